/**
 * Bytes and bytearrays: a `Uint8Array` each; a bytearray's is replaced when its length changes. Text operations that
 * bytes share with str run on Latin-1 text, where a byte is a character. `bytes-type.ts` says what they can do.
 */

import { typeName, unbox } from '../classes/instance.ts';
import { newType } from '../define.ts';
import { makeException, valueError } from '../exceptions/exceptions.ts';
import { machine } from '../machine.ts';
import { indexOf } from '../protocol.ts';
import type { PyType } from '../type.ts';
import { PyObject, type Value } from '../value.ts';

export const bytesType = newType('bytes');
export const bytearrayType = newType('bytearray');

/** What has bytes to show to those who want a bytes-like object. */
export abstract class PyBuffer extends PyObject {
  /** In one piece. Throws BufferError where they do not lie so. */
  abstract readonly bytes: Uint8Array;

  /** Those wherever they lie. */
  contents(): Uint8Array {
    return this.bytes;
  }

  /** Are they there, in one piece? */
  get isWhole(): boolean {
    return true;
  }

  /** Is it a view of that object's bytes? */
  looksAt(_object: PyBuffer): boolean {
    return false;
  }
}

export class PyBytes extends PyBuffer {
  declare type: PyType;
  /** Never changed after the value was made. */
  readonly bytes: Uint8Array;

  /** Takes ownership of `bytes`. */
  constructor(bytes: Uint8Array) {
    super();
    this.bytes = bytes;
  }
}

export class PyByteArray extends PyBuffer {
  declare type: PyType;
  /** Were there memoryviews of it since its length last changed? */
  hasViews = false;
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

  /** How many bytes there is room for, with CPython's one more at the end. */
  get capacity(): number {
    return this.buffer.length === 0 ? 0 : this.buffer.length + 1;
  }

  /** Replaces `count` bytes from `start` by others. */
  splice(start: number, count: number, replacement: Uint8Array): void {
    const size = this.size - count + replacement.length;
    if (this.hasViews && size !== this.size) this.checkViews();
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

  /** Throws BufferError while a variable holds a view: nobody counts those that nothing but other objects refer to. */
  private checkViews(): void {
    for (const value of machine.variables()) {
      if (value instanceof PyBuffer && value.looksAt(this)) {
        throw makeException('BufferError', 'Existing exports of data: object cannot be re-sized');
      }
    }
    this.hasViews = false;
    this.buffer = this.buffer.slice();
  }
}

Object.defineProperty(PyBytes.prototype, 'type', { value: bytesType });
Object.defineProperty(PyByteArray.prototype, 'type', { value: bytearrayType });

/** The bytes of a bytes-like object; `undefined` for other values, and where the bytes do not lie in one piece. */
export function bytesOf(value: Value): Uint8Array | undefined {
  const payload = unbox(value);
  return payload instanceof PyBuffer && payload.isWhole ? payload.bytes : undefined;
}

/** The bytes of a bytes-like object, as one that needs them asks: throws the BufferError of a view in pieces. */
export function bufferOf(value: Value): Uint8Array | undefined {
  const payload = unbox(value);
  return payload instanceof PyBuffer ? payload.bytes : undefined;
}

/** The bytes of a bytes-like object, wherever they lie. */
export function contentsOf(value: Value): Uint8Array | undefined {
  const payload = unbox(value);
  return payload instanceof PyBuffer ? payload.contents() : undefined;
}

/** A byte from an int. Throws TypeError, ValueError. */
export function byteFrom(value: Value, message = 'byte must be in range(0, 256)'): number {
  const byte = indexOf(value);
  if (byte < 0 || byte > 255) throw valueError(message);
  return Number(byte);
}

/** Each byte as the character of that number. */
export function latin1Text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/** The text of a numeral: beyond ASCII no byte is a digit or white space. */
export function numeralText(bytes: Uint8Array): string {
  return latin1Text(bytes).replace(/[\x80-\xff]/g, '?');
}

/** The bytes of a text without characters above U+00FF. */
export function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

const ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

/** As in `bytearray(b'...')`: a single quote is escaped whatever stands around. */
export function bytearrayRepr(value: Value): string {
  const text = bytesRepr((unbox(value) as PyByteArray).bytes);
  return `${typeName(value)}(${text.startsWith('b"') ? text.replaceAll("'", "\\'") : text})`;
}

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
