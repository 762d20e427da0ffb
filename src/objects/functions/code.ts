/**
 * A code object ready to run: `Code` linked to the globals it runs with. Constants are values, globals are cells, and the
 * instructions threaded code (`instruction.ts`), made when it first runs.
 */

import type { Code } from '../../bytecode/code.ts';
import type { GlobalCell, Namespace } from '../modules/namespace.ts';
import type { PyType } from '../type.ts';
import { PyObject, type Value } from '../value.ts';
import { type Instruction, threadCode, threadingInstruction } from './instruction.ts';

/** What `CompiledLoop.run` answers when the interpreter is to do the header's instruction itself, this once. */
export const REFUSED = -1;

/** What it answers when it is of no more use: the interpreter takes it away and does the loop itself. */
export const REMOVE = -2;

/** A loop that runs as native code, installed at its header's PC. */
export interface CompiledLoop {
  /**
   * Runs from the loop header with the frame's window (`registers[base + r]`) and the code's global cells. Every
   * register and global is as the interpreter would have left it when it returns the PC to go on at: the header itself
   * (time to look around: signals, limits), an instruction that the interpreter must do, or the loop's exit. Or
   * REFUSED or REMOVE: control still stands at the header. Never raises.
   */
  run(registers: Value[], base: number): number;
}

export class PyCode extends PyObject {
  declare type: PyType;
  readonly code: Code;
  readonly globals: Namespace;
  readonly constants: readonly Value[];
  readonly globalCells: readonly GlobalCell[];
  /** The first instruction; one that makes the others until the code first runs. */
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
