/**
 * What CPython says when a built-in function gets arguments that do not fit. The sentence depends on how the C function
 * takes its arguments, and that follows from its signature (`Convention`): one table entry each.
 */

import { typeError } from '../exceptions/exceptions.ts';
import { builtinFunctionType, PyType, typeType } from '../type.ts';
import type { Value } from '../value.ts';
import type { PyBuiltin } from './function.ts';

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Is it one whose arguments C unpacks under an empty name, which leaves its space in the sentence? */
function isUnpacked({ name, owner }: PyBuiltin): boolean {
  if (/^__r?pow__$|^__(setitem|setattr|get|set)__$/.test(name)) return true;
  return /^__[ri]?mul__$/.test(name) && owner !== null && owner.slots.length !== null;
}

/** What a call of a type binds its arguments with. */
const isConstructor = ({ type }: PyBuiltin): boolean => type === typeType;

/** The name with the type or module before it, as CPython's call protocol words it. */
function qualifiedName(builtin: PyBuiltin, self: Value | undefined): string {
  const { name, owner, module, holder } = builtin;
  if (isConstructor(builtin)) return name;
  if (holder !== null) return `${holder.name}.${name}`;
  if (owner === null) return module === 'builtins' ? name : `${module}.${name}`;
  // A class method is named after the class that it is bound to.
  if (owner === typeType && builtin.type === builtinFunctionType && self instanceof PyType) {
    return `${self.qualifiedName}.${name}`;
  }
  return `${owner.name}.${name}`;
}

/** Keyword arguments for a function that takes none. */
export function noKeywords(builtin: PyBuiltin, self: Value | undefined): Value {
  const { hasVarArgs, positional } = builtin.signature;
  if (isConstructor(builtin) && positional.length === 0 && !hasVarArgs)
    return typeError(`${builtin.name} takes no arguments`);
  const name = builtin.isSlotMethod ? `wrapper ${builtin.name}` : qualifiedName(builtin, self);
  return typeError(`${name}() takes no keyword arguments`);
}

/** A wrong number of positional arguments for a function that takes no keywords. */
export function wrongCount(builtin: PyBuiltin, self: Value | undefined, given: number): Value {
  const { positional, required, convention } = builtin.signature;
  const most = positional.length;
  const got = `(${given} given)`;
  const isTooFew = given < required;
  const bound = required === most ? '' : isTooFew ? 'at least ' : 'at most ';
  const wanted = isTooFew ? required : most;
  if (builtin.isSlotMethod) {
    const name = isUnpacked(builtin) ? ' ' : '';
    return typeError(`${name}expected ${bound}${plural(wanted, 'argument')}, got ${given}`);
  }
  if (most === 0) {
    const name = qualifiedName(builtin, self);
    return typeError(
      isConstructor(builtin) ? `${name} takes no arguments` : `${name}() takes no arguments ${got}`,
    );
  }
  if (convention === 'one' && !isConstructor(builtin)) {
    return typeError(`${qualifiedName(builtin, self)}() takes exactly one argument ${got}`);
  }
  if (convention === 'parsed') {
    return typeError(`${builtin.name}() takes ${bound || 'exactly '}${plural(wanted, 'argument')} ${got}`);
  }
  return typeError(`${builtin.name} expected ${bound}${plural(wanted, 'argument')}, got ${given}`);
}

/** More arguments, keywords counted, than there are parameters; or more positional ones than may be. */
export function tooMany(builtin: PyBuiltin, given: number, keywords: number): Value | undefined {
  const { positional, required, keywordOnly } = builtin.signature;
  const all = positional.length + keywordOnly.length;
  const { name } = builtin;
  if (given + keywords > all) {
    const noun = given === 0 ? 'keyword argument' : 'argument';
    return typeError(`${name}() takes at most ${plural(all, noun)} (${given + keywords} given)`);
  }
  const most = positional.length;
  if (given <= most) return undefined;
  if (most === 0) return typeError(`${name}() takes no positional arguments`);
  const bound = required < most ? 'at most' : 'exactly';
  return typeError(`${name}() takes ${bound} ${plural(most, 'positional argument')} (${given} given)`);
}

/** Too few positional arguments for the parameters that have no name. */
export function tooFewUnnamed(builtin: PyBuiltin, given: number): Value {
  const { positional, positionalOnly, required } = builtin.signature;
  const wanted = Math.min(positionalOnly, required);
  const bound = wanted < positional.length ? 'at least' : 'exactly';
  return typeError(
    `${builtin.name}() takes ${bound} ${plural(wanted, 'positional argument')} (${given} given)`,
  );
}

/** No argument for a parameter that wants one. */
export function missingArgument({ name, signature }: PyBuiltin, place: number): Value {
  return typeError(`${name}() missing required argument '${signature.positional[place]}' (pos ${place + 1})`);
}

/** A method called through its type, without a self. */
export function missingSelf(builtin: PyBuiltin, owner: string): Value {
  return typeError(
    builtin.isSlotMethod
      ? `descriptor '${builtin.name}' of '${owner}' object needs an argument`
      : `unbound method ${owner}.${builtin.name}() needs an argument`,
  );
}
