/**
 * Every construct of the language parses to CPython's tree, positions included, with both matchers.
 *
 * `constructs/*.ast` holds what CPython 3.11 says of `constructs/*.py` (`record.py`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Module } from '../../src/syntax/ast.ts';
import { decodeSource } from '../../src/syntax/decode.ts';
import { dump } from '../../src/syntax/dump.ts';
import { loadOhmEngine } from '../../src/syntax/ohm-engine.ts';
import { parseModule } from '../../src/syntax/parse.ts';
import { Source } from '../../src/syntax/source.ts';

const FOLDER = 'test/syntax/constructs';

function dumpStatements(module: Module, source: Source): string {
  return module.body.map((statement) => `${dump(statement, { positionsIn: source })}\n`).join('');
}

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.py'))) {
  const source = new Source(file, decodeSource(readFileSync(`${FOLDER}/${file}`), file));
  const expected = readFileSync(`${FOLDER}/${file.replace(/py$/, 'ast')}`);

  test(`${file} parses to CPython's tree`, () => {
    const actual = dumpStatements(parseModule(source), source);
    assert.fixture(actual, expected.toString('utf8'));
  });

  test(`${file} parses to the same tree with Ohm's matcher`, async () => {
    const engine = await loadOhmEngine();
    assert.fixture(dumpStatements(parseModule(source, { engine }), source), expected.toString('utf8'));
  });
}

test.run();
