/**
 * Sums in lanes: a loop of vector instructions. It has four copies of the term, of two passes each, since a sum is not ready
 * for the next addition at once (of `i` for i in a range: 0.11 ns a pass; with one copy 0.29, as without vectors).
 */

import type { Node, Operator } from '../ir.ts';
import { type LaneOperator, type LaneShift, type LaneTerm, PASSES_AT_A_TIME, partsOf } from '../lanes.ts';
import { ValueType, Wasm } from '../wasm/opcodes.ts';
import type { FunctionLowering } from './lower-wasm.ts';

export const LANE_ROUTINES: Partial<Record<Operator, (out: FunctionLowering, node: Node) => void>> = {
  'lanes.end': lastOfGroups,
  'lanes.sum': (out, node) => new SumLowering(out, node).lower(),
};

const OPERATORS: Record<LaneOperator, Wasm> = {
  abs: Wasm.I64x2Abs,
  add: Wasm.I64x2Add,
  and: Wasm.V128And,
  eq: Wasm.I64x2Eq,
  ge: Wasm.I64x2GeS,
  gt: Wasm.I64x2GtS,
  le: Wasm.I64x2LeS,
  lt: Wasm.I64x2LtS,
  ne: Wasm.I64x2Ne,
  neg: Wasm.I64x2Neg,
  not: Wasm.V128Not,
  or: Wasm.V128Or,
  select: Wasm.V128Bitselect,
  sub: Wasm.I64x2Sub,
  xor: Wasm.V128Xor,
};

const SHIFTS: Record<LaneShift, Wasm> = {
  shl: Wasm.I64x2Shl,
  shr_s: Wasm.I64x2ShrS,
  shr_u: Wasm.I64x2ShrU,
};

const LANES = 2;
const COPIES = PASSES_AT_A_TIME / LANES;

/** `first + (|limit - first| - 1) / size * size` in the direction of the step: at least one pass is left. */
function lastOfGroups(out: FunctionLowering, { operands: [first, limit, { literal }] }: Node): void {
  const step = literal as bigint;
  const isUp = step > 0n;
  const size = BigInt(PASSES_AT_A_TIME) * (isUp ? step : -step);
  out.push(first);
  out.push(isUp ? limit : first);
  out.push(isUp ? first : limit);
  out.op(Wasm.I64Sub);
  out.int64(1n);
  out.op(Wasm.I64Sub);
  out.int64(size);
  out.op(Wasm.I64DivU);
  out.int64(isUp ? size : -size);
  out.op(Wasm.I64Mul);
  out.op(Wasm.I64Add);
}

/** The locals of one copy of the term. */
interface Copy {
  readonly sum: number;
  readonly counter: number;
  /** By the number of the operand that the counter is multiplied with. */
  readonly products: ReadonlyMap<number, number>;
}

class SumLowering {
  private readonly out: FunctionLowering;
  private readonly node: Node;
  private readonly term: LaneTerm;
  private readonly operands: readonly Node[];
  private readonly step: bigint;
  /** The locals that have an operand in both lanes. */
  private readonly splats = new Map<number, number>();
  /** By how much a copy's counter and its products go on: locals. */
  private readonly strides = new Map<number, number>();
  private stride = -1;

  constructor(out: FunctionLowering, node: Node) {
    const [, , , step, ...operands] = node.operands;
    this.out = out;
    this.node = node;
    this.term = node.term as LaneTerm;
    this.step = step.literal as bigint;
    this.operands = operands;
  }

  /** Puts the sum on the stack. */
  lower(): void {
    const { out, step } = this;
    const [, first, end] = this.node.operands;
    const size = BigInt(PASSES_AT_A_TIME) * step;
    this.prepare(this.term);
    out.int64(size);
    out.op(Wasm.I64x2Splat);
    this.stride = this.take(ValueType.V128);
    const copies = Array.from({ length: COPIES }, (_, i) => this.begin(i));
    for (const number of copies[0].products.keys()) {
      this.multiply(this.stride, number);
      this.strides.set(number, this.take(ValueType.V128));
    }
    out.push(first);
    const counter = this.take(ValueType.I64);
    out.open(Wasm.Loop, null);
    for (const copy of copies) this.pass(copy);
    out.op(Wasm.LocalGet, counter);
    out.int64(size);
    out.op(Wasm.I64Add);
    out.op(Wasm.LocalTee, counter);
    out.push(end);
    out.op(Wasm.I64Ne);
    out.op(Wasm.BrIf, 0);
    out.close();
    this.gather(copies);
  }

  /** A new local that has what is on the stack. */
  private take(type: ValueType): number {
    const local = this.out.newLocal(type);
    this.out.op(Wasm.LocalSet, local);
    return local;
  }

  /** Puts the operands of a term into both lanes. */
  private prepare(term: LaneTerm): void {
    for (const part of partsOf(term)) this.prepare(part);
    const isOperand = term.kind === 'operand' || term.kind === 'product';
    if (!isOperand || this.splats.has(term.number)) return;
    this.out.push(this.operands[term.number]);
    this.out.op(Wasm.I64x2Splat);
    this.splats.set(term.number, this.take(ValueType.V128));
  }

  private begin(number: number): Copy {
    const { out, step } = this;
    this.pair(0n, 0n);
    const sum = this.take(ValueType.V128);
    out.push(this.node.operands[1]);
    out.op(Wasm.I64x2Splat);
    const offset = BigInt(LANES * number) * step;
    this.pair(offset, offset + step);
    out.op(Wasm.I64x2Add);
    const counter = this.take(ValueType.V128);
    const products = new Map<number, number>();
    for (const factor of factorsOf(this.term)) {
      this.multiply(counter, factor);
      products.set(factor, this.take(ValueType.V128));
    }
    return { sum, counter, products };
  }

  private pair(left: bigint, right: bigint): void {
    this.out.op(Wasm.V128Const);
    this.out.code.int64(left);
    this.out.code.int64(right);
  }

  private multiply(local: number, factor: number): void {
    this.out.op(Wasm.LocalGet, local);
    this.out.op(Wasm.LocalGet, this.splats.get(factor));
    this.out.op(Wasm.I64x2Mul);
  }

  /** Adds the term of a copy, and takes it on. */
  private pass(copy: Copy): void {
    const { out } = this;
    out.op(Wasm.LocalGet, copy.sum);
    this.push(this.term, copy);
    out.op(Wasm.I64x2Add);
    out.op(Wasm.LocalSet, copy.sum);
    this.advance(copy.counter, this.stride);
    for (const [number, local] of copy.products) this.advance(local, this.strides.get(number));
  }

  private advance(local: number, stride: number | undefined): void {
    const { out } = this;
    out.op(Wasm.LocalGet, local);
    out.op(Wasm.LocalGet, stride);
    out.op(Wasm.I64x2Add);
    out.op(Wasm.LocalSet, local);
  }

  private push(term: LaneTerm, copy: Copy): void {
    const { out } = this;
    switch (term.kind) {
      case 'counter':
        out.op(Wasm.LocalGet, copy.counter);
        break;
      case 'operand':
        out.op(Wasm.LocalGet, this.splats.get(term.number));
        break;
      case 'product':
        out.op(Wasm.LocalGet, copy.products.get(term.number));
        break;
      case 'shift':
        this.push(term.term, copy);
        out.int32(term.count);
        out.op(SHIFTS[term.shift]);
        break;
      case 'operation':
        for (const operand of term.operands) this.push(operand, copy);
        out.op(OPERATORS[term.operator]);
    }
  }

  /** Puts the sum of all that the copies have summed up on the stack. */
  private gather(copies: readonly Copy[]): void {
    const { out } = this;
    copies.forEach(({ sum }, i) => {
      out.op(Wasm.LocalGet, sum);
      if (i > 0) out.op(Wasm.I64x2Add);
    });
    const sums = this.take(ValueType.V128);
    out.push(this.node.operands[0]);
    for (let lane = 0; lane < LANES; lane++) {
      out.op(Wasm.LocalGet, sums);
      out.op(Wasm.I64x2ExtractLane, lane);
      out.op(Wasm.I64Add);
    }
  }
}

/** The numbers of the operands that the counter is multiplied with. */
function factorsOf(term: LaneTerm): ReadonlySet<number> {
  const factors = new Set(partsOf(term).flatMap((part) => [...factorsOf(part)]));
  if (term.kind === 'product') factors.add(term.number);
  return factors;
}
