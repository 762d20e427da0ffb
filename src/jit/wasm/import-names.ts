/** Where a module finds what it imports. */

export const MEMORY_IMPORT = { module: 'tauraro', name: 'memory' };
/** By their numbers as names: what functions are called need not be unique. */
export const FUNCTION_IMPORTS = 'functions';
