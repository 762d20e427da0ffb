/** The errors that the compiler itself finds, in the words of CPython's `symtable.c` and `compile.c`. */

import type { Span } from '../syntax/ast.ts';
import { PythonSyntaxError, placeOf } from '../syntax/errors.ts';
import type { Source } from '../syntax/source.ts';

/** A SyntaxError that marks `span`. */
export function syntaxError(source: Source, message: string, span: Span): PythonSyntaxError {
  return new PythonSyntaxError(message, placeOf(source, span.start, span.end));
}
