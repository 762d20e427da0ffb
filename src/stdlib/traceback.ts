/** The module `_traceback`: the text of an exception, for the standard modules that are written in Python. */

import { typeName } from '../objects/classes/instance.ts';
import { PyException, typeError } from '../objects/exceptions/exceptions.ts';
import { PyTraceback } from '../objects/exceptions/traceback.ts';
import { truthOf } from '../objects/protocol.ts';
import { isStr, makeStr, textOf } from '../objects/text/text.ts';
import type { Value } from '../objects/value.ts';
import { session } from '../runtime/session.ts';
import type { ModuleDefinition } from './module-definition.ts';

function exceptionOf(value: Value): PyException {
  if (value instanceof PyException) return value;
  throw typeError(`Exception expected for value, ${typeName(value)} found`);
}

/**
 * Takes from the traceback what is outside the caller's interest: the outermost entries of modules that define the global
 * `mark`; with `andInner`, also all from the next such entry on.
 */
function trim(exception: Value, mark: Value, andInner: Value): Value {
  const error = exceptionOf(exception);
  if (!isStr(mark)) throw typeError(`trim() argument 2 must be str, not ${typeName(mark)}`);
  const name = textOf(mark);
  const isMarked = (entry: PyTraceback) => entry.frame.code.globals.get(name) !== undefined;
  let first = error.traceback;
  while (first !== null && isMarked(first)) first = first.next;
  const keep = (entry: PyTraceback | null): PyTraceback | null =>
    entry === null || isMarked(entry)
      ? null
      : new PyTraceback(entry.frame, entry.pc, keep(entry.next), entry.ownLine);
  error.traceback = truthOf(andInner) ? keep(first) : first;
  return null;
}

export const tracebackModule: ModuleDefinition = {
  name: '_traceback',
  functions: () => ({
    'format_exception(exception, /)': (exception) =>
      makeStr(session.engine.formatException(exceptionOf(exception))),
    'trim(exception, mark, and_inner, /)': trim,
  }),
};
