/** What `bytes(...)` and `bytearray(...)` make bytes from. */

import { findAttribute } from './attributes.ts';
import { bytesOf } from './bytes.ts';
import { byteFrom } from './bytes-methods.ts';
import { call } from './calls.ts';
import { encode } from './codecs.ts';
import { makeException, typeError, valueError } from './exceptions.ts';
import { typeName } from './instance.ts';
import { indexOf } from './protocol.ts';
import { itemsOf } from './sequence.ts';
import { asStr } from './str.ts';
import { optionName } from './str-type.ts';
import { typeOf } from './type.ts';
import type { Value } from './value.ts';

/** Fresh bytes from the arguments of `bytes` or `bytearray`. Throws TypeError, ValueError, OverflowError. */
export function bytesFromArguments(
  name: 'bytes' | 'bytearray',
  source: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
): Uint8Array {
  const str = asStr(source);
  if (str !== undefined && encoding !== undefined) {
    return encode(
      str,
      optionName(name, 'encoding', encoding, 'utf-8'),
      optionName(name, 'errors', errors, 'strict'),
    );
  }
  if (encoding !== undefined) throw typeError('encoding without a string argument');
  if (str !== undefined) throw typeError('string argument without an encoding');
  if (errors !== undefined) throw typeError('errors without a string argument');
  return source === undefined ? new Uint8Array() : bytesFromValue(name, source);
}

function bytesFromValue(name: string, source: Value): Uint8Array {
  const bytes = bytesOf(source);
  if (bytes !== undefined) return bytes.slice();
  const method = typeof source === 'object' ? findAttribute(source, '__bytes__') : undefined;
  if (method !== undefined) {
    const result = bytesOf(call(method));
    if (result === undefined) throw typeError('__bytes__ returned non-bytes');
    return result.slice();
  }
  const { index, iter, getItem } = typeOf(source).slots;
  if (index !== null) return zeroes(source);
  if (iter === null && getItem === null)
    throw typeError(`cannot convert '${typeName(source)}' object to ${name}`);
  const range = name === 'bytes' ? 'bytes must be in range(0, 256)' : 'byte must be in range(0, 256)';
  return Uint8Array.from(itemsOf(source), (item) => byteFrom(item, range));
}

function zeroes(count: Value): Uint8Array {
  const length = indexOf(count);
  if (typeof length === 'bigint') {
    throw makeException('OverflowError', "cannot fit 'int' into an index-sized integer");
  }
  if (length < 0) throw valueError('negative count');
  if (length > 2 ** 32) throw makeException('MemoryError');
  return new Uint8Array(length);
}
