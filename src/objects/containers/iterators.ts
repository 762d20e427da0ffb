/**
 * Iterators over the containers, and the iterators that have types of their own: enumerate, zip, map, filter, reversed.
 *
 * All are `PyIterator`s: `next` gives `undefined` at the end, and from then on. The iterator of a list follows changes
 * of the list; those of dicts and sets raise RuntimeError when keys come or go.
 */

import { call } from '../calls.ts';
import { classGetItem } from '../classes/generic-alias.ts';
import { typeName } from '../classes/instance.ts';
import { defineType, newType } from '../define.ts';
import { isException, runtimeError, typeError, valueError } from '../exceptions/exceptions.ts';
import { type Int, intAdd, intMul, intNegate, intSub } from '../numbers/int.ts';
import {
  EXHAUSTED,
  equals,
  getItem,
  indexOf,
  installSequenceIteratorType,
  iteratorOf,
  lengthOf,
  nextOf,
  PyIterator,
  type Reduction,
  sizeOf,
  truthOf,
} from '../protocol.ts';
import { type PyType, typeOf } from '../type.ts';
import type { Value } from '../value.ts';
import type { PyDict } from './dict.ts';
import type { HashTable } from './hash-table.ts';
import { PyList } from './list.ts';
import { PyRange } from './range.ts';
import type { AnySet } from './set.ts';
import { makeTuple, type PyTuple } from './tuple.ts';

const SET_STATE = {
  '__setstate__(state, /)': (self: PyIterator, state: Value) => {
    self.setState(state);
    return null;
  },
};

/** Makes a bare iterator type whose `next` and `__iter__` are those of the class. */
function iteratorType(name: string, hasLengthHint: boolean, hasState = false): PyType {
  const type = newType(name);
  defineType(type, () => ({
    isBase: false,
    slots: { iter: (self) => self, next: (self) => (self as PyIterator).next() },
    methods: () => ({
      ...(hasLengthHint ? { '__length_hint__()': (self: SizedIterator) => self.remaining() } : {}),
      ...(hasState ? SET_STATE : {}),
    }),
  }));
  return type;
}

/** An iterator that knows how many elements are to come. */
export abstract class SizedIterator extends PyIterator {
  abstract remaining(): Int;
}

const listIteratorType = iteratorType('list_iterator', true, true);
const listReverseIteratorType = iteratorType('list_reverseiterator', true, true);
const tupleIteratorType = iteratorType('tuple_iterator', true, true);
const rangeIteratorType = iteratorType('range_iterator', true, true);
const longRangeIteratorType = iteratorType('longrange_iterator', true, true);
const setIteratorType = iteratorType('set_iterator', true);
const callableIteratorType = iteratorType('callable_iterator', false);
installSequenceIteratorType(iteratorType('iterator', false, true));

const emptyList = (): Reduction => ({ maker: 'iter', args: [PyList.from([])] });

/** An index into a sequence of that length, or its end, from a state. */
function placeIn(state: Value, length: number): number {
  return Math.min(Math.max(sizeOf(state), 0), length);
}

export class ListIterator extends SizedIterator {
  declare type: PyType;
  private list: PyList | null;
  private index = 0;

  constructor(list: PyList) {
    super();
    this.list = list;
  }

  next(): Value | undefined {
    const { list } = this;
    if (list === null) return undefined;
    if (this.index < list.length) return list.get(this.index++);
    this.list = null;
    return undefined;
  }

  remaining(): number {
    return this.list === null ? 0 : Math.max(this.list.length - this.index, 0);
  }

  override reduction(): Reduction {
    return this.list === null ? emptyList() : { maker: 'iter', args: [this.list], state: this.index };
  }

  override setState(state: Value): void {
    if (this.list !== null) this.index = placeIn(state, this.list.length);
  }
}

export class ListReverseIterator extends SizedIterator {
  declare type: PyType;
  private readonly list: PyList;
  private index: number;
  private hasEnded = false;

  constructor(list: PyList) {
    super();
    this.list = list;
    this.index = list.length - 1;
  }

  next(): Value | undefined {
    if (this.index >= 0 && this.index < this.list.length) return this.list.get(this.index--);
    this.index = -1;
    this.hasEnded = true;
    return undefined;
  }

  remaining(): number {
    return this.index < this.list.length ? this.index + 1 : 0;
  }

  override reduction(): Reduction {
    return this.hasEnded ? emptyList() : { maker: 'reversed', args: [this.list], state: this.index };
  }

  override setState(state: Value): void {
    if (!this.hasEnded) this.index = Math.min(Math.max(sizeOf(state), -1), this.list.length - 1);
  }
}

export class TupleIterator extends SizedIterator {
  declare type: PyType;
  private readonly tuple: PyTuple;
  private index = 0;
  private hasEnded = false;

  constructor(tuple: PyTuple) {
    super();
    this.tuple = tuple;
  }

  next(): Value | undefined {
    const { items } = this.tuple;
    if (this.index < items.length) return items[this.index++];
    this.hasEnded = true;
    return undefined;
  }

  remaining(): number {
    return this.tuple.items.length - this.index;
  }

  override reduction(): Reduction {
    return this.hasEnded ? EXHAUSTED : { maker: 'iter', args: [this.tuple], state: this.index };
  }

  override setState(state: Value): void {
    if (!this.hasEnded) this.index = placeIn(state, this.tuple.items.length);
  }
}

/** Over a range whose bounds are all numbers. */
export class RangeIterator extends SizedIterator {
  declare type: PyType;
  private value: number;
  private readonly step: number;
  private readonly count: number;
  private left: number;

  constructor(start: number, step: number, count: number) {
    super();
    this.value = start;
    this.step = step;
    this.count = count;
    this.left = count;
  }

  next(): Value | undefined {
    if (this.left <= 0) return undefined;
    this.left--;
    const { value } = this;
    this.value = value + this.step;
    return value;
  }

  remaining(): number {
    return this.left;
  }

  override reduction(): Reduction {
    const { value, step, count, left } = this;
    const start = value - (count - left) * step;
    return { maker: 'iter', args: [new PyRange(start, start + count * step, step)], state: count - left };
  }

  override setState(state: Value): void {
    const left = this.count - placeIn(state, this.count);
    this.value += (this.left - left) * this.step;
    this.left = left;
  }
}

/** Over a range with a huge bound. */
class LongRangeIterator extends SizedIterator {
  declare type: PyType;
  private readonly range: PyRange;
  private index: Int = 0;

  constructor(range: PyRange) {
    super();
    this.range = range;
  }

  next(): Value | undefined {
    if (this.index >= this.range.length) return undefined;
    const value = this.range.get(this.index);
    this.index = intAdd(this.index, 1);
    return value;
  }

  remaining(): Int {
    return intSub(this.range.length, this.index);
  }

  override reduction(): Reduction {
    return { maker: 'iter', args: [this.range], state: this.index };
  }

  override setState(state: Value): void {
    this.index = indexOf(state);
  }
}

/** `iter(range)`. */
export function rangeIterator(range: PyRange): PyIterator {
  const { start, step, length } = range;
  const isSmall = typeof start === 'number' && typeof step === 'number' && typeof length === 'number';
  return isSmall && typeof range.stop === 'number'
    ? new RangeIterator(start, step, length)
    : new LongRangeIterator(range);
}

/** The range with the same elements from the last to the first. */
export function reversedRange(range: PyRange): PyRange {
  const { start, step, length } = range;
  if (length === 0) return new PyRange(0, 0, 1);
  const last = intAdd(start, intMul(intSub(length, 1), step));
  return new PyRange(last, intSub(start, step), intNegate(step));
}

/** What an iterator over a dict gives. */
export type DictPart = 'key' | 'value' | 'item';

const DICT_ITERATOR_TYPES: Record<DictPart, { forward: PyType; backward: PyType }> = {
  key: dictIteratorTypes('key'),
  value: dictIteratorTypes('value'),
  item: dictIteratorTypes('item'),
};

function dictIteratorTypes(part: DictPart): { forward: PyType; backward: PyType } {
  return {
    forward: iteratorType(`dict_${part}iterator`, true),
    backward: iteratorType(`dict_reverse${part}iterator`, true),
  };
}

/** Over the keys, values or items of a dict. */
export class DictIterator extends SizedIterator {
  type: PyType;
  private dict: PyDict | null;
  private readonly table: HashTable;
  private readonly part: DictPart;
  private readonly isReversed: boolean;
  /** The dict's size at the start. */
  private readonly size: number;
  private readonly epoch: number;
  private position: number;
  private left: number;

  constructor(dict: PyDict, part: DictPart, isReversed: boolean) {
    super();
    const types = DICT_ITERATOR_TYPES[part];
    this.type = isReversed ? types.backward : types.forward;
    this.dict = dict;
    this.table = dict.entries();
    this.part = part;
    this.isReversed = isReversed;
    this.size = dict.size;
    this.epoch = this.table.epoch;
    this.position = isReversed ? this.table.keys.length : -1;
    this.left = this.size;
  }

  next(): Value | undefined {
    const { dict, table } = this;
    if (dict === null) return undefined;
    if (dict.size !== this.size) throw runtimeError('dictionary changed size during iteration');
    if (table.epoch !== this.epoch) throw runtimeError('dictionary keys changed during iteration');
    const position = this.isReversed ? table.previous(this.position - 1) : table.next(this.position + 1);
    const key = table.keys[position];
    if (key === undefined) {
      this.dict = null;
      return undefined;
    }
    if (this.left === 0) throw runtimeError('dictionary keys changed during iteration');
    this.left--;
    this.position = position;
    if (this.part === 'key') return key;
    const value = table.values[position] as Value;
    return this.part === 'value' ? value : makeTuple([key, value]);
  }

  remaining(): number {
    return this.dict === null ? 0 : this.left;
  }

  override reduction(): Reduction {
    return { maker: 'iter', args: [PyList.from(this.rest())] };
  }

  /** The keys, values or items to come. */
  private rest(): Value[] {
    const rest: Value[] = [];
    const { dict, position, left } = this;
    for (let item = this.next(); item !== undefined; item = this.next()) rest.push(item);
    Object.assign(this, { dict, position, left });
    return rest;
  }
}

export class SetIterator extends SizedIterator {
  declare type: PyType;
  private set: AnySet | null;
  private readonly keys: readonly Value[];
  private readonly size: number;
  private index = 0;

  constructor(set: AnySet) {
    super();
    this.set = set;
    this.keys = set.keys();
    this.size = set.size;
  }

  next(): Value | undefined {
    if (this.set === null) return undefined;
    if (this.set.size !== this.size) throw runtimeError('Set changed size during iteration');
    if (this.index < this.size) return this.keys[this.index++];
    this.set = null;
    return undefined;
  }

  remaining(): number {
    return this.set === null ? 0 : this.size - this.index;
  }

  override reduction(): Reduction {
    const rest = this.set === null ? [] : this.keys.slice(this.index, this.size);
    return { maker: 'iter', args: [PyList.from(rest)] };
  }
}

/** `iter(callable, sentinel)`. */
export class CallableIterator extends PyIterator {
  declare type: PyType;
  private callee: Value | undefined;
  private readonly sentinel: Value;

  constructor(callee: Value, sentinel: Value) {
    super();
    this.callee = callee;
    this.sentinel = sentinel;
  }

  next(): Value | undefined {
    if (this.callee === undefined) return undefined;
    const value = nextByCall(this.callee);
    // The call may have used up this very iterator.
    if (this.callee !== undefined && value !== undefined && !equals(this.sentinel, value)) return value;
    this.callee = undefined;
    return undefined;
  }

  override reduction(): Reduction {
    return this.callee === undefined ? EXHAUSTED : { maker: 'iter', args: [this.callee, this.sentinel] };
  }
}

function nextByCall(callee: Value): Value | undefined {
  try {
    return call(callee);
  } catch (error) {
    if (isException(error, 'StopIteration')) return undefined;
    throw error;
  }
}

export const enumerateType = newType('enumerate');
export const zipType = newType('zip');
export const mapType = newType('map');
export const filterType = newType('filter');
export const reversedType = newType('reversed');

class PyEnumerate extends PyIterator {
  declare type: PyType;
  private readonly iterator: Value;
  private count: Int;

  constructor(iterator: Value, start: Int) {
    super();
    this.iterator = iterator;
    this.count = start;
  }

  next(): Value | undefined {
    const item = nextOf(this.iterator);
    if (item === undefined) return undefined;
    const { count } = this;
    this.count = intAdd(count, 1);
    return makeTuple([count, item]);
  }

  override reduction(): Reduction {
    return { maker: null, args: [this.iterator, this.count] };
  }
}

class PyZip extends PyIterator {
  declare type: PyType;
  private readonly iterators: readonly Value[];
  private isStrict: boolean;

  constructor(iterators: readonly Value[], isStrict: boolean) {
    super();
    this.iterators = iterators;
    this.isStrict = isStrict;
  }

  next(): Value | undefined {
    const { iterators } = this;
    if (iterators.length === 0) return undefined;
    const items: Value[] = [];
    for (let i = 0; i < iterators.length; i++) {
      const item = nextOf(iterators[i]);
      if (item === undefined) {
        if (this.isStrict) this.checkEnd(i);
        return undefined;
      }
      items.push(item);
    }
    return makeTuple(items);
  }

  /** Throws ValueError unless all end now that the iterator at `i` has ended. */
  private checkEnd(i: number): void {
    if (i > 0) throw unequalLengths(i, 'shorter');
    for (let k = 1; k < this.iterators.length; k++) {
      if (nextOf(this.iterators[k]) !== undefined) throw unequalLengths(k, 'longer');
    }
  }

  override reduction(): Reduction {
    const args = this.iterators;
    return this.isStrict ? { maker: null, args, state: true } : { maker: null, args };
  }

  override setState(state: Value): void {
    this.isStrict = truthOf(state);
  }
}

function unequalLengths(i: number, how: string): Value {
  const others = i === 1 ? 'argument 1' : `arguments 1-${i}`;
  return valueError(`zip() argument ${i + 1} is ${how} than ${others}`);
}

class PyMap extends PyIterator {
  declare type: PyType;
  private readonly callee: Value;
  private readonly iterators: readonly Value[];

  constructor(callee: Value, iterators: readonly Value[]) {
    super();
    this.callee = callee;
    this.iterators = iterators;
  }

  next(): Value | undefined {
    const args: Value[] = [];
    for (const iterator of this.iterators) {
      const item = nextOf(iterator);
      if (item === undefined) return undefined;
      args.push(item);
    }
    return call(this.callee, args);
  }

  override reduction(): Reduction {
    return { maker: null, args: [this.callee, ...this.iterators] };
  }
}

class PyFilter extends PyIterator {
  declare type: PyType;
  private readonly predicate: Value;
  private readonly iterator: Value;

  constructor(predicate: Value, iterator: Value) {
    super();
    this.predicate = predicate;
    this.iterator = iterator;
  }

  next(): Value | undefined {
    for (let item = nextOf(this.iterator); item !== undefined; item = nextOf(this.iterator)) {
      if (truthOf(this.predicate === null ? item : call(this.predicate, [item]))) return item;
    }
    return undefined;
  }

  override reduction(): Reduction {
    return { maker: null, args: [this.predicate, this.iterator] };
  }
}

/** Over a sequence that has no `__reversed__`: by length and index. */
class PyReversed extends SizedIterator {
  declare type: PyType;
  private readonly sequence: Value;
  private index: number;

  constructor(sequence: Value) {
    super();
    this.sequence = sequence;
    this.index = lengthOf(sequence) - 1;
  }

  next(): Value | undefined {
    if (this.index < 0) return undefined;
    try {
      return getItem(this.sequence, this.index--);
    } catch (error) {
      if (!isException(error, 'IndexError') && !isException(error, 'StopIteration')) throw error;
      this.index = -1;
      return undefined;
    }
  }

  remaining(): number {
    return Math.min(this.index + 1, lengthOf(this.sequence));
  }

  override reduction(): Reduction {
    return this.index < 0
      ? { ...EXHAUSTED, maker: null }
      : { maker: null, args: [this.sequence], state: this.index };
  }

  override setState(state: Value): void {
    if (this.index >= 0) this.index = Math.min(Math.max(sizeOf(state), -1), lengthOf(this.sequence) - 1);
  }
}

/** `reversed(value)`. */
function reversedOf(value: Value): Value {
  const type = typeOf(value);
  const { reversed, length, getItem: item } = type.slots;
  if (reversed !== null) return reversed(value);
  const isRefused = item === null || type.lookup('__reversed__') === null;
  if (!isRefused && !type.isBuiltin && length === null) lengthOf(value);
  if (isRefused || length === null) {
    throw typeError(`'${typeName(value)}' object is not reversible`);
  }
  return new PyReversed(value);
}

const ITERATION = {
  iter: (self: Value) => self,
  next: (self: Value) => (self as PyIterator).next(),
};

defineType(enumerateType, () => ({
  slots: ITERATION,
  classMethods: classGetItem,
  construct: {
    signature: 'enumerate(iterable=(), start=0)',
    make: (iterable: Value | undefined, start: Value | undefined) => {
      if (iterable === undefined) throw typeError("enumerate() missing required argument 'iterable'");
      return new PyEnumerate(iteratorOf(iterable), start === undefined ? 0 : indexOf(start));
    },
  },
}));

defineType(zipType, () => ({
  slots: ITERATION,
  methods: () => SET_STATE,
  construct: {
    signature: 'zip(*iterables, strict=False)',
    make: (iterables: Value[], strict: Value | undefined) =>
      new PyZip(iterables.map(iteratorOf), strict !== undefined && truthOf(strict)),
  },
}));

defineType(mapType, () => ({
  slots: ITERATION,
  construct: {
    signature: 'map(*args)',
    make: (args: Value[]) => {
      if (args.length < 2) throw typeError('map() must have at least two arguments.');
      return new PyMap(args[0], args.slice(1).map(iteratorOf));
    },
  },
}));

defineType(filterType, () => ({
  slots: ITERATION,
  construct: {
    signature: 'filter(function, iterable, /)',
    make: (predicate: Value, iterable: Value) => new PyFilter(predicate, iteratorOf(iterable)),
  },
}));

defineType(reversedType, () => ({
  slots: ITERATION,
  methods: () => ({ '__length_hint__()': (self: PyReversed) => self.remaining(), ...SET_STATE }),
  construct: { signature: 'reversed(sequence, /)', make: reversedOf },
}));

const TYPE_OF_CLASS: [{ prototype: object }, PyType][] = [
  [ListIterator, listIteratorType],
  [ListReverseIterator, listReverseIteratorType],
  [TupleIterator, tupleIteratorType],
  [RangeIterator, rangeIteratorType],
  [LongRangeIterator, longRangeIteratorType],
  [SetIterator, setIteratorType],
  [CallableIterator, callableIteratorType],
  [PyEnumerate, enumerateType],
  [PyZip, zipType],
  [PyMap, mapType],
  [PyFilter, filterType],
  [PyReversed, reversedType],
];
for (const [{ prototype }, type] of TYPE_OF_CLASS) Object.defineProperty(prototype, 'type', { value: type });
