/** The loops that the interpreter has met, whether hot or not, for how much of a program ran compiled. */

import type { PyCode } from '../../objects/functions/code.ts';
import { type Instruction, interpretedPasses } from '../../objects/functions/instruction.ts';

export class LoopCensus {
  private readonly headers = new Map<PyCode, Instruction[]>();

  /** The interpreter is at the header of a loop for the first time. */
  meet(code: PyCode, header: Instruction): void {
    const known = this.headers.get(code);
    if (known === undefined) this.headers.set(code, [header]);
    else known.push(header);
  }

  /** The code objects in which it has met loops. */
  codes(): PyCode[] {
    return [...this.headers.keys()];
  }

  /** How often the interpreter has passed the header at `pc`. */
  passesOf(code: PyCode, pc: number): number {
    const header = this.headers.get(code)?.find((candidate) => candidate.pc === pc);
    return header === undefined ? 0 : interpretedPasses(header);
  }

  /** How often it has passed any. */
  passes(): number {
    return [...this.headers.values()].flat().reduce((sum, header) => sum + interpretedPasses(header), 0);
  }
}
