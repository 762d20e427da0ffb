/**
 * Arithmetic on doubles where Python differs from JS: floor division and remainder, powers, rounding to a place, exact
 * ratios. `float-type.ts` makes the type of these, `float-text.ts` reads and writes them.
 */

import { typeName, unbox } from '../classes/instance.ts';
import {
  makeException,
  overflowError,
  typeError,
  valueError,
  zeroDivisionError,
} from '../exceptions/exceptions.ts';
import { indexOf } from '../protocol.ts';
import { typeOf } from '../type.ts';
import { PyFloat, type Value } from '../value.ts';
import { pow } from './elementary.ts';
import { fromInteger, type Int, normalize, ratioToNumber, scaleByPowerOfTwo, toNumber } from './int.ts';

/**
 * The double that a value of float, int or bool (or a derived class) is in arithmetic; `undefined` for other values.
 * Throws OverflowError for an int that is too large.
 */
export function asDouble(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return toNumber(value);
  if (typeof value === 'boolean') return Number(value);
  const payload = unbox(value);
  return payload === value ? undefined : asDouble(payload);
}

/** The double of any value that has `__float__` or `__index__`. Throws TypeError, OverflowError. */
export function toDouble(value: Value): number {
  const number = asDouble(value);
  if (number !== undefined) return number;
  const slots = typeOf(value).slots;
  if (slots.float !== null) return doubleByMethod(value, slots.float);
  if (slots.index !== null) return toNumber(indexOf(value));
  throw typeError(`must be real number, not ${typeName(value)}`);
}

/** What `method`, the `__float__` of `value`, gives. Throws TypeError if that is no float. */
export function doubleByMethod(value: Value, method: (self: Value) => Value): number {
  const result = unbox(method(value));
  if (result instanceof PyFloat) return result.value;
  throw typeError(`${typeName(value)}.__float__ returned non-float (type ${typeName(result)})`);
}

/** `x // y`. Throws ZeroDivisionError. */
export function floatFloordiv(x: number, y: number): number {
  if (y === 0) throw zeroDivisionError('float floor division by zero');
  return floorQuotient(x, y);
}

/** By the steps of CPython's `float_divmod`, each of which may round. */
function floorQuotient(x: number, y: number): number {
  const remainder = x % y;
  let quotient = (x - remainder) / y;
  if (remainder !== 0 && remainder < 0 !== y < 0) quotient -= 1;
  if (quotient === 0) return Object.is(x / y, -0) || x / y < 0 ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** `x % y`, which has the sign of `y`. Throws ZeroDivisionError. */
export function floatMod(x: number, y: number): number {
  if (y === 0) throw zeroDivisionError('float modulo');
  return floorRemainder(x, y);
}

function floorRemainder(x: number, y: number): number {
  const remainder = x % y;
  if (remainder === 0) return y < 0 ? -0 : 0;
  return remainder < 0 !== y < 0 ? remainder + y : remainder;
}

/** `divmod(x, y)`. Throws ZeroDivisionError. */
export function floatDivmod(x: number, y: number): [number, number] {
  if (y === 0) throw zeroDivisionError('float divmod()');
  return [floorQuotient(x, y), floorRemainder(x, y)];
}

/** `x / y`. Throws ZeroDivisionError. */
export function floatTruediv(x: number, y: number): number {
  if (y === 0) throw zeroDivisionError('float division by zero');
  return x / y;
}

/**
 * `x ** y`; `undefined` when it is not real (a negative number to a fraction). Throws ZeroDivisionError, OverflowError.
 */
export function floatPow(x: number, y: number): number | undefined {
  if (y === 0 || x === 1) return 1;
  if (x === 0 && y < 0 && y !== -Infinity)
    throw zeroDivisionError('0.0 cannot be raised to a negative power');
  if (x === -1 && (y === Infinity || y === -Infinity)) return 1;
  if (x < 0 && Number.isFinite(x) && Number.isFinite(y) && !Number.isInteger(y)) return undefined;
  const power = pow(x, y);
  return Number.isFinite(y) ? finitePower(power, x) : power;
}

function finitePower(power: number, base: number): number {
  if ((power === Infinity || power === -Infinity) && Number.isFinite(base)) {
    throw makeException('OverflowError', 34, 'Numerical result out of range');
  }
  return power;
}

/** The int that `x` is when its fraction is cut off. Throws ValueError, OverflowError. */
export function truncateFloat(x: number): Int {
  if (Number.isNaN(x)) throw valueError('cannot convert float NaN to integer');
  if (x === Infinity || x === -Infinity) throw overflowError('cannot convert float infinity to integer');
  return fromInteger(Math.trunc(x));
}

/** The integer nearest to `x`, ties to even, still a double. */
export function roundHalfEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  if (rest < 0.5) return floor;
  if (rest > 0.5) return floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

/** `round(x, places)`: correctly rounded from the exact value, ties to even. Throws OverflowError. */
export function roundToPlaces(x: number, places: number): number {
  if (!Number.isFinite(x) || places > 323) return x;
  if (places < -308) return x * 0;
  // A double below 2^53 times a small power of ten is often exact, or far enough from a tie to decide.
  const rounded = places >= 0 ? roundFraction(x, places) : roundExactly(x, places);
  if (!Number.isFinite(rounded)) throw overflowError('rounded value too large to represent');
  return rounded;
}

const POWERS_OF_TEN = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * Scales by an exact power of ten in doubles and rounds; the scaled value is off by at most half a unit in its last
 * place, so only what lies that close to a tie needs exact arithmetic. The quotient of two exact doubles is rounded once.
 */
function roundFraction(x: number, places: number): number {
  if (places < POWERS_OF_TEN.length) {
    const power = POWERS_OF_TEN[places];
    const scaled = Math.abs(x) * power;
    if (scaled < 2 ** 45) {
      const floor = Math.floor(scaled);
      const distance = scaled - floor - 0.5;
      if (distance > 2 ** -7 || distance < -(2 ** -7)) {
        const rounded = (distance > 0 ? floor + 1 : floor) / power;
        return x < 0 || Object.is(x, -0) ? -rounded : rounded;
      }
    }
  }
  return roundExactly(x, places);
}

function roundExactly(x: number, places: number): number {
  if (x === 0) return x;
  const [numerator, denominator] = exactRatio(Math.abs(x));
  const scaledNumerator = places >= 0 ? numerator * 10n ** BigInt(places) : numerator;
  const scaledDenominator = places >= 0 ? denominator : denominator * 10n ** BigInt(-places);
  const digits = divideHalfEven(scaledNumerator, scaledDenominator);
  const rounded =
    places >= 0 ? ratioToNumber(digits, 10n ** BigInt(places)) : Number(digits * 10n ** BigInt(-places));
  return x < 0 ? -rounded : rounded;
}

/** `numerator / denominator` of positive bigints, rounded to an integer, ties to even. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator - quotient * denominator) * 2n;
  if (twice > denominator || (twice === denominator && (quotient & 1n) === 1n)) return quotient + 1n;
  return quotient;
}

/** A finite double as the fraction in lowest terms that it is; the denominator is a power of two. */
export function exactRatio(x: number): [numerator: bigint, denominator: bigint] {
  if (Number.isInteger(x)) return [BigInt(x), 1n];
  let mantissa = x;
  let places = 0;
  for (; Math.abs(mantissa) < 2 ** -960; places += 60) mantissa *= 2 ** 60;
  for (; !Number.isInteger(mantissa); places++) mantissa *= 2;
  return [BigInt(mantissa), 1n << BigInt(places)];
}

/** Mantissa in [0.5, 1) with the sign of `x`, and the exponent: `x = mantissa * 2**exponent`. Zero, infinity and NaN: as they are, 0. */
export function splitFloat(x: number): [mantissa: number, exponent: number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  const size = Math.abs(x);
  let exponent = Math.max(-1023, Math.floor(Math.log2(size)) + 1);
  let mantissa = scaleByPowerOfTwo(size, -exponent);
  // log2 may be off by one next to a power of two; a subnormal is smaller still.
  for (; mantissa < 0.5; exponent--) mantissa *= 2;
  for (; mantissa >= 1; exponent++) mantissa /= 2;
  return [x < 0 ? -mantissa : mantissa, exponent];
}

/** `float.as_integer_ratio`. Throws ValueError, OverflowError. */
export function integerRatio(x: number): [Int, Int] {
  if (Number.isNaN(x)) throw valueError('cannot convert NaN to integer ratio');
  if (!Number.isFinite(x)) throw overflowError('cannot convert Infinity to integer ratio');
  const [numerator, denominator] = exactRatio(x);
  return [normalize(numerator), normalize(denominator)];
}
