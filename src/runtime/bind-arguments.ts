/**
 * How the arguments of a call bind to the parameters of a Python function, with CPython's messages. The parameters'
 * values go to the first registers of the callee's window, where the positional arguments lie already.
 */

import { areDistinctNames, PyDict } from '../objects/containers/dict.ts';
import { makeTuple } from '../objects/containers/tuple.ts';
import { typeError } from '../objects/exceptions/exceptions.ts';
import type { PyFunction } from '../objects/functions/function.ts';
import { makeStr, type Str, textOf } from '../objects/text/text.ts';
import type { Keywords, Value } from '../objects/value.ts';

/** The keyword arguments of a call: names, which are str and none twice, and beside each its value. */
export class NamedArguments {
  readonly names: readonly Value[];
  readonly values: readonly Value[];

  constructor(names: readonly Value[], values: readonly Value[]) {
    this.names = names;
    this.values = values;
  }

  static fromMap(keywords: Keywords | null): NamedArguments | null {
    if (keywords === null || keywords.size === 0) return null;
    return new NamedArguments([...keywords.keys()].map(makeStr), [...keywords.values()]);
  }

  toMap(): Keywords {
    const { names, values } = this;
    return new Map(names.map((name, i) => [textOf(name as Str), values[i]]));
  }
}

/**
 * Binds the `count` positional arguments that lie in `registers` from `base` on, where the callee's window begins, and
 * the keyword arguments: every parameter's register gets its value. Throws TypeError.
 */
export function bindArguments(
  callee: PyFunction,
  registers: (Value | undefined)[],
  base: number,
  count: number,
  keywords: NamedArguments | null,
): void {
  const { positional, keywordOnly, hasVarArgs, hasVarKeywords } = callee.code.code.parameters;
  const named = positional + keywordOnly;
  const extra = count > positional ? (registers.slice(base + positional, base + count) as Value[]) : NONE;
  for (let i = base + Math.min(count, positional); i < base + named; i++) registers[i] = undefined;
  const left = keywords === null ? null : placeKeywords(callee, registers, base, keywords);
  fillDefaults(callee, registers, base);
  const isWrong = (extra.length > 0 && !hasVarArgs) || (left !== null && !hasVarKeywords);
  if (isWrong || left === MISPLACED || isIncomplete(registers, base, named)) {
    const args = registers.slice(base, base + Math.min(count, positional)) as Value[];
    refuse(callee, args.concat(extra), keywords?.toMap() ?? null);
  }
  if (hasVarArgs) registers[base + named] = makeTuple(extra);
  if (hasVarKeywords) registers[base + named + Number(hasVarArgs)] = dictOf(left);
}

const NONE: Value[] = [];

/** In place of the arguments that are left over: one came twice. */
const MISPLACED = new NamedArguments([], []);

/** Puts keyword arguments where the parameters of their names are; gives those that no parameter takes. */
function placeKeywords(
  callee: PyFunction,
  registers: (Value | undefined)[],
  base: number,
  { names, values }: NamedArguments,
): NamedArguments | null {
  const { localNames, parameters } = callee.code.code;
  const { positionalOnly, positional, keywordOnly } = parameters;
  const end = positional + keywordOnly;
  let leftCount = 0;
  for (let k = 0; k < names.length; k++) {
    const name = typeof names[k] === 'string' ? names[k] : textOf(names[k] as Str);
    let i = positionalOnly;
    while (i < end && localNames[i] !== name) i++;
    if (i === end) leftCount++;
    else if (registers[base + i] === undefined) registers[base + i] = values[k];
    else return MISPLACED;
  }
  if (leftCount === 0) return null;
  // The usual cases without a `push`, which makes room for 17.
  if (leftCount === names.length) return new NamedArguments(names.slice(), values.slice());
  const isLeft = (_: Value, k: number): boolean => {
    const i = localNames.indexOf(textOf(names[k] as Str));
    return i < positionalOnly || i >= end;
  };
  return new NamedArguments(names.filter(isLeft), values.filter(isLeft));
}

function isIncomplete(registers: (Value | undefined)[], base: number, named: number): boolean {
  for (let i = base; i < base + named; i++) if (registers[i] === undefined) return true;
  return false;
}

function dictOf(keywords: NamedArguments | null): PyDict {
  if (keywords === null) return new PyDict();
  const { names, values } = keywords;
  if (areDistinctNames(names)) return PyDict.ofNames(names as Value[], values as Value[]);
  return PyDict.from(names.map((name, i) => [name, values[i]]));
}

/** Throws the TypeError of arguments that do not bind: binds them once more, in CPython's order, to see what is wrong. */
function refuse(callee: PyFunction, args: readonly Value[], keywords: Keywords | null): void {
  const registers: (Value | undefined)[] = [];
  const base = 0;
  const { localNames, parameters } = callee.code.code;
  const { positional, keywordOnly, hasVarArgs, hasVarKeywords } = parameters;
  const named = positional + keywordOnly;
  for (let i = 0; i < named; i++) registers[base + i] = i < positional ? args[i] : undefined;
  if (keywords !== null) bindKeywords(callee, keywords, registers, base, hasVarKeywords);
  if (args.length > positional && !hasVarArgs) throw tooManyArguments(callee, args.length, registers, base);
  fillDefaults(callee, registers, base);
  for (let i = 0; i < positional; i++) {
    if (registers[base + i] === undefined) {
      throw missing(
        callee,
        'positional',
        localNames.slice(0, positional).filter((_, j) => registers[base + j] === undefined),
      );
    }
  }
  for (let i = positional; i < named; i++) {
    if (registers[base + i] === undefined) {
      throw missing(
        callee,
        'keyword-only',
        localNames.slice(positional, named).filter((_, j) => registers[base + positional + j] === undefined),
      );
    }
  }
}

function bindKeywords(
  callee: PyFunction,
  keywords: Keywords,
  registers: (Value | undefined)[],
  base: number,
  hasVarKeywords: boolean,
): void {
  const { localNames, parameters } = callee.code.code;
  const { positionalOnly, positional, keywordOnly } = parameters;
  const misplaced: string[] = [];
  for (const [name, value] of keywords) {
    let place = -1;
    for (let i = positionalOnly; i < positional + keywordOnly; i++) {
      if (localNames[i] === name) {
        place = i;
        break;
      }
    }
    if (place >= 0) {
      if (registers[base + place] !== undefined) {
        throw typeError(`${callee.qualifiedName}() got multiple values for argument '${name}'`);
      }
      registers[base + place] = value;
    } else if (hasVarKeywords) continue;
    else if (localNames.indexOf(name) >= 0 && localNames.indexOf(name) < positionalOnly) misplaced.push(name);
    else throw typeError(`${callee.qualifiedName}() got an unexpected keyword argument '${name}'`);
  }
  if (misplaced.length > 0) {
    throw typeError(
      `${callee.qualifiedName}() got some positional-only arguments passed as keyword arguments: '${misplaced.join(', ')}'`,
    );
  }
}

function fillDefaults(callee: PyFunction, registers: (Value | undefined)[], base: number): void {
  const { localNames, parameters } = callee.code.code;
  const { positional, keywordOnly } = parameters;
  if (callee.defaults !== null) {
    const first = positional - callee.defaults.length;
    for (let i = Math.max(first, 0); i < positional; i++) {
      if (registers[base + i] === undefined) registers[base + i] = callee.defaults[i - first];
    }
  }
  if (callee.keywordDefaults !== null) {
    for (let i = positional; i < positional + keywordOnly; i++) {
      if (registers[base + i] === undefined) registers[base + i] = callee.keywordDefaults.get(localNames[i]);
    }
  }
}

function quoteList(names: string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  if (quoted.length <= 2) return quoted.join(' and ');
  return `${quoted.slice(0, -1).join(', ')}, and ${quoted[quoted.length - 1]}`;
}

function missing(callee: PyFunction, kind: string, names: string[]): Value {
  const noun = names.length === 1 ? 'argument' : 'arguments';
  return typeError(
    `${callee.qualifiedName}() missing ${names.length} required ${kind} ${noun}: ${quoteList(names)}`,
  );
}

function tooManyArguments(
  callee: PyFunction,
  given: number,
  registers: (Value | undefined)[],
  base: number,
): Value {
  const { positional, keywordOnly } = callee.code.code.parameters;
  const defaults = callee.defaults?.length ?? 0;
  const takes = defaults > 0 ? `from ${positional - defaults} to ${positional}` : `${positional}`;
  const plural = defaults > 0 || positional !== 1 ? 's' : '';
  let keywordsGiven = 0;
  for (let i = positional; i < positional + keywordOnly; i++) {
    if (registers[base + i] !== undefined) keywordsGiven++;
  }
  const extra =
    keywordsGiven === 0
      ? ''
      : ` positional argument${given === 1 ? '' : 's'} (and ${keywordsGiven} keyword-only argument${keywordsGiven === 1 ? '' : 's'})`;
  const were = given === 1 && keywordsGiven === 0 ? 'was' : 'were';
  return typeError(
    `${callee.qualifiedName}() takes ${takes} positional argument${plural} but ${given}${extra} ${were} given`,
  );
}
