/** What every action needs: the tokens, the names and ends that they give, and a way to refuse what they hold. */
import { type ErrorPlace, PythonSyntaxError, placeAfterLine, placeOf } from './errors.ts';
import type { Source } from './source.ts';
import { DEDENT, END, INDENT, NEWLINE, type Tokens } from './tokens.ts';

export class ActionContext {
  readonly source: Source;
  readonly tokens: Tokens;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  private readonly text: string;
  private refusedOffset = 0;

  constructor(source: Source, tokens: Tokens) {
    this.source = source;
    this.tokens = tokens;
    this.text = source.text;
    this.kinds = tokens.kinds;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
  }

  /** The identifier at token `index`, in normal form (PEP 3131). */
  nameOf(index: number): string {
    const name = this.text.slice(this.starts[index], this.ends[index]);
    return isAscii(name) ? name : name.normalize('NFKC');
  }

  /** The offset at which a statement ends whose last token is before `end`: line ends and dedents do not count. */
  endOfBlock(end: number): number {
    let last = end - 1;
    while ((this.kinds[last] as number) >= NEWLINE) last--;
    return this.ends[last] as number;
  }

  /**
   * The place of token `index` as CPython has it. Tokens of layout but NEWLINE have no place of their own there: it takes
   * how far its tokenizer has read, and no end.
   */
  placeOfToken(index: number): ErrorPlace {
    const start = this.starts[index] as number;
    const end = this.ends[index] as number;
    const kind = this.kinds[index] as number;
    if (kind === NEWLINE) return placeOf(this.source, start, start);
    if (kind !== INDENT && kind !== DEDENT && kind !== END) return placeOf(this.source, start, end);
    if (start >= this.text.length) return placeAfterLine(this.source, this.text.trimEnd().length);
    const place = placeOf(this.source, end, end);
    return { ...place, column: place.column - 1, endColumn: -1 };
  }

  /** The token at which `fail` was last called. */
  refusedToken(): number {
    let token = 0;
    while (token < this.tokens.count - 1 && (this.starts[token] as number) < this.refusedOffset) token++;
    return token;
  }

  /** Refuses token `index`. */
  failAtToken(message: string, index: number): never {
    this.refusedOffset = this.starts[index] as number;
    throw new PythonSyntaxError(message, this.placeOfToken(index));
  }

  /** Refuses what stands from offset `start` to `end`. */
  fail(message: string, start: number, end: number): never {
    this.refusedOffset = start;
    throw new PythonSyntaxError(message, placeOf(this.source, start, end));
  }
}

function isAscii(name: string): boolean {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) >= 128) return false;
  return true;
}
