/**
 * Strings by code points: length, items, slices, order and positions. A str without code points above U+FFFF is
 * a JS string and JS counts it right; a `WideString` is counted over its code points. `str-type.ts` makes the type.
 */

import { argumentTypeName, unbox } from '../classes/instance.ts';
import { typeError, valueError } from '../exceptions/exceptions.ts';
import { type Value, WideString } from '../value.ts';
import { isStr, makeStr, type Str, textOf } from './text.ts';

/** The str inside a value of str or a derived class; `undefined` for other values. */
export function asStr(value: Value | undefined): Str | undefined {
  if (typeof value === 'string') return value;
  if (value === undefined) return undefined;
  const payload = unbox(value);
  return isStr(payload) ? payload : undefined;
}

/** A str argument like `encoding`. Throws TypeError. */
export function optionName(method: string, option: string, value: Value | undefined, absent: string): string {
  if (value === undefined) return absent;
  const str = asStr(value);
  if (str !== undefined) return textOf(str);
  throw typeError(`${method}() argument '${option}' must be str, not ${argumentTypeName(value)}`);
}

/** How many code points. */
export function strLength(str: Str): number {
  return typeof str === 'string' ? str.length : str.codePoints.length;
}

/** The str of one code point. */
export function characterOf(codePoint: number): Str {
  return codePoint > 0xffff
    ? new WideString(String.fromCodePoint(codePoint), Uint32Array.of(codePoint))
    : String.fromCharCode(codePoint);
}

/** The code point at an index within the length. */
export function codePointAt(str: Str, index: number): number {
  return typeof str === 'string' ? str.charCodeAt(index) : str.codePoints[index];
}

/** The character at an index within the length. */
export function characterAt(str: Str, index: number): Str {
  return typeof str === 'string' ? str[index] : characterOf(str.codePoints[index]);
}

/** The str of some code points. */
export function fromCodePoints(codePoints: Uint32Array): Str {
  let text = '';
  let isWide = false;
  // In pieces: a call takes only so many arguments.
  for (let i = 0; i < codePoints.length; i += 4096) {
    text += String.fromCodePoint(...codePoints.subarray(i, i + 4096));
  }
  for (const codePoint of codePoints) isWide ||= codePoint > 0xffff;
  return isWide ? new WideString(text, codePoints) : text;
}

/** The characters from `start` up to `stop`, both within the length. */
export function sliceStr(str: Str, start: number, stop: number): Str {
  if (typeof str === 'string') return str.slice(start, Math.max(start, stop));
  if (start === 0 && stop === str.codePoints.length) return str;
  return fromCodePoints(str.codePoints.slice(start, stop));
}

/** `a + b`. */
export function concatStr(a: Str, b: Str): Str {
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  const first = codePointsOf(a);
  const second = codePointsOf(b);
  const joined = new Uint32Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return new WideString(textOf(a) + textOf(b), joined);
}

/** The code points of a str; not to be changed. */
export function codePointsOf(str: Str): Uint32Array {
  if (typeof str !== 'string') return str.codePoints;
  const codePoints = new Uint32Array(str.length);
  for (let i = 0; i < str.length; i++) codePoints[i] = str.charCodeAt(i);
  return codePoints;
}

/** `str * count`. */
export function repeatStr(str: Str, count: number): Str {
  if (count <= 0) return '';
  if (typeof str === 'string') return str.repeat(count);
  const codePoints = new Uint32Array(str.codePoints.length * count);
  for (let i = 0; i < count; i++) codePoints.set(str.codePoints, i * str.codePoints.length);
  return new WideString(str.text.repeat(count), codePoints);
}

/** Negative, 0 or positive as `a` stands before, at or after `b` in code point order. */
export function compareStr(a: Str, b: Str): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  const length = Math.min(strLength(a), strLength(b));
  for (let i = 0; i < length; i++) {
    const difference = codePointAt(a, i) - codePointAt(b, i);
    if (difference !== 0) return difference;
  }
  return strLength(a) - strLength(b);
}

export function sameStr(a: Str, b: Str): boolean {
  return typeof a === 'string' ? a === b : typeof b !== 'string' && a.text === b.text;
}

/** The str of a JS text that is part of `source` or made of characters like its own. */
export function strLike(source: Str, text: string): Str {
  return typeof source === 'string' ? text : makeStr(text);
}

/** How many code points stand before a UTF-16 offset in the text of `str`. */
export function positionOf(str: Str, offset: number): number {
  if (typeof str === 'string') return offset;
  let position = 0;
  for (let units = 0; units < offset; position++) units += str.codePoints[position] > 0xffff ? 2 : 1;
  return position;
}

/** `chr(codePoint)`. Throws ValueError. */
export function chr(codePoint: number | bigint): Str {
  if (typeof codePoint === 'bigint' || codePoint < 0 || codePoint > 0x10ffff) {
    throw valueError('chr() arg not in range(0x110000)');
  }
  return characterOf(codePoint);
}
