/** The functions of math on ints of any size: factorial, gcd, isqrt and their kin. */

import { overflowError, valueError } from '../objects/exceptions/exceptions.ts';
import type { Implementation } from '../objects/functions/function.ts';
import { withRecipe } from '../objects/functions/scalar-recipe.ts';
import {
  bitLength,
  type Int,
  intAbs,
  intFloordiv,
  intMod,
  intMul,
  intSub,
  normalize,
} from '../objects/numbers/int.ts';
import { indexOf } from '../objects/protocol.ts';
import type { Value } from '../objects/value.ts';

/** The product of `first` to `last`, halves first: factors of equal size multiply fast. */
function productOfRange(first: number, last: number): Int {
  if (last - first < 8) {
    let product: Int = 1;
    for (let n = first; n <= last; n++) product = intMul(product, n);
    return product;
  }
  const middle = Math.floor((first + last) / 2);
  return intMul(productOfRange(first, middle), productOfRange(middle + 1, last));
}

function factorial(value: Value): Int {
  const n = indexOf(value);
  if (n < 0) throw valueError('factorial() not defined for negative values');
  if (typeof n === 'bigint')
    throw overflowError('factorial() argument should not exceed 9223372036854775807');
  return productOfRange(2, n);
}

function gcdOfTwo(a: Int, b: Int): Int {
  let x = a;
  let y = b;
  while (typeof x === 'number' && typeof y === 'number' && y !== 0) [x, y] = [y, x % y];
  while (y !== 0) [x, y] = [y, intMod(x, y)];
  return intAbs(x);
}

function gcd(integers: Value[]): Int {
  return integers.map(indexOf).reduce<Int>((a, b) => gcdOfTwo(a, b), 0);
}

function lcm(integers: Value[]): Int {
  return integers.map(indexOf).reduce<Int>((a, b) => {
    if (a === 0 || b === 0) return 0;
    return intAbs(intMul(a, intFloordiv(b, gcdOfTwo(a, b))));
  }, 1);
}

/** The integer part of the square root: Newton's method, with as many digits as are right already. */
function isqrt(value: Value): Int {
  const n = indexOf(value);
  if (n < 0) throw valueError('isqrt() argument must be nonnegative');
  if (typeof n === 'number') {
    const root = Math.floor(Math.sqrt(n));
    return root * root > n ? root - 1 : root;
  }
  return normalize(bigRoot(n));
}

function bigRoot(n: bigint): bigint {
  const bits = bitLength(n);
  let root = 1n << BigInt((bits + 1) >> 1);
  if (bits < 1000) root = BigInt(Math.ceil(Math.sqrt(Number(n)) * (1 + 2 ** -50)));
  else {
    const shift = BigInt((bits >> 2) * 2 - 2);
    root = (bigRoot(n >> shift) + 1n) << (shift / 2n);
  }
  // From above the steps go down until the root is met.
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** Checks the arguments of comb and perm. Throws ValueError, OverflowError. */
function counts(n: Value, k: Value): [Int, Int] {
  const total = indexOf(n);
  const chosen = indexOf(k);
  if (total < 0) throw valueError('n must be a non-negative integer');
  if (chosen < 0) throw valueError('k must be a non-negative integer');
  return [total, chosen];
}

function comb(n: Value, k: Value): Int {
  const [total, chosen] = counts(n, k);
  if (chosen > total) return 0;
  // As many ways to choose k as to leave k out: the smaller number counts.
  let few = intSub(total, chosen);
  if (few > chosen) few = chosen;
  if (typeof few === 'bigint') throw overflowError('min(n - k, k) must not exceed 9223372036854775807');
  return typeof total === 'number'
    ? intFloordiv(productOfRange(total - few + 1, total), productOfRange(2, few))
    : intFloordiv(fallingProduct(total, few), productOfRange(2, few));
}

function fallingProduct(from: Int, count: number): Int {
  let product: Int = 1;
  for (let i = 0; i < count; i++) product = intMul(product, intSub(from, i));
  return product;
}

function perm(n: Value, k: Value | undefined): Int {
  if (k === undefined || k === null) return factorial(n);
  const [total, chosen] = counts(n, k);
  if (chosen > total) return 0;
  if (typeof chosen === 'bigint') throw overflowError('k must not exceed 9223372036854775807');
  return typeof total === 'number'
    ? productOfRange(total - chosen + 1, total)
    : fallingProduct(total, chosen);
}

export const integerFunctions = (): Record<string, Implementation> => ({
  'comb(n, k, /)': withRecipe('int, int -> int', comb),
  'factorial(n, /)': withRecipe('int -> int', factorial),
  'gcd(*integers)': withRecipe('gcd', gcd),
  'isqrt(n, /)': withRecipe('isqrt', isqrt),
  'lcm(*integers)': withRecipe('*int -> int', lcm),
  'perm(n, k=None, /)': withRecipe('int[, int] -> int', perm),
});
