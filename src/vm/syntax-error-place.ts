/**
 * The place that a SyntaxError raised at run time tells of: file, line, and carets under the fault, by the rules of
 * CPython 3.11's Python/pythonrun.c. Its offsets count characters but lengths of the text are in UTF-8.
 */

import { getAttribute } from '../objects/attributes.ts';
import { exceptionTypes, type PyException } from '../objects/exceptions/exceptions.ts';
import { strOf } from '../objects/protocol.ts';
import { isStr, textOf } from '../objects/text/text.ts';
import type { Value } from '../objects/value.ts';

export interface SyntaxErrorPlace {
  /** The line that names file and line. */
  readonly file: string;
  /** The source line and the carets, each ended by a newline; '' when the error has no text. */
  readonly source: string;
  /** What the error's summary says, since its `str` would name the place again. */
  readonly message: Value;
}

/**
 * The place of an error; null when its line is not known.
 *
 * @throws PyException what its attributes raise, and their conversion to text
 */
export function placeOf(error: PyException): SyntaxErrorPlace | null {
  const attribute = (name: string): Value => getAttribute(error, name);
  const line = integerOf(attribute('lineno'));
  if (line === null) return null;
  const offset = integerOf(attribute('offset')) ?? -1;
  // Only SyntaxError itself has an end; its subclasses show one caret.
  const hasEnd = error.type === exceptionTypes.SyntaxError;
  const endLine = (hasEnd ? integerOf(attribute('end_lineno')) : null) ?? line;
  const endOffset = (hasEnd ? integerOf(attribute('end_offset')) : null) ?? -1;
  const filename = attribute('filename');
  const text = attribute('text');
  return {
    file: `  File "${filename === null ? '<string>' : strOf(filename)}", line ${line}`,
    source: isStr(text) ? sourceAndCarets(textOf(text), offset, endLine > line ? null : endOffset) : '',
    message: attribute('msg'),
  };
}

function integerOf(value: Value): number | null {
  return typeof value === 'number' || typeof value === 'boolean' ? Number(value) : null;
}

const utf8Length = (text: string): number => new TextEncoder().encode(text).length;

/** `offset` and `end` count from 1; an `end` of null is the end of the text. */
function sourceAndCarets(text: string, offset: number, end: number | null): string {
  const size = utf8Length(text);
  const last = end === null ? size : Math.min(end, size + 1);
  const carets = last > 0 && last > offset ? last - offset : 1;
  let shown = text.replace(/^[ \t\f]+/, '');
  let column = Math.min(offset - 1 - (text.length - shown.length), utf8Length(shown.replace(/\n$/, '')));
  for (;;) {
    const newline = shown.indexOf('\n');
    const skipped = utf8Length(shown.slice(0, newline));
    if (newline < 0 || skipped >= column) break;
    shown = shown.slice(newline + 1);
    column -= skipped + 1;
  }
  const line = `    ${shown}${shown.endsWith('\n') ? '' : '\n'}`;
  return column < 0 ? line : `${line}    ${' '.repeat(column)}${'^'.repeat(carets)}\n`;
}
