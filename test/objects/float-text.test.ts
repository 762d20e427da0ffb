/** Digits of doubles: every conversion agrees with exact integer arithmetic, ties included. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { divideHalfEven, exactRatio } from '../../src/objects/numbers/float.ts';
import {
  floatHex,
  floatRepr,
  formatDouble,
  parseDouble,
  parseFloatHex,
} from '../../src/objects/numbers/float-text.ts';

/** Doubles of all sizes, and many that are ties at some digit. */
function* doubles(): Generator<number> {
  for (let i = 1; i < 400; i++) {
    yield i / 8;
    yield i / 1024;
    yield Math.abs(Math.sin(i)) * 10 ** ((i % 40) - 20);
    yield i * 2 ** ((i % 200) - 100);
  }
  yield* [
    5e-324,
    2.2250738585072014e-308,
    Number.MAX_VALUE,
    1e21,
    1e22,
    1e23,
    0.1,
    0.5,
    2.5,
    1e15 + 0.5,
    2 ** 53 + 2,
  ];
}

function exactFixed(x: number, precision: number): string {
  const [numerator, denominator] = exactRatio(x);
  const digits = divideHalfEven(numerator * 10n ** BigInt(precision), denominator)
    .toString()
    .padStart(precision + 1, '0');
  return precision === 0 ? digits : `${digits.slice(0, -precision)}.${digits.slice(-precision)}`;
}

test('f has the digits of the exact value', () => {
  for (const x of doubles()) {
    for (const precision of [0, 1, 2, 3, 7, 20]) {
      assert.is(formatDouble(x, 'f', precision), exactFixed(x, precision), `${x} to ${precision} places`);
    }
  }
});

test('e is f of the shifted value', () => {
  for (const x of doubles()) {
    for (const precision of [0, 1, 4, 16, 30]) {
      const [mantissa, exponent] = formatDouble(x, 'e', precision).split('e');
      const [numerator, denominator] = exactRatio(x);
      const places = precision - Number(exponent);
      const exact =
        places >= 0
          ? divideHalfEven(numerator * 10n ** BigInt(places), denominator)
          : divideHalfEven(numerator, denominator * 10n ** BigInt(-places));
      assert.is(mantissa.replace('.', ''), exact.toString(), `${x} to ${precision + 1} digits`);
    }
  }
});

test('repr and hex read back as the same double', () => {
  for (const x of doubles()) {
    assert.is(parseDouble(floatRepr(x)), x);
    assert.is(parseFloatHex(floatHex(x)), x);
    assert.is(parseFloatHex(floatHex(-x)), -x);
  }
});

test.run();
