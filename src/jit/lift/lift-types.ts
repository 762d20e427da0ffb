/** Questions about types, which are answered while compiling: of what a region computes with, the types are known. */

import { PyTuple } from '../../objects/containers/tuple.ts';
import { boolType, floatType, intType, noneType, PyType, typeType } from '../../objects/type.ts';
import type { Value } from '../../objects/value.ts';
import type { Content, Held } from '../ir.ts';
import { type Cursor, constant, describe, isNode, NONE } from './cursor.ts';
import { constantContent } from './observe.ts';

/** The Python types of scalars. Nobody can change them. */
export const TYPES = { int: intType, word: intType, bool: boolType, float: floatType };

function typeOfContent(content: Content): PyType | null {
  if (isNode(content)) return content.type === null ? null : TYPES[content.type];
  return content === NONE ? noneType : null;
}

/** `type(object)`. */
export function liftTypeOf(
  cursor: Cursor,
  destination: number,
  [object, ...others]: readonly Content[],
): void {
  const type = object === undefined || others.length > 0 ? null : typeOfContent(object);
  if (type === null)
    cursor.leave(`a call of type with ${object === undefined ? 'nothing' : describe(object)}`);
  else cursor.set(destination, constantContent(type));
}

/** `isinstance(object, classes)`. */
export function liftIsInstance(
  cursor: Cursor,
  destination: number,
  [object, classes, ...others]: readonly Content[],
): void {
  const type = object === undefined || others.length > 0 ? null : typeOfContent(object);
  const isOne = type === null || isNode(classes) ? null : isSubtype(type, classes?.value);
  if (isOne === null) cursor.leave('isinstance() of what is no number or of classes that answer themselves');
  else cursor.set(destination, constant('bool', isOne));
}

/** Null where it takes more than the types to tell. */
function isSubtype(type: PyType, classes: Value | undefined): boolean | null {
  if (classes instanceof PyType && classes.type === typeType) return type.isSubtypeOf(classes);
  if (!(classes instanceof PyTuple)) return null;
  for (const each of classes.items) {
    const isOne = isSubtype(type, each);
    if (isOne !== false) return isOne;
  }
  return false;
}

/** Is it a class that compares by identity? */
export function isType(content: Content): content is Held {
  return (
    !isNode(content) &&
    content.kind === 'known' &&
    content.value instanceof PyType &&
    content.value.type === typeType
  );
}
