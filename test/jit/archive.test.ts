/** What a run has compiled serves later runs of the same program, as long as all that it relies on is the same. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { runSource } from '../../src/pipeline.ts';
import type { HostCache } from '../../src/runtime/host.ts';
import { CapturedHost, MemoryCache } from '../captured-host.ts';
import { FILENAME } from './hot-loops.ts';

interface Run {
  readonly stdout: string;
  /** How many loops and functions were compiled, and how many an earlier run had compiled. */
  readonly compiled: number;
  readonly recalled: number;
}

/** Runs a program whose standard input is `input`. */
async function run(source: string, cache: HostCache, input = ''): Promise<Run> {
  const host = new CapturedHost(input, cache);
  const kinds: string[] = [];
  const log = (line: string): unknown => kinds.push(line.split(/ +/)[3]);
  const jit = { enabled: true, threshold: 50, patience: 1, log };
  await runSource({ source, filename: FILENAME }, { argv: [FILENAME], scriptFolder: '', jit }, host);
  const count = (kind: string): number => kinds.filter((each) => each === kind).length;
  assert.is(host.stderr, '');
  return { stdout: host.stdout, compiled: count('compiled'), recalled: count('recalled') };
}

const SUM = `total = 0
for i in range(1000):
    total += i * i
print(total)
`;

test('the second run compiles nothing', async () => {
  const cache = new MemoryCache();
  assert.equal(await run(SUM, cache), { stdout: '332833500\n', compiled: 1, recalled: 0 });
  assert.equal(await run(SUM, cache), { stdout: '332833500\n', compiled: 0, recalled: 1 });
});

test('a changed program is compiled anew', async () => {
  const cache = new MemoryCache();
  await run(SUM, cache);
  const changed = SUM.replace('i * i', 'i + i');
  assert.equal(await run(changed, cache), { stdout: '999000\n', compiled: 1, recalled: 0 });
});

test('functions, modules, built-ins and their constants are found again', async () => {
  const program = `import math
def square(x, scale=2.5):
    return x * x * scale
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
def main():
    total = 0.0
    for i in range(200):
        total += square(i) + math.sin(i) * math.pi + abs(-i) + fib(i % 5) + i ** 0.5
    return total
print(main(), fib(15))
`;
  const cache = new MemoryCache();
  const first = await run(program, cache);
  const second = await run(program, cache);
  assert.ok(first.compiled >= 2);
  assert.equal(second, { stdout: first.stdout, compiled: 0, recalled: first.compiled });
});

/** Programs that do something else for another line of input, which only the run can tell. */
const DEPENDENT: Readonly<Record<string, readonly [program: string, first: string, second: string]>> = {
  'other types': [
    `start = eval(input())
total = start
for i in range(1000):
    total += i
print(total)
`,
    '0',
    '0.5',
  ],
  'ints beyond 64 bits': [
    `start = eval(input())
total = start
for i in range(1000):
    total += i
print(total)
`,
    '1',
    '2 ** 70',
  ],
  'another default': [
    `step = eval(input())
def add(x, by=step):
    return x + by
total = 0
for i in range(1000):
    total = add(total)
print(total)
`,
    '1',
    '3',
  ],
  'another default of a keyword': [
    `step = eval(input())
def add(x, *, by=step):
    return x + by
total = 0
for i in range(1000):
    total = add(total)
print(total)
`,
    '1.0',
    '-0.0',
  ],
  'a default that changes while the program runs': [
    `def add(x, by=1):
    return x + by
def loop():
    total = 0
    for i in range(1000):
        total = add(total)
    return total
if input() == 'early':
    add.__defaults__ = (5,)
print(loop())
add.__defaults__ = (5,)
`,
    'late',
    'early',
  ],
  'another function of the same name': [
    `if input() == 'up':
    def change(x):
        return x + 1
else:
    def change(x):
        return x - 1
total = 0
for i in range(1000):
    total = change(total)
print(total)
`,
    'up',
    'down',
  ],
  'other code of the same function': [
    `def up(x):
    return x + 1
def down(x):
    return x - 1
if input() == 'down':
    up.__code__ = down.__code__
total = 0
for i in range(1000):
    total = up(total)
print(total)
`,
    'up',
    'down',
  ],
  'a function from an outer one': [
    `def make(by):
    def add(x):
        return x + by
    return add
add = make(int(input()))
total = 0
for i in range(1000):
    total = add(total)
print(total)
`,
    '1',
    '7',
  ],
  'a function passed as an argument': [
    `def up(x):
    return x + 1
def down(x):
    return x - 1
def loop(change):
    total = 0
    for i in range(1000):
        total = change(total)
    return total
print(loop(up if input() == 'up' else down))
`,
    'up',
    'down',
  ],
  'a builtin that has a namesake': [
    `if input() == 'own':
    def abs(x):
        return 2
total = 0
for i in range(1000):
    total += abs(-1)
print(total)
`,
    'builtin',
    'own',
  ],
  'a builtin that is another': [
    `import builtins
if input() == 'other':
    builtins.abs = builtins.int
total = 0
for i in range(1000):
    total += abs(-1)
print(total)
`,
    'builtin',
    'other',
  ],
  'an attribute of a module': [
    `import math
if input() == 'other':
    math.floor = math.ceil
    math.pi = 3
total = 0
for i in range(1000):
    total += math.floor(i + 0.5) + math.pi
print(total)
`,
    'same',
    'other',
  ],
  'an attribute of a class': [
    `class Settings:
    factor = 1
Settings.factor = int(input())
total = 0
for i in range(1000):
    total += i * Settings.factor
print(total)
`,
    '1',
    '4',
  ],
  'a global that never changes': [
    `mask = int(input())
def loop():
    total = 0
    for i in range(100000, 101000):
        total += i & mask
    return total
print(loop())
`,
    '65535',
    '255',
  ],
  'the step of a range': [
    `total = 0
for i in range(0, 10000, int(input())):
    total += i
print(total)
`,
    '10',
    '7',
  ],
};

for (const [name, [program, first, second]] of Object.entries(DEPENDENT)) {
  test(`what was compiled for one input does no harm for another: ${name}`, async () => {
    const cache = new MemoryCache();
    const { stdout } = await run(program, new MemoryCache(), second);
    const before = await run(program, cache, first);
    assert.ok(before.compiled > 0);
    assert.is.not(before.stdout, stdout);
    assert.is((await run(program, cache, second)).stdout, stdout);
    assert.is((await run(program, cache, first)).stdout, before.stdout);
    assert.is((await run(program, cache, second)).stdout, stdout);
  });
}

/** A cache that answers with something else than what was written. */
class SpoilingCache extends MemoryCache {
  private readonly spoil: (text: string) => string;

  constructor(spoil: (text: string) => string) {
    super();
    this.spoil = spoil;
  }

  override read(name: string): string | null {
    const text = super.read(name);
    return text === null ? null : this.spoil(text);
  }
}

const SPOILT: Readonly<Record<string, (text: string) => string>> = {
  'no JSON': (text) => text.slice(0, -20),
  'nothing at all': () => '',
  null: () => 'null',
  'a plan that is none': (text) => text.replace(/"plan":"[^"]*/, '"plan":"'),
  'a module that is none': (text) => text.replace('asm', 'mas'),
};

for (const [what, spoil] of Object.entries(SPOILT)) {
  test(`a spoilt cache is passed over: ${what}`, async () => {
    const cache = new SpoilingCache(spoil);
    await run(SUM, cache);
    assert.equal(await run(SUM, cache), { stdout: '332833500\n', compiled: 1, recalled: 0 });
  });
}

test.run();
