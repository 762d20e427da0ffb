/** Tuples: a fixed JS array. `tuple-type.ts` says what they can do. */

import { newType } from '../define.ts';
import { equals } from '../protocol.ts';
import type { PyType } from '../type.ts';
import { PyObject, type Value } from '../value.ts';

export const tupleType = newType('tuple');

export class PyTuple extends PyObject {
  declare type: PyType;
  /** Never changed after the tuple was made. */
  readonly items: readonly Value[];

  /** Takes ownership of `items`. */
  constructor(items: readonly Value[]) {
    super();
    this.items = items;
  }
}

Object.defineProperty(PyTuple.prototype, 'type', { value: tupleType });

export const EMPTY_TUPLE = new PyTuple([]);

/** The tuple of these items; takes ownership of the array. */
export function makeTuple(items: readonly Value[]): PyTuple {
  return items.length === 0 ? EMPTY_TUPLE : new PyTuple(items);
}

/** `a == b`. */
export function equalTuples(a: PyTuple, b: PyTuple): boolean {
  const left = a.items;
  const right = b.items;
  if (left.length !== right.length) return false;
  for (let i = 0; i < left.length; i++) {
    if (left[i] !== right[i] && !equals(left[i], right[i])) return false;
  }
  return true;
}
