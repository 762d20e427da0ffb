/** Values as the JIT sees them: scalars, which fit into 64 bits, and all else. */

import type { PyCode } from '../objects/functions/code.ts';
import { typeOf } from '../objects/type.ts';
import { PyFloat, type Value } from '../objects/value.ts';
import type { TypesSeen } from './reports/events.ts';

/** A `word` is an int of 0 to 2**64 - 1, held without a sign. */
export type Type = 'int' | 'word' | 'float' | 'bool';

export const INT_MIN = -(2n ** 63n);
export const INT_MAX = 2n ** 63n - 1n;
export const WORD_MAX = 2n ** 64n - 1n;

/**
 * The scalar type of a value; null if it has none, or is an int beyond 64 bits. What is an int to the JIT may be a word
 * as well.
 */
export function scalarType(value: Value | undefined): Type | null {
  switch (typeof value) {
    case 'number':
      return 'int';
    case 'bigint':
      if (value > INT_MAX) return value <= WORD_MAX ? 'word' : null;
      return value >= INT_MIN ? 'int' : null;
    case 'boolean':
      return 'bool';
    default:
      return value instanceof PyFloat ? 'float' : null;
  }
}

/** What a value is, for messages: its type. */
export function labelOf(value: Value): string {
  return typeof value === 'bigint' && scalarType(value) === null
    ? 'an int beyond 64 bits'
    : typeOf(value).name;
}

/** The types of what a code object's variables hold in the frame whose window is at `base`. */
export function typesSeen(
  { code, globalCells }: PyCode,
  registers: readonly Value[],
  base: number,
): TypesSeen {
  const types = new Map<string, string>();
  const note = (name: string, value: Value | undefined): void => {
    if (value !== undefined) types.set(name, labelOf(value));
  };
  for (const { name, value } of globalCells) note(name, value);
  for (const [register, name] of code.localNames.entries()) note(name, registers[base + register]);
  return types;
}
