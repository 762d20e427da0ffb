/**
 * What str and bytes do alike with texts: splitting, stripping, replacing, padding. Works on JS strings; bytes come as
 * Latin-1 text. A `Whitespace` test says what counts as white to either.
 */

import { makeException } from '../exceptions/exceptions.ts';
import { LINE_ENDS } from './unicode.ts';

/** V8 has no longer strings; CPython raises MemoryError when it has no room. */
export const MAX_LENGTH = 2 ** 29 - 24;

/** `text * count`. Throws MemoryError. */
export function repeatText(text: string, count: number): string {
  if (text.length * count > MAX_LENGTH) throw makeException('MemoryError');
  return text.repeat(count);
}

/** Is the UTF-16 unit white? */
export type Whitespace = (unit: number) => boolean;

/** To str: as `str.isspace`. All whitespace lies below U+10000. */
export const unicodeWhitespace: Whitespace = (unit) => {
  if (unit < 0x80) return unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 28 && unit <= 31);
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0;
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
};

/** To bytes. */
export const asciiWhitespace: Whitespace = (unit) => unit === 32 || (unit >= 9 && unit <= 13);

/** The text without the units at its ends that pass the test. */
export function stripWhere(text: string, test: Whitespace, atStart: boolean, atEnd: boolean): string {
  let start = 0;
  let end = text.length;
  if (atStart) while (start < end && test(text.charCodeAt(start))) start++;
  if (atEnd) while (end > start && test(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The text without those characters at its ends. */
export function stripCharacters(text: string, characters: string, atStart: boolean, atEnd: boolean): string {
  // Of surrogate pairs both halves are in the set; a half alone cannot stand at an end of a well-formed text.
  const set = new Set(characters);
  const list = [...text];
  let start = 0;
  let end = list.length;
  if (atStart) while (start < end && set.has(list[start])) start++;
  if (atEnd) while (end > start && set.has(list[end - 1])) end--;
  return list.slice(start, end).join('');
}

/** `text.split()`: runs of whitespace separate; at most `limit` splits, no limit if negative. */
export function splitWhitespace(text: string, isWhite: Whitespace, limit: number): string[] {
  const parts: string[] = [];
  let i = 0;
  for (;;) {
    while (i < text.length && isWhite(text.charCodeAt(i))) i++;
    if (i === text.length) return parts;
    if (parts.length === limit) break;
    const start = i;
    while (i < text.length && !isWhite(text.charCodeAt(i))) i++;
    parts.push(text.slice(start, i));
  }
  parts.push(text.slice(i));
  return parts;
}

/** `text.rsplit()`: as `splitWhitespace`, from the end. */
export function splitWhitespaceFromEnd(text: string, isWhite: Whitespace, limit: number): string[] {
  const parts: string[] = [];
  let i = text.length;
  for (;;) {
    while (i > 0 && isWhite(text.charCodeAt(i - 1))) i--;
    if (i === 0) return parts.reverse();
    if (parts.length === limit) break;
    const end = i;
    while (i > 0 && !isWhite(text.charCodeAt(i - 1))) i--;
    parts.push(text.slice(i, end));
  }
  parts.push(text.slice(0, i));
  return parts.reverse();
}

/** `text.split(separator, limit)`; the separator is not empty. */
export function splitText(text: string, separator: string, limit: number): string[] {
  if (limit < 0) return text.split(separator);
  const parts: string[] = [];
  let start = 0;
  while (parts.length < limit) {
    const found = text.indexOf(separator, start);
    if (found < 0) break;
    parts.push(text.slice(start, found));
    start = found + separator.length;
  }
  parts.push(text.slice(start));
  return parts;
}

/** `text.rsplit(separator, limit)`; the separator is not empty. */
export function splitTextFromEnd(text: string, separator: string, limit: number): string[] {
  const parts: string[] = [];
  let end = text.length;
  while (limit < 0 || parts.length < limit) {
    const found = end < separator.length ? -1 : text.lastIndexOf(separator, end - separator.length);
    if (found < 0) break;
    parts.push(text.slice(found + separator.length, end));
    end = found;
  }
  parts.push(text.slice(0, end));
  return parts.reverse();
}

const STR_LINE = new RegExp(`\\r\\n|[${LINE_ENDS}]`, 'g');
const BYTES_LINE = /\r\n|[\n\r]/g;

/** `text.splitlines(keepends)`. */
export function splitLines(text: string, keepsEnds: boolean, isBytes: boolean): string[] {
  const lines: string[] = [];
  let start = 0;
  for (const match of text.matchAll(isBytes ? BYTES_LINE : STR_LINE)) {
    const end = match.index + match[0].length;
    lines.push(text.slice(start, keepsEnds ? end : match.index));
    start = end;
  }
  if (start < text.length) lines.push(text.slice(start));
  return lines;
}

/** How often `part` occurs without overlap; of an empty one `length + 1` times, which is for the caller. */
export function countText(text: string, part: string): number {
  let count = 0;
  for (let i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + part.length)) count++;
  return count;
}

/** `text.replace(old, replacement, limit)`; no limit if negative. */
export function replaceText(text: string, old: string, replacement: string, limit: number): string {
  if (old === '') return insertBetween(text, replacement, limit);
  // JavaScript's own `replaceAll` takes three times as long on short texts.
  let result = '';
  let start = 0;
  for (let count = 0; count !== limit; count++) {
    const found = text.indexOf(old, start);
    if (found < 0) break;
    result += text.slice(start, found) + replacement;
    start = found + old.length;
  }
  return start === 0 ? text : result + text.slice(start);
}

/** The replacement before each character and at the end. */
function insertBetween(text: string, replacement: string, limit: number): string {
  const characters = [...text];
  const count = limit < 0 ? characters.length + 1 : Math.min(limit, characters.length + 1);
  let result = '';
  for (let i = 0; i < characters.length; i++) result += (i < count ? replacement : '') + characters[i];
  return count > characters.length ? result + replacement : result;
}

/** `text.expandtabs(size)`. */
export function expandTabs(text: string, size: number): string {
  let result = '';
  let column = 0;
  for (const character of text) {
    if (character === '\t') {
      const spaces = size > 0 ? size - (column % size) : 0;
      result += repeatText(' ', spaces);
      column += spaces;
    } else {
      result += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return result;
}

/** The spaces left and right of `text.center(width)`: CPython puts the odd one left in odd widths. */
export function centerMargins(length: number, width: number): [left: number, right: number] {
  const missing = width - length;
  if (missing <= 0) return [0, 0];
  const left = Math.floor(missing / 2) + ((missing % 2) & (width % 2));
  return [left, missing - left];
}

/** `text.zfill(width)`: zeros after a sign; `length` is the text's in characters. */
export function zeroFill(text: string, length: number, width: number): string {
  if (length >= width) return text;
  const zeros = repeatText('0', width - length);
  return text.startsWith('+') || text.startsWith('-') ? text[0] + zeros + text.slice(1) : zeros + text;
}
