/** The built-in functions for which the JIT has instructions, by the operations that their recipes name. */

import { Op } from '../../bytecode/opcodes.ts';
import type { ScalarOperation, ScalarRecipe } from '../../objects/functions/scalar-recipe.ts';
import { OPERATOR_FUNCTIONS } from '../imports.ts';
import type { Node, Operator } from '../ir.ts';
import { type Cursor, constant } from './cursor.ts';
import { type Answer, binary, compare, toFloat, toInt, truth } from './lift-operators.ts';

const INTEGRAL = 'the float is not finite or the int leaves 64 bits';
const LEAST = 'the int leaves 64 bits';

/** What is called, for messages, and how many arguments it takes; the answer is the call's result. */
interface Operation {
  readonly least: number;
  readonly most: number;
  lift(cursor: Cursor, ...args: Node[]): Answer;
}

function operation(least: number, most: number, lift: Operation['lift']): Operation {
  return { least, most, lift };
}

/** A function of floats that is one operator. */
function ofFloats(operator: Operator, count: number, reason: string | null = null): Operation {
  return operation(count, count, (cursor, ...args) =>
    cursor.emit(
      operator,
      args.map((arg) => toFloat(cursor, arg)),
      reason,
    ),
  );
}

/** To an int, by an operator that makes floats whole. */
function toWhole(operator: Operator | null): Operation {
  return operation(1, 1, (cursor, a) => {
    if (a.type !== 'float') return integral(cursor, a);
    return cursor.emit('int.of_float', [operator === null ? a : cursor.emit(operator, [a])], INTEGRAL);
  });
}

/** An int as it is, a bool as an int. */
function integral(cursor: Cursor, a: Node): Node {
  return a.type === 'word' ? a : toInt(cursor, a);
}

const OPERATIONS: Record<Exclude<ScalarOperation, 'divmod' | 'max' | 'min'>, Operation> = {
  abs: operation(1, 1, (cursor, a) => {
    // The word as a number: a mask on it must not take away the check that it is one, and not negative.
    if (a.type === 'word') return cursor.emit('word.div', [a, constant('word', 1n)]);
    return a.type === 'float'
      ? cursor.emit('float.abs', [a])
      : cursor.emit('int.abs', [toInt(cursor, a)], LEAST);
  }),
  bit_count: operation(1, 1, (cursor, a) => cursor.emit('int.bit_count', [integral(cursor, a)])),
  bit_length: operation(1, 1, (cursor, a) => cursor.emit('int.bit_length', [integral(cursor, a)])),
  bool: operation(0, 1, (cursor, a) => (a === undefined ? constant('bool', false) : truth(cursor, a))),
  ceil: toWhole('float.ceil'),
  copysign: ofFloats('float.copysign', 2, 'the sign of what is no number'),
  fabs: ofFloats('float.abs', 1),
  float: operation(0, 1, (cursor, a) => (a === undefined ? constant('float', 0) : toFloat(cursor, a))),
  floor: toWhole('float.floor'),
  fmod: ofFloats('float.rem', 2, 'math domain error'),
  gcd: operation(0, Infinity, (cursor, ...args) => {
    if (args.some(({ type }) => type === 'float')) return 'gcd() of a float';
    return args.reduce((a, b) => cursor.emit('int.gcd', [a, toInt(cursor, b)], LEAST), constant('int', 0n));
  }),
  int: operation(0, 1, (cursor, a) =>
    a === undefined ? constant('int', 0n) : toWhole(null).lift(cursor, a),
  ),
  isfinite: operation(1, 1, (cursor, a) =>
    cursor.emit('float.lt', [cursor.emit('float.abs', [toFloat(cursor, a)]), constant('float', Infinity)]),
  ),
  isinf: operation(1, 1, (cursor, a) =>
    cursor.emit('float.eq', [cursor.emit('float.abs', [toFloat(cursor, a)]), constant('float', Infinity)]),
  ),
  isnan: operation(1, 1, (cursor, a) => {
    const float = toFloat(cursor, a);
    return cursor.emit('float.ne', [float, float]);
  }),
  isqrt: operation(1, 1, (cursor, a) =>
    a.type === 'float'
      ? 'isqrt() of a float'
      : cursor.emit('int.isqrt', [toInt(cursor, a)], 'isqrt() of a negative int'),
  ),
  pow: operation(2, 3, (cursor, a, b, c) => {
    if (c === undefined) return binary(cursor, Op.POW, a, b);
    if ([a, b, c].some(({ type }) => type === 'float')) return 'pow() of floats with a modulus';
    const operands = [a, b, c].map((operand) => toInt(cursor, operand));
    return cursor.emit('int.powmod', operands, 'pow() raises');
  }),
  round: operation(1, 2, round),
  sqrt: ofFloats('float.sqrt', 1, 'math domain error'),
  trunc: toWhole(null),
};

function round(cursor: Cursor, a: Node, places: Node | undefined): Answer {
  if (places === undefined) return toWhole('float.nearest').lift(cursor, a);
  if (places.type === 'float') return 'round() to a float of places';
  if (a.type === 'float')
    return cursor.callImport(OPERATOR_FUNCTIONS.roundToPlaces, [a, toInt(cursor, places)]);
  const isIdle = places.type === 'bool' || (typeof places.literal === 'bigint' && places.literal >= 0n);
  if (isIdle) return integral(cursor, a);
  return cursor.callImport(OPERATOR_FUNCTIONS.roundInt, [toInt(cursor, a), toInt(cursor, places)]);
}

/** Is the recipe a word? */
export function isOperation(recipe: ScalarRecipe | undefined): recipe is ScalarOperation {
  return recipe !== undefined && (recipe in OPERATIONS || ['divmod', 'max', 'min'].includes(recipe));
}

/** Lifts a call of an operation. */
export function liftOperation(
  cursor: Cursor,
  destination: number,
  name: ScalarOperation,
  args: readonly Node[],
): void {
  if (name === 'divmod') {
    divmod(cursor, destination, args);
    return;
  }
  if (name === 'min' || name === 'max') {
    if (args.length < 2) cursor.leave(`${name}() of ${args.length} arguments`);
    else extreme(cursor, destination, name, args[0], args.slice(1));
    return;
  }
  const { least, most, lift } = OPERATIONS[name];
  const isSuitable = args.length >= least && args.length <= most;
  const answer = isSuitable ? lift(cursor, ...args) : `${name}() with ${args.length} arguments`;
  if (typeof answer === 'string') cursor.leave(answer);
  else cursor.set(destination, answer);
}

/** The JIT has no tuples: quotient and rest must be taken apart at once. */
function divmod(cursor: Cursor, destination: number, args: readonly Node[]): void {
  if (args.length !== 2 || !cursor.isTakenApartAtOnce(destination, 2)) {
    cursor.leave('divmod() whose results are not taken apart at once');
    return;
  }
  const [a, b] = args;
  const quotient = binary(cursor, Op.FLOORDIV, a, b);
  const rest = binary(cursor, Op.MOD, a, b);
  if (typeof quotient === 'string') cursor.leave(quotient);
  else if (typeof rest === 'string') cursor.leave(rest);
  else cursor.unpacked = [quotient, rest];
}

/** The first of the least or the greatest: `best`, unless one of the others is better. */
function extreme(
  cursor: Cursor,
  destination: number,
  name: 'min' | 'max',
  best: Node,
  others: readonly Node[],
): void {
  if (others.length === 0) {
    cursor.set(destination, best);
    return;
  }
  const [other, ...rest] = others;
  if (other.type === best.type && best.type !== 'word') {
    extreme(cursor, destination, name, better(cursor, name, best, other), rest);
    return;
  }
  // Which it is decides the type: from here on there are two.
  const isBetter = compare(cursor, name === 'min' ? 'lt' : 'gt', other, best);
  if (typeof isBetter === 'string') cursor.leave(isBetter);
  else {
    cursor.split(
      isBetter,
      (taken) => extreme(taken, destination, name, other, rest),
      (otherwise) => extreme(otherwise, destination, name, best, rest),
    );
  }
}

function better(cursor: Cursor, name: 'min' | 'max', best: Node, other: Node): Node {
  switch (best.type) {
    case 'int':
      return cursor.emit(`int.${name}`, [best, other]);
    case 'bool':
      return cursor.emit(name === 'min' ? 'bool.and' : 'bool.or', [best, other]);
    default: {
      const isBetter = cursor.emit(name === 'min' ? 'float.lt' : 'float.gt', [other, best]);
      return cursor.emit('float.select', [other, best, isBetter]);
    }
  }
}
