/**
 * The module math. A function that takes doubles is a row of a table: the function and what its infinite or undefined
 * results mean; the integer functions and those with more arguments follow.
 */

import { findAttribute } from '../objects/attributes.ts';
import { call } from '../objects/calls.ts';
import { typeName } from '../objects/classes/instance.ts';
import { PyTuple } from '../objects/containers/tuple.ts';
import { overflowError, typeError, valueError } from '../objects/exceptions/exceptions.ts';
import type { Implementation } from '../objects/functions/function.ts';
import { onDoubles, withRecipe } from '../objects/functions/scalar-recipe.ts';
import {
  acos,
  acosh,
  asin,
  asinh,
  atan,
  atan2,
  cbrt,
  cos,
  cosh,
  exp,
  hypot,
  hypotOfTwo,
  log,
  log2,
  log10,
  pow,
  sin,
  sinh,
  tan,
} from '../objects/numbers/elementary.ts';
import {
  floatTruediv,
  roundHalfEven,
  splitFloat,
  toDouble,
  truncateFloat,
} from '../objects/numbers/float.ts';
import { bitLength, ratioToNumber, scaleByPowerOfTwo } from '../objects/numbers/int.ts';
import { asInt } from '../objects/numbers/int-type.ts';
import { forEach, toArray } from '../objects/protocol.ts';
import { typeOf } from '../objects/type.ts';
import { PyFloat, type Value } from '../objects/value.ts';
import { BINARY_OPERATORS, binaryOperation } from '../runtime/operators.ts';
import { integerFunctions } from './math-integers.ts';
import type { ModuleDefinition } from './module-definition.ts';
import { erf, erfc, gamma, lgamma } from './special-functions.ts';

const domainError = () => valueError('math domain error');
const rangeError = () => overflowError('math range error');

type Optional = Value | undefined;

/** A result that is infinite or no number for finite arguments is an error: of range or of domain. */
function checked(result: number, isFiniteArgument: boolean, canOverflow: boolean): number {
  if (!Number.isFinite(result) && isFiniteArgument) {
    throw canOverflow && !Number.isNaN(result) ? rangeError() : domainError();
  }
  return result;
}

/** A function of one double. NaN from an argument that is a number is a domain error. */
function ofDouble(f: (x: number) => number, canOverflow = false): Implementation {
  return onDoubles('float -> float', f, (value: Value) => {
    const x = value instanceof PyFloat ? value.value : toDouble(value);
    const result = f(x);
    if (Number.isNaN(result) && !Number.isNaN(x)) throw domainError();
    return new PyFloat(checked(result, Number.isFinite(x), canOverflow));
  });
}

const doubleFunctions = (): Record<string, Implementation> => ({
  'acos(x, /)': ofDouble(acos),
  'acosh(x, /)': ofDouble(acosh),
  'asin(x, /)': ofDouble(asin),
  'asinh(x, /)': ofDouble(asinh),
  'atan(x, /)': ofDouble(atan),
  'atanh(x, /)': ofDouble(Math.atanh),
  'cbrt(x, /)': ofDouble(cbrt),
  'cos(x, /)': ofDouble(cos),
  'cosh(x, /)': ofDouble(cosh, true),
  'degrees(x, /)': ofOne((x) => x * (180 / Math.PI)),
  'erf(x, /)': ofDouble(erf),
  'erfc(x, /)': ofDouble(erfc),
  'exp(x, /)': ofDouble(exp, true),
  'exp2(x, /)': ofDouble((x) => pow(2, x), true),
  'expm1(x, /)': ofDouble(Math.expm1, true),
  'fabs(x, /)': withRecipe('fabs', ofDouble(Math.abs)),
  'gamma(x, /)': ofDouble(gamma, true),
  'lgamma(x, /)': withRecipe('float -> float', (value: Value) => {
    const x = toDouble(value);
    const isPole = Number.isInteger(x) && x <= 0;
    return new PyFloat(checked(lgamma(x), Number.isFinite(x), !isPole));
  }),
  'log10(x, /)': withRecipe('float -> float', (value: Value) => new PyFloat(logarithm(value, log10))),
  'log1p(x, /)': ofDouble(Math.log1p),
  'log2(x, /)': withRecipe('float -> float', (value: Value) => new PyFloat(logarithm(value, log2))),
  'radians(x, /)': ofOne((x) => x * (Math.PI / 180)),
  'sin(x, /)': ofDouble(sin),
  'sinh(x, /)': ofDouble(sinh, true),
  'sqrt(x, /)': withRecipe('sqrt', ofDouble(Math.sqrt)),
  'tan(x, /)': ofDouble(tan),
  'tanh(x, /)': ofDouble(Math.tanh),
});

/** The logarithm of a number, also of an int beyond the doubles. Throws ValueError. */
function logarithm(value: Value, f: (x: number) => number): number {
  const int = asInt(value);
  if (typeof int === 'bigint' && int > 0n) {
    const x = Number(int);
    if (x !== Infinity) return f(x);
    const exponent = bitLength(int);
    return f(ratioToNumber(int, 1n << BigInt(exponent))) + f(2) * exponent;
  }
  const x = toDouble(value);
  if (x <= 0) throw domainError();
  return f(x);
}

function logToBase(value: Value, base: Optional): Value {
  const numerator = logarithm(value, log);
  return new PyFloat(base === undefined ? numerator : floatTruediv(numerator, logarithm(base, log)));
}

function power(x: number, y: number): number {
  if (Number.isFinite(x) && Number.isFinite(y)) {
    if (x === 0 && y < 0) throw domainError();
    return checked(pow(x, y), true, true);
  }
  return x === 1 || (x === -1 && !Number.isNaN(y)) ? 1 : x ** y;
}

/** `math.fmod`: the remainder with the sign of x. */
function fmod(a: Value, b: Value): Value {
  const x = toDouble(a);
  const y = toDouble(b);
  const result = x % y;
  if (Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y)) throw domainError();
  return new PyFloat(result);
}

/** `math.remainder`: IEEE 754's, x minus the nearest multiple of y, ties to even multiples. */
function remainder(a: Value, b: Value): Value {
  const x = toDouble(a);
  const y = toDouble(b);
  if (Number.isNaN(x) || Number.isNaN(y)) return new PyFloat(Number.NaN);
  if (!Number.isFinite(x) || y === 0) throw domainError();
  if (!Number.isFinite(y)) return new PyFloat(x);
  const size = Math.abs(x);
  const unit = Math.abs(y);
  const low = size % unit;
  const high = unit - low;
  let rest = low;
  if (low > high) rest = -high;
  else if (low === high) rest = low - 2 * ((0.5 * (size - low)) % unit);
  return new PyFloat(x < 0 || Object.is(x, -0) ? -rest : rest);
}

function frexp(value: Value): Value {
  const [mantissa, exponent] = splitFloat(toDouble(value));
  return new PyTuple([new PyFloat(mantissa), exponent]);
}

function ldexp(value: Value, exponent: Value): Value {
  const x = toDouble(value);
  const int = asInt(exponent);
  if (int === undefined) throw typeError('Expected an int as second argument to ldexp.');
  if (x === 0 || !Number.isFinite(x)) return new PyFloat(x);
  const clamped = int > 5000 ? 5000 : int < -5000 ? -5000 : Number(int);
  const result = scaleOnce(x, clamped);
  if (!Number.isFinite(result)) throw rangeError();
  return new PyFloat(result);
}

/** x * 2**exponent, rounded once also where the result is subnormal. */
function scaleOnce(x: number, exponent: number): number {
  const [mantissa, own] = splitFloat(x);
  const total = own + exponent;
  if (total > -1021) return scaleByPowerOfTwo(mantissa, total);
  // Round to the bits that a subnormal keeps, then scale exactly.
  const kept = roundHalfEven(mantissa * 2 ** Math.max(total + 1074, -60));
  return total + 1074 < -1 ? mantissa * 0 : scaleByPowerOfTwo(kept, -1074);
}

function modf(value: Value): Value {
  const x = toDouble(value);
  const whole = Math.trunc(x);
  const fraction = Number.isFinite(x) ? x - whole : !Number.isNaN(x) ? 0 : x;
  const signed = fraction === 0 && (x < 0 || Object.is(x, -0)) ? -0 : fraction;
  return new PyTuple([new PyFloat(signed), new PyFloat(whole)]);
}

/** `math.floor` and its kin: an int from `__floor__`, else from the double. */
function toInteger(value: Value, method: string, round: (x: number) => number): Value {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (!(value instanceof PyFloat)) {
    const found = typeOf(value).lookup(method);
    if (found !== undefined) {
      const bound = findAttribute(value, method);
      return bound === undefined ? null : call(bound);
    }
    if (method === '__trunc__') throw typeError(`type ${typeName(value)} doesn't define __trunc__ method`);
  }
  return truncateFloat(round(toDouble(value)));
}

/** Shewchuk's exact summation, as CPython's `math.fsum`. Throws OverflowError, ValueError. */
function fsum(iterable: Value): Value {
  const partials: number[] = [];
  let special = 0;
  let hasSpecial = false;
  let hasInfinity = false;
  forEach(iterable, (item) => {
    const x = toDouble(item);
    if (!Number.isFinite(x)) {
      hasInfinity ||= !Number.isNaN(x);
      hasSpecial = true;
      special += x;
      return;
    }
    addPartial(partials, x);
  });
  if (hasSpecial) {
    if (Number.isNaN(special) && hasInfinity) throw valueError('-inf + inf in fsum');
    return new PyFloat(special);
  }
  return new PyFloat(sumPartials(partials));
}

/** Adds x to a sum kept as doubles that do not overlap, smallest first. */
function addPartial(partials: number[], added: number): void {
  let x = added;
  let count = 0;
  for (const partial of partials) {
    const isLarger = Math.abs(x) < Math.abs(partial);
    const big = isLarger ? partial : x;
    const small = isLarger ? x : partial;
    const high = big + small;
    const low = small - (high - big);
    if (low !== 0) partials[count++] = low;
    x = high;
  }
  partials.length = count;
  if (!Number.isFinite(x)) throw overflowError('intermediate overflow in fsum');
  if (x !== 0) partials.push(x);
}

function sumPartials(partials: number[]): number {
  let i = partials.length - 1;
  if (i < 0) return 0;
  let high = partials[i];
  let low = 0;
  while (i > 0 && low === 0) {
    const x = high;
    const y = partials[--i];
    high = x + y;
    low = y - (high - x);
  }
  // Half an even case: the next partial decides on which side the exact sum lies.
  if (i > 0 && low < 0 === partials[i - 1] < 0 && low !== 0) {
    const doubled = low * 2;
    const rounded = high + doubled;
    if (rounded - high === doubled) high = rounded;
  }
  return high;
}

function isClose(a: Value, b: Value, relative: Optional, absolute: Optional): Value {
  const x = toDouble(a);
  const y = toDouble(b);
  const relativeTolerance = relative === undefined ? 1e-9 : toDouble(relative);
  const absoluteTolerance = absolute === undefined ? 0 : toDouble(absolute);
  if (relativeTolerance < 0 || absoluteTolerance < 0) throw valueError('tolerances must be non-negative');
  if (x === y) return true;
  if (Math.abs(x) === Infinity || Math.abs(y) === Infinity) return false;
  const difference = Math.abs(x - y);
  return (
    difference <= Math.abs(relativeTolerance * y) ||
    difference <= Math.abs(relativeTolerance * x) ||
    difference <= absoluteTolerance
  );
}

function dist(p: Value, q: Value): Value {
  const a = toArray(p);
  const b = toArray(q);
  if (a.length !== b.length) throw valueError('both points must have the same number of dimensions');
  return new PyFloat(hypot(a.map((x, i) => toDouble(x) - toDouble(b[i]))));
}

function prod(iterable: Value, start: Optional): Value {
  let product: Value = start === undefined ? 1 : start;
  forEach(iterable, (item) => {
    product = binaryOperation(BINARY_OPERATORS.mul, product, item);
  });
  return product;
}

const WORD = new BigInt64Array(1);
const WORD_DOUBLE = new Float64Array(WORD.buffer);

/** The double next to x in the direction of y. */
function nextAfter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === y) return y;
  if (x === 0) return y > 0 ? Number.MIN_VALUE : -Number.MIN_VALUE;
  WORD_DOUBLE[0] = x;
  WORD[0] += y > x === x > 0 ? 1n : -1n;
  return WORD_DOUBLE[0];
}

/** The value of the last bit of x. */
function ulp(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(size)) return size;
  const next = nextAfter(size, Infinity);
  return next === Infinity ? size - nextAfter(size, 0) : next - size;
}

function copySign(x: number, y: number): number {
  const isNegative = y < 0 || Object.is(y, -0);
  return isNegative ? -Math.abs(x) : Math.abs(x);
}

/** A function that never raises. */
function ofOne(f: (x: number) => number): Implementation {
  return onDoubles('float -> float', f, (value: Value) => new PyFloat(f(toDouble(value))));
}

function ofTwo(f: (x: number, y: number) => number): Implementation {
  return onDoubles(
    'float, float -> float',
    f,
    (a: Value, b: Value) => new PyFloat(f(toDouble(a), toDouble(b))),
  );
}

const otherFunctions = (): Record<string, Implementation> => ({
  'atan2(y, x, /)': ofTwo(atan2),
  'ceil(x, /)': withRecipe('ceil', (value: Value) => toInteger(value, '__ceil__', Math.ceil)),
  'copysign(x, y, /)': withRecipe('copysign', ofTwo(copySign)),
  'dist(p, q, /)': dist,
  'floor(x, /)': withRecipe('floor', (value: Value) => toInteger(value, '__floor__', Math.floor)),
  'fmod(x, y, /)': withRecipe('fmod', fmod),
  'frexp(x, /)': frexp,
  'fsum(seq, /)': fsum,
  'hypot(*coordinates)': onDoubles(
    '*float -> float',
    hypotOfTwo,
    (coordinates: Value[]) => new PyFloat(hypot(coordinates.map(toDouble))),
  ),
  'isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)': withRecipe('float, float[, float, float] -> bool', isClose),
  'isfinite(x, /)': withRecipe('isfinite', (value: Value) => Number.isFinite(toDouble(value))),
  'isinf(x, /)': withRecipe('isinf', (value: Value) => Math.abs(toDouble(value)) === Infinity),
  'isnan(x, /)': withRecipe('isnan', (value: Value) => Number.isNaN(toDouble(value))),
  'ldexp(x, i, /)': withRecipe('float, int -> float', ldexp),
  'log(x, base=None, /)': withRecipe('float[, float] -> float', logToBase),
  'modf(x, /)': modf,
  'nextafter(x, y, /)': ofTwo(nextAfter),
  'pow(x, y, /)': ofTwo(power),
  'prod(iterable, /, *, start=1)': prod,
  'remainder(x, y, /)': withRecipe('float, float -> float', remainder),
  'trunc(x, /)': withRecipe('trunc', (value: Value) => toInteger(value, '__trunc__', Math.trunc)),
  'ulp(x, /)': ofOne(ulp),
});

export const mathModule: ModuleDefinition = {
  name: 'math',
  documentation: 'This module provides access to the mathematical functions\ndefined by the C standard.',
  functions: () => ({ ...doubleFunctions(), ...otherFunctions(), ...integerFunctions() }),
  constants: {
    pi: new PyFloat(Math.PI),
    e: new PyFloat(Math.E),
    tau: new PyFloat(2 * Math.PI),
    inf: new PyFloat(Infinity),
    nan: new PyFloat(Number.NaN),
  },
};
