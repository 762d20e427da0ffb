/** Arithmetic of intervals: what is known of an operator's result when its operands lie in certain bounds. */

import { ANY_INT, ANY_WORD, type Interval, type Operator } from '../ir.ts';
import { WORD_MAX } from '../scalars.ts';

/** The ints that are floats exactly, whatever they are. */
export const EXACT_FLOAT: Interval = { low: -(2n ** 53n), high: 2n ** 53n };
/** What a range's state may hold: then its next value never leaves JavaScript's safe integers. */
export const RANGE_BOUND: Interval = { low: -(2n ** 52n), high: 2n ** 52n };
const BOOL: Interval = { low: 0n, high: 1n };

export function isWithin(inner: Interval, outer: Interval): boolean {
  return outer.low <= inner.low && inner.high <= outer.high;
}

export function isEqual(left: Interval, right: Interval): boolean {
  return left.low === right.low && left.high === right.high;
}

// Math.min and Math.max do not take bigints.
function least(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}

function most(left: bigint, right: bigint): bigint {
  return left < right ? right : left;
}

/** What lies in both; null for nothing. */
export function intersect(left: Interval, right: Interval): Interval | null {
  const low = most(left.low, right.low);
  const high = least(left.high, right.high);
  return low > high ? null : { low, high };
}

/** The smallest interval around both. */
export function join(left: Interval, right: Interval): Interval {
  return { low: least(left.low, right.low), high: most(left.high, right.high) };
}

/**
 * The bounds of the exact result of an operator on ints or words, which may lie outside 64 bits; null where the table has
 * no row.
 */
export function resultOf(operator: Operator, a: Interval, b: Interval): Interval | null {
  switch (operator) {
    case 'int.add':
    case 'word.add':
      return { low: a.low + b.low, high: a.high + b.high };
    case 'int.sub':
    case 'word.sub':
      return { low: a.low - b.high, high: a.high - b.low };
    case 'int.mul':
    case 'word.mul':
      return around([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]);
    case 'int.neg':
      return { low: -a.high, high: -a.low };
    case 'int.shl':
    case 'word.shl':
      if (b.low < 0n || b.high > 63n) return null;
      return around([a.low << b.low, a.low << b.high, a.high << b.low, a.high << b.high]);
    case 'int.shr':
    case 'word.shr': {
      // From 64 on nothing is left but the sign; a negative count leaves before.
      const [fewest, farthest] = [least(most(b.low, 0n), 64n), least(most(b.high, 0n), 64n)];
      return around([a.low >> fewest, a.low >> farthest, a.high >> fewest, a.high >> farthest]);
    }
    case 'int.and':
    case 'word.and':
      if (a.low >= 0n && b.low >= 0n) return { low: 0n, high: least(a.high, b.high) };
      if (b.low >= 0n) return { low: 0n, high: b.high };
      return a.low >= 0n ? { low: 0n, high: a.high } : ANY_INT;
    case 'int.or':
    case 'int.xor':
    case 'word.or':
    case 'word.xor':
      return bitwise(a, b);
    case 'int.floordiv':
    case 'int.div':
    case 'int.div32':
    case 'word.div':
      return quotient(a, b);
    case 'int.mod':
    case 'int.rem':
    case 'int.rem32':
    case 'word.rem':
      return remainder(a, b);
    case 'int.abs':
      return magnitude(a);
    case 'int.min':
      return { low: least(a.low, b.low), high: least(a.high, b.high) };
    case 'int.max':
      return { low: most(a.low, b.low), high: most(a.high, b.high) };
    case 'int.gcd':
      return { low: 0n, high: most(magnitude(a).high, magnitude(b).high) };
    case 'int.isqrt':
      return { low: 0n, high: least(most(a.high, 0n), ROOT_OF_INT_MAX) };
    case 'int.bit_length':
    case 'int.bit_count':
      return { low: 0n, high: BigInt(magnitude(a).high.toString(2).length) };
    case 'int.of_bool':
      return BOOL;
    case 'int.bounded':
      return intersect(a, RANGE_BOUND) ?? RANGE_BOUND;
    case 'word.of_int':
      return intersect(a, ANY_WORD) ?? ANY_WORD;
    case 'int.of_word':
      return intersect(a, ANY_INT) ?? ANY_INT;
    case 'word.bits':
      if (a.low >= 0n) return a;
      return a.high < 0n ? { low: a.low + WORD_MAX + 1n, high: a.high + WORD_MAX + 1n } : ANY_WORD;
    case 'int.bits':
      if (a.high <= ANY_INT.high) return a;
      return a.low > ANY_INT.high ? { low: a.low - WORD_MAX - 1n, high: a.high - WORD_MAX - 1n } : ANY_INT;
    default:
      return null;
  }
}

const ROOT_OF_INT_MAX = 3037000499n;

function magnitude(a: Interval): Interval {
  return { low: a.low > 0n ? a.low : a.high < 0n ? -a.high : 0n, high: most(-a.low, a.high) };
}

function around(values: readonly bigint[]): Interval {
  let [low, high] = [values[0], values[0]];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

/** Or and xor leave the bits above the operands' highest as the signs are. */
function bitwise(a: Interval, b: Interval): Interval {
  let limit = 1n;
  for (const value of [a.low, a.high, b.low, b.high]) while (value >= limit || value < -limit) limit <<= 1n;
  return { low: a.low >= 0n && b.low >= 0n ? 0n : -limit, high: limit - 1n };
}

function quotient(a: Interval, b: Interval): Interval {
  if (b.low >= 0n) {
    // A divisor of 0 leaves before.
    const [fewest, greatest] = [most(b.low, 1n), most(b.high, 1n)];
    return around([
      floor(a.low, fewest),
      floor(a.low, greatest),
      floor(a.high, fewest),
      floor(a.high, greatest),
    ]);
  }
  const magnitude = most(-a.low, a.high);
  return { low: -magnitude, high: magnitude };
}

/** Floor division by a positive number. */
function floor(a: bigint, b: bigint): bigint {
  return a < 0n ? -((-a + b - 1n) / b) : a / b;
}

function remainder(a: Interval, b: Interval): Interval {
  const high = b.high > 0n ? b.high - 1n : 0n;
  const low = b.low < 0n ? b.low + 1n : 0n;
  if (a.low < 0n || b.low < 0n) return { low, high };
  return { low, high: least(a.high, high) };
}
