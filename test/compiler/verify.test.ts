/** The discipline of registers and jumps holds in the bytecode of all Python programs of this repository. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { Op } from '../../src/bytecode/opcodes.ts';
import { PythonSyntaxError } from '../../src/syntax/errors.ts';
import { codeNamed, compileText } from './compile-text.ts';
import { verifyCode } from './verify.ts';

const FOLDERS = ['examples', 'bench', 'test', 'src/stdlib'];

function pythonFiles(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true }) as string[];
  return files.filter((file) => file.endsWith('.py')).map((file) => path.join(folder, file));
}

for (const file of FOLDERS.flatMap(pythonFiles)) {
  test(file, () => {
    try {
      verifyCode(compileText(readFileSync(file, 'utf8'), file));
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error;
    }
  });
}

test('the verifier sees a register that is read though a superinstruction may not have set it', () => {
  const code = codeNamed(compileText('def f(a, b, c):\n    return a * b + c\n'), 'f');
  const broken = { ...code, instructions: code.instructions.slice() };
  assert.equal([broken.instructions[0], broken.instructions[5]], [Op.MUL, Op.ADD]);
  // The sum goes to `a`, and the product is returned.
  broken.instructions[6] = 0;
  assert.throws(() => verifyCode(broken), /which may be unset/);
});

test('the verifier sees a register that is read before it is written', () => {
  const code = compileText('a = b');
  const broken = { ...code, instructions: code.instructions.slice() };
  broken.instructions[0] = Op.MOVE;
  broken.instructions[1] = 0;
  broken.instructions[2] = 0;
  assert.throws(() => verifyCode(broken), /reads register 0, which may be unset/);
});

test.run();
