/**
 * Types for annotations: `list[int]`, a type with arguments, which makes a plain `list` when called (PEP 585), and
 * `int | None`, a union, for `isinstance` as well (PEP 604).
 */

import { getAttribute } from '../attributes.ts';
import { call } from '../calls.ts';
import { equalTuples, PyTuple } from '../containers/tuple.ts';
import { defineType, newType, readOnly } from '../define.ts';
import { typeError } from '../exceptions/exceptions.ts';
import type { Implementation } from '../functions/function.ts';
import { foldHashOf } from '../hashing.ts';
import { equals, getItem, PyIterator, reprOf } from '../protocol.ts';
import { makeStr } from '../text/text.ts';
import { Ellipsis, NotImplemented, noneType, PyType, typeOf } from '../type.ts';
import { PyObject, type Value } from '../value.ts';

export const genericAliasType = newType('GenericAlias', undefined, 'types');

const unpackedIteratorType = newType('generic_alias_iterator');

export class PyGenericAlias extends PyObject {
  declare type: PyType;
  readonly origin: Value;
  readonly args: PyTuple;
  /** `*tuple[int]`, as iteration gives it. */
  readonly isUnpacked: boolean;

  constructor(origin: Value, args: PyTuple, isUnpacked = false) {
    super();
    this.origin = origin;
    this.args = args;
    this.isUnpacked = isUnpacked;
  }
}

Object.defineProperty(PyGenericAlias.prototype, 'type', { value: genericAliasType });

/** The class method that makes a type subscriptable. */
export const classGetItem = (): Record<string, Implementation> => ({
  '__class_getitem__(item, /)': (cls: Value, item: Value) =>
    new PyGenericAlias(cls, item instanceof PyTuple ? item : new PyTuple([item])),
});

/** Is it a type variable of `typing`? */
const isVariable = (value: Value): boolean =>
  typeOf(value).name === 'TypeVar' && typeOf(value).module === 'typing';

/** The type variables among arguments and in them, each once. */
function parametersOf(args: readonly Value[]): Value[] {
  const found = args.flatMap((arg) => {
    if (isVariable(arg)) return [arg];
    if (arg instanceof PyGenericAlias) return parametersOf(arg.args.items);
    return arg instanceof PyUnion ? parametersOf(arg.members) : [];
  });
  return [...new Set(found)];
}

/** The arguments with others in place of the type variables: `list[T][int]`. */
function substitute(self: Value, args: readonly Value[], item: Value): Value[] {
  const parameters = parametersOf(args);
  if (parameters.length === 0) throw typeError(`${reprOf(self)} is not a generic class`);
  const items = item instanceof PyTuple ? item.items : [item];
  if (items.length !== parameters.length) {
    const amount = items.length > parameters.length ? 'many' : 'few';
    const counts = `actual ${items.length}, expected ${parameters.length}`;
    throw typeError(`Too ${amount} arguments for ${reprOf(self)}; ${counts}`);
  }
  const replace = (arg: Value): Value => {
    const place = parameters.indexOf(arg);
    if (place >= 0) return items[place];
    const inner = arg instanceof PyGenericAlias || arg instanceof PyUnion ? parametersIn(arg) : [];
    return inner.length === 0 ? arg : getItem(arg, new PyTuple(inner.map(replace)));
  };
  return args.map(replace);
}

const parametersIn = (value: PyGenericAlias | PyUnion): Value[] =>
  parametersOf(value instanceof PyGenericAlias ? value.args.items : value.members);

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

/** Over a generic alias there is one thing: the alias, unpacked. */
class UnpackedIterator extends PyIterator {
  type = unpackedIteratorType;
  private alias: Value | undefined;

  constructor(alias: Value) {
    super();
    this.alias = alias;
  }

  next(): Value | undefined {
    const { alias } = this;
    this.alias = undefined;
    return alias;
  }
}

defineType(unpackedIteratorType, () => ({
  isBase: false,
  slots: { iter: (self) => self, next: (self) => (self as UnpackedIterator).next() },
}));

defineType(genericAliasType, () => ({
  construct: {
    signature: 'GenericAlias(origin, args, /)',
    make: (origin, args) => new PyGenericAlias(origin, args instanceof PyTuple ? args : new PyTuple([args])),
  },
  slots: {
    repr: (self) => {
      const { origin, args, isUnpacked } = self as PyGenericAlias;
      const parts = args.items.length === 0 ? '()' : args.items.map(typeText).join(', ');
      return makeStr(`${isUnpacked ? '*' : ''}${typeText(origin)}[${parts}]`);
    },
    or: unite,
    ror: (self, other) => unite(other, self),
    call: (self, args, keywords) => call((self as PyGenericAlias).origin, args, keywords),
    equal: (self, other) => {
      if (!(other instanceof PyGenericAlias)) return NotImplemented;
      const { origin, args } = self as PyGenericAlias;
      const isSameKind = (self as PyGenericAlias).isUnpacked === other.isUnpacked;
      return isSameKind && equals(origin, other.origin) && equalTuples(args, other.args);
    },
    hash: (self) => {
      const { origin, args } = self as PyGenericAlias;
      return (foldHashOf(origin) ^ foldHashOf(args)) >>> 0;
    },
    getItem: (self, item) => {
      const { origin, args, isUnpacked } = self as PyGenericAlias;
      return new PyGenericAlias(origin, new PyTuple(substitute(self, args.items, item)), isUnpacked);
    },
    iter: (self) => {
      const { origin, args } = self as PyGenericAlias;
      return new UnpackedIterator(new PyGenericAlias(origin, args, true));
    },
    getMissing: (self, name) => getAttribute((self as PyGenericAlias).origin, name),
  },
  methods: () => ({
    '__mro_entries__(bases, /)': (self: PyGenericAlias) => new PyTuple([self.origin]),
  }),
  accessors: () => ({
    __origin__: readOnly((self) => (self as PyGenericAlias).origin),
    __args__: readOnly((self) => (self as PyGenericAlias).args),
    __parameters__: { get: (self) => new PyTuple(parametersIn(self as PyGenericAlias)) },
    __unpacked__: readOnly((self) => (self as PyGenericAlias).isUnpacked),
  }),
}));

const asUnion = (self: Value): PyUnion => self as PyUnion;

function equalUnions(self: Value, other: Value): Value {
  if (!(other instanceof PyUnion)) return NotImplemented;
  const [a, b] = [asUnion(self).members, other.members];
  return a.length === b.length && a.every((member) => b.some((another) => equals(member, another)));
}

defineType(unionType, () => ({
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
    getItem: (self, item) => substitute(self, asUnion(self).members, item).reduce(unite),
  },
  accessors: () => ({
    __args__: readOnly((self) => new PyTuple(asUnion(self).members)),
    __parameters__: { get: (self) => new PyTuple(parametersIn(asUnion(self))) },
  }),
}));
