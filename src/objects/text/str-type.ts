/** The type str: sequence operations by code points, comparison, case, properties, formatting; and its iterator. */

import { bytesOf, PyBytes } from '../bytes/bytes.ts';
import { decode, encode } from '../bytes/codecs.ts';
import { typeName } from '../classes/instance.ts';
import { repeatCount } from '../containers/sequence.ts';
import { indexWithin64Bits, PySlice, resolveSlice } from '../containers/slice.ts';
import { PyTuple } from '../containers/tuple.ts';
import { type Construct, defineType, newType } from '../define.ts';
import { indexError, makeException, typeError } from '../exceptions/exceptions.ts';
import type { Implementation } from '../functions/function.ts';
import { hashText } from '../hashing.ts';
import { PyIterator, type Reduction, sizeOf, strOf } from '../protocol.ts';
import type { Binary } from '../slots.ts';
import { NotImplemented, type PyType, strType, typeOf } from '../type.ts';
import type { Keywords, Value } from '../value.ts';
import { formatStr } from './format-spec.ts';
import { formatPercent } from './percent-format.ts';
import {
  asStr,
  characterAt,
  codePointAt,
  compareStr,
  concatStr,
  fromCodePoints,
  optionName,
  repeatStr,
  sameStr,
  sliceStr,
  strLength,
  strLike,
} from './str.ts';
import { formatStrMap, formatStrMethod } from './str-format.ts';
import { layoutMethods, partMethods, searchMethods } from './str-methods.ts';
import { strRepr } from './str-repr.ts';
import { makeTranslation, translate } from './str-translate.ts';
import { makeStr, type Str, textOf } from './text.ts';
import { MAX_LENGTH } from './text-operations.ts';
import {
  type CharacterClass,
  capitalizeText,
  consistsOf,
  foldText,
  isIdentifier,
  isLower,
  isPrintable,
  isTitle,
  isUpper,
  swapCaseText,
  titleText,
} from './unicode.ts';

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

const strIteratorType = newType('str_iterator');
const asciiIteratorType = newType('str_ascii_iterator');

class StrIterator extends PyIterator {
  private readonly str: Str;
  private index = 0;
  private hasEnded = false;

  constructor(str: Str) {
    super();
    this.str = str;
  }

  get type(): PyType {
    return isAscii(textOf(this.str)) ? asciiIteratorType : strIteratorType;
  }

  next(): Value | undefined {
    if (this.index < strLength(this.str)) return characterAt(this.str, this.index++);
    this.hasEnded = true;
    return undefined;
  }

  remaining(): number {
    return strLength(this.str) - this.index;
  }

  override reduction(): Reduction {
    return this.hasEnded
      ? { maker: 'iter', args: [''] }
      : { maker: 'iter', args: [this.str], state: this.index };
  }

  override setState(state: Value): void {
    if (!this.hasEnded) this.index = Math.min(Math.max(sizeOf(state), 0), strLength(this.str));
  }
}

for (const type of [strIteratorType, asciiIteratorType]) {
  defineType(type, () => ({
    isBase: false,
    slots: { iter: (self) => self, next: (self) => (self as StrIterator).next() },
    methods: () => ({
      '__length_hint__()': (self: StrIterator) => self.remaining(),
      '__setstate__(state, /)': (self: StrIterator, state: Value) => {
        self.setState(state);
        return null;
      },
    }),
  }));
}

function comparison(answer: (order: number) => boolean): Binary {
  return (self, other) => {
    const right = asStr(other);
    return right === undefined ? NotImplemented : answer(compareStr(self as Str, right));
  };
}

function getItem(self: Str, key: Value): Value {
  if (typeof key === 'number' && typeof self === 'string') {
    const character = self[key < 0 ? key + self.length : key];
    if (character !== undefined) return character;
  } else if (key instanceof PySlice) return stride(self, key);
  else if (typeof key !== 'bigint' && typeOf(key).slots.index === null) {
    throw typeError(`string indices must be integers, not '${typeName(key)}'`);
  }
  const index = indexWithin64Bits(key);
  const length = strLength(self);
  const place = index < 0 ? index + length : index;
  if (place < 0 || place >= length) throw indexError('string index out of range');
  return characterAt(self, place);
}

function stride(self: Str, slice: PySlice): Value {
  const { start, stop, step, count } = resolveSlice(slice, strLength(self));
  if (step === 1) return sliceStr(self, start, Math.max(stop, start));
  if (typeof self === 'string') {
    let text = '';
    for (let i = 0, k = start; i < count; i++, k += step) text += self[k];
    return text;
  }
  return fromCodePoints(Uint32Array.from({ length: count }, (_, i) => codePointAt(self, start + i * step)));
}

function contains(self: Str, item: Value): boolean {
  const part = asStr(item);
  if (part === undefined) {
    throw typeError(`'in <string>' requires string as left operand, not ${typeName(item)}`);
  }
  return textOf(self).includes(textOf(part));
}

function repeat(self: Str, other: Value): Value {
  const count = repeatCount(other);
  if (count === undefined) return NotImplemented;
  if (strLength(self) * count > MAX_LENGTH) throw makeException('MemoryError');
  return repeatStr(self, count);
}

const construct: Construct = {
  signature: "str(object='', encoding='utf-8', errors='strict')",
  make: (object: Value | undefined, encoding: Value | undefined, errors: Value | undefined) => {
    if (encoding === undefined && errors === undefined) {
      if (object === undefined) return '';
      return typeof object === 'string' ? object : makeStr(strOf(object));
    }
    const encodingName = optionName('str', 'encoding', encoding, 'utf-8');
    const handler = optionName('str', 'errors', errors, 'strict');
    if (object === undefined) return '';
    const bytes = bytesOf(object);
    if (bytes !== undefined) return decode(bytes, encodingName, handler);
    throw typeError(
      asStr(object) !== undefined
        ? 'decoding str is not supported'
        : `decoding to str: need a bytes-like object, ${typeName(object)} found`,
    );
  },
};

const test = (name: CharacterClass) => (self: Str) => consistsOf(textOf(self), name);
const whole = (predicate: (text: string) => boolean) => (self: Str) => predicate(textOf(self));
const converted = (convert: (text: string) => string) => (self: Str) => strLike(self, convert(textOf(self)));

const propertyMethods = (): Record<string, Implementation> => ({
  'isalpha()': test('alpha'),
  'isdecimal()': test('decimal'),
  'isdigit()': test('digit'),
  'isnumeric()': test('numeric'),
  'isalnum()': test('alnum'),
  'isspace()': test('space'),
  'islower()': whole(isLower),
  'isupper()': whole(isUpper),
  'istitle()': whole(isTitle),
  'isidentifier()': whole(isIdentifier),
  'isprintable()': whole(isPrintable),
  'isascii()': whole(isAscii),
});

const caseMethods = (): Record<string, Implementation> => ({
  'upper()': converted((text) => text.toUpperCase()),
  'lower()': converted((text) => text.toLowerCase()),
  'title()': converted(titleText),
  'capitalize()': converted(capitalizeText),
  'swapcase()': converted(swapCaseText),
  'casefold()': converted(foldText),
});

const formatMethods = (): Record<string, Implementation> => ({
  'format(*args, **kwargs)': (self: Str, args: Value[], keywords: Keywords) =>
    formatStrMethod(self, args, keywords),
  'format_map(mapping, /)': (self: Str, mapping: Value) => formatStrMap(self, mapping),
  "encode(encoding='utf-8', errors='strict')": (
    self: Str,
    encoding: Value | undefined,
    errors: Value | undefined,
  ) =>
    new PyBytes(
      encode(
        self,
        optionName('encode', 'encoding', encoding, 'utf-8'),
        optionName('encode', 'errors', errors, 'strict'),
      ),
    ),
  'translate(table, /)': (self: Str, table: Value) => translate(self, table),
  '__getnewargs__()': (self: Str) => new PyTuple([self]),
});

defineType(strType, () => ({
  slots: {
    repr: (self) => strLike(self as Str, strRepr(textOf(self as Str))),
    str: (self) => self,
    format: (self, spec) => formatStr(self as Str, spec),
    hash: (self) => hashText(textOf(self as Str)),
    length: (self) => strLength(self as Str),
    iter: (self) => new StrIterator(self as Str),
    contains: (self, item) => contains(self as Str, item),
    getItem: (self, key) => getItem(self as Str, key),
    equal: (self, other) => {
      const right = asStr(other);
      return right === undefined ? NotImplemented : sameStr(self as Str, right);
    },
    notEqual: (self, other) => {
      const right = asStr(other);
      return right === undefined ? NotImplemented : !sameStr(self as Str, right);
    },
    less: comparison((order) => order < 0),
    lessEqual: comparison((order) => order <= 0),
    greater: comparison((order) => order > 0),
    greaterEqual: comparison((order) => order >= 0),
    add: (self, other) => {
      const right = asStr(other);
      return right === undefined ? NotImplemented : concat(self as Str, right);
    },
    mul: (self, other) => repeat(self as Str, other),
    rmul: (self, other) => repeat(self as Str, other),
    mod: (self, other) => makeStr(formatPercent(textOf(self as Str), other, false)),
    rmod: (self, other) => {
      const format = asStr(other);
      return format === undefined ? NotImplemented : makeStr(formatPercent(textOf(format), self, false));
    },
  },
  construct,
  methods: () => ({
    ...searchMethods(),
    ...partMethods(),
    ...layoutMethods(),
    ...propertyMethods(),
    ...caseMethods(),
    ...formatMethods(),
  }),
  staticMethods: () => ({
    'maketrans(x, y=None, z=None, /)': makeTranslation,
  }),
}));

function concat(a: Str, b: Str): Value {
  if (strLength(a) + strLength(b) > MAX_LENGTH) throw makeException('MemoryError');
  return concatStr(a, b);
}
