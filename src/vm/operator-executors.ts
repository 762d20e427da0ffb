/** The executors of operators, comparisons and conditional jumps: see `executors.ts`. */

import { Mode, OPCODES, Op } from '../bytecode/opcodes.ts';
import { PyInstance } from '../objects/classes/instance.ts';
import { PyDict } from '../objects/containers/dict.ts';
import { PySet } from '../objects/containers/set.ts';
import { PyFunction } from '../objects/functions/function.ts';
import { AttributeCache, type Instruction } from '../objects/functions/instruction.ts';
import { type Comparison, compareByRight, contains, isSame, truthOf } from '../objects/protocol.ts';
import { SPECIAL_METHODS } from '../objects/slots.ts';
import { NotImplemented, type PyType, typeOf } from '../objects/type.ts';
import type { Value } from '../objects/value.ts';
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
  OPERATOR_OF_OPCODE,
  operationByRight,
  or,
  positive,
  rshift,
  sub,
  truediv,
  xor,
} from '../runtime/operators.ts';
import type { Executor } from './executor.ts';
import { type Frame, FrameKind } from './frame.ts';
import type { Schedule } from './schedule.ts';

/** What the comparing jumps compare. */
const COMPARISON_OF_OPCODE: Partial<Record<Op, Comparison>> = {
  [Op.JUMP_IF_LT]: 'less',
  [Op.JUMP_UNLESS_LT]: 'less',
  [Op.JUMP_IF_LE]: 'lessEqual',
  [Op.JUMP_UNLESS_LE]: 'lessEqual',
  [Op.JUMP_IF_GT]: 'greater',
  [Op.JUMP_UNLESS_GT]: 'greater',
  [Op.JUMP_IF_GE]: 'greaterEqual',
  [Op.JUMP_UNLESS_GE]: 'greaterEqual',
  [Op.JUMP_IF_EQ]: 'equal',
  [Op.JUMP_UNLESS_EQ]: 'equal',
  [Op.JUMP_IF_NE]: 'notEqual',
  [Op.JUMP_UNLESS_NE]: 'notEqual',
};

/** The special method that the operator asks its left operand for. Undefined: the operator is in place, and has one of its own. */
function specialMethod({ opcode, d: inPlace }: Instruction, type: PyType): Value | undefined {
  const comparison = COMPARISON_OF_OPCODE[opcode];
  if (comparison !== undefined) return type.lookup(SPECIAL_METHODS[comparison]);
  const row = OPERATOR_OF_OPCODE[opcode];
  if (inPlace !== 0 && type.slots[row.inPlace] !== null) return undefined;
  return type.lookup(SPECIAL_METHODS[row.slot]);
}

/** The same, kept for the next operand of the type. */
function cachedSpecialMethod(instruction: Instruction, type: PyType): Value | undefined {
  instruction.cache ??= new AttributeCache();
  const { cache } = instruction;
  if (cache.type !== type || cache.version !== type.version) {
    cache.value = specialMethod(instruction, type);
    cache.type = type;
    cache.version = type.version;
  }
  return cache.value;
}

/**
 * Pushes a frame for the special method of the left operand, so that an operator written in Python does not recurse in
 * JavaScript. False: there is no such method, or it is not simply the first to be asked.
 */
function beginOperator(machine: Schedule, instruction: Instruction, x: PyInstance, y: Value): boolean {
  const { type } = x;
  const method = cachedSpecialMethod(instruction, type);
  if (!(method instanceof PyFunction) || method.code.directArity !== 2) return false;
  const other = typeOf(y);
  if (other !== type && other.isSubtypeOf(type)) return false;
  const start = machine.stackTop();
  machine.ensureRegisters(start + 2);
  machine.registers[start] = x;
  machine.registers[start + 1] = y;
  machine.pushCall(method, start, 2, null, FrameKind.Operator, -1);
  return true;
}

/** Goes on in `frame` with what the special method of its instruction's left operand has answered. */
export function finishOperator(registers: Value[], { instruction, base }: Frame, answer: Value): Instruction {
  const { opcode } = instruction;
  const comparison = COMPARISON_OF_OPCODE[opcode];
  if (comparison !== undefined) {
    const value =
      answer === NotImplemented
        ? compareByRight(comparison, registers[base + instruction.a], registers[base + instruction.b])
        : answer;
    return truthOf(value) ? instruction.target : instruction.next;
  }
  if (answer === NotImplemented) {
    const isConstant = OPCODES[opcode].operands[2] === Mode.Const;
    const right = isConstant ? instruction.constant : registers[base + instruction.c];
    const left = registers[base + instruction.b];
    registers[base + instruction.a] = operationByRight(opcode, left, right, instruction.d);
  } else registers[base + instruction.a] = answer;
  return instruction.next;
}

/** `item in container`; what is asked most often first, without a slot. */
function isIn(item: Value, container: Value): boolean {
  if (typeof container === 'string' && typeof item === 'string') return container.includes(item);
  if (container instanceof PyDict || container instanceof PySet) return container.has(item);
  return contains(container, item);
}

// Conditional jumps. The target of one that jumps unless its condition holds is swapped with the next instruction when code is
// threaded, so the two forms are executed alike.

const jumpIfTrue: Executor = (instruction, registers, base) =>
  truthOf(registers[base + instruction.a]) ? instruction.target : instruction.next;

const jumpIfNone: Executor = (instruction, registers, base) =>
  registers[base + instruction.a] === null ? instruction.target : instruction.next;

const jumpIfLess: Executor = (instruction, registers, base, _frame, machine) => {
  const x = registers[base + instruction.a];
  const y = registers[base + instruction.b];
  if (x instanceof PyInstance && beginOperator(machine, instruction, x, y)) return machine.frame.instruction;
  return less(x, y) ? instruction.target : instruction.next;
};

const jumpIfLessConstant: Executor = (instruction, registers, base) =>
  less(registers[base + instruction.a], instruction.constant) ? instruction.target : instruction.next;

const jumpIfLessEqual: Executor = (instruction, registers, base, _frame, machine) => {
  const x = registers[base + instruction.a];
  const y = registers[base + instruction.b];
  if (x instanceof PyInstance && beginOperator(machine, instruction, x, y)) return machine.frame.instruction;
  return lessEqual(x, y) ? instruction.target : instruction.next;
};

const jumpIfLessEqualConstant: Executor = (instruction, registers, base) =>
  lessEqual(registers[base + instruction.a], instruction.constant) ? instruction.target : instruction.next;

const jumpIfGreater: Executor = (instruction, registers, base, _frame, machine) => {
  const x = registers[base + instruction.a];
  const y = registers[base + instruction.b];
  if (x instanceof PyInstance && beginOperator(machine, instruction, x, y)) return machine.frame.instruction;
  return greater(x, y) ? instruction.target : instruction.next;
};

const jumpIfGreaterConstant: Executor = (instruction, registers, base) =>
  greater(registers[base + instruction.a], instruction.constant) ? instruction.target : instruction.next;

const jumpIfGreaterEqual: Executor = (instruction, registers, base, _frame, machine) => {
  const x = registers[base + instruction.a];
  const y = registers[base + instruction.b];
  if (x instanceof PyInstance && beginOperator(machine, instruction, x, y)) return machine.frame.instruction;
  return greaterEqual(x, y) ? instruction.target : instruction.next;
};

const jumpIfGreaterEqualConstant: Executor = (instruction, registers, base) =>
  greaterEqual(registers[base + instruction.a], instruction.constant) ? instruction.target : instruction.next;

const jumpIfEqual: Executor = (instruction, registers, base, _frame, machine) => {
  const x = registers[base + instruction.a];
  const y = registers[base + instruction.b];
  if (x instanceof PyInstance && beginOperator(machine, instruction, x, y)) return machine.frame.instruction;
  return equal(x, y) ? instruction.target : instruction.next;
};

const jumpIfEqualConstant: Executor = (instruction, registers, base) =>
  equal(registers[base + instruction.a], instruction.constant) ? instruction.target : instruction.next;

const jumpIfNotEqual: Executor = (instruction, registers, base, _frame, machine) => {
  const x = registers[base + instruction.a];
  const y = registers[base + instruction.b];
  if (x instanceof PyInstance && beginOperator(machine, instruction, x, y)) return machine.frame.instruction;
  return notEqual(x, y) ? instruction.target : instruction.next;
};

const jumpIfNotEqualConstant: Executor = (instruction, registers, base) =>
  notEqual(registers[base + instruction.a], instruction.constant) ? instruction.target : instruction.next;

export const OPERATOR_EXECUTORS = {
  // Made as a dictionary (docs/RATIONALE.md, large tables).
  __proto__: null as never,
  ADD: (instruction, registers, base, _frame, machine) => {
    const x = registers[base + instruction.b];
    const y = registers[base + instruction.c];
    if (x instanceof PyInstance && beginOperator(machine, instruction, x, y))
      return machine.frame.instruction;
    registers[base + instruction.a] = add(x, y, instruction.d);
    return instruction.next;
  },
  ADD_RK: (instruction, registers, base, _frame, machine) => {
    const x = registers[base + instruction.b];
    const y = instruction.constant;
    if (x instanceof PyInstance && beginOperator(machine, instruction, x, y))
      return machine.frame.instruction;
    registers[base + instruction.a] = add(x, y, instruction.d);
    return instruction.next;
  },
  SUB: (instruction, registers, base, _frame, machine) => {
    const x = registers[base + instruction.b];
    const y = registers[base + instruction.c];
    if (x instanceof PyInstance && beginOperator(machine, instruction, x, y))
      return machine.frame.instruction;
    registers[base + instruction.a] = sub(x, y, instruction.d);
    return instruction.next;
  },
  SUB_RK: (instruction, registers, base, _frame, machine) => {
    const x = registers[base + instruction.b];
    const y = instruction.constant;
    if (x instanceof PyInstance && beginOperator(machine, instruction, x, y))
      return machine.frame.instruction;
    registers[base + instruction.a] = sub(x, y, instruction.d);
    return instruction.next;
  },
  MUL: (instruction, registers, base, _frame, machine) => {
    const x = registers[base + instruction.b];
    const y = registers[base + instruction.c];
    if (x instanceof PyInstance && beginOperator(machine, instruction, x, y))
      return machine.frame.instruction;
    registers[base + instruction.a] = mul(x, y, instruction.d);
    return instruction.next;
  },
  MUL_RK: (instruction, registers, base, _frame, machine) => {
    const x = registers[base + instruction.b];
    const y = instruction.constant;
    if (x instanceof PyInstance && beginOperator(machine, instruction, x, y))
      return machine.frame.instruction;
    registers[base + instruction.a] = mul(x, y, instruction.d);
    return instruction.next;
  },
  JUMP_IF_TRUE: jumpIfTrue,
  JUMP_IF_FALSE: jumpIfTrue,
  JUMP_IF_NONE: jumpIfNone,
  JUMP_IF_NOT_NONE: jumpIfNone,
  JUMP_IF_LT: jumpIfLess,
  JUMP_IF_LT_RK: jumpIfLessConstant,
  JUMP_UNLESS_LT: jumpIfLess,
  JUMP_UNLESS_LT_RK: jumpIfLessConstant,
  JUMP_IF_LE: jumpIfLessEqual,
  JUMP_IF_LE_RK: jumpIfLessEqualConstant,
  JUMP_UNLESS_LE: jumpIfLessEqual,
  JUMP_UNLESS_LE_RK: jumpIfLessEqualConstant,
  JUMP_IF_GT: jumpIfGreater,
  JUMP_IF_GT_RK: jumpIfGreaterConstant,
  JUMP_UNLESS_GT: jumpIfGreater,
  JUMP_UNLESS_GT_RK: jumpIfGreaterConstant,
  JUMP_IF_GE: jumpIfGreaterEqual,
  JUMP_IF_GE_RK: jumpIfGreaterEqualConstant,
  JUMP_UNLESS_GE: jumpIfGreaterEqual,
  JUMP_UNLESS_GE_RK: jumpIfGreaterEqualConstant,
  JUMP_IF_EQ: jumpIfEqual,
  JUMP_IF_EQ_RK: jumpIfEqualConstant,
  JUMP_UNLESS_EQ: jumpIfEqual,
  JUMP_UNLESS_EQ_RK: jumpIfEqualConstant,
  JUMP_IF_NE: jumpIfNotEqual,
  JUMP_IF_NE_RK: jumpIfNotEqualConstant,
  JUMP_UNLESS_NE: jumpIfNotEqual,
  JUMP_UNLESS_NE_RK: jumpIfNotEqualConstant,
  TRUEDIV: (instruction, registers, base, _frame, machine) => {
    const x = registers[base + instruction.b];
    const y = registers[base + instruction.c];
    if (x instanceof PyInstance && beginOperator(machine, instruction, x, y))
      return machine.frame.instruction;
    registers[base + instruction.a] = truediv(x, y, instruction.d);
    return instruction.next;
  },
  TRUEDIV_RK: (instruction, registers, base, _frame, machine) => {
    const x = registers[base + instruction.b];
    const y = instruction.constant;
    if (x instanceof PyInstance && beginOperator(machine, instruction, x, y))
      return machine.frame.instruction;
    registers[base + instruction.a] = truediv(x, y, instruction.d);
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
    registers[base + instruction.a] = isIn(registers[base + instruction.b], registers[base + instruction.c]);
    return instruction.next;
  },
  NOT_IN: (instruction, registers, base) => {
    registers[base + instruction.a] = !isIn(registers[base + instruction.b], registers[base + instruction.c]);
    return instruction.next;
  },
} satisfies Partial<Record<keyof typeof Op | '__proto__', Executor>>;
