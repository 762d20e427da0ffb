/** The executors of calls: see `executors.ts`. */

import { Op } from '../bytecode/opcodes.ts';
import { PyBuiltin, type PyFunction } from '../objects/functions/function.ts';
import type { Instruction } from '../objects/functions/instruction.ts';
import { PyType } from '../objects/type.ts';
import type { Value } from '../objects/value.ts';
import { beginCall, beginOtherCall } from './calls.ts';
import { type Frame, FrameKind } from './frame.ts';
import { callBuiltinDirectly } from './instructions.ts';
import type { Schedule } from './schedule.ts';

/**
 * A call with `count` positional arguments from `start` on; `isBound`: the first is a method's self. The instruction is
 * specialised for what is called: it becomes `general` or `special`.
 */
function callPositionally(
  instruction: Instruction,
  registers: Value[],
  base: number,
  frame: Frame,
  machine: Schedule,
  start: number,
  count: number,
  isBound: boolean,
  [general, special]: readonly [Op, Op],
): Instruction | null {
  if (machine.fuel <= 0) return machine.lookAtCall(frame, instruction);
  const callee = registers[base + instruction.b];
  const builtin = builtinBehind(callee);
  instruction.opcode = builtin === null ? general : special;
  const destination = base + instruction.a;
  if (
    builtin !== null &&
    count >= builtin.minimum &&
    count <= builtin.maximum &&
    (isBound || builtin.owner === null)
  ) {
    registers[destination] = callBuiltinDirectly(builtin, registers, start, count);
  } else if (beginCall(machine, callee, start, count, null, destination)) return machine.frame.instruction;
  return machine.pausesAfter(frame, instruction) ? null : instruction.next;
}

/** The built-in function that a call of `callee` may go straight to, of a built-in type what makes its values. */
function builtinBehind(callee: Value): PyBuiltin | null {
  if (callee instanceof PyBuiltin) return callee;
  return callee instanceof PyType ? callee.maker : null;
}

const PLAIN_CALLS = [Op.CALL, Op.CALL_BUILTIN] as const;
const METHOD_CALLS = [Op.CALL_METHOD, Op.CALL_BUILTIN_METHOD] as const;

export function callPlainly(
  instruction: Instruction,
  registers: Value[],
  base: number,
  frame: Frame,
  machine: Schedule,
): Instruction | null {
  const start = base + instruction.b + 1;
  const { c: count } = instruction;
  return callPositionally(instruction, registers, base, frame, machine, start, count, false, PLAIN_CALLS);
}

export function callMethodPlainly(
  instruction: Instruction,
  registers: Value[],
  base: number,
  frame: Frame,
  machine: Schedule,
): Instruction | null {
  const at = base + instruction.b;
  const isBound = registers[at + 1] !== undefined;
  const start = isBound ? at + 1 : at + 2;
  const count = isBound ? instruction.c + 1 : instruction.c;
  return callPositionally(instruction, registers, base, frame, machine, start, count, isBound, METHOD_CALLS);
}

/** A call of a built-in function, as long as it is one. */
export function callBuiltin(
  instruction: Instruction,
  registers: Value[],
  base: number,
  frame: Frame,
  machine: Schedule,
): Instruction | null {
  if (--machine.fuel <= 0) return machine.lookAtCall(frame, instruction);
  const at = base + instruction.b;
  const builtin = builtinBehind(registers[at]);
  const { c: count } = instruction;
  if (builtin === null || count < builtin.minimum || count > builtin.maximum || builtin.owner !== null) {
    return callPlainly(instruction, registers, base, frame, machine);
  }
  registers[base + instruction.a] = callBuiltinDirectly(builtin, registers, at + 1, count);
  return machine.pausesAfter(frame, instruction) ? null : instruction.next;
}

/** The same for a method. */
export function callBuiltinMethod(
  instruction: Instruction,
  registers: Value[],
  base: number,
  frame: Frame,
  machine: Schedule,
): Instruction | null {
  if (--machine.fuel <= 0) return machine.lookAtCall(frame, instruction);
  const at = base + instruction.b;
  const callee = registers[at];
  // What a module has gets no self.
  const isBound = registers[at + 1] !== undefined;
  const count = isBound ? instruction.c + 1 : instruction.c;
  if (
    !(callee instanceof PyBuiltin) ||
    count < callee.minimum ||
    count > callee.maximum ||
    !(isBound || callee.owner === null)
  ) {
    return callMethodPlainly(instruction, registers, base, frame, machine);
  }
  const start = isBound ? at + 1 : at + 2;
  registers[base + instruction.a] = callBuiltinDirectly(callee, registers, start, count);
  return machine.pausesAfter(frame, instruction) ? null : instruction.next;
}

/** A call with keywords or with `*` and `**`. */
export function callOtherwise(
  instruction: Instruction,
  _registers: Value[],
  _base: number,
  frame: Frame,
  machine: Schedule,
): Instruction | null {
  if (--machine.fuel <= 0) return machine.lookAtCall(frame, instruction);
  if (beginOtherCall(machine, frame, instruction)) return machine.frame.instruction;
  return machine.pausesAfter(frame, instruction) ? null : instruction.next;
}

/** Calls the getter of a property, so that it does not recurse in JavaScript. */
export function callGetter(
  machine: Schedule,
  getter: PyFunction,
  object: Value,
  destination: number,
): Instruction {
  const start = machine.stackTop();
  machine.ensureRegisters(start + 1);
  machine.registers[start] = object;
  machine.pushCall(getter, start, 1, null, FrameKind.Call, destination);
  return machine.frame.instruction;
}
