/**
 * What the interpreter asks of a compiler of hot code. The JIT implements it, the pipeline injects it; the interpreter
 * knows nothing else of it.
 */

import type { CallStack, CompiledCode, PyCode } from '../objects/functions/code.ts';
import type { FoldName } from '../objects/functions/fold.ts';
import type { Heat, Instruction } from '../objects/functions/instruction.ts';

export interface Tier {
  /** The least that makes anything hot: so many back-edges a loop, so many calls a function. */
  readonly threshold: number;
  /**
   * How many back-edges make this loop hot; `pc` is its header. Is asked when it has done the least.
   *
   * @param folding what takes the values that its code yields
   */
  loopThreshold(code: PyCode, pc: number, folding: FoldName | null): number;
  /** How many calls make this function hot. Is asked when it has been called as often as the least. */
  functionThreshold(code: PyCode): number;
  /** The interpreter is at the header of a loop for the first time. */
  meetLoop(code: PyCode, header: Instruction): void;
  /**
   * A loop has become hot; `pc` is its header, about to be executed in the running frame. Answers its compiled form, or
   * null to leave it to the interpreter: until it is hot again if the heat has been set to 0, else for good.
   */
  compileLoop(code: PyCode, pc: number, heat: Heat, stack: CallStack): CompiledCode | null;
  /** The same of a function that the running frame is about to begin with. */
  compileFunction(code: PyCode, heat: Heat, stack: CallStack): CompiledCode | null;
}
