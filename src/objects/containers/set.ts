/**
 * Sets and frozensets, and their algebra. `set-type.ts` says what they can do for Python.
 *
 * Which keys there are, the table knows; in which order CPython would show them, the layout. The layout is made when
 * the order is first asked for, by adding the keys in order of insertion; keys inserted later wait until it is asked
 * for again. Before anything is deleted, the layout catches up. Sets with a key whose hash CPython salts or takes from
 * an address (str, None, instances) have no layout: they iterate in order of insertion.
 */

import { unbox } from '../classes/instance.ts';
import { newType } from '../define.ts';
import { hashTuple, hashUnordered, highWord, lowWord, tupleHashWords } from '../hashing.ts';
import type { Int } from '../numbers/int.ts';
import { hashFloat, hashInt } from '../numbers/number-hash.ts';
import { forEach } from '../protocol.ts';
import type { PyType } from '../type.ts';
import { PyFloat, PyObject, type Value } from '../value.ts';
import { PyDict } from './dict.ts';
import { HashTable } from './hash-table.ts';
import { SetLayout } from './set-layout.ts';
import { PyTuple } from './tuple.ts';

export const setType = newType('set');
export const frozenSetType = newType('frozenset');

/** What sets and frozensets share. Methods that change it are used on a frozenset only while it is being made. */
export abstract class AnySet extends PyObject {
  declare type: PyType;
  /** The name that `repr` shows: that of the derived class whose instance carries it; null for plain sets. */
  className: string | null = null;
  protected table = new HashTable();
  private layout: SetLayout | null = null;
  /** False once a key came that has no place in a layout. */
  private isLayable = true;
  /** Keys at and after this position are not in the layout yet. */
  private laidOut = 0;
  /** Where in the layout `pop` goes on searching. */
  private finger = 0;
  /** Merges not in the layout yet: the position at which each began, and how many keys were to come. */
  private merges: { position: number; count: number }[] | null = null;

  get size(): number {
    return this.table.size;
  }

  /** Throws TypeError for an unhashable key; a set stands for the frozenset of its keys. */
  has(key: Value): boolean {
    return this.find(key) >= 0;
  }

  private find(key: Value): number {
    const plain = typeof key === 'object' ? unbox(key) : key;
    return this.table.find(plain instanceof PySet ? plain.frozen() : key);
  }

  add(key: Value): void {
    this.table.add(key);
  }

  /** False if there was no such key. */
  delete(key: Value): boolean {
    const position = this.find(key);
    if (position < 0) return false;
    this.layOut();
    const stored = this.table.keys[position] as Value;
    const hash = stableHash(stored) as Int;
    this.layout?.delete(stored, lowWord(hash), highWord(hash));
    this.deleteAt(position);
    return true;
  }

  /** Deletes from the table what the layout no longer has. */
  private deleteAt(position: number): void {
    this.table.deleteAt(position);
    this.laidOut = this.table.keys.length;
  }

  /** Removes and gives some key; `undefined` if there is none. */
  pop(): Value | undefined {
    if (this.size === 0) return undefined;
    this.layOut();
    const position =
      this.layout === null ? this.table.next(0) : this.table.find(this.takeAtFinger(this.layout));
    const key = this.table.keys[position];
    this.deleteAt(position);
    return key;
  }

  private takeAtFinger(layout: SetLayout): Value {
    const place = layout.placeFrom(this.finger);
    this.finger = place + 1;
    return layout.take(place);
  }

  clear(): void {
    this.table.clear();
    this.layout?.clear();
    this.laidOut = 0;
    this.merges = null;
    this.isLayable = true;
  }

  /** The keys in the order of iteration; not to be changed. */
  keys(): readonly Value[] {
    this.layOut();
    return this.layout !== null ? this.layout.keys : this.inserted();
  }

  /** The keys in order of insertion; not to be changed. */
  protected inserted(): readonly Value[] {
    const { keys } = this.table;
    return keys.length === this.size
      ? (keys as Value[])
      : (keys.filter((key) => key !== undefined) as Value[]);
  }

  /** Brings the layout up to date, if there can be one. */
  private layOut(): void {
    const { keys } = this.table;
    if (!this.isLayable || (this.laidOut === keys.length && this.merges === null)) return;
    const layout = this.layout ?? new SetLayout();
    const merges = this.merges ?? [];
    let merge = 0;
    for (let i = this.laidOut; i <= keys.length; i++) {
      for (; merge < merges.length && merges[merge].position === i; merge++)
        layout.reserve(merges[merge].count);
      const key = keys[i];
      if (key === undefined) continue;
      if (!addTo(layout, key)) {
        this.isLayable = false;
        this.layout = this.merges = null;
        return;
      }
    }
    this.layout = layout;
    this.laidOut = keys.length;
    this.merges = null;
  }

  /** Adds all elements of an iterable. */
  update(iterable: Value): void {
    const other = unbox(iterable);
    if (other instanceof AnySet) this.merge(other);
    else if (other instanceof PyDict && iterable === other) {
      this.expect(other.size);
      const table = other.entries();
      for (let i = table.next(0); i < table.keys.length; i = table.next(i + 1))
        this.add(table.keys[i] as Value);
    } else {
      forEach(iterable, (item) => {
        this.add(item);
      });
    }
  }

  private expect(count: number): void {
    if (!this.isLayable) return;
    this.merges ??= [];
    this.merges.push({ position: this.table.keys.length, count });
  }

  private merge(other: AnySet): void {
    if (other === this || other.size === 0) return;
    if (this.size > 0 || this.merges !== null) {
      this.expect(other.size);
      for (const key of other.keys()) this.add(key);
      return;
    }
    other.layOut();
    this.table = other.table.copy();
    // Copying closes the gaps of the other's table.
    other.laidOut = other.table.keys.length;
    this.laidOut = other.laidOut;
    this.isLayable = other.isLayable;
    if (other.layout !== null) {
      this.layout ??= new SetLayout();
      this.layout.copyFrom(other.layout);
    }
  }

  /** A new set of the same kind with the same keys. */
  copy(): AnySet {
    const copy = this.empty();
    copy.merge(this);
    return copy;
  }

  /** A new empty set of the same kind. */
  abstract empty(): AnySet;

  /** Deletes the elements of an iterable. */
  deleteAll(iterable: Value): void {
    const other = unbox(iterable);
    if (other === this) this.clear();
    else if (other instanceof AnySet) {
      const keys = other.size >> 3 > this.size ? other.intersection(this).keys() : other.keys();
      for (const key of keys) this.delete(key);
    } else {
      forEach(iterable, (item) => {
        this.delete(item);
      });
    }
    this.layOut();
    this.layout?.sweep();
  }

  /** The elements of the iterable that are here too. */
  intersection(iterable: Value): AnySet {
    const other = unbox(iterable);
    if (other === this) return this.copy();
    const result = this.empty();
    if (other instanceof AnySet) {
      const [small, large] = other.size > this.size ? [this, other] : [other, this];
      for (const key of small.keys()) if (large.has(key)) result.add(key);
    } else {
      forEach(iterable, (item) => {
        if (this.has(item)) result.add(item);
      });
    }
    return result;
  }

  /** The keys that are not in the iterable. */
  difference(iterable: Value): AnySet {
    const other = unbox(iterable);
    if (!(other instanceof AnySet || other instanceof PyDict) || this.size >> 2 > other.size) {
      const result = this.copy();
      result.deleteAll(iterable);
      return result;
    }
    const result = this.empty();
    for (const key of this.keys()) if (!other.has(key)) result.add(key);
    return result;
  }

  /** Deletes the elements of a set or dict that are here, adds those that are not. */
  toggle(other: AnySet | PyDict): void {
    if (other === this) {
      this.clear();
      return;
    }
    const keys = other instanceof AnySet ? other.keys() : (other.entries().keys as Value[]);
    for (const key of keys.slice()) if (key !== undefined && !this.delete(key)) this.add(key);
  }

  /** Takes over the keys of a set that is given up. */
  become(other: AnySet): void {
    this.table = other.table;
    this.layout = other.layout;
    this.isLayable = other.isLayable;
    this.laidOut = other.laidOut;
    this.merges = other.merges;
  }

  isSubsetOf(other: AnySet): boolean {
    if (this.size > other.size) return false;
    for (const key of this.inserted()) if (!other.has(key)) return false;
    return true;
  }
}

export class PySet extends AnySet {
  static from(items: readonly Value[]): PySet {
    const set = new PySet();
    for (const item of items) set.add(item);
    return set;
  }

  override empty(): PySet {
    return new PySet();
  }

  /** The frozenset of the same keys, to look this set up in others. */
  frozen(): PyFrozenSet {
    const frozen = new PyFrozenSet();
    frozen.update(this);
    return frozen;
  }
}

export class PyFrozenSet extends AnySet {
  private hash: Int | null = null;

  static from(items: readonly Value[]): PyFrozenSet {
    const set = new PyFrozenSet();
    for (const item of items) set.add(item);
    return set;
  }

  /**
   * The constant of a display such as `{1, 2, 3}`: CPython's compiler makes the set twice, the second time in the order
   * of the first (`merge_consts_recursive` in `compile.c`), and keys that collide show it.
   */
  static fromConstants(items: readonly Value[]): PyFrozenSet {
    return PyFrozenSet.from(PyFrozenSet.from(items).keys());
  }

  override empty(): PyFrozenSet {
    return new PyFrozenSet();
  }

  isStable(): boolean {
    return this.inserted().every(isStable);
  }

  /** `hash(self)`. */
  hashed(): Int {
    this.hash ??= hashUnordered(this.inserted());
    return this.hash;
  }
}

Object.defineProperty(PySet.prototype, 'type', { value: setType });
Object.defineProperty(PyFrozenSet.prototype, 'type', { value: frozenSetType });

/** False for a key that has no place in a layout. */
function addTo(layout: SetLayout, key: Value): boolean {
  if (key instanceof PyTuple) {
    if (!key.items.every(isStable)) return false;
    const { low, high } = tupleHashWords(key.items);
    layout.add(key, low, high);
    return true;
  }
  const hash = stableHash(key);
  if (hash === undefined) return false;
  layout.add(key, lowWord(hash), highWord(hash));
  return true;
}

/** The hash of numbers, and of tuples and frozensets of them; `undefined` for keys whose hash CPython varies. */
function stableHash(key: Value): Int | undefined {
  if (typeof key === 'number' || typeof key === 'bigint') return hashInt(key);
  if (typeof key === 'boolean') return key ? 1 : 0;
  if (key instanceof PyFloat) return Number.isNaN(key.value) ? undefined : hashFloat(key.value);
  if (key instanceof PyTuple && key.items.every(isStable)) return hashTuple(key.items);
  if (key instanceof PyFrozenSet && key.isStable()) return key.hashed();
  return undefined;
}

function isStable(key: Value): boolean {
  return typeof key === 'number' || stableHash(key) !== undefined;
}
