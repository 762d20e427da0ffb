/**
 * Anchors: what a traceback marks with `^` inside the `~` of a failing operation's span. These are the rules of CPython
 * 3.11 (Python/traceback.c), which look at the text between the operands.
 */

import type { SourceSpan } from '../bytecode/assemble.ts';
import type { BinOp, Subscript } from '../syntax/ast.ts';
import type { Source } from '../syntax/source.ts';

/** The first character of the operator and whatever touches it, were it the bracket of the right operand. */
export function operatorAnchor({ text }: Source, { left, right }: BinOp): SourceSpan {
  let start = left.end;
  while (start + 1 < right.start && (isBlank(text, start) || text[start] === ')')) start++;
  const isLong = start + 1 < right.start && !isBlank(text, start + 1);
  return { start, end: start + (isLong ? 2 : 1) };
}

/** The brackets and what is in them. */
export function subscriptAnchor({ text }: Source, { value, end }: Subscript): SourceSpan {
  return { start: text.indexOf('[', value.end), end };
}

function isBlank(text: string, offset: number): boolean {
  const unit = text[offset];
  return unit === ' ' || unit === '\t' || unit === '\f';
}
