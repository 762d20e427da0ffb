/** Slices, and how indices and slices are resolved against a length. */

import { typeName } from '../classes/instance.ts';
import { newType } from '../define.ts';
import { indexError, makeException, typeError, valueError } from '../exceptions/exceptions.ts';
import { type Int, intAdd, intFloordiv, intNegate, intSub, MAX_SAFE } from '../numbers/int.ts';
import { indexOf } from '../protocol.ts';
import { type PyType, typeOf } from '../type.ts';
import { PyObject, type Value } from '../value.ts';

export const sliceType = newType('slice');

export class PySlice extends PyObject {
  declare type: PyType;
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;

  constructor(start: Value, stop: Value, step: Value) {
    super();
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
}

Object.defineProperty(PySlice.prototype, 'type', { value: sliceType });

/** A slice of something of known length: the indices start, start + step, ..., `count` of them. */
export interface ResolvedSlice {
  start: number;
  stop: number;
  step: number;
  count: number;
}

/** What `slice.indices` gives: bounds within the length, of any size. */
interface Bounds {
  start: Int;
  stop: Int;
  step: Int;
}

function sliceIndex(value: Value): Int {
  if (typeof value === 'number') return value;
  if (typeof value !== 'bigint' && typeof value !== 'boolean' && typeOf(value).slots.index === null) {
    throw typeError('slice indices must be integers or None or have an __index__ method');
  }
  return indexOf(value);
}

function clampBound(value: Value, length: Int, low: Int, high: Int): Int {
  let index = sliceIndex(value);
  if (index < 0) index = intAdd(index, length);
  return index < low ? low : index > high ? high : index;
}

/** Start, stop and step of a slice of something that long. Throws ValueError for step 0. */
export function sliceBounds(slice: PySlice, length: Int): Bounds {
  const step = slice.step === null ? 1 : sliceIndex(slice.step);
  if (step === 0) throw valueError('slice step cannot be zero');
  const low = step < 0 ? -1 : 0;
  const high = step < 0 ? intSub(length, 1) : length;
  const start = slice.start === null ? (step < 0 ? high : low) : clampBound(slice.start, length, low, high);
  const stop = slice.stop === null ? (step < 0 ? low : high) : clampBound(slice.stop, length, low, high);
  return { start, stop, step };
}

/** How many indices start, start + step, ... lie before stop. */
export function countSteps(start: Int, stop: Int, step: Int): Int {
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number') {
    const count =
      step > 0 ? Math.floor((stop - start - 1) / step) + 1 : Math.floor((start - stop - 1) / -step) + 1;
    // Beyond 2^52 the quotient may have been rounded.
    if (Math.abs(stop - start) < 2 ** 52) return Math.max(count, 0);
  }
  const span = step > 0 ? intSub(stop, start) : intSub(start, stop);
  return span <= 0 ? 0 : intAdd(intFloordiv(intSub(span, 1), step > 0 ? step : intNegate(step)), 1);
}

/** A bound that is a small int or absent, within the length; -1 for any other. */
function plainBound(value: Value, length: number, absent: number): number {
  if (value === null) return absent;
  if (typeof value !== 'number') return -1;
  return value < 0 ? Math.max(value + length, 0) : Math.min(value, length);
}

/** The indices that a slice selects from something that long. Throws TypeError or ValueError as CPython. */
export function resolveSlice(slice: PySlice, length: number): ResolvedSlice {
  if (slice.step === null) {
    const first = plainBound(slice.start, length, 0);
    const last = plainBound(slice.stop, length, length);
    if (first >= 0 && last >= 0)
      return { start: first, stop: last, step: 1, count: Math.max(last - first, 0) };
  }
  const bounds = sliceBounds(slice, length);
  const start = Number(bounds.start);
  const stop = Number(bounds.stop);
  const step = Math.max(-MAX_SAFE, Math.min(MAX_SAFE, Number(bounds.step)));
  return { start, stop, step, count: Number(countSteps(start, stop, step)) };
}

/**
 * The index that `value` means in a sequence that long, at least 0 and less than `length`. Throws TypeError
 * `list indices must be integers or slices, not str`, IndexError `list index out of range` (or the text given).
 */
export function resolveIndex(value: Value, length: number, name: string, outOfRange?: string): number {
  const index = typeof value === 'number' ? value : sequenceIndex(value, name);
  const place = index < 0 ? index + length : index;
  if (place < 0 || place >= length) throw indexError(outOfRange ?? `${name} index out of range`);
  return place;
}

function sequenceIndex(value: Value, name: string): number {
  if (typeof value !== 'bigint' && typeof value !== 'boolean' && typeOf(value).slots.index === null) {
    throw typeError(`${name} indices must be integers or slices, not ${typeName(value)}`);
  }
  return indexWithin64Bits(value);
}

/**
 * `indexOf(value)` as a double, near enough to be out of the range of any sequence beyond the safe ints. Throws IndexError
 * for what CPython's index type does not hold.
 */
export function indexWithin64Bits(value: Value): number {
  const index = indexOf(value);
  if (typeof index === 'number' || BigInt.asIntN(64, index) === index) return Number(index);
  throw makeException('IndexError', `cannot fit '${typeName(value)}' into an index-sized integer`);
}
