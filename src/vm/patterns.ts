/** What `match` asks of its subject (PEP 634). */

import { findAttribute, getAttribute } from '../objects/attributes.ts';
import { call } from '../objects/calls.ts';
import { isInstanceOf } from '../objects/classes/class-checks.ts';
import { typeName } from '../objects/classes/instance.ts';
import { PyDict } from '../objects/containers/dict.ts';
import { PyList } from '../objects/containers/list.ts';
import { PyTuple } from '../objects/containers/tuple.ts';
import { makeException, typeError } from '../objects/exceptions/exceptions.ts';
import { equals, reprOf } from '../objects/protocol.ts';
import { isStr, textOf } from '../objects/text/text.ts';
import { PyType, typeOf } from '../objects/type.ts';
import { PyObject, type Value } from '../objects/value.ts';

/** May a sequence pattern match it? Not str and bytes. */
export function isSequence(subject: Value): boolean {
  return (
    subject instanceof PyList || subject instanceof PyTuple || collectionOf(typeOf(subject)) === 'sequence'
  );
}

export function isMapping(subject: Value): boolean {
  return subject instanceof PyDict || collectionOf(typeOf(subject)) === 'mapping';
}

function collectionOf(type: PyType): PyType['collection'] {
  return type.mro.find(({ collection }) => collection !== null)?.collection ?? null;
}

class Absent extends PyObject {
  declare type: PyType;
}

/** The values of all `keys` as a tuple, or None when one is absent. */
export function matchKeys(subject: Value, keys: Value): Value {
  const wanted = (keys as PyTuple).items;
  wanted.forEach((key, i) => {
    if (wanted.slice(0, i).some((other) => equals(other, key))) {
      throw makeException('ValueError', `mapping pattern checks duplicate key (${reprOf(key)})`);
    }
  });
  const absent = new Absent();
  const values: Value[] = [];
  for (const key of wanted) {
    const value =
      subject instanceof PyDict
        ? (subject.get(key) ?? absentOr(subject, key, absent))
        : call(getAttribute(subject, 'get'), [key, absent]);
    if (value === absent) return null;
    values.push(value);
  }
  return new PyTuple(values);
}

/** `??` takes None for absent: tells the two apart. */
function absentOr(subject: PyDict, key: Value, absent: Value): Value {
  return subject.has(key) ? null : absent;
}

/** Types that a single positional sub-pattern matches as a whole. */
const SELF_MATCHING = [
  'bool',
  'bytearray',
  'bytes',
  'dict',
  'float',
  'frozenset',
  'int',
  'list',
  'set',
  'str',
  'tuple',
];

/** The attributes that a class pattern's sub-patterns match, as a tuple; None when the subject does not match. */
export function matchClass(subject: Value, type: Value, positional: number, names: Value): Value {
  if (!(type instanceof PyType)) throw typeError('called match pattern must be a type');
  if (!isInstanceOf(subject, type)) return null;
  const keywords = (names as PyTuple).items.map((name) => (isStr(name) ? textOf(name) : ''));
  const values: Value[] = [];
  const seen = new Set<string>();
  const take = (name: string): boolean => {
    if (seen.has(name)) throw typeError(`${type.name}() got multiple sub-patterns for attribute '${name}'`);
    seen.add(name);
    const value = findAttribute(subject, name);
    if (value === undefined) return false;
    values.push(value);
    return true;
  };
  if (positional > 0) {
    const declared = matchArguments(type);
    if (declared === null && isSelfMatching(type)) {
      if (positional > 1) throw tooMany(type, 1, positional);
      values.push(subject);
    } else {
      const attributes = declared ?? [];
      if (positional > attributes.length) throw tooMany(type, attributes.length, positional);
      for (const name of attributes.slice(0, positional)) if (!take(name)) return null;
    }
  }
  for (const name of keywords) if (!take(name)) return null;
  return new PyTuple(values);
}

function matchArguments(type: PyType): string[] | null {
  const declared = type.lookup('__match_args__');
  if (declared === undefined) return null;
  if (!(declared instanceof PyTuple)) {
    throw typeError(`${type.name}.__match_args__ must be a tuple (got ${typeName(declared)})`);
  }
  return declared.items.map((name) => {
    if (!isStr(name)) throw typeError(`__match_args__ elements must be strings (got ${typeName(name)})`);
    return textOf(name);
  });
}

function isSelfMatching(type: PyType): boolean {
  return type.mro.some((base) => base.isBuiltin && SELF_MATCHING.includes(base.name));
}

function tooMany(type: PyType, allowed: number, given: number): Value {
  return typeError(
    `${type.name}() accepts ${allowed} positional sub-pattern${allowed === 1 ? '' : 's'} (${given} given)`,
  );
}
