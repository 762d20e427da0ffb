/** What every action needs: the tokens, the names and ends that they give, and a way to refuse what they hold. */
import { PythonSyntaxError, placeOf } from './errors.ts';
import type { Source } from './source.ts';
import { NEWLINE, type Tokens } from './tokens.ts';

export class ActionContext {
  readonly source: Source;
  readonly tokens: Tokens;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  private readonly text: string;

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

  /** Refuses what stands from offset `start` to `end`. */
  fail(message: string, start: number, end: number): never {
    throw new PythonSyntaxError(message, placeOf(this.source, start, end));
  }
}

function isAscii(name: string): boolean {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) >= 128) return false;
  return true;
}
