/**
 * The descriptors of the language: functions and bound methods, property, classmethod, staticmethod, the computed
 * attributes of built-in types, and the members that `__slots__` makes.
 */

import { bind, findAttribute, getAttribute, noAttribute, storeError } from '../attributes.ts';
import { bindBuiltin, call, selfFor } from '../calls.ts';
import {
  defineType,
  memberDescriptorType,
  type PyClassMethodDescriptor,
  PyGetSet,
  readOnly,
} from '../define.ts';
import { typeError } from '../exceptions/exceptions.ts';
import { type PyBuiltin, PyMethod } from '../functions/function.ts';
import { machine } from '../machine.ts';
import { reprOf } from '../protocol.ts';
import {
  builtinFunctionType,
  classMethodDescriptorType,
  getSetDescriptorType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  NotImplemented,
  objectType,
  PyType,
  typeOf,
  wrapperDescriptorType,
} from '../type.ts';
import { PyObject, type Value } from '../value.ts';
import { PyInstance, typeName, unbox } from './instance.ts';

// ---- functions and methods as descriptors

const nameAccessors = {
  __name__: { get: (self: Value) => (self as PyBuiltin).name },
  __qualname__: {
    get: (self: Value) => {
      const { owner, holder, name } = self as PyBuiltin;
      const type = owner ?? holder;
      return type === null ? name : `${type.name}.${name}`;
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

const descriptorAccessors = () => ({
  ...nameAccessors,
  __name__: readOnly((self: Value) => (self as PyBuiltin).name),
  __objclass__: readOnly((self: Value) => (self as PyBuiltin).owner),
});

defineType(methodDescriptorType, () => ({
  isBase: false,
  slots: {
    call: callBuiltinSlot,
    descriptorGet: bindMethod,
    repr: (self) => {
      const { name, owner } = self as PyBuiltin;
      return `<method '${name}' of '${owner?.name}' objects>`;
    },
  },
  accessors: descriptorAccessors,
}));

defineType(wrapperDescriptorType, () => ({
  isBase: false,
  slots: {
    call: callBuiltinSlot,
    descriptorGet: bindMethod,
    repr: (self) => {
      const { name, owner } = self as PyBuiltin;
      return `<slot wrapper '${name}' of '${owner?.name}' objects>`;
    },
  },
  accessors: descriptorAccessors,
}));

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

const asMethod = (self: Value): PyMethod => self as PyMethod;

const sameMethod = (self: Value, other: Value): Value => {
  if (!(other instanceof PyMethod)) return NotImplemented;
  return asMethod(self).function === other.function && asMethod(self).self === other.self;
};

/** By identity, as methods compare. */
const hashOfMethod = (self: Value): Value => {
  const { function: callee, self: receiver } = asMethod(self);
  const hash = (value: Value): number => Math.floor(Number(identityOf(value)) / 16);
  return (hash(callee) * 31 + hash(receiver)) % 0x1f_ffff_ffff;
};

const builtinOf = (self: Value): PyBuiltin => (self instanceof PyMethod ? self.function : self) as PyBuiltin;

/** `__self__` of a built-in function: what it is bound to, its module at last. */
function selfOfBuiltin(self: Value): Value {
  if (self instanceof PyMethod) return self.self;
  const { holder, module } = builtinOf(self);
  return holder ?? machine.importedModule(module) ?? null;
}

function qualifiedNameOfBuiltin(self: Value): string {
  const { name, holder } = builtinOf(self);
  const receiver = self instanceof PyMethod ? self.self : holder;
  if (receiver === null) return name;
  return `${(receiver instanceof PyType ? receiver : typeOf(receiver)).qualifiedName}.${name}`;
}

defineType(builtinFunctionType, () => ({
  isBase: false,
  slots: {
    call: callBuiltinSlot,
    equal: (self, other) => (self instanceof PyMethod ? sameMethod(self, other) : self === other),
    hash: (self) =>
      self instanceof PyMethod ? hashOfMethod(self) : Math.floor(Number(identityOf(self)) / 16),
    repr: (self) => {
      const { name, holder } = builtinOf(self);
      const receiver = self instanceof PyMethod ? self.self : holder;
      if (receiver === null) return `<built-in function ${name}>`;
      return `<built-in method ${name} of ${typeName(receiver)} object at ${addressOf(receiver)}>`;
    },
  },
  accessors: () => ({
    ...nameAccessors,
    __name__: { get: (self) => builtinOf(self).name },
    __qualname__: { get: qualifiedNameOfBuiltin },
    __module__: {
      get: (self) =>
        self instanceof PyMethod || builtinOf(self).holder !== null ? null : builtinOf(self).module,
    },
    __self__: { get: selfOfBuiltin },
  }),
}));

defineType(methodWrapperType, () => ({
  isBase: false,
  slots: {
    call: callBuiltinSlot,
    equal: sameMethod,
    hash: hashOfMethod,
    repr: (self) => {
      const { function: callee, self: receiver } = asMethod(self);
      const { name } = callee as PyBuiltin;
      return `<method-wrapper '${name}' of ${typeName(receiver)} object at ${addressOf(receiver)}>`;
    },
  },
  accessors: () => ({
    ...nameAccessors,
    __name__: { get: (self) => builtinOf(self).name },
    __qualname__: { get: qualifiedNameOfBuiltin },
    __objclass__: { get: (self) => builtinOf(self).owner },
    __self__: readOnly((self) => asMethod(self).self),
  }),
}));

function makeMethod(callee: Value, self: Value): PyMethod {
  const isCallable = callee instanceof PyMethod || typeOf(callee).slots.call !== null;
  if (!isCallable) throw typeError('first argument must be callable');
  if (self === null) throw typeError('instance must not be None');
  return new PyMethod(methodType, callee, self);
}

/** Attributes that a method has itself; all others are its function's. */
function getInMethod(self: Value, name: string): Value {
  const own = typeOf(self).lookup(name);
  if (own !== undefined) return bind(own, self, methodType);
  return getAttribute(asMethod(self).function, name);
}

defineType(methodType, () => ({
  construct: { signature: 'method(function, instance, /)', make: makeMethod },
  isBase: false,
  slots: {
    call: (self, args, keywords) => call(self, args, keywords),
    equal: sameMethod,
    hash: hashOfMethod,
    getAttribute: getInMethod,
    repr: (self) => {
      const { function: callee, self: receiver } = asMethod(self);
      const name = findAttribute(callee, '__qualname__') ?? findAttribute(callee, '__name__') ?? '?';
      return `<bound method ${String(name)} of ${reprOf(receiver)}>`;
    },
  },
  accessors: () => ({
    __func__: readOnly((self) => asMethod(self).function),
    __self__: readOnly((self) => asMethod(self).self),
    __doc__: { get: (self) => findAttribute(asMethod(self).function, '__doc__') ?? null },
  }),
}));

// ---- what built-in types and __slots__ put into namespaces

/** The class that a class method binds. Throws TypeError for what is none, or not derived from the method's. */
function classFor({ builtin, owner }: PyClassMethodDescriptor, given: Value): PyType {
  if (!(given instanceof PyType)) {
    const what = `descriptor '${builtin.name}' for type '${owner.name}'`;
    throw typeError(`${what} needs a type, not a '${typeName(given)}' as arg 2`);
  }
  if (!given.isSubtypeOf(owner)) {
    const problem = `requires a subtype of '${owner.name}' but received '${given.name}'`;
    throw typeError(`descriptor '${builtin.name}' ${problem}`);
  }
  return given;
}

defineType(classMethodDescriptorType, () => ({
  isBase: false,
  slots: {
    descriptorGet: (self, _instance, owner) => {
      const descriptor = self as PyClassMethodDescriptor;
      return new PyMethod(builtinFunctionType, descriptor.builtin, classFor(descriptor, owner));
    },
    call: (self, args, keywords) => {
      const descriptor = self as PyClassMethodDescriptor;
      const { builtin, owner } = descriptor;
      if (args.length === 0) {
        throw typeError(`descriptor '${builtin.name}' of '${owner.name}' object needs an argument`);
      }
      return bindBuiltin(builtin, [classFor(descriptor, args[0]), ...args.slice(1)], keywords);
    },
    repr: (self) => {
      const { builtin, owner } = self as PyClassMethodDescriptor;
      return `<method '${builtin.name}' of '${owner.name}' objects>`;
    },
  },
  accessors: () => ({
    __name__: readOnly((self) => (self as PyClassMethodDescriptor).builtin.name),
    __qualname__: {
      get: (self) => {
        const { builtin, owner } = self as PyClassMethodDescriptor;
        return `${owner.qualifiedName}.${builtin.name}`;
      },
    },
    __objclass__: readOnly((self) => (self as PyClassMethodDescriptor).owner),
    __doc__: { get: () => null },
  }),
}));

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

const asGetSet = (self: Value): PyGetSet => self as PyGetSet;

const GET_SET_SLOTS = {
  descriptorGet: (self: Value, instance: Value | undefined): Value =>
    instance === undefined ? self : asGetSet(self).accessor.get(ownerSelf(asGetSet(self), instance)),
  descriptorSet: (self: Value, instance: Value, value: Value): void => {
    const { accessor, name, owner } = asGetSet(self);
    if (accessor.set === undefined) {
      throw storeError(`attribute '${name}' of '${owner.shownName}' objects is not writable`);
    }
    accessor.set(ownerSelf(asGetSet(self), instance), value);
  },
  descriptorDelete: (self: Value, instance: Value): void => {
    const { accessor, name, owner } = asGetSet(self);
    if (accessor.remove === undefined) {
      throw storeError(`attribute '${name}' of '${owner.shownName}' objects is not writable`);
    }
    accessor.remove(ownerSelf(asGetSet(self), instance));
  },
};

defineType(getSetDescriptorType, () => ({
  isBase: false,
  slots: {
    ...GET_SET_SLOTS,
    repr: (self) => `<attribute '${asGetSet(self).name}' of '${asGetSet(self).owner.shownName}' objects>`,
  },
  accessors: () => ({
    __name__: readOnly((self) => asGetSet(self).name),
    __qualname__: { get: (self) => `${asGetSet(self).owner.qualifiedName}.${asGetSet(self).name}` },
    __objclass__: readOnly((self) => asGetSet(self).owner),
    __doc__: { get: () => null },
  }),
}));

/** An attribute named in `__slots__`: a fixed place among the slots of every instance. */
export class PyMember extends PyObject {
  type = memberDescriptorType;
  readonly name: string;
  readonly owner: PyType;
  readonly index: number;

  constructor(name: string, owner: PyType, index: number) {
    super();
    this.name = name;
    this.owner = owner;
    this.index = index;
  }
}

const asMember = (self: Value): PyMember => self as PyMember;

/** The slots of the instance that a member is asked of. */
function slotsOf(member: PyMember, instance: Value): (Value | undefined)[] {
  if (instance instanceof PyInstance && instance.type.isSubtypeOf(member.owner)) return instance.slots;
  throw typeError(
    `descriptor '${member.name}' for '${member.owner.name}' objects doesn't apply to a '${typeName(instance)}' object`,
  );
}

defineType(memberDescriptorType, () => ({
  isBase: false,
  slots: {
    descriptorGet: (self, instance) => {
      if (instance === undefined) return self;
      if (self instanceof PyGetSet) return GET_SET_SLOTS.descriptorGet(self, instance);
      const member = asMember(self);
      const value = slotsOf(member, instance)[member.index];
      if (value === undefined) throw noAttribute(instance, member.name);
      return value;
    },
    descriptorSet: (self, instance, value) => {
      if (self instanceof PyGetSet) GET_SET_SLOTS.descriptorSet(self, instance, value);
      else slotsOf(asMember(self), instance)[asMember(self).index] = value;
    },
    descriptorDelete: (self, instance) => {
      if (self instanceof PyGetSet) return GET_SET_SLOTS.descriptorDelete(self, instance);
      const member = asMember(self);
      const slots = slotsOf(member, instance);
      if (slots[member.index] === undefined) throw storeError(member.name);
      slots[member.index] = undefined;
    },
    repr: (self) => `<member '${asMember(self).name}' of '${asMember(self).owner.shownName}' objects>`,
  },
  accessors: () => ({
    __name__: readOnly((self) => asMember(self).name),
    __qualname__: { get: (self) => `${asMember(self).owner.qualifiedName}.${asMember(self).name}` },
    __objclass__: readOnly((self) => asMember(self).owner),
    __doc__: { get: () => null },
  }),
}));
