/** Assignment to `__bases__`: the class and all that derive from it get new bases, MROs and slots, or nothing changes. */

import { PyTuple } from '../containers/tuple.ts';
import { typeError } from '../exceptions/exceptions.ts';
import { objectType, PyType } from '../type.ts';
import type { Value } from '../value.ts';
import { resolveSlots } from './class-slots.ts';
import { resolutionOrder } from './classes.ts';
import { typeName } from './instance.ts';
import { bestBase, checkAssignable } from './layout.ts';

export function assignBases(type: PyType, value: Value): void {
  const bases = checkBases(type, value);
  const best = bestBase(bases);
  checkAssignable(type.base ?? objectType, best, '__bases__');
  const old = { bases: type.bases, base: type.base };
  Object.assign(type, { bases, base: best });
  const undo: (() => void)[] = [];
  try {
    reorder(type, undo);
  } catch (error) {
    for (const step of undo) step();
    if (type.bases === bases) Object.assign(type, old);
    throw error;
  }
  // A metaclass's own `mro()` may have given it other bases since.
  if (type.bases === bases) {
    for (const base of old.bases) leave(type, base);
    for (const base of bases) base.subclasses.push(type);
  }
  type.changed();
  refill(type);
}

function checkBases(type: PyType, value: Value): PyType[] {
  if (!(value instanceof PyTuple)) {
    throw typeError(`can only assign tuple to ${type.name}.__bases__, not ${typeName(value)}`);
  }
  if (value.items.length === 0) {
    throw typeError(`can only assign non-empty tuple to ${type.name}.__bases__, not ()`);
  }
  return value.items.map((base) => {
    if (!(base instanceof PyType)) {
      throw typeError(`${type.name}.__bases__ must be tuple of classes, not '${typeName(base)}'`);
    }
    if (base.isSubtypeOf(type) || extendsLayoutOf(base, type))
      throw typeError('a __bases__ item causes an inheritance cycle');
    if (!base.isBase) throw typeError(`type '${base.name}' is not an acceptable base type`);
    return base;
  });
}

function leave(type: PyType, base: PyType): void {
  const place = base.subclasses.indexOf(type);
  if (place >= 0) base.subclasses.splice(place, 1);
}

/** Is the class among the bases' bases by `__base__` alone? While MROs change, they do not say it. */
function extendsLayoutOf(derived: PyType, type: PyType): boolean {
  return derived === type || (derived.base !== null && extendsLayoutOf(derived.base, type));
}

/** Gives the class and all that derive from it their new MROs. */
function reorder(type: PyType, undo: (() => void)[]): void {
  const old = type.mro;
  const order = resolutionOrder(type);
  type.mro = order;
  undo.push(() => {
    if (type.mro === order) type.mro = old;
  });
  for (const subclass of [...type.subclasses]) reorder(subclass, undo);
}

function refill(type: PyType): void {
  resolveSlots(type);
  for (const subclass of type.subclasses) refill(subclass);
}
