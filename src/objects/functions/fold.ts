/**
 * Folds: what `sum`, `all`, `list` and their like make of the values of a generator expression. They need not resume it for
 * each value: its frame runs on, and where it yields, the interpreter hands the value to the fold, which combines it with
 * what has been accumulated. That lies in a register of the frame, where compiled code finds it too.
 */

import type { Value } from '../value.ts';
import { PyGenerator, ResumableState } from './generator.ts';

/** `next` needs no fold: but a compiler may take it for one. */
export type FoldName = 'sum' | 'any' | 'all' | 'min' | 'max' | 'next' | 'items';

export interface Fold {
  readonly name: FoldName;
  /**
   * What is accumulated with one value more; `undefined` for a value that is not for the fold: it ends the walk, or Python
   * code may have to be asked. The generator yields it then, as to anybody else.
   */
  step(accumulated: Value | undefined, value: Value): Value | undefined;
}

/** A generator expression that has not begun. */
export function isFoldable(iterator: Value): iterator is PyGenerator {
  return (
    iterator instanceof PyGenerator &&
    iterator.code.foldRegister >= 0 &&
    iterator.state === ResumableState.Created
  );
}

/** Puts all values into an array; what is accumulated is nothing. */
export function gathering(items: Value[]): Fold {
  return {
    name: 'items',
    step(_accumulated, value) {
      items.push(value);
      return null;
    },
  };
}
