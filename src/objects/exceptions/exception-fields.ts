/**
 * Fields that only some exceptions have lie in `PyException.detail`; one that is not there is NULL in CPython's terms, and
 * None to Python. What an exception made in JavaScript has not set follows from its `args`.
 */

import { typeName } from '../classes/instance.ts';
import { makeTuple } from '../containers/tuple.ts';
import type { Accessor } from '../define.ts';
import { reprOf, strOf } from '../protocol.ts';
import type { Keywords, Value } from '../value.ts';
import { type PyException, typeError } from './exceptions.ts';

export const asException = (self: Value): PyException => self as PyException;

/** A field of `detail`; `missing` gives it while it is not set. */
export function field(name: string, missing: (error: PyException) => Value = () => null): Accessor {
  return {
    get: (self) => {
      const value = asException(self).detail?.get(name);
      return value === undefined ? missing(asException(self)) : value;
    },
    set: (self, value) => asException(self).setDetail(name, value),
    remove: (self) => {
      asException(self).detail?.delete(name);
    },
  };
}

export function fields(...names: string[]): Record<string, Accessor> {
  return Object.fromEntries(names.map((name) => [name, field(name)]));
}

export const detailOf = (error: PyException, name: string): Value => error.detail?.get(name) ?? null;

export function refuseKeywords(self: Value, keywords: Keywords | null): void {
  if (keywords !== null && keywords.size > 0)
    throw typeError(`${typeName(self)}() takes no keyword arguments`);
}

/** `BaseException.__init__`. */
export function initException(self: Value, args: Value[], keywords: Keywords | null): void {
  refuseKeywords(self, keywords);
  asException(self).args = args;
}

/** `BaseException.__str__`. */
export function argumentsText({ args }: PyException): string {
  return args.length === 1 ? strOf(args[0]) : args.length === 0 ? '' : reprOf(makeTuple(args));
}
