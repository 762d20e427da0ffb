/**
 * The operators of the language over any values: numbers at once, all else by slots, with reflected forms, subclass
 * priority and CPython's messages.
 */

import { Op, opcodeNamed } from '../bytecode/opcodes.ts';
import { typeName, unbox } from '../objects/classes/instance.ts';
import { typeError, zeroDivisionError } from '../objects/exceptions/exceptions.ts';
import { floatFloordiv, floatMod, floatPow } from '../objects/numbers/float.ts';
import {
  type Int,
  intAdd,
  intAnd,
  intFloordiv,
  intInvert,
  intLshift,
  intMod,
  intMul,
  intNegate,
  intNegativePow,
  intOr,
  intPow,
  intRshift,
  intSub,
  intTruediv,
  intXor,
} from '../objects/numbers/int.ts';
import { cannotConcatenate, compare, truthOf } from '../objects/protocol.ts';
import { type SlotName, SPECIAL_METHODS } from '../objects/slots.ts';
import { NotImplemented, type PyType, typeOf } from '../objects/type.ts';
import { PyFloat, type Value } from '../objects/value.ts';

type BinarySlot =
  | 'add'
  | 'sub'
  | 'mul'
  | 'truediv'
  | 'floordiv'
  | 'mod'
  | 'pow'
  | 'matmul'
  | 'lshift'
  | 'rshift'
  | 'and'
  | 'or'
  | 'xor';

export interface BinaryOperator {
  readonly sign: string;
  readonly slot: BinarySlot;
  readonly reflected: `r${BinarySlot}`;
  readonly inPlace: `i${BinarySlot}`;
  readonly ints: ((a: Int, b: Int) => Value) | null;
  /** `undefined`: ask the slots. */
  readonly floats: ((x: number, y: number) => number | undefined) | null;
}

function operator(
  sign: string,
  slot: BinarySlot,
  ints: BinaryOperator['ints'],
  floats: BinaryOperator['floats'],
): BinaryOperator {
  return { sign, slot, reflected: `r${slot}`, inPlace: `i${slot}`, ints, floats };
}

function divide(x: number, y: number): number {
  if (y === 0) throw zeroDivisionError('float division by zero');
  return x / y;
}

/** The binary operators by slot. */
export const BINARY_OPERATORS: Readonly<Record<BinarySlot, BinaryOperator>> = {
  add: operator('+', 'add', intAdd, (x, y) => x + y),
  sub: operator('-', 'sub', intSub, (x, y) => x - y),
  mul: operator('*', 'mul', intMul, (x, y) => x * y),
  truediv: operator('/', 'truediv', (a, b) => new PyFloat(intTruediv(a, b)), divide),
  floordiv: operator('//', 'floordiv', intFloordiv, floatFloordiv),
  mod: operator('%', 'mod', intMod, floatMod),
  pow: operator(
    '** or pow()',
    'pow',
    (a, b) => (b < 0 ? new PyFloat(intNegativePow(a, b)) : intPow(a, b)),
    floatPow,
  ),
  matmul: operator('@', 'matmul', null, null),
  lshift: operator('<<', 'lshift', intLshift, null),
  rshift: operator('>>', 'rshift', intRshift, null),
  and: operator('&', 'and', intAnd, null),
  or: operator('|', 'or', intOr, null),
  xor: operator('^', 'xor', intXor, null),
};

/** The operator of each binary opcode. */
export const OPERATOR_OF_OPCODE: BinaryOperator[] = [];
for (const row of Object.values(BINARY_OPERATORS)) {
  const name = row.slot.toUpperCase() as Uppercase<BinarySlot>;
  OPERATOR_OF_OPCODE[opcodeNamed(name)] = row;
  if (name !== 'MATMUL') OPERATOR_OF_OPCODE[opcodeNamed(`${name}_RK`)] = row;
}

// Superinstructions whose first half is MUL.
for (const op of [Op.MUL_ADD, Op.MUL_SUB, Op.MUL_SUB_FROM]) OPERATOR_OF_OPCODE[op] = BINARY_OPERATORS.mul;

/** The operation of a binary instruction on any values; `inPlace` is its last operand. */
export function binaryInstruction(opcode: Op, a: Value, b: Value, inPlace: number): Value {
  const row = OPERATOR_OF_OPCODE[opcode];
  return inPlace === 0 ? binaryOperation(row, a, b) : inPlaceOperation(row, a, b);
}

const isInt = (value: Value): value is Int => typeof value === 'number' || typeof value === 'bigint';

// The operations of binary instructions. Those of ADD, SUB and MUL are called when the operands are neither two ints whose
// result is safe nor two floats.

export function add(a: Value, b: Value, inPlace: number): Value {
  if (isInt(a) && isInt(b)) return intAdd(a, b);
  if (a instanceof PyFloat) {
    if (typeof b === 'number') return new PyFloat(a.value + b);
  } else if (typeof a === 'number') {
    if (b instanceof PyFloat) return new PyFloat(a + b.value);
  } else if (typeof a === 'string' && typeof b === 'string') return a + b;
  return binaryInstruction(Op.ADD, a, b, inPlace);
}

export function sub(a: Value, b: Value, inPlace: number): Value {
  if (isInt(a) && isInt(b)) return intSub(a, b);
  if (a instanceof PyFloat) {
    if (typeof b === 'number') return new PyFloat(a.value - b);
  } else if (typeof a === 'number' && b instanceof PyFloat) return new PyFloat(a - b.value);
  return binaryInstruction(Op.SUB, a, b, inPlace);
}

export function mul(a: Value, b: Value, inPlace: number): Value {
  if (isInt(a) && isInt(b)) return intMul(a, b);
  if (a instanceof PyFloat) {
    if (typeof b === 'number') return new PyFloat(a.value * b);
  } else if (typeof a === 'number' && b instanceof PyFloat) return new PyFloat(a * b.value);
  return binaryInstruction(Op.MUL, a, b, inPlace);
}

export function truediv(a: Value, b: Value, inPlace: number): Value {
  const x = a instanceof PyFloat ? a.value : a;
  const y = b instanceof PyFloat ? b.value : b;
  return typeof x === 'number' && typeof y === 'number' && y !== 0
    ? new PyFloat(x / y)
    : binaryInstruction(Op.TRUEDIV, a, b, inPlace);
}

export function floordiv(a: Value, b: Value, inPlace: number): Value {
  return isInt(a) && isInt(b) ? intFloordiv(a, b) : binaryInstruction(Op.FLOORDIV, a, b, inPlace);
}

export function mod(a: Value, b: Value, inPlace: number): Value {
  return isInt(a) && isInt(b) ? intMod(a, b) : binaryInstruction(Op.MOD, a, b, inPlace);
}

export function lshift(a: Value, b: Value, inPlace: number): Value {
  return isInt(a) && isInt(b) ? intLshift(a, b) : binaryInstruction(Op.LSHIFT, a, b, inPlace);
}

export function rshift(a: Value, b: Value, inPlace: number): Value {
  return isInt(a) && isInt(b) ? intRshift(a, b) : binaryInstruction(Op.RSHIFT, a, b, inPlace);
}

export function and(a: Value, b: Value, inPlace: number): Value {
  return isInt(a) && isInt(b) ? intAnd(a, b) : binaryInstruction(Op.AND, a, b, inPlace);
}

export function or(a: Value, b: Value, inPlace: number): Value {
  return isInt(a) && isInt(b) ? intOr(a, b) : binaryInstruction(Op.OR, a, b, inPlace);
}

export function xor(a: Value, b: Value, inPlace: number): Value {
  return isInt(a) && isInt(b) ? intXor(a, b) : binaryInstruction(Op.XOR, a, b, inPlace);
}

/** `a <op> b`; in messages, `a <op>= b`. */
export function binaryOperation(row: BinaryOperator, a: Value, b: Value, isInPlace = false): Value {
  if (isInt(a) && isInt(b)) {
    if (row.ints !== null) return row.ints(a, b);
  } else if (row.floats !== null) {
    const x = a instanceof PyFloat ? a.value : a;
    const y = b instanceof PyFloat ? b.value : b;
    if (typeof x === 'number' && typeof y === 'number') {
      const result = row.floats(x, y);
      if (result !== undefined) return new PyFloat(result);
    }
  }
  const result = bySlots(row, a, b);
  if (result === NotImplemented) throw unsupported(row, isInPlace, a, b);
  return result;
}

/** Has a derived class a method of its own? */
function overrides(derived: PyType, base: PyType, method: string): boolean {
  return derived.lookup(method) !== base.lookup(method);
}

function bySlots(row: BinaryOperator, a: Value, b: Value): Value {
  const left = typeOf(a);
  const right = typeOf(b);
  const leftSlot = left.slots[row.slot];
  const rightSlot = right.slots[row.reflected];
  // A subclass that overrides the reflected method goes first, PEP 208.
  const rightFirst =
    rightSlot !== null &&
    left !== right &&
    rightSlot !== left.slots[row.reflected] &&
    right.isSubtypeOf(left) &&
    overrides(right, left, SPECIAL_METHODS[row.reflected]);
  if (rightFirst) {
    const answer = rightSlot(b, a);
    if (answer !== NotImplemented) return answer;
  }
  if (leftSlot !== null) {
    const answer = leftSlot(a, b);
    if (answer !== NotImplemented) return answer;
  }
  return rightSlot !== null && !rightFirst && left !== right ? rightSlot(b, a) : NotImplemented;
}

/** `a <op> b` after the left operand has answered NotImplemented. */
export function operationByRight(opcode: Op, a: Value, b: Value, inPlace: number): Value {
  const row = OPERATOR_OF_OPCODE[opcode];
  const right = typeOf(b);
  const slot = right === typeOf(a) ? null : right.slots[row.reflected];
  const answer = slot === null ? NotImplemented : slot(b, a);
  if (answer === NotImplemented) throw unsupported(row, inPlace !== 0, a, b);
  return answer;
}

/** `a <op>= b`: the in-place method, else the plain operation. */
export function inPlaceOperation(row: BinaryOperator, a: Value, b: Value): Value {
  const slot = typeOf(a).slots[row.inPlace];
  if (slot !== null) {
    const early = answerBeforeSequence(row, a, b);
    if (early !== NotImplemented) return early;
    const answer = slot(a, b);
    if (answer !== NotImplemented) return answer;
  } else if (isInt(a) || a instanceof PyFloat || typeof a === 'string')
    return binaryOperation(row, a, b, true);
  const result = bySlots(row, a, b);
  if (result === NotImplemented) throw unsupported(row, true, a, b);
  return result;
}

/** What a class on the right says before the sequence on the left: to CPython that is no number, and numbers come first. */
function answerBeforeSequence({ slot, reflected }: BinaryOperator, a: Value, b: Value): Value {
  const right = typeOf(b);
  if (right.isBuiltin || !typeOf(a).isBuiltin || (slot !== 'add' && slot !== 'mul')) return NotImplemented;
  const answer = right.slots[reflected];
  return answer === null ? NotImplemented : answer(b, a);
}

const CONCATENATES = new Set(['str', 'list', 'tuple', 'bytes', 'bytearray']);

/** Has it sequence slots in CPython, where `*=` then asks no sequence on the right? Classes written in Python have them. */
function isLikeSequence({ isBuiltin, slots }: PyType): boolean {
  return !isBuiltin || slots.length !== null || slots.contains !== null;
}

function unsupported(row: BinaryOperator, isInPlace: boolean, a: Value, b: Value): Value {
  const left = typeName(a);
  const right = typeName(b);
  if (row.slot === 'add' && CONCATENATES.has(typeName(unbox(a)))) return cannotConcatenate(a, b);
  if (row.slot === 'mul' && CONCATENATES.has(typeName(unbox(a)))) {
    return typeError(`can't multiply sequence by non-int of type '${right}'`);
  }
  if (
    row.slot === 'mul' &&
    CONCATENATES.has(typeName(unbox(b))) &&
    !(isInPlace && isLikeSequence(typeOf(a)))
  ) {
    return typeError(`can't multiply sequence by non-int of type '${left}'`);
  }
  const inPlaceSign = row.slot === 'pow' ? '**=' : `${row.sign}=`;
  const sign = isInPlace ? inPlaceSign : row.sign;
  return typeError(`unsupported operand type(s) for ${sign}: '${left}' and '${right}'`);
}

type UnarySlot = 'negative' | 'positive' | 'invert';
const UNARY_SIGNS: Record<UnarySlot, string> = { negative: '-', positive: '+', invert: '~' };

function unaryOperation(slot: UnarySlot & SlotName, value: Value): Value {
  const implementation = typeOf(value).slots[slot];
  if (implementation === null) {
    throw typeError(`bad operand type for unary ${UNARY_SIGNS[slot]}: '${typeName(value)}'`);
  }
  return implementation(value);
}

/** `-value`. */
export function negative(value: Value): Value {
  if (isInt(value)) return intNegate(value);
  if (value instanceof PyFloat) return new PyFloat(-value.value);
  return unaryOperation('negative', value);
}

/** `+value`. */
export function positive(value: Value): Value {
  return isInt(value) || value instanceof PyFloat ? value : unaryOperation('positive', value);
}

/** `~value`. */
export function invert(value: Value): Value {
  return isInt(value) ? intInvert(value) : unaryOperation('invert', value);
}

// Comparisons as truth values, for branches.

export function less(a: Value, b: Value): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a < b;
  if (a instanceof PyFloat && b instanceof PyFloat) return a.value < b.value;
  return truthOf(compare('less', a, b));
}

export function lessEqual(a: Value, b: Value): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a <= b;
  if (a instanceof PyFloat && b instanceof PyFloat) return a.value <= b.value;
  return truthOf(compare('lessEqual', a, b));
}

export function greater(a: Value, b: Value): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a > b;
  if (a instanceof PyFloat && b instanceof PyFloat) return a.value > b.value;
  return truthOf(compare('greater', a, b));
}

export function greaterEqual(a: Value, b: Value): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a >= b;
  if (a instanceof PyFloat && b instanceof PyFloat) return a.value >= b.value;
  return truthOf(compare('greaterEqual', a, b));
}

export function equal(a: Value, b: Value): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a === b;
  if (a instanceof PyFloat && b instanceof PyFloat) return a.value === b.value;
  return truthOf(compare('equal', a, b));
}

export function notEqual(a: Value, b: Value): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a !== b;
  if (a instanceof PyFloat && b instanceof PyFloat) return a.value !== b.value;
  return truthOf(compare('notEqual', a, b));
}

// Comparisons as values, which `__lt__` and its kin may make of any type.

export function compareLess(a: Value, b: Value): Value {
  return typeof a === 'number' && typeof b === 'number' ? a < b : compare('less', a, b);
}

export function compareLessEqual(a: Value, b: Value): Value {
  return typeof a === 'number' && typeof b === 'number' ? a <= b : compare('lessEqual', a, b);
}

export function compareGreater(a: Value, b: Value): Value {
  return typeof a === 'number' && typeof b === 'number' ? a > b : compare('greater', a, b);
}

export function compareGreaterEqual(a: Value, b: Value): Value {
  return typeof a === 'number' && typeof b === 'number' ? a >= b : compare('greaterEqual', a, b);
}

export function compareEqual(a: Value, b: Value): Value {
  return typeof a === 'number' && typeof b === 'number' ? a === b : compare('equal', a, b);
}

export function compareNotEqual(a: Value, b: Value): Value {
  return typeof a === 'number' && typeof b === 'number' ? a !== b : compare('notEqual', a, b);
}
