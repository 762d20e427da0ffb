/** The type memoryview: items and slices of views, their comparison and their properties. */

import { addressOf } from '../classes/descriptors.ts';
import { typeName, unbox } from '../classes/instance.ts';
import { PyList } from '../containers/list.ts';
import { indexWithin64Bits, PySlice, resolveSlice } from '../containers/slice.ts';
import { PyTuple } from '../containers/tuple.ts';
import { defineType, newType, type TypeDefinition } from '../define.ts';
import { indexError, notImplementedError, typeError, valueError } from '../exceptions/exceptions.ts';
import { equals, hashOf, PyIterator } from '../protocol.ts';
import { asStr, optionName } from '../text/str.ts';
import { Ellipsis, NotImplemented, type PyType, typeOf } from '../type.ts';
import type { Value } from '../value.ts';
import { PyByteArray, PyBytes } from './bytes.ts';
import { hexText } from './bytes-methods.ts';
import { isContiguous, itemOffsets, type Layout, PyMemoryView } from './memoryview.ts';
import { castView } from './memoryview-cast.ts';
import { itemReader, writeItem } from './memoryview-items.ts';

const asView = (self: Value): PyMemoryView => (self as PyMemoryView).checked();

/** A view of all bytes of an object; `undefined` for one that has none to show. */
function viewOf(object: Value): PyMemoryView | undefined {
  const payload = unbox(object);
  if (payload instanceof PyMemoryView) return payload.checked().with(payload.layout);
  if (!(payload instanceof PyBytes) && !(payload instanceof PyByteArray)) return undefined;
  const { bytes } = payload;
  const layout = { offset: 0, format: 'B', itemSize: 1, shape: [bytes.length], strides: [1] };
  return new PyMemoryView(object, bytes, layout, payload instanceof PyBytes);
}

// ---- items

/** Where the item of an index in a dimension lies, from where the dimension begins. */
function offsetIn({ shape, strides }: Layout, dimension: number, index: number): number {
  const extent = shape[dimension];
  const place = index < 0 ? index + extent : index;
  if (place < 0 || place >= extent) throw indexError(`index out of bounds on dimension ${dimension + 1}`);
  return place * strides[dimension];
}

const isIndex = (key: Value): boolean => typeOf(key).slots.index !== null;

/** The offset of the item at a tuple of indices. */
function offsetAt(layout: Layout, keys: readonly Value[]): number {
  const dimensions = layout.shape.length;
  if (keys.length < dimensions) throw notImplementedError('sub-views are not implemented');
  if (keys.length > dimensions) {
    throw typeError(`cannot index ${dimensions}-dimension view with ${keys.length}-element tuple`);
  }
  return keys.reduce(
    (offset: number, key, dimension) => offset + offsetIn(layout, dimension, indexWithin64Bits(key)),
    layout.offset,
  );
}

function sliceLayout(layout: Layout, slice: PySlice): Layout {
  const { start, step, count } = resolveSlice(slice, layout.shape[0]);
  const [stride] = layout.strides;
  return {
    ...layout,
    offset: layout.offset + start * stride,
    shape: [count, ...layout.shape.slice(1)],
    strides: [stride * step, ...layout.strides.slice(1)],
  };
}

/** What a key means: an item at an offset, a part of the view, or nothing known. */
function resolve(view: PyMemoryView, key: Value, wholeView: string, canSlice: boolean): number | Layout {
  const { layout } = view;
  const dimensions = layout.shape.length;
  const keys = key instanceof PyTuple ? key.items : undefined;
  if (dimensions === 0) {
    if (keys !== undefined && keys.length === 0) return layout.offset;
    if (key === Ellipsis) return layout;
    throw typeError('invalid indexing of 0-dim memory');
  }
  if (isIndex(key)) {
    if (dimensions > 1) throw notImplementedError(wholeView);
    return layout.offset + offsetIn(layout, 0, indexWithin64Bits(key));
  }
  if (key instanceof PySlice) {
    if (dimensions === 1 || canSlice) return sliceLayout(layout, key);
    throw notImplementedError('memoryview slice assignments are currently restricted to ndim = 1');
  }
  if (keys?.every(isIndex)) return offsetAt(layout, keys);
  if (keys?.every((part) => part instanceof PySlice)) {
    throw notImplementedError('multi-dimensional slicing is not implemented');
  }
  throw typeError('memoryview: invalid slice key');
}

function getItem(view: PyMemoryView, key: Value): Value {
  const place = resolve(view, key, 'multi-dimensional sub-views are not implemented', true);
  return typeof place === 'number' ? itemReader(view.data, view.layout.format)(place) : view.with(place);
}

function setItem(view: PyMemoryView, key: Value, value: Value): void {
  if (view.isReadOnly) throw typeError('cannot modify read-only memory');
  const place = resolve(view, key, 'sub-views are not implemented', false);
  if (typeof place === 'number') writeItem(view.data, view.layout.format, place, value);
  else if (view.layout.shape.length === 0) writeItem(view.data, view.layout.format, place.offset, value);
  else setSlice(view.with(place), value);
}

function setSlice(target: PyMemoryView, value: Value): void {
  const source = viewOf(value);
  if (source === undefined) throw typeError(`a bytes-like object is required, not '${typeName(value)}'`);
  const { format, itemSize, shape } = target.layout;
  if (
    source.layout.format.replace('@', '') !== format.replace('@', '') ||
    source.layout.shape.length !== 1 ||
    source.layout.shape[0] !== shape[0]
  ) {
    throw valueError('memoryview assignment: lvalue and rvalue have different structures');
  }
  // The two may overlap.
  const bytes = source.contents().slice();
  let place = 0;
  for (const offset of itemOffsets(target.layout)) {
    target.data.set(bytes.subarray(place, place + itemSize), offset);
    place += itemSize;
  }
}

function toList(view: PyMemoryView): Value {
  const { layout, data } = view;
  const read = itemReader(data, layout.format);
  const walk = (dimension: number, offset: number): Value => {
    if (dimension === layout.shape.length) return read(offset);
    return PyList.from(
      Array.from({ length: layout.shape[dimension] }, (_, i) =>
        walk(dimension + 1, offset + i * layout.strides[dimension]),
      ),
    );
  };
  return walk(0, layout.offset);
}

function toBytes(view: PyMemoryView, order: Value | undefined): Value {
  const text = order === null ? 'C' : orderText(order);
  const isFortran =
    text === 'F' || (text === 'A' && !isContiguous(view.layout) && isContiguous(view.layout, 'F'));
  if (!isFortran) return new PyBytes(view.contents().slice());
  const bytes: number[] = [];
  for (const offset of itemOffsets(view.layout, 'F')) {
    bytes.push(...view.data.subarray(offset, offset + view.layout.itemSize));
  }
  return new PyBytes(Uint8Array.from(bytes));
}

function orderText(order: Value | undefined): string {
  if (order !== undefined && asStr(order) === undefined) {
    throw typeError(`tobytes() argument 'order' must be str or None, not ${typeName(order)}`);
  }
  const text = optionName('tobytes', 'order', order, 'C');
  if (!['C', 'F', 'A'].includes(text)) throw valueError("order must be 'C', 'F' or 'A'");
  return text;
}

// ---- comparison and hash

/** Have both the same shape and equal items? A released view equals itself alone. */
function isEqual(self: PyMemoryView, other: Value): Value {
  if (self.isReleased || (other instanceof PyMemoryView && other.isReleased)) return self === other;
  const right = viewOf(other);
  if (right === undefined) return NotImplemented;
  const [a, b] = [self.layout, right.layout];
  if (a.shape.length !== b.shape.length || a.shape.some((extent, i) => extent !== b.shape[i])) return false;
  const readA = itemReader(self.data, a.format);
  const readB = itemReader(right.data, b.format);
  const offsets = itemOffsets(b);
  for (const offset of itemOffsets(a)) {
    if (!equals(readA(offset), readB(offsets.next().value))) return false;
  }
  return true;
}

function hashView(self: PyMemoryView): Value {
  if (self.hash !== undefined) return self.hash;
  const view = self.checked();
  if (!view.isReadOnly) throw valueError('cannot hash writable memoryview object');
  if (!['B', 'b', 'c'].includes(view.layout.format.replace('@', ''))) {
    throw valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  }
  hashOf(view.exporter);
  self.hash = hashOf(new PyBytes(view.contents()));
  return self.hash;
}

// ---- iteration

const memoryIteratorType = newType('memory_iterator');

class MemoryIterator extends PyIterator {
  declare type: PyType;
  private view: PyMemoryView | null;
  private readonly length: number;
  private index = 0;

  constructor(view: PyMemoryView) {
    super();
    const dimensions = view.layout.shape.length;
    if (dimensions === 0) throw typeError('invalid indexing of 0-dim memory');
    if (dimensions > 1) throw notImplementedError('multi-dimensional sub-views are not implemented');
    this.view = view;
    [this.length] = view.layout.shape;
  }

  next(): Value | undefined {
    if (this.view !== null && this.index < this.length) return getItem(this.view.checked(), this.index++);
    this.view = null;
    return undefined;
  }
}

Object.defineProperty(MemoryIterator.prototype, 'type', { value: memoryIteratorType });

defineType(memoryIteratorType, () => ({
  isBase: false,
  slots: { iter: (self) => self, next: (self) => (self as MemoryIterator).next() },
}));

// ---- the type

const tupleOf = (numbers: readonly number[]): Value => new PyTuple([...numbers]);

/** Slots, methods and constructor of memoryview. */
export function memoryviewDefinition(): TypeDefinition {
  return {
    isBase: false,
    collection: 'sequence',
    slots: {
      repr: (self) => `<${(self as PyMemoryView).isReleased ? 'released ' : ''}memory at ${addressOf(self)}>`,
      hash: (self) => hashView(self as PyMemoryView),
      length: (self) => asView(self).layout.shape[0] ?? 1,
      iter: (self) => new MemoryIterator(asView(self)),
      getItem: (self, key) => getItem(asView(self), key),
      setItem: (self, key, value) => setItem(asView(self), key, value),
      deleteItem: (self) => {
        throw typeError(asView(self).isReadOnly ? 'cannot modify read-only memory' : 'cannot delete memory');
      },
      equal: (self, other) => isEqual(self as PyMemoryView, other),
      notEqual: (self, other) => {
        const answer = isEqual(self as PyMemoryView, other);
        return answer === NotImplemented ? answer : !answer;
      },
    },
    construct: {
      signature: 'memoryview(object)',
      make: (object: Value) => {
        const view = viewOf(object);
        if (view !== undefined) return view;
        throw typeError(`memoryview: a bytes-like object is required, not '${typeName(object)}'`);
      },
    },
    methods: () => ({
      'release()': release,
      'tobytes(order="C")': (self, order) => toBytes(asView(self), order),
      'hex(sep=None, bytes_per_sep=1)': (self, separator, group) =>
        hexText(asView(self).contents(), separator, group),
      'tolist()': (self) => toList(asView(self)),
      'cast(format, shape=None)': (self: PyMemoryView, format: Value, shape) =>
        castView(self, optionName('cast', 'format', format, ''), shape),
      'toreadonly()': (self) => asView(self).with(asView(self).layout, true),
      '__enter__()': asView,
      '__exit__(*args)': release,
    }),
    accessors: () => ({
      obj: { get: (self) => asView(self).exporter },
      nbytes: { get: (self) => asView(self).size },
      readonly: { get: (self) => asView(self).isReadOnly },
      itemsize: { get: (self) => asView(self).layout.itemSize },
      format: { get: (self) => asView(self).layout.format },
      ndim: { get: (self) => asView(self).layout.shape.length },
      shape: { get: (self) => tupleOf(asView(self).layout.shape) },
      strides: { get: (self) => tupleOf(asView(self).layout.strides) },
      suboffsets: {
        get: (self) => {
          asView(self);
          return tupleOf([]);
        },
      },
      c_contiguous: { get: (self) => isContiguous(asView(self).layout) },
      f_contiguous: { get: (self) => isContiguous(asView(self).layout, 'F') },
      contiguous: {
        get: (self) => isContiguous(asView(self).layout) || isContiguous(asView(self).layout, 'F'),
      },
    }),
  };
}

function release(self: PyMemoryView): Value {
  self.isReleased = true;
  return null;
}
