/** Replacement texts, `'\\1 and \\g<name>'`: literal parts and groups. */

import { indexError } from '../../objects/exceptions/exceptions.ts';
import { isIdentifier } from '../../objects/text/unicode.ts';
import { PatternError, PatternReader } from './pattern-reader.ts';

/** Literal texts, and the numbers of groups. */
export type Template = readonly (string | number)[];

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};
const OCTAL = '01234567';
const DIGITS = '0123456789';

/** Throws `PatternError`, and IndexError for a name that no group has. */
export function parseTemplate(
  text: string,
  groupCount: number,
  groupNames: ReadonlyMap<string, number>,
): Template {
  const reader = new PatternReader(text);
  const parts: (string | number)[] = [];
  const add = (part: string | number) => {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  };
  const group = (number: number, at: number) => {
    if (number > groupCount) throw new PatternError(`invalid group reference ${number}`, at);
    return number;
  };
  while (!reader.atEnd) {
    const start = reader.at;
    const character = reader.next();
    if (character !== '\\') add(character);
    else if (reader.atEnd) throw new PatternError('bad escape (end of pattern)', start);
    else if (reader.skip('g')) add(group(namedGroup(reader, groupNames), start + 3));
    else if (DIGITS.includes(reader.peek())) add(numbered(reader, start, group));
    else add(escaped(reader, start));
  }
  return parts;
}

/** `\g<name>` or `\g<1>`, from behind the `g`. */
function namedGroup(reader: PatternReader, names: ReadonlyMap<string, number>): number {
  if (!reader.skip('<')) throw new PatternError('missing <', reader.at);
  const at = reader.at;
  const name = reader.until('>', 'group name');
  if (/^\p{Nd}+$/u.test(name)) return Number(name);
  if (!isIdentifier(name)) {
    throw new PatternError(`bad character in group name '${name}'`, at);
  }
  const number = names.get(name);
  if (number === undefined) throw indexError(`unknown group name '${name}'`);
  return number;
}

/** A group's number, or up to three octal digits. */
function numbered(
  reader: PatternReader,
  start: number,
  group: (number: number, at: number) => number,
): string | number {
  const isOctalDigit = (i: number) => reader.peek(i) !== '' && OCTAL.includes(reader.peek(i));
  if (reader.skip('0')) return String.fromCharCode(Number.parseInt(`0${reader.takeWhile(OCTAL, 2)}`, 8));
  if (isOctalDigit(0) && isOctalDigit(1) && isOctalDigit(2)) {
    const code = Number.parseInt(reader.takeWhile(OCTAL, 3), 8);
    if (code > 0o377) {
      throw new PatternError(`octal escape value ${reader.from(start)} outside of range 0-0o377`, start);
    }
    return String.fromCharCode(code);
  }
  return group(Number(reader.takeWhile(DIGITS, 2)), start + 1);
}

function escaped(reader: PatternReader, start: number): string {
  const character = reader.next();
  const control = ESCAPES[character];
  if (control !== undefined) return control;
  if (/[A-Za-z]/.test(character)) throw new PatternError(`bad escape \\${character}`, start);
  return `\\${character}`;
}
