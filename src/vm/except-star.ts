/** `except*`: which part of an exception a clause handles, and what is raised after all clauses. */

import { call } from '../objects/calls.ts';
import { PyList } from '../objects/containers/list.ts';
import { PyTuple } from '../objects/containers/tuple.ts';
import { membersOf, partWithLeaves, splitByTypes } from '../objects/exceptions/exception-group.ts';
import { exceptionTypes, type PyException, typeError } from '../objects/exceptions/exceptions.ts';
import { isInstance, PyType } from '../objects/type.ts';
import type { Value } from '../objects/value.ts';
import { matchesException } from './instructions.ts';

const isGroup = (value: Value): value is PyException => isInstance(value, exceptionTypes.BaseExceptionGroup);

/**
 * The part of `exception` (null: nothing is left) that `except* types` handles, as a group, and the rest; each null
 * where there is none.
 */
export function matchGroup(exception: Value, types: Value): [Value, Value] {
  checkTypes(types);
  if (exception === null) return [null, null];
  if (isGroup(exception)) return splitByTypes(exception, types);
  return matchesException(exception, types) ? [groupOf(new PyTuple([exception])), null] : [null, exception];
}

function checkTypes(types: Value): void {
  for (const type of types instanceof PyTuple ? types.items : [types]) {
    if (!(type instanceof PyType && type.isSubtypeOf(exceptionTypes.BaseException))) {
      throw typeError('catching classes that do not inherit from BaseException is not allowed');
    }
    if (type.isSubtypeOf(exceptionTypes.BaseExceptionGroup)) {
      throw typeError('catching ExceptionGroup with except* is not allowed. Use except instead.');
    }
  }
}

const groupOf = (members: Value): Value => call(exceptionTypes.BaseExceptionGroup, ['', members]);

/**
 * What is raised after the clauses; null for nothing.
 *
 * @param original what the `try` raised
 * @param exceptions what the clauses raised, and what none of them took (or None). Parts of the original that were only
 * raised again keep their places in its tree.
 */
export function mergeUnhandled(original: PyException, exceptions: readonly Value[]): Value {
  if (!isGroup(original)) return exceptions[0];
  const present = exceptions.filter((exception) => exception !== null) as PyException[];
  const isAgain = (exception: PyException): boolean =>
    isGroup(exception) && hasSameOrigin(exception, original);
  const raised: Value[] = present.filter((exception) => !isAgain(exception));
  const again = partWithLeaves(original, present.filter(isAgain).flatMap(leavesOf));
  if (again !== null) raised.push(again);
  if (raised.length === 0) return null;
  return raised.length === 1 ? raised[0] : groupOf(PyList.from(raised));
}

const hasSameOrigin = (left: PyException, right: PyException): boolean =>
  left.traceback === right.traceback && left.cause === right.cause && left.context === right.context;

function leavesOf(exception: Value): Value[] {
  return isGroup(exception) ? membersOf(exception).flatMap(leavesOf) : [exception];
}
