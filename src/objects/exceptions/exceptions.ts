/**
 * Exceptions: the hierarchy as one table, and the constructors that the rest of the project raises with
 * (`throw typeError('...')`). A `PyException` is thrown as it is: it is no JS `Error` and records no JS stack.
 */

import { PyInstance } from '../classes/instance.ts';
import { objectType, PyType, typeType } from '../type.ts';
import type { Value } from '../value.ts';
import type { PyTraceback } from './traceback.ts';

export class PyException extends PyInstance {
  args: readonly Value[];
  cause: Value = null;
  context: PyException | null = null;
  suppressContext = false;
  traceback: PyTraceback | null = null;
  /** The attributes that only some exceptions have, where they are set: `name`, `errno`, `lineno` ... */
  detail: Map<string, Value> | null = null;

  constructor(type: PyType, args: readonly Value[]) {
    super(type);
    this.args = args;
  }

  setDetail(field: string, value: Value): void {
    this.detail ??= new Map();
    this.detail.set(field, value);
  }
}

/**
 * Each exception type and its base, in the order in which CPython makes them; a row refers only to rows above.
 * ExceptionGroup has a second base, Exception.
 */
const HIERARCHY = {
  // Made as a dictionary (docs/RATIONALE.md, large tables).
  __proto__: null as never,
  BaseException: null,
  BaseExceptionGroup: 'BaseException',
  Exception: 'BaseException',
  GeneratorExit: 'BaseException',
  KeyboardInterrupt: 'BaseException',
  SystemExit: 'BaseException',
  ArithmeticError: 'Exception',
  AssertionError: 'Exception',
  AttributeError: 'Exception',
  BufferError: 'Exception',
  EOFError: 'Exception',
  ImportError: 'Exception',
  LookupError: 'Exception',
  MemoryError: 'Exception',
  NameError: 'Exception',
  OSError: 'Exception',
  ReferenceError: 'Exception',
  RuntimeError: 'Exception',
  StopAsyncIteration: 'Exception',
  StopIteration: 'Exception',
  SyntaxError: 'Exception',
  SystemError: 'Exception',
  TypeError: 'Exception',
  ValueError: 'Exception',
  Warning: 'Exception',
  FloatingPointError: 'ArithmeticError',
  OverflowError: 'ArithmeticError',
  ZeroDivisionError: 'ArithmeticError',
  BytesWarning: 'Warning',
  DeprecationWarning: 'Warning',
  EncodingWarning: 'Warning',
  FutureWarning: 'Warning',
  ImportWarning: 'Warning',
  PendingDeprecationWarning: 'Warning',
  ResourceWarning: 'Warning',
  RuntimeWarning: 'Warning',
  SyntaxWarning: 'Warning',
  UnicodeWarning: 'Warning',
  UserWarning: 'Warning',
  BlockingIOError: 'OSError',
  ChildProcessError: 'OSError',
  ConnectionError: 'OSError',
  FileExistsError: 'OSError',
  FileNotFoundError: 'OSError',
  InterruptedError: 'OSError',
  IsADirectoryError: 'OSError',
  NotADirectoryError: 'OSError',
  PermissionError: 'OSError',
  ProcessLookupError: 'OSError',
  TimeoutError: 'OSError',
  IndentationError: 'SyntaxError',
  IndexError: 'LookupError',
  KeyError: 'LookupError',
  ModuleNotFoundError: 'ImportError',
  NotImplementedError: 'RuntimeError',
  RecursionError: 'RuntimeError',
  UnboundLocalError: 'NameError',
  UnicodeError: 'ValueError',
  BrokenPipeError: 'ConnectionError',
  ConnectionAbortedError: 'ConnectionError',
  ConnectionRefusedError: 'ConnectionError',
  ConnectionResetError: 'ConnectionError',
  TabError: 'IndentationError',
  UnicodeDecodeError: 'UnicodeError',
  UnicodeEncodeError: 'UnicodeError',
  UnicodeTranslateError: 'UnicodeError',
  ExceptionGroup: 'BaseExceptionGroup',
} as const;

export type ExceptionName = Exclude<keyof typeof HIERARCHY, '__proto__'>;

function makeTypes(): Record<ExceptionName, PyType> {
  const types: Partial<Record<ExceptionName, PyType>> = {};
  for (const name of Object.keys(HIERARCHY) as ExceptionName[]) {
    const base = HIERARCHY[name];
    const type = new PyType(
      typeType,
      name,
      [(base === null ? undefined : types[base]) ?? objectType],
      null,
      true,
    );
    type.hasDict = true;
    types[name] = type;
  }
  const all = types as Record<ExceptionName, PyType>;
  const group = all.ExceptionGroup;
  group.bases = [all.BaseExceptionGroup, all.Exception];
  group.mro = [group, all.BaseExceptionGroup, all.Exception, all.BaseException, objectType];
  return all;
}

/** The exception types by name. */
export const exceptionTypes = makeTypes();

/** A new exception of a built-in type, to be thrown. */
export function makeException(name: ExceptionName, ...args: Value[]): PyException {
  return new PyException(exceptionTypes[name], args);
}

const withMessage = (name: ExceptionName) => (message: string) => makeException(name, message);

export const typeError = withMessage('TypeError');
export const valueError = withMessage('ValueError');
export const indexError = withMessage('IndexError');
export const overflowError = withMessage('OverflowError');
export const zeroDivisionError = withMessage('ZeroDivisionError');
export const runtimeError = withMessage('RuntimeError');
export const notImplementedError = withMessage('NotImplementedError');

/** The StopIteration that carries what a generator returned. */
export function stopIteration(result: Value): PyException {
  return result === null ? makeException('StopIteration') : makeException('StopIteration', result);
}

/** The value that a StopIteration carries. */
export function stopValue(error: PyException): Value {
  return error.args.length > 0 ? error.args[0] : null;
}

/** KeyError carries the key itself. */
export function keyError(key: Value): PyException {
  return makeException('KeyError', key);
}

/** NameError knows the name, for "Did you mean"; UnboundLocalError does not, as in CPython. */
export function nameError(
  type: 'NameError' | 'UnboundLocalError',
  message: string,
  name: string,
): PyException {
  const error = makeException(type, message);
  if (type === 'NameError') error.setDetail('name', name);
  return error;
}

/** AttributeError knows the object and the name, for "Did you mean". */
export function attributeError(message: string, object: Value, name: string): PyException {
  const error = makeException('AttributeError', message);
  error.setDetail('name', name);
  error.setDetail('obj', object);
  return error;
}

/** ImportError and its kin know the module's name and file. */
export function importError(
  type: 'ImportError' | 'ModuleNotFoundError',
  message: string,
  name: Value,
  path: Value = null,
): PyException {
  const error = makeException(type, message);
  error.setDetail('name', name);
  error.setDetail('path', path);
  return error;
}

/** Which subclass of OSError stands for an errno (Linux's numbers). */
export const OS_ERROR_TYPES: Readonly<Record<number, ExceptionName>> = {
  1: 'PermissionError',
  2: 'FileNotFoundError',
  3: 'ProcessLookupError',
  4: 'InterruptedError',
  10: 'ChildProcessError',
  11: 'BlockingIOError',
  13: 'PermissionError',
  17: 'FileExistsError',
  20: 'NotADirectoryError',
  21: 'IsADirectoryError',
  32: 'BrokenPipeError',
  103: 'ConnectionAbortedError',
  104: 'ConnectionResetError',
  108: 'BrokenPipeError',
  110: 'TimeoutError',
  111: 'ConnectionRefusedError',
  114: 'BlockingIOError',
  115: 'BlockingIOError',
};

/** An error of the operating system, of the subclass for its number. */
export function osError(errno: number, message: string, filename?: Value): PyException {
  const error = makeException(OS_ERROR_TYPES[errno] ?? 'OSError', errno, message);
  error.setDetail('errno', errno);
  error.setDetail('strerror', message);
  if (filename !== undefined) error.setDetail('filename', filename);
  return error;
}

/** Is `thrown` a Python exception of that type (or one derived from it)? */
export function isException(thrown: unknown, name: ExceptionName): thrown is PyException {
  return thrown instanceof PyException && thrown.type.isSubtypeOf(exceptionTypes[name]);
}
