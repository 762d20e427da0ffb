/**
 * WebAssembly as text: every function that is lowered for the loops of the golden IR, printed and assembled again, has
 * the bytes that it was printed from.
 */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { encodeLowered, lowerUnit } from '../../src/jit/lower/lower-wasm.ts';
import { optimise } from '../../src/jit/passes/passes.ts';
import { ByteWriter } from '../../src/jit/wasm/bytes.ts';
import { encodeModule, type WasmFunction } from '../../src/jit/wasm/module.ts';
import { ValueType, VECTOR, VECTOR_PREFIX, Wasm } from '../../src/jit/wasm/opcodes.ts';
import { instructionName, printModule } from '../../src/jit/wasm/wat.ts';
import { liftHotCode } from './hot-loops.ts';

const FOLDER = 'test/jit/ir';

const OPCODES = new Map(
  Object.values(Wasm)
    .filter((op): op is Wasm => typeof op === 'number')
    .map((op) => [instructionName(op), op]),
);

/** Assembles the text of one function's instructions, folded or not. */
class Assembler {
  readonly out = new ByteWriter();
  private readonly tokens: string[];
  private at = 0;
  private readonly labels: string[] = [];

  private readonly functions: readonly string[];

  constructor(text: string, functions: readonly string[]) {
    this.functions = functions;
    this.tokens = text.match(/[()]|[^()\s]+/g) ?? [];
  }

  run(): Uint8Array {
    while (this.at < this.tokens.length) {
      if (this.tokens[this.at] === '(') this.folded();
      else this.emit(this.head());
    }
    return this.out.finish();
  }

  /** An instruction's words: its name and what is not in parentheses after it. */
  private head(): string[] {
    const words = [this.tokens[this.at++]];
    const hasLabel = ['block', 'loop', 'if'].includes(words[0]);
    while (
      hasLabel ? words.length < 2 : /^[-$\d]|^offset=|^-?inf|^nan|^i64x2$/.test(this.tokens[this.at] ?? '')
    ) {
      words.push(this.tokens[this.at++]);
    }
    return words;
  }

  private folded(): void {
    this.at++;
    const words = this.head();
    while (this.tokens[this.at] === '(') this.folded();
    assert.is(this.tokens[this.at++], ')');
    this.emit(words);
  }

  private emit([name, ...rest]: readonly string[]): void {
    const { out } = this;
    const op = OPCODES.get(name);
    if (op === undefined) throw new Error(`unknown instruction ${name}`);
    if (op >= VECTOR) {
      out.byte(VECTOR_PREFIX);
      out.unsigned(op - VECTOR);
    } else out.byte(op);
    if (op === Wasm.Block || op === Wasm.Loop || op === Wasm.If) {
      this.labels.push(rest[0]);
      out.byte(0x40);
    } else if (op === Wasm.End) this.labels.pop();
    else if (name.startsWith('br')) {
      if (op === Wasm.BrTable) out.unsigned(rest.length - 1);
      for (const label of rest) out.unsigned(this.labels.length - 1 - this.labels.lastIndexOf(label));
    } else if (/load|store/.test(name)) {
      out.unsigned(/^i32/.test(name) ? 2 : 3);
      out.unsigned(Number(rest[0]?.slice('offset='.length) ?? 0));
    } else if (op === Wasm.F64Const) out.float64(Number(rest[0].replace('inf', 'Infinity')));
    else if (op === Wasm.V128Const) for (const lane of rest.slice(1)) out.int64(BigInt(lane));
    else if (op === Wasm.I64x2ExtractLane) out.byte(Number(rest[0]));
    else if (name.endsWith('.const')) out.signed64(BigInt(rest[0]));
    else if (op === Wasm.Call) out.unsigned(this.functions.indexOf(rest[0]));
    else if (rest.length > 0) out.unsigned(Number(rest[0]));
  }
}

/** The instructions of each function in a module's text. */
function functionsIn(text: string): string[] {
  const [, ...functions] = text.split(/^ {2}\(func .*\n(?: *\(local .*\n)?/m);
  return functions.map((each) => each.replace(/\)\n(\)\n)?$/, ''));
}

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.py'))) {
  test(file, () => {
    for (const unit of liftHotCode(readFileSync(path.join(FOLDER, file), 'utf8'))) {
      if ('reason' in unit) continue;
      const lowered = lowerUnit(optimise(unit));
      const names = [...lowered.imports, ...lowered.functions].map(({ name }) => `$${name}`);
      const texts = functionsIn(printModule(encodeLowered(lowered)));
      lowered.functions.forEach(({ code }, i) => {
        assert.equal([...new Assembler(texts[i], names).run()], [...code]);
      });
    }
  });
}

/** A function of no parameters with these instructions. */
function functionOf(results: ValueType[], ...code: number[]): WasmFunction {
  return { name: 'f', parameters: [], results, locals: [], code: Uint8Array.from(code) };
}

test('operands that are computed before something else happens stand before it', () => {
  const code = [Wasm.I32Const, 1, Wasm.I32Const, 2, Wasm.LocalSet, 0, Wasm.I32Const, 3, Wasm.I32Sub];
  assert.fixture(
    functionsIn(printModule(encodeModule([functionOf([ValueType.I32], ...code)])))[0],
    `    (i32.const 1)
    (local.set 0 (i32.const 2))
    (i32.const 3)
    (i32.sub)`,
  );
});

test('constants', () => {
  const writer = new ByteWriter();
  for (const value of [0.1, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300]) {
    writer.byte(Wasm.F64Const);
    writer.float64(value);
  }
  writer.byte(Wasm.I64Const);
  writer.signed64(-(2n ** 63n));
  const [text] = functionsIn(printModule(encodeModule([functionOf([], ...writer.finish())])));
  assert.equal(
    text.split('\n').map((line) => line.trim()),
    ['0.1', '-0', 'nan', 'inf', '-inf', '1e+300']
      .map((value) => `(f64.const ${value})`)
      .concat('(i64.const -9223372036854775808)'),
  );
});

test('what the JIT does not emit is refused', () => {
  assert.throws(() => printModule(encodeModule([functionOf([], 0xd0)])), /0xd0/);
});

test.run();
