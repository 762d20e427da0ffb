/** The executors of operators, comparisons and conditional jumps: see `executors.ts`. */

import { Op } from '../bytecode/opcodes.ts';
import { contains, isSame, truthOf } from '../objects/protocol.ts';
import {
  add,
  and,
  binaryInstruction,
  compareEqual,
  compareGreater,
  compareGreaterEqual,
  compareLess,
  compareLessEqual,
  compareNotEqual,
  equal,
  floordiv,
  greater,
  greaterEqual,
  invert,
  less,
  lessEqual,
  lshift,
  mod,
  mul,
  negative,
  notEqual,
  or,
  positive,
  rshift,
  sub,
  truediv,
  xor,
} from '../runtime/operators.ts';
import type { Executor } from './executor.ts';

export const OPERATOR_EXECUTORS = {
  ADD: (instruction, registers, base) => {
    registers[base + instruction.a] = add(
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
    return instruction.next;
  },
  ADD_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = add(
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
    return instruction.next;
  },
  SUB: (instruction, registers, base) => {
    registers[base + instruction.a] = sub(
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
    return instruction.next;
  },
  SUB_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = sub(
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
    return instruction.next;
  },
  MUL: (instruction, registers, base) => {
    registers[base + instruction.a] = mul(
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
    return instruction.next;
  },
  MUL_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = mul(
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
    return instruction.next;
  },
  JUMP_IF_TRUE: (instruction, registers, base) =>
    truthOf(registers[base + instruction.a]) ? instruction.target : instruction.next,
  JUMP_IF_FALSE: (instruction, registers, base) =>
    truthOf(registers[base + instruction.a]) ? instruction.target : instruction.next,
  JUMP_IF_NONE: (instruction, registers, base) =>
    registers[base + instruction.a] === null ? instruction.target : instruction.next,
  JUMP_IF_NOT_NONE: (instruction, registers, base) =>
    registers[base + instruction.a] === null ? instruction.target : instruction.next,
  JUMP_IF_LT: (instruction, registers, base) =>
    less(registers[base + instruction.a], registers[base + instruction.b])
      ? instruction.target
      : instruction.next,
  JUMP_IF_LT_RK: (instruction, registers, base) =>
    less(registers[base + instruction.a], instruction.constant) ? instruction.target : instruction.next,
  JUMP_UNLESS_LT: (instruction, registers, base) =>
    less(registers[base + instruction.a], registers[base + instruction.b])
      ? instruction.target
      : instruction.next,
  JUMP_UNLESS_LT_RK: (instruction, registers, base) =>
    less(registers[base + instruction.a], instruction.constant) ? instruction.target : instruction.next,
  JUMP_IF_LE: (instruction, registers, base) =>
    lessEqual(registers[base + instruction.a], registers[base + instruction.b])
      ? instruction.target
      : instruction.next,
  JUMP_IF_LE_RK: (instruction, registers, base) =>
    lessEqual(registers[base + instruction.a], instruction.constant) ? instruction.target : instruction.next,
  JUMP_UNLESS_LE: (instruction, registers, base) =>
    lessEqual(registers[base + instruction.a], registers[base + instruction.b])
      ? instruction.target
      : instruction.next,
  JUMP_UNLESS_LE_RK: (instruction, registers, base) =>
    lessEqual(registers[base + instruction.a], instruction.constant) ? instruction.target : instruction.next,
  JUMP_IF_GT: (instruction, registers, base) =>
    greater(registers[base + instruction.a], registers[base + instruction.b])
      ? instruction.target
      : instruction.next,
  JUMP_IF_GT_RK: (instruction, registers, base) =>
    greater(registers[base + instruction.a], instruction.constant) ? instruction.target : instruction.next,
  JUMP_UNLESS_GT: (instruction, registers, base) =>
    greater(registers[base + instruction.a], registers[base + instruction.b])
      ? instruction.target
      : instruction.next,
  JUMP_UNLESS_GT_RK: (instruction, registers, base) =>
    greater(registers[base + instruction.a], instruction.constant) ? instruction.target : instruction.next,
  JUMP_IF_GE: (instruction, registers, base) =>
    greaterEqual(registers[base + instruction.a], registers[base + instruction.b])
      ? instruction.target
      : instruction.next,
  JUMP_IF_GE_RK: (instruction, registers, base) =>
    greaterEqual(registers[base + instruction.a], instruction.constant)
      ? instruction.target
      : instruction.next,
  JUMP_UNLESS_GE: (instruction, registers, base) =>
    greaterEqual(registers[base + instruction.a], registers[base + instruction.b])
      ? instruction.target
      : instruction.next,
  JUMP_UNLESS_GE_RK: (instruction, registers, base) =>
    greaterEqual(registers[base + instruction.a], instruction.constant)
      ? instruction.target
      : instruction.next,
  JUMP_IF_EQ: (instruction, registers, base) =>
    equal(registers[base + instruction.a], registers[base + instruction.b])
      ? instruction.target
      : instruction.next,
  JUMP_IF_EQ_RK: (instruction, registers, base) =>
    equal(registers[base + instruction.a], instruction.constant) ? instruction.target : instruction.next,
  JUMP_UNLESS_EQ: (instruction, registers, base) =>
    equal(registers[base + instruction.a], registers[base + instruction.b])
      ? instruction.target
      : instruction.next,
  JUMP_UNLESS_EQ_RK: (instruction, registers, base) =>
    equal(registers[base + instruction.a], instruction.constant) ? instruction.target : instruction.next,
  JUMP_IF_NE: (instruction, registers, base) =>
    notEqual(registers[base + instruction.a], registers[base + instruction.b])
      ? instruction.target
      : instruction.next,
  JUMP_IF_NE_RK: (instruction, registers, base) =>
    notEqual(registers[base + instruction.a], instruction.constant) ? instruction.target : instruction.next,
  JUMP_UNLESS_NE: (instruction, registers, base) =>
    notEqual(registers[base + instruction.a], registers[base + instruction.b])
      ? instruction.target
      : instruction.next,
  JUMP_UNLESS_NE_RK: (instruction, registers, base) =>
    notEqual(registers[base + instruction.a], instruction.constant) ? instruction.target : instruction.next,
  TRUEDIV: (instruction, registers, base) => {
    registers[base + instruction.a] = truediv(
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
    return instruction.next;
  },
  TRUEDIV_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = truediv(
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
    return instruction.next;
  },
  FLOORDIV: (instruction, registers, base) => {
    registers[base + instruction.a] = floordiv(
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
    return instruction.next;
  },
  FLOORDIV_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = floordiv(
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
    return instruction.next;
  },
  MOD: (instruction, registers, base) => {
    registers[base + instruction.a] = mod(
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
    return instruction.next;
  },
  MOD_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = mod(
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
    return instruction.next;
  },
  POW: (instruction, registers, base) => {
    registers[base + instruction.a] = binaryInstruction(
      Op.POW,
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
    return instruction.next;
  },
  POW_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = binaryInstruction(
      Op.POW_RK,
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
    return instruction.next;
  },
  MATMUL: (instruction, registers, base) => {
    registers[base + instruction.a] = binaryInstruction(
      Op.MATMUL,
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
    return instruction.next;
  },
  LSHIFT: (instruction, registers, base) => {
    registers[base + instruction.a] = lshift(
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
    return instruction.next;
  },
  LSHIFT_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = lshift(
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
    return instruction.next;
  },
  RSHIFT: (instruction, registers, base) => {
    registers[base + instruction.a] = rshift(
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
    return instruction.next;
  },
  RSHIFT_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = rshift(
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
    return instruction.next;
  },
  AND: (instruction, registers, base) => {
    registers[base + instruction.a] = and(
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
    return instruction.next;
  },
  AND_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = and(
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
    return instruction.next;
  },
  OR: (instruction, registers, base) => {
    registers[base + instruction.a] = or(
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
    return instruction.next;
  },
  OR_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = or(
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
    return instruction.next;
  },
  XOR: (instruction, registers, base) => {
    registers[base + instruction.a] = xor(
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
    return instruction.next;
  },
  XOR_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = xor(
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
    return instruction.next;
  },
  NEGATIVE: (instruction, registers, base) => {
    registers[base + instruction.a] = negative(registers[base + instruction.b]);
    return instruction.next;
  },
  POSITIVE: (instruction, registers, base) => {
    registers[base + instruction.a] = positive(registers[base + instruction.b]);
    return instruction.next;
  },
  INVERT: (instruction, registers, base) => {
    registers[base + instruction.a] = invert(registers[base + instruction.b]);
    return instruction.next;
  },
  NOT: (instruction, registers, base) => {
    const x = registers[base + instruction.b];
    registers[base + instruction.a] = typeof x === 'boolean' ? !x : !truthOf(x);
    return instruction.next;
  },
  LT: (instruction, registers, base) => {
    registers[base + instruction.a] = compareLess(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
    return instruction.next;
  },
  LE: (instruction, registers, base) => {
    registers[base + instruction.a] = compareLessEqual(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
    return instruction.next;
  },
  GT: (instruction, registers, base) => {
    registers[base + instruction.a] = compareGreater(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
    return instruction.next;
  },
  GE: (instruction, registers, base) => {
    registers[base + instruction.a] = compareGreaterEqual(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
    return instruction.next;
  },
  EQ: (instruction, registers, base) => {
    registers[base + instruction.a] = compareEqual(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
    return instruction.next;
  },
  NE: (instruction, registers, base) => {
    registers[base + instruction.a] = compareNotEqual(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
    return instruction.next;
  },
  IS: (instruction, registers, base) => {
    registers[base + instruction.a] = isSame(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
    return instruction.next;
  },
  IS_NOT: (instruction, registers, base) => {
    registers[base + instruction.a] = !isSame(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
    return instruction.next;
  },
  IN: (instruction, registers, base) => {
    registers[base + instruction.a] = contains(
      registers[base + instruction.c],
      registers[base + instruction.b],
    );
    return instruction.next;
  },
  NOT_IN: (instruction, registers, base) => {
    registers[base + instruction.a] = !contains(
      registers[base + instruction.c],
      registers[base + instruction.b],
    );
    return instruction.next;
  },
} satisfies Partial<Record<keyof typeof Op, Executor>>;
