/** The errors of files: the host's as OSErrors with CPython's texts, and what a file was not opened for. */

import { defineType } from '../objects/define.ts';
import { exceptionTypes, osError, PyException, valueError } from '../objects/exceptions/exceptions.ts';
import { makeStr } from '../objects/text/text.ts';
import { PyType, typeType } from '../objects/type.ts';
import type { Value } from '../objects/value.ts';

/** C's `strerror` where Node words it otherwise. */
const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'File exists',
  EISDIR: 'Is a directory',
  ELOOP: 'Too many levels of symbolic links',
  ENAMETOOLONG: 'File name too long',
  ESPIPE: 'Illegal seek',
  ETXTBSY: 'Text file busy',
};

interface HostError {
  readonly code: string;
  readonly errno: number;
  readonly message: string;
}

function isHostError(error: unknown): error is HostError {
  return error instanceof Error && 'code' in error && 'errno' in error;
}

/** The OSError of what the host threw; anything else as it is. */
export function toOsError(error: unknown, filename?: Value): unknown {
  if (!isHostError(error)) {
    if (error instanceof Error && error.message.includes('null bytes'))
      return valueError('embedded null byte');
    return error;
  }
  // Node: "ENOENT: no such file or directory, open 'name'".
  const words = /^\w+: ([^,]*)/.exec(error.message)?.[1] ?? error.message;
  const reason = REASONS[error.code] ?? words.charAt(0).toUpperCase() + words.slice(1);
  return osError(Math.abs(error.errno), reason, filename);
}

/** `io.UnsupportedOperation`, an OSError and a ValueError. */
export const unsupportedOperationType = makeUnsupportedOperation();

function makeUnsupportedOperation(): PyType {
  const { OSError, ValueError, Exception, BaseException } = exceptionTypes;
  const type = new PyType(typeType, 'UnsupportedOperation', [OSError, ValueError], null, true);
  type.module = 'io';
  type.hasDict = true;
  type.mro = [type, OSError, ValueError, Exception, BaseException, BaseException.bases[0]];
  defineType(type, () => ({}));
  return type;
}

export function unsupportedOperation(message: string): PyException {
  return new PyException(unsupportedOperationType, [makeStr(message)]);
}
