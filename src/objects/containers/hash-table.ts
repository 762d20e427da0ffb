/**
 * The table under dicts and sets: keys in dense arrays in order of insertion, found by Python's equality.
 *
 * Few keys are scanned, as long as JavaScript's `===` is Python's equality for them. Many keys are found in two ways:
 *
 * - `index`, a JS `Map` from a key's *direct* form to its position: texts of str, bigints, None, and objects that compare
 *   by identity (and NaN, which containers recognise by identity);
 * - `buckets`, an open-addressing table of positions by a 32-bit hash, probed as CPython does: numbers, and all keys that
 *   compare by structure (tuples, frozensets, bytes). Equal numbers of any type share their hash.
 *
 * A key with an `__eq__` of its own may equal a key of any other type. Once one appears the table becomes *mixed*: all
 * keys move to the buckets, by what `__hash__` says.
 *
 * A deleted key leaves `undefined` in its place; when these prevail, the arrays are compacted and `epoch` grows, by
 * which iterators know that positions have changed.
 */

import { PyBoxed, PyInstance } from '../classes/instance.ts';
import { foldFraction, foldHashOf, foldInt, foldText } from '../hashing.ts';
import { fromInteger } from '../numbers/int.ts';
import { equals } from '../protocol.ts';
import { objectType, type PyType } from '../type.ts';
import { PyFloat, type Value, WideString } from '../value.ts';
import { equalTuples, PyTuple } from './tuple.ts';

/** What `index` finds a key by. */
type DirectKey = string | bigint | object | null;

/** Up to this many keys are scanned. */
export const SCAN_LIMIT = 8;
/** So many deleted keys are always tolerated. */
const SPARE_TOMBSTONES = 16;
const PERTURB_SHIFT = 5;

/** Does a type derived from a built-in one keep its equality and hash? */
function keepsEquality(type: PyType): boolean {
  const { payload } = type;
  return (
    payload !== null &&
    type.lookup('__eq__') === payload.lookup('__eq__') &&
    type.lookup('__hash__') === payload.lookup('__hash__')
  );
}

/** The direct form of a key, `undefined` for those that belong in the buckets. */
function directKey(value: Value): DirectKey | undefined {
  if (typeof value === 'string' || typeof value === 'bigint' || value === null) return value;
  if (typeof value !== 'object' || value instanceof PyTuple) return undefined;
  const { type } = value;
  const { slots } = type;
  const isIdentity = slots.hash === objectType.slots.hash && slots.equal === objectType.slots.equal;
  if (isIdentity && type.payload === null) return value;
  if (value instanceof PyFloat) {
    if (Number.isNaN(value.value)) return value;
    const integer = Number.isInteger(value.value) ? fromInteger(value.value) : 0;
    return typeof integer === 'bigint' ? integer : undefined;
  }
  if (value instanceof WideString) return value.text;
  if (value instanceof PyBoxed && keepsEquality(value.type)) return directKey(value.payload);
  return isIdentity ? value : undefined;
}

/** Is it found by a scan with `===`, whichever equal key is there? */
function isScannable(value: Value): boolean {
  return (
    typeof value === 'string' ||
    typeof value === 'number' ||
    (directKey(value) === value && !(value instanceof PyFloat))
  );
}

/** May a key in the buckets equal values of other types? Instances may, and numbers of types unknown here. */
function mayEqualAnything(value: Value): boolean {
  if (typeof value !== 'object' || value === null || value instanceof PyTuple || value instanceof PyFloat)
    return false;
  if (value instanceof PyBoxed && keepsEquality(value.type)) return false;
  return value instanceof PyInstance || value.type.slots.absolute !== null;
}

/** In place of the hash of a key that is not in the buckets. */
const NO_HASH = -1;

/** 32 bits by which a key is found in the buckets; equal ones have the same. Throws TypeError for unhashable ones. */
function structuralHash(value: Value): number {
  if (typeof value === 'number') return foldInt(value);
  if (typeof value === 'string') return foldText(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof PyTuple) return tupleHash(value);
  if (value instanceof PyFloat) return floatHash(value);
  if (value instanceof PyBoxed && value.type.slots.hash !== null && keepsEquality(value.type)) {
    return structuralHash(value.payload);
  }
  return foldHashOf(value);
}

function floatHash(value: PyFloat): number {
  const x = value.value;
  if (Number.isSafeInteger(x)) return foldInt(x + 0);
  return Number.isFinite(x) && x % 1 !== 0 ? foldFraction(x) : foldHashOf(value);
}

function tupleHash(tuple: PyTuple): number {
  const { items } = tuple;
  let h = 0x345678 + items.length;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    h = Math.imul(h, 0x1f123bb5) + (typeof item === 'number' ? foldInt(item) : structuralHash(item));
  }
  return h ^ (h >>> 15);
}

export class HashTable {
  /** In order of insertion; `undefined` where one was deleted. */
  keys: (Value | undefined)[];
  /** The values of a dict, in the places of their keys. Stays empty in a set. */
  values: (Value | undefined)[];
  /** How many keys there are. */
  size: number;
  /** Grows when the keys' positions change. */
  epoch = 0;
  /** No key lies before this position. */
  private head = 0;
  /** While the keys are few and `===` finds them. */
  private isScanned = true;
  private isMixed = false;
  /** Positions by direct key; null while there is none. */
  private index: Map<DirectKey, number> | null = null;
  /** Position + 1 of the keys in the buckets, 0 where free; the length is a power of two. Null while there is none. */
  private buckets: Int32Array | null = null;
  private bucketsUsed = 0;
  /** The hashes of the keys in the buckets, by position; null while there are no buckets. */
  private hashes: number[] | null = null;
  /** Grows with every change of the set of keys. */
  private changes = 0;

  /** The keys, at most `SCAN_LIMIT`, must be found by a scan; the arrays become the table's own. */
  constructor(keys: Value[] = [], values: Value[] = []) {
    this.keys = keys;
    this.values = values;
    this.size = keys.length;
  }

  /** The position of `key`, -1 if it is not there. Throws TypeError for an unhashable key. */
  find(key: Value): number {
    if (typeof key === 'string' && !this.isMixed)
      return this.isScanned ? this.scan(key) : this.findDirect(key);
    if (typeof key === 'number') return this.isScanned ? this.scan(key) : this.findNumber(key);
    return this.findOther(key);
  }

  private scan(key: Value): number {
    const { keys } = this;
    for (let i = 0; i < keys.length; i++) if (keys[i] === key) return i;
    return -1;
  }

  private findDirect(key: DirectKey): number {
    const position = this.index === null ? undefined : this.index.get(key);
    return position === undefined ? -1 : position;
  }

  private findNumber(key: number): number {
    const { buckets, keys, hashes } = this;
    if (buckets === null || hashes === null) return -1;
    const hash = bucketHash(foldInt(key));
    const mask = buckets.length - 1;
    let perturb = hash;
    for (let i = hash & mask; buckets[i] !== 0; ) {
      const position = buckets[i] - 1;
      const candidate = keys[position];
      if (candidate === key) return position;
      // A bool or a float, which may equal it.
      if (hashes[position] === hash && typeof candidate !== 'number') return this.search(hash, key);
      perturb >>>= PERTURB_SHIFT;
      i = (Math.imul(i, 5) + perturb + 1) & mask;
    }
    return -1;
  }

  private findOther(key: Value): number {
    if (key instanceof PyTuple && this.isPlain) return this.search(bucketHash(tupleHash(key)), key);
    if (this.isScanned && isScannable(key)) return this.scan(key);
    const direct = this.prepare(key);
    return direct !== undefined ? this.findDirect(direct) : this.search(this.hashFor(key), key);
  }

  /** Makes the table ready for a key that no scan finds; gives its direct form, `undefined` if it goes by the buckets. */
  private prepare(key: Value): DirectKey | undefined {
    const direct = directKey(key);
    if (direct === undefined && !this.isMixed && mayEqualAnything(key)) this.mix();
    if (this.isScanned) this.buildAll();
    return this.isMixed ? undefined : direct;
  }

  private hashFor(key: Value): number {
    return bucketHash(this.isMixed ? foldHashOf(key) : structuralHash(key));
  }

  /** Puts a value under `key`. The key that is there already stays. */
  set(key: Value, value: Value): void {
    const position = this.add(key, value);
    if (position >= 0) this.values[position] = value;
  }

  /** Appends `key` (with a value, in a dict) and gives -1, unless it is there: then only gives its position. */
  add(key: Value, value?: Value): number {
    if (this.isScanned && isScannable(key)) {
      const position = this.scan(key);
      if (position < 0) {
        this.append(key, value);
        if (this.keys.length > SCAN_LIMIT) this.buildAll();
      }
      return position;
    }
    if (typeof key === 'number') {
      const position = this.findNumber(key);
      if (position < 0) this.appendHashed(key, bucketHash(foldInt(key)), value);
      return position;
    }
    return this.addOther(key, value);
  }

  private addOther(key: Value, value: Value | undefined): number {
    if (key instanceof PyTuple && this.isPlain) return this.addHashed(bucketHash(tupleHash(key)), key, value);
    const direct = typeof key === 'string' && !this.isMixed ? key : this.prepare(key);
    if (direct !== undefined) {
      const position = this.findDirect(direct);
      if (position < 0) {
        this.hashes?.push(NO_HASH);
        this.index ??= new Map();
        this.index.set(direct, this.append(key, value));
      }
      return position;
    }
    return this.addHashed(this.hashFor(key), key, value);
  }

  private addHashed(hash: number, key: Value, value: Value | undefined): number {
    const position = this.search(hash, key);
    if (position < 0) this.appendHashed(key, hash, value);
    return position;
  }

  /** Are keys found by their own hash, without more ado? */
  private get isPlain(): boolean {
    return !this.isScanned && !this.isMixed;
  }

  private append(key: Value, value: Value | undefined): number {
    this.size++;
    this.changes++;
    if (value !== undefined) this.values.push(value);
    return this.keys.push(key) - 1;
  }

  private appendHashed(key: Value, hash: number, value: Value | undefined): void {
    this.hashes ??= new Array<number>(this.keys.length).fill(NO_HASH);
    this.hashes.push(hash);
    const position = this.append(key, value);
    if (this.buckets === null || (this.bucketsUsed + 1) * 2 > this.buckets.length)
      this.buildBuckets(this.hashes);
    else this.enter(this.buckets, hash, position);
  }

  private enter(buckets: Int32Array, hash: number, position: number): void {
    const mask = buckets.length - 1;
    let perturb = hash;
    let i = hash & mask;
    while (buckets[i] !== 0) {
      perturb >>>= PERTURB_SHIFT;
      i = (Math.imul(i, 5) + perturb + 1) & mask;
    }
    buckets[i] = position + 1;
    this.bucketsUsed++;
  }

  /** Finds in the buckets. An `__eq__` may change the table meanwhile: then it starts anew. */
  private search(hash: number, key: Value): number {
    while (this.buckets !== null && this.hashes !== null) {
      const { buckets, hashes, changes } = this;
      const mask = buckets.length - 1;
      let perturb = hash;
      for (let i = hash & mask; buckets[i] !== 0; ) {
        const position = buckets[i] - 1;
        const candidate = this.keys[position];
        if (candidate !== undefined && hashes[position] === hash) {
          const isEqual = candidate === key || areEqual(candidate, key);
          if (this.changes !== changes) break;
          if (isEqual) return position;
        }
        perturb >>>= PERTURB_SHIFT;
        i = (Math.imul(i, 5) + perturb + 1) & mask;
      }
      if (this.changes === changes) return -1;
    }
    return -1;
  }

  /** Deletes the key at a position where there is one. */
  deleteAt(position: number): void {
    const { keys } = this;
    if (this.index !== null) {
      const direct = directKey(keys[position] as Value);
      if (direct !== undefined) this.index.delete(direct);
    }
    this.size--;
    this.changes++;
    if (position === keys.length - 1) {
      this.removeLast();
      return;
    }
    keys[position] = undefined;
    if (this.values.length > 0) this.values[position] = undefined;
    if (position === this.head) this.head = this.next(position);
    if (keys.length > 2 * this.size + SPARE_TOMBSTONES) this.compact();
  }

  /** The first position of a key from `position` on; `keys.length` if there is none. */
  next(position: number): number {
    const { keys } = this;
    let i = Math.max(position, this.head);
    while (i < keys.length && keys[i] === undefined) i++;
    return i;
  }

  /** The last position of a key at or before `position`, -1 if there is none. */
  previous(position: number): number {
    let i = position;
    while (i >= 0 && this.keys[i] === undefined) i--;
    return i;
  }

  /** The last position of a key, -1 if there is none. */
  last(): number {
    const { keys } = this;
    while (keys.length > 0 && keys[keys.length - 1] === undefined) this.removeLast();
    return keys.length - 1;
  }

  private removeLast(): void {
    this.keys.pop();
    this.values.pop();
    this.hashes?.pop();
    if (this.head > this.keys.length) this.head = this.keys.length;
  }

  clear(): void {
    this.keys = [];
    this.values = [];
    this.size = 0;
    this.head = 0;
    this.isScanned = true;
    this.isMixed = false;
    this.index = null;
    this.buckets = null;
    this.bucketsUsed = 0;
    this.hashes = null;
    this.changes++;
    this.epoch++;
  }

  copy(): HashTable {
    const copy = new HashTable();
    if (this.size !== this.keys.length) this.compact();
    copy.keys = this.keys.slice();
    copy.values = this.values.slice();
    copy.size = this.size;
    copy.isScanned = this.isScanned;
    copy.isMixed = this.isMixed;
    if (this.index !== null) copy.index = new Map(this.index);
    if (this.hashes !== null) copy.hashes = this.hashes.slice();
    if (this.buckets !== null) copy.buckets = this.buckets.slice();
    copy.bucketsUsed = this.bucketsUsed;
    return copy;
  }

  /** Closes the gaps that deleted keys left. */
  private compact(): void {
    const { keys, values, hashes } = this;
    let count = 0;
    for (let i = this.head; i < keys.length; i++) {
      if (keys[i] === undefined) continue;
      keys[count] = keys[i];
      if (values.length > 0) values[count] = values[i];
      if (hashes !== null) hashes[count] = hashes[i];
      count++;
    }
    keys.length = count;
    if (values.length > 0) values.length = count;
    this.head = 0;
    this.epoch++;
    this.changes++;
    if (this.index !== null) this.buildIndex();
    if (hashes !== null) {
      hashes.length = count;
      this.buildBuckets(hashes);
    }
  }

  /** Ends the scanning: each key gets its place in the index or the buckets. */
  private buildAll(): void {
    this.isScanned = false;
    const hashes = this.keys.map((key) => {
      if (key === undefined || (!this.isMixed && directKey(key) !== undefined)) return NO_HASH;
      return this.hashFor(key);
    });
    if (hashes.some((hash) => hash !== NO_HASH)) {
      this.hashes = hashes;
      this.buildBuckets(hashes);
    }
    if (!this.isMixed) this.buildIndex();
  }

  private buildIndex(): void {
    const index = new Map<DirectKey, number>();
    const { keys } = this;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      const direct = key === undefined ? undefined : directKey(key);
      if (direct !== undefined) index.set(direct, i);
    }
    this.index = index.size > 0 ? index : null;
  }

  private buildBuckets(hashes: readonly number[]): void {
    const { keys } = this;
    let capacity = 16;
    while (capacity < this.size * 4) capacity *= 2;
    const buckets = new Int32Array(capacity);
    this.bucketsUsed = 0;
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] !== undefined && hashes[i] !== NO_HASH) this.enter(buckets, hashes[i], i);
    }
    this.buckets = buckets;
  }

  /** Moves all keys to the buckets, by what `__hash__` says. */
  private mix(): void {
    this.isMixed = true;
    this.index = null;
    this.buildAll();
  }
}

function bucketHash(hash: number): number {
  return hash === NO_HASH ? -2 : hash | 0;
}

function areEqual(a: Value, b: Value): boolean {
  return a instanceof PyTuple && b instanceof PyTuple ? equalTuples(a, b) : equals(a, b);
}
