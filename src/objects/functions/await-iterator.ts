/** The types of the iterators that built-in awaitables give to `await` (see `generator.ts`). */

import { defineType, newType } from '../define.ts';
import { stopIteration } from '../exceptions/exceptions.ts';
import type { PyType } from '../type.ts';
import type { Value } from '../value.ts';
import type { AwaitIterator, Thrown } from './generator.ts';

function yieldedBy(iterator: AwaitIterator, value: Value | undefined): Value {
  if (value === undefined) throw stopIteration(iterator.result);
  return value;
}

/** The arguments of a `throw` method without those that were not given. */
export function thrownBy(type: Value, value: Value | undefined, traceback: Value | undefined): Thrown {
  if (traceback !== undefined) return [type, value ?? null, traceback];
  return value !== undefined ? [type, value] : [type];
}

/** Makes the type of such an iterator. */
export function awaitIteratorType(name: string, isAwaitable = true): PyType {
  const type = newType(name);
  defineType(type, () => ({
    isBase: false,
    slots: { iter: (self) => self, next: (self) => (self as AwaitIterator).send(null) },
    methods: () => ({
      // The slot's own wrapper would lose the result.
      '__next__(/)': (self: AwaitIterator) => yieldedBy(self, self.send(null)),
      'send(value, /)': (self: AwaitIterator, value: Value) => yieldedBy(self, self.send(value)),
      'throw(type, value=None, traceback=None, /)': (self: AwaitIterator, thrown: Value, value, traceback) =>
        yieldedBy(self, self.throw(thrownBy(thrown, value, traceback))),
      'close(/)': (self: AwaitIterator) => {
        self.close();
        return null;
      },
      ...(isAwaitable ? { '__await__(/)': (self: AwaitIterator) => self } : {}),
    }),
  }));
  return type;
}
