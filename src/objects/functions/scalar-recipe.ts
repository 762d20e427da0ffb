/**
 * What a built-in function is to a compiler of code that computes with ints, floats and bools. It stands beside the
 * function, as its property `scalar`:
 *
 *     const sin = withRecipe('float -> float', (x: Value) => ...);
 *
 * A word names an operation that a compiler has instructions for. A signature is a promise: given arguments of these
 * types, the function answers or raises by nothing else than them, and changes nothing. So a compiler may call it, and
 * where it raises, have the interpreter call it again. One that draws goes on with something of its own each time, as a
 * generator of random numbers: it must be called as often and in the order that the program has it. If it raises it has
 * not drawn.
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

/** What is asked about the types of scalars, which a compiler knows. */
export type TypeQuestion = 'isinstance' | 'type';

/** What is made of the values of a generator expression, as `min` and `max` can be too; `next` takes the first. */
export type FoldOperation = 'all' | 'any' | 'next' | 'sum';

/** `[, type]` may be left out; `*type` is any number of arguments. */
type Signature =
  | 'float -> float'
  | 'float, float -> float'
  | 'float[, float] -> float'
  | 'float, float[, float, float] -> bool'
  | 'float, int -> float'
  | '*float -> float'
  | 'int -> int'
  | 'int, int -> int'
  | 'int[, int] -> int'
  | '*int -> int';

type DrawingSignature =
  | '-> float'
  | '[float, float] -> float'
  | 'float, float -> float'
  | 'int, int -> int'
  | 'int[, int] -> int';

export type ScalarSignature = Signature | `draws: ${DrawingSignature}`;

export type ScalarRecipe = ScalarOperation | TypeQuestion | FoldOperation | ScalarSignature;

const FOLDS: ReadonlySet<string> = new Set<FoldOperation>(['all', 'any', 'next', 'sum']);

export function isFoldOperation(recipe: ScalarRecipe | undefined): recipe is FoldOperation {
  return recipe !== undefined && FOLDS.has(recipe);
}

/** Does the function of this recipe draw? */
export function isDrawing(recipe: ScalarRecipe): boolean {
  return recipe.startsWith('draws:');
}

/** A function that is computed on doubles, with its recipe. */
export function onDoubles(
  recipe: ScalarSignature,
  f: (...doubles: number[]) => number,
  implementation: Implementation,
): Implementation {
  implementation.onDoubles = f;
  return withRecipe(recipe, implementation);
}

/** The function, with a recipe. */
export function withRecipe(recipe: ScalarRecipe, implementation: Implementation): Implementation {
  implementation.scalar = recipe;
  return implementation;
}
