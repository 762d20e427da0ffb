/** What every action needs: the tokens, the names and ends that they give, and a way to refuse what they hold. */
import {
  type ErrorPlace,
  PythonSyntaxError,
  placeAfterLine,
  placeOf,
  type SyntaxErrorType,
} from './errors.ts';
import { type FieldText, fieldAt, placeInField } from './replacement-field.ts';
import type { Source } from './source.ts';
import {
  DEDENT,
  END,
  FSTRING_CONVERSION,
  FSTRING_DEBUG,
  FSTRING_START,
  INDENT,
  NEWLINE,
  type Tokens,
} from './tokens.ts';

export class ActionContext {
  readonly source: Source;
  readonly tokens: Tokens;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  private readonly text: string;
  private readonly fields: readonly FieldText[];
  private readonly isAscii: boolean;
  private refusedOffset = 0;

  constructor(source: Source, tokens: Tokens, fields: readonly FieldText[]) {
    this.source = source;
    this.tokens = tokens;
    this.text = source.text;
    this.isAscii = !/[\x80-\uffff]/.test(source.text);
    this.fields = fields;
    this.kinds = tokens.kinds;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
  }

  /** The identifier at token `index`, in normal form (PEP 3131). */
  nameOf(index: number): string {
    const name = this.text.slice(this.starts[index], this.ends[index]);
    return this.isAscii ? name : name.normalize('NFKC');
  }

  /** Warns about a token; once, however often it is read. */
  warnAtToken(message: string, index: number): void {
    const { warnings } = this.source;
    const start = this.starts[index];
    if (warnings.some((warning) => warning.start === start)) return;
    warnings.push({ category: 'DeprecationWarning', message, start, end: this.ends[index] });
  }

  /** The offset at which a statement ends whose last token is before `end`: line ends and dedents do not count. */
  endOfBlock(end: number): number {
    let last = end - 1;
    while ((this.kinds[last] as number) >= NEWLINE) last--;
    return this.ends[last] as number;
  }

  /** The expression of a replacement field that token `index` is in, or ends. */
  fieldOf(index: number): FieldText | null {
    const start = this.starts[index] as number;
    return fieldAt(this.fields, this.kinds[index] === FSTRING_CONVERSION ? start - 1 : start);
  }

  /** The token at which `fail` was last called. */
  refusedToken(): number {
    return this.tokenFrom(this.refusedOffset);
  }

  /** The first token at or after `offset`. */
  tokenFrom(offset: number): number {
    let token = 0;
    while (token < this.tokens.count - 1 && (this.starts[token] as number) < offset) token++;
    return token;
  }

  /** Refuses what stands from offset `start` to `end`. */
  fail(message: string, start: number, end: number): never {
    this.refusedOffset = start;
    throw this.errorBetween(message, start, end);
  }

  /** Refuses token `index`. */
  failAtToken(message: string, index: number): never {
    this.refusedOffset = this.starts[index] as number;
    throw this.errorAtToken(message, index);
  }

  /** An error at what stands from offset `start` to `end`. */
  errorBetween(message: string, start: number, end: number): PythonSyntaxError {
    const field = fieldAt(this.fields, start);
    if (field === null) return new PythonSyntaxError(message, this.placeBetween(start, end));
    return new PythonSyntaxError(`f-string: ${message}`, placeInField(this.source, field, start, end));
  }

  /** An error at token `index`. */
  errorAtToken(message: string, index: number, type: SyntaxErrorType = 'SyntaxError'): PythonSyntaxError {
    const field = this.fieldOf(index);
    if (field === null) return new PythonSyntaxError(message, this.placeOfToken(index), type);
    const kind = this.kinds[index];
    const isFieldEnd = kind === FSTRING_DEBUG || kind === FSTRING_CONVERSION;
    const start = isFieldEnd ? field.end : (this.starts[index] as number);
    const end = isFieldEnd ? field.end + 1 : (this.ends[index] as number);
    return this.errorBetween(message, start, end);
  }

  /** CPython looks up an end that is on another line in the line of the start. */
  private placeBetween(start: number, end: number): ErrorPlace {
    const place = placeOf(this.source, start, end);
    if (place.endLine === place.line) return place;
    return { ...place, endColumn: Math.min(place.endColumn, [...place.text].length + 1) };
  }

  /** Where the line end at token `index` begins for CPython: at the comment before it, if there is one. */
  private commentStart(index: number): number {
    const lineEnd = this.starts[index] as number;
    const comment = this.text.slice(0, lineEnd).indexOf('#', this.ends[index - 1]);
    return comment < 0 ? lineEnd : comment;
  }

  /**
   * The place of token `index` as CPython has it. Tokens of layout but NEWLINE have no place of their own there: it takes
   * how far its tokenizer has read, and no end.
   */
  private placeOfToken(index: number): ErrorPlace {
    const start = this.starts[index] as number;
    const end = this.ends[index] as number;
    const kind = this.kinds[index] as number;
    if (kind === NEWLINE) return placeOf(this.source, this.commentStart(index), start);
    if (kind === FSTRING_START)
      return placeOf(this.source, start, this.ends[this.tokens.fstringEnd(index)] as number);
    if (kind !== INDENT && kind !== DEDENT && kind !== END) return placeOf(this.source, start, end);
    if (start >= this.text.length) return placeAfterLine(this.source, Math.max(0, this.text.length - 1));
    const place = placeOf(this.source, end, end);
    return { ...place, column: place.column - 1, endColumn: -1 };
  }
}
