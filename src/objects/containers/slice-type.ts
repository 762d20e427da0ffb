/** What slices can do: the slots and methods of `slice`. */

import { defineType, readOnly } from '../define.ts';
import { typeError, valueError } from '../exceptions/exceptions.ts';
import { type Comparison, compare, indexOf, reprOf } from '../protocol.ts';
import { makeStr } from '../text/text.ts';
import { NotImplemented } from '../type.ts';
import type { Value } from '../value.ts';
import { PySlice, sliceBounds, sliceType } from './slice.ts';
import { PyTuple } from './tuple.ts';

const asTuple = (slice: PySlice): PyTuple => new PyTuple([slice.start, slice.stop, slice.step]);

/** Slices compare as the tuples of their parts. */
const comparison =
  (op: Comparison) =>
  (self: Value, other: Value): Value =>
    other instanceof PySlice ? compare(op, asTuple(self as PySlice), asTuple(other)) : NotImplemented;

defineType(sliceType, () => ({
  isBase: false,
  slots: {
    repr: (self) => {
      const { start, stop, step } = self as PySlice;
      return makeStr(`slice(${reprOf(start)}, ${reprOf(stop)}, ${reprOf(step)})`);
    },
    equal: comparison('equal'),
    notEqual: comparison('notEqual'),
    less: comparison('less'),
    lessEqual: comparison('lessEqual'),
    greater: comparison('greater'),
    greaterEqual: comparison('greaterEqual'),
  },
  methods: () => ({
    'indices(object, /)': (self: PySlice, length: Value) => {
      const size = indexOf(length);
      if (size < 0) throw valueError('length should not be negative');
      const { start, stop, step } = sliceBounds(self, size);
      return new PyTuple([start, stop, step]);
    },
  }),
  accessors: () => ({
    start: readOnly((self) => (self as PySlice).start),
    stop: readOnly((self) => (self as PySlice).stop),
    step: readOnly((self) => (self as PySlice).step),
  }),
  attributes: { __hash__: null },
  construct: {
    signature: 'slice(*args)',
    make: (args: Value[]) => {
      if (args.length === 0) throw typeError('slice expected at least 1 argument, got 0');
      if (args.length > 3) throw typeError(`slice expected at most 3 arguments, got ${args.length}`);
      return args.length === 1
        ? new PySlice(null, args[0], null)
        : new PySlice(args[0], args[1], args[2] ?? null);
    },
  },
}));
