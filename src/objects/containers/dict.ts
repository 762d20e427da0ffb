/**
 * Dicts. A `PyDict` keeps its own table; a `StoreDict` is a live view of attributes that lie elsewhere (`globals()`,
 * `obj.__dict__`, `vars(module)`). `dict-type.ts` says what dicts can do.
 */

import { unbox } from '../classes/instance.ts';
import { newType } from '../define.ts';
import { typeError } from '../exceptions/exceptions.ts';
import { hashOf } from '../protocol.ts';
import { isStr, makeStr, textOf } from '../text/text.ts';
import type { PyType } from '../type.ts';
import { PyObject, type Value } from '../value.ts';
import { HashTable, SCAN_LIMIT } from './hash-table.ts';

export const dictType = newType('dict');

export class PyDict extends PyObject {
  declare type: PyType;
  /** Keys and values of this very dict; unused in a `StoreDict` (see `entries`). */
  protected readonly table: HashTable;

  constructor(table = new HashTable()) {
    super();
    this.table = table;
  }

  get size(): number {
    return this.table.size;
  }

  /** Throws TypeError for an unhashable key, as all these do. */
  get(key: Value): Value | undefined {
    const { table } = this;
    const position = table.find(key);
    return position < 0 ? undefined : table.values[position];
  }

  set(key: Value, value: Value): void {
    this.table.set(key, value);
  }

  has(key: Value): boolean {
    return this.table.find(key) >= 0;
  }

  /** False if there was no such key. */
  delete(key: Value): boolean {
    const position = this.table.find(key);
    if (position < 0) return false;
    this.table.deleteAt(position);
    return true;
  }

  clear(): void {
    this.table.clear();
  }

  /** A dict of its own with the same entries. */
  copy(): PyDict {
    return new PyDict(this.entries().copy());
  }

  /** The keys and values to walk by position, not to be changed: live here, a snapshot in a `StoreDict`. */
  entries(): HashTable {
    return this.table;
  }

  /** A dict of keys for which `areDistinctNames` holds, and their values; takes ownership of both arrays. */
  static ofNames(names: Value[], values: Value[]): PyDict {
    return new PyDict(new HashTable(names, values));
  }

  /** A dict of these keys and values, for literals and keyword arguments. */
  static from(entries: Iterable<readonly [Value, Value]>): PyDict {
    const dict = new PyDict();
    for (const [key, value] of entries) dict.table.set(key, value);
    return dict;
  }
}

Object.defineProperty(PyDict.prototype, 'type', { value: dictType });

/** Are they few, all str, and none twice? Then a table may be made of them as they are. */
export function areDistinctNames(names: readonly Value[]): boolean {
  if (names.length > SCAN_LIMIT) return false;
  for (let i = 0; i < names.length; i++) {
    if (typeof names[i] !== 'string') return false;
    for (let k = 0; k < i; k++) if (names[k] === names[i]) return false;
  }
  return true;
}

/** Attributes by name, wherever they lie. */
export interface AttributeStore {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
  /** False if there was none. */
  delete(name: string): boolean;
  /** In order of their making. */
  names(): string[];
  /** Lets the attributes lie in that dict from now on; absent where they cannot. */
  detach?(dict: PyDict): void;
}

/** The JS text of a str; `undefined` for other keys. Throws TypeError for unhashable ones. */
function nameOf(key: Value): string | undefined {
  const name = unbox(key);
  if (isStr(name)) return textOf(name);
  hashOf(key);
  return undefined;
}

/**
 * A dict that reads and writes an attribute store. Its keys are str: where it gets another, and the store can let go of
 * its attributes, it becomes a dict of its own, in which the attributes lie from then on.
 */
export class StoreDict extends PyDict {
  /** Where the entries lie; null once they lie in this dict itself. */
  store: AttributeStore | null;

  constructor(store: AttributeStore) {
    super();
    this.store = store;
  }

  /** Takes the entries over: what becomes of the store does not show any more. */
  separate(): void {
    const { store } = this;
    if (store === null) return;
    this.store = null;
    for (const name of store.names()) super.set(makeStr(name), store.get(name) ?? null);
  }

  override get size(): number {
    return this.store === null ? super.size : this.store.names().length;
  }

  override get(key: Value): Value | undefined {
    if (this.store === null) return super.get(key);
    const name = nameOf(key);
    return name === undefined ? undefined : this.store.get(name);
  }

  override set(key: Value, value: Value): void {
    const name = this.store === null ? undefined : nameOf(key);
    if (this.store !== null && name !== undefined) {
      this.store.set(name, value);
      return;
    }
    if (this.store !== null) this.letGo(this.store);
    super.set(key, value);
  }

  private letGo(store: AttributeStore): void {
    if (store.detach === undefined) throw typeError('the keys of a namespace must be strings');
    this.separate();
    store.detach(this);
  }

  override has(key: Value): boolean {
    return this.get(key) !== undefined;
  }

  override delete(key: Value): boolean {
    if (this.store === null) return super.delete(key);
    const name = nameOf(key);
    return name !== undefined && this.store.delete(name);
  }

  override clear(): void {
    if (this.store === null) super.clear();
    else for (const name of this.store.names()) this.store.delete(name);
  }

  override entries(): HashTable {
    if (this.store === null) return super.entries();
    const snapshot = new HashTable();
    for (const name of this.store.names()) snapshot.set(makeStr(name), this.store.get(name) ?? null);
    return snapshot;
  }
}
