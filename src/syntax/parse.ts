/**
 * Source to AST: tokens, then the matcher generated from `grammar/python.ohm`, whose actions build the nodes.
 *
 * What CPython finds only when it compiles ('return' outside function, ...) is left to the compiler.
 */
import { ActionContext } from './action-context.ts';
import { createActions } from './actions.ts';
import type { ExpressionModule, Module, Statement } from './ast.ts';
import { diagnose } from './diagnose.ts';
import { PythonSyntaxError, placeOf } from './errors.ts';
import { createMatcher } from './generated/matcher.ts';
import { type Engine, TooDeep } from './match.ts';
import type { Source } from './source.ts';
import { type TokenizedSource, tokenize } from './tokenize.ts';

export interface ParseOptions {
  /** Another matcher than the generated one. */
  engine?: Engine;
}

/** Parses a module. Throws `PythonSyntaxError`. */
export function parseModule(source: Source, options: ParseOptions = {}): Module {
  return parse(source, 'file', options) as Module;
}

/**
 * Parses one interactive statement, or one line of simple ones, as `compile(..., 'single')` does. Throws
 * `PythonSyntaxError`.
 */
export function parseInteractive(source: Source, options: ParseOptions = {}): Module {
  const module = parseModule(source, options);
  const [first] = module.body;
  if (first === undefined) throw nothing(source);
  const line = source.lineAt(first.end);
  const isOne = module.body.every(
    (statement) => statement === first || (!isCompound(first) && source.lineAt(statement.start) === line),
  );
  if (isOne) return module;
  const place = placeOf(source, first.end, first.end);
  throw new PythonSyntaxError('multiple statements found while compiling a single statement', place);
}

const isCompound = (statement: Statement): boolean => 'body' in statement || statement.kind === 'Match';

/** Parses one expression, as `eval` does. Throws `PythonSyntaxError`. */
export function parseExpression(source: Source, options: ParseOptions = {}): ExpressionModule {
  return parse(source, 'expression', options) as ExpressionModule;
}

const matcher = createMatcher();
const GENERATED: Engine = { match: (kinds, actions, rule) => matcher.match(kinds, actions, rule, 0) };

function parse(
  source: Source,
  rule: 'file' | 'expression',
  { engine = GENERATED }: ParseOptions,
): Module | ExpressionModule {
  const tokenized = tokenize(source);
  const context = new ActionContext(source, tokenized.tokens, tokenized.fields);
  let failed: number;
  try {
    const { value, furthest } = engine.match(context.kinds, createActions(context), rule);
    if (value !== undefined) return value as Module | ExpressionModule;
    failed = furthest;
  } catch (error) {
    throw refusal(tokenized, context, rule, error);
  }
  if (rule === 'expression' && /^[ \t\f]*$/.test(source.text)) throw nothing(source);
  throw diagnose(context, tokenized, rule, failed, null);
}

/** The error of a text in which there is nothing to parse. */
function nothing({ filename }: Source): PythonSyntaxError {
  const place = { filename, line: 0, column: 0, endLine: 0, endColumn: 0, text: '' };
  return new PythonSyntaxError('invalid syntax', place);
}

/** The error to report where an action threw instead of building its node. */
function refusal(
  tokenized: TokenizedSource,
  context: ActionContext,
  rule: 'file' | 'expression',
  error: unknown,
): unknown {
  if (error instanceof PythonSyntaxError)
    return diagnose(context, tokenized, rule, context.refusedToken(), error);
  if (!(error instanceof TooDeep || error instanceof RangeError)) return error;
  return context.errorAtToken('expression is nested too deeply', matcher.furthestToken());
}
