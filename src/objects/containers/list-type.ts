/** What lists can do: the slots and methods of `list`. */

import { classGetItem } from '../classes/generic-alias.ts';
import { unbox } from '../classes/instance.ts';
import { defineType } from '../define.ts';
import { indexError, valueError } from '../exceptions/exceptions.ts';
import { askLength } from '../length-hint.ts';
import {
  type Comparison,
  indexOf,
  iteratorOf,
  nextOf,
  reprContainer,
  reprOf,
  sameOrEqual,
  sizeOf,
} from '../protocol.ts';
import { NotImplemented } from '../type.ts';
import type { Value } from '../value.ts';
import { ListIterator, ListReverseIterator } from './iterators.ts';
import { listType, PyList } from './list.ts';
import { itemsOf, iterableOr, orderItems, repeatCount, searchBound } from './sequence.ts';
import { PySlice, type ResolvedSlice, resolveIndex, resolveSlice } from './slice.ts';
import { sortValues } from './sort.ts';
import { PyTuple } from './tuple.ts';

/** A slot or method is never called with another self. */
const asList = (self: Value): PyList => self as PyList;

/** `a == b`. Comparisons may change either list. */
/** The reprs of the elements, which may change the list. */
function joinListReprs(list: PyList): string {
  const texts: string[] = [];
  for (let i = 0; i < list.length; i++) texts.push(reprOf(list.get(i)));
  return texts.join(', ');
}

function equalLists(a: PyList, b: PyList): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (sameOrEqual(a.get(i), b.get(i))) continue;
    // The comparison may have changed both.
    if (i < a.length && i < b.length) return false;
  }
  return a.length === b.length;
}

const ordered =
  (op: Comparison) =>
  (self: Value, other: Value): Value => {
    const right = unbox(other);
    return right instanceof PyList ? orderItems(op, asList(self).toArray(), right.toArray()) : NotImplemented;
  };

/** The position of the first element equal to `value`, -1 if there is none. */
function search(list: PyList, value: Value, start: number, stop: number): number {
  for (let i = start; i < stop && i < list.length; i++) if (sameOrEqual(list.get(i), value)) return i;
  return -1;
}

function getListItem(self: Value, key: Value): Value {
  const list = asList(self);
  if (typeof key === 'number') {
    const item = list.at(key);
    if (item === undefined) throw indexError('list index out of range');
    return item;
  }
  const index = unbox(key);
  if (!(index instanceof PySlice)) return list.get(resolveIndex(key, list.length, 'list'));
  const { start, step, count } = resolveSlice(index, list.length);
  return step === 1 ? list.slice(start, start + count) : list.stride(start, step, count);
}

function setListItem(self: Value, key: Value, value: Value): void {
  const list = asList(self);
  const index = unbox(key);
  if (index instanceof PySlice) setListSlice(list, index, value);
  else list.set(resolveIndex(key, list.length, 'list', 'list assignment index out of range'), value);
}

function setListSlice(list: PyList, slice: PySlice, value: Value): void {
  // What is wrong with the slice is told before what is wrong with the value, which may change the list.
  resolveSlice(slice, list.length);
  if (slice.step === null || indexOf(slice.step) === 1) {
    const items = iterableOr('can only assign an iterable', value);
    const { start, count } = resolveSlice(slice, list.length);
    list.splice(start, count, items);
    return;
  }
  const items = iterableOr('must assign iterable to extended slice', value);
  const { start, step, count } = resolveSlice(slice, list.length);
  if (items.length !== count) {
    throw valueError(`attempt to assign sequence of size ${items.length} to extended slice of size ${count}`);
  }
  for (let i = 0; i < count; i++) list.set(start + i * step, items[i]);
}

function deleteListItem(self: Value, key: Value): void {
  const list = asList(self);
  const index = unbox(key);
  if (!(index instanceof PySlice)) {
    list.removeAt(resolveIndex(key, list.length, 'list', 'list assignment index out of range'));
    return;
  }
  const resolved = resolveSlice(index, list.length);
  if (resolved.step === 1) list.splice(resolved.start, resolved.count, []);
  else deleteStride(list, resolved);
}

function deleteStride(list: PyList, { start, step, count }: ResolvedSlice): void {
  if (count === 0) return;
  const lowest = step > 0 ? start : start + (count - 1) * step;
  const distance = Math.abs(step);
  list.replace(
    list
      .toArray()
      .filter((_, i) => i < lowest || (i - lowest) % distance !== 0 || i - lowest >= count * distance),
  );
}

function repeatList(self: Value, times: Value): Value {
  const count = repeatCount(times);
  return count === undefined ? NotImplemented : asList(self).repeat(count);
}

/** Appends the elements of an iterable as they come. */
function extendList(list: PyList, iterable: Value): void {
  if (iterable instanceof PyList) list.append(iterable.toArray());
  else if (iterable instanceof PyTuple) list.append(iterable.items);
  else {
    const iterator = iteratorOf(iterable);
    askLength(iterable);
    for (let item = nextOf(iterator); item !== undefined; item = nextOf(iterator)) list.push(item);
  }
}

function sortList(list: PyList, key: Value | undefined, reverse: Value | undefined): void {
  const isReversed = reverse !== undefined && indexOf(reverse) !== 0;
  const { items, putBack } = list.takeOut();
  let isModified = false;
  try {
    sortValues(items, key ?? null, isReversed);
  } finally {
    isModified = putBack();
  }
  if (isModified) throw valueError('list modified during sort');
}

defineType(listType, () => ({
  collection: 'sequence',
  documentation: 'Built-in mutable sequence.',
  slots: {
    repr: (self) => reprContainer(self, '[...]', () => `[${joinListReprs(asList(self))}]`),
    length: (self) => asList(self).length,
    iter: (self) => new ListIterator(asList(self)),
    reversed: (self) => new ListReverseIterator(asList(self)),
    contains: (self, item) => search(asList(self), item, 0, Infinity) >= 0,
    getItem: getListItem,
    setItem: setListItem,
    deleteItem: deleteListItem,
    equal: (self, other) => {
      const right = unbox(other);
      return right instanceof PyList ? equalLists(asList(self), right) : NotImplemented;
    },
    notEqual: (self, other) => {
      const right = unbox(other);
      return right instanceof PyList ? !equalLists(asList(self), right) : NotImplemented;
    },
    less: ordered('less'),
    lessEqual: ordered('lessEqual'),
    greater: ordered('greater'),
    greaterEqual: ordered('greaterEqual'),
    add: (self, other) => {
      const right = unbox(other);
      return right instanceof PyList ? asList(self).concat(right) : NotImplemented;
    },
    mul: repeatList,
    rmul: repeatList,
    iadd: (self, other) => {
      extendList(asList(self), other);
      return self;
    },
    imul: (self, other) => {
      const count = repeatCount(other);
      if (count === undefined) return NotImplemented;
      asList(self).replace(asList(self).repeat(count).toArray());
      return self;
    },
  },
  hiddenSlots: ['bool'],
  methods: () => ({
    'append(object, /)': (self: PyList, item: Value) => {
      self.push(item);
      return null;
    },
    'extend(iterable, /)': (self: PyList, iterable: Value) => {
      extendList(self, iterable);
      return null;
    },
    'insert(index, object, /)': (self: PyList, index: Value, item: Value) => {
      const place = sizeOf(index);
      const { length } = self;
      self.insert(place < 0 ? Math.max(place + length, 0) : Math.min(place, length), item);
      return null;
    },
    'pop(index=-1, /)': (self: PyList, index: Value | undefined) => {
      const place = index === undefined ? -1 : sizeOf(index);
      const { length } = self;
      if (length === 0) throw indexError('pop from empty list');
      if (place === -1) return self.pop() as Value;
      if (place >= length || place < -length) throw indexError('pop index out of range');
      return self.removeAt(place < 0 ? place + length : place);
    },
    'remove(value, /)': (self: PyList, value: Value) => {
      const place = search(self, value, 0, Infinity);
      if (place < 0) throw valueError('list.remove(x): x not in list');
      if (place < self.length) self.removeAt(place);
      return null;
    },
    'index(value, start=0, stop=sys.maxsize, /)': (
      self: PyList,
      value: Value,
      start?: Value,
      stop?: Value,
    ) => {
      const { length } = self;
      const place = search(self, value, searchBound(start, length, 0), searchBound(stop, length, Infinity));
      if (place < 0) throw valueError(`${reprOf(value)} is not in list`);
      return place;
    },
    'count(value, /)': (self: PyList, value: Value) => {
      let count = 0;
      for (let i = 0; i < self.length; i++) if (sameOrEqual(self.get(i), value)) count++;
      return count;
    },
    'copy()': (self: PyList) => self.slice(0, self.length),
    'clear()': (self: PyList) => {
      self.clear();
      return null;
    },
    'reverse()': (self: PyList) => {
      self.reverse();
      return null;
    },
    'sort(*, key=None, reverse=False)': (self: PyList, key?: Value, reverse?: Value) => {
      sortList(self, key, reverse);
      return null;
    },
  }),
  classMethods: classGetItem,
  attributes: { __hash__: null },
  construct: {
    signature: 'list(iterable=(), /)',
    allocate: () => PyList.from([]),
    init: (self: PyList, iterable: Value | undefined) => {
      self.replace(iterable === undefined ? [] : itemsOf(iterable));
      return null;
    },
  },
}));
