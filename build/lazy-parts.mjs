// Lazy parts: scripts of their own beside the bundle, each with a code cache of its own. A run that does not call into a part
// neither reads it nor pays for its functions; a run that does gets it compiled, whatever the first run of all was.
//
// A part is named here with the files that it is entered by, which export functions alone. It lies within the innermost part
// that all lie within that enter it, or within the bundle itself. A module belongs to the innermost of them that has all
// within it that reach the module, so none exists twice. There an entry's exports are stubs that load the part. The part's
// text is a function of what it takes from outside.

import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';

export const LAZY_PARTS = {
  // Hot loops: running compiled code; within it, compiling, and telling what was done.
  jit: ['src/jit/jit.ts'],
  'jit-compiler': ['src/jit/compile.ts'],
  'jit-reports': ['src/jit/reports/reports.ts'],
  // Source texts that no earlier run has compiled.
  'front-end': ['src/compiler/compile.ts', 'src/syntax/parse.ts'],
  // Imports of standard modules.
  modules: ['src/stdlib/modules.ts'],
  // Elementary and special functions.
  elementary: ['src/objects/numbers/elementary.ts', 'src/stdlib/special-functions.ts'],
  // Syntax errors.
  mistakes: ['src/syntax/diagnose.ts'],
  // Uncaught exceptions.
  tracebacks: [
    'src/objects/functions/argument-errors.ts',
    'src/runtime/display.ts',
    'src/runtime/suggestions.ts',
    'src/vm/syntax-error-place.ts',
    'src/vm/traceback-entries.ts',
    'src/vm/traceback.ts',
  ],
  // Statements and expressions beyond calls of names and literals.
  compiler: [
    'src/compiler/anchors.ts',
    'src/compiler/comprehensions.ts',
    'src/compiler/displays.ts',
    'src/compiler/except-star.ts',
    'src/compiler/exceptions.ts',
    'src/compiler/imports.ts',
    'src/compiler/loops.ts',
    'src/compiler/operators.ts',
    'src/compiler/patterns.ts',
    'src/compiler/suspensions.ts',
    'src/compiler/targets.ts',
    'src/compiler/unparse.ts',
    'src/syntax/literals.ts',
    'src/syntax/replacement-field.ts',
    'src/syntax/tokenize-fstring.ts',
    'src/syntax/tokenize-number.ts',
  ],
  // Class statements.
  classes: [
    'src/builtins/classes.ts',
    'src/objects/classes/class-bases.ts',
    'src/objects/classes/class-body.ts',
    'src/objects/classes/classes.ts',
    'src/objects/classes/layout.ts',
    'src/objects/classes/reduction.ts',
    'src/objects/classes/type-flags.ts',
  ],
  // Formatting.
  text: [
    'src/objects/numbers/float-text.ts',
    'src/objects/text/format-spec.ts',
    'src/objects/text/percent-format.ts',
    'src/objects/text/str-format.ts',
    'src/objects/text/str-translate.ts',
    'src/runtime/format-value.ts',
  ],
  bytes: [
    'src/objects/bytes/bytearray-type.ts',
    'src/objects/bytes/bytes-construct.ts',
    'src/objects/bytes/bytes-type.ts',
    'src/objects/bytes/codecs.ts',
    'src/objects/bytes/escape-codecs.ts',
    'src/objects/bytes/memoryview-cast.ts',
    'src/objects/bytes/memoryview-type.ts',
  ],
  sort: ['src/objects/containers/sort.ts'],
  // What few programs do: run text as a program, open files, show bytecode.
  rare: [
    'src/builtins/dynamic-code.ts',
    'src/bytecode/disassemble.ts',
    'src/cli/disasm.ts',
    'src/runtime/breakpoint.ts',
    'src/runtime/open-file.ts',
    'src/runtime/warnings.ts',
    'src/vm/except-star.ts',
  ],
};

/** Exports that may change while the program runs: a part must ask for them anew each time. */
const VARIABLE = /^export let (\w+)/gm;
const FUNCTION = /^export (?:async )?function\*? ?(\w+)/gm;
const NO_FUNCTION = /^export (?!(?:async )?function\b|type\b|interface\b).*/m;

/** As esbuild writes it. */
const IMPORT = /^import \{([^}]*)\} from "([^"]*)";\n/gm;
/** esbuild puts the numbers in their place where it sees the declaration, which it does not in a part. */
const ENUM = /^export (enum (\w+) \{[^}]*\})/gm;

/** Parts whose functions compute for long with constants and tables. */
const NUMERIC_PARTS = new Set(['elementary']);
const CONSTANT = /^(?:export )?const (\w+)/gm;
const LET = /^(?:export )?let (\w+)/gm;
/** As esbuild writes both; a number keeps apart what has the same name in two files. */
const DECLARATION = /^var (\w+?)(\d*) = /gm;

const matches = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);

/** A file as esbuild names it. */
function nameFrom(root, absolute) {
  return path.relative(root, absolute).split(path.sep).join('/');
}

function readSource(root, file) {
  return fs.readFileSync(path.join(root, file), 'utf8');
}

/** The functions that an entry exports. */
function exportsOf(root, entry) {
  const text = readSource(root, entry);
  const other = NO_FUNCTION.exec(text);
  if (other !== null) throw new Error(`${entry} enters a lazy part, but has '${other[0]}'`);
  return matches(text, FUNCTION);
}

/**
 * A function that calls its namesake in the part. It passes the parameters on by name where they are only names: an array of
 * them would take longer than a sine.
 */
function stubOf(name, code) {
  const [, list] = new RegExp(`function\\*? ?${name}\\(([^)]*)\\)`).exec(code);
  const parameters = /^[\w, ]*$/.test(list) ? list : '...args';
  return `export function ${name}(${parameters}) { return load().${name}(${parameters}); }`;
}

/** The enums that a file exports, by their names: the numbers of their members, and an expression that makes the enum. */
function enumsOf(root, file) {
  const enums = new Map();
  for (const [, declaration, name] of readSource(root, file).matchAll(ENUM)) {
    const { code } = esbuild.transformSync(declaration, { loader: 'ts' });
    const body = `${code} return ${name};`;
    const members = Object.entries(new Function(body)()).filter(([, value]) => typeof value === 'number');
    enums.set(name, { members, expression: `(() => { ${body} })()` });
  }
  return enums;
}

/** Is an enum asked for more than its members? If a text or a comment has the word, no harm is done. */
function isUsedAsObject(name, code) {
  return new RegExp(`\\b${name}\\b(?!\\.\\w)`).test(code);
}

/** The files that can be reached from some of them without passing one that is shut. */
function reach(inputs, from, shut) {
  const reached = new Set(from);
  for (const file of reached) {
    for (const { path: imported, external } of inputs[file].imports) {
      if (!external && !shut.has(imported)) reached.add(imported);
    }
  }
  return reached;
}

/**
 * The parts by name, those within others first: the files of each, its entries among them, and the part that it lies
 * within, null for the bundle.
 */
async function divide(options, main) {
  const { metafile } = await esbuild.build({ ...options, entryPoints: [main], write: false });
  const { inputs } = metafile;
  const parts = Object.entries(LAZY_PARTS);
  const all = new Set(parts.flatMap(([, entries]) => entries));
  for (const entry of all) if (!(entry in inputs)) throw new Error(`nothing reaches ${entry}`);
  const reached = new Map([
    [null, reach(inputs, [main], all)],
    ...parts.map(([name, entries]) => [name, reach(inputs, entries, all)]),
  ]);
  const parents = new Map();
  const parentOf = (name) => {
    if (!parents.has(name)) {
      // Of parts that enter one another none lies within another.
      parents.set(name, null);
      parents.set(name, innermost(enterersOf(inputs, reached, name).map(pathTo)));
    }
    return parents.get(name);
  };
  const pathTo = (name) => (name === null ? [null] : [...pathTo(parentOf(name)), name]);
  const ownerOf = (file) =>
    innermost([...reached].filter(([, reachable]) => reachable.has(file)).map(([name]) => pathTo(name)));
  const files = [...new Set([...reached.values()].flatMap((each) => [...each]))];
  return parts
    .map(([name, entries]) => ({
      name,
      entries,
      parent: parentOf(name),
      depth: pathTo(name).length,
      files: new Set(files.filter((file) => ownerOf(file) === name)),
      isNumeric: NUMERIC_PARTS.has(name),
    }))
    .sort((left, right) => right.depth - left.depth);
}

/** The parts whose files import the entries of one; null stands for the bundle. */
function enterersOf(inputs, reached, name) {
  const importsEntry = (file) =>
    inputs[file].imports.some(({ path: imported }) => LAZY_PARTS[name].includes(imported));
  return [...reached]
    .filter(([other, files]) => other !== name && [...files].some(importsEntry))
    .map(([other]) => other);
}

/** The last that all paths have in common. */
function innermost([first, ...others]) {
  return first.findLast((name) => others.every((path) => path.includes(name)));
}

/** Leaves imports of other files than these as they are: `import { name } from './src/...'`. */
function keepOutside(root, files) {
  return {
    name: 'keep outside',
    setup(build) {
      build.onResolve({ filter: /^\.{1,2}\// }, ({ path: name, resolveDir }) => {
        const file = nameFrom(root, path.resolve(resolveDir, name));
        return files.has(file) ? undefined : { path: `./${file}`, external: true };
      });
    },
  };
}

/**
 * The text of a part, a function of `variables` and what else it imports, that returns its exports; and, for what it lies
 * within, the import statements and the arguments. `variables` is an object with a getter for each import that may change.
 * `inner`: the parts within it, by their names the modules that load them.
 */
async function compilePart(options, minification, { entries, files, isNumeric }, inner) {
  const root = options.absWorkingDir;
  const { outputFiles } = await esbuild.build({
    ...options,
    stdin: {
      contents: entries
        .map((entry) => `export { ${exportsOf(root, entry).join(', ')} } from './${entry}';`)
        .join('\n'),
      resolveDir: root,
    },
    format: 'esm',
    write: false,
    plugins: [putStubs(root, inner), keepOutside(root, files), ...options.plugins],
  });
  const taken = takeImports(root, outputFiles[0].text);
  const { imports, getters, define } = taken;
  const parameters = [...(inner.size > 0 ? ['loadPart'] : []), ...taken.parameters];
  const body = (isNumeric ? restoreConstants(root, files, taken.rest) : taken.rest).replace(
    /^export \{([^}]*)\};\n/m,
    (_, names) => {
      const fields = names.split(',').map((pair) => pair.trim().split(' as ').reverse().join(': '));
      return `return { ${fields.join(', ')} };\n`;
    },
  );
  const text = `function part(${['variables', ...parameters].join(', ')}) {\n'use strict';\n${body}}`;
  const { charset, target, supported } = options;
  const { code } = await esbuild.transform(text, { ...minification, charset, target, supported, define });
  return { code: `(${code.trim()})\n`, imports, given: [`{ ${getters.join(', ')} }`, ...parameters] };
}

/**
 * Takes the import statements out of a part's bundle. Gives the rest; the statements; the parameters that take the place of what
 * they import; and what is written instead where that may change (a getter of `variables`) or is known (the member of an enum).
 */
function takeImports(root, bundle) {
  const rest = bundle.replace(IMPORT, '');
  const taken = { rest, imports: [], parameters: [], getters: [], define: {} };
  for (const [statement, names, file] of bundle.matchAll(IMPORT)) {
    taken.imports.push(statement);
    const isOurs = file.startsWith('./');
    const variables = isOurs ? matches(readSource(root, file), VARIABLE) : [];
    const enums = isOurs ? enumsOf(root, file) : new Map();
    for (const pair of names.split(',')) {
      const [imported, local = imported] = pair.trim().split(' as ');
      if (variables.includes(imported)) {
        taken.getters.push(`get ${local}() { return ${local}; }`);
        taken.define[local] = `variables.${local}`;
      } else if (enums.has(imported) && isUsedAsObject(local, rest)) {
        // Made again here: whatever else there is of it needs only the numbers then.
        taken.rest = `const ${local} = ${enums.get(imported).expression};\n${taken.rest}`;
      } else if (enums.has(imported)) {
        for (const [member, value] of enums.get(imported).members)
          taken.define[`${local}.${member}`] = String(value);
      } else {
        taken.parameters.push(local);
      }
    }
  }
  return taken;
}

/** Makes constants of modules constants again, which esbuild turns into variables: V8 compiles only constants in. */
function restoreConstants(root, files, bundle) {
  const texts = [...files].map((file) => readSource(root, file));
  const names = new Set(texts.flatMap((text) => matches(text, CONSTANT)));
  for (const text of texts) for (const name of matches(text, LET)) names.delete(name);
  return bundle.replace(DECLARATION, (declaration, name, number) =>
    names.has(name) || names.has(name + number) ? declaration.replace('var', 'const') : declaration,
  );
}

/** Puts stubs in the place of the exports of some parts' entries, and what loads the parts: a module for each, by its name. */
function putStubs(root, loaders) {
  const partOf = new Map(
    [...loaders.keys()].flatMap((name) => LAZY_PARTS[name].map((entry) => [entry, name])),
  );
  const javaScript = (contents) => ({ contents, loader: 'js', resolveDir: root });
  return {
    name: 'stubs of lazy parts',
    setup(build) {
      build.onResolve({ filter: /^lazy-part:/ }, ({ path: name }) => ({
        path: name.slice('lazy-part:'.length),
        namespace: 'lazy-part',
      }));
      build.onResolve({ filter: /^\.{1,2}\// }, ({ path: name, resolveDir }) => {
        const absolute = path.resolve(resolveDir, name);
        return partOf.has(nameFrom(root, absolute)) ? { path: absolute } : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: 'lazy-part' }, ({ path: name }) =>
        javaScript(loaders.get(name)),
      );
      build.onLoad({ filter: /\.ts$/ }, ({ path: absolute }) => {
        const entry = nameFrom(root, absolute);
        if (!partOf.has(entry)) return undefined;
        const { code } = esbuild.transformSync(readSource(root, entry), { loader: 'ts' });
        const stubs = exportsOf(root, entry).map((name) => stubOf(name, code));
        return javaScript(`import { load } from 'lazy-part:${partOf.get(entry)}';\n${stubs.join('\n')}`);
      });
    },
  };
}

/**
 * Compiles the parts. Gives the text of each by the name of its file; and the plugin that puts stubs into the bundle,
 * where `loadPart(file)` is to give what the script evaluates to.
 */
export async function compileLazyParts(options, minification, main) {
  const scripts = new Map();
  const loaders = new Map();
  const loadersWithin = (parent) => {
    if (!loaders.has(parent)) loaders.set(parent, new Map());
    return loaders.get(parent);
  };
  for (const part of await divide(options, main)) {
    const { code, imports, given } = await compilePart(options, minification, part, loadersWithin(part.name));
    const file = `${part.name}.cjs`;
    scripts.set(file, code);
    loadersWithin(part.parent).set(
      part.name,
      `${imports.join('')}
      let part = null;
      export const load = () => (part ??= loadPart('${file}')(${given.join(', ')}));`,
    );
  }
  return { scripts, plugin: putStubs(options.absWorkingDir, loadersWithin(null)) };
}
