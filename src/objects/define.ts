/**
 * How a built-in type is defined: one object with its slots and its methods by signature.
 *
 *     defineType(listType, () => ({
 *       slots: { length: (self) => ..., getItem: (self, key) => ... },
 *       methods: { 'append(object, /)': (self, item) => ... },
 *       construct: { signature: 'list(iterable=(), /)', allocate: () => new PyList([]), init: (self, iterable) => ... },
 *     }));
 *
 * Slots and methods always get a self of exactly this type's representation: instances of derived classes are unboxed
 * before. The namespace of the type (`list.append`, `list.__len__`) is made from this when first asked for.
 */

import { bindBuiltin } from './calls.ts';
import { PyBoxed, typeName } from './classes/instance.ts';
import { methodWrapper } from './classes/slot-methods.ts';
import { makeException, typeError } from './exceptions/exceptions.ts';
import { type Implementation, PyBuiltin } from './functions/function.ts';
import {
  SLOT_NAMES,
  SLOT_OF_METHOD,
  type SlotDefinitions,
  type SlotName,
  Slots,
  SPECIAL_METHODS,
} from './slots.ts';
import {
  builtinFunctionType,
  classMethodDescriptorType,
  getSetDescriptorType,
  methodDescriptorType,
  NotImplemented,
  objectType,
  PyType,
  typeType,
  wrapperDescriptorType,
} from './type.ts';
import { type Keywords, PyObject, type Value } from './value.ts';

/** An attribute that is computed, as `int.real`. */
export interface Accessor {
  get: (self: Value) => Value;
  set?: (self: Value, value: Value) => void;
  /** `del self.name`. */
  remove?: (self: Value) => void;
  /** CPython has a field of the C structure for it: its descriptor is of another type. */
  isMember?: boolean;
}

/** A field of the C structure in CPython: what an assignment to it says differs from a property's. */
export function readOnly(get: (self: Value) => Value): Accessor {
  const refuse = (): never => {
    throw makeException('AttributeError', 'readonly attribute');
  };
  return { get, set: refuse, remove: refuse, isMember: true };
}

/** How instances are made from arguments. */
export interface Construct {
  /** As in `'int(x=0, /, base=10)'`; binds the arguments of `make` or `init`. */
  signature: string;
  /** Immutable types: the value from the arguments. */
  make?: Implementation;
  /** Mutable types: an empty value ... */
  allocate?: () => Value;
  /** ... and filling it, self first. */
  init?: Implementation;
}

export interface TypeDefinition {
  slots?: SlotDefinitions;
  // Made when the namespace is first asked for: most programs use few types' methods.
  /** By signature without self; the function gets self first. */
  methods?: () => Record<string, Implementation>;
  /** Slots that are there for speed: CPython's type has no such method. */
  hiddenSlots?: readonly SlotName[];
  /** The function gets the class first. */
  classMethods?: () => Record<string, Implementation>;
  staticMethods?: () => Record<string, Implementation>;
  accessors?: () => Record<string, Accessor>;
  /** Plain class attributes. */
  attributes?: Record<string, Value>;
  construct?: Construct;
  /** What is last done to the slots. */
  finish?: (slots: Slots) => void;
  /** As what patterns match its values. */
  collection?: PyType['collection'];
  /** False: no class may derive from it. */
  isBase?: boolean;
  /** The type's docstring. */
  documentation?: string;
}

export const memberDescriptorType = newType('member_descriptor');

/** A computed attribute in a built-in type's namespace. */
export class PyGetSet extends PyObject {
  type: PyType;
  readonly name: string;
  readonly owner: PyType;
  readonly accessor: Accessor;

  constructor(name: string, owner: PyType, accessor: Accessor) {
    super();
    this.name = name;
    this.owner = owner;
    this.accessor = accessor;
    this.type = accessor.isMember === true ? memberDescriptorType : getSetDescriptorType;
  }
}

/** A class method of a built-in type; binds the class. */
export class PyClassMethodDescriptor extends PyObject {
  type = classMethodDescriptorType;
  readonly builtin: PyBuiltin;
  readonly owner: PyType;

  constructor(builtin: PyBuiltin, owner: PyType) {
    super();
    this.builtin = builtin;
    this.owner = owner;
  }
}

/** A built-in function, not a method. */
export function builtinFunction(signature: string, implementation: Implementation): PyBuiltin {
  return new PyBuiltin(builtinFunctionType, signature, implementation, null);
}

/** Makes a bare built-in type. */
export function newType(name: string, base: PyType = objectType, module = 'builtins'): PyType {
  const type = new PyType(typeType, name, [base], null, true);
  type.module = module;
  return type;
}

/**
 * Gives a built-in type its slots, methods and constructor: when somebody first asks for them, since most programs use few
 * types, and start-up would pay for each function.
 */
export function defineType(type: PyType, definition: () => TypeDefinition): void {
  type.defineWith(() => complete(type, definition()));
  for (const base of type.bases) base.subclasses.push(type);
  // `object` has slots of its own from the beginning, so that reading them would not define it.
  if (type.base === null) type.complete();
}

function complete(type: PyType, definition: TypeDefinition): void {
  const { base } = type;
  type.isBase = definition.isBase ?? true;
  type.collection = definition.collection ?? null;
  if (base !== null) type.slots = inheritSlots(base, definition);
  const target = type.slots as unknown as Record<SlotName, unknown>;
  // What says nothing of how it is made cannot be made by a call.
  if (base === objectType) target.create = null;
  if (definition.slots !== undefined) Object.assign(target, definition.slots);
  // `__hash__ = None` takes an inherited operation away.
  for (const [name, value] of Object.entries(definition.attributes ?? {})) {
    const slot = SLOT_OF_METHOD.get(name);
    if (slot !== undefined && value === null) target[slot] = null;
  }
  if (definition.construct !== undefined) defineConstruct(type, definition.construct);
  definition.finish?.(type.slots);
  type.fillWith(() => makeNamespace(type, definition));
}

/** The slots of a new type: the base's own, if it adds nothing to them. */
function inheritSlots(base: PyType, definition: TypeDefinition): Slots {
  const { slots, construct, attributes, finish } = definition;
  const isSame = [slots, construct, attributes, finish].every((part) => part === undefined);
  return isSame && base !== objectType ? base.slots : Object.assign(new Slots(), base.slots);
}

function defineConstruct(type: PyType, construct: Construct): void {
  const { signature, make, allocate, init } = construct;
  const binder = new PyBuiltin(typeType, signature, make ?? init ?? (() => null), null);
  if (make !== undefined) {
    type.maker = binder;
    type.slots.create = (cls, args, keywords) => {
      // What the constructor does not know may be for the class's own `__init__`.
      const isOverridden = keywords !== null && cls.slots.init !== type.slots.init;
      const isForInit = isOverridden && binder.signature.convention !== 'keywords';
      const value = bindBuiltin(binder, args, isForInit ? null : keywords);
      return cls === type ? value : new PyBoxed(cls, value);
    };
  } else if (allocate !== undefined) {
    type.slots.create = (cls) => (cls === type ? allocate() : new PyBoxed(cls, allocate()));
    if (init !== undefined) {
      const initializer = new PyBuiltin(typeType, signature, init, type);
      type.initTakesKeywords = !signature.includes('/');
      type.slots.init = (self, args, keywords) => {
        bindBuiltin(initializer, [self, ...args], keywords);
      };
    }
  }
}

const ORDERINGS: readonly SlotName[] = ['less', 'lessEqual', 'greater', 'greaterEqual'];

/** The ordering of a type that has none. */
function unordered(type: PyType, slot: SlotName): Value {
  const signature = `${SPECIAL_METHODS[slot]}(value, /)`;
  return new PyBuiltin(wrapperDescriptorType, signature, () => NotImplemented, type);
}

function makeNamespace(type: PyType, definition: TypeDefinition): Map<string, Value> {
  const namespace = new Map<string, Value>();
  const own = new Set(Object.keys(definition.slots ?? {}) as SlotName[]);
  if (definition.construct?.init !== undefined) own.add('init');
  for (const slot of definition.hiddenSlots ?? []) own.delete(slot);
  for (const slot of SLOT_NAMES) {
    if (!own.has(slot) || type.slots[slot] === null) continue;
    namespace.set(SPECIAL_METHODS[slot], methodWrapper(type, slot));
  }
  if (definition.construct !== undefined || own.has('create')) namespace.set('__new__', newMethod(type));
  // In C one function answers all comparisons.
  if (own.has('equal')) {
    for (const slot of ORDERINGS)
      if (!own.has(slot)) namespace.set(SPECIAL_METHODS[slot], unordered(type, slot));
  }
  for (const [signature, implementation] of Object.entries(definition.methods?.() ?? {})) {
    const name = signature.slice(0, signature.indexOf('('));
    const kind = SLOT_OF_METHOD.has(name) ? wrapperDescriptorType : methodDescriptorType;
    namespace.set(name, new PyBuiltin(kind, signature, implementation, type));
  }
  for (const [signature, implementation] of Object.entries(definition.classMethods?.() ?? {})) {
    const method = new PyBuiltin(builtinFunctionType, signature, implementation, typeType);
    namespace.set(method.name, new PyClassMethodDescriptor(method, type));
  }
  for (const [signature, implementation] of Object.entries(definition.staticMethods?.() ?? {})) {
    const method = builtinFunction(signature, implementation);
    method.holder = type;
    namespace.set(method.name, method);
  }
  for (const [name, accessor] of Object.entries(definition.accessors?.() ?? {})) {
    namespace.set(name, new PyGetSet(name, type, accessor));
  }
  for (const [name, value] of Object.entries(definition.attributes ?? {})) namespace.set(name, value);
  if (!namespace.has('__doc__')) namespace.set('__doc__', definition.documentation ?? null);
  return namespace;
}

/** `__new__` of a built-in type: `int.__new__(cls, ...)`. */
function newMethod(type: PyType): Value {
  const method = builtinFunction(
    '__new__(*args, **kwargs)',
    ([cls, ...args]: Value[], keywords: Keywords) => {
      if (cls === undefined) throw typeError(`${type.name}.__new__(): not enough arguments`);
      if (!(cls instanceof PyType)) {
        throw typeError(`${type.name}.__new__(X): X is not a type object (${typeName(cls)})`);
      }
      if (!cls.isSubtypeOf(type)) {
        throw typeError(`${type.name}.__new__(${cls.name}): ${cls.name} is not a subtype of ${type.name}`);
      }
      const create = type.slots.create;
      const base = staticBase(cls);
      if (base.slots.create !== create) {
        throw typeError(`${type.name}.__new__(${cls.name}) is not safe, use ${base.name}.__new__()`);
      }
      if (create === null) throw typeError(`cannot create '${type.shownName}' instances`);
      return create(cls, args, keywords.size > 0 ? keywords : null);
    },
  );
  method.holder = type;
  return method;
}

/** The built-in type whose layout the instances of a class extend. */
function staticBase(type: PyType): PyType {
  let base = type;
  while (!base.isBuiltin && base.base !== null) base = base.base;
  return base;
}
