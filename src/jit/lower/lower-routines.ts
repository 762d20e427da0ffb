/**
 * Operators that are more than a few instructions: the remainder of floats, powers, square roots of ints. Their code
 * works on locals; what is rare or not exact in doubles goes to an imported function.
 */

import { intervalOf, type Node, type Operator } from '../ir.ts';
import { EXACT_FLOAT, isWithin } from '../passes/intervals.ts';
import { ValueType, Wasm } from '../wasm/opcodes.ts';
import type { FunctionLowering } from './lower-wasm.ts';

/** Puts a node's value on the stack. */
type Routine = (out: FunctionLowering, node: Node) => void;

export const ROUTINES: Partial<Record<Operator, Routine>> = {
  'int.abs': (out, { operands: [a] }) => magnitude(out, a),
  'int.bit_length': (out, { operands: [a] }) => {
    out.int64(64n);
    magnitude(out, a);
    emit(out, Wasm.I64Clz, Wasm.I64Sub);
  },
  'int.bit_count': (out, { operands: [a] }) => {
    magnitude(out, a);
    out.op(Wasm.I64Popcnt);
  },
  'int.pow': power,
  'int.mulmod': modularProduct,
  'int.powmod': modularPower,
  'int.gcd': greatestCommonDivisor,
  'int.isqrt': integerRoot,
  'float.ratio': ratio,
  'float.rem': (out, node) => {
    signedRemainder(out, node);
  },
  'float.mod': floorRemainder,
  'float.floordiv': floorQuotient,
};

/** A new local that holds a node's value. */
function copy(out: FunctionLowering, node: Node, type: ValueType): number {
  out.push(node);
  return take(out, type);
}

/** A new local that holds what is on the stack. */
function take(out: FunctionLowering, type: ValueType): number {
  const local = out.newLocal(type);
  out.op(Wasm.LocalSet, local);
  return local;
}

/** Instructions and locals to be read, in order. */
function emit(out: FunctionLowering, ...items: readonly (Wasm | { readonly local: number })[]): void {
  for (const item of items) {
    if (typeof item === 'object') out.op(Wasm.LocalGet, item.local);
    else out.op(item);
  }
}

const of = (local: number): { readonly local: number } => ({ local });

// ---- ints

/** |a| without sign: of -2**63, 2**63. */
function magnitude(out: FunctionLowering, a: Node): void {
  if (intervalOf(a).low >= 0n) {
    out.push(a);
    return;
  }
  // (a ^ sign) - sign, where sign is 0 or -1
  const value = copy(out, a, ValueType.I64);
  const pushSign = (): void => {
    out.op(Wasm.LocalGet, value);
    out.int64(63n);
    out.op(Wasm.I64ShrS);
  };
  out.op(Wasm.LocalGet, value);
  pushSign();
  out.op(Wasm.I64Xor);
  pushSign();
  out.op(Wasm.I64Sub);
}

/** Puts on the stack whether a remainder is not zero, and of another sign than the divisor. */
export function signsDiffer(out: FunctionLowering, rest: number, divisor: Node): void {
  emit(out, of(rest), Wasm.I64Eqz, Wasm.I32Eqz, of(rest));
  out.push(divisor);
  out.op(Wasm.I64Xor);
  out.int64(0n);
  emit(out, Wasm.I64LtS, Wasm.I32And);
}

/** Puts a remainder on the stack, with the sign of the divisor: Python's of WebAssembly's. */
export function withSignOfDivisor(out: FunctionLowering, rest: number, divisor: Node): void {
  out.op(Wasm.LocalGet, rest);
  out.push(divisor);
  emit(out, Wasm.I64Add, of(rest));
  signsDiffer(out, rest, divisor);
  out.op(Wasm.Select);
}

/** Puts a remainder on the stack, with the divisor added where it is negative: the same where the divisor is positive. */
export function addWhereNegative(out: FunctionLowering, rest: number, pushDivisor: () => void): void {
  emit(out, of(rest), of(rest));
  out.int64(63n);
  out.op(Wasm.I64ShrS);
  pushDivisor();
  emit(out, Wasm.I64And, Wasm.I64Add);
}

/** Products of floats below this stand for products of ints below 2**63, whatever the roundings. */
const PRODUCT_LIMIT = 2 ** 63 - 2 ** 13;

/** Puts on the stack whether a product may leave 64 bits; it may say so of some products that just do not. */
export function productMayOverflow(out: FunctionLowering, pushLeft: () => void, pushRight: () => void): void {
  pushLeft();
  out.op(Wasm.F64ConvertI64S);
  pushRight();
  emit(out, Wasm.F64ConvertI64S, Wasm.F64Mul, Wasm.F64Abs);
  out.float64(PRODUCT_LIMIT);
  emit(out, Wasm.F64Lt, Wasm.I32Eqz);
}

/** Walks through the bits of an exponent from the lowest on; the bodies stand one and two labels below the end. */
function eachBit(out: FunctionLowering, rest: number, ifSet: () => void, square: () => void): void {
  out.open(Wasm.Block, null);
  out.open(Wasm.Loop, null);
  out.op(Wasm.LocalGet, rest);
  out.int64(1n);
  emit(out, Wasm.I64And, Wasm.I32WrapI64);
  out.open(Wasm.If, null);
  ifSet();
  out.close();
  out.op(Wasm.LocalGet, rest);
  out.int64(1n);
  out.op(Wasm.I64ShrS);
  out.op(Wasm.LocalTee, rest);
  out.op(Wasm.I64Eqz);
  out.op(Wasm.BrIf, 1);
  square();
  out.op(Wasm.Br, 0);
  out.close();
  out.close();
}

/** By squaring; leaves as soon as a product may have more than 64 bits. */
function power(out: FunctionLowering, node: Node): void {
  const base = copy(out, node.operands[0], ValueType.I64);
  const rest = copy(out, node.operands[1], ValueType.I64);
  out.int64(1n);
  const result = take(out, ValueType.I64);
  const multiply = (left: number): void => {
    productMayOverflow(
      out,
      () => out.op(Wasm.LocalGet, left),
      () => out.op(Wasm.LocalGet, base),
    );
    out.leaveIf(node.exit);
    emit(out, of(left), of(base), Wasm.I64Mul);
    out.op(Wasm.LocalSet, left);
  };
  eachBit(
    out,
    rest,
    () => multiply(result),
    () => multiply(base),
  );
  out.op(Wasm.LocalGet, result);
}

/**
 * The remainder of a product. One that may leave 64 bits is reduced in two steps, of the upper bits of b and of the lower 31:
 *
 *     r = a * upper - q * m;  r = r * 2**31 + a * lower - q * m
 *
 * Each quotient q comes from floats and is below 2**32, so it is off by one at most; what is left lies between -m and 2 * m,
 * so it is right although the products wrap. What is negative or has 63 bits is left to the imported function.
 */
function modularProduct(out: FunctionLowering, node: Node): void {
  const [a, b, modulus] = node.operands.map((operand) => copy(out, operand, ValueType.I64));
  const result = out.newLocal(ValueType.I64);
  productMayOverflow(
    out,
    () => out.op(Wasm.LocalGet, a),
    () => out.op(Wasm.LocalGet, b),
  );
  out.open(Wasm.If, null);
  emit(out, of(a), of(b), Wasm.I64Or);
  out.int64(2n ** 62n);
  emit(out, Wasm.I64LtU, of(modulus));
  out.int64(1n);
  out.op(Wasm.I64Sub);
  out.int64(2n ** 62n - 1n);
  emit(out, Wasm.I64LtU, Wasm.I32And);
  out.open(Wasm.If, null);
  largeProduct(out, a, b, modulus, result);
  out.op(Wasm.Else);
  emit(out, of(a), of(b), of(modulus));
  out.callImport(node);
  out.op(Wasm.LocalSet, result);
  out.close();
  out.op(Wasm.Else);
  emit(out, of(modulus), Wasm.I64Eqz);
  out.leaveIf(node.exit);
  emit(out, of(a), of(b), Wasm.I64Mul, of(modulus), Wasm.I64RemS);
  out.op(Wasm.LocalSet, result);
  withSignOfDivisor(out, result, node.operands[2]);
  out.op(Wasm.LocalSet, result);
  out.close();
  out.op(Wasm.LocalGet, result);
}

/** Sets `result` to the remainder of locals that are not negative and have 62 bits at most, the modulus not 0. */
function largeProduct(out: FunctionLowering, a: number, b: number, modulus: number, result: number): void {
  emit(out, of(a), of(modulus), Wasm.I64RemU);
  const factor = take(out, ValueType.I64);
  emit(out, of(factor), Wasm.F64ConvertI64S);
  const float = take(out, ValueType.F64);
  out.float64(1);
  emit(out, of(modulus), Wasm.F64ConvertI64S, Wasm.F64Div);
  const inverse = take(out, ValueType.F64);
  const part = out.newLocal(ValueType.I64);
  /** Takes an int, and about what it would be without wrapping as a float, from the stack, and reduces it. */
  const reduce = (): void => {
    emit(out, of(inverse), Wasm.F64Mul, Wasm.I64TruncF64S, of(modulus), Wasm.I64Mul, Wasm.I64Sub);
    out.op(Wasm.LocalSet, result);
    addWhereNegative(out, result, () => out.op(Wasm.LocalGet, modulus));
    out.op(Wasm.LocalTee, result);
    emit(out, of(modulus), Wasm.I64Sub, of(result), of(result), of(modulus), Wasm.I64GeS, Wasm.Select);
    out.op(Wasm.LocalSet, result);
  };
  out.op(Wasm.LocalGet, b);
  out.int64(31n);
  out.op(Wasm.I64ShrS);
  out.op(Wasm.LocalTee, part);
  emit(out, of(factor), Wasm.I64Mul, of(part), Wasm.F64ConvertI64S, of(float), Wasm.F64Mul);
  reduce();
  out.op(Wasm.LocalGet, b);
  out.int64(2n ** 31n - 1n);
  out.op(Wasm.I64And);
  out.op(Wasm.LocalTee, part);
  emit(out, of(factor), Wasm.I64Mul, of(result));
  out.int64(31n);
  emit(out, Wasm.I64Shl, Wasm.I64Add);
  emit(out, of(part), Wasm.F64ConvertI64S, of(float), Wasm.F64Mul);
  emit(out, of(result), Wasm.F64ConvertI64S);
  out.float64(2 ** 31);
  emit(out, Wasm.F64Mul, Wasm.F64Add);
  reduce();
}

/** By squaring, while products of residues fit into 64 bits; else, and where it raises, by the imported function. */
function modularPower(out: FunctionLowering, node: Node): void {
  const [a, b, c] = node.operands;
  const base = copy(out, a, ValueType.I64);
  const rest = copy(out, b, ValueType.I64);
  const modulus = copy(out, c, ValueType.I64);
  const result = out.newLocal(ValueType.I64);
  const multiply = (left: number): void => {
    emit(out, of(left), of(base), Wasm.I64Mul, of(modulus), Wasm.I64RemU);
    out.op(Wasm.LocalSet, left);
  };
  out.op(Wasm.LocalGet, modulus);
  out.int64(1n);
  out.op(Wasm.I64Sub);
  out.int64(2n ** 32n);
  out.op(Wasm.I64LtU);
  out.op(Wasm.LocalGet, rest);
  out.int64(0n);
  emit(out, Wasm.I64GeS, Wasm.I32And);
  out.open(Wasm.If, null);
  // The remainder with the sign of the modulus.
  emit(out, of(base), of(modulus), Wasm.I64RemS, of(modulus), Wasm.I64Add, of(modulus), Wasm.I64RemU);
  out.op(Wasm.LocalSet, base);
  out.int64(1n);
  emit(out, of(modulus), Wasm.I64RemU);
  out.op(Wasm.LocalSet, result);
  eachBit(
    out,
    rest,
    () => multiply(result),
    () => multiply(base),
  );
  out.op(Wasm.Else);
  emit(out, of(base), of(rest), of(modulus));
  out.callImport(node);
  out.op(Wasm.LocalSet, result);
  out.close();
  out.op(Wasm.LocalGet, result);
}

/** Euclid's algorithm. */
function greatestCommonDivisor(out: FunctionLowering, { operands: [a, b] }: Node): void {
  const [x, y] = [a, b].map((node) => {
    const value = copy(out, node, ValueType.I64);
    out.int64(0n);
    emit(out, of(value), Wasm.I64Sub, of(value), of(value));
    out.int64(0n);
    emit(out, Wasm.I64LtS, Wasm.Select);
    out.op(Wasm.LocalSet, value);
    return value;
  });
  out.open(Wasm.Block, null);
  out.open(Wasm.Loop, null);
  emit(out, of(y), Wasm.I64Eqz);
  out.op(Wasm.BrIf, 1);
  emit(out, of(y), of(x), of(y), Wasm.I64RemU);
  out.op(Wasm.LocalSet, y);
  out.op(Wasm.LocalSet, x);
  out.op(Wasm.Br, 0);
  out.close();
  out.close();
  out.op(Wasm.LocalGet, x);
}

/** From the root of the nearest double, which is off by one at most. */
function integerRoot(out: FunctionLowering, { operands: [a] }: Node): void {
  const value = copy(out, a, ValueType.I64);
  emit(out, of(value), Wasm.F64ConvertI64S, Wasm.F64Sqrt, Wasm.I64TruncF64S);
  const root = take(out, ValueType.I64);
  // Less one if its square is too large: as unsigned numbers, which that of 3037000500 needs.
  emit(
    out,
    of(root),
    of(root),
    of(root),
    Wasm.I64Mul,
    of(value),
    Wasm.I64GtU,
    Wasm.I64ExtendI32U,
    Wasm.I64Sub,
  );
  out.op(Wasm.LocalSet, root);
  out.op(Wasm.LocalGet, root);
  out.int64(1n);
  out.op(Wasm.I64Add);
  const next = take(out, ValueType.I64);
  emit(
    out,
    of(root),
    of(next),
    of(next),
    Wasm.I64Mul,
    of(value),
    Wasm.I64LeU,
    Wasm.I64ExtendI32U,
    Wasm.I64Add,
  );
}

/** Puts the float next to an int on the stack. V8 would compute that of a constant each time. */
export function pushAsFloat(out: FunctionLowering, node: Node): void {
  if (typeof node.literal === 'bigint') {
    out.float64(Number(node.literal));
    return;
  }
  out.push(node);
  out.op(Wasm.F64ConvertI64S);
}

/** One division where both are doubles exactly. */
function ratio(out: FunctionLowering, node: Node): void {
  const [a, b] = node.operands;
  const uncertain = [a, b].filter((operand) => !isWithin(intervalOf(operand), EXACT_FLOAT));
  const divide = (): void => {
    pushAsFloat(out, a);
    pushAsFloat(out, b);
    out.op(Wasm.F64Div);
  };
  if (uncertain.length === 0) {
    divide();
    return;
  }
  const result = out.newLocal(ValueType.F64);
  uncertain.forEach((operand, i) => {
    out.push(operand);
    out.int64(2n ** 53n);
    out.op(Wasm.I64Add);
    out.int64(2n ** 54n);
    out.op(Wasm.I64LeU);
    if (i > 0) out.op(Wasm.I32And);
  });
  out.open(Wasm.If, null);
  divide();
  out.op(Wasm.LocalSet, result);
  out.op(Wasm.Else);
  out.push(a);
  out.push(b);
  out.callImport(node);
  out.op(Wasm.LocalSet, result);
  out.close();
  out.op(Wasm.LocalGet, result);
}

// ---- floats

/** Quotients below this times 27 bits are exact. */
const QUOTIENT_LIMIT = 2 ** 26;
/** Below this the product of such a quotient is finite. */
const DIVISOR_LIMIT = 2 ** 960;
const UPPER_BITS = BigInt.asIntN(64, ~(2n ** 27n - 1n));

/**
 * The remainder of |a| by |b|, exact; gives its local.
 *
 * A small whole quotient, cut off from the rounded one, is right or one too large. Its product with b is worked out in two
 * doubles whose sum it is (Dekker 1971), the upper 26 bits of b and the rest apart; both differences are then exact.
 */
function remainderOfMagnitudes(out: FunctionLowering, node: Node): number {
  const [a, b] = node.operands.map((operand) => {
    out.push(operand);
    out.op(Wasm.F64Abs);
    return take(out, ValueType.F64);
  });
  emit(out, of(a), of(b), Wasm.F64Div);
  const quotient = take(out, ValueType.F64);
  const product = out.newLocal(ValueType.F64);
  const upper = out.newLocal(ValueType.F64);
  const rest = out.newLocal(ValueType.F64);
  out.op(Wasm.LocalGet, quotient);
  out.float64(QUOTIENT_LIMIT);
  emit(out, Wasm.F64Lt, of(b));
  out.float64(DIVISOR_LIMIT);
  emit(out, Wasm.F64Lt, Wasm.I32And);
  out.open(Wasm.If, null);
  emit(out, of(quotient), Wasm.F64Trunc);
  out.op(Wasm.LocalTee, quotient);
  emit(out, of(b), Wasm.F64Mul);
  out.op(Wasm.LocalSet, product);
  emit(out, of(b), Wasm.I64ReinterpretF64);
  out.int64(UPPER_BITS);
  emit(out, Wasm.I64And, Wasm.F64ReinterpretI64);
  out.op(Wasm.LocalSet, upper);
  emit(out, of(a), of(product), Wasm.F64Sub);
  emit(out, of(quotient), of(upper), Wasm.F64Mul, of(product), Wasm.F64Sub);
  emit(out, of(quotient), of(b), of(upper), Wasm.F64Sub, Wasm.F64Mul, Wasm.F64Add, Wasm.F64Sub);
  out.op(Wasm.LocalSet, rest);
  emit(out, of(rest), of(b), Wasm.F64Add, of(rest), of(rest));
  out.float64(0);
  emit(out, Wasm.F64Lt, Wasm.Select);
  out.op(Wasm.LocalSet, rest);
  out.op(Wasm.Else);
  emit(out, of(a), of(b));
  out.callImport(node);
  out.op(Wasm.LocalSet, rest);
  out.close();
  return rest;
}

/** C's fmod: the remainder with the sign of a. */
function signedRemainder(out: FunctionLowering, node: Node): void {
  const rest = remainderOfMagnitudes(out, node);
  out.op(Wasm.LocalGet, rest);
  out.push(node.operands[0]);
  out.op(Wasm.F64Copysign);
}

/** Puts on the stack whether a remainder is not zero and a and b differ in sign. */
function isOnWrongSide(out: FunctionLowering, rest: number, [a, b]: readonly Node[]): void {
  out.op(Wasm.LocalGet, rest);
  out.float64(0);
  out.op(Wasm.F64Ne);
  out.push(a);
  out.op(Wasm.I64ReinterpretF64);
  out.push(b);
  emit(out, Wasm.I64ReinterpretF64, Wasm.I64Xor);
  out.int64(0n);
  emit(out, Wasm.I64LtS, Wasm.I32And);
}

/** `a % b`, which has the sign of b. */
function floorRemainder(out: FunctionLowering, node: Node): void {
  const [, b] = node.operands;
  signedRemainder(out, node);
  const rest = take(out, ValueType.F64);
  emit(out, of(rest));
  out.push(b);
  emit(out, Wasm.F64Add, of(rest));
  isOnWrongSide(out, rest, node.operands);
  out.op(Wasm.Select);
  out.push(b);
  out.op(Wasm.F64Copysign);
}

/** `a // b` by the steps of CPython's float_divmod, each of which may round. */
function floorQuotient(out: FunctionLowering, node: Node): void {
  const [a, b] = node.operands;
  signedRemainder(out, node);
  const rest = take(out, ValueType.F64);
  out.push(a);
  emit(out, of(rest), Wasm.F64Sub);
  out.push(b);
  out.op(Wasm.F64Div);
  isOnWrongSide(out, rest, node.operands);
  emit(out, Wasm.I64ExtendI32U, Wasm.F64ConvertI64S, Wasm.F64Sub);
  const quotient = take(out, ValueType.F64);
  emit(out, of(quotient), Wasm.F64Floor);
  const floor = take(out, ValueType.F64);
  // Zero has the sign of the quotient as it is.
  out.float64(0);
  out.push(a);
  out.push(b);
  emit(out, Wasm.F64Div, Wasm.F64Copysign);
  out.op(Wasm.LocalGet, floor);
  out.float64(1);
  emit(out, Wasm.F64Add, of(floor), of(quotient), of(floor), Wasm.F64Sub);
  out.float64(0.5);
  emit(out, Wasm.F64Gt, Wasm.Select, of(quotient));
  out.float64(0);
  emit(out, Wasm.F64Eq, Wasm.Select);
}
