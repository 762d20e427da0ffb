/** `tauraro disasm --ir --wat`: a program is run without its output, and its regions stand below their listings. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { main } from '../../src/cli/main.ts';
import { CapturedHost } from '../captured-host.ts';

const PROGRAM = `import sys
def total(n):
    s = 0
    for i in range(n):
        s += i * 2
    return s
print(total(20_000), sys.argv)
for word in ['a'] * 12000:
    len(word)
print('an error', file=sys.stderr)
sys.exit(3)
`;

async function disassemble(...args: string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tauraro-'));
  try {
    const file = path.join(folder, 'program.py');
    writeFileSync(file, PROGRAM);
    const host = new CapturedHost('');
    const exitCode = await main(['disasm', ...args.map((arg) => (arg === 'FILE' ? file : arg))], host);
    return { exitCode, stdout: host.stdout, stderr: host.stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('regions stand below the listing of their code, what was declined with the reason', async () => {
  const { exitCode, stdout, stderr } = await disassemble('--ir', '--wat', 'FILE', 'one');
  assert.is(exitCode, 3);
  assert.is(stderr, 'an error\n');
  const [module, total] = stdout.split(/^function /m);
  assert.match(module, /\n {2}loop at line 8 \(pc \d+\), declined: line 8: a loop over list\n/);
  assert.match(
    total,
    /RETURN +s\n\n {2}loop at line 4 \(pc 25\), version 1, compiled when .*\n {4}n: int, s: int,/,
  );
  assert.match(total, /\n {2}typed IR:\n {4}region jit_total_pc25\n/);
  assert.match(total, /\n {2}WebAssembly:\n {4}\(module\n/);
  assert.not.match(stdout, '399980000');
});

test('the data has the regions', async () => {
  const { stdout } = await disassemble('--json', '--wat', 'FILE');
  const { regions } = JSON.parse(stdout);
  assert.is(regions.length, 2);
  assert.is(regions[0].types.s, 'int');
  assert.is(regions[0].ir, null);
  assert.match(regions[0].wat, /^\(module\n/);
  assert.is(regions[1].reason, 'line 8: a loop over list');
});

test('without hot code it says so; the threshold decides', async () => {
  const cold = await disassemble('--ir', '--jit-threshold', '30000', 'FILE');
  assert.match(cold.stdout, '\n\nnothing became hot');
  assert.not.match(cold.stdout, 'typed IR');
});

test('only with --ir or --wat does the program run, and have arguments', async () => {
  const shown = await disassemble('FILE');
  assert.is(shown.exitCode, 0);
  assert.is(shown.stderr, '');
  const { exitCode, stderr } = await disassemble('FILE', 'one');
  assert.is(exitCode, 2);
  assert.match(stderr, /^tauraro: too many arguments: only with --ir or --wat is the program run/);
});

test.run();
