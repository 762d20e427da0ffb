/** Constant folding: what becomes one constant, and what is left to run time. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { constantText } from '../../src/bytecode/constants.ts';
import { constantOf } from '../../src/compiler/fold.ts';
import { parseExpression } from '../../src/syntax/parse.ts';
import { Source } from '../../src/syntax/source.ts';

function folded(text: string): string | null {
  const constant = constantOf(parseExpression(new Source('text', text)).body);
  return constant === null ? null : constantText(constant);
}

for (const [text, result] of [
  ['1 + 2 * 3', '7'],
  ['2 ** 64 - 1', '18446744073709551615'],
  ['9007199254740991 + 1', '9007199254740992'],
  ['9007199254740993 - 9007199254740992', '1'],
  ['-0', '0'],
  ['0 * -5', '0'],
  ['-7 // 2', '-4'],
  ['-7 % 3', '2'],
  ['7 % -3', '-2'],
  ['1 << 40', '1099511627776'],
  ['-1 >> 3', '-1'],
  ['~5 & 0xff | 1', '251'],
  ['True + True', '2'],
  ['not 0', 'True'],
  ['7 / 2', '3.5'],
  ['0 / -5', '-0.0'],
  ['-0.0', '-0.0'],
  ['0.1 + 0.2', '0.30000000000000004'],
  ['1e308 * 10', 'inf'],
  ["'ab' + 'c'", "'abc'"],
  ["'ab' * 3", "'ababab'"],
  ["'ab' * -1", "''"],
  ['(1, (2, None)) + (3,)', '(1, (2, None), 3)'],
  ['(1,) * 3', '(1, 1, 1)'],
] as const) {
  test(`${text} is ${result}`, () => {
    assert.is(folded(text), result);
  });
}

for (const text of [
  '1 // 0',
  '1.0 / 0.0',
  '7.5 // 2',
  '2.0 ** 0.5',
  '2 ** -1',
  '1 << -1',
  '2 ** 1000',
  "'a' * 5000",
  "1 + 'a'",
  'x + 1',
  '(1, x)',
  '[1, 2]',
  'True & False',
]) {
  test(`${text} is left to run time`, () => {
    assert.is(folded(text), null);
  });
}

test.run();
