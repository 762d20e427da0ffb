/**
 * Ints and their numerals. V8 converts bigints in less than quadratic time both ways (a million digits in half a
 * second), so only what JS lacks is here: odd bases, underscores, prefixes and CPython's limit on decimal digits.
 */

import { valueError } from '../exceptions/exceptions.ts';
import { toAsciiNumeral } from '../text/unicode.ts';
import { bitLength, type Int, normalize } from './int.ts';

const LIMIT_HINT = 'use sys.set_int_max_str_digits() to increase the limit';
const BITS_PER_DIGIT = Math.log2(10);

/** `sys.get_int_max_str_digits()`; 0 means no limit. */
export let maxStrDigits = 4300;

export function setMaxStrDigits(limit: number): void {
  maxStrDigits = limit;
}

/** The numeral of an int. Throws ValueError beyond the limit of digits (bases that are powers of two have none). */
export function intToString(value: Int, base = 10): string {
  if (typeof value === 'number') return base === 10 ? `${value}` : value.toString(base);
  if ((base & (base - 1)) === 0 || maxStrDigits === 0) return value.toString(base);
  const isSurelyTooLong = bitLength(value) > (maxStrDigits + 1) * BITS_PER_DIGIT;
  const text = isSurelyTooLong ? '' : value.toString(base);
  if (isSurelyTooLong || text.length - (value < 0n ? 1 : 0) > maxStrDigits) {
    throw valueError(
      `Exceeds the limit (${maxStrDigits} digits) for integer string conversion; ${LIMIT_HINT}`,
    );
  }
  return text;
}

const PREFIX_BASES: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16 };
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const PLAIN_DECIMAL = /^[+-]?\d{1,15}$/;
const NUMERAL = /^([+-]?)(0[box])?(_?[0-9a-z]+(?:_[0-9a-z]+)*)$/;

/**
 * The int that a numeral in `base` (2 to 36, or 0: as its prefix says) stands for, as `int(text, base)` reads it;
 * `undefined` if it is none. Throws ValueError beyond the limit of digits.
 */
export function parseInteger(text: string, base: number): Int | undefined {
  if (base === 10 && PLAIN_DECIMAL.test(text)) return Number(text) + 0;
  const match = NUMERAL.exec(splitPrefix(toAsciiNumeral(text).toLowerCase(), base));
  if (match === null) return undefined;
  const [, sign, prefix, body] = match;
  if (prefix === undefined && body.startsWith('_')) return undefined;
  const digits = body.replaceAll('_', '');
  let radix = base;
  if (prefix !== undefined) radix = PREFIX_BASES[prefix[1]];
  else if (base === 0) {
    if (/^0+[^0]/.test(digits)) return undefined;
    radix = 10;
  }
  const size = digitsToInt(digits, radix);
  return size === undefined || sign !== '-' ? size : negate(size);
}

/** Hides from the pattern a prefix that is not one in this base: in base 16, `0b1` is a plain numeral. */
function splitPrefix(text: string, base: number): string {
  const prefix = /^[+-]?0([box])_?[0-9a-z]/.exec(text);
  if (prefix === null || base === 0 || PREFIX_BASES[prefix[1]] === base) return text;
  return text.replace(/^([+-]?)0/, '$1');
}

const negate = (size: Int): Int => (typeof size === 'number' ? 0 - size : normalize(-size));

/** Throws ValueError beyond the limit; `undefined` when a digit is none of that base. */
function digitsToInt(digits: string, base: number): Int | undefined {
  const allowed = base === 10 ? /^[0-9]+$/ : new RegExp(`^[${DIGITS.slice(0, base)}]+$`);
  if (!allowed.test(digits)) return undefined;
  if ((base & (base - 1)) !== 0 && maxStrDigits > 0 && digits.length > maxStrDigits) {
    throw valueError(
      `Exceeds the limit (${maxStrDigits} digits) for integer string conversion: ` +
        `value has ${digits.length} digits; ${LIMIT_HINT}`,
    );
  }
  if (digits.length <= 10) return Number.parseInt(digits, base);
  if (base === 10) return normalize(BigInt(digits));
  if (base === 2) return normalize(BigInt(`0b${digits}`));
  if (base === 8) return normalize(BigInt(`0o${digits}`));
  if (base === 16) return normalize(BigInt(`0x${digits}`));
  return normalize(joinDigits(digits, base));
}

/** Halves until a piece fits a double: multiplications of equal size are the fast ones. */
function joinDigits(digits: string, base: number): bigint {
  if (digits.length <= 10) return BigInt(Number.parseInt(digits, base));
  const low = digits.length >> 1;
  const split = digits.length - low;
  return (
    joinDigits(digits.slice(0, split), base) * BigInt(base) ** BigInt(low) +
    joinDigits(digits.slice(split), base)
  );
}
