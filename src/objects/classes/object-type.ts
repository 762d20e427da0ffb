/** `object`: what every value can do. */

import {
  attributeName,
  deleteGeneric,
  findAttribute,
  findGeneric,
  noAttribute,
  setGeneric,
} from '../attributes.ts';
import { PyDict } from '../containers/dict.ts';
import { PyList } from '../containers/list.ts';
import { PySet } from '../containers/set.ts';
import { defineType } from '../define.ts';
import { typeError } from '../exceptions/exceptions.ts';
import { moduleType, PyModule } from '../modules/module.ts';
import { reprOf, strOf, toArray, truthOf } from '../protocol.ts';
import { isStr, makeStr, type Str, textOf } from '../text/text.ts';
import { NotImplemented, objectType, PyType, typeOf } from '../type.ts';
import type { Keywords, Value } from '../value.ts';
import { addressOf, identityOf } from './descriptors.ts';
import { detach, detachedDict, getOwn, ownNames, PyInstance, setOwn, typeName, unbox } from './instance.ts';
import { checkAssignable, layoutOf } from './layout.ts';
import { reduce, reduceEx, stateOf } from './reduction.ts';

/** `object.__init__`: refuses arguments that nobody takes. */
export function objectInit(self: Value, args: Value[], keywords: Keywords | null): void {
  if (args.length === 0 && keywords === null) return;
  const { slots, name } = typeOf(self);
  if (slots.init !== objectInit) {
    throw typeError('object.__init__() takes exactly one argument (the instance to initialize)');
  }
  if (slots.create === objectCreate) {
    throw typeError(`${name}.__init__() takes exactly one argument (the instance to initialize)`);
  }
}

/** `object.__new__`. */
export function objectCreate(type: PyType, args: Value[], keywords: Keywords | null): Value {
  if (args.length > 0 || keywords !== null) {
    if (type.slots.create !== objectCreate) {
      throw typeError('object.__new__() takes exactly one argument (the type to instantiate)');
    }
    if (type.slots.init === objectInit) throw typeError(`${type.name}() takes no arguments`);
  }
  // Its own: while a class is being made, what it inherits does not count yet.
  const abstract = type.dict.get('__abstractmethods__');
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

function setClass(object: Value, value: Value): void {
  if (!(value instanceof PyType)) {
    throw typeError(`__class__ must be set to a class, not '${typeOf(value).name}' object`);
  }
  const old = typeOf(object);
  if (object instanceof PyModule && value.isSubtypeOf(moduleType)) {
    object.type = value;
    return;
  }
  if (old.isBuiltin || value.isBuiltin) {
    throw typeError('__class__ assignment only supported for mutable types or ModuleType subclasses');
  }
  checkAssignable(old, value, '__class__');
  if (object instanceof PyInstance) changeClass(object, value);
  else if (object instanceof PyType) object.type = value;
}

/** Moves the attributes over to a shape of the new class. */
function changeClass(object: PyInstance, type: PyType): void {
  const dict = detachedDict(object);
  const names = ownNames(object);
  const values = names.map((name) => getOwn(object, name) as Value);
  const fixed = object.slots.slice(0, object.shape.fixed);
  object.type = type;
  object.shape = type.rootShape;
  object.slots = new PyInstance(type).slots;
  for (let i = 0; i < fixed.length; i++) object.slots[i] = fixed[i];
  if (dict !== undefined) detach(object, dict);
  else for (let i = 0; i < names.length; i++) setOwn(object, names[i], values[i]);
}

/** `<module.Class object at 0x...>`. */
export function defaultRepr(self: Value): Str {
  const { module, qualifiedName } = typeOf(self);
  const prefix = module === 'builtins' ? '' : `${module}.`;
  return makeStr(`<${prefix}${qualifiedName} object at ${addressOf(self)}>`);
}

/** The names that `type.__dir__` gives of a class: its own and those of its bases. */
export function namesIn(type: PyType): string[] {
  return [...new Set(type.mro.flatMap((base) => [...base.dict.keys()]))];
}

/** `object.__dir__()`: what is in `__dict__`, and the names of the class. */
function dirOf(object: Value): Value {
  const names = new PySet();
  const dict = unbox(findAttribute(object, '__dict__') ?? null);
  if (dict instanceof PyDict) for (const key of toArray(dict)) names.add(key);
  const type = findAttribute(object, '__class__');
  if (type instanceof PyType) for (const name of namesIn(type)) names.add(makeStr(name));
  return PyList.from(toArray(names));
}

/** `object.__sizeof__()`: what CPython would need for it, without what it refers to. */
function sizeInMemory(self: Value): Value {
  const { basicSize, itemSize } = layoutOf(typeOf(self));
  const value = unbox(self);
  if (isStr(value)) return sizeOfText([...textOf(value)].map((character) => character.codePointAt(0) ?? 0));
  if (itemSize === 0) return basicSize;
  const count = typeOf(value).slots.length?.(value) ?? digitCount(value);
  return basicSize + itemSize * count;
}

/** CPython keeps texts in one, two or four bytes a character, whichever the largest needs. */
function sizeOfText(points: number[]): number {
  const largest = points.reduce((a, b) => Math.max(a, b), 0);
  if (largest < 0x80) return 49 + points.length;
  const width = largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4;
  return 72 + width * (points.length + 1);
}

/** How many digits of 30 bits an int has in CPython; 1 of what is no int. */
function digitCount(value: Value): number {
  if (typeof value !== 'number' && typeof value !== 'bigint') return 1;
  const bits = (value < 0 ? -BigInt(value) : BigInt(value)).toString(2).length;
  return Math.ceil(bits / 30);
}

/** `object.__setattr__` is not for classes: theirs keeps what follows from their attributes in step. */
function refuseType(self: Value, method: string): void {
  if (self instanceof PyType) throw typeError(`can't apply this ${method} to ${typeOf(self).name} object`);
}

defineType(objectType, () => ({
  slots: {
    create: objectCreate,
    init: objectInit,
    repr: defaultRepr,
    str: (self) => makeStr(reprOf(self)),
    format: (self, spec) => {
      const text = unbox(spec);
      if (!isStr(text)) throw typeError(`__format__() argument must be str, not ${typeName(spec)}`);
      if (textOf(text) !== '') {
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
    '__getattribute__(name, /)': (self: Value, name: Value) => {
      const attribute = attributeName(name);
      const value = findGeneric(self, attribute);
      if (value === undefined) throw noAttribute(self, attribute);
      return value;
    },
    '__setattr__(name, value, /)': (self: Value, name: Value, value: Value) => {
      refuseType(self, '__setattr__');
      setGeneric(self, attributeName(name), value);
      return null;
    },
    '__delattr__(name, /)': (self: Value, name: Value) => {
      refuseType(self, '__delattr__');
      deleteGeneric(self, attributeName(name));
      return null;
    },
    '__dir__(/)': dirOf,
    '__reduce_ex__(protocol, /)': reduceEx,
    '__reduce__(/)': (self: Value) => reduce(self),
    '__getstate__(/)': stateOf,
    '__sizeof__(/)': sizeInMemory,
    '__lt__(value, /)': () => NotImplemented,
    '__le__(value, /)': () => NotImplemented,
    '__gt__(value, /)': () => NotImplemented,
    '__ge__(value, /)': () => NotImplemented,
  }),
  classMethods: () => ({
    '__init_subclass__(*args, **kwargs)': (cls: PyType, args: Value[], keywords: Keywords) => {
      if (keywords.size > 0)
        throw typeError(`${cls.qualifiedName}.__init_subclass__() takes no keyword arguments`);
      if (args.length > 0) {
        throw typeError(`${cls.qualifiedName}.__init_subclass__() takes no arguments (${args.length} given)`);
      }
      return null;
    },
    '__subclasshook__(*args)': () => NotImplemented,
  }),
  accessors: () => ({
    __class__: {
      get: (self) => typeOf(self),
      set: setClass,
      remove: () => {
        throw typeError("can't delete __class__ attribute");
      },
    },
  }),
  documentation: 'The base class of the class hierarchy.',
}));
