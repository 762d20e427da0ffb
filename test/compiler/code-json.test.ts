/** Bytecode as JSON: what comes back is what went in. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Code } from '../../src/bytecode/code.ts';
import { codeFromJson, codeToJson, type JsonCode } from '../../src/bytecode/code-json.ts';
import { compileText } from './compile-text.ts';

function roundTrip(code: Code): Code {
  return codeFromJson(JSON.parse(JSON.stringify(codeToJson(code))) as JsonCode, code.source);
}

test('constants of all kinds', () => {
  const code = compileText(`values = [
    None, ..., True, False, 0, -1, 2 ** 53, 10 ** 30, -10 ** 30, 0.1, -0.0, 1e999, -1e999, 1e999 - 1e999,
    2j, -0.0j, 1e999j, '', 'a\\0\\ud800é', b'', b'\\x00\\xff',
]
if values in (1, ('two', (3.0, b'4'))) or values in {1, 2.5, 'x'}:
    def inner(a, b=1, *c, d=2, **e):
        "documented"
        return lambda: (yield a)
`);
  const again = roundTrip(code);
  assert.equal(again, code);
  const zeros = (from: Code) =>
    from.constants.flatMap((each) => (each.type === 'float' || each.type === 'complex' ? [each.value] : []));
  assert.equal(
    zeros(again).map((value) => Object.is(value, -0)),
    zeros(code).map((value) => Object.is(value, -0)),
  );
});

/** It shows the parser what no compiler accepts. */
const UNCOMPILABLE = 'patterns.py';

const folder = 'test/syntax/constructs';
for (const file of readdirSync(folder)) {
  if (!file.endsWith('.py') || file === UNCOMPILABLE) continue;
  test(`all of ${file}`, () => {
    const code = compileText(readFileSync(path.join(folder, file), 'utf8'));
    assert.equal(roundTrip(code), code);
  });
}

test.run();
