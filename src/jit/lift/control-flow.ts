/**
 * The control flow of a code object's bytecode: its basic blocks, which registers are live where, and its loops. All of
 * it is worked out once for a code object and kept.
 *
 * A register is live where its value may still be read. Liveness errs on the side of "live": then a variable is written
 * back needlessly.
 */

import { type Code, foldRegisterOf } from '../../bytecode/code.ts';
import { Effect, Mode, OPCODES, Op } from '../../bytecode/opcodes.ts';
import { findLoops, type Loop } from './loops.ts';

export interface BytecodeBlock {
  readonly index: number;
  /** Does it start with the header instruction of a loop? */
  readonly isHeader: boolean;
  /** The PC of its first instruction, and the PC after its last. */
  readonly start: number;
  readonly end: number;
  /** The PC of its last instruction. */
  readonly last: number;
  /** Where control goes on, by block number; without exceptions. */
  readonly successors: readonly number[];
  /** Where an exception inside it may go. */
  readonly handlers: readonly number[];
}

/** A set of registers, a bit each. */
type RegisterSet = Uint32Array;

export interface ControlFlow {
  readonly blocks: readonly BytecodeBlock[];
  /** The block that starts at a PC. */
  readonly blockAt: ReadonlyMap<number, BytecodeBlock>;
  /** The loops, by the PC of their headers. */
  readonly loops: ReadonlyMap<number, Loop>;
  /** The registers that are live before the instruction at a PC. */
  liveBefore(pc: number): RegisterSet;
}

export function contains(set: RegisterSet, register: number): boolean {
  return (set[register >> 5] & (1 << (register & 31))) !== 0;
}

const known = new WeakMap<Code, ControlFlow>();
const knownWithLocals = new WeakMap<Code, ControlFlow>();

/** The control flow of `code`. */
export function controlFlowOf(code: Code): ControlFlow {
  let flow = known.get(code);
  if (flow === undefined) {
    flow = analyse(code);
    known.set(code, flow);
  }
  return flow;
}

/** The same where something may look at the frame: all locals are live in every place. */
export function controlFlowWithLocals(code: Code): ControlFlow {
  let flow = knownWithLocals.get(code);
  if (flow === undefined) {
    flow = withLocals(controlFlowOf(code), code.localNames.length);
    knownWithLocals.set(code, flow);
  }
  return flow;
}

function withLocals(flow: ControlFlow, count: number): ControlFlow {
  const known = new Map<number, RegisterSet>();
  const liveBefore = (pc: number): RegisterSet => {
    let live = known.get(pc);
    if (live === undefined) {
      live = flow.liveBefore(pc).slice();
      addRange(live, 0, count);
      known.set(pc, live);
    }
    return live;
  };
  return { ...flow, liveBefore };
}

function analyse(code: Code): ControlFlow {
  const blocks = findBlocks(code);
  const blockAt = new Map(blocks.map((block) => [block.start, block]));
  const liveness = new Liveness(code, blocks);
  return { blocks, blockAt, loops: findLoops(blocks), liveBefore: (pc) => liveness.before(pc) };
}

/** The target of the jump at `pc`, or -1. */
export function jumpTarget(instructions: Int32Array, pc: number): number {
  const { operands, effects } = OPCODES[instructions[pc]];
  if (!(effects & Effect.Jumps)) return -1;
  const operand = operands.indexOf(Mode.Target);
  return operand < 0 ? -1 : instructions[pc + 1 + operand];
}

function findBlocks({ instructions, handlers }: Code): BytecodeBlock[] {
  const leaders = new Set<number>([0]);
  for (const { start, end, target } of handlers) leaders.add(start).add(end).add(target);
  for (let pc = 0; pc < instructions.length; pc += OPCODES[instructions[pc]].length) {
    const { effects, length } = OPCODES[instructions[pc]];
    const target = jumpTarget(instructions, pc);
    if (target >= 0) leaders.add(target);
    if (effects & (Effect.Jumps | Effect.Leaves)) leaders.add(pc + length);
    if (effects & Effect.LoopHeader) leaders.add(pc);
  }
  const starts = [...leaders].filter((pc) => pc < instructions.length).sort((left, right) => left - right);
  const indices = new Map(starts.map((pc, index) => [pc, index]));
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? instructions.length;
    let last = start;
    for (let pc = start; pc < end; pc += OPCODES[instructions[pc]].length) last = pc;
    const successors: number[] = [];
    const target = jumpTarget(instructions, last);
    if (target >= 0) successors.push(indices.get(target) ?? -1);
    if (!(OPCODES[instructions[last]].effects & Effect.Leaves)) successors.push(index + 1);
    return {
      index,
      isHeader: (OPCODES[instructions[start]].effects & Effect.LoopHeader) !== 0,
      start,
      end,
      last,
      successors: successors.filter((successor) => successor >= 0 && successor < starts.length),
      handlers: handlers
        .filter((handler) => handler.start < end && start < handler.end)
        .map((handler) => indices.get(handler.target) ?? 0),
    };
  });
}

class Liveness {
  private readonly code: Code;
  private readonly blocks: readonly BytecodeBlock[];
  private readonly words: number;
  /** Where handlers find the exception, by their PC. */
  private readonly exceptionRegisters: ReadonlyMap<number, number>;
  /** Live in every place: what inner functions and folds may read. */
  private readonly always: RegisterSet;
  /** Live at the start of each block. */
  private readonly atStart: RegisterSet[];
  /** Live before each instruction, by PC, of the blocks that have been asked about. */
  private readonly details = new Map<number, RegisterSet>();

  constructor(code: Code, blocks: readonly BytecodeBlock[]) {
    this.code = code;
    this.blocks = blocks;
    this.exceptionRegisters = new Map(code.handlers.map(({ target, register }) => [target, register]));
    this.words = (code.registerCount + 31) >> 5;
    this.always = new Uint32Array(this.words);
    const locals = code.localNames.length;
    for (const register of code.cellRegisters) add(this.always, register);
    for (let i = 0; i < code.freeNames.length; i++) add(this.always, locals + i);
    const foldRegister = foldRegisterOf(code);
    if (foldRegister >= 0) add(this.always, foldRegister);
    this.atStart = blocks.map(() => this.always.slice());
    this.solve();
  }

  /** The registers live before the instruction at `pc`. */
  before(pc: number): RegisterSet {
    let live = this.details.get(pc);
    if (live === undefined) {
      this.detail(this.blockOf(pc));
      live = this.details.get(pc) as RegisterSet;
    }
    return live;
  }

  private blockOf(pc: number): BytecodeBlock {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.blocks[middle].start <= pc) low = middle;
      else high = middle - 1;
    }
    return this.blocks[low];
  }

  private detail(block: BytecodeBlock): void {
    this.through(block, this.after(block), (pc, live) => {
      const set = live.slice();
      union(set, this.always);
      for (const handler of block.handlers) union(set, this.beforeHandler(handler));
      this.details.set(pc, set);
    });
  }

  /** What is live where an exception is raised that a handler takes: it gets the exception in a register of its own. */
  private beforeHandler(block: number): RegisterSet {
    const live = this.atStart[block].slice();
    const register = this.exceptionRegisters.get(this.blocks[block].start);
    if (register !== undefined) remove(live, register);
    return live;
  }

  private solve(): void {
    // What a block does to the set after it is "keep some, add some": found by sending nothing and everything through.
    const nothing = new Uint32Array(this.words);
    const everything = new Uint32Array(this.words).fill(0xffffffff);
    const added = this.blocks.map((block) => this.through(block, nothing.slice(), () => {}));
    const kept = this.blocks.map((block) => this.through(block, everything.slice(), () => {}));
    for (let changed = true; changed; ) {
      changed = false;
      for (let i = this.blocks.length - 1; i >= 0; i--) {
        const after = this.after(this.blocks[i]);
        const known = this.atStart[i];
        for (const handler of this.blocks[i].handlers) union(known, this.beforeHandler(handler));
        for (let word = 0; word < this.words; word++) {
          const merged = (known[word] | added[i][word] | (after[word] & kept[i][word])) >>> 0;
          if (merged === known[word]) continue;
          known[word] = merged;
          changed = true;
        }
      }
    }
  }

  /** What is live at the end of a block. */
  private after(block: BytecodeBlock): RegisterSet {
    const { instructions } = this.code;
    const live = this.always.slice();
    block.successors.forEach((successor, position) => {
      const start = this.atStart[successor].slice();
      // A `for` writes its variable on the way into the body only.
      const { last } = block;
      if (position === 0 && isFor(instructions[last])) remove(start, instructions[last + 1]);
      union(live, start);
    });
    return live;
  }

  /** Sends a set through a block from its end; `visit` sees what is live before each instruction. */
  private through(
    block: BytecodeBlock,
    live: RegisterSet,
    visit: (pc: number, live: RegisterSet) => void,
  ): RegisterSet {
    const { instructions } = this.code;
    const pcs: number[] = [];
    for (let pc = block.start; pc < block.end; pc += OPCODES[instructions[pc]].length) pcs.push(pc);
    for (let i = pcs.length - 1; i >= 0; i--) {
      transfer(instructions, pcs[i], live);
      visit(pcs[i], live);
    }
    return live;
  }
}

function isFor(op: number): boolean {
  return op === Op.FOR_RANGE || op === Op.FOR_ITER;
}

/** From what is live after an instruction to what is live before it. */
function transfer(instructions: Int32Array, pc: number, live: RegisterSet): void {
  const op: Op = instructions[pc];
  const { operands } = OPCODES[op];
  const a = instructions[pc + 1];
  const b = instructions[pc + 2];
  const c = instructions[pc + 3];
  operands.forEach((mode, index) => {
    if (mode === Mode.Dst && !isFor(op)) remove(live, instructions[pc + 1 + index]);
  });
  if (operands.includes(Mode.Base)) {
    switch (op) {
      case Op.GET_ITER:
        removeRange(live, a, 3);
        break;
      case Op.GET_RANGE:
      case Op.GET_REVERSED_RANGE:
        removeRange(live, a, 3);
        addRange(live, b, op === Op.GET_RANGE ? c + 1 : c + 2);
        break;
      case Op.FOR_ITER:
      case Op.FOR_RANGE:
      case Op.BUILD_SLICE:
        addRange(live, b, 3);
        break;
      case Op.UNPACK:
        removeRange(live, a, c);
        break;
      case Op.BUILD_LIST:
      case Op.BUILD_TUPLE:
      case Op.BUILD_SET:
      case Op.BUILD_STRING:
        addRange(live, b, c);
        break;
      case Op.BUILD_DICT:
        addRange(live, b, 2 * c);
        break;
      case Op.CALL:
      case Op.CALL_KW:
        addRange(live, b, c + 1);
        break;
      case Op.CALL_METHOD:
      case Op.CALL_METHOD_KW:
        addRange(live, b, c + 2);
        break;
      case Op.CALL_EX:
        addRange(live, b, c === 0 ? 2 : 3);
        break;
      case Op.LOAD_METHOD:
        removeRange(live, a, 2);
        break;
      case Op.UNPACK_EX:
      case Op.LOAD_EXCEPTION_INFO:
      case Op.WITH_ENTER:
        break;
      default:
        // Unknown here: it may read anything.
        live.fill(0xffffffff);
    }
  }
  operands.forEach((mode, index) => {
    const register = instructions[pc + 1 + index];
    if (mode === Mode.Reg || mode === Mode.RegDst || (mode === Mode.OptionalReg && register >= 0)) {
      add(live, register);
    }
  });
}

function add(set: RegisterSet, register: number): void {
  set[register >> 5] |= 1 << (register & 31);
}

function remove(set: RegisterSet, register: number): void {
  set[register >> 5] &= ~(1 << (register & 31));
}

function addRange(set: RegisterSet, first: number, count: number): void {
  for (let i = 0; i < count; i++) add(set, first + i);
}

function removeRange(set: RegisterSet, first: number, count: number): void {
  for (let i = 0; i < count; i++) remove(set, first + i);
}

function union(set: RegisterSet, other: RegisterSet): void {
  for (let i = 0; i < set.length; i++) set[i] |= other[i];
}
