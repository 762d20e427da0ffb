/** `type`: making classes, calling them, and what classes know of themselves. */

import {
  attributeName,
  deleteGeneric,
  findInType,
  getGeneric,
  noAttribute,
  setGeneric,
  storeError,
} from '../attributes.ts';
import { encode } from '../bytes/codecs.ts';
import { bindBuiltin, call } from '../calls.ts';
import { PyDict } from '../containers/dict.ts';
import { PyList } from '../containers/list.ts';
import { PyTuple } from '../containers/tuple.ts';
import { type Accessor, defineType, PyGetSet, readOnly } from '../define.ts';
import { attributeError, typeError, valueError } from '../exceptions/exceptions.ts';
import { PyBuiltin } from '../functions/function.ts';
import { withRecipe } from '../functions/scalar-recipe.ts';
import { installTypeSubscript, truthOf } from '../protocol.ts';
import { isStr, makeStr, type Str, textOf } from '../text/text.ts';
import { isInstance, PyType, typeOf, typeType, wrapperDescriptorType } from '../type.ts';
import type { Keywords, Value } from '../value.ts';
import { assignBases } from './class-bases.ts';
import { isPlainInstance, isPlainSubclass } from './class-checks.ts';
import { createClass, linearize, metaclassOf } from './classes.ts';
import { PyGenericAlias, unite } from './generic-alias.ts';
import { typeName, unbox } from './instance.ts';
import { classDict } from './instance-dict.ts';
import { layoutOf } from './layout.ts';
import { namesIn } from './object-type.ts';
import { typeFlags } from './type-flags.ts';

/** `type(object)`. */
const typeOfObject = new PyBuiltin(
  wrapperDescriptorType,
  'type(object, /)',
  withRecipe('type', (object: Value) => typeOf(object)),
  null,
);

/** `cls(*args, **keywords)`. */
export function callType(type: PyType, args: Value[], keywords: Keywords | null): Value {
  if (type === typeType && args.length === 1 && keywords === null)
    return bindBuiltin(typeOfObject, args, null);
  const { create } = type.slots;
  if (create === null) throw typeError(`cannot create '${type.shownName}' instances`);
  const instance = create(type, args, keywords);
  if (isInstance(instance, type)) typeOf(instance).slots.init?.(instance, args, keywords);
  return instance;
}

function createType(metaclass: PyType, args: Value[], keywords: Keywords | null): Value {
  if (args.length !== 3) {
    throw typeError(
      metaclass === typeType
        ? 'type() takes 1 or 3 arguments'
        : `type.__new__() takes exactly 3 arguments (${args.length} given)`,
    );
  }
  const [name, bases, namespace] = args.map(unbox);
  if (!isStr(name)) throw typeError(`type.__new__() argument 1 must be str, not ${typeName(args[0])}`);
  if (!(bases instanceof PyTuple)) {
    throw typeError(`type.__new__() argument 2 must be tuple, not ${typeName(args[1])}`);
  }
  if (!(namespace instanceof PyDict)) {
    throw typeError(`type.__new__() argument 3 must be dict, not ${typeName(args[2])}`);
  }
  const winner = metaclassOf(metaclass, bases.items.filter(mustBeBase));
  if (winner !== metaclass && winner.slots.create !== createType && winner.slots.create !== null) {
    return winner.slots.create(winner, args, keywords);
  }
  return createClass(winner, className(name), bases.items, entriesOf(namespace), keywords);
}

/** What has `__mro_entries__` is a base in a class statement only. */
function mustBeBase(base: Value): boolean {
  if (base instanceof PyType || typeOf(base).lookup('__mro_entries__') === undefined) return true;
  throw typeError("type() doesn't support MRO entry resolution; use types.new_class()");
}

function className(name: Str): string {
  const text = textOf(name);
  if (text.includes('\0')) throw valueError('type name must not contain null characters');
  // Raises UnicodeEncodeError where the name has a lone surrogate.
  encode(name);
  return text;
}

/** The entries of a class namespace, by name. */
function entriesOf(namespace: PyDict): Map<string, Value> {
  const entries = new Map<string, Value>();
  const { keys, values } = namespace.entries();
  for (const [i, key] of keys.entries()) {
    if (key === undefined) continue;
    const name = unbox(key);
    if (!isStr(name)) throw typeError('the keys of a class namespace must be strings');
    entries.set(textOf(name), values[i] as Value);
  }
  return entries;
}

const asType = (self: Value): PyType => self as PyType;

/** The class's own attribute of a name that may be computed for its instances, as `type.__module__` itself is. */
function ownAttribute(type: PyType, name: string): Value | undefined {
  const value = type.dict.get(name);
  return value instanceof PyGetSet ? undefined : value;
}

typeType.maker = typeOfObject;

defineType(typeType, () => ({
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
    'mro(/)': (self: PyType) => PyList.from(linearize(self, self.bases)),
    '__subclasses__(/)': (self: PyType) => PyList.from([...self.subclasses]),
    '__instancecheck__(instance, /)': (self: PyType, instance) => isPlainInstance(instance, self),
    '__subclasscheck__(subclass, /)': (self: PyType, subclass) => isPlainSubclass(subclass, self),
    '__getattribute__(name, /)': (self: PyType, name) => getGeneric(self, attributeName(name)),
    '__setattr__(name, value, /)': (self: PyType, name, value) => {
      setGeneric(self, attributeName(name), value);
      return null;
    },
    '__delattr__(name, /)': (self: PyType, name) => {
      deleteGeneric(self, attributeName(name));
      return null;
    },
    '__dir__(/)': (self: PyType) => PyList.from(namesIn(self).map(makeStr)),
    '__sizeof__(/)': () => layoutOf(typeType).basicSize,
  }),
  classMethods: () => ({
    '__prepare__(*args, **kwargs)': () => new PyDict(),
  }),
  accessors: () => ({
    __name__: special('__name__', {
      get: (type) => makeStr(type.name),
      set: (type, value) => {
        type.name = className(textFor(type, '__name__', value));
      },
    }),
    __qualname__: special('__qualname__', {
      get: (type) => makeStr(type.qualifiedName),
      set: (type, value) => {
        type.qualifiedName = textOf(textFor(type, '__qualname__', value));
      },
    }),
    __module__: special('__module__', {
      get: (type) => {
        const own = ownAttribute(type, '__module__');
        return own === undefined ? type.module : own;
      },
      set: (type, value) => {
        type.dict.set('__module__', value);
        type.changed();
        if (isStr(value)) type.module = textOf(value);
      },
    }),
    __doc__: special('__doc__', {
      get: (type) => {
        const text = ownAttribute(type, '__doc__') ?? null;
        const get = typeOf(text).slots.descriptorGet;
        return get === null ? text : get(text, undefined, type);
      },
      set: (type, value) => {
        type.dict.set('__doc__', value);
        type.changed();
      },
    }),
    __annotations__: {
      get: (self) => {
        const type = asType(self);
        const own = ownAttribute(type, '__annotations__');
        if (own !== undefined) return own;
        if (type.isBuiltin) throw noAttribute(type, '__annotations__');
        const annotations = new PyDict();
        type.dict.set('__annotations__', annotations);
        return annotations;
      },
      set: (self, value) => {
        checkMutable(asType(self), '__annotations__');
        asType(self).dict.set('__annotations__', value);
        asType(self).changed();
      },
      remove: (self) => {
        checkMutable(asType(self), '__annotations__');
        if (!asType(self).dict.delete('__annotations__')) throw storeError('__annotations__');
        asType(self).changed();
      },
    },
    __bases__: special('__bases__', {
      get: (type) => tupleOf(type.bases),
      set: assignBases,
    }),
    __base__: readOnly((self) => asType(self).base),
    __mro__: readOnly((self) => (asType(self).mro.length === 0 ? null : tupleOf(asType(self).mro))),
    __basicsize__: readOnly((self) => layoutOf(asType(self)).basicSize),
    __itemsize__: readOnly((self) => layoutOf(asType(self)).itemSize),
    __dictoffset__: readOnly((self) => layoutOf(asType(self)).dictOffset),
    __weakrefoffset__: readOnly((self) => layoutOf(asType(self)).weakOffset),
    __flags__: readOnly((self) => typeFlags(asType(self))),
    __text_signature__: { get: () => null },
    __dict__: { get: (self) => classDict(asType(self)) },
    __abstractmethods__: {
      get: (self) => {
        const names = self === typeType ? undefined : asType(self).dict.get('__abstractmethods__');
        if (names === undefined) throw attributeError('__abstractmethods__', self, '__abstractmethods__');
        return names;
      },
      set: (self, value) => {
        truthOf(value);
        asType(self).dict.set('__abstractmethods__', value);
        asType(self).changed();
      },
      remove: (self) => {
        if (!asType(self).dict.delete('__abstractmethods__')) throw storeError('__abstractmethods__');
        asType(self).changed();
      },
    },
  }),
  documentation: "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
}));

function checkMutable(type: PyType, name: string): void {
  if (type.isBuiltin) throw typeError(`cannot set '${name}' attribute of immutable type '${type.name}'`);
}

/** An attribute of classes that can be set, but neither deleted nor set on built-in types. */
function special(
  name: string,
  accessor: { get(type: PyType): Value; set(type: PyType, value: Value): void },
): Accessor {
  return {
    get: (self) => accessor.get(asType(self)),
    set: (self, value) => {
      checkMutable(asType(self), name);
      accessor.set(asType(self), value);
    },
    remove: (self) => {
      checkMutable(asType(self), name);
      throw typeError(`cannot delete '${name}' attribute of immutable type '${asType(self).name}'`);
    },
  };
}

function textFor(type: PyType, attribute: string, value: Value): Str {
  const text = unbox(value);
  if (isStr(text)) return text;
  throw typeError(`can only assign string to ${type.name}.${attribute}, not '${typeName(value)}'`);
}

const tuples = new WeakMap<readonly PyType[], PyTuple>();

/** The bases or the MRO of a class as a tuple, the same each time. */
function tupleOf(types: readonly PyType[]): PyTuple {
  let tuple = tuples.get(types);
  if (tuple === undefined) {
    tuple = new PyTuple([...types]);
    tuples.set(types, tuple);
  }
  return tuple;
}

installTypeSubscript((type, item) => {
  if (type === typeType)
    return new PyGenericAlias(type, item instanceof PyTuple ? item : new PyTuple([item]));
  const method = findInType(type, '__class_getitem__');
  if (method === undefined) throw typeError(`type '${type.name}' is not subscriptable`);
  return call(method, [item]);
});
