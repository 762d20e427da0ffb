/** Interval arithmetic: no result of an operator ever lies outside what was foreseen for its operands. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { INT_MAX, INT_MIN, type Interval, type Operator } from '../../src/jit/ir.ts';
import { resultOf } from '../../src/jit/passes/intervals.ts';

const floorDivide = (a: bigint, b: bigint): bigint => a / b - (a % b !== 0n && a < 0n !== b < 0n ? 1n : 0n);

/** What the operators give; null where they raise. */
const MEANINGS: Partial<Record<Operator, (a: bigint, b: bigint) => bigint | null>> = {
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

const BOUNDS = [
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

/** Intervals between two bounds, and values in them. */
function samples(): { interval: Interval; values: bigint[] }[] {
  const found: { interval: Interval; values: bigint[] }[] = [];
  for (const low of BOUNDS) {
    for (const high of BOUNDS) {
      if (low > high) continue;
      const inside = [low + 1n, high - 1n, (low + high) / 2n, ...BOUNDS].filter((v) => low <= v && v <= high);
      found.push({ interval: { low, high }, values: [low, high, ...inside] });
    }
  }
  return found;
}

for (const [operator, meaning] of Object.entries(MEANINGS)) {
  test(operator, () => {
    for (const left of samples()) {
      for (const right of samples()) {
        const foreseen = resultOf(operator as Operator, left.interval, right.interval);
        for (const a of left.values) {
          for (const b of right.values) {
            const result = meaning(a, b);
            // Shift counts and divisors that are not allowed leave before there is a result.
            if (result === null || result < INT_MIN || result > INT_MAX) continue;
            if (result < foreseen.low || result > foreseen.high) {
              assert.unreachable(
                `${a} ${operator} ${b} = ${result}, foreseen ${foreseen.low}..${foreseen.high}`,
              );
            }
          }
        }
      }
    }
  });
}

test.run();
