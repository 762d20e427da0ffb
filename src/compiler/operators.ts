/** Operators, comparisons, and the conditions that become jumps. */

import type { SourceSpan } from '../bytecode/assemble.ts';
import { Op } from '../bytecode/opcodes.ts';
import type {
  BinaryOperator,
  BinOp,
  BoolOp,
  Compare,
  ComparisonOperator,
  Expression,
  IfExp,
  UnaryOp,
} from '../syntax/ast.ts';
import { operatorAnchor } from './anchors.ts';
import { constantOf, displayOf, truthOf } from './fold.ts';
import { loadConstant, operand, scalarConstant, scratchFor } from './operands.ts';
import { Target, type Unit } from './unit.ts';

/** The opcodes of a binary operator: on registers, and with a constant on the right. */
const BINARY: Record<BinaryOperator, readonly [Op, Op | null]> = {
  Add: [Op.ADD, Op.ADD_RK],
  Sub: [Op.SUB, Op.SUB_RK],
  Mult: [Op.MUL, Op.MUL_RK],
  MatMult: [Op.MATMUL, null],
  Div: [Op.TRUEDIV, Op.TRUEDIV_RK],
  Mod: [Op.MOD, Op.MOD_RK],
  Pow: [Op.POW, Op.POW_RK],
  LShift: [Op.LSHIFT, Op.LSHIFT_RK],
  RShift: [Op.RSHIFT, Op.RSHIFT_RK],
  BitOr: [Op.OR, Op.OR_RK],
  BitXor: [Op.XOR, Op.XOR_RK],
  BitAnd: [Op.AND, Op.AND_RK],
  FloorDiv: [Op.FLOORDIV, Op.FLOORDIV_RK],
};

const UNARY = { Invert: Op.INVERT, Not: Op.NOT, UAdd: Op.POSITIVE, USub: Op.NEGATIVE };

const COMPARE: Record<ComparisonOperator, Op> = {
  Eq: Op.EQ,
  NotEq: Op.NE,
  Lt: Op.LT,
  LtE: Op.LE,
  Gt: Op.GT,
  GtE: Op.GE,
  Is: Op.IS,
  IsNot: Op.IS_NOT,
  In: Op.IN,
  NotIn: Op.NOT_IN,
};

type RichOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE';

/** The jumps that compare: if, unless; the same with a constant on the right. */
const JUMPS: Record<RichOperator, readonly [Op, Op, Op, Op]> = {
  Eq: [Op.JUMP_IF_EQ, Op.JUMP_UNLESS_EQ, Op.JUMP_IF_EQ_RK, Op.JUMP_UNLESS_EQ_RK],
  NotEq: [Op.JUMP_IF_NE, Op.JUMP_UNLESS_NE, Op.JUMP_IF_NE_RK, Op.JUMP_UNLESS_NE_RK],
  Lt: [Op.JUMP_IF_LT, Op.JUMP_UNLESS_LT, Op.JUMP_IF_LT_RK, Op.JUMP_UNLESS_LT_RK],
  LtE: [Op.JUMP_IF_LE, Op.JUMP_UNLESS_LE, Op.JUMP_IF_LE_RK, Op.JUMP_UNLESS_LE_RK],
  Gt: [Op.JUMP_IF_GT, Op.JUMP_UNLESS_GT, Op.JUMP_IF_GT_RK, Op.JUMP_UNLESS_GT_RK],
  GtE: [Op.JUMP_IF_GE, Op.JUMP_UNLESS_GE, Op.JUMP_IF_GE_RK, Op.JUMP_UNLESS_GE_RK],
};

const INVERSE: Partial<Record<ComparisonOperator, ComparisonOperator>> = {
  Is: 'IsNot',
  IsNot: 'Is',
  In: 'NotIn',
  NotIn: 'In',
};

// ---- values

/** A chain like `a + b + c + ...` nests to the left, as deep as it is long: a loop, not a recursion. */
export function compileBinary(unit: Unit, node: BinOp, dst: number): void {
  const mark = unit.registers.mark();
  const chain: BinOp[] = [];
  let leftmost: Expression = node;
  for (; leftmost.kind === 'BinOp' && constantOf(leftmost) === null; leftmost = leftmost.left)
    chain.push(leftmost);
  const scratch = scratchFor(unit, dst);
  let left = operand(unit, leftmost, scratch);
  for (let link = chain.pop(); link !== undefined; link = chain.pop()) {
    let result = dst;
    if (chain.length > 0) {
      if (unit.registers.isTemporary(left)) result = left;
      else result = scratch >= 0 ? scratch : unit.registers.allocate();
    }
    emitBinary(unit, link, result, left);
    left = result;
  }
  unit.registers.release(mark);
}

/** `dst = left op right`, where the left operand is in a register already. */
function emitBinary(unit: Unit, node: BinOp, dst: number, left: number): void {
  const mark = unit.registers.mark();
  const constant = scalarConstant(unit, node.right);
  const [op, constantOp] = BINARY[node.op];
  const anchor = operatorAnchor(unit.compilation.source, node);
  if (constant >= 0 && constantOp !== null) {
    unit.emitAnchored(node, anchor, constantOp, dst, left, constant, 0);
  } else {
    const right = operand(unit, node.right);
    unit.emitAnchored(node, anchor, op, dst, left, right, 0);
  }
  unit.registers.release(mark);
}

/** `dst = left op= right`, trying the in-place method first. */
export function emitInPlace(
  unit: Unit,
  span: SourceSpan,
  operator: BinaryOperator,
  dst: number,
  left: number,
  right: Expression,
): void {
  const [op, constantOp] = BINARY[operator];
  const constant = scalarConstant(unit, right);
  if (constant >= 0 && constantOp !== null) unit.emit(span, constantOp, dst, left, constant, 1);
  else unit.emit(span, op, dst, left, operand(unit, right), 1);
}

export function compileUnary(unit: Unit, node: UnaryOp, dst: number): void {
  const mark = unit.registers.mark();
  const { operand: inner, op } = node;
  const inverse =
    op === 'Not' && inner.kind === 'Compare' && inner.ops.length === 1 ? INVERSE[inner.ops[0]] : undefined;
  if (inverse !== undefined) {
    compileComparison(unit, { ...(inner as Compare), ops: [inverse] }, dst);
  } else {
    unit.emit(node, UNARY[op], dst, operand(unit, inner, scratchFor(unit, dst)));
  }
  unit.registers.release(mark);
}

export function compileBoolean(unit: Unit, node: BoolOp, dst: number): void {
  const end = new Target();
  const [skip, keep] =
    node.op === 'And' ? [Op.JUMP_IF_TRUE, Op.JUMP_IF_FALSE] : [Op.JUMP_IF_FALSE, Op.JUMP_IF_TRUE];
  const scratch = scratchFor(unit, dst);
  for (const value of node.values.slice(0, -1)) {
    const mark = unit.registers.mark();
    if (scratch >= 0) {
      unit.into(value, dst);
      unit.emit(node, keep, dst, end);
    } else {
      const next = new Target();
      const register = operand(unit, value);
      unit.emit(node, skip, register, next);
      unit.emit(node, Op.MOVE, dst, register);
      unit.emit(node, Op.JUMP, end);
      unit.place(next);
    }
    unit.registers.release(mark);
  }
  unit.into(node.values[node.values.length - 1], dst);
  unit.place(end);
}

export function compileConditional(unit: Unit, node: IfExp, dst: number): void {
  compileEither(unit, node, (value) => unit.into(value, dst));
}

/** Does with `body` or `orelse` what `compile` does, as `test` says. */
export function compileEither(unit: Unit, node: IfExp, compile: (value: Expression) => void): void {
  const otherwise = new Target();
  const end = new Target();
  jumpIf(unit, node, node.test, otherwise, false);
  compile(node.body);
  unit.emit(node, Op.JUMP, end);
  unit.place(otherwise);
  compile(node.orelse);
  unit.place(end);
}

export function compileComparison(unit: Unit, node: Compare, dst: number): void {
  const mark = unit.registers.mark();
  const last = node.ops.length - 1;
  if (last === 0) {
    const left = operand(unit, node.left, scratchFor(unit, dst));
    const right = comparand(unit, node.ops[0], node.comparators[0]);
    unit.emit(node, COMPARE[node.ops[0]], dst, left, right);
  } else {
    const result = unit.registers.isTemporary(dst) ? dst : unit.registers.allocate();
    const end = new Target();
    let left = operand(unit, node.left);
    node.ops.forEach((op, index) => {
      const right = comparand(unit, op, node.comparators[index]);
      unit.emit(node, COMPARE[op], result, left, right);
      if (index < last) unit.emit(node, Op.JUMP_IF_FALSE, result, end);
      left = right;
    });
    unit.place(end);
    if (result !== dst) unit.emit(node, Op.MOVE, dst, result);
  }
  unit.registers.release(mark);
}

/** The right side of a comparison; a display that is only searched becomes a constant. */
function comparand(unit: Unit, op: ComparisonOperator, node: Expression): number {
  const display = op === 'In' || op === 'NotIn' ? displayOf(node, true) : null;
  if (display === null) return operand(unit, node);
  const register = unit.registers.allocate();
  loadConstant(unit, node, display, register);
  return register;
}

// ---- conditions

/**
 * Jumps to `target` when the truth of `node` is `sense`, else goes on.
 *
 * @param span what a failing truth test is reported at: the statement or expression that asks
 * @returns what CPython 3.11 reports the next such instructions at: the last comparison, if there was any
 */
export function jumpIf(
  unit: Unit,
  span: SourceSpan,
  node: Expression,
  target: Target,
  sense: boolean,
): SourceSpan {
  const truth = truthOf(node);
  if (truth !== null) {
    if (truth === sense) unit.emit(span, Op.JUMP, target);
    return span;
  }
  if (node.kind === 'UnaryOp' && node.op === 'Not') return jumpIf(unit, span, node.operand, target, !sense);
  if (node.kind === 'BoolOp') return jumpIfBoolean(unit, span, node, target, sense);
  if (node.kind === 'IfExp') return jumpIfConditional(unit, span, node, target, sense);
  const mark = unit.registers.mark();
  const isComparison = node.kind === 'Compare';
  if (isComparison) jumpIfComparison(unit, node, target, sense);
  else unit.emit(span, sense ? Op.JUMP_IF_TRUE : Op.JUMP_IF_FALSE, operand(unit, node), target);
  unit.registers.release(mark);
  return isComparison ? node : span;
}

function jumpIfBoolean(
  unit: Unit,
  span: SourceSpan,
  node: BoolOp,
  target: Target,
  sense: boolean,
): SourceSpan {
  const deciding = node.op === 'Or';
  const end = new Target();
  let place = span;
  for (const value of node.values.slice(0, -1)) {
    place = jumpIf(unit, place, value, deciding === sense ? target : end, deciding);
  }
  place = jumpIf(unit, place, node.values[node.values.length - 1], target, sense);
  unit.place(end);
  return place;
}

function jumpIfConditional(
  unit: Unit,
  span: SourceSpan,
  node: IfExp,
  target: Target,
  sense: boolean,
): SourceSpan {
  const otherwise = new Target();
  const end = new Target();
  let place = jumpIf(unit, span, node.test, otherwise, false);
  place = jumpIf(unit, place, node.body, target, sense);
  unit.emit(place, Op.JUMP, end);
  unit.place(otherwise);
  place = jumpIf(unit, place, node.orelse, target, sense);
  unit.place(end);
  return place;
}

function jumpIfComparison(unit: Unit, node: Compare, target: Target, sense: boolean): void {
  const end = new Target();
  const last = node.ops.length - 1;
  let left = operand(unit, node.left);
  node.ops.forEach((op, index) => {
    if (index === last) jumpIfPair(unit, node, op, left, node.comparators[index], target, sense);
    else left = jumpIfPair(unit, node, op, left, node.comparators[index], sense ? end : target, false);
  });
  unit.place(end);
}

/** One comparison of a chain; returns the register of its right side, where the chain goes on. */
function jumpIfPair(
  unit: Unit,
  node: Compare,
  op: ComparisonOperator,
  left: number,
  rightNode: Expression,
  target: Target,
  sense: boolean,
): number {
  const isLast = rightNode === node.comparators[node.comparators.length - 1];
  if ((op === 'Is' || op === 'IsNot') && isLast && constantOf(rightNode)?.type === 'none') {
    unit.emit(node, (op === 'Is') === sense ? Op.JUMP_IF_NONE : Op.JUMP_IF_NOT_NONE, left, target);
    return left;
  }
  if (op in JUMPS) {
    const [jump, unless, jumpConstant, unlessConstant] = JUMPS[op as RichOperator];
    const constant = isLast ? scalarConstant(unit, rightNode) : -1;
    if (constant >= 0) {
      unit.emit(node, sense ? jumpConstant : unlessConstant, left, constant, target);
      return left;
    }
    const right = operand(unit, rightNode);
    unit.emit(node, sense ? jump : unless, left, right, target);
    return right;
  }
  const right = comparand(unit, op, rightNode);
  const result = unit.registers.allocate();
  unit.emit(node, COMPARE[op], result, left, right);
  unit.emit(node, sense ? Op.JUMP_IF_TRUE : Op.JUMP_IF_FALSE, result, target);
  return right;
}
