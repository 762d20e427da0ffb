/** From a Python source text to its result: the stages in order. */

import type { Host } from './runtime/host.ts';

/** A program's text and the name that tracebacks give it. */
export interface Program {
  readonly source: string | Uint8Array;
  readonly filename: string;
}

export interface JitOptions {
  /** False when only the stats were asked for: they then say that nothing was to be compiled. */
  readonly enabled: boolean;
  /** How many back-edges make a loop hot. */
  readonly threshold: number;
  /** How to report on standard error at the end; null for not at all. */
  readonly stats: 'text' | 'json' | null;
}

export interface RunOptions {
  /** `sys.argv`. */
  readonly argv: readonly string[];
  /** `sys.path[0]`, where the user's own modules are: '' is the working folder. */
  readonly scriptFolder: string;
  readonly jit: JitOptions | null;
}

/** Colours for the parts of a disassembly. */
export type Paint = Readonly<
  Record<'heading' | 'source' | 'opcode' | 'label' | 'constant', (text: string) => string>
>;

export interface DisassemblyFormat {
  readonly json: boolean;
  readonly paint: Paint | null;
}

/** Runs a program and gives its exit code: at once, unless it had to wait for the event loop. */
export function runSource(program: Program, options: RunOptions, host: Host): number | Promise<number> {
  throw new Error(`nothing runs ${program.filename} ${options.argv} yet ${host.cwd()}`);
}

/** Writes the bytecode of a program, or its syntax error, and gives the exit code. */
export function disassembleSource(program: Program, format: DisassemblyFormat, host: Host): number {
  throw new Error(`nothing disassembles ${program.filename} ${format.json} yet ${host.cwd()}`);
}
