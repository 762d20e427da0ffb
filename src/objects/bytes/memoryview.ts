/**
 * The class of memoryviews: a window on the bytes of another object, as an array of items of some format, in one or more
 * dimensions. Views share the bytes; `memoryview-type.ts` says what they can do.
 */

import { unbox } from '../classes/instance.ts';
import { newType } from '../define.ts';
import { makeException, valueError } from '../exceptions/exceptions.ts';
import type { PyType } from '../type.ts';
import type { Value } from '../value.ts';
import { PyBuffer, PyByteArray } from './bytes.ts';

export const memoryviewType = newType('memoryview');

/** Which bytes belong to an item, and how it reads them. */
export interface Layout {
  /** Of the first item, in the bytes. */
  readonly offset: number;
  /** As it was given: a letter of `ITEM_FORMATS`, perhaps after `@`. */
  readonly format: string;
  readonly itemSize: number;
  /** Items in each dimension. */
  readonly shape: readonly number[];
  /** Bytes from one item to the next in each dimension. */
  readonly strides: readonly number[];
}

export class PyMemoryView extends PyBuffer {
  declare type: PyType;
  /** What it looks at: bytes or a bytearray, perhaps of a derived class. */
  readonly exporter: Value;
  /** All bytes of the exporter. */
  readonly data: Uint8Array;
  readonly layout: Layout;
  readonly isReadOnly: boolean;
  isReleased = false;
  /** Its hash, once it was asked for. */
  hash: Value | undefined;

  constructor(exporter: Value, data: Uint8Array, layout: Layout, isReadOnly: boolean) {
    super();
    this.exporter = exporter;
    this.data = data;
    this.layout = layout;
    this.isReadOnly = isReadOnly;
    const owner = unbox(exporter);
    if (owner instanceof PyByteArray) owner.hasViews = true;
  }

  /** A view of the same object. */
  with(layout: Layout, isReadOnly = this.isReadOnly): PyMemoryView {
    return new PyMemoryView(this.exporter, this.data, layout, isReadOnly);
  }

  /** Throws ValueError once it was released. */
  checked(): PyMemoryView {
    if (this.isReleased) throw valueError('operation forbidden on released memoryview object');
    return this;
  }

  /** How many bytes its items have. */
  get size(): number {
    return itemCount(this.layout) * this.layout.itemSize;
  }

  /** The bytes of its items, one after the other: shared, if they lie so. */
  override contents(): Uint8Array {
    this.checked();
    const { offset, itemSize } = this.layout;
    if (isContiguous(this.layout)) return this.data.subarray(offset, offset + this.size);
    const contents = new Uint8Array(this.size);
    let place = 0;
    for (const start of itemOffsets(this.layout)) {
      contents.set(this.data.subarray(start, start + itemSize), place);
      place += itemSize;
    }
    return contents;
  }

  get bytes(): Uint8Array {
    if (!isContiguous(this.checked().layout)) {
      throw makeException('BufferError', 'memoryview: underlying buffer is not C-contiguous');
    }
    return this.contents();
  }

  override get isWhole(): boolean {
    return !this.isReleased && isContiguous(this.layout);
  }

  override looksAt(object: PyBuffer): boolean {
    return !this.isReleased && unbox(this.exporter) === object;
  }
}

Object.defineProperty(PyMemoryView.prototype, 'type', { value: memoryviewType });

export function itemCount({ shape }: Layout): number {
  return shape.reduce((product, extent) => product * extent, 1);
}

/** The strides of items that lie one after the other, the last dimension (or the first) running fastest. */
export function contiguousStrides(
  shape: readonly number[],
  itemSize: number,
  order: 'C' | 'F' = 'C',
): number[] {
  const strides = new Array<number>(shape.length);
  let step = itemSize;
  for (let i = 0; i < shape.length; i++) {
    const dimension = order === 'C' ? shape.length - 1 - i : i;
    strides[dimension] = step;
    step *= shape[dimension];
  }
  return strides;
}

/** Do the items lie one after the other, in C's or Fortran's order? */
export function isContiguous(layout: Layout, order: 'C' | 'F' = 'C'): boolean {
  const { shape, strides, itemSize } = layout;
  if (itemCount(layout) === 0) return true;
  const expected = contiguousStrides(shape, itemSize, order);
  return shape.every((extent, i) => extent === 1 || strides[i] === expected[i]);
}

/** Where each item begins, the last dimension (or the first) running fastest. */
export function* itemOffsets({ offset, shape, strides }: Layout, order: 'C' | 'F' = 'C'): Generator<number> {
  const dimensions = shape.map((_, i) => (order === 'C' ? i : shape.length - 1 - i));
  function* walk(depth: number, start: number): Generator<number> {
    if (depth === dimensions.length) {
      yield start;
      return;
    }
    const dimension = dimensions[depth];
    for (let i = 0; i < shape[dimension]; i++) yield* walk(depth + 1, start + i * strides[dimension]);
  }
  yield* walk(0, offset);
}
