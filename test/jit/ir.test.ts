/**
 * Golden IR: what small loops and functions are lifted to, after the passes. After a change that is meant to change it, write it anew
 * with TAURARO_RECORD=1 and read the difference. Each is lowered too, and binaryen validates the module.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import binaryen from 'binaryen';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { encodeLowered, lowerUnit } from '../../src/jit/lower/lower-wasm.ts';
import { optimise } from '../../src/jit/passes/passes.ts';
import { printUnit } from '../../src/jit/reports/ir-text.ts';
import { printModule } from '../../src/jit/wasm/wat.ts';
import { liftHotCode } from './hot-loops.ts';

const FOLDER = 'test/jit/ir';

function matchGolden(name: string, text: string): void {
  // So the printer names a value that stands in no block.
  assert.not.match(text, /v\?/);
  const file = path.join(FOLDER, name);
  if (process.env.TAURARO_RECORD) writeFileSync(file, text);
  assert.fixture(text, readFileSync(file, 'utf8'), file);
}

function liftFirst(file: string) {
  const [unit] = liftHotCode(readFileSync(path.join(FOLDER, file), 'utf8'));
  if ('reason' in unit) throw new Error(unit.reason);
  return optimise(unit);
}

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.py'))) {
  test(file, () => {
    const unit = liftFirst(file);
    matchGolden(file.replace(/\.py$/, '.ir'), printUnit(unit));
    const bytes = encodeLowered(lowerUnit(unit));
    const module = binaryen.readBinary(bytes);
    module.setFeatures(binaryen.Features.Multivalue | binaryen.Features.SIMD128);
    assert.ok(module.validate());
    module.dispose();
  });
}

test('the WebAssembly of a sum', () => {
  matchGolden('sum.wat', printModule(encodeLowered(lowerUnit(liftFirst('sum.py')))));
});

test.run();
