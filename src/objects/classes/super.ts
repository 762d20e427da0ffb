/** `super`: the attributes of an object that stand behind a class in its MRO. */

import { bind, findAttribute, findGeneric, noAttribute } from '../attributes.ts';
import { call } from '../calls.ts';
import { defineType, newType, readOnly } from '../define.ts';
import { runtimeError, typeError } from '../exceptions/exceptions.ts';
import { machine } from '../machine.ts';
import { makeStr } from '../text/text.ts';
import { isInstance, PyType, typeOf } from '../type.ts';
import { PyObject, type Value } from '../value.ts';
import { typeName, unbox } from './instance.ts';

export const superType = newType('super');

/** `super(type, object)`: the attributes of `object` that stand behind `type` in its MRO. */
export class PySuper extends PyObject {
  type = superType;
  /** Null in a super object that `__init__` has not seen. */
  start: PyType | null = null;
  /** Null when unbound. */
  self: Value = null;
  /** The type whose MRO is walked: of self, or self where it is a class. */
  owner: PyType | null = null;

  bindTo(start: PyType, self: Value): this {
    this.start = start;
    this.self = self;
    this.owner = self === null ? null : ownerFor(start, self);
    return this;
  }
}

/** The type whose MRO `super(start, self)` walks. Throws TypeError where self is no instance or subclass of start. */
function ownerFor(start: PyType, self: Value): PyType {
  if (self instanceof PyType && self.isSubtypeOf(start)) return self;
  if (isInstance(self, start)) return typeOf(self);
  const pretended = findAttribute(self, '__class__');
  if (pretended instanceof PyType && pretended !== typeOf(self) && pretended.isSubtypeOf(start))
    return pretended;
  throw typeError('super(type, obj): obj must be an instance or subtype of type');
}

/** `super(start, self)`. */
export function makeSuper(start: Value, self: Value): PySuper {
  if (start instanceof PyType) return new PySuper().bindTo(start, self);
  throw typeError(`super() argument 1 must be a type, not ${typeName(start)}`);
}

/** What `super()` stands for where the compiler has not seen that it is `super`. */
function ownArguments(): Value[] {
  const { positionalCount, self, classCell } = machine.superContext();
  if (positionalCount === 0) throw runtimeError('super(): no arguments');
  if (self === undefined) throw runtimeError('super(): arg[0] deleted');
  if (classCell === undefined) throw runtimeError('super(): __class__ cell not found');
  if (classCell.value === undefined) throw runtimeError('super(): empty __class__ cell');
  return [classCell.value, self];
}

/** The attribute behind `start`, not bound. */
export function findInSuper({ start, owner }: PySuper, name: string): Value | undefined {
  if (owner === null || start === null) return undefined;
  for (let i = owner.mro.indexOf(start) + 1; i < owner.mro.length; i++) {
    const attribute = owner.mro[i].dict.get(name);
    if (attribute !== undefined) return attribute;
  }
  return undefined;
}

/** `super.__getattribute__(object, name)`; `object` is the super object itself or the instance of a derived class. */
function getInSuper(object: Value, name: string): Value {
  const view = unbox(object) as PySuper;
  const attribute = name === '__class__' ? undefined : findInSuper(view, name);
  if (attribute === undefined) {
    const own = findGeneric(object, name);
    if (own === undefined) throw noAttribute(object, name);
    return own;
  }
  if (view.self !== view.owner) return bind(attribute, view.self, view.owner as PyType);
  const get = typeOf(attribute).slots.descriptorGet;
  return get === null ? attribute : get(attribute, undefined, view.owner as PyType);
}

const asSuper = (self: Value): PySuper => unbox(self) as PySuper;

defineType(superType, () => ({
  construct: {
    signature: 'super(*args)',
    allocate: () => new PySuper(),
    init: (self: PySuper, args: Value[]) => {
      if (args.length > 2) throw typeError(`super() expected at most 2 arguments, got ${args.length}`);
      const [start, object = null] = args.length === 0 ? ownArguments() : args;
      if (!(start instanceof PyType)) {
        throw typeError(`super() argument 1 must be a type, not ${typeName(start)}`);
      }
      self.bindTo(start, object);
      return null;
    },
  },
  slots: {
    getAttribute: getInSuper,
    descriptorGet: (self, instance) => {
      const { start, self: bound } = asSuper(self);
      if (instance === undefined || instance === null || bound !== null || start === null) return self;
      return typeOf(self) === superType
        ? new PySuper().bindTo(start, instance)
        : call(typeOf(self), [start, instance]);
    },
    repr: (self) => {
      const { start, owner } = asSuper(self);
      const shown = owner === null ? 'NULL' : `<${owner.name} object>`;
      return makeStr(`<super: <class '${start === null ? 'NULL' : start.name}'>, ${shown}>`);
    },
  },
  accessors: () => ({
    __thisclass__: readOnly((self) => asSuper(self).start),
    __self__: readOnly((self) => asSuper(self).self),
    __self_class__: readOnly((self) => asSuper(self).owner),
  }),
}));
