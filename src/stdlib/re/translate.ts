/**
 * Python's regular expressions become JavaScript's. What JavaScript would do otherwise is written out (`$`, `\b`, `\w`,
 * `?` after what may be empty); what it cannot do as Python does is refused by name.
 *
 * JavaScript forgets the groups in a repetition at each turn and skips turns that match nothing; Python does neither.
 * So each part knows its width, the groups in it, and those of them that every match sets.
 */

import { notImplementedError, overflowError } from '../../objects/exceptions/exceptions.ts';
import { isIdentifier } from '../../objects/text/unicode.ts';
import { type CharacterMode, classSet, literal, SetItems } from './character-set.ts';
import { readEscape, readSetEscape, type SetEscape } from './escapes.ts';
import { Flag, groupFlags, leadingFlags } from './flags.ts';
import { PatternError, PatternReader } from './pattern-reader.ts';

/** A pattern in JavaScript, where group 1 is named `g1`, and what it says about its groups. */
export interface Translation {
  readonly source: string;
  readonly flags: number;
  /** JavaScript's flag `i`. */
  readonly foldsCase: boolean;
  readonly groupCount: number;
  readonly groupNames: ReadonlyMap<string, number>;
  /** The groups in the order in which they close. */
  readonly closingOrder: readonly number[];
  /** An empty match is what is left when nothing else matches: a search after one need not look for others there. */
  readonly isEmptyLast: boolean;
}

/** A part of the pattern. */
interface Part {
  readonly js: string;
  /** How many characters it matches. */
  readonly min: number;
  readonly max: number;
  readonly groups: readonly number[];
  /** The groups that are set whenever this part has matched. */
  readonly certain: ReadonlySet<number>;
  readonly isEmptyLast: boolean;
}

interface Scope extends CharacterMode {
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly verbose: boolean;
}

interface Group {
  min: number;
  max: number;
  isOpen: boolean;
}

const NO_GROUPS: ReadonlySet<number> = new Set();
const START = '(?<!.)';
const END = '(?!.)';
const QUANTIFIERS: Readonly<Record<string, readonly [number, number]>> = {
  '*': [0, Number.POSITIVE_INFINITY],
  '+': [1, Number.POSITIVE_INFINITY],
  '?': [0, 1],
};
const DIGITS = '0123456789';
const MAX_REPEAT = 0xffffffff;
/** Escapes that stand for a place. */
const PLACES = 'AZbB';

function refuse(what: string): never {
  throw notImplementedError(`re: ${what} is not supported`);
}

const single = (js: string): Part => ({
  js,
  min: 1,
  max: 1,
  groups: [],
  certain: NO_GROUPS,
  isEmptyLast: true,
});

const place = (js: string): Part => ({ ...single(js), min: 0, max: 0 });

const scopeOf = (flags: number, writesCases: boolean): Scope => ({
  writesCases,
  ascii: (flags & Flag.ASCII) !== 0,
  ignoreCase: (flags & Flag.IGNORECASE) !== 0,
  multiline: (flags & Flag.MULTILINE) !== 0,
  dotAll: (flags & Flag.DOTALL) !== 0,
  verbose: (flags & Flag.VERBOSE) !== 0,
});

const foldsByUnicode = ({ ignoreCase, ascii }: Scope): boolean => ignoreCase && !ascii;

/** Throws `PatternError`, and NotImplementedError. */
export function translate(pattern: string, flags: number, isBytes: boolean): Translation {
  const reader = new PatternReader(pattern);
  const allFlags = leadingFlags(reader, flags, isBytes);
  const start = reader.at;
  try {
    return new Translator(reader, allFlags, isBytes, false).run();
  } catch (error) {
    if (!(error instanceof MixedCase)) throw error;
    reader.at = start;
    return new Translator(reader, allFlags, isBytes, true).run();
  }
}

/** Thrown when a part of the pattern turns out to ignore case by Unicode and another does not. */
class MixedCase extends Error {}

class Translator {
  private readonly reader: PatternReader;
  private readonly flags: number;
  private readonly isBytes: boolean;
  private readonly writesCases: boolean;
  private readonly groups: Group[] = [];
  private readonly names = new Map<string, number>();
  private readonly closingOrder: number[] = [];
  private atomicGroups = 0;
  /** The groups that are set for certain at this place. */
  private certain: ReadonlySet<number> = NO_GROUPS;
  /** The first group of the innermost look-behind; -1 outside. */
  private lookBehindFrom = -1;

  constructor(reader: PatternReader, flags: number, isBytes: boolean, writesCases: boolean) {
    this.writesCases = writesCases;
    this.reader = reader;
    this.flags = flags;
    this.isBytes = isBytes;
  }

  /** What the flags of the whole pattern say. */
  private get scope(): Scope {
    return scopeOf(this.isBytes ? this.flags | Flag.ASCII : this.flags, this.writesCases);
  }

  run(): Translation {
    const { reader, flags } = this;
    const part = this.alternatives(this.scope);
    if (!reader.atEnd) throw new PatternError('unbalanced parenthesis', reader.at);
    return {
      source: part.js,
      flags,
      foldsCase: foldsByUnicode(this.scope) && !this.writesCases,
      groupCount: this.groups.length,
      groupNames: this.names,
      closingOrder: this.closingOrder,
      isEmptyLast: part.isEmptyLast,
    };
  }

  // ---- alternatives and sequences

  private alternatives(scope: Scope): Part {
    const before = this.certain;
    const parts: Part[] = [];
    do {
      this.certain = before;
      parts.push(this.sequence(scope));
    } while (this.reader.skip('|'));
    if (parts.length === 1) return parts[0];
    const certain = new Set([...parts[0].certain].filter((n) => parts.every((part) => part.certain.has(n))));
    this.certain = new Set([...before, ...certain]);
    return {
      js: `(?:${parts.map((part) => part.js).join('|')})`,
      min: Math.min(...parts.map((part) => part.min)),
      max: Math.max(...parts.map((part) => part.max)),
      groups: parts.flatMap((part) => part.groups),
      certain,
      isEmptyLast:
        parts.every((part) => part.isEmptyLast) && parts.slice(0, -1).every((part) => part.min > 0),
    };
  }

  private sequence(scope: Scope): Part {
    const { reader } = this;
    const parts: Part[] = [];
    for (;;) {
      if (scope.verbose) reader.skipSpace();
      if (reader.atEnd || reader.peek() === '|' || reader.peek() === ')') break;
      const part = this.item(scope);
      if (part === null) continue;
      this.certain = new Set([...this.certain, ...part.certain]);
      parts.push(part);
    }
    return {
      js: parts.map((part) => part.js).join(''),
      min: parts.reduce((sum, part) => sum + part.min, 0),
      max: parts.reduce((sum, part) => sum + part.max, 0),
      groups: parts.flatMap((part) => part.groups),
      certain: new Set(parts.flatMap((part) => [...part.certain])),
      isEmptyLast: parts.some((part) => part.min > 0) || parts.every((part) => part.isEmptyLast),
    };
  }

  /** What can be repeated, with its repetition; null for a comment. */
  private item(scope: Scope): Part | null {
    const { reader } = this;
    const start = reader.at;
    if (reader.atQuantifier()) throw new PatternError('nothing to repeat', start);
    const before = this.certain;
    const isPlace =
      '^$'.includes(reader.peek()) || (reader.peek() === '\\' && PLACES.includes(reader.peek(1)));
    const part = this.atom(scope);
    if (part === null) return null;
    reader.skipComments();
    if (scope.verbose) reader.skipSpace();
    const at = reader.at;
    const bounds = this.quantifier();
    if (bounds === null) return part;
    if (isPlace) throw new PatternError('nothing to repeat', at);
    this.certain = before;
    return this.repeat(part, bounds[0], bounds[1], scope);
  }

  // ---- repetitions

  private quantifier(): readonly [number, number] | null {
    const { reader } = this;
    if (!reader.atQuantifier()) return null;
    const mark = reader.next();
    if (mark !== '{') return QUANTIFIERS[mark];
    const start = reader.at;
    const min = Number(reader.takeWhile(DIGITS));
    const high = reader.skip(',') ? reader.takeWhile(DIGITS) : String(min);
    reader.next();
    const max = high === '' ? Number.POSITIVE_INFINITY : Number(high);
    if (min >= MAX_REPEAT || (max >= MAX_REPEAT && high !== '')) {
      throw overflowError('the repetition number is too large');
    }
    if (max < min) throw new PatternError('min repeat greater than max repeat', start);
    return [min, max];
  }

  private repeat(part: Part, min: number, max: number, scope: Scope): Part {
    const { reader } = this;
    const isLazy = reader.skip('?');
    const isPossessive = !isLazy && reader.skip('+');
    if (scope.verbose) reader.skipSpace();
    if (reader.atQuantifier()) throw new PatternError('multiple repeat', reader.at);
    if (max > 1) this.checkRepeatable(part, isLazy);
    const repeated: Part = {
      js: repetition(part.js, min, max, isLazy),
      min: part.min * min,
      max: part.max === 0 ? 0 : part.max * max,
      groups: part.groups,
      certain: min > 0 ? part.certain : NO_GROUPS,
      isEmptyLast: part.isEmptyLast && !(isLazy && min === 0),
    };
    return isPossessive ? this.atomic(repeated) : repeated;
  }

  private checkRepeatable(part: Part, isLazy: boolean): void {
    if (part.groups.some((n) => !part.certain.has(n)) || (part.groups.length > 0 && part.min === 0)) {
      refuse('a group that a repetition may leave out');
    }
    if (part.min === 0 && (isLazy || !part.isEmptyLast)) refuse('a repetition of what may be empty');
    if (part.groups.length > 0 && this.lookBehindFrom >= 0) refuse('a repeated group in a look-behind');
  }

  /** What has matched is not tried otherwise: a look-ahead, whose text is then matched again. */
  private atomic(part: Part): Part {
    if (this.lookBehindFrom >= 0) refuse('an atomic group in a look-behind');
    const name = `a${++this.atomicGroups}`;
    return { ...part, js: `(?:(?=(?<${name}>${part.js}))\\k<${name}>)` };
  }

  // ---- atoms

  private atom(scope: Scope): Part | null {
    const { reader } = this;
    const start = reader.at;
    const character = reader.next();
    switch (character) {
      case '.':
        return single(scope.dotAll ? '.' : '[^\\n]');
      case '^':
        return place(scope.multiline ? '(?<![^\\n])' : START);
      case '$':
        return place(scope.multiline ? '(?![^\\n])' : `(?=\\n?${END})`);
      case '(':
        return this.group(start, scope);
      case '[':
        return single(this.set(start, scope));
      case '\\':
        return this.escape(start, scope);
      default:
        return this.literal(character.codePointAt(0) ?? 0, scope);
    }
  }

  private literal(code: number, scope: Scope): Part {
    return single(literal(code, scope));
  }

  private escape(start: number, scope: Scope): Part {
    const read = readEscape(this.reader, start, this.isBytes);
    switch (read.kind) {
      case 'character':
        return this.literal(read.code, scope);
      case 'class':
        return single(classSet(read.letter, scope));
      case 'group':
        return this.reference(read.number, start, start + 1, scope);
      default:
        return place(placeSource(read.letter, scope));
    }
  }

  private set(start: number, scope: Scope): string {
    const { reader } = this;
    const isNegated = reader.skip('^');
    const items = new SetItems(scope);
    let isFirst = true;
    for (;;) {
      if (reader.atEnd) throw new PatternError('unterminated character set', start);
      if (!isFirst && reader.skip(']')) break;
      isFirst = false;
      this.readSetItem(start, items);
    }
    return items.source(isNegated);
  }

  private readSetItem(start: number, items: SetItems): void {
    const { reader } = this;
    const from = reader.at;
    const first = this.setCharacter(start);
    if (reader.peek() !== '-' || reader.peek(1) === ']') {
      if (first.kind === 'class') items.addClass(first.letter);
      else items.addRange(first.code, first.code);
      return;
    }
    reader.next();
    if (reader.atEnd) throw new PatternError('unterminated character set', start);
    const last = this.setCharacter(start);
    if (first.kind !== 'character' || last.kind !== 'character' || first.code > last.code) {
      throw new PatternError(`bad character range ${reader.from(from)}`, from);
    }
    items.addRange(first.code, last.code);
  }

  private setCharacter(start: number): SetEscape {
    const { reader } = this;
    const at = reader.at;
    if (reader.atEnd) throw new PatternError('unterminated character set', start);
    const character = reader.next();
    if (character === '\\') return readSetEscape(reader, at, this.isBytes);
    return { kind: 'character', code: character.codePointAt(0) ?? 0 };
  }

  // ---- groups

  private group(start: number, scope: Scope): Part | null {
    const { reader } = this;
    if (!reader.skip('?')) return this.capture(start, null, scope);
    if (reader.atEnd) throw new PatternError('unexpected end of pattern', reader.at);
    const kind = reader.next();
    switch (kind) {
      case ':':
        return this.enclosed(start, scope);
      case 'P':
        return this.named(start, scope);
      case '#':
        reader.skipComment(start);
        return null;
      case '=':
      case '!':
        return this.lookAround(start, kind, scope);
      case '<':
        return this.lookBehind(start, scope);
      case '>':
        return this.atomic(this.enclosed(start, scope));
      case '(':
        return refuse('a condition, (?(...)...)');
      default:
        return this.withFlags(start, kind, scope);
    }
  }

  /** What follows up to the parenthesis that closes the group. */
  private contents(start: number, scope: Scope): Part {
    const part = this.alternatives(scope);
    if (!this.reader.skip(')')) throw new PatternError('missing ), unterminated subpattern', start);
    return part;
  }

  private enclosed(start: number, scope: Scope): Part {
    const part = this.contents(start, scope);
    return { ...part, js: `(?:${part.js})` };
  }

  private capture(start: number, name: string | null, scope: Scope): Part {
    const group: Group = { min: 0, max: 0, isOpen: true };
    const number = this.groups.push(group);
    if (name !== null) this.names.set(name, number);
    const part = this.contents(start, scope);
    Object.assign(group, { min: part.min, max: part.max, isOpen: false });
    this.closingOrder.push(number);
    return {
      ...part,
      js: `(?<g${number}>${part.js})`,
      groups: [...part.groups, number],
      certain: new Set([...part.certain, number]),
    };
  }

  private named(start: number, scope: Scope): Part {
    const { reader } = this;
    if (reader.skip('<')) {
      const at = reader.at;
      const name = this.groupName('>');
      const known = this.names.get(name);
      if (known !== undefined) {
        const number = this.groups.length + 1;
        throw new PatternError(
          `redefinition of group name '${name}' as group ${number}; was group ${known}`,
          at,
        );
      }
      return this.capture(start, name, scope);
    }
    if (reader.skip('=')) {
      const at = reader.at;
      const name = this.groupName(')');
      const number = this.names.get(name);
      if (number === undefined) throw new PatternError(`unknown group name '${name}'`, at);
      return this.reference(number, at, at, scope);
    }
    if (reader.atEnd) throw new PatternError('unexpected end of pattern', reader.at);
    throw new PatternError(`unknown extension ?P${reader.peek()}`, start + 1);
  }

  private groupName(terminator: string): string {
    const { reader } = this;
    const at = reader.at;
    const name = reader.until(terminator, 'group name');
    if (!isIdentifier(name) || (this.isBytes && /[^\0-\x7f]/.test(name))) {
      throw new PatternError(`bad character in group name '${name}'`, at);
    }
    return name;
  }

  private reference(number: number, at: number, numberAt: number, scope: Scope): Part {
    const group = this.groups[number - 1];
    if (group === undefined) throw new PatternError(`invalid group reference ${number}`, numberAt);
    if (group.isOpen) throw new PatternError('cannot refer to an open group', at);
    if (this.lookBehindFrom >= 0 && number > this.lookBehindFrom) {
      throw new PatternError(
        'cannot refer to group defined in the same lookbehind subpattern',
        this.reader.at,
      );
    }
    if (!this.certain.has(number)) refuse('a reference to a group that may be unset');
    if (scope.ignoreCase && (scope.ascii || scope.writesCases)) {
      refuse('a reference to a group where only a part of the pattern, or only ASCII letters, ignore case');
    }
    return { ...single(`\\k<g${number}>`), min: group.min, max: group.max };
  }

  private lookAround(start: number, kind: string, scope: Scope): Part {
    const part = this.contents(start, scope);
    const certain = kind === '=' ? part.certain : NO_GROUPS;
    return { ...place(`(?:(?${kind}${part.js}))`), groups: part.groups, certain };
  }

  private lookBehind(start: number, scope: Scope): Part {
    const { reader } = this;
    if (reader.atEnd) throw new PatternError('unexpected end of pattern', reader.at);
    const kind = reader.next();
    if (kind !== '=' && kind !== '!') throw new PatternError(`unknown extension ?<${kind}`, start + 1);
    const outer = this.lookBehindFrom;
    if (outer < 0) this.lookBehindFrom = this.groups.length;
    const part = this.contents(start, scope);
    this.lookBehindFrom = outer;
    if (part.min !== part.max) throw new PatternError('look-behind requires fixed-width pattern', null);
    return {
      ...place(`(?:(?<${kind}${part.js}))`),
      groups: part.groups,
      certain: kind === '=' ? part.certain : NO_GROUPS,
    };
  }

  private withFlags(start: number, first: string, scope: Scope): Part {
    const { added, removed } = groupFlags(this.reader, start, first, this.isBytes);
    const on = scopeOf(added, false);
    const off = scopeOf(removed, false);
    const inner: Scope = {
      writesCases: scope.writesCases,
      ascii: (added & Flag.UNICODE) !== 0 ? false : scope.ascii || on.ascii,
      ignoreCase: (scope.ignoreCase || on.ignoreCase) && !off.ignoreCase,
      multiline: (scope.multiline || on.multiline) && !off.multiline,
      dotAll: (scope.dotAll || on.dotAll) && !off.dotAll,
      verbose: (scope.verbose || on.verbose) && !off.verbose,
    };
    if (!this.writesCases && foldsByUnicode(inner) !== foldsByUnicode(this.scope)) throw new MixedCase();
    return this.enclosed(start, inner);
  }
}

function repetition(js: string, min: number, max: number, isLazy: boolean): string {
  if (min === 1 && max === 1) return js;
  // JavaScript would undo a turn that matches nothing.
  if (min === 0 && max === 1) return isLazy ? `(?:|${js})` : `(?:${js}|)`;
  const bounds = min === max ? `{${min}}` : `{${min},${max === Number.POSITIVE_INFINITY ? '' : max}}`;
  return `(?:${js})${bounds}${isLazy ? '?' : ''}`;
}

function placeSource(letter: string, scope: Scope): string {
  if (letter === 'A') return START;
  if (letter === 'Z') return END;
  const word = classSet('w', scope);
  const before = `(?<=${word})`;
  const after = `(?=${word})`;
  const notBefore = `(?<!${word})`;
  const notAfter = `(?!${word})`;
  if (letter === 'b') return `(?:${before}${notAfter}|${notBefore}${after})`;
  // Nowhere in an empty text.
  return `(?:${before}${after}|${notBefore}${notAfter}(?:(?<=.)|(?=.)))`;
}
