/**
 * The methods that bytes and bytearray share. They work on Latin-1 text, one character a byte, and give a value of the
 * same type as self. `bytes-type.ts` and `bytearray-type.ts` add what is theirs alone.
 */

import { call } from '../calls.ts';
import { argumentTypeName, typeName, unbox } from '../classes/instance.ts';
import { PyList } from '../containers/list.ts';
import { iterableOr, repeatCount } from '../containers/sequence.ts';
import { type PySlice, resolveIndex, resolveSlice } from '../containers/slice.ts';
import { PyTuple } from '../containers/tuple.ts';
import { makeException, typeError, valueError } from '../exceptions/exceptions.ts';
import type { Implementation } from '../functions/function.ts';
import {
  EXHAUSTED,
  intArgument,
  intFlag,
  lengthOf,
  PyIterator,
  type Reduction,
  sizeOf,
} from '../protocol.ts';
import type { Binary, SlotDefinitions } from '../slots.ts';
import { asciiSwapCase, asciiTitle, isAsciiTitle } from '../text/ascii.ts';
import { formatPercent } from '../text/percent-format.ts';
import { asStr, optionName } from '../text/str.ts';
import { clampIndex, isBeyond } from '../text/str-methods.ts';
import { textOf } from '../text/text.ts';
import {
  asciiWhitespace,
  centerMargins,
  countText,
  expandTabs,
  repeatText,
  replaceText,
  splitLines,
  splitText,
  splitTextFromEnd,
  splitWhitespace,
  splitWhitespaceFromEnd,
  stripCharacters,
  stripWhere,
  zeroFill,
} from '../text/text-operations.ts';
import { NotImplemented, type PyType, typeOf } from '../type.ts';
import type { Value } from '../value.ts';
import { bufferOf, byteFrom, bytesOf, latin1Bytes, latin1Text, PyByteArray, PyBytes } from './bytes.ts';
import { decode } from './codecs.ts';

export type Bytes = PyBytes | PyByteArray;
type Optional = Value | undefined;

const selfText = (self: Bytes): string => latin1Text(self.bytes);

/** A value of self's type. */
export function bytesLike(self: Bytes, bytes: Uint8Array): Bytes {
  return self instanceof PyBytes ? new PyBytes(bytes) : new PyByteArray(bytes);
}

const textLike = (self: Bytes, text: string): Bytes => bytesLike(self, latin1Bytes(text));

/** A required bytes-like argument. */
export function needBytes(value: Value): Uint8Array {
  const bytes = bufferOf(value);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeName(value)}'`);
  return bytes;
}

const needText = (value: Value): string => latin1Text(needBytes(value));

/** What `find` and `in` look for: bytes, or an int for one byte. */
function needle(value: Value): string {
  const bytes = bufferOf(value);
  if (bytes !== undefined) return latin1Text(bytes);
  if (typeOf(value).slots.index !== null) return String.fromCharCode(byteFrom(value));
  throw typeError(`argument should be integer or bytes-like object, not '${typeName(value)}'`);
}

/** The text between two optional bounds; `undefined` when they leave nothing, not even an empty text. */
function rangeText(self: Bytes, start: Optional, stop: Optional): [text: string, first: number] | undefined {
  const { length } = self.bytes;
  const first = clampIndex(start, length, 0);
  const last = clampIndex(stop, length, length);
  if (first > last || isBeyond(start, length)) return undefined;
  return [latin1Text(self.bytes.subarray(first, last)), first];
}

function find(self: Bytes, part: Value, start: Optional, stop: Optional, fromEnd: boolean): number {
  const range = rangeText(self, start, stop);
  const wanted = needle(part);
  if (range === undefined) return -1;
  const [text, first] = range;
  const found = fromEnd ? text.lastIndexOf(wanted) : text.indexOf(wanted);
  return found < 0 ? -1 : found + first;
}

function index(self: Bytes, part: Value, start: Optional, stop: Optional, fromEnd: boolean): number {
  const found = find(self, part, start, stop, fromEnd);
  if (found < 0) throw valueError('subsection not found');
  return found;
}

function count(self: Bytes, part: Value, start: Optional, stop: Optional): number {
  const range = rangeText(self, start, stop);
  const wanted = needle(part);
  if (range === undefined) return 0;
  return wanted === '' ? range[0].length + 1 : countText(range[0], wanted);
}

function hasAffix(self: Bytes, affix: Value, start: Optional, stop: Optional, atEnd: boolean): boolean {
  const range = rangeText(self, start, stop);
  const matches = (part: string): boolean =>
    range !== undefined && (atEnd ? range[0].endsWith(part) : range[0].startsWith(part));
  const several = unbox(affix);
  if (several instanceof PyTuple) return several.items.some((item) => matches(needText(item)));
  const bytes = bufferOf(affix);
  if (bytes !== undefined) return matches(latin1Text(bytes));
  const method = atEnd ? 'endswith' : 'startswith';
  throw typeError(`${method} first arg must be bytes or a tuple of bytes, not ${typeName(affix)}`);
}

const listOf = (self: Bytes, texts: string[]): Value =>
  PyList.from(texts.map((text) => textLike(self, text)));

function split(self: Bytes, separator: Optional, limit: Optional, fromEnd: boolean): Value {
  const most = limit === undefined ? -1 : sizeOf(limit);
  const text = selfText(self);
  if (separator === undefined || separator === null) {
    return listOf(self, (fromEnd ? splitWhitespaceFromEnd : splitWhitespace)(text, asciiWhitespace, most));
  }
  const by = needText(separator);
  if (by === '') throw valueError('empty separator');
  return listOf(self, fromEnd ? splitTextFromEnd(text, by, most) : splitText(text, by, most));
}

function partition(self: Bytes, separator: Value, fromEnd: boolean): Value {
  const by = needText(separator);
  if (by === '') throw valueError('empty separator');
  const text = selfText(self);
  const found = fromEnd ? text.lastIndexOf(by) : text.indexOf(by);
  const parts =
    found >= 0
      ? [text.slice(0, found), by, text.slice(found + by.length)]
      : fromEnd
        ? ['', '', text]
        : [text, '', ''];
  const [head, middle, tail] = parts.map((part) => textLike(self, part));
  // What is immutable is not copied.
  return new PyTuple([head, found >= 0 && self instanceof PyBytes ? separator : middle, tail]);
}

function join(self: Bytes, iterable: Value): Value {
  const parts = iterableOr('can only join an iterable', iterable).map((item, i) => {
    const bytes = bytesOf(item);
    if (bytes !== undefined) return latin1Text(bytes);
    throw typeError(`sequence item ${i}: expected a bytes-like object, ${typeName(item)} found`);
  });
  return textLike(self, parts.join(selfText(self)));
}

function strip(self: Bytes, characters: Optional, atStart: boolean, atEnd: boolean): Value {
  const text = selfText(self);
  return textLike(
    self,
    characters === undefined || characters === null
      ? stripWhere(text, asciiWhitespace, atStart, atEnd)
      : stripCharacters(text, needText(characters), atStart, atEnd),
  );
}

function replace(self: Bytes, old: Value, replacement: Value, limit: Optional): Value {
  const from = needText(old);
  const to = needText(replacement);
  const most = limit === undefined ? -1 : sizeOf(limit);
  return textLike(self, replaceText(selfText(self), from, to, most));
}

function removeAffix(self: Bytes, affix: Value, atEnd: boolean): Value {
  const part = needText(affix);
  const text = selfText(self);
  if (part === '' || !(atEnd ? text.endsWith(part) : text.startsWith(part))) return textLike(self, text);
  return textLike(self, atEnd ? text.slice(0, -part.length) : text.slice(part.length));
}

function pad(self: Bytes, method: string, width: Value, fill: Optional): Value {
  const size = sizeOf(width);
  const fillText = fill === undefined ? ' ' : fillByte(method, fill);
  const { length } = self.bytes;
  const missing = Math.max(size - length, 0);
  const [left, right] =
    method === 'center' ? centerMargins(length, size) : method === 'ljust' ? [0, missing] : [missing, 0];
  return textLike(self, repeatText(fillText, left) + selfText(self) + repeatText(fillText, right));
}

function fillByte(method: string, fill: Value): string {
  const bytes = bytesOf(fill);
  if (bytes !== undefined && bytes.length === 1) return latin1Text(bytes);
  throw typeError(`${method}() argument 2 must be a byte string of length 1, not ${argumentTypeName(fill)}`);
}

function translate(self: Bytes, table: Value, removed: Optional): Value {
  const map = table === null ? undefined : needBytes(table);
  if (map !== undefined && map.length !== 256)
    throw valueError('translation table must be 256 characters long');
  const drops = new Set(removed === undefined ? [] : needBytes(removed));
  const kept = self.bytes.filter((byte) => !drops.has(byte));
  return bytesLike(self, map === undefined ? kept : kept.map((byte) => map[byte]));
}

/** `bytes.maketrans(from, to)`. */
export function makeBytesTranslation(from: Value, to: Value): Value {
  const source = needBytes(from);
  const target = needBytes(to);
  if (source.length !== target.length) throw valueError('maketrans arguments must have same length');
  const table = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  source.forEach((byte, i) => {
    table[byte] = target[i];
  });
  return new PyBytes(table);
}

/** The bytes as hexadecimal digits, a separator between groups of them. */
export function hexText(bytes: Uint8Array, separator: Optional, group: Optional): Value {
  const size = group === undefined ? 1 : intArgument(group);
  const pairs = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
  if (separator === undefined) return pairs.join('');
  if (lengthOf(separator) !== 1) throw valueError('sep must be length 1.');
  const str = asStr(separator);
  const value = unbox(separator);
  if (str === undefined && !(value instanceof PyBytes)) throw typeError('sep must be str or bytes.');
  const by = str === undefined ? selfText(value as PyBytes) : textOf(str);
  if (by.charCodeAt(0) > 127) throw valueError('sep must be ASCII.');
  if (size === 0) return pairs.join('');
  // Groups count from the end, or from the start if negative.
  const width = Math.abs(size);
  const offset = size > 0 ? pairs.length % width : 0;
  return pairs.map((pair, i) => (i > 0 && (i - offset) % width === 0 ? by + pair : pair)).join('');
}

/** `bytes.fromhex(text)`: the bytes as an instance of the class. */
export function fromHex(cls: PyType, own: PyType, value: Value): Value {
  const str = asStr(value);
  if (str === undefined) throw typeError(`fromhex() argument must be str, not ${argumentTypeName(value)}`);
  const text = textOf(str);
  const bytes: number[] = [];
  for (let i = 0; i < text.length; ) {
    if (asciiWhitespace(text.charCodeAt(i))) {
      i++;
      continue;
    }
    for (const position of [i, i + 1]) {
      if (!/^[0-9a-fA-F]$/.test(text[position] ?? '')) {
        throw valueError(`non-hexadecimal number found in fromhex() arg at position ${position}`);
      }
    }
    bytes.push(Number.parseInt(text.slice(i, i + 2), 16));
    i += 2;
  }
  const array = Uint8Array.from(bytes);
  if (cls === own) return typeOf(new PyBytes(array)) === own ? new PyBytes(array) : new PyByteArray(array);
  return call(cls, [new PyBytes(array)]);
}

const whole = (pattern: RegExp) => (self: Bytes) => pattern.test(selfText(self));
const converted = (convert: (text: string) => string) => (self: Bytes) =>
  textLike(self, convert(selfText(self)));
const hasOnly = (wanted: RegExp, other: RegExp) => (self: Bytes) =>
  wanted.test(selfText(self)) && !other.test(selfText(self));

/** A to Z only; JS would change letters of Latin-1 too. */
const asciiUpper = (text: string): string => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
const asciiLower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

export const sharedBytesMethods = (): Record<string, Implementation> => ({
  'find(sub[, start[, end]])': (self, part, start, stop) => find(self, part, start, stop, false),
  'rfind(sub[, start[, end]])': (self, part, start, stop) => find(self, part, start, stop, true),
  'index(sub[, start[, end]])': (self, part, start, stop) => index(self, part, start, stop, false),
  'rindex(sub[, start[, end]])': (self, part, start, stop) => index(self, part, start, stop, true),
  'count(sub[, start[, end]])': count,
  'startswith(prefix[, start[, end]])': (self, part, start, stop) => hasAffix(self, part, start, stop, false),
  'endswith(suffix[, start[, end]])': (self, part, start, stop) => hasAffix(self, part, start, stop, true),
  'split(sep=None, maxsplit=-1)': (self, separator, limit) => split(self, separator, limit, false),
  'rsplit(sep=None, maxsplit=-1)': (self, separator, limit) => split(self, separator, limit, true),
  'splitlines(keepends=False)': (self: Bytes, keepsEnds: Optional) =>
    listOf(self, splitLines(selfText(self), keepsEnds !== undefined && intFlag(keepsEnds), true)),
  'partition(sep, /)': (self, separator) => partition(self, separator, false),
  'rpartition(sep, /)': (self, separator) => partition(self, separator, true),
  'join(iterable_of_bytes, /)': join,
  'strip(bytes=None, /)': (self, characters) => strip(self, characters, true, true),
  'lstrip(bytes=None, /)': (self, characters) => strip(self, characters, true, false),
  'rstrip(bytes=None, /)': (self, characters) => strip(self, characters, false, true),
  'replace(old, new, count=-1, /)': replace,
  'removeprefix(prefix, /)': (self, affix) => removeAffix(self, affix, false),
  'removesuffix(suffix, /)': (self, affix) => removeAffix(self, affix, true),
  'center(width, fillchar=b" ", /)': (self, width, fill) => pad(self, 'center', width, fill),
  'ljust(width, fillchar=b" ", /)': (self, width, fill) => pad(self, 'ljust', width, fill),
  'rjust(width, fillchar=b" ", /)': (self, width, fill) => pad(self, 'rjust', width, fill),
  'zfill(width, /)': (self: Bytes, width: Value) =>
    textLike(self, zeroFill(selfText(self), self.bytes.length, sizeOf(width))),
  'expandtabs(tabsize=8)': (self: Bytes, size: Optional) =>
    textLike(self, expandTabs(selfText(self), size === undefined ? 8 : intArgument(size))),
  'upper()': converted(asciiUpper),
  'lower()': converted(asciiLower),
  'title()': converted(asciiTitle),
  'capitalize()': converted((text) => asciiUpper(text.slice(0, 1)) + asciiLower(text.slice(1))),
  'swapcase()': converted(asciiSwapCase),
  'isalpha()': whole(/^[A-Za-z]+$/),
  'isdigit()': whole(/^[0-9]+$/),
  'isalnum()': whole(/^[A-Za-z0-9]+$/),
  'isspace()': whole(/^[\t-\r ]+$/),
  'isascii()': whole(/^[\0-\x7f]*$/),
  'islower()': hasOnly(/[a-z]/, /[A-Z]/),
  'isupper()': hasOnly(/[A-Z]/, /[a-z]/),
  'istitle()': (self: Bytes) => isAsciiTitle(selfText(self)),
  'translate(table, /, delete=b"")': translate,
  'hex(sep=None, bytes_per_sep=1)': (self: Bytes, separator, group) => hexText(self.bytes, separator, group),
  "decode(encoding='utf-8', errors='strict')": (self: Bytes, encoding: Optional, errors: Optional) =>
    decode(
      self.bytes,
      optionName('decode', 'encoding', encoding, 'utf-8'),
      optionName('decode', 'errors', errors, 'strict'),
    ),
});

/** Iterates over what the value is at each step: a bytearray may change. */
export class BytesIterator extends PyIterator {
  type: PyType;
  private readonly source: Bytes;
  private index = 0;
  private hasEnded = false;

  constructor(type: PyType, source: Bytes) {
    super();
    this.type = type;
    this.source = source;
  }

  next(): Value | undefined {
    const { bytes } = this.source;
    if (!this.hasEnded && this.index < bytes.length) return bytes[this.index++];
    this.hasEnded = true;
    return undefined;
  }

  remaining(): number {
    return this.hasEnded ? 0 : Math.max(this.source.bytes.length - this.index, 0);
  }

  override reduction(): Reduction {
    return this.hasEnded ? EXHAUSTED : { maker: 'iter', args: [this.source], state: this.index };
  }

  override setState(state: Value): void {
    if (!this.hasEnded) this.index = Math.min(Math.max(sizeOf(state), 0), this.source.bytes.length);
  }
}

/** The methods of such an iterator's type. */
export const bytesIteratorMethods = (): Record<string, Implementation> => ({
  '__length_hint__()': (self: BytesIterator) => self.remaining(),
  '__setstate__(state, /)': (self: BytesIterator, state: Value) => {
    self.setState(state);
    return null;
  },
});

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
}

function comparison(answer: (order: number) => boolean): Binary {
  return (self, other) => {
    // Bytes know only bytes; a bytearray compares with all that has bytes.
    const right = self instanceof PyBytes && !(unbox(other) instanceof PyBytes) ? undefined : bytesOf(other);
    return right === undefined ? NotImplemented : answer(compareBytes((self as Bytes).bytes, right));
  };
}

/** The bytes that a slice selects. */
export function sliceBytes(bytes: Uint8Array, slice: PySlice): Uint8Array {
  const { start, step, count: size } = resolveSlice(slice, bytes.length);
  if (step === 1) return bytes.slice(start, start + size);
  return Uint8Array.from({ length: size }, (_, i) => bytes[start + i * step]);
}

/** A place in bytes. Throws TypeError, IndexError. */
export function byteIndex(self: Bytes, key: Value): number {
  const { length } = self.bytes;
  return self instanceof PyBytes
    ? resolveIndex(key, length, 'byte', 'index out of range')
    : resolveIndex(key, length, 'bytearray');
}

function repeat(self: Bytes, other: Value): Value {
  const times = repeatCount(other);
  if (times === undefined) return NotImplemented;
  const { bytes } = self;
  const total = bytes.length * Math.max(times, 0);
  if (total > 2 ** 32) throw makeException('MemoryError');
  const repeated = new Uint8Array(total);
  for (let i = 0; i < total; i += bytes.length) repeated.set(bytes, i);
  return bytesLike(self, repeated);
}

/** `a + b` as bytes. */
export function joinTwo(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

function contains(self: Bytes, item: Value): boolean {
  if (bufferOf(item) === undefined && typeOf(item).slots.index === null) {
    throw typeError(`a bytes-like object is required, not '${typeName(item)}'`);
  }
  return selfText(self).includes(needle(item));
}

export const sharedBytesSlots: SlotDefinitions = {
  length: (self) => (self as Bytes).bytes.length,
  contains: (self, item) => contains(self as Bytes, item),
  equal: comparison((order) => order === 0),
  notEqual: comparison((order) => order !== 0),
  less: comparison((order) => order < 0),
  lessEqual: comparison((order) => order <= 0),
  greater: comparison((order) => order > 0),
  greaterEqual: comparison((order) => order >= 0),
  add: (self, other) => {
    const right = bytesOf(other);
    return right === undefined
      ? NotImplemented
      : bytesLike(self as Bytes, joinTwo((self as Bytes).bytes, right));
  },
  mul: (self, other) => repeat(self as Bytes, other),
  rmul: (self, other) => repeat(self as Bytes, other),
  mod: (self, other) => textLike(self as Bytes, formatPercent(selfText(self as Bytes), other, true)),
  rmod: (self, other) => {
    const format = unbox(other);
    const isLike = self instanceof PyBytes ? format instanceof PyBytes : format instanceof PyByteArray;
    return isLike
      ? textLike(format as Bytes, formatPercent(selfText(format as Bytes), self, true))
      : NotImplemented;
  },
};
