/** What tuples can do: the slots and methods of `tuple`. */

import { classGetItem } from '../classes/generic-alias.ts';
import { unbox } from '../classes/instance.ts';
import { defineType } from '../define.ts';
import { makeException, valueError } from '../exceptions/exceptions.ts';
import { hashTuple } from '../hashing.ts';
import { type Comparison, reprContainer, sameOrEqual } from '../protocol.ts';
import { NotImplemented } from '../type.ts';
import type { Value } from '../value.ts';
import { TupleIterator } from './iterators.ts';
import { MAX_LENGTH } from './list.ts';
import { itemsOf, joinReprs, orderItems, repeatCount, searchBound } from './sequence.ts';
import { PySlice, resolveIndex, resolveSlice } from './slice.ts';
import { EMPTY_TUPLE, equalTuples, makeTuple, PyTuple, tupleType } from './tuple.ts';

/** A slot or method is never called with another self. */
const itemsIn = (self: Value): readonly Value[] => (self as PyTuple).items;

const ordered =
  (op: Comparison) =>
  (self: Value, other: Value): Value => {
    const right = unbox(other);
    return right instanceof PyTuple ? orderItems(op, itemsIn(self), right.items) : NotImplemented;
  };

function search(items: readonly Value[], value: Value, start: number, stop: number): number {
  for (let i = start; i < stop && i < items.length; i++) if (sameOrEqual(items[i], value)) return i;
  return -1;
}

function getTupleItem(self: Value, key: Value): Value {
  const items = itemsIn(self);
  if (typeof key === 'number' && key >= 0 && key < items.length) return items[key];
  const index = unbox(key);
  if (!(index instanceof PySlice)) return items[resolveIndex(key, items.length, 'tuple')];
  const { start, step, count } = resolveSlice(index, items.length);
  if (step === 1) return count === items.length ? self : makeTuple(items.slice(start, start + count));
  const selected: Value[] = [];
  for (let i = 0, place = start; i < count; i++, place += step) selected.push(items[place]);
  return makeTuple(selected);
}

function repeatTuple(self: Value, times: Value): Value {
  const count = repeatCount(times);
  if (count === undefined) return NotImplemented;
  const items = itemsIn(self);
  if (count === 1 || items.length === 0) return self;
  if (items.length * count > MAX_LENGTH) throw makeException('MemoryError');
  const repeated: Value[] = [];
  for (let i = 0; i < count; i++) for (const item of items) repeated.push(item);
  return makeTuple(repeated);
}

defineType(tupleType, () => ({
  collection: 'sequence',
  documentation: 'Built-in immutable sequence.',
  slots: {
    repr: (self) =>
      reprContainer(self, '(...)', () => {
        const items = itemsIn(self);
        return items.length === 1 ? `(${joinReprs(items)},)` : `(${joinReprs(items)})`;
      }),
    hash: (self) => hashTuple(itemsIn(self)),
    length: (self) => itemsIn(self).length,
    iter: (self) => new TupleIterator(self as PyTuple),
    contains: (self, item) => search(itemsIn(self), item, 0, Infinity) >= 0,
    getItem: getTupleItem,
    equal: (self, other) => {
      const right = unbox(other);
      return right instanceof PyTuple ? equalTuples(self as PyTuple, right) : NotImplemented;
    },
    notEqual: (self, other) => {
      const right = unbox(other);
      return right instanceof PyTuple ? !equalTuples(self as PyTuple, right) : NotImplemented;
    },
    less: ordered('less'),
    lessEqual: ordered('lessEqual'),
    greater: ordered('greater'),
    greaterEqual: ordered('greaterEqual'),
    add: (self, other) => {
      const right = unbox(other);
      if (!(right instanceof PyTuple)) return NotImplemented;
      if (right.items.length === 0) return self;
      return itemsIn(self).length === 0 ? right : makeTuple(itemsIn(self).concat(right.items));
    },
    mul: repeatTuple,
    rmul: repeatTuple,
  },
  hiddenSlots: ['bool'],
  methods: () => ({
    'index(value, start=0, stop=sys.maxsize, /)': (
      self: PyTuple,
      value: Value,
      start?: Value,
      stop?: Value,
    ) => {
      const { length } = self.items;
      const place = search(
        self.items,
        value,
        searchBound(start, length, 0),
        searchBound(stop, length, Infinity),
      );
      if (place < 0) throw valueError('tuple.index(x): x not in tuple');
      return place;
    },
    'count(value, /)': (self: PyTuple, value: Value) => {
      let count = 0;
      for (const item of self.items) if (sameOrEqual(item, value)) count++;
      return count;
    },
    '__getnewargs__()': (self: PyTuple) => makeTuple([self]),
  }),
  classMethods: classGetItem,
  construct: {
    signature: 'tuple(iterable=(), /)',
    make: (iterable: Value | undefined) => {
      if (iterable === undefined) return EMPTY_TUPLE;
      return iterable instanceof PyTuple && iterable.type === tupleType
        ? iterable
        : makeTuple(itemsOf(iterable));
    },
  },
}));
