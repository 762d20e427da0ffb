/** `from __future__ import ...`: which features a module asks for, and whether it may (CPython's `future.c`). */

import type { Module, Statement } from '../syntax/ast.ts';
import type { Source } from '../syntax/source.ts';
import { syntaxError } from './errors.ts';

/** Features that every 3.11 program has anyway. */
const MANDATORY = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'generator_stop',
]);

export interface Future {
  /** Annotations are kept as text. */
  readonly deferAnnotations: boolean;
  /** The offset of the last such import that stands where it may, or -1. */
  readonly futureEnd: number;
}

export function futureOf(module: Module, source: Source): Future {
  let deferAnnotations = false;
  let futureEnd = -1;
  for (const [index, statement] of module.body.entries()) {
    if (statement.kind === 'ImportFrom' && statement.module === '__future__' && statement.level === 0) {
      const mark = { start: statement.start, end: statement.start + 1 };
      for (const { name } of statement.names) {
        if (name === 'annotations') deferAnnotations = true;
        else if (name === 'braces') throw syntaxError(source, 'not a chance', mark);
        else if (!MANDATORY.has(name)) {
          throw syntaxError(source, `future feature ${name} is not defined`, mark);
        }
      }
      futureEnd = statement.start;
    } else if (index > 0 || !isText(statement)) {
      break;
    }
  }
  return { deferAnnotations, futureEnd };
}

function isText(statement: Statement): boolean {
  return statement.kind === 'Expr' && statement.value.kind === 'Constant' && statement.value.type === 'str';
}
