/** What part of the bytecode a region may cover, and the variables that occur there. */

import type { Code } from '../bytecode/code.ts';
import { Mode, OPCODES, Op } from '../bytecode/opcodes.ts';
import type { PyCode } from '../objects/functions/code.ts';
import type { ControlFlow } from './control-flow.ts';
import type { Variable } from './ir.ts';
import type { Loop } from './loops.ts';

/** What a register is to a loop over a range: part of its state, or the loop's variable. */
export type RangeRole = 'next' | 'stop' | 'step' | 'item';

export interface Scope {
  /** The PCs of its blocks: those of the outermost loop that is not too large. */
  readonly blocks: ReadonlySet<number>;
  readonly variables: readonly Variable[];
  /** By register number and by global's number: its variable, or -1. */
  readonly registerVariables: Int32Array;
  readonly globalVariables: Int32Array;
  /** What a variable is in the state of a loop over a range. */
  readonly rangeRoles: ReadonlyMap<number, RangeRole>;
}

/** How much bytecode a region may cover, in Int32 units. */
const MAX_LENGTH = 6000;

/** The scope of a region around `loop`. */
export function scopeOf(code: PyCode, flow: ControlFlow, loop: Loop): Scope {
  let outermost = loop;
  while (outermost.parent !== null && lengthOf(flow, outermost.parent) <= MAX_LENGTH)
    outermost = outermost.parent;
  return collectVariables(code.code, flow, outermost.blocks);
}

function lengthOf(flow: ControlFlow, loop: Loop): number {
  let length = 0;
  for (const pc of loop.blocks) {
    const block = flow.blockAt.get(pc);
    if (block !== undefined) length += block.end - block.start;
  }
  return length;
}

function collectVariables(code: Code, flow: ControlFlow, blocks: ReadonlySet<number>): Scope {
  const { instructions } = code;
  const registers = new Map<number, boolean>();
  const globals = new Map<number, boolean>();
  const loops: { item: number; state: number }[] = [];
  const note = (uses: Map<number, boolean>, index: number, written: boolean): void => {
    uses.set(index, written || uses.get(index) === true);
  };
  for (const start of blocks) {
    const end = flow.blockAt.get(start)?.end ?? start;
    for (let pc = start; pc < end; pc += OPCODES[instructions[pc]].length) {
      const op: Op = instructions[pc];
      if (op === Op.FOR_RANGE || op === Op.FOR_ITER) {
        loops.push({ item: instructions[pc + 1], state: instructions[pc + 2] });
      }
      if (op === Op.STORE_GLOBAL || op === Op.LOAD_GLOBAL) {
        note(globals, instructions[pc + (op === Op.STORE_GLOBAL ? 1 : 2)], op === Op.STORE_GLOBAL);
      }
      registersOf(instructions, pc, (register, written) => note(registers, register, written));
    }
  }
  return number(code, blocks, registers, globals, loops);
}

/** The registers of an instruction, as far as the JIT lifts it. */
function registersOf(
  instructions: Int32Array,
  pc: number,
  visit: (register: number, written: boolean) => void,
): void {
  const op: Op = instructions[pc];
  OPCODES[op].operands.forEach((mode, i) => {
    const register = instructions[pc + 1 + i];
    if (mode === Mode.Dst || mode === Mode.RegDst) visit(register, true);
    else if (mode === Mode.Reg) visit(register, false);
  });
  if (op === Op.FOR_RANGE || op === Op.FOR_ITER) {
    const state = instructions[pc + 2];
    visit(state, true);
    visit(state + 1, false);
    visit(state + 2, false);
  } else if (op === Op.GET_RANGE) {
    for (let i = 0; i < 3; i++) visit(instructions[pc + 1] + i, true);
    for (let i = 0; i <= instructions[pc + 3]; i++) visit(instructions[pc + 2] + i, false);
  } else if (op === Op.GET_ITER) {
    for (let i = 0; i < 3; i++) visit(instructions[pc + 1] + i, true);
  } else if (op === Op.CALL) {
    for (let i = 0; i <= instructions[pc + 3]; i++) visit(instructions[pc + 2] + i, false);
  } else if (op === Op.CALL_METHOD) {
    for (let i = 0; i <= instructions[pc + 3] + 1; i++) visit(instructions[pc + 2] + i, false);
  } else if (op === Op.LOAD_METHOD) {
    for (let i = 0; i < 2; i++) visit(instructions[pc + 1] + i, true);
  } else if (op === Op.UNPACK) {
    for (let i = 0; i < instructions[pc + 3]; i++) visit(instructions[pc + 1] + i, true);
  }
}

function number(
  code: Code,
  blocks: ReadonlySet<number>,
  registers: ReadonlyMap<number, boolean>,
  globals: ReadonlyMap<number, boolean>,
  loops: readonly { readonly item: number; readonly state: number }[],
): Scope {
  const variables: Variable[] = [];
  const registerVariables = new Int32Array(code.registerCount).fill(-1);
  const globalVariables = new Int32Array(code.globalNames.length).fill(-1);
  const named = [...code.localNames, ...code.freeNames];
  const byNumber = (left: [number, boolean], right: [number, boolean]): number => left[0] - right[0];
  for (const [index, written] of [...registers].sort(byNumber)) {
    registerVariables[index] = variables.length;
    const name = named[index] ?? `t${index - named.length}`;
    variables.push({ kind: 'register', index, name, written });
  }
  for (const [index, written] of [...globals].sort(byNumber)) {
    globalVariables[index] = variables.length;
    variables.push({ kind: 'global', index, name: code.globalNames[index], written });
  }
  const rangeRoles = new Map<number, RangeRole>();
  for (const { item, state } of loops) {
    rangeRoles.set(registerVariables[item], 'item');
    rangeRoles.set(registerVariables[state], 'next');
    rangeRoles.set(registerVariables[state + 1], 'stop');
    rangeRoles.set(registerVariables[state + 2], 'step');
  }
  return { blocks, variables, registerVariables, globalVariables, rangeRoles };
}
