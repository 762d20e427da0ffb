/** The methods of str that search, split, join, strip, replace and pad. `str-type.ts` puts all methods together. */

import { argumentTypeName, typeName, unbox } from '../classes/instance.ts';
import { PyList } from '../containers/list.ts';
import { iterableOr } from '../containers/sequence.ts';
import { PyTuple } from '../containers/tuple.ts';
import { typeError, valueError } from '../exceptions/exceptions.ts';
import type { Implementation } from '../functions/function.ts';
import { indexOf, intArgument, intFlag, sizeOf } from '../protocol.ts';
import { typeOf } from '../type.ts';
import type { Value } from '../value.ts';
import { asStr, positionOf, sliceStr, strLength, strLike } from './str.ts';
import { makeStr, type Str, textOf } from './text.ts';
import {
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
  unicodeWhitespace,
  zeroFill,
} from './text-operations.ts';

/** An optional argument. */
type Optional = Value | undefined;

/** A required str argument. Throws TypeError `must be str, not int`. */
function needStr(value: Value): Str {
  const str = asStr(value);
  if (str === undefined) throw typeError(`must be str, not ${typeName(value)}`);
  return str;
}

/** A `start` or `stop` argument within the length. */
export function clampIndex(value: Optional, length: number, absent: number): number {
  if (value === undefined || value === null) return absent;
  if (typeof value !== 'number' && typeOf(value).slots.index === null) {
    throw typeError('slice indices must be integers or None or have an __index__ method');
  }
  const index = Number(indexOf(value));
  const place = index < 0 ? Math.max(index + length, 0) : index;
  return Math.min(place, length);
}

/** Is `start` behind the end? Then nothing is found, not even an empty text. */
export function isBeyond(value: Optional, length: number): boolean {
  return value !== undefined && value !== null && indexOf(value) > length;
}

function find(self: Str, part: Value, start: Optional, stop: Optional, fromEnd: boolean): number {
  if (start === undefined && typeof self === 'string') {
    const wanted = textOf(needStr(part));
    return fromEnd ? self.lastIndexOf(wanted) : self.indexOf(wanted);
  }
  const length = strLength(self);
  const first = clampIndex(start, length, 0);
  const last = clampIndex(stop, length, length);
  const wanted = textOf(needStr(part));
  if (first > last || isBeyond(start, length)) return -1;
  const slice = sliceStr(self, first, last);
  const text = textOf(slice);
  const found = fromEnd ? text.lastIndexOf(wanted) : text.indexOf(wanted);
  return found < 0 ? -1 : first + positionOf(slice, found);
}

function index(self: Str, part: Value, start: Optional, stop: Optional, fromEnd: boolean): number {
  const found = find(self, part, start, stop, fromEnd);
  if (found < 0) throw valueError('substring not found');
  return found;
}

function count(self: Str, part: Value, start: Optional, stop: Optional): number {
  const length = strLength(self);
  const first = clampIndex(start, length, 0);
  const last = clampIndex(stop, length, length);
  const wanted = textOf(needStr(part));
  if (first > last || isBeyond(start, length)) return 0;
  if (wanted === '') return last - first + 1;
  return countText(textOf(sliceStr(self, first, last)), wanted);
}

function hasAffix(self: Str, affix: Value, start: Optional, stop: Optional, atEnd: boolean): boolean {
  const method = atEnd ? 'endswith' : 'startswith';
  const length = strLength(self);
  const isWhole = start === undefined && stop === undefined;
  const first = clampIndex(start, length, 0);
  const last = clampIndex(stop, length, length);
  const text = isWhole ? textOf(self) : textOf(sliceStr(self, first, last));
  const isEmptyRange = first > last || isBeyond(start, length);
  const matches = (part: Str): boolean =>
    !isEmptyRange && (atEnd ? text.endsWith(textOf(part)) : text.startsWith(textOf(part)));
  const single = asStr(affix);
  if (single !== undefined) return matches(single);
  const several = unbox(affix);
  if (!(several instanceof PyTuple)) {
    throw typeError(`${method} first arg must be str or a tuple of str, not ${typeName(affix)}`);
  }
  return several.items.some((item) => {
    const part = asStr(item);
    if (part === undefined)
      throw typeError(`tuple for ${method} must only contain str, not ${typeName(item)}`);
    return matches(part);
  });
}

/** Texts cut out of `self`, as a list of str. */
function listOf(self: Str, texts: string[]): Value {
  return PyList.from(typeof self === 'string' ? texts : texts.map((text) => makeStr(text)));
}

function limitOf(value: Optional): number {
  return value === undefined ? -1 : sizeOf(value);
}

function split(self: Str, separator: Optional, limit: Optional, fromEnd: boolean): Value {
  const text = textOf(self);
  const most = limitOf(limit);
  if (separator === undefined || separator === null) {
    const divide = fromEnd ? splitWhitespaceFromEnd : splitWhitespace;
    return listOf(self, divide(text, unicodeWhitespace, most));
  }
  const str = asStr(separator);
  if (str === undefined) throw typeError(`must be str or None, not ${typeName(separator)}`);
  const by = textOf(str);
  if (by === '') throw valueError('empty separator');
  return listOf(self, fromEnd ? splitTextFromEnd(text, by, most) : splitText(text, by, most));
}

function partition(self: Str, separator: Value, fromEnd: boolean): Value {
  const by = textOf(needStr(separator));
  if (by === '') throw valueError('empty separator');
  const text = textOf(self);
  const found = fromEnd ? text.lastIndexOf(by) : text.indexOf(by);
  if (found < 0) return new PyTuple(fromEnd ? ['', '', self] : [self, '', '']);
  return new PyTuple([
    strLike(self, text.slice(0, found)),
    separator,
    strLike(self, text.slice(found + by.length)),
  ]);
}

function join(self: Str, iterable: Value): Value {
  const items = iterableOr('can only join an iterable', iterable);
  let isWide = typeof self !== 'string' && items.length > 1;
  const texts = new Array<string>(items.length);
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (typeof item === 'string') {
      texts[i] = item;
      continue;
    }
    const str = asStr(item);
    if (str === undefined)
      throw typeError(`sequence item ${i}: expected str instance, ${typeName(item)} found`);
    texts[i] = textOf(str);
    isWide ||= typeof str !== 'string';
  }
  const text = texts.join(textOf(self));
  return isWide ? makeStr(text) : text;
}

function strip(self: Str, characters: Optional, atStart: boolean, atEnd: boolean, name: string): Value {
  const text = textOf(self);
  if (characters === undefined || characters === null) {
    return strLike(self, stripWhere(text, unicodeWhitespace, atStart, atEnd));
  }
  const set = asStr(characters);
  if (set === undefined) throw typeError(`${name} arg must be None or str`);
  return strLike(self, stripCharacters(text, textOf(set), atStart, atEnd));
}

function argumentStr(method: string, place: string, value: Value): Str {
  const str = asStr(value);
  if (str === undefined)
    throw typeError(`${method}() argument${place} must be str, not ${argumentTypeName(value)}`);
  return str;
}

function replace(self: Str, old: Value, replacement: Value, limit: Optional): Value {
  const from = argumentStr('replace', ' 1', old);
  const to = argumentStr('replace', ' 2', replacement);
  const text = replaceText(textOf(self), textOf(from), textOf(to), limitOf(limit));
  return typeof self === 'string' && typeof to === 'string' ? text : makeStr(text);
}

function removeAffix(self: Str, affix: Value, atEnd: boolean): Value {
  const part = textOf(argumentStr(atEnd ? 'removesuffix' : 'removeprefix', '', affix));
  const text = textOf(self);
  if (part === '' || !(atEnd ? text.endsWith(part) : text.startsWith(part))) return self;
  return strLike(self, atEnd ? text.slice(0, -part.length) : text.slice(part.length));
}

function fillCharacter(value: Optional): string {
  if (value === undefined) return ' ';
  const fill = asStr(value);
  if (fill === undefined)
    throw typeError(`The fill character must be a unicode character, not ${typeName(value)}`);
  if (strLength(fill) !== 1) throw typeError('The fill character must be exactly one character long');
  return textOf(fill);
}

function pad(self: Str, left: number, right: number, fill: string): Value {
  if (left <= 0 && right <= 0) return self;
  return makeStr(repeatText(fill, Math.max(left, 0)) + textOf(self) + repeatText(fill, Math.max(right, 0)));
}

function center(self: Str, width: Value, fill: Optional): Value {
  const [left, right] = centerMargins(strLength(self), sizeOf(width));
  return pad(self, left, right, fillCharacter(fill));
}

/** Searching and counting. */
export const searchMethods = (): Record<string, Implementation> => ({
  'find(sub[, start[, end]])': (self, part, start, stop) => find(self, part, start, stop, false),
  'rfind(sub[, start[, end]])': (self, part, start, stop) => find(self, part, start, stop, true),
  'index(sub[, start[, end]])': (self, part, start, stop) => index(self, part, start, stop, false),
  'rindex(sub[, start[, end]])': (self, part, start, stop) => index(self, part, start, stop, true),
  'count(sub[, start[, end]])': count,
  'startswith(prefix[, start[, end]])': (self, part, start, stop) => hasAffix(self, part, start, stop, false),
  'endswith(suffix[, start[, end]])': (self, part, start, stop) => hasAffix(self, part, start, stop, true),
});

/** Taking apart and putting together. */
export const partMethods = (): Record<string, Implementation> => ({
  'split(sep=None, maxsplit=-1)': (self, separator, limit) => split(self, separator, limit, false),
  'rsplit(sep=None, maxsplit=-1)': (self, separator, limit) => split(self, separator, limit, true),
  'splitlines(keepends=False)': (self: Str, keepsEnds: Optional) =>
    listOf(self, splitLines(textOf(self), keepsEnds !== undefined && intFlag(keepsEnds), false)),
  'partition(sep, /)': (self, separator) => partition(self, separator, false),
  'rpartition(sep, /)': (self, separator) => partition(self, separator, true),
  'join(iterable, /)': join,
  'strip(chars=None, /)': (self, characters) => strip(self, characters, true, true, 'strip'),
  'lstrip(chars=None, /)': (self, characters) => strip(self, characters, true, false, 'lstrip'),
  'rstrip(chars=None, /)': (self, characters) => strip(self, characters, false, true, 'rstrip'),
  'replace(old, new, count=-1, /)': replace,
  'removeprefix(prefix, /)': (self, affix) => removeAffix(self, affix, false),
  'removesuffix(suffix, /)': (self, affix) => removeAffix(self, affix, true),
});

/** Padding. */
export const layoutMethods = (): Record<string, Implementation> => ({
  'center(width, fillchar=" ", /)': center,
  'ljust(width, fillchar=" ", /)': (self: Str, width: Value, fill: Optional) =>
    pad(self, 0, sizeOf(width) - strLength(self), fillCharacter(fill)),
  'rjust(width, fillchar=" ", /)': (self: Str, width: Value, fill: Optional) =>
    pad(self, sizeOf(width) - strLength(self), 0, fillCharacter(fill)),
  'zfill(width, /)': (self: Str, width: Value) =>
    strLike(self, zeroFill(textOf(self), strLength(self), sizeOf(width))),
  'expandtabs(tabsize=8)': (self: Str, size: Optional) =>
    strLike(self, expandTabs(textOf(self), size === undefined ? 8 : intArgument(size))),
});
