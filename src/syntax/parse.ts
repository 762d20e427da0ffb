/**
 * Source to AST: tokens, then the matcher generated from `grammar/python.ohm`, whose actions build the nodes.
 */
import { ActionContext } from './action-context.ts';
import { createActions } from './actions.ts';
import type { ExpressionModule, Module } from './ast.ts';
import { PythonSyntaxError, placeOf } from './errors.ts';
import { match } from './generated/matcher.ts';
import type { Source } from './source.ts';
import { tokenize } from './tokenize.ts';

/** Parses a module. Throws `PythonSyntaxError`. */
export function parseModule(source: Source): Module {
  return parse(source, 'file') as Module;
}

/** Parses one expression, as `eval` does. Throws `PythonSyntaxError`. */
export function parseExpression(source: Source): ExpressionModule {
  return parse(source, 'expression') as ExpressionModule;
}

function parse(source: Source, rule: 'file' | 'expression'): Module | ExpressionModule {
  const { tokens, errors } = tokenize(source);
  const { value, furthest } = match(tokens.kinds, createActions(new ActionContext(source, tokens)), rule, 0);
  if (value !== undefined) return value as Module | ExpressionModule;
  const tokenError = errors.find((error) => error.index === furthest);
  if (tokenError !== undefined) throw tokenError.error;
  const start = tokens.starts[furthest] as number;
  throw new PythonSyntaxError('invalid syntax', placeOf(source, start, tokens.ends[furthest] as number));
}
