/** SyntaxError: the place of a mistake, and a text that names file and line. */

import { PyTuple } from '../containers/tuple.ts';
import type { TypeDefinition } from '../define.ts';
import { strOf, toArray } from '../protocol.ts';
import { isStr, makeStr, textOf } from '../text/text.ts';
import type { Keywords, Value } from '../value.ts';
import { asException, detailOf, fields, initException } from './exception-fields.ts';
import { exceptionTypes, PyException, typeError } from './exceptions.ts';

const PLACE = ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset'];

function init(self: Value, args: Value[], keywords: Keywords | null): void {
  initException(self, args, keywords);
  const error = asException(self);
  if (args.length > 0) error.setDetail('msg', args[0]);
  if (args.length !== 2) return;
  const place = toArray(args[1]);
  if (place.length < 4) throw typeError(`function takes at least 4 arguments (${place.length} given)`);
  if (place.length > 6) throw typeError(`function takes at most 6 arguments (${place.length} given)`);
  for (const [i, value] of place.entries()) error.setDetail(PLACE[i], value);
  if (place.length === 5) throw typeError('end_offset must be provided when end_lineno is provided');
}

/** A line's number as C's `long`: one that does not fit is -1. */
const lineText = (line: number | bigint): string =>
  `line ${typeof line === 'bigint' && BigInt.asIntN(64, line) !== line ? -1 : line}`;

function text(error: PyException): string {
  const message = strOf(detailOf(error, 'msg'));
  const filename = detailOf(error, 'filename');
  const line = detailOf(error, 'lineno');
  const base = isStr(filename) ? textOf(filename).slice(textOf(filename).lastIndexOf('/') + 1) : null;
  const place = [base, typeof line === 'number' || typeof line === 'bigint' ? lineText(line) : null];
  const known = place.filter((part) => part !== null);
  return known.length === 0 ? message : `${message} (${known.join(', ')})`;
}

export const syntaxErrorDefinition = (): TypeDefinition => ({
  slots: { init, str: (self) => makeStr(text(asException(self))) },
  accessors: () => fields('msg', ...PLACE, 'print_file_and_line'),
});

/** Where a SyntaxError is, as CPython numbers it: lines and columns from 1. */
export interface SyntaxErrorPlace {
  readonly filename: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * A SyntaxError (or IndentationError, TabError) to be thrown into the program that imports or compiles the faulty text.
 *
 * @param line the faulty line as the exception shows it, null if it does not
 */
export function syntaxError(
  type: 'SyntaxError' | 'IndentationError' | 'TabError',
  message: string,
  place: SyntaxErrorPlace,
  line: string | null,
): PyException {
  const { filename, line: number, column, endLine, endColumn } = place;
  const shown = line === null ? null : makeStr(line);
  const details = new PyTuple([makeStr(filename), number, column, shown, endLine, endColumn]);
  const error = new PyException(exceptionTypes[type], []);
  init(error, [message, details], null);
  return error;
}
