// `npm run bench:parse`: how fast a cold process turns 1,000 dense lines into an AST, in lines a second: with V8's code cache,
// as the tool is loaded from its second run on, and without it, as in its first; and with V8 told that it is done once, as
// the tool does it.
//
// Each sample is a process of its own that parses once, as a program's start does: nothing is optimised before. Prints the
// medians and the best.

import { execFileSync } from 'node:child_process';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { plainLoops } from '../build/plain-loops.mjs';
import { folder, median } from './engines.mjs';

const SAMPLES = 15;

const root = path.dirname(folder);
const bundle = path.join(root, '.build/parse-sample.cjs');
const cache = path.join(root, '.build/parse-sample.v8');

/** Runs the bundle as bin/tauraro.js does, with the code cache if there is one; `keep`: and makes the cache. */
const LOADER = `
const [bundle, cache, keep, loader] = process.argv.slice(1);
const fs = require('node:fs');
const source = fs.readFileSync(bundle, 'utf8');
const cachedData = keep === 'use' ? fs.readFileSync(cache) : undefined;
const script = new (require('node:vm').Script)(source, { filename: bundle, cachedData });
if (script.cachedDataRejected) throw new Error('the code cache was rejected');
script.runInThisContext()(require, require(loader).runOnce);
if (keep === 'make') fs.writeFileSync(cache, script.createCachedData());
`;

function sample(keep) {
  return JSON.parse(
    execFileSync(process.execPath, ['-e', LOADER, bundle, cache, keep, path.join(root, 'bin/tauraro.js')], {
      encoding: 'utf8',
    }),
  );
}

await esbuild.build({
  entryPoints: [path.join(folder, 'parse-sample.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
  plugins: [plainLoops(root)],
  banner: { js: '(function (require, runOnce) {' },
  footer: { js: '})' },
});
sample('make');
const samples = { use: [], none: [] };
for (let i = 0; i < SAMPLES; i++) for (const keep of Object.keys(samples)) samples[keep].push(sample(keep));
for (const [keep, heading] of [
  ['use', 'with the code cache'],
  ['none', 'without'],
]) {
  for (const kind of ['wall', 'cpu']) {
    const times = samples[keep].map((one) => one[kind]);
    const show = (ms) => `${ms.toFixed(1)} ms = ${Math.round((samples.use[0].lines / ms) * 1000)} lines/s`;
    const figures = `median ${show(median(times))}, best ${show(Math.min(...times))}`;
    console.log(`${heading.padEnd(20)}${kind.padEnd(5)} ${figures}`);
  }
}
