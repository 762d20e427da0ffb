/** The module `abc`: abstract base classes. A class is abstract while a method that it inherits is marked so. */

import { findAttribute, getAttribute, setAttribute } from '../objects/attributes.ts';
import { call } from '../objects/calls.ts';
import { isSubclassOf } from '../objects/classes/class-checks.ts';
import { createClass } from '../objects/classes/classes.ts';
import { typeName, unbox } from '../objects/classes/instance.ts';
import { classMethodType, staticMethodType } from '../objects/classes/method-wrappers.ts';
import { propertyType } from '../objects/classes/property.ts';
import { PyList } from '../objects/containers/list.ts';
import { PyFrozenSet } from '../objects/containers/set.ts';
import { PyTuple } from '../objects/containers/tuple.ts';
import { defineType, newType } from '../objects/define.ts';
import { makeException, runtimeError, typeError } from '../objects/exceptions/exceptions.ts';
import { PyBuiltin } from '../objects/functions/function.ts';
import { toArray, truthOf } from '../objects/protocol.ts';
import { isStr, makeStr, textOf } from '../objects/text/text.ts';
import {
  isInstance,
  methodDescriptorType,
  NotImplemented,
  PyType,
  typeOf,
  typeType,
} from '../objects/type.ts';
import type { Value } from '../objects/value.ts';
import type { ModuleDefinition } from './module-definition.ts';

const abcMetaType = newType('ABCMeta', typeType, 'abc');

/** The classes registered with each abstract class: its virtual subclasses. */
const registered = new WeakMap<PyType, PyType[]>();

/** How many classes were registered so far: `get_cache_token()`. */
let registrations = 0;

function isAbstract(value: Value | undefined): boolean {
  const mark = value === undefined ? undefined : findAttribute(value, '__isabstractmethod__');
  return mark !== undefined && truthOf(mark);
}

/** The names of the methods that `type` leaves abstract. */
function abstractNames(type: PyType): Value {
  const names = new Set<string>();
  for (const [name, value] of type.dict) if (isAbstract(value)) names.add(name);
  for (const base of type.bases) {
    const inherited = findAttribute(base, '__abstractmethods__');
    if (inherited === undefined) continue;
    for (const name of toArray(inherited)) {
      if (isStr(name) && isAbstract(type.lookup(textOf(name)))) names.add(textOf(name));
    }
  }
  return PyFrozenSet.from([...names].map(makeStr));
}

function markAbstract(type: Value): Value {
  if (type instanceof PyType && type.type.isSubtypeOf(abcMetaType)) {
    type.dict.set('__abstractmethods__', abstractNames(type));
    type.changed();
  }
  return type;
}

/** What `issubclass` asks: the class's own hook first, then its bases, what was registered, and all that derives from it. */
function isVirtualSubclass(type: PyType, base: PyType): boolean {
  const answer = call(getAttribute(base, '__subclasshook__'), [type]);
  if (typeof answer === 'boolean') return answer;
  if (answer !== NotImplemented) {
    const problem = '__subclasshook__ must return either False, True, or NotImplemented';
    throw makeException('AssertionError', problem);
  }
  if (type.isSubtypeOf(base)) return true;
  const derived = call(getAttribute(base, '__subclasses__'));
  if (!(derived instanceof PyList)) throw typeError('__subclasses__() must return a list');
  const related = [...(registered.get(base) ?? []), ...derived.toArray()];
  return related.some((other) => isSubclassOf(type, other));
}

/** An object's class, and the class that it says it has, should that be another. */
function classesOf(instance: Value): PyType[] {
  const type = typeOf(instance);
  const declared = getAttribute(instance, '__class__');
  return declared === type || !(declared instanceof PyType) ? [type] : [declared, type];
}

/** Bits of `__abc_tpflags__`: patterns match the instances as sequences or as mappings. */
const SEQUENCE = 1 << 5;
const MAPPING = 1 << 6;

/** Takes away what says as what patterns match the instances of an abstract class. */
function takeFlags(type: PyType): void {
  const flags = type.dict.get('__abc_tpflags__');
  if (typeof flags !== 'number') return;
  type.dict.delete('__abc_tpflags__');
  if (flags & SEQUENCE) type.collection = 'sequence';
  else if (flags & MAPPING) type.collection = 'mapping';
}

/** What is registered with an abstract collection is matched as one. */
function passCollection(base: PyType, subclass: PyType): void {
  const collection = base.mro.find((type) => type.collection !== null)?.collection ?? null;
  if (collection !== null && !subclass.isBuiltin) subclass.collection = collection;
}

function register(base: PyType, subclass: Value): Value {
  if (!(subclass instanceof PyType)) throw typeError('Can only register classes');
  if (isSubclassOf(subclass, base)) return subclass;
  if (isSubclassOf(base, subclass)) throw runtimeError('Refusing to create an inheritance cycle');
  registered.set(base, [...(registered.get(base) ?? []), subclass]);
  passCollection(base, subclass);
  registrations++;
  return subclass;
}

defineType(abcMetaType, () => ({
  slots: {
    create: (metaclass, args, keywords) => {
      const { create } = typeType.slots;
      if (create === null) throw typeError(`cannot create '${metaclass.name}' instances`);
      const made = create(metaclass, args, keywords);
      if (made instanceof PyType) takeFlags(made);
      return markAbstract(made);
    },
  },
  methods: () => ({
    'register(subclass, /)': register,
    '__instancecheck__(instance, /)': (self: PyType, instance: Value) =>
      isInstance(instance, self) || classesOf(instance).some((type) => isSubclassOf(type, self)),
    '__subclasscheck__(subclass, /)': (self: PyType, subclass: Value) => {
      if (!(subclass instanceof PyType)) throw typeError('issubclass() arg 1 must be a class');
      return isVirtualSubclass(subclass, self);
    },
  }),
}));

function abstractMethod(method: Value): Value {
  if (typeof method !== 'object' || method === null) {
    throw typeError(`'${typeName(method)}' object cannot be an abstract method`);
  }
  setAttribute(method, '__isabstractmethod__', true);
  return method;
}

function makeClass(metaclass: PyType, name: string, bases: PyType[], entries: [string, Value][]): PyType {
  return createClass(metaclass, name, bases, new Map([['__module__', 'abc'], ...entries]), null);
}

/** A `classmethod` or `staticmethod` of an abstract function. */
function abstractWrapper(name: string, base: PyType): PyType {
  const initialize = (self: Value, callee: Value): Value => {
    setAttribute(callee, '__isabstractmethod__', true);
    base.slots.init?.(unbox(self), [callee], null);
    return null;
  };
  const init = new PyBuiltin(methodDescriptorType, '__init__(callable, /)', initialize, base);
  return makeClass(
    typeType,
    name,
    [base],
    [
      ['__isabstractmethod__', true],
      ['__init__', init],
    ],
  );
}

export const abcModule: ModuleDefinition = {
  name: 'abc',
  functions: () => ({
    'abstractmethod(funcobj)': abstractMethod,
    'update_abstractmethods(cls)': markAbstract,
    'get_cache_token()': () => registrations,
  }),
  types: { ABCMeta: abcMetaType },
  lazy: () => ({
    ABC: makeClass(abcMetaType, 'ABC', [], [['__slots__', new PyTuple([])]]),
    abstractclassmethod: abstractWrapper('abstractclassmethod', classMethodType),
    abstractstaticmethod: abstractWrapper('abstractstaticmethod', staticMethodType),
    abstractproperty: makeClass(
      typeType,
      'abstractproperty',
      [propertyType],
      [['__isabstractmethod__', true]],
    ),
  }),
};
