/**
 * The token alphabet: the terminals of `grammar/python.ohm`, each a small number.
 *
 * A token's kind is its index in `TOKEN_KINDS`. The grammar names a token by its text there (`"if"`, `"**="`, `"NAME"`);
 * the generator replaces it by the number, and Ohm's own matcher reads the number as a character code. The order puts
 * the tokens that the grammar groups beside each other, so that most sets of tokens are one range of numbers.
 */

/** Token texts by kind; words in capitals are token classes. Index 0 ends the input. */
// biome-ignore format: a group a paragraph
export const TOKEN_KINDS = [
  'END',
  // names, with the soft keywords
  'NAME', 'match', 'case', '_',
  // the other tokens that start an atom
  'NUMBER', 'STRING', 'FSTRING_START', 'None', 'True', 'False', '...', '(', '[', '{',
  // what else starts an expression
  'await', '~', 'lambda', 'not',
  // operators; the first two are prefixes as well
  '-', '+', '*', '**', '/', '//', '%', '@', '<<', '>>', '&', '^', '|',
  '<', '>', '==', '!=', '<=', '>=', 'in', 'is',
  'and', 'or',
  // simple statements
  'return', 'raise', 'pass', 'break', 'continue', 'import', 'from', 'del', 'assert', 'global', 'nonlocal', 'yield',
  // compound statements and their parts
  'if', 'while', 'for', 'try', 'with', 'def', 'class', 'async', 'elif', 'else', 'except', 'finally', 'as',
  // augmented assignment
  '+=', '-=', '*=', '/=', '//=', '%=', '@=', '&=', '|=', '^=', '<<=', '>>=', '**=',
  // punctuation
  ')', ']', '}', ',', ':', '.', ';', '=', '->', ':=',
  // the rest of an f-string
  'FSTRING_MIDDLE', 'FSTRING_RAW_MIDDLE', 'FSTRING_END', 'FSTRING_OPEN', 'FSTRING_CLOSE', 'FSTRING_DEBUG',
  'FSTRING_CONVERSION', 'FSTRING_SPEC',
  // layout
  'NEWLINE', 'INDENT', 'DEDENT',
  // a character that is no token, and where the tokenizer met an error: nothing in the grammar matches them
  'UNKNOWN', 'ERROR',
] as const;

export type TokenText = (typeof TOKEN_KINDS)[number];

const KIND_BY_TEXT = new Map<string, number>(TOKEN_KINDS.map((text, kind) => [text, kind]));

/** The kind of the token written `text` in the grammar. */
export function tokenKind(text: TokenText): number {
  return KIND_BY_TEXT.get(text) as number;
}

/** The kind of a keyword or soft keyword; `undefined` for any other name. */
export function keywordKind(word: string): number | undefined {
  return KEYWORDS.get(word);
}

const KEYWORDS = new Map<string, number>();
TOKEN_KINDS.forEach((text, kind) => {
  // No regular expression: V8 would compile it at start-up.
  const last = text[text.length - 1];
  if (text === '_' || (last >= 'a' && last <= 'z')) KEYWORDS.set(text, kind);
});

export const END = tokenKind('END');
export const NAME = tokenKind('NAME');
/** The kinds from `NAME` to this one are names: soft keywords count. */
export const LAST_NAME = tokenKind('_');
export const NUMBER = tokenKind('NUMBER');
export const STRING = tokenKind('STRING');
export const NEWLINE = tokenKind('NEWLINE');
export const INDENT = tokenKind('INDENT');
export const DEDENT = tokenKind('DEDENT');
export const UNKNOWN = tokenKind('UNKNOWN');
export const ERROR = tokenKind('ERROR');
export const FSTRING_START = tokenKind('FSTRING_START');
export const FSTRING_MIDDLE = tokenKind('FSTRING_MIDDLE');
export const FSTRING_RAW_MIDDLE = tokenKind('FSTRING_RAW_MIDDLE');
export const FSTRING_END = tokenKind('FSTRING_END');
export const FSTRING_OPEN = tokenKind('FSTRING_OPEN');
export const FSTRING_CLOSE = tokenKind('FSTRING_CLOSE');
export const FSTRING_DEBUG = tokenKind('FSTRING_DEBUG');
export const FSTRING_CONVERSION = tokenKind('FSTRING_CONVERSION');
export const FSTRING_SPEC = tokenKind('FSTRING_SPEC');

/** The tokens of one source: parallel arrays, each token a kind and a range of the text. */
export class Tokens {
  readonly text: string;
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  count = 0;

  constructor(text: string) {
    this.text = text;
    const capacity = (text.length >> 1) + 64;
    this.kinds = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  push(kind: number, start: number, end: number): void {
    const index = this.count;
    if (index >= this.kinds.length) this.grow();
    this.kinds[index] = kind;
    this.starts[index] = start;
    this.ends[index] = end;
    this.count = index + 1;
  }

  /** The source text of token `index`. */
  textOf(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index]);
  }

  /** The first token after the adjacent string literals that begin at `index` or hold it. */
  afterStrings(index: number): number {
    const kind = this.kinds[index];
    let next = kind === STRING || kind === FSTRING_START ? index : this.fstringStart(index);
    for (;;) {
      if (this.kinds[next] === FSTRING_START) next = this.fstringEnd(next) + 1;
      else if (this.kinds[next] === STRING) next++;
      else return next;
    }
  }

  /** The FSTRING_END that belongs to the FSTRING_START at `index`. */
  fstringEnd(index: number): number {
    let end = index;
    for (let nesting = 0; ; end++) {
      const kind = this.kinds[end];
      if (kind === FSTRING_START) nesting++;
      else if ((kind === FSTRING_END && --nesting === 0) || kind === END) return end;
    }
  }

  /** The FSTRING_START of the innermost f-string that token `index` is in. */
  private fstringStart(index: number): number {
    let start = index;
    for (let nesting = 0; ; start--) {
      const kind = this.kinds[start];
      if (kind === FSTRING_END && start < index) nesting++;
      else if (kind === FSTRING_START && nesting-- === 0) return start;
    }
  }

  isName(index: number): boolean {
    const kind = this.kinds[index] as number;
    return kind >= NAME && kind <= LAST_NAME;
  }

  isLayout(index: number): boolean {
    const kind = this.kinds[index] as number;
    return kind >= NEWLINE && kind <= DEDENT;
  }

  private grow(): void {
    const capacity = this.kinds.length * 2;
    const kinds = new Uint8Array(capacity);
    kinds.set(this.kinds);
    this.kinds = kinds;
    const starts = new Int32Array(capacity);
    starts.set(this.starts);
    this.starts = starts;
    const ends = new Int32Array(capacity);
    ends.set(this.ends);
    this.ends = ends;
  }
}
