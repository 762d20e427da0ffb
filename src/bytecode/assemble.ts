/**
 * The assembler: turns instructions with labels into a code object's arrays. It knows the shape of instructions and
 * tables and nothing of Python; what is emitted, the compiler decides.
 *
 * Constants keep their exact identity in the pool: `1`, `1.0`, `True` and `-0.0` are four entries.
 */

import type { Constant, Handler } from './code.ts';
import { OPCODES, type Op } from './opcodes.ts';

/** A place in the code, to jump to before or after it is known. */
export class Label {
  /** -1 until placed. */
  pc = -1;
  /** Where in the instructions its PC has to be put. */
  readonly uses: number[] = [];
}

/** A range of the source, as offsets: what an instruction stands for. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

interface OpenHandler {
  readonly start: Label;
  readonly end: Label;
  readonly target: Label;
  readonly register: number;
  readonly depth: number;
}

export class Assembler {
  private instructions = new Int32Array(64);
  private length = 0;
  private readonly positions: number[] = [];
  private readonly anchors: number[] = [];
  private readonly handlers: OpenHandler[] = [];
  private readonly constants = new Map<string, number>();
  private readonly names = new Map<string, number>();
  private readonly globals = new Map<string, number>();
  private readonly constantPool: Constant[] = [];
  private caches = 0;
  private loops = 0;

  /** The PC of the next instruction. */
  get pc(): number {
    return this.length;
  }

  /** Appends an instruction; a label stands for its PC. */
  emit(span: SourceSpan, op: Op, operands: readonly (number | Label)[]): void {
    const row = OPCODES[op];
    if (operands.length !== row.operands.length) throw new Error(`wrong number of operands for ${row.name}`);
    this.record(span);
    this.reserve(row.length);
    this.instructions[this.length++] = op;
    for (const operand of operands) {
      if (typeof operand === 'number') {
        this.instructions[this.length++] = operand;
      } else {
        operand.uses.push(this.length);
        this.instructions[this.length++] = operand.pc;
      }
    }
  }

  /** Says that the next instruction is marked at `start..end` in a traceback. */
  anchor({ start, end }: SourceSpan): void {
    this.anchors.push(this.length, start, end);
  }

  /** Puts `label` here. */
  place(label: Label): void {
    label.pc = this.length;
    for (const use of label.uses) this.instructions[use] = label.pc;
  }

  /**
   * Sends exceptions between two placed labels to `target`, with the exception in `register`. Of two handlers that
   * cover the same instruction the one with the greater `depth` is the inner one.
   */
  protect(start: Label, end: Label, target: Label, register: number, depth: number): void {
    this.handlers.push({ start, end, target, register, depth });
  }

  /** The index of a constant in the pool. */
  constant(constant: Constant): number {
    const key = identity(constant);
    const known = key === null ? undefined : this.constants.get(key);
    if (known !== undefined) return known;
    const index = this.constantPool.push(constant) - 1;
    if (key !== null) this.constants.set(key, index);
    return index;
  }

  name(name: string): number {
    return intern(this.names, name);
  }

  global(name: string): number {
    return intern(this.globals, name);
  }

  cache(): number {
    return this.caches++;
  }

  loop(): number {
    return this.loops++;
  }

  /** The tables of the finished code; every label must have been placed. */
  finish() {
    return {
      constants: this.constantPool,
      names: [...this.names.keys()],
      globalNames: [...this.globals.keys()],
      instructions: this.instructions.slice(0, this.length),
      positions: Int32Array.from(this.positions),
      anchors: Int32Array.from(this.anchors),
      handlers: this.handlerTable(),
    };
  }

  private record(span: SourceSpan): void {
    const { positions } = this;
    const last = positions.length;
    if (last > 0 && positions[last - 2] === span.start && positions[last - 1] === span.end) return;
    positions.push(this.length, span.start, span.end);
  }

  private reserve(count: number): void {
    if (this.length + count <= this.instructions.length) return;
    const grown = new Int32Array(this.instructions.length * 2);
    grown.set(this.instructions);
    this.instructions = grown;
  }

  private handlerTable(): Handler[] {
    return this.handlers
      .filter(({ start, end }) => start.pc < end.pc)
      .sort((left, right) => right.depth - left.depth || left.start.pc - right.start.pc)
      .map(({ start, end, target, register }) => ({
        start: start.pc,
        end: end.pc,
        target: target.pc,
        register,
      }));
  }
}

function intern(table: Map<string, number>, name: string): number {
  let index = table.get(name);
  if (index === undefined) {
    index = table.size;
    table.set(name, index);
  }
  return index;
}

/** A text that equal constants share, or null for a code object, which is nobody's equal. */
function identity(constant: Constant): string | null {
  switch (constant.type) {
    case 'none':
    case 'ellipsis':
      return constant.type;
    case 'code':
      return null;
    case 'tuple':
    case 'frozenset':
      return `${constant.type}(${constant.items.map((item) => JSON.stringify(identity(item))).join()})`;
    case 'float':
    case 'complex':
      return `${constant.type} ${Object.is(constant.value, -0) ? '-0' : constant.value}`;
    default:
      return `${constant.type} ${constant.value}`;
  }
}
