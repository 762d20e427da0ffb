/** The flags of patterns, given as a number or written in the pattern. */

import { notImplementedError, valueError } from '../../objects/exceptions/exceptions.ts';
import { PatternError, type PatternReader } from './pattern-reader.ts';

export const Flag = {
  TEMPLATE: 1,
  IGNORECASE: 2,
  LOCALE: 4,
  MULTILINE: 8,
  DOTALL: 16,
  UNICODE: 32,
  VERBOSE: 64,
  DEBUG: 128,
  ASCII: 256,
} as const;

const LETTERS: Readonly<Record<string, number>> = {
  i: Flag.IGNORECASE,
  L: Flag.LOCALE,
  m: Flag.MULTILINE,
  s: Flag.DOTALL,
  x: Flag.VERBOSE,
  a: Flag.ASCII,
  t: Flag.TEMPLATE,
  u: Flag.UNICODE,
};
const TYPE_FLAGS = Flag.ASCII | Flag.LOCALE | Flag.UNICODE;

/** The flags of a whole pattern: those given and those that it begins with, `(?i)`, which are passed. */
export function leadingFlags(reader: PatternReader, given: number, isBytes: boolean): number {
  let flags = given;
  for (;;) {
    if ((flags & Flag.VERBOSE) !== 0) reader.skipSpace();
    reader.skipComments();
    const start = reader.at;
    const isFlags = reader.peek() === '(' && reader.peek(1) === '?' && LETTERS[reader.peek(2)] !== undefined;
    if (!isFlags) break;
    reader.at += 2;
    const read = readFlags(reader, reader.next(), isBytes);
    if (!read.isGlobal) {
      reader.at = start;
      break;
    }
    flags |= read.added;
  }
  return checked(flags, isBytes);
}

function checked(flags: number, isBytes: boolean): number {
  if (isBytes && (flags & Flag.UNICODE) !== 0)
    throw valueError('cannot use UNICODE flag with a bytes pattern');
  if (!isBytes && (flags & Flag.LOCALE) !== 0) throw valueError('cannot use LOCALE flag with a str pattern');
  if ((flags & Flag.ASCII) !== 0 && (flags & Flag.UNICODE) !== 0) {
    throw valueError('ASCII and UNICODE flags are incompatible');
  }
  if ((flags & Flag.LOCALE) !== 0) throw notImplementedError('re.LOCALE is not supported');
  if ((flags & Flag.DEBUG) !== 0) throw notImplementedError('re.DEBUG is not supported');
  return isBytes || (flags & Flag.ASCII) !== 0 ? flags : flags | Flag.UNICODE;
}

/** The flags of a group, `(?i-m:`, read from its first letter on; `start` is where the group began. */
export function groupFlags(
  reader: PatternReader,
  start: number,
  first: string,
  isBytes: boolean,
): { added: number; removed: number } {
  if (first !== '-' && LETTERS[first] === undefined) {
    throw new PatternError(`unknown extension ?${first}`, start + 1);
  }
  const read = readFlags(reader, first, isBytes);
  if (read.isGlobal) throw new PatternError('global flags not at the start of the expression', start);
  return read;
}

interface ReadFlags {
  readonly added: number;
  readonly removed: number;
  /** `(?i)`: for all of the pattern. */
  readonly isGlobal: boolean;
}

function readFlags(reader: PatternReader, first: string, isBytes: boolean): ReadFlags {
  let added = 0;
  let letter = first;
  while (letter !== '-') {
    added |= typeChecked(LETTERS[letter], letter, added, isBytes, reader);
    letter = nextLetter(reader, ')-:', 'missing -, : or )');
    if (letter === ')') return { added, removed: 0, isGlobal: true };
    if (letter === ':') return { added: groupOnly(added, 'on', reader), removed: 0, isGlobal: false };
  }
  groupOnly(added, 'on', reader);
  const removed = removedFlags(reader);
  if ((added & removed) !== 0) {
    throw new PatternError('bad inline flags: flag turned on and off', reader.at - 1);
  }
  return { added, removed, isGlobal: false };
}

function removedFlags(reader: PatternReader): number {
  let removed = 0;
  let letter = nextLetter(reader, '', 'missing flag');
  while (letter !== ':') {
    if ((LETTERS[letter] & TYPE_FLAGS) !== 0) {
      throw new PatternError("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", reader.at);
    }
    removed |= LETTERS[letter];
    letter = nextLetter(reader, ':', 'missing :');
  }
  return groupOnly(removed, 'off', reader);
}

/** The next flag's letter, or one of the characters that may follow. */
function nextLetter(reader: PatternReader, followers: string, missing: string): string {
  if (reader.atEnd) throw new PatternError(missing, reader.at);
  const letter = reader.next();
  if (LETTERS[letter] !== undefined || followers.includes(letter)) return letter;
  throw new PatternError(/\p{L}/u.test(letter) ? 'unknown flag' : missing, reader.at - 1);
}

function typeChecked(
  flag: number,
  letter: string,
  before: number,
  isBytes: boolean,
  reader: PatternReader,
): number {
  const kind = isBytes ? 'bytes' : 'str';
  if (letter === (isBytes ? 'u' : 'L')) {
    throw new PatternError(`bad inline flags: cannot use '${letter}' flag with a ${kind} pattern`, reader.at);
  }
  const isType = (flag & TYPE_FLAGS) !== 0;
  if (isType && ((before | flag) & TYPE_FLAGS) !== flag) {
    throw new PatternError("bad inline flags: flags 'a', 'u' and 'L' are incompatible", reader.at);
  }
  return flag;
}

function groupOnly(flags: number, direction: string, reader: PatternReader): number {
  if ((flags & Flag.TEMPLATE) === 0) return flags;
  throw new PatternError(`bad inline flags: cannot turn ${direction} global flag`, reader.at - 1);
}
