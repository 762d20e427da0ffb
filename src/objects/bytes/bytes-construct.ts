/** What `bytes(...)` and `bytearray(...)` make bytes from. */

import { bind } from '../attributes.ts';
import { call } from '../calls.ts';
import { typeName, unbox } from '../classes/instance.ts';
import { PyList } from '../containers/list.ts';
import { itemsOf } from '../containers/sequence.ts';
import { makeException, typeError, valueError } from '../exceptions/exceptions.ts';
import { indexOf } from '../protocol.ts';
import { asStr, optionName } from '../text/str.ts';
import { typeOf } from '../type.ts';
import type { Value } from '../value.ts';
import { byteFrom, contentsOf, PyBytes } from './bytes.ts';
import { encode } from './codecs.ts';

/** Fresh bytes from the arguments of `bytes` or `bytearray`. Throws TypeError, ValueError, OverflowError. */
export function bytesFromArguments(
  name: 'bytes' | 'bytearray',
  source: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
): Uint8Array {
  const str = asStr(source);
  const encodingName = optionName(name, 'encoding', encoding, 'utf-8');
  const handler = optionName(name, 'errors', errors, 'strict');
  if (str !== undefined && encoding !== undefined) return encode(str, encodingName, handler);
  if (encoding !== undefined) throw typeError('encoding without a string argument');
  if (str !== undefined) throw typeError('string argument without an encoding');
  if (errors !== undefined) throw typeError('errors without a string argument');
  return source === undefined ? new Uint8Array() : bytesFromValue(name, source);
}

function bytesFromValue(name: 'bytes' | 'bytearray', source: Value): Uint8Array {
  const converted = name === 'bytes' ? bytesByMethod(source) : undefined;
  if (converted !== undefined) return converted;
  const bytes = contentsOf(source);
  if (bytes !== undefined) return bytes.slice();
  return typeOf(source).slots.index === null ? bytesOfItems(name, source) : zeroes(source);
}

/** `PyObject_Bytes`: as `bytes(source)`, but a number is no length. */
export function bytesFromObject(source: Value): Uint8Array {
  return bytesByMethod(source) ?? contentsOf(source) ?? bytesOfItems('bytes', source);
}

/** What `__bytes__` answers; `undefined` where there is none. */
function bytesByMethod(source: Value): Uint8Array | undefined {
  const type = typeOf(source);
  const method = type.lookup('__bytes__');
  if (method === undefined) return undefined;
  const result = call(bind(method, source, type));
  const payload = unbox(result);
  if (payload instanceof PyBytes) return payload.bytes;
  throw typeError(`__bytes__ returned non-bytes (type ${typeName(result)})`);
}

function bytesOfItems(name: 'bytes' | 'bytearray', source: Value): Uint8Array {
  const { iter, getItem } = typeOf(source).slots;
  if (asStr(source) !== undefined || (iter === null && getItem === null)) {
    throw typeError(`cannot convert '${typeName(source)}' object to ${name}`);
  }
  const range = name === 'bytes' ? 'bytes must be in range(0, 256)' : 'byte must be in range(0, 256)';
  if (!(source instanceof PyList)) return Uint8Array.from(itemsOf(source), (item) => byteFrom(item, range));
  const bytes: number[] = [];
  // An `__index__` may change the list.
  for (let i = 0; i < source.length; i++) bytes.push(byteFrom(source.get(i), range));
  return Uint8Array.from(bytes);
}

function zeroes(count: Value): Uint8Array {
  const length = indexOf(count);
  if (typeof length === 'bigint' && BigInt.asIntN(64, length) !== length) {
    throw makeException('OverflowError', "cannot fit 'int' into an index-sized integer");
  }
  if (length < 0) throw valueError('negative count');
  if (length > 2 ** 32) throw makeException('MemoryError');
  return new Uint8Array(Number(length));
}
