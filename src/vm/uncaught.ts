/** What becomes of an exception that nobody caught: `sys.excepthook` tells of it, and the program ends with an exit code. */

import { callMethod, getAttribute } from '../objects/attributes.ts';
import { call } from '../objects/calls.ts';
import { typeName } from '../objects/classes/instance.ts';
import { exceptionTypes, PyException, typeError } from '../objects/exceptions/exceptions.ts';
import { PyTraceback } from '../objects/exceptions/traceback.ts';
import { strOf } from '../objects/protocol.ts';
import { makeStr } from '../objects/text/text.ts';
import { isInstance } from '../objects/type.ts';
import type { Value } from '../objects/value.ts';
import { session } from '../runtime/session.ts';
import { StandardOutput } from '../runtime/standard-streams.ts';
import { formatException } from './traceback.ts';
import { toException } from './unwind.ts';

/** The exit code of an uncaught exception, and of a syntax error. */
export const FAILURE = 1;
/** The exit code after Ctrl-C: 128 and the signal's number. */
const INTERRUPTED = 130;

/** Says on standard error what is to be said of an uncaught exception, and gives the exit code that it asks for. */
export function exitCodeOf(exception: PyException): number {
  if (isInstance(exception, exceptionTypes.SystemExit)) return exitCodeOfExit(exception);
  const exitCode = isInstance(exception, exceptionTypes.KeyboardInterrupt) ? INTERRUPTED : FAILURE;
  const { sys } = session;
  if (sys === null) {
    writeError(formatException(exception));
    return exitCode;
  }
  sys.set('last_type', exception.type);
  sys.set('last_value', exception);
  sys.set('last_traceback', exception.traceback);
  const hook = sys.get('excepthook');
  if (hook === undefined) {
    writeError(`sys.excepthook is missing\n${formatException(exception)}`);
    return exitCode;
  }
  try {
    call(hook, [exception.type, exception, exception.traceback]);
  } catch (thrown) {
    const failure = toException(thrown, null);
    if (isInstance(failure, exceptionTypes.SystemExit)) return exitCodeOfExit(failure);
    writeError(`Error in sys.excepthook:\n${formatException(failure)}`);
    writeError(`\nOriginal exception was:\n${formatException(exception)}`);
  }
  return exitCode;
}

function exitCodeOfExit(exit: PyException): number {
  let status: Value = exit;
  try {
    status = getAttribute(exit, 'code');
  } catch (thrown) {
    toException(thrown, null);
  }
  if (status === null) return 0;
  if (typeof status === 'bigint') return BigInt.asIntN(64, status) === status ? Number(status & 0xffn) : 0xff;
  if (typeof status === 'number' || typeof status === 'boolean') return Number(status) & 0xff;
  writeError(`${textOf(status)}\n`);
  return FAILURE;
}

function textOf(value: Value): string {
  try {
    return strOf(value);
  } catch (thrown) {
    toException(thrown, null);
    return '';
  }
}

/** `sys.__excepthook__`: writes the traceback. */
export function defaultHook(_type: Value, exception: Value, traceback: Value): Value {
  if (!(exception instanceof PyException)) {
    const error = typeError(`print_exception(): Exception expected for value, ${typeName(exception)} found`);
    writeError(`${formatException(error)}`);
    return null;
  }
  if (traceback instanceof PyTraceback) exception.traceback ??= traceback;
  writeError(formatException(exception));
  return null;
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** As the error handler `backslashreplace` writes them. */
const withoutSurrogates = (text: string): string =>
  text.replace(LONE_SURROGATE, (surrogate) => `\\u${surrogate.charCodeAt(0).toString(16)}`);

/** Writes to what `sys.stderr` is now; errors in that are nobody's. */
function writeError(text: string): void {
  const stream = session.sys === null ? undefined : (session.sys.get('stderr') ?? null);
  if (stream === null) return;
  if (stream === undefined || stream instanceof StandardOutput) {
    session.host.write(stream?.descriptor ?? 2, withoutSurrogates(text));
    return;
  }
  try {
    callMethod(stream, 'write', makeStr(text));
    callMethod(stream, 'flush');
  } catch (thrown) {
    toException(thrown, null);
  }
}
