/** From a command line's script to the program that the pipeline takes. */

import type { Program } from '../pipeline.ts';
import type { Host } from '../runtime/host.ts';
import type { Script } from './options.ts';

/** A script that cannot be read; the message says why, as CPython does. */
export class UnreadableScript extends Error {}

/** The texts of C's `strerror` for what opening a file usually meets. */
const REASONS: Readonly<Record<string, readonly [errno: number, text: string]>> = {
  ENOENT: [2, 'No such file or directory'],
  EACCES: [13, 'Permission denied'],
  ENOTDIR: [20, 'Not a directory'],
  EISDIR: [21, 'Is a directory'],
  ELOOP: [40, 'Too many levels of symbolic links'],
};

/** Reads the program. Throws `UnreadableScript` when its file cannot be read. */
export function readProgram(script: Script, host: Host): Program {
  if ('code' in script) return { source: script.code, filename: '<string>' };
  if (script.path === '-') return { source: host.readRest(), filename: '<stdin>' };
  try {
    return { source: host.files.readFile(script.path), filename: script.path };
  } catch (error) {
    const { code = '', errno = 0, message } = error as NodeJS.ErrnoException;
    const [number, text] = REASONS[code] ?? [Math.abs(errno), message];
    throw new UnreadableScript(`can't open file '${script.path}': [Errno ${number}] ${text}`);
  }
}
