/** A pattern read character by character; places are counted in code points, as Python tells them. */

/** What is wrong with a pattern; `position` is null where Python names none. */
export class PatternError extends Error {
  readonly position: number | null;

  constructor(message: string, position: number | null) {
    super(message);
    this.position = position;
  }
}

export class PatternReader {
  at = 0;
  private readonly characters: readonly string[];

  constructor(pattern: string) {
    this.characters = [...pattern];
  }

  get atEnd(): boolean {
    return this.at >= this.characters.length;
  }

  get length(): number {
    return this.characters.length;
  }

  /** A character ahead; '' past the end. */
  peek(distance = 0): string {
    return this.characters[this.at + distance] ?? '';
  }

  next(): string {
    return this.characters[this.at++] ?? '';
  }

  skip(character: string): boolean {
    if (this.peek() !== character) return false;
    this.at++;
    return true;
  }

  /** The characters that the set `wanted` holds, up to `limit`. */
  takeWhile(wanted: string, limit = Number.POSITIVE_INFINITY): string {
    const start = this.at;
    while (this.at - start < limit && !this.atEnd && wanted.includes(this.peek())) this.at++;
    return this.from(start);
  }

  /** The text from a place up to here. */
  from(start: number): string {
    return this.characters.slice(start, this.at).join('');
  }

  /** The name up to a terminator, which is passed. */
  until(terminator: string, what: string): string {
    const start = this.at;
    while (!this.atEnd && this.peek() !== terminator) this.at++;
    const name = this.from(start);
    if (name === '') throw new PatternError(`missing ${what}`, this.at);
    if (this.atEnd) throw new PatternError(`missing ${terminator}, unterminated name`, start);
    this.at++;
    return name;
  }

  /** Does a repetition begin here? A brace does only where it holds numbers. */
  atQuantifier(): boolean {
    const character = this.peek();
    if (character !== '{') return character !== '' && '*+?'.includes(character);
    return /^\{(?:[0-9]+,?[0-9]*|,[0-9]*)\}/.test(this.characters.slice(this.at, this.at + 24).join(''));
  }

  /** Passes white space and comments of the verbose notation. */
  skipSpace(): void {
    for (;;) {
      if (this.peek() === '#') {
        while (!this.atEnd && this.next() !== '\n');
      } else if (this.peek() !== '' && ' \t\n\r\v\f'.includes(this.peek())) this.at++;
      else return;
    }
  }

  /** Passes `(?#...)`, from behind the number sign; `start` is where it began. */
  skipComment(start: number): void {
    while (!this.atEnd) if (this.next() === ')') return;
    throw new PatternError('missing ), unterminated comment', start);
  }

  /** Passes the comments that begin here. */
  skipComments(): void {
    while (this.peek() === '(' && this.peek(1) === '?' && this.peek(2) === '#') {
      const start = this.at;
      this.at += 3;
      this.skipComment(start);
    }
  }
}
