/**
 * The type int. Its slots also serve bool, whose values are ints to them: `asInt` reads both, and unboxes instances of
 * derived classes. Arithmetic with floats is float's, by the reflected slots.
 */

import { bind } from '../attributes.ts';
import { bytesOf, bytesRepr, numeralText, PyBytes } from '../bytes/bytes.ts';
import { bytesFromObject } from '../bytes/bytes-construct.ts';
import { call } from '../calls.ts';
import { typeName, unbox } from '../classes/instance.ts';
import { PyTuple } from '../containers/tuple.ts';
import { type Construct, defineType } from '../define.ts';
import { makeException, typeError, valueError } from '../exceptions/exceptions.ts';
import { withRecipe } from '../functions/scalar-recipe.ts';
import { indexOf, reprOf, sizeOf, truthOf } from '../protocol.ts';
import type { Binary, SlotDefinitions } from '../slots.ts';
import { formatInt } from '../text/format-spec.ts';
import { asStr, optionName } from '../text/str.ts';
import { textOf } from '../text/text.ts';
import { intType, NotImplemented, type PyType, typeOf } from '../type.ts';
import { PyFloat, type Value } from '../value.ts';
import { truncateFloat } from './float.ts';
import {
  bitLength,
  type Int,
  intAbs,
  intAdd,
  intAnd,
  intFloordiv,
  intInvert,
  intLshift,
  intMod,
  intModPow,
  intMul,
  intNegate,
  intNegativePow,
  intOr,
  intPow,
  intRound,
  intRshift,
  intSub,
  intTruediv,
  intXor,
  normalize,
  toNumber,
} from './int.ts';
import { intToString, parseInteger } from './integer-text.ts';
import { hashInt } from './number-hash.ts';

/** The int that a value of int, bool or a derived class is; `undefined` for other values. */
export function asInt(value: Value): Int | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const payload = unbox(value);
  return payload === value ? undefined : asInt(payload);
}

/** A slot is never called with another self. */
const selfInt = (self: Value): Int => (typeof self === 'boolean' ? Number(self) : (self as Int));

function binary(operation: (a: Int, b: Int) => Value): Binary {
  return (self, other) => {
    const b = asInt(other);
    return b === undefined ? NotImplemented : operation(selfInt(self), b);
  };
}

function reflected(operation: (a: Int, b: Int) => Value): Binary {
  return (self, other) => {
    const b = asInt(other);
    return b === undefined ? NotImplemented : operation(b, selfInt(self));
  };
}

const divide = (a: Int, b: Int): Value => new PyFloat(intTruediv(a, b));

function divideWithRest(a: Int, b: Int): Value {
  return new PyTuple([intFloordiv(a, b), intMod(a, b)]);
}

/** `a ** b`: a float where the exponent is negative. */
export function power(a: Int, b: Int): Value {
  return b < 0 ? new PyFloat(intNegativePow(a, b)) : intPow(a, b);
}

const identity = (self: Value): Value => selfInt(self);

const slots: SlotDefinitions = {
  repr: (self) => intToString(self as Int),
  format: (self, spec) => formatInt(selfInt(self), spec, self),
  hash: (self) => hashInt(selfInt(self)),
  bool: (self) => selfInt(self) !== 0,
  int: identity,
  index: identity,
  float: (self) => new PyFloat(toNumber(selfInt(self))),
  positive: identity,
  negative: (self) => intNegate(selfInt(self)),
  absolute: (self) => intAbs(selfInt(self)),
  invert: (self) => intInvert(selfInt(self)),
  equal: binary((a, b) => a === b),
  notEqual: binary((a, b) => a !== b),
  less: binary((a, b) => a < b),
  lessEqual: binary((a, b) => a <= b),
  greater: binary((a, b) => a > b),
  greaterEqual: binary((a, b) => a >= b),
  add: binary(intAdd),
  sub: binary(intSub),
  mul: binary(intMul),
  truediv: binary(divide),
  floordiv: binary(intFloordiv),
  mod: binary(intMod),
  divmod: binary(divideWithRest),
  pow: (self, exponent, modulus = null) => intPower(selfInt(self), exponent, modulus),
  lshift: binary(intLshift),
  rshift: binary(intRshift),
  and: binary(intAnd),
  or: binary(intOr),
  xor: binary(intXor),
  radd: reflected(intAdd),
  rsub: reflected(intSub),
  rmul: reflected(intMul),
  rtruediv: reflected(divide),
  rfloordiv: reflected(intFloordiv),
  rmod: reflected(intMod),
  rdivmod: reflected(divideWithRest),
  rpow: reflected(power),
  rlshift: reflected(intLshift),
  rrshift: reflected(intRshift),
  rand: reflected(intAnd),
  ror: reflected(intOr),
  rxor: reflected(intXor),
};

/** `int(text, base)`. Throws ValueError. */
export function intFromText(text: string, base: number, original: Value): Int {
  const value = parseInteger(text, base);
  if (value !== undefined) return value;
  const bytes = bytesOf(original);
  const shown = bytes === undefined ? reprOf(original) : bytesRepr(bytes);
  throw valueError(`invalid literal for int() with base ${base}: ${shown.slice(0, 200)}`);
}

function numeralOf(value: Value): string | undefined {
  const str = asStr(value);
  if (str !== undefined) return textOf(str);
  const bytes = bytesOf(value);
  return bytes === undefined ? undefined : numeralText(bytes);
}

/** The result of `__int__` and its kin, checked. */
function checkedInt(result: Value, method: string): Int {
  const int = asInt(result);
  if (int === undefined) throw typeError(`${method} returned non-int (type ${typeName(result)})`);
  return int;
}

/** The int that `__trunc__` answers. */
function integralOf(result: Value): Int {
  if (asInt(result) === undefined && typeOf(result).slots.index === null) {
    throw typeError(`__trunc__ returned non-Integral (type ${typeName(result)})`);
  }
  return indexOf(result);
}

/** `int(value)`: a number cut to an int, or a decimal numeral. Throws TypeError, ValueError, OverflowError. */
export function toInt(value: Value): Int {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof PyFloat) return truncateFloat(value.value);
  const type = typeOf(value);
  if (type.slots.int !== null) return checkedInt(type.slots.int(value), '__int__');
  if (type.slots.index !== null) return checkedInt(type.slots.index(value), '__index__');
  const trunc = type.lookup('__trunc__');
  if (trunc !== undefined) return integralOf(call(bind(trunc, value, type)));
  const text = numeralOf(value);
  if (text !== undefined) return intFromText(text, 10, value);
  throw typeError(
    `int() argument must be a string, a bytes-like object or a real number, not '${typeName(value)}'`,
  );
}

const construct: Construct = {
  signature: 'int(x=0, /, base=10)',
  make: withRecipe('int', (value: Value | undefined, base: Value | undefined) => {
    if (value === undefined) {
      if (base !== undefined) throw typeError('int() missing string argument');
      return 0;
    }
    if (base === undefined) return toInt(value);
    const radix = indexOf(base);
    if (radix !== 0 && (radix < 2 || radix > 36)) {
      throw valueError('int() base must be >= 2 and <= 36, or 0');
    }
    const text = numeralOf(value);
    if (text === undefined) throw typeError("int() can't convert non-string with explicit base");
    return intFromText(text, Number(radix), value);
  }),
};

/** `round(a, -places)` for ints: to a multiple of a power of ten, ties to even. */
function roundInt(a: Int, digits: Value | undefined): Int {
  return intRound(a, digits === undefined ? 0 : indexOf(digits));
}

function isLittleEndian(method: string, order: Value | undefined): boolean {
  const name = optionName(method, 'byteorder', order, 'big');
  if (name === 'big') return false;
  if (name === 'little') return true;
  throw valueError("byteorder must be either 'little' or 'big'");
}

function toBytes(
  self: Int,
  size: Value | undefined,
  order: Value | undefined,
  signed: Value | undefined,
): Value {
  const length = size === undefined ? 1 : sizeOf(size);
  if (length < 0) throw valueError('length argument must be non-negative');
  const isLittle = isLittleEndian('to_bytes', order);
  const isSigned = signed !== undefined && truthOf(signed);
  if (self < 0 && !isSigned) throw makeException('OverflowError', "can't convert negative int to unsigned");
  const bits = length * 8;
  const needed = bitLength(self < 0 ? intInvert(self) : self) + (isSigned ? 1 : 0);
  // In no bytes at all, -1 fits as well as 0.
  if (self !== 0 && needed > bits && !(self === -1 && bits === 0))
    throw makeException('OverflowError', 'int too big to convert');
  const bytes = new Uint8Array(length);
  let hex = BigInt.asUintN(bits, BigInt(self)).toString(16);
  if (hex.length % 2 === 1) hex = `0${hex}`;
  for (let i = hex.length - 2, place = length - 1; i >= 0 && place >= 0; i -= 2, place--) {
    bytes[place] = Number.parseInt(hex.slice(i, i + 2), 16);
  }
  return new PyBytes(isLittle ? bytes.reverse() : bytes);
}

function fromBytes(cls: PyType, source: Value, order: Value | undefined, signed: Value | undefined): Value {
  const isLittle = isLittleEndian('from_bytes', order);
  const bytes = bytesFromObject(source);
  const ordered = isLittle ? bytes.slice().reverse() : bytes;
  let hex = '0x0';
  for (const byte of ordered) hex += byte.toString(16).padStart(2, '0');
  const value = BigInt(hex);
  const isSigned = signed !== undefined && truthOf(signed);
  const result = normalize(isSigned ? BigInt.asIntN(ordered.length * 8, value) : value);
  return cls === intType ? result : call(cls, [result]);
}

function bitCount(self: Int): number {
  let count = 0;
  for (const digit of intAbs(self).toString(2)) if (digit === '1') count++;
  return count;
}

defineType(intType, () => ({
  slots,
  construct,
  methods: () => ({
    'bit_length()': withRecipe('bit_length', (self: Value) => bitLength(selfInt(self))),
    'bit_count()': withRecipe('bit_count', (self: Value) => bitCount(selfInt(self))),
    'conjugate()': identity,
    'as_integer_ratio()': (self: Value) => new PyTuple([selfInt(self), 1]),
    "to_bytes(length=1, byteorder='big', *, signed=False)": (self: Value, length, order, signed) =>
      toBytes(selfInt(self), length, order, signed),
    '__round__(ndigits=None, /)': (self: Value, digits: Value | undefined) => roundInt(selfInt(self), digits),
    '__trunc__()': identity,
    '__floor__()': identity,
    '__ceil__()': identity,
    '__getnewargs__()': (self: Value) => new PyTuple([selfInt(self)]),
  }),
  classMethods: () => ({
    "from_bytes(bytes, byteorder='big', *, signed=False)": fromBytes,
  }),
  accessors: () => ({
    real: { get: identity },
    imag: { get: () => 0 },
    numerator: { get: identity },
    denominator: { get: () => 1 },
  }),
}));

/** `int.__pow__`. */
function intPower(self: Int, exponent: Value, modulus: Value): Value {
  const b = asInt(exponent);
  if (b === undefined) return NotImplemented;
  if (modulus === null) return power(self, b);
  const m = asInt(modulus);
  return m === undefined ? NotImplemented : intModPow(self, b, m);
}
