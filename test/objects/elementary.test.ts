/** Elementary functions round correctly: compared with series in exact integers, which no program can afford. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as elementary from '../../src/objects/numbers/elementary.ts';
import * as accurate from '../../src/objects/numbers/elementary-accurate.ts';

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

/** Doubles of all sizes and signs, those near multiples of pi/2 and near 1, round ones. */
function* anyDoubles(): Generator<number> {
  let seed = 1;
  const random = (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed / 2 ** 32;
  };
  for (let i = 0; i < 1500; i++) {
    const sign = random() < 0.5 ? 1 : -1;
    yield sign * (1 + random() + random() * 2 ** -30) * 2 ** Math.floor(random() * 2000 - 1000);
    yield sign * (random() + random() * 2 ** -30) * 10 ** Math.floor(random() * 7 - 3);
    yield sign * Math.floor(random() * 1e5) * (Math.PI / 512) * (1 + 2 ** -52 * Math.floor(random() * 3));
    yield sign * (1 + random() + random() * 2 ** -30) * 2 ** Math.floor(random() * 26 + 17);
    yield Math.round(random() * 2 ** Math.floor(random() * 38)) * (Math.PI / 2);
    yield 1 + sign * random() * 2 ** (-50 * random());
    yield Math.floor(random() * 4000 - 2000) / 64;
  }
  yield* [0, -0, Infinity, -Infinity, Number.NaN, 5e-324, 2 ** -1022, Number.MAX_VALUE];
}

test('the quick phase decides as the accurate one', () => {
  const pairs = [
    [elementary.exp, accurate.exp],
    [elementary.log, accurate.log],
    [elementary.log2, accurate.log2],
    [elementary.sin, accurate.sin],
    [elementary.cos, accurate.cos],
    [elementary.tan, accurate.tan],
    [elementary.asin, accurate.asin],
    [elementary.acos, accurate.acos],
    [elementary.atan, accurate.atan],
  ];
  for (const x of anyDoubles()) {
    for (const [f, slow] of pairs) assert.ok(Object.is(f(x), slow(x)), `${f.name}(${x}) = ${slow(x)}`);
  }
  const { pow, atan2 } = elementary;
  const bases = [...anyDoubles()];
  const exponents = bases.slice().reverse();
  bases.forEach((x, i) => {
    const y = exponents[i];
    assert.ok(Object.is(pow(x, y), accurate.pow(x, y)), `${x} ** ${y}`);
    assert.ok(Object.is(pow(x, y % 300), accurate.pow(x, y % 300)), `${x} ** ${y % 300}`);
    assert.ok(Object.is(atan2(x, y), accurate.atan2(x, y)), `atan2(${x}, ${y})`);
  });
});

test.run();
