/**
 * V8 never optimises a function of more than 61,440 bytes of its bytecode (`--max-optimized-bytecode-size`), and
 * inlining adds to it: the interpreter's loop stays well below, or every program runs fifteen times slower.
 */

import { spawnSync } from 'node:child_process';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

/** The method of `Interpreter` in src/vm/interpreter.ts; the largest function of that name. */
const FUNCTION = 'run';
const LIMIT = 40 * 1024;

test(`the interpreter's loop is under ${LIMIT} bytes of V8 bytecode`, () => {
  const flags = ['--print-bytecode', `--print-bytecode-filter=${FUNCTION}`];
  const { stdout } = spawnSync(process.execPath, [...flags, 'bin/tauraro.js', 'run', '-c', 'x = 1'], {
    encoding: 'utf8',
    env: { ...process.env, TAURARO_CACHE: 'off' },
    maxBuffer: 1 << 28,
  });
  const lengths = [...stdout.matchAll(/^Bytecode length: (\d+)$/gm)].map(([, length]) => Number(length));
  const largest = Math.max(0, ...lengths);
  assert.ok(
    largest > 4096,
    `the loop was not found: functions named ${FUNCTION} have ${lengths.join(', ')} bytes`,
  );
  assert.ok(largest < LIMIT, `it has ${largest} bytes`);
});

test.run();
