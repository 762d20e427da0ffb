/**
 * Between the interpreter and the compiled functions: puts the variables into the shared memory, calls, and writes them
 * back as the exit says. Ints cross as 64 bits in two halves, since a BigInt argument would cost more than the call.
 */

import type { PyCode } from '../objects/functions/code.ts';
import type { GlobalCell } from '../objects/modules/namespace.ts';
import { typeOf } from '../objects/type.ts';
import { PyFloat, type Value } from '../objects/value.ts';
import { instantiate } from './engine.ts';
import {
  type Assumption,
  type Exit,
  type ExitKind,
  type Guard,
  INT_MAX,
  INT_MIN,
  Node,
  type Region,
  type Variable,
  type Write,
} from './ir.ts';
import type { Lowered } from './lower-wasm.ts';
import { encodeModule } from './wasm/module.ts';

/** What a variable must hold at entry, or how it is written back. */
enum Form {
  Int,
  Float,
  Bool,
  /** This very value. */
  Constant,
  /** At entry: a global that is unbound while its builtin is this value. */
  Builtin,
  /** At entry: anything but a scalar. At exit: what another variable holds. */
  Opaque,
}

/** A register of the frame, or a global's cell. */
interface Place {
  /** -1 for a global. */
  readonly register: number;
  readonly cell: GlobalCell | null;
  readonly slot: number;
}

interface Input extends Place {
  /** The variable's. */
  readonly name: string;
  readonly form: Form;
  readonly value: Value | undefined;
  readonly low: number;
  readonly high: number;
}

interface Output extends Place {
  readonly form: Form;
  readonly value: Value;
  /** Where the value is already: a variable that is not written, or one that has just been. */
  readonly source: Place | null;
}

/** A way out of a compiled region. */
export interface ExitPoint {
  readonly kind: ExitKind;
  readonly pc: number;
  readonly reason: string;
  /** The PC of the instruction that is the reason. */
  readonly cause: number;
  readonly outputs: readonly Output[];
  /** How often it has been taken. */
  count: number;
}

const TWO_32 = 2 ** 32;
const MAX_SAFE = Number.MAX_SAFE_INTEGER;

/** The memory that all compiled functions share, seen as ints of 32 and 64 bits and as floats. */
export class SharedMemory {
  readonly memory = new WebAssembly.Memory({ initial: 1 });
  readonly int32 = new Int32Array(this.memory.buffer);
  readonly int64 = new BigInt64Array(this.memory.buffer);
  readonly float64 = new Float64Array(this.memory.buffer);
}

export class CompiledRegion {
  /** The module. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly exits: readonly ExitPoint[];
  /** How many passes of loop headers the last run took. */
  passes = 0;
  private readonly code: PyCode;
  private readonly shared: SharedMemory;
  private readonly assumptions: readonly Assumption[];
  private readonly inputs: readonly Input[];
  private readonly enter: (entry: number) => number;

  constructor(code: PyCode, region: Region, lowered: Lowered, shared: SharedMemory) {
    this.bytes = encodeModule([lowered.function]);
    this.code = code;
    this.shared = shared;
    this.assumptions = region.assumptions;
    this.inputs = neededGuards(region).map((guard) => this.inputOf(guard, region.variables));
    this.exits = lowered.exits.map((exit) => this.exitPoint(exit, region.variables));
    this.enter = instantiate(this.bytes, shared.memory)[region.name] as (entry: number) => number;
  }

  /** Puts the variables into memory. False if one is not what the region was compiled for. */
  load(registers: readonly Value[], base: number): boolean {
    for (const { cell, value } of this.assumptions) if (cell.value !== value) return false;
    for (const input of this.inputs) {
      const value = input.cell === null ? registers[base + input.register] : input.cell.value;
      if (!this.store(input, value)) return false;
    }
    return true;
  }

  /** After `load`: runs for at most `budget` passes of loop headers and writes the variables back. */
  run(registers: Value[], base: number, budget: number): ExitPoint {
    const { int32 } = this.shared;
    int32[0] = budget;
    const exit = this.exits[this.enter(0)];
    this.passes = budget - int32[0];
    exit.count++;
    for (const output of exit.outputs) {
      const value = this.fetch(output, registers, base);
      if (output.cell === null) registers[base + output.register] = value;
      else if (output.cell.value === undefined) this.code.globals.bind(output.cell, value);
      else output.cell.value = value;
    }
    return exit;
  }

  /** After a failed `load`: which variable is to blame, and what it is, in words. */
  mismatch(registers: readonly Value[], base: number): string {
    for (const { cell, value, name } of this.assumptions)
      if (cell.value !== value) return `${name} has changed`;
    for (const input of this.inputs) {
      const value = input.cell === null ? registers[base + input.register] : input.cell.value;
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
        return value === undefined && input.cell?.builtin?.value === input.value;
      case Form.Opaque:
        return isOpaque(value);
    }
  }

  private fetch(output: Output, registers: readonly Value[], base: number): Value {
    const { slot, source } = output;
    const { int32, int64, float64 } = this.shared;
    switch (output.form) {
      case Form.Int: {
        const value = int32[2 * slot + 1] * TWO_32 + (int32[2 * slot] >>> 0);
        return value <= MAX_SAFE && value >= -MAX_SAFE ? value : int64[slot];
      }
      case Form.Float:
        return new PyFloat(float64[slot]);
      case Form.Bool:
        return int32[2 * slot] !== 0;
      case Form.Opaque:
        return (
          source?.cell == null ? registers[base + (source?.register ?? 0)] : source.cell.value
        ) as Value;
      default:
        return output.value;
    }
  }

  private placeOf(variable: number, variables: readonly Variable[]): Place {
    const { kind, index } = variables[variable];
    const slot = variable + 1;
    if (kind === 'register') return { register: index, cell: null, slot };
    return { register: -1, cell: this.code.globalCells[index], slot };
  }

  private inputOf({ variable, type, interval }: Guard, variables: readonly Variable[]): Input {
    // A float of JavaScript: it only has to tell apart what ints of up to 53 bits are, and the sign of larger ones.
    const bounds = { low: Number(interval.low), high: Number(interval.high) };
    const place = { ...this.placeOf(variable, variables), name: variables[variable].name };
    if (typeof type === 'string') return { ...place, ...bounds, form: FORMS[type], value: undefined };
    const form =
      type.kind === 'builtin' ? Form.Builtin : type.kind === 'opaque' ? Form.Opaque : Form.Constant;
    return { ...place, ...bounds, form, value: type.value };
  }

  private exitPoint({ kind, pc, reason, cause, writes }: Exit, variables: readonly Variable[]): ExitPoint {
    const written: Write[] = [];
    const outputs = writes.map((write) => {
      const output = this.outputOf(write, variables, written);
      written.push(write);
      return output;
    });
    return { kind, pc, reason, cause, outputs, count: 0 };
  }

  private outputOf(
    { variable, content }: Write,
    variables: readonly Variable[],
    before: readonly Write[],
  ): Output {
    const place = this.placeOf(variable, variables);
    const copy = (from: number): Output => ({
      ...place,
      form: Form.Opaque,
      value: null,
      source: this.placeOf(from, variables),
    });
    if (!(content instanceof Node)) {
      if (content.kind === 'opaque') return copy(content.origin);
      // `undefined` where a register is to say that there is no value.
      return { ...place, form: Form.Constant, value: content.value as Value, source: null };
    }
    if (content.operator === 'load' && !variables[content.variable].written) return copy(content.variable);
    if (content.operator === 'constant') {
      return { ...place, form: Form.Constant, value: literalValue(content), source: null };
    }
    // Two variables that hold the same float hold the same object.
    const twin = content.type === 'float' ? before.find((write) => write.content === content) : undefined;
    if (twin !== undefined) return copy(twin.variable);
    return { ...place, form: FORMS[content.type ?? 'int'], value: null, source: null };
  }
}

const FORMS = { int: Form.Int, float: Form.Float, bool: Form.Bool } as const;

function isOpaque(value: Value | undefined): boolean {
  if (value === undefined || value === null || value instanceof PyFloat) return false;
  if (typeof value === 'bigint') return value < INT_MIN || value > INT_MAX;
  return typeof value !== 'number' && typeof value !== 'boolean';
}

/** The guards that matter: of scalars, only of those that the region still loads or has taken for constants. */
function neededGuards({ start, entries }: Region): Guard[] {
  const loaded = new Set<number>();
  for (const block of [start, ...entries.map((entry) => entry.block)]) {
    for (const node of block.body) if (node.operator === 'load') loaded.add(node.variable);
  }
  return entries[0].guards.filter(
    ({ variable, type, interval }) =>
      typeof type !== 'string' || loaded.has(variable) || interval.low === interval.high,
  );
}

function literalValue({ literal, type }: Node): Value {
  if (typeof literal === 'bigint') {
    return literal >= -MAX_SAFE && literal <= MAX_SAFE ? Number(literal) : literal;
  }
  return type === 'float' ? new PyFloat(literal as number) : (literal as boolean);
}
