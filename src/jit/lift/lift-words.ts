/**
 * What Python's operators are where a word is among the operands: an int that may be as large as 2**64 - 1.
 *
 * A result is a word again only where it may need the 64th bit; what a mask, a shift, a remainder or a division has made
 * smaller is an int, so that words stay among themselves. Results that would be negative, or beyond 64 bits, leave; but
 * `passes/demanded-bits.ts` takes these checks away where a mask follows.
 */

import { Op } from '../../bytecode/opcodes.ts';
import { type Content, type Node, type Operator, powerOfTwo } from '../ir.ts';
import { INT_MAX, WORD_MAX } from '../scalars.ts';
import { type Cursor, constant, isNode } from './cursor.ts';
import type { Comparison } from './lift-operators.ts';

const OVERFLOW = 'the int leaves 64 bits';
const NEGATIVE = 'a negative int meets one of 64 bits';
const ZERO = 'division by zero';
const SHIFT = 'the shift count is negative or large';

/** The operators, whether their operand is a register or a constant. */
const OPERATORS: Partial<Record<Op, (cursor: Cursor, a: Node, b: Node) => Node | null>> = {
  [Op.ADD]: add,
  [Op.ADD_RK]: add,
  [Op.SUB]: subtract,
  [Op.SUB_RK]: subtract,
  [Op.MUL]: multiply,
  [Op.MUL_RK]: multiply,
  [Op.POW]: power,
  [Op.POW_RK]: power,
  [Op.TRUEDIV]: divideTruly,
  [Op.TRUEDIV_RK]: divideTruly,
  [Op.FLOORDIV]: divide,
  [Op.FLOORDIV_RK]: divide,
  [Op.MOD]: remainder,
  [Op.MOD_RK]: remainder,
  [Op.LSHIFT]: shiftLeft,
  [Op.LSHIFT_RK]: shiftLeft,
  [Op.RSHIFT]: shiftRight,
  [Op.RSHIFT_RK]: shiftRight,
  [Op.AND]: and,
  [Op.AND_RK]: and,
  [Op.OR]: symmetric('word.or'),
  [Op.OR_RK]: symmetric('word.or'),
  [Op.XOR]: symmetric('word.xor'),
  [Op.XOR_RK]: symmetric('word.xor'),
};

/** Of two operands of which one at least is a word and none a float; null: it is what it is on ints. */
export function binaryOfWords(cursor: Cursor, op: Op, a: Node, b: Node): Node | null {
  return OPERATORS[op]?.(cursor, ofBool(cursor, a), ofBool(cursor, b)) ?? null;
}

/** Is it 2**64? */
export function isBeyondWords(content: Content): boolean {
  return !isNode(content) && content.kind === 'known' && content.value === WORD_MAX + 1n;
}

/** An operator whose second operand is 2**64; null: the JIT does not know it. */
export function withModulus(cursor: Cursor, op: Op, a: Node): Node | null {
  if (a.type === 'float') return null;
  if (op === Op.TRUEDIV || op === Op.TRUEDIV_RK) return scaled(cursor, ofBool(cursor, a), 2 ** 64);
  if (op !== Op.MOD && op !== Op.MOD_RK) return null;
  return and(cursor, ofBool(cursor, a), constant('word', WORD_MAX));
}

/** A comparison where one operand at least is a word and none a float. */
export function compareWords(cursor: Cursor, comparison: Comparison, a: Node, b: Node): Node {
  if (isNegative(b)) return compareWithNegative(cursor, a, ['gt', 'ge', 'ne'].includes(comparison));
  if (isNegative(a)) return compareWithNegative(cursor, b, ['lt', 'le', 'ne'].includes(comparison));
  return cursor.emit(`word.${comparison}`, [toWord(cursor, a), toWord(cursor, b)]);
}

/** A comparison with the same result for all words. It uses the word: what makes sure that this is one has to stay. */
function compareWithNegative(cursor: Cursor, word: Node, result: boolean): Node {
  return cursor.emit(result ? 'word.ge' : 'word.lt', [word, constant('word', 0n)]);
}

/** The same number; leaves where it is negative. */
export function toWord(cursor: Cursor, a: Node): Node {
  if (a.type === 'word') return a;
  if (typeof a.literal === 'bigint' && a.literal >= 0n) return constant('word', a.literal);
  return cursor.emit('word.of_int', [ofBool(cursor, a)], NEGATIVE);
}

function ofBool(cursor: Cursor, a: Node): Node {
  if (a.type !== 'bool') return a;
  if (a.operator === 'constant') return constant('int', a.literal === true ? 1n : 0n);
  return cursor.emit('int.of_bool', [a]);
}

/** The 64 bits of an int or a word, whatever its sign. */
function bits(cursor: Cursor, a: Node): Node {
  if (a.type === 'word') return a;
  // Not of negative constants: these are no masks under which the other operand needs only its low bits.
  if (typeof a.literal === 'bigint' && a.literal >= 0n) return constant('word', a.literal);
  return cursor.emit('word.bits', [a]);
}

/** Of a word that is known to be less than 2**63: the int. */
function small(cursor: Cursor, a: Node): Node {
  return cursor.emit('int.bits', [a]);
}

function isNegative({ literal }: Node): boolean {
  return typeof literal === 'bigint' && literal < 0n;
}

function add(cursor: Cursor, a: Node, b: Node): Node | null {
  if (isNegative(b)) return subtract(cursor, a, opposite(b));
  if (isNegative(a)) return subtract(cursor, b, opposite(a));
  return cursor.emit('word.add', [toWord(cursor, a), toWord(cursor, b)], OVERFLOW);
}

function subtract(cursor: Cursor, a: Node, b: Node): Node | null {
  if (a.type === 'int') return null;
  if (isNegative(b)) return add(cursor, a, opposite(b));
  return cursor.emit('word.sub', [a, toWord(cursor, b)], OVERFLOW);
}

/** Of a negative constant. */
function opposite({ literal }: Node): Node {
  const value = -(literal as bigint);
  return constant(value > INT_MAX ? 'word' : 'int', value);
}

function multiply(cursor: Cursor, a: Node, b: Node): Node | null {
  if (isNegative(a) || isNegative(b)) return null;
  return cursor.emit('word.mul', [toWord(cursor, a), toWord(cursor, b)], OVERFLOW);
}

function power(cursor: Cursor, a: Node, b: Node): Node | null {
  if (b.literal === 2n) return multiply(cursor, a, a);
  if (b.literal !== 3n) return null;
  const square = multiply(cursor, a, a);
  return square === null ? null : multiply(cursor, square, a);
}

/** By powers of two alone: the quotient is rounded once where the dividend is. */
function divideTruly(cursor: Cursor, a: Node, b: Node): Node | null {
  return powerOfTwo(b) >= 0 ? scaled(cursor, a, Number(b.literal)) : null;
}

function scaled(cursor: Cursor, a: Node, divisor: number): Node {
  const float = cursor.emit(a.type === 'word' ? 'float.of_word' : 'float.of_int', [a]);
  return cursor.emit('float.mul', [float, constant('float', 1 / divisor)]);
}

function divide(cursor: Cursor, a: Node, b: Node): Node | null {
  if (isNegative(b) || b.literal === 0n) return null;
  const quotient = cursor.emit('word.div', [toWord(cursor, a), toWord(cursor, b)], ZERO);
  return typeof b.literal === 'bigint' && b.literal > 1n ? small(cursor, quotient) : quotient;
}

function remainder(cursor: Cursor, a: Node, b: Node): Node | null {
  if (isNegative(b) || b.literal === 0n) return null;
  if (powerOfTwo(b) >= 0) {
    const mask = (b.literal as bigint) - 1n;
    return and(cursor, a, constant(mask > INT_MAX ? 'word' : 'int', mask));
  }
  const rest = cursor.emit('word.rem', [toWord(cursor, a), toWord(cursor, b)], ZERO);
  return b.type === 'int' ? small(cursor, rest) : rest;
}

function shiftLeft(cursor: Cursor, a: Node, b: Node): Node | null {
  if (a.type === 'int' || b.type === 'word') return null;
  return cursor.emit('word.shl', [a, b], `${SHIFT}, or ${OVERFLOW}`);
}

function shiftRight(cursor: Cursor, a: Node, b: Node): Node | null {
  if (a.type === 'int' || b.type === 'word') return null;
  const result = cursor.emit('word.shr', [a, b], SHIFT);
  return typeof b.literal === 'bigint' && b.literal > 0n ? small(cursor, result) : result;
}

function and(cursor: Cursor, a: Node, b: Node): Node {
  for (const [mask, other] of [
    [a, b],
    [b, a],
  ]) {
    if (mask.type !== 'int' || typeof mask.literal !== 'bigint' || mask.literal < 0n) continue;
    return cursor.emit('int.and', [other.type === 'int' ? other : small(cursor, other), mask]);
  }
  return cursor.emit('word.and', [bits(cursor, a), bits(cursor, b)]);
}

function symmetric(operator: Operator): (cursor: Cursor, a: Node, b: Node) => Node {
  return (cursor, a, b) => cursor.emit(operator, [toWord(cursor, a), toWord(cursor, b)]);
}
