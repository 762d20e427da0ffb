/** The Mersenne Twister MT19937 of M. Matsumoto and T. Nishimura (1998), seeded and read as CPython does. */

import { bitLength, type Int, intAbs, normalize } from '../objects/numbers/int.ts';

const SIZE = 624;
const PERIOD = 397;
const MATRIX = 0x9908b0df;

export class MersenneTwister {
  private readonly state = new Uint32Array(SIZE);
  private index = SIZE;

  /** Seeds from an int of any size; its sign does not count. */
  seed(value: Int): void {
    const size = intAbs(value);
    const words: number[] = [];
    for (let rest = BigInt(size); rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
    this.seedByWords(words.length === 0 ? [0] : words);
  }

  /** The reference implementation's `init_by_array`. */
  seedByWords(words: readonly number[]): void {
    const { state } = this;
    this.seedByWord(19650218);
    let i = 1;
    let j = 0;
    for (let k = Math.max(SIZE, words.length); k > 0; k--) {
      const previous = state[i - 1] ^ (state[i - 1] >>> 30);
      state[i] = (state[i] ^ Math.imul(previous, 1664525)) + words[j] + j;
      if (++i >= SIZE) {
        state[0] = state[SIZE - 1];
        i = 1;
      }
      if (++j >= words.length) j = 0;
    }
    for (let k = SIZE - 1; k > 0; k--) {
      const previous = state[i - 1] ^ (state[i - 1] >>> 30);
      state[i] = (state[i] ^ Math.imul(previous, 1566083941)) - i;
      if (++i >= SIZE) {
        state[0] = state[SIZE - 1];
        i = 1;
      }
    }
    state[0] = 0x80000000;
  }

  private seedByWord(word: number): void {
    const { state } = this;
    state[0] = word;
    for (let i = 1; i < SIZE; i++) {
      state[i] = Math.imul(state[i - 1] ^ (state[i - 1] >>> 30), 1812433253) + i;
    }
    this.index = SIZE;
  }

  /** The 624 words of the state and the place of the next one. */
  getState(): number[] {
    return [...this.state, this.index];
  }

  /** Takes over what `getState` gave. */
  setState(words: readonly number[]): void {
    this.state.set(words.slice(0, SIZE));
    this.index = words[SIZE];
  }

  private refill(): void {
    const { state } = this;
    for (let i = 0; i < SIZE; i++) {
      const next = state[i + 1 < SIZE ? i + 1 : 0];
      const mixed = (state[i] & 0x80000000) | (next & 0x7fffffff);
      const far = i + PERIOD < SIZE ? i + PERIOD : i + PERIOD - SIZE;
      state[i] = state[far] ^ (mixed >>> 1) ^ ((next & 1) === 0 ? 0 : MATRIX);
    }
    this.index = 0;
  }

  /** 32 random bits. */
  next32(): number {
    if (this.index >= SIZE) this.refill();
    let word = this.state[this.index++];
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  }

  /** A double in [0, 1) of 53 random bits. */
  nextDouble(): number {
    const high = this.next32() >>> 5;
    const low = this.next32() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  /** An int of `count >= 0` random bits. */
  nextBits(count: number): Int {
    if (count === 0) return 0;
    if (count <= 32) return this.next32() >>> (32 - count);
    let bits = 0n;
    let shift = 0n;
    for (let rest = count; rest > 0; rest -= 32, shift += 32n) {
      const word = rest < 32 ? this.next32() >>> (32 - rest) : this.next32();
      bits |= BigInt(word) << shift;
    }
    return normalize(bits);
  }

  /** An int in [0, limit), each equally likely; `limit > 0`. */
  nextBelow(limit: Int): Int {
    const count = bitLength(limit);
    let bits = this.nextBits(count);
    while (bits >= limit) bits = this.nextBits(count);
    return bits;
  }
}
