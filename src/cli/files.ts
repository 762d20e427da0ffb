/** The files that a command line names: the script, from which the pipeline's program comes, and the JIT's log. */

import { dirname, isAbsolute, resolve } from 'node:path';
import type { Program, RunOptions } from '../pipeline.ts';
import type { Host } from '../runtime/host.ts';
import type { Script } from './options.ts';

/** A file that cannot be read or written; the message says why, as CPython does. */
export class UnusableFile extends Error {}

/** The texts of C's `strerror` for what opening a file usually meets. */
const REASONS: Readonly<Record<string, readonly [errno: number, text: string]>> = {
  ENOENT: [2, 'No such file or directory'],
  EACCES: [13, 'Permission denied'],
  ENOTDIR: [20, 'Not a directory'],
  EISDIR: [21, 'Is a directory'],
  ELOOP: [40, 'Too many levels of symbolic links'],
};

/** Reads the program. Throws `UnusableFile` when its file cannot be read. */
export function readProgram(script: Script, host: Host): Program {
  if ('code' in script) return { source: script.code, filename: '<string>' };
  if (script.path === '-') return { source: host.readRest(), filename: '<stdin>' };
  try {
    return { source: host.files.readFile(script.path), filename: script.path };
  } catch (error) {
    throw unusable(script.path, error);
  }
}

/** Reads the program, to run it: its file has the absolute but not simplified name that CPython gives it in tracebacks. */
export function readNamedProgram(script: Script, host: Host): Program {
  const program = readProgram(script, host);
  if ('code' in script || script.path === '-' || isAbsolute(script.path)) return program;
  return { ...program, filename: `${host.cwd()}/${script.path}` };
}

/** What a program is told of its own script. */
export function scriptOptions(
  script: Script,
  rest: readonly string[],
  host: Host,
): Pick<RunOptions, 'argv' | 'scriptFolder'> {
  return {
    argv: ['code' in script ? '-c' : script.path, ...rest],
    scriptFolder: 'code' in script || script.path === '-' ? '' : dirname(resolve(host.cwd(), script.path)),
  };
}

/** Opens an empty file; gives its descriptor. Throws `UnusableFile` when it cannot be written. */
export function openForWriting(path: string, host: Host): number {
  try {
    return host.files.open(path, 'w');
  } catch (error) {
    throw unusable(path, error);
  }
}

function unusable(path: string, error: unknown): UnusableFile {
  const { code = '', errno = 0, message } = error as NodeJS.ErrnoException;
  const [number, text] = REASONS[code] ?? [Math.abs(errno), message];
  return new UnusableFile(`can't open file '${path}': [Errno ${number}] ${text}`);
}
