/**
 * The quick phase of the elementary functions: the result as the sum of a double and a rest, with a bound of its error. In
 * all but one of some thousand cases the sum is so far from the middle between two doubles that the error does not matter,
 * and its rounding is the result (A. Ziv, "Fast evaluation of elementary mathematical functions with correctly rounded
 * last bit", 1991); the others are left to the accurate phase.
 *
 * A function takes its argument to a near point of a table and a short way t from there. The table's values are two
 * doubles, of which the first has so few bits that its product with the first 26 bits of t is exact; what remains is small
 * enough for plain arithmetic. Rows are made when they are first needed.
 *
 * As with double-doubles, a sum's second part is left in `low[0]`.
 */

import { add, low, multiply, SPLITTER, twoProduct, twoSum } from './double-double.ts';
import { cosKernel, expm1Kernel, logKernel, sinKernel } from './elementary-accurate.ts';

/** `(x + WHOLE) - WHOLE` is the int next to x. */
const WHOLE = 1.5 * 2 ** 52;
/** The same, the next multiple of 2^-34 and 2^-20. */
const CUT_34 = 1.5 * 2 ** 18;
const CUT_20 = 1.5 * 2 ** 32;

/** The margin for an error of 2^-65 of the sum, and of 2^-64. */
const MARGIN = 1.0005;
const WIDE_MARGIN = 1.001;

/**
 * The sum of `high` and a smaller `rest`, if it is decided; else NaN. Half a unit of the last place of a sum is at least 2^-54
 * of it. If what the sum lacks, times 1 / (1 - error / 2^-54), is below that half, then so is that with its error, and the
 * sum is the rounded result.
 */
function rounded(high: number, rest: number, margin = MARGIN): number {
  const sum = high + rest;
  return sum + (rest - (sum - high)) * margin === sum ? sum : Number.NaN;
}

/** The margin for an error, in units of 2^-54 of the sum. */
function marginFor(error: number): number {
  return error < 0.5 ? 1 + error + 2 * error * error : Number.NaN;
}

// ---- sine and cosine

const HALF_PI = Math.PI / 2;
const HALF_PI_LOW = 6.123233995736766e-17;
/** pi/256 in parts: their products with ints below 2^26 are exact, and so is what is left of x without the first two. */
const STEP_1 = 0.012271846295334399;
const STEP_2 = 7.750731480238304e-12;
const STEP_3 = -3.889840820714687e-19;
const STEPS_PER_RADIAN = 81.48733086305042;
const STEPS = 512;

/** The row of n: sin(n pi/256) in multiples of 2^-26 and the rest, then the cosine. */
const SINES = new Float64Array(4 * STEPS).fill(Number.NaN);

/** Fills the rows whose sines and cosines are, but for their signs, those of this one: eight of them. */
function fillSines(row: number): void {
  const place = row & 127;
  const base = Math.min(place, 128 - place);
  const angle = multiply(HALF_PI, HALF_PI_LOW, base / 128, 0);
  const angleLow = low[0];
  const sine = sinKernel(angle, angleLow);
  const sineLow = low[0];
  const cosine = cosKernel(angle, angleLow);
  const cosineLow = low[0];
  fillQuarters(base, sine, sineLow, cosine, cosineLow);
  if (base > 0) fillQuarters(128 - base, cosine, cosineLow, sine, sineLow);
}

/** Fills a row of the first quarter of the circle with what is given, and those that lie quarters further. */
function fillQuarters(first: number, ...given: readonly [number, number, number, number]): void {
  let [sine, sineLow, cosine, cosineLow] = given;
  for (let row = first; row < STEPS; row += STEPS / 4) {
    fillPair(SINES, 4 * row, sine, sineLow);
    fillPair(SINES, 4 * row + 2, cosine, cosineLow);
    [sine, sineLow, cosine, cosineLow] = [cosine, cosineLow, -sine, -sineLow];
  }
}

/** Puts a value into two places: its multiple of 2^-26 and the rest. */
function fillPair(table: Float64Array, place: number, value: number, valueLow: number): void {
  const head = Math.round(value * 2 ** 26) / 2 ** 26;
  table[place] = head;
  table[place + 1] = value - head + valueLow;
}

/** What to add to an angle's steps for its cosine. */
export const COSINE = STEPS / 4;

const SINE_3 = -1 / 6;
const SINE_5 = 1 / 120;
const SINE_7 = -1 / 5040;
const COSINE_2 = -1 / 2;
const COSINE_4 = 1 / 24;
const COSINE_6 = -1 / 720;

const LARGEST_ANGLE = 2 ** 19;
/** Below it what is left of an angle has no longer an error of 2^-65 of itself. */
const LEAST_SINE = 2 ** -20;

/** The sine of x (`turn` 0) or its cosine (`turn` COSINE), rounded; NaN if it is not decided. */
export function quickSine(x: number, turn: number): number {
  return Math.abs(x) < LARGEST_ANGLE ? sineOf(x, 0, turn) : +sineOfLarge(x, turn);
}

/** Of x + xLow, where |xLow| < 2^-36. V8 must be able to inline this: its bytecode is to stay below 460 bytes. */
function sineOf(x: number, xLow: number, turn: number): number {
  const steps = x * STEPS_PER_RADIAN + WHOLE - WHOLE;
  const row = (steps + turn) & (STEPS - 1);
  const sine = SINES[4 * row];
  const sineLow = SINES[4 * row + 1];
  const cosine = SINES[4 * row + 2];
  const cosineLow = SINES[4 * row + 3];
  const left = x - steps * STEP_1 - steps * STEP_2;
  const head = left + CUT_34 - CUT_34;
  const tail = left - head + (xLow - steps * STEP_3);
  const t = head + tail;
  const square = t * t;
  const product = cosine * head;
  const high = sine + product;
  const small =
    product -
    (high - sine) +
    (sineLow +
      (cosine * tail +
        cosineLow * t +
        (sine + sineLow) * (square * (COSINE_2 + square * (COSINE_4 + square * COSINE_6))) +
        (cosine + cosineLow) * (t * square * (SINE_3 + square * (SINE_5 + square * SINE_7)))));
  const sum = high + small;
  const isDecided = sum + (small - (sum - high)) * MARGIN === sum && Math.abs(sum) > LEAST_SINE;
  return isDecided ? sum : +undecidedSine(row);
}

/** 2^14 turns in parts, of which the first three have so few bits that their products with ints below 2^26 are exact. */
const TURNS_1 = 102943.7080078125;
const TURNS_2 = 6.501784810097888e-5;
const TURNS_3 = -3.2630349702626738e-12;
const TURNS_4 = -1.2474705261489859e-20;
const PER_TURNS = 9.71404681957369e-6;
/** Up to here the difference from a multiple of these turns has 53 bits. */
const FARTHEST_ANGLE = 2 ** 41;

/** The angle without whole turns, below 2^16, for x from LARGEST_ANGLE to FARTHEST_ANGLE; the rest of 2^-90 is in `low[0]`. */
function withoutTurns(x: number): number {
  const count = x * PER_TURNS + WHOLE - WHOLE;
  const left = twoSum(x - count * TURNS_1 - count * TURNS_2, -count * TURNS_3);
  low[0] -= count * TURNS_4;
  return left;
}

function sineOfLarge(x: number, turn: number): number {
  if (!(Math.abs(x) < FARTHEST_ANGLE)) return Number.NaN;
  const left = withoutTurns(x);
  return sineOf(left, low[0], turn);
}

/** A row that is not filled is NaN, which decides nothing. (The plus before its calls: see `elementary.ts`.) */
function undecidedSine(row: number): number {
  if (Number.isNaN(SINES[4 * row])) fillSines(row);
  return Number.NaN;
}

/** The sine and its rest, the cosine and its rest. */
const PARTS = new Float64Array(new ArrayBuffer(32));

/** Computes sine and cosine of `angle` into PARTS, with errors of 2^-65 of themselves; is that possible? */
function splitSines(angle: number): boolean {
  if (!(Math.abs(angle) < FARTHEST_ANGLE)) return false;
  const isLarge = Math.abs(angle) >= LARGEST_ANGLE;
  const x = isLarge ? withoutTurns(angle) : angle;
  const xLow = isLarge ? low[0] : 0;
  const steps = x * STEPS_PER_RADIAN + WHOLE - WHOLE;
  const row = steps & (STEPS - 1);
  if (Number.isNaN(SINES[4 * row])) fillSines(row);
  const sine = SINES[4 * row];
  const sineLow = SINES[4 * row + 1];
  const cosine = SINES[4 * row + 2];
  const cosineLow = SINES[4 * row + 3];
  const left = x - steps * STEP_1 - steps * STEP_2;
  const head = left + CUT_34 - CUT_34;
  const tail = left - head + (xLow - steps * STEP_3);
  const t = head + tail;
  const square = t * t;
  const sineOfT = t * square * (SINE_3 + square * (SINE_5 + square * SINE_7));
  const cosineOfT = square * (COSINE_2 + square * (COSINE_4 + square * COSINE_6));
  const wholeSine = sine + sineLow;
  const wholeCosine = cosine + cosineLow;

  let product = cosine * head;
  let high = sine + product;
  let small = cosine * tail + cosineLow * t + wholeSine * cosineOfT + wholeCosine * sineOfT;
  small += product - (high - sine) + sineLow;
  const sum = high + small;
  PARTS[0] = sum;
  PARTS[1] = small - (sum - high);

  product = -sine * head;
  high = cosine + product;
  small = wholeCosine * cosineOfT - wholeSine * sineOfT - sine * tail - sineLow * t;
  small += product - (high - cosine) + cosineLow;
  const other = high + small;
  PARTS[2] = other;
  PARTS[3] = small - (other - high);
  return Math.abs(sum) > LEAST_SINE && Math.abs(other) > LEAST_SINE;
}

// ---- exponential

const LEAST_EXPONENT = -1022;
const POWERS_OF_TWO = new Float64Array(2046);

/** 2^exponent, which `**` takes as long for as all the rest. */
function powerOfTwo(exponent: number): number {
  const place = exponent - LEAST_EXPONENT;
  if (POWERS_OF_TWO[place] === 0) POWERS_OF_TWO[place] = 2 ** exponent;
  return POWERS_OF_TWO[place];
}

/** ln 2 / 128 in parts, as pi/256. */
const OCTAVE_STEP_1 = 0.0054152123630046844;
const OCTAVE_STEP_2 = -1.4880111899595594e-11;
const OCTAVE_STEP_3 = 1.8117553233174215e-19;
const STEPS_PER_UNIT = 184.6649652337873;
const OCTAVE_STEPS = 128;

/** The row of n: 2^(n/128) in multiples of 2^-26 and the rest. */
const ROOTS_OF_TWO = new Float64Array(2 * OCTAVE_STEPS).fill(Number.NaN);

function fillRoots(row: number): void {
  const exponent = multiply(Math.LN2, 2.3190468138462996e-17, row / OCTAVE_STEPS, 0);
  const half = expm1Kernel(exponent / 2, low[0] / 2);
  const root = add(half, low[0], 1, 0);
  const power = multiply(root, low[0], root, low[0]);
  fillPair(ROOTS_OF_TWO, 2 * row, power, low[0]);
}

const POWER_2 = 1 / 2;
const POWER_3 = 1 / 6;
const POWER_4 = 1 / 24;
const POWER_5 = 1 / 120;
const POWER_6 = 1 / 720;

/**
 * e^(x + xLow) for |x| < 708 and |xLow| < 2^-42, rounded, if its error is decided by `margin`; else NaN. The error is that
 * of x + xLow and 2^-66.
 */
export function quickExp(x: number, xLow: number, margin = MARGIN): number {
  if (!(Math.abs(x) < 708)) return Number.NaN;
  const steps = x * STEPS_PER_UNIT + WHOLE - WHOLE;
  const row = steps & (OCTAVE_STEPS - 1);
  const root = ROOTS_OF_TWO[2 * row];
  const rootLow = ROOTS_OF_TWO[2 * row + 1];
  const rest = x - steps * OCTAVE_STEP_1 - steps * OCTAVE_STEP_2;
  const head = rest + CUT_34 - CUT_34;
  const tail = rest - head + (xLow - steps * OCTAVE_STEP_3);
  const t = head + tail;
  const beyond = t * t * (POWER_2 + t * (POWER_3 + t * (POWER_4 + t * (POWER_5 + t * POWER_6))));
  const product = root * head;
  const high = root + product;
  const small = product - (high - root) + (rootLow + (root * tail + rootLow * t + (root + rootLow) * beyond));
  const sum = high + small;
  const isDecided = sum + (small - (sum - high)) * margin === sum;
  return isDecided ? sum * powerOfTwo(steps >> 7) : +undecidedExp(row);
}

/** As `undecidedSine`. */
function undecidedExp(row: number): number {
  if (Number.isNaN(ROOTS_OF_TWO[2 * row])) fillRoots(row);
  return Number.NaN;
}

// ---- logarithm

/** ln 2 as a multiple of 2^-33 and the rest. */
const LN2_HEAD = 0.6931471806019545;
const LN2_TAIL = -4.2009150726810846e-11;

/** Some 1/m of 13 bits for mantissas m, -ln of that as a multiple of 2^-33 and the rest. */
const INVERSES = new Float64Array(128);
const LOGARITHMS = new Float64Array(128);
const LOGARITHMS_LOW = new Float64Array(128);

const DOUBLE = new Float64Array(new ArrayBuffer(8));
const WORDS = new Int32Array(DOUBLE.buffer);
const HIGH_WORD = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
/** The high word of the least mantissa, some 0.7. */
const LEAST_MANTISSA = 0x3fe6a000;

function fillLogarithms(row: number): number {
  WORDS[HIGH_WORD] = LEAST_MANTISSA + (row << 13) + (1 << 12);
  const inverse = Math.round(2 ** 13 / DOUBLE[0]) / 2 ** 13;
  const logarithm = logKernel(inverse);
  const head = Math.round(-logarithm * 2 ** 33) / 2 ** 33;
  INVERSES[row] = inverse;
  LOGARITHMS[row] = head;
  LOGARITHMS_LOW[row] = -logarithm - head - low[0];
  return inverse;
}

const LOG_3 = 1 / 3;
const LOG_4 = -1 / 4;
const LOG_5 = 1 / 5;
const LOG_6 = -1 / 6;
const LOG_7 = 1 / 7;
const LOG_8 = -1 / 8;
const LOG_9 = 1 / 9;
const LOG_10 = -1 / 10;

/** ln x for x between 2^-1000 and 2^1000, else NaN; its error is below `logError`. */
function splitLog(x: number): number {
  if (Math.abs(x - 1) < 2 ** -7) return logNearOne(x - 1);
  if (!(x > 2 ** -1000 && x < 2 ** 1000)) return Number.NaN;
  DOUBLE[0] = x;
  const place = WORDS[HIGH_WORD] - LEAST_MANTISSA;
  const exponent = place >> 20;
  const row = (place >> 13) & 127;
  let inverse = INVERSES[row];
  if (inverse === 0) inverse = fillLogarithms(row);
  const mantissa = x * powerOfTwo(0 - exponent);
  // ln x = exponent ln 2 - ln(inverse) + ln(1 + t + tLow), where t has 26 bits and both are exact.
  const head = mantissa + CUT_20 - CUT_20;
  const t = head * inverse - 1;
  const tLow = (mantissa - head) * inverse;
  const halfSquare = t * t * 0.5;
  const base = exponent * LN2_HEAD + LOGARITHMS[row];
  const first = base + t;
  const high = first - halfSquare;
  const r = t + tLow;
  const beyond = r * r * r * (LOG_3 + r * (LOG_4 + r * (LOG_5 + r * (LOG_6 + r * (LOG_7 + r * LOG_8)))));
  const small =
    tLow +
    (t -
      (first - base) +
      (first - high - halfSquare) +
      (LOGARITHMS_LOW[row] + exponent * LN2_TAIL + (beyond - tLow * (t + tLow * 0.5))));
  const sum = high + small;
  low[0] = small - (sum - high);
  return sum;
}

/** ln(1 + r) for |r| < 2^-7. */
function logNearOne(r: number): number {
  const big = SPLITTER * r;
  const head = big - (big - r);
  const halfSquare = head * head * 0.5;
  const halfSquareLow = (r - head) * (r + head) * 0.5;
  const high = r - halfSquare;
  const last = LOG_6 + r * (LOG_7 + r * (LOG_8 + r * (LOG_9 + r * LOG_10)));
  const beyond = r * r * r * (LOG_3 + r * (LOG_4 + r * (LOG_5 + r * last)));
  const small = r - high - halfSquare + (beyond - halfSquareLow);
  const sum = high + small;
  low[0] = small - (sum - high);
  return sum;
}

/** A bound for the error of `splitLog`, by its result. */
function logError(logarithm: number): number {
  return Math.min(2 ** -72, Math.abs(logarithm) * 2 ** -65);
}

/** ln x, rounded; NaN if it is not decided. */
export function quickLog(x: number): number {
  const sum = splitLog(x);
  return rounded(sum, low[0]);
}

const LOG2_E_LOW = 2.0355273740931033e-17;

/** log2 x, rounded; NaN if it is not decided. */
export function quickLog2(x: number): number {
  const logarithm = splitLog(x);
  const logarithmLow = low[0];
  const product = twoProduct(logarithm, Math.LOG2E);
  return rounded(product, low[0] + (logarithm * LOG2_E_LOW + logarithmLow * Math.LOG2E));
}

/** x^y for x > 0, rounded; NaN if its error does not allow that. */
export function quickPower(x: number, y: number): number {
  const logarithm = splitLog(x);
  const logarithmLow = low[0];
  const exponent = twoProduct(logarithm, y);
  const exponentLow = low[0] + logarithmLow * y;
  return quickExp(exponent, exponentLow, marginFor(2 ** -12 + Math.abs(y) * logError(logarithm) * 2 ** 54));
}

// ---- what sines lead to

/** tan x, rounded; NaN if it is not decided. */
export function quickTan(x: number): number {
  if (!splitSines(x)) return Number.NaN;
  const [sine, sineLow, cosine, cosineLow] = PARTS;
  const quotient = sine / cosine;
  const product = twoProduct(quotient, cosine);
  const rest = sine - product - low[0] + (sineLow - quotient * cosineLow);
  return rounded(quotient, rest / cosine, WIDE_MARGIN);
}

/** May it be multiplied without underflow and overflow? */
function isModerate(x: number): boolean {
  const size = Math.abs(x);
  return size > 2 ** -400 && size < 2 ** 400;
}

/** The angle of the point (x, y), rounded: one Newton step from the engine's. NaN if it is not decided. */
export function quickAngle(y: number, x: number): number {
  const start = Math.atan2(y, x);
  if (!(isModerate(x) && isModerate(y) && splitSines(start))) return Number.NaN;
  const sine = PARTS[0];
  const cosine = PARTS[2];
  const up = twoProduct(y, cosine);
  const upLow = low[0] + y * PARTS[3];
  const down = twoProduct(x, sine);
  const error = up - down + (upLow - low[0] - x * PARTS[1]);
  return rounded(start, error / (x * cosine + y * sine), WIDE_MARGIN);
}

/** The arc sine of |x| < 1, rounded; NaN if it is not decided. */
export function quickAsin(x: number): number {
  const start = Math.asin(x);
  if (!splitSines(start)) return Number.NaN;
  const slope = 1 / PARTS[2];
  return rounded(
    start,
    (x - PARTS[0] - PARTS[1]) * slope,
    marginFor(Math.abs((x * slope) / start) * 2 ** -11),
  );
}

/** The arc cosine of |x| < 1, as `quickAsin`. */
export function quickAcos(x: number): number {
  const start = Math.acos(x);
  if (!splitSines(start)) return Number.NaN;
  const slope = 1 / PARTS[0];
  return rounded(
    start,
    (PARTS[2] - x + PARTS[3]) * slope,
    marginFor(Math.abs((x * slope) / start) * 2 ** -11),
  );
}
