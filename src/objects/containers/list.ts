/**
 * Lists. Only this file touches the elements; `list-type.ts` says what lists can do.
 *
 * A list whose elements are all floats keeps raw doubles in `floats` and boxes them when they are read; any other list
 * keeps its elements in `items`. At most one of the two arrays is non-empty, so `items` answers alone for every index
 * that it has. The first element decides; an element that is no float (or is NaN, which containers recognise by
 * identity) moves the whole list to `items`.
 */

import { newType } from '../define.ts';
import { makeException } from '../exceptions/exceptions.ts';
import type { PyType } from '../type.ts';
import { PyFloat, PyObject, type Value } from '../value.ts';

export const listType = newType('list');

/** The most elements that a JS array holds contiguously (V8's `FixedArray::kMaxLength`). */
export const MAX_LENGTH = 2 ** 27 - 3;

/** The `floats` of lists that have none. Stays empty. */
const NO_FLOATS: number[] = [];

/** An empty array that V8 stores unboxed doubles in, whatever their values. */
function newDoubles(): number[] {
  const doubles = [0.5];
  doubles.length = 0;
  return doubles;
}

/** Can it be kept as a raw double? */
function isRaw(value: Value): value is PyFloat {
  return value instanceof PyFloat && !Number.isNaN(value.value);
}

export class PyList extends PyObject {
  declare type: PyType;
  private items: Value[];
  private floats: number[];

  private constructor(items: Value[], floats: number[]) {
    super();
    this.items = items;
    this.floats = floats;
  }

  // V8 takes fields for constants until they are assigned anew, and then compiles what has relied on that once more: the
  // interpreter's loop, as soon as a program calls `list`. So they are once assigned before.
  static {
    const list = new PyList([], NO_FLOATS);
    list.items = [];
    list.floats = [];
  }

  /** A list of these elements; takes ownership of the array. */
  static from(items: Value[]): PyList {
    const list = new PyList(items, NO_FLOATS);
    if (items.length > 0 && isRaw(items[0])) list.packFloats();
    return list;
  }

  get length(): number {
    return this.items.length + this.floats.length;
  }

  /** The element at `i`, which must be at least 0 and less than `length`. */
  get(i: number): Value {
    const items = this.items;
    return i < items.length ? items[i] : new PyFloat(this.floats[i]);
  }

  /** `list[i]`, counting from the end if `i` is negative; `undefined` out of range. */
  at(i: number): Value | undefined {
    if (i < 0) return this.atEnd(i);
    const items = this.items;
    if (i < items.length) return items[i];
    const floats = this.floats;
    return i < floats.length ? new PyFloat(floats[i]) : undefined;
  }

  private atEnd(i: number): Value | undefined {
    const index = i + this.length;
    return index >= 0 ? this.get(index) : undefined;
  }

  /** Replaces the element at `i`, which must be at least 0 and less than `length`. */
  set(i: number, value: Value): void {
    const items = this.items;
    if (i < items.length) items[i] = value;
    else this.setFloat(i, value);
  }

  private setFloat(i: number, value: Value): void {
    if (isRaw(value)) this.floats[i] = value.value;
    else this.unpackFloats()[i] = value;
  }

  /** Appends. */
  push(value: Value): void {
    const items = this.items;
    if (items.length > 0) items.push(value);
    else this.pushFloat(value);
  }

  private pushFloat(value: Value): void {
    if (isRaw(value)) {
      if (this.floats === NO_FLOATS) this.floats = newDoubles();
      this.floats.push(value.value);
    } else this.unpackFloats().push(value);
  }

  /** Removes and gives the last element; `undefined` if there is none. */
  pop(): Value | undefined {
    const { items, floats } = this;
    if (items.length > 0) return items.pop();
    const last = floats.length - 1;
    if (last < 0) return undefined;
    const value = new PyFloat(floats[last]);
    floats.length = last;
    return value;
  }

  /** Removes and gives the element at `i`, which must exist. */
  removeAt(i: number): Value {
    const value = this.get(i);
    if (this.items.length === 0) this.floats.splice(i, 1);
    else if (i === 0) this.items.shift();
    else this.items.splice(i, 1);
    return value;
  }

  /** Inserts before the element at `i`, at most `length`. */
  insert(i: number, value: Value): void {
    if (i === this.length) this.push(value);
    else if (i < this.floats.length && isRaw(value)) this.floats.splice(i, 0, value.value);
    else this.unpackFloats().splice(i, 0, value);
  }

  /** Appends all. */
  append(values: readonly Value[]): void {
    if (values.length > 0 && this.length === 0 && !isRaw(values[0])) this.replace(values.slice());
    else for (let i = 0; i < values.length; i++) this.push(values[i]);
  }

  /** Replaces the `count` elements from `start` by others. */
  splice(start: number, count: number, replacement: readonly Value[]): void {
    if (replacement.length === 0 && this.items.length === 0) {
      this.floats.splice(start, count);
      return;
    }
    const items = this.unpackFloats();
    if (replacement.length <= 1000) items.splice(start, count, ...replacement);
    else this.items = [...items.slice(0, start), ...replacement, ...items.slice(start + count)];
  }

  /** A new list of the elements from `start` to before `stop`. */
  slice(start: number, stop: number): PyList {
    return this.items.length > 0
      ? new PyList(this.items.slice(start, stop), NO_FLOATS)
      : new PyList([], this.floats.slice(start, stop));
  }

  /** A new list of the `count` elements at `start`, `start + step`, ... */
  stride(start: number, step: number, count: number): PyList {
    const list = new PyList([], NO_FLOATS);
    const { items, floats } = this;
    if (items.length > 0) for (let i = 0, k = start; i < count; i++, k += step) list.items.push(items[k]);
    else if (count > 0) {
      list.floats = newDoubles();
      for (let i = 0, k = start; i < count; i++, k += step) list.floats.push(floats[k]);
    }
    return list;
  }

  /** A new list of the elements `count` times over. */
  repeat(count: number): PyList {
    const list = new PyList([], NO_FLOATS);
    if (count <= 0) return list;
    if (this.length * count > MAX_LENGTH) throw makeException('MemoryError');
    if (this.items.length > 0) list.items = repeatArray(this.items, count);
    else if (this.floats.length > 0) list.floats = repeatArray(this.floats, count);
    return list;
  }

  /** A new list of these elements and then the other's. */
  concat(other: PyList): PyList {
    if (this.items.length > 0 && other.items.length > 0) {
      return new PyList(this.items.concat(other.items), NO_FLOATS);
    }
    if (other.length === 0) return this.slice(0, this.length);
    if (this.floats.length > 0 && other.floats.length > 0) {
      return new PyList([], this.floats.concat(other.floats));
    }
    return PyList.from([...this.toArray(), ...other.toArray()]);
  }

  clear(): void {
    if (this.length === 0) return;
    this.items = [];
    this.floats = NO_FLOATS;
  }

  /**
   * Takes out the elements for a sort; gives what is to be called with them afterwards, which says whether anybody has put
   * something into the list meanwhile. Whoever does, also to take it out again, leaves another empty array.
   */
  takeOut(): { items: Value[]; putBack: () => boolean } {
    const items = this.toArray();
    const watched = newDoubles();
    this.items = [];
    this.floats = watched;
    const putBack = () => {
      const isModified = this.length > 0 || this.floats !== watched;
      this.replace(items);
      return isModified;
    };
    return { items, putBack };
  }

  reverse(): void {
    this.items.reverse();
    this.floats.reverse();
  }

  /** Replaces all elements; takes ownership of the array. */
  replace(items: Value[]): void {
    if (items.length === 0 && this.length === 0) return;
    this.items = items;
    this.floats = NO_FLOATS;
    if (items.length > 0 && isRaw(items[0])) this.packFloats();
  }

  /** The elements as a fresh array. */
  toArray(): Value[] {
    return this.items.length > 0 ? this.items.slice() : this.floats.map(box);
  }

  /** The raw doubles if all elements are floats and none is NaN, else null. Not to be changed in length. */
  get doubles(): number[] | null {
    return this.floats.length > 0 ? this.floats : null;
  }

  private packFloats(): void {
    const { items } = this;
    const floats = newDoubles();
    for (const item of items) {
      if (!isRaw(item)) return;
      floats.push(item.value);
    }
    this.floats = floats;
    this.items = [];
  }

  /** Moves the elements to `items`, which it gives. */
  private unpackFloats(): Value[] {
    if (this.floats.length > 0) this.items = this.floats.map(box);
    this.floats = NO_FLOATS;
    return this.items;
  }
}

Object.defineProperty(PyList.prototype, 'type', { value: listType });

function box(double: number): Value {
  return new PyFloat(double);
}

/** `array` `count` times over, without holes: V8 keeps an array made by `concat` as dense as its parts. */
function repeatArray<T>(array: readonly T[], count: number): T[] {
  const total = array.length * count;
  let result = array.slice();
  while (result.length * 2 <= total) result = result.concat(result);
  return result.concat(result.slice(0, total - result.length));
}
