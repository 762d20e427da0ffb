/**
 * Slots: how a type answers the operations of the language. One row a special method; the row's name is the field of
 * `Slots`, its value the special method. Built-in types fill slots with JS functions, and their `__add__` and so on are
 * wrappers made from the slot; classes written in Python define `__add__`, and their slot is made from the function.
 */

import type { PyType } from './type.ts';
import type { Keywords, Value } from './value.ts';

export type Unary = (self: Value) => Value;
/** May answer `NotImplemented`. */
export type Binary = (self: Value, other: Value) => Value;

/** The operations of a type; `null` where neither it nor a base has one. A class, so that all share one hidden class. */
export class Slots {
  repr: ((self: Value) => Value) | null = null;
  str: ((self: Value) => Value) | null = null;
  format: ((self: Value, spec: Value) => Value) | null = null;
  /** A Python int. */
  hash: ((self: Value) => Value) | null = null;
  bool: ((self: Value) => boolean) | null = null;
  length: ((self: Value) => number) | null = null;
  iter: Unary | null = null;
  /** `undefined` when exhausted (no StopIteration is made). */
  next: ((self: Value) => Value | undefined) | null = null;
  reversed: Unary | null = null;
  contains: ((self: Value, item: Value) => boolean) | null = null;
  getItem: Binary | null = null;
  setItem: ((self: Value, key: Value, value: Value) => void) | null = null;
  deleteItem: ((self: Value, key: Value) => void) | null = null;
  call: ((self: Value, args: Value[], keywords: Keywords | null) => Value) | null = null;
  /** `__new__`: `type` is the class to make an instance of. */
  create: ((type: PyType, args: Value[], keywords: Keywords | null) => Value) | null = null;
  init: ((self: Value, args: Value[], keywords: Keywords | null) => void) | null = null;
  /** `__getattribute__`; raises AttributeError. */
  getAttribute: ((self: Value, name: string) => Value) | null = null;
  /** `__getattr__`: asked when `getAttribute` raised AttributeError. */
  getMissing: ((self: Value, name: string) => Value) | null = null;
  setAttribute: ((self: Value, name: string, value: Value) => void) | null = null;
  deleteAttribute: ((self: Value, name: string) => void) | null = null;
  /** `__get__`: `instance` is `undefined` on access through the class. */
  descriptorGet: ((self: Value, instance: Value | undefined, owner: PyType) => Value) | null = null;
  descriptorSet: ((self: Value, instance: Value, value: Value) => void) | null = null;
  descriptorDelete: ((self: Value, instance: Value) => void) | null = null;
  equal: Binary | null = null;
  notEqual: Binary | null = null;
  less: Binary | null = null;
  lessEqual: Binary | null = null;
  greater: Binary | null = null;
  greaterEqual: Binary | null = null;
  negative: Unary | null = null;
  positive: Unary | null = null;
  absolute: Unary | null = null;
  invert: Unary | null = null;
  int: Unary | null = null;
  float: Unary | null = null;
  index: Unary | null = null;
  add: Binary | null = null;
  sub: Binary | null = null;
  mul: Binary | null = null;
  truediv: Binary | null = null;
  floordiv: Binary | null = null;
  mod: Binary | null = null;
  divmod: Binary | null = null;
  /** The modulus is not given but by `pow(a, b, modulus)` and a call of the method. */
  pow: ((self: Value, exponent: Value, modulus?: Value) => Value) | null = null;
  matmul: Binary | null = null;
  lshift: Binary | null = null;
  rshift: Binary | null = null;
  and: Binary | null = null;
  or: Binary | null = null;
  xor: Binary | null = null;
  radd: Binary | null = null;
  rsub: Binary | null = null;
  rmul: Binary | null = null;
  rtruediv: Binary | null = null;
  rfloordiv: Binary | null = null;
  rmod: Binary | null = null;
  rdivmod: Binary | null = null;
  rpow: Binary | null = null;
  rmatmul: Binary | null = null;
  rlshift: Binary | null = null;
  rrshift: Binary | null = null;
  rand: Binary | null = null;
  ror: Binary | null = null;
  rxor: Binary | null = null;
  iadd: Binary | null = null;
  isub: Binary | null = null;
  imul: Binary | null = null;
  itruediv: Binary | null = null;
  ifloordiv: Binary | null = null;
  imod: Binary | null = null;
  ipow: Binary | null = null;
  imatmul: Binary | null = null;
  ilshift: Binary | null = null;
  irshift: Binary | null = null;
  iand: Binary | null = null;
  ior: Binary | null = null;
  ixor: Binary | null = null;
}

export type SlotName = keyof Slots;
/** The function that fills a slot. */
export type SlotFunction<K extends SlotName> = NonNullable<Slots[K]>;
/** Some slots, as a type's definition gives them. */
export type SlotDefinitions = { [K in SlotName]?: SlotFunction<K> };

/** The special method of each slot. */
export const SPECIAL_METHODS: { readonly [K in SlotName | '__proto__']: string } = {
  // Made as a dictionary (docs/RATIONALE.md, large tables).
  __proto__: null as never,
  repr: '__repr__',
  str: '__str__',
  format: '__format__',
  hash: '__hash__',
  bool: '__bool__',
  length: '__len__',
  iter: '__iter__',
  next: '__next__',
  reversed: '__reversed__',
  contains: '__contains__',
  getItem: '__getitem__',
  setItem: '__setitem__',
  deleteItem: '__delitem__',
  call: '__call__',
  create: '__new__',
  init: '__init__',
  getAttribute: '__getattribute__',
  getMissing: '__getattr__',
  setAttribute: '__setattr__',
  deleteAttribute: '__delattr__',
  descriptorGet: '__get__',
  descriptorSet: '__set__',
  descriptorDelete: '__delete__',
  equal: '__eq__',
  notEqual: '__ne__',
  less: '__lt__',
  lessEqual: '__le__',
  greater: '__gt__',
  greaterEqual: '__ge__',
  negative: '__neg__',
  positive: '__pos__',
  absolute: '__abs__',
  invert: '__invert__',
  int: '__int__',
  float: '__float__',
  index: '__index__',
  add: '__add__',
  sub: '__sub__',
  mul: '__mul__',
  truediv: '__truediv__',
  floordiv: '__floordiv__',
  mod: '__mod__',
  divmod: '__divmod__',
  pow: '__pow__',
  matmul: '__matmul__',
  lshift: '__lshift__',
  rshift: '__rshift__',
  and: '__and__',
  or: '__or__',
  xor: '__xor__',
  radd: '__radd__',
  rsub: '__rsub__',
  rmul: '__rmul__',
  rtruediv: '__rtruediv__',
  rfloordiv: '__rfloordiv__',
  rmod: '__rmod__',
  rdivmod: '__rdivmod__',
  rpow: '__rpow__',
  rmatmul: '__rmatmul__',
  rlshift: '__rlshift__',
  rrshift: '__rrshift__',
  rand: '__rand__',
  ror: '__ror__',
  rxor: '__rxor__',
  iadd: '__iadd__',
  isub: '__isub__',
  imul: '__imul__',
  itruediv: '__itruediv__',
  ifloordiv: '__ifloordiv__',
  imod: '__imod__',
  ipow: '__ipow__',
  imatmul: '__imatmul__',
  ilshift: '__ilshift__',
  irshift: '__irshift__',
  iand: '__iand__',
  ior: '__ior__',
  ixor: '__ixor__',
};

export const SLOT_NAMES = Object.keys(SPECIAL_METHODS) as SlotName[];

/** The slot of a special method, `undefined` for other names. */
export const SLOT_OF_METHOD: ReadonlyMap<string, SlotName> = new Map(
  SLOT_NAMES.map((slot) => [SPECIAL_METHODS[slot], slot]),
);

/** The slots that answer their self. */
export const IN_PLACE: ReadonlySet<SlotName> = new Set(
  SLOT_NAMES.filter((slot) => slot[0] === 'i' && Object.hasOwn(SPECIAL_METHODS, slot.slice(1))),
);
