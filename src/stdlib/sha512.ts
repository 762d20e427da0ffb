/** SHA-512 (FIPS 180-4), for seeds: CPython mixes it into those made from texts. The constants are computed. */

const MASK = (1n << 64n) - 1n;
const ROUNDS = 80;

function firstPrimes(count: number): bigint[] {
  const primes: bigint[] = [];
  for (let n = 2n; primes.length < count; n++) {
    if (primes.every((prime) => n % prime !== 0n)) primes.push(n);
  }
  return primes;
}

/** The integer part of the root of that degree. */
function integerRoot(value: bigint, degree: bigint): bigint {
  let low = 0n;
  let high = 1n << (BigInt(value.toString(2).length) / degree + 1n);
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** The first 64 bits of the fraction of prime^(1/degree). */
const fraction = (prime: bigint, degree: bigint): bigint =>
  integerRoot(prime << (64n * degree), degree) & MASK;

const rotate = (word: bigint, count: bigint): bigint => ((word >> count) | (word << (64n - count))) & MASK;

function padded(message: Uint8Array): DataView {
  const length = Math.ceil((message.length + 17) / 128) * 128;
  const bytes = new Uint8Array(length);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(length - 8, BigInt(message.length) * 8n);
  return view;
}

function schedule(view: DataView, offset: number): bigint[] {
  const words: bigint[] = [];
  for (let i = 0; i < 16; i++) words.push(view.getBigUint64(offset + i * 8));
  for (let i = 16; i < ROUNDS; i++) {
    const a = words[i - 15];
    const b = words[i - 2];
    const mixA = rotate(a, 1n) ^ rotate(a, 8n) ^ (a >> 7n);
    const mixB = rotate(b, 19n) ^ rotate(b, 61n) ^ (b >> 6n);
    words.push((words[i - 16] + mixA + words[i - 7] + mixB) & MASK);
  }
  return words;
}

/** The 64 bytes of the digest. */
export function sha512(message: Uint8Array): Uint8Array {
  const primes = firstPrimes(ROUNDS);
  const constants = primes.map((prime) => fraction(prime, 3n));
  let hash = primes.slice(0, 8).map((prime) => fraction(prime, 2n));
  const view = padded(message);
  for (let offset = 0; offset < view.byteLength; offset += 128) {
    const words = schedule(view, offset);
    let [a, b, c, d, e, f, g, h] = hash;
    for (let i = 0; i < ROUNDS; i++) {
      const mixE = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n);
      const choice = (e & f) ^ (~e & MASK & g);
      const first = (h + mixE + choice + constants[i] + words[i]) & MASK;
      const mixA = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      [a, b, c, d, e, f, g, h] = [(first + mixA + majority) & MASK, a, b, c, (d + first) & MASK, e, f, g];
    }
    hash = [a, b, c, d, e, f, g, h].map((word, i) => (word + hash[i]) & MASK);
  }
  const digest = new DataView(new ArrayBuffer(64));
  hash.forEach((word, i) => {
    digest.setBigUint64(i * 8, word);
  });
  return new Uint8Array(digest.buffer);
}
