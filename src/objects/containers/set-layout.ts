/**
 * The order in which CPython iterates over a set: its hash table (`setobject.c`), simulated for keys whose hashes are
 * the same in every process (numbers, and tuples and frozensets of them). Only the places of keys matter here; which
 * keys there are, the set's `HashTable` knows.
 */

import type { Value } from '../value.ts';

const MINIMUM_SIZE = 8;
const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5;

/** A key's place holds this after the key was deleted. */
const DUMMY = Symbol('deleted');
type Entry = Value | undefined | typeof DUMMY;

export class SetLayout {
  private entries: Entry[] = new Array<Entry>(MINIMUM_SIZE).fill(undefined);
  /** The two halves of the hash in each place. */
  private low = new Int32Array(MINIMUM_SIZE);
  private high = new Int32Array(MINIMUM_SIZE);
  /** Places that hold a key or had one. */
  private fill = 0;
  private used = 0;
  private ordered: Value[] | null = null;

  /** The keys in order. Not to be changed. */
  get keys(): readonly Value[] {
    this.ordered ??= this.entries.filter((entry): entry is Value => entry !== undefined && entry !== DUMMY);
    return this.ordered;
  }

  /** Adds a key that is not there, by the two words of its hash. */
  add(key: Value, low: number, high: number): void {
    this.used++;
    const isReused = this.insert(key, low, high) === DUMMY;
    if (isReused) return;
    this.fill++;
    if (this.fill * 5 >= (this.entries.length - 1) * 3) this.grow();
  }

  /** Puts a key where there is room; gives what was there. */
  private insert(key: Value, low: number, high: number): Entry {
    const place = this.probe(low, high, undefined);
    const previous = this.entries[place];
    this.entries[place] = key;
    this.low[place] = low;
    this.high[place] = high;
    this.ordered = null;
    return previous;
  }

  /** The place on the way of a hash that holds `wanted`; for `undefined`, a new key's: the last dummy before it, if any. */
  private probe(low: number, high: number, wanted: Entry): number {
    const { entries } = this;
    let dummy = -1;
    const mask = entries.length - 1;
    let perturbLow = low;
    let perturbHigh = high;
    let i = low & mask;
    for (;;) {
      const last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
      for (let place = i; place <= last; place++) {
        if (entries[place] === wanted) return wanted === undefined && dummy >= 0 ? dummy : place;
        if (entries[place] === DUMMY) dummy = place;
      }
      perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
      perturbHigh >>>= PERTURB_SHIFT;
      i = (i * 5 + 1 + (perturbLow >>> 0)) & mask;
    }
  }

  /** Deletes a key that is there: the very object that was added. */
  delete(key: Value, low: number, high: number): void {
    this.take(this.probe(low, high, key));
  }

  /** The first place of a key at or after `finger`, going round. There must be a key. */
  placeFrom(finger: number): number {
    const { entries } = this;
    let place = finger & (entries.length - 1);
    while (entries[place] === undefined || entries[place] === DUMMY)
      place = (place + 1) & (entries.length - 1);
    return place;
  }

  /** Deletes the key in a place, and gives it. */
  take(place: number): Value {
    const key = this.entries[place] as Value;
    this.entries[place] = DUMMY;
    this.used--;
    this.ordered = null;
    return key;
  }

  clear(): void {
    this.entries = new Array<Entry>(MINIMUM_SIZE).fill(undefined);
    this.low = new Int32Array(MINIMUM_SIZE);
    this.high = new Int32Array(MINIMUM_SIZE);
    this.fill = this.used = 0;
    this.ordered = null;
  }

  private grow(): void {
    this.resize(this.used > 50_000 ? this.used * 2 : this.used * 4);
  }

  private resize(minimum: number): void {
    const size = sizeAbove(minimum);
    if (size === MINIMUM_SIZE && this.entries.length === size && this.fill === this.used) return;
    const { entries, low, high } = this;
    this.entries = new Array<Entry>(size).fill(undefined);
    this.low = new Int32Array(size);
    this.high = new Int32Array(size);
    this.takeFrom(entries, low, high);
    this.fill = this.used;
  }

  private takeFrom(entries: readonly Entry[], low: Int32Array, high: Int32Array): void {
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i];
      if (entry !== undefined && entry !== DUMMY) this.insert(entry, low[i], high[i]);
    }
  }

  /** Makes room as before merging `count` keys. */
  reserve(count: number): void {
    if (this.isTooSmallFor(count)) this.resize((this.used + count) * 2);
  }

  private isTooSmallFor(count: number): boolean {
    return (this.fill + count) * 5 >= (this.entries.length - 1) * 3;
  }

  /** After many deletions: shrinks when more than a quarter of the places are dummies. */
  sweep(): void {
    if (this.fill - this.used > (this.entries.length - 1) >> 2) this.grow();
  }

  /** Merges another layout into this one, which has no keys. */
  copyFrom(other: SetLayout): void {
    this.ordered = null;
    const size = this.isTooSmallFor(other.used)
      ? sizeAbove((this.used + other.used) * 2)
      : this.entries.length;
    if (this.fill === 0 && size === other.entries.length && other.fill === other.used) {
      this.entries = other.entries.slice();
      this.low = other.low.slice();
      this.high = other.high.slice();
      this.fill = this.used = other.used;
      return;
    }
    this.reserve(other.used);
    if (this.fill > 0) {
      for (let i = 0; i < other.entries.length; i++) {
        const entry = other.entries[i];
        if (entry !== undefined && entry !== DUMMY) this.add(entry, other.low[i], other.high[i]);
      }
      return;
    }
    this.takeFrom(other.entries, other.low, other.high);
    this.fill = this.used = other.used;
  }
}

/** The size of a table for so many keys. */
function sizeAbove(minimum: number): number {
  let size = MINIMUM_SIZE;
  while (size <= minimum) size *= 2;
  return size;
}
