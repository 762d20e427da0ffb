/** Runs Python programs up to their hot loops, and programs under the JIT with its stats. */

import { makeBuiltins } from '../../src/builtins/table.ts';
import type { Region } from '../../src/jit/ir.ts';
import { type Declined, liftLoop } from '../../src/jit/lift.ts';
import type { PyCode } from '../../src/objects/functions/code.ts';
import { Namespace } from '../../src/objects/modules/namespace.ts';
import type { Value } from '../../src/objects/value.ts';
import { runSource } from '../../src/pipeline.ts';
import { linkCode } from '../../src/runtime/link-code.ts';
import { Interpreter } from '../../src/vm/interpreter.ts';
import { CapturedHost } from '../captured-host.ts';
import { compileText } from '../compiler/compile-text.ts';

/** What is lifted from each hot loop of a program, in the order in which they become hot. */
export function liftHotLoops(text: string): (Region | Declined)[] {
  const lifted: (Region | Declined)[] = [];
  const tier = {
    threshold: 64,
    compileLoop(code: PyCode, pc: number, registers: Value[], base: number): null {
      lifted.push(liftLoop(code, pc, registers, base, { speculate: true }));
      return null;
    },
  };
  const main = new Namespace(makeBuiltins());
  main.set('__name__', '__main__');
  const code = linkCode(compileText(text), main);
  const interpreter = new Interpreter(code, tier);
  interpreter.start(code);
  while (interpreter.isPaused) interpreter.resume();
  return lifted;
}

/** One loop of `--jit-stats=json`. */
export interface LoopReport {
  readonly line: number;
  readonly function: string;
  readonly pc: number;
  readonly state: 'compiled' | 'declined';
  readonly reason: string | null;
  readonly entries: number;
  readonly iterations: number;
  readonly bytes: number;
  readonly exits: readonly { kind: string; line: number; reason: string; count: number }[];
}

export interface Report {
  readonly version: number;
  readonly enabled: boolean;
  readonly threshold: number;
  readonly note: string | null;
  readonly loops: readonly LoopReport[];
  readonly totals: Readonly<Record<string, number>>;
}

const FILENAME = 'program.py';

/** Runs a program with `--jit --jit-stats=json`; the stats stand behind whatever else is on standard error. */
export async function runUnderJit(
  source: string,
  options: { readonly threshold?: number; readonly enabled?: boolean } = {},
): Promise<{ stdout: string; stderr: string; exitCode: number; report: Report }> {
  const host = new CapturedHost('');
  const jit = {
    enabled: options.enabled ?? true,
    threshold: options.threshold ?? 10_000,
    stats: 'json' as const,
  };
  const exitCode = await runSource(
    { source, filename: FILENAME },
    { argv: [FILENAME], scriptFolder: '', jit },
    host,
  );
  const start = host.stderr.indexOf('{\n  "version"');
  const report = JSON.parse(host.stderr.slice(start)) as Report;
  return { stdout: host.stdout, stderr: host.stderr.slice(0, start), exitCode, report };
}
