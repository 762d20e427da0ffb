/** What the compiler rejects: message and place as CPython reports them (`record_errors.py` recorded them). */

import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { PythonSyntaxError } from '../../src/syntax/errors.ts';
import { compileText } from './compile-text.ts';

interface Case {
  readonly source: string;
  /** Message, line, column, last line, last column; null for a valid program. */
  readonly error: readonly [string, number, number, number, number] | null;
}

function errorOf(source: string): unknown {
  try {
    compileText(source);
    return null;
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    return [error.message, error.line, error.column, error.endLine, error.endColumn];
  }
}

const cases = JSON.parse(readFileSync('test/compiler/errors.json', 'utf8')) as Case[];
for (const { source, error } of cases) {
  const title = error === null ? 'compiles' : error[0];
  test(`${title}: ${source.trim().replaceAll('\n', ' / ')}`, () => {
    assert.equal(errorOf(source), error);
  });
}

test('a wrong future import is marked at its start', () => {
  assert.equal(errorOf('"""text"""\nfrom __future__ import foo'), [
    'future feature foo is not defined',
    2,
    1,
    2,
    2,
  ]);
  assert.equal((errorOf('from __future__ import braces') as unknown[])[0], 'not a chance');
});

test('a long chain of operators is no deep nesting', () => {
  assert.is(errorOf(Array.from({ length: 20_000 }, () => 'x').join(' + ')), null);
});

test('nesting too deep is an error of the program', () => {
  const [message] = errorOf(`x${'.a'.repeat(100_000)}`) as unknown[];
  assert.is(message, 'maximum recursion depth exceeded during compilation');
});

test.run();
