/** What must compile: each expression in a hot loop of its own, which compiled code must not leave before its end. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { runUnderJit } from './hot-loops.ts';

/** In each, `i` is an int, `x` a float that grows, `b` a bool. */
const EXPRESSIONS: readonly string[] = [
  ...['+', '-', '*', '/', '//', '%', '<', '<=', '==', '!='].flatMap((sign) =>
    ['i', 'x', 'b'].flatMap((left) =>
      ['(i + 1)', '(x + 1)', 'True'].map((right) => `${left} ${sign} ${right}`),
    ),
  ),
  ...['&', '|', '^', '<<', '>>'].flatMap((sign) => [`i ${sign} 3`, `b ${sign} True`, `i ${sign} b`]),
  ...['i >> 70', '0 << i', '-i', '-x', '-b', '+i', '+x', '+b', '~i', '~b', 'not i', 'not x'],
  ...['i ** 2', 'x ** 2', 'x ** 0.5', 'i ** -1 if i else 0', 'x ** 1.5', '2 ** (i % 60)', '3 ** (i % 30)'],
  ...['i ** 0.5', 'b ** 3', '(i % 9) ** (i % 5)', 'i is None', 'b is True', 'i is b', 'i is x', 'i == None'],
  ...['i and x', 'x or i', 'i if b else x', '0 < x < i', '(i + 2**60) < x', '(i + 2**60) / 3'],
  ...[
    'abs(-i)',
    'abs(-x)',
    'abs(b)',
    'int(x)',
    'int(b)',
    'int()',
    'float(i)',
    'float(x)',
    'float(b)',
    'bool(i)',
  ],
  ...['bool(x)', 'round(x)', 'round(i)', 'round(x, 2)', 'round(i, 2)', 'pow(i, 2)', 'pow(x, 2.5)'],
  ...['pow(i, 77, 1009)', 'pow(i, 3, 2**40 + 1)', 'min(i, 7)', 'max(x, 1.5)', 'min(b, True)', 'min(i, x)'],
  ...['max(i, x, b, 3)', 'math.sqrt(x)', 'math.sqrt(i)', 'math.floor(x)', 'math.ceil(x)', 'math.trunc(x)'],
  ...['math.floor(i)', 'math.fabs(-x)', 'math.gcd(i, 12)', 'math.isqrt(i)', 'math.isnan(x)', 'math.isinf(x)'],
  ...[
    'math.isfinite(i)',
    'math.copysign(x, -1.0)',
    'math.fmod(x, 3)',
    'math.sin(x)',
    'math.cos(i)',
    'math.tan(x)',
  ],
  ...[
    'math.asin(x / 1e6)',
    'math.acos(b)',
    'math.atan(x)',
    'math.atan2(x, i)',
    'math.exp(x / 1e4)',
    'math.log(x + 1)',
  ],
  ...['math.log(i + 1, 3)', 'math.log2(i + 1)', 'math.log10(x + 1)', 'math.pow(x, 2)', 'math.hypot(x, i)'],
  ...[
    'math.hypot(x, i, 1.0)',
    'math.degrees(x)',
    'math.radians(i)',
    'math.factorial(i % 20)',
    'i.bit_length()',
    '(-i).bit_count()',
    'b.bit_length()',
    '(i + 2**63).bit_length()',
    'math.comb(9, i % 9)',
    'math.perm(9, i % 9)',
    'math.perm(i % 19)',
    'math.lcm(i, 12)',
    'math.lcm(i + 1, 4, 6)',
    'math.ldexp(x, i % 9)',
    'math.isclose(x, i)',
  ],
  ...['math.pi * math.e', 'math.tau', 'x < math.inf', 'sin(x)', 'f(x)'],
];

const HEAD = `import math
from math import sin
def run():
    f = math.sin
`;

function loop(statement: string): string {
  return `    x = 0.25
    b = False
    for i in range(400):
        ${statement}
        x += 0.75
        b = not b
`;
}

async function checkLoops(statements: readonly string[]): Promise<void> {
  const text = `${HEAD}${statements.map(loop).join('')}run()\n`;
  const { report, exitCode, stderr } = await runUnderJit(text, { threshold: 100 });
  assert.is(exitCode, 0, stderr);
  assert.is(report.regions.length, statements.length);
  report.regions.forEach(({ state, reason, exits }, i) => {
    assert.is(state, 'compiled', `${statements[i]}: ${reason}`);
    const early = exits.filter(({ kind }) => kind === 'check' || kind === 'unknown');
    assert.is(early.map((exit) => exit.reason).join('; '), '', statements[i]);
  });
}

/** So many loops go into one program. */
const BATCH = 20;

for (let first = 0; first < EXPRESSIONS.length; first += BATCH) {
  const batch = EXPRESSIONS.slice(first, first + BATCH);
  test(`${batch[0]} ... ${batch[batch.length - 1]}`, () => checkLoops(batch.map((text) => `r = ${text}`)));
}

test('the quotient and the rest of divmod, when they are unpacked', () =>
  checkLoops(['q, r = divmod(i, 7)', 'q, r = divmod(x, 1.5)', 'q, r = divmod(-i, b + 1)']));

const PRINTING = (every: number): string => `def run():
    total = 0
    for i in range(200000):
        total += i & 3
        if i % ${every} == 0:
            print(i)
run()
`;

test('a rare call of what the JIT does not know leaves the loop, which is entered again', async () => {
  const { stdout, report } = await runUnderJit(PRINTING(20_000));
  assert.is(stdout.split('\n').length, 11);
  const [{ state, iterations, exits }] = report.regions;
  assert.is(state, 'compiled');
  assert.ok(iterations > 180_000, `${iterations} iterations`);
  assert.equal(
    exits.filter(({ kind }) => kind === 'unknown').map(({ line, count }) => [line, count]),
    [[6, 9]],
  );
});

test('a loop that calls it at every other iteration is declined, with that reason', async () => {
  const { report } = await runUnderJit(PRINTING(2));
  const [{ state, reason }] = report.regions;
  assert.is(state, 'declined');
  assert.is(reason, 'left after 2.0 iterations on average; line 6: a call of the builtin print');
});

test.run();
