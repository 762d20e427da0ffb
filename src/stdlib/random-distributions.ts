/** Random numbers by distribution, from a generator's doubles: the formulas of CPython's `random.py`, step by step. */

import { valueError } from '../objects/exceptions/exceptions.ts';
import { acos, cos, exp, log, pow, sin } from '../objects/numbers/elementary.ts';
import { floatMod, floatTruediv } from '../objects/numbers/float.ts';
import type { MersenneTwister } from './mersenne-twister.ts';

const TWO_PI = 2 * Math.PI;
// Constants by value: to compute them would be work for every program at its start.

/** 4 exp(-1/2) / sqrt(2). */
const NORMAL_CONSTANT = 1.7155277699214135;
const LOG_4 = 1.3862943611198906;
/** 1 + log(4.5). */
const GAMMA_CONSTANT = 2.504077396776274;

export function triangular(twister: MersenneTwister, low: number, high: number, mode: number | null): number {
  let u = twister.nextDouble();
  if (mode !== null && high === low) return low;
  let c = mode === null ? 0.5 : (mode - low) / (high - low);
  let [from, to] = [low, high];
  if (u > c) {
    u = 1 - u;
    c = 1 - c;
    [from, to] = [to, from];
  }
  return from + (to - from) * Math.sqrt(u * c);
}

/** By the ratio of uniform deviates (Kinderman and Monahan). */
export function normal(twister: MersenneTwister, mean: number, deviation: number): number {
  for (;;) {
    const u1 = twister.nextDouble();
    const u2 = 1 - twister.nextDouble();
    const z = (NORMAL_CONSTANT * (u1 - 0.5)) / u2;
    if ((z * z) / 4 <= -log(u2)) return mean + z * deviation;
  }
}

/** Two deviates of mean 0 and deviation 1, of which the second is for the next call. */
export function gaussPair(twister: MersenneTwister): [number, number] {
  const angle = twister.nextDouble() * TWO_PI;
  const radius = Math.sqrt(-2 * log(1 - twister.nextDouble()));
  return [cos(angle) * radius, sin(angle) * radius];
}

/** Throws ZeroDivisionError. */
export function exponential(twister: MersenneTwister, rate: number): number {
  return floatTruediv(-log(1 - twister.nextDouble()), rate);
}

export function vonMises(twister: MersenneTwister, mean: number, kappa: number): number {
  if (kappa <= 1e-6) return TWO_PI * twister.nextDouble();
  const s = 0.5 / kappa;
  const r = s + Math.sqrt(1 + s * s);
  let z: number;
  for (;;) {
    z = cos(Math.PI * twister.nextDouble());
    const d = z / (r + z);
    const u = twister.nextDouble();
    if (u < 1 - d * d || u <= (1 - d) * exp(d)) break;
  }
  const q = 1 / r;
  const angle = acos((q + z) / (1 + q * z));
  return floatMod(twister.nextDouble() > 0.5 ? mean + angle : mean - angle, TWO_PI);
}

/** Throws ValueError. */
export function gammaDeviate(twister: MersenneTwister, alpha: number, beta: number): number {
  if (alpha <= 0 || beta <= 0) throw valueError('gammavariate: alpha and beta must be > 0.0');
  if (alpha === 1) return -log(1 - twister.nextDouble()) * beta;
  return (alpha > 1 ? largeGamma(twister, alpha) : smallGamma(twister, alpha)) * beta;
}

/** R.C.H. Cheng, "The generation of Gamma variables with non-integral shape parameters", 1977. */
function largeGamma(twister: MersenneTwister, alpha: number): number {
  const inverse = Math.sqrt(2 * alpha - 1);
  const b = alpha - LOG_4;
  const c = alpha + inverse;
  for (;;) {
    const u1 = twister.nextDouble();
    if (!(u1 > 1e-7 && u1 < 0.9999999)) continue;
    const u2 = 1 - twister.nextDouble();
    const v = log(u1 / (1 - u1)) / inverse;
    const x = alpha * exp(v);
    const z = u1 * u1 * u2;
    const r = b + c * v - x;
    if (r + GAMMA_CONSTANT - 4.5 * z >= 0 || r >= log(z)) return x;
  }
}

/** Algorithm GS of Statistical Computing, Kennedy and Gentle. */
function smallGamma(twister: MersenneTwister, alpha: number): number {
  for (;;) {
    const u = twister.nextDouble();
    const b = (Math.E + alpha) / Math.E;
    const p = b * u;
    const x = p <= 1 ? pow(p, 1 / alpha) : -log((b - p) / alpha);
    const u1 = twister.nextDouble();
    if (p > 1 ? u1 <= pow(x, alpha - 1) : u1 <= exp(-x)) return x;
  }
}

export function betaDeviate(twister: MersenneTwister, alpha: number, beta: number): number {
  const y = gammaDeviate(twister, alpha, 1);
  return y === 0 ? 0 : y / (y + gammaDeviate(twister, beta, 1));
}

export function pareto(twister: MersenneTwister, alpha: number): number {
  const u = 1 - twister.nextDouble();
  return pow(u, floatTruediv(-1, alpha));
}

export function weibull(twister: MersenneTwister, alpha: number, beta: number): number {
  const u = 1 - twister.nextDouble();
  return alpha * pow(-log(u), floatTruediv(1, beta));
}
