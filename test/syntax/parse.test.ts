/** What the recorded trees do not show: expressions alone, and the fields that CPython's tree does not have. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { BinOp, ClassDef, ExpressionStatement, FunctionDef } from '../../src/syntax/ast.ts';
import { dump } from '../../src/syntax/dump.ts';
import { parseExpression, parseModule } from '../../src/syntax/parse.ts';
import { Source } from '../../src/syntax/source.ts';

function statements(text: string) {
  return parseModule(new Source('example.py', text)).body;
}

test('an expression alone', () => {
  const tree = parseExpression(new Source('<string>', 'a + 1, b\n'));
  assert.is(
    dump(tree),
    "Expression(body=Tuple(elts=[BinOp(left=Name(id='a', ctx=Load()), op=Add(), right=Constant(value=1)), " +
      "Name(id='b', ctx=Load())], ctx=Load()))",
  );
});

test('a statement is no expression', () => {
  for (const text of ['x = 1', 'pass', 'a; b', '', 'a b', '*a'])
    assert.throws(() => parseExpression(new Source('<string>', text)), /invalid syntax/, text);
});

test('definitions know where their names are', () => {
  const text = '@decorated\nasync def   run(): pass\nclass  Shape: pass\n';
  const [definition, shape] = statements(text) as [FunctionDef, ClassDef];
  assert.is(text.slice(definition.nameStart, definition.nameStart + 3), 'run');
  assert.is(text.slice(shape.nameStart, shape.nameStart + 5), 'Shape');
});

test('operations know where their operators are', () => {
  const text = '(a) + b ** c\n';
  const [{ value }] = statements(text) as [ExpressionStatement];
  const sum = value as BinOp;
  assert.is(text[sum.opStart], '+');
  assert.is(text.slice((sum.right as BinOp).opStart, (sum.right as BinOp).opStart + 2), '**');
});

test('names are in normal form', () => {
  assert.is(dump(statements('ﬁn = ﬀ')[0] as object), dump(statements('fin = ff')[0] as object));
});

test('offsets are UTF-16 units', () => {
  const [first] = statements('"😀" + x\n') as [ExpressionStatement];
  assert.equal([first.start, first.end], [0, 8]);
});

test.run();
