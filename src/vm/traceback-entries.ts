/**
 * The entries of a traceback: where each call was, its source line, and a line of carets under what failed in it.
 *
 * A span is marked `^^^^`, with an anchor `~~~~^^~~~`; columns count code points. The rules are those of CPython
 * 3.11's Python/traceback.c, its oddities included.
 */

import { anchorAt, type Code, lineAt, spanAt } from '../bytecode/code.ts';
import type { PyTraceback } from '../objects/exceptions/traceback.ts';
import { isWide } from '../objects/text/unicode.ts';
import { session } from '../runtime/session.ts';

/** Of a run of entries for the same line, so many are shown. */
const SHOWN_REPETITIONS = 3;

/**
 * The lines from `first` on, each ended by a newline.
 *
 * @param limit how many entries are shown at most: the innermost ones
 * @param margin what stands before each line
 */
export function formatEntries(first: PyTraceback, limit: number, margin: string): string {
  let text = '';
  let place = '';
  let count = 0;
  for (const entry of lastEntries(first, limit)) {
    const { code } = entry.frame.code;
    const here = `  File "${code.source.filename}", line ${entry.line}, in ${code.name}`;
    if (here !== place) {
      text += formatRepetitions(count);
      place = here;
      count = 0;
    }
    count++;
    if (count > SHOWN_REPETITIONS) continue;
    for (const line of [here, ...sourceLines(entry)]) text += `${margin}${line}\n`;
  }
  return text + formatRepetitions(count);
}

function lastEntries(first: PyTraceback, limit: number): PyTraceback[] {
  const entries: PyTraceback[] = [];
  for (let entry: PyTraceback | null = first; entry !== null; entry = entry.next) entries.push(entry);
  return entries.slice(-limit);
}

/** This line has no margin, in CPython neither. */
function formatRepetitions(count: number): string {
  const hidden = count - SHOWN_REPETITIONS;
  return hidden <= 0 ? '' : `  [Previous line repeated ${hidden} more time${hidden > 1 ? 's' : ''}]\n`;
}

function sourceLines(entry: PyTraceback): string[] {
  const { code } = entry.frame.code;
  const { filename, isFile } = code.source;
  if (filename.startsWith('<') && filename.endsWith('>')) return [];
  if (!isFile && session.host.files.kindOf(filename) !== 'file') return [];
  const line = code.source.lineText(entry.line);
  if (line === '') return [];
  const shown = `    ${line.replace(/^[ \t\f]+/, '')}`;
  const isWhere = entry.ownLine === null || (entry.pc >= 0 && entry.ownLine === lineAt(code, entry.pc));
  const carets = isWhere ? caretLine(code, entry.pc, line) : null;
  return carets === null ? [shown] : [shown, carets];
}

/** The line of carets; null where they would stand under the whole line. */
function caretLine(code: Code, pc: number, line: string): string | null {
  const { source } = code;
  const span = spanAt(code, pc);
  const characters = [...line];
  const indentation = /^[ \t\f]*/.exec(line)?.[0].length ?? 0;
  const start = source.columnAt(span.start);
  const isOneLine = source.lineAt(span.end) === source.lineAt(span.start);
  const end = isOneLine ? source.columnAt(span.end) : visibleEnd(line, characters.length);
  const anchor = isOneLine ? anchorOf(code, pc) : null;
  if (anchor === null && end - start === characters.length - indentation) return null;
  const shown = (column: number): number => displayWidth(characters.slice(0, column));
  const anchorStart = shown(anchor === null ? start : source.columnAt(anchor.start));
  const anchorEnd = shown(anchor === null ? end : source.columnAt(anchor.end));
  const before = ' '.repeat(4 + shown(start) - indentation);
  const left = '~'.repeat(anchorStart - shown(start));
  const right = '~'.repeat(shown(end) - anchorEnd);
  return `${before}${left}${'^'.repeat(anchorEnd - anchorStart)}${right}`;
}

/** CPython finds anchors by parsing the span's text: an instruction shares them with any other of the same span. */
function anchorOf(code: Code, pc: number): { start: number; end: number } | null {
  const anchor = anchorAt(code, pc);
  if (anchor !== null) return anchor;
  const { start, end } = spanAt(code, pc);
  for (let row = 0; row < code.anchors.length; row += 3) {
    const span = spanAt(code, code.anchors[row]);
    if (span.start === start && span.end === end) return anchorAt(code, code.anchors[row]);
  }
  return null;
}

const displayWidth = (characters: readonly string[]): number =>
  characters.reduce((width, character) => width + (isWide(character) ? 2 : 1), 0);

/** The column after the last visible character. CPython indexes the line's UTF-8 by columns here. */
function visibleEnd(line: string, length: number): number {
  const bytes = new TextEncoder().encode(line);
  let end = length;
  while (end > 0 && isBlank(bytes[end - 1])) end--;
  return end;
}

const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0c;
