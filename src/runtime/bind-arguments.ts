/**
 * How the arguments of a call bind to the parameters of a Python function, with CPython's messages. The parameters'
 * values go to the first registers of the callee's window.
 */

import { PyDict } from '../objects/dict.ts';
import { typeError } from '../objects/exceptions.ts';
import type { PyFunction } from '../objects/function.ts';
import { makeStr } from '../objects/text.ts';
import { PyTuple } from '../objects/tuple.ts';
import type { Keywords, Value } from '../objects/value.ts';

/** Binds `args` and `keywords` into `registers` from `base` on. Throws TypeError. */
export function bindArguments(
  callee: PyFunction,
  args: readonly Value[],
  keywords: Keywords | null,
  registers: (Value | undefined)[],
  base: number,
): void {
  const { localNames, parameters } = callee.code.code;
  const { positional, keywordOnly, hasVarArgs, hasVarKeywords } = parameters;
  const named = positional + keywordOnly;
  for (let i = 0; i < named; i++) registers[base + i] = i < positional ? args[i] : undefined;
  let place = base + named;
  if (hasVarArgs) registers[place++] = new PyTuple(args.slice(positional));
  const rest = hasVarKeywords ? new PyDict() : null;
  if (rest !== null) registers[place] = rest;
  if (keywords !== null) bindKeywords(callee, keywords, registers, base, rest);
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
  rest: PyDict | null,
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
    } else if (rest !== null) rest.set(makeStr(name), value);
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
