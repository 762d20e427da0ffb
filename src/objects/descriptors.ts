/**
 * The descriptors of the language: functions and bound methods, property, classmethod, staticmethod, the computed
 * attributes of built-in types, and the members that `__slots__` makes.
 */

import { findGeneric, noAttribute, storeError } from './attributes.ts';
import { bindBuiltin, call, selfFor } from './calls.ts';
import { defineType, newType, type PyClassMethodDescriptor, type PyGetSet } from './define.ts';
import { typeError } from './exceptions.ts';
import { type PyBuiltin, PyFunction, PyMethod } from './function.ts';
import { PyInstance, typeName, unbox } from './instance.ts';

import {
  builtinFunctionType,
  classMethodDescriptorType,
  getSetDescriptorType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  NotImplemented,
  objectType,
  type PyType,
  typeOf,
  wrapperDescriptorType,
} from './type.ts';
import { PyObject, type Value } from './value.ts';

// ---- property, classmethod, staticmethod

export const propertyType = newType('property');
export const classMethodType = newType('classmethod');
export const staticMethodType = newType('staticmethod');
export const memberDescriptorType = newType('member_descriptor');

export class PyProperty extends PyObject {
  type = propertyType;
  readonly getter: Value;
  readonly setter: Value;
  readonly deleter: Value;
  readonly documentation: Value;
  /** The attribute's name, for messages; known from `__set_name__`. */
  name: string | null = null;

  constructor(getter: Value, setter: Value, deleter: Value, documentation: Value) {
    super();
    this.getter = getter;
    this.setter = setter;
    this.deleter = deleter;
    this.documentation =
      documentation === null && getter instanceof PyFunction ? getter.documentation : documentation;
  }

  /** The AttributeError that this property has no such accessor. */
  lacks(accessor: string, object: Value): Value {
    const name = this.name === null ? 'property' : `property '${this.name}'`;
    return storeError(`${name} of '${typeOf(object).qualifiedName}' object has no ${accessor}`);
  }

  /** A copy with other accessors. */
  with(getter: Value, setter: Value, deleter: Value): PyProperty {
    const copy = new PyProperty(getter, setter, deleter, this.documentation);
    copy.name = this.name;
    return copy;
  }
}

defineType(propertyType, {
  isBase: false,
  construct: {
    signature: 'property(fget=None, fset=None, fdel=None, doc=None)',
    make: (getter = null, setter = null, deleter = null, documentation = null) =>
      new PyProperty(getter, setter, deleter, documentation),
  },
  slots: {
    descriptorGet: (self, instance) => {
      const property = self as PyProperty;
      if (instance === undefined) return property;
      if (property.getter === null) throw property.lacks('getter', instance);
      return call(property.getter, [instance]);
    },
    descriptorSet: (self, instance, value) => {
      const property = self as PyProperty;
      if (property.setter === null) throw property.lacks('setter', instance);
      call(property.setter, [instance, value]);
    },
    descriptorDelete: (self, instance) => {
      const property = self as PyProperty;
      if (property.deleter === null) throw property.lacks('deleter', instance);
      call(property.deleter, [instance]);
    },
  },
  methods: () => ({
    'getter(fget, /)': (self: PyProperty, getter) => self.with(getter, self.setter, self.deleter),
    'setter(fset, /)': (self: PyProperty, setter) => self.with(self.getter, setter, self.deleter),
    'deleter(fdel, /)': (self: PyProperty, deleter) => self.with(self.getter, self.setter, deleter),
    '__set_name__(owner, name, /)': (self: PyProperty, _owner, name) => {
      self.name = String(name);
      return null;
    },
  }),
  accessors: () => ({
    fget: { get: (self) => (self as PyProperty).getter },
    fset: { get: (self) => (self as PyProperty).setter },
    fdel: { get: (self) => (self as PyProperty).deleter },
    __doc__: { get: (self) => (self as PyProperty).documentation },
    __isabstractmethod__: {
      get: (self) => {
        const { getter, setter, deleter } = self as PyProperty;
        return [getter, setter, deleter].some((part) => findGeneric(part, '__isabstractmethod__') === true);
      },
    },
  }),
});

/** `classmethod(f)` or `staticmethod(f)`. */
export class PyMethodWrapper extends PyObject {
  type: PyType;
  readonly function: Value;

  constructor(type: PyType, callee: Value) {
    super();
    this.type = type;
    this.function = callee;
  }
}

const wrapperAccessors = () => ({
  __func__: { get: (self: Value) => (self as PyMethodWrapper).function },
  __wrapped__: { get: (self: Value) => (self as PyMethodWrapper).function },
  __isabstractmethod__: {
    get: (self: Value) => findGeneric((self as PyMethodWrapper).function, '__isabstractmethod__') ?? false,
  },
});

defineType(classMethodType, {
  isBase: false,
  construct: {
    signature: 'classmethod(function, /)',
    make: (callee) => new PyMethodWrapper(classMethodType, callee),
  },
  slots: {
    descriptorGet: (self, _instance, owner) => {
      const { function: callee } = self as PyMethodWrapper;
      const get = typeOf(callee).slots.descriptorGet;
      return callee instanceof PyFunction || get === null
        ? new PyMethod(methodType, callee, owner)
        : get(callee, owner, typeOf(owner));
    },
  },
  accessors: wrapperAccessors,
});

defineType(staticMethodType, {
  isBase: false,
  construct: {
    signature: 'staticmethod(function, /)',
    make: (callee) => new PyMethodWrapper(staticMethodType, callee),
  },
  slots: {
    descriptorGet: (self) => (self as PyMethodWrapper).function,
    call: (self, args, keywords) => call((self as PyMethodWrapper).function, args, keywords),
  },
  accessors: wrapperAccessors,
});

// ---- functions and methods as descriptors

const nameAccessors = {
  __name__: { get: (self: Value) => (self as PyBuiltin).name },
  __qualname__: {
    get: (self: Value) => {
      const { owner, name } = self as PyBuiltin;
      return owner === null ? name : `${owner.name}.${name}`;
    },
  },
  __doc__: { get: () => null },
  __text_signature__: {
    get: (self: Value) => (self as PyBuiltin).text.slice((self as PyBuiltin).name.length),
  },
};

const callBuiltinSlot = (self: Value, args: Value[], keywords: Map<string, Value> | null): Value =>
  call(self, args, keywords);

function bindMethod(self: Value, instance: Value | undefined): Value {
  const builtin = self as PyBuiltin;
  if (instance === undefined || builtin.owner === null) return builtin;
  const type = builtin.type === wrapperDescriptorType ? methodWrapperType : builtinFunctionType;
  return new PyMethod(type, builtin, selfFor(builtin, instance));
}

defineType(methodDescriptorType, {
  isBase: false,
  slots: {
    call: callBuiltinSlot,
    descriptorGet: bindMethod,
    repr: (self) => {
      const { name, owner } = self as PyBuiltin;
      return `<method '${name}' of '${owner?.name}' objects>`;
    },
  },
  accessors: () => ({
    ...nameAccessors,
    __objclass__: { get: (self) => (self as PyBuiltin).owner },
  }),
});

defineType(wrapperDescriptorType, {
  isBase: false,
  slots: {
    call: callBuiltinSlot,
    descriptorGet: bindMethod,
    repr: (self) => {
      const { name, owner } = self as PyBuiltin;
      return `<slot wrapper '${name}' of '${owner?.name}' objects>`;
    },
  },
  accessors: () => ({
    ...nameAccessors,
    __objclass__: { get: (self) => (self as PyBuiltin).owner },
  }),
});

/** The address that a repr shows: stable for an object, different between objects. */
const identities = new WeakMap<object, number>();
let nextIdentity = 0x7f0000001000;

/** `id(value)`: equal for identical values, as far as the host can tell them apart. */
export function identityOf(value: Value): number | bigint {
  if (typeof value === 'object' && value !== null) {
    let identity = identities.get(value);
    if (identity === undefined) {
      identity = nextIdentity;
      nextIdentity += 48;
      identities.set(value, identity);
    }
    return identity;
  }
  if (typeof value === 'number' && value >= 0) return 0x5600_0000_0000 + (value % 0x1_0000_0000) * 32;
  return (
    0x5500_0000_0000 +
    [...String(value)].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 0xffff_ffff, 7) * 16
  );
}

/** `0x7f...`, as `repr` shows it. */
export function addressOf(value: Value): string {
  return `0x${identityOf(value).toString(16).padStart(12, '0')}`;
}

const sameMethod = (self: Value, other: Value): Value => {
  const a = self as PyMethod;
  if (!(other instanceof PyMethod)) return NotImplemented;
  return a.function === other.function && a.self === other.self;
};

defineType(builtinFunctionType, {
  isBase: false,
  slots: {
    call: callBuiltinSlot,
    equal: (self, other) => (self instanceof PyMethod ? sameMethod(self, other) : self === other),
    repr: (self) => {
      if (self instanceof PyMethod) {
        const { name } = self.function as PyBuiltin;
        return `<built-in method ${name} of ${typeName(self.self)} object at ${addressOf(self.self)}>`;
      }
      return `<built-in function ${(self as PyBuiltin).name}>`;
    },
  },
  accessors: () => ({
    __name__: { get: (self) => builtinOf(self).name },
    __qualname__: {
      get: (self) =>
        self instanceof PyMethod ? `${typeName(self.self)}.${builtinOf(self).name}` : builtinOf(self).name,
    },
    __module__: { get: (self) => (self instanceof PyMethod ? null : builtinOf(self).module) },
    __doc__: { get: () => null },
    __self__: { get: (self) => (self instanceof PyMethod ? self.self : null) },
  }),
});

const builtinOf = (self: Value): PyBuiltin => (self instanceof PyMethod ? self.function : self) as PyBuiltin;

defineType(methodWrapperType, {
  isBase: false,
  slots: {
    call: callBuiltinSlot,
    equal: sameMethod,
    repr: (self) => {
      const method = self as PyMethod;
      const { name } = method.function as PyBuiltin;
      return `<method-wrapper '${name}' of ${typeName(method.self)} object at ${addressOf(method.self)}>`;
    },
  },
  accessors: () => ({
    __name__: { get: (self) => builtinOf(self).name },
    __self__: { get: (self) => (self as PyMethod).self },
  }),
});

defineType(methodType, {
  construct: {
    signature: 'method(function, instance, /)',
    make: (callee, self) => new PyMethod(methodType, callee, self),
  },
  isBase: false,
  slots: {
    call: (self, args, keywords) => call(self, args, keywords),
    equal: sameMethod,
    getAttribute: (self, name) => {
      const own = findGeneric(self, name) ?? findGeneric((self as PyMethod).function, name);
      if (own === undefined) throw noAttribute((self as PyMethod).function, name);
      return own;
    },
    repr: (self) => {
      const method = self as PyMethod;
      const name = findGeneric(method.function, '__qualname__') ?? '?';
      return `<bound method ${String(name)} of ${reprOfSelf(method.self)}>`;
    },
  },
  accessors: () => ({
    __func__: { get: (self) => (self as PyMethod).function },
    __self__: { get: (self) => (self as PyMethod).self },
  }),
});

function reprOfSelf(self: Value): string {
  const slot = typeOf(self).slots.repr;
  return slot === null ? typeName(self) : String(slot(self));
}

// ---- what built-in types and __slots__ put into namespaces

defineType(classMethodDescriptorType, {
  isBase: false,
  slots: {
    descriptorGet: (self, _instance, owner) =>
      new PyMethod(builtinFunctionType, (self as PyClassMethodDescriptor).builtin, owner),
    call: (self, args, keywords) => bindBuiltin((self as PyClassMethodDescriptor).builtin, args, keywords),
  },
});

/** Self as a computed attribute wants it: unboxed, of the right type. */
function ownerSelf({ name, owner }: PyGetSet, instance: Value): Value {
  if (owner === objectType) return instance;
  const payload = unbox(instance);
  if (typeOf(payload).isSubtypeOf(owner)) return payload;
  if (typeOf(instance).isSubtypeOf(owner)) return instance;
  throw typeError(
    `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${typeName(instance)}' object`,
  );
}

defineType(getSetDescriptorType, {
  isBase: false,
  slots: {
    descriptorGet: (self, instance) => {
      const descriptor = self as PyGetSet;
      return instance === undefined ? descriptor : descriptor.accessor.get(ownerSelf(descriptor, instance));
    },
    descriptorSet: (self, instance, value) => {
      const { accessor, name, owner } = self as PyGetSet;
      if (accessor.set === undefined) {
        throw storeError(`attribute '${name}' of '${owner.name}' objects is not writable`);
      }
      accessor.set(ownerSelf(self as PyGetSet, instance), value);
    },
    descriptorDelete: (self, instance) => {
      const { accessor, name, owner } = self as PyGetSet;
      if (accessor.remove === undefined) {
        throw storeError(`attribute '${name}' of '${owner.name}' objects is not writable`);
      }
      accessor.remove(ownerSelf(self as PyGetSet, instance));
    },
    repr: (self) => `<attribute '${(self as PyGetSet).name}' of '${(self as PyGetSet).owner.name}' objects>`,
  },
  accessors: () => ({
    __name__: { get: (self) => (self as PyGetSet).name },
    __objclass__: { get: (self) => (self as PyGetSet).owner },
  }),
});

/** An attribute named in `__slots__`: a fixed index of every instance. */
export class PyMember extends PyObject {
  type = memberDescriptorType;
  readonly name: string;
  readonly owner: PyType;

  constructor(name: string, owner: PyType) {
    super();
    this.name = name;
    this.owner = owner;
  }
}

function memberInstance(member: PyMember, instance: Value): PyInstance {
  if (instance instanceof PyInstance && instance.type.isSubtypeOf(member.owner)) return instance;
  throw typeError(
    `descriptor '${member.name}' for '${member.owner.name}' objects doesn't apply to a '${typeName(instance)}' object`,
  );
}

defineType(memberDescriptorType, {
  isBase: false,
  slots: {
    descriptorGet: (self, instance) => {
      const member = self as PyMember;
      if (instance === undefined) return member;
      const object = memberInstance(member, instance);
      const value = object.slots[object.shape.indexOf(member.name)];
      if (value === undefined) throw noAttribute(object, member.name);
      return value;
    },
    descriptorSet: (self, instance, value) => {
      const object = memberInstance(self as PyMember, instance);
      object.slots[object.shape.indexOf((self as PyMember).name)] = value;
    },
    descriptorDelete: (self, instance) => {
      const member = self as PyMember;
      const object = memberInstance(member, instance);
      const index = object.shape.indexOf(member.name);
      if (object.slots[index] === undefined) throw storeError(member.name);
      object.slots[index] = undefined;
    },
    repr: (self) => `<member '${(self as PyMember).name}' of '${(self as PyMember).owner.name}' objects>`,
  },
  accessors: () => ({
    __name__: { get: (self) => (self as PyMember).name },
    __objclass__: { get: (self) => (self as PyMember).owner },
  }),
});
