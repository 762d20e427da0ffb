/**
 * Golden IR: what small loops are lifted to, after the passes. After a change that is meant to change it, write it anew
 * with TAURARO_RECORD=1 and read the difference. Each is lowered too, and binaryen validates the module.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import binaryen from 'binaryen';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { printRegion } from '../../src/jit/ir-text.ts';
import { lowerRegion } from '../../src/jit/lower-wasm.ts';
import { optimise } from '../../src/jit/passes/passes.ts';
import { encodeModule } from '../../src/jit/wasm/module.ts';
import { printModule } from '../../src/jit/wasm/wat.ts';
import { liftHotLoops } from './hot-loops.ts';

const FOLDER = 'test/jit/ir';

function matchGolden(name: string, text: string): void {
  const file = path.join(FOLDER, name);
  if (process.env.TAURARO_RECORD) writeFileSync(file, text);
  assert.fixture(text, readFileSync(file, 'utf8'), file);
}

function liftFirst(file: string) {
  const [region] = liftHotLoops(readFileSync(path.join(FOLDER, file), 'utf8'));
  if ('reason' in region) throw new Error(region.reason);
  optimise(region);
  return region;
}

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.py'))) {
  test(file, () => {
    const region = liftFirst(file);
    matchGolden(file.replace(/\.py$/, '.ir'), printRegion(region));
    const bytes = encodeModule([lowerRegion(region).function]);
    const module = binaryen.readBinary(bytes);
    assert.ok(module.validate());
    module.dispose();
  });
}

test('the WebAssembly of a sum', () => {
  matchGolden('sum.wat', printModule(encodeModule([lowerRegion(liftFirst('sum.py')).function])));
});

test.run();
