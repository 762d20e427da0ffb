/** The type bytearray: mutable bytes. */

import { typeName } from '../classes/instance.ts';
import { iterableOr, repeatCount } from '../containers/sequence.ts';
import { PySlice, resolveSlice } from '../containers/slice.ts';
import { defineType, newType, type TypeDefinition } from '../define.ts';
import { indexError, makeException, typeError, valueError } from '../exceptions/exceptions.ts';
import { sizeOf } from '../protocol.ts';
import { asStr } from '../text/str.ts';
import { NotImplemented, type PyType, typeOf } from '../type.ts';
import type { Value } from '../value.ts';
import { bytearrayRepr, bytearrayType, byteFrom, bytesOf, contentsOf, PyByteArray } from './bytes.ts';
import { bytesFromArguments } from './bytes-construct.ts';
import {
  BytesIterator,
  byteIndex,
  bytesIteratorMethods,
  fromHex,
  makeBytesTranslation,
  sharedBytesMethods,
  sharedBytesSlots,
  sliceBytes,
} from './bytes-methods.ts';

const bytearrayIteratorType = newType('bytearray_iterator');

defineType(bytearrayIteratorType, () => ({
  isBase: false,
  slots: { iter: (self) => self, next: (self) => (self as BytesIterator).next() },
  methods: bytesIteratorMethods,
}));

const EMPTY = new Uint8Array();

function setItem(self: PyByteArray, key: Value, value: Value): void {
  if (!(key instanceof PySlice)) {
    if (typeOf(key).slots.index === null) byteIndex(self, key);
    // The value's `__index__` may change the length: only then is the place looked for.
    const byte = byteFrom(value);
    self.bytes[byteIndex(self, key)] = byte;
    return;
  }
  const { index, float } = typeOf(value).slots;
  if (index !== null || float !== null || asStr(value) !== undefined) {
    throw typeError('can assign only bytes, buffers, or iterables of ints in range(0, 256)');
  }
  const bytes = contentsOf(value) ?? bytesFromArguments('bytearray', value, undefined, undefined);
  const { start, step, count } = resolveSlice(key, self.bytes.length);
  if (step === 1) self.splice(start, count, bytes);
  else if (bytes.length === 0) deleteItem(self, key);
  else {
    if (bytes.length !== count) {
      throw valueError(`attempt to assign bytes of size ${bytes.length} to extended slice of size ${count}`);
    }
    const target = self.bytes;
    bytes.slice().forEach((byte, i) => {
      target[start + i * step] = byte;
    });
  }
}

function deleteItem(self: PyByteArray, key: Value): void {
  if (!(key instanceof PySlice)) {
    self.splice(byteIndex(self, key), 1, EMPTY);
    return;
  }
  const { start, step, count } = resolveSlice(key, self.bytes.length);
  if (step === 1) self.splice(start, count, EMPTY);
  else {
    const drops = new Set(Array.from({ length: count }, (_, i) => start + i * step));
    self.splice(
      0,
      self.bytes.length,
      self.bytes.filter((_, i) => !drops.has(i)),
    );
  }
}

function append(self: PyByteArray, item: Value): null {
  self.splice(self.bytes.length, 0, Uint8Array.of(byteFrom(item)));
  return null;
}

function extend(self: PyByteArray, iterable: Value): null {
  if (bytesOf(iterable) === undefined && contentsOf(iterable) !== undefined) {
    throw typeError(`can't set bytearray slice from ${typeName(iterable)}`);
  }
  const bytes =
    bytesOf(iterable) ??
    Uint8Array.from(iterableOr(`can't extend bytearray with ${typeName(iterable)}`, iterable), (item) =>
      byteFrom(item),
    );
  self.splice(self.bytes.length, 0, bytes);
  return null;
}

function insert(self: PyByteArray, at: Value, item: Value): null {
  const { length } = self.bytes;
  const index = sizeOf(at);
  const place = index < 0 ? Math.max(index + length, 0) : Math.min(index, length);
  self.splice(place, 0, Uint8Array.of(byteFrom(item)));
  return null;
}

function pop(self: PyByteArray, at: Value | undefined): Value {
  const { length } = self.bytes;
  if (length === 0) throw indexError('pop from empty bytearray');
  const index = at === undefined ? -1 : sizeOf(at);
  const place = index < 0 ? index + length : index;
  if (place < 0 || place >= length) throw indexError('pop index out of range');
  const byte = self.bytes[place];
  self.splice(place, 1, EMPTY);
  return byte;
}

function remove(self: PyByteArray, item: Value): null {
  const place = self.bytes.indexOf(byteFrom(item));
  if (place < 0) throw valueError('value not found in bytearray');
  self.splice(place, 1, EMPTY);
  return null;
}

/** Slots, methods and constructor of bytearray. */
export function bytearrayDefinition(): TypeDefinition {
  return {
    slots: {
      ...sharedBytesSlots,
      repr: (self) => bytearrayRepr(self),
      str: (self) => bytearrayRepr(self),
      iter: (self) => new BytesIterator(bytearrayIteratorType, self as PyByteArray),
      getItem: (self, key) => {
        const value = self as PyByteArray;
        return key instanceof PySlice
          ? new PyByteArray(sliceBytes(value.bytes, key))
          : value.bytes[byteIndex(value, key)];
      },
      setItem: (self, key, value) => setItem(self as PyByteArray, key, value),
      deleteItem: (self, key) => deleteItem(self as PyByteArray, key),
      iadd: (self, other) => {
        if (bytesOf(other) === undefined) throw typeError(`can't concat ${typeName(other)} to bytearray`);
        extend(self as PyByteArray, other);
        return self;
      },
      imul: (self, other) => {
        const times = repeatCount(other);
        if (times === undefined) return NotImplemented;
        const value = self as PyByteArray;
        const once = value.bytes.slice();
        if (once.length * times > 2 ** 32) throw makeException('MemoryError');
        if (times <= 0 || once.length === 0) value.splice(0, once.length, EMPTY);
        else for (let i = 1; i < times; i++) value.splice(value.bytes.length, 0, once);
        return self;
      },
    },
    construct: {
      signature: "bytearray(source=b'', encoding=None, errors=None)",
      allocate: () => new PyByteArray(EMPTY),
      init: (
        self: PyByteArray,
        source: Value | undefined,
        encoding: Value | undefined,
        errors: Value | undefined,
      ) => {
        self.splice(0, self.bytes.length, EMPTY);
        self.splice(0, 0, bytesFromArguments('bytearray', source, encoding, errors));
        return null;
      },
    },
    attributes: { __hash__: null },
    methods: () => ({
      ...sharedBytesMethods(),
      'append(item, /)': append,
      'extend(iterable_of_ints, /)': extend,
      'insert(index, item, /)': insert,
      'pop(index=-1, /)': pop,
      'remove(value, /)': remove,
      'reverse()': (self: PyByteArray) => {
        self.bytes.reverse();
        return null;
      },
      'clear()': (self: PyByteArray) => {
        self.splice(0, self.bytes.length, EMPTY);
        return null;
      },
      '__alloc__()': (self: PyByteArray) => self.capacity,
      'copy()': (self: PyByteArray) => new PyByteArray(self.bytes.slice()),
    }),
    classMethods: () => ({
      'fromhex(string, /)': (cls: PyType, text: Value) => fromHex(cls, bytearrayType, text),
    }),
    staticMethods: () => ({
      'maketrans(frm, to, /)': makeBytesTranslation,
    }),
  };
}
