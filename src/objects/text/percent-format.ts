/**
 * The `%` operator on str and bytes, printf-style. A conversion is read from the format, takes its argument from the
 * tuple or mapping, and is padded; bytes run the same on Latin-1 text, with `%b` and without Unicode.
 */

import { findAttribute } from '../attributes.ts';
import { bytesOf, latin1Bytes, latin1Text, PyByteArray, PyBytes } from '../bytes/bytes.ts';
import { call } from '../calls.ts';
import { typeName, unbox } from '../classes/instance.ts';
import { PyTuple } from '../containers/tuple.ts';
import {
  isException,
  makeException,
  overflowError,
  typeError,
  valueError,
} from '../exceptions/exceptions.ts';
import { toDouble } from '../numbers/float.ts';
import { type DoubleFormat, formatDouble } from '../numbers/float-text.ts';
import type { Int } from '../numbers/int.ts';
import { asInt, toInt } from '../numbers/int-type.ts';
import { intToString } from '../numbers/integer-text.ts';
import { getItem, indexOf, reprOf, strOf } from '../protocol.ts';
import { typeOf } from '../type.ts';
import { PyFloat, type Value } from '../value.ts';
import { asStr, characterOf, strLength } from './str.ts';
import { escapeNonAscii } from './str-repr.ts';
import { makeStr, textOf } from './text.ts';

/** The arguments on the right of `%`. */
class Arguments {
  private readonly items: readonly Value[];
  private readonly mapping: Value | undefined;
  private readonly isBytes: boolean;
  private used = 0;

  constructor(value: Value, isBytes: boolean) {
    const payload = unbox(value);
    this.items = payload instanceof PyTuple ? payload.items : [value];
    const isPlain =
      asStr(value) !== undefined ||
      (isBytes && (payload instanceof PyBytes || payload instanceof PyByteArray));
    const isMapping = !(payload instanceof PyTuple) && !isPlain && typeOf(value).slots.getItem !== null;
    this.mapping = isMapping ? value : undefined;
    this.isBytes = isBytes;
  }

  /** The next argument, if there is one. */
  peek(): Value | undefined {
    return this.items[this.used];
  }

  next(): Value {
    if (this.used >= this.items.length) throw typeError('not enough arguments for format string');
    return this.items[this.used++];
  }

  byKey(key: string): Value {
    if (this.mapping === undefined) throw typeError('format requires a mapping');
    this.used = this.items.length;
    return getItem(this.mapping, this.isBytes ? new PyBytes(latin1Bytes(key)) : makeStr(key));
  }

  checkAllUsed(): void {
    if (this.used < this.items.length && this.mapping === undefined) {
      throw typeError(`not all arguments converted during ${this.isBytes ? 'bytes' : 'string'} formatting`);
    }
  }
}

interface Conversion {
  flags: string;
  width: number;
  /** -1 if there is none. */
  precision: number;
  /** The conversion character. */
  type: string;
}

/** `format % value` for a str (or bytes as Latin-1 text), as JS text. */
export function formatPercent(format: string, value: Value, isBytes: boolean): string {
  const args = new Arguments(value, isBytes);
  let result = '';
  let position = 0;
  for (;;) {
    const percent = format.indexOf('%', position);
    if (percent < 0) break;
    result += format.slice(position, percent);
    const plain = plainConversion(format.charCodeAt(percent + 1), args, isBytes);
    if (plain !== undefined) {
      result += plain;
      position = percent + 2;
    } else {
      const reader = new ConversionReader(format, percent + 1, args, isBytes);
      result += reader.convert();
      position = reader.position;
    }
  }
  args.checkAllUsed();
  return result + format.slice(position);
}

/** `%%`, and `%s` and `%d` as they mostly are; `undefined` for all others. */
function plainConversion(unit: number, args: Arguments, isBytes: boolean): string | undefined {
  switch (String.fromCharCode(unit)) {
    case '%':
      return '%';
    case 's':
      return isBytes ? undefined : strOf(args.next());
    case 'd':
      return typeof args.peek() === 'number' ? `${args.next()}` : undefined;
    default:
      return undefined;
  }
}

/** Reads one conversion, from behind its `%`. */
class ConversionReader {
  position: number;
  private readonly format: string;
  private readonly args: Arguments;
  private readonly isBytes: boolean;

  constructor(format: string, position: number, args: Arguments, isBytes: boolean) {
    this.format = format;
    this.position = position;
    this.args = args;
    this.isBytes = isBytes;
  }

  convert(): string {
    const keyed = this.format[this.position] === '(' ? this.args.byKey(this.readKey()) : undefined;
    let flags = this.readWhile(/[-+ #0]/);
    let width = this.readNumber('width');
    if (width < 0) {
      flags += '-';
      width = -width;
    }
    let precision = -1;
    if (this.format[this.position] === '.') {
      this.position++;
      precision = Math.max(0, this.readNumber('precision'));
    }
    if (/[hlL]/.test(this.format[this.position] ?? '')) this.position++;
    if (this.position >= this.format.length) throw valueError('incomplete format');
    const codePoint = this.format.codePointAt(this.position) ?? 0;
    const type = String.fromCodePoint(codePoint);
    const value = keyed === undefined ? this.args.next() : keyed;
    const text = convertValue(value, { flags, width, precision, type }, this.isBytes);
    if (text === undefined) throw this.unsupported(type, codePoint);
    this.position += type.length;
    return text;
  }

  private unsupported(type: string, codePoint: number): Value {
    const index = strLength(makeStr(this.format.slice(0, this.position)));
    const shown = codePoint > 31 && codePoint < 127 ? type : '?';
    return valueError(
      `unsupported format character '${shown}' (0x${codePoint.toString(16)}) at index ${index}`,
    );
  }

  private readKey(): string {
    const start = ++this.position;
    for (let depth = 1; this.position < this.format.length; this.position++) {
      const character = this.format[this.position];
      if (character === '(') depth++;
      else if (character === ')' && --depth === 0) return this.format.slice(start, this.position++);
    }
    throw valueError('incomplete format key');
  }

  private readWhile(pattern: RegExp): string {
    const start = this.position;
    while (this.position < this.format.length && pattern.test(this.format[this.position])) this.position++;
    return this.format.slice(start, this.position);
  }

  private readNumber(name: 'width' | 'precision'): number {
    if (this.format[this.position] === '*') {
      this.position++;
      const value = asInt(this.args.next());
      if (value === undefined) throw typeError('* wants int');
      if (typeof value === 'bigint') {
        throw overflowError(`Python int too large to convert to C ${name === 'width' ? 'ssize_t' : 'int'}`);
      }
      return value;
    }
    const digits = this.readWhile(/\d/);
    if (digits.length > 15) throw valueError(`${name} too big`);
    return Number(digits);
  }
}

/** `undefined` for an unknown conversion. */
function convertValue(value: Value, conversion: Conversion, isBytes: boolean): string | undefined {
  switch (conversion.type) {
    case 'b':
      return isBytes ? padText(bytesText(value), conversion) : undefined;
    case 's':
      return padText(isBytes ? bytesText(value) : strOf(value), conversion);
    case 'r':
      return padText(isBytes ? escapeNonAscii(reprOf(value)) : reprOf(value), conversion);
    case 'a':
      return padText(escapeNonAscii(reprOf(value)), conversion);
    case 'c':
      return padText(isBytes ? byteOf(value) : characterFrom(value), { ...conversion, precision: -1 });
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      return padNumber(integerParts(value, conversion), conversion);
    case 'e':
    case 'f':
    case 'g':
    case 'E':
    case 'F':
    case 'G':
      return padNumber(floatParts(value, conversion, isBytes), conversion);
    default:
      return undefined;
  }
}

function padText(text: string, { flags, width, precision }: Conversion): string {
  let length = text.length;
  let shown = text;
  if (precision >= 0 || width > 0) {
    const characters = [...text];
    length = characters.length;
    if (precision >= 0 && precision < length) {
      shown = characters.slice(0, precision).join('');
      length = precision;
    }
  }
  if (length >= width) return shown;
  const padding = ' '.repeat(width - length);
  return flags.includes('-') ? shown + padding : padding + shown;
}

/** A sign (`-` or empty), a prefix and digits. */
type NumberParts = readonly [sign: string, prefix: string, digits: string];

function padNumber([minus, prefix, digits]: NumberParts, { flags, width }: Conversion): string {
  const sign = minus !== '' ? minus : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const missing = width - sign.length - prefix.length - digits.length;
  if (missing <= 0) return sign + prefix + digits;
  if (flags.includes('-')) return sign + prefix + digits + ' '.repeat(missing);
  if (flags.includes('0')) return sign + prefix + '0'.repeat(missing) + digits;
  return ' '.repeat(missing) + sign + prefix + digits;
}

const BASES: Readonly<Record<string, number>> = { o: 8, x: 16, X: 16 };

function integerParts(value: Value, { flags, precision, type }: Conversion): NumberParts {
  const base = BASES[type] ?? 10;
  const numeral = intToString(integerFor(value, type, base), base);
  const isNegative = numeral.startsWith('-');
  const digits = (isNegative ? numeral.slice(1) : numeral).padStart(precision, '0');
  const prefix = base !== 10 && flags.includes('#') ? `0${type}` : '';
  return [isNegative ? '-' : '', prefix, type === 'X' ? digits.toUpperCase() : digits];
}

function integerFor(value: Value, type: string, base: number): Int {
  const exact = asInt(value);
  if (exact !== undefined) return exact;
  const slots = typeOf(value).slots;
  const isNumber = slots.index !== null || slots.int !== null || slots.float !== null;
  const expected = base === 10 ? 'a real number' : 'an integer';
  const refusal = () => typeError(`%${type} format: ${expected} is required, not ${typeName(value)}`);
  if (!isNumber) throw refusal();
  try {
    return base === 10 ? toInt(value) : indexOf(value);
  } catch (error) {
    throw isException(error, 'TypeError') ? refusal() : error;
  }
}

function floatParts(value: Value, { flags, precision, type }: Conversion, isBytes: boolean): NumberParts {
  const x = doubleFor(value, isBytes);
  const format = type.toLowerCase() as DoubleFormat;
  const numeral = formatDouble(x, format, precision < 0 ? 6 : precision, flags.includes('#'));
  const isNegative = numeral.startsWith('-');
  const digits = isNegative ? numeral.slice(1) : numeral;
  return [isNegative ? '-' : '', '', type === format ? digits : digits.toUpperCase()];
}

function doubleFor(value: Value, isBytes: boolean): number {
  if (value instanceof PyFloat) return value.value;
  try {
    return toDouble(value);
  } catch (error) {
    if (!isBytes || !isException(error, 'TypeError')) throw error;
    throw typeError(`float argument required, not ${typeName(value)}`);
  }
}

function characterFrom(value: Value): string {
  const str = asStr(value);
  if (str !== undefined) {
    if (strLength(str) !== 1) throw typeError('%c requires int or char');
    return textOf(str);
  }
  if (typeOf(value).slots.index === null) throw typeError('%c requires int or char');
  const codePoint = indexOf(value);
  if (codePoint < 0 || codePoint > 0x10ffff) throw overflowError('%c arg not in range(0x110000)');
  return textOf(characterOf(Number(codePoint)));
}

function byteOf(value: Value): string {
  const bytes = bytesOf(value);
  if (bytes !== undefined && bytes.length === 1) return latin1Text(bytes);
  if (bytes !== undefined || typeOf(value).slots.index === null) {
    throw typeError('%c requires an integer in range(256) or a single byte');
  }
  const byte = indexOf(value);
  if (byte < 0 || byte > 255) throw makeException('OverflowError', '%c arg not in range(256)');
  return String.fromCharCode(Number(byte));
}

function bytesText(value: Value): string {
  const bytes = bytesOf(value);
  if (bytes !== undefined) return latin1Text(bytes);
  const method = findAttribute(value, '__bytes__');
  if (method !== undefined) {
    const result = bytesOf(call(method));
    if (result !== undefined) return latin1Text(result);
    throw typeError('__bytes__ returned non-bytes');
  }
  throw typeError(
    `%b requires a bytes-like object, or an object that implements __bytes__, not '${typeName(value)}'`,
  );
}
