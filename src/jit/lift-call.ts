/** Calls: what the JIT does with a callee that it knows. */

import type { Cursor } from './cursor.ts';
import type { Content } from './ir.ts';

/** Lifts `R[destination] = callee(*args)`; leaves where the JIT does not know the callee. */
export function liftCall(
  cursor: Cursor,
  _destination: number,
  _callee: Content,
  _args: readonly Content[],
): void {
  cursor.leave('a call (CALL)', 'unknown');
}
