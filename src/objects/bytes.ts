/**
 * Bytes and bytearrays: a `Uint8Array` each; a bytearray's is replaced when its length changes. Text operations that
 * bytes share with str run on Latin-1 text, where a byte is a character. `bytes-type.ts` says what they can do.
 */

import { newType } from './define.ts';
import { unbox } from './instance.ts';
import type { PyType } from './type.ts';
import { PyObject, type Value } from './value.ts';

export const bytesType = newType('bytes');
export const bytearrayType = newType('bytearray');

export class PyBytes extends PyObject {
  declare type: PyType;
  /** Never changed after the value was made. */
  readonly bytes: Uint8Array;

  /** Takes ownership of `bytes`. */
  constructor(bytes: Uint8Array) {
    super();
    this.bytes = bytes;
  }
}

export class PyByteArray extends PyObject {
  declare type: PyType;
  private buffer: Uint8Array;
  private size: number;

  /** Takes ownership of `bytes`. */
  constructor(bytes: Uint8Array) {
    super();
    this.buffer = bytes;
    this.size = bytes.length;
  }

  /** The bytes as they are now; writes go through, until the length changes. */
  get bytes(): Uint8Array {
    return this.buffer.length === this.size ? this.buffer : this.buffer.subarray(0, this.size);
  }

  /** Replaces `count` bytes from `start` by others. */
  splice(start: number, count: number, replacement: Uint8Array): void {
    const size = this.size - count + replacement.length;
    // The replacement may be a view of this very buffer.
    const inserted = replacement.buffer === this.buffer.buffer ? replacement.slice() : replacement;
    if (size > this.buffer.length) {
      const grown = new Uint8Array(Math.max(size, this.size + (this.size >> 1) + 16));
      grown.set(this.buffer.subarray(0, start));
      grown.set(this.buffer.subarray(start + count, this.size), start + inserted.length);
      this.buffer = grown;
    } else this.buffer.copyWithin(start + inserted.length, start + count, this.size);
    this.buffer.set(inserted, start);
    this.size = size;
  }
}

Object.defineProperty(PyBytes.prototype, 'type', { value: bytesType });
Object.defineProperty(PyByteArray.prototype, 'type', { value: bytearrayType });

/** The bytes inside a value of bytes, bytearray or a derived class; `undefined` for other values. */
export function bytesOf(value: Value): Uint8Array | undefined {
  const payload = unbox(value);
  return payload instanceof PyBytes || payload instanceof PyByteArray ? payload.bytes : undefined;
}

/** Each byte as the character of that number. */
export function latin1Text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/** The bytes of a text without characters above U+00FF. */
export function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

const ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

/** As in `b'...'`, double quotes where there are only single ones inside. */
export function bytesRepr(bytes: Uint8Array): string {
  const text = latin1Text(bytes);
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = text.replace(/[^ !#-&(-[\]-~]/g, (character) => {
    if (character === '"' || character === "'") return character === quote ? `\\${character}` : character;
    return ESCAPES[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
  return `b${quote}${body}${quote}`;
}
