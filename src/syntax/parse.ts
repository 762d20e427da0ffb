/**
 * Source to AST: tokens, then the matcher generated from `grammar/python.ohm`, whose actions build the nodes.
 */
import { ActionContext } from './action-context.ts';
import { createActions } from './actions.ts';
import type { ExpressionModule, Module } from './ast.ts';
import { diagnose } from './diagnose.ts';
import { PythonSyntaxError } from './errors.ts';
import { furthestToken, match } from './generated/matcher.ts';
import { TooDeep } from './match.ts';
import type { Source } from './source.ts';
import { type TokenizedSource, tokenize } from './tokenize.ts';

/** Parses a module. Throws `PythonSyntaxError`. */
export function parseModule(source: Source): Module {
  return parse(source, 'file') as Module;
}

/** Parses one expression, as `eval` does. Throws `PythonSyntaxError`. */
export function parseExpression(source: Source): ExpressionModule {
  return parse(source, 'expression') as ExpressionModule;
}

function parse(source: Source, rule: 'file' | 'expression'): Module | ExpressionModule {
  const tokenized = tokenize(source);
  const context = new ActionContext(source, tokenized.tokens, tokenized.fields);
  try {
    const result = match(context.kinds, createActions(context), rule, 0);
    if (result.value !== undefined) return result.value as Module | ExpressionModule;
  } catch (error) {
    throw refusal(tokenized, context, error);
  }
  throw diagnose(context, tokenized, furthestToken(), null);
}

/** The error to report where an action threw instead of building its node. */
function refusal(tokenized: TokenizedSource, context: ActionContext, error: unknown): unknown {
  if (error instanceof PythonSyntaxError) return diagnose(context, tokenized, context.refusedToken(), error);
  if (!(error instanceof TooDeep || error instanceof RangeError)) return error;
  return context.errorAtToken('expression is nested too deeply', furthestToken());
}
