/** Arithmetic under masks of 64 bits: that it compiles, and stays in the compiled code to the end. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { runUnderJit } from './hot-loops.ts';

interface WordCase {
  readonly name: string;
  /** What is done to `x` and `s` for each `i`. */
  readonly body: string;
  readonly result: string;
}

const CASES: readonly WordCase[] = [
  {
    name: 'an LCG',
    body: 'x = (x * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF',
    result: '(7204444559000862553, 0)',
  },
  {
    name: 'an LCG modulo 2**64',
    body: 'x = (x * 6364136223846793005 + 1442695040888963407) % 2**64',
    result: '(7204444559000862553, 0)',
  },
  {
    name: 'an LCG modulo a global',
    body: 'x = (x * 6364136223846793005 + i) % W',
    result: '(4902299023048692649, 0)',
  },
  {
    name: 'an LCG through variables',
    body: 't = x * A\n        t = t + 12345\n        x = t & M',
    result: '(8023773198957505433, 0)',
  },
  {
    name: 'xorshift64',
    body: 'x ^= (x << 13) & M\n        x ^= x >> 7\n        x ^= (x << 17) & M',
    result: '(7839290609647452892, 0)',
  },
  {
    name: 'xorshift32',
    body: 's = s ^ x & 0xFFFFFFFF ^ 2463534242\n        s ^= (s << 13) & 0xFFFFFFFF\n        s ^= s >> 17\n        s ^= (s << 5) & 0xFFFFFFFF',
    result: '(12345, 3365414848)',
  },
  { name: 'FNV-1a', body: 'x = ((x ^ (i & 255)) * 0x100000001B3) & M', result: '(13333613447235471577, 0)' },
  {
    name: "murmur's end",
    body: 'x ^= x >> 33\n        x = x * 0xFF51AFD7ED558CCD & M\n        x ^= x >> 33\n        x = x * 0xC4CEB9FE1A85EC53 & M\n        x ^= x >> 33',
    result: '(11711471820647174872, 0)',
  },
  {
    name: 'splitmix64',
    body: 'x = (x + 0x9E3779B97F4A7C15) & M\n        z = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & M\n        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & M\n        s = (s + (z ^ z >> 31)) % 1000003',
    result: '(12539635413911738585, 624480)',
  },
  { name: 'rotation', body: 'x = (x << 7 | x >> 57) & M ^ i', result: '(11931619287087233245, 0)' },
  {
    name: 'negation and complement',
    body: 'x = x - (-x & M) + ~x & M\n        s ^= x & -x',
    result: '(18446744073709543961, 15152)',
  },
  {
    name: 'an int of any sign',
    body: 'x = (x + (i - 10000) * 12345678901) & M',
    result: '(18446620616920553961, 0)',
  },
  {
    name: 'a condition',
    body: 'x = x >> 1 ^ 0xC96C5795D7870F42 if x & 1 else x >> 1\n        x ^= i',
    result: '(9811171178290724439, 0)',
  },
  {
    name: 'the high half',
    body: 'x = x * 0x5851F42D4C957F2D + 1 & M\n        s = s + (x >> 33) & 0xFFFF',
    result: '(3540019833925767193, 51712)',
  },
  {
    name: 'comparisons',
    body: 'x = x * A & M\n        s += x > 2**63\n        s += x <= M - 5',
    result: '(5019243353238807993, 30026)',
  },
  {
    name: 'floats',
    body: 'x = x * A & M\n        s += x / 2**64 < 0.25',
    result: '(5019243353238807993, 4947)',
  },
];

/** The function's parameters and its loop, in this order, are what is compiled first and entered last. */
const program = (body: string): string => `A = 0x9E3779B97F4A7C15
M = 2**64 - 1
W = 2**64
def f(x, n):
    s = 0
    for i in range(n):
        ${body}
    return x, s
print(f(12345, 20000))
`;

for (const { name, body, result } of CASES) {
  test(name, async () => {
    const { stdout, report } = await runUnderJit(program(body));
    assert.is(stdout, `${result}\n`);
    const [region] = report.regions;
    assert.is(region.state, 'compiled');
    assert.equal(
      region.exits.filter(({ kind }) => kind !== 'finished' && kind !== 'paused'),
      [],
    );
    assert.ok(region.iterations > 9_000);
  });
}

test.run();
