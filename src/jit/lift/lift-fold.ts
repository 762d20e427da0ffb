/**
 * Where a generator expression yields to a fold (see `objects/functions/fold.ts`): what that does with the value, on the
 * register of what has been accumulated.
 */

import { Op } from '../../bytecode/opcodes.ts';
import type { FoldName } from '../../objects/functions/fold.ts';
import { type Content, isIntegral, type Node } from '../ir.ts';
import { type Cursor, isNode, unsuitable } from './cursor.ts';
import { liftOperation } from './lift-builtins.ts';
import { binary, truth } from './lift-operators.ts';

/** Lifts a YIELD of `value` to a fold; leaves where the fold would not take it. */
export function liftFold(cursor: Cursor, fold: FoldName, register: number, value: Content): void {
  if (!isNode(value)) {
    cursor.leave(unsuitable(cursor, value));
    return;
  }
  switch (fold) {
    case 'sum':
      addTo(cursor, register, value);
      break;
    case 'any':
    case 'all':
      goOnWhile(cursor, fold, value);
      break;
    case 'min':
    case 'max':
      keepBetter(cursor, register, fold, value);
      break;
    case 'items':
      cursor.leave('what a generator yields is collected', 'unknown');
  }
}

function addTo(cursor: Cursor, register: number, value: Node): void {
  const total = cursor.get(register);
  const answer = isNode(total) ? binary(cursor, Op.ADD, total, value) : unsuitable(cursor, total);
  if (typeof answer === 'string') cursor.leave(answer);
  else cursor.set(register, answer);
}

/** Goes on while the answer is not found: the interpreter ends the walk. */
function goOnWhile(cursor: Cursor, fold: 'any' | 'all', value: Node): void {
  const isTrue = truth(cursor, value);
  if (typeof isTrue === 'string') {
    cursor.leave(isTrue);
    return;
  }
  const goOn = (): void => {};
  const end = (branch: Cursor): void => branch.leave(`${fold}() has its answer`, 'finished');
  cursor.split(isTrue, fold === 'all' ? goOn : end, fold === 'all' ? end : goOn);
}

function keepBetter(cursor: Cursor, register: number, fold: 'min' | 'max', value: Node): void {
  const best = cursor.get(register);
  const isFirst = !isNode(best) && best.kind === 'unbound';
  if (isFirst) cursor.set(register, value);
  else if (isNode(best) && areAlike(best, value)) liftOperation(cursor, register, fold, [best, value]);
  else cursor.leave(`${fold}() of different types`);
}

/** Two ints, or two floats. */
function areAlike({ type: left }: Node, { type: right }: Node): boolean {
  return (isIntegral(left) && isIntegral(right)) || (left === 'float' && right === 'float');
}
