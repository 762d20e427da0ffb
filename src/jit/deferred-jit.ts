/**
 * A JIT that is loaded when something is hot: a run in which nothing is pays for none of it (8 ms of hello world's 66).
 */

import type { Code } from '../bytecode/code.ts';
import type { CallStack, CompiledCode, PyCode } from '../objects/functions/code.ts';
import type { FoldName } from '../objects/functions/fold.ts';
import type { Heat, Instruction } from '../objects/functions/instruction.ts';
import { createJit, type Jit, type JitHost } from './jit.ts';
import { isSilent, type JitOptions } from './jit-options.ts';
import { functionThreshold, type Hotness, loopThreshold } from './outlook.ts';

/** A JIT for one run of a program on a host; one that tells what it does is there from the start. */
export function makeJit(options: JitOptions, host: JitHost): Jit {
  const create = (): Jit => createJit(options, host);
  return options.enabled && isSilent(options) ? new DeferredJit(options, create) : create();
}

class DeferredJit implements Jit {
  readonly threshold: number;
  readonly patience: number;
  private readonly create: () => Jit;
  private created: Jit | null = null;
  private program: PyCode | null = null;
  private readonly files: Code[] = [];

  constructor({ threshold, patience }: Hotness, create: () => Jit) {
    this.threshold = threshold;
    this.patience = patience;
    this.create = create;
  }

  private get jit(): Jit {
    if (this.created === null) {
      this.created = this.create();
      for (const file of this.files) this.created.meetFile(file);
      if (this.program !== null) this.created.begin(this.program);
    }
    return this.created;
  }

  begin(program: PyCode): void {
    this.program = program;
  }

  meetFile(code: Code): void {
    if (this.created === null) this.files.push(code);
    else this.created.meetFile(code);
  }

  end(): string {
    return this.created?.end() ?? '';
  }

  loopThreshold(code: PyCode, pc: number, folding: FoldName | null): number {
    return loopThreshold(this, code, pc, folding);
  }

  functionThreshold(code: PyCode): number {
    return functionThreshold(this, code);
  }

  meetLoop(_code: PyCode, _header: Instruction): void {
    // Of interest to those alone who report on all loops.
  }

  compileLoop(code: PyCode, pc: number, heat: Heat, stack: CallStack): CompiledCode | null {
    return this.jit.compileLoop(code, pc, heat, stack);
  }

  compileFunction(code: PyCode, heat: Heat, stack: CallStack): CompiledCode | null {
    return this.jit.compileFunction(code, heat, stack);
  }
}
