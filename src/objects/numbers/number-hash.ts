/**
 * Hashes of numbers, CPython's own: the value as a fraction modulo the prime 2^61-1, so that equal numbers of any type
 * hash alike (documentation of the standard types, "Hashing of numeric types"). A hash of 61 bits is an int like any
 * other: a number where it is small, otherwise a bigint.
 */

import { type Int, normalize } from './int.ts';

const MODULUS = (1n << 61n) - 1n;
const INFINITY_HASH = 314159;

/** `hash(int)`. -1 means an error in C, so it becomes -2. */
export function hashInt(value: Int): Int {
  if (typeof value === 'number') return value === -1 ? -2 : value;
  const hash = value < 0n ? -(-value % MODULUS) : value % MODULUS;
  return hash === -1n ? -2 : normalize(hash);
}

/** `hash(float)`. NaNs all hash to 0 (CPython hashes them by identity). */
export function hashFloat(x: number): Int {
  if (Number.isInteger(x)) return hashInt(Number.isSafeInteger(x) ? x + 0 : BigInt(x));
  if (Number.isNaN(x)) return 0;
  if (x === Infinity) return INFINITY_HASH;
  if (x === -Infinity) return -INFINITY_HASH;
  // x = mantissa / 2^places; dividing by a power of two modulo 2^61-1 rotates the 61 bits.
  let mantissa = Math.abs(x);
  let places = 0;
  while (mantissa < 2 ** 52) {
    mantissa *= 2;
    places++;
  }
  while (mantissa % 2 === 0) {
    mantissa /= 2;
    places--;
  }
  const rotation = BigInt((61 - (places % 61)) % 61);
  const hash = (BigInt(mantissa) << rotation) % MODULUS;
  return hash === 1n && x < 0 ? -2 : normalize(x < 0 ? -hash : hash);
}
