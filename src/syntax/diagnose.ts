/**
 * From "the matcher stopped here" to the error that CPython reports.
 *
 * CPython parses a second time with the rules for mistakes switched on, and then reads on to the end of the file, for an
 * error of the tokenizer goes before one of the parser. Here the statement that failed is matched again with
 * `grammar/mistakes.ohm`.
 */
import type { ActionContext } from './action-context.ts';
import { PythonSyntaxError, withColumns } from './errors.ts';
import { createMatcher } from './generated/mistakes-matcher.ts';
import { TooDeep } from './match.ts';
import { createMistakeActions } from './mistakes.ts';
import type { TokenizedSource } from './tokenize.ts';
import { DEDENT, END, INDENT, NEWLINE, type Tokens, type TokenText, tokenKind } from './tokens.ts';

/** What begins a line that goes on with the statement before it. */
const CONTINUATIONS = new Set((['elif', 'else', 'except', 'finally'] as TokenText[]).map(tokenKind));
const AT = tokenKind('@');

/**
 * The error of a text that does not match the grammar. `failed` is the token at which the matcher gave up, or where an
 * action refused with `refusal`.
 */
export function diagnose(
  context: ActionContext,
  tokenized: TokenizedSource,
  rule: 'file' | 'expression',
  failed: number,
  refusal: PythonSyntaxError | null,
): PythonSyntaxError {
  const reached = tokenized.errors.find((error) => error.index === failed);
  if (reached?.isInFstring)
    return context.errorAtToken(reached.error.message, context.tokens.afterStrings(failed));
  if (reached !== undefined) return reached.error;
  const last = tokenized.errors.find((error) => !error.isInFstring);
  const search = new MistakeSearch(context, rule, failed);
  const standing = search.refusal ?? (search.matches ? refusal : null);
  const found = search.findMistake() ?? standing ?? unexpectedToken(context, search.furthest, rule);
  if (last === undefined || (found.type === 'IndentationError' && isIndentation(context, search.furthest)))
    return found;
  const isLeftOpen = tokenized.openBrackets.length > 0 && search.furthestLine() > last.error.line;
  return last.replacesParseError || isLeftOpen || search.hasSeen(last.index) ? last.error : found;
}

function isIndentation(context: ActionContext, token: number): boolean {
  return context.kinds[token] === INDENT || context.kinds[token] === DEDENT;
}

/** Matches the statement, or the replacement field, that holds the token `failed`, with the grammar of mistakes. */
class MistakeSearch {
  /** What an action refused while no mistakes were looked for. */
  refusal: PythonSyntaxError | null = null;
  /** The token at which CPython's first pass gives up: this grammar is stricter than its parent there. */
  furthest: number;
  /** Whether the last run found nothing wrong, so that what an action of the parent grammar refused stands. */
  matches = false;
  private readonly matcher = createMatcher();
  private readonly context: ActionContext;
  private readonly rule: string;
  private readonly start: number;

  constructor(context: ActionContext, rule: 'file' | 'expression', failed: number) {
    this.context = context;
    const field = context.fieldOf(failed);
    this.rule = field === null ? rule : 'fieldValue';
    this.start = 0;
    if (field !== null) this.start = context.tokenFrom(field.start);
    else if (rule === 'file') this.start = statementStart(context.tokens, failed);
    this.furthest = failed;
    this.refusal = this.run(false);
    if (this.refusal === null && !this.matches) this.furthest = this.matcher.furthestToken();
  }

  findMistake(): PythonSyntaxError | null {
    return this.run(true);
  }

  /** Whether the parser has read as far as token `index`. */
  hasSeen(index: number): boolean {
    return this.lastToken() >= index;
  }

  furthestLine(): number {
    return this.context.source.lineAt(this.context.starts[this.lastToken()] as number);
  }

  private lastToken(): number {
    return Math.max(this.furthest, this.matcher.furthestToken());
  }

  private run(seeksMistakes: boolean): PythonSyntaxError | null {
    const actions = createMistakeActions(this.context, () => this.lastToken());
    try {
      const { value } = this.matcher.match(this.context.kinds, actions, this.rule, this.start, seeksMistakes);
      this.matches = value !== undefined;
    } catch (error) {
      if (error instanceof PythonSyntaxError) return error;
      if (!(error instanceof TooDeep || error instanceof RangeError)) throw error;
    }
    return null;
  }
}

function unexpectedToken(
  context: ActionContext,
  token: number,
  rule: 'file' | 'expression',
): PythonSyntaxError {
  const kind = context.kinds[token] as number;
  if (kind === INDENT) return context.errorAtToken('unexpected indent', token, 'IndentationError');
  if (kind === DEDENT) return context.errorAtToken('unexpected unindent', token, 'IndentationError');
  const error = context.errorAtToken('invalid syntax', token);
  // CPython adds no line end to an expression: what stands for it here is the end of the text.
  const isEnd = rule === 'expression' && (context.starts[token] as number) >= context.source.text.length;
  return kind === END || isEnd ? withColumns(error, 0, 0) : error;
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
