// Builds the tool: grammar -> matcher (src/syntax/generated/), then sources -> dist/tauraro.cjs. Needs Node and the
// packages of package.json, nothing else.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const generatedFolder = path.join(root, 'src/syntax/generated');

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
  define: { 'process.env.TAURARO_VERSION': JSON.stringify(version) },
  logLevel: 'warning',
  metafile: true,
};

const minified = {
  ...common,
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

/**
 * The JIT as one function, which V8 compiles only where it is called: a run without it pays for none of its functions. Of the
 * modules outside `src/jit/`, those that hold runtime objects are the bundle's own; tables of the bytecode come in again.
 */
const jitAsOneFunction = {
  name: 'jit as one function',
  setup(main) {
    main.onLoad({ filter: /[\\/]src[\\/]jit[\\/]jit\.ts$/ }, async ({ path: entry }) => {
      const outside = new Set();
      const shareObjects = {
        name: 'share objects',
        setup(inner) {
          inner.onResolve({ filter: /\/(objects|runtime)\// }, ({ path: name, resolveDir }) => {
            const file = path.relative(root, path.resolve(resolveDir, name)).split(path.sep).join('/');
            outside.add(file);
            return { path: file, external: true };
          });
        },
      };
      const { outputFiles } = await esbuild.build({
        ...minified,
        entryPoints: [entry],
        format: 'cjs',
        write: false,
        plugins: [shareObjects],
      });
      const files = [...outside];
      const imports = files.map((file, i) => `import * as outside${i} from ${JSON.stringify(`./${file}`)};`);
      const table = files.map((file, i) => `${JSON.stringify(file)}: outside${i}`).join(', ');
      const contents = `${imports.join('\n')}
function evaluate(require, module) {${outputFiles[0].text}}
const module = { exports: {} };
const table = { ${table} };
evaluate((name) => table[name], module);
export const createJit = module.exports.createJit;
`;
      return { contents, loader: 'js', resolveDir: root };
    });
  },
};

/**
 * Bundles the tool. Short names: a page of memory less to read counts at start-up. The first line identifies the bundle to the code
 * cache; what follows is an expression, the function that bin/bundle.js calls.
 */
async function bundle() {
  const outfile = path.join(root, 'dist/tauraro.cjs');
  const { outputFiles } = await esbuild.build({
    ...minified,
    entryPoints: ['src/cli/main.ts'],
    outfile,
    format: 'cjs',
    write: false,
    plugins: [jitAsOneFunction],
  });
  const [{ hash, text }] = outputFiles;
  fs.mkdirSync(path.dirname(outfile), { recursive: true });
  const wrapped = `(function (exports, require, module, __dirname, importModule) {${text}})\n`;
  const temporary = `${outfile}.${process.pid}`;
  fs.writeFileSync(temporary, `//tauraro-${version}-${hash.replace(/\W/g, '')}\n${wrapped}`);
  fs.renameSync(temporary, outfile);
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
  copyResources();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
