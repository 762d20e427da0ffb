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
 * Parts of the tool that most runs do without: the file that each is entered by, the functions that it exports, and the
 * imports that lead out of it.
 */
const LAZY_PARTS = [
  { entry: 'src/jit/jit.ts', functions: ['createJit', 'createInspector'], outside: /\/(objects|runtime)\// },
  {
    entry: 'src/stdlib/modules.ts',
    functions: ['findModule'],
    outside: /\/(bytecode|objects|runtime|syntax|vm)\//,
  },
];

/**
 * Makes each of the lazy parts one function, which V8 compiles and runs only when one of its exports is called: a run
 * without it pays for none of its functions. Of the modules outside, those that hold runtime objects are the bundle's own;
 * tables of the bytecode come in again.
 */
const lazyParts = {
  name: 'lazy parts',
  setup(main) {
    for (const part of LAZY_PARTS) {
      const filter = new RegExp(
        `${part.entry.replace(/\W/g, (character) => (character === '/' ? '[\\\\/]' : `\\${character}`))}$`,
      );
      main.onLoad({ filter }, async ({ path: entry }) => ({
        contents: await asOneFunction(entry, part),
        loader: 'js',
        resolveDir: root,
      }));
    }
  },
};

/** The text of a module that exports what the part does; the part itself is in its function `evaluate`. */
async function asOneFunction(entry, { functions, outside }) {
  const keepOutside = {
    name: 'keep out what is outside',
    setup(inner) {
      inner.onResolve({ filter: outside }, ({ path: name, resolveDir }) => {
        const file = path.relative(root, path.resolve(resolveDir, name)).split(path.sep).join('/');
        return { path: `./${file}`, external: true };
      });
    },
  };
  const { outputFiles } = await esbuild.build({
    ...minified,
    entryPoints: [entry],
    format: 'esm',
    write: false,
    plugins: [keepOutside],
  });
  const imports = [];
  const body = outputFiles[0].text
    .replace(/import *\{[^}]*\} *from *"[^"]*";/g, (statement) => {
      imports.push(statement);
      return '';
    })
    .replace(/export *\{([^}]*)\};/, (_, names) => {
      const fields = names.split(',').map((pair) => pair.split(' as ').reverse().join(':'));
      return `return {${fields.join(',')}};`;
    });
  const exports = functions.map(
    (name) => `export function ${name}(...args) { return load().${name}(...args); }`,
  );
  return `${imports.join('\n')}
function evaluate() {${body}}
let loaded = null;
const load = () => (loaded ??= evaluate());
${exports.join('\n')}
`;
}

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
    plugins: [lazyParts],
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
