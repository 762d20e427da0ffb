/**
 * `isinstance` and `issubclass`. Classes may answer the questions themselves (`__instancecheck__`), objects may pretend
 * to have another class (`__class__`), and anything with a tuple of `__bases__` counts as a class.
 */

import { bind, findAttribute } from '../attributes.ts';
import { call } from '../calls.ts';
import { PyTuple } from '../containers/tuple.ts';
import { typeError } from '../exceptions/exceptions.ts';
import { truthOf } from '../protocol.ts';
import { isInstance, PyType, typeOf, typeType } from '../type.ts';
import type { Value } from '../value.ts';
import { PyGenericAlias, PyUnion } from './generic-alias.ts';
import { PyInstance } from './instance.ts';

/** How the two questions about classes are asked of a class that answers them itself. */
const CLASS_QUESTIONS = {
  isinstance: { method: '__instancecheck__', answer: isPlainInstance },
  issubclass: { method: '__subclasscheck__', answer: isPlainSubclass },
} as const;

/** `isinstance(object, classinfo)`. */
export function isInstanceOf(object: Value, classInfo: Value): boolean {
  // Of instances written out: V8 finds their type by itself, where it must search for any value's.
  const type = object instanceof PyInstance ? object.type : typeOf(object);
  if (type === classInfo) return true;
  if (classInfo instanceof PyType && classInfo.type === typeType) {
    return type.isSubtypeOf(classInfo) || (!type.hasOrdinaryClass() && isPlainInstance(object, classInfo));
  }
  return askClass('isinstance', object, classInfo);
}

isInstanceOf.scalar = 'isinstance' as const;

/** `issubclass(type, classinfo)`. */
export function isSubclassOf(type: Value, classInfo: Value): boolean {
  if (classInfo instanceof PyType && classInfo.type === typeType) return isPlainSubclass(type, classInfo);
  return askClass('issubclass', type, classInfo);
}

function askClass(question: keyof typeof CLASS_QUESTIONS, object: Value, classInfo: Value): boolean {
  const ask = question === 'isinstance' ? isInstanceOf : isSubclassOf;
  if (classInfo instanceof PyTuple) {
    const { items } = classInfo;
    for (let i = 0; i < items.length; i++) if (ask(object, items[i])) return true;
    return false;
  }
  if (classInfo instanceof PyUnion) {
    return classInfo.members.some((member) => ask(object, member));
  }
  if (classInfo instanceof PyGenericAlias) throw parameterized(question);
  const { method, answer } = CLASS_QUESTIONS[question];
  const type = typeOf(classInfo);
  const check = type.lookup(method);
  return check === undefined
    ? answer(object, classInfo)
    : truthOf(call(bind(check, classInfo, type), [object]));
}

const parameterized = (question: string): Value =>
  typeError(`${question}() argument 2 cannot be a parameterized generic`);

/** `type.__instancecheck__`: by the type of the object, and by the class that it says it has. */
export function isPlainInstance(object: Value, classInfo: Value): boolean {
  if (classInfo instanceof PyType) {
    if (isInstance(object, classInfo)) return true;
    if (typeOf(object).hasOrdinaryClass()) return false;
    const pretended = findAttribute(object, '__class__');
    return pretended instanceof PyType && pretended.isSubtypeOf(classInfo);
  }
  if (basesOf(classInfo) === undefined) {
    throw typeError('isinstance() arg 2 must be a type, a tuple of types, or a union');
  }
  const own = findAttribute(object, '__class__');
  return own !== undefined && derivesFrom(own, classInfo);
}

/** `type.__subclasscheck__`. */
export function isPlainSubclass(type: Value, classInfo: Value): boolean {
  if (type instanceof PyType && classInfo instanceof PyType) return type.isSubtypeOf(classInfo);
  if (basesOf(type) === undefined) throw typeError('issubclass() arg 1 must be a class');
  if (basesOf(classInfo) === undefined) {
    throw typeError('issubclass() arg 2 must be a class, a tuple of classes, or a union');
  }
  return derivesFrom(type, classInfo);
}

function basesOf(value: Value): PyTuple | undefined {
  const bases = findAttribute(value, '__bases__');
  return bases instanceof PyTuple ? bases : undefined;
}

/** By `__bases__` alone. */
function derivesFrom(derived: Value, classInfo: Value): boolean {
  if (derived === classInfo) return true;
  return basesOf(derived)?.items.some((base) => derivesFrom(base, classInfo)) ?? false;
}
