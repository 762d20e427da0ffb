/** The files that a command line names: the script, from which the pipeline's program comes, and the JIT's log. */

import { dirname, isAbsolute } from 'node:path';
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
  ENOSPC: [28, 'No space left on device'],
  ELOOP: [40, 'Too many levels of symbolic links'],
};

/** Reads the program. Throws `UnusableFile` when its file cannot be read. */
export function readProgram(script: Script, host: Host): Program {
  // CPython adds the line end as well.
  if ('code' in script) return { source: `${script.code}\n`, filename: '<string>' };
  const isInput = script.path === '-';
  const filename = isInput ? '<stdin>' : script.path;
  try {
    return { source: isInput ? host.readBytes() : host.files.readFile(script.path), filename };
  } catch (error) {
    throw unusable(filename, error);
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
    scriptFolder: 'code' in script || script.path === '-' ? '' : dirname(realPath(script.path, host)),
  };
}

/** The absolute path without links; of what is not there, the path as it is. */
function realPath(path: string, host: Host): string {
  try {
    return host.files.realPath(path);
  } catch {
    return path;
  }
}

/** Opens an empty file, which is not the script's; gives its descriptor. Throws `UnusableFile` when it cannot be written. */
export function openForWriting(path: string, script: Script, host: Host): number {
  if ('path' in script && realPath(path, host) === realPath(script.path, host))
    throw new UnusableFile(`can't write to '${path}': it is the program`);
  try {
    return host.files.open(path, 'w');
  } catch (error) {
    throw unusable(path, error);
  }
}

/** Why a file cannot be read or written, for the one who named it. */
export function unusable(path: string, error: unknown, what: 'open' | 'write' = 'open'): UnusableFile {
  const { code = '', errno = 0, message } = error as NodeJS.ErrnoException;
  const [number, text] = REASONS[code] ?? [Math.abs(errno), message];
  return new UnusableFile(`can't ${what} file '${path}': [Errno ${number}] ${text}`);
}
