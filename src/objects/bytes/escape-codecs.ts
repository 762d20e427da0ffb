/** The encodings of escapes: `unicode_escape`, as in a literal, and `raw_unicode_escape`, which knows `\uXXXX` alone. */

import { notImplementedError } from '../exceptions/exceptions.ts';
import { codePointsOf } from '../text/str.ts';
import type { Str } from '../text/text.ts';
import { latin1Text } from './bytes.ts';

/** Where bytes cannot be decoded, and why. */
interface Fault {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

const CONTROLS: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
const WRITTEN: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r', 92: '\\\\' };
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

const hexadecimal = (letter: string, code: number): string =>
  `\\${letter}${code.toString(16).padStart(DIGITS[letter], '0')}`;

const wideEscape = (code: number): string => hexadecimal(code > 0xffff ? 'U' : 'u', code);

/** The text in ASCII, or in Latin-1 where only what is beyond is escaped. */
export function escapeText(str: Str, isRaw: boolean): string {
  let text = '';
  for (const code of codePointsOf(str)) {
    if (code > 0xff) text += wideEscape(code);
    else if (isRaw) text += String.fromCharCode(code);
    else if (WRITTEN[code] !== undefined) text += WRITTEN[code];
    else text += code >= 32 && code < 127 ? String.fromCharCode(code) : hexadecimal('x', code);
  }
  return text;
}

/** The next escape from `from` on that is not well-formed. */
export function findEscapeFault(bytes: Uint8Array, from: number, isRaw: boolean): Fault | undefined {
  const text = latin1Text(bytes);
  for (let start = text.indexOf('\\', from); start >= 0; ) {
    const found = escapeAt(text, start, isRaw);
    if (typeof found !== 'string') return found;
    start = text.indexOf('\\', start + found.length);
  }
  return undefined;
}

/** The escape that begins with the backslash at `start`, or what is wrong with it. */
function escapeAt(text: string, start: number, isRaw: boolean): string | Fault {
  const letter = text[start + 1];
  if (letter === undefined) return isRaw ? '\\' : { start, end: start + 1, reason: '\\ at end of string' };
  const count = isRaw && letter === 'x' ? undefined : DIGITS[letter];
  if (count !== undefined) {
    const digits = /^[\da-fA-F]*/.exec(text.slice(start + 2, start + 2 + count))?.[0] ?? '';
    const end = start + 2 + digits.length;
    if (digits.length < count) {
      return { start, end, reason: `truncated \\${letter}${'X'.repeat(count)} escape` };
    }
    if (Number.parseInt(digits, 16) <= 0x10ffff) return text.slice(start, end);
    return { start, end, reason: isRaw ? '\\Uxxxxxxxx out of range' : 'illegal Unicode character' };
  }
  if (isRaw) return text.slice(start, start + 2);
  if (letter === 'N') throw notImplementedError('\\N{...} in unicode_escape is not supported');
  return /^\\(?:[0-7]{1,3}|[\s\S])/.exec(text.slice(start, start + 4))?.[0] ?? '\\';
}

/** Decodes bytes without faults. */
export function unescapeBytes(bytes: Uint8Array, isRaw: boolean): string {
  const text = latin1Text(bytes);
  let result = '';
  let at = 0;
  for (let start = text.indexOf('\\'); start >= 0; start = text.indexOf('\\', at)) {
    const found = escapeAt(text, start, isRaw) as string;
    result += text.slice(at, start) + unescaped(found, isRaw);
    at = start + found.length;
  }
  return result + text.slice(at);
}

function unescaped(source: string, isRaw: boolean): string {
  const letter = source[1] ?? '';
  if (DIGITS[letter] !== undefined && source.length > 2) {
    return String.fromCodePoint(Number.parseInt(source.slice(2), 16));
  }
  if (isRaw) return source;
  if (/[0-7]/.test(letter)) return String.fromCharCode(Number.parseInt(source.slice(1), 8));
  return CONTROLS[letter] ?? source;
}
