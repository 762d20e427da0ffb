/**
 * What a built-in function is to a compiler of code that computes with ints, floats and bools. It stands beside the
 * function, as its property `scalar`:
 *
 *     const sin = withRecipe('float -> float', (x: Value) => ...);
 *
 * A word names an operation that a compiler has instructions for. A signature is a promise: given arguments of these
 * types, the function answers or raises by nothing else than them, and changes nothing. So a compiler may call it, and
 * where it raises, have the interpreter call it again.
 */

import type { Implementation } from './function.ts';

/** Operations of the builtins and of math. */
export type ScalarOperation =
  | 'abs'
  | 'bit_count'
  | 'bit_length'
  | 'bool'
  | 'ceil'
  | 'copysign'
  | 'divmod'
  | 'fabs'
  | 'float'
  | 'floor'
  | 'fmod'
  | 'gcd'
  | 'int'
  | 'isfinite'
  | 'isinf'
  | 'isnan'
  | 'isqrt'
  | 'max'
  | 'min'
  | 'pow'
  | 'round'
  | 'sqrt'
  | 'trunc';

/** `[, type]` may be left out; `*type` is any number of arguments. */
export type ScalarSignature =
  | 'float -> float'
  | 'float, float -> float'
  | 'float[, float] -> float'
  | '*float -> float'
  | 'int -> int'
  | 'int, int -> int';

export type ScalarRecipe = ScalarOperation | ScalarSignature;

/** The function, with a recipe. */
export function withRecipe(recipe: ScalarRecipe, implementation: Implementation): Implementation {
  implementation.scalar = recipe;
  return implementation;
}
