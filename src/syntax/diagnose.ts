/**
 * From "the matcher stopped here" to the error that CPython reports.
 *
 * CPython parses a second time with the rules for mistakes switched on, and then reads on to the end of the file, for an
 * error of the tokenizer goes before one of the parser. Here the statement that failed is matched again with
 * `grammar/mistakes.ohm`.
 */
import type { ActionContext } from './action-context.ts';
import { PythonSyntaxError } from './errors.ts';
import { furthestToken, match } from './generated/mistakes-matcher.ts';
import { TooDeep } from './match.ts';
import { createMistakeActions } from './mistakes.ts';
import type { TokenizedSource } from './tokenize.ts';
import { DEDENT, INDENT, NEWLINE, type Tokens, type TokenText, tokenKind } from './tokens.ts';

/** What begins a line that goes on with the statement before it. */
const CONTINUATIONS = new Set((['elif', 'else', 'except', 'finally'] as TokenText[]).map(tokenKind));
const AT = tokenKind('@');

/**
 * The error of a text that does not match the grammar. `furthest` is the token at which the matcher gave up, or where
 * an action refused with `refusal`.
 */
export function diagnose(
  context: ActionContext,
  tokenized: TokenizedSource,
  furthest: number,
  refusal: PythonSyntaxError | null,
): PythonSyntaxError {
  const reached = tokenized.errors.find((error) => error.index === furthest);
  if (reached?.isInFstring)
    return context.errorAtToken(reached.error.message, context.tokens.afterStrings(furthest));
  if (reached !== undefined) return reached.error;
  const found = findMistake(context, furthest) ?? refusal ?? unexpectedToken(context, furthest);
  if (found.type === 'IndentationError' && isIndentation(context, furthest)) return found;
  const last = tokenized.errors.find((error) => !error.isInFstring);
  if (last?.replacesParseError) return last.error;
  const isLeftOpen = last !== undefined && tokenized.openBrackets.length > 0;
  return isLeftOpen && context.source.lineAt(context.starts[furthest] as number) > last.error.line
    ? last.error
    : found;
}

function isIndentation(context: ActionContext, token: number): boolean {
  return context.kinds[token] === INDENT || context.kinds[token] === DEDENT;
}

function findMistake(context: ActionContext, furthest: number): PythonSyntaxError | null {
  const field = context.fieldOf(furthest);
  const start = field === null ? statementStart(context.tokens, furthest) : context.tokenFrom(field.start);
  const lastToken = (): number => Math.max(furthest, furthestToken());
  try {
    match(
      context.kinds,
      createMistakeActions(context, lastToken),
      field === null ? 'file' : 'fieldValue',
      start,
    );
  } catch (error) {
    if (error instanceof PythonSyntaxError) return error;
    if (!(error instanceof TooDeep || error instanceof RangeError)) throw error;
  }
  return null;
}

function unexpectedToken(context: ActionContext, token: number): PythonSyntaxError {
  const kind = context.kinds[token] as number;
  if (kind === INDENT) return context.errorAtToken('unexpected indent', token, 'IndentationError');
  if (kind === DEDENT) return context.errorAtToken('unexpected unindent', token, 'IndentationError');
  return context.errorAtToken('invalid syntax', token);
}

/** The first token of the statement at the outermost level that begins before `token`, decorators included. */
function statementStart(tokens: Tokens, token: number): number {
  let depth = 0;
  let start = 0;
  let isLineStart = true;
  let isDecorator = false;
  for (let i = 0; i < token; i++) {
    const kind = tokens.kinds[i] as number;
    if (kind === INDENT) depth++;
    else if (kind === DEDENT) depth--;
    if (isLineStart && depth === 0 && kind !== DEDENT) {
      if (!isDecorator && !CONTINUATIONS.has(kind)) start = i;
      isDecorator = kind === AT;
    }
    isLineStart = kind === NEWLINE || kind === DEDENT;
  }
  return start;
}
