/**
 * A code object ready to run: `Code` linked to the globals it runs with. Constants are values, globals are cells, and the
 * instructions threaded code (`instruction.ts`), made when it first runs.
 */

import { type Code, foldRegisterOf } from '../../bytecode/code.ts';
import type { GlobalCell, Namespace } from '../modules/namespace.ts';
import type { PyType } from '../type.ts';
import { PyObject, type Value } from '../value.ts';
import type { FoldName } from './fold.ts';
import type { PyFunction } from './function.ts';
import { type Instruction, threadCode, threadingInstruction } from './instruction.ts';

/** What came of running compiled code. */
export enum Outcome {
  /** The interpreter is to do the instruction itself, this once. */
  Refused,
  /** The compiled code is of no more use: the interpreter takes it away and goes on itself. */
  Removed,
  /** The interpreter goes on in the running frame, where that stands. */
  Left,
  /** The same, and it is time to look around: signals, limits. */
  Paused,
}

/** The interpreter's stack, as compiled code needs it. */
export interface CallStack {
  readonly registers: Value[];
  /** The running frame; where it is a generator's, the fold that takes what it yields. */
  readonly frame: { readonly base: number; readonly folding: FoldName | null };
  /** How many frames may be pushed before the recursion limit. */
  readonly framesLeft: number;
  /** Pushes a frame of `callee`, called by the instruction at which the running frame stands; its locals are unbound. */
  pushCallee(callee: PyFunction): void;
  /** Makes the running frame stand at `pc`. */
  standAt(pc: number): void;
  /** A replay of what the running frame does from now on. */
  replay(): Replay;
}

/** Where a frame stands. */
export interface StackPlace {
  readonly code: PyCode;
  readonly base: number;
  readonly pc: number;
}

/** The stack as it was at some moment. */
export interface StackImage {
  register(index: number): Value | undefined;
  /** The frames from the one on that was running when the replay was made, outermost first. */
  readonly places: readonly StackPlace[];
}

/** Does again, one by one, what has been done since it was made. */
export interface Replay {
  image(): StackImage;
  restore(image: StackImage): void;
  /** Do the frames from that one on stand there? */
  isAt(places: readonly StackPlace[]): boolean;
  /** Where the running frame stands. */
  place(): StackPlace;
  /** Executes an instruction; answers null, or why control does not go on behind it. */
  step(): string | null;
}

/** A loop or a function that runs as native code, installed at the loop's header or the function's entry. */
export interface CompiledCode {
  /**
   * Runs from there, in the running frame. When it has left, all registers, variables and frames are as the interpreter
   * would have left them. Never raises.
   */
  run(stack: CallStack): Outcome;
}

export class PyCode extends PyObject {
  declare type: PyType;
  readonly code: Code;
  readonly globals: Namespace;
  readonly constants: readonly Value[];
  readonly globalCells: readonly GlobalCell[];
  /** What a call executes first: the first instruction, or one that makes the others, counts calls or runs compiled code. */
  entry: Instruction;
  private threaded: readonly Instruction[] | null = null;
  // Copies of what every call reads.
  readonly registerCount: number;
  readonly localCount: number;
  /** The number of arguments that binds without any more ado; -1 if calls always need binding. */
  readonly simpleArity: number;
  /** The same where a call runs the code at once; -1 for generators and coroutines. */
  readonly directArity: number;
  /** How many registers parameters take, `*args` and `**kwargs` included. */
  readonly parameterCount: number;
  /** Does a call make a generator or a coroutine, instead of running it? */
  readonly isResumable: boolean;
  /** As `foldRegisterOf` says. */
  readonly foldRegister: number;

  constructor(code: Code, globals: Namespace, constants: readonly Value[]) {
    super();
    this.code = code;
    this.globals = globals;
    this.constants = constants;
    this.globalCells = code.globalNames.map((name) => globals.cell(name));
    const { positional, keywordOnly, hasVarArgs, hasVarKeywords } = code.parameters;
    this.registerCount = code.registerCount;
    this.isResumable = code.isGenerator || code.isCoroutine;
    this.localCount = code.localNames.length;
    this.foldRegister = foldRegisterOf(code);
    this.simpleArity = keywordOnly > 0 || hasVarArgs || hasVarKeywords ? -1 : positional;
    this.directArity = this.isResumable ? -1 : this.simpleArity;
    this.parameterCount = positional + keywordOnly + Number(hasVarArgs) + Number(hasVarKeywords);
    this.entry = threadingInstruction(this);
  }

  /** Has it ever begun to run? */
  get hasRun(): boolean {
    return this.threaded !== null;
  }

  /** The instruction at `pc`. */
  at(pc: number): Instruction {
    if (this.threaded === null) {
      this.threaded = threadCode(this);
      this.entry = this.threaded[0];
    }
    return this.threaded[pc];
  }
}

/** Is it the code of a generator expression? */
export function isExpression(value: Value | undefined): value is PyCode {
  return value instanceof PyCode && value.foldRegister >= 0;
}

/** A code object that is not linked to any globals: what `compile` gives. */
export class PyCodeView extends PyObject {
  declare type: PyType;
  readonly code: Code;

  constructor(code: Code) {
    super();
    this.code = code;
  }
}

/** The code behind a value of type `code`. */
export function codeOf(value: Value): Code {
  return (value as PyCode | PyCodeView).code;
}
