/** When a place is hot: soon where it computes with numbers, late where it works on objects. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { DEFAULT_HOTNESS } from '../../src/cli/options.ts';
import { runUnderJit } from './hot-loops.ts';

/** In which states the places of a program are at its end, by their lines. */
async function statesOf(source: string): Promise<Record<number, string>> {
  const { report } = await runUnderJit(source, DEFAULT_HOTNESS);
  return Object.fromEntries(report.regions.map(({ line, state }) => [line, state]));
}

const NUMBERS = {
  'a sum': 'total = 0\nfor i in range(300):\n    total += i * 2.5\n',
  'a condition in parts': 'i = 0\nwhile i < 300 and i * i < 10**6 or i == -1:\n    i += 1\n',
  'math and builtins': 'import math\nfor i in range(300):\n    x = math.sqrt(abs(i)) + max(i, 3)\n',
  'a search among constants': 'n = 0\nfor i in range(300):\n    n += i % 7 in (2, 3)\n',
  'a function of two numbers': 'def f(x):\n    return x, x + 1\nfor i in range(300):\n    a, b = f(i)\n',
  'a function of numbers': 'def f(x):\n    return x + 1\nfor i in range(300):\n    f(i)\n',
};

for (const [name, source] of Object.entries(NUMBERS)) {
  test(`${name} is compiled after 250 iterations`, async () => {
    assert.equal(Object.values(await statesOf(source)), ['compiled']);
    assert.equal(await statesOf(source.replaceAll('300', '200')), {});
  });
}

const OBJECTS = {
  'a list written': 'a = [0] * N\nfor i in range(N):\n    a[i] = 1\n',
  'a loop over a list': 'for i in [0] * N:\n    j = i + 1\n',
  'a method': "for i in range(N):\n    j = ''.join('a')\n",
  'a builtin of objects': 'for i in range(N):\n    j = len(())\n',
  'a global text': "text = 'abc'\nfor i in range(N):\n    x = text + 'd'\n",
  'a function of objects': 'def f(x):\n    return [x]\nfor i in range(N):\n    f(i)\n',
};

for (const [name, source] of Object.entries(OBJECTS)) {
  test(`${name} is looked at after 10,000 iterations`, async () => {
    const states = (count: number): Promise<Record<number, string>> =>
      statesOf(source.replaceAll('N', String(count)));
    assert.equal(await states(9_000), {});
    assert.ok(Object.keys(await states(11_000)).length > 0);
  });
}

test('functions are hot after as many calls', async () => {
  const recursive = `
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
fib(N)
`;
  const states = (n: number): Promise<Record<number, string>> => statesOf(recursive.replace('N', String(n)));
  assert.equal(await states(10), {});
  assert.equal(await states(14), { 3: 'compiled' });
});

test('a threshold that is given holds for all', async () => {
  const source = 'for i in [0] * 50:\n    j = i + 1\n';
  const { report } = await runUnderJit(source, { threshold: 20 });
  assert.equal(
    report.regions.map(({ state }) => state),
    ['declined'],
  );
});

test.run();
