/**
 * Hashes of texts, tuples and frozensets.
 *
 * Two kinds live side by side. The hash that Python sees (`hash(x)`) has 61 bits; for numbers, and so for tuples and
 * frozensets of numbers, it is CPython's own to the bit, because the order of sets shows it. Hash tables want 32 bits
 * fast: `foldHash` makes those from the first kind, and equal values always fold alike.
 */

import { type Int, normalize } from './numbers/int.ts';
import { hashOf } from './protocol.ts';
import type { Value } from './value.ts';

const TWO_32 = 2 ** 32;

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

/** A double that is an integer, in 32 bits. Small ones stay what they are, so that neighbours lie side by side. */
function foldNumber(n: number): number {
  const low = n | 0;
  return low === n ? low : foldWords(Math.floor(n / TWO_32), low);
}

/** The 32 bits for hash tables of a hash that Python sees. */
export function foldHash(hash: Int): number {
  if (typeof hash === 'number') return foldNumber(hash);
  return foldWords(Number(BigInt.asIntN(32, hash >> 32n)), Number(BigInt.asIntN(32, hash)));
}

function foldWords(high: number, low: number): number {
  return low ^ Math.imul(high, 0x85ebca6b);
}

/** `foldHash(hash(n))` of an int that is a number. */
export function foldInt(n: number): number {
  return foldNumber(n === -1 ? -2 : n);
}

/** `foldHash(hash(text))`. */
export function foldText(text: string): number {
  return foldNumber(hashText(text));
}

/**
 * `foldHash(hash(x))` of a double that is no integer, without bigints. The hash is the mantissa, times a power of two,
 * modulo 2^61-1: the mantissa rotated in 61 bits (see `hashFloat`).
 */
export function foldFraction(x: number): number {
  let mantissa = Math.abs(x);
  let places = 0;
  for (; mantissa < 2 ** 52; places++) mantissa *= 2;
  const rotation = (61 - (places % 61)) % 61;
  // What the rotation moves over the edge comes in below; each part has at most 53 significant bits, so both are exact.
  const edge = 2 ** (61 - rotation);
  const above = (mantissa % edge) * 2 ** rotation;
  const below = Math.floor(mantissa / edge);
  const low = (above % TWO_32) + (below % TWO_32);
  const high = Math.floor(above / TWO_32) + Math.floor(below / TWO_32);
  const hash = x < 0 ? -(high * TWO_32 + low) : high * TWO_32 + low;
  if (Number.isSafeInteger(hash)) return foldHash(hash === -1 ? -2 : hash);
  // The negative of a 64-bit word: its complement plus one.
  return x < 0 ? foldWords(~high + (low === 0 ? 1 : 0), -low | 0) : foldWords(high, low | 0);
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

/** A 64-bit hash as two words of 32 bits, both signed. */
export interface HashWords {
  low: number;
  high: number;
}

/** The words of a hash that Python sees. */
export function lowWord(hash: Int): number {
  return typeof hash === 'number' ? hash | 0 : Number(BigInt.asIntN(32, hash));
}

export function highWord(hash: Int): number {
  return typeof hash === 'number' ? Math.floor(hash / TWO_32) | 0 : Number(BigInt.asIntN(32, hash >> 32n));
}

function wordsOf(value: bigint): HashWords {
  return { low: lowWord(BigInt.asIntN(64, value)), high: highWord(BigInt.asIntN(64, value)) };
}

const FIRST = wordsOf(PRIME_1);
const SECOND = wordsOf(PRIME_2);
const START = wordsOf(PRIME_5);
const LENGTH_MASK = wordsOf(PRIME_5 ^ 3527539n);

/** What `multiply` has computed last. */
const product: HashWords = { low: 0, high: 0 };

/** The low 64 bits of a product, in halves of 16 bits: four times as fast as with bigints. */
function multiply(low: number, high: number, factor: HashWords): void {
  const a = low & 0xffff;
  const b = low >>> 16;
  const c = factor.low & 0xffff;
  const d = factor.low >>> 16;
  const ac = a * c;
  const ad = a * d;
  const bc = b * c;
  const middle = Math.floor(ac / 0x10000) + (ad & 0xffff) + (bc & 0xffff);
  const carried = Math.imul(b, d) + Math.floor(ad / 0x10000) + Math.floor(bc / 0x10000) + (middle >>> 16);
  product.low = (middle << 16) | (ac & 0xffff);
  product.high = (carried + Math.imul(low, factor.high) + Math.imul(high, factor.low)) | 0;
}

/** `hash(tuple)`: xxHash as in CPython's `tupleobject.c`. */
export function tupleHashWords(items: readonly Value[]): HashWords {
  let { low, high } = START;
  for (let i = 0; i < items.length; i++) {
    const hash = hashOf(items[i]) as Int;
    multiply(lowWord(hash), highWord(hash), SECOND);
    const sum = (low >>> 0) + (product.low >>> 0);
    const sumHigh = (high + product.high + (sum >= TWO_32 ? 1 : 0)) | 0;
    // Rotated by 31 bits.
    multiply((sum << 31) | (sumHigh >>> 1), (sumHigh << 31) | ((sum | 0) >>> 1), FIRST);
    low = product.low;
    high = product.high;
  }
  const sum = (low >>> 0) + ((LENGTH_MASK.low ^ items.length) >>> 0);
  low = sum | 0;
  high = (high + LENGTH_MASK.high + (sum >= TWO_32 ? 1 : 0)) | 0;
  return low === -1 && high === -1 ? { low: 1546275796, high: 0 } : { low, high };
}

/** The same as the int that Python sees. */
export function hashTuple(items: readonly Value[]): Int {
  const { low, high } = tupleHashWords(items);
  const hash = high * TWO_32 + (low >>> 0);
  return Number.isSafeInteger(hash) ? hash : (BigInt(high) << 32n) | BigInt(low >>> 0);
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
