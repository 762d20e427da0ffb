/**
 * Whether a program may look at the locals of its frames. While it cannot, compiled code keeps only what the program's own
 * instructions still read.
 */

import { type Code, codesIn } from '../bytecode/code.ts';

/** Builtins that read locals of the frame that calls them, under whatever name, and the attribute of frames that has them. */
const FRAME_READERS: ReadonlySet<string> = new Set(['locals', 'vars', 'dir', 'eval', 'exec', 'f_locals']);

/** Does the file name one of them, be it in a text? */
export function namesFrameReader(file: Code): boolean {
  return codesIn(file).some(
    ({ globalNames, names, constants }) =>
      globalNames.some((name) => FRAME_READERS.has(name)) ||
      names.some((name) => FRAME_READERS.has(name)) ||
      constants.some((constant) => constant.type === 'str' && FRAME_READERS.has(constant.value)),
  );
}
