/** `--jit-stats`: what it says of loops that were compiled, declined and given back, as text and as data. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createJit } from '../../src/jit/jit.ts';
import { type JitStats, type RegionStats, renderStats, statsToJson } from '../../src/jit/reports/stats.ts';
import { CapturedHost } from '../captured-host.ts';
import { runUnderJit } from './hot-loops.ts';

const SUM = 'total = 0\nfor i in range(20000):\n    total += i\nprint(total)\n';

function region(values: Partial<RegionStats>): RegionStats {
  return {
    kind: 'loop',
    file: '/home/ada/program.py',
    line: 2,
    function: 'f',
    pc: 20,
    state: 'compiled',
    tier: 'quick',
    isRecalled: false,
    reason: null,
    entries: 1,
    iterations: 19000,
    interpretedIterations: 1000,
    compiledShare: 0.95,
    bytes: 250,
    compileMilliseconds: { quick: 1.25, optimising: 0 },
    exits: [],
    ...values,
  };
}

const STATS: JitStats = {
  enabled: true,
  threshold: 10_000,
  patience: 1,
  note: null,
  regions: [
    region({
      tier: 'optimising',
      compileMilliseconds: { quick: 1.25, optimising: 40.5 },
      exits: [
        { kind: 'finished', line: 4, pc: 25, reason: 'the loops have ended', count: 1 },
        { kind: 'check', line: 3, pc: 21, reason: 'the int leaves 64 bits', count: 3 },
        { kind: 'check', line: 3, pc: 23, reason: 'the int leaves 64 bits', count: 4 },
      ],
    }),
    region({ file: '/home/ada/another.py', function: 'g', reason: 'n is of type str' }),
    region({
      line: 12,
      function: '<module>',
      pc: 105,
      state: 'declined',
      tier: null,
      reason: 'line 13: a call (CALL)',
      entries: 0,
      iterations: 0,
      compiledShare: 0,
      bytes: 0,
      compileMilliseconds: { quick: 0.5, optimising: 0 },
    }),
  ],
  interpretedIterations: 4000,
};

test('the table', () => {
  assert.fixture(
    renderStats(STATS),
    `JIT: loops are hot after 10000 iterations, functions after as many calls
 line  in         pc  state        tier        entries  iterations  share  exits  bytes  compile ms
/home/ada/program.py
    2  f          20  compiled     optimising        1       19000  95.0%      8    250       41.75
       left 7 times at line 3: the int leaves 64 bits
       left once at line 4: the loops have ended
   12  <module>  105  declined                       0           0   0.0%      0      0        0.50
       declined: line 13: a call (CALL)
/home/ada/another.py
    2  g          20  compiled     quick             1       19000  95.0%      0    250        1.25
       given back: n is of type str
total                 3 attempted                    2       38000  90.4%      8    500       43.50
3 attempted = 2 compiled + 1 declined
compile time: quick tier 3.00 ms, optimising tier 40.50 ms
`,
  );
});

test('a share is called whole only if it is', () => {
  const text = renderStats({ ...STATS, regions: [region({ compiledShare: 0.9999 })] });
  assert.match(text, ' 99.9% ');
});

test('the data', () => {
  const data = JSON.parse(statsToJson(STATS));
  assert.is(data.version, 2);
  assert.equal(data.regions, STATS.regions);
  assert.equal(data.totals, {
    attempted: 3,
    compiled: 2,
    declined: 1,
    entries: 2,
    iterations: 38000,
    interpretedIterations: 4000,
    compiledShare: 38 / 42,
    exits: 8,
    bytes: 500,
    compileMilliseconds: { quick: 3, optimising: 40.5 },
  });
});

test('the share counts each pass of a header once, wherever it ran', async () => {
  const text = `def f(n):
    total = 0
    for i in range(n):
        total += i
    return total
f(20000)
n = 500
while n:
    n -= 1
`;
  const { report } = await runUnderJit(text);
  const [loop] = report.loops;
  // Once more than there are iterations: the last pass finds the range at its end.
  assert.is(loop.iterations + loop.interpretedIterations, 20001);
  assert.is(loop.interpretedIterations, 10000);
  assert.is(loop.compiledShare, 10001 / 20001);
  assert.is(report.totals.interpretedIterations, 10000 + 500);
});

test('what ran of a function has no share, since its calls in the interpreter are not counted', async () => {
  const text = `def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(21))
`;
  const { report } = await runUnderJit(text);
  const [fib] = report.regions;
  assert.is(fib.kind, 'function');
  assert.ok(fib.iterations > 0);
  assert.is(fib.compiledShare, null);
  assert.is(report.totals.compiledShare, null);
});

test('totals add up', async () => {
  const text = `${SUM}words = []\nfor i in range(20000):\n    words.append(i)\n`;
  const { report } = await runUnderJit(text);
  const { totals, loops } = report;
  assert.is(totals.attempted, loops.length);
  assert.is(totals.attempted, totals.compiled + totals.declined);
  assert.is(totals.compiled, 1);
  for (const key of ['entries', 'iterations', 'bytes'] as const) {
    assert.is(
      totals[key],
      loops.reduce((sum, row) => sum + row[key], 0),
    );
  }
});

test('every way out is counted, with its line and its reason', async () => {
  const text = `def f(n):
    total = 0
    for i in range(n):
        if i == 15000:
            total = -total
            print('here')
        total += i
    return total
f(20000)
`;
  const { report } = await runUnderJit(text);
  const [{ exits, entries }] = report.loops;
  assert.is(entries, 2);
  assert.equal(
    exits.map(({ kind, line, reason, count }) => ({ kind, line, reason, count })),
    [
      { kind: 'unknown', line: 6, reason: 'a call of the builtin print', count: 1 },
      { kind: 'finished', line: 8, reason: 'the loops have ended', count: 1 },
    ],
  );
});

const DECLINED: Readonly<Record<string, { body: string; reason: string }>> = {
  'a call': { body: 'len(""); len(text)', reason: 'line 3: a call of the builtin len' },
  'a method call': { body: 'words.append(i); words.pop()', reason: 'line 3: a method call (LOAD_METHOD)' },
  'an item': { body: 'total += words[0]', reason: 'line 3: an item is read (LOAD_ITEM_RK)' },
  'an unknown type': { body: 'text = text + ""', reason: 'line 3: text is of type str' },
  'a big int': { body: 'big = big - i', reason: 'line 3: big is an int beyond 64 bits' },
};

for (const [name, { body, reason }] of Object.entries(DECLINED)) {
  test(`declined: ${name}`, async () => {
    const setup = 'total = 0; text = ""; words = [1]; big = 2**70';
    const { report } = await runUnderJit(`${setup}\nfor i in range(12000):\n    ${body}\n`);
    assert.is(report.loops.length, 1);
    assert.is(report.loops[0].state, 'declined');
    assert.is(report.loops[0].reason, reason);
  });
}

test('a loop over something else is declined, the loop inside it compiled', async () => {
  const text = `total = 0
for word in ["a"] * 300:
    for i in range(100):
        total += i
print(total)
`;
  const { stdout, report } = await runUnderJit(text);
  assert.is(stdout, '1485000\n');
  assert.equal(
    report.loops.map(({ line, state }) => [line, state]),
    [[3, 'compiled']],
  );
});

test('a loop that is left at once again and again is given back, and says where', async () => {
  const text = `total = 0
for i in range(18000):
    if i >= 0:
        total += i
        if i > 10:
            total = hash(total)
print(total)
`;
  const { stdout, report } = await runUnderJit(text);
  assert.is(stdout, '161991000\n');
  const [{ state, reason, entries }] = report.loops;
  assert.is(state, 'declined');
  assert.is(reason, 'left after 1.0 iterations on average; line 6: a call of the builtin hash');
  assert.ok(entries < 1000, `${entries} entries`);
});

test('a function without loops runs compiled where it computes enough', async () => {
  const text = `def mix(x, y):
    a = x * 3 + y
    b = a ^ x << 2
    c = (b & 1023) * (a % 17 + 1)
    d = c // 3 + a - b if c > 500 else c * 2 - a + b
    e = d * d % 10007 + (d >> 1) - (c & 7)
    return (e * 31 + d * 17 + c * 3) % 1000003
print(sum([mix(i, i & 31) for i in range(20000)]))
`;
  const { stdout, report } = await runUnderJit(text);
  assert.is(stdout, '9198051834\n');
  const { state, entries } = report.regions.find((region) => region.function === 'mix') ?? {};
  assert.is(state, 'compiled');
  assert.ok(Number(entries) > 9_000, `${entries} entries`);
});

test('a recursion that becomes hot far down stays compiled while its interpreted frames return', async () => {
  const text = `def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))
print([ackermann(2, 300) for _ in range(4)])
`;
  const { stdout, report } = await runUnderJit(text);
  assert.is(stdout, '[603, 603, 603, 603]\n');
  const [{ state, entries }] = report.regions.filter((region) => region.function === 'ackermann');
  assert.is(state, 'compiled');
  assert.ok(entries < 10_000, `${entries} entries`);
});

test('functions that fold generator expressions run compiled as a whole, in the loops that call them', async () => {
  const text = `def is_prime(n):
    return n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1))
count = 0
for n in range(20000):
    count += is_prime(n)
print(count, sum(1 for n in range(20000) if is_prime(n)))
`;
  const { stdout, report } = await runUnderJit(text, { threshold: 250 });
  assert.is(stdout, '2262 2262\n');
  const outermost = report.regions.filter(({ line }) => line > 2);
  assert.equal(
    outermost.map(({ function: name, state }) => [name, state]),
    [
      ['<module>', 'compiled'],
      ['<genexpr>', 'compiled'],
    ],
  );
  for (const { iterations, exits } of outermost) {
    assert.ok(iterations > 19_000);
    assert.equal(
      exits.filter(({ kind }) => kind !== 'paused').map(({ kind, count }) => [kind, count]),
      [['finished', 1]],
    );
  }
});

test('functions that are made anew in each call are served by what was compiled for the first', async () => {
  const text = `def total(f, n):
    result = 0
    for i in range(n):
        result += f(i)
    return result
print(sum(total(lambda x: x * k, 300) for k in range(100)))
`;
  const { stdout, report } = await runUnderJit(text, { threshold: 250 });
  assert.is(stdout, '222007500\n');
  const inside = report.loops.find(({ line }) => line === 3);
  assert.is(inside?.state, 'compiled');
  assert.ok((inside?.iterations ?? 0) > 25_000);
});

test('what leaves often for something unforeseen is compiled anew', async () => {
  const text = `total = 0
for i in range(20000):
    total += 10 ** (i % 5 - 2)
print(round(total, 3))
`;
  const { stdout, report } = await runUnderJit(text, { threshold: 250 });
  assert.is(stdout, '444440.0\n');
  const [{ state, exits }] = report.loops;
  assert.is(state, 'compiled');
  assert.equal(
    exits.map(({ kind, count }) => [kind, count]),
    [
      ['unforeseen', 20],
      ['finished', 1],
    ],
  );
});

test('a loop whose types fit no more says which variable it was', async () => {
  const text = `def f(total):
    for i in range(30000):
        total += 2**48
    return total
print(f(0), f(1), f(2**64))
`;
  const { stdout, report } = await runUnderJit(text);
  assert.is(stdout, '8444249301319680000 8444249301319680001 26890993375029231616\n');
  const [{ state, reason }] = report.loops;
  assert.is(state, 'compiled');
  assert.is(reason, 'total is an int beyond 64 bits');
});

test('stats without --jit say that nothing was to be compiled', async () => {
  const { stdout, report } = await runUnderJit(SUM, { enabled: false });
  assert.is(stdout, '199990000\n');
  assert.is(report.enabled, false);
  assert.equal(report.loops, []);
  assert.match(renderStats({ ...STATS, enabled: false, regions: [] }), '--jit turns it on');
});

test('without WebAssembly the program runs interpreted, and the stats say why', async () => {
  const known = globalThis.WebAssembly;
  Reflect.deleteProperty(globalThis, 'WebAssembly');
  try {
    const jit = createJit({ enabled: true, threshold: 1, patience: 1, stats: 'text' }, new CapturedHost(''));
    const { stdout, report } = await runUnderJit(SUM);
    assert.is(stdout, '199990000\n');
    assert.equal(report.loops, []);
    assert.match(report.note ?? '', 'no WebAssembly');
    assert.match(jit.end(), 'no WebAssembly');
  } finally {
    globalThis.WebAssembly = known;
  }
});

test('an exception in a compiled loop has the traceback of the interpreted one', async () => {
  const text = `def f(n):
    total = 0
    for i in range(n, -5, -1):
        total += 100 // i
    return total
f(15000)
`;
  const { stderr, exitCode, report } = await runUnderJit(text);
  assert.is(exitCode, 1);
  assert.is(report.loops[0].state, 'compiled');
  const interpreted = await runUnderJit(text, { enabled: false });
  assert.fixture(stderr, interpreted.stderr);
  assert.match(stderr, 'line 4, in f\n');
  assert.match(stderr, 'ZeroDivisionError');
});

test.run();
