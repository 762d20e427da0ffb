/**
 * A verifier of bytecode, for tests. It follows every path through a code object and checks the discipline that the
 * VM relies on: jumps go to instructions; no register is read that is not written on every way there (a local may be
 * unbound only where it is checked); nothing is read that a call's frame has overwritten; calls take the topmost
 * temporaries; control never runs off the end.
 */

import { makeBuiltins } from '../../src/builtins/table.ts';
import type { Code } from '../../src/bytecode/code.ts';
import { Effect, Mode, OPCODES, Op, type OpcodeRow } from '../../src/bytecode/opcodes.ts';
import { Namespace } from '../../src/objects/modules/namespace.ts';
import { linkCode } from '../../src/runtime/link-code.ts';

/** Registers by number: 1 where certainly written. */
type State = Uint8Array;

interface Instruction {
  readonly pc: number;
  readonly op: Op;
  readonly row: OpcodeRow;
  readonly operands: readonly number[];
}

/** Throws an error that names the code object and the PC when `code`, or a code object in it, breaks the rules. */
export function verifyCode(code: Code): void {
  new Verifier(code).run();
  for (const constant of code.constants) {
    if (constant.type === 'code') verifyCode(constant.code);
  }
}

const range = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first + index);

/** The registers that an instruction with consecutive operands reads; others read their Reg and RegDst operands. */
const CONSECUTIVE_READS: Partial<Record<Op, (operands: readonly number[]) => number[]>> = {
  [Op.GET_RANGE]: ([, b, c]) => range(b, c + 1),
  [Op.GET_REVERSED_RANGE]: ([, b, c]) => range(b, c + 2),
  [Op.FOR_ITER]: ([, b]) => range(b, 3),
  [Op.FOR_RANGE]: ([, b]) => range(b, 3),
  [Op.BUILD_LIST]: ([, b, c]) => range(b, c),
  [Op.BUILD_TUPLE]: ([, b, c]) => range(b, c),
  [Op.BUILD_SET]: ([, b, c]) => range(b, c),
  [Op.BUILD_STRING]: ([, b, c]) => range(b, c),
  [Op.BUILD_DICT]: ([, b, c]) => range(b, c * 2),
  [Op.BUILD_SLICE]: ([, b]) => range(b, 3),
  [Op.CALL]: ([, b, c]) => range(b, c + 1),
  [Op.CALL_KW]: ([, b, c]) => range(b, c + 1),
  [Op.CALL_EX]: ([, b, c]) => range(b, c + 2),
  [Op.CALL_METHOD]: ([, b, c]) => range(b, c + 2),
  [Op.CALL_METHOD_KW]: ([, b, c]) => range(b, c + 2),
};

/** The same for what an instruction writes besides its Dst operand. */
const CONSECUTIVE_WRITES: Partial<Record<Op, (operands: readonly number[]) => number[]>> = {
  [Op.GET_ITER]: ([a]) => range(a, 3),
  [Op.GET_RANGE]: ([a]) => range(a, 3),
  [Op.GET_REVERSED_RANGE]: ([a]) => range(a, 3),
  [Op.UNPACK]: ([a, , c]) => range(a, c),
  [Op.UNPACK_EX]: ([a, , c, d]) => range(a, c + d + 1),
  [Op.LOAD_METHOD]: ([a]) => range(a, 2),
  [Op.LOAD_EXCEPTION_INFO]: ([a]) => range(a, 3),
  [Op.WITH_ENTER]: ([a, , c]) => [...range(a, 2), ...range(c, 2)],
  [Op.ASYNC_WITH_ENTER]: ([a, , c]) => [...range(a, 2), ...range(c, 2)],
};

/** Instructions that may push a frame, whose window begins right above the register of operand b. */
const PUSHES_FRAME = new Set([
  Op.GET_RANGE,
  Op.GET_REVERSED_RANGE,
  Op.CALL,
  Op.CALL_KW,
  Op.CALL_EX,
  Op.CALL_METHOD,
  Op.CALL_METHOD_KW,
]);

const globals = new Namespace(makeBuiltins());

function skippedRegisters(code: Code): Map<number, number> {
  const skipped = new Map<number, number>();
  const linked = linkCode(code, globals);
  for (let pc = 0; pc < code.instructions.length; pc += OPCODES[code.instructions[pc]].length) {
    const { opcode, a, next } = linked.at(pc);
    // Both results of LOAD_ATTR_TWICE are stored.
    if (opcode !== code.instructions[pc] && opcode !== Op.LOAD_ATTR_TWICE) skipped.set(next.pc, a);
  }
  return skipped;
}

class Verifier {
  private readonly code: Code;
  private readonly instructions = new Map<number, Instruction>();
  private readonly states = new Map<number, State>();
  private readonly waiting: number[] = [];
  /** The register that a superinstruction may leave unset, by the PC of its second half. */
  private readonly skipped: ReadonlyMap<number, number>;

  constructor(code: Code) {
    this.code = code;
    this.skipped = skippedRegisters(code);
    for (let pc = 0; pc < code.instructions.length; ) {
      const op: Op = code.instructions[pc];
      const row = OPCODES[op];
      const operands = [...code.instructions.subarray(pc + 1, pc + row.length)];
      this.instructions.set(pc, { pc, op, row, operands });
      pc += row.length;
    }
  }

  run(): void {
    this.meet(0, this.entryState());
    for (let pc = this.waiting.pop(); pc !== undefined; pc = this.waiting.pop()) this.step(pc);
    for (const instruction of this.instructions.values()) {
      if (!this.states.has(instruction.pc)) this.fail(instruction.pc, 'is never reached');
    }
  }

  private entryState(): State {
    const { parameters, localNames, freeNames, registerCount } = this.code;
    const state = new Uint8Array(registerCount);
    const { positional, keywordOnly, hasVarArgs, hasVarKeywords } = parameters;
    const starred = (hasVarArgs ? 1 : 0) + (hasVarKeywords ? 1 : 0);
    state.fill(1, 0, positional + keywordOnly + starred);
    state.fill(1, localNames.length, localNames.length + freeNames.length);
    return state;
  }

  private step(pc: number): void {
    const instruction = this.instructions.get(pc) as Instruction;
    const before = this.states.get(pc) as State;
    this.checkReads(instruction, before);
    const after = before.slice();
    if (PUSHES_FRAME.has(instruction.op)) after.fill(0, instruction.operands[1] + 1);
    this.raiseFrom(pc, after);
    const taken = after.slice();
    this.write(instruction, after, taken);
    const skipped = this.skipped.get(pc);
    if (skipped !== undefined && skipped !== instruction.operands[0]) after[skipped] = 0;
    const target = instruction.row.operands.indexOf(Mode.Target);
    if (target >= 0) this.meet(instruction.operands[target], taken);
    if ((instruction.row.effects & Effect.Leaves) === 0) this.meet(pc + instruction.row.length, after);
  }

  private checkReads({ pc, op, row, operands }: Instruction, state: State): void {
    const checksItself = op === Op.CHECK_LOCAL || op === Op.DELETE_LOCAL || op === Op.MAKE_CELL;
    const reads = CONSECUTIVE_READS[op]?.(operands) ?? [];
    row.operands.forEach((mode, index) => {
      const value = operands[index];
      if (mode === Mode.Reg || mode === Mode.RegDst || (mode === Mode.OptionalReg && value >= 0))
        reads.push(value);
    });
    for (const register of reads) {
      if (register < 0 || register >= this.code.registerCount) this.fail(pc, `reads register ${register}`);
      if (state[register] === 0 && !checksItself)
        this.fail(pc, `reads register ${register}, which may be unset`);
    }
    if (PUSHES_FRAME.has(op) && operands[1] < this.code.localNames.length)
      this.fail(pc, 'calls below temporaries');
  }

  /** FOR_ITER and FOR_RANGE write their destination only where they jump. */
  private write({ pc, op, row, operands }: Instruction, after: State, taken: State): void {
    const isLoop = op === Op.FOR_ITER || op === Op.FOR_RANGE;
    const writes = CONSECUTIVE_WRITES[op]?.(operands) ?? [];
    row.operands.forEach((mode, index) => {
      if (mode === Mode.Dst && !isLoop) writes.push(operands[index]);
    });
    if (op === Op.CHECK_LOCAL || op === Op.MAKE_CELL) writes.push(operands[0]);
    for (const register of writes) {
      if (register < 0 || register >= this.code.registerCount) this.fail(pc, `writes register ${register}`);
      after[register] = 1;
      taken[register] = 1;
    }
    if (isLoop) taken[operands[0]] = 1;
    if (op === Op.DELETE_LOCAL) after[operands[0]] = 0;
  }

  private raiseFrom(pc: number, state: State): void {
    const handler = this.code.handlers.find(({ start, end }) => start <= pc && pc < end);
    if (handler === undefined) return;
    const raised = state.slice();
    raised[handler.register] = 1;
    this.meet(handler.target, raised);
  }

  /** Control may come to `pc` with `state`. */
  private meet(pc: number, state: State): void {
    if (!this.instructions.has(pc)) this.fail(pc, 'is no instruction');
    const known = this.states.get(pc);
    if (known === undefined) {
      this.states.set(pc, state.slice());
    } else {
      let changed = false;
      state.forEach((set, register) => {
        if (set === 0 && known[register] === 1) {
          known[register] = 0;
          changed = true;
        }
      });
      if (!changed) return;
    }
    this.waiting.push(pc);
  }

  private fail(pc: number, message: string): never {
    throw new Error(`${this.code.qualifiedName}: PC ${pc} ${message}`);
  }
}
