/** The optimising tier: what stays hot comes back from binaryen and does the same; whatever fails there, programs run on. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Answer, Optimiser, type Task } from '../../src/jit/optimiser.ts';
import type { Report } from './hot-loops.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tauraro-optimiser-'));
test.after(() => rmSync(folder, { recursive: true }));

/** The tool alone in a folder of its own, from which no package is found. */
const alone = path.join(folder, 'alone');
for (const part of ['bin', 'dist']) cpSync(part, path.join(alone, part), { recursive: true });

/** Runs its hot code until the log tells as many times as it is to of the event that it is given, but not for ever. */
const WAITS = `import sys, time
def ints(n, total):
    for i in range(n):
        total += i * i
    return total
def floats(n):
    x = 0.5
    for i in range(n):
        x = x * 3.7 * (1.0 - x) if i % 3 else x / 3.0 + 0.25
    return x
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
def in_vectors(n):
    total = 0
    for i in range(n):
        total += i & 7
    return total
def happened(log, event, count):
    with open(log) as lines:
        return lines.read().count(f' ms  {event} ') >= count
log, event, count = sys.argv[1:]
end = time.perf_counter() + 120
while not happened(log, event, int(count)) and time.perf_counter() < end:
    for i in range(10):
        ints(20000, 0), floats(20000), fib(15), in_vectors(20000)
print(ints(100000, 1), floats(100000), fib(20))
print(ints(100000, 2**63 - 10**14))
`;

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly log: string;
  readonly report: Report;
}

function run(root: string, flags: readonly string[], program: string, args: readonly string[] = []): Outcome {
  const script = path.join(folder, 'program.py');
  const log = path.join(folder, 'jit.log');
  writeFileSync(script, program);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      path.join(root, 'bin/tauraro.js'),
      'run',
      '--jit-stats=json',
      `--jit-log=${log}`,
      ...flags,
      script,
      log,
      ...args,
    ],
    { encoding: 'utf8', timeout: 240_000 },
  );
  const document = JSON.parse(stderr.slice(stderr.indexOf('{\n  "version"'))) as Omit<Report, 'loops'>;
  const loops = document.regions.filter(({ kind }) => kind === 'loop');
  return { status, stdout, log: readFileSync(log, 'utf8'), report: { ...document, loops } };
}

// As CPython prints them.
const EXPECTED = `333328333350001 0.38438970825936525 6765
9223605365188125808
`;

test('what stays hot is optimised, and prints the same', () => {
  const { status, stdout, log, report } = run('.', ['--jit-opt-threshold', '1'], WAITS, ['optimised', '4']);
  assert.is(stdout, EXPECTED);
  assert.is(status, 0);
  const optimised = [...log.matchAll(/ms {2}optimised +\S+:(\d+) .*: optimising tier, \d+ bytes/g)];
  assert.ok(new Set(optimised.map(([, line]) => line)).size >= 4, log);
  assert.not.match(log, ' unoptimised ');
  assert.not.match(report.note ?? '', 'failed');
  assert.ok(report.regions.some(({ tier }) => tier === 'optimising'));
  assert.ok(report.totals.compileMilliseconds.optimising > 0);
});

test('without binaryen the quick tier does everything, and the stats say so', () => {
  const { stdout, report } = run(alone, ['--jit-tier', 'optimising', '--jit-opt-threshold', '1'], WAITS, [
    'unoptimised',
    '3',
  ]);
  assert.is(stdout, EXPECTED);
  assert.match(report.note ?? '', /^The optimising tier failed: .*binaryen/);
  assert.ok(report.regions.every(({ tier }) => tier !== 'optimising'));
  assert.is(report.totals.compileMilliseconds.optimising, 0);
});

const ENDS = `import sys
def f(n):
    total = 0
    for i in range(n):
        total += i
    return total
print(f(300000) + f(300000))
`;

test('a worker that is busy does not keep a program from ending', () => {
  const busy = path.join(folder, 'busy');
  cpSync(alone, busy, { recursive: true });
  writeFileSync(path.join(busy, 'dist/optimiser.mjs'), 'for (;;);');
  for (const [end, exitCode] of [
    ['', 0],
    ['sys.exit(3)\n', 3],
    ['1 / 0\n', 1],
  ] as const) {
    const { status, stdout, report } = run(busy, ['--jit-opt-threshold', '1'], ENDS + end);
    assert.is(status, exitCode);
    assert.is(stdout, '89999700000\n');
    assert.match(report.note ?? '', 'before the optimiser was done');
  }
});

test('--jit-tier quick and a threshold of 0 leave the optimiser out', () => {
  for (const flags of [
    [],
    ['--jit-opt-threshold', '0'],
    ['--jit-tier', 'quick', '--jit-opt-threshold', '1'],
  ]) {
    const { stdout, report } = run(alone, flags, ENDS);
    assert.is(stdout, '89999700000\n');
    assert.is(report.note, null);
  }
});

test('a host without threads is a failure of the optimiser alone', () => {
  const optimiser = new Optimiser(1, () => {
    throw new Error('there are none');
  });
  const answers: Answer[] = [];
  optimiser.submit(new Uint8Array(), 'f', (answer) => answers.push(answer));
  assert.equal(answers, [{ id: 1, problem: 'no worker: Error: there are none' }]);
  optimiser.poll();
  assert.is(optimiser.shortcoming(), 'The optimising tier failed: no worker: Error: there are none');
});

test('answers find who asked, in whatever order they come', () => {
  const tasks: Task[] = [];
  const answers: Answer[] = [];
  let starts = 0;
  let ends = 0;
  const optimiser = new Optimiser(1, () => {
    starts++;
    return {
      post: (task) => tasks.push(task as Task),
      fetch: () => answers.shift(),
      end: () => ends++,
    };
  });
  const taken: string[] = [];
  for (const entry of ['f', 'g', 'h']) {
    optimiser.submit(new Uint8Array(), entry, (answer) => {
      taken.push(`${entry} ${'problem' in answer ? answer.problem : answer.bytes.length}`);
    });
  }
  assert.equal(
    tasks.map(({ entry }) => entry),
    ['f', 'g', 'h'],
  );
  optimiser.poll();
  assert.equal(taken, []);
  answers.push({ id: tasks[1].id, bytes: new Uint8Array(7), milliseconds: 1 });
  answers.push({ id: tasks[0].id, bytes: new Uint8Array(5), milliseconds: 1 });
  optimiser.poll();
  assert.equal(taken, ['g 7', 'f 5']);
  assert.match(optimiser.shortcoming() ?? '', '1 of 3');
  answers.push({ id: tasks[2].id, problem: 'it is too odd' });
  optimiser.poll();
  assert.equal(taken, ['g 7', 'f 5', 'h it is too odd']);
  optimiser.end();
  assert.equal([starts, ends], [1, 1]);
});

test.run();
