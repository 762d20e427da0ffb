/**
 * Folds: what `sum`, `all`, `list` and their like make of the values of a generator expression. They need not resume it for
 * each value: its frame runs on, and where it yields, the interpreter hands the value to the fold, which combines it with
 * what has been accumulated. That lies in a register of the frame, where compiled code finds it too.
 */

import { type Int, intAdd } from '../numbers/int.ts';
import { PyFloat, type Value } from '../value.ts';
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

export const SUM: Fold = {
  name: 'sum',
  step(accumulated, value) {
    if (value instanceof PyFloat) {
      if (accumulated instanceof PyFloat) return new PyFloat(accumulated.value + value.value);
      return typeof accumulated === 'number' ? new PyFloat(accumulated + value.value) : undefined;
    }
    const int = typeof value === 'boolean' ? Number(value) : value;
    if (!isInt(int) || accumulated === undefined) return undefined;
    if (isInt(accumulated)) return intAdd(accumulated, int);
    return typeof int === 'number' && accumulated instanceof PyFloat
      ? new PyFloat(accumulated.value + int)
      : undefined;
  },
};

/** `bool(value)` of what has no methods of its own; `undefined` for others. */
function scalarTruth(value: Value): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'bigint') return true;
  if (value instanceof PyFloat) return value.value !== 0;
  return value === null ? false : undefined;
}

export const ANY: Fold = {
  name: 'any',
  step: (_accumulated, value) => (scalarTruth(value) === false ? null : undefined),
};

export const ALL: Fold = {
  name: 'all',
  step: (_accumulated, value) => (scalarTruth(value) === true ? null : undefined),
};

const isInt = (value: Value): value is Int => typeof value === 'number' || typeof value === 'bigint';

/** Of two numbers: is the left one less? `undefined` for others. JavaScript compares ints and doubles exactly. */
function isLess(left: Value, right: Value): boolean | undefined {
  const a = comparable(left);
  const b = comparable(right);
  return a === undefined || b === undefined ? undefined : a < b;
}

function comparable(value: Value): number | bigint | boolean | undefined {
  if (value instanceof PyFloat) return value.value;
  return isInt(value) || typeof value === 'boolean' ? value : undefined;
}

function better(best: Value | undefined, value: Value, isBetter: boolean | undefined): Value | undefined {
  return isBetter === undefined ? undefined : isBetter ? value : best;
}

export const MIN: Fold = {
  name: 'min',
  step: (least, value) => (least === undefined ? value : better(least, value, isLess(value, least))),
};

export const MAX: Fold = {
  name: 'max',
  step: (most, value) => (most === undefined ? value : better(most, value, isLess(most, value))),
};

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
