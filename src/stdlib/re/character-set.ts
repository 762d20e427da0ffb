/**
 * Sets of characters in JavaScript's notation (flag `u`). Python's classes `\d`, `\s`, `\w` are by Unicode, or by ASCII
 * alone for bytes and under `re.ASCII`.
 */

import { notImplementedError } from '../../objects/exceptions/exceptions.ts';
import { WHITESPACE } from '../../objects/text/unicode.ts';

/** What letters and classes mean at a place of a pattern. */
export interface CharacterMode {
  /** Only ASCII's digits, letters and spaces; case only of ASCII's letters. */
  readonly ascii: boolean;
  readonly ignoreCase: boolean;
  /** JavaScript is not told to ignore case, as only a part of the pattern does: both cases are written out. */
  readonly writesCases: boolean;
}

const UNICODE_CLASSES = { d: '\\p{Nd}', s: WHITESPACE, w: '\\p{L}\\p{N}_' };
const ASCII_CLASSES = { d: '0-9', s: '\\t-\\r\\x20', w: 'a-zA-Z0-9_' };

type ClassName = keyof typeof UNICODE_CLASSES;

/** The letters that are one with `i` where case is ignored by Unicode; JavaScript tells those without ASCII apart. */
const FORMS_OF_I = [0x49, 0x69, 0x130, 0x131];
/** As `k` with the Kelvin sign, and `s` with the long s, which JavaScript knows to be the same. */
const FORMS_OF_K = [0x4b, 0x6b, 0x212a];
const FORMS_OF_S = [0x53, 0x73, 0x17f];

/** A character for itself, inside a set and outside. */
function quoted(code: number): string {
  const character = String.fromCodePoint(code);
  return /^[0-9A-Za-z]$/.test(character) ? character : `\\u{${code.toString(16)}}`;
}

/** What the brackets of `\d` or `\D` hold, and so on. */
function classItems(letter: string, { ascii }: CharacterMode): string {
  return (ascii ? ASCII_CLASSES : UNICODE_CLASSES)[letter.toLowerCase() as ClassName];
}

/** The set of `\d`, `\W` and so on. */
export function classSet(letter: string, mode: CharacterMode): string {
  return `[${letter >= 'a' ? '' : '^'}${classItems(letter, mode)}]`;
}

/** What a set in brackets consists of. */
export class SetItems {
  private readonly mode: CharacterMode;
  private items = '';
  /** Sets of all but some characters cannot stand inside others: these are alternatives. */
  private readonly complements: string[] = [];

  constructor(mode: CharacterMode) {
    this.mode = mode;
  }

  addClass(letter: string): void {
    if (letter >= 'a') this.items += classItems(letter, this.mode);
    else this.complements.push(classSet(letter, this.mode));
  }

  addRange(first: number, last: number): void {
    this.items += rangeItems(first, last, this.mode);
  }

  source(isNegated: boolean): string {
    if (this.complements.length === 0) return `[${isNegated ? '^' : ''}${this.items}]`;
    const all = [...(this.items === '' ? [] : [`[${this.items}]`]), ...this.complements].join('|');
    return isNegated ? `(?:(?!${all}).)` : `(?:${all})`;
  }
}

/** The characters from `first` to `last`, and those that are the same where case is ignored. Without brackets. */
function rangeItems(first: number, last: number, { ascii, ignoreCase, writesCases }: CharacterMode): string {
  const range = first === last ? quoted(first) : `${quoted(first)}-${quoted(last)}`;
  if (!ignoreCase) return range;
  const forms = (...sets: readonly (readonly number[])[]) =>
    sets
      .filter((set) => set.some((code) => code >= first && code <= last))
      .flatMap((set) => set.map(quoted))
      .join('');
  if (!ascii && !writesCases) return range + forms(FORMS_OF_I);
  const swapped = swappedCase(first, last, 0x41, 32) + swappedCase(first, last, 0x61, -32);
  if (ascii) return range + swapped;
  if (last > 0x7f && (first !== last || hasCase(first))) {
    throw notImplementedError(
      're: ignoring the case of letters beyond ASCII in a part of a pattern is not supported',
    );
  }
  return range + swapped + forms(FORMS_OF_I, FORMS_OF_K, FORMS_OF_S);
}

function hasCase(code: number): boolean {
  const character = String.fromCodePoint(code);
  return character.toLowerCase() !== character.toUpperCase();
}

/** The part of a range that lies in the 26 letters from `alphabet` on, in the other case. */
function swappedCase(first: number, last: number, alphabet: number, distance: number): string {
  const from = Math.max(first, alphabet);
  const to = Math.min(last, alphabet + 25);
  return from > to ? '' : `${quoted(from + distance)}-${quoted(to + distance)}`;
}

/** One character, as an expression. */
export function literal(code: number, mode: CharacterMode): string {
  const items = mode.ignoreCase ? rangeItems(code, code, mode) : quoted(code);
  return items === quoted(code) ? items : `[${items}]`;
}
