/** The module `_weakref`: references and proxies, for the standard module `weakref`, which is written in Python. */

import {
  callMethod,
  deleteAttribute,
  findAttribute,
  getAttribute,
  setAttribute,
} from '../objects/attributes.ts';
import { call } from '../objects/calls.ts';
import { addressOf } from '../objects/classes/descriptors.ts';
import { PyBoxed, typeName, unbox } from '../objects/classes/instance.ts';
import {
  canBeReferenced,
  PyWeakReference,
  register,
  weakReferencesTo,
  weakReferenceType,
} from '../objects/classes/weak-references.ts';
import { PyList } from '../objects/containers/list.ts';
import { defineType, newType, readOnly } from '../objects/define.ts';
import { makeException, PyException, typeError } from '../objects/exceptions/exceptions.ts';
import {
  type Comparison,
  compare,
  contains,
  deleteItem,
  getItem,
  hashOf,
  indexOf,
  iteratorOf,
  lengthOf,
  nextOf,
  PyIterator,
  setItem,
  strOf,
  truthOf,
} from '../objects/protocol.ts';
import type { SlotDefinitions, SlotName } from '../objects/slots.ts';
import { isStr, makeStr, textOf } from '../objects/text/text.ts';
import { NotImplemented, type PyType, typeOf } from '../objects/type.ts';
import { type Keywords, PyObject, type Value } from '../objects/value.ts';
import {
  BINARY_OPERATORS,
  type BinaryOperator,
  binaryOperation,
  inPlaceOperation,
  invert,
  negative,
  positive,
} from '../runtime/operators.ts';
import type { ModuleDefinition } from './module-definition.ts';

// ---- references

const asReference = (self: Value): PyWeakReference => unbox(self) as PyWeakReference;

/** What a reference is made for. Throws TypeError where none is possible. */
function targetOf(value: Value): PyObject {
  if (canBeReferenced(value)) return value;
  throw typeError(`cannot create weak reference to '${typeName(value)}' object`);
}

function createReference(type: PyType, args: Value[], keywords: Keywords | null): Value {
  const isPlain = type === weakReferenceType;
  if (isPlain && keywords !== null) throw typeError('ref() takes no keyword arguments');
  if (args.length === 0) throw typeError('__new__ expected at least 1 argument, got 0');
  if (args.length > 2 && isPlain) throw typeError(`__new__ expected at most 2 arguments, got ${args.length}`);
  const target = targetOf(args[0]);
  const callback = args[1] ?? null;
  // One reference without a callback serves all who ask.
  const shared = weakReferencesTo(target).find((known) => known.instance === null && known.callback === null);
  if (isPlain && callback === null && shared !== undefined) return shared;
  const reference = new PyWeakReference(target, callback);
  register(reference, target, isPlain && callback === null ? 0 : sharedCount(target));
  if (!isPlain) reference.instance = new PyBoxed(type, reference);
  return isPlain ? reference : reference.instance;
}

/** How many references there are that serve all who ask: one reference, one proxy. */
function sharedCount(target: PyObject): number {
  return weakReferencesTo(target).filter(
    ({ instance, callback }) => callback === null && (instance === null || instance instanceof PyWeakProxy),
  ).length;
}

function compareReferences(op: Comparison): (self: Value, other: Value) => Value {
  return (self, other) => {
    const reference = unbox(other);
    if (!(reference instanceof PyWeakReference)) return NotImplemented;
    const [a, b] = [asReference(self).object, reference.object];
    if (a !== undefined && b !== undefined) return compare(op, a, b);
    return (asReference(self) === reference) === (op === 'equal');
  };
}

/** `__name__`, if the object has one and it can be got. */
function nameOf(object: PyObject): Value | undefined {
  try {
    return findAttribute(object, '__name__');
  } catch (error) {
    if (error instanceof PyException) return undefined;
    throw error;
  }
}

function referenceRepr(self: Value): Value {
  const { object } = asReference(self);
  const start = `<weakref at ${addressOf(self)};`;
  if (object === undefined) return makeStr(`${start} dead>`);
  const name = nameOf(object);
  const called = isStr(name) ? ` (${textOf(name)})` : '';
  return makeStr(`${start} to '${typeName(object)}' at ${addressOf(object)}${called}>`);
}

defineType(weakReferenceType, () => ({
  slots: {
    create: createReference,
    init: (_self, args) => {
      if (args.length > 2) throw typeError(`__init__ expected at most 2 arguments, got ${args.length}`);
    },
    call: (self, args, keywords) => {
      if (keywords !== null) throw typeError('weakref.__call__() takes no keyword arguments');
      if (args.length > 0) throw typeError(`weakref expected 0 arguments, got ${args.length}`);
      return asReference(self).object ?? null;
    },
    equal: compareReferences('equal'),
    notEqual: compareReferences('notEqual'),
    hash: (self) => {
      const reference = asReference(self);
      if (reference.hash === undefined) {
        if (reference.object === undefined) throw typeError('weak object has gone away');
        reference.hash = hashOf(reference.object);
      }
      return reference.hash;
    },
    repr: referenceRepr,
  },
  accessors: () => ({ __callback__: readOnly((self) => asReference(self).callback) }),
}));

// ---- proxies

const proxyType = newType('ProxyType', undefined, 'weakref');
const callableProxyType = newType('CallableProxyType', undefined, 'weakref');

proxyType.prefix = callableProxyType.prefix = 'weakref.';

class PyWeakProxy extends PyObject {
  type: PyType;
  readonly reference: PyWeakReference;

  constructor(type: PyType, reference: PyWeakReference) {
    super();
    this.type = type;
    this.reference = reference;
  }
}

/** The object behind a proxy; any other value as it is. */
function behind(value: Value): Value {
  if (!(value instanceof PyWeakProxy)) return value;
  const { object } = value.reference;
  if (object === undefined) {
    throw makeException('ReferenceError', 'weakly-referenced object no longer exists');
  }
  return object;
}

const proxies = new WeakMap<PyObject, PyWeakProxy>();

function makeProxy(object: Value, callback: Value = null): Value {
  const target = targetOf(object);
  const known = proxies.get(target);
  if (callback === null && known !== undefined) return known;
  const reference = new PyWeakReference(target, callback);
  const proxy = new PyWeakProxy(
    typeOf(target).slots.call === null ? proxyType : callableProxyType,
    reference,
  );
  reference.instance = proxy;
  register(reference, target, sharedCount(target));
  if (callback === null) proxies.set(target, proxy);
  return proxy;
}

function operatorSlots(): SlotDefinitions {
  const slots: Partial<Record<SlotName, unknown>> = {};
  for (const row of Object.values<BinaryOperator>(BINARY_OPERATORS)) {
    slots[row.slot] = (self: Value, other: Value) => binaryOperation(row, behind(self), behind(other));
    slots[row.reflected] = (self: Value, other: Value) => binaryOperation(row, behind(other), behind(self));
    slots[row.inPlace] = (self: Value, other: Value) => inPlaceOperation(row, behind(self), behind(other));
  }
  const comparisons: Comparison[] = ['equal', 'notEqual', 'less', 'lessEqual', 'greater', 'greaterEqual'];
  for (const op of comparisons)
    slots[op] = (self: Value, other: Value) => compare(op, behind(self), behind(other));
  return slots as SlotDefinitions;
}

const proxySlots = (): SlotDefinitions => ({
  ...operatorSlots(),
  getAttribute: (self, name) => getAttribute(behind(self), name),
  setAttribute: (self, name, value) => setAttribute(behind(self), name, value),
  deleteAttribute: (self, name) => deleteAttribute(behind(self), name),
  str: (self) => makeStr(strOf(behind(self))),
  repr: (self) => {
    const object = behind(self);
    return makeStr(`<weakproxy at ${addressOf(self)} to ${typeName(object)} at ${addressOf(object)}>`);
  },
  bool: (self) => truthOf(behind(self)),
  length: (self) => lengthOf(behind(self)),
  contains: (self, item) => contains(behind(self), item),
  getItem: (self, key) => getItem(behind(self), behind(key)),
  setItem: (self, key, value) => setItem(behind(self), behind(key), value),
  deleteItem: (self, key) => deleteItem(behind(self), behind(key)),
  iter: (self) => iteratorOf(behind(self)),
  next: (self) => {
    const object = behind(self);
    if (typeOf(object).slots.next !== null || object instanceof PyIterator) return nextOf(object);
    throw typeError(`Weakref proxy referenced a non-iterator '${typeName(object)}' object`);
  },
  reversed: (self) => callMethod(behind(self), '__reversed__'),
  negative: (self) => negative(behind(self)),
  positive: (self) => positive(behind(self)),
  invert: (self) => invert(behind(self)),
  index: (self) => indexOf(behind(self)),
});

function defineProxies(): void {
  const slots = proxySlots();
  const shared = {
    isBase: false,
    attributes: { __hash__: null },
    methods: () => ({ '__bytes__(/)': (self: Value) => callMethod(behind(self), '__bytes__') }),
  };
  defineType(proxyType, () => ({ ...shared, slots }));
  const callable: SlotDefinitions = {
    ...slots,
    call: (self, args, keywords) => call(behind(self), args, keywords),
  };
  defineType(callableProxyType, () => ({ ...shared, slots: callable }));
}

/** `_remove_dead_weakref(dict, key)`: takes an entry away whose reference is dead. */
function removeDead(dict: Value, key: Value): Value {
  const reference = unbox(getItem(dict, key));
  if (reference instanceof PyWeakReference && reference.object === undefined) deleteItem(dict, key);
  return null;
}

export const weakrefModule: ModuleDefinition = {
  name: '_weakref',
  functions: () => ({
    'proxy(object, callback=None, /)': makeProxy,
    'getweakrefcount(object, /)': (object) => weakReferencesTo(object).length,
    'getweakrefs(object, /)': (object) =>
      PyList.from(weakReferencesTo(object).map((reference) => reference.instance ?? reference)),
    '_remove_dead_weakref(dct, key, /)': removeDead,
  }),
  lazy: () => {
    defineProxies();
    return {
      ref: weakReferenceType,
      ReferenceType: weakReferenceType,
      ProxyType: proxyType,
      CallableProxyType: callableProxyType,
    };
  },
};
