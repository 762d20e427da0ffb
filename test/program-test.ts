/** A folder of programs as tests: each prints what CPython printed, interpreted and compiled alike. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findPrograms, type ProgramFile, readExpectation, withoutFolder } from './program-files.ts';
import { type Outcome, ProgramPool } from './program-pool.ts';

/** Options, and how often the program is run with them: the second time with what the first has compiled. */
const MODES: readonly { readonly options: readonly string[]; readonly runs: number }[] = [
  { options: [], runs: 1 },
  { options: ['--jit'], runs: 1 },
  { options: ['--jit-verify', '--jit-threshold', '1'], runs: 1 },
  { options: ['--jit', '--jit-threshold', '1'], runs: 2 },
];

/** Only programs whose path holds this are run (`npm test -- strings`). */
const filter = process.env.TAURARO_TEST_PROGRAMS ?? '';

function check(program: ProgramFile, options: readonly string[], outcome: Outcome): void {
  const how = ['tauraro run', ...options, program.file].join(' ');
  const stdout = readExpectation(program, '.out');
  if (stdout === null) throw new Error(`nothing is recorded for ${program.file}: npm run test:record`);
  const printed = withoutFolder(outcome.stdout, program.folder);
  assert.fixture(printed, stdout, `standard output of ${how}\n${outcome.stderr}`);
  const stderr = withoutFolder(outcome.stderr, program.folder);
  assert.fixture(stderr, readExpectation(program, '.err') ?? '', `standard error of ${how}`);
  assert.is(outcome.exitCode, program.exitCode, `exit code of ${how}`);
}

/** Makes a test of each program in `folder`, and runs them; what they must print stands in `expectations`. */
export function testPrograms(folder: string, expectations = folder): void {
  const pool = new ProgramPool();
  for (const program of findPrograms(folder, expectations)) {
    const name = `${program.folder}/${program.file}`;
    if (!name.includes(filter)) continue;
    const outcomes = MODES.map(({ options, runs }) => {
      const argv = ['run', ...options, program.file, ...program.args];
      return pool.run(argv, program.folder, program.input, runs);
    });
    test(name, async () => {
      for (const [index, { options }] of MODES.entries()) check(program, options, await outcomes[index]);
    });
  }
  test.after(() => pool.close());
  test.run();
}
