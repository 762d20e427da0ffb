/** Generated programs run alike interpreted, compiled as soon and a little later than can be, and under CPython. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkSeed, type Verdict } from './generator/check-seeds.ts';
import { generateProgram } from './generator/program.ts';
import { Python } from './generator/python.ts';
import { render } from './generator/tree.ts';

const PROGRAMS = 300;
/** Under those before, some ask CPython for the line of an error that its superinstructions take for the one before. */
const FIRST_SEED = 1001;

test('a seed always gives the same program, and another another', () => {
  const text = render(generateProgram(7));
  assert.is(render(generateProgram(7)), text);
  assert.is.not(render(generateProgram(8)), text);
});

test(`${PROGRAMS} programs run alike in all ways`, async () => {
  const python = Python.find();
  const verdicts: Verdict[] = [];
  for (let i = 0; i < PROGRAMS; i++) verdicts.push(await checkSeed(FIRST_SEED + i, python, false));
  python?.close();
  const problems = verdicts.flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) throw new Error(problems.join('\n\n'));
  const compiled = verdicts.filter((verdict) => verdict.compiled > 0 && verdict.entries > 0);
  assert.ok(compiled.length > PROGRAMS / 3, `only ${compiled.length} programs ran compiled code`);
});

test.run();
