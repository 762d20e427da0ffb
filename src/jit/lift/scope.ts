/** What part of the bytecode a region may cover, and the variables that occur there. */

import { Mode, OPCODES, Op } from '../../bytecode/opcodes.ts';
import { isExpression, type PyCode } from '../../objects/functions/code.ts';
import type { PyFunction } from '../../objects/functions/function.ts';
import type { Value } from '../../objects/value.ts';
import type { Variable } from '../ir.ts';
import type { ControlFlow } from './control-flow.ts';
import type { Loop } from './loops.ts';

/** What a register is to a loop over a range: part of its state, or the loop's variable. */
export type RangeRole = 'next' | 'stop' | 'step' | 'item';

export interface Scope {
  /** The PCs of its blocks. */
  readonly blocks: ReadonlySet<number>;
  readonly variables: readonly Variable[];
  /** By register number, by global's number, and by the number of the register that holds a cell: its variable, or -1. */
  readonly registerVariables: Int32Array;
  readonly globalVariables: Int32Array;
  readonly cellVariables: Int32Array;
  /** What a variable is in the state of a loop over a range. */
  readonly rangeRoles: ReadonlyMap<number, RangeRole>;
}

/** Gives variables their slots in memory: those of cells by identity, since several regions may share them. */
export interface Slots {
  ofRegister(): number;
  ofCell(cell: object): number;
  /** The cell that a register of the root's frame holds at entry. */
  cellIn(register: number): object;
}

/** How much bytecode a region may cover, in Int32 units. */
const MAX_LENGTH = 6000;

/** The scope of a region around `loop`: the outermost loop that is not too large. */
export function scopeOfLoop(code: PyCode, flow: ControlFlow, loop: Loop, slots: Slots): Scope {
  let outermost = loop;
  while (outermost.parent !== null && lengthOf(flow, outermost.parent.blocks) <= MAX_LENGTH)
    outermost = outermost.parent;
  return new ScopeBuilder(code, flow, outermost.blocks, 'loop', slots).build();
}

/**
 * Who begins a region: the interpreter, in the middle of a loop or at a function's start; compiled code, which calls a function
 * or folds a generator expression. What compiled code begins has variables that do not come through memory, but for those of
 * outer scopes; what folds takes these as they are.
 */
export type Beginning = 'loop' | 'function' | 'fold' | PyFunction;

/** The scope of a whole code object, null if it is too large. */
export function scopeOfCode(
  code: PyCode,
  flow: ControlFlow,
  beginning: Beginning,
  slots: Slots,
): Scope | null {
  const blocks = new Set(flow.blockAt.keys());
  return lengthOf(flow, blocks) > MAX_LENGTH
    ? null
    : new ScopeBuilder(code, flow, blocks, beginning, slots).build();
}

function lengthOf(flow: ControlFlow, blocks: ReadonlySet<number>): number {
  let length = 0;
  for (const pc of blocks) {
    const block = flow.blockAt.get(pc);
    if (block !== undefined) length += block.end - block.start;
  }
  return length;
}

/** Registers, globals or cells by number, and whether they are written. */
type Uses = Map<number, boolean>;

class ScopeBuilder {
  private readonly code: PyCode;
  private readonly flow: ControlFlow;
  private readonly blocks: ReadonlySet<number>;
  private readonly beginning: Beginning;
  private readonly slots: Slots;
  private readonly registers: Uses = new Map();
  private readonly globals: Uses = new Map();
  private readonly cells: Uses = new Map();
  private readonly loops: { readonly item: number; readonly state: number }[] = [];
  private readonly variables: Variable[] = [];

  constructor(
    code: PyCode,
    flow: ControlFlow,
    blocks: ReadonlySet<number>,
    beginning: Beginning,
    slots: Slots,
  ) {
    this.code = code;
    this.flow = flow;
    this.blocks = blocks;
    this.beginning = beginning;
    this.slots = slots;
  }

  /** Does compiled code begin it? */
  private get isCalled(): boolean {
    return this.beginning !== 'loop' && this.beginning !== 'function';
  }

  build(): Scope {
    const { instructions } = this.code.code;
    // As if written: then each block has a parameter of its own for them, which holds what branches say of it.
    if (this.isCalled) for (let i = 0; i < this.code.parameterCount; i++) note(this.registers, i, true);
    for (const start of this.blocks) {
      const end = this.flow.blockAt.get(start)?.end ?? start;
      for (let pc = start; pc < end; pc += OPCODES[instructions[pc]].length) this.visit(pc);
    }
    return this.number();
  }

  private visit(pc: number): void {
    const { instructions } = this.code.code;
    const op: Op = instructions[pc];
    const [a, b] = [instructions[pc + 1], instructions[pc + 2]];
    switch (op) {
      case Op.FOR_RANGE:
      case Op.FOR_ITER:
        this.loops.push({ item: a, state: b });
        break;
      case Op.LOAD_GLOBAL:
        note(this.globals, b, false);
        break;
      case Op.STORE_GLOBAL:
        note(this.globals, a, true);
        break;
      case Op.LOAD_CELL:
        note(this.cells, b, false);
        break;
      case Op.MAKE_CELL:
      case Op.STORE_CELL:
        note(this.cells, a, true);
        break;
      case Op.MAKE_FUNCTION:
        for (const register of capturedBy(this.code.constants[b])) note(this.cells, register, false);
    }
    registersOf(instructions, pc, (register, written) => note(this.registers, register, written));
  }

  private number(): Scope {
    const { code, slots } = this;
    const { globalNames, localNames, freeNames, registerCount } = code.code;
    const named = [...localNames, ...freeNames];
    const nameOf = (register: number): string => named[register] ?? `t${register - named.length}`;
    const registerVariables = this.add(this.registers, registerCount, (index) => ({
      kind: 'register',
      name: nameOf(index),
      slot: this.isCalled ? -1 : slots.ofRegister(),
      cell: null,
    }));
    const globalVariables = this.add(this.globals, globalNames.length, (index) => ({
      kind: 'global',
      name: globalNames[index],
      slot: slots.ofCell(code.globalCells[index]),
      cell: code.globalCells[index],
    }));
    const cellVariables = this.add(this.cells, registerCount, (index) => {
      const { beginning } = this;
      const name = nameOf(index);
      const isNew = beginning === 'fold' || (beginning !== 'loop' && index < localNames.length);
      if (isNew) return { kind: 'new cell', name, slot: -1, cell: null };
      const cell =
        typeof beginning === 'string' ? null : (beginning.closure?.[index - localNames.length] ?? null);
      return { kind: 'cell', name, slot: slots.ofCell(cell ?? slots.cellIn(index)), cell };
    });
    const { blocks, variables } = this;
    const rangeRoles = this.rangeRoles(registerVariables);
    return { blocks, variables, registerVariables, globalVariables, cellVariables, rangeRoles };
  }

  /** Makes variables of some uses; gives their numbers. */
  private add(
    uses: Uses,
    count: number,
    describe: (index: number) => Pick<Variable, 'kind' | 'name' | 'slot' | 'cell'>,
  ): Int32Array {
    const numbers = new Int32Array(count).fill(-1);
    for (const [index, written] of [...uses].sort((left, right) => left[0] - right[0])) {
      numbers[index] = this.variables.length;
      this.variables.push({ index, written, ...describe(index) });
    }
    return numbers;
  }

  private rangeRoles(registerVariables: Int32Array): ReadonlyMap<number, RangeRole> {
    const roles = new Map<number, RangeRole>();
    for (const { item, state } of this.loops) {
      roles.set(registerVariables[item], 'item');
      roles.set(registerVariables[state], 'next');
      roles.set(registerVariables[state + 1], 'stop');
      roles.set(registerVariables[state + 2], 'step');
    }
    return roles;
  }
}

/** The registers of the cells that a generator expression captures. */
function capturedBy(made: Value): readonly number[] {
  return isExpression(made) ? made.code.freeSources : [];
}

function note(uses: Uses, index: number, written: boolean): void {
  uses.set(index, written || uses.get(index) === true);
}

/** The registers of an instruction, as far as the JIT lifts it. */
function registersOf(
  instructions: Int32Array,
  pc: number,
  visit: (register: number, written: boolean) => void,
): void {
  const op: Op = instructions[pc];
  const [a, b, c] = [instructions[pc + 1], instructions[pc + 2], instructions[pc + 3]];
  OPCODES[op].operands.forEach((mode, i) => {
    const register = instructions[pc + 1 + i];
    if (mode === Mode.Dst || mode === Mode.RegDst) visit(register, true);
    // The register of a cell is not a variable, what the cell holds is.
    else if (mode === Mode.Reg && !holdsCell(op, i)) visit(register, false);
  });
  const range = (first: number, count: number, written: boolean): void => {
    for (let i = 0; i < count; i++) visit(first + i, written);
  };
  switch (op) {
    case Op.FOR_RANGE:
    case Op.FOR_ITER:
      visit(b, true);
      range(b + 1, 2, false);
      break;
    case Op.GET_RANGE:
    case Op.GET_REVERSED_RANGE:
      range(a, 3, true);
      range(b, op === Op.GET_RANGE ? c + 1 : c + 2, false);
      break;
    case Op.GET_ITER:
      range(a, 3, true);
      break;
    case Op.CALL:
    case Op.CALL_KW:
      range(b, c + 1, false);
      break;
    case Op.BUILD_TUPLE:
      range(b, c, false);
      break;
    case Op.LOAD_METHOD:
      range(a, 2, true);
      break;
    case Op.UNPACK:
      range(a, c, true);
      break;
    case Op.CALL_METHOD:
    case Op.CALL_METHOD_KW:
      range(b, c + 2, false);
  }
}

function holdsCell(op: Op, operand: number): boolean {
  return (op === Op.LOAD_CELL && operand === 1) || (op === Op.STORE_CELL && operand === 0);
}
