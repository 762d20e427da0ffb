/** Elementary functions round correctly: compared with series in exact integers, which no program can afford. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as elementary from '../../src/objects/numbers/elementary.ts';

const BITS = 200n;
const ONE = 1n << BITS;

/** A double as a multiple of 2^-200. */
function fixed(x: number): bigint {
  let scaled = x;
  let shift = 0n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    shift++;
  }
  return shift <= BITS ? BigInt(scaled) << (BITS - shift) : BigInt(scaled) >> (shift - BITS);
}

/** Is `rounded` the double nearest to `exact`? Neither neighbour may be nearer. */
function isNearest(rounded: number, exact: bigint): boolean {
  const distance = (x: number): bigint => {
    const difference = fixed(x) - exact;
    return difference < 0n ? -difference : difference;
  };
  const step = Math.abs(rounded) * 2 ** -52;
  return distance(rounded) <= distance(rounded + step) && distance(rounded) <= distance(rounded - step);
}

/** The sum of term(0), term(1), ..., where each comes from the one before. */
function series(first: bigint, next: (term: bigint, n: bigint) => bigint): bigint {
  let sum = 0n;
  let term = first;
  for (let n = 1n; term !== 0n; n++) {
    sum += term;
    term = next(term, n);
  }
  return sum;
}

const exactExp = (x: bigint): bigint => series(ONE, (term, n) => (term * x) / ONE / n);
const exactSin = (x: bigint): bigint =>
  series(x, (term, n) => (((-term * x) / ONE) * x) / ONE / (2n * n * (2n * n + 1n)));
const exactCos = (x: bigint): bigint =>
  series(ONE, (term, n) => (((-term * x) / ONE) * x) / ONE / ((2n * n - 1n) * 2n * n));
/** By ln m = 2 artanh((m - 1) / (m + 1)). */
function exactLog(x: bigint): bigint {
  const ratio = ((x - ONE) * ONE) / (x + ONE);
  let sum = 0n;
  let power = ratio;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += power / n;
    power = (((power * ratio) / ONE) * ratio) / ONE;
  }
  return 2n * sum;
}
/** By arctan(x) = x - x^3/3 + ... below 1. */
function exactAtan(x: bigint): bigint {
  let sum = 0n;
  let power = x;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += power / n;
    power = (((-power * x) / ONE) * x) / ONE;
  }
  return sum;
}

/** Arguments spread over (-limit, limit), not round. */
function* spread(limit: number, count: number): Generator<number> {
  for (let i = 1; i <= count; i++) yield limit * Math.sin(i * 1.618);
}

function checkAll(name: string, limit: number, f: (x: number) => number, exact: (x: bigint) => bigint): void {
  test(`${name} is the nearest double`, () => {
    for (const x of spread(limit, 400)) {
      assert.ok(isNearest(f(x), exact(fixed(x))), `${name}(${x}) = ${f(x)}`);
    }
  });
}

checkAll('exp', 20, elementary.exp, exactExp);
checkAll('sin', 12, elementary.sin, exactSin);
checkAll('cos', 12, elementary.cos, exactCos);
checkAll('atan', 0.7, elementary.atan, exactAtan);
checkAll(
  'log',
  0.95,
  (x) => elementary.log(1 + Math.abs(x)),
  (x) => exactLog(fixed(1 + Math.abs(toDouble(x)))),
);

/** The double that `fixed` was made from. */
function toDouble(x: bigint): number {
  return Number(x) / 2 ** 200;
}

test('pow is the nearest double', () => {
  for (const x of spread(3, 300)) {
    const base = Math.abs(x) + 0.25;
    for (const exponent of [3, 7, 12]) {
      let exact = ONE;
      for (let i = 0; i < exponent; i++) exact = (exact * fixed(base)) / ONE;
      assert.ok(isNearest(elementary.pow(base, exponent), exact), `${base} ** ${exponent}`);
    }
  }
});

test('special values are those of JS', () => {
  const { exp, log, sin, cos, tan, asin, acos, atan, sinh, cosh, asinh, acosh, cbrt } = elementary;
  const functions = { exp, log, sin, cos, tan, asin, acos, atan, sinh, cosh, asinh, acosh, cbrt };
  for (const [name, f] of Object.entries(functions)) {
    const reference = Math[name as keyof typeof functions];
    for (const x of [0, -0, Infinity, -Infinity, Number.NaN]) {
      assert.ok(Object.is(f(x), reference(x)), `${name}(${x})`);
    }
  }
});

test.run();
