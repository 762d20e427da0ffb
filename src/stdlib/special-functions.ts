/**
 * The gamma and error functions of `math`. Gamma follows CPython's own (Lanczos' approximation with Boost's coefficients,
 * step by step for the same last bits); the error functions are summed in double-doubles and rounded once.
 */

import { add, divide, low, multiply, twoProduct } from '../objects/numbers/double-double.ts';
import { cos, exp, expDouble, log, pow, sin } from '../objects/numbers/elementary.ts';

const LANCZOS_G = 6.02468004077673;
const LANCZOS_G_MINUS_HALF = 5.52468004077673;
const LANCZOS_NUMERATOR = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028,
  1439720407.3117216, 248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348,
  8071.672002365816, 210.82427775157936, 2.5066282746310002,
];
const LANCZOS_DENOMINATOR = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
];

function lanczosSum(x: number): number {
  let numerator = 0;
  let denominator = 0;
  if (x < 5) {
    for (let i = LANCZOS_NUMERATOR.length - 1; i >= 0; i--) {
      numerator = numerator * x + LANCZOS_NUMERATOR[i];
      denominator = denominator * x + LANCZOS_DENOMINATOR[i];
    }
  } else {
    // In powers of 1/x, which do not overflow.
    for (let i = 0; i < LANCZOS_NUMERATOR.length; i++) {
      numerator = numerator / x + LANCZOS_NUMERATOR[i];
      denominator = denominator / x + LANCZOS_DENOMINATOR[i];
    }
  }
  return numerator / denominator;
}

/** sin(pi * x), exact at integers. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  const sign = x < 0 ? -1 : 1;
  switch (Math.floor(2 * y + 0.5)) {
    case 0:
      return sign * sin(Math.PI * y);
    case 1:
      return sign * cos(Math.PI * (y - 0.5));
    case 2:
      return sign * sin(Math.PI * (1 - y));
    case 3:
      return sign * -cos(Math.PI * (y - 1.5));
    default:
      return sign * sin(Math.PI * (y - 2));
  }
}

/** (n-1)! for n up to 23, the last that is a double. */
function smallFactorial(n: number): number {
  let product = 1;
  for (let i = 2; i < n; i++) product *= i;
  return product;
}

/** The gamma function; NaN at poles and at -infinity, infinite where it overflows. */
export function gamma(x: number): number {
  if (!Number.isFinite(x)) return x === -Infinity ? Number.NaN : x;
  if (Number.isInteger(x)) {
    if (x <= 0) return Number.NaN;
    if (x <= 23) return smallFactorial(x);
  }
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x < 0 ? 0 / sinPi(x) : Infinity;
  const y = size + LANCZOS_G_MINUS_HALF;
  // The rounding error of y, which the powers would magnify.
  const error =
    size > LANCZOS_G_MINUS_HALF ? y - size - LANCZOS_G_MINUS_HALF : y - LANCZOS_G_MINUS_HALF - size;
  const correction = (error * LANCZOS_G) / y;
  const root = size < 140 ? pow(y, size - 0.5) : pow(y, size / 2 - 0.25);
  if (x < 0) {
    let result = ((-Math.PI / sinPi(size) / size) * exp(y)) / lanczosSum(size);
    result -= correction * result;
    return size < 140 ? result / root : result / root / root;
  }
  let result = lanczosSum(size) / exp(y);
  result += correction * result;
  return size < 140 ? result * root : result * root * root;
}

const LOG_PI = 1.1447298858494002;

/** The logarithm of |gamma(x)|; infinite at poles. */
export function lgamma(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Infinity;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Infinity : 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -log(size);
  let result = log(lanczosSum(size)) - LANCZOS_G;
  result += (size - 0.5) * (log(size + LANCZOS_G - 0.5) - 1);
  return x < 0 ? LOG_PI - log(Math.abs(sinPi(size))) - log(size) - result : result;
}

const TWO_BY_ROOT_PI = 1.1283791670955126;
const TWO_BY_ROOT_PI_LOW = 1.533545961316588e-17;
/** From here on the continued fraction converges quickly, and 1 - erf(x) would lose too much. */
const FRACTION_FROM = 2.5;

/** erf(x) for 0 < x < 2.5: 2/sqrt(pi) e^(-x^2) (x + 2x^3/3 + 4x^5/15 + ...), all terms positive. */
function erfSeries(x: number): number {
  const square = twoProduct(x, x);
  const squareLow = low[0];
  let term = x;
  let termLow = 0;
  let sum = x;
  let sumLow = 0;
  for (let n = 3; term > sum * 2 ** -100; n += 2) {
    term = multiply(term, termLow, 2 * square, 2 * squareLow);
    term = divide(term, low[0], n, 0);
    termLow = low[0];
    sum = add(sum, sumLow, term, termLow);
    sumLow = low[0];
  }
  const power = expDouble(-square, -squareLow);
  sum = multiply(sum, sumLow, power, low[0]);
  return multiply(sum, low[0], TWO_BY_ROOT_PI, TWO_BY_ROOT_PI_LOW);
}

/** erfc(x) for 2.5 <= x < 27: e^(-x^2)/sqrt(pi) / (x + (1/2)/(x + 1/(x + (3/2)/(x + ...)))). */
function erfcFraction(x: number): number {
  let fraction = x;
  let fractionLow = 0;
  for (let n = 100; n >= 1; n--) {
    fraction = divide(n / 2, 0, fraction, fractionLow);
    fraction = add(x, 0, fraction, low[0]);
    fractionLow = low[0];
  }
  const square = twoProduct(x, x);
  const power = expDouble(-square, -low[0]);
  const ratio = divide(power, low[0], fraction, fractionLow);
  return multiply(ratio, low[0], TWO_BY_ROOT_PI / 2, TWO_BY_ROOT_PI_LOW / 2);
}

/** The error function. */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (Number.isNaN(size) || size === 0) return x;
  if (size < 1e-150) return x * TWO_BY_ROOT_PI;
  const positive =
    size > 6 ? 1 : size < FRACTION_FROM ? erfSeries(size) : oneMinus(erfcFraction(size), low[0]);
  return x < 0 ? -positive : positive;
}

/** The complementary error function, 1 - erf(x). */
export function erfc(x: number): number {
  const size = Math.abs(x);
  if (Number.isNaN(size)) return x;
  if (size < 1e-20) return 1;
  if (size > 26.5) return x < 0 ? 2 : erfcTail(size);
  const part = size < FRACTION_FROM ? erfSeries(size) : erfcFraction(size);
  if (size < FRACTION_FROM) return x < 0 ? oneMinus(-part, -low[0]) : oneMinus(part, low[0]);
  return x < 0 ? add(2, 0, -part, -low[0]) : part;
}

function oneMinus(value: number, valueLow: number): number {
  return add(1, 0, -value, -valueLow);
}

/** Where erfc is so small that the low parts would underflow: e^(-x^2) in two halves. */
function erfcTail(x: number): number {
  if (x > 28) return 0;
  const square = twoProduct(x, x);
  const half = expDouble(-square / 2, -low[0] / 2);
  return half * ((half / (x + 0.5 / (x + 1 / (x + 1.5 / (x + 2 / x))))) * (TWO_BY_ROOT_PI / 2));
}
