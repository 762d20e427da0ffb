/** `object`: what every value can do. */

import { deleteGeneric, getGeneric, setGeneric } from './attributes.ts';
import { defineType } from './define.ts';
import { addressOf, identityOf } from './descriptors.ts';
import { type AttributeStore, PyDict, StoreDict } from './dict.ts';
import { attributeError, notImplementedError, typeError } from './exceptions.ts';
import { PyFunction } from './function.ts';
import { globalsDict } from './globals.ts';
import { deleteOwn, getOwn, ownNames, PyInstance, setOwn } from './instance.ts';
import { PyModule } from './module.ts';
import { reprOf, strOf, toArray, truthOf } from './protocol.ts';
import { makeStr, type Str, textOf } from './text.ts';
import { NotImplemented, objectType, PyType, typeOf } from './type.ts';
import type { Keywords, Value } from './value.ts';

/** `object.__init__`: refuses arguments that nobody takes. */
export function objectInit(self: Value, args: Value[], keywords: Keywords | null): void {
  if (args.length === 0 && keywords === null) return;
  const { slots, name } = typeOf(self);
  if (slots.init !== objectInit) {
    throw typeError('object.__init__() takes exactly one argument (the instance to initialize)');
  }
  if (slots.create === objectCreate) throw typeError(`${name}() takes no arguments`);
}

/** `object.__new__`. */
export function objectCreate(type: PyType, args: Value[], keywords: Keywords | null): Value {
  if (args.length > 0 || keywords !== null) {
    if (type.slots.create !== objectCreate) {
      throw typeError('object.__new__() takes exactly one argument (the type to instantiate)');
    }
    if (type.slots.init === objectInit) throw typeError(`${type.name}() takes no arguments`);
  }
  const abstract = type.lookup('__abstractmethods__');
  if (abstract !== undefined) refuseAbstract(type, abstract);
  return new PyInstance(type);
}

function refuseAbstract(type: PyType, abstract: Value): void {
  if (!truthOf(abstract)) return;
  const names =
    reprOf(abstract)
      .match(/'([^']*)'/g)
      ?.map((name) => name.slice(1, -1))
      .sort() ?? [];
  throw typeError(
    `Can't instantiate abstract class ${type.name} with abstract method${names.length > 1 ? 's' : ''} ${names.join(', ')}`,
  );
}

/** A live view of the attributes of an instance, function or module; null where there is no `__dict__`. */
export function attributeStoreOf(object: Value): AttributeStore | null {
  if (object instanceof PyModule) return object.namespace;
  if (object instanceof PyInstance && object.type.hasDict) {
    const fixed = object.type.rootShape.names;
    return {
      get: (name) => getOwn(object, name),
      set: (name, value) => setOwn(object, name, value),
      delete: (name) => deleteOwn(object, name),
      names: () => ownNames(object).filter((name) => !fixed.includes(name)),
    };
  }
  if (object instanceof PyFunction) {
    object.attributes ??= new Map();
    const { attributes } = object;
    return {
      get: (name) => attributes.get(name),
      set: (name, value) => attributes.set(name, value),
      delete: (name) => attributes.delete(name),
      names: () => [...attributes.keys()],
    };
  }
  return null;
}

const dictViews = new WeakMap<object, PyDict>();

/** `object.__dict__`, the same object each time; `undefined` where there is none. */
export function dictOf(object: Value): PyDict | undefined {
  if (object === null || typeof object !== 'object') return undefined;
  if (object instanceof PyModule) return globalsDict(object.namespace);
  let view = dictViews.get(object);
  if (view === undefined) {
    const store = attributeStoreOf(object);
    if (store === null) return undefined;
    view = new StoreDict(store);
    dictViews.set(object, view);
  }
  return view;
}

const adopted = new WeakSet<PyDict>();

/**
 * Takes the attributes over from a dict. They do not lie in it afterwards, so one dict cannot serve two objects (the
 * "Borg" pattern): that is refused.
 */
function setDict(object: Value, value: Value): void {
  const view = dictOf(object);
  if (view === undefined) throw noDict(object);
  if (!(value instanceof PyDict)) {
    throw typeError(`__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`);
  }
  if (value === view) return;
  if (value instanceof StoreDict || adopted.has(value)) {
    throw notImplementedError('a __dict__ that is shared between objects is not supported');
  }
  adopted.add(value);
  const entries = toArray(value).map((key) => [key, value.get(key) as Value] as const);
  view.clear();
  for (const [key, attribute] of entries) view.set(key, attribute);
}

const noDict = (object: Value): Value =>
  attributeError(`'${typeOf(object).name}' object has no attribute '__dict__'`, object, '__dict__');

function setClass(object: Value, value: Value): void {
  if (!(value instanceof PyType)) {
    throw typeError(`__class__ must be set to a class, not '${typeOf(value).name}' object`);
  }
  if (!(object instanceof PyInstance) || value.isBuiltin || value.payload !== object.type.payload) {
    throw typeError('__class__ assignment only supported for mutable types or ModuleType subclasses');
  }
  const names = ownNames(object);
  const values = names.map((name) => getOwn(object, name));
  object.type = value;
  object.shape = value.rootShape;
  object.slots = new PyInstance(value).slots;
  for (let i = 0; i < names.length; i++) setOwn(object, names[i], values[i] as Value);
}

/** `<module.Class object at 0x...>`. */
export function defaultRepr(self: Value): Str {
  const { module, qualifiedName } = typeOf(self);
  const prefix = module === 'builtins' ? '' : `${module}.`;
  return makeStr(`<${prefix}${qualifiedName} object at ${addressOf(self)}>`);
}

/** The names that `dir(object)` lists. */
export function dirOf(object: Value): string[] {
  const names = new Set<string>(attributeStoreOf(object)?.names() ?? []);
  const types = object instanceof PyType ? object.mro : object instanceof PyModule ? [] : typeOf(object).mro;
  for (const type of types) for (const name of type.dict.keys()) names.add(name);
  return [...names].sort();
}

defineType(objectType, {
  slots: {
    create: objectCreate,
    init: objectInit,
    repr: defaultRepr,
    str: (self) => makeStr(reprOf(self)),
    format: (self, spec) => {
      if (textOf(spec as Str) !== '') {
        throw typeError(`unsupported format string passed to ${typeOf(self).name}.__format__`);
      }
      return makeStr(strOf(self));
    },
    hash: (self) => Math.floor(Number(identityOf(self)) / 16),
    equal: (self, other) => (self === other ? true : NotImplemented),
    notEqual: (self, other) => {
      const equal = typeOf(self).slots.equal;
      const answer = equal === null ? NotImplemented : equal(self, other);
      return answer === NotImplemented ? NotImplemented : !truthOf(answer);
    },
  },
  methods: () => ({
    '__getattribute__(name, /)': (self: Value, name: Str) => getGeneric(self, textOf(name)),
    '__setattr__(name, value, /)': (self: Value, name: Str, value: Value) => {
      setGeneric(self, textOf(name), value);
      return null;
    },
    '__delattr__(name, /)': (self: Value, name: Str) => {
      deleteGeneric(self, textOf(name));
      return null;
    },
    '__dir__(/)': () => NotImplemented,
    '__sizeof__(/)': () => 16,
    '__lt__(value, /)': () => NotImplemented,
    '__le__(value, /)': () => NotImplemented,
    '__gt__(value, /)': () => NotImplemented,
    '__ge__(value, /)': () => NotImplemented,
  }),
  classMethods: () => ({
    '__init_subclass__(*args, **kwargs)': (cls: PyType, _args: Value[], keywords: Keywords) => {
      if (keywords.size > 0) throw typeError(`${cls.name}.__init_subclass__() takes no keyword arguments`);
      return null;
    },
    '__subclasshook__(subclass, /)': () => NotImplemented,
  }),
  accessors: () => ({
    __class__: { get: (self) => typeOf(self), set: setClass },
    __dict__: {
      get: (self) => {
        const view = dictOf(self);
        if (view === undefined) throw noDict(self);
        return view;
      },
      set: setDict,
    },
  }),
  documentation: 'The base class of the class hierarchy.',
});
