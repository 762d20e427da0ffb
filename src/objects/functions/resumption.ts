/**
 * What may be done to generators and coroutines, in each of their states: resuming with a value, raising inside, closing.
 * All answer what it yields, or `undefined` when it has returned. The machine moves it between its states. And the same done
 * to what `yield from` and `await` wait for, which may be any iterator.
 */

import { bind, callMethod, findAttribute } from '../attributes.ts';
import { call } from '../calls.ts';
import { typeName } from '../classes/instance.ts';
import { PyTuple } from '../containers/tuple.ts';
import {
  exceptionTypes,
  isException,
  makeException,
  PyException,
  runtimeError,
  stopIteration,
  stopValue,
  typeError,
  valueError,
} from '../exceptions/exceptions.ts';
import { PyTraceback } from '../exceptions/traceback.ts';
import { machine } from '../machine.ts';
import { nextOf, PyIterator, reprOf } from '../protocol.ts';
import { isInstance, PyType, typeOf } from '../type.ts';
import type { Value } from '../value.ts';
import { PyFrame } from './frame.ts';
import {
  AwaitIterator,
  delegateOf,
  PyCoroutine,
  Resumable,
  ResumableState,
  type Thrown,
} from './generator.ts';

export function alreadyExecuting({ kind }: Resumable): PyException {
  return valueError(`${kind} already executing`);
}

const alreadyAwaited = (): PyException => runtimeError('cannot reuse already awaited coroutine');

/** Its frame as Python sees it, the same each time. */
export function frameOf(resumable: Resumable): PyFrame {
  resumable.frameObject ??= new PyFrame(resumable.code, resumable, null);
  return resumable.frameObject;
}

/** Resumes with a value. */
export function resume(resumable: Resumable, sent: Value): Value | undefined {
  switch (resumable.state) {
    case ResumableState.Running:
      throw alreadyExecuting(resumable);
    case ResumableState.Finished:
      if (resumable instanceof PyCoroutine) throw alreadyAwaited();
      resumable.result = null;
      return undefined;
    case ResumableState.Created:
      if (sent !== null) throw typeError(`can't send non-None value to a just-started ${resumable.kind}`);
  }
  return machine.resumeWith(resumable, sent);
}

/** `send(value)`: the end is a StopIteration. */
export function send(resumable: Resumable, sent: Value): Value {
  const value = resume(resumable, sent);
  if (value === undefined) throw stopIteration(resumable.result);
  return value;
}

/** What the iterator returned that has ended in the last `sendTo` or `throwTo`. */
let returned: Value = null;

/** The value of `yield from` or `await`, once `sendTo` or `throwTo` has answered `undefined`. */
export function returnedValue(): Value {
  return returned;
}

/** What the iterator yields when it is sent a value; `undefined` when it has returned. */
export function sendTo(iterator: Value, sent: Value): Value | undefined {
  if (iterator instanceof Resumable) return returning(iterator, resume(iterator, sent));
  if (iterator instanceof AwaitIterator) return returning(iterator, iterator.send(sent));
  returned = null;
  if (iterator instanceof PyIterator && sent === null) return iterator.next();
  return stopped(() => (sent === null ? callNext(iterator) : callMethod(iterator, 'send', sent)));
}

/** As `iterator.__next__()`, whose StopIteration may carry a value. */
function callNext(iterator: Value): Value | undefined {
  const type = typeOf(iterator);
  const method = type.lookup('__next__');
  return method === undefined ? nextOf(iterator) : call(bind(method, iterator, type));
}

/** The same when an exception is thrown into it, which is raised here if it knows no `throw`. */
export function throwTo(iterator: Value, thrown: Thrown, closesDelegate = true): Value | undefined {
  if (iterator instanceof Resumable) {
    return returning(iterator, throwInto(iterator, thrown, closesDelegate));
  }
  if (iterator instanceof AwaitIterator) return returning(iterator, iterator.throw(thrown));
  const method = findAttribute(iterator, 'throw');
  if (method === undefined) throw exceptionToThrow(thrown);
  return stopped(() => call(method, [...thrown] as Value[]));
}

function returning(iterator: Resumable | AwaitIterator, value: Value | undefined): Value | undefined {
  if (value === undefined) returned = iterator.result;
  return value;
}

/** Runs a step; StopIteration means that the iterator has returned. */
function stopped(step: () => Value | undefined): Value | undefined {
  try {
    return step();
  } catch (error) {
    if (!isException(error, 'StopIteration')) throw error;
    returned = stopValue(error);
    return undefined;
  }
}

/**
 * Raises inside; what it waits for gets the exception first.
 *
 * @param closesDelegate whether GeneratorExit closes what it waits for, instead of being thrown into it
 */
export function throwInto(resumable: Resumable, thrown: Thrown, closesDelegate = true): Value | undefined {
  const delegate = delegateOf(resumable);
  if (delegate === null) return raiseInside(resumable, exceptionToThrow(thrown));
  if (closesDelegate && isGeneratorExit(thrown[0])) {
    const failure = closeDelegate(resumable, delegate);
    return raiseInside(resumable, failure ?? exceptionToThrow(thrown));
  }
  let value: Value | undefined;
  try {
    const action = (): Value | undefined => throwTo(delegate, thrown, closesDelegate);
    // What a generator raises meanwhile finds it on the stack.
    value =
      delegate instanceof Resumable
        ? machine.whileRunning(resumable, action)
        : whileRunning(resumable, action);
  } catch (error) {
    if (!(error instanceof PyException)) throw error;
    return raiseInside(resumable, error);
  }
  return value !== undefined ? value : machine.resumeBehindDelegate(resumable, returned);
}

function raiseInside(resumable: Resumable, error: PyException): Value | undefined {
  switch (resumable.state) {
    case ResumableState.Running:
      throw alreadyExecuting(resumable);
    case ResumableState.Finished:
      throw resumable instanceof PyCoroutine ? alreadyAwaited() : error;
    case ResumableState.Created: {
      // Before its first instruction no handler of its own can be entered.
      const frame = frameOf(resumable);
      frame.ended = { registers: [], base: 0, pc: -1 };
      resumable.state = ResumableState.Finished;
      error.traceback = new PyTraceback(frame, -1, error.traceback, null);
      throw error;
    }
  }
  return machine.raiseInside(resumable, error);
}

const isGeneratorExit = (type: Value): boolean =>
  type instanceof PyType
    ? type.isSubtypeOf(exceptionTypes.GeneratorExit)
    : isInstance(type, exceptionTypes.GeneratorExit);

/** The exception that `throw(type, value, traceback)` means. */
export function exceptionToThrow([type, value, traceback]: Thrown): PyException {
  if (traceback !== undefined && traceback !== null && !(traceback instanceof PyTraceback)) {
    throw typeError('throw() third argument must be a traceback object');
  }
  let error: PyException;
  if (type instanceof PyType && type.isSubtypeOf(exceptionTypes.BaseException)) {
    error = madeException(type, value ?? null);
  } else if (type instanceof PyException) {
    if (value !== undefined && value !== null) {
      throw typeError('instance exception may not have a separate value');
    }
    error = type;
  } else {
    throw typeError(
      `exceptions must be classes or instances deriving from BaseException, not ${typeName(type)}`,
    );
  }
  if (traceback instanceof PyTraceback) error.traceback = traceback;
  return error;
}

/** The exception of a class and a value; or the one that this raises, which is thrown instead. */
function madeException(type: PyType, value: Value): PyException {
  if (value instanceof PyException && isInstance(value, type)) return value;
  try {
    const made =
      value === null ? call(type) : call(type, value instanceof PyTuple ? [...value.items] : [value]);
    if (made instanceof PyException) return made;
    return typeError(
      `calling ${reprOf(type)} should have returned an instance of BaseException, not ${typeName(made)}`,
    );
  } catch (error) {
    if (error instanceof PyException) return error;
    throw error;
  }
}

/** `close()`. */
export function close(resumable: Resumable): void {
  const { state } = resumable;
  if (state === ResumableState.Finished) return;
  const delegate = delegateOf(resumable);
  const failure = delegate === null ? null : closeDelegate(resumable, delegate);
  if (state === ResumableState.Created) {
    resumable.state = ResumableState.Finished;
    return;
  }
  try {
    if (raiseInside(resumable, failure ?? makeException('GeneratorExit')) === undefined) return;
  } catch (error) {
    if (isException(error, 'GeneratorExit') || isException(error, 'StopIteration')) return;
    throw error;
  }
  throw runtimeError(`${resumable.kind} ignored GeneratorExit`);
}

function whileRunning<T>(resumable: Resumable, action: () => T): T {
  resumable.state = ResumableState.Running;
  try {
    return action();
  } finally {
    resumable.state = ResumableState.Suspended;
  }
}

/** Closes what it waits for; answers the exception that this raised. */
function closeDelegate(resumable: Resumable, delegate: Value): PyException | null {
  try {
    whileRunning(resumable, () => closeIterator(delegate));
    return null;
  } catch (error) {
    if (error instanceof PyException) return error;
    throw error;
  }
}

/** Closes an iterator that can be closed. */
export function closeIterator(iterator: Value): void {
  if (iterator instanceof Resumable) close(iterator);
  else if (iterator instanceof AwaitIterator) iterator.close();
  else if (findAttribute(iterator, 'close') !== undefined) callMethod(iterator, 'close');
}
