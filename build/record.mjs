// `npm run test:record`: runs test/record.ts.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { common } from './build.mjs';

const script = path.join(common.absWorkingDir, '.build/record.mjs');
await esbuild.build({ ...common, entryPoints: ['test/record.ts'], outfile: script, format: 'esm' });
const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], {
  cwd: common.absWorkingDir,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
