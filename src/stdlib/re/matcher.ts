/** A compiled pattern at work: finds matches in a subject, one after the other. */

import type { Subject } from './subject.ts';
import type { Translation } from './translate.ts';

/**
 * How a match is looked for: anywhere, at a place, at a place and up to the end; or at a place where an empty match was
 * already, so that it must take a character.
 */
export type Mode = 'search' | 'match' | 'fullmatch' | 'nonEmpty';

/** A match, and how to find it again. Places are in UTF-16. */
export interface Found {
  readonly match: RegExpExecArray;
  readonly mode: Mode;
}

const startOf = ({ match }: Found): number => match.index;
const endOf = ({ match }: Found): number => match.index + match[0].length;

export { endOf, startOf };

export class Matcher {
  readonly translation: Translation;
  private readonly made = new Map<string, RegExp>();

  constructor(translation: Translation) {
    this.translation = translation;
  }

  /** The match from `start` on in the text up to `end`; null where there is none. */
  find(subject: Subject, mode: Mode, start: number, end: number): Found | null {
    const regex = this.regex(mode, false);
    const text = end === subject.text.length ? subject.text : subject.text.slice(0, end);
    regex.lastIndex = start;
    let match = regex.exec(text);
    // V8 takes the middle of a surrogate pair for an end of the text.
    while (match !== null && subject.isInsidePair(match.index)) {
      regex.lastIndex = match.index + 1;
      match = regex.exec(text);
    }
    return match === null ? null : { match, mode };
  }

  /** Where the groups of a match lie, by their names. The match is made again: these cost more than the match itself. */
  places({ match, mode }: Found): Readonly<Record<string, [number, number] | undefined>> {
    const regex = this.regex(mode === 'search' ? 'match' : mode, true);
    regex.lastIndex = match.index;
    return regex.exec(match.input)?.indices?.groups ?? {};
  }

  /** The match after another; the first one from `start` on where there is none before. */
  next(subject: Subject, start: number, end: number, before: Found | null): Found | null {
    if (before === null) return this.find(subject, 'search', start, end);
    const at = endOf(before);
    if (before.match[0] !== '') return this.find(subject, 'search', at, end);
    if (!this.translation.isEmptyLast) {
      const found = this.find(subject, 'nonEmpty', at, end);
      if (found !== null) return found;
    }
    if (at >= end) return null;
    return this.find(subject, 'search', subject.unitAt(subject.indexAt(at) + 1), end);
  }

  /** All matches, from left to right, at most `limit`. None overlaps another; an empty one may follow another at once. */
  *all(subject: Subject, start: number, end: number, limit = Number.POSITIVE_INFINITY): Generator<Found> {
    let found: Found | null = null;
    for (let count = 0; count < limit; count++) {
      found = this.next(subject, start, end, found);
      if (found === null) return;
      yield found;
    }
  }

  private regex(mode: Mode, withPlaces: boolean): RegExp {
    const key = `${mode} ${withPlaces}`;
    let regex = this.made.get(key);
    if (regex === undefined) {
      const flags = `us${mode === 'search' ? 'g' : 'y'}${this.translation.foldsCase ? 'i' : ''}`;
      regex = new RegExp(sourceFor(mode, this.translation.source), withPlaces ? `${flags}d` : flags);
      this.made.set(key, regex);
    }
    return regex;
  }
}

function sourceFor(mode: Mode, source: string): string {
  if (mode === 'fullmatch') return `(?:${source})(?!.)`;
  // The rest of the text must have become another.
  if (mode === 'nonEmpty') return `(?=(?<rest>.*))(?:${source})(?!\\k<rest>(?!.))`;
  return source;
}
