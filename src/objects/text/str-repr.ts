/** The repr of a str: quotes, and escapes for what is not printable. */

import { escapeCodePoint } from '../bytes/codecs.ts';
import { isPrintable } from './unicode.ts';

const PLAIN = /^[ -&(-[\]-~]*$/;
const ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

/** `repr(str)` of a JS text: single quotes, unless there are single and no double ones inside. */
export function strRepr(text: string): string {
  return PLAIN.test(text) ? `'${text}'` : quoted(text);
}

/** `ascii(...)` of a text that is a repr already: escapes what is not ASCII. */
export function escapeNonAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (character) => escapeCodePoint(character.codePointAt(0) ?? 0));
}

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = text.replace(/['\\]|[^ -~]/gu, (character) => {
    if (character === "'") return quote === "'" ? "\\'" : character;
    if (character > '~' && isPrintable(character)) return character;
    return ESCAPES[character] ?? escapeCodePoint(character.codePointAt(0) ?? 0);
  });
  return quote + body + quote;
}
