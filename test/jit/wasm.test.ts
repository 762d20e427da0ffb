/** The encoder of WebAssembly modules. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ByteWriter } from '../../src/jit/wasm/bytes.ts';
import { MEMORY_IMPORT } from '../../src/jit/wasm/import-names.ts';
import { encodeModule } from '../../src/jit/wasm/module.ts';
import { ValueType, Wasm } from '../../src/jit/wasm/opcodes.ts';

function write(fill: (out: ByteWriter) => void): number[] {
  const out = new ByteWriter();
  fill(out);
  return [...out.finish()];
}

test('unsigned LEB128', () => {
  assert.equal(
    write((out) => out.unsigned(0)),
    [0],
  );
  assert.equal(
    write((out) => out.unsigned(127)),
    [0x7f],
  );
  assert.equal(
    write((out) => out.unsigned(128)),
    [0x80, 1],
  );
  assert.equal(
    write((out) => out.unsigned(624485)),
    [0xe5, 0x8e, 0x26],
  );
  assert.equal(
    write((out) => out.unsigned(2 ** 32 - 1)),
    [0xff, 0xff, 0xff, 0xff, 0x0f],
  );
});

test('signed LEB128', () => {
  assert.equal(
    write((out) => out.signed(-1)),
    [0x7f],
  );
  assert.equal(
    write((out) => out.signed(63)),
    [63],
  );
  assert.equal(
    write((out) => out.signed(64)),
    [0xc0, 0],
  );
  assert.equal(
    write((out) => out.signed(-123456)),
    [0xc0, 0xbb, 0x78],
  );
  assert.equal(
    write((out) => out.signed(-(2 ** 31))),
    [0x80, 0x80, 0x80, 0x80, 0x78],
  );
  assert.equal(
    write((out) => out.signed64(-(2n ** 63n))),
    [...Array(9).fill(0x80), 0x7f],
  );
});

test('bytes grow as needed, names count in UTF-8', () => {
  const bytes = write((out) => out.name('é'.repeat(300)));
  assert.is(bytes.length, 2 + 600);
  assert.equal(bytes.slice(0, 4), [0xd8, 0x04, 0xc3, 0xa9]);
});

test('a module runs, and its functions have names', () => {
  const code = new ByteWriter();
  for (const local of [0, 1]) {
    code.byte(Wasm.LocalGet);
    code.unsigned(local);
  }
  code.byte(Wasm.I64Mul);
  code.byte(Wasm.LocalSet);
  code.unsigned(2);
  code.byte(Wasm.LocalGet);
  code.unsigned(2);
  code.byte(Wasm.I64Const);
  code.signed64(-(2n ** 40n));
  code.byte(Wasm.I64Add);
  const bytes = encodeModule([
    {
      name: 'jit_f_pc7',
      parameters: [ValueType.I64, ValueType.I64],
      results: [ValueType.I64],
      locals: [ValueType.I64, ValueType.I64, ValueType.F64],
      code: code.finish(),
    },
  ]);
  assert.ok(WebAssembly.validate(bytes));
  const memory = new WebAssembly.Memory({ initial: 1 });
  const module = new WebAssembly.Module(bytes);
  const { exports } = new WebAssembly.Instance(module, {
    [MEMORY_IMPORT.module]: { [MEMORY_IMPORT.name]: memory },
  });
  const multiply = exports.jit_f_pc7 as (a: bigint, b: bigint) => bigint;
  assert.is(multiply(6n, 7n), 42n - 2n ** 40n);
  const [names] = WebAssembly.Module.customSections(module, 'name');
  assert.match(new TextDecoder().decode(names), 'jit_f_pc7');
});

test.run();
