/** What a reader of the source should be told about. */
export interface SourceWarning {
  readonly category: 'DeprecationWarning';
  readonly message: string;
  /** The text that it is about. */
  readonly start: number;
  readonly end: number;
}

/**
 * A source text with its name, and the way from an offset to a line and a column.
 *
 * Offsets are UTF-16 units. Lines count from 1. Columns count from 0 in code points, which is what CPython shows
 * (its own offsets are UTF-8 bytes; they are converted before anybody sees them).
 */
export class Source {
  readonly filename: string;
  readonly text: string;
  /** Is it the content of a file of that name? */
  readonly isFile: boolean;
  readonly warnings: SourceWarning[] = [];
  private lineStarts: Int32Array | null = null;

  constructor(filename: string, text: string, isFile = true) {
    this.filename = filename;
    this.text = text;
    this.isFile = isFile;
  }

  /** How many lines there are; the text after the last line end is one of them, even if it is empty. */
  get lineCount(): number {
    return this.starts().length;
  }

  /** The line, from 1, that holds `offset`. */
  lineAt(offset: number): number {
    const starts = this.starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The column, from 0 and in code points, of `offset` in its line. */
  columnAt(offset: number): number {
    const start = this.lineStart(this.lineAt(offset));
    let column = 0;
    for (let i = start; i < offset; column++) i += (this.text.codePointAt(i) as number) > 0xffff ? 2 : 1;
    return column;
  }

  /** The offset at which line `line` (from 1) begins. */
  lineStart(line: number): number {
    return this.starts()[line - 1] ?? this.text.length;
  }

  /** The text of line `line` (from 1) without its line end; empty when there is no such line. */
  lineText(line: number): string {
    const start = this.starts()[line - 1];
    if (start === undefined) return '';
    const next = this.starts()[line] ?? this.text.length;
    return this.text.slice(start, next).replace(/\r?\n$|\r$/, '');
  }

  private starts(): Int32Array {
    if (this.lineStarts === null) {
      const starts = [0];
      for (let i = 0; i < this.text.length; i++) {
        const unit = this.text.charCodeAt(i);
        if (unit === 10 || (unit === 13 && this.text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
      }
      this.lineStarts = Int32Array.from(starts);
    }
    return this.lineStarts;
  }
}
