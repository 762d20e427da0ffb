/**
 * The order in which CPython iterates over a set: its hash table (`setobject.c`), simulated for keys whose hashes are
 * the same in every process (numbers, and tuples and frozensets of them). Only the places of keys matter here; which
 * keys there are, the set's `HashTable` knows.
 */

import type { Int } from './int.ts';
import type { Value } from './value.ts';

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
  /** Where `pop` goes on searching. */
  private finger = 0;
  private ordered: Value[] | null = null;

  get isUnused(): boolean {
    return this.fill === 0;
  }

  /** The keys in order. Not to be changed. */
  get keys(): readonly Value[] {
    this.ordered ??= this.entries.filter((entry): entry is Value => entry !== undefined && entry !== DUMMY);
    return this.ordered;
  }

  /** Adds a key that is not there. */
  add(key: Value, hash: Int): void {
    const [low, high] = words(hash);
    this.insert(key, low, high);
    this.fill++;
    this.used++;
    if (this.fill * 5 >= (this.entries.length - 1) * 3) this.grow();
  }

  private insert(key: Value, low: number, high: number): void {
    const place = this.probe(low, high, undefined);
    this.entries[place] = key;
    this.low[place] = low;
    this.high[place] = high;
    this.ordered = null;
  }

  /** The first place on the way of a hash that holds `wanted`. */
  private probe(low: number, high: number, wanted: Entry): number {
    const { entries } = this;
    const mask = entries.length - 1;
    let [perturbLow, perturbHigh] = [low, high];
    let i = low & mask;
    for (;;) {
      const last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
      for (let place = i; place <= last; place++) if (entries[place] === wanted) return place;
      perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
      perturbHigh >>>= PERTURB_SHIFT;
      i = (i * 5 + 1 + (perturbLow >>> 0)) & mask;
    }
  }

  /** Deletes a key that is there: the very object that was added. */
  delete(key: Value, hash: Int): void {
    const [low, high] = words(hash);
    this.entries[this.probe(low, high, key)] = DUMMY;
    this.used--;
    this.ordered = null;
  }

  /** The key that `pop` takes; it is deleted here. */
  pop(): Value {
    const { entries } = this;
    let place = this.finger & (entries.length - 1);
    let key = entries[place];
    while (key === undefined || key === DUMMY) {
      place = (place + 1) & (entries.length - 1);
      key = entries[place];
    }
    entries[place] = DUMMY;
    this.used--;
    this.finger = place + 1;
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
    let size = MINIMUM_SIZE;
    while (size <= minimum) size *= 2;
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
    if ((this.fill + count) * 5 >= (this.entries.length - 1) * 3) this.resize((this.used + count) * 2);
  }

  /** After many deletions: shrinks when more than a quarter of the places are dummies. */
  sweep(): void {
    if (this.fill - this.used > (this.entries.length - 1) >> 2) this.grow();
  }

  /** Merges another layout into this unused one. */
  copyFrom(other: SetLayout): void {
    if (other.used === 0) return;
    this.reserve(other.used);
    if (this.entries.length === other.entries.length && other.fill === other.used) {
      this.entries = other.entries.slice();
      this.low = other.low.slice();
      this.high = other.high.slice();
    } else this.takeFrom(other.entries, other.low, other.high);
    this.fill = this.used = other.used;
    this.ordered = null;
  }
}

/** A hash as two 32-bit halves. */
function words(hash: Int): [low: number, high: number] {
  if (typeof hash === 'number') return [hash | 0, Math.floor(hash / 0x1_0000_0000) | 0];
  return [Number(BigInt.asIntN(32, hash)), Number(BigInt.asIntN(32, hash >> 32n))];
}
