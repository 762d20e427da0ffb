/**
 * "Did you mean": the name nearest to one that was not found, by CPython 3.11's own measure (Python/suggestions.c), so
 * that both suggest the same: an edit distance on UTF-8 in which a change of case costs half of any other change, and
 * at most a third of the characters may change.
 */

import { type Code, LOCALS_DICT } from '../bytecode/code.ts';
import { call } from '../objects/calls.ts';
import { exceptionTypes, type PyException } from '../objects/exceptions/exceptions.ts';
import type { PyTraceback } from '../objects/exceptions/traceback.ts';
import { toArray } from '../objects/protocol.ts';
import { isStr, textOf } from '../objects/text/text.ts';
import type { Value } from '../objects/value.ts';
import { session } from './session.ts';

const CHANGE_COST = 2;
const CASE_COST = 1;
const MAX_CANDIDATES = 750;
/** Longer differences than this many bytes are not measured. */
const MAX_DIFFERENCE = 40;

/**
 * The name that the program may have meant; null for none. Only NameError and AttributeError themselves are looked
 * at, not their subclasses.
 *
 * @throws PyException what a `__dir__` raises
 */
export function suggestionFor(exception: PyException): string | null {
  const name = exception.detail?.get('name');
  if (!isStr(name)) return null;
  const wanted = textOf(name);
  if (exception.type === exceptionTypes.AttributeError) {
    const object = exception.detail?.get('obj');
    return object === undefined ? null : nearest(wanted, attributeNames(object));
  }
  if (exception.type !== exceptionTypes.NameError || exception.traceback === null) return null;
  for (const names of variableNames(innermost(exception.traceback))) {
    const found = nearest(wanted, names);
    if (found !== null) return found;
  }
  return null;
}

function innermost(entry: PyTraceback): PyTraceback {
  let last = entry;
  while (last.next !== null) last = last.next;
  return last;
}

function variableNames({ frame }: PyTraceback): string[][] {
  const { code, globals } = frame.code;
  return [variablesOf(code), globals.names(), session.builtins.names()];
}

/** CPython's co_varnames: the parameters, and the locals that no inner function captures. */
function variablesOf({ localNames, cellRegisters, parameters }: Code): string[] {
  const { positional, keywordOnly, hasVarArgs, hasVarKeywords } = parameters;
  const count = positional + keywordOnly + Number(hasVarArgs) + Number(hasVarKeywords);
  return localNames.filter(
    (name, register) => (register < count || !cellRegisters.includes(register)) && name !== LOCALS_DICT,
  );
}

/** What `dir(object)` gives, an own `__dir__` included. */
function attributeNames(object: Value): string[] {
  const dir = session.builtins.get('dir');
  return dir === undefined
    ? []
    : toArray(call(dir, [object]))
        .filter(isStr)
        .map(textOf);
}

function nearest(name: string, candidates: readonly string[]): string | null {
  if (candidates.length >= MAX_CANDIDATES) return null;
  const wanted = utf8(name);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const bytes = utf8(candidate);
    const allowed = Math.floor(((wanted.length + bytes.length + 3) * CHANGE_COST) / 6);
    const distance = editDistance(wanted, bytes, Math.min(allowed, bestDistance - 1));
    if (distance > allowed || distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The Levenshtein distance, or anything above `limit` when it is above. */
function editDistance(left: Uint8Array, right: Uint8Array, limit: number): number {
  const [shorter, longer] = differences(left, right);
  if (shorter.length === 0) return longer.length * CHANGE_COST;
  const isHopeless = (longer.length - shorter.length) * CHANGE_COST > limit;
  if (longer.length > MAX_DIFFERENCE || isHopeless) return limit + 1;
  // One row of the matrix of distances: between a prefix of `longer` and each prefix of `shorter`.
  const row = Array.from(shorter, (_, index) => (index + 1) * CHANGE_COST);
  let result = 0;
  for (let i = 0; i < longer.length; i++) {
    let diagonal = i * CHANGE_COST;
    result = diagonal + CHANGE_COST;
    let minimum = Number.POSITIVE_INFINITY;
    for (let j = 0; j < shorter.length; j++) {
      const substitution = diagonal + substitutionCost(longer[i], shorter[j]);
      diagonal = row[j];
      result = Math.min(Math.min(result, diagonal) + CHANGE_COST, substitution);
      row[j] = result;
      minimum = Math.min(minimum, result);
    }
    if (minimum > limit) return limit + 1;
  }
  return result;
}

/** Both without their common beginning and end, the shorter one first. */
function differences(left: Uint8Array, right: Uint8Array): [Uint8Array, Uint8Array] {
  const size = Math.min(left.length, right.length);
  let start = 0;
  while (start < size && left[start] === right[start]) start++;
  let end = 0;
  while (end < size - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end++;
  const a = left.subarray(start, left.length - end);
  const b = right.subarray(start, right.length - end);
  return a.length <= b.length ? [a, b] : [b, a];
}

function substitutionCost(left: number, right: number): number {
  if (left === right) return 0;
  return lowerCase(left) === lowerCase(right) ? CASE_COST : CHANGE_COST;
}

const lowerCase = (byte: number): number => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte);
