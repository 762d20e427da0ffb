/**
 * The IR's operators in WebAssembly instructions: their values, and the checks before and after.
 *
 * A check that must hold before the value can be computed (WebAssembly traps where Python raises) stands before it, one
 * that looks at the result after it.
 */

import { CONDITIONAL_FORMS, intervalOf, type Node, type Operator, powerOfTwo } from '../ir.ts';
import { INT_MAX, INT_MIN, WORD_MAX } from '../scalars.ts';
import { ValueType, Wasm } from '../wasm/opcodes.ts';
import { LANE_ROUTINES } from './lower-lanes.ts';
import { emitAnd, emitLow32 } from './lower-low-bits.ts';
import {
  addWhereNegative,
  productMayOverflow,
  pushAsFloat,
  ROUTINES,
  signsDiffer,
  withSignOfDivisor,
} from './lower-routines.ts';
import type { FunctionLowering } from './lower-wasm.ts';

/** Operators that are one instruction. */
const SIMPLE: Partial<Record<Operator, Wasm>> = {
  'int.add': Wasm.I64Add,
  'int.sub': Wasm.I64Sub,
  'int.mul': Wasm.I64Mul,
  'int.add_if': Wasm.I64Add,
  'int.sub_if': Wasm.I64Sub,
  'int.mul_if': Wasm.I64Mul,
  'int.shl': Wasm.I64Shl,
  'int.or': Wasm.I64Or,
  'int.xor': Wasm.I64Xor,
  'int.lt': Wasm.I64LtS,
  'int.le': Wasm.I64LeS,
  'int.gt': Wasm.I64GtS,
  'int.ge': Wasm.I64GeS,
  'int.eq': Wasm.I64Eq,
  'int.ne': Wasm.I64Ne,
  'int.of_bool': Wasm.I64ExtendI32U,
  'int.select': Wasm.Select,
  'word.add': Wasm.I64Add,
  'word.sub': Wasm.I64Sub,
  'word.mul': Wasm.I64Mul,
  'word.shl': Wasm.I64Shl,
  'word.or': Wasm.I64Or,
  'word.xor': Wasm.I64Xor,
  'word.lt': Wasm.I64LtU,
  'word.le': Wasm.I64LeU,
  'word.gt': Wasm.I64GtU,
  'word.ge': Wasm.I64GeU,
  'word.eq': Wasm.I64Eq,
  'word.ne': Wasm.I64Ne,
  'word.select': Wasm.Select,
  'bits.add': Wasm.I64Add,
  'bits.sub': Wasm.I64Sub,
  'bits.mul': Wasm.I64Mul,
  'bits.shl': Wasm.I64Shl,
  'float.add': Wasm.F64Add,
  'float.sub': Wasm.F64Sub,
  'float.mul': Wasm.F64Mul,
  'float.div': Wasm.F64Div,
  'float.neg': Wasm.F64Neg,
  'float.lt': Wasm.F64Lt,
  'float.le': Wasm.F64Le,
  'float.gt': Wasm.F64Gt,
  'float.ge': Wasm.F64Ge,
  'float.eq': Wasm.F64Eq,
  'float.ne': Wasm.F64Ne,
  'float.of_word': Wasm.F64ConvertI64U,
  'float.abs': Wasm.F64Abs,
  'float.copysign': Wasm.F64Copysign,
  'float.sqrt': Wasm.F64Sqrt,
  'float.floor': Wasm.F64Floor,
  'float.ceil': Wasm.F64Ceil,
  'float.nearest': Wasm.F64Nearest,
  'float.select': Wasm.Select,
  'int.of_float': Wasm.I64TruncF64S,
  'bool.and': Wasm.I32And,
  'bool.or': Wasm.I32Or,
  'bool.xor': Wasm.I32Xor,
  'bool.not': Wasm.I32Eqz,
  'bool.select': Wasm.Select,
};

/** Their last operand is a matter of their checks. */
const CONDITIONAL: ReadonlySet<Operator> = new Set(Object.values(CONDITIONAL_FORMS));

const READ_TWICE: ReadonlySet<Operator> = new Set([
  'int.floordiv',
  'int.max',
  'int.min',
  'int.mod',
  'int.shr',
  'word.shr',
  'float.floordiv',
  'float.mod',
  'float.ratio',
  'float.rem',
  'range.more',
  'fuel.limit',
  'lanes.end',
]);

/** Does the code for a node look at its operands more than once, so that they need locals? */
export function readsTwice({ operator, exit }: Node): boolean {
  if (exit !== null) return true;
  return READ_TWICE.has(operator);
}

/** Puts the value of a node on the stack, from its operands. */
export function emitValue(out: FunctionLowering, node: Node): void {
  const simple = SIMPLE[node.operator];
  const { operands } = node;
  if (simple !== undefined) {
    for (const operand of CONDITIONAL.has(node.operator) ? operands.slice(0, 2) : operands) out.push(operand);
    out.op(simple);
    return;
  }
  const [a, b] = operands;
  switch (node.operator) {
    case 'int.bounded':
    case 'word.of_int':
    case 'word.bits':
    case 'int.of_word':
    case 'int.bits':
      out.push(a);
      break;
    case 'int.neg':
    case 'bits.neg':
      out.int64(0n);
      out.push(a);
      out.op(Wasm.I64Sub);
      break;
    case 'int.shr':
      shiftRight(out, a, b);
      break;
    case 'word.shr':
      shiftWordRight(out, a, b);
      break;
    case 'int.floordiv':
    case 'int.div':
    case 'int.div32':
      divide(out, node.operator, a, b);
      break;
    case 'int.mod':
    case 'int.rem':
    case 'int.rem32':
      remainder(out, node.operator, a, b);
      break;
    case 'word.div':
      divideWord(out, a, b);
      break;
    case 'word.rem':
      out.push(a);
      out.push(b);
      out.op(Wasm.I64RemU);
      break;
    case 'range.more':
      rangeHasMore(out, operands);
      break;
    case 'int.min':
    case 'int.max':
      out.push(a);
      out.push(b);
      out.push(a);
      out.push(b);
      out.op(node.operator === 'int.min' ? Wasm.I64LtS : Wasm.I64GtS);
      out.op(Wasm.Select);
      break;
    case 'int.and':
    case 'word.and':
      emitAnd(out, a, b);
      break;
    case 'float.of_int':
      pushAsFloat(out, a);
      break;
    case 'float.call':
    case 'int.call':
    case 'bool.call':
      out.callWithOperands(node);
      break;
    default: {
      const routine = ROUTINES[node.operator] ?? LANE_ROUTINES[node.operator];
      if (routine === undefined) throw new Error(`no lowering of ${node.operator}`);
      routine(out, node);
    }
  }
}

function shiftRight(out: FunctionLowering, a: Node, b: Node): void {
  out.push(a);
  out.push(b);
  if (intervalOf(b).high > 63n) {
    out.int64(63n);
    out.push(b);
    out.int64(63n);
    out.op(Wasm.I64LeS);
    out.op(Wasm.Select);
  }
  out.op(Wasm.I64ShrS);
}

function shiftWordRight(out: FunctionLowering, a: Node, b: Node): void {
  out.push(a);
  out.push(b);
  out.op(Wasm.I64ShrU);
  if (intervalOf(b).high <= 63n) return;
  out.int64(0n);
  out.push(b);
  out.int64(63n);
  out.op(Wasm.I64LeS);
  out.op(Wasm.Select);
}

function divideWord(out: FunctionLowering, a: Node, b: Node): void {
  const power = powerOfTwo(b);
  out.push(a);
  if (power >= 0) out.int64(BigInt(power));
  else out.push(b);
  out.op(power >= 0 ? Wasm.I64ShrU : Wasm.I64DivU);
}

/** The quotient or the remainder of ints of 32 bits without sign, of which `times` the divisor makes the dividend one. */
function short(out: FunctionLowering, op: Wasm, a: Node, b: Node, times = 0n): void {
  emitLow32(out, a);
  if (times > 0n) {
    out.int32(Number(BigInt.asIntN(32, times * (b.literal as bigint))));
    out.op(Wasm.I32Add);
  }
  emitLow32(out, b);
  out.op(op);
  out.op(Wasm.I64ExtendI32U);
}

/**
 * How many times a constant divisor has to be added to a dividend that may be negative, so that it is an int of 32 bits
 * without sign, of which quotients and remainders need no care for signs; null if it may not fit.
 */
function timesToLift(a: Node, { literal: divisor }: Node): bigint | null {
  const limit = 2n ** 32n;
  const { low, high } = intervalOf(a);
  if (typeof divisor !== 'bigint' || divisor <= 0n || divisor >= limit || low >= 0n) return null;
  const times = (divisor - 1n - low) / divisor;
  return high + times * divisor < limit ? times : null;
}

function divide(out: FunctionLowering, operator: Operator, a: Node, b: Node): void {
  const power = powerOfTwo(b);
  if (power >= 0) {
    // Shifting rounds down, as Python does.
    out.push(a);
    out.int64(BigInt(power));
    out.op(Wasm.I64ShrS);
    return;
  }
  if (operator === 'int.div32') {
    short(out, Wasm.I32DivU, a, b);
    return;
  }
  const times = timesToLift(a, b);
  if (times !== null) {
    short(out, Wasm.I32DivU, a, b, times);
    out.int64(times);
    out.op(Wasm.I64Sub);
    return;
  }
  out.push(a);
  out.push(b);
  // Without signs: that spares WebAssembly's own check for a quotient of 2**63.
  out.op(operator === 'int.div' ? Wasm.I64DivU : Wasm.I64DivS);
  if (operator === 'int.div') return;
  // Rounded towards zero; one less where the remainder's sign is not the divisor's.
  const quotient = out.newLocal(ValueType.I64);
  const rest = out.newLocal(ValueType.I64);
  out.op(Wasm.LocalTee, quotient);
  out.push(a);
  out.op(Wasm.LocalGet, quotient);
  out.push(b);
  out.op(Wasm.I64Mul);
  out.op(Wasm.I64Sub);
  if (intervalOf(b).low > 0n) {
    out.int64(63n);
    out.op(Wasm.I64ShrS);
    out.op(Wasm.I64Add);
    return;
  }
  out.op(Wasm.LocalSet, rest);
  signsDiffer(out, rest, b);
  out.op(Wasm.I64ExtendI32U);
  out.op(Wasm.I64Sub);
}

function remainder(out: FunctionLowering, operator: Operator, a: Node, b: Node): void {
  if (powerOfTwo(b) >= 0) {
    // In two's complement the low bits are the remainder that Python wants, for negative numbers as well.
    out.push(a);
    out.int64((b.literal as bigint) - 1n);
    out.op(Wasm.I64And);
    return;
  }
  if (operator === 'int.rem32') {
    short(out, Wasm.I32RemU, a, b);
    return;
  }
  const times = timesToLift(a, b);
  if (times !== null) {
    short(out, Wasm.I32RemU, a, b, times);
    return;
  }
  out.push(a);
  out.push(b);
  out.op(operator === 'int.rem' ? Wasm.I64RemU : Wasm.I64RemS);
  if (operator === 'int.rem') return;
  const rest = out.newLocal(ValueType.I64);
  out.op(Wasm.LocalSet, rest);
  if (intervalOf(b).low > 0n) addWhereNegative(out, rest, () => out.push(b));
  else withSignOfDivisor(out, rest, b);
}

function rangeHasMore(out: FunctionLowering, [next, stop, step]: readonly Node[]): void {
  const both = (sign: Wasm, comparison: Wasm): void => {
    out.push(step);
    out.int64(0n);
    out.op(sign);
    out.push(next);
    out.push(stop);
    out.op(comparison);
    out.op(Wasm.I32And);
  };
  both(Wasm.I64GtS, Wasm.I64LtS);
  both(Wasm.I64LtS, Wasm.I64GtS);
  out.op(Wasm.I32Or);
}

// ---- checks

/** Emits a node's check, if it has one: that which stands before its value, or after it. */
export function emitCheck(out: FunctionLowering, node: Node, after = false): void {
  const { exit } = node;
  if (exit === null) return;
  const conditions = after ? CHECKS_AFTER : CHECKS_BEFORE;
  const condition = conditions[node.operator];
  if (condition === undefined) return;
  condition(out, node);
  out.leaveIf(exit);
}

/** Puts on the stack whether the node has to exit. */
type Check = (out: FunctionLowering, node: Node) => void;

const CHECKS_BEFORE: Partial<Record<Operator, Check>> = {
  'int.mul': multiplicationMayOverflow,
  'int.mul_if': (out, node) => checkedIf(multiplicationMayOverflow)(out, node),
  'word.mul': (out, { operands: [a, b] }) => wordMultiplicationMayOverflow(out, a, b),
  'word.sub': (out, { operands: [a, b] }) => {
    out.push(a);
    out.push(b);
    out.op(Wasm.I64LtU);
  },
  'int.neg': (out, { operands: [a] }) => isLeast(out, a),
  'int.shl': (out, { operands: [a, b] }) => {
    isNoCount(out, b);
    if (intervalOf(b).low >= 0n && intervalOf(b).high <= 63n) return;
    // However far 0 is shifted, it is 0.
    out.push(a);
    out.int64(0n);
    out.op(Wasm.I64Ne);
    out.push(b);
    out.int64(0n);
    out.op(Wasm.I64LtS);
    out.op(Wasm.I32Or);
    out.op(Wasm.I32And);
  },
  'word.shl': (out, { operands: [, b] }) => isNoCount(out, b),
  'int.shr': (out, { operands: [, b] }) => isNegative(out, b),
  'word.shr': (out, { operands: [, b] }) => isNegative(out, b),
  // As 64 bits, both are the numbers that do not fit.
  'word.of_int': (out, { operands: [a] }) => isNegative(out, a),
  'int.of_word': (out, { operands: [a] }) => isNegative(out, a),
  'word.div': (out, { operands: [, b] }) => isZero(out, b),
  'word.rem': (out, { operands: [, b] }) => isZero(out, b),
  'int.floordiv': (out, { operands: [a, b] }) => {
    out.push(b);
    out.op(Wasm.I64Eqz);
    if (intervalOf(a).low > INT_MIN) return;
    out.push(a);
    out.int64(INT_MIN);
    out.op(Wasm.I64Eq);
    out.push(b);
    out.int64(-1n);
    out.op(Wasm.I64Eq);
    out.op(Wasm.I32And);
    out.op(Wasm.I32Or);
  },
  'int.mod': (out, { operands: [, b] }) => isZero(out, b),
  'int.div': (out, { operands: [, b] }) => isZero(out, b),
  'int.rem': (out, { operands: [, b] }) => isZero(out, b),
  'int.div32': (out, { operands: [, b] }) => isZero(out, b),
  'int.rem32': (out, { operands: [, b] }) => isZero(out, b),
  'int.bounded': (out, { operands: [a] }) => isOutside(out, a, 2n ** 52n),
  'int.pow': (out, { operands: [, b] }) => {
    out.push(b);
    out.int64(0n);
    out.op(Wasm.I64LtS);
  },
  'int.abs': (out, { operands: [a] }) => isLeast(out, a),
  'int.gcd': (out, { operands: [a, b] }) => {
    isLeast(out, a);
    isLeast(out, b);
    out.op(Wasm.I32Or);
  },
  'int.isqrt': (out, { operands: [a] }) => {
    out.push(a);
    out.int64(0n);
    out.op(Wasm.I64LtS);
  },
  'int.of_float': (out, { operands: [a] }) => {
    out.push(a);
    out.op(Wasm.F64Abs);
    out.float64(2 ** 63);
    out.op(Wasm.F64Lt);
    out.op(Wasm.I32Eqz);
  },
  'float.div': (out, { operands: [, b] }) => isZeroFloat(out, b),
  'float.mod': (out, { operands: [, b] }) => isZeroFloat(out, b),
  'float.floordiv': (out, { operands: [, b] }) => isZeroFloat(out, b),
  // JS does not tell the sign of what is no number.
  'float.copysign': (out, { operands: [, b] }) => {
    out.push(b);
    out.push(b);
    out.op(Wasm.F64Ne);
  },
  'float.ratio': (out, { operands: [, b] }) => isZero(out, b),
  'float.rem': (out, { operands: [a, b] }) => {
    isZeroFloat(out, b);
    out.push(a);
    out.op(Wasm.F64Abs);
    out.float64(Infinity);
    out.op(Wasm.F64Eq);
    out.op(Wasm.I32Or);
  },
  'float.sqrt': (out, { operands: [a] }) => {
    out.push(a);
    out.float64(0);
    out.op(Wasm.F64Lt);
  },
  'check.finite': (out, { operands: [a] }) => {
    out.push(a);
    out.op(Wasm.F64Abs);
    out.float64(Infinity);
    out.op(Wasm.F64Lt);
    out.op(Wasm.I32Eqz);
  },
  'check.apart': (out, { operands: [a, b] }) => {
    if (a.type === 'int') isOutside(out, a, 2n ** 53n);
    else isAbove(out, a, 2n ** 53n);
    out.push(a);
    out.op(a.type === 'int' ? Wasm.F64ConvertI64S : Wasm.F64ConvertI64U);
    out.push(b);
    out.op(Wasm.F64Eq);
    out.op(Wasm.I32And);
  },
  'check.nonzero': (out, { operands: [a] }) => isZero(out, a),
};

const hasRaised: Check = (out) => out.pushRaised();

/** Of an operator that exits only where its last operand is true. */
function checkedIf(check: Check): Check {
  return (out, node) => {
    check(out, node);
    out.push(node.operands[2]);
    out.op(Wasm.I32And);
  };
}

const addLeaves: Check = (out, node) => {
  const [a, b] = node.operands;
  const result = out.localOf(node);
  const sign = signOf(b);
  if (sign !== 0) movedWrong(out, result, a, sign);
  else if (signOf(a) !== 0) movedWrong(out, result, b, signOf(a));
  // Both operands' signs differ from the result's.
  else bothDiffer(out, [result, a], [result, b]);
};

const subtractLeaves: Check = (out, node) => {
  const [a, b] = node.operands;
  const result = out.localOf(node);
  const sign = signOf(b);
  if (sign !== 0) movedWrong(out, result, a, -sign);
  else bothDiffer(out, [a, b], [result, a]);
};

const CHECKS_AFTER: Partial<Record<Operator, Check>> = {
  'int.mulmod': hasRaised,
  'int.powmod': hasRaised,
  'int.call': hasRaised,
  'float.call': hasRaised,
  'bool.call': hasRaised,
  'int.add': addLeaves,
  'int.add_if': checkedIf(addLeaves),
  'int.sub': subtractLeaves,
  'int.sub_if': checkedIf(subtractLeaves),
  'int.shl': (out, node) => hasLostBits(out, node, Wasm.I64ShrS),
  'word.shl': (out, node) => hasLostBits(out, node, Wasm.I64ShrU),
  'word.add': (out, node) => {
    out.op(Wasm.LocalGet, out.localOf(node));
    out.push(node.operands[0]);
    out.op(Wasm.I64LtU);
  },
};

/** 1: it is never negative; -1: it is never positive; 0: unknown. */
function signOf(node: Node): number {
  const { low, high } = intervalOf(node);
  if (low >= 0n) return 1;
  return high <= 0n ? -1 : 0;
}

/** Is the result on the wrong side of `from`, having moved up (1) or down (-1)? */
function movedWrong(out: FunctionLowering, result: number, from: Node, direction: number): void {
  out.op(Wasm.LocalGet, result);
  out.push(from);
  out.op(direction > 0 ? Wasm.I64LtS : Wasm.I64GtS);
}

/** Do both pairs differ in sign? */
function bothDiffer(out: FunctionLowering, ...pairs: readonly (readonly (Node | number)[])[]): void {
  for (const pair of pairs) {
    for (const value of pair) {
      if (typeof value === 'number') out.op(Wasm.LocalGet, value);
      else out.push(value);
    }
    out.op(Wasm.I64Xor);
  }
  out.op(Wasm.I64And);
  out.int64(0n);
  out.op(Wasm.I64LtS);
}

function isLeast(out: FunctionLowering, a: Node): void {
  out.push(a);
  out.int64(INT_MIN);
  out.op(Wasm.I64Eq);
}

function isZeroFloat(out: FunctionLowering, a: Node): void {
  out.push(a);
  out.float64(0);
  out.op(Wasm.F64Eq);
}

function isZero(out: FunctionLowering, a: Node): void {
  out.push(a);
  out.op(Wasm.I64Eqz);
}

function isNegative(out: FunctionLowering, a: Node): void {
  out.push(a);
  out.int64(0n);
  out.op(Wasm.I64LtS);
}

/** Is it not in 0..63? */
function isNoCount(out: FunctionLowering, b: Node): void {
  out.push(b);
  out.int64(63n);
  out.op(Wasm.I64GtU);
}

/** Is a shifted number not what it was when it is shifted back? */
function hasLostBits(out: FunctionLowering, node: Node, back: Wasm): void {
  const [a, b] = node.operands;
  out.op(Wasm.LocalGet, out.localOf(node));
  out.push(b);
  out.op(back);
  out.push(a);
  out.op(Wasm.I64Ne);
}

/** Of a word: is it more than `limit`? */
function isAbove(out: FunctionLowering, a: Node, limit: bigint): void {
  out.push(a);
  out.int64(BigInt.asIntN(64, limit));
  out.op(Wasm.I64GtU);
}

/** Is it not in -limit .. limit? As one unsigned comparison. */
function isOutside(out: FunctionLowering, a: Node, limit: bigint): void {
  out.push(a);
  out.int64(limit);
  out.op(Wasm.I64Add);
  out.int64(BigInt.asIntN(64, 2n * limit));
  out.op(Wasm.I64GtU);
}

/** Products of floats below this stand for products of words below 2**64, whatever the roundings. */
const WORD_PRODUCT_LIMIT = 2 ** 64 - 2 ** 14;

/** True where the product of words may be none; it may say so of some that just are. */
function wordMultiplicationMayOverflow(out: FunctionLowering, a: Node, b: Node): void {
  for (const [constant, other] of [
    [a, b],
    [b, a],
  ]) {
    if (typeof constant.literal !== 'bigint' || constant.literal === 0n) continue;
    isAbove(out, other, WORD_MAX / constant.literal);
    return;
  }
  out.push(a);
  out.op(Wasm.F64ConvertI64U);
  out.push(b);
  out.op(Wasm.F64ConvertI64U);
  out.op(Wasm.F64Mul);
  out.float64(WORD_PRODUCT_LIMIT);
  out.op(Wasm.F64Lt);
  out.op(Wasm.I32Eqz);
}

/** True where the product may leave 64 bits; it may say so of some products that just do not. */
function multiplicationMayOverflow(out: FunctionLowering, { operands: [a, b] }: Node): void {
  for (const [constant, other] of [
    [a, b],
    [b, a],
  ]) {
    if (typeof constant.literal !== 'bigint' || constant.literal === 0n) continue;
    const magnitude = constant.literal < 0n ? -constant.literal : constant.literal;
    isOutside(out, other, INT_MAX / magnitude);
    return;
  }
  productMayOverflow(
    out,
    () => out.push(a),
    () => out.push(b),
  );
}
