/** What every action needs: the tokens, the names and ends that they give, and a way to refuse what they hold. */
import { type ErrorPlace, PythonSyntaxError, placeOf } from './errors.ts';
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

  /** The place of token `index` as CPython has it: tokens of layout but NEWLINE have no place of their own. */
  placeOfToken(index: number): ErrorPlace {
    const start = this.starts[index] as number;
    const end = this.ends[index] as number;
    const kind = this.kinds[index] as number;
    if (kind === NEWLINE) return placeOf(this.source, start, start);
    if (kind !== INDENT && kind !== DEDENT && kind !== END) return placeOf(this.source, start, end);
    const place = placeOf(this.source, end, end);
    return { ...place, column: place.column - 1, endColumn: -1 };
  }

  /** The place from offset `start` to offset `end`. */
  placeBetween(start: number, end: number): ErrorPlace {
    return placeOf(this.source, start, end);
  }

  /** The token at which `fail` was last called. */
  refusedToken(): number {
    let token = 0;
    while (token < this.tokens.count - 1 && (this.starts[token] as number) < this.refusedOffset) token++;
    return token;
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
