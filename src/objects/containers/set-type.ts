/** What sets and frozensets can do: their slots and methods. */

import { classGetItem } from '../classes/generic-alias.ts';
import { PyBoxed, unbox } from '../classes/instance.ts';
import { defineType } from '../define.ts';
import { keyError } from '../exceptions/exceptions.ts';
import type { Implementation } from '../functions/function.ts';
import { isDisjoint, reprContainer } from '../protocol.ts';
import type { Binary, SlotDefinitions, Slots } from '../slots.ts';
import { NotImplemented, type PyType } from '../type.ts';
import type { Value } from '../value.ts';
import { PyDict } from './dict.ts';
import { SetIterator } from './iterators.ts';
import { joinReprs } from './sequence.ts';
import { AnySet, frozenSetType, PyFrozenSet, PySet, setType } from './set.ts';

/** A slot or method is never called with another self. */
const asSet = (self: Value): AnySet => self as AnySet;

/** An operator that only sets have. */
function operator(operation: (self: AnySet, other: AnySet) => Value): Binary {
  return (self, other) => {
    const right = unbox(other);
    return right instanceof AnySet ? operation(asSet(self), right) : NotImplemented;
  };
}

/** The iterable as a set of the same kind as `like`; a set as it is. */
function setFrom(iterable: Value, like: AnySet): AnySet {
  const other = unbox(iterable);
  if (other instanceof AnySet) return other;
  const set = like.empty();
  set.update(iterable);
  return set;
}

function union(self: AnySet, others: readonly Value[]): AnySet {
  const result = self.copy();
  for (const other of others) result.update(other);
  return result;
}

function intersection(self: AnySet, others: readonly Value[]): AnySet {
  let result = others.length === 0 ? self.copy() : self;
  for (const other of others) result = result.intersection(other);
  return result;
}

function difference(self: AnySet, others: readonly Value[]): AnySet {
  if (others.length === 0) return self.copy();
  const result = self.difference(others[0]);
  for (const other of others.slice(1)) result.deleteAll(other);
  return result;
}

/** The keys of one and not of both. */
function symmetricDifference(self: AnySet, iterable: Value): AnySet {
  const result = self.empty();
  result.update(iterable);
  result.toggle(self);
  return result;
}

function equalSets(a: AnySet, b: AnySet): boolean {
  return a.size === b.size && a.isSubsetOf(b);
}

/** `{1, 2}` or `frozenset({1, 2})`. */
function reprSet(set: AnySet): string {
  const name = set.className ?? set.type.name;
  if (set.size === 0) return `${name}()`;
  const display = `{${joinReprs(set.keys())}}`;
  return set.type === setType && set.className === null ? display : `${name}(${display})`;
}

const SLOTS: SlotDefinitions = {
  repr: (self) =>
    reprContainer(self, `${asSet(self).className ?? asSet(self).type.name}(...)`, () => reprSet(asSet(self))),
  length: (self) => asSet(self).size,
  iter: (self) => new SetIterator(asSet(self)),
  contains: (self, item) => asSet(self).has(item),
  equal: operator(equalSets),
  notEqual: operator((a, b) => !equalSets(a, b)),
  less: operator((a, b) => a.size < b.size && a.isSubsetOf(b)),
  lessEqual: operator((a, b) => a.isSubsetOf(b)),
  greater: operator((a, b) => a.size > b.size && b.isSubsetOf(a)),
  greaterEqual: operator((a, b) => b.isSubsetOf(a)),
  and: operator((a, b) => a.intersection(b)),
  or: operator((a, b) => union(a, [b])),
  sub: operator((a, b) => a.difference(b)),
  xor: operator(symmetricDifference),
  rand: operator((a, b) => b.intersection(a)),
  ror: operator((a, b) => union(b, [a])),
  rsub: operator((a, b) => b.difference(a)),
  rxor: operator((a, b) => symmetricDifference(b, a)),
};

const METHODS = (): Record<string, Implementation> => ({
  'copy()': (self: AnySet) => (self instanceof PyFrozenSet && self.className === null ? self : self.copy()),
  'union(*others)': union,
  'intersection(*others)': intersection,
  'difference(*others)': difference,
  'symmetric_difference(other, /)': symmetricDifference,
  'isdisjoint(other, /)': isDisjoint,
  'issubset(other, /)': (self: AnySet, other: Value) => self.isSubsetOf(setFrom(other, self)),
  'issuperset(other, /)': (self: AnySet, other: Value) => setFrom(other, self).isSubsetOf(self),
});

defineType(setType, () => ({
  documentation: 'Built-in set.',
  slots: {
    ...SLOTS,
    iand: operator((self, other) => {
      self.become(self.intersection(other));
      return self;
    }),
    ior: operator((self, other) => {
      self.update(other);
      return self;
    }),
    isub: operator((self, other) => {
      self.deleteAll(other);
      return self;
    }),
    ixor: operator((self, other) => {
      self.toggle(other);
      return self;
    }),
  },
  hiddenSlots: ['bool'],
  methods: () => ({
    ...METHODS(),
    'add(object, /)': (self: PySet, item: Value) => {
      self.add(item);
      return null;
    },
    'discard(object, /)': (self: PySet, item: Value) => {
      self.delete(item);
      return null;
    },
    'remove(object, /)': (self: PySet, item: Value) => {
      if (!self.delete(item)) throw keyError(item);
      return null;
    },
    'pop()': (self: PySet) => {
      const item = self.pop();
      if (item === undefined) throw keyError('pop from an empty set');
      return item;
    },
    'clear()': (self: PySet) => {
      self.clear();
      return null;
    },
    'update(*others)': (self: PySet, others: Value[]) => {
      for (const other of others) self.update(other);
      return null;
    },
    'intersection_update(*others)': (self: PySet, others: Value[]) => {
      self.become(intersection(self, others));
      return null;
    },
    'difference_update(*others)': (self: PySet, others: Value[]) => {
      for (const other of others) self.deleteAll(other);
      return null;
    },
    'symmetric_difference_update(other, /)': (self: PySet, iterable: Value) => {
      const other = unbox(iterable);
      self.toggle(other instanceof PyDict ? other : setFrom(iterable, self));
      return null;
    },
  }),
  classMethods: classGetItem,
  attributes: { __hash__: null },
  construct: {
    signature: 'set(iterable=(), /)',
    allocate: () => new PySet(),
    init: (self: PySet, iterable: Value | undefined) => {
      self.clear();
      if (iterable !== undefined) self.update(iterable);
      return null;
    },
  },
  finish: (slots) => showClassNames(setType, slots),
}));
defineType(frozenSetType, () => ({
  documentation: 'Built-in immutable set.',
  slots: { ...SLOTS, hash: (self) => (self as PyFrozenSet).hashed() },
  hiddenSlots: ['bool'],
  methods: METHODS,
  classMethods: classGetItem,
  construct: {
    signature: 'frozenset(iterable=(), /)',
    make: (iterable: Value | undefined) => {
      if (iterable instanceof PyFrozenSet) return iterable;
      const set = new PyFrozenSet();
      if (iterable !== undefined) set.update(iterable);
      return set;
    },
  },
  finish: (slots) => showClassNames(frozenSetType, slots),
}));

/** Lets instances of derived classes show the name of their class. */
function showClassNames(type: PyType, slots: Slots): void {
  const { create } = slots;
  if (create === null) return;
  slots.create = (cls, args, keywords) => {
    const made = create(type, args, keywords);
    if (cls === type) return made;
    // A frozenset may be shared.
    const payload = made instanceof PyFrozenSet ? new PyFrozenSet() : asSet(made);
    if (payload !== made) payload.update(made);
    payload.className = cls.name;
    return new PyBoxed(cls, payload);
  };
}
