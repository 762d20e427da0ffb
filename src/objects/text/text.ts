/**
 * Str values and JS text. A str is a JS string, or a `WideString` when it has a code point above U+FFFF; JS text is
 * UTF-16 either way. Lone surrogates stay what they are: code points of their own.
 */

import { type Value, WideString } from '../value.ts';

/** A Python str. */
export type Str = string | WideString;

const SURROGATE_PAIR = /[\ud800-\udbff][\udc00-\udfff]/;

/** The str of a JS text. */
export function makeStr(text: string): Str {
  if (!SURROGATE_PAIR.test(text)) return text;
  const codePoints = new Uint32Array(text.length);
  let count = 0;
  for (const character of text) codePoints[count++] = character.codePointAt(0) ?? 0;
  return new WideString(text, codePoints.slice(0, count));
}

/** Is it a str of exactly that type (not of a derived class)? */
export function isStr(value: Value | undefined): value is Str {
  return typeof value === 'string' || value instanceof WideString;
}

/** The JS text of a str. */
export function textOf(value: Str): string {
  return typeof value === 'string' ? value : value.text;
}
