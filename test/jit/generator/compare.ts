/** Runs a program in all ways and says where they differ. */

import { MemoryCache } from '../../captured-host.ts';
import { isLong } from './program.ts';
import type { Python } from './python.ts';
import { Random } from './random.ts';
import { type CompiledPart, type JitOutcome, type Outcome, runProgram } from './run-program.ts';

/** A way to run a program. */
export interface Way {
  readonly name: string;
  run(source: string): Promise<Outcome>;
}

export interface Difference {
  readonly expected: Way;
  readonly actual: Way;
  /** The first lines that differ. */
  readonly description: string;
}

export const INTERPRETED: Way = { name: 'interpreted', run: (source) => runProgram(source, null) };

/** @param note is told what was compiled */
function compiled(threshold: number, verify: boolean, note: (parts: readonly CompiledPart[]) => void): Way {
  return {
    name: `${verify ? '--jit-verify' : '--jit'} --jit-threshold ${threshold}`,
    async run(source) {
      const outcome = await runProgram(source, { threshold, verify });
      note(outcome.parts);
      return withMistakes(outcome);
    },
  };
}

/** The outcome, with the compiler's mistakes on standard error, where they differ from the interpreter's run. */
function withMistakes({ stdout, stderr, exitCode, mistakes }: JitOutcome): Outcome {
  return { stdout, stderr: [stderr, ...mistakes].join(''), exitCode };
}

/** With what a run before has compiled. */
function recalled(threshold: number): Way {
  return {
    name: `--jit --jit-threshold ${threshold}, the second time`,
    async run(source) {
      const cache = new MemoryCache();
      await runProgram(source, { threshold, verify: false }, cache);
      return withMistakes(await runProgram(source, { threshold, verify: false }, cache));
    },
  };
}

/** The ways that are compared with the interpreter for the program of that seed. */
export function waysFor(
  seed: number,
  python: Python | null,
  note: (parts: readonly CompiledPart[]) => void,
): Way[] {
  const later = isLong(seed) ? 10_000 : new Random(seed).pick([2, 3, 7, 20, 50]);
  const ways = [compiled(1, true, note), compiled(later, false, note), recalled(later)];
  if (python !== null) ways.push({ name: 'python3', run: (source) => python.run(source) });
  return ways;
}

/** The first difference between the interpreted run and the others; null where there is none. */
export async function findDifference(source: string, ways: readonly Way[]): Promise<Difference | null> {
  const interpreted = await INTERPRETED.run(source);
  for (const way of ways) {
    const outcome = await way.run(source);
    const isReference = way.name === 'python3';
    const description = isReference ? describe(outcome, interpreted) : describe(interpreted, outcome);
    if (description === null) continue;
    return isReference
      ? { expected: way, actual: INTERPRETED, description }
      : { expected: INTERPRETED, actual: way, description };
  }
  return null;
}

function describe(expected: Outcome, actual: Outcome): string | null {
  if (expected.stdout !== actual.stdout) return firstLine('standard output', expected.stdout, actual.stdout);
  if (expected.stderr !== actual.stderr) return firstLine('standard error', expected.stderr, actual.stderr);
  if (expected.exitCode === actual.exitCode) return null;
  return `exit code\n  expected ${expected.exitCode}\n  actual   ${actual.exitCode}`;
}

function firstLine(stream: string, expected: string, actual: string): string {
  const [before, after] = [expected.split('\n'), actual.split('\n')];
  const line = before.findIndex((text, i) => text !== after[i]);
  const at = line < 0 ? before.length : line;
  return `line ${at + 1} of ${stream}\n  expected ${before[at] ?? 'its end'}\n  actual   ${after[at] ?? 'its end'}`;
}
