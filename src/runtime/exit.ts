/** Ending the program: `sys.exit`, and `exit` and `quit` of the builtins. */

import { call } from '../objects/calls.ts';
import { PyTuple } from '../objects/containers/tuple.ts';
import { exceptionTypes } from '../objects/exceptions/exceptions.ts';
import type { Value } from '../objects/value.ts';

/** Raises SystemExit. As in CPython, a tuple is taken for the exception's arguments. */
export function exit(status: Value = null): never {
  const args = status === null ? [] : status instanceof PyTuple ? [...status.items] : [status];
  throw call(exceptionTypes.SystemExit, args);
}
