/**
 * Golden listings: the bytecode of small programs, as `tauraro disasm` prints it. After a change that is meant to
 * change them, write them anew with TAURARO_RECORD=1 and read the difference.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { disassemble, renderDisassembly } from '../../src/bytecode/disassemble.ts';
import { compileText } from './compile-text.ts';

const FOLDER = 'test/compiler/listings';

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.py'))) {
  test(file, () => {
    const text = readFileSync(path.join(FOLDER, file), 'utf8');
    const listing = renderDisassembly(disassemble(compileText(text, file)));
    const expected = path.join(FOLDER, file.replace(/\.py$/, '.disasm'));
    if (process.env.TAURARO_RECORD) writeFileSync(expected, listing);
    assert.fixture(listing, readFileSync(expected, 'utf8'));
  });
}

test('no line of a listing is wider than 100 columns', () => {
  const text = `x = ${JSON.stringify('a'.repeat(300))}\nf(${Array.from({ length: 60 }, (_, i) => `argument${i}`).join(', ')})`;
  const listing = renderDisassembly(disassemble(compileText(text)));
  for (const line of listing.split('\n')) assert.ok(line.length <= 100, line);
});

test('the data holds plain values only', () => {
  const data = disassemble(compileText('def f(x): return x + 10 ** 30, b"a", 1.5'));
  assert.equal(JSON.parse(JSON.stringify(data)), data);
});

test('a listing is painted by role', () => {
  const paint = (name: string) => (text: string) => `<${name} ${text.trim()}>`;
  const style = {
    heading: paint('heading'),
    source: paint('source'),
    opcode: paint('opcode'),
    label: paint('label'),
    constant: paint('constant'),
  };
  const listing = renderDisassembly(disassemble(compileText('while x: y = 1')), style);
  for (const part of [
    '<heading module>',
    '<source 1 | while x: y = 1>',
    '<opcode JUMP>',
    '<label L2>',
    '<constant 1>',
  ]) {
    assert.ok(listing.includes(part), part);
  }
});

test.run();
