/**
 * What Python's operators are on ints, floats and bools. Each answers what the result is, or a reason why the
 * interpreter has to do it.
 */

import { Op } from '../bytecode/opcodes.ts';
import { type Cursor, constant, describe, isNode, NONE } from './cursor.ts';
import type { Content, Node, Operator } from './ir.ts';
import { binaryOfWords, compareWords, isBeyondWords, withModulus } from './lift-words.ts';

export type Answer = Node | string;

const OVERFLOW = 'the int leaves 64 bits';
const ZERO = 'division by zero';
const SHIFT = 'the shift count is negative or large';
const INEXACT = 'the int is too large to be a float exactly';

/** The arithmetic operators, by opcode: their sign and what they are on ints and on floats. */
interface Arithmetic {
  readonly sign: string;
  readonly ints: ((cursor: Cursor, a: Node, b: Node) => Answer) | null;
  readonly floats: ((cursor: Cursor, a: Node, b: Node) => Answer) | null;
  readonly bools: Operator | null;
}

function arithmetic(
  sign: string,
  ints: Arithmetic['ints'],
  floats: Arithmetic['floats'] = null,
  bools: Arithmetic['bools'] = null,
): Arithmetic {
  return { sign, ints, floats, bools };
}

/** A node of two operands that may exit for that reason. */
const node =
  (operator: Operator, reason: string | null = null) =>
  (cursor: Cursor, a: Node, b: Node): Node =>
    cursor.emit(operator, [a, b], reason);

const BINARY = {
  [Op.ADD]: arithmetic('+', node('int.add', OVERFLOW), node('float.add')),
  [Op.SUB]: arithmetic('-', node('int.sub', OVERFLOW), node('float.sub')),
  [Op.MUL]: arithmetic('*', node('int.mul', OVERFLOW), node('float.mul')),
  [Op.TRUEDIV]: arithmetic('/', divideInts, node('float.div', ZERO)),
  [Op.FLOORDIV]: arithmetic('//', node('int.floordiv', ZERO)),
  [Op.MOD]: arithmetic('%', node('int.mod', ZERO)),
  [Op.POW]: arithmetic('**', power),
  [Op.LSHIFT]: arithmetic('<<', node('int.shl', `${SHIFT}, or ${OVERFLOW}`)),
  [Op.RSHIFT]: arithmetic('>>', node('int.shr', SHIFT)),
  [Op.AND]: arithmetic('&', node('int.and'), null, 'bool.and'),
  [Op.OR]: arithmetic('|', node('int.or'), null, 'bool.or'),
  [Op.XOR]: arithmetic('^', node('int.xor'), null, 'bool.xor'),
} satisfies Partial<Record<Op, Arithmetic>>;

/** The operator of a binary instruction, whether its second operand is a register or a constant. */
const OPERATOR_OF: Partial<Record<Op, Arithmetic>> = {
  ...BINARY,
  [Op.ADD_RK]: BINARY[Op.ADD],
  [Op.SUB_RK]: BINARY[Op.SUB],
  [Op.MUL_RK]: BINARY[Op.MUL],
  [Op.TRUEDIV_RK]: BINARY[Op.TRUEDIV],
  [Op.FLOORDIV_RK]: BINARY[Op.FLOORDIV],
  [Op.MOD_RK]: BINARY[Op.MOD],
  [Op.POW_RK]: BINARY[Op.POW],
  [Op.LSHIFT_RK]: BINARY[Op.LSHIFT],
  [Op.RSHIFT_RK]: BINARY[Op.RSHIFT],
  [Op.AND_RK]: BINARY[Op.AND],
  [Op.OR_RK]: BINARY[Op.OR],
  [Op.XOR_RK]: BINARY[Op.XOR],
};

/** Is this a binary operator that the JIT knows on some types? */
export function isBinary(op: Op): boolean {
  return OPERATOR_OF[op] !== undefined;
}

export function binary(cursor: Cursor, op: Op, a: Content, b: Content): Answer {
  const operator = OPERATOR_OF[op];
  if (operator === undefined) return 'an unknown operator';
  const { sign, ints, floats, bools } = operator;
  const unknown = `${sign} of ${describe(a)} and ${describe(b)}`;
  if (isNode(a) && isBeyondWords(b)) return withModulus(cursor, op, a) ?? unknown;
  if (!isNode(a) || !isNode(b)) return unknown;
  if (a.type === 'float' || b.type === 'float') {
    return floats === null ? unknown : floats(cursor, toFloat(cursor, a), toFloat(cursor, b));
  }
  if (bools !== null && a.type === 'bool' && b.type === 'bool') return cursor.emit(bools, [a, b]);
  const answer = a.type === 'word' || b.type === 'word' ? binaryOfWords(cursor, op, a, b) : null;
  if (answer !== null) return answer;
  return ints === null ? unknown : ints(cursor, toInt(cursor, a), toInt(cursor, b));
}

/** Rounds once, as Python does, because both ints are floats exactly. */
function divideInts(cursor: Cursor, a: Node, b: Node): Answer {
  return cursor.emit('float.div', [exactFloat(cursor, a), exactFloat(cursor, b)], ZERO);
}

function power(cursor: Cursor, a: Node, b: Node): Answer {
  if (b.literal === 2n) return cursor.emit('int.mul', [a, a], OVERFLOW);
  if (b.literal === 3n)
    return cursor.emit('int.mul', [cursor.emit('int.mul', [a, a], OVERFLOW), a], OVERFLOW);
  return '** with an exponent other than 2 and 3';
}

export function negative(cursor: Cursor, a: Content): Answer {
  if (!isNode(a)) return `- of ${describe(a)}`;
  return a.type === 'float'
    ? cursor.emit('float.neg', [a])
    : cursor.emit('int.neg', [toInt(cursor, a)], OVERFLOW);
}

export function positive(cursor: Cursor, a: Content): Answer {
  if (!isNode(a)) return `+ of ${describe(a)}`;
  return a.type === 'float' || a.type === 'word' ? a : toInt(cursor, a);
}

export function invert(cursor: Cursor, a: Content): Answer {
  if (!isNode(a) || a.type === 'float') return `~ of ${describe(a)}`;
  return cursor.emit('int.xor', [toInt(cursor, a), constant('int', -1n)]);
}

export type Comparison = 'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'ne';

const SIGNS: Record<Comparison, string> = { lt: '<', le: '<=', gt: '>', ge: '>=', eq: '==', ne: '!=' };

export function compare(cursor: Cursor, comparison: Comparison, a: Content, b: Content): Answer {
  const equality = comparison === 'eq' || comparison === 'ne';
  if (equality && isScalar(a) && isScalar(b) && (a === NONE || b === NONE)) {
    return constant('bool', (a === b) === (comparison === 'eq'));
  }
  if (!isNode(a) || !isNode(b)) return `${SIGNS[comparison]} of ${describe(a)} and ${describe(b)}`;
  if (a.type === 'float' || b.type === 'float') {
    return cursor.emit(`float.${comparison}`, [exactFloat(cursor, a), exactFloat(cursor, b)]);
  }
  if (a.type === 'word' || b.type === 'word') {
    return compareWords(cursor, comparison, a, b);
  }
  return cursor.emit(`int.${comparison}`, [toInt(cursor, a), toInt(cursor, b)]);
}

const isScalar = (content: Content): boolean => isNode(content) || content === NONE;

/** `a is b`: known where one of them is None, or both are bools. */
export function identical(cursor: Cursor, a: Content, b: Content): Answer {
  if (a === NONE || b === NONE) return constant('bool', a === b);
  if (isNode(a) && isNode(b) && a.type === 'bool' && b.type === 'bool') {
    return not(cursor, cursor.emit('bool.xor', [a, b]));
  }
  return `is of ${describe(a)} and ${describe(b)}`;
}

/** `bool(a)`. */
export function truth(cursor: Cursor, a: Content): Answer {
  if (a === NONE) return constant('bool', false);
  if (!isNode(a)) return `the truth of ${describe(a)}`;
  if (a.type === 'int') return cursor.emit('int.ne', [a, constant('int', 0n)]);
  if (a.type === 'word') return cursor.emit('word.ne', [a, constant('word', 0n)]);
  return a.type === 'float' ? cursor.emit('float.ne', [a, constant('float', 0)]) : a;
}

export function not(cursor: Cursor, a: Node): Node {
  if (a.operator === 'constant') return constant('bool', a.literal !== true);
  return cursor.emit('bool.not', [a]);
}

export function toInt(cursor: Cursor, a: Node): Node {
  if (a.type === 'word') return cursor.emit('int.of_word', [a], OVERFLOW);
  if (a.type !== 'bool') return a;
  if (a.operator === 'constant') return constant('int', a.literal === true ? 1n : 0n);
  return cursor.emit('int.of_bool', [a]);
}

/** The nearest float: what arithmetic takes. */
function toFloat(cursor: Cursor, a: Node): Node {
  return convert(cursor, a, (int) =>
    cursor.emit(int.type === 'word' ? 'float.of_word' : 'float.of_int', [int]),
  );
}

/** The same number as a float: what comparisons and the division of ints need. */
function exactFloat(cursor: Cursor, a: Node): Node {
  return convert(cursor, a, (int) => cursor.emit('float.exactly', [int], INEXACT));
}

function convert(cursor: Cursor, a: Node, fromInt: (int: Node) => Node): Node {
  if (a.type === 'float') return a;
  const int = a.type === 'word' ? a : toInt(cursor, a);
  if (typeof int.literal !== 'bigint') return fromInt(int);
  const value = Number(int.literal);
  return BigInt(value) === int.literal ? constant('float', value) : fromInt(int);
}
