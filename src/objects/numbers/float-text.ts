/**
 * Doubles and their numerals: repr, the `e`, `f` and `g` conversions, hexadecimal, and reading them back.
 *
 * JS gives the same shortest digits as Python, and correct digits for a given precision up to its limits, but rounds
 * exact ties up where Python rounds them to even. A double is a tie at a place only if its last binary digit stands one
 * place further, which is a cheap test; beyond the limits exact integers do the work.
 */

import { overflowError, valueError } from '../exceptions/exceptions.ts';
import { toAsciiNumeral } from '../text/unicode.ts';
import { divideHalfEven, exactRatio, splitFloat } from './float.ts';
import { ratioToNumber, scaleByPowerOfTwo } from './int.ts';

/** `repr(x)`. */
export function floatRepr(x: number): string {
  const text = `${x}`;
  if (Number.isNaN(x)) return 'nan';
  const size = Math.abs(x);
  // JS writes an exponent below 1e-6 and from 1e21 on, Python below 1e-4 and from 1e16 on.
  if (size < 1e16 && size >= 1e-4) return Number.isInteger(x) ? `${text}.0` : text;
  if (x === 0) return Object.is(x, -0) ? '-0.0' : '0.0';
  if (size === Infinity) return x < 0 ? '-inf' : 'inf';
  return pythonExponent(text.includes('e') ? text : x.toExponential());
}

/** At least two digits in the exponent. */
function pythonExponent(text: string): string {
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}

/** What `e`, `f`, `g` and repr differ in; see `formatDouble`. */
export type DoubleFormat = 'e' | 'f' | 'g' | 'r';

/**
 * The numeral of a double: `e` and `f` with `precision` digits after the point, `g` with `precision` significant
 * digits, `r` as repr writes it (the precision is ignored). `isAlternate` keeps the point and trailing zeros;
 * `needsPoint` gives a `g` without point or exponent a `.0`. Correctly rounded from the exact value, ties to even.
 */
export function formatDouble(
  x: number,
  format: DoubleFormat,
  precision: number,
  isAlternate = false,
  needsPoint = false,
): string {
  if (Number.isNaN(x)) return 'nan';
  if (format === 'r') return floatRepr(x);
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  const size = Math.abs(x);
  if (size === Infinity) return `${sign}inf`;
  if (format === 'f')
    return sign + fixedNumeral(size, precision) + (isAlternate && precision === 0 ? '.' : '');
  if (format === 'e') return sign + scientificNumeral(size, precision, isAlternate);
  return sign + generalNumeral(size, precision === 0 ? 1 : precision, isAlternate, needsPoint);
}

/** Has `x * 10**places` the fraction one half? `places >= 0`. */
function isTie(x: number, places: number): boolean {
  const scaled = x * 2 ** (places + 1);
  return Number.isInteger(scaled) && scaled % 2 !== 0;
}

/** JS rounded a tie up: where that made the last digit odd, the even one is one less. */
function tieToEven(digits: string): string {
  const last = digits.charCodeAt(digits.length - 1) - 48;
  return last % 2 === 0 ? digits : digits.slice(0, -1) + String(last - 1);
}

function fixedNumeral(size: number, precision: number): string {
  if (precision <= 100 && size < 1e21) {
    const text = size.toFixed(precision);
    return isTie(size, precision) ? tieToEven(text) : text;
  }
  const [numerator, denominator] = exactRatio(size);
  const digits = divideHalfEven(numerator * 10n ** BigInt(precision), denominator)
    .toString()
    .padStart(precision + 1, '0');
  if (precision === 0) return digits;
  return `${digits.slice(0, -precision)}.${digits.slice(-precision)}`;
}

/** `precision + 1` significant digits, and the exponent of the first. */
function significantDigits(size: number, precision: number): [digits: string, exponent: number] {
  if (size === 0) return ['0'.repeat(precision + 1), 0];
  if (precision > 100) return exactSignificantDigits(size, precision);
  const [mantissa, exponentText] = size.toExponential(precision).split('e');
  const digits = mantissa.replace('.', '');
  const exponent = Number(exponentText);
  const places = precision - exponent;
  const isHalf = places >= 0 ? places <= 1074 && isTie(size, places) : isTieAtTens(size, -places);
  return [isHalf ? tieToEven(digits) : digits, exponent];
}

/** Has `size / 10**power` the fraction one half? */
function isTieAtTens(size: number, power: number): boolean {
  if (!Number.isInteger(size)) return false;
  const half = 10n ** BigInt(power) / 2n;
  const value = BigInt(size);
  return value % half === 0n && ((value / half) & 1n) === 1n;
}

function exactSignificantDigits(size: number, precision: number): [digits: string, exponent: number] {
  const [numerator, denominator] = exactRatio(size);
  let exponent = Number(size.toExponential(20).split('e')[1]);
  for (;;) {
    const places = precision - exponent;
    const scaled = places >= 0 ? numerator * 10n ** BigInt(places) : numerator;
    const divisor = places >= 0 ? denominator : denominator * 10n ** BigInt(-places);
    const digits = divideHalfEven(scaled, divisor).toString();
    if (digits.length === precision + 1) return [digits, exponent];
    exponent += digits.length - precision - 1;
  }
}

function exponentSuffix(exponent: number): string {
  const size = Math.abs(exponent);
  return `e${exponent < 0 ? '-' : '+'}${size < 10 ? '0' : ''}${size}`;
}

function scientificNumeral(size: number, precision: number, isAlternate: boolean): string {
  const [digits, exponent] = significantDigits(size, precision);
  const point = precision > 0 || isAlternate ? '.' : '';
  return digits[0] + point + digits.slice(1) + exponentSuffix(exponent);
}

function generalNumeral(size: number, precision: number, isAlternate: boolean, needsPoint: boolean): string {
  const [allDigits, exponent] = significantDigits(size, precision - 1);
  const isScientific = exponent < -4 || exponent >= precision - (needsPoint ? 1 : 0);
  const digits = isAlternate ? allDigits : allDigits.replace(/(?!^)0+$/, '');
  if (isScientific) {
    const point = digits.length > 1 || isAlternate ? '.' : '';
    return digits[0] + point + digits.slice(1) + exponentSuffix(exponent);
  }
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  if (fraction !== '' || isAlternate) return `${whole}.${fraction}`;
  return needsPoint ? `${whole}.0` : whole;
}

const DECIMAL_NUMERAL = /^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?$/i;
const SPECIAL_NUMERAL = /^([+-]?)(?:(inf(?:inity)?)|nan)$/i;

/** The double that `float(text)` reads; `undefined` if the text is no numeral. */
export function parseDouble(text: string): number | undefined {
  const numeral = toAsciiNumeral(text);
  if (DECIMAL_NUMERAL.test(numeral))
    return Number(numeral.includes('_') ? numeral.replaceAll('_', '') : numeral);
  const special = SPECIAL_NUMERAL.exec(numeral);
  if (special === null) return undefined;
  if (special[2] === undefined) return Number.NaN;
  return special[1] === '-' ? -Infinity : Infinity;
}

/** `x.hex()`. */
export function floatHex(x: number): string {
  if (!Number.isFinite(x)) return floatRepr(x);
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  if (x === 0) return `${sign}0x0.0p+0`;
  const [mantissa, exponent] = splitFloat(Math.abs(x));
  // Subnormals keep the smallest exponent, and a leading 0.
  const scale = Math.max(exponent - 1, -1022);
  const bits = BigInt(scaleByPowerOfTwo(mantissa, exponent - scale + 52));
  const hex = bits.toString(16).padStart(14, '0');
  return `${sign}0x${hex[0]}.${hex.slice(1)}p${scale < 0 ? '-' : '+'}${Math.abs(scale)}`;
}

const HEX_NUMERAL = /^([+-]?)(?:0x)?(?:([0-9a-f]+)\.?([0-9a-f]*)|\.([0-9a-f]+))(?:p([+-]?\d+))?$/i;

/** `float.fromhex(text)`. Throws ValueError, OverflowError. */
export function parseFloatHex(text: string): number {
  const trimmed = text.trim();
  const special = SPECIAL_NUMERAL.exec(trimmed);
  if (special !== null) return parseDouble(trimmed) ?? Number.NaN;
  const match = HEX_NUMERAL.exec(trimmed);
  if (match === null) throw valueError('invalid hexadecimal floating-point string');
  const [, sign, whole = '', fraction = '', onlyFraction = '', exponentText = '0'] = match;
  const places = fraction + onlyFraction;
  const digits = BigInt(`0x0${whole}${places}`);
  const exponent = Number(exponentText) - 4 * places.length;
  const size = scaledToNumber(digits, exponent);
  if (size === Infinity) throw overflowError('hexadecimal value too large to represent as a float');
  return sign === '-' ? -size : size;
}

/** `digits * 2**exponent`, correctly rounded. */
function scaledToNumber(digits: bigint, exponent: number): number {
  if (digits === 0n) return 0;
  // Nothing beyond these exponents changes the result, and the shifts stay small.
  const length = digits.toString(16).length * 4;
  if (exponent + length > 2000) return Infinity;
  if (exponent + length < -2000) return 0;
  return exponent >= 0 ? Number(digits << BigInt(exponent)) : ratioToNumber(digits, 1n << BigInt(-exponent));
}
