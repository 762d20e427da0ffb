/** `memoryview.cast(format, shape)`: the same bytes as items of another format, or in other dimensions. */

import { PyList } from '../containers/list.ts';
import { PyTuple } from '../containers/tuple.ts';
import { overflowError, typeError, valueError } from '../exceptions/exceptions.ts';
import { asInt } from '../numbers/int-type.ts';
import { intType, isInstance } from '../type.ts';
import type { Value } from '../value.ts';
import { contiguousStrides, isContiguous, type Layout, type PyMemoryView } from './memoryview.ts';
import { formatLetter, itemSizeOf } from './memoryview-items.ts';

const MAX_DIMENSIONS = 64;
const MAX_SIZE = 2n ** 63n - 1n;

/** Throws TypeError and ValueError for what cannot be cast so. */
export function castView(view: PyMemoryView, format: string, shape: Value | undefined): PyMemoryView {
  const { layout } = view.checked();
  if (!isContiguous(layout)) throw typeError('memoryview: casts are restricted to C-contiguous views');
  if ((shape !== undefined || layout.shape.length !== 1) && layout.shape.includes(0)) {
    throw typeError('memoryview: cannot cast view with zeros in shape or strides');
  }
  const extents = shape === undefined ? undefined : extentsOf(shape);
  if (extents !== undefined) checkDimensions(layout, extents);
  const itemSize = checkFormats(layout, format);
  const { size } = view;
  if (size % itemSize !== 0) throw typeError('memoryview: length is not a multiple of itemsize');
  const dimensions =
    extents === undefined ? [size / itemSize] : extents.map((extent) => checkedExtent(extent));
  if (extents !== undefined) checkSize(dimensions, itemSize, size);
  const strides = contiguousStrides(dimensions, itemSize);
  return view.with({ offset: layout.offset, format, itemSize, shape: dimensions, strides });
}

function extentsOf(shape: Value): readonly Value[] {
  if (shape instanceof PyList) return shape.toArray();
  if (shape instanceof PyTuple) return shape.items;
  throw typeError('shape must be a list or a tuple');
}

function checkDimensions({ shape }: Layout, extents: readonly Value[]): void {
  if (extents.length > MAX_DIMENSIONS) {
    throw valueError(`memoryview: number of dimensions must not exceed ${MAX_DIMENSIONS}`);
  }
  if (shape.length !== 1 && extents.length !== 1) {
    throw typeError('memoryview: cast must be 1D -> ND or ND -> 1D');
  }
}

const BYTE_FORMATS = 'bBc';

/** The size of the new items. */
function checkFormats(layout: Layout, format: string): number {
  const letter = formatLetter(format);
  if (letter === undefined) {
    throw valueError(
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    );
  }
  const source = formatLetter(layout.format) ?? 'B';
  if (!BYTE_FORMATS.includes(source) && !BYTE_FORMATS.includes(letter)) {
    throw typeError('memoryview: cannot cast between two non-byte formats');
  }
  return itemSizeOf(letter);
}

function checkedExtent(extent: Value): number {
  if (!isInstance(extent, intType)) {
    throw typeError('memoryview.cast(): elements of shape must be integers');
  }
  const count = Number(asInt(extent));
  if (Math.abs(count) >= 2 ** 63) throw overflowError('Python int too large to convert to C ssize_t');
  if (count <= 0) throw valueError('memoryview.cast(): elements of shape must be integers > 0');
  return count;
}

function checkSize(dimensions: readonly number[], itemSize: number, size: number): void {
  let product = BigInt(itemSize);
  for (const extent of dimensions) {
    product *= BigInt(extent);
    if (product > MAX_SIZE) throw valueError('memoryview.cast(): product(shape) > SSIZE_MAX');
  }
  if (product !== BigInt(size)) throw typeError('memoryview: product(shape) * itemsize != buffer size');
}
