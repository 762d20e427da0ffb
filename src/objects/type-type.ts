/** `type`: making classes, calling them, and what classes know of themselves; and `super`. */

import { bind, findGeneric, findInType, getGeneric, noAttribute } from './attributes.ts';
import { call } from './calls.ts';
import { createClass, metaclassOf, namespaceEntries } from './classes.ts';
import { defineType, newType, PyGetSet } from './define.ts';
import { PyDict } from './dict.ts';
import { proxyOf } from './dict-views.ts';
import { attributeError, runtimeError, typeError } from './exceptions.ts';
import { PyGenericAlias, PyUnion, unite } from './generic-alias.ts';
import { typeName } from './instance.ts';
import { PyList } from './list.ts';
import { installTypeSubscript, truthOf } from './protocol.ts';
import { isStr, makeStr, textOf } from './text.ts';
import { PyTuple } from './tuple.ts';
import { isInstance, objectType, PyType, typeOf, typeType } from './type.ts';
import { type Keywords, PyObject, type Value } from './value.ts';

/** `cls(*args, **keywords)`. */
export function callType(type: PyType, args: Value[], keywords: Keywords | null): Value {
  if (type === typeType && args.length === 1 && keywords === null) return typeOf(args[0]);
  const { create } = type.slots;
  if (create === null) throw typeError(`cannot create '${type.name}' instances`);
  const instance = create(type, args, keywords);
  if (isInstance(instance, type)) typeOf(instance).slots.init?.(instance, args, keywords);
  return instance;
}

function createType(metaclass: PyType, args: Value[], keywords: Keywords | null): Value {
  if (args.length !== 3) throw typeError('type() takes 1 or 3 arguments');
  const [name, bases, namespace] = args;
  if (!isStr(name)) throw typeError(`type.__new__() argument 1 must be str, not ${typeName(name)}`);
  if (!(bases instanceof PyTuple)) {
    throw typeError(`type.__new__() argument 2 must be tuple, not ${typeName(bases)}`);
  }
  const winner = metaclassOf(metaclass, bases.items);
  if (winner !== metaclass && winner.slots.create !== createType && winner.slots.create !== null) {
    return winner.slots.create(winner, args, keywords);
  }
  const entries = namespaceEntries(namespace);
  return createClass(winner, textOf(name), bases.items, entries, keywords);
}

const asType = (self: Value): PyType => self as PyType;

/** The class's own attribute of a name that may be computed for its instances, as `type.__module__` itself is. */
function ownAttribute(type: PyType, name: string): Value | undefined {
  const value = type.dict.get(name);
  return value instanceof PyGetSet ? undefined : value;
}

defineType(typeType, {
  slots: {
    create: createType,
    init: () => {},
    call: (self, args, keywords) => callType(asType(self), args, keywords),
    or: unite,
    ror: (self, other) => unite(other, self),
    repr: (self) => {
      const { module, qualifiedName } = asType(self);
      return makeStr(
        module === 'builtins' ? `<class '${qualifiedName}'>` : `<class '${module}.${qualifiedName}'>`,
      );
    },
  },
  methods: () => ({
    'mro(/)': (self: PyType) => PyList.from([...self.mro]),
    '__subclasses__(/)': (self: PyType) => PyList.from([...self.subclasses]),
    '__instancecheck__(instance, /)': (self: PyType, instance) => isInstance(instance, self),
    '__subclasscheck__(subclass, /)': (self: PyType, subclass: PyType) => subclass.isSubtypeOf(self),
    '__getattribute__(name, /)': (self: PyType, name) => getGeneric(self, textOf(name)),
  }),
  classMethods: () => ({
    '__prepare__(*args, **kwargs)': () => new PyDict(),
  }),
  accessors: () => ({
    __name__: {
      get: (self) => asType(self).name,
      set: (self, value) => {
        if (asType(self).isBuiltin)
          throw typeError(`cannot set '__name__' attribute of immutable type '${asType(self).name}'`);
        if (!isStr(value))
          throw typeError(
            `can only assign string to ${asType(self).name}.__name__, not '${typeName(value)}'`,
          );
        asType(self).name = textOf(value);
      },
    },
    __qualname__: {
      get: (self) => asType(self).qualifiedName,
      set: (self, value) => {
        asType(self).qualifiedName = String(value);
      },
    },
    __module__: {
      get: (self) => ownAttribute(asType(self), '__module__') ?? asType(self).module,
      set: (self, value) => {
        asType(self).dict.set('__module__', value);
        asType(self).module = String(value);
      },
    },
    __doc__: {
      get: (self) => ownAttribute(asType(self), '__doc__') ?? null,
      set: (self, value) => {
        asType(self).dict.set('__doc__', value);
      },
    },
    __annotations__: {
      get: (self) => {
        const type = asType(self);
        const own = type.dict.get('__annotations__');
        if (own !== undefined) return own;
        if (type.isBuiltin) throw noAttribute(type, '__annotations__');
        const annotations = new PyDict();
        type.dict.set('__annotations__', annotations);
        return annotations;
      },
      set: (self, value) => {
        asType(self).dict.set('__annotations__', value);
      },
    },
    __bases__: { get: (self) => new PyTuple([...asType(self).bases]) },
    __base__: { get: (self) => (self === objectType ? null : asType(self).bases[0]) },
    __mro__: { get: (self) => new PyTuple([...asType(self).mro]) },
    __dict__: {
      get: (self) => {
        const type = asType(self);
        return proxyOf({
          get: (name) => type.dict.get(name),
          set: () => {},
          delete: () => false,
          names: () => [...type.dict.keys()],
        });
      },
    },
    __abstractmethods__: {
      get: (self) => {
        const names = asType(self).dict.get('__abstractmethods__');
        if (names === undefined) throw attributeError('__abstractmethods__', self, '__abstractmethods__');
        return names;
      },
      set: (self, value) => {
        asType(self).dict.set('__abstractmethods__', value);
        asType(self).changed();
      },
    },
  }),
  documentation: "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
});

export const superType = newType('super');

/** `super(type, object)`: the attributes of `object` that stand behind `type` in its MRO. */
export class PySuper extends PyObject {
  type = superType;
  readonly start: PyType;
  /** Null when unbound. */
  readonly self: Value;
  /** The type whose MRO is walked: of self, or self where it is a class. */
  readonly owner: PyType | null;

  constructor(start: PyType, self: Value, owner: PyType | null) {
    super();
    this.start = start;
    this.self = self;
    this.owner = owner;
  }
}

/** `super(start, self)`; throws TypeError where self is no instance or subclass of start. */
export function makeSuper(start: Value, self: Value | undefined): PySuper {
  if (!(start instanceof PyType))
    throw typeError(`super() argument 1 must be a type, not ${typeName(start)}`);
  if (self === undefined || self === null) return new PySuper(start, null, null);
  if (self instanceof PyType && self.isSubtypeOf(start)) return new PySuper(start, self, self);
  if (isInstance(self, start)) return new PySuper(start, self, typeOf(self));
  throw typeError('super(type, obj): obj must be an instance or subtype of type');
}

/** The attribute behind `start`, not bound. */
export function findInSuper({ start, owner }: PySuper, name: string): Value | undefined {
  if (owner === null) return undefined;
  for (let i = owner.mro.indexOf(start) + 1; i < owner.mro.length; i++) {
    const attribute = owner.mro[i].dict.get(name);
    if (attribute !== undefined) return attribute;
  }
  return undefined;
}

defineType(superType, {
  isBase: false,
  construct: {
    signature: 'super(type=None, object=None, /)',
    make: (start, self) => {
      if (start === undefined) throw runtimeError('super(): no arguments');
      return makeSuper(start, self);
    },
  },
  slots: {
    getAttribute: (self, name) => {
      const view = self as PySuper;
      const attribute = name === '__class__' ? undefined : findInSuper(view, name);
      if (attribute !== undefined) {
        if (view.self === view.owner) {
          const get = typeOf(attribute).slots.descriptorGet;
          return get === null ? attribute : get(attribute, undefined, view.owner as PyType);
        }
        return bind(attribute, view.self, view.owner as PyType);
      }
      const own = findGeneric(view, name);
      if (own === undefined) throw noAttribute(view, name);
      return own;
    },
    repr: (self) => {
      const { start, owner } = self as PySuper;
      return `<super: <class '${start.name}'>, ${owner === null ? 'NULL' : `<${owner.name} object>`}>`;
    },
  },
  accessors: () => ({
    __self__: { get: (self) => (self as PySuper).self },
    __thisclass__: { get: (self) => (self as PySuper).start },
    __self_class__: { get: (self) => (self as PySuper).owner },
  }),
});

/** How the two questions about classes are asked of a class that answers them itself. */
const CLASS_QUESTIONS = {
  isinstance: {
    method: '__instancecheck__',
    message: 'isinstance() arg 2 must be a type, a tuple of types, or a union',
  },
  issubclass: {
    method: '__subclasscheck__',
    message: 'issubclass() arg 2 must be a class, a tuple of classes, or a union',
  },
} as const;

/** `isinstance(object, classinfo)`, asking `__instancecheck__` of classes that define it. */
export function isInstanceOf(object: Value, classInfo: Value): boolean {
  if (classInfo instanceof PyType && classInfo.type === typeType) return isInstance(object, classInfo);
  return askClass('isinstance', object, classInfo);
}

/** `issubclass(type, classinfo)`, asking `__subclasscheck__`. */
export function isSubclassOf(type: Value, classInfo: Value): boolean {
  if (!(type instanceof PyType)) throw typeError('issubclass() arg 1 must be a class');
  if (classInfo instanceof PyType && classInfo.type === typeType) return type.isSubtypeOf(classInfo);
  return askClass('issubclass', type, classInfo);
}

function askClass(question: keyof typeof CLASS_QUESTIONS, object: Value, classInfo: Value): boolean {
  if (classInfo instanceof PyTuple) return classInfo.items.some((item) => askClass(question, object, item));
  if (classInfo instanceof PyUnion) return classInfo.members.some((item) => askClass(question, object, item));
  if (classInfo instanceof PyGenericAlias) {
    throw typeError(`${question}() argument 2 cannot be a parameterized generic`);
  }
  const { method, message } = CLASS_QUESTIONS[question];
  const check = typeOf(classInfo).lookup(method);
  if (check === undefined) throw typeError(message);
  return truthOf(call(bind(check, classInfo, typeOf(classInfo)), [object]));
}

installTypeSubscript((type, item) => {
  if (type === typeType)
    return new PyGenericAlias(type, item instanceof PyTuple ? item : new PyTuple([item]));
  const method = findInType(type, '__class_getitem__');
  if (method === undefined) throw typeError(`type '${type.name}' is not subscriptable`);
  return call(method, [item]);
});
