/**
 * Encodings: str to bytes and back, with the error handlers that CPython has built in. What is valid goes through
 * Node's own coders; only where something is wrong do the loops here run, to say what and where.
 */

import { makeException } from '../exceptions/exceptions.ts';
import { characterOf, codePointsOf, fromCodePoints } from '../text/str.ts';
import { makeStr, type Str, textOf } from '../text/text.ts';
import { latin1Bytes, latin1Text, PyBytes } from './bytes.ts';
import { escapeText, findEscapeFault, unescapeBytes } from './escape-codecs.ts';

type Encoding =
  | 'utf-8'
  | 'utf-8-sig'
  | 'ascii'
  | 'latin-1'
  | 'utf-16'
  | 'utf-16-le'
  | 'utf-16-be'
  | 'utf-32'
  | 'utf-32-le'
  | 'utf-32-be'
  | 'unicode-escape'
  | 'raw-unicode-escape';

const ALIASES: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  u8: 'utf-8',
  cp65001: 'utf-8',
  'utf-8-sig': 'utf-8-sig',
  'utf8-sig': 'utf-8-sig',
  ascii: 'ascii',
  'us-ascii': 'ascii',
  '646': 'ascii',
  'latin-1': 'latin-1',
  latin1: 'latin-1',
  'iso-8859-1': 'latin-1',
  'iso8859-1': 'latin-1',
  l1: 'latin-1',
  latin: 'latin-1',
  'utf-16': 'utf-16',
  utf16: 'utf-16',
  'utf-16-le': 'utf-16-le',
  'utf-16le': 'utf-16-le',
  'utf-16-be': 'utf-16-be',
  'utf-16be': 'utf-16-be',
  'utf-32': 'utf-32',
  utf32: 'utf-32',
  'utf-32-le': 'utf-32-le',
  'utf-32-be': 'utf-32-be',
  'unicode-escape': 'unicode-escape',
  'raw-unicode-escape': 'raw-unicode-escape',
};

/** Throws LookupError. */
function resolveEncoding(name: string): Encoding {
  const encoding = ALIASES[name.toLowerCase().replaceAll('_', '-').trim()];
  if (encoding === undefined) throw makeException('LookupError', `unknown encoding: ${name}`);
  return encoding;
}

function unknownHandler(name: string): never {
  throw makeException('LookupError', `unknown error handler name '${name}'`);
}

const hasLoneSurrogate = (text: string): boolean => /\p{Surrogate}/u.test(text);
const NON_ASCII = /[^\0-\x7f]/;
const NON_LATIN_1 = /[^\0-\xff]/;

/** `str.encode(encoding, errors)`. Throws UnicodeEncodeError, LookupError. */
export function encode(str: Str, encodingName = 'utf-8', errors = 'strict'): Uint8Array {
  const encoding = resolveEncoding(encodingName);
  const text = textOf(str);
  switch (encoding) {
    case 'utf-8':
      return utf8Bytes(replaceSurrogates(str, 'utf-8', errors));
    case 'utf-8-sig':
      return joinBytes(Uint8Array.of(0xef, 0xbb, 0xbf), utf8Bytes(replaceSurrogates(str, 'utf-8', errors)));
    case 'ascii':
      return NON_ASCII.test(text) ? encodeNarrow(str, 'ascii', 0x80, errors) : latin1Bytes(text);
    case 'latin-1':
      return NON_LATIN_1.test(text) ? encodeNarrow(str, 'latin-1', 0x100, errors) : latin1Bytes(text);
    case 'unicode-escape':
    case 'raw-unicode-escape':
      return latin1Bytes(escapeText(str, encoding === 'raw-unicode-escape'));
    default:
      return encodeWide(str, encoding, errors);
  }
}

function joinBytes(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

/** UTF-8 parts: texts to be encoded, and bytes that a handler gave. */
function utf8Bytes(parts: (string | Uint8Array)[]): Uint8Array {
  if (parts.length === 1) {
    const [part] = parts;
    return typeof part === 'string' ? new Uint8Array(Buffer.from(part, 'utf8')) : part;
  }
  return parts.reduce<Uint8Array>((bytes, part) => joinBytes(bytes, utf8Bytes([part])), new Uint8Array());
}

/** The text in parts, its lone surrogates handled. */
function replaceSurrogates(str: Str, encoding: string, errors: string): (string | Uint8Array)[] {
  const text = textOf(str);
  if (!hasLoneSurrogate(text)) return [text];
  return handleEncodeErrors(str, encoding, errors, 'surrogates not allowed', (codePoint) => {
    return codePoint < 0xd800 || codePoint > 0xdfff;
  });
}

function encodeNarrow(str: Str, encoding: 'ascii' | 'latin-1', limit: number, errors: string): Uint8Array {
  const reason = `ordinal not in range(${limit})`;
  const parts = handleEncodeErrors(str, encoding, errors, reason, (codePoint) => codePoint < limit);
  return parts.reduce<Uint8Array>(
    (bytes, part) => joinBytes(bytes, typeof part === 'string' ? latin1Bytes(part) : part),
    new Uint8Array(),
  );
}

/** Splits a str into the runs that can be encoded and what the handler puts for the others. */
function handleEncodeErrors(
  str: Str,
  encoding: string,
  errors: string,
  reason: string,
  isEncodable: (codePoint: number) => boolean,
): (string | Uint8Array)[] {
  const codePoints = codePointsOf(str);
  const parts: (string | Uint8Array)[] = [];
  for (let i = 0; i < codePoints.length; ) {
    const start = i;
    const encodable = isEncodable(codePoints[i]);
    while (i < codePoints.length && isEncodable(codePoints[i]) === encodable) i++;
    const run = codePoints.subarray(start, i);
    if (encodable) parts.push(textOf(fromCodePoints(run)));
    else {
      const error = () => makeException('UnicodeEncodeError', encoding, str, start, i, reason);
      parts.push(encodeReplacement(run, encoding, errors, error));
    }
  }
  return parts.length === 0 ? [''] : parts;
}

function encodeReplacement(
  run: Uint32Array,
  encoding: string,
  errors: string,
  error: () => unknown,
): string | Uint8Array {
  switch (errors) {
    case 'strict':
      throw error();
    case 'ignore':
      return '';
    case 'replace':
      return '?'.repeat(run.length);
    case 'backslashreplace':
      return Array.from(run, (codePoint) => escapeCodePoint(codePoint)).join('');
    case 'xmlcharrefreplace':
      return Array.from(run, (codePoint) => `&#${codePoint};`).join('');
    case 'surrogateescape':
      if (run.some((codePoint) => codePoint < 0xdc80 || codePoint > 0xdcff)) throw error();
      return Uint8Array.from(run, (codePoint) => codePoint - 0xdc00);
    case 'surrogatepass':
      if (encoding !== 'utf-8') throw error();
      return latin1Bytes(Array.from(run, surrogateBytes).join(''));
    default:
      return unknownHandler(errors);
  }
}

/** A surrogate as if UTF-8 allowed it, in Latin-1 text. */
function surrogateBytes(codePoint: number): string {
  return String.fromCharCode(
    0xe0 | (codePoint >> 12),
    0x80 | ((codePoint >> 6) & 63),
    0x80 | (codePoint & 63),
  );
}

/** As repr escapes it: `\xe9`, `\u20ac`, `\U0001f600`. */
export function escapeCodePoint(codePoint: number): string {
  const hex = codePoint.toString(16);
  if (codePoint < 0x100) return `\\x${hex.padStart(2, '0')}`;
  return codePoint < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

function encodeWide(str: Str, encoding: Encoding, errors: string): Uint8Array {
  const name = encoding.replace(/-[lb]e$/, '');
  if (errors !== 'surrogatepass' && hasLoneSurrogate(textOf(str))) {
    const parts = replaceSurrogates(str, encoding, errors);
    return encodeWide(
      makeStr(parts.map((part) => (typeof part === 'string' ? part : '')).join('')),
      encoding,
      errors,
    );
  }
  const codePoints = codePointsOf(str);
  const isBig = encoding.endsWith('-be');
  const units = name === 'utf-16' ? utf16Units(codePoints) : codePoints;
  const size = name === 'utf-16' ? 2 : 4;
  const hasMark = encoding === name;
  const bytes = new Uint8Array((units.length + (hasMark ? 1 : 0)) * size);
  const view = new DataView(bytes.buffer);
  const put = (index: number, unit: number): void => {
    if (size === 2) view.setUint16(index * 2, unit, !isBig);
    else view.setUint32(index * 4, unit, !isBig);
  };
  if (hasMark) put(0, 0xfeff);
  units.forEach((unit, i) => {
    put(i + (hasMark ? 1 : 0), unit);
  });
  return bytes;
}

function utf16Units(codePoints: Uint32Array): Uint32Array {
  const text = textOf(fromCodePoints(codePoints));
  return Uint32Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

let utf8Decoder: TextDecoder | null = null;

/** Throws when the bytes are no UTF-8. */
function decodeValidUtf8(bytes: Uint8Array): string {
  utf8Decoder ??= new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return utf8Decoder.decode(bytes);
}

/** `bytes.decode(encoding, errors)`. Throws UnicodeDecodeError, LookupError. */
export function decode(bytes: Uint8Array, encodingName = 'utf-8', errors = 'strict'): Str {
  if (bytes.length === 0) return '';
  const encoding = resolveEncoding(encodingName);
  switch (encoding) {
    case 'utf-8':
      return decodeUtf8(bytes, errors);
    case 'utf-8-sig':
      return decodeUtf8(
        bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes,
        errors,
      );
    case 'latin-1':
      return latin1Text(bytes);
    case 'ascii':
      return decodeAscii(bytes, errors);
    case 'unicode-escape':
    case 'raw-unicode-escape':
      return decodeEscapes(bytes, encoding === 'raw-unicode-escape', errors);
    default:
      return decodeWide(bytes, encoding, errors);
  }
}

function decodeUtf8(bytes: Uint8Array, errors: string): Str {
  try {
    return makeStr(decodeValidUtf8(bytes));
  } catch {
    return decodeWithErrors(bytes, 'utf-8', errors, findUtf8Error, decodeValidUtf8);
  }
}

function decodeEscapes(bytes: Uint8Array, isRaw: boolean, errors: string): Str {
  const name = isRaw ? 'rawunicodeescape' : 'unicodeescape';
  const find = (all: Uint8Array, from: number) => findEscapeFault(all, from, isRaw);
  return decodeWithErrors(bytes, name, errors, find, (run) => unescapeBytes(run, isRaw));
}

function decodeAscii(bytes: Uint8Array, errors: string): Str {
  if (bytes.every((byte) => byte < 0x80)) return latin1Text(bytes);
  const findError = (from: number): DecodeError | undefined => {
    const start = bytes.findIndex((byte, i) => i >= from && byte >= 0x80);
    return start < 0 ? undefined : { start, end: start + 1, reason: 'ordinal not in range(128)' };
  };
  return decodeWithErrors(bytes, 'ascii', errors, (_, from) => findError(from), latin1Text);
}

interface DecodeError {
  start: number;
  end: number;
  reason: string;
}

/** The first place from `from` on that is no UTF-8 (Unicode standard, table 3-7), as CPython reports it. */
function findUtf8Error(bytes: Uint8Array, from: number): DecodeError | undefined {
  for (let i = from; i < bytes.length; ) {
    const lead = bytes[i];
    const length =
      lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0) return { start: i, end: i + 1, reason: 'invalid start byte' };
    for (let k = 1; k < length; k++) {
      if (i + k >= bytes.length) return { start: i, end: bytes.length, reason: 'unexpected end of data' };
      const byte = bytes[i + k];
      let low = 0x80;
      let high = 0xbf;
      if (k === 1) {
        if (lead === 0xe0) low = 0xa0;
        else if (lead === 0xed) high = 0x9f;
        else if (lead === 0xf0) low = 0x90;
        else if (lead === 0xf4) high = 0x8f;
      }
      if (byte < low || byte > high) return { start: i, end: i + k, reason: 'invalid continuation byte' };
    }
    i += length;
  }
  return undefined;
}

function decodeWithErrors(
  bytes: Uint8Array,
  encoding: string,
  errors: string,
  findError: (bytes: Uint8Array, from: number) => DecodeError | undefined,
  decodePart: (bytes: Uint8Array) => string,
): Str {
  let text = '';
  let from = 0;
  for (let error = findError(bytes, 0); error !== undefined; error = findError(bytes, from)) {
    const { start, end, reason } = error;
    text += decodePart(bytes.subarray(from, start));
    text += decodeReplacement(bytes.subarray(start, end), errors, () =>
      makeException('UnicodeDecodeError', encoding, new PyBytes(bytes.slice()), start, end, reason),
    );
    from = end;
  }
  return makeStr(text + decodePart(bytes.subarray(from)));
}

function decodeReplacement(run: Uint8Array, errors: string, error: () => unknown): string {
  switch (errors) {
    case 'strict':
      throw error();
    case 'ignore':
      return '';
    case 'replace':
      return '\ufffd';
    case 'backslashreplace':
      return Array.from(run, (byte) => escapeCodePoint(byte)).join('');
    case 'surrogateescape':
      return Array.from(run, (byte) => String.fromCharCode(0xdc00 + byte)).join('');
    case 'surrogatepass':
    case 'xmlcharrefreplace':
      throw error();
    default:
      return unknownHandler(errors);
  }
}

function decodeWide(bytes: Uint8Array, encoding: Encoding, errors: string): Str {
  const size = encoding.startsWith('utf-16') ? 2 : 4;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const get = (offset: number, isBig: boolean): number =>
    size === 2 ? view.getUint16(offset, !isBig) : view.getUint32(offset, !isBig);
  let isBig = encoding.endsWith('-be');
  let offset = 0;
  if (/\d$/.test(encoding) && bytes.length >= size) {
    isBig = get(0, true) === 0xfeff;
    if (isBig || get(0, false) === 0xfeff) offset = size;
  }
  let text = '';
  for (; offset + size <= bytes.length; offset += size) {
    const unit = get(offset, isBig);
    text += size === 2 ? String.fromCharCode(unit) : textOf(characterOf(unit));
  }
  if (offset < bytes.length) {
    text += decodeReplacement(bytes.subarray(offset), errors, () =>
      makeException(
        'UnicodeDecodeError',
        encoding,
        new PyBytes(bytes.slice()),
        offset,
        bytes.length,
        'truncated data',
      ),
    );
  }
  return makeStr(text);
}
