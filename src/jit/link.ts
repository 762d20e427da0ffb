/**
 * Between the interpreter and the compiled functions: puts the variables into the shared memory, calls, and writes them
 * back as the exit says. Ints cross as 64 bits in two halves, since a BigInt argument would cost more than the call.
 */

import type { CallStack, PyCode } from '../objects/functions/code.ts';
import type { PyFunction } from '../objects/functions/function.ts';
import type { GlobalCell, Namespace } from '../objects/modules/namespace.ts';
import { typeOf } from '../objects/type.ts';
import { type PyCell, PyFloat, type Value } from '../objects/value.ts';
import { instantiate } from './engine.ts';
import {
  type Assumption,
  type Exit,
  type ExitKind,
  framesOf,
  type Guard,
  type ImportedFunction,
  INT_MAX,
  INT_MIN,
  isMet,
  Node,
  nodesOf,
  type Region,
  type Resident,
  regionsOf,
  type Unit,
  type Variable,
  WORD_MAX,
  type Write,
} from './ir.ts';
import { encodeLowered, firstRecord, type Lowered, lowerUnit, recordedValues } from './lower-wasm.ts';

/** What a variable must hold at entry, or how it is written back. */
enum Form {
  Int,
  Word,
  Float,
  Bool,
  /** This very value. */
  Constant,
  /** At entry: a global that is unbound while its builtin is this value. */
  Builtin,
  /** At entry: anything but a scalar. At exit: what another variable holds. */
  Opaque,
}

/** Where a variable lives: a register of the frame, the cell that a register holds, or a cell. */
interface Place {
  /** -1: none. */
  readonly register: number;
  readonly cell: GlobalCell | PyCell | null;
  /** Of a global: where it is bound when it gets its first value. */
  readonly globals: Namespace | null;
  readonly isInCell: boolean;
}

interface Input extends Place {
  /** The variable's. */
  readonly name: string;
  readonly slot: number;
  readonly form: Form;
  readonly value: Value | undefined;
  readonly low: number;
  readonly high: number;
}

interface Output extends Place {
  readonly form: Form;
  readonly value: Value;
  /** Where the value stands in the exit's record, in slots. */
  readonly slot: number;
  /** Where the value is already: a variable that is not written, or one that has just been. */
  readonly source: Place | null;
}

/** A frame that an exit restores. */
interface FramePoint {
  readonly pc: number;
  readonly outputs: readonly Output[];
  /** Whose frame it is; null for the one that was there at entry. */
  readonly function: PyFunction | null;
}

/** A way out of a compiled function. */
export interface ExitPoint {
  readonly kind: ExitKind;
  readonly pc: number;
  readonly reason: string;
  /** The PC of the instruction that is the reason, and its code object. */
  readonly cause: number;
  readonly code: PyCode;
  /** Outermost first. */
  readonly frames: readonly FramePoint[];
  /** The size of its record, in slots. */
  readonly recordLength: number;
  /** How often it has been taken. */
  count: number;
}

const TWO_32 = 2 ** 32;
const MAX_SAFE = Number.MAX_SAFE_INTEGER;

/** How much memory there is for exit records; at most as deep as it allows do functions call themselves. */
const MEMORY_PAGES = 16;
const PAGE_SIZE = 65_536;
/** How much of V8's stack, some 900 KB, compiled functions may take. */
const STACK_SIZE = 300_000;
/** What a frame of V8 takes besides the function's values. */
const FRAME_OVERHEAD = 96;

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
          float64[${ARGUMENTS}] = ${isQuick ? `result - result === 0 ? result : call(${args})` : 'result'};
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
  /** The module as the quick tier made it, and the name of the function that is called. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly entry: string;
  readonly exits: readonly ExitPoint[];
  /** How many passes of loop headers, and calls of recursive functions, the last run took. */
  passes = 0;
  private readonly shared: SharedMemory;
  private readonly assumptions: readonly Assumption[];
  private readonly functions: readonly FunctionFacts[];
  private readonly inputs: readonly Input[];
  private readonly cells: Unit['cells'];
  private readonly residents: readonly Output[];
  private readonly imports: readonly WebAssembly.ImportValue[];
  private enter: () => void;
  private readonly firstRecord: number;
  /** How many frames must be left; and how many it may be told that are, -1 if it does not ask. */
  private readonly neededFrames: number;
  private readonly mostFrames: number;

  constructor(unit: Unit, shared: SharedMemory) {
    const lowered = lowerUnit(unit);
    this.bytes = encodeLowered(lowered);
    this.shared = shared;
    this.assumptions = regionsOf(unit).flatMap(({ assumptions }) => assumptions);
    this.functions = unit.functions.map((each) => ({
      function: each,
      code: each.code,
      defaults: each.defaults,
      keywordDefaults: keywordDefaultsOf(each),
    }));
    this.inputs = neededGuards(unit).map(inputOf);
    this.cells = unit.cells;
    this.residents = storedResidents(unit).map((resident) => residentOutput(resident, unit.root.code));
    this.exits = lowered.exits.map(exitPoint);
    this.imports = lowered.imports.map((imported) => shared.guarded(imported));
    this.entry = unit.root.name;
    this.enter = this.instantiate(this.bytes);
    this.firstRecord = firstRecord(unit.slotCount);
    this.neededFrames = unit.frames;
    this.mostFrames = lowered.needsDepth ? this.framesThatFit(lowered) : -1;
  }

  private instantiate(bytes: Uint8Array<ArrayBuffer>): () => void {
    return instantiate(bytes, this.shared.memory, this.imports)[this.entry] as () => void;
  }

  /** From the next run on, a module that does the same takes the place of its own. Throws what WebAssembly throws. */
  replace(bytes: Uint8Array<ArrayBuffer>): void {
    this.enter = this.instantiate(bytes);
  }

  private framesThatFit({ functions }: Lowered): number {
    const locals = Math.max(...functions.map((each) => each.parameters.length + each.locals.length));
    const records = Math.max(...this.exits.map(({ recordLength }) => recordLength));
    const onStack = STACK_SIZE / (FRAME_OVERHEAD + 8 * locals);
    const inMemory = (MEMORY_PAGES * PAGE_SIZE - this.firstRecord) / (8 * records) - 2;
    return Math.floor(Math.min(onStack, inMemory));
  }

  /** Puts the variables into memory. False if one is not what the unit was compiled for, or frames are short. */
  load({ registers, frame, framesLeft }: CallStack): boolean {
    if (framesLeft < this.neededFrames) return false;
    for (const assumption of this.assumptions) if (!isMet(assumption)) return false;
    for (const facts of this.functions) if (!isUnchanged(facts)) return false;
    for (const { register, cell } of this.cells) if (registers[frame.base + register] !== cell) return false;
    for (const input of this.inputs) {
      if (!this.store(input, read(input, registers, frame.base))) return false;
    }
    return true;
  }

  /** After `load`: runs for at most `budget` passes, restores the frames and gives the way out that it took. */
  run(stack: CallStack, budget: number): ExitPoint {
    const { int32 } = this.shared;
    int32[0] = budget;
    if (this.mostFrames >= 0) int32[1] = Math.min(stack.framesLeft, this.mostFrames);
    int32[2] = this.firstRecord;
    int32[RAISED] = 0;
    this.enter();
    for (const resident of this.residents) this.writeBack(resident, stack);
    this.passes = budget - int32[0];
    return this.restore(stack, int32[2]);
  }

  /** Gives a variable that lives in memory its value, if it is another one. */
  private writeBack(resident: Output, { registers, frame: { base } }: CallStack): void {
    const value = this.fetch(resident, 0, registers, base);
    if (!isSame(value, read(resident, registers, base))) write(resident, value, registers, base);
  }

  /** Restores the frames from the records up to `end`, of which the outermost is the last; gives the innermost exit. */
  private restore(stack: CallStack, end: number): ExitPoint {
    const { int32 } = this.shared;
    const first = this.exits[int32[this.firstRecord >> 2]];
    if (first.recordLength * 8 === end - this.firstRecord) {
      this.restoreFrames(first, this.firstRecord >> 3, stack);
      return this.count(first);
    }
    const records: number[] = [];
    for (let at = this.firstRecord; at < end; at += 8 * this.exits[int32[at >> 2]].recordLength)
      records.push(at);
    for (let i = records.length - 1; i >= 0; i--) {
      this.restoreFrames(this.exits[int32[records[i] >> 2]], records[i] >> 3, stack);
    }
    return this.count(first);
  }

  private count(exit: ExitPoint): ExitPoint {
    exit.count++;
    return exit;
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
    if (framesLeft < this.neededFrames) return 'the recursion limit is near';
    const broken = this.assumptions.find((assumption) => !isMet(assumption));
    if (broken !== undefined) return `${broken.name} has changed`;
    if (this.cells.some(({ register, cell }) => registers[frame.base + register] !== cell))
      return 'a captured variable is another one';
    if (!this.functions.every(isUnchanged)) return 'a function has other code or defaults';
    for (const input of this.inputs) {
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

function read(place: Place, registers: readonly Value[], base: number): Value | undefined {
  const { register, cell, isInCell } = place;
  if (cell !== null) return cell.value;
  const value = registers[base + register];
  return isInCell ? (value as PyCell | undefined)?.value : value;
}

function write(place: Place, value: Value, registers: Value[], base: number): void {
  const { register, cell, globals, isInCell } = place;
  if (cell === null) {
    if (isInCell) (registers[base + register] as PyCell).value = value;
    else registers[base + register] = value;
  } else if (cell.value === undefined && globals !== null) globals.bind(cell as GlobalCell, value);
  else cell.value = value;
}

function isSame(left: Value, right: Value | undefined): boolean {
  if (left instanceof PyFloat) return right instanceof PyFloat && Object.is(left.value, right.value);
  return left === right;
}

function residentOutput({ variable, type }: Resident, code: PyCode): Output {
  const { slot } = variable;
  return { ...placeOf(variable, code), slot, form: FORMS[type], value: null, source: null };
}

function placeOf({ kind, index, cell }: Variable, code: PyCode): Place {
  return {
    register: cell === null ? index : -1,
    cell,
    globals: kind === 'global' ? code.globals : null,
    isInCell: kind === 'cell',
  };
}

function inputOf({ guard, code }: NeededGuard): Input {
  const { variable, type, interval } = guard;
  // A float of JavaScript: it only has to tell apart what ints of up to 53 bits are, and the sign of larger ones.
  const bounds = { low: Number(interval.low), high: Number(interval.high) };
  const place = { ...placeOf(variable, code), name: variable.name, slot: variable.slot };
  if (typeof type === 'string') {
    const isConstant = interval.low === interval.high;
    const value = isConstant ? intValue(interval.low) : undefined;
    return { ...place, ...bounds, form: isConstant ? Form.Constant : FORMS[type], value };
  }
  const form = type.kind === 'builtin' ? Form.Builtin : type.kind === 'opaque' ? Form.Opaque : Form.Constant;
  return { ...place, ...bounds, form, value: type.value };
}

function exitPoint(exit: Exit): ExitPoint {
  const recorded = recordedValues(exit);
  let slot = 1;
  const frames = framesOf(exit).map(({ region, pc, writes }): FramePoint => {
    const written: Write[] = [];
    const outputs = writes.map((each) => {
      const isRecorded = each.content instanceof Node && each.content.operator !== 'constant';
      const output = outputOf(each, region, written, isRecorded ? slot++ : -1);
      written.push(each);
      return output;
    });
    return { pc, outputs, function: region.function };
  });
  const { kind, pc, reason, cause, region } = exit;
  return { kind, pc, reason, cause, code: region.code, frames, recordLength: recorded.length + 1, count: 0 };
}

function outputOf(
  { variable, content }: Write,
  { variables, code }: Region,
  before: readonly Write[],
  slot: number,
): Output {
  const place = { ...placeOf(variables[variable], code), slot };
  const copy = (from: Variable): Output => ({
    ...place,
    form: Form.Opaque,
    value: null,
    source: placeOf(from, code),
  });
  if (!(content instanceof Node)) {
    if (content.kind === 'opaque') return copy(variables[content.origin]);
    // `undefined` where a register is to say that there is no value.
    return { ...place, form: Form.Constant, value: content.value as Value, source: null };
  }
  if (content.operator === 'load' && content.variable !== null && isOwn(content.variable, variables)) {
    return copy(content.variable);
  }
  if (content.operator === 'constant') {
    return { ...place, form: Form.Constant, value: literalValue(content), source: null };
  }
  // Two variables that hold the same float hold the same object.
  const twin = content.type === 'float' ? before.find((each) => each.content === content) : undefined;
  if (twin !== undefined) return copy(variables[twin.variable]);
  return { ...place, form: FORMS[content.type ?? 'int'], value: null, source: null };
}

/** Does the variable of this frame still hold what it held at entry? */
function isOwn(variable: Variable, variables: readonly Variable[]): boolean {
  return !variable.written && variables.includes(variable);
}

const FORMS = { int: Form.Int, word: Form.Word, float: Form.Float, bool: Form.Bool } as const;

function isOpaque(value: Value | undefined): boolean {
  if (value === undefined || value === null || value instanceof PyFloat) return false;
  if (typeof value === 'bigint') return value < INT_MIN || value > WORD_MAX;
  return typeof value !== 'number' && typeof value !== 'boolean';
}

interface NeededGuard {
  readonly guard: Guard;
  readonly code: PyCode;
}

/** The guards that matter: of scalars, those that the unit still loads, relies on or has taken for constants. */
function neededGuards(unit: Unit): NeededGuard[] {
  const needed = new Map<string, NeededGuard>();
  for (const region of regionsOf(unit)) {
    const { guards, read: relied, code } = region;
    // By their slots: a variable that functions share is another object in each of them.
    const used = new Set([...relied].map(({ slot }) => slot));
    for (const { variable } of nodesOf(region)) if (variable !== null) used.add(variable.slot);
    for (const guard of guards) {
      const { variable, type, interval } = guard;
      if (typeof type === 'string' && !used.has(variable.slot) && interval.low !== interval.high) continue;
      const { low, high } = interval;
      // Functions that share a variable have the same guard.
      needed.set(`${variable.slot} ${typeof type} ${low} ${high}`, { guard, code });
    }
  }
  return [...needed.values()];
}

/** The variables in memory that the unit may change. Others need not be there: lifting ends before what reads them, say. */
function storedResidents(unit: Unit): Resident[] {
  const stores = regionsOf(unit)
    .flatMap(nodesOf)
    .filter(({ operator }) => operator === 'cell.store');
  const slots = new Set(stores.map(({ variable }) => variable?.slot));
  return unit.residents.filter(({ variable }) => slots.has(variable.slot));
}

/** What a call of a function depends on besides its identity. */
interface FunctionFacts {
  readonly function: PyFunction;
  readonly code: PyCode;
  readonly defaults: PyFunction['defaults'];
  readonly keywordDefaults: readonly (Value | undefined)[];
}

/** The defaults of the parameters that only keywords name: these lie in a dict, which may change. */
function keywordDefaultsOf({ code, keywordDefaults }: PyFunction): (Value | undefined)[] {
  const { localNames, parameters } = code.code;
  const { positional, keywordOnly } = parameters;
  return localNames.slice(positional, positional + keywordOnly).map((name) => keywordDefaults?.get(name));
}

function isUnchanged({ function: callee, code, defaults, keywordDefaults }: FunctionFacts): boolean {
  if (callee.code !== code || callee.defaults !== defaults) return false;
  if (keywordDefaults.length === 0) return true;
  return keywordDefaultsOf(callee).every((value, i) => value === keywordDefaults[i]);
}

function intValue(value: bigint): Value {
  return value >= -MAX_SAFE && value <= MAX_SAFE ? Number(value) : value;
}

function literalValue({ literal, type }: Node): Value {
  if (typeof literal === 'bigint') return intValue(literal);
  return type === 'float' ? new PyFloat(literal as number) : (literal as boolean);
}
