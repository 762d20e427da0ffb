/**
 * Types for annotations: `list[int]`, a type with arguments, which makes a plain `list` when called (PEP 585), and
 * `int | None`, a union, for `isinstance` as well (PEP 604).
 */

import { getAttribute } from './attributes.ts';
import { call } from './calls.ts';
import { defineType, newType, readOnly } from './define.ts';
import { typeError } from './exceptions.ts';
import type { Implementation } from './function.ts';
import { foldHashOf } from './hashing.ts';
import { equals, reprOf } from './protocol.ts';
import { makeStr } from './text.ts';
import { equalTuples, PyTuple } from './tuple.ts';
import { Ellipsis, NotImplemented, noneType, PyType } from './type.ts';
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
export const classGetItem = (): Record<string, Implementation> => ({
  '__class_getitem__(item, /)': (cls: Value, item: Value) =>
    new PyGenericAlias(cls, item instanceof PyTuple ? item : new PyTuple([item])),
});

/** A type as annotations show it. */
export function typeText(value: Value): string {
  if (value === Ellipsis) return '...';
  if (!(value instanceof PyType) || value === genericAliasType) return reprOf(value);
  return value.module === 'builtins' ? value.qualifiedName : `${value.module}.${value.qualifiedName}`;
}

export const unionType = newType('UnionType', undefined, 'types');
genericAliasType.prefix = unionType.prefix = 'types.';

export class PyUnion extends PyObject {
  type = unionType;
  /** At least two, no two of them equal. */
  readonly members: readonly Value[];

  constructor(members: readonly Value[]) {
    super();
    this.members = members;
  }
}

/** The members that an operand of `|` stands for; `undefined` for what is no type. */
function membersOf(operand: Value): readonly Value[] | undefined {
  if (operand === null) return [noneType];
  if (operand instanceof PyUnion) return operand.members;
  return operand instanceof PyType || operand instanceof PyGenericAlias ? [operand] : undefined;
}

/** `left | right` among types. */
export function unite(left: Value, right: Value): Value {
  const [a, b] = [membersOf(left), membersOf(right)];
  if (a === undefined || b === undefined) return NotImplemented;
  const members: Value[] = [];
  for (const member of [...a, ...b])
    if (!members.some((known) => equals(known, member))) members.push(member);
  return members.length === 1 ? members[0] : new PyUnion(members);
}

defineType(genericAliasType, {
  construct: {
    signature: 'GenericAlias(origin, args, /)',
    make: (origin, args) => new PyGenericAlias(origin, args instanceof PyTuple ? args : new PyTuple([args])),
  },
  slots: {
    repr: (self) => {
      const { origin, args } = self as PyGenericAlias;
      const parts = args.items.length === 0 ? '()' : args.items.map(typeText).join(', ');
      return makeStr(`${typeText(origin)}[${parts}]`);
    },
    or: unite,
    ror: (self, other) => unite(other, self),
    call: (self, args, keywords) => call((self as PyGenericAlias).origin, args, keywords),
    equal: (self, other) => {
      if (!(other instanceof PyGenericAlias)) return NotImplemented;
      const { origin, args } = self as PyGenericAlias;
      return equals(origin, other.origin) && equalTuples(args, other.args);
    },
    hash: (self) => {
      const { origin, args } = self as PyGenericAlias;
      return (foldHashOf(origin) ^ foldHashOf(args)) >>> 0;
    },
    getItem: (self) => {
      throw typeError(`${reprOf(self)} is not a generic class`);
    },
    getMissing: (self, name) => getAttribute((self as PyGenericAlias).origin, name),
  },
  methods: () => ({
    '__mro_entries__(bases, /)': (self: PyGenericAlias) => new PyTuple([self.origin]),
  }),
  accessors: () => ({
    __origin__: { get: (self) => (self as PyGenericAlias).origin },
    __args__: { get: (self) => (self as PyGenericAlias).args },
    __parameters__: { get: () => new PyTuple([]) },
  }),
});

const asUnion = (self: Value): PyUnion => self as PyUnion;

function equalUnions(self: Value, other: Value): Value {
  if (!(other instanceof PyUnion)) return NotImplemented;
  const [a, b] = [asUnion(self).members, other.members];
  return a.length === b.length && a.every((member) => b.some((another) => equals(member, another)));
}

defineType(unionType, {
  isBase: false,
  slots: {
    repr: (self) =>
      makeStr(
        asUnion(self)
          .members.map((type) => (type === noneType ? 'None' : typeText(type)))
          .join(' | '),
      ),
    equal: equalUnions,
    // The order of the members does not count.
    hash: (self) => asUnion(self).members.reduce<number>((sum, member) => sum ^ foldHashOf(member), 0) >>> 0,
    or: unite,
    ror: (self, other) => unite(other, self),
    getItem: (self) => {
      throw typeError(`${reprOf(self)} is not a generic class`);
    },
  },
  accessors: () => ({
    __args__: readOnly((self) => new PyTuple(asUnion(self).members)),
    __parameters__: { get: () => new PyTuple([]) },
  }),
});
