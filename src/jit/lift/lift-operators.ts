/**
 * What Python's operators are on ints, floats and bools. Each answers what the result is, or a reason why the
 * interpreter has to do it.
 */

import { Op } from '../../bytecode/opcodes.ts';
import { PyFrozenSet } from '../../objects/containers/set.ts';
import { OPERATOR_FUNCTIONS } from '../imports.ts';
import { type Content, type Held, isIntegral, type Node, type Operator } from '../ir.ts';
import { type Cursor, constant, describe, isNode, NONE } from './cursor.ts';
import { isType } from './lift-types.ts';
import { binaryOfWords, compareWords, isBeyondWords, withModulus } from './lift-words.ts';
import { constantContent, itemsOfTuple } from './observe.ts';

export type Answer = Node | string;

const OVERFLOW = 'the int leaves 64 bits';
const ZERO = 'division by zero';
const SHIFT = 'the shift count is negative or large';
const INEXACT = 'the int is too large to be a float exactly, and next to the other';
const POWER = 'the exponent is negative, or the int leaves 64 bits';

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

/** A division, which leaves where b is zero, if it can be. */
const division =
  (operator: Operator) =>
  (cursor: Cursor, a: Node, b: Node): Node =>
    cursor.emit(operator, [a, b], typeof b.literal === 'number' && b.literal !== 0 ? null : ZERO);

const BINARY = {
  [Op.ADD]: arithmetic('+', node('int.add', OVERFLOW), node('float.add')),
  [Op.SUB]: arithmetic('-', node('int.sub', OVERFLOW), node('float.sub')),
  [Op.MUL]: arithmetic('*', node('int.mul', OVERFLOW), node('float.mul')),
  [Op.TRUEDIV]: arithmetic('/', node('float.ratio', ZERO), division('float.div')),
  [Op.FLOORDIV]: arithmetic('//', node('int.floordiv', ZERO), division('float.floordiv')),
  [Op.MOD]: arithmetic('%', node('int.mod', ZERO), division('float.mod')),
  [Op.POW]: arithmetic('**', intPower, floatPower),
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

/** How large an exponent may be for the multiplications to be written out. */
const WRITTEN_OUT = 64n;

function intPower(cursor: Cursor, a: Node, b: Node): Node {
  const exponent = b.literal;
  if (typeof exponent === 'bigint') {
    if (exponent < 0n) return negativePower(cursor, a, b);
    if (exponent <= WRITTEN_OUT) return writtenOut(cursor, a, exponent);
  }
  if (typeof exponent !== 'bigint') cursor.exit(POWER, 'unforeseen');
  if (a.literal === 2n) return cursor.emit('int.shl', [constant('int', 1n), b], POWER);
  return cursor.emit('int.pow', [a, b], POWER);
}

function negativePower(cursor: Cursor, a: Node, b: Node): Node {
  return cursor.callImport(OPERATOR_FUNCTIONS.negativePower, [toFloat(cursor, a), toFloat(cursor, b)]);
}

/**
 * `a ** b` of ints where b is likely to be negative, since it is written `-c` or has been: it is a float then, else an int.
 * Lifts both, and says whether it did.
 */
export function liftSignedPower(cursor: Cursor, register: number, a: Content, b: Content): boolean {
  if (!isNode(a) || !isNode(b) || b.type !== 'int' || typeof b.literal === 'bigint') return false;
  const isNegative = b.operator === 'int.neg' || cursor.surroundings.isForeseen(cursor.pc);
  if (!isNegative || a.type === 'float' || !cursor.canSplit(1)) return false;
  const base = toInt(cursor, a);
  cursor.split(
    cursor.emit('int.lt', [b, constant('int', 0n)]),
    (branch) => branch.set(register, negativePower(branch, base, b)),
    (branch) => branch.set(register, intPower(branch, base, b)),
  );
  return true;
}

/** By squaring. */
function writtenOut(cursor: Cursor, base: Node, exponent: bigint): Node {
  let result: Node | null = null;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest !== exponent) square = cursor.emit('int.mul', [square, square], OVERFLOW);
    if ((rest & 1n) === 0n) continue;
    result = result === null ? square : cursor.emit('int.mul', [result, square], OVERFLOW);
  }
  return result ?? constant('int', 1n);
}

/** As `floatPow`, which multiplies and takes the square root at these exponents. */
function floatPower(cursor: Cursor, a: Node, b: Node): Answer {
  if (b.literal === 1) return a;
  if (b.literal === 2) {
    const square = cursor.emit('float.mul', [a, a]);
    cursor.emit('check.finite', [square], 'the float is not finite');
    return square;
  }
  if (b.literal === 0.5) {
    const root = cursor.emit('float.sqrt', [a], 'a complex number');
    // Of -0.0 the root is -0.0, the power 0.0.
    return cursor.emit('float.add', [root, constant('float', 0)]);
  }
  return cursor.callImport(OPERATOR_FUNCTIONS.floatPower, [a, b]);
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
  if (equality && ((isScalar(a) && isText(b)) || (isText(a) && isScalar(b))))
    return constant('bool', comparison === 'ne');
  if (equality && ((isType(a) && isType(b)) || (isText(a) && isText(b))))
    return constant('bool', (a.value === b.value) === (comparison === 'eq'));
  if (!isNode(a) || !isNode(b)) return `${SIGNS[comparison]} of ${describe(a)} and ${describe(b)}`;
  if (a.type === 'float' || b.type === 'float') {
    if (a.type !== 'float') checkApart(cursor, a, b);
    if (b.type !== 'float') checkApart(cursor, b, a);
    return cursor.emit(`float.${comparison}`, [toFloat(cursor, a), toFloat(cursor, b)]);
  }
  if (a.type === 'word' || b.type === 'word') {
    return compareWords(cursor, comparison, a, b);
  }
  return cursor.emit(`int.${comparison}`, [toInt(cursor, a), toInt(cursor, b)]);
}

/** No number is a str. */
const isText = (content: Content): content is Held => !isNode(content) && typeof content.value === 'string';

const isScalar = (content: Content): boolean => isNode(content) || content === NONE;

/** `a is b`. The same int is one object, of floats only what has been moved. */
export function identical(cursor: Cursor, a: Content, b: Content): Answer {
  if (a === NONE || b === NONE) return constant('bool', a === b);
  if (isNode(a) && isNode(b)) {
    if (a === b) return constant('bool', true);
    if (isIntegral(a.type) && isIntegral(b.type)) return compare(cursor, 'eq', a, b);
    if (a.type !== b.type) return constant('bool', false);
    if (a.type === 'bool') return not(cursor, cursor.emit('bool.xor', [a, b]));
  }
  if (isType(a) && isType(b)) return constant('bool', a.value === b.value);
  return `is of ${describe(a)} and ${describe(b)}`;
}

/** More comparisons than this are better left to a search. */
const MOST_ITEMS = 16;

/** `a in container`, a tuple or set of constants: one comparison after the other; null for other containers. */
export function isAmong(cursor: Cursor, a: Content, container: Content): Answer | null {
  const items = isNode(container) ? null : itemsOf(container);
  if (items === null || items.length > MOST_ITEMS) return null;
  let found = constant('bool', false);
  for (const item of items) {
    const answer = compare(cursor, 'eq', a, item);
    if (typeof answer === 'string') return answer;
    if (found.operator === 'constant' && found.literal === true) continue;
    found = found.operator === 'constant' ? answer : cursor.emit('bool.or', [found, answer]);
  }
  return found;
}

function itemsOf(container: Held): Content[] | null {
  const { value } = container;
  return value instanceof PyFrozenSet ? value.keys().map(constantContent) : itemsOfTuple(container);
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
export function toFloat(cursor: Cursor, a: Node): Node {
  if (a.type === 'float') return a;
  const int = a.type === 'word' ? a : toInt(cursor, a);
  if (typeof int.literal === 'bigint') return constant('float', Number(int.literal));
  return cursor.emit(int.type === 'word' ? 'float.of_word' : 'float.of_int', [int]);
}

/** Rounding an int to a float leaves it on its side of another float, unless it rounds to that. */
function checkApart(cursor: Cursor, int: Node, float: Node): void {
  cursor.emit('check.apart', [int.type === 'word' ? int : toInt(cursor, int), float], INEXACT);
}
