/**
 * `--jit-verify`: what a run of compiled code has done is done again by the interpreter, step by step from the same
 * start, until all its frames stand where the compiled code has left and hold the same. If they never do, that is a
 * mistake of the JIT: its place and the values that differ are thrown, as an internal error.
 *
 * Compiled code writes nothing but variables, so they can be put back; nothing else is done twice. Equality is that of
 * what may still be read: of registers, of the globals and captured variables of all functions concerned.
 */

import { lineAt } from '../../bytecode/code.ts';
import { OPCODES, Op } from '../../bytecode/opcodes.ts';
import type { CallStack, PyCode, Replay, StackImage, StackPlace } from '../../objects/functions/code.ts';
import { PyBuiltin, PyFunction } from '../../objects/functions/function.ts';
import { isDrawing } from '../../objects/functions/scalar-recipe.ts';
import type { GlobalCell, Namespace } from '../../objects/modules/namespace.ts';
import { reprOf } from '../../objects/protocol.ts';
import { PyType } from '../../objects/type.ts';
import { PyCell, PyFloat, type Value } from '../../objects/value.ts';
import { builtinWithRecipe } from '../imports.ts';
import { contains, controlFlowOf } from '../lift/control-flow.ts';
import type { UnitPlan } from '../plan.ts';

/** How many instructions the interpreter may take for each pass of compiled code, in lengths of the bytecode. */
const PATIENCE = 8;

/** What reaches beyond variables: compiled code never does it, so there the comparison ends. */
const ACTING: ReadonlySet<Op> = new Set([
  Op.STORE_NAME,
  Op.STORE_ATTR,
  Op.DELETE_ATTR,
  Op.STORE_ITEM,
  Op.DELETE_ITEM,
  Op.LIST_APPEND,
  Op.LIST_EXTEND,
  Op.CALL_EX,
  Op.RAISE,
]);
const CALLS: ReadonlySet<Op> = new Set([Op.CALL, Op.CALL_KW, Op.CALL_METHOD, Op.CALL_METHOD_KW]);
/** The builtins that do nothing but answer, besides those with recipes and the module math. */
const ANSWERING: ReadonlySet<string> = new Set(['len', 'range']);

/** After so many instructions done again for a compiled version no more of its runs are compared. */
const ENOUGH = 200_000;

/** A mistake of the JIT. */
export class VerificationError extends Error {
  override readonly name = 'VerificationError';
}

/** A variable that lies in no register. */
interface Variable {
  readonly name: string;
  readonly cell: GlobalCell | PyCell;
  /** Of a global. */
  readonly globals: Namespace | null;
}

/** What differs: a variable, and its two values. */
interface Difference {
  readonly place: StackPlace;
  readonly name: string;
  readonly compiled: Value | undefined;
  readonly interpreted: Value | undefined;
}

/** Compares the runs of a compiled version, until enough has been done again. */
export class Verifier {
  /** How many instructions have been done again. */
  steps = 0;
  /** What the compiled code may call. */
  private readonly functions: readonly PyFunction[];
  /** Can its runs be done again? What draws must not be. */
  private readonly isRepeatable: boolean;

  constructor({ functions, imports }: UnitPlan) {
    this.functions = functions.map((facts) => facts.function);
    this.isRepeatable = imports.every(({ isDrawing }) => !isDrawing);
  }

  /** Before a run; null for one that is not compared. */
  begin(stack: CallStack, code: PyCode): Verification | null {
    if (!this.isRepeatable || this.steps > ENOUGH) return null;
    return new Verification(this, stack, code, this.functions);
  }
}

/** The state before a run of a compiled unit, to be compared after it. */
class Verification {
  private readonly verifier: Verifier;
  private readonly stack: CallStack;
  private readonly replay: Replay;
  private readonly variables: readonly Variable[];
  private readonly before: StackImage;
  private readonly valuesBefore: readonly (Value | undefined)[];
  private readonly length: number;

  constructor(verifier: Verifier, stack: CallStack, code: PyCode, functions: readonly PyFunction[]) {
    const codes = [code, ...functions.map((each) => each.code)];
    this.verifier = verifier;
    this.stack = stack;
    this.replay = stack.replay();
    this.before = this.replay.image();
    this.variables = variablesOf(codes, functions, this.before);
    this.valuesBefore = this.values();
    this.length = codes.reduce((sum, each) => sum + each.code.instructions.length, 0);
  }

  private values(): (Value | undefined)[] {
    return this.variables.map(({ cell }) => cell.value);
  }

  private putBack(image: StackImage, values: readonly (Value | undefined)[]): void {
    this.replay.restore(image);
    for (const [i, { cell, globals, name }] of this.variables.entries()) {
      const value = values[i];
      if (globals === null || value !== undefined) cell.value = value as Value;
      else if (cell.value !== undefined) globals.delete(name);
    }
  }

  /** After the run, which took so many passes of loop headers. Throws if the interpreter comes to something else. */
  compare(passes: number): void {
    const after = this.replay.image();
    const valuesAfter = this.values();
    this.putBack(this.before, this.valuesBefore);
    const problem = this.run(after, valuesAfter, (passes + 4) * this.length * PATIENCE);
    if (problem !== null) throw new VerificationError(problem);
    this.putBack(after, valuesAfter);
  }

  /** Interprets until all is as `after`; says what differs where it never is. */
  private run(after: StackImage, valuesAfter: readonly (Value | undefined)[], steps: number): string | null {
    const live = after.places.map((place, depth) => readLater(place, after.places[depth + 1]));
    let closest: readonly Difference[] | null = null;
    let least = Number.POSITIVE_INFINITY;
    let end = `does not get there in ${steps} instructions`;
    for (let i = 0; i < steps; i++) {
      this.verifier.steps++;
      if (this.replay.isAt(after.places)) {
        const count = this.countDifferences(after, valuesAfter, live);
        if (count === 0) return null;
        if (count < least) {
          least = count;
          closest = this.differences(after, valuesAfter, live);
        }
      }
      const stop = this.actsOutside() ? 'comes to something else than arithmetic' : this.replay.step();
      if (stop === null) continue;
      end = stop;
      break;
    }
    const { code, pc } = after.places[after.places.length - 1];
    const where = `compiled code left at ${placeText(code, pc)}`;
    if (closest === null) return `${where}, where the interpreter, from ${this.startText()}, ${end}`;
    return `${where} with ${closest.map(differenceText).join(', ')}; it was entered at ${this.startText()}`;
  }

  /** Would the next instruction do more than compute and assign variables? */
  private actsOutside(): boolean {
    const { code, base, pc } = this.replay.place();
    const { instructions } = code.code;
    const op: Op = instructions[pc];
    // A fold that the JIT knows changes a register of the frame alone.
    if (op === Op.YIELD) return this.stack.frame.folding === null;
    if (!CALLS.has(op)) return ACTING.has(op);
    const callee = this.stack.registers[base + instructions[pc + 2]];
    if (callee instanceof PyFunction) return false;
    const recipe = builtinWithRecipe(callee)?.implementation.scalar;
    if (recipe !== undefined) return isDrawing(recipe);
    if (callee instanceof PyBuiltin && callee.module === 'math') return false;
    const isNamed = callee instanceof PyBuiltin || callee instanceof PyType;
    return !isNamed || !ANSWERING.has(callee.name);
  }

  private startText(): string {
    const { code, pc } = this.before.places[0];
    return placeText(code, pc);
  }

  private countDifferences(
    after: StackImage,
    valuesAfter: readonly (Value | undefined)[],
    live: readonly (readonly number[])[],
  ): number {
    let count = 0;
    for (let i = 0; i < valuesAfter.length; i++) {
      if (!same(valuesAfter[i], this.variables[i].cell.value)) count++;
    }
    for (let depth = 0; depth < live.length; depth++) {
      const { base } = after.places[depth];
      for (const register of live[depth]) {
        if (!same(after.register(base + register), this.stack.registers[base + register])) count++;
      }
    }
    return count;
  }

  /** @param live the registers of each frame that are compared */
  private differences(
    after: StackImage,
    valuesAfter: readonly (Value | undefined)[],
    live: readonly (readonly number[])[],
  ): Difference[] {
    const differences: Difference[] = [];
    const { places } = after;
    const inner = places[places.length - 1];
    for (const [i, { name, cell }] of this.variables.entries()) {
      if (same(valuesAfter[i], cell.value)) continue;
      differences.push({ place: inner, name, compiled: valuesAfter[i], interpreted: cell.value });
    }
    for (const [depth, place] of places.entries()) {
      for (const register of live[depth]) {
        const compiled = after.register(place.base + register);
        const interpreted = this.stack.registers[place.base + register];
        if (same(compiled, interpreted)) continue;
        differences.push({ place, name: registerName(place.code, register), compiled, interpreted });
      }
    }
    return differences;
  }
}

/** The variables of functions and of the running frame that lie in cells. */
function variablesOf(
  codes: readonly PyCode[],
  functions: readonly PyFunction[],
  before: StackImage,
): Variable[] {
  const found = new Map<object, Variable>();
  for (const { globals, globalCells } of codes) {
    for (const cell of globalCells) found.set(cell, { name: cell.name, cell, globals });
  }
  const note = (held: Value | undefined, name: string): void => {
    if (held instanceof PyCell) found.set(held, { name, cell: held, globals: null });
  };
  for (const {
    code: {
      code: { freeNames },
    },
    closure,
  } of functions) {
    closure?.forEach((cell, i) => {
      note(cell, freeNames[i]);
    });
  }
  const [{ code, base }] = before.places;
  for (let i = 0; i < code.registerCount; i++) note(before.register(base + i), registerName(code, i));
  return [...found.values()];
}

/** The registers of a frame whose values may still be read; `callee`: the frame that it waits for. */
function readLater({ code, base, pc }: StackPlace, callee: StackPlace | undefined): number[] {
  const { instructions, registerCount } = code.code;
  const flow = controlFlowOf(code.code);
  if (callee === undefined) return registersOf(flow.liveBefore(pc), registerCount);
  // Those from the callee's first one on are its own, and the result's gets another value.
  const live = flow.liveBefore(pc + OPCODES[instructions[pc]].length);
  return registersOf(live, callee.base - base).filter((register) => register !== instructions[pc + 1]);
}

function registersOf(set: Uint32Array, end: number): number[] {
  return Array.from({ length: end }, (_, i) => i).filter((register) => contains(set, register));
}

/** Floats by their bits, but any NaN is any other; ints in their one representation; cells by what they hold. */
function same(a: Value | undefined, b: Value | undefined): boolean {
  if (a instanceof PyFloat && b instanceof PyFloat) return Object.is(a.value, b.value);
  if (a instanceof PyCell && b instanceof PyCell) return a === b || same(a.value, b.value);
  return a === b;
}

function registerName({ code: { localNames, freeNames } }: PyCode, register: number): string {
  const named = [...localNames, ...freeNames];
  return named[register] ?? `t${register - named.length}`;
}

function placeText({ code }: PyCode, pc: number): string {
  return `${code.source.filename}:${lineAt(code, pc)} in ${code.name}, pc ${pc}`;
}

function differenceText({ name, place, compiled, interpreted }: Difference): string {
  return `${name} of ${place.code.code.name} ${text(compiled)} instead of ${text(interpreted)}`;
}

function text(value: Value | undefined): string {
  if (value === undefined) return 'unbound';
  return typeof value === 'bigint' ? `${value} (in more than 53 bits)` : reprOf(value);
}
