/** Runs Python programs up to their hot code, and programs under the JIT with its stats. */

import { makeBuiltins } from '../../src/builtins/table.ts';
import type { Unit } from '../../src/jit/ir.ts';
import type { Declined } from '../../src/jit/lift/lift.ts';
import { liftFunction, liftLoop } from '../../src/jit/lift/unit.ts';
import type { Hotness } from '../../src/jit/outlook.ts';
import type { JitStats, RegionStats, Totals } from '../../src/jit/reports/stats.ts';
import type { CallStack, PyCode } from '../../src/objects/functions/code.ts';
import type { Heat } from '../../src/objects/functions/instruction.ts';
import { Namespace } from '../../src/objects/modules/namespace.ts';
import { runSource } from '../../src/pipeline.ts';
import { linkCode } from '../../src/runtime/link-code.ts';
import { Interpreter } from '../../src/vm/interpreter.ts';
import { CapturedHost } from '../captured-host.ts';
import { compileText } from '../compiler/compile-text.ts';

/** What is lifted from each hot loop and function of a program, in the order in which they become hot. */
export function liftHotCode(text: string): (Unit | Declined)[] {
  const lifted: (Unit | Declined)[] = [];
  const tier = {
    threshold: 64,
    loopThreshold: () => 64,
    functionThreshold: () => 64,
    meetLoop(): void {},
    compileLoop(code: PyCode, pc: number, _heat: Heat, stack: CallStack): null {
      lifted.push(liftLoop(code, pc, stack, { speculate: true, lessons: new Map(), showsLocals: false }));
      return null;
    },
    compileFunction(code: PyCode, _heat: Heat, stack: CallStack): null {
      lifted.push(liftFunction(code, stack, { speculate: true, lessons: new Map(), showsLocals: false }));
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

/** What `--jit-stats=json` says, and the loops among its regions. */
export interface Report extends Omit<JitStats, 'interpretedIterations'> {
  readonly loops: readonly RegionStats[];
  readonly totals: Totals;
}

export const FILENAME = 'program.py';

/** Runs a program with `--jit --jit-stats=json`; the stats stand behind whatever else is on standard error. */
export async function runUnderJit(
  source: string,
  options: Partial<Hotness & { readonly enabled: boolean }> = {},
): Promise<{ stdout: string; stderr: string; exitCode: number; report: Report }> {
  const host = new CapturedHost('');
  const jit = {
    enabled: options.enabled ?? true,
    threshold: options.threshold ?? 10_000,
    patience: options.patience ?? 1,
    stats: 'json' as const,
  };
  const exitCode = await runSource(
    { source, filename: FILENAME },
    { argv: [FILENAME], scriptFolder: '', jit },
    host,
  );
  const start = host.stderr.indexOf('{\n  "version"');
  const document = JSON.parse(host.stderr.slice(start)) as Omit<Report, 'loops'>;
  const report = { ...document, loops: document.regions.filter(({ kind }) => kind === 'loop') };
  return { stdout: host.stdout, stderr: host.stderr.slice(0, start), exitCode, report };
}

/** Runs a program with `--jit-log`; times and sizes in the log are T and N. */
export async function logUnderJit(
  source: string,
  threshold = 10_000,
): Promise<{ stdout: string; log: string }> {
  const host = new CapturedHost('');
  let log = '';
  const jit = {
    enabled: true,
    threshold,
    patience: 1,
    log: (line: string): void => {
      log += line;
    },
  };
  await runSource({ source, filename: FILENAME }, { argv: [FILENAME], scriptFolder: '', jit }, host);
  return {
    stdout: host.stdout,
    log: log.replace(/ *\d+\.\d+ ms/g, ' T ms').replace(/\d+ bytes/g, 'N bytes'),
  };
}
