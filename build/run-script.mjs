// Bundles a script of test/ and runs it: `node build/run-script.mjs test/record.ts --all`.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { common } from './build.mjs';

const [script, ...args] = process.argv.slice(2);
const outfile = path.join(common.absWorkingDir, '.build', script.replace(/\.ts$/, '.mjs'));
await esbuild.build({ ...common, entryPoints: [script], outfile, format: 'esm' });
const { status } = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...args], {
  cwd: common.absWorkingDir,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
