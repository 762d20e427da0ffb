/**
 * Records what CPython 3.11 prints for the programs under test that have nothing recorded yet; `--all` for all of them
 * (but those that differ on purpose). Run it with `npm run test:record`.
 */

import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import {
  expectationPath,
  findPrograms,
  type ProgramFile,
  readExpectation,
  withoutFolder,
} from './program-files.ts';

const PYTHON = 'python3';
const ENVIRONMENT = {
  ...process.env,
  PYTHONHASHSEED: '0',
  PYTHONIOENCODING: 'utf-8',
  TZ: 'UTC',
  LC_ALL: 'C.UTF-8',
};

function runPython(args: readonly string[], folder: string, input: string) {
  const options = { cwd: folder, input, encoding: 'utf8', env: ENVIRONMENT, maxBuffer: 1 << 28 } as const;
  const { status, stdout, stderr, error } = spawnSync(PYTHON, ['-B', '-W', 'ignore', ...args], options);
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}

/** Writes the expectations of one program; says what is wrong with it, or null. */
function record(program: ProgramFile): string | null {
  const { status, stdout, stderr } = runPython(
    [program.file, ...program.args],
    program.folder,
    program.input,
  );
  if (status !== program.exitCode) {
    return `ended with ${status}, and not with ${program.exitCode} as it says\n${stderr}`;
  }
  writeFileSync(expectationPath(program, '.out'), withoutFolder(stdout, program.folder));
  if (stderr === '') rmSync(expectationPath(program, '.err'), { force: true });
  else writeFileSync(expectationPath(program, '.err'), withoutFolder(stderr, program.folder));
  return null;
}

const version = runPython(['--version'], '.', '').stdout.trim();
if (!version.startsWith('Python 3.11.')) throw new Error(`python3 must be CPython 3.11; it is ${version}`);

const all = process.argv.includes('--all');
let recorded = 0;
for (const program of [...findPrograms('test/programs'), ...findPrograms('examples', 'test/examples')]) {
  if (program.differs || (!all && readExpectation(program, '.out') !== null)) continue;
  const problem = record(program);
  if (problem === null) recorded++;
  else {
    console.error(`${program.folder}/${program.file}: ${problem}`);
    process.exitCode = 1;
  }
}
console.log(`${recorded} programs recorded with ${version}`);
