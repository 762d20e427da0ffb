/** `--jit-log`: a line an event, as it happens, with its place. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { EVENTS, type EventKind } from '../../src/jit/reports/events.ts';
import { logUnderJit } from './hot-loops.ts';

const LEAVES = `def f(n):
    total = 0
    for i in range(n):
        if i == 15000:
            print('here')
        total += i
    return total
f(20000)
f(20000)
for word in ['a'] * 12000:
    pass
f(20000.5 - 0.5 > 0 and 30000)
`;

test('the events of a run, in order', async () => {
  const { stdout, log } = await logUnderJit(LEAVES);
  assert.is(stdout, 'here\nhere\nhere\n');
  assert.fixture(
    log,
    `jit T ms  hot          program.py:3 pc 34 in f: the loop is to be compiled
jit T ms  compiled     program.py:3 pc 34 in f: quick tier, N bytes in T ms
jit T ms  entered      program.py:3 pc 34 in f: the compiled loop, for the first time
jit T ms  exit         program.py:5 pc 25 in f: a call of the builtin print (unknown; the interpreter goes on at pc 19)
jit T ms  exit         program.py:7 pc 39 in f: the loops have ended (finished; the interpreter goes on at pc 39)
jit T ms  hot          program.py:10 pc 46 in <module>: the loop is to be compiled
jit T ms  declined     program.py:10 pc 46 in <module>: a loop over list
`,
  );
});

test('without hot code it says nothing', async () => {
  const { log } = await logUnderJit('print(1)\n');
  assert.is(log, '');
});

test('a loop that is left at once is given back, tried again, and told of once each time', async () => {
  const text = `total = 0
for i in range(60000):
    if i >= 0:
        total += i
        if i > 10:
            total = abs(total) % 1000 + len('')
print(total)
`;
  const { log } = await logUnderJit(text);
  assert.match(log, /given back {3}program\.py:2 .*: left after 1\.0 iterations on average; line 6: a call/);
  assert.is(log.match(/^jit T ms {2}exit /gm)?.length, 1);
});

test('the types change until the loop is blacklisted', async () => {
  const text = `def f(a, b):
    for i in range(3000):
        a = a + i
        b = b * 1
    return a
for a in [0, 0.5, True, 2**70]:
    for b in [0, 0.5, True]:
        for k in range(6):
            f(a, b)
`;
  const { log } = await logUnderJit(text);
  const kinds = [...log.matchAll(/^jit T ms {2}(given back|\w+)/gm)].map(([, kind]) => kind);
  assert.equal(kinds, [
    'hot',
    'compiled',
    'entered',
    'exit',
    ...Array(4).fill('recompiled'),
    'blacklisted',
    'given back',
  ]);
});

test('every kind of event says what it means', () => {
  for (const kind of Object.keys(EVENTS) as EventKind[]) assert.ok(EVENTS[kind].meaning.length > 20, kind);
});

test.run();
