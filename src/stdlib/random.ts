/**
 * The module random: the class Random around a Mersenne Twister, and the module's functions, which are the methods of
 * one hidden instance. A seed gives CPython's numbers.
 */

import { bytesOf, PyBytes } from '../objects/bytes/bytes.ts';
import { encode } from '../objects/bytes/codecs.ts';
import { unbox } from '../objects/classes/instance.ts';
import { PyList } from '../objects/containers/list.ts';
import { PyRange } from '../objects/containers/range.ts';
import { PyTuple } from '../objects/containers/tuple.ts';
import { defineType, newType } from '../objects/define.ts';
import { indexError, notImplementedError, typeError, valueError } from '../objects/exceptions/exceptions.ts';
import type { Implementation } from '../objects/functions/function.ts';
import { withRecipe } from '../objects/functions/scalar-recipe.ts';
import { exp, log } from '../objects/numbers/elementary.ts';
import { toDouble } from '../objects/numbers/float.ts';
import { type Int, intAdd, intFloordiv, intMul, intSub, normalize } from '../objects/numbers/int.ts';
import { asInt, toInt } from '../objects/numbers/int-type.ts';
import { hashFloat } from '../objects/numbers/number-hash.ts';
import { equals, getItem, indexOf, lengthOf, setItem, sizeOf, toArray } from '../objects/protocol.ts';
import { asStr } from '../objects/text/str.ts';
import { type PyType, typeOf } from '../objects/type.ts';
import { PyFloat, PyObject, type Value } from '../objects/value.ts';
import { MersenneTwister } from './mersenne-twister.ts';
import type { ModuleDefinition } from './module-definition.ts';
import {
  betaDeviate,
  exponential,
  gammaDeviate,
  gaussPair,
  normal,
  pareto,
  triangular,
  vonMises,
  weibull,
} from './random-distributions.ts';
import { sha512 } from './sha512.ts';

type Optional = Value | undefined;

const randomType = newType('Random', undefined, 'random');

class PyRandom extends PyObject {
  declare type: PyType;
  readonly twister = new MersenneTwister();
  /** The second of the last pair that `gauss` made. */
  nextGauss: number | null = null;
}

Object.defineProperty(PyRandom.prototype, 'type', { value: randomType });

function seed(self: PyRandom, value: Optional, version: Optional): null {
  self.nextGauss = null;
  if (value === undefined || value === null) {
    self.twister.seedByWords(Array.from({ length: 16 }, () => Math.floor(Math.random() * 2 ** 32)));
    return null;
  }
  const int = asInt(value);
  const payload = unbox(value);
  if (int !== undefined) self.twister.seed(int);
  else if (payload instanceof PyFloat)
    self.twister.seed(normalize(BigInt.asUintN(64, BigInt(hashFloat(payload.value)))));
  else {
    const str = asStr(value);
    const bytes = str === undefined ? bytesOf(value) : encode(str);
    if (bytes === undefined) {
      throw typeError('The only supported seed types are: None,\nint, float, str, bytes, and bytearray.');
    }
    if (version !== undefined && version !== 2)
      throw notImplementedError('random.seed() from a text with version 1');
    self.twister.seed(intFromBytes([...bytes, ...sha512(bytes)]));
  }
  return null;
}

function intFromBytes(bytes: number[]): Int {
  return normalize(BigInt(`0x0${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`));
}

function getState(self: PyRandom): Value {
  const words = new PyTuple(self.twister.getState());
  return new PyTuple([3, words, self.nextGauss === null ? null : new PyFloat(self.nextGauss)]);
}

function setState(self: PyRandom, state: Value): null {
  const [version, words, nextGauss] = toArray(state);
  if (version !== 3)
    throw valueError(`state with version ${Number(version)} passed to Random.setstate() of version 3`);
  self.twister.setState(toArray(words).map((word) => Number(indexOf(word))));
  self.nextGauss = nextGauss === null ? null : toDouble(nextGauss);
  return null;
}

function getRandBits(self: PyRandom, count: Value): Value {
  const bits = sizeOf(count);
  if (bits < 0) throw valueError('number of bits must be non-negative');
  return self.twister.nextBits(bits);
}

function randBytes(self: PyRandom, count: Value): Value {
  const size = sizeOf(count);
  if (size < 0) throw valueError('number of bits must be non-negative');
  let bits = BigInt(self.twister.nextBits(size * 8));
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; i++, bits >>= 8n) bytes[i] = Number(bits & 255n);
  return new PyBytes(bytes);
}

/** An argument of `randrange`: an int, or what is equal to its int, as 5.0. */
function rangeArgument(value: Value, name: string): Int {
  if (typeof value === 'number' || typeOf(value).slots.index !== null) return indexOf(value);
  const int = toInt(value);
  if (!equals(int, value)) throw valueError(`non-integer ${name} for randrange()`);
  return int;
}

function randRange(self: PyRandom, startValue: Value, stopValue: Optional, stepValue: Optional): Int {
  const start = rangeArgument(startValue, 'arg 1');
  if (stopValue === undefined || stopValue === null) {
    if (stepValue !== undefined) throw typeError('Missing a non-None stop argument');
    if (start > 0) return self.twister.nextBelow(start);
    throw valueError('empty range for randrange()');
  }
  const stop = rangeArgument(stopValue, 'stop');
  const step = stepValue === undefined ? 1 : rangeArgument(stepValue, 'step');
  const width = intSub(stop, start);
  if (step === 1) {
    if (width > 0) return intAdd(start, self.twister.nextBelow(width));
    throw valueError(`empty range for randrange() (${start}, ${stop}, ${width})`);
  }
  if (step === 0) throw valueError('zero step for randrange()');
  const count = intFloordiv(intAdd(width, intSub(step, step > 0 ? 1 : -1)), step);
  if (count <= 0) throw valueError('empty range for randrange()');
  return intAdd(start, intMul(step, self.twister.nextBelow(count)));
}

function randInt(self: PyRandom, a: Value, b: Value): Int {
  return randRange(self, a, intAdd(rangeArgument(b, 'stop'), 1), undefined);
}

const below = (self: PyRandom, limit: number): number => Number(self.twister.nextBelow(limit));

function choice(self: PyRandom, sequence: Value): Value {
  const length = lengthOf(sequence);
  if (length === 0) throw indexError('Cannot choose from an empty sequence');
  return getItem(sequence, below(self, length));
}

function shuffle(self: PyRandom, sequence: Value): null {
  for (let i = lengthOf(sequence) - 1; i > 0; i--) {
    const j = below(self, i + 1);
    const item = getItem(sequence, i);
    setItem(sequence, i, getItem(sequence, j));
    setItem(sequence, j, item);
  }
  return null;
}

function isSequence(value: Value): boolean {
  const payload = unbox(value);
  return (
    payload instanceof PyList ||
    payload instanceof PyTuple ||
    payload instanceof PyRange ||
    asStr(value) !== undefined ||
    bytesOf(value) !== undefined
  );
}

function sample(self: PyRandom, population: Value, size: Value, counts: Optional): Value {
  if (!isSequence(population)) {
    throw typeError('Population must be a sequence.  For dicts or sets, use sorted(d).');
  }
  const length = lengthOf(population);
  const count = sizeOf(size);
  if (counts !== undefined && counts !== null) return sampleCounted(self, population, count, counts);
  const picks = samplePositions(self, length, count);
  return PyList.from(picks.map((position) => getItem(population, position)));
}

/** `count` different positions below `length`, in the order of selection. */
function samplePositions(self: PyRandom, length: number, count: number): number[] {
  if (count < 0 || count > length) throw valueError('Sample larger than population or is negative');
  // CPython's choice between a pool and a set depends on their memory; it decides which numbers are drawn.
  let setSize = 21;
  if (count > 5) setSize += 4 ** Math.ceil(log(count * 3) / log(4));
  const picks: number[] = [];
  if (length <= setSize) {
    const pool = Array.from({ length }, (_, i) => i);
    for (let i = 0; i < count; i++) {
      const j = below(self, length - i);
      picks.push(pool[j]);
      pool[j] = pool[length - i - 1];
    }
    return picks;
  }
  const selected = new Set<number>();
  while (picks.length < count) {
    const j = below(self, length);
    if (selected.has(j)) continue;
    selected.add(j);
    picks.push(j);
  }
  return picks;
}

function sampleCounted(self: PyRandom, population: Value, count: number, counts: Value): Value {
  const sums = accumulate(toArray(counts), (value) => {
    const int = asInt(value);
    if (int === undefined) throw typeError('Counts must be integers');
    return Number(int);
  });
  if (sums.length !== lengthOf(population)) {
    throw valueError('The number of counts does not match the population');
  }
  const total = sums.length === 0 ? 0 : sums[sums.length - 1];
  if (total <= 0) throw valueError('Total of counts must be greater than zero');
  const picks = samplePositions(self, total, count);
  return PyList.from(picks.map((pick) => getItem(population, bisect(sums, pick, sums.length - 1))));
}

function accumulate(values: Value[], toNumber: (value: Value) => number): number[] {
  let sum = 0;
  return values.map((value, i) => {
    sum = i === 0 ? toNumber(value) : sum + toNumber(value);
    return sum;
  });
}

/** The first place, at most `last`, whose sum is greater than x. */
function bisect(sums: readonly number[], x: number, last: number): number {
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x < sums[middle]) high = middle;
    else low = middle + 1;
  }
  return low;
}

function choices(
  self: PyRandom,
  population: Value,
  weights: Optional,
  cumulative: Optional,
  k: Optional,
): Value {
  const length = lengthOf(population);
  const count = k === undefined ? 1 : sizeOf(k);
  const hasWeights = weights !== undefined && weights !== null;
  const hasCumulative = cumulative !== undefined && cumulative !== null;
  const picks: Value[] = [];
  if (!hasWeights && !hasCumulative) {
    for (let i = 0; i < count; i++) {
      picks.push(getItem(population, Math.floor(self.twister.nextDouble() * length)));
    }
    return PyList.from(picks);
  }
  if (hasWeights && hasCumulative) throw typeError('Cannot specify both weights and cumulative weights');
  if (hasWeights && asInt(weights) !== undefined) {
    throw typeError(`The number of choices must be a keyword argument: k=${asInt(weights)}`);
  }
  const sums = hasWeights
    ? accumulate(toArray(weights), toDouble)
    : toArray(cumulative as Value).map(toDouble);
  if (sums.length !== length) throw valueError('The number of weights does not match the population');
  const total = sums[length - 1];
  if (total <= 0) throw valueError('Total of weights must be greater than zero');
  if (!Number.isFinite(total)) throw valueError('Total of weights must be finite');
  for (let i = 0; i < count; i++) {
    picks.push(getItem(population, bisect(sums, self.twister.nextDouble() * total, length - 1)));
  }
  return PyList.from(picks);
}

function gauss(self: PyRandom, mean: Optional, deviation: Optional): Value {
  let z = self.nextGauss;
  self.nextGauss = null;
  if (z === null) [z, self.nextGauss] = gaussPair(self.twister);
  return new PyFloat(orDefault(mean, 0) + z * orDefault(deviation, 1));
}

const orDefault = (value: Optional, absent: number): number =>
  value === undefined ? absent : toDouble(value);

/** A distribution with two parameters. */
const ofTwo =
  (draw: (twister: MersenneTwister, a: number, b: number) => number): Implementation =>
  (self: PyRandom, a: Value, b: Value) =>
    new PyFloat(draw(self.twister, toDouble(a), toDouble(b)));

const ofOne =
  (draw: (twister: MersenneTwister, a: number) => number): Implementation =>
  (self: PyRandom, a: Value) =>
    new PyFloat(draw(self.twister, toDouble(a)));

const methods = (): Record<string, Implementation> => ({
  'seed(a=None, version=2)': seed,
  'getstate()': getState,
  'setstate(state)': setState,
  'random()': withRecipe('draws: -> float', (self: PyRandom) => new PyFloat(self.twister.nextDouble())),
  'getrandbits(k, /)': getRandBits,
  'randbytes(n)': randBytes,
  'randrange(start, stop=None, step=1)': withRecipe('draws: int[, int] -> int', randRange),
  'randint(a, b)': withRecipe('draws: int, int -> int', randInt),
  'choice(seq)': choice,
  'choices(population, weights=None, *, cum_weights=None, k=1)': choices,
  'shuffle(x)': shuffle,
  'sample(population, k, *, counts=None)': sample,
  'uniform(a, b)': withRecipe(
    'draws: float, float -> float',
    ofTwo((twister, a, b) => a + (b - a) * twister.nextDouble()),
  ),
  'triangular(low=0.0, high=1.0, mode=None)': (
    self: PyRandom,
    low: Optional,
    high: Optional,
    mode: Optional,
  ) =>
    new PyFloat(
      triangular(
        self.twister,
        orDefault(low, 0),
        orDefault(high, 1),
        mode === undefined || mode === null ? null : toDouble(mode),
      ),
    ),
  'normalvariate(mu=0.0, sigma=1.0)': (self: PyRandom, mean: Optional, deviation: Optional) =>
    new PyFloat(normal(self.twister, orDefault(mean, 0), orDefault(deviation, 1))),
  'gauss(mu=0.0, sigma=1.0)': withRecipe('draws: [float, float] -> float', gauss),
  'lognormvariate(mu, sigma)': ofTwo((twister, mean, deviation) => exp(normal(twister, mean, deviation))),
  'expovariate(lambd)': ofOne(exponential),
  'vonmisesvariate(mu, kappa)': ofTwo(vonMises),
  'gammavariate(alpha, beta)': ofTwo(gammaDeviate),
  'betavariate(alpha, beta)': ofTwo(betaDeviate),
  'paretovariate(alpha)': ofOne(pareto),
  'weibullvariate(alpha, beta)': ofTwo(weibull),
});

defineType(randomType, () => ({
  // A class that overrides random() would be ignored by the other methods: better none.
  isBase: false,
  construct: {
    signature: 'Random(x=None)',
    make: (x: Optional) => {
      const generator = new PyRandom();
      seed(generator, x, undefined);
      return generator;
    },
  },
  methods,
}));

let hidden: PyRandom | null = null;

/** The instance behind the module's functions, seeded when it is first used. */
function sharedGenerator(): PyRandom {
  if (hidden === null) {
    hidden = new PyRandom();
    seed(hidden, null, undefined);
  }
  return hidden;
}

export const randomModule: ModuleDefinition = {
  name: 'random',
  documentation: 'Random variable generators.',
  types: { Random: randomType },
  functions: () =>
    Object.fromEntries(
      Object.entries(methods()).map(([signature, method]): [string, Implementation] => {
        const bound = (...args: Value[]): Value => method(sharedGenerator(), ...args);
        return [signature, method.scalar === undefined ? bound : withRecipe(method.scalar, bound)];
      }),
    ),
};
