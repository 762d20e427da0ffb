/** The items of memoryviews: how each format reads them from bytes and writes them, in the machine's own way. */

import { isException, typeError, valueError } from '../exceptions/exceptions.ts';
import { toDouble } from '../numbers/float.ts';
import { normalize } from '../numbers/int.ts';
import { indexOf, truthOf } from '../protocol.ts';
import { PyFloat, type Value } from '../value.ts';
import { PyBytes } from './bytes.ts';

interface ItemFormat {
  readonly size: number;
  read(view: DataView, offset: number): Value;
  /** Throws a Python exception for a value of another type; answers false for one out of range. */
  write(view: DataView, offset: number, value: Value): boolean;
}

/** An int of up to 32 bits. */
function small(
  size: number,
  low: number,
  high: number,
  read: (view: DataView, offset: number) => number,
  write: (view: DataView, offset: number, value: number) => void,
): ItemFormat {
  return {
    size,
    read,
    write: (view, offset, value) => {
      const int = indexOf(value);
      if (typeof int === 'bigint' || int < low || int > high) return false;
      write(view, offset, int);
      return true;
    },
  };
}

/** An int of 64 bits. */
function large(isSigned: boolean, isPointer = false): ItemFormat {
  const fits = isSigned
    ? (int: bigint) => BigInt.asIntN(64, int) === int
    : (int: bigint) => BigInt.asUintN(64, int) === int || (isPointer && BigInt.asIntN(64, int) === int);
  return {
    size: 8,
    read: (view, offset) =>
      normalize(isSigned ? view.getBigInt64(offset, true) : view.getBigUint64(offset, true)),
    write: (view, offset, value) => {
      const int = BigInt(indexOf(value));
      if (fits(int)) view.setBigUint64(offset, BigInt.asUintN(64, int), true);
      return fits(int);
    },
  };
}

const LONG = large(true);
const UNSIGNED_LONG = large(false);

/** By the letters of the `struct` module. */
const ITEM_FORMATS: Readonly<Record<string, ItemFormat>> = {
  '?': {
    size: 1,
    read: (view, offset) => view.getUint8(offset) !== 0,
    write: (view, offset, value) => {
      view.setUint8(offset, truthOf(value) ? 1 : 0);
      return true;
    },
  },
  c: {
    size: 1,
    read: (view, offset) => new PyBytes(Uint8Array.of(view.getUint8(offset))),
    write: (view, offset, value) => {
      if (!(value instanceof PyBytes)) throw typeError('no bytes');
      if (value.bytes.length === 1) view.setUint8(offset, value.bytes[0]);
      return value.bytes.length === 1;
    },
  },
  b: small(
    1,
    -0x80,
    0x7f,
    (view, at) => view.getInt8(at),
    (view, at, int) => view.setInt8(at, int),
  ),
  B: small(
    1,
    0,
    0xff,
    (view, at) => view.getUint8(at),
    (view, at, int) => view.setUint8(at, int),
  ),
  h: small(
    2,
    -0x8000,
    0x7fff,
    (view, at) => view.getInt16(at, true),
    (view, at, int) => view.setInt16(at, int, true),
  ),
  H: small(
    2,
    0,
    0xffff,
    (view, at) => view.getUint16(at, true),
    (view, at, int) => view.setUint16(at, int, true),
  ),
  i: small(
    4,
    -0x80000000,
    0x7fffffff,
    (view, at) => view.getInt32(at, true),
    (view, at, int) => view.setInt32(at, int, true),
  ),
  I: small(
    4,
    0,
    0xffffffff,
    (view, at) => view.getUint32(at, true),
    (view, at, int) => view.setUint32(at, int, true),
  ),
  l: LONG,
  L: UNSIGNED_LONG,
  q: LONG,
  Q: UNSIGNED_LONG,
  n: LONG,
  N: UNSIGNED_LONG,
  P: large(false, true),
  f: {
    size: 4,
    read: (view, offset) => new PyFloat(view.getFloat32(offset, true)),
    write: (view, offset, value) => {
      view.setFloat32(offset, toDouble(value), true);
      return true;
    },
  },
  d: {
    size: 8,
    read: (view, offset) => new PyFloat(view.getFloat64(offset, true)),
    write: (view, offset, value) => {
      view.setFloat64(offset, toDouble(value), true);
      return true;
    },
  },
};

/** The letter of a format that may stand after `@`; `undefined` for what is no format of one item. */
export function formatLetter(format: string): string | undefined {
  const letter = format.startsWith('@') ? format.slice(1) : format;
  return Object.hasOwn(ITEM_FORMATS, letter) ? letter : undefined;
}

/** How many bytes an item has. */
export function itemSizeOf(letter: string): number {
  return ITEM_FORMATS[letter].size;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/** A function that reads the item at an offset. */
export function itemReader(bytes: Uint8Array, format: string): (offset: number) => Value {
  const { read } = ITEM_FORMATS[formatLetter(format) ?? 'B'];
  const view = viewOf(bytes);
  return (offset) => read(view, offset);
}

/** Writes an item. Throws TypeError and ValueError that name the format. */
export function writeItem(bytes: Uint8Array, format: string, offset: number, value: Value): void {
  const letter = formatLetter(format) ?? 'B';
  let fits = false;
  try {
    fits = ITEM_FORMATS[letter].write(viewOf(bytes), offset, value);
  } catch (error) {
    if (isException(error, 'TypeError')) throw typeError(`memoryview: invalid type for format '${letter}'`);
    if (!isException(error, 'OverflowError') && !isException(error, 'ValueError')) throw error;
  }
  if (!fits) throw valueError(`memoryview: invalid value for format '${letter}'`);
}
