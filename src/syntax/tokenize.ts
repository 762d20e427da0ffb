/**
 * Source text to tokens: indentation, line joining, names, numbers, strings and operators.
 *
 * Sticky regular expressions do the scanning. An error does not throw: it is recorded and leaves an ERROR token, since
 * CPython reads tokens only as far as its parser needs them, and a parse error before that place is reported instead.
 */
import {
  PythonSyntaxError,
  placeAfterLine,
  placeOf,
  type SyntaxErrorType,
  UNEXPECTED_END,
} from './errors.ts';
import { type FieldText, placeOutsideOrIn } from './replacement-field.ts';
import type { Source } from './source.ts';
import { type ExpressionReader, tokenizeFstring } from './tokenize-fstring.ts';
import { checkNumber } from './tokenize-number.ts';
import {
  DEDENT,
  END,
  ERROR,
  INDENT,
  keywordKind,
  NAME,
  NEWLINE,
  NUMBER,
  STRING,
  TOKEN_KINDS,
  Tokens,
  tokenKind,
  UNKNOWN,
} from './tokens.ts';

const ASCII_NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const UNICODE_NAME = /[\w\x80-\uffff]+/y;
const NUMBER_TEXT =
  /0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?/y;
const STRING_PREFIX = /(?:[rR][bBfF]?|[bB][rR]?|[fF][rR]?|[uU])(?=['"])/y;
const BLANK_LINES = /(?:[ \t\f]*(?:#[^\n\r]*)?(?:\r\n?|\n))+/y;
const INDENTATION = /[ \t\f]*/y;
const SPACE_IN_LINE = /[ \t\f]*(?:\\(?:\r\n?|\n)[ \t\f]*)*(?:#[^\n\r]*)?/y;
const SPACE_IN_BRACKETS = /(?:[ \t\f\r\n]|\\(?:\r\n?|\n)|#[^\n\r]*)*/y;
const CONTINUATION_AT_END = /\\(?:\r\n?|\n)$/;
const STRING_RUN = {
  "'": /[^'\\\n\r]*/y,
  '"': /[^"\\\n\r]*/y,
  "'''": /[^'\\]*/y,
  '"""': /[^"\\]*/y,
};

const MAX_INDENTS = 100;
const MAX_BRACKETS = 200;
const TAB_SIZE = 8;
const INCONSISTENT_TABS = 'inconsistent use of tabs and spaces in indentation';

const TAB = 9;
const SPACE = 32;
const HASH = 35;
const FORM_FEED = 12;
const BACKSLASH = 92;
const NAME_CHARACTER = 1;
const DIGIT = 2;
const QUOTE = 3;
const LINE_END = 4;
const CHARACTER_CLASS = new Uint8Array(128);
function classify(characters: string, characterClass: number): void {
  for (let i = 0; i < characters.length; i++) CHARACTER_CLASS[characters.charCodeAt(i)] = characterClass;
}
classify('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_', NAME_CHARACTER);
classify('0123456789', DIGIT);
classify('\'"', QUOTE);
classify('\n\r', LINE_END);

/** Kinds of operators by character code: `x`, `x=`, `xx` and `xx=`; 0 where there is none. */
const SINGLE = new Uint8Array(128);
const SINGLE_EQUALS = new Uint8Array(128);
const DOUBLE = new Uint8Array(128);
const DOUBLE_EQUALS = new Uint8Array(128);
TOKEN_KINDS.forEach((text, kind) => {
  const unit = text.charCodeAt(0);
  if (CHARACTER_CLASS[unit] === NAME_CHARACTER) return;
  if (text.length === 1) SINGLE[unit] = kind;
  else if (text.length === 2 && text[1] === '=') SINGLE_EQUALS[unit] = kind;
  else if (text.length === 2 && text[1] === text[0]) DOUBLE[unit] = kind;
  else if (text.length === 3 && text[2] === '=') DOUBLE_EQUALS[unit] = kind;
});
const ARROW = tokenKind('->');
const ELLIPSIS = tokenKind('...');

const CLOSING: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

/** What the tokenizer met that is not Python. */
export interface TokenError {
  /** The index of the ERROR token that stands for it. */
  index: number;
  error: PythonSyntaxError;
  /** Found in the literal of an f-string: the tokens go on after it. */
  isInFstring: boolean;
  /** CPython reads on after a parse error, and lets such an error further on replace it. */
  replacesParseError: boolean;
}

/** Tokens with what went wrong while they were read. */
export interface TokenizedSource {
  tokens: Tokens;
  /** Errors inside f-strings first, where they stand; the last may be one that ended the reading. */
  errors: TokenError[];
  /** The expressions of replacement fields. */
  fields: FieldText[];
  /** Offsets of brackets still open where the reading ended, outermost first. */
  openBrackets: number[];
}

/** Reads all of `source`. Never throws for what the text holds. */
export function tokenize(source: Source): TokenizedSource {
  const tokenizer = new Tokenizer(source);
  tokenizer.readSource();
  return {
    tokens: tokenizer.tokens,
    errors: tokenizer.errors,
    fields: tokenizer.fields,
    openBrackets: tokenizer.brackets,
  };
}

/** Ends the reading; what is known about the error is in `Tokenizer.errors`. */
class Stopped extends Error {}

class Tokenizer implements ExpressionReader {
  readonly source: Source;
  readonly tokens: Tokens;
  readonly errors: TokenError[] = [];
  readonly fields: FieldText[] = [];
  readonly brackets: number[] = [];
  private text: string;
  private position = 0;
  private readonly indents = [0];
  /** The indents again, with a tab counted as one column: CPython's test for tabs that are not used consistently. */
  private readonly tabIndents = [0];

  constructor(source: Source) {
    this.source = source;
    this.text = source.text;
    this.tokens = new Tokens(source.text);
  }

  readSource(): void {
    try {
      this.checkNullBytes();
      if (this.text.charCodeAt(0) === 0xfeff) this.position = 1;
      while (this.readIndentation()) this.readLogicalLine();
      this.readEnd();
    } catch (stop) {
      if (!(stop instanceof Stopped)) throw stop;
    }
    this.tokens.push(END, this.text.length, this.text.length);
  }

  /** Reads the expression of a replacement field, which may run over lines as if in parentheses. */
  readExpression(start: number, end: number): void {
    const text = this.text;
    const position = this.position;
    this.text = text.slice(0, end);
    this.position = start;
    this.brackets.push(start - 1);
    this.fields.push({ start, end });
    this.readLogicalLine();
    this.brackets.pop();
    this.text = text;
    this.position = position;
  }

  recordFstringError(message: string, start: number, end: number): void {
    this.errors.push({
      index: this.tokens.count,
      error: new PythonSyntaxError(message, placeOf(this.source, start, end)),
      isInFstring: true,
      replacesParseError: false,
    });
    this.tokens.push(ERROR, start, end);
  }

  /** CPython shows the line of a null byte as far as the byte, without a caret. */
  private checkNullBytes(): void {
    const at = this.text.indexOf('\0');
    if (at < 0) return;
    const place = placeOf(this.source, at, at);
    const text = this.text.slice(this.source.lineStart(place.line), at);
    const message = 'source code cannot contain null bytes';
    this.stop(new PythonSyntaxError(message, { ...place, column: 0, endColumn: 0, text }), true);
  }

  /** Skips blank lines and compares the next line's indentation with the last; false at the end of the text. */
  private readIndentation(): boolean {
    const { text } = this;
    for (;;) {
      const start = this.skip(BLANK_LINES);
      let end = this.skip(INDENTATION);
      let first = start;
      let last = end;
      if (text.charCodeAt(end) === BACKSLASH) {
        // A line joined to the next keeps the indentation of the first that has one.
        end = this.skip(SPACE_IN_LINE);
        if (end === text.length) this.failContinuation(text.lastIndexOf('\\'));
        if (first === last) {
          first = lineStartBefore(text, end);
          last = end;
        }
      }
      if (end >= text.length || text[end] === '#') return false;
      if (CHARACTER_CLASS[text.charCodeAt(end)] !== LINE_END) {
        this.compareIndentation(
          columnAfter(text, first, last, TAB_SIZE),
          columnAfter(text, first, last, 1),
          start,
          end,
        );
        return true;
      }
    }
  }

  private compareIndentation(column: number, tabColumn: number, start: number, end: number): void {
    const { indents, tabIndents } = this;
    let top = indents.length - 1;
    if (column > (indents[top] as number)) {
      if (indents.length >= MAX_INDENTS)
        this.failLine(end, 'IndentationError', 'too many levels of indentation');
      if (tabColumn <= (tabIndents[top] as number)) this.failLine(end, 'TabError', INCONSISTENT_TABS);
      indents.push(column);
      tabIndents.push(tabColumn);
      this.tokens.push(INDENT, start, end);
      return;
    }
    while (column < (indents[top] as number)) {
      indents.pop();
      tabIndents.pop();
      top--;
      this.tokens.push(DEDENT, end, end);
    }
    if (column !== indents[top]) {
      this.tokens.count--;
      this.stop(
        new PythonSyntaxError(
          'unindent does not match any outer indentation level',
          placeAfterLine(this.source, end),
          'IndentationError',
        ),
        false,
      );
    }
    if (tabColumn !== tabIndents[top]) this.failLine(end, 'TabError', INCONSISTENT_TABS);
  }

  private readLogicalLine(): void {
    const text = this.text;
    for (;;) {
      const position = this.skipSpace();
      if (position >= text.length) {
        if (this.brackets.length === 0 && CONTINUATION_AT_END.test(text.slice(-3)))
          this.failContinuation(text.lastIndexOf('\\'));
        return;
      }
      const unit = text.charCodeAt(position);
      const characterClass = unit < 128 ? CHARACTER_CLASS[unit] : NAME_CHARACTER;
      if (characterClass === NAME_CHARACTER) this.readNameOrString(position, unit);
      else if (
        characterClass === DIGIT ||
        (unit === 46 && CHARACTER_CLASS[text.charCodeAt(position + 1)] === DIGIT)
      )
        this.readNumber(position);
      else if (characterClass === QUOTE) this.readString(position, position);
      else if (characterClass === LINE_END) {
        this.position = unit === 13 && text.charCodeAt(position + 1) === 10 ? position + 2 : position + 1;
        this.tokens.push(NEWLINE, position, this.position);
        return;
      } else this.readOperator(position, unit);
    }
  }

  private readNameOrString(start: number, first: number): void {
    const text = this.text;
    const lower = first | 32;
    if (lower === 102 || lower === 114 || lower === 98 || lower === 117) {
      STRING_PREFIX.lastIndex = start;
      if (STRING_PREFIX.test(text)) {
        this.readString(start, STRING_PREFIX.lastIndex);
        return;
      }
    }
    let end = this.skip(ASCII_NAME);
    if (text.charCodeAt(end) >= 128) {
      end = this.skip(UNICODE_NAME);
      this.checkIdentifier(start, end);
    }
    const kind = end - start <= 8 ? keywordKind(text.slice(start, end)) : undefined;
    this.tokens.push(kind ?? NAME, start, end);
  }

  private checkIdentifier(start: number, end: number): void {
    const bad = /^[^\p{XID_Start}_]|(?<=.)[^\p{XID_Continue}]/u.exec(this.text.slice(start, end));
    if (bad === null) return;
    const code = bad[0].codePointAt(0) as number;
    const at = start + bad.index;
    const hex = code.toString(16).toUpperCase().padStart(4, '0');
    const what = isPrintable(bad[0])
      ? `invalid character '${bad[0]}' (U+${hex})`
      : `invalid non-printable character U+${hex}`;
    this.fail(what, at, at);
  }

  private readNumber(start: number): void {
    const end = this.skip(NUMBER_TEXT);
    const problem = checkNumber(this.text, start, end);
    if (problem !== null) this.fail(problem.message, problem.start, problem.end);
    this.tokens.push(NUMBER, start, end);
  }

  private readString(start: number, quoteStart: number): void {
    const end = this.findStringEnd(start, quoteStart);
    this.position = end;
    const isFormatted = quoteStart > start && /f/i.test(this.text.slice(start, quoteStart));
    if (isFormatted) tokenizeFstring(this, this.text, start, quoteStart, end);
    else this.tokens.push(STRING, start, end);
  }

  private findStringEnd(start: number, quoteStart: number): number {
    const text = this.text;
    const quote = text[quoteStart] as "'" | '"';
    const triple = quote === "'" ? "'''" : '"""';
    const delimiter = text.startsWith(triple, quoteStart) ? triple : quote;
    const run = STRING_RUN[delimiter];
    let position = quoteStart + delimiter.length;
    for (;;) {
      run.lastIndex = position;
      run.test(text);
      position = run.lastIndex;
      if (position >= text.length) break;
      if (text[position] === '\\') position += text.startsWith('\r\n', position + 1) ? 3 : 2;
      else if (text.startsWith(delimiter, position)) return position + delimiter.length;
      else if (text[position] === quote) position++;
      else break;
    }
    return this.failString(start, delimiter, Math.min(position, text.length));
  }

  private readOperator(start: number, unit: number): void {
    const text = this.text;
    const second = text.charCodeAt(start + 1);
    let kind = SINGLE[unit] as number;
    let length = 1;
    if (second === 61 && SINGLE_EQUALS[unit] !== 0) {
      kind = SINGLE_EQUALS[unit] as number;
      length = 2;
    } else if (unit === 60 && second === 62) {
      kind = UNKNOWN;
      length = 2;
    } else if (second === unit && DOUBLE[unit] !== 0) {
      const isAugmented = text.charCodeAt(start + 2) === 61 && DOUBLE_EQUALS[unit] !== 0;
      kind = (isAugmented ? DOUBLE_EQUALS[unit] : DOUBLE[unit]) as number;
      length = isAugmented ? 3 : 2;
    } else if (unit === 45 && second === 62) {
      kind = ARROW;
      length = 2;
    } else if (unit === 46 && second === 46 && text.charCodeAt(start + 2) === 46) {
      kind = ELLIPSIS;
      length = 3;
    } else if (unit === 40 || unit === 91 || unit === 123) this.openBracket(start);
    else if (unit === 41 || unit === 93 || unit === 125) this.closeBracket(start);
    if (kind === 0) kind = this.unknownCharacter(start, unit);
    this.tokens.push(kind, start, start + length);
    this.position = start + length;
  }

  private openBracket(start: number): void {
    if (this.brackets.length >= MAX_BRACKETS) this.fail('too many nested parentheses', start, start);
    this.brackets.push(start);
  }

  private closeBracket(start: number): void {
    const closing = this.text[start] as string;
    const open = this.brackets.pop() ?? this.fail(`unmatched '${closing}'`, start, start);
    const opening = this.text[open] as string;
    if (CLOSING[opening] === closing) return;
    const opened = this.source.lineAt(open);
    const where = opened === this.source.lineAt(start) ? '' : ` on line ${opened}`;
    this.fail(
      `closing parenthesis '${closing}' does not match opening parenthesis '${opening}'${where}`,
      start,
      start,
    );
  }

  /** What ends every file: a line end if the last line has none, and the open blocks. */
  private readEnd(): void {
    const { tokens, text } = this;
    const end = text.length;
    if (this.brackets.length > 0) {
      this.failUnclosed();
      return;
    }
    const last = tokens.count === 0 ? NEWLINE : tokens.kinds[tokens.count - 1];
    if (last !== NEWLINE && last !== DEDENT) tokens.push(NEWLINE, end, end);
    for (let level = this.indents.length; level > 1; level--) tokens.push(DEDENT, end, end);
  }

  /** Goes to the next token of a line; one space or none is what is mostly there. */
  private skipSpace(): number {
    const { text, position } = this;
    let unit = text.charCodeAt(position);
    if (unit === SPACE) {
      unit = text.charCodeAt(position + 1);
      if (unit > HASH && unit !== BACKSLASH) {
        this.position = position + 1;
        return position + 1;
      }
    } else if (unit > HASH && unit !== BACKSLASH) return position;
    return this.skip(this.brackets.length > 0 ? SPACE_IN_BRACKETS : SPACE_IN_LINE);
  }

  private skip(pattern: RegExp): number {
    pattern.lastIndex = this.position;
    if (pattern.test(this.text)) this.position = pattern.lastIndex;
    return this.position;
  }

  private fail(message: string, start: number, end: number): never {
    return this.stop(
      new PythonSyntaxError(message, placeOutsideOrIn(this.source, this.fields, start, end)),
      true,
    );
  }

  private stop(error: PythonSyntaxError, replacesParseError: boolean): never {
    this.errors.push({ index: this.tokens.count, error, isInFstring: false, replacesParseError });
    this.tokens.push(ERROR, this.position, this.position);
    throw new Stopped();
  }

  private failLine(start: number, type: SyntaxErrorType, message: string): never {
    const place = placeOf(this.source, start, start);
    return this.stop(new PythonSyntaxError(message, { ...place, column: 1, endColumn: 0 }, type), false);
  }

  private failString(start: number, delimiter: string, end: number): never {
    const kind =
      delimiter.length === 3 ? 'unterminated triple-quoted string literal' : 'unterminated string literal';
    return this.fail(
      `${kind} (detected at line ${this.source.lineAt(Math.min(end, this.text.length - 1))})`,
      start,
      start,
    );
  }

  private failUnclosed(): void {
    const open = this.brackets[this.brackets.length - 1] as number;
    const place = placeOf(this.source, open, open);
    this.stop(
      new PythonSyntaxError(`'${this.text[open]}' was never closed`, { ...place, endColumn: 0 }),
      false,
    );
  }

  /** A character that is no token ends the reading only if it cannot be printed. */
  private unknownCharacter(start: number, unit: number): number {
    if (unit === BACKSLASH) this.failContinuation(start);
    if (unit < 32 || unit === 127) this.failNonPrintable(start, unit);
    return UNKNOWN;
  }

  private failContinuation(start: number): never {
    const { source, text } = this;
    if (start + 1 >= text.length || /^\\(?:\r\n?|\n)$/.test(text.slice(start))) {
      if (this.brackets.length > 0) this.failUnclosed();
      return this.stop(new PythonSyntaxError(UNEXPECTED_END, placeAfterLine(source, start)), false);
    }
    const place = placeOf(source, start + 1, start + 1);
    const message = 'unexpected character after line continuation character';
    return this.stop(new PythonSyntaxError(message, { ...place, endColumn: 0 }), false);
  }

  private failNonPrintable(start: number, unit: number): never {
    const hex = unit.toString(16).toUpperCase().padStart(4, '0');
    return this.fail(`invalid non-printable character U+${hex}`, start, start);
  }
}

/** The column that the indentation at [start, end) leads to, with a tab stop every `tabSize` columns. */
function columnAfter(text: string, start: number, end: number, tabSize: number): number {
  let column = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    column =
      unit === FORM_FEED ? 0 : unit === TAB ? (Math.floor(column / tabSize) + 1) * tabSize : column + 1;
  }
  return column;
}

function lineStartBefore(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function isPrintable(character: string): boolean {
  return !/[\p{C}\p{Z}]/u.test(character);
}
