/** The errors of codecs: their fields, in the order of their arguments, and texts that show what cannot be converted. */

import { bytesOf, PyBytes } from '../bytes/bytes.ts';
import { argumentTypeName, typeName } from '../classes/instance.ts';
import type { Accessor, TypeDefinition } from '../define.ts';
import { getItem, indexOf, lengthOf, strOf } from '../protocol.ts';
import { isStr, makeStr, type Str, textOf } from '../text/text.ts';
import type { Keywords, Value } from '../value.ts';
import { asException, field, initException } from './exception-fields.ts';
import {
  type ExceptionName,
  exceptionTypes,
  overflowError,
  type PyException,
  typeError,
} from './exceptions.ts';

type FieldKind = 'str' | 'int' | 'bytes';

/** The value of an argument as the field keeps it. */
function checked(value: Value, kind: FieldKind, place: number): Value {
  if (kind === 'int') {
    const index = indexOf(value);
    if (typeof index === 'bigint') throw overflowError('Python int too large to convert to C ssize_t');
    return index;
  }
  if (kind === 'str' && !isStr(value)) {
    throw typeError(`argument ${place} must be str, not ${argumentTypeName(value)}`);
  }
  return value;
}

/** The bytes that any object like bytes holds, as they are now. */
function bytesFrom(value: Value): Value {
  const bytes = bytesOf(value);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeName(value)}'`);
  return value instanceof PyBytes ? value : new PyBytes(bytes.slice());
}

const removable = (name: string, missing: (error: PyException) => Value): Accessor => ({
  ...field(name, missing),
  remove: (self) => asException(self).setDetail(name, null),
});

/** A field that must be a number: 0 until it is set. */
function numberField(name: string, missing: (error: PyException) => Value): Accessor {
  return {
    ...field(name, (error) => missing(error) ?? 0),
    set: (self, value) => {
      if (typeof value !== 'number' && typeof value !== 'bigint' && typeof value !== 'boolean') {
        throw typeError('an integer is required');
      }
      asException(self).setDetail(name, Number(value));
    },
    remove: () => {
      throw typeError("can't delete numeric/char attribute");
    },
  };
}

const byteText = (byte: Value): string => `byte 0x${Number(byte).toString(16).padStart(2, '0')}`;

function characterText(character: Value): string {
  const codePoint = textOf(character as Str).codePointAt(0) ?? 0;
  const [prefix, digits] = codePoint <= 0xff ? ['x', 2] : codePoint <= 0xffff ? ['u', 4] : ['U', 8];
  return `character '\\${prefix}${codePoint.toString(16).padStart(Number(digits), '0')}'`;
}

/** @param one how the text shows one unit; several are told by `several` */
function unicodeError(
  type: ExceptionName,
  verb: string,
  kinds: Readonly<Record<string, FieldKind>>,
  one: (unit: Value) => string,
  several: string,
): TypeDefinition {
  const names = Object.keys(kinds);
  const accessors = Object.fromEntries(
    names.map((name, i) => {
      // Of an exception that was made in JavaScript.
      const fromArguments = (error: PyException): Value =>
        error.type === exceptionTypes[type] ? (error.args[i] ?? null) : null;
      return [
        name,
        kinds[name] === 'int' ? numberField(name, fromArguments) : removable(name, fromArguments),
      ];
    }),
  );
  const text = (self: Value): Value => {
    const object = accessors.object.get(self);
    if (object === null) return '';
    const [start, end] = [Number(accessors.start.get(self)), Number(accessors.end.get(self))];
    const isOne = end === start + 1 && start >= 0 && start < lengthOf(object);
    const what = isOne
      ? `${one(getItem(object, start))} in position ${start}`
      : `${several} in position ${start}-${end - 1}`;
    const codec = 'encoding' in accessors ? `'${strOf(accessors.encoding.get(self))}' codec can't` : "can't";
    return makeStr(`${codec} ${verb} ${what}: ${strOf(accessors.reason.get(self))}`);
  };
  const init = (self: Value, args: Value[], keywords: Keywords | null): void => {
    initException(self, args, keywords);
    if (args.length !== names.length) {
      throw typeError(`function takes exactly ${names.length} arguments (${args.length} given)`);
    }
    const values = names.map((name, i) => checked(args[i], kinds[name], i + 1));
    names.forEach((name, i) => {
      asException(self).setDetail(name, kinds[name] === 'bytes' ? bytesFrom(values[i]) : values[i]);
    });
  };
  return { slots: { init, str: text }, accessors: () => accessors };
}

export const unicodeDecodeError = () =>
  unicodeError(
    'UnicodeDecodeError',
    'decode',
    { encoding: 'str', object: 'bytes', start: 'int', end: 'int', reason: 'str' },
    byteText,
    'bytes',
  );

export const unicodeEncodeError = () =>
  unicodeError(
    'UnicodeEncodeError',
    'encode',
    { encoding: 'str', object: 'str', start: 'int', end: 'int', reason: 'str' },
    characterText,
    'characters',
  );

export const unicodeTranslateError = () =>
  unicodeError(
    'UnicodeTranslateError',
    'translate',
    { object: 'str', start: 'int', end: 'int', reason: 'str' },
    characterText,
    'characters',
  );
