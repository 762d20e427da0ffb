/** `int | None`: a union of types, for annotations and `isinstance` (PEP 604). */

import { defineType, newType } from './define.ts';
import { typeError } from './exceptions.ts';
import { PyGenericAlias, typeText } from './generic-alias.ts';
import { foldHashOf } from './hashing.ts';
import { equals } from './protocol.ts';
import { makeStr } from './text.ts';
import { PyTuple } from './tuple.ts';
import { NotImplemented, PyType, noneType } from './type.ts';
import { PyObject, type Value } from './value.ts';

export const unionType = newType('UnionType', undefined, 'types');

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
  for (const member of [...a, ...b]) if (!members.some((known) => equals(known, member))) members.push(member);
  return members.length === 1 ? members[0] : new PyUnion(members);
}

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
      makeStr(asUnion(self).members.map((type) => (type === noneType ? 'None' : typeText(type))).join(' | ')),
    equal: equalUnions,
    // The order of the members does not count.
    hash: (self) => asUnion(self).members.reduce<number>((sum, member) => sum ^ foldHashOf(member), 0) >>> 0,
    or: unite,
    ror: (self, other) => unite(other, self),
    getItem: (self) => {
      throw typeError(`${String(unionType.slots.repr?.(self))} is not a generic class`);
    },
  },
  accessors: {
    __args__: { get: (self) => new PyTuple(asUnion(self).members) },
  },
});
