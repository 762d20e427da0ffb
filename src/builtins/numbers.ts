/** Built-ins about numbers and characters: `abs`, `round`, `divmod`, `pow`, `bin`, `chr`, `hash` and their kin. */

import { bind } from '../objects/attributes.ts';
import { bytesOf } from '../objects/bytes/bytes.ts';
import { call } from '../objects/calls.ts';
import { identityOf } from '../objects/classes/descriptors.ts';
import { argumentTypeName, typeName, unbox } from '../objects/classes/instance.ts';
import { PyTuple } from '../objects/containers/tuple.ts';
import { overflowError, typeError } from '../objects/exceptions/exceptions.ts';
import { noComplexModulus, PyComplex } from '../objects/numbers/complex.ts';
import { asDouble } from '../objects/numbers/float.ts';
import { noModulus } from '../objects/numbers/float-type.ts';
import { type Int, intAbs, intFloordiv, intMod } from '../objects/numbers/int.ts';
import { intToString } from '../objects/numbers/integer-text.ts';
import { formatOf, hashOf, indexOf, reprOf } from '../objects/protocol.ts';
import { asStr, chr as characterFrom, codePointAt, strLength } from '../objects/text/str.ts';
import { isStr, makeStr, textOf } from '../objects/text/text.ts';
import { NotImplemented, typeOf } from '../objects/type.ts';
import { PyFloat, type Value } from '../objects/value.ts';
import { asciiOf } from '../runtime/format-value.ts';
import { BINARY_OPERATORS, binaryOperation } from '../runtime/operators.ts';

const isInt = (value: Value): value is Int => typeof value === 'number' || typeof value === 'bigint';

export function abs(value: Value): Value {
  if (isInt(value)) return intAbs(value);
  const slot = typeOf(value).slots.absolute;
  if (slot === null) throw typeError(`bad operand type for abs(): '${typeName(value)}'`);
  return slot(value);
}

abs.scalar = 'abs' as const;

export function divmod(a: Value, b: Value): Value {
  if (isInt(a) && isInt(b) && b !== 0) return new PyTuple([intFloordiv(a, b), intMod(a, b)]);
  const left = typeOf(a).slots.divmod;
  const answer = left === null ? NotImplemented : left(a, b);
  if (answer !== NotImplemented) return answer;
  const right = typeOf(b).slots.rdivmod;
  const reflected = right === null ? NotImplemented : right(b, a);
  if (reflected !== NotImplemented) return reflected;
  throw typeError(`unsupported operand type(s) for divmod(): '${typeName(a)}' and '${typeName(b)}'`);
}

divmod.scalar = 'divmod' as const;

/** May complex arithmetic have it? */
const isNumber = (value: Value): boolean =>
  asDouble(value) !== undefined || unbox(value) instanceof PyComplex;

export function pow(base: Value, exponent: Value, modulus: Value = null): Value {
  if (modulus === null) return binaryOperation(BINARY_OPERATORS.pow, base, exponent);
  const slot = typeOf(base).slots.pow;
  const answer = slot === null ? NotImplemented : slot(base, exponent, modulus);
  if (answer !== NotImplemented) return answer;
  for (const operand of [exponent, modulus].map(unbox)) {
    if (operand instanceof PyFloat) throw noModulus();
    if (operand instanceof PyComplex && isNumber(base) && isNumber(exponent)) throw noComplexModulus();
  }
  const operands = [base, exponent, modulus].map((operand) => `'${typeName(operand)}'`).join(', ');
  throw typeError(`unsupported operand type(s) for ** or pow(): ${operands}`);
}

pow.scalar = 'pow' as const;

/** `round(number, ndigits=None)`. */
export function round(value: Value, digits: Value | undefined): Value {
  const type = typeOf(value);
  const method = type.lookup('__round__');
  if (method === undefined) throw typeError(`type ${type.name} doesn't define __round__ method`);
  const given = digits === undefined || digits === null ? [] : [digits];
  return call(bind(method, value, type), given);
}

round.scalar = 'round' as const;

function digitsOf(value: Value, base: number, prefix: string): string {
  const integer = indexOf(value);
  return integer < 0
    ? `-${prefix}${intToString(integer, base).slice(1)}`
    : prefix + intToString(integer, base);
}

export const bin = (value: Value): Value => digitsOf(value, 2, '0b');
export const oct = (value: Value): Value => digitsOf(value, 8, '0o');
export const hex = (value: Value): Value => digitsOf(value, 16, '0x');

export function chr(value: Value): Value {
  const codePoint = indexOf(value);
  if (codePoint > 0x7fffffff || codePoint < -0x80000000) {
    throw overflowError('Python int too large to convert to C int');
  }
  return characterFrom(codePoint);
}

export function ord(character: Value): Value {
  const str = asStr(character);
  const bytes = str === undefined ? bytesOf(character) : undefined;
  if (str === undefined && bytes === undefined) {
    throw typeError(`ord() expected string of length 1, but ${typeName(character)} found`);
  }
  const length = str === undefined ? (bytes as Uint8Array).length : strLength(str);
  if (length !== 1) throw typeError(`ord() expected a character, but string of length ${length} found`);
  return str === undefined ? (bytes as Uint8Array)[0] : codePointAt(str, 0);
}

export const hash = (value: Value): Value => hashOf(value);
export const id = (value: Value): Value => identityOf(value);
export const repr = (value: Value): Value => makeStr(reprOf(value));
export const ascii = (value: Value): Value => asciiOf(value);

export function format(value: Value, spec: Value = ''): Value {
  const text = unbox(spec);
  if (!isStr(text)) throw typeError(`format() argument 2 must be str, not ${argumentTypeName(spec)}`);
  return makeStr(formatOf(value, textOf(text)));
}
