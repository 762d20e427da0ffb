/** `open`. */

import { notImplementedError } from '../objects/exceptions/exceptions.ts';
import { isStr, textOf } from '../objects/text/text.ts';
import type { Value } from '../objects/value.ts';
import { openFile } from '../runtime/open-file.ts';
import { session } from '../runtime/session.ts';
import { StandardInput, StandardOutput } from '../runtime/standard-streams.ts';

/** A standard stream by its descriptor. */
function openStream(descriptor: number, isBinary: boolean): Value {
  if (descriptor !== 0 && descriptor !== 1 && descriptor !== 2) {
    throw notImplementedError('open() of a file descriptor other than 0, 1 and 2 is not supported');
  }
  const { host } = session;
  const stream = descriptor === 0 ? new StandardInput(host) : new StandardOutput(host, descriptor);
  return isBinary ? stream.buffer : stream;
}

/** Buffering is the host's affair; openers of the program's own are refused. */
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
  if (typeof file === 'number') return openStream(file, isStr(mode) && textOf(mode).includes('b'));
  if (opener !== null || closeDescriptor === false) {
    throw notImplementedError('open() with an opener or closefd=False is not supported');
  }
  return openFile(session.host.files, file, { mode, encoding, errors, newline });
}
