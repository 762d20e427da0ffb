/** Coroutines as Python sees them, and the iterators that their `__await__` makes. */

import { defineType, readOnly } from '../define.ts';
import { coroutineType } from '../type.ts';
import type { Value } from '../value.ts';
import { awaitIteratorType } from './await-iterator.ts';
import { AwaitIterator, delegateOf, PyCoroutine, type Thrown } from './generator.ts';
import { resumableAccessors, resumableMethods, resumableRepr, stateAccessors } from './generator-type.ts';
import { close, resume, throwInto } from './resumption.ts';

Object.defineProperty(PyCoroutine.prototype, 'type', { value: coroutineType });

class CoroutineWrapper extends AwaitIterator {
  private readonly coroutine: PyCoroutine;

  constructor(coroutine: PyCoroutine) {
    super();
    this.coroutine = coroutine;
  }

  send(value: Value): Value | undefined {
    return this.returning(resume(this.coroutine, value));
  }

  throw(thrown: Thrown): Value | undefined {
    return this.returning(throwInto(this.coroutine, thrown));
  }

  close(): void {
    close(this.coroutine);
  }

  private returning(value: Value | undefined): Value | undefined {
    if (value === undefined) this.result = this.coroutine.result;
    return value;
  }
}

Object.defineProperty(CoroutineWrapper.prototype, 'type', {
  value: awaitIteratorType('coroutine_wrapper', false),
});

defineType(coroutineType, () => ({
  isBase: false,
  slots: { repr: resumableRepr('coroutine') },
  methods: () => ({
    '__await__(/)': (self: PyCoroutine) => new CoroutineWrapper(self),
    ...resumableMethods(),
  }),
  accessors: () => ({
    ...resumableAccessors('cr'),
    ...stateAccessors('cr'),
    cr_await: { get: (self) => delegateOf(self as PyCoroutine) },
    cr_origin: readOnly((self) => (self as PyCoroutine).origin),
  }),
}));
