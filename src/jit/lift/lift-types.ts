/** Questions about types, which are answered while compiling: of what a region computes with, the types are known. */

import { PyTuple } from '../../objects/containers/tuple.ts';
import type { TypeQuestion } from '../../objects/functions/scalar-recipe.ts';
import { boolType, floatType, intType, noneType, PyType, typeType } from '../../objects/type.ts';
import type { Value } from '../../objects/value.ts';
import type { Content, Held } from '../ir.ts';
import { type Cursor, describe, isNode, NONE } from './cursor.ts';
import { constantContent } from './observe.ts';

/** The Python types of scalars. Nobody can change them. */
export const TYPES = { int: intType, word: intType, bool: boolType, float: floatType };

function typeOfContent(content: Content): PyType | null {
  if (isNode(content)) return content.type === null ? null : TYPES[content.type];
  return content === NONE ? noneType : null;
}

/** Lifts `type(object)` or `isinstance(object, classes)`; leaves where that depends on more than the type. */
export function liftTypeQuestion(
  cursor: Cursor,
  destination: number,
  question: TypeQuestion,
  args: readonly Content[],
): void {
  const [object, classes] = args;
  const type = args.length === (question === 'type' ? 1 : 2) ? typeOfContent(object) : null;
  const answer = type === null || question === 'type' ? type : isSubtype(type, classes);
  if (answer === null) cursor.leave(`${question}() of ${args.map(describe).join(' and ')}`);
  else cursor.set(destination, constantContent(answer));
}

/** Null where it takes more than the types to tell. */
function isSubtype(type: PyType, classes: Content): boolean | null {
  return isNode(classes) ? null : isSubtypeOfAny(type, classes.value);
}

function isSubtypeOfAny(type: PyType, classes: Value | undefined): boolean | null {
  if (classes instanceof PyType && classes.type === typeType) return type.isSubtypeOf(classes);
  if (!(classes instanceof PyTuple)) return null;
  for (const each of classes.items) {
    const isOne = isSubtypeOfAny(type, each);
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
