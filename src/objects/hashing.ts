/**
 * Hashes of texts, tuples and frozensets.
 *
 * Two kinds live side by side. The hash that Python sees (`hash(x)`) has 61 bits; for numbers, and so for tuples and
 * frozensets of numbers, it is CPython's own to the bit, because the order of sets shows it. Hash tables want 32 bits
 * fast: `foldHash` makes those from the first kind, and equal values always fold alike.
 */

import { type Int, normalize } from './int.ts';
import { hashOf } from './protocol.ts';
import type { Value } from './value.ts';

/** 32 bits of a JS text, all characters mixed in. */
function mixText(text: string): number {
  let h = 0x2f0b4a27;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x5bd1e995) ^ (h >>> 15);
  return h ^ (h >>> 13);
}

/** `hash(str)`. CPython's is salted anew in every process; this one is always the same. */
export function hashText(text: string): number {
  if (text === '') return 0;
  const h = mixText(text);
  return h * 0x100000 + (Math.imul(h, 0x9e3779b1) >>> 12);
}

/** A double that is an integer, in 32 well-mixed bits. */
function foldNumber(n: number): number {
  const low = n | 0;
  const mixed = low === n ? low : low ^ Math.imul(Math.floor(n / 0x1_0000_0000), 0x85ebca6b);
  const h = Math.imul(mixed ^ (mixed >>> 16), 0x9e3779b1);
  return h ^ (h >>> 15);
}

/** The 32 bits for hash tables of a hash that Python sees. */
export function foldHash(hash: Int): number {
  return typeof hash === 'number'
    ? foldNumber(hash)
    : foldNumber(Number(BigInt.asIntN(53, hash ^ (hash >> 53n))));
}

/** `foldHash(hash(n))` of an int that is a number. */
export function foldInt(n: number): number {
  return foldNumber(n === -1 ? -2 : n);
}

/** `foldHash(hash(text))`. */
export function foldText(text: string): number {
  return foldNumber(hashText(text));
}

/** A hash as the int that `__hash__` answered, in 32 bits; a bool counts as an int. */
export function foldHashOf(value: Value): number {
  const hash = hashOf(value);
  return foldHash(typeof hash === 'number' || typeof hash === 'bigint' ? hash : Number(hash));
}

const MASK_64 = (1n << 64n) - 1n;
const PRIME_1 = 11400714785074694791n;
const PRIME_2 = 14029467366897019727n;
const PRIME_5 = 2870177450012600261n;

function bigHash(value: Value): bigint {
  return BigInt(hashOf(value) as Int) & MASK_64;
}

/** A 64-bit word as the int that `hash()` gives: signed, and never -1. */
function signed(word: bigint): Int {
  const hash = BigInt.asIntN(64, word);
  return hash === -1n ? -2 : normalize(hash);
}

/** `hash(tuple)`: xxHash as in CPython's `tupleobject.c`. */
export function hashTuple(items: readonly Value[]): Int {
  let sum = PRIME_5;
  for (const item of items) {
    sum = (sum + bigHash(item) * PRIME_2) & MASK_64;
    sum = ((sum << 31n) | (sum >> 33n)) & MASK_64;
    sum = (sum * PRIME_1) & MASK_64;
  }
  sum = (sum + (BigInt(items.length) ^ (PRIME_5 ^ 3527539n))) & MASK_64;
  return sum === MASK_64 ? 1546275796 : signed(sum);
}

/** `hash(frozenset)`: independent of the order of `items`; as in CPython's `setobject.c`. */
export function hashUnordered(items: readonly Value[]): Int {
  let hash = 0n;
  for (const item of items) {
    const h = bigHash(item);
    hash ^= ((h ^ 89869747n ^ (h << 16n)) * 3644798167n) & MASK_64;
  }
  hash ^= (BigInt(items.length + 1) * 1927868237n) & MASK_64;
  hash ^= (hash >> 11n) ^ (hash >> 25n);
  hash = (hash * 69069n + 907133923n) & MASK_64;
  return hash === MASK_64 ? 590923713 : signed(hash);
}
