/** What dicts can do: the slots and methods of `dict`. */

import { bind, callMethod, findAttribute } from '../attributes.ts';
import { call } from '../calls.ts';
import { classGetItem } from '../classes/generic-alias.ts';
import { typeName, unbox } from '../classes/instance.ts';
import { defineType } from '../define.ts';
import { isException, keyError, typeError, valueError } from '../exceptions/exceptions.ts';
import { forEach, getItem, reprContainer, reprOf, sameOrEqual, setItem, toArray } from '../protocol.ts';
import { makeStr } from '../text/text.ts';
import { NotImplemented, typeOf } from '../type.ts';
import type { Keywords, Value } from '../value.ts';
import { dictType, PyDict } from './dict.ts';
import { dictView } from './dict-views.ts';
import { DictIterator } from './iterators.ts';
import { itemsOf } from './sequence.ts';
import { makeTuple } from './tuple.ts';

/** A slot or method is never called with another self. */
const asDict = (self: Value): PyDict => self as PyDict;

/** `dict.__getitem__`, also of an instance of a derived class, which may define `__missing__`. */
function getDictItem(self: Value, key: Value): Value {
  const value = (unbox(self) as PyDict).get(key);
  if (value !== undefined) return value;
  const missing = self instanceof PyDict ? undefined : typeOf(self).lookup('__missing__');
  if (missing === undefined) throw keyError(key);
  return call(bind(missing, self, typeOf(self)), [key]);
}

/** `a == b`. Comparisons of values may change either dict. */
function equalDicts(a: PyDict, b: PyDict): boolean {
  if (a.size !== b.size) return false;
  const table = a.entries();
  for (let i = table.next(0); i < table.keys.length; i = table.next(i + 1)) {
    const left = table.values[i] as Value;
    const right = b.get(table.keys[i] as Value);
    if (right === undefined || !sameOrEqual(left, right)) return false;
  }
  return true;
}

function reprDict(dict: PyDict): string {
  const parts: string[] = [];
  const table = dict.entries();
  for (let i = table.next(0); i < table.keys.length; i = table.next(i + 1)) {
    const value = table.values[i] as Value;
    parts.push(`${reprOf(table.keys[i] as Value)}: ${reprOf(value)}`);
  }
  return `{${parts.join(', ')}}`;
}

/** Does it iterate as dicts do, so that its entries may be read directly? */
function isPlainDict(value: Value): boolean {
  return value instanceof PyDict || typeOf(value).lookup('__iter__') === dictType.lookup('__iter__');
}

/**
 * Visits the entries of a mapping: of a dict that iterates as dicts do, or by `keys()` and `[]`.
 *
 * @throws PyException AttributeError for what is no mapping
 */
export function forEachEntry(mapping: Value, visit: (key: Value, value: Value) => void): void {
  const dict = unbox(mapping);
  if (dict instanceof PyDict && isPlainDict(mapping)) {
    const table = dict.entries();
    for (let i = table.next(0); i < table.keys.length; i = table.next(i + 1)) {
      visit(table.keys[i] as Value, table.values[i] as Value);
    }
    return;
  }
  for (const key of keysOf(mapping)) visit(key, getItem(mapping, key));
}

function keysOf(mapping: Value): Value[] {
  const keys = callMethod(mapping, 'keys');
  const { slots } = typeOf(keys);
  if (slots.iter === null && slots.getItem === null) {
    throw typeError(`${typeName(mapping)}.keys() returned a non-iterable (type ${typeName(keys)})`);
  }
  return toArray(keys);
}

/** `target.update(source)`: from a dict, anything with `keys()`, or an iterable of pairs. */
export function updateDict(target: PyDict, source: Value): void {
  const isMapping = unbox(source) instanceof PyDict || findAttribute(source, 'keys') !== undefined;
  if (isMapping) forEachEntry(source, (key, value) => target.set(key, value));
  else updateFromPairs(target, source);
}

function updateFromPairs(target: PyDict, pairs: Value): void {
  let count = 0;
  forEach(pairs, (element) => {
    const pair = pairOf(element, count);
    if (pair.length !== 2) {
      throw valueError(
        `dictionary update sequence element #${count} has length ${pair.length}; 2 is required`,
      );
    }
    target.set(pair[0], pair[1]);
    count++;
  });
}

function pairOf(element: Value, place: number): readonly Value[] {
  try {
    return itemsOf(element);
  } catch (error) {
    if (!isException(error, 'TypeError')) throw error;
    throw typeError(`cannot convert dictionary update sequence element #${place} to a sequence`);
  }
}

function updateFromArguments(dict: PyDict, name: string, args: Value[], keywords: Keywords): void {
  if (args.length > 1) throw typeError(`${name} expected at most 1 argument, got ${args.length}`);
  if (args.length === 1) updateDict(dict, args[0]);
  for (const [keyword, value] of keywords) dict.set(makeStr(keyword), value);
}

/** The dict of both entries; those of `right` go before. */
function union(left: PyDict, right: PyDict): PyDict {
  const result = left.copy();
  updateDict(result, right);
  return result;
}

/** Removes and gives the last entry. */
function popItem(dict: PyDict): Value {
  const table = dict.entries();
  const last = table.last();
  if (last < 0) throw keyError('popitem(): dictionary is empty');
  const key = table.keys[last] as Value;
  const value = table.values[last] as Value;
  dict.delete(key);
  return makeTuple([key, value]);
}

defineType(dictType, () => ({
  collection: 'mapping',
  documentation: 'Built-in mapping, in order of insertion.',
  slots: {
    repr: (self) => reprContainer(self, '{...}', () => reprDict(asDict(self))),
    length: (self) => asDict(self).size,
    iter: (self) => new DictIterator(asDict(self), 'key', false),
    reversed: (self) => new DictIterator(asDict(self), 'key', true),
    contains: (self, key) => asDict(self).has(key),
    getItem: getDictItem,
    setItem: (self, key, value) => asDict(self).set(key, value),
    deleteItem: (self, key) => {
      if (!asDict(self).delete(key)) throw keyError(key);
    },
    equal: (self, other) => {
      const right = unbox(other);
      return right instanceof PyDict ? equalDicts(asDict(self), right) : NotImplemented;
    },
    notEqual: (self, other) => {
      const right = unbox(other);
      return right instanceof PyDict ? !equalDicts(asDict(self), right) : NotImplemented;
    },
    or: (self, other) => {
      const right = unbox(other);
      return right instanceof PyDict ? union(asDict(self), right) : NotImplemented;
    },
    ror: (self, other) => {
      const left = unbox(other);
      return left instanceof PyDict ? union(left, asDict(self)) : NotImplemented;
    },
    ior: (self, other) => {
      updateDict(asDict(self), other);
      return self;
    },
  },
  hiddenSlots: ['bool'],
  methods: () => ({
    'get(key, default=None, /)': (self: PyDict, key: Value, absent?: Value) => {
      const value = self.get(key);
      return value !== undefined ? value : (absent ?? null);
    },
    'setdefault(key, default=None, /)': (self: PyDict, key: Value, absent?: Value) => {
      const value = self.get(key);
      if (value !== undefined) return value;
      self.set(key, absent ?? null);
      return absent ?? null;
    },
    'pop(key, default=None, /)': (self: PyDict, key: Value, absent?: Value) => {
      // In an empty dict nobody looks at the key.
      const value = self.size === 0 ? undefined : self.get(key);
      if (value === undefined) {
        if (absent === undefined) throw keyError(key);
        return absent;
      }
      self.delete(key);
      return value;
    },
    'popitem()': popItem,
    'update(*args, **kwargs)': (self: PyDict, args: Value[], keywords: Keywords) => {
      updateFromArguments(self, 'update', args, keywords);
      return null;
    },
    'keys()': (self: PyDict) => dictView(self, 'key'),
    'values()': (self: PyDict) => dictView(self, 'value'),
    'items()': (self: PyDict) => dictView(self, 'item'),
    'copy()': (self: PyDict) => self.copy(),
    'clear()': (self: PyDict) => {
      self.clear();
      return null;
    },
  }),
  classMethods: () => ({
    ...classGetItem(),
    'fromkeys(iterable, value=None, /)': (cls: Value, iterable: Value, value?: Value) => {
      const dict = cls === dictType ? new PyDict() : call(cls);
      forEach(iterable, (key) => {
        if (dict instanceof PyDict) dict.set(key, value ?? null);
        else setItem(dict, key, value ?? null);
      });
      return dict;
    },
  }),
  attributes: { __hash__: null },
  construct: {
    signature: 'dict(*args, **kwargs)',
    allocate: () => new PyDict(),
    init: (self: PyDict, args: Value[], keywords: Keywords) => {
      updateFromArguments(self, 'dict', args, keywords);
      return null;
    },
  },
}));
