/** `open`. */

import { notImplementedError } from '../objects/exceptions.ts';
import type { Value } from '../objects/value.ts';
import { openFile } from '../runtime/open-file.ts';
import { session } from '../runtime/session.ts';

/** Buffering is the host's affair; file descriptors and openers of the program's own are refused. */
export function open(
  file: Value,
  mode: Value = 'r',
  _buffering: Value | undefined,
  encoding: Value = null,
  errors: Value = null,
  newline: Value = null,
  closeDescriptor: Value = true,
  opener: Value = null,
): Value {
  if (typeof file === 'number') throw notImplementedError('open() of a file descriptor is not supported');
  if (opener !== null || closeDescriptor === false) {
    throw notImplementedError('open() with an opener or closefd=False is not supported');
  }
  return openFile(session.host.files, file, { mode, encoding, errors, newline });
}
