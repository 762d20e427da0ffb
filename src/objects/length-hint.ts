/**
 * How many elements an iterable says that it has. Whoever makes a list of them asks in CPython, to know how much room to
 * make: classes written in Python notice that, and what they throw comes through.
 */

import { bind } from './attributes.ts';
import { call } from './calls.ts';
import { typeName, unbox } from './classes/instance.ts';
import { isException, typeError, valueError } from './exceptions/exceptions.ts';
import { drain, iteratorOf, sizeOf } from './protocol.ts';
import { NotImplemented, type PyType, typeOf } from './type.ts';
import type { Value } from './value.ts';

/** `list(iterable)` as a fresh JS array. */
export function listOf(iterable: Value): Value[] {
  const iterator = iteratorOf(iterable);
  askLength(iterable);
  return drain(iterator);
}

/** Asks a class's own `__len__` or `__length_hint__`. Throws ValueError and TypeError for what is no length. */
export function askLength(iterable: Value): void {
  const type = typeOf(iterable);
  if (type.isBuiltin) return;
  if (type.slots.length !== null && answers(() => type.slots.length?.(iterable))) return;
  const method = type.lookup('__length_hint__');
  if (method !== undefined) answers(() => askHint(iterable, type, method), false);
}

/** Runs it; false where it raises a TypeError, which says that there is no length. */
function answers(ask: () => unknown, isLenient = true): boolean {
  try {
    ask();
    return true;
  } catch (error) {
    if (!isLenient || !isException(error, 'TypeError')) throw error;
    return false;
  }
}

function askHint(iterable: Value, type: PyType, method: Value): void {
  let hint: Value = NotImplemented;
  if (!answers(() => (hint = call(bind(method, iterable, type)))) || hint === NotImplemented) return;
  const int = unbox(hint);
  if (typeof int !== 'number' && typeof int !== 'bigint' && typeof int !== 'boolean') {
    throw typeError(`__length_hint__ must be an integer, not ${typeName(hint)}`);
  }
  if (sizeOf(int) < 0) throw valueError('__length_hint__() should return >= 0');
}
