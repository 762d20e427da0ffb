/**
 * Values of which a mask keeps 32 bits, computed with ints of 32 bits.
 *
 * `(a * b + c) & 0xFFFFFFFF` is the low half of the sum, which is computed from the low halves of a, b and c. In 32 bits no
 * step has to be masked, and the processor clears the upper half by itself; in 64 the mask costs an instruction in the
 * midst of what generators of random numbers and hashes have each step wait for.
 */

import { intervalOf, type Node, type Operator } from '../ir.ts';
import { Wasm } from '../wasm/opcodes.ts';
import type { FunctionLowering } from './lower-wasm.ts';

const MASK = 0xffff_ffffn;

/** Operators whose low bits depend on the low bits of their operands alone. */
const IN_32_BITS: Partial<Record<Operator, Wasm>> = {
  'int.add': Wasm.I32Add,
  'int.sub': Wasm.I32Sub,
  'int.mul': Wasm.I32Mul,
  'int.and': Wasm.I32And,
  'int.or': Wasm.I32Or,
  'int.xor': Wasm.I32Xor,
  'word.add': Wasm.I32Add,
  'word.sub': Wasm.I32Sub,
  'word.mul': Wasm.I32Mul,
  'word.and': Wasm.I32And,
  'word.or': Wasm.I32Or,
  'word.xor': Wasm.I32Xor,
  'bits.add': Wasm.I32Add,
  'bits.sub': Wasm.I32Sub,
  'bits.mul': Wasm.I32Mul,
};

/** Puts `a & b` on the stack. */
export function emitAnd(out: FunctionLowering, a: Node, b: Node): void {
  const [value, mask] = a.literal === MASK ? [b, a] : [a, b];
  if (mask.literal === MASK && out.isInlined(value)) {
    emitLow32(out, value);
    out.op(Wasm.I64ExtendI32U);
  } else {
    out.push(value);
    out.push(mask);
    out.op(Wasm.I64And);
  }
}

/** Puts the low 32 bits of an int or word on the stack, as an int of 32 bits. */
export function emitLow32(out: FunctionLowering, node: Node): void {
  if (typeof node.literal === 'bigint') out.int32(Number(BigInt.asIntN(32, node.literal)));
  else if (!out.isInlined(node) || !emitOperator(out, node)) {
    out.push(node);
    out.op(Wasm.I32WrapI64);
  }
}

/** The same of what is computed here; false if it needs more than the low bits of its operands. */
function emitOperator(out: FunctionLowering, { operator, operands: [a, b] }: Node): boolean {
  const short = IN_32_BITS[operator];
  if (short !== undefined) {
    emitLow32(out, a);
    emitLow32(out, b);
    out.op(short);
    return true;
  }
  switch (operator) {
    case 'bits.shl':
    case 'int.shl':
    case 'word.shl':
      return shift(out, Wasm.I32Shl, a, b);
    case 'int.shr':
    case 'word.shr':
      return intervalOf(a).low >= 0n && intervalOf(a).high <= MASK && shift(out, Wasm.I32ShrU, a, b);
    default:
      return false;
  }
}

function shift(out: FunctionLowering, op: Wasm, a: Node, { literal: count }: Node): boolean {
  if (typeof count !== 'bigint' || count < 0n || count > 31n) return false;
  emitLow32(out, a);
  out.int32(Number(count));
  out.op(op);
  return true;
}
