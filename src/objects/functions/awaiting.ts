/** What `await`, `async for` and `async with` ask of a value, and the builtins `aiter` and `anext`. */

import { bind } from '../attributes.ts';
import { call } from '../calls.ts';
import { typeName } from '../classes/instance.ts';
import { isException, PyException, runtimeError, typeError } from '../exceptions/exceptions.ts';
import { PyIterator } from '../protocol.ts';
import { typeOf } from '../type.ts';
import type { Value } from '../value.ts';
import { nextStep } from './async-generator-type.ts';
import { awaitIteratorType } from './await-iterator.ts';
import {
  AwaitIterator,
  delegateOf,
  PyAsyncGenerator,
  PyCoroutine,
  PyGenerator,
  type Thrown,
} from './generator.ts';
import { closeIterator, returnedValue, sendTo, throwTo } from './resumption.ts';

/** Calls a special method; `undefined` if there is none. */
function callSpecial(value: Value, name: string): Value | undefined {
  const type = typeOf(value);
  const method = type.lookup(name);
  return method === undefined ? undefined : call(bind(method, value, type));
}

const hasSpecial = (value: Value, name: string): boolean => typeOf(value).lookup(name) !== undefined;

// ---- await

/** Whether it is awaited as it is, without a call of `__await__`. */
function isCoroutine(value: Value): boolean {
  return (
    value instanceof PyCoroutine ||
    (value instanceof PyGenerator && value.code.code.isIterableCoroutine === true)
  );
}

/** The iterator that `await value` drives. */
export function awaitIterator(value: Value): Value {
  if (isCoroutine(value)) return value;
  const iterator = callSpecial(value, '__await__');
  if (iterator === undefined)
    throw typeError(`object ${typeName(value)} can't be used in 'await' expression`);
  if (isCoroutine(iterator)) throw typeError('__await__() returned a coroutine');
  if (iterator instanceof PyIterator || typeOf(iterator).slots.next !== null) return iterator;
  throw typeError(`__await__() returned non-iterator of type '${typeName(iterator)}'`);
}

/** The same for the `await` of an expression: nobody else may be waiting for that coroutine. */
export function awaitedBy(value: Value): Value {
  const iterator = awaitIterator(value);
  if (iterator instanceof PyCoroutine && delegateOf(iterator) !== null) {
    throw runtimeError('coroutine is being awaited already');
  }
  return iterator;
}

/** What `async with` waits for: what `method` of the context manager has returned. */
export function awaitedFrom(method: '__aenter__' | '__aexit__', value: Value): Value {
  if (isCoroutine(value) || hasSpecial(value, '__await__')) return awaitedBy(value);
  const problem = `received an object from ${method} that does not implement __await__`;
  throw typeError(`'async with' ${problem}: ${typeName(value)}`);
}

// ---- async for

/** The asynchronous iterator that `async for` walks with. */
export function asyncIteratorOf(value: Value): Value {
  const iterator = callSpecial(value, '__aiter__');
  if (iterator === undefined) {
    throw typeError(`'async for' requires an object with __aiter__ method, got ${typeName(value)}`);
  }
  if (hasSpecial(iterator, '__anext__')) return iterator;
  const problem = 'received an object from __aiter__ that does not implement __anext__';
  throw typeError(`'async for' ${problem}: ${typeName(iterator)}`);
}

/** What `async for` waits for to get the next element. */
export function awaitedNext(iterator: Value): Value {
  if (iterator instanceof PyAsyncGenerator) return nextStep(iterator);
  const awaitable = callSpecial(iterator, '__anext__');
  if (awaitable === undefined) {
    throw typeError(`'async for' requires an iterator with __anext__ method, got ${typeName(iterator)}`);
  }
  try {
    return awaitIterator(awaitable);
  } catch (cause) {
    if (!(cause instanceof PyException)) throw cause;
    const problem = 'received an invalid object from __anext__';
    const error = typeError(`'async for' ${problem}: ${typeName(awaitable)}`);
    error.cause = error.context = cause;
    error.suppressContext = true;
    throw error;
  }
}

// ---- aiter, anext

/** `aiter(value)`. */
export function aiter(value: Value): Value {
  const iterator = callSpecial(value, '__aiter__');
  if (iterator === undefined) throw typeError(`'${typeName(value)}' object is not an async iterable`);
  if (hasSpecial(iterator, '__anext__')) return iterator;
  throw typeError(`aiter() returned not an async iterator of type '${typeName(iterator)}'`);
}

/** `anext(iterator, absent)`. */
export function anext(iterator: Value, absent: Value | undefined): Value {
  const awaitable = callSpecial(iterator, '__anext__');
  if (awaitable === undefined) throw typeError(`'${typeName(iterator)}' object is not an async iterator`);
  return absent === undefined ? awaitable : new NextOrDefault(awaitable, absent);
}

/** Awaits an element, and gives a default where there is none. */
class NextOrDefault extends AwaitIterator {
  private readonly awaitable: Value;
  private readonly absent: Value;

  constructor(awaitable: Value, absent: Value) {
    super();
    this.awaitable = awaitable;
    this.absent = absent;
  }

  send(value: Value): Value | undefined {
    return this.step((iterator) => sendTo(iterator, value));
  }

  throw(thrown: Thrown): Value | undefined {
    return this.step((iterator) => throwTo(iterator, thrown));
  }

  close(): void {
    closeIterator(awaitIterator(this.awaitable));
  }

  private step(advance: (iterator: Value) => Value | undefined): Value | undefined {
    const iterator = awaitIterator(this.awaitable);
    try {
      const value = advance(iterator);
      if (value === undefined) this.result = returnedValue();
      return value;
    } catch (error) {
      if (!isException(error, 'StopAsyncIteration')) throw error;
      this.result = this.absent;
      return undefined;
    }
  }
}

Object.defineProperty(NextOrDefault.prototype, 'type', { value: awaitIteratorType('anext_awaitable') });
