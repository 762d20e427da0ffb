/**
 * The accurate phase of the elementary functions: series and Newton steps in double-doubles, good for some 100 bits.
 */

import { add, divide, low, multiply, quickTwoSum, squareRoot, twoProduct, twoSum } from './double-double.ts';

/** ln 2 in parts of 40 bits, whose products with exponents are exact, and the rest. */
const LN2_1 = 0.6931471805592082;
const LN2_2 = 7.371002565161996e-13;
const LN2_3 = 5.8029889835956905e-25;
/** pi/2 in parts of 33 bits, whose products with integers below 2^20 are exact, and the rest. */
const HALF_PI_1 = 1.5707963267341256;
const HALF_PI_2 = 6.077100506303966e-11;
const HALF_PI_3 = 2.0222662487111665e-21;
const HALF_PI_4 = 8.4784276603689e-32;

/** 1/n! as double-doubles, n up to 27; 22! is the last that is a double. */
const INVERSE_FACTORIALS = new Float64Array(28);
const INVERSE_FACTORIALS_LOW = new Float64Array(28);

function fillInverseFactorials(): void {
  let factorial = 1;
  for (let n = 0; n < 28; n++) {
    if (n > 0) factorial *= n;
    INVERSE_FACTORIALS[n] = divide(1, 0, factorial, 0);
    INVERSE_FACTORIALS_LOW[n] = low[0];
  }
}

/** e^r - 1 for |r| < 0.36: Taylor's series, the first terms in double-doubles. */
export function expm1Kernel(r: number, rLow: number): number {
  if (INVERSE_FACTORIALS[0] === 0) fillInverseFactorials();
  let tail = 0;
  for (let n = 20; n >= 9; n--) tail = tail * r + INVERSE_FACTORIALS[n];
  let sum = tail;
  let sumLow = 0;
  for (let n = 8; n >= 1; n--) {
    sum = multiply(sum, sumLow, r, rLow);
    sum = add(INVERSE_FACTORIALS[n], INVERSE_FACTORIALS_LOW[n], sum, low[0]);
    sumLow = low[0];
  }
  return multiply(sum, sumLow, r, rLow);
}

/** The power of two that the result of `expScaled` is still to be multiplied by. */
let scale = 0;

/** e^x for |x| < 746, without the power of two in `scale`. */
function expScaled(x: number, xLow: number): number {
  const k = Math.round(x * Math.LOG2E);
  let r = twoSum(x, -k * LN2_1);
  r = add(r, low[0], -k * LN2_2, -k * LN2_3);
  r = add(r, low[0], xLow, 0);
  const power = expm1Kernel(r, low[0]);
  scale = k;
  return add(1, 0, power, low[0]);
}

function scaled(x: number, exponent: number): number {
  // In two steps: 2^1024 is no double.
  const half = exponent >> 1;
  return x * 2 ** half * 2 ** (exponent - half);
}

/** e^(x + xLow) for |x| < 700 as a double-double. */
export function expDouble(x: number, xLow: number): number {
  const power = expScaled(x, xLow);
  const factor = 2 ** scale;
  low[0] *= factor;
  return power * factor;
}

/** e^x. */
export function exp(x: number): number {
  if (!(x > -746 && x < 710)) return Math.exp(x);
  const power = expScaled(x, 0);
  return scaled(power, scale);
}

const DOUBLE = new Float64Array(1);
const WORDS = new Uint32Array(DOUBLE.buffer);
/** The word with sign and exponent; JS runs on machines of either byte order. */
const HIGH_WORD = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** ln m for m in [0.7, 1.42]: one Newton step from the engine's. */
export function logKernel(m: number): number {
  const start = Math.log(m);
  const power = expm1Kernel(-start, 0);
  // ln m = start + ln(m * e^-start), and the last is m * e^-start - 1 to 106 bits.
  const product = multiply(power, low[0], m, 0);
  const correction = add(m - 1, 0, product, low[0]);
  return add(start, 0, correction, low[0]);
}

/** The exponent that `splitLog` took away. */
export let logExponent = 0;

/** The mantissa, in [0.7, 1.42], of a positive finite x. */
export function splitLog(x: number): number {
  let exponent = 0;
  DOUBLE[0] = x;
  if (x < 2 ** -1022) {
    DOUBLE[0] = x * 2 ** 54;
    exponent = -54;
  }
  const bits = (WORDS[HIGH_WORD] >>> 20) - 1023;
  exponent += bits;
  WORDS[HIGH_WORD] -= bits << 20;
  let mantissa = DOUBLE[0];
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  logExponent = exponent;
  return mantissa;
}

function logDouble(x: number): number {
  const mantissa = splitLog(x);
  const exponent = logExponent;
  const log = logKernel(mantissa);
  if (exponent === 0) return quickTwoSum(log, low[0]);
  const whole = add(log, low[0], exponent * LN2_2, exponent * LN2_3);
  return add(exponent * LN2_1, 0, whole, low[0]);
}

/** ln x. */
export function log(x: number): number {
  if (!(x > 0 && x < Infinity) || x === 1) return Math.log(x);
  return logDouble(x);
}

/** The logarithm to base 2; exact for powers of two. */
export function log2(x: number): number {
  if (!(x > 0 && x < Infinity)) return Math.log2(x);
  const mantissa = splitLog(x);
  const exponent = logExponent;
  if (mantissa === 1) return exponent;
  const natural = logKernel(mantissa);
  const binary = multiply(natural, low[0], Math.LOG2E, 2.0355273740931033e-17);
  return add(exponent, 0, binary, low[0]);
}

/** x^y. */
export function pow(x: number, y: number): number {
  if (y === 2) return x * x;
  if (y === 1) return x;
  const size = Math.abs(x);
  if (size === 0 || size === Infinity || Number.isNaN(size) || y === 0 || !Number.isFinite(y)) return x ** y;
  if (x < 0 && !Number.isInteger(y)) return Number.NaN;
  if (size === 1) return x < 0 && y % 2 !== 0 ? -1 : 1;
  const power = positivePower(size, y);
  return x < 0 && y % 2 !== 0 ? -power : power;
}

function positivePower(x: number, y: number): number {
  if (y === 0.5) return Math.sqrt(x);
  const twice = y * 2;
  if (Number.isInteger(twice) && twice >= -16 && twice <= 16 && x > 1e-18 && x < 1e18)
    return halfPower(x, twice);
  const logarithm = logDouble(x);
  const exponent = multiply(logarithm, low[0], y, 0);
  const exponentLow = low[0];
  // Beyond these the product of the low parts would be no number.
  if (!(exponent < 710)) return Infinity;
  if (exponent < -746) return 0;
  const power = expScaled(exponent, exponentLow);
  return scaled(power, scale);
}

/** x^(twice/2) by multiplication. */
function halfPower(x: number, twice: number): number {
  const count = Math.abs(twice);
  let power = 1;
  let powerLow = 0;
  if ((count & 1) === 1) {
    power = squareRoot(x, 0);
    powerLow = low[0];
  }
  let square = x;
  let squareLow = 0;
  for (let rest = count >> 1; rest > 0; rest >>= 1) {
    if ((rest & 1) === 1) {
      power = multiply(power, powerLow, square, squareLow);
      powerLow = low[0];
    }
    if (rest > 1) {
      square = multiply(square, squareLow, square, squareLow);
      squareLow = low[0];
    }
  }
  return twice > 0 ? power : divide(1, 0, power, powerLow);
}

/** The quarter turns that `reduceAngle` took away, modulo 4. */
let quadrant = 0;

/** x modulo pi/2, at most pi/4 from 0. */
function reduceAngle(x: number): number {
  if (Math.abs(x) < Math.PI / 4) {
    quadrant = 0;
    return quickTwoSum(x, 0);
  }
  if (Math.abs(x) > 2 ** 20) return reduceHugeAngle(x);
  const k = Math.round(x / (Math.PI / 2));
  quadrant = k & 3;
  let r = twoSum(x - k * HALF_PI_1, -k * HALF_PI_2);
  r = add(r, low[0], -k * HALF_PI_3, -k * HALF_PI_4);
  return r;
}

const HUGE_BITS = 1400n;
let hugeHalfPi = 0n;

/** pi/2 * 2^1400, by Machin's formula. */
function computeHalfPi(): bigint {
  const inverseTangent = (n: bigint): bigint => {
    let term = (1n << (HUGE_BITS + 10n)) / n;
    let sum = term;
    for (let k = 3n; term !== 0n; k += 2n) {
      term = -term / (n * n);
      sum += term / k;
    }
    return sum;
  };
  return (8n * inverseTangent(5n) - 2n * inverseTangent(239n)) >> 10n;
}

function reduceHugeAngle(x: number): number {
  if (hugeHalfPi === 0n) hugeHalfPi = computeHalfPi();
  // Every double above 2^20 is a multiple of 2^-32.
  const angle = BigInt(x * 2 ** (x < 2 ** 53 && x > -(2 ** 53) ? 32 : 0));
  const shifted = angle << (Math.abs(x) < 2 ** 53 ? HUGE_BITS - 32n : HUGE_BITS);
  let turns = shifted / hugeHalfPi;
  let rest = shifted - turns * hugeHalfPi;
  if (rest * 2n > hugeHalfPi) {
    turns++;
    rest -= hugeHalfPi;
  } else if (rest * 2n < -hugeHalfPi) {
    turns--;
    rest += hugeHalfPi;
  }
  quadrant = Number(BigInt.asUintN(2, turns));
  const kept = rest >> (HUGE_BITS - 200n);
  const high = Number(kept);
  const difference = Number(kept - BigInt(high));
  return quickTwoSum(high * 2 ** -200, difference * 2 ** -200);
}

/** sin r for |r| < 0.8. */
export function sinKernel(r: number, rLow: number): number {
  if (INVERSE_FACTORIALS[0] === 0) fillInverseFactorials();
  const square = multiply(r, rLow, r, rLow);
  const squareLow = low[0];
  let sum = 0;
  for (let n = 27; n >= 13; n -= 2) sum = INVERSE_FACTORIALS[n] - sum * square;
  let sumLow = 0;
  for (let n = 11; n >= 3; n -= 2) {
    sum = multiply(sum, sumLow, square, squareLow);
    sum = add(INVERSE_FACTORIALS[n], INVERSE_FACTORIALS_LOW[n], -sum, -low[0]);
    sumLow = low[0];
  }
  sum = multiply(sum, sumLow, square, squareLow);
  sum = multiply(sum, low[0], r, rLow);
  return add(r, rLow, -sum, -low[0]);
}

/** cos r for |r| < 0.8. */
export function cosKernel(r: number, rLow: number): number {
  if (INVERSE_FACTORIALS[0] === 0) fillInverseFactorials();
  const square = multiply(r, rLow, r, rLow);
  const squareLow = low[0];
  let sum = 0;
  for (let n = 26; n >= 14; n -= 2) sum = INVERSE_FACTORIALS[n] - sum * square;
  let sumLow = 0;
  for (let n = 12; n >= 2; n -= 2) {
    sum = multiply(sum, sumLow, square, squareLow);
    sum = add(INVERSE_FACTORIALS[n], INVERSE_FACTORIALS_LOW[n], -sum, -low[0]);
    sumLow = low[0];
  }
  sum = multiply(sum, sumLow, square, squareLow);
  return add(1, 0, -sum, -low[0]);
}

/** The sine (`turn` 0) or cosine (`turn` 1) of x. */
function sinAt(x: number, turn: number): number {
  const r = reduceAngle(x);
  const rLow = low[0];
  const place = (quadrant + turn) & 3;
  const size = (place & 1) === 0 ? sinKernel(r, rLow) : cosKernel(r, rLow);
  if (place < 2) return quickTwoSum(size, low[0]);
  return quickTwoSum(-size, -low[0]);
}

/** sin x, x in radians. */
export function sin(x: number): number {
  // Below this sin x is x to the last bit, and the squares would underflow.
  return Math.abs(x) > 1e-8 && Number.isFinite(x) ? sinAt(x, 0) : Math.sin(x);
}

/** cos x. */
export function cos(x: number): number {
  return Number.isFinite(x) && Math.abs(x) > 1e-9 ? sinAt(x, 1) : Math.cos(x);
}

/** tan x. */
export function tan(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) < 1e-8) return Math.tan(x);
  const sine = sinAt(x, 0);
  const sineLow = low[0];
  const cosine = sinAt(x, 1);
  return divide(sine, sineLow, cosine, low[0]);
}

/** The angle of the point (x, y), both double-doubles of moderate size: one Newton step from the engine's. */
function angleOf(y: number, yLow: number, x: number, xLow: number): number {
  const start = Math.atan2(y, x);
  const sine = sinAt(start, 0);
  const sineLow = low[0];
  const cosine = sinAt(start, 1);
  const cosineLow = low[0];
  const up = multiply(y, yLow, cosine, cosineLow);
  const upLow = low[0];
  const down = multiply(x, xLow, sine, sineLow);
  const error = add(up, upLow, -down, -low[0]);
  return quickTwoSum(start, error / (x * cosine + y * sine));
}

/** The angle of the point (x, y), from -pi to pi. */
export function atan2(y: number, x: number): number {
  const size = Math.max(Math.abs(x), Math.abs(y));
  if (y === 0 || x === 0 || !(size < Infinity)) return Math.atan2(y, x);
  if (Math.abs(y) < Math.abs(x) * 1e-8 && x > 0) return y / x;
  const unit = size > 2 ** 400 ? 2 ** -600 : size < 2 ** -400 ? 2 ** 600 : 1;
  return angleOf(y * unit, 0, x * unit, 0);
}

/** The arc tangent. */
export function atan(x: number): number {
  return Math.abs(x) < 1e-8 ? x : atan2(x, 1);
}

/** The arc sine. */
export function asin(x: number): number {
  if (!(Math.abs(x) < 1) || Math.abs(x) < 1e-8) return Math.asin(x);
  const rest = cathetus(x);
  return angleOf(x, 0, rest, low[0]);
}

/** The arc cosine. */
export function acos(x: number): number {
  if (!(Math.abs(x) < 1)) return Math.acos(x);
  const rest = cathetus(x);
  return angleOf(rest, low[0], x, 0);
}

/** sqrt(1 - x^2) for |x| < 1. */
function cathetus(x: number): number {
  const square = twoProduct(x, x);
  const rest = add(1, 0, -square, -low[0]);
  return squareRoot(rest, low[0]);
}
