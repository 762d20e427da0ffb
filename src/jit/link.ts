/**
 * Between the interpreter and the compiled functions: puts the variables into the shared memory, calls, and writes them
 * back as the exit says. Ints cross as 64 bits in two halves, since a BigInt argument would cost more than the call.
 */

import type { CallStack } from '../objects/functions/code.ts';
import { PyFunction } from '../objects/functions/function.ts';
import type { GlobalCell } from '../objects/modules/namespace.ts';
import { typeOf } from '../objects/type.ts';
import { PyCell, PyFloat, type Value } from '../objects/value.ts';
import { instantiate } from './engine.ts';
import type { ImportedFunction } from './imports.ts';
import {
  type Assumption,
  type ExitPlan,
  Form,
  type FramePoint,
  type Input,
  isUnchanged,
  MEMORY_PAGES,
  type Output,
  type Place,
  read,
  type UnitPlan,
} from './plan.ts';
import { Rebinding } from './rebinding.ts';
import { INT_MAX, INT_MIN, WORD_MAX } from './scalars.ts';

/** A way out of a compiled function. */
export interface ExitPoint extends ExitPlan {
  frames: readonly FramePoint[];
  /** How often it has been taken. */
  count: number;
}

const TWO_32 = 2 ** 32;
const MAX_SAFE = Number.MAX_SAFE_INTEGER;

type Scalars = (...args: (number | bigint)[]) => number | bigint;

/** The number in memory that says whether an imported function has raised. */
const RAISED = 3;
/** The slot of the first argument, and of the result, of an imported function that has them in memory. */
const ARGUMENTS = 3;

/** The memory that all compiled functions share, seen as ints of 32 and 64 bits and as floats. */
export class SharedMemory {
  readonly memory = new WebAssembly.Memory({ initial: MEMORY_PAGES });
  readonly int32 = new Int32Array(this.memory.buffer);
  readonly int64 = new BigInt64Array(this.memory.buffer);
  readonly float64 = new Float64Array(this.memory.buffer);
  private readonly imports = new Map<ImportedFunction, WebAssembly.ImportValue>();

  /** The function for compiled code, which sees a note in memory instead of an exception. */
  guarded(imported: ImportedFunction): WebAssembly.ImportValue {
    let guarded = this.imports.get(imported);
    if (guarded === undefined) {
      guarded = imported.inMemory === true ? this.guardInMemory(imported) : this.guard(imported);
      this.imports.set(imported, guarded);
    }
    return guarded;
  }

  /**
   * With code of its own: in code that functions share, V8 would see calls of many functions, compile none of them in and box
   * all numbers.
   */
  private guardInMemory({ parameters, call, onDoubles }: ImportedFunction): () => void {
    const args = parameters.map((_, i) => `float64[${ARGUMENTS + i}]`).join(', ');
    const isQuick = onDoubles !== undefined;
    const make = new Function(
      'float64, int32, call, onDoubles',
      `return () => {
        try {
          const result = ${isQuick ? 'onDoubles' : 'call'}(${args});
          float64[${ARGUMENTS}] = ${isQuick ? `result - result === 0 ? result : +call(${args})` : 'result'};
        } catch {
          int32[${RAISED}] = 1;
        }
      };`,
    );
    return make(this.float64, this.int32, call, onDoubles);
  }

  private guard({ parameters, result, call }: ImportedFunction): Scalars {
    const scalars = call as Scalars;
    const raised = (): number | bigint => {
      this.int32[RAISED] = 1;
      return result === 'int' ? 0n : 0;
    };
    if (parameters.length === 0) {
      return () => {
        try {
          return scalars();
        } catch {
          return raised();
        }
      };
    }
    // By the number of arguments: packing them would cost as much as the call.
    if (parameters.length === 1) {
      return (a) => {
        try {
          return scalars(a);
        } catch {
          return raised();
        }
      };
    }
    if (parameters.length === 2) {
      return (a, b) => {
        try {
          return scalars(a, b);
        } catch {
          return raised();
        }
      };
    }
    return (...args) => {
      try {
        return scalars(...args);
      } catch {
        return raised();
      }
    };
  }
}

export class CompiledUnit {
  plan: UnitPlan;
  /** Once other functions have taken the place of those that it was compiled for. */
  private rebinding: Rebinding | null = null;
  /** How many passes of loop headers, and calls of recursive functions, the last run took. */
  passes = 0;
  private readonly shared: SharedMemory;
  private readonly imports: readonly WebAssembly.ImportValue[];
  private enter: () => void;
  /** Those that have been taken, by number. */
  private readonly exits: ExitPoint[] = [];

  /** Throws what WebAssembly throws. */
  constructor(plan: UnitPlan, shared: SharedMemory) {
    this.plan = plan;
    this.shared = shared;
    this.imports = plan.imports.map((imported) => shared.guarded(imported));
    this.enter = this.instantiate(plan.bytes);
  }

  private instantiate(bytes: Uint8Array<ArrayBuffer>): () => void {
    return instantiate(bytes, this.shared.memory, this.imports)[this.plan.entry] as () => void;
  }

  /** From the next run on, a module that does the same takes the place of its own. Throws what WebAssembly throws. */
  replace(bytes: Uint8Array<ArrayBuffer>): void {
    this.enter = this.instantiate(bytes);
  }

  /** Takes other functions of the same code for those that it was compiled for. False if there are none in their place. */
  rebind(stack: CallStack): boolean {
    if (!this.plan.inputs.some(({ value }) => value instanceof PyFunction)) return false;
    const isFirst = this.rebinding === null;
    this.rebinding ??= new Rebinding(this.plan);
    if (!this.rebinding.rebind(stack)) return false;
    if (!isFirst) return true;
    this.plan = this.rebinding.plan;
    this.exits.forEach((exit, number) => {
      exit.frames = this.plan.exit(number).frames;
    });
    return true;
  }

  /** Puts the variables into memory. False if one is not what the unit was compiled for, or frames are short. */
  load({ registers, frame, framesLeft }: CallStack): boolean {
    const { neededFrames, fold, assumptions, functions, cells, inputs } = this.plan;
    if (framesLeft < neededFrames || frame.folding !== fold) return false;
    for (const assumption of assumptions) if (!isMet(assumption)) return false;
    for (const facts of functions) if (!isUnchanged(facts)) return false;
    for (const { register, cell } of cells) if (registers[frame.base + register] !== cell) return false;
    for (const input of inputs) {
      if (!this.store(input, read(input, registers, frame.base))) return false;
    }
    return true;
  }

  /** After `load`: runs for at most `budget` passes, restores the frames and gives the way out that it took. */
  run(stack: CallStack, budget: number): ExitPoint {
    const { int32 } = this.shared;
    const { mostFrames, firstRecord, residents } = this.plan;
    int32[0] = budget;
    if (mostFrames >= 0) int32[1] = Math.min(stack.framesLeft, mostFrames);
    int32[2] = firstRecord;
    int32[RAISED] = 0;
    this.enter();
    for (const resident of residents) this.writeBack(resident, stack);
    this.passes = budget - int32[0];
    return this.restore(stack, int32[2]);
  }

  /** Gives a variable that lives in memory its value, if it is another one. */
  private writeBack(resident: Output, { registers, frame: { base } }: CallStack): void {
    const value = this.fetch(resident, 0, registers, base);
    if (!isSame(value, read(resident, registers, base))) write(resident, value, registers, base);
  }

  /**
   * Restores the frames from the records up to `end`, of which the outermost is the last; gives the innermost exit, or the
   * one that restarts.
   */
  private restore(stack: CallStack, end: number): ExitPoint {
    const { firstRecord } = this.plan;
    const first = this.exitAt(firstRecord);
    first.count++;
    if (first.recordLength * 8 === end - firstRecord) {
      this.restoreFrames(first, firstRecord >> 3, stack);
      return first;
    }
    const records: number[] = [];
    for (let at = firstRecord; at < end; at += 8 * this.exitAt(at).recordLength) records.push(at);
    for (let i = records.length - 1; i >= 0; i--) {
      const exit = this.exitAt(records[i]);
      this.restoreFrames(exit, records[i] >> 3, stack);
      // Why it restarts, the innermost one says.
      if (exit.restarts) return { ...first, pc: exit.pc };
    }
    return first;
  }

  /** The exit of the record at an address. */
  private exitAt(address: number): ExitPoint {
    const number = this.shared.int32[address >> 2];
    this.exits[number] ??= { ...this.plan.exit(number), count: 0 };
    return this.exits[number];
  }

  /** The exits that have been taken. */
  takenExits(): ExitPoint[] {
    return this.exits.filter(({ count }) => count > 0);
  }

  private restoreFrames({ frames }: ExitPoint, record: number, stack: CallStack): void {
    for (const { pc, outputs, function: callee } of frames) {
      if (callee !== null) stack.pushCallee(callee);
      const { registers, frame } = stack;
      for (const output of outputs) {
        write(output, this.fetch(output, record, registers, frame.base), registers, frame.base);
      }
      stack.standAt(pc);
    }
  }

  /** After a failed `load`: which variable is to blame, and what it is, in words. */
  mismatch({ registers, frame, framesLeft }: CallStack): string {
    const { neededFrames, fold, assumptions, functions, cells, inputs } = this.plan;
    if (framesLeft < neededFrames) return 'the recursion limit is near';
    if (frame.folding !== fold) return 'its values go elsewhere';
    const broken = assumptions.find((assumption) => !isMet(assumption));
    if (broken !== undefined) return `${broken.name} has changed`;
    if (cells.some(({ register, cell }) => registers[frame.base + register] !== cell))
      return 'a captured variable is another one';
    if (!functions.every(isUnchanged)) return 'a function has other code or defaults';
    for (const input of inputs) {
      const value = read(input, registers, frame.base);
      if (this.store(input, value)) continue;
      if (value === undefined) return `${input.name} is unbound`;
      const what = typeof value === 'bigint' ? 'an int beyond 64 bits' : `of type ${typeOf(value).name}`;
      return `${input.name} is ${what}`;
    }
    return 'nothing';
  }

  private store(input: Input, value: Value | undefined): boolean {
    const { slot } = input;
    switch (input.form) {
      case Form.Int:
        if (typeof value === 'number') {
          if (value < input.low || value > input.high) return false;
          this.shared.int32[2 * slot] = value;
          this.shared.int32[2 * slot + 1] = Math.floor(value / TWO_32);
          return true;
        }
        if (typeof value !== 'bigint' || value < INT_MIN || value > INT_MAX) return false;
        if (value < input.low || value > input.high) return false;
        this.shared.int64[slot] = value;
        return true;
      case Form.Word:
        if (typeof value === 'number' && value >= 0) {
          this.shared.int32[2 * slot] = value;
          this.shared.int32[2 * slot + 1] = value / TWO_32;
          return true;
        }
        if (typeof value !== 'bigint' || value < 0n || value > WORD_MAX) return false;
        this.shared.int64[slot] = value;
        return true;
      case Form.Float:
        if (!(value instanceof PyFloat)) return false;
        this.shared.float64[slot] = value.value;
        return true;
      case Form.Bool:
        if (typeof value !== 'boolean') return false;
        this.shared.int32[2 * slot] = value ? 1 : 0;
        return true;
      case Form.Constant:
        return value === input.value;
      case Form.Builtin:
        return value === undefined && (input.cell as GlobalCell).builtin?.value === input.value;
      case Form.Opaque:
        return isOpaque(value);
    }
  }

  private fetch(output: Output, record: number, registers: readonly Value[], base: number): Value {
    const { source } = output;
    const { int32, int64, float64 } = this.shared;
    const slot = record + output.slot;
    switch (output.form) {
      case Form.Int: {
        const value = int32[2 * slot + 1] * TWO_32 + (int32[2 * slot] >>> 0);
        return value <= MAX_SAFE && value >= -MAX_SAFE ? value : int64[slot];
      }
      case Form.Word: {
        const value = (int32[2 * slot + 1] >>> 0) * TWO_32 + (int32[2 * slot] >>> 0);
        return value <= MAX_SAFE ? value : BigInt.asUintN(64, int64[slot]);
      }
      case Form.Float:
        return new PyFloat(float64[slot]);
      case Form.Bool:
        return int32[2 * slot] !== 0;
      case Form.Opaque:
        return read(source as Place, registers, base) as Value;
      default:
        return output.value;
    }
  }
}

function write(place: Place, value: Value, registers: Value[], base: number): void {
  const { register, cell, globals, isInCell, isNewCell } = place;
  if (cell === null) {
    if (isNewCell) registers[base + register] = new PyCell(value);
    else if (isInCell) (registers[base + register] as PyCell).value = value;
    else registers[base + register] = value;
  } else if (cell.value === undefined && globals !== null) globals.bind(cell as GlobalCell, value);
  else cell.value = value;
}

function isSame(left: Value, right: Value | undefined): boolean {
  if (left instanceof PyFloat) return right instanceof PyFloat && Object.is(left.value, right.value);
  return left === right;
}

/** Is it so now? */
function isMet(assumption: Assumption): boolean {
  return 'cell' in assumption
    ? assumption.cell.value === assumption.value
    : assumption.class.version === assumption.version;
}

function isOpaque(value: Value | undefined): boolean {
  if (value === undefined || value === null || value instanceof PyFloat) return false;
  if (typeof value === 'bigint') return value < INT_MIN || value > WORD_MAX;
  return typeof value !== 'number' && typeof value !== 'boolean';
}
