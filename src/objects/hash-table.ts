/**
 * The table under dicts and sets: keys in dense arrays in order of insertion, found by Python's equality.
 *
 * Most keys have a JS key: a value that a JS `Map` finds exactly when Python finds the Python key (1, 1.0 and True have
 * 1; an object that compares by identity is its own). `index` maps those to positions; while the keys are few and equal
 * to their JS keys, there is no index and a scan is faster. The other keys (tuples, frozensets, bytes) lie in `buckets`,
 * an open-addressing table of positions, by a 32-bit hash.
 *
 * A key with an `__eq__` of its own may equal a key of any other type. Once one appears the table becomes *mixed*: all
 * keys move to the buckets, by what `__hash__` says.
 *
 * A deleted key leaves `undefined` in its place; when these prevail, the arrays are compacted and `epoch` grows, by
 * which iterators know that positions have changed.
 */

import { foldHashOf, foldInt, foldText } from './hashing.ts';
import { PyBoxed, PyInstance } from './instance.ts';
import { fromInteger } from './int.ts';
import { equals } from './protocol.ts';
import { equalTuples, PyTuple } from './tuple.ts';
import { objectType, type PyType } from './type.ts';
import { PyFloat, type PyObject, type Value, WideString } from './value.ts';

type JsKey = string | number | bigint | object | null;

/** Up to this many keys are scanned instead of indexed. */
const SCAN_LIMIT = 8;
/** So many deleted keys are always tolerated. */
const SPARE_TOMBSTONES = 16;

/** Does a type derived from a built-in one keep its equality and hash? */
function keepsEquality(type: PyType): boolean {
  const { payload } = type;
  return (
    payload !== null &&
    type.lookup('__eq__') === payload.lookup('__eq__') &&
    type.lookup('__hash__') === payload.lookup('__hash__')
  );
}

/** The JS key, `undefined` for values that have none: those compared by structure or by an `__eq__` of their own. */
function jsKeyOf(value: Value): JsKey | undefined {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
      return value;
    case 'boolean':
      return value ? 1 : 0;
  }
  if (value === null || value instanceof PyTuple) return value === null ? null : undefined;
  if (value instanceof PyFloat) {
    if (Number.isInteger(value.value)) return fromInteger(value.value);
    // NaN equals nothing, but containers find the same object.
    return Number.isNaN(value.value) ? value : value.value;
  }
  if (value instanceof WideString) return value.text;
  if (value instanceof PyBoxed && keepsEquality(value.type)) return jsKeyOf(value.payload);
  const { slots } = value.type;
  return slots.hash === objectType.slots.hash && slots.equal === objectType.slots.equal ? value : undefined;
}

/** May a value without JS key equal values of other types? Numbers of other types and instances may. */
function mayEqualAnything(value: PyObject): boolean {
  if (value instanceof PyBoxed && keepsEquality(value.type)) return false;
  return value instanceof PyInstance || value.type.slots.absolute !== null;
}

/** In place of the hash of a key that is not in the buckets. */
const NO_HASH = -1;

/** 32 bits by which a value without JS key is found; equal ones have the same. Throws TypeError for unhashable ones. */
function structuralHash(value: Value): number {
  if (value instanceof PyTuple) return tupleHash(value);
  if (value instanceof PyBoxed && value.payload instanceof PyTuple && keepsEquality(value.type)) {
    return tupleHash(value.payload);
  }
  return foldHashOf(value);
}

function tupleHash(tuple: PyTuple): number {
  const { items } = tuple;
  let h = 0x345678 + items.length;
  for (let i = 0; i < items.length; i++) h = Math.imul(h, 0x1f123bb5) + elementHash(items[i]);
  return h ^ (h >>> 15);
}

function elementHash(value: Value): number {
  if (typeof value === 'number') return foldInt(value);
  if (typeof value === 'string') return foldText(value);
  if (typeof value === 'boolean') return foldInt(value ? 1 : 0);
  return structuralHash(value);
}

export class HashTable {
  /** In order of insertion; `undefined` where one was deleted. */
  keys: (Value | undefined)[] = [];
  /** The values of a dict, in the places of their keys. Stays empty in a set. */
  values: (Value | undefined)[] = [];
  /** How many keys there are. */
  size = 0;
  /** Grows when the keys' positions change. */
  epoch = 0;
  /** No key lies before this position. */
  private head = 0;
  /** Positions by JS key; null while a scan does. */
  private index: Map<JsKey, number> | null = null;
  /** Position + 1 of the keys without JS key, 0 where free; its length is a power of two. */
  private buckets: Int32Array | null = null;
  private bucketsUsed = 0;
  /** The hashes of the keys in the buckets, by position; null while there are no buckets. */
  private hashes: number[] | null = null;
  private isMixed = false;
  /** Grows with every change of the set of keys. */
  private changes = 0;

  /** The position of `key`, -1 if it is not there. Throws TypeError for an unhashable key. */
  find(key: Value): number {
    if ((typeof key === 'string' || typeof key === 'number') && !this.isMixed) return this.findJsKey(key);
    return this.findOther(key);
  }

  private findJsKey(key: JsKey): number {
    const { index, keys } = this;
    if (index !== null) {
      const position = index.get(key);
      return position === undefined ? -1 : position;
    }
    for (let i = 0; i < keys.length; i++) if (keys[i] === key) return i;
    return -1;
  }

  private findOther(key: Value): number {
    const jsKey = jsKeyOf(key);
    if (jsKey === undefined && !this.isMixed && mayEqualAnything(key as PyObject)) this.mix();
    if (jsKey !== undefined && !this.isMixed) return this.findJsKey(jsKey);
    return this.search(this.hashFor(key), key);
  }

  private hashFor(key: Value): number {
    const hash = this.isMixed ? foldHashOf(key) : structuralHash(key);
    return hash === NO_HASH ? 0 : hash;
  }

  /** Puts a value under `key`. The key that is there already stays. */
  set(key: Value, value: Value): void {
    if ((typeof key === 'string' || typeof key === 'number') && !this.isMixed) {
      const position = this.findJsKey(key);
      if (position >= 0) this.values[position] = value;
      else this.appendJsKey(key, key, value);
      return;
    }
    const position = this.add(key, value);
    if (position >= 0) this.values[position] = value;
  }

  /** Appends `key` (with a value, in a dict) and gives -1, unless it is there: then only gives its position. */
  add(key: Value, value?: Value): number {
    let jsKey = jsKeyOf(key);
    if (jsKey === undefined && !this.isMixed && mayEqualAnything(key as PyObject)) this.mix();
    if (this.isMixed) jsKey = undefined;
    if (jsKey !== undefined) {
      const position = this.findJsKey(jsKey);
      if (position < 0) this.appendJsKey(key, jsKey, value);
      return position;
    }
    const hash = this.hashFor(key);
    const position = this.search(hash, key);
    if (position < 0) this.appendHashed(key, hash, value);
    return position;
  }

  private append(key: Value, value: Value | undefined): number {
    this.size++;
    this.changes++;
    if (value !== undefined) this.values.push(value);
    return this.keys.push(key) - 1;
  }

  private appendJsKey(key: Value, jsKey: JsKey, value: Value | undefined): void {
    const position = this.append(key, value);
    this.hashes?.push(NO_HASH);
    if (this.index !== null) this.index.set(jsKey, position);
    else if (key !== jsKey || position >= SCAN_LIMIT) this.buildIndex();
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
    let i = hash & mask;
    while (buckets[i] !== 0) i = (i + 1) & mask;
    buckets[i] = position + 1;
    this.bucketsUsed++;
  }

  /** Finds in the buckets. An `__eq__` may change the table meanwhile: then it starts anew. */
  private search(hash: number, key: Value): number {
    while (this.buckets !== null && this.hashes !== null) {
      const { buckets, hashes, changes } = this;
      const mask = buckets.length - 1;
      for (let i = hash & mask; buckets[i] !== 0; i = (i + 1) & mask) {
        const position = buckets[i] - 1;
        const candidate = this.keys[position];
        if (candidate === undefined || hashes[position] !== hash) continue;
        if (candidate === key) return position;
        const isEqual =
          candidate instanceof PyTuple && key instanceof PyTuple
            ? equalTuples(candidate, key)
            : equals(candidate, key);
        if (this.changes !== changes) break;
        if (isEqual) return position;
      }
      if (this.changes === changes) return -1;
    }
    return -1;
  }

  /** Deletes the key at a position where there is one. */
  deleteAt(position: number): void {
    const { keys } = this;
    if (this.index !== null && !this.isMixed) {
      const jsKey = jsKeyOf(keys[position] as Value);
      if (jsKey !== undefined) this.index.delete(jsKey);
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
    this.index = null;
    this.buckets = null;
    this.bucketsUsed = 0;
    this.hashes = null;
    this.isMixed = false;
    this.changes++;
    this.epoch++;
  }

  copy(): HashTable {
    const copy = new HashTable();
    if (this.size !== this.keys.length) this.compact();
    copy.keys = this.keys.slice();
    copy.values = this.values.slice();
    copy.size = this.size;
    copy.isMixed = this.isMixed;
    if (this.index !== null) copy.index = new Map(this.index);
    if (this.hashes !== null) copy.hashes = this.hashes.slice();
    if (this.buckets !== null) {
      copy.buckets = this.buckets.slice();
      copy.bucketsUsed = this.bucketsUsed;
    }
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

  private buildIndex(): void {
    const index = new Map<JsKey, number>();
    const { keys } = this;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      const jsKey = key === undefined ? undefined : jsKeyOf(key);
      if (jsKey !== undefined) index.set(jsKey, i);
    }
    this.index = index;
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
    this.hashes = this.keys.map((key) => (key === undefined ? NO_HASH : this.hashFor(key)));
    this.buildBuckets(this.hashes);
  }
}
