/** `open()`. */

import { bytesOf } from '../objects/bytes/bytes.ts';
import { decode, encode } from '../objects/bytes/codecs.ts';
import { typeName, unbox } from '../objects/classes/instance.ts';
import { osError, typeError, valueError } from '../objects/exceptions/exceptions.ts';
import { reprOf } from '../objects/protocol.ts';
import { isStr, makeStr, type Str, textOf } from '../objects/text/text.ts';
import type { Value } from '../objects/value.ts';
import { PyBinaryFile } from './binary-file.ts';
import { DiskFile, flushFiles } from './disk-file.ts';
import { DiskTextFile, type Newline } from './disk-text-file.ts';
import { toOsError } from './file-errors.ts';
import type { HostFiles } from './host.ts';

interface Mode {
  /** Node's flags. */
  readonly flags: string;
  readonly isBinary: boolean;
  readonly appends: boolean;
  /** As `file.mode` shows it. */
  readonly text: string;
}

function parseMode(mode: string): Mode {
  const isValid = /^[rwaxbt+]*$/.test(mode) && new Set(mode).size === mode.length;
  if (!isValid) throw valueError(`invalid mode: ${reprOf(makeStr(mode))}`);
  if (mode.includes('b') && mode.includes('t')) throw valueError("can't have text and binary mode at once");
  const [action, ...others] = mode.replace(/[bt+]/g, '');
  if (others.length > 0) throw valueError('must have exactly one of create/read/write/append mode');
  if (action === undefined) {
    throw valueError('Must have exactly one of create/read/write/append mode and at most one plus');
  }
  const plus = mode.includes('+') ? '+' : '';
  const isBinary = mode.includes('b');
  return {
    flags: (action === 'x' ? 'wx' : action) + plus,
    isBinary,
    appends: action === 'a',
    text: isBinary ? `${action}b${plus}` : mode,
  };
}

/** The path that a str or bytes is. Throws TypeError for anything else. */
export function pathOf(file: Value): string {
  const path = unbox(file);
  if (isStr(path)) return textOf(path);
  const bytes = bytesOf(path);
  if (bytes !== undefined) return textOf(decode(bytes));
  throw typeError(`expected str, bytes or os.PathLike object, not ${typeName(file)}`);
}

function openDescriptor(files: HostFiles, file: Value, flags: string): DiskFile {
  const path = pathOf(file);
  try {
    const kind = files.kindOf(path);
    if (kind === 'directory') throw osError(21, 'Is a directory', file);
    return new DiskFile(files, files.open(path, flags), kind !== 'other', flags.startsWith('a'));
  } catch (error) {
    throw toOsError(error, file);
  }
}

export interface OpenOptions {
  readonly mode: Value;
  readonly encoding: Value;
  readonly errors: Value;
  readonly newline: Value;
}

function optionalText(value: Value, name: string): string | null {
  if (value === null) return null;
  if (isStr(value)) return textOf(value);
  throw typeError(`open() argument '${name}' must be str or None, not ${typeName(value)}`);
}

const NEWLINES: readonly (string | null)[] = [null, '', '\n', '\r', '\r\n'];

/** Opens a file: a text or binary file object. Throws ValueError for options that do not fit, OSError. */
export function openFile(files: HostFiles, file: Value, options: OpenOptions): Value {
  if (!isStr(options.mode)) {
    throw typeError(`open() argument 'mode' must be str, not ${typeName(options.mode)}`);
  }
  const mode = parseMode(textOf(options.mode as Str));
  const encoding = optionalText(options.encoding, 'encoding');
  const errors = optionalText(options.errors, 'errors');
  const newline = optionalText(options.newline, 'newline');
  if (mode.isBinary) {
    if (encoding !== null) throw valueError("binary mode doesn't take an encoding argument");
    if (errors !== null) throw valueError("binary mode doesn't take an errors argument");
    if (newline !== null) throw valueError("binary mode doesn't take a newline argument");
  }
  if (!NEWLINES.includes(newline)) throw valueError(`illegal newline value: ${newline}`);
  if (encoding !== null) encode('', encoding);
  // Another file object may hold what this one is about to read.
  flushFiles();
  const opened = openDescriptor(files, file, mode.flags);
  if (mode.isBinary) return new PyBinaryFile(opened, file, mode.text);
  return new DiskTextFile(
    opened,
    file,
    mode.text,
    encoding ?? 'UTF-8',
    errors ?? 'strict',
    newline as Newline,
  );
}
