/** `list[int]`: a type with arguments, for annotations; calling it makes a plain `list` (PEP 585). */

import { getAttribute } from './attributes.ts';
import { call } from './calls.ts';
import { defineType, newType } from './define.ts';
import type { Implementation } from './function.ts';
import { equals, reprOf } from './protocol.ts';
import { makeStr } from './text.ts';
import { equalTuples, PyTuple } from './tuple.ts';
import { Ellipsis, NotImplemented, PyType } from './type.ts';
import { PyObject, type Value } from './value.ts';

export const genericAliasType = newType('GenericAlias', undefined, 'types');

export class PyGenericAlias extends PyObject {
  declare type: PyType;
  readonly origin: Value;
  readonly args: PyTuple;

  constructor(origin: Value, args: PyTuple) {
    super();
    this.origin = origin;
    this.args = args;
  }
}

Object.defineProperty(PyGenericAlias.prototype, 'type', { value: genericAliasType });

/** The class method that makes a type subscriptable. */
export const classGetItem: Record<string, Implementation> = {
  '__class_getitem__(item, /)': (cls: Value, item: Value) =>
    new PyGenericAlias(cls, item instanceof PyTuple ? item : new PyTuple([item])),
};

/** A type as annotations show it. */
export function typeText(value: Value): string {
  if (value === Ellipsis) return '...';
  if (!(value instanceof PyType)) return reprOf(value);
  return value.module === 'builtins' ? value.qualifiedName : `${value.module}.${value.qualifiedName}`;
}

defineType(genericAliasType, {
  slots: {
    repr: (self) => {
      const { origin, args } = self as PyGenericAlias;
      const parts = args.items.length === 0 ? '()' : args.items.map(typeText).join(', ');
      return makeStr(`${typeText(origin)}[${parts}]`);
    },
    call: (self, args, keywords) => call((self as PyGenericAlias).origin, args, keywords),
    equal: (self, other) => {
      if (!(other instanceof PyGenericAlias)) return NotImplemented;
      const { origin, args } = self as PyGenericAlias;
      return equals(origin, other.origin) && equalTuples(args, other.args);
    },
    getMissing: (self, name) => getAttribute((self as PyGenericAlias).origin, name),
  },
  accessors: {
    __origin__: { get: (self) => (self as PyGenericAlias).origin },
    __args__: { get: (self) => (self as PyGenericAlias).args },
    __parameters__: { get: () => new PyTuple([]) },
  },
});
