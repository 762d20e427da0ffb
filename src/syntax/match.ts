/**
 * What a matcher and the actions agree on.
 *
 * An action builds the value of one rule. It gets the range of tokens that the rule matched (`end` exclusive) and the
 * values of the rule's parts: a token's index, what a rule's action returned, an array for a repetition, null for an
 * option that is absent. It must not return undefined, which means "no match".
 */

export type Action = (start: number, end: number, ...parts: never[]) => unknown;

export type ActionTable = Record<string, Action>;

export interface MatchResult {
  /** The rule's value; undefined if it does not match. */
  value: unknown;
  /** The furthest token that was looked at: where a failed match went wrong. */
  furthest: number;
}

/** What the build generates from a grammar. */
export interface Matcher {
  /** Matches `kinds` from token `start` on with `rule`. Throws what the actions throw, and `TooDeep`. */
  match(
    kinds: Uint8Array,
    actions: ActionTable,
    rule: string,
    start: number,
    seeksMistakes?: boolean,
  ): MatchResult;
  /** The furthest token that the last match has looked at so far. */
  furthestToken(): number;
}

/** A matcher of the grammar. */
export interface Engine {
  /** Matches all of `kinds`, which END ends, with `rule`. Throws what the actions throw, and `TooDeep`. */
  match(kinds: Uint8Array, actions: ActionTable, rule: 'file' | 'expression'): MatchResult;
}

/** How deep expressions may nest. CPython's tokenizer stops at 200 brackets; this leaves room for what has none. */
export const MAX_DEPTH = 400;

/** What repetitions give that have matched nothing: one for all, since most have (docs/RATIONALE.md). Nobody may change it. */
export const NO_MATCHES: never[] = [];

/** A list of `first` and what a repetition gave; it may be made of that. */
export function prepend<T>(first: T, rest: T[]): T[] {
  if (rest.length === 0) return [first];
  rest.unshift(first);
  return rest;
}

/** An expression nests deeper than `MAX_DEPTH`. */
export class TooDeep extends Error {}
