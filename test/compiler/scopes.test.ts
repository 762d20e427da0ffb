/** Where names live: what the resolution of scopes decides, seen in the code objects. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Code, lineAt } from '../../src/bytecode/code.ts';
import { disassemble } from '../../src/bytecode/disassemble.ts';
import { codeNamed, compileText } from './compile-text.ts';

/** The opcodes with the names that they access. */
function accesses(code: Code): string[] {
  return disassemble(code)
    .instructions.filter(({ opcode }) => /GLOBAL|NAME|CELL/.test(opcode) && opcode !== 'MAKE_CELL')
    .map(({ opcode, operands }) => {
      const named = operands.find(({ kind }) => kind === 'global' || kind === 'name') ?? operands[0];
      return `${opcode} ${named.text}`;
    });
}

test('a module reads and writes globals', () => {
  assert.equal(accesses(compileText('x = 1\ny = x')), ['STORE_GLOBAL x', 'LOAD_GLOBAL x', 'STORE_GLOBAL y']);
});

test('a function has its names in registers, parameters first in the order of calls', () => {
  const code = codeNamed(compileText('def f(a, /, b, *args, c, **options):\n  d = a\n  e = d'), 'f');
  assert.equal(code.localNames, ['a', 'b', 'c', 'args', 'options', 'd', 'e']);
  assert.equal(code.parameters, {
    positionalOnly: 1,
    positional: 2,
    keywordOnly: 1,
    hasVarArgs: true,
    hasVarKeywords: true,
  });
  assert.equal(accesses(code), []);
});

test('a variable that an inner function uses is a cell', () => {
  const module = compileText('def f(a):\n  b = 1\n  def g():\n    return a + b\n  return g');
  const outer = codeNamed(module, 'f');
  const inner = codeNamed(module, 'f.<locals>.g');
  assert.equal(
    outer.cellRegisters.map((register) => outer.localNames[register]),
    ['a', 'b'],
  );
  assert.equal(inner.freeNames, ['a', 'b']);
  assert.equal(
    inner.freeSources.map((register) => outer.localNames[register]),
    ['a', 'b'],
  );
});

test('a cell passes through functions that do not use it', () => {
  const module = compileText('def f():\n  x = 1\n  def g():\n    def h():\n      nonlocal x\n      x = 2');
  const middle = codeNamed(module, 'f.<locals>.g');
  assert.equal(middle.freeNames, ['x']);
  assert.equal(codeNamed(module, 'f.<locals>.g.<locals>.h').freeSources, [middle.localNames.length]);
});

test('a name declared global is one, also for inner functions', () => {
  const module = compileText('def f():\n  x = 1\n  def g():\n    global x\n    x = 2\n    def h(): return x');
  assert.equal(codeNamed(module, 'f').cellRegisters, []);
  assert.equal(accesses(codeNamed(module, 'f.<locals>.g')), ['STORE_GLOBAL x']);
  assert.equal(accesses(codeNamed(module, 'f.<locals>.g.<locals>.h')), ['LOAD_GLOBAL x']);
});

test('functions do not see the names of the class around them', () => {
  const module = compileText('class C:\n  x = 1\n  def f(self): return x');
  assert.equal(accesses(codeNamed(module, 'C.f')), ['LOAD_GLOBAL x']);
});

test('a class body looks into its namespace before a captured variable', () => {
  const module = compileText('def f(x):\n  class C:\n    y = x');
  assert.ok(accesses(codeNamed(module, 'f.<locals>.C')).includes('LOAD_CLASS_CELL x'));
});

test('a class body that binds a name may still pass the outer one on to its methods', () => {
  const module = compileText('def f(x):\n  class C:\n    x = 1\n    def g(self): return x');
  const body = codeNamed(module, 'f.<locals>.C');
  assert.equal(body.freeNames, ['x']);
  assert.ok(accesses(body).includes('STORE_NAME x'));
});

test('super() gives the method the __class__ cell of the class', () => {
  const module = compileText('class C:\n  def f(self): super().f()');
  assert.equal(codeNamed(module, 'C').localNames, ['__class__']);
  assert.equal(codeNamed(module, 'C.f').freeNames, ['__class__']);
});

test('private names are mangled', () => {
  const module = compileText('class _C:\n  def f(self, __x): self.__y = __x; return self.__z__');
  const code = codeNamed(module, '_C.f');
  assert.equal(code.localNames, ['self', '_C__x']);
  assert.equal(code.names, ['_C__y', '__z__']);
});

test('a comprehension has a scope of its own; its outermost iterable belongs to the one around', () => {
  const module = compileText('def f(x):\n  return [x for x in x]');
  assert.equal(codeNamed(module, 'f').cellRegisters, []);
  assert.equal(codeNamed(module, 'f.<locals>.<listcomp>').localNames, ['.0', '.1', '.2', 'x']);
});

test('an assignment expression in a comprehension binds around it', () => {
  const module = compileText('def f(a):\n  [y := x for x in a]\n  return y\n[z := x for x in a]');
  const outer = codeNamed(module, 'f');
  assert.equal(
    outer.cellRegisters.map((register) => outer.localNames[register]),
    ['y'],
  );
  assert.ok(accesses(codeNamed(module, '<listcomp>')).includes('STORE_GLOBAL z'));
});

test('qualified names', () => {
  const text =
    'class A:\n  def f(self):\n    global g\n    def g(): pass\n    return lambda: [lambda: 1 for _ in ()]';
  const names: string[] = [];
  const collect = (code: Code): void => {
    for (const constant of code.constants) {
      if (constant.type !== 'code') continue;
      names.push(constant.code.qualifiedName);
      collect(constant.code);
    }
  };
  collect(compileText(text));
  assert.equal(names, [
    'A',
    'A.f',
    'g',
    'A.f.<locals>.<lambda>',
    'A.f.<locals>.<lambda>.<locals>.<listcomp>',
    'A.f.<locals>.<lambda>.<locals>.<listcomp>.<lambda>',
  ]);
});

// ---- locals that may be unbound

/** The lines on which a function checks that a local is bound, with the local. */
function checks(text: string): string[] {
  const code = codeNamed(compileText(text), 'f');
  return disassemble(code)
    .instructions.filter(({ opcode }) => opcode === 'CHECK_LOCAL')
    .map(({ pc, operands }) => `${lineAt(code, pc)} ${operands[0].text}`);
}

for (const [what, text, expected] of [
  ['a parameter and what is assigned before need no check', 'def f(a):\n  b = a\n  return a + b', []],
  ['both branches of an if bind', 'def f(a):\n  if a:\n    b = 1\n  else:\n    b = 2\n  return b', []],
  ['one branch of an if does not', 'def f(a):\n  if a:\n    b = 1\n  return b', ['4 b']],
  ['the branch that raises does not count', 'def f(a):\n  if a: b = 1\n  else: raise a\n  return b', []],
  ['a loop may not run', 'def f(a):\n  for x in a: pass\n  return x', ['3 x']],
  [
    'its body binds for its condition only on the way round',
    'def f(a):\n  while a:\n    a = b\n    b = 1',
    ['3 b'],
  ],
  ['one check is enough', 'def f():\n  return x, x\n  x = 1', ['2 x']],
  [
    'a handler knows what was known before',
    'def f():\n  try:\n    x = g()\n  except E:\n    return x',
    ['5 x'],
  ],
  ['del unbinds', 'def f(a):\n  del a\n  return a', ['3 a']],
  [
    'the end of an except clause unbinds',
    'def f():\n  e = 1\n  try: g()\n  except E as e: pass\n  return e',
    ['5 e'],
  ],
] as const) {
  test(what, () => {
    assert.equal(checks(text), expected);
  });
}

test.run();
