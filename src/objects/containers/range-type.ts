/** What ranges can do: the slots and methods of `range`. Everything is computed; nothing is ever laid out. */

import { typeName, unbox } from '../classes/instance.ts';
import { defineType, readOnly } from '../define.ts';
import { indexError, makeException, typeError, valueError } from '../exceptions/exceptions.ts';
import { hashTuple } from '../hashing.ts';
import { PyComplex } from '../numbers/complex.ts';
import { fromInteger, type Int, intAdd, intFloordiv, intMod, intMul, intSub } from '../numbers/int.ts';
import { equals, forEach, indexOf, reprOf, sameOrEqual } from '../protocol.ts';
import { NotImplemented, typeOf } from '../type.ts';
import { PyFloat, type Value } from '../value.ts';
import { rangeIterator, reversedRange } from './iterators.ts';
import { PyRange, rangeType } from './range.ts';
import { PySlice, sliceBounds } from './slice.ts';

/** A slot or method is never called with another self. */
const asRange = (self: Value): PyRange => self as PyRange;

/** The int that a number equals; `undefined` for other values. */
function intEqualTo(value: Value): Int | undefined {
  const plain = unbox(value);
  if (typeof plain === 'number' || typeof plain === 'bigint') return plain;
  if (typeof plain === 'boolean') return plain ? 1 : 0;
  return plain instanceof PyFloat && Number.isInteger(plain.value) ? fromInteger(plain.value) : undefined;
}

/** The index of an int in the range, -1 if it is not there. */
function placeOf({ start, stop, step }: PyRange, value: Int): Int {
  const isBetween = step > 0 ? value >= start && value < stop : value <= start && value > stop;
  if (!isBetween) return -1;
  const distance = intSub(value, start);
  return intMod(distance, step) === 0 ? intFloordiv(distance, step) : -1;
}

/** The index of what equals `value`. Only numbers equal ints, unless an `__eq__` says so. */
function search(range: PyRange, value: Value): Int {
  const int = intEqualTo(value);
  if (int !== undefined) return placeOf(range, int);
  if (value === null || typeof value !== 'object') return -1;
  if (typeOf(value).isBuiltin && !(value instanceof PyComplex)) return -1;
  for (let i: Int = 0; i < range.length; i = intAdd(i, 1)) if (equals(range.get(i), value)) return i;
  return -1;
}

function equalRanges(a: PyRange, b: PyRange): boolean {
  if (a.length !== b.length) return false;
  return a.length === 0 || (a.start === b.start && (a.length === 1 || a.step === b.step));
}

function getRangeItem(self: Value, key: Value): Value {
  const range = asRange(self);
  const slice = unbox(key);
  if (slice instanceof PySlice) return sliceRange(range, slice);
  if (typeof key !== 'number' && typeof key !== 'bigint' && typeOf(key).slots.index === null) {
    throw typeError(`range indices must be integers or slices, not ${typeName(key)}`);
  }
  const index = indexOf(key);
  const place = index < 0 ? intAdd(index, range.length) : index;
  if (place < 0 || place >= range.length) throw indexError('range object index out of range');
  return range.get(place);
}

function sliceRange(range: PyRange, slice: PySlice): PyRange {
  const { start, stop, step } = sliceBounds(slice, range.length);
  return new PyRange(range.get(start), range.get(stop), intMul(range.step, step));
}

/** What is no int may be equal to several. */
function countInRange(range: PyRange, value: Value): Value {
  if (['number', 'bigint', 'boolean'].includes(typeof unbox(value))) return search(range, value) >= 0 ? 1 : 0;
  let count = 0;
  forEach(range, (item) => {
    if (sameOrEqual(item, value)) count++;
  });
  return count;
}

defineType(rangeType, () => ({
  collection: 'sequence',
  isBase: false,
  documentation: 'An immutable sequence of numbers.',
  slots: {
    repr: (self) => {
      const { start, stop, step } = asRange(self);
      return step === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`;
    },
    hash: (self) => {
      const { start, step, length } = asRange(self);
      return hashTuple([length, length === 0 ? null : start, length <= 1 ? null : step]);
    },
    length: (self) => {
      const { length } = asRange(self);
      if (typeof length === 'number') return length;
      throw makeException('OverflowError', 'Python int too large to convert to C ssize_t');
    },
    bool: (self) => asRange(self).length !== 0,
    iter: (self) => rangeIterator(asRange(self)),
    reversed: (self) => rangeIterator(reversedRange(asRange(self))),
    contains: (self, value) => search(asRange(self), value) >= 0,
    getItem: getRangeItem,
    equal: (self, other) => (other instanceof PyRange ? equalRanges(asRange(self), other) : NotImplemented),
    notEqual: (self, other) =>
      other instanceof PyRange ? !equalRanges(asRange(self), other) : NotImplemented,
  },
  methods: () => ({
    'index(value, /)': (self: PyRange, value: Value) => {
      const place = search(self, value);
      if (place >= 0) return place;
      const isInt = typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';
      throw valueError(isInt ? `${reprOf(value)} is not in range` : 'sequence.index(x): x not in sequence');
    },
    'count(value, /)': countInRange,
  }),
  accessors: () => ({
    start: readOnly((self) => asRange(self).start),
    stop: readOnly((self) => asRange(self).stop),
    step: readOnly((self) => asRange(self).step),
  }),
  construct: {
    signature: 'range(*args)',
    make: (args: Value[]) => {
      if (args.length === 0) throw typeError('range expected at least 1 argument, got 0');
      if (args.length > 3) throw typeError(`range expected at most 3 arguments, got ${args.length}`);
      if (args.length === 1) return new PyRange(0, indexOf(args[0]), 1);
      const start = indexOf(args[0]);
      const stop = indexOf(args[1]);
      const step = args.length === 3 ? indexOf(args[2]) : 1;
      if (step === 0) throw valueError('range() arg 3 must not be zero');
      return new PyRange(start, stop, step);
    },
  },
}));
