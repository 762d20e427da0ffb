/**
 * Errors in a program's text, as CPython 3.11 reports them.
 *
 * An error carries its own place, line text included, because CPython does not always show the text of the file: a
 * mistake inside an f-string shows the expression in parentheses. Lines and columns count from 1, columns in code
 * points; `column` and `endColumn` are CPython's `offset` and `end_offset`.
 */
import type { Source } from './source.ts';
import { utf8Length } from './utf8.ts';

export type SyntaxErrorType = 'SyntaxError' | 'IndentationError' | 'TabError';

/** Where an error is, in the numbers that CPython stores in a SyntaxError. */
export interface ErrorPlace {
  filename: string;
  /** 0 where the error has no place, as in a file that cannot be decoded. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** The line of the error, without its line end. */
  text: string;
}

/** A program that is not Python 3.11. `message` is CPython's text, without the type before it. */
export class PythonSyntaxError extends Error implements ErrorPlace {
  readonly type: SyntaxErrorType;
  readonly filename: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;

  constructor(message: string, place: ErrorPlace, type: SyntaxErrorType = 'SyntaxError') {
    super(message);
    this.name = 'PythonSyntaxError';
    this.type = type;
    this.filename = place.filename;
    this.line = place.line;
    this.column = place.column;
    this.endLine = place.endLine;
    this.endColumn = place.endColumn;
    this.text = place.text;
  }
}

/** The same error with other columns: CPython's own are not all of one kind. */
export function withColumns(error: PythonSyntaxError, column: number, endColumn: number): PythonSyntaxError {
  const { filename, line, endLine, text } = error;
  return new PythonSyntaxError(
    error.message,
    { filename, line, column, endLine, endColumn, text },
    error.type,
  );
}

/** The place of the text from offset `start` to offset `end` (exclusive). */
export function placeOf(source: Source, start: number, end: number): ErrorPlace {
  const line = source.lineAt(start);
  return {
    filename: source.filename,
    line,
    column: source.columnAt(start) + 1,
    endLine: source.lineAt(end),
    endColumn: source.columnAt(end) + 1,
    text: source.lineText(line),
  };
}

/** What CPython's tokenizer says of a text that ends after a backslash. */
export const UNEXPECTED_END = 'unexpected EOF while parsing';

/** The place of what CPython notices when it has read the whole line that holds `offset`, line end included. */
export function placeAfterLine(source: Source, offset: number): ErrorPlace {
  const line = source.lineAt(offset);
  const text = source.lineText(line);
  return {
    filename: source.filename,
    line,
    column: [...text].length + 1,
    endLine: line,
    endColumn: -1,
    text,
  };
}

/** The lines that CPython writes to stderr for an uncaught SyntaxError, each ended by a newline. */
export function formatSyntaxError(error: PythonSyntaxError, isFile = false): string {
  const summary = `${error.type}: ${error.message}\n`;
  if (error.line === 0) return summary;
  return `  File "${error.filename}", line ${error.line}\n${sourceAndCarets(error, isFile)}${summary}`;
}

function sourceAndCarets(error: PythonSyntaxError, isFile: boolean): string {
  const stripped = error.text.replace(/^[ \t\f]+/, '');
  const indent = error.text.length - stripped.length;
  const padding = Math.min(error.column - 1, utf8Length(error.text)) - indent;
  const shown = `    ${stripped}\n`;
  return padding < 0 || (isFile && isBehindFile(error))
    ? shown
    : `${shown}    ${' '.repeat(padding)}${'^'.repeat(caretCount(error))}\n`;
}

/** Is it missed at the end of a file? CPython's parser has no column for that, while it has one in a text that is no file. */
function isBehindFile({ endColumn, message, text }: PythonSyntaxError): boolean {
  if (endColumn >= 0) return false;
  return message !== UNEXPECTED_END || /^[ \t\f]*\\$/.test(text);
}

/** Errors of layout get one caret. */
function caretCount(error: PythonSyntaxError): number {
  if (error.type !== 'SyntaxError') return 1;
  const width = utf8Length(error.text);
  const end = error.endLine > error.line ? width : Math.min(width + 1, error.endColumn);
  return Math.max(1, end - error.column);
}
