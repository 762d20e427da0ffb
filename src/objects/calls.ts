/**
 * Calling values from JavaScript, and how the arguments of built-in functions bind to their signatures.
 */

import { typeName, unbox } from './classes/instance.ts';
import { typeError } from './exceptions/exceptions.ts';
import {
  missingArgument,
  missingSelf,
  noKeywords,
  tooFewUnnamed,
  tooMany,
  wrongCount,
} from './functions/argument-errors.ts';
import { PyBuiltin, PyFunction, PyMethod } from './functions/function.ts';
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
  if (self === undefined) throw missingSelf(builtin, owner.name);
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
  const { positional, hasVarArgs, keywordOnly, hasVarKeywords } = signature;
  if (keywords === null && hasVarArgs && !hasVarKeywords && self + positional.length === 0) {
    return builtin.implementation(args);
  }
  const named = keywords ?? new Map<string, Value>();
  checkCounts(builtin, args, self, named);
  const bound: unknown[] = args.slice(0, self + Math.min(args.length - self, positional.length));
  while (bound.length < self + positional.length) bound.push(undefined);
  if (hasVarArgs) bound.push(args.slice(self + positional.length));
  const firstKeyword = bound.length;
  for (let i = 0; i < keywordOnly.length; i++) bound.push(undefined);
  const rest = bindKeywords(builtin, bound, self, firstKeyword, named);
  if (hasVarKeywords) bound.push(rest);
  return builtin.implementation(...bound);
}

/** Throws TypeError where the number of arguments alone is wrong. */
function checkCounts(builtin: PyBuiltin, args: Value[], self: number, keywords: Keywords): void {
  const { convention, positional, positionalOnly, required, hasVarArgs, hasVarKeywords } = builtin.signature;
  const given = args.length - self;
  if (convention !== 'keywords') {
    if (keywords.size > 0) throw noKeywords(builtin, args[0]);
    if (given < required || (!hasVarArgs && given > positional.length)) {
      throw wrongCount(builtin, args[0], given);
    }
    return;
  }
  if (!hasVarArgs && !hasVarKeywords) {
    const error = tooMany(builtin, given, keywords.size);
    if (error !== undefined) throw error;
  }
  if (given < Math.min(positionalOnly, required)) throw tooFewUnnamed(builtin, given);
}

/** Puts keyword arguments to their places; answers those that only `**kwargs` takes. */
function bindKeywords(
  builtin: PyBuiltin,
  bound: unknown[],
  self: number,
  firstKeyword: number,
  keywords: Keywords,
): Keywords {
  const { positional, positionalOnly, required, keywordOnly, hasVarKeywords } = builtin.signature;
  const rest: Keywords = new Map();
  let twice: Value | undefined;
  for (const [name, value] of keywords) {
    const place = positional.indexOf(name, positionalOnly);
    const keyword = keywordOnly.indexOf(name);
    if (keyword >= 0) bound[firstKeyword + keyword] = value;
    else if (place < 0) rest.set(name, value);
    else if (bound[self + place] === undefined) bound[self + place] = value;
    else {
      twice ??= typeError(
        `argument for ${builtin.name}() given by name ('${name}') and position (${place + 1})`,
      );
    }
  }
  for (let i = positionalOnly; i < required; i++) {
    if (bound[self + i] === undefined) throw missingArgument(builtin, i);
  }
  if (twice !== undefined) throw twice;
  if (rest.size > 0 && !hasVarKeywords) {
    const [name] = rest.keys();
    throw typeError(`'${name}' is an invalid keyword argument for ${builtin.name}()`);
  }
  return rest;
}
