/** The type float: a boxed double. Ints on the other side convert for arithmetic and compare exactly. */

import { bytesOf, numeralText } from '../bytes/bytes.ts';
import { call } from '../calls.ts';
import { argumentTypeName, typeName, unbox } from '../classes/instance.ts';
import { PyTuple } from '../containers/tuple.ts';
import { defineType } from '../define.ts';
import { typeError, valueError } from '../exceptions/exceptions.ts';
import { withRecipe } from '../functions/scalar-recipe.ts';
import { indexOf, reprOf } from '../protocol.ts';
import type { Binary } from '../slots.ts';
import { formatFloat } from '../text/format-spec.ts';
import { asStr } from '../text/str.ts';
import { textOf } from '../text/text.ts';
import { floatType, intType, NotImplemented, type PyType, typeOf } from '../type.ts';
import { PyFloat, type Value } from '../value.ts';
import { complexPow, PyComplex } from './complex.ts';
import {
  asDouble,
  doubleByMethod,
  floatDivmod,
  floatFloordiv,
  floatMod,
  floatPow,
  floatTruediv,
  integerRatio,
  roundHalfEven,
  roundToPlaces,
  toDouble,
  truncateFloat,
} from './float.ts';
import { floatHex, floatRepr, parseDouble, parseFloatHex } from './float-text.ts';
import { compareIntFloat } from './int.ts';
import { hashFloat } from './number-hash.ts';

const doubleOf = (self: Value): number => (self as PyFloat).value;

function binary(operation: (x: number, y: number) => Value): Binary {
  return (self, other) => {
    const y = other instanceof PyFloat ? other.value : asDouble(other);
    return y === undefined ? NotImplemented : operation(doubleOf(self), y);
  };
}

function reflected(operation: (x: number, y: number) => Value): Binary {
  return (self, other) => {
    const x = asDouble(other);
    return x === undefined ? NotImplemented : operation(x, doubleOf(self));
  };
}

const add = (x: number, y: number): Value => new PyFloat(x + y);
const subtract = (x: number, y: number): Value => new PyFloat(x - y);
const multiply = (x: number, y: number): Value => new PyFloat(x * y);
const divide = (x: number, y: number): Value => new PyFloat(floatTruediv(x, y));
const floorDivide = (x: number, y: number): Value => new PyFloat(floatFloordiv(x, y));
const remainder = (x: number, y: number): Value => new PyFloat(floatMod(x, y));

function power(x: number, y: number): Value {
  const real = floatPow(x, y);
  return real === undefined ? complexPow(new PyComplex(x, 0), new PyComplex(y, 0)) : new PyFloat(real);
}

const floatPower = binary(power);

/** The TypeError of `pow(a, b, c)` where one of them is a float. */
export function noModulus(): Value {
  return typeError('pow() 3rd argument not allowed unless all arguments are integers');
}

function divideWithRest(x: number, y: number): Value {
  const [quotient, rest] = floatDivmod(x, y);
  return new PyTuple([new PyFloat(quotient), new PyFloat(rest)]);
}

/** Negative, 0 or positive as `self` is less than, equal to or greater than `other`; NaN unordered; `undefined` unknown. */
function order(self: Value, other: Value): number | undefined {
  const x = doubleOf(self);
  const y = unbox(other);
  if (y instanceof PyFloat) return x < y.value ? -1 : x > y.value ? 1 : x === y.value ? 0 : Number.NaN;
  if (typeof y === 'number' || typeof y === 'bigint') return -compareIntFloat(y, x);
  return typeof y === 'boolean' ? -compareIntFloat(Number(y), x) : undefined;
}

function comparison(answer: (order: number) => boolean): Binary {
  return (self, other) => {
    const difference = order(self, other);
    return difference === undefined ? NotImplemented : answer(difference);
  };
}

/** `float(value)`. Throws TypeError, ValueError, OverflowError. */
export function toFloat(value: Value): number {
  const { isBuiltin, slots } = typeOf(value);
  // Also of what derives from float or str, if it has one of its own.
  if (
    !isBuiltin &&
    slots.float !== null &&
    slots.float !== floatType.slots.float &&
    slots.float !== intType.slots.float
  )
    return doubleByMethod(value, slots.float);
  const text = textToRead(value);
  if (text === undefined) {
    if (typeof value === 'object' && asDouble(value) === undefined && !hasFloat(value)) {
      throw typeError(`float() argument must be a string or a real number, not '${typeName(value)}'`);
    }
    return toDouble(value);
  }
  const number = parseDouble(text);
  if (number === undefined) throw valueError(`could not convert string to float: ${reprOf(value)}`);
  return number;
}

function hasFloat(value: Value): boolean {
  const slots = typeOf(value).slots;
  return slots.float !== null || slots.index !== null;
}

function textToRead(value: Value): string | undefined {
  if (typeof value === 'number' || value instanceof PyFloat) return undefined;
  const str = asStr(value);
  if (str !== undefined) return textOf(str);
  const bytes = bytesOf(value);
  return bytes === undefined ? undefined : numeralText(bytes);
}

function roundFloat(x: number, digits: Value | undefined): Value {
  if (digits === undefined || digits === null) return truncateFloat(roundHalfEven(x));
  const places = indexOf(digits);
  const clamped = places > 1000 ? 1000 : places < -1000 ? -1000 : Number(places);
  return new PyFloat(roundToPlaces(x, clamped));
}

function fromHex(cls: PyType, text: Value): Value {
  const str = asStr(text);
  if (str === undefined) throw typeError('bad argument type for built-in operation');
  const value = new PyFloat(parseFloatHex(textOf(str)));
  return cls === floatType ? value : call(cls, [value]);
}

function ratio(self: Value): Value {
  const [numerator, denominator] = integerRatio(doubleOf(self));
  return new PyTuple([numerator, denominator]);
}

/** How the machine stores `double` and `float`. */
function storageFormat(name: Value): Value {
  const text = asStr(name);
  if (text === undefined)
    throw typeError(`__getformat__() argument must be str, not ${argumentTypeName(name)}`);
  if (text === 'double' || text === 'float') return 'IEEE, little-endian';
  throw valueError("__getformat__() argument 1 must be 'double' or 'float'");
}

defineType(floatType, () => ({
  slots: {
    repr: (self) => floatRepr(doubleOf(self)),
    format: (self, spec) => formatFloat(doubleOf(self), spec, self),
    hash: (self) => hashFloat(doubleOf(self)),
    bool: (self) => doubleOf(self) !== 0,
    int: (self) => truncateFloat(doubleOf(self)),
    float: (self) => self,
    positive: (self) => self,
    negative: (self) => new PyFloat(-doubleOf(self)),
    absolute: (self) => new PyFloat(Math.abs(doubleOf(self))),
    equal: comparison((difference) => difference === 0),
    notEqual: comparison((difference) => difference !== 0),
    less: comparison((difference) => difference < 0),
    lessEqual: comparison((difference) => difference <= 0),
    greater: comparison((difference) => difference > 0),
    greaterEqual: comparison((difference) => difference >= 0),
    add: binary(add),
    sub: binary(subtract),
    mul: binary(multiply),
    truediv: binary(divide),
    floordiv: binary(floorDivide),
    mod: binary(remainder),
    divmod: binary(divideWithRest),
    pow: (self, exponent, modulus = null) => {
      if (modulus !== null) throw noModulus();
      return floatPower(self, exponent);
    },
    radd: reflected(add),
    rsub: reflected(subtract),
    rmul: reflected(multiply),
    rtruediv: reflected(divide),
    rfloordiv: reflected(floorDivide),
    rmod: reflected(remainder),
    rdivmod: reflected(divideWithRest),
    rpow: reflected(power),
  },
  construct: {
    signature: 'float(x=0, /)',
    make: withRecipe('float', (value: Value | undefined) => {
      if (value instanceof PyFloat) return value;
      return new PyFloat(value === undefined ? 0 : toFloat(value));
    }),
  },
  methods: () => ({
    'is_integer()': (self: Value) => Number.isInteger(doubleOf(self)),
    'as_integer_ratio()': ratio,
    'hex()': (self: Value) => floatHex(doubleOf(self)),
    'conjugate()': (self: Value) => self,
    '__round__(ndigits=None, /)': (self: Value, digits: Value | undefined) =>
      roundFloat(doubleOf(self), digits),
    '__trunc__()': (self: Value) => truncateFloat(doubleOf(self)),
    '__floor__()': (self: Value) => truncateFloat(Math.floor(doubleOf(self))),
    '__ceil__()': (self: Value) => truncateFloat(Math.ceil(doubleOf(self))),
    '__getnewargs__()': (self: Value) => new PyTuple([self]),
  }),
  classMethods: () => ({
    'fromhex(string, /)': fromHex,
    '__getformat__(typestr, /)': (_cls: PyType, name: Value) => storageFormat(name),
  }),
  accessors: () => ({
    real: { get: (self) => self },
    imag: { get: () => new PyFloat(0) },
  }),
}));
