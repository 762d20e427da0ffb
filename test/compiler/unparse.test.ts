/** Expressions back to text; what is expected, CPython stored in `__annotations__`. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { unparse } from '../../src/compiler/unparse.ts';
import { parseExpression } from '../../src/syntax/parse.ts';
import { Source } from '../../src/syntax/source.ts';

for (const [text, expected] of [
  ['a', 'a'],
  ['(a,)', '(a,)'],
  ['()', '()'],
  ['a.b.c[1:2, ::3]', 'a.b.c[1:2, ::3]'],
  ['1 .x', '1 .x'],
  ['f(x for x in y)', 'f(x for x in y)'],
  ['f(a, *b, c=1, **d)', 'f(a, *b, c=1, **d)'],
  ['a + b * c - (d - e)', 'a + b * c - (d - e)'],
  ['(a ** b) ** c ** -d', '(a ** b) ** c ** (-d)'],
  ['-(-a)', '--a'],
  ['not (a and b) or c', 'not (a and b) or c'],
  ['(a or b) and c', '(a or b) and c'],
  ['a < b < c is not d not in e', 'a < b < c is not d not in e'],
  ['a if b else (c if d else e)', 'a if b else c if d else e'],
  ['(a if b else c) if d else e', '(a if b else c) if d else e'],
  ['lambda: 1', 'lambda: 1'],
  ['lambda x, y=1, *a, z, w=2, **k: (x, y)', 'lambda x, y=1, *a, z, w=2, **k: (x, y)'],
  ['lambda a, b=1, /, c=2: a', 'lambda a, b=1, /, c=2: a'],
  ['lambda *, k: k', 'lambda*, k: k'],
  ['{1: 2, **a}', '{1: 2, **a}'],
  ['{1, 2}', '{1, 2}'],
  ['{}', '{}'],
  ['[*a, b]', '[*a, b]'],
  ['[x for x, y in z if x if y for w in q]', '[x for x, y in z if x if y for w in q]'],
  ['{x: y for x in z}', '{x: y for x in z}'],
  ['{x for x in z}', '{x for x in z}'],
  ['"it\'s"', '"it\'s"'],
  ["'a\"b'", "'a\"b'"],
  ["u'x'", "u'x'"],
  ["b'a\\n'", "b'a\\n'"],
  ['1.5', '1.5'],
  ['1e400', '1e309'],
  ['1e100', '1e+100'],
  ['3j', '3j'],
  ['...', '...'],
  ['None', 'None'],
  ['f"a{b!r:>{c}}d{{}}"', "f'a{b!r:>{c}}d{{}}'"],
  ['f"{ {1:2}[1] }"', "f'{ {1: 2}[1]}'"],
  ["f'{a}' 'b'", "f'{a}b'"],
  ['Union[int, str]', 'Union[int, str]'],
  ['Dict[str, List[int]]', 'Dict[str, List[int]]'],
  ['Callable[..., int]', 'Callable[..., int]'],
  ['Literal["a", \'b\']', "Literal['a', 'b']"],
  ['int | None', 'int | None'],
  ['x[a, b]', 'x[a, b]'],
  ['x[(a, b)]', 'x[a, b]'],
  ['x[a:b]', 'x[a:b]'],
  ['x[*a]', 'x[*a,]'],
  ['~a & b | c ^ d << 2 >> 3', '~a & b | c ^ d << 2 >> 3'],
  ['a @ b % c // d / e', 'a @ b % c // d / e'],
  ['(lambda: 1)()', '(lambda: 1)()'],
  ['(a, b)[0]', '(a, b)[0]'],
  ['[a for a in b][0]', '[a for a in b][0]'],
  ['"a" "b"', "'ab'"],
  ['(a.b)(c)', 'a.b(c)'],
  ['-1', '-1'],
  ['1 if 2 else 3', '1 if 2 else 3'],
  ['x == (y == z)', 'x == (y == z)'],
  ['not a == b', 'not a == b'],
  ['(not a) == b', '(not a) == b'],
] as const) {
  test(text, () => {
    assert.is(unparse(parseExpression(new Source('text', text)).body), expected);
  });
}

test.run();
