/**
 * A program under test is a `.py` file. Beside it stand `.out` (what CPython printed), `.err` (its standard error, when
 * there is any) and `.in` (standard input, when it reads some). Comments among its first lines set the rest:
 * `# exit: 1`, `# args: one two`, `# differs: why` (the expectation was written by hand, CPython's is another).
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface ProgramFile {
  /** Where it stands and runs, from the project's root. */
  readonly folder: string;
  /** With `.py`. */
  readonly file: string;
  /** Where the files stand that say what it reads and prints, from the project's root. */
  readonly expectations: string;
  readonly args: readonly string[];
  readonly input: string;
  readonly exitCode: number;
  readonly differs: boolean;
}

type Ending = '.out' | '.err' | '.in';

/** The path of a file that belongs to the program. */
export function expectationPath({ expectations, file }: ProgramFile, ending: Ending): string {
  return path.join(expectations, file.replace(/\.py$/, ending));
}

/** The text of a file that belongs to the program; null where there is none. */
export function readExpectation(program: ProgramFile, ending: Ending): string | null {
  const name = expectationPath(program, ending);
  return existsSync(name) ? readFileSync(name, 'utf8') : null;
}

/**
 * The programs in `folder` and below it, in alphabetical order, with their expectations in a folder of the same shape.
 * Folders with an `__init__.py`, and names that start with `_`, hold what programs import and read.
 */
export function findPrograms(folder: string, expectations = folder): ProgramFile[] {
  const programs: ProgramFile[] = [];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (entries.some(({ name }) => name === '__init__.py')) return [];
  for (const entry of entries) {
    if (entry.name.startsWith('_')) continue;
    if (entry.isDirectory()) {
      programs.push(...findPrograms(path.join(folder, entry.name), path.join(expectations, entry.name)));
    } else if (entry.name.endsWith('.py')) programs.push(readProgramFile(folder, entry.name, expectations));
  }
  return programs;
}

function readProgramFile(folder: string, file: string, expectations: string): ProgramFile {
  const head = readFileSync(path.join(folder, file), 'utf8').split('\n').slice(0, 12).join('\n');
  const setting = (name: string) => new RegExp(`^# ${name}: *(.*)$`, 'm').exec(head)?.[1] ?? null;
  const program = {
    folder,
    file,
    expectations,
    args: setting('args')?.split(' ') ?? [],
    input: '',
    exitCode: Number(setting('exit') ?? 0),
    differs: setting('differs') !== null,
  };
  return { ...program, input: readExpectation(program, '.in') ?? '' };
}

/** A program's text without the folder that it ran in, which tracebacks show. */
export function withoutFolder(text: string, folder: string): string {
  return text.replaceAll(path.resolve(folder) + path.sep, '');
}
