/** The type complex: two doubles. Arithmetic follows CPython's `complexobject.c` step by step, for the same last bits. */

import { callMethod } from '../attributes.ts';
import { typeName, unbox } from '../classes/instance.ts';
import { PyTuple } from '../containers/tuple.ts';
import { type Construct, defineType, newType, readOnly } from '../define.ts';
import { makeException, typeError, valueError, zeroDivisionError } from '../exceptions/exceptions.ts';
import { reprOf } from '../protocol.ts';
import type { Binary } from '../slots.ts';
import { formatComplex } from '../text/format-spec.ts';
import { asStr } from '../text/str.ts';
import { textOf } from '../text/text.ts';
import { toAsciiNumeral } from '../text/unicode.ts';
import { NotImplemented, type PyType, typeOf } from '../type.ts';
import { PyFloat, PyObject, type Value } from '../value.ts';
import { atan2, cos, exp, hypot, log, pow, sin } from './elementary.ts';
import { asDouble, toDouble } from './float.ts';
import { floatRepr, parseDouble } from './float-text.ts';
import { compareIntFloat, type Int, intAdd, intMul, normalize } from './int.ts';
import { hashFloat } from './number-hash.ts';

export const complexType = newType('complex');

export class PyComplex extends PyObject {
  declare type: PyType;
  readonly real: number;
  readonly imag: number;

  constructor(real: number, imag: number) {
    super();
    this.real = real;
    this.imag = imag;
  }
}

Object.defineProperty(PyComplex.prototype, 'type', { value: complexType });

/** The complex number that a number of any type is in arithmetic; `undefined` for other values. */
function asComplex(value: Value): PyComplex | undefined {
  const payload = unbox(value);
  if (payload instanceof PyComplex) return payload;
  const real = asDouble(payload);
  return real === undefined ? undefined : new PyComplex(real, 0);
}

const add = (a: PyComplex, b: PyComplex): PyComplex => new PyComplex(a.real + b.real, a.imag + b.imag);
const subtract = (a: PyComplex, b: PyComplex): PyComplex => new PyComplex(a.real - b.real, a.imag - b.imag);
const multiply = (a: PyComplex, b: PyComplex): PyComplex =>
  new PyComplex(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real);

/** Smith's method. Throws ZeroDivisionError. */
function divide(a: PyComplex, b: PyComplex): PyComplex {
  const realSize = Math.abs(b.real);
  const imagSize = Math.abs(b.imag);
  if (realSize >= imagSize) {
    if (realSize === 0) throw zeroDivisionError('complex division by zero');
    const ratio = b.imag / b.real;
    const denominator = b.real + b.imag * ratio;
    return new PyComplex((a.real + a.imag * ratio) / denominator, (a.imag - a.real * ratio) / denominator);
  }
  if (imagSize >= realSize) {
    const ratio = b.real / b.imag;
    const denominator = b.real * ratio + b.imag;
    return new PyComplex((a.real * ratio + a.imag) / denominator, (a.imag * ratio - a.real) / denominator);
  }
  return new PyComplex(Number.NaN, Number.NaN);
}

const ONE = new PyComplex(1, 0);

/** `a ** b`. Throws ZeroDivisionError, OverflowError. */
export function complexPow(a: PyComplex, b: PyComplex): PyComplex {
  const isSmallInteger = b.imag === 0 && Number.isInteger(b.real) && Math.abs(b.real) <= 100;
  const power = isSmallInteger ? integerPower(a, b.real) : generalPower(a, b);
  if (Math.abs(power.real) === Infinity || Math.abs(power.imag) === Infinity) {
    throw makeException('OverflowError', 'complex exponentiation');
  }
  return power;
}

const ZERO_TO_NEGATIVE = '0.0 to a negative or complex power';

function integerPower(base: PyComplex, exponent: number): PyComplex {
  let power = ONE;
  let square = base;
  for (let rest = Math.abs(exponent); rest > 0; rest >>= 1) {
    if ((rest & 1) === 1) power = multiply(power, square);
    square = multiply(square, square);
  }
  if (exponent >= 0) return power;
  if (power.real === 0 && power.imag === 0) throw zeroDivisionError(ZERO_TO_NEGATIVE);
  return divide(ONE, power);
}

function generalPower(a: PyComplex, b: PyComplex): PyComplex {
  if (b.real === 0 && b.imag === 0) return ONE;
  if (a.real === 0 && a.imag === 0) {
    if (b.imag !== 0 || b.real < 0) throw zeroDivisionError(ZERO_TO_NEGATIVE);
    return new PyComplex(0, 0);
  }
  const size = hypot([a.real, a.imag]);
  const angle = atan2(a.imag, a.real);
  let length = pow(size, b.real);
  let phase = angle * b.real;
  if (b.imag !== 0) {
    length /= exp(angle * b.imag);
    phase += b.imag * log(size);
  }
  // C's `cos` reports a domain error here, and this is what CPython makes of it.
  if (Math.abs(phase) === Infinity) throw zeroDivisionError(ZERO_TO_NEGATIVE);
  return new PyComplex(length * cos(phase), length * sin(phase));
}

/** The ValueError of `pow(a, b, c)` where one of them is complex. */
export function noComplexModulus(): Value {
  return valueError('complex modulo');
}

function binary(operation: (a: PyComplex, b: PyComplex) => Value): Binary {
  return (self, other) => {
    const b = asComplex(other);
    return b === undefined ? NotImplemented : operation(self as PyComplex, b);
  };
}

function reflected(operation: (a: PyComplex, b: PyComplex) => Value): Binary {
  return (self, other) => {
    const a = asComplex(other);
    return a === undefined ? NotImplemented : operation(a, self as PyComplex);
  };
}

/** Exact also for ints that no double represents; `undefined` for what is no number. */
function isEqual(self: PyComplex, other: Value): boolean | undefined {
  const value = unbox(other);
  if (value instanceof PyComplex) return self.real === value.real && self.imag === value.imag;
  if (value instanceof PyFloat) return self.imag === 0 && self.real === value.value;
  if (typeof value === 'bigint') return self.imag === 0 && compareIntFloat(value, self.real) === 0;
  if (typeof value === 'number' || typeof value === 'boolean') {
    return self.imag === 0 && self.real === Number(value);
  }
  return undefined;
}

/** A part as repr writes it: like a float, but without `.0`. */
function part(x: number): string {
  return floatRepr(x).replace(/\.0$/, '');
}

function complexRepr(z: PyComplex): string {
  if (z.real === 0 && !Object.is(z.real, -0)) return `${part(z.imag)}j`;
  const imag = part(z.imag);
  return `(${part(z.real)}${/^[-+]/.test(imag) ? '' : '+'}${imag}j)`;
}

function hashComplex(z: PyComplex): Int {
  const hash = intAdd(hashFloat(z.real), intMul(1000003, hashFloat(z.imag)));
  const word = BigInt.asIntN(64, BigInt(hash));
  return word === -1n ? -2 : normalize(word);
}

function absolute(z: PyComplex): Value {
  const size = hypot([z.real, z.imag]);
  if (size === Infinity && Number.isFinite(z.real) && Number.isFinite(z.imag)) {
    throw makeException('OverflowError', 'absolute value too large');
  }
  return new PyFloat(size);
}

const NUMBER = '(?:\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)(?:e[+-]?\\d[\\d_]*)?|inf(?:inity)?|nan';
const COMPLEX = new RegExp(`^(?:([+-]?(?:${NUMBER}))(?![\\d.j]))?(?:([+-]?(?:${NUMBER})?)j)?$`, 'i');

/** Has it underscores that are not between digits? */
const isMisgrouped = (text: string): boolean => /(?<!\d)_|_(?!\d)/.test(text);

/** The complex number that a text stands for. Throws ValueError. */
function parseComplex(text: string): PyComplex {
  const numeral = toAsciiNumeral(text).replace(/^\((.*)\)$/, (_, inner: string) => toAsciiNumeral(inner));
  const match = COMPLEX.exec(numeral);
  if (match !== null && numeral !== '') {
    const [, realText, imagText] = match;
    const real = realText === undefined ? 0 : parseDouble(realText);
    const imag =
      imagText === undefined ? 0 : parseDouble(/^[+-]?$/.test(imagText) ? `${imagText}1` : imagText);
    const isJoined = realText === undefined || imagText === undefined || /^[+-]/.test(imagText);
    if (real !== undefined && imag !== undefined && isJoined) return new PyComplex(real, imag);
  }
  throw valueError(
    isMisgrouped(text)
      ? `could not convert string to complex: ${reprOf(text)}`
      : 'complex() arg is a malformed string',
  );
}

/** What `__complex__` of a class gives; `undefined` where there is none. */
function bySpecialMethod(value: Value): PyComplex | undefined {
  if (typeOf(value).lookup('__complex__') === undefined) return undefined;
  const number = callMethod(value, '__complex__');
  if (number instanceof PyComplex) return number;
  throw typeError(`__complex__ returned non-complex (type ${typeName(number)})`);
}

/** A part of `complex(real, imag)`: any number. */
function toComplex(value: Value, place: 'first' | 'second'): PyComplex {
  const number = asComplex(value) ?? (place === 'first' ? bySpecialMethod(value) : undefined);
  if (number !== undefined) return number;
  const slots = typeOf(value).slots;
  if (slots.float === null && slots.index === null) {
    const expected = place === 'first' ? 'a string or a number' : 'a number';
    throw typeError(`complex() ${place} argument must be ${expected}, not '${typeName(value)}'`);
  }
  return new PyComplex(toDouble(value), 0);
}

const construct: Construct = {
  signature: 'complex(real=0, imag=0)',
  make: (real: Value | undefined, imag: Value | undefined) => {
    const text = asStr(real);
    if (text !== undefined) {
      if (imag !== undefined) throw typeError("complex() can't take second arg if first is a string");
      return parseComplex(textOf(text));
    }
    if (asStr(imag) !== undefined) throw typeError("complex() second arg can't be a string");
    const a = real === undefined ? new PyComplex(0, 0) : toComplex(real, 'first');
    if (imag === undefined) return a;
    const b = toComplex(imag, 'second');
    // Each argument may itself be complex: real + imag * 1j, without touching zeros that are not there.
    const isComplex = unbox(imag) instanceof PyComplex;
    const isFirstComplex =
      real !== undefined &&
      (unbox(real) instanceof PyComplex || typeOf(real).lookup('__complex__') !== undefined);
    return new PyComplex(isComplex ? a.real - b.imag : a.real, isFirstComplex ? a.imag + b.real : b.real);
  },
};

defineType(complexType, () => ({
  slots: {
    repr: (self) => complexRepr(self as PyComplex),
    format: (self, spec) => {
      const z = self as PyComplex;
      return formatComplex(z.real, z.imag, spec, complexRepr(z));
    },
    hash: (self) => hashComplex(self as PyComplex),
    bool: (self) => (self as PyComplex).real !== 0 || (self as PyComplex).imag !== 0,
    equal: (self, other) => isEqual(self as PyComplex, other) ?? NotImplemented,
    notEqual: (self, other) => {
      const answer = isEqual(self as PyComplex, other);
      return answer === undefined ? NotImplemented : !answer;
    },
    positive: (self) => self,
    negative: (self) => new PyComplex(-(self as PyComplex).real, -(self as PyComplex).imag),
    absolute: (self) => absolute(self as PyComplex),
    add: binary(add),
    sub: binary(subtract),
    mul: binary(multiply),
    truediv: binary(divide),
    pow: (self, exponent, modulus = null) => {
      const b = asComplex(exponent);
      if (b === undefined) return NotImplemented;
      if (modulus !== null) throw noComplexModulus();
      return complexPow(self as PyComplex, b);
    },
    radd: reflected(add),
    rsub: reflected(subtract),
    rmul: reflected(multiply),
    rtruediv: reflected(divide),
    rpow: reflected(complexPow),
  },
  construct,
  methods: () => ({
    'conjugate()': (self: Value) => new PyComplex((self as PyComplex).real, -(self as PyComplex).imag),
    '__getnewargs__()': (self: Value) => {
      const { real, imag } = self as PyComplex;
      return new PyTuple([new PyFloat(real), new PyFloat(imag)]);
    },
    '__complex__()': (self: Value) => self,
  }),
  accessors: () => ({
    real: readOnly((self) => new PyFloat((self as PyComplex).real)),
    imag: readOnly((self) => new PyFloat((self as PyComplex).imag)),
  }),
}));
