/** What the build makes of loops over arrays and of their patterns: other text, the same results. */

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

/** The build's module: not bundled with the test, since it finds TypeScript's program beside TypeScript. */
const { rewriteSources } = await import(path.resolve('build/plain-loops.mjs'));

/** The text of a source file after rewriting. */
function rewritten(text: string): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'plain-loops-')));
  try {
    mkdirSync(path.join(root, 'src'));
    const file = path.join(root, 'src/program.ts');
    writeFileSync(file, text);
    writeFileSync(
      path.join(root, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { target: 'es2022', strict: true, noEmit: true }, include: ['src'] }),
    );
    return rewriteSources(root).get(file) ?? text;
  } finally {
    rmSync(root, { recursive: true });
  }
}

function run(text: string): unknown {
  const { code } = esbuild.transformSync(text, { loader: 'ts' });
  return new Function(`${code}; return result;`)();
}

function check(text: string, isRewritten = true): void {
  const after = rewritten(text);
  assert.is(after !== text, isRewritten, after);
  assert.not.match(isRewritten ? after : '', /\bof\b/);
  assert.equal(run(after), run(text));
}

test('a loop goes by the index, and asks for the length each time', () => {
  check(`
    const xs = [1, 2, 3];
    const result: number[] = [];
    for (const x of xs) {
      if (x === 2) xs.push(7);
      if (x === 3) continue;
      result.push(x);
    }`);
});

test('each pass has a variable of its own', () => {
  check(`
    const makers: (() => number)[] = [];
    for (let x of [1, 2, 3] as const) makers.push(() => x * 10);
    const result = makers.map((make) => make());`);
});

test('loops within loops, with labels, patterns, indices and typed arrays', () => {
  check(`
    const pairs: [string, number[]][] = [['a', [1, 2]], ['b', [3, 4, 5]]];
    const result: unknown[] = [];
    outer: for (const [name, values] of pairs) {
      for (const [i, value] of values.entries()) {
        if (value === 4) break outer;
        result.push(name + i + value);
      }
      for (const [, value] of values.entries()) result.push(value);
    }
    for (const unit of new Uint8Array([7, 8])) result.push(unit);`);
});

test('patterns of arrays in declarations, parameters and objects', () => {
  check(`
    const point: [number, number?] = [4];
    const [x, y = 5] = point;
    const sum = ([a, , b]: readonly number[], { inner: [c] }: { inner: [number] }) => a + b + c;
    const result = [x, y, sum([1, 2, 3], { inner: [6] })];`);
});

test('what is no array for sure, or has a rest, stays as it is', () => {
  check(
    `
    const result: unknown[] = [];
    for (const letter of 'añ😀') result.push(letter);
    for (const item of new Set([1, 1, 2])) result.push(item);
    const [first, ...others] = [1, 2, 3];
    result.push(first, others);`,
    false,
  );
});

test.run();
