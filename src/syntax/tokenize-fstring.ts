/**
 * The inside of an f-string, cut up as CPython 3.11 does it.
 *
 * The whole literal is already known to end at `end` (an f-string's own quote cannot be used inside it). Literal parts
 * become FSTRING_MIDDLE tokens, never with a doubled brace; the expression of a replacement field is found by a scan
 * over its characters and then read as if it stood in parentheses; `=`, `!r` and `:spec` are tokens of their own.
 */
import {
  FSTRING_CLOSE,
  FSTRING_CONVERSION,
  FSTRING_DEBUG,
  FSTRING_END,
  FSTRING_MIDDLE,
  FSTRING_OPEN,
  FSTRING_RAW_MIDDLE,
  FSTRING_SPEC,
  FSTRING_START,
  type Tokens,
} from './tokens.ts';

/** What reads the expressions of replacement fields: the tokenizer itself. */
export interface ExpressionReader {
  readonly tokens: Tokens;
  readExpression(start: number, end: number): void;
  /** Notes what is wrong with the f-string at [start, end). */
  recordFstringError(message: string, start: number, end: number): void;
}

/** CPython's limit: a replacement field in a format specification may not have one in its own. */
const MAX_NESTING = 2;
const SPACE = /[ \t\n\r\f\v]*/y;

class FstringError extends Error {}

/** Adds the tokens of the f-string at [start, end), whose quotes begin at `quoteStart`. */
export function tokenizeFstring(
  tokenizer: ExpressionReader,
  text: string,
  start: number,
  quoteStart: number,
  end: number,
): void {
  const quote = text[quoteStart] as string;
  const width = text.startsWith(quote.repeat(3), quoteStart) && end - quoteStart >= 6 ? 3 : 1;
  const isRaw = /r/i.test(text.slice(start, quoteStart));
  tokenizer.tokens.push(FSTRING_START, start, quoteStart + width);
  try {
    new FstringReader(tokenizer, text, end - width, isRaw).readParts(quoteStart + width, 0);
  } catch (error) {
    if (!(error instanceof FstringError)) throw error;
    tokenizer.recordFstringError(error.message, start, end);
  }
  tokenizer.tokens.push(FSTRING_END, end - width, end);
}

function emptyExpression(after: string): FstringError {
  if (after === '}') return new FstringError('f-string: empty expression not allowed');
  return new FstringError(`f-string: expression required before '${after}'`);
}

class FstringReader {
  private readonly tokenizer: ExpressionReader;
  private readonly text: string;
  private readonly end: number;
  private readonly isRaw: boolean;

  constructor(tokenizer: ExpressionReader, text: string, end: number, isRaw: boolean) {
    this.tokenizer = tokenizer;
    this.text = text;
    this.end = end;
    this.isRaw = isRaw;
  }

  /** Reads literal parts and replacement fields up to the end, or in a specification up to its `}`. */
  readParts(start: number, nesting: number): number {
    let position = start;
    while (position < this.end) {
      position = this.readLiteral(position, nesting);
      if (position >= this.end || this.text[position] === '}') break;
      if (this.text[position] === '{') position = this.readField(position, nesting);
    }
    return position;
  }

  /** Reads up to a brace that is not literal text; returns where reading goes on. */
  private readLiteral(start: number, nesting: number): number {
    const { text, end } = this;
    let position = start;
    let resume = -1;
    while (position < end) {
      const character = text[position];
      if (character === '\\' && !this.isRaw && position + 1 < end) {
        position = this.skipEscape(position + 1);
        continue;
      }
      if (character === '{' || character === '}') {
        if (nesting === 0 && text[position + 1] === character && position + 1 < end) {
          position++;
          resume = position + 1;
        } else if (nesting === 0 && character === '}')
          throw new FstringError("f-string: single '}' is not allowed");
        break;
      }
      position++;
    }
    if (position > start) this.push(this.isRaw ? FSTRING_RAW_MIDDLE : FSTRING_MIDDLE, start, position);
    return resume >= 0 ? this.continueLiteral(resume, nesting) : position;
  }

  private continueLiteral(position: number, nesting: number): number {
    return position < this.end ? this.readLiteral(position, nesting) : position;
  }

  /** Goes past an escape, of which only `\N{name}` has braces of its own. */
  private skipEscape(position: number): number {
    if (this.text[position] === '{' || this.text[position] === '}') return position;
    if (this.text[position] !== 'N' || this.text[position + 1] !== '{') return position + 1;
    const close = this.text.indexOf('}', position);
    return close < 0 || close >= this.end ? this.end : close + 1;
  }

  private readField(open: number, nesting: number): number {
    const { text, end } = this;
    if (nesting >= MAX_NESTING) throw new FstringError('f-string: expressions nested too deeply');
    const expressionEnd = this.findExpressionEnd(open + 1);
    if (expressionEnd >= end) throw new FstringError("f-string: expecting '}'");
    if (/^[ \t\n\r\f]*$/.test(text.slice(open + 1, expressionEnd)))
      throw emptyExpression(text[expressionEnd] as string);
    this.push(FSTRING_OPEN, open, open + 1);
    this.tokenizer.readExpression(open + 1, expressionEnd);
    let position = expressionEnd;
    if (text[position] === '=') {
      SPACE.lastIndex = position + 1;
      SPACE.test(text);
      position = SPACE.lastIndex;
      this.push(FSTRING_DEBUG, open + 1, position);
    }
    if (text[position] === '!') position = this.readConversion(position + 1);
    if (position < end && text[position] === ':') {
      this.push(FSTRING_SPEC, position, position + 1);
      position = this.readParts(position + 1, nesting + 1);
    }
    if (position >= end || text[position] !== '}') throw new FstringError("f-string: expecting '}'");
    this.push(FSTRING_CLOSE, position, position + 1);
    return position + 1;
  }

  private readConversion(position: number): number {
    if (position >= this.end) throw new FstringError("f-string: expecting '}'");
    const character = String.fromCodePoint(this.text.codePointAt(position) as number);
    if (!/[sra]/.test(character))
      throw new FstringError("f-string: invalid conversion character: expected 's', 'r', or 'a'");
    this.push(FSTRING_CONVERSION, position, position + 1);
    return position + 1;
  }

  /** Where the expression that starts at `start` ends: at `!`, `:`, `=` or `}` outside brackets and strings. */
  private findExpressionEnd(start: number): number {
    const { text, end } = this;
    const brackets: string[] = [];
    let quote = '';
    let position = start;
    for (; position < end; position++) {
      const character = text[position] as string;
      if (character === '\\') throw new FstringError('f-string expression part cannot include a backslash');
      if (quote !== '') {
        if (!text.startsWith(quote, position)) continue;
        position += quote.length - 1;
        quote = '';
      } else if (character === "'" || character === '"') {
        quote = text.startsWith(character.repeat(3), position) ? character.repeat(3) : character;
        position += quote.length - 1;
      } else if ('([{'.includes(character)) {
        if (brackets.length >= 200) throw new FstringError('f-string: too many nested parenthesis');
        brackets.push(character);
      } else if (character === '#') throw new FstringError("f-string expression part cannot include '#'");
      else if (brackets.length === 0 && '!:}=<>'.includes(character)) {
        if (position + 1 < end && text[position + 1] === '=' && '!=<>'.includes(character)) position++;
        else if (character !== '<' && character !== '>') break;
      } else if (')]}'.includes(character)) this.closeBracket(character, brackets);
    }
    if (quote !== '') throw new FstringError('f-string: unterminated string');
    const unclosed = brackets.pop();
    if (unclosed !== undefined) throw new FstringError(`f-string: unmatched '${unclosed}'`);
    return position;
  }

  private closeBracket(closing: string, brackets: string[]): void {
    const opening = brackets.pop();
    if (opening === undefined) throw new FstringError(`f-string: unmatched '${closing}'`);
    if ('([{'.indexOf(opening) === ')]}'.indexOf(closing)) return;
    throw new FstringError(
      `f-string: closing parenthesis '${closing}' does not match opening parenthesis '${opening}'`,
    );
  }

  private push(kind: number, start: number, end: number): void {
    this.tokenizer.tokens.push(kind, start, end);
  }
}
