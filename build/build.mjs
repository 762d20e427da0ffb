// Builds the tool: grammar -> matcher (src/syntax/generated/), then sources -> dist/tauraro.cjs. Needs Node and the
// packages of package.json, nothing else.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { compileLazyParts } from './lazy-parts.mjs';
import { plainLoops } from './plain-loops.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const generatedFolder = path.join(root, 'src/syntax/generated');

/** In the place of the name of this build, which is a hash of all that belongs to it. */
const BUILD = 'name-of-this-build';

/** What every bundle has in common. */
export const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  charset: 'ascii',
  // Literals that esbuild would turn into constructor calls, which cost three times as much at start-up.
  supported: { 'regexp-unicode-property-escapes': true },
  loader: { '.ohm': 'text' },
  define: {
    'process.env.TAURARO_VERSION': JSON.stringify(version),
    'process.env.TAURARO_BUILD': JSON.stringify(BUILD),
  },
  logLevel: 'warning',
  metafile: true,
};

const minification = {
  minifyWhitespace: true,
  minifySyntax: true,
  minifyIdentifiers: true,
  legalComments: 'none',
};

function modified(file) {
  return fs.statSync(path.resolve(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** When the oldest generated file was written; 0 when there is none. */
function generatedSince() {
  const files = fs.existsSync(generatedFolder) ? fs.readdirSync(generatedFolder) : [];
  return files.length === 0
    ? 0
    : Math.min(...files.map((file) => modified(path.join(generatedFolder, file))));
}

/** Generates the matcher, unless it is newer than all that it is made from. */
async function generateMatcher() {
  const generator = path.join(root, '.build/generate.mjs');
  const { metafile } = await esbuild.build({
    ...common,
    entryPoints: ['grammar/generate.ts'],
    outfile: generator,
    format: 'esm',
  });
  const grammars = fs.readdirSync(path.join(root, 'grammar')).map((file) => path.join('grammar', file));
  const sources = [...Object.keys(metafile.inputs), ...grammars, 'build/build.mjs'];
  if (generatedSince() > Math.max(...sources.map(modified))) return;
  const { status } = spawnSync(process.execPath, [generator], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('grammar/generate.ts failed');
}

function hashOf(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/**
 * Bundles the tool. Short names: a page of memory less to read counts at start-up. The first line of each file identifies it to the
 * code cache; what follows is an expression, for the bundle the function that bin/tauraro.js calls.
 */
async function bundle() {
  const main = 'src/cli/main.ts';
  const options = { ...common, plugins: [plainLoops(root)] };
  const { scripts, plugin } = await compileLazyParts(options, minification, main);
  const { outputFiles } = await esbuild.build({
    ...options,
    ...minification,
    entryPoints: [main],
    format: 'cjs',
    write: false,
    plugins: [plugin, ...options.plugins],
  });
  scripts.set(
    'tauraro.cjs',
    `(function (exports, require, module, __dirname, importModule, loadPart, toolCache, runOnce) {${outputFiles[0].text}})\n`,
  );
  const folder = path.join(root, 'dist');
  fs.mkdirSync(folder, { recursive: true });
  const build = hashOf([...scripts.values()].join(''));
  for (const [file, template] of scripts) {
    const text = template.replaceAll(BUILD, build);
    const hash = hashOf(text);
    const temporary = path.join(folder, `${file}.${process.pid}`);
    fs.writeFileSync(temporary, `//${path.basename(file, '.cjs')}-${version}-${hash}\n${text}`);
    fs.renameSync(temporary, path.join(folder, file));
  }
  for (const file of fs.readdirSync(folder)) {
    if (file.endsWith('.cjs') && !scripts.has(file)) fs.rmSync(path.join(folder, file));
  }
}

/** Bundles what runs in a thread of its own. */
async function bundleWorker() {
  await esbuild.build({
    ...common,
    ...minification,
    entryPoints: ['src/jit/optimiser-worker.ts'],
    outfile: path.join(root, 'dist/optimiser.mjs'),
    format: 'esm',
  });
}

/** What few programs ask for stays in files of its own, which are read when they do: standard modules, characters' names. */
function copyResources() {
  fs.copyFileSync(path.join(root, 'src/syntax/unicode-names.txt'), path.join(root, 'dist/unicode-names.txt'));
  const target = path.join(root, 'dist/py');
  fs.rmSync(target, { recursive: true, force: true });
  fs.cpSync(path.join(root, 'src/stdlib/py'), target, {
    recursive: true,
    filter: (file) => !file.endsWith('__pycache__'),
  });
}

export async function build() {
  await generateMatcher();
  await bundle();
  await bundleWorker();
  copyResources();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
