/** Tuples with named fields, as `sys.version_info` and `time.struct_time`: made by the system, never by programs. */

import { type Accessor, defineType, newType, type TypeDefinition } from '../define.ts';
import { reprOf } from '../protocol.ts';
import { makeStr } from '../text/text.ts';
import type { PyType } from '../type.ts';
import type { Value } from '../value.ts';
import { PyTuple, tupleType } from './tuple.ts';

export class PyStructSequence extends PyTuple {
  /** Fields beyond the items: attributes only. */
  readonly hidden: readonly Value[];

  constructor(type: PyType, items: readonly Value[], hidden: readonly Value[] = []) {
    super(items);
    // The prototype of tuples says read-only that they are tuples.
    Object.defineProperty(this, 'type', { value: type });
    this.hidden = hidden;
  }
}

/** A type of tuples with these fields; the `hidden` ones are attributes that are no items. */
export function structSequenceType(
  module: string,
  name: string,
  fields: readonly string[],
  hidden: readonly string[] = [],
  definition: TypeDefinition = {},
): PyType {
  const type = newType(name, tupleType, module);
  defineType(type, () => ({
    isBase: false,
    ...definition,
    slots: {
      repr: (self) => {
        const { items } = self as PyStructSequence;
        const prefix = module === 'builtins' ? '' : `${module}.`;
        return makeStr(
          `${prefix}${name}(${fields.map((field, i) => `${field}=${reprOf(items[i])}`).join(', ')})`,
        );
      },
      ...definition.slots,
    },
    attributes: { n_fields: fields.length + hidden.length, n_sequence_fields: fields.length },
    accessors: () => fieldAccessors(fields, hidden),
    finish: (slots) => {
      if (definition.construct === undefined) slots.create = null;
    },
  }));
  return type;
}

function fieldAccessors(fields: readonly string[], hidden: readonly string[]): Record<string, Accessor> {
  const accessors: Record<string, Accessor> = {};
  fields.forEach((field, i) => {
    accessors[field] = { get: (self) => (self as PyStructSequence).items[i] };
  });
  hidden.forEach((field, i) => {
    accessors[field] = { get: (self) => (self as PyStructSequence).hidden[i] ?? null };
  });
  return accessors;
}
