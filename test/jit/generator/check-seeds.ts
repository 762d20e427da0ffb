/** Compares the runs of generated programs, seed by seed. */

import { findDifference, waysFor } from './compare.ts';
import { generateProgram } from './program.ts';
import type { Python } from './python.ts';
import { reduce } from './reduce.ts';
import type { CompiledPart } from './run-program.ts';
import { render } from './tree.ts';

/** What a seed's program came to. */
export interface Verdict {
  readonly seed: number;
  /** What is wrong, with the program and a smaller one; null where all runs agree. */
  readonly problem: string | null;
  readonly compiled: number;
  readonly entries: number;
  /** Why loops and functions were not compiled. */
  readonly declined: readonly string[];
}

export async function checkSeed(seed: number, python: Python | null, isReduced: boolean): Promise<Verdict> {
  const parts: CompiledPart[] = [];
  const program = generateProgram(seed);
  const source = render(program);
  const ways = waysFor(seed, python, (compiled) => parts.push(...compiled));
  const difference = await findDifference(source, ways);
  const verdict = {
    seed,
    compiled: parts.filter(({ state }) => state === 'compiled').length,
    entries: parts.reduce((sum, { entries }) => sum + entries, 0),
    declined: parts.flatMap(({ state, reason }) => (state === 'compiled' || reason === null ? [] : [reason])),
  };
  if (difference === null) return { ...verdict, problem: null };
  const { expected, actual, description } = difference;
  const headline = `seed ${seed}: ${actual.name} differs from ${expected.name} at ${description}`;
  if (!isReduced) return { ...verdict, problem: `${headline}\n${source}` };
  const way = expected.name === 'python3' ? expected : actual;
  const reduced = await reduce(program, async (text) => (await findDifference(text, [way])) !== null);
  const text = render(reduced);
  const last = await findDifference(text, [way]);
  const problem = `${headline}\n\n${source}\n---- reduced: differs at ${last?.description}\n\n${text}`;
  return { ...verdict, problem };
}
