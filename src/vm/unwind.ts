/** Exceptions on their way: what is raised, its context, and what JavaScript's own errors become. */

import { call } from '../objects/calls.ts';
import { exceptionTypes, makeException, PyException, typeError } from '../objects/exceptions/exceptions.ts';
import { PyAsyncGenerator, type Resumable } from '../objects/functions/generator.ts';
import { reprOf } from '../objects/protocol.ts';
import { isInstance, PyType, typeOf } from '../objects/type.ts';
import type { Value } from '../objects/value.ts';
import { toOsError } from '../runtime/file-errors.ts';

/** The exception of `raise value`: a class is called, anything else must be an exception. */
function exceptionFrom(value: Value, message: string): PyException {
  if (value instanceof PyException) return value;
  if (value instanceof PyType && value.isSubtypeOf(exceptionTypes.BaseException)) {
    const made = call(value);
    if (made instanceof PyException) return made;
    const returned = reprOf(typeOf(made));
    throw typeError(
      `calling ${reprOf(value)} should have returned an instance of BaseException, not ${returned}`,
    );
  }
  throw typeError(message);
}

/** The exception of `raise value from cause`; `undefined` for no `from`. */
export function raisedFrom(value: Value, cause: Value | undefined): PyException {
  const exception = exceptionFrom(value, 'exceptions must derive from BaseException');
  if (cause !== undefined) {
    exception.cause =
      cause === null ? null : exceptionFrom(cause, 'exception causes must derive from BaseException');
    exception.suppressContext = true;
  }
  return exception;
}

/** Records that `exception` was raised while `handled` was being handled. */
export function setContext(exception: PyException, handled: Value): void {
  if (!(handled instanceof PyException) || handled === exception) return;
  // The chain must not come back to the exception itself. A program may have made it a circle: `behind`, at half the
  // speed, is then met.
  let behind: PyException | null = handled;
  let isOdd = false;
  for (let link: PyException = handled; link.context !== null; link = link.context) {
    if (link.context === exception) {
      link.context = null;
      break;
    }
    if (link.context === behind) break;
    if (isOdd) behind = (behind as PyException).context;
    isOdd = !isOdd;
  }
  exception.context = handled;
}

/**
 * The Python exception of whatever was thrown: one thrown by built-in code gets its context; JavaScript's own limits
 * become RecursionError and MemoryError, the host's errors OSError. Anything else is a fault of ours and goes on as it is.
 */
export function toException(thrown: unknown, handled: Value): PyException {
  if (thrown instanceof PyException) {
    if (thrown.traceback === null && thrown.context === null) setContext(thrown, handled);
    return thrown;
  }
  const exception = thrown instanceof RangeError ? limitReached(thrown) : toOsError(thrown);
  if (!(exception instanceof PyException)) throw thrown;
  setContext(exception, handled);
  return exception;
}

function limitReached({ message }: RangeError): PyException {
  return message.includes('call stack')
    ? makeException('RecursionError', 'maximum recursion depth exceeded')
    : makeException('MemoryError');
}

/** What would look like the end of a generator becomes a RuntimeError when it leaves one (PEP 479). */
export function leavingGenerator(exception: PyException, generator: Resumable): PyException {
  const isEnd =
    isInstance(exception, exceptionTypes.StopIteration) ||
    (generator instanceof PyAsyncGenerator && isInstance(exception, exceptionTypes.StopAsyncIteration));
  if (!isEnd) return exception;
  const type = isInstance(exception, exceptionTypes.StopIteration) ? 'StopIteration' : 'StopAsyncIteration';
  const error = makeException('RuntimeError', `${generator.kind} raised ${type}`);
  error.cause = exception;
  error.context = exception;
  error.suppressContext = true;
  return error;
}
