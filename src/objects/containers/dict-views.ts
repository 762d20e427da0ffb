/** The live views of dicts (`keys()`, `values()`, `items()`), and `mappingproxy`, a read-only view of a whole dict. */

import { typeName, unbox } from '../classes/instance.ts';
import { defineType, newType } from '../define.ts';
import { keyError, typeError } from '../exceptions/exceptions.ts';
import {
  type Comparison,
  contains,
  forEach,
  getItem,
  isDisjoint,
  lengthOf,
  reprContainer,
  reprOf,
  sameOrEqual,
} from '../protocol.ts';
import type { SlotDefinitions } from '../slots.ts';
import { makeStr } from '../text/text.ts';
import { NotImplemented, type PyType } from '../type.ts';
import { PyObject, type Value } from '../value.ts';
import { type AttributeStore, PyDict, StoreDict } from './dict.ts';
import { DictIterator, type DictPart } from './iterators.ts';
import { itemsOf, joinReprs } from './sequence.ts';
import { AnySet, PySet } from './set.ts';
import { PyTuple } from './tuple.ts';

export class PyDictView extends PyObject {
  type: PyType;
  readonly dict: PyDict;
  readonly part: DictPart;

  constructor(type: PyType, dict: PyDict, part: DictPart) {
    super();
    this.type = type;
    this.dict = dict;
    this.part = part;
  }

  /** A set of the elements. */
  toSet(): PySet {
    const set = new PySet();
    set.update(this.part === 'key' ? this.dict : this);
    return set;
  }

  has(element: Value): boolean {
    if (this.part === 'key') return this.dict.has(element);
    const pair = unbox(element);
    if (!(pair instanceof PyTuple) || pair.items.length !== 2) return false;
    const value = this.dict.get(pair.items[0]);
    return value !== undefined && sameOrEqual(value, pair.items[1]);
  }
}

const asView = (self: Value): PyDictView => self as PyDictView;

/** Views of keys and items are like sets; of values, not. */
function isSetLike(value: Value): value is PyDictView {
  return value instanceof PyDictView && value.part !== 'value';
}

/** The number of elements of a set or a view like one; -1 for other values. */
function setSize(value: Value): number {
  const set = unbox(value);
  return set instanceof AnySet || isSetLike(set) ? lengthOf(set) : -1;
}

function includesAll(container: Value, elements: Value): boolean {
  let all = true;
  forEach(elements, (element) => {
    all = contains(container, element);
    return all;
  });
  return all;
}

const COMPARE_SIZES: Record<Comparison, (a: number, b: number) => boolean> = {
  equal: (a, b) => a === b,
  notEqual: (a, b) => a === b,
  less: (a, b) => a < b,
  lessEqual: (a, b) => a <= b,
  greater: (a, b) => a > b,
  greaterEqual: (a, b) => a >= b,
};

function comparison(op: Comparison): (self: Value, other: Value) => Value {
  const areSizesRight = COMPARE_SIZES[op];
  const isReversed = op === 'greater' || op === 'greaterEqual';
  return (self, other) => {
    const size = setSize(other);
    if (size < 0) return NotImplemented;
    const answer =
      areSizesRight(asView(self).dict.size, size) &&
      (isReversed ? includesAll(self, other) : includesAll(other, self));
    return op === 'notEqual' ? !answer : answer;
  };
}

function intersection(self: Value, other: Value): Value {
  let [view, elements] = [asView(self), other];
  if (other instanceof PySet && view.dict.size <= other.size) return other.intersection(view);
  if (isSetLike(other) && other.dict.size > view.dict.size) [view, elements] = [other, view];
  const result = new PySet();
  forEach(elements, (element) => {
    if (view.has(element)) result.add(element);
  });
  return result;
}

function difference(left: Value, right: Value): Value {
  const result = setOf(left);
  result.deleteAll(right);
  return result;
}

function union(left: Value, right: Value): Value {
  const result = setOf(left);
  result.update(right);
  return result;
}

function symmetricDifference(left: Value, right: Value): Value {
  const result = setOf(left);
  result.toggle(setOf(right));
  return result;
}

function setOf(elements: Value): PySet {
  if (isSetLike(elements)) return elements.toSet();
  const set = new PySet();
  set.update(elements);
  return set;
}

const SET_SLOTS: SlotDefinitions = {
  contains: (self, element) => asView(self).has(element),
  equal: comparison('equal'),
  notEqual: comparison('notEqual'),
  less: comparison('less'),
  lessEqual: comparison('lessEqual'),
  greater: comparison('greater'),
  greaterEqual: comparison('greaterEqual'),
  and: intersection,
  rand: intersection,
  or: union,
  ror: (self, other) => union(other, self),
  sub: difference,
  rsub: (self, other) => difference(other, self),
  xor: symmetricDifference,
  rxor: (self, other) => symmetricDifference(other, self),
};

function defineView(part: DictPart): PyType {
  const type = newType(part === 'key' ? 'dict_keys' : `dict_${part}s`);
  const isSet = part !== 'value';
  defineType(type, () => ({
    isBase: false,
    slots: {
      repr: (self) => reprContainer(self, '...', () => `${type.name}([${joinReprs(itemsOf(self))}])`),
      length: (self) => asView(self).dict.size,
      iter: (self) => new DictIterator(asView(self).dict, part, false),
      reversed: (self) => new DictIterator(asView(self).dict, part, true),
      ...(isSet ? SET_SLOTS : {}),
    },
    methods: () => (isSet ? { 'isdisjoint(other, /)': isDisjoint } : {}),
    accessors: () => ({ mapping: { get: (self) => new PyMappingProxy(asView(self).dict) } }),
    ...(isSet ? { attributes: { __hash__: null } } : {}),
  }));
  return type;
}

const VIEW_TYPES: Record<DictPart, PyType> = {
  key: defineView('key'),
  value: defineView('value'),
  item: defineView('item'),
};

/** `dict.keys()`, `dict.values()` or `dict.items()`. */
export function dictView(dict: PyDict, part: DictPart): PyDictView {
  return new PyDictView(VIEW_TYPES[part], dict, part);
}

export const mappingProxyType = newType('mappingproxy');

export class PyMappingProxy extends PyObject {
  declare type: PyType;
  readonly dict: PyDict;

  constructor(dict: PyDict) {
    super();
    this.dict = dict;
  }
}

Object.defineProperty(PyMappingProxy.prototype, 'type', { value: mappingProxyType });

/** A read-only view of attributes, as `type.__dict__` gives it. */
export function proxyOf(store: AttributeStore): PyMappingProxy {
  return new PyMappingProxy(new StoreDict(store));
}

const dictIn = (self: Value): PyDict => (self as PyMappingProxy).dict;

defineType(mappingProxyType, () => ({
  collection: 'mapping',
  isBase: false,
  attributes: { __hash__: null },
  slots: {
    repr: (self) => reprContainer(self, 'mappingproxy({...})', () => `mappingproxy(${reprOf(dictIn(self))})`),
    str: (self) => makeStr(reprOf(dictIn(self))),
    length: (self) => dictIn(self).size,
    contains: (self, key) => dictIn(self).has(key),
    iter: (self) => new DictIterator(dictIn(self), 'key', false),
    reversed: (self) => new DictIterator(dictIn(self), 'key', true),
    getItem: (self, key) => {
      const value = dictIn(self).get(key);
      if (value === undefined) throw keyError(key);
      return value;
    },
    equal: (self, other) => sameOrEqual(dictIn(self), other instanceof PyMappingProxy ? other.dict : other),
    or: (self, other) => {
      const right = other instanceof PyMappingProxy ? other.dict : unbox(other);
      if (!(right instanceof PyDict)) return NotImplemented;
      const result = dictIn(self).copy();
      forEach(right, (key) => result.set(key, getItem(right, key)));
      return result;
    },
  },
  methods: () => ({
    'get(key, default=None, /)': (self: PyMappingProxy, key: Value, absent?: Value) =>
      self.dict.get(key) ?? absent ?? null,
    'keys()': (self: PyMappingProxy) => dictView(self.dict, 'key'),
    'values()': (self: PyMappingProxy) => dictView(self.dict, 'value'),
    'items()': (self: PyMappingProxy) => dictView(self.dict, 'item'),
    'copy()': (self: PyMappingProxy) => self.dict.copy(),
  }),
  construct: {
    signature: 'mappingproxy(mapping)',
    make: (mapping: Value) => {
      const dict = unbox(mapping);
      if (dict instanceof PyDict) return new PyMappingProxy(dict);
      throw typeError(`mappingproxy() argument must be a mapping, not ${typeName(mapping)}`);
    },
  },
}));
