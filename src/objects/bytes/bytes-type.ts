/** The type bytes: immutable, hashable. */

import { PySlice } from '../containers/slice.ts';
import { PyTuple } from '../containers/tuple.ts';
import { defineType, newType, type TypeDefinition } from '../define.ts';
import { hashText } from '../hashing.ts';
import type { PyType } from '../type.ts';
import type { Value } from '../value.ts';
import { bytesRepr, bytesType, latin1Text, PyBytes } from './bytes.ts';
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

const bytesIteratorType = newType('bytes_iterator');

defineType(bytesIteratorType, () => ({
  isBase: false,
  slots: { iter: (self) => self, next: (self) => (self as BytesIterator).next() },
  methods: bytesIteratorMethods,
}));

/** Slots, methods and constructor of bytes. */
export function bytesDefinition(): TypeDefinition {
  return {
    slots: {
      ...sharedBytesSlots,
      repr: (self) => bytesRepr((self as PyBytes).bytes),
      str: (self) => bytesRepr((self as PyBytes).bytes),
      hash: (self) => hashText(latin1Text((self as PyBytes).bytes)),
      iter: (self) => new BytesIterator(bytesIteratorType, self as PyBytes),
      getItem: (self, key) => {
        const value = self as PyBytes;
        return key instanceof PySlice
          ? new PyBytes(sliceBytes(value.bytes, key))
          : value.bytes[byteIndex(value, key)];
      },
    },
    construct: {
      signature: "bytes(source=b'', encoding=None, errors=None)",
      make: (source: Value | undefined, encoding: Value | undefined, errors: Value | undefined) =>
        source instanceof PyBytes && encoding === undefined && errors === undefined
          ? source
          : new PyBytes(bytesFromArguments('bytes', source, encoding, errors)),
    },
    methods: () => ({
      ...sharedBytesMethods(),
      '__bytes__()': (self: Value) => self,
      '__getnewargs__()': (self: Value) => new PyTuple([self]),
    }),
    classMethods: () => ({
      'fromhex(string, /)': (cls: PyType, text: Value) => fromHex(cls, bytesType, text),
    }),
    staticMethods: () => ({
      'maketrans(frm, to, /)': makeBytesTranslation,
    }),
  };
}
