/**
 * Calling values from JavaScript, and how the arguments of built-in functions bind to their signatures.
 */

import { typeError } from './exceptions.ts';
import { PyBuiltin, PyFunction, PyMethod } from './function.ts';
import { typeName, unbox } from './instance.ts';
import { machine } from './machine.ts';
import { objectType, typeOf, wrapperDescriptorType } from './type.ts';
import type { Keywords, Value } from './value.ts';

/** `callee(*args, **keywords)`. A Python function runs to its end on the JS stack. */
export function call(callee: Value, args: Value[] = [], keywords: Keywords | null = null): Value {
  if (callee instanceof PyFunction) return machine.callFunction(callee, args, keywords);
  if (callee instanceof PyBuiltin) return callBuiltin(callee, args, keywords);
  if (callee instanceof PyMethod) {
    const bound = [callee.self, ...args];
    return callee.function instanceof PyBuiltin
      ? bindBuiltin(callee.function, bound, keywords)
      : call(callee.function, bound, keywords);
  }
  const slot = typeOf(callee).slots.call;
  if (slot === null) throw typeError(`'${typeName(callee)}' object is not callable`);
  return slot(callee, args, keywords);
}

/** Calls a built-in that is not bound: of a method, the first argument is self and is checked. */
export function callBuiltin(builtin: PyBuiltin, args: Value[], keywords: Keywords | null): Value {
  if (builtin.owner === null) return bindBuiltin(builtin, args, keywords);
  return bindBuiltin(builtin, [selfFor(builtin, args[0]), ...args.slice(1)], keywords);
}

/** `self` as the implementation of that method wants it: unboxed. Throws TypeError for one of another type. */
export function selfFor(builtin: PyBuiltin, self: Value | undefined): Value {
  const owner = builtin.owner ?? objectType;
  if (self === undefined) {
    throw typeError(
      builtin.type === wrapperDescriptorType
        ? `descriptor '${builtin.name}' of '${owner.name}' object needs an argument`
        : `unbound method ${owner.name}.${builtin.name}() needs an argument`,
    );
  }
  if (owner === objectType) return self;
  const payload = unbox(self);
  if (typeOf(payload).isSubtypeOf(owner)) return builtin.keepsInstance ? self : payload;
  if (typeOf(self).isSubtypeOf(owner)) return self;
  throw typeError(
    builtin.type === wrapperDescriptorType
      ? `descriptor '${builtin.name}' requires a '${owner.name}' object but received a '${typeName(self)}'`
      : `descriptor '${builtin.name}' for '${owner.name}' objects doesn't apply to a '${typeName(self)}' object`,
  );
}

/** Binds arguments (self included and already checked) to the signature and calls the implementation. */
export function bindBuiltin(builtin: PyBuiltin, args: Value[], keywords: Keywords | null): Value {
  const signature = builtin.signature;
  if (keywords === null && args.length >= builtin.minimum && args.length <= builtin.maximum) {
    return builtin.implementation(...args);
  }
  const self = builtin.owner === null ? 0 : 1;
  const { positional, positionalOnly, required, hasVarArgs, keywordOnly, hasVarKeywords } = signature;
  if (keywords === null && hasVarArgs && !hasVarKeywords && self + positional.length === 0) {
    return builtin.implementation(args);
  }
  const given = args.length - self;
  if (!hasVarArgs && given > positional.length) throw tooMany(builtin, given);
  const bound: unknown[] = args.slice(0, self + Math.min(given, positional.length));
  while (bound.length < self + positional.length) bound.push(undefined);
  if (hasVarArgs) bound.push(args.slice(self + positional.length));
  const firstKeyword = bound.length;
  for (let i = 0; i < keywordOnly.length; i++) bound.push(undefined);
  const rest: Keywords = new Map();
  for (const [name, value] of keywords ?? []) {
    const place = positional.indexOf(name, positionalOnly);
    const keyword = keywordOnly.indexOf(name);
    if (keyword >= 0) bound[firstKeyword + keyword] = value;
    else if (place < 0) {
      if (!hasVarKeywords) throw unexpectedKeyword(builtin, name);
      rest.set(name, value);
    } else if (bound[self + place] !== undefined) {
      throw typeError(`argument for ${builtin.name}() given by name ('${name}') and position (${place + 1})`);
    } else bound[self + place] = value;
  }
  for (let i = 0; i < required; i++) if (bound[self + i] === undefined) throw tooFew(builtin, given, i);
  if (hasVarKeywords) bound.push(rest);
  return builtin.implementation(...bound);
}

/** How CPython's messages name a built-in: methods with their type where it counts arguments exactly. */
function qualifiedName({ name, owner, module, type }: PyBuiltin): string {
  if (owner === null) return module === 'builtins' ? name : `${module}.${name}`;
  return type === wrapperDescriptorType ? name : `${owner.name}.${name}`;
}

function unexpectedKeyword(builtin: PyBuiltin, name: string): Value {
  const { positional, positionalOnly, keywordOnly } = builtin.signature;
  if (positionalOnly === positional.length && keywordOnly.length === 0) {
    return typeError(`${qualifiedName(builtin)}() takes no keyword arguments`);
  }
  return typeError(`'${name}' is an invalid keyword argument for ${builtin.name}()`);
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** One positional argument and nothing else: C functions count such arguments before they look at them. */
function takesOneArgument({ signature, type }: PyBuiltin): boolean {
  const { positional, positionalOnly, keywordOnly } = signature;
  const isAlone = positional.length === 1 && positionalOnly === 1 && keywordOnly.length === 0;
  return isAlone && type !== wrapperDescriptorType;
}

/** How many arguments the method of a slot expects; CPython counts one argument otherwise than several. */
function wrongCount({ signature }: PyBuiltin, given: number): Value {
  const { positional, required } = signature;
  const most = positional.length;
  if (most < 2) return typeError(`expected ${plural(most, 'argument')}, got ${given}`);
  const bound = required === most ? '' : given < required ? 'at least ' : 'at most ';
  const expected = given < required ? required : most;
  return typeError(` expected ${bound}${plural(expected, 'argument')}, got ${given}`);
}

function tooMany(builtin: PyBuiltin, given: number): Value {
  if (builtin.isSlotMethod) return wrongCount(builtin, given);
  const { positional, positionalOnly, required, keywordOnly } = builtin.signature;
  const most = positional.length;
  if (most === 0 && keywordOnly.length > 0) {
    return typeError(`${builtin.name}() takes no positional arguments`);
  }
  if (most === 0) return typeError(`${qualifiedName(builtin)}() takes no arguments (${given} given)`);
  if (required === 1 && takesOneArgument(builtin)) {
    return typeError(`${qualifiedName(builtin)}() takes exactly one argument (${given} given)`);
  }
  if (positionalOnly === most) {
    const bound = required === most ? '' : 'at most ';
    return typeError(`${builtin.name} expected ${bound}${plural(most, 'argument')}, got ${given}`);
  }
  const bound = required === most ? 'exactly' : 'at most';
  const noun = keywordOnly.length > 0 ? 'positional argument' : 'argument';
  return typeError(`${builtin.name}() takes ${bound} ${plural(most, noun)} (${given} given)`);
}

function tooFew(builtin: PyBuiltin, given: number, missing: number): Value {
  if (builtin.isSlotMethod) return wrongCount(builtin, given);
  const { positional, positionalOnly, required } = builtin.signature;
  if (takesOneArgument(builtin)) {
    return typeError(`${qualifiedName(builtin)}() takes exactly one argument (${given} given)`);
  }
  if (positionalOnly >= required) {
    const bound = required === positional.length ? '' : 'at least ';
    return typeError(`${builtin.name} expected ${bound}${plural(required, 'argument')}, got ${given}`);
  }
  return typeError(
    `${builtin.name}() missing required argument '${positional[missing]}' (pos ${missing + 1})`,
  );
}
