/**
 * Integer arithmetic. An int is a JS number up to 2^53-1 and a bigint beyond, never -0: every function here takes and
 * gives ints in that canonical form. Numbers come first: a result that fits a double exactly is tested by its size
 * alone, because a sum or product that does not fit rounds to 2^53 or more. `int-type.ts` makes the type of these.
 */

import { makeException, overflowError, valueError, zeroDivisionError } from '../exceptions/exceptions.ts';
import { pow } from './elementary.ts';

/** A Python int in canonical form. */
export type Int = number | bigint;

/** The largest int that is a JS number. */
export const MAX_SAFE = Number.MAX_SAFE_INTEGER;

const MAX_SAFE_BIG = BigInt(MAX_SAFE);
const MIN_SAFE_BIG = -MAX_SAFE_BIG;
const TWO_32 = 2 ** 32;
/** V8 has no larger bigints; a Python that has no memory left raises the same. */
/** CPython counts digits of 30 bits, at most 2^61 of them. */
const MAX_DIGIT_BITS = 30 * 2 ** 61;
const MAX_BITS = 2 ** 30;

/** The canonical form of a bigint. */
export function normalize(big: bigint): Int {
  return big >= MIN_SAFE_BIG && big <= MAX_SAFE_BIG ? Number(big) : big;
}

/** `BigInt(a)`, which V8 calls for a bigint too. */
function toBig(a: Int): bigint {
  return typeof a === 'bigint' ? a : BigInt(a);
}

/** The canonical form of a double that is an integer of any size. */
export function fromInteger(x: number): Int {
  return x >= -MAX_SAFE && x <= MAX_SAFE ? x + 0 : BigInt(x);
}

export function intAdd(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (sum >= -MAX_SAFE && sum <= MAX_SAFE) return sum;
  }
  return normalize(toBig(a) + toBig(b));
}

export function intSub(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (difference >= -MAX_SAFE && difference <= MAX_SAFE) return difference;
  }
  return normalize(toBig(a) - toBig(b));
}

export function intMul(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (product >= -MAX_SAFE && product <= MAX_SAFE) return product + 0;
  }
  return normalize(bigMultiply(BigInt(a), BigInt(b)));
}

function bigMultiply(a: bigint, b: bigint): bigint {
  try {
    return a * b;
  } catch {
    throw makeException('MemoryError');
  }
}

/** `a // b`. Throws ZeroDivisionError. */
export function intFloordiv(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    if (b === 0) throw zeroDivisionError('integer division or modulo by zero');
    // Below 2^51 the quotient is further from the next integer than it is rounded.
    if (a < 2 ** 51 && a > -(2 ** 51)) return Math.floor(a / b) + 0;
    const remainder = a % b;
    const quotient = (a - remainder) / b;
    return remainder !== 0 && remainder < 0 !== b < 0 ? quotient - 1 : quotient + 0;
  }
  const divisor = BigInt(b);
  if (divisor === 0n) throw zeroDivisionError('integer division or modulo by zero');
  const dividend = BigInt(a);
  const quotient = dividend / divisor;
  if (dividend < 0n === divisor < 0n || quotient * divisor === dividend) return normalize(quotient);
  return normalize(quotient - 1n);
}

/** `a % b`, which has the sign of `b`. Throws ZeroDivisionError. */
export function intMod(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    if (b === 0) throw zeroDivisionError('integer modulo by zero');
    const remainder = a % b;
    return remainder !== 0 && remainder < 0 !== b < 0 ? remainder + b : remainder + 0;
  }
  const divisor = BigInt(b);
  if (divisor === 0n) throw zeroDivisionError('integer modulo by zero');
  const remainder = BigInt(a) % divisor;
  return normalize(remainder !== 0n && remainder < 0n !== divisor < 0n ? remainder + divisor : remainder);
}

/** `a ** b` for `b >= 0`; a negative exponent makes a float, see `intNegativePow`. Throws MemoryError. */
export function intPow(a: Int, b: Int): Int {
  if (a === 0 || a === 1) return b === 0 ? 1 : a;
  if (a === -1) return intMod(b, 2) === 0 ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number' && b < 54) {
    // Math.pow may be off in the last bit; multiplication that stays in the safe range is exact.
    let power = 1;
    let square = a;
    for (let rest = b; ; ) {
      if ((rest & 1) === 1) power *= square;
      rest >>= 1;
      if (rest === 0) break;
      square *= square;
    }
    if (power >= -MAX_SAFE && power <= MAX_SAFE) return power;
  }
  if (typeof b === 'bigint' || bitLength(a) * b > MAX_BITS * 2) throw makeException('MemoryError');
  try {
    return normalize(BigInt(a) ** BigInt(b));
  } catch {
    throw makeException('MemoryError');
  }
}

/** `a ** -b`, `b > 0`: a double. Throws ZeroDivisionError, OverflowError. */
export function intNegativePow(a: Int, b: Int): number {
  if (a === 0) throw zeroDivisionError('0.0 cannot be raised to a negative power');
  return pow(toNumber(a), toNumber(b));
}

/** `round(a, places)`: to a multiple of a power of ten where `places` is negative, ties to the even one. */
export function intRound(a: Int, places: Int): Int {
  if (places >= 0) return a;
  const unit = intPow(10, intNegate(places));
  const rest = intMod(a, unit);
  const floor = intSub(a, rest);
  const twice = intMul(rest, 2);
  const isUp = twice > unit || (twice === unit && intMod(intFloordiv(floor, unit), 2) === 1);
  return isUp ? intAdd(floor, unit) : floor;
}

/** `pow(base, exponent, modulus)`. Throws ValueError. */
export function intModPow(base: Int, exponent: Int, modulus: Int): Int {
  if (modulus === 0) throw valueError('pow() 3rd argument cannot be 0');
  const size = BigInt(modulus) < 0n ? -BigInt(modulus) : BigInt(modulus);
  let power = 1n % size;
  let square = BigInt(exponent < 0 ? modInverse(base, normalize(size)) : intMod(base, normalize(size)));
  for (let rest = BigInt(exponent < 0 ? intNegate(exponent) : exponent); rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) power = (power * square) % size;
    square = (square * square) % size;
  }
  return intMod(normalize(power), modulus);
}

/** The number in `[0, modulus)` that times `a` gives 1 modulo `modulus > 0`. Throws ValueError if there is none. */
function modInverse(a: Int, modulus: Int): Int {
  let [r0, r1] = [BigInt(modulus), BigInt(intMod(a, modulus))];
  let [t0, t1] = [0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  if (r0 !== 1n) throw valueError('base is not invertible for the given modulus');
  return intMod(normalize(t0), modulus);
}

/** `a << b`. Throws ValueError, OverflowError, MemoryError. */
export function intLshift(a: Int, b: Int): Int {
  if (b < 0) throw valueError('negative shift count');
  if (a === 0) return 0;
  if (typeof b === 'bigint') {
    throw b >= MAX_DIGIT_BITS ? overflowError('too many digits in integer') : makeException('MemoryError');
  }
  if (typeof a === 'number' && b < 53) {
    const shifted = a * (b < 31 ? 1 << b : 2 ** b);
    if (shifted >= -MAX_SAFE && shifted <= MAX_SAFE) return shifted;
  }
  if (b > MAX_BITS) throw makeException('MemoryError');
  try {
    return normalize(toBig(a) << BigInt(b));
  } catch {
    throw makeException('MemoryError');
  }
}

/** `a >> b`, rounding down. Throws ValueError. */
export function intRshift(a: Int, b: Int): Int {
  if (b < 0) throw valueError('negative shift count');
  if (typeof b === 'bigint') return a < 0 ? -1 : 0;
  if (typeof a === 'number') {
    if ((a | 0) === a) return a >> (b < 31 ? b : 31);
    return b < 64 ? Math.floor(a / 2 ** b) : a < 0 ? -1 : 0;
  }
  return normalize(a >> BigInt(b));
}

/**
 * The int of two's complement halves: a signed high half of at most 22 bits, and the low 32 bits. -2^53 does not fit the
 * safe range.
 */
function fromHalves(high: number, low: number): Int {
  const value = high * TWO_32 + (low >>> 0);
  return value >= -MAX_SAFE ? value : BigInt(value);
}

export function intAnd(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    if ((a | 0) === a && (b | 0) === b) return a & b;
    return fromHalves(Math.floor(a / TWO_32) & Math.floor(b / TWO_32), a & b);
  }
  return normalize(toBig(a) & toBig(b));
}

export function intOr(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    if ((a | 0) === a && (b | 0) === b) return a | b;
    return fromHalves(Math.floor(a / TWO_32) | Math.floor(b / TWO_32), a | b);
  }
  return normalize(toBig(a) | toBig(b));
}

export function intXor(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    if ((a | 0) === a && (b | 0) === b) return a ^ b;
    return fromHalves(Math.floor(a / TWO_32) ^ Math.floor(b / TWO_32), a ^ b);
  }
  return normalize(toBig(a) ^ toBig(b));
}

export function intNegate(a: Int): Int {
  return typeof a === 'number' ? 0 - a : normalize(-a);
}

export function intAbs(a: Int): Int {
  return a < 0 ? intNegate(a) : a;
}

/** `~a`. */
export function intInvert(a: Int): Int {
  return typeof a === 'number' && a !== MAX_SAFE ? -1 - a : normalize(~BigInt(a));
}

/** `a / b` as a double, rounded once. Throws ZeroDivisionError, OverflowError. */
export function intTruediv(a: Int, b: Int): number {
  if (b === 0) throw zeroDivisionError('division by zero');
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  if (a === 0) return b < 0 ? -0 : 0;
  const quotient = ratioToNumber(BigInt(a), BigInt(b));
  if (!Number.isFinite(quotient)) throw overflowError('integer division result too large for a float');
  return quotient;
}

/** The double nearest to `numerator / denominator`, ties to even; infinite when it is too large. */
export function ratioToNumber(numerator: bigint, denominator: bigint): number {
  const isNegative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  if (n === 0n) return 0;
  // A quotient of at least 64 bits whose lowest bit says "inexact" rounds like the true ratio. Where the result is
  // subnormal fewer bits are kept, so that scaling at the end is exact.
  const exponent = bitLength(n) - bitLength(d);
  if (exponent > 1025) return isNegative ? -Infinity : Infinity;
  if (exponent < -1077) return isNegative ? -0 : 0;
  const shift = 64 - Math.max(exponent, -1020);
  const scaled = shift >= 0 ? n << BigInt(shift) : n;
  const divisor = shift >= 0 ? d : d << BigInt(-shift);
  let quotient = scaled / divisor;
  if (quotient * divisor !== scaled) quotient |= 1n;
  const rounded = scaleByPowerOfTwo(roundToMantissa(quotient, shift), -shift);
  return isNegative ? -rounded : rounded;
}

/** `quotient` (with a sticky lowest bit) rounded to the bits that a double of that scale keeps. */
function roundToMantissa(quotient: bigint, shift: number): number {
  const excess = Math.max(bitLength(quotient) - 53, shift - 1074);
  if (excess <= 0) return Number(quotient);
  const unit = 1n << BigInt(excess);
  const rest = quotient & (unit - 1n);
  const half = unit >> 1n;
  let kept = quotient - rest;
  if (rest > half || (rest === half && (kept & unit) !== 0n)) kept += unit;
  return Number(kept);
}

/** `x * 2**exponent` for a result that is exact or infinite; steps keep clear of early overflow and underflow. */
export function scaleByPowerOfTwo(x: number, exponent: number): number {
  let result = x;
  let rest = exponent;
  for (; rest > 1000; rest -= 1000) result *= 2 ** 1000;
  for (; rest < -1000; rest += 1000) result *= 2 ** -1000;
  return result * 2 ** rest;
}

/** The double nearest to an int. Throws OverflowError. */
export function toNumber(a: Int): number {
  if (typeof a === 'number') return a;
  const x = Number(a);
  if (x === Infinity || x === -Infinity) throw overflowError('int too large to convert to float');
  return x;
}

/** Bits of |a|, 0 for 0. */
export function bitLength(a: Int): number {
  if (typeof a === 'number') {
    const size = Math.abs(a);
    if (size < TWO_32) return 32 - Math.clz32(size);
    return 64 - Math.clz32(Math.floor(size / TWO_32));
  }
  const hex = (a < 0n ? -a : a).toString(16);
  return hex.length * 4 - Math.clz32(Number.parseInt(hex[0], 16)) + 28;
}

/** -1, 0 or 1 as `a` is less than, equal to or greater than the double `x`; NaN if `x` is. JS compares them exactly. */
export function compareIntFloat(a: Int, x: number): number {
  if (a < x) return -1;
  if (a > x) return 1;
  return !Number.isNaN(x) ? 0 : Number.NaN;
}
