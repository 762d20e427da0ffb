/** The package as a stranger gets it: packed, installed into an empty folder, run there with nothing built. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

const folder = mkdtempSync(path.join(tmpdir(), 'tauraro-package-'));
test.after(() => rmSync(folder, { recursive: true }));

function npm(command: 'npm' | 'npx', args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 300_000 });
  assert.is(status, 0, `${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

test('the packed package runs programs', () => {
  // The tests run on a fresh build: packing must not build again while other tests read it.
  const packed: unknown = JSON.parse(
    npm('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], '.'),
  );
  const [{ filename, files }] = packed as [{ filename: string; files: { path: string }[] }];
  const paths = files.map((file) => file.path);
  for (const name of [
    'bin/tauraro.js',
    'bin/package.json',
    'dist/tauraro.cjs',
    'dist/optimiser.mjs',
    'README.md',
    'LICENSE',
  ]) {
    assert.ok(paths.includes(name), `${name} is not packed`);
  }
  assert.not.ok(paths.some((name) => /^(src|test|grammar|bench|build)\//.test(name)));

  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  npm('npm', ['install', '--prefer-offline', '--omit=optional', '--no-audit', '--no-fund', filename], folder);
  writeFileSync(
    path.join(folder, 'hello.py'),
    'total = 0\nfor i in range(20000): total += i\nprint("hello", total)\n',
  );
  assert.is(npm('npx', ['tauraro', 'run', 'hello.py'], folder), 'hello 199990000\n');
  assert.is(npm('npx', ['tauraro', 'run', '--jit', 'hello.py'], folder), 'hello 199990000\n');
  assert.match(npm('npx', ['tauraro', '--help'], folder), 'Usage: tauraro');
});

test.run();
