/**
 * The format mini-language (`format(value, '>10.3f')`, f-strings, `str.format`) for str, int, float and complex.
 *
 * A specification is read into a `FormatSpec`; each type refuses what does not suit it with CPython's text, and makes a
 * `NumberText`: sign, prefix, digits and rest, which are then grouped, padded and aligned together.
 */

import { argumentTypeName } from '../classes/instance.ts';
import { overflowError, typeError, valueError } from '../exceptions/exceptions.ts';
import { type DoubleFormat, formatDouble } from '../numbers/float-text.ts';
import { type Int, toNumber } from '../numbers/int.ts';
import { intToString } from '../numbers/integer-text.ts';
import { strOf } from '../protocol.ts';
import type { Value } from '../value.ts';
import { asStr, characterOf, sliceStr, strLength } from './str.ts';
import { makeStr, type Str, textOf } from './text.ts';

interface FormatSpec {
  readonly fill: string;
  /** `<`, `>`, `^` or `=`. */
  readonly align: string;
  /** `+`, `-`, a space or empty. */
  readonly sign: string;
  readonly coercesNegativeZero: boolean;
  readonly isAlternate: boolean;
  readonly width: number;
  /** `,`, `_` or empty. */
  readonly grouping: string;
  /** -1 if there is none. */
  readonly precision: number;
  /** The presentation type, empty if there is none. */
  readonly type: string;
}

/** All parts are optional, in this order; what remains after them is an error or the presentation type. */
const PARTS = /^(?:([\s\S])([<>=^])|([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?(,)?(_)?(,)?/u;

/** Specifications of a type read so far: programs format with few, again and again. */
class SpecReader {
  private readonly objectType: string;
  private readonly defaultAlign: string;
  private readonly known = new Map<string, FormatSpec>();
  private static readonly MOST_KNOWN = 200;

  constructor(objectType: string, defaultAlign: string) {
    this.objectType = objectType;
    this.defaultAlign = defaultAlign;
  }

  read(text: string): FormatSpec {
    let spec = this.known.get(text);
    if (spec === undefined) {
      spec = readSpec(text, this.defaultAlign, this.objectType);
      if (this.known.size < SpecReader.MOST_KNOWN) this.known.set(text, spec);
    }
    return spec;
  }
}

const strSpecs = new SpecReader('str', '<');
const intSpecs = new SpecReader('int', '>');
const boolSpecs = new SpecReader('bool', '>');
const floatSpecs = new SpecReader('float', '>');
const complexSpecs = new SpecReader('complex', '>');

function readSpec(text: string, defaultAlign: string, objectType: string): FormatSpec {
  const match = PARTS.exec(text);
  if (match === null) throw valueError('Invalid format specifier');
  const [all, filler, fillAlign, onlyAlign, sign, z, hash, zero, width, comma, underscore, secondComma] =
    match;
  let rest = text.slice(all.length);
  if (underscore !== undefined && (comma !== undefined || secondComma !== undefined)) {
    throw valueError("Cannot specify both ',' and '_'.");
  }
  if (secondComma !== undefined) rest = `,${rest}`;
  let precision = -1;
  if (rest.startsWith('.')) {
    const digits = /^\.(\d*)/.exec(rest)?.[1] ?? '';
    if (digits === '') throw valueError('Format specifier missing precision');
    precision = decimalNumber(digits);
    rest = rest.slice(1 + digits.length);
  }
  if ([...rest].length > 1) {
    throw valueError(`Invalid format specifier '${text}' for object of type '${objectType}'`);
  }
  const isZeroPadded = zero !== undefined && filler === undefined;
  const grouping = comma ?? underscore ?? '';
  checkGrouping(grouping, rest);
  return {
    fill: filler ?? (isZeroPadded ? '0' : ' '),
    align: fillAlign ?? onlyAlign ?? (isZeroPadded && defaultAlign === '>' ? '=' : defaultAlign),
    sign: sign ?? '',
    coercesNegativeZero: z !== undefined,
    isAlternate: hash !== undefined,
    width: width === undefined ? 0 : decimalNumber(width),
    grouping,
    precision,
    type: rest,
  };
}

function decimalNumber(digits: string): number {
  if (digits.length > 15) throw valueError('Too many decimal digits in format string');
  return Number(digits);
}

function checkGrouping(grouping: string, type: string): void {
  if (grouping === '' || 'deEfFgG%'.includes(type)) return;
  if (grouping === '_' && 'boxX'.includes(type)) return;
  throw valueError(`Cannot specify '${grouping}' with '${printableCode(type)}'.`);
}

function printableCode(code: string): string {
  const codePoint = code.codePointAt(0) ?? 0;
  return codePoint > 32 && codePoint < 128 ? code : `\\x${codePoint.toString(16)}`;
}

function unknownType(spec: FormatSpec, objectType: string): Value {
  return valueError(`Unknown format code '${printableCode(spec.type)}' for object of type '${objectType}'`);
}

/** The text of a format specification. Throws TypeError for anything but a str. */
function specText(spec: Value): string {
  const str = asStr(spec);
  if (str === undefined) throw typeError(`__format__() argument must be str, not ${argumentTypeName(spec)}`);
  return textOf(str);
}

/** `text`, which has `length` characters, padded to the width; sign-aware alignment counts as `>`. */
function pad(text: string, length: number, spec: FormatSpec): string {
  const missing = spec.width - length;
  if (missing <= 0) return text;
  if (spec.align === '<') return text + spec.fill.repeat(missing);
  if (spec.align === '^') {
    const left = missing >> 1;
    return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left);
  }
  return spec.fill.repeat(missing) + text;
}

/** The str of a padded ASCII text: only the fill may be above U+FFFF. */
function paddedStr(text: string, spec: FormatSpec): Str {
  return spec.fill.length > 1 ? makeStr(text) : text;
}

/** `str.__format__`. Throws ValueError. */
export function formatStr(str: Str, specValue: Value): Value {
  const text = specText(specValue);
  if (text === '') return str;
  const spec = strSpecs.read(text);
  if (spec.type !== '' && spec.type !== 's') throw unknownType(spec, 'str');
  if (spec.grouping !== '') throw valueError(`Cannot specify '${spec.grouping}' with 's'.`);
  if (spec.sign === ' ') throw valueError('Space not allowed in string format specifier');
  if (spec.sign !== '') throw valueError('Sign not allowed in string format specifier');
  if (spec.coercesNegativeZero) {
    throw valueError('Negative zero coercion (z) not allowed in string format specifier');
  }
  if (spec.isAlternate) throw valueError('Alternate form (#) not allowed in string format specifier');
  if (spec.align === '=') throw valueError("'=' alignment not allowed in string format specifier");
  const length = strLength(str);
  const isCut = spec.precision >= 0 && spec.precision < length;
  const shown = isCut ? sliceStr(str, 0, spec.precision) : str;
  const shownLength = isCut ? spec.precision : length;
  if (spec.width <= shownLength) return shown;
  const padded = pad(textOf(shown), shownLength, spec);
  return typeof shown === 'string' ? paddedStr(padded, spec) : makeStr(padded);
}

/** A number in parts; only `digits` are grouped. */
interface NumberText {
  sign: string;
  /** `0x` and the like. */
  prefix: string;
  digits: string;
  rest: string;
}

/** Separators between groups, and zeros in front until it is `minimum` long. */
function groupDigits(digits: string, separator: string, size: number, minimum: number): string {
  let count = digits.length;
  if (separator === '') return digits.padStart(minimum, '0');
  while (count + Math.floor((count - 1) / size) < minimum) count++;
  const padded = digits.padStart(count, '0');
  const first = count % size || size;
  let grouped = padded.slice(0, first);
  for (let i = first; i < count; i += size) grouped += separator + padded.slice(i, i + size);
  return grouped;
}

function layOut(number: NumberText, spec: FormatSpec): Str {
  const { sign, prefix, digits, rest } = number;
  if (spec.width === 0 && spec.grouping === '') return sign + prefix + digits + rest;
  const fixed = sign.length + prefix.length + rest.length;
  const isZeroPadded = spec.fill === '0' && spec.align === '=';
  const groupSize = spec.grouping === '_' && /[boxX]/.test(spec.type) ? 4 : 3;
  const grouped =
    digits === '' ? '' : groupDigits(digits, spec.grouping, groupSize, isZeroPadded ? spec.width - fixed : 0);
  const body = grouped + rest;
  const front = sign + prefix;
  const padded =
    spec.align === '='
      ? front + pad(body, fixed + grouped.length, spec)
      : pad(front + body, fixed + grouped.length, spec);
  return paddedStr(padded, spec);
}

function signText(isNegative: boolean, spec: FormatSpec): string {
  if (isNegative) return '-';
  return spec.sign === '-' ? '' : spec.sign;
}

const INTEGER_BASES: Readonly<Record<string, number>> = { '': 10, d: 10, n: 10, b: 2, o: 8, x: 16, X: 16 };

/** `int.__format__`; `self` may be a bool, whose plain text is its own. Throws ValueError, OverflowError. */
export function formatInt(value: Int, specValue: Value, self: Value): Value {
  const text = specText(specValue);
  if (text === '') return typeof self === 'boolean' ? strOf(self) : intToString(value);
  const objectType = typeof self === 'boolean' ? 'bool' : 'int';
  const spec = (typeof self === 'boolean' ? boolSpecs : intSpecs).read(text);
  if (spec.type !== '' && 'eEfFgG%'.includes(spec.type)) return formatNumber(toNumber(value), spec);
  const base = INTEGER_BASES[spec.type];
  if (base === undefined && spec.type !== 'c') throw unknownType(spec, objectType);
  if (spec.precision >= 0) throw valueError('Precision not allowed in integer format specifier');
  if (spec.coercesNegativeZero) {
    throw valueError('Negative zero coercion (z) not allowed in integer format specifier');
  }
  if (spec.type === 'c') return formatCharacter(value, spec);
  const isNegative = value < 0;
  const numeral = intToString(value, base);
  const digits = isNegative ? numeral.slice(1) : numeral;
  return layOut(
    {
      sign: signText(isNegative, spec),
      prefix: spec.isAlternate && base !== 10 ? `0${spec.type}` : '',
      digits: spec.type === 'X' ? digits.toUpperCase() : digits,
      rest: '',
    },
    spec,
  );
}

function formatCharacter(value: Int, spec: FormatSpec): Value {
  if (spec.sign !== '') throw valueError("Sign not allowed with integer format specifier 'c'");
  if (spec.isAlternate) throw valueError("Alternate form (#) not allowed with integer format specifier 'c'");
  if (value < 0 || value > 0x10ffff) throw overflowError('%c arg not in range(0x110000)');
  return makeStr(pad(textOf(characterOf(Number(value))), 1, spec));
}

/** `float.__format__`. Throws ValueError. */
export function formatFloat(x: number, specValue: Value, self: Value): Value {
  const text = specText(specValue);
  if (text === '') return strOf(self);
  const spec = floatSpecs.read(text);
  if (spec.type !== '' && !'eEfFgGn%'.includes(spec.type)) throw unknownType(spec, 'float');
  return formatNumber(x, spec);
}

function formatNumber(x: number, spec: FormatSpec): Str {
  const numeral = doubleNumeral(x, spec, spec.type === '', true);
  const isPlain = spec.grouping === '' && spec.align !== '=' && spec.sign === '';
  if (isPlain) return paddedStr(pad(numeral, numeral.length, spec), spec);
  return layOut(splitNumeral(numeral, spec), spec);
}

/** The conversion of a presentation type; `isPlain`: none was given. Uppercase types give uppercase numerals. */
function doubleNumeral(x: number, spec: FormatSpec, isPlain: boolean, needsPoint: boolean): string {
  const type = spec.type.toLowerCase();
  const isPercent = type === '%';
  let format: DoubleFormat = isPercent ? 'f' : type === 'n' ? 'g' : (type as DoubleFormat);
  if (isPlain) format = spec.precision < 0 ? 'r' : 'g';
  const precision = spec.precision < 0 ? 6 : spec.precision;
  if (precision > 0x7fffffff) throw valueError('precision too big');
  let numeral = formatDouble(
    isPercent ? x * 100 : x,
    format,
    precision,
    spec.isAlternate,
    isPlain && needsPoint,
  );
  if (isPlain && !needsPoint) numeral = numeral.replace(/\.0$/, '');
  if (isPercent) numeral += '%';
  if (spec.coercesNegativeZero && /^-[0.]*(?:e|%|$)/.test(numeral)) numeral = numeral.slice(1);
  return type === spec.type ? numeral : numeral.toUpperCase();
}

function splitNumeral(numeral: string, spec: FormatSpec): NumberText {
  const isNegative = numeral.startsWith('-');
  const size = isNegative ? numeral.slice(1) : numeral;
  const digits = /^\d*/.exec(size)?.[0] ?? '';
  return { sign: signText(isNegative, spec), prefix: '', digits, rest: size.slice(digits.length) };
}

/** `complex.__format__`; `plain` is the text without a specification. Throws ValueError. */
export function formatComplex(real: number, imag: number, specValue: Value, plain: string): Value {
  const text = specText(specValue);
  if (text === '') return plain;
  const spec = complexSpecs.read(text);
  if (spec.type !== '' && !'eEfFgGn'.includes(spec.type)) throw unknownType(spec, 'complex');
  if (spec.fill === '0') throw valueError('Zero padding is not allowed in complex format specifier');
  if (spec.align === '=') {
    throw valueError("'=' alignment flag is not allowed in complex format specifier");
  }
  const isPlain = spec.type === '';
  const skipsReal = isPlain && real === 0 && !Object.is(real, -0);
  const part = (x: number, sign: string): string => {
    const partSpec = { ...spec, sign, width: 0 };
    return textOf(layOut(splitNumeral(doubleNumeral(x, partSpec, isPlain, false), partSpec), partSpec));
  };
  const body = skipsReal ? part(imag, spec.sign) : part(real, spec.sign) + part(imag, '+');
  const whole = isPlain && !skipsReal ? `(${body}j)` : `${body}j`;
  return paddedStr(pad(whole, whole.length, spec), spec);
}
