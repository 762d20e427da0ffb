/**
 * Places inside the replacement fields of f-strings.
 *
 * CPython 3.11 parses the expression of a field as a text of its own, in parentheses, and reports errors in terms of that
 * text: columns count UTF-8 bytes in it. In the lines after its first, columns are off by the column of the brace.
 */
import { type ErrorPlace, placeOf } from './errors.ts';
import type { Source } from './source.ts';
import { utf8Length } from './utf8.ts';

/** The offsets of a field's expression; what ends it (`=`, `!`, `:` or `}`) is at `end`. */
export interface FieldText {
  start: number;
  end: number;
}

/** The innermost of `fields` that `offset` is in, the character that ends it included. */
export function fieldAt(fields: readonly FieldText[], offset: number): FieldText | null {
  let innermost: FieldText | null = null;
  for (const field of fields)
    if (field.start <= offset && offset <= field.end && field.start >= (innermost?.start ?? 0))
      innermost = field;
  return innermost;
}

/** The place from offset `start` to offset `end`, both in `field`. */
export function placeInField(source: Source, field: FieldText, start: number, end: number): ErrorPlace {
  const shown = `(${source.text.slice(field.start, field.end)})`;
  const brace = braceColumn(source, field);
  const column = (offset: number): number => {
    const index = offset - field.start + 1;
    const lineStart = shown.lastIndexOf('\n', index - 1) + 1;
    return utf8Length(shown.slice(lineStart, index)) + 1 - (lineStart === 0 ? 0 : brace);
  };
  const lineStart = shown.lastIndexOf('\n', start - field.start) + 1;
  const lineEnd = shown.indexOf('\n', lineStart);
  return {
    filename: source.filename,
    line: source.lineAt(start),
    column: column(start),
    endLine: source.lineAt(end),
    endColumn: column(end),
    text: shown.slice(lineStart, lineEnd < 0 ? shown.length : lineEnd),
  };
}

/** The place from offset `start` to offset `end`, in a field of `fields` or in none. */
export function placeOutsideOrIn(
  source: Source,
  fields: readonly FieldText[],
  start: number,
  end: number,
): ErrorPlace {
  const field = fieldAt(fields, start);
  return field === null ? placeOf(source, start, end) : placeInField(source, field, start, end);
}

/** How far a field's brace is from the start of its line, in bytes; 0 if its expression starts on the next line. */
function braceColumn(source: Source, field: FieldText): number {
  const brace = field.start - 1;
  if (/^[ \t\f]*\n/.test(source.text.slice(field.start, field.end))) return 0;
  return utf8Length(source.text.slice(source.lineStart(source.lineAt(brace)), brace));
}
