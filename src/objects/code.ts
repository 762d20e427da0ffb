/**
 * A code object ready to run: `Code` linked to the globals it runs with. Constants are values, globals are cells, and
 * inline caches stand beside. The instructions are a copy, since the VM puts compiled loops into them.
 */

import type { Code } from '../bytecode/code.ts';
import type { GlobalCell, Namespace } from './namespace.ts';
import type { PyType, Shape } from './type.ts';
import { PyObject, type Value } from './value.ts';

/** What an attribute site saw last; it holds while shape and version are the same. */
export class AttributeCache {
  shape: Shape | null = null;
  type: PyType | null = null;
  version = -1;
  /** The index in the instance's slots; -1: `value` is the answer (a method, a class attribute). */
  index = -1;
  value: Value | undefined = undefined;
  /** For stores that add an attribute: the shape after. */
  next: Shape | null = null;
}

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
  readonly instructions: Int32Array;
  readonly constants: readonly Value[];
  readonly globalCells: readonly GlobalCell[];
  readonly caches: AttributeCache[];
  // Copies of what every call reads.
  readonly registerCount: number;
  readonly localCount: number;
  /** The number of arguments that binds without any more ado; -1 if calls always need binding. */
  readonly simpleArity: number;
  /** How many registers parameters take, `*args` and `**kwargs` included. */
  readonly parameterCount: number;
  readonly isGenerator: boolean;
  /** The compiled loops by their header's PC. */
  readonly compiledLoops = new Map<number, CompiledLoop>();
  /** The back-edges counted so far, by loop. */
  readonly loopCounts: Int32Array;

  constructor(code: Code, globals: Namespace, constants: readonly Value[]) {
    super();
    this.code = code;
    this.globals = globals;
    this.instructions = code.instructions.slice();
    this.constants = constants;
    this.globalCells = code.globalNames.map((name) => globals.cell(name));
    this.caches = [];
    for (let i = 0; i < code.cacheCount; i++) this.caches.push(new AttributeCache());
    const { positional, keywordOnly, hasVarArgs, hasVarKeywords } = code.parameters;
    this.registerCount = code.registerCount;
    this.localCount = code.localNames.length;
    this.simpleArity = keywordOnly > 0 || hasVarArgs || hasVarKeywords ? -1 : positional;
    this.parameterCount = positional + keywordOnly + Number(hasVarArgs) + Number(hasVarKeywords);
    this.isGenerator = code.isGenerator;
    this.loopCounts = new Int32Array(code.loopCount);
  }
}
