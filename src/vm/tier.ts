/**
 * What the interpreter asks of a compiler of hot code. The JIT implements it, the pipeline injects it; the interpreter
 * knows nothing else of it.
 */

import type { CompiledLoop, PyCode } from '../objects/functions/code.ts';
import type { Instruction } from '../objects/functions/instruction.ts';
import type { Value } from '../objects/value.ts';

export interface Tier {
  /** How many back-edges make a loop hot. */
  readonly threshold: number;
  /** The interpreter is at the header of a loop for the first time. */
  meetLoop(code: PyCode, header: Instruction): void;
  /**
   * A loop has become hot; `pc` is its header, about to be executed. Answers its compiled form, or null to leave it
   * to the interpreter for good.
   */
  compileLoop(code: PyCode, pc: number, registers: Value[], base: number): CompiledLoop | null;
}
