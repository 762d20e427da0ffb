/** Ints keep their canonical form: what a program cannot see. Every operation is compared with plain bigints. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { exactRatio } from '../../src/objects/numbers/float.ts';
import * as int from '../../src/objects/numbers/int.ts';

/** Small, near 2^31, near 2^53, and huge; of both signs. Deterministic. */
function* operands(): Generator<bigint> {
  for (const power of [0n, 3n, 30n, 31n, 32n, 33n, 51n, 52n, 53n, 54n, 63n, 64n, 90n]) {
    for (const delta of [-2n, -1n, 0n, 1n, 3n]) {
      yield 2n ** power + delta;
      yield -(2n ** power) + delta;
    }
  }
}

function isCanonical(value: int.Int): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0);
  return value > BigInt(int.MAX_SAFE) || value < -BigInt(int.MAX_SAFE);
}

const floorDivide = (a: bigint, b: bigint): bigint => (a - (((a % b) + b) % b)) / b;

const OPERATIONS: Record<string, [(a: int.Int, b: int.Int) => int.Int, (a: bigint, b: bigint) => bigint]> = {
  add: [int.intAdd, (a, b) => a + b],
  subtract: [int.intSub, (a, b) => a - b],
  multiply: [int.intMul, (a, b) => a * b],
  and: [int.intAnd, (a, b) => a & b],
  or: [int.intOr, (a, b) => a | b],
  xor: [int.intXor, (a, b) => a ^ b],
  'floor divide': [int.intFloordiv, floorDivide],
  modulo: [int.intMod, (a, b) => a - b * floorDivide(a, b)],
};

for (const [name, [operation, reference]] of Object.entries(OPERATIONS)) {
  test(`${name} is exact and canonical`, () => {
    for (const a of operands()) {
      for (const b of operands()) {
        if (b === 0n && (name === 'floor divide' || name === 'modulo')) continue;
        const result = operation(int.normalize(a), int.normalize(b));
        assert.ok(isCanonical(result), `${a} ${name} ${b} = ${result}`);
        assert.is(BigInt(result), reference(a, b), `${a} ${name} ${b}`);
      }
    }
  });
}

test('shifts are exact and canonical', () => {
  for (const a of operands()) {
    for (const count of [0, 1, 5, 30, 31, 32, 52, 53, 54, 64, 100]) {
      const left = int.intLshift(int.normalize(a), count);
      const right = int.intRshift(int.normalize(a), count);
      assert.ok(isCanonical(left) && isCanonical(right), `${a} by ${count}`);
      assert.is(BigInt(left), a << BigInt(count));
      assert.is(BigInt(right), a >> BigInt(count));
    }
  }
});

test('unary operations are canonical', () => {
  for (const a of operands()) {
    const value = int.normalize(a);
    for (const result of [int.intNegate(value), int.intInvert(value), int.intAbs(value)]) {
      assert.ok(isCanonical(result), `${a} -> ${result}`);
    }
    assert.is(BigInt(int.intInvert(value)), ~a);
    assert.is(int.bitLength(value), a === 0n ? 0 : (a < 0n ? -a : a).toString(2).length);
  }
});

test('powers are exact where a double would not be', () => {
  for (const base of [-7, -3, 2, 3, 10, 99999]) {
    for (let exponent = 0; exponent < 40; exponent++) {
      const power = int.intPow(base, exponent);
      assert.ok(isCanonical(power));
      assert.is(BigInt(power), BigInt(base) ** BigInt(exponent));
    }
  }
});

test('a ratio of ints is the nearest double', () => {
  for (const a of operands()) {
    for (const b of operands()) {
      if (b === 0n) continue;
      const quotient = int.intTruediv(int.normalize(a), int.normalize(b));
      // |a/b - quotient| is at most half a unit in the last place, in integers scaled by 2^400.
      const [numerator, denominator] = exactRatio(quotient);
      const scaled = (numerator << 400n) / denominator;
      const size = scaled < 0n ? -scaled : scaled;
      const exact = (a << 400n) / b;
      const error = exact > scaled ? exact - scaled : scaled - exact;
      const halfUnit = size === 0n ? 0n : 1n << BigInt(size.toString(2).length - 1 - 53);
      assert.ok(error <= halfUnit + 1n, `${a} / ${b} = ${quotient}`);
    }
  }
});

test.run();
