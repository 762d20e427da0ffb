/** The errors that the compiler itself finds, in the words of CPython's `symtable.c` and `compile.c`. */

import type { Span } from '../syntax/ast.ts';
import { PythonSyntaxError, placeOf } from '../syntax/errors.ts';
import type { Source } from '../syntax/source.ts';

/** A SyntaxError that marks `span`. */
export function syntaxError(source: Source, message: string, span: Span): PythonSyntaxError {
  return new PythonSyntaxError(message, placeOf(source, span.start, span.end));
}

/** The refusal of a construct of Python 3.11 that Tauraro does not have yet. */
export function unsupported(source: Source, construct: string, span: Span): PythonSyntaxError {
  return syntaxError(source, `${construct} is not supported yet`, span);
}
