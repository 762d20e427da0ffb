/**
 * Sorting: a stable merge sort over natural runs, as timsort does it (ascending runs are kept, descending ones
 * reversed, short ones extended by insertion), so that partly sorted input costs few comparisons.
 *
 * Arrays of only numbers, only plain strings or only floats are compared by JavaScript; all others by `<` of Python,
 * which may raise at any time: the array is then left with all its elements, in some order.
 */

import { call } from '../calls.ts';
import { lessThan } from '../protocol.ts';
import { PyFloat, type Value } from '../value.ts';
import { PyTuple } from './tuple.ts';

/** Is `a` before `b`? */
type Before<T> = (a: T, b: T) => boolean;

/** Shorter runs are extended to half of this or more. */
const LONG_RUN = 64;
/** After so many elements in a row from the same run, the end of the row is searched for. */
const GALLOP = 7;
/** From this length on, numbers are sorted in a typed array. */
const TYPED_LENGTH = 32;

/** Sorts in place. `key` is a callable or null; equal elements keep their order, with `isReversed` too. */
export function sortValues(values: Value[], key: Value, isReversed: boolean): void {
  if (key !== null) {
    const keys = values.map((value) => call(key, [value]));
    sortByKeys(values, keys, isReversed);
    return;
  }
  const before = orderOf(values);
  if (before === numberBefore && values.length >= TYPED_LENGTH) sortNumbers(values as number[], isReversed);
  else sortBy(values, before, isReversed);
}

function sortByKeys(values: Value[], keys: readonly Value[], isReversed: boolean): void {
  const before = orderOf(keys);
  const packed = before === numberBefore ? orderOfInts(keys as number[], isReversed) : null;
  const order = packed ?? keys.map((_, i) => i);
  try {
    if (packed === null) sortBy(order, (i, j) => before(keys[i], keys[j]), isReversed);
  } finally {
    const sorted = order.map((i) => values[i]);
    for (let i = 0; i < sorted.length; i++) values[i] = sorted[i];
  }
}

/**
 * The positions of the keys in the order of the keys: each key and its position are one double, which a typed array
 * sorts without asking back. Null where they do not fit.
 */
function orderOfInts(keys: readonly number[], isReversed: boolean): number[] | null {
  const count = keys.length;
  if (count < TYPED_LENGTH) return null;
  let least = keys[0];
  let greatest = keys[0];
  for (let i = 1; i < count; i++) {
    if (keys[i] < least) least = keys[i];
    else if (keys[i] > greatest) greatest = keys[i];
  }
  if ((greatest - least + 1) * count > Number.MAX_SAFE_INTEGER) return null;
  const packed = new Float64Array(count);
  for (let i = 0; i < count; i++) packed[i] = (isReversed ? greatest - keys[i] : keys[i] - least) * count + i;
  packed.sort();
  return Array.from(packed, (both) => both - Math.floor(both / count) * count);
}

/** Equal ints are identical, so stability asks nothing here. */
function sortNumbers(values: number[], isReversed: boolean): void {
  if (!isSorted(values)) {
    const sorted = Float64Array.from(values).sort();
    for (let i = 0; i < sorted.length; i++) values[i] = sorted[i];
  }
  if (isReversed) values.reverse();
}

function isSorted(values: readonly number[]): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] < values[i - 1]) return false;
  return true;
}

/** Stable under `reverse` too: the reversed array is sorted stably, and reversed again. */
function sortBy<T>(values: T[], before: Before<T>, isReversed: boolean): void {
  if (isReversed) values.reverse();
  try {
    mergeSort(values, before);
  } finally {
    if (isReversed) values.reverse();
  }
}

const numberBefore: Before<Value> = (a, b) => (a as number) < (b as number);
const textBefore: Before<Value> = (a, b) => (a as string) < (b as string);
const floatBefore: Before<Value> = (a, b) => (a as PyFloat).value < (b as PyFloat).value;

/** By the first elements that are not the same, where JavaScript can compare them. */
const tupleBefore: Before<Value> = (a, b) => {
  const { items: left } = a as PyTuple;
  const { items: right } = b as PyTuple;
  for (let i = 0; i < left.length && i < right.length; i++) {
    const x = left[i];
    const y = right[i];
    if (x === y) continue;
    if (typeof x === 'number' && typeof y === 'number') return x < y;
    return typeof x === 'string' && typeof y === 'string' ? x < y : lessThan(a, b);
  }
  return left.length < right.length;
};

/** The cheapest order that is right for all of these. */
function orderOf(values: readonly Value[]): Before<Value> {
  const first = values.length > 0 ? values[0] : null;
  if (typeof first === 'number') return values.every((v) => typeof v === 'number') ? numberBefore : lessThan;
  if (typeof first === 'string') return values.every((v) => typeof v === 'string') ? textBefore : lessThan;
  if (first instanceof PyFloat) return values.every((v) => v instanceof PyFloat) ? floatBefore : lessThan;
  if (first instanceof PyTuple) return values.every((v) => v instanceof PyTuple) ? tupleBefore : lessThan;
  return lessThan;
}

/** A sorted stretch of the array. */
interface Run {
  readonly start: number;
  length: number;
}

function mergeSort<T>(array: T[], before: Before<T>): void {
  const runs: Run[] = [];
  const minimum = minimumRun(array.length);
  for (let start = 0; start < array.length; ) {
    let length = findRun(array, start, before);
    if (length < minimum) {
      const extended = Math.min(minimum, array.length - start);
      insertionSort(array, start, start + length, start + extended, before);
      length = extended;
    }
    runs.push({ start, length });
    mergeUnbalanced(array, runs, before);
    start += length;
  }
  while (runs.length > 1) mergeRuns(array, runs, shorterNeighbour(runs), before);
}

/** A length up to `LONG_RUN` of which the array's length is nearly a power of two times. */
function minimumRun(length: number): number {
  let n = length;
  let rest = 0;
  while (n >= LONG_RUN) {
    rest |= n & 1;
    n >>= 1;
  }
  return n + rest;
}

/** The length of the run at `start`. One that descends strictly is reversed. */
function findRun<T>(array: T[], start: number, before: Before<T>): number {
  let end = start + 1;
  if (end >= array.length) return array.length - start;
  const descends = before(array[end], array[start]);
  do end++;
  while (end < array.length && before(array[end], array[end - 1]) === descends);
  if (descends) {
    for (let low = start, high = end - 1; low < high; low++, high--) {
      [array[low], array[high]] = [array[high], array[low]];
    }
  }
  return end - start;
}

/** Sorts `start` to `end`, of which what lies before `sorted` is sorted. */
function insertionSort<T>(array: T[], start: number, sorted: number, end: number, before: Before<T>): void {
  for (let i = sorted; i < end; i++) {
    const item = array[i];
    const place = upperBound(array, item, start, i, before);
    for (let k = i; k > place; k--) array[k] = array[k - 1];
    array[place] = item;
  }
}

/** The first place between `low` and `high` whose element is after `item`. */
function upperBound<T>(array: readonly T[], item: T, low: number, high: number, before: Before<T>): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (before(item, array[middle])) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The first place between `low` and `high` whose element is not before `item`. */
function lowerBound<T>(array: readonly T[], item: T, low: number, high: number, before: Before<T>): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (before(array[middle], item)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** `upperBound`, quick where the place is near `low`. */
function gallopUpper<T>(array: readonly T[], item: T, low: number, high: number, before: Before<T>): number {
  let reach = 1;
  while (low + reach < high && !before(item, array[low + reach])) reach *= 2;
  return upperBound(array, item, low + (reach >> 1), Math.min(low + reach, high), before);
}

/** `lowerBound`, quick where the place is near `low`. */
function gallopLower<T>(array: readonly T[], item: T, low: number, high: number, before: Before<T>): number {
  let reach = 1;
  while (low + reach < high && before(array[low + reach], item)) reach *= 2;
  return lowerBound(array, item, low + (reach >> 1), Math.min(low + reach, high), before);
}

/** Merges until each run is longer than the next two together: so few runs wait, and merges stay balanced. */
function mergeUnbalanced<T>(array: T[], runs: Run[], before: Before<T>): void {
  const isUnbalanced = (i: number): boolean =>
    i >= 0 && runs[i].length <= runs[i + 1].length + runs[i + 2].length;
  while (runs.length > 1) {
    const i = runs.length - 2;
    if (isUnbalanced(i - 1) || isUnbalanced(i - 2)) mergeRuns(array, runs, shorterNeighbour(runs), before);
    else if (runs[i].length <= runs[i + 1].length) mergeRuns(array, runs, i, before);
    else return;
  }
}

/** Which run to merge with its next: the last but one, or that before it if it is shorter than the last. */
function shorterNeighbour(runs: readonly Run[]): number {
  const i = runs.length - 2;
  return i > 0 && runs[i - 1].length < runs[i + 1].length ? i - 1 : i;
}

/** Merges the runs at `i` and `i + 1`. */
function mergeRuns<T>(array: T[], runs: Run[], i: number, before: Before<T>): void {
  const [left, right] = [runs[i], runs[i + 1]];
  const middle = right.start;
  left.length += right.length;
  runs.splice(i + 1, 1);
  // What is in place already is not merged: the head of the left run and the tail of the right.
  const start = upperBound(array, array[middle], left.start, middle, before);
  if (start < middle) {
    const end = lowerBound(array, array[middle - 1], middle, middle + right.length, before);
    merge(array, start, middle, end, before);
  }
}

function merge<T>(array: T[], start: number, middle: number, end: number, before: Before<T>): void {
  const left = array.slice(start, middle);
  let i = 0;
  let k = middle;
  let target = start;
  // How many in a row came from the right run; from the left, negative.
  let row = 0;
  try {
    while (i < left.length && k < end) {
      if (row >= GALLOP) {
        const next = gallopLower(array, left[i], k, end, before);
        while (k < next) array[target++] = array[k++];
        row = 0;
      } else if (row <= -GALLOP) {
        const next = gallopUpper(left, array[k], i, left.length, before);
        while (i < next) array[target++] = left[i++];
        row = 0;
      } else if (before(array[k], left[i])) {
        array[target++] = array[k++];
        row = row > 0 ? row + 1 : 1;
      } else {
        array[target++] = left[i++];
        row = row < 0 ? row - 1 : -1;
      }
    }
  } finally {
    // The gap before `k` is as long as what is left, after an exception too.
    while (i < left.length) array[target++] = left[i++];
  }
}
