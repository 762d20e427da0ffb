/** `str.translate` and `str.maketrans`: tables from code points to code points, texts or nothing. */

import { argumentTypeName, unbox } from '../classes/instance.ts';
import { PyDict } from '../containers/dict.ts';
import { isException, typeError, valueError } from '../exceptions/exceptions.ts';
import { asInt } from '../numbers/int-type.ts';
import { getItem } from '../protocol.ts';
import type { Value } from '../value.ts';
import { asStr, characterOf, codePointAt, codePointsOf, strLength } from './str.ts';
import { makeStr, type Str, textOf } from './text.ts';

/** `str.maketrans(x, y, z)`. Throws TypeError, ValueError. */
export function makeTranslation(x: Value, y: Value | undefined, z: Value | undefined): Value {
  return y === undefined ? translationFromDict(x) : translationFromTexts(x, y, z);
}

function translationFromTexts(x: Value, y: Value, z: Value | undefined): Value {
  const to = needStr(y, 2);
  const removed = z === undefined ? '' : needStr(z, 3);
  const from = asStr(x);
  if (from === undefined) {
    throw typeError('first maketrans argument must be a string if there is a second argument');
  }
  if (strLength(from) !== strLength(to)) {
    throw valueError('the first two maketrans arguments must have equal length');
  }
  const table = new PyDict();
  for (let i = 0; i < strLength(from); i++) table.set(codePointAt(from, i), codePointAt(to, i));
  for (const codePoint of codePointsOf(removed)) table.set(codePoint, null);
  return table;
}

function needStr(value: Value, place: number): Str {
  const str = asStr(value);
  if (str === undefined)
    throw typeError(`maketrans() argument ${place} must be str, not ${argumentTypeName(value)}`);
  return str;
}

function translationFromDict(x: Value): Value {
  const source = unbox(x);
  if (!(source instanceof PyDict)) {
    throw typeError('if you give only one argument to maketrans it must be a dict');
  }
  const table = new PyDict();
  const { keys, values } = source.entries();
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key !== undefined) table.set(translationKey(key), values[i] as Value);
  }
  return table;
}

function translationKey(key: Value): Value {
  const str = asStr(key);
  if (str !== undefined) {
    if (strLength(str) !== 1) throw valueError('string keys in translate table must be of length 1');
    return codePointAt(str, 0);
  }
  if (asInt(key) === undefined) throw typeError('keys in translate table must be strings or integers');
  return key;
}

/** `str.translate(table)`. Throws TypeError, ValueError. */
export function translate(self: Str, table: Value): Value {
  const known = new Map<number, string>();
  let result = '';
  for (const codePoint of codePointsOf(self)) {
    let replacement = known.get(codePoint);
    if (replacement === undefined) {
      replacement = translateCharacter(codePoint, table);
      known.set(codePoint, replacement);
    }
    result += replacement;
  }
  return makeStr(result);
}

function translateCharacter(codePoint: number, table: Value): string {
  let value: Value;
  try {
    value = getItem(table, codePoint);
  } catch (error) {
    if (!isException(error, 'LookupError')) throw error;
    return textOf(characterOf(codePoint));
  }
  if (value === null) return '';
  const str = asStr(value);
  if (str !== undefined) return textOf(str);
  const replacement = asInt(value);
  if (replacement === undefined) throw typeError('character mapping must return integer, None or str');
  if (replacement < 0 || replacement > 0x10ffff)
    throw valueError('character mapping must be in range(0x110000)');
  return textOf(characterOf(Number(replacement)));
}
