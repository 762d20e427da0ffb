/** The loops that must compile: each at module level and inside a function, with CPython's results. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { OPCODES, Op } from '../../src/bytecode/opcodes.ts';
import type { RegionStats } from '../../src/jit/reports/stats.ts';
import { compileText } from '../compiler/compile-text.ts';
import { runUnderJit } from './hot-loops.ts';

interface LoopCase {
  readonly name: string;
  /** Statements that leave their result in `result`. */
  readonly body: string;
  readonly result: string;
  /** The lines of `body`, from 1, whose loops must have been compiled. */
  readonly loops: readonly number[];
}

const CASES: readonly LoopCase[] = [
  {
    name: 'sum of range(15000)',
    body: 'result = 0\nfor i in range(15000):\n    result += i',
    result: '112492500',
    loops: [2],
  },
  {
    name: 'sum of i*2 over 12,000',
    body: 'result = 0\nfor i in range(12000):\n    result = result + i * 2',
    result: '143988000',
    loops: [2],
  },
  {
    name: '+ - * // % over 11,000',
    body: 'result = 1\nfor i in range(11000):\n    result = result * 3 + i // 7 - i % 5\n    result = result % 1000003',
    result: '958941',
    loops: [2],
  },
  {
    name: 'sum over 50,000',
    body: 'result = 0\nfor i in range(50000):\n    result += i',
    result: '1249975000',
    loops: [2],
  },
  {
    name: 'sum of i*3 over 40,000',
    body: 'result = 0\nfor i in range(40000):\n    result += i * 3',
    result: '2399940000',
    loops: [2],
  },
  {
    name: 'a mixed loop over 30,000',
    body: `result = 0
for i in range(30000):
    if i % 3 == 0:
        result += i
    elif i % 3 == 1:
        result -= i // 2
    else:
        result = result * 2 % 10007`,
    result: '3771',
    loops: [2],
  },
  {
    name: 'two hot loops',
    body: `first = 0
for i in range(20000):
    first += i
second = 0
j = 0
while j < 20000:
    second += j * 2
    j += 1
result = (first, second)`,
    result: '(199990000, 399980000)',
    loops: [2, 6],
  },
  {
    name: 'nested loops',
    body: 'result = 0\nfor i in range(200):\n    for j in range(150):\n        result += i * j',
    result: '222382500',
    loops: [3],
  },
  {
    name: 'a sum that passes 2**53 and then 2**63',
    body: 'result = 0\nfor i in range(30000):\n    result += 2**49 + i',
    result: '16888498603089345000',
    loops: [2],
  },
  {
    name: 'a variable that turns from int to float halfway',
    body: 'result = 0\nfor i in range(30000):\n    if i == 15000:\n        result += 0.5\n    result += i',
    result: '449985000.5',
    loops: [2],
  },
  {
    name: 'a range with negative step',
    body: 'result = 0\nfor i in range(40000, 0, -2):\n    result += i',
    result: '400020000',
    loops: [2],
  },
  {
    name: 'break and continue',
    body: `result = 0
for i in range(50000):
    if i % 2:
        continue
    if i > 30000:
        break
    result += i`,
    result: '225015000',
    loops: [2],
  },
];

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}

function checkCompiled(loops: readonly RegionStats[], lines: readonly number[]): void {
  assert.equal(
    loops.map(({ line }) => line),
    lines,
  );
  for (const { state, entries, iterations, reason } of loops) {
    assert.is(state, 'compiled', reason ?? '');
    assert.ok(entries > 0 && iterations > 0, `${entries} entries, ${iterations} iterations`);
  }
}

for (const { name, body, result, loops } of CASES) {
  test(`${name}, at module level`, async () => {
    const { stdout, report } = await runUnderJit(`${body}\nprint(result)\n`);
    assert.is(stdout, `${result}\n`);
    checkCompiled(report.loops, loops);
  });

  test(`${name}, in a function`, async () => {
    const text = `def f():\n${indent(body)}\n    return result\nprint(f())\n`;
    const { stdout, report } = await runUnderJit(text);
    assert.is(stdout, `${result}\n`);
    checkCompiled(
      report.loops,
      loops.map((line) => line + 1),
    );
  });
}

test('the PC in the stats is that of a loop header in the disassembly', async () => {
  const text = 'total = 0\nfor i in range(20000):\n    total += i\nwhile total > 0:\n    total -= 15000\n';
  const { report } = await runUnderJit(text);
  const { instructions } = compileText(text);
  assert.equal(
    report.loops.map(({ pc }) => OPCODES[instructions[pc]].name),
    [Op[Op.FOR_RANGE], Op[Op.LOOP]],
  );
});

test('a loop that is not hot is left alone', async () => {
  const { report } = await runUnderJit('for i in range(5000):\n    pass\n');
  assert.equal(report.loops, []);
});

test.run();
