/** What a backslash and the characters after it stand for in a pattern. */

import { notImplementedError } from '../../objects/exceptions/exceptions.ts';
import { PatternError, type PatternReader } from './pattern-reader.ts';

export type Escape =
  | { readonly kind: 'character'; readonly code: number }
  /** `\d`, `\W` ... */
  | { readonly kind: 'class'; readonly letter: string }
  /** `\1` */
  | { readonly kind: 'group'; readonly number: number }
  /** `\A`, `\b` ... */
  | { readonly kind: 'place'; readonly letter: string };

/** An escape that a set may hold. */
export type SetEscape = Extract<Escape, { kind: 'character' | 'class' }>;

const CONTROLS: Readonly<Record<string, number>> = {
  a: 7,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  '\\': 92,
};
const OCTAL = '01234567';
const DIGITS = '0123456789';
const HEXADECIMAL = '0123456789abcdefABCDEF';
/** How many hexadecimal digits follow. */
const HEXADECIMAL_ESCAPES: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const MAX_OCTAL = 0o377;

const character = (code: number): SetEscape => ({ kind: 'character', code });

/** An escape outside of a set; `start` is where the backslash was. */
export function readEscape(reader: PatternReader, start: number, isBytes: boolean): Escape {
  const letter = reader.peek();
  if (letter !== '' && 'AZbB'.includes(letter)) {
    reader.next();
    return { kind: 'place', letter };
  }
  if (letter === '0') {
    reader.next();
    return character(Number.parseInt(`0${reader.takeWhile(OCTAL, 2)}`, 8));
  }
  if (letter !== '' && DIGITS.includes(letter)) return readNumber(reader, start);
  return readCommonEscape(reader, start, isBytes);
}

/** A group's number, or three octal digits. */
function readNumber(reader: PatternReader, start: number): Escape {
  const isOctal = [0, 1, 2].every((i) => reader.peek(i) !== '' && OCTAL.includes(reader.peek(i)));
  if (isOctal) return octal(reader, start);
  return { kind: 'group', number: Number(reader.takeWhile(DIGITS, 2)) };
}

function octal(reader: PatternReader, start: number): SetEscape {
  const code = Number.parseInt(reader.takeWhile(OCTAL, 3), 8);
  if (code > MAX_OCTAL) {
    throw new PatternError(`octal escape value ${reader.from(start)} outside of range 0-0o377`, start);
  }
  return character(code);
}

/** An escape in a set. */
export function readSetEscape(reader: PatternReader, start: number, isBytes: boolean): SetEscape {
  const letter = reader.peek();
  if (letter !== '' && OCTAL.includes(letter)) return octal(reader, start);
  if (letter === 'b') {
    reader.next();
    return character(8);
  }
  return readCommonEscape(reader, start, isBytes);
}

function readCommonEscape(reader: PatternReader, start: number, isBytes: boolean): SetEscape {
  if (reader.atEnd) throw new PatternError('bad escape (end of pattern)', start);
  const letter = reader.next();
  if ('dDsSwW'.includes(letter)) return { kind: 'class', letter };
  const control = CONTROLS[letter];
  if (control !== undefined) return character(control);
  const digits = isBytes && letter !== 'x' ? undefined : HEXADECIMAL_ESCAPES[letter];
  if (digits !== undefined) return hexadecimal(reader, start, digits);
  if (letter === 'N' && !isBytes) throw notImplementedError('re: \\N{...} is not supported');
  if (/[0-9A-Za-z]/.test(letter)) throw new PatternError(`bad escape \\${letter}`, start);
  return character(letter.codePointAt(0) ?? 0);
}

function hexadecimal(reader: PatternReader, start: number, count: number): SetEscape {
  const digits = reader.takeWhile(HEXADECIMAL, count);
  if (digits.length < count) throw new PatternError(`incomplete escape ${reader.from(start)}`, start);
  const code = Number.parseInt(digits, 16);
  if (code > 0x10ffff) throw new PatternError(`bad escape ${reader.from(start)}`, start);
  return character(code);
}
