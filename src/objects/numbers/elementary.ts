/**
 * The elementary functions, rounded correctly but for rare cases closer to a tie than 2^-90 (and subnormal results).
 *
 * JS leaves their last bits to the engine: V8's differ from CPython's, which come from the platform's C library, in one
 * of ten to thirty results. Good C libraries round correctly in 99.9 %, so this is what agrees with them best; measured
 * against CPython 3.11 with glibc 2.36 fewer than one in 500 results differ. All arguments and results are doubles;
 * special values are JS's own.
 *
 * A quick phase (`elementary-quick.ts`) decides most results, and leaves special arguments and the cases near a tie to the
 * accurate phase (`elementary-accurate.ts`). The plus before a call of that says to V8 that a number comes out, which it then
 * need not put into an object to be merged with the quick result (a fifth of the time of a compiled loop of sines).
 */

import { add, low, multiply, squareRoot, twoProduct } from './double-double.ts';
import * as accurate from './elementary-accurate.ts';
import {
  COSINE,
  quickAcos,
  quickAngle,
  quickAsin,
  quickExp,
  quickLog,
  quickLog2,
  quickPower,
  quickSine,
  quickTan,
} from './elementary-quick.ts';

/** sin x, x in radians. */
export function sin(x: number): number {
  const quick = quickSine(x, 0);
  return Number.isNaN(quick) ? +accurate.sin(x) : quick;
}

/** cos x. */
export function cos(x: number): number {
  const quick = quickSine(x, COSINE);
  return Number.isNaN(quick) ? +accurate.cos(x) : quick;
}

/** tan x. */
export function tan(x: number): number {
  const quick = quickTan(x);
  return Number.isNaN(quick) ? +accurate.tan(x) : quick;
}

/** The arc sine. */
export function asin(x: number): number {
  const quick = quickAsin(x);
  return Number.isNaN(quick) ? +accurate.asin(x) : quick;
}

/** The arc cosine. */
export function acos(x: number): number {
  const quick = quickAcos(x);
  return Number.isNaN(quick) ? +accurate.acos(x) : quick;
}

/** The arc tangent. */
export function atan(x: number): number {
  const quick = quickAngle(x, 1);
  return Number.isNaN(quick) ? +accurate.atan(x) : quick;
}

/** The angle of the point (x, y), from -pi to pi. */
export function atan2(y: number, x: number): number {
  const quick = quickAngle(y, x);
  return Number.isNaN(quick) ? +accurate.atan2(y, x) : quick;
}

/** e^x. */
export function exp(x: number): number {
  const quick = quickExp(x, 0);
  return Number.isNaN(quick) ? +accurate.exp(x) : quick;
}

/** e^(x + xLow) for |x| < 700 as a double-double. */
export function expDouble(x: number, xLow: number): number {
  return accurate.expDouble(x, xLow);
}

/** ln x. */
export function log(x: number): number {
  const quick = quickLog(x);
  return Number.isNaN(quick) ? +accurate.log(x) : quick;
}

/** The logarithm to base 2; exact for powers of two. */
export function log2(x: number): number {
  const quick = quickLog2(x);
  return Number.isNaN(quick) ? +accurate.log2(x) : quick;
}

/** log10 2 in 32 bits, whose products with exponents are exact, and the rest. */
const LOG10_2 = 0.30102999566361177;
const LOG10_2_REST = 3.694239077158931e-13;

/** The logarithm to base 10, by the formula of FreeBSD's msun that the C libraries share; exact for powers of ten. */
export function log10(x: number): number {
  if (!(x > 0 && x < Infinity)) return Math.log10(x);
  const mantissa = accurate.splitLog(x);
  // The formula wants mantissas in [1, 2), or [0.5, 1) for x < 1.
  let exponent = accurate.logExponent;
  let reduced = mantissa;
  if (x >= 1 && mantissa < 1) {
    reduced *= 2;
    exponent--;
  } else if (x < 1 && mantissa >= 1) {
    reduced /= 2;
    exponent++;
  }
  return exponent * LOG10_2_REST + Math.LOG10E * log(reduced) + exponent * LOG10_2;
}

/** x^y. */
export function pow(x: number, y: number): number {
  if (y === 2) return x * x;
  const quick = x > 0 ? quickPower(x, y) : Number.NaN;
  return Number.isNaN(quick) ? +accurate.pow(x, y) : quick;
}

/** Between them squares neither overflow nor lose bits. */
const LEAST_SIDE = 2 ** -400;
const LARGEST_SIDE = 2 ** 400;

/** The length of the vector (x, y) of sides that are neither tiny nor huge; else NaN. */
export function hypotOfTwo(x: number, y: number): number {
  const size = Math.max(Math.abs(x), Math.abs(y));
  if (!(size >= LEAST_SIDE && size <= LARGEST_SIDE)) return Number.NaN;
  const square = twoProduct(x, x);
  const squareLow = low[0];
  const other = twoProduct(y, y);
  const sum = add(square, squareLow, other, low[0]);
  return squareRoot(sum, low[0]);
}

/** The length of the vector of these coordinates. */
export function hypot(coordinates: readonly number[]): number {
  if (coordinates.length === 2) {
    const length = hypotOfTwo(coordinates[0], coordinates[1]);
    if (!Number.isNaN(length)) return length;
  }
  let size = 0;
  let hasNaN = false;
  for (const x of coordinates) {
    if (x === Infinity || x === -Infinity) return Infinity;
    hasNaN ||= Number.isNaN(x);
    size = Math.max(size, Math.abs(x));
  }
  if (hasNaN) return Number.NaN;
  if (size === 0) return 0;
  const unit = size > LARGEST_SIDE ? 2 ** -600 : size < LEAST_SIDE ? 2 ** 600 : 1;
  let sum = 0;
  let sumLow = 0;
  for (const x of coordinates) {
    const square = twoProduct(x * unit, x * unit);
    sum = add(sum, sumLow, square, low[0]);
    sumLow = low[0];
  }
  return squareRoot(sum, sumLow) / unit;
}

/** The cube root. */
export function cbrt(x: number): number {
  const root = Math.cbrt(x);
  if (root === 0 || !Number.isFinite(root)) return root;
  const unit = Math.abs(x) > 2 ** 600 ? 2 ** -300 : Math.abs(x) < 2 ** -600 ? 2 ** 300 : 1;
  const start = root * unit;
  const square = twoProduct(start, start);
  const cube = multiply(square, low[0], start, 0);
  const error = add(x * unit * unit * unit, 0, -cube, -low[0]);
  return (start + error / (3 * start * start)) / unit;
}

// The hyperbolic functions and their inverses follow FreeBSD's msun (Sun Microsystems), as do the C libraries and V8,
// on top of the exact exp and log.

/** sinh x. */
export function sinh(x: number): number {
  const size = Math.abs(x);
  if (!(size > 2 ** -28 && size < 700)) return Math.sinh(x);
  const half = x < 0 ? -0.5 : 0.5;
  if (size >= 22) return half * exp(size);
  const t = Math.expm1(size);
  return size < 1 ? half * (2 * t - (t * t) / (t + 1)) : half * (t + t / (t + 1));
}

/** cosh x. */
export function cosh(x: number): number {
  const size = Math.abs(x);
  if (!(size > Math.LN2 / 2 && size < 700)) return Math.cosh(x);
  if (size >= 22) return 0.5 * exp(size);
  const t = exp(size);
  return 0.5 * t + 0.5 / t;
}

/** The inverse of sinh. */
export function asinh(x: number): number {
  const size = Math.abs(x);
  if (!(size > 2 && size < Infinity)) return Math.asinh(x);
  const result = size > 2 ** 28 ? log(size) + Math.LN2 : log(2 * size + 1 / (Math.sqrt(x * x + 1) + size));
  return x < 0 ? -result : result;
}

/** The inverse of cosh. */
export function acosh(x: number): number {
  if (!(x > 2 && x < Infinity)) return Math.acosh(x);
  if (x >= 2 ** 28) return log(x) + Math.LN2;
  return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
}
