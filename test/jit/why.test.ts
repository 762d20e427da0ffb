/** `--jit-why`: what it says of lines that were compiled, were not, or do not exist; and that there is advice for reasons. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { adviceFor } from '../../src/jit/reports/advice.ts';
import { runSource } from '../../src/pipeline.ts';
import { CapturedHost } from '../captured-host.ts';
import { FILENAME, runUnderJit } from './hot-loops.ts';

const PROGRAM = `# a comment
def f(n):
    total = 0
    for i in range(n):
        if i == 15000:
            print('here')
        total += i
    return total

def never():
    for i in range(9):
        pass

def cold(n):
    s = 0
    for i in range(n):
        s += i
    while n < 0:
        n += 1
    return s

def items(words):
    s = 0
    for k in range(12000):
        s += words[k % 3]
    return s

f(20000)
cold(100)
items([1, 2, 3])
squares = [n * len('') for n in range(12000)]
def types(a):
    for i in range(3000):
        a = a + i
for a in [0, 0.5, True]:
    for k in range(6):
        types(a)
big = 2 ** 62
for k in range(12000):
    big += 2 ** 60
total = 0
for i in range(30000):
    total = len(str(total * i))
`;

/** What `--jit-why` says of a line, unwrapped. */
async function why(
  line: number | string,
  options: { file?: string; enabled?: boolean } = {},
): Promise<string> {
  const host = new CapturedHost('');
  const jit = {
    enabled: options.enabled ?? true,
    threshold: 10_000,
    patience: 1,
    why: `${options.file ?? FILENAME}:${line}`,
  };
  await runSource(
    { source: PROGRAM, filename: `/home/ada/${FILENAME}` },
    { argv: [FILENAME], scriptFolder: '', jit },
    host,
  );
  for (const text of host.stderr.split('\n')) assert.ok(text.length <= 100, text);
  return host.stderr.replaceAll('\n    ', ' ');
}

const ANSWERS: readonly { name: string; line: number; says: readonly (string | RegExp)[] }[] = [
  {
    name: 'a compiled line',
    line: 7,
    says: [
      'JIT, why program.py:7: total += i\n',
      'Compiled: it is part of the loop at line 4, which the quick tier has compiled; compiled code was entered 2 times',
      'Lost: 10000 iterations of the innermost loop around it ran interpreted.\n',
      'Types seen at entries and exits: total: int; i: int.\n',
    ],
  },
  {
    name: 'a line at which compiled code is left',
    line: 6,
    says: [
      'Not compiled, though the loop at line 4 is: compiled code leaves here',
      /compiled code was left here once \(.*call/,
      'What helps: Move the call out of the loop',
    ],
  },
  { name: 'a function that is never called', line: 11, says: ['It never ran: never was never called.\n'] },
  {
    name: 'a loop that is never hot',
    line: 17,
    says: ['the loop at line 16 was never hot. It went round 100 times; after 10000 times'],
  },
  { name: 'a loop that is never entered', line: 19, says: ['the loop at line 18 never went round.\n'] },
  {
    name: 'a line that is to blame for its loop',
    line: 25,
    says: [
      'Not compiled: the loop at line 24 was declined. Line 25: an item is read (LOAD_ITEM), in this very line.\n',
      'Lost: 12000 iterations',
      'What helps: Compute with numbers in local variables',
      'words: list',
    ],
  },
  {
    name: 'a line of a loop in which another is to blame',
    line: 24,
    says: ['Not compiled: the loop at line 24 was declined. Line 25: an item is read (LOAD_ITEM).\n'],
  },
  {
    name: 'a comprehension',
    line: 31,
    says: ['Not compiled: the loop at line 31 was declined. Line 31: '],
  },
  {
    name: 'changing types',
    line: 34,
    says: ['for 3 combinations of types', 'a: int, then float, then bool; i: int'],
  },
  {
    name: 'a big int',
    line: 40,
    says: [
      'Line 40: big is an int beyond 64 bits, in this very line',
      'What helps: Keep ints within 64 bits',
    ],
  },
  { name: 'a line in no loop', line: 28, says: ['Not compiled: it stands in no loop.\n'] },
  {
    name: 'a line in no loop of a function',
    line: 8,
    says: ['Not compiled: it stands in no loop, and f as a whole was never hot.\n'],
  },
  { name: 'a comment', line: 1, says: ['there is nothing to run in this line'] },
  { name: 'a line that is not there', line: 99, says: ['there is no such line; program.py has 43 lines.\n'] },
];

for (const { name, line, says } of ANSWERS) {
  test(name, async () => {
    const answer = await why(line);
    for (const part of says) {
      if (typeof part === 'string') assert.ok(answer.includes(part), `${part}\nis not in\n${answer}`);
      else assert.match(answer, part);
    }
  });
}

test('a loop that is given back', async () => {
  const answer = await why(42);
  assert.match(answer, /declined|At the end the interpreter had it/);
  assert.match(answer, 'What helps: ');
});

test('another file, and a JIT that is off', async () => {
  assert.is(
    await why(3, { file: 'another.py' }),
    'JIT, why another.py:3: no code of another.py was seen; the program is /home/ada/program.py.\n',
  );
  assert.match(await why(7, { enabled: false }), 'The JIT was off: nothing was compiled.');
});

test('there is advice for all that goes wrong in the programs of the tests', async () => {
  const folder = 'test/programs/jit';
  const reasons = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.py'))) {
    const { report } = await runUnderJit(readFileSync(path.join(folder, file), 'utf8'), { threshold: 50 });
    for (const { state, reason, exits } of report.regions) {
      if (state === 'declined' && reason !== null) reasons.add(reason);
      for (const exit of exits) {
        if (['check', 'unforeseen', 'unknown'].includes(exit.kind)) reasons.add(exit.reason);
      }
    }
  }
  assert.ok(reasons.size > 5);
  assert.equal(
    [...reasons].filter((reason) => adviceFor(reason) === null),
    [],
  );
});

test.run();
