/** Interval arithmetic: no result of an operator ever lies outside what was foreseen for its operands. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ANY_INT, ANY_WORD, type Interval, type Operator } from '../../src/jit/ir.ts';
import { resultOf } from '../../src/jit/passes/intervals.ts';
import { INT_MAX, INT_MIN } from '../../src/jit/scalars.ts';

const floorDivide = (a: bigint, b: bigint): bigint => a / b - (a % b !== 0n && a < 0n !== b < 0n ? 1n : 0n);

/** The result of an operator; null where it raises or leaves. */
type Meaning = (a: bigint, b: bigint) => bigint | null;

/** What the operators mean where the operands are ints. */
const ON_INTS: Partial<Record<Operator, Meaning>> = {
  'word.of_int': (a) => (a < 0n ? null : a),
  'word.bits': (a) => BigInt.asUintN(64, a),
  'int.add': (a, b) => a + b,
  'int.sub': (a, b) => a - b,
  'int.mul': (a, b) => a * b,
  'int.neg': (a) => -a,
  'int.shl': (a, b) => (b < 0n || b > 63n ? null : a << b),
  'int.shr': (a, b) => (b < 0n ? null : a >> b),
  'int.and': (a, b) => a & b,
  'int.or': (a, b) => a | b,
  'int.xor': (a, b) => a ^ b,
  'int.floordiv': (a, b) => (b === 0n ? null : floorDivide(a, b)),
  'int.mod': (a, b) => (b === 0n ? null : a - floorDivide(a, b) * b),
};

/** And where they are words. */
const ON_WORDS: Partial<Record<Operator, Meaning>> = {
  'word.add': (a, b) => a + b,
  'word.sub': (a, b) => a - b,
  'word.mul': (a, b) => a * b,
  'word.shl': (a, b) => (b > 63n ? null : a << b),
  'word.shr': (a, b) => (b > 64n ? null : a >> b),
  'word.and': (a, b) => a & b,
  'word.or': (a, b) => a | b,
  'word.xor': (a, b) => a ^ b,
  'word.div': (a, b) => (b === 0n ? null : a / b),
  'word.rem': (a, b) => (b === 0n ? null : a % b),
  'int.of_word': (a) => (a > INT_MAX ? null : a),
  'int.bits': (a) => BigInt.asIntN(64, a),
};

const INT_BOUNDS = [
  INT_MIN,
  -(2n ** 53n),
  -300n,
  -64n,
  -8n,
  -1n,
  0n,
  1n,
  2n,
  7n,
  63n,
  64n,
  300n,
  2n ** 31n,
  INT_MAX,
];

const WORD_BOUNDS = [
  0n,
  1n,
  2n,
  7n,
  63n,
  64n,
  300n,
  2n ** 32n,
  INT_MAX,
  INT_MAX + 1n,
  ANY_WORD.high - 1n,
  ANY_WORD.high,
];

/** Intervals between two bounds, and values in them. */
function samples(bounds: readonly bigint[]): { interval: Interval; values: bigint[] }[] {
  const found: { interval: Interval; values: bigint[] }[] = [];
  for (const low of bounds) {
    for (const high of bounds) {
      if (low > high) continue;
      const inside = [low + 1n, high - 1n, (low + high) / 2n, ...bounds].filter((v) => low <= v && v <= high);
      found.push({ interval: { low, high }, values: [low, high, ...inside] });
    }
  }
  return found;
}

function testOperator(
  operator: Operator,
  meaning: Meaning,
  bounds: readonly bigint[],
  results: Interval,
): void {
  for (const left of samples(bounds)) {
    for (const right of samples(bounds)) {
      const foreseen = resultOf(operator, left.interval, right.interval) ?? results;
      for (const a of left.values) {
        for (const b of right.values) {
          const result = meaning(a, b);
          // Shift counts and divisors that are not allowed leave before there is a result.
          if (result === null || result < results.low || result > results.high) continue;
          if (result < foreseen.low || result > foreseen.high) {
            assert.unreachable(
              `${a} ${operator} ${b} = ${result}, foreseen ${foreseen.low}..${foreseen.high}`,
            );
          }
        }
      }
    }
  }
}

for (const [operator, meaning] of Object.entries(ON_INTS)) {
  const results = operator.startsWith('word') ? ANY_WORD : ANY_INT;
  test(operator, () => testOperator(operator as Operator, meaning, INT_BOUNDS, results));
}

for (const [operator, meaning] of Object.entries(ON_WORDS)) {
  const results = operator.startsWith('word') ? ANY_WORD : ANY_INT;
  test(operator, () => testOperator(operator as Operator, meaning, WORD_BOUNDS, results));
}

test.run();
