// Loops over arrays by index, and patterns of arrays by property: the same, but for the iterators. Until V8 optimises a
// function, each step of a `for ... of` calls an iterator that makes an object of its answer: 280 ns against 25 of an indexed
// loop, and `const [a, b] = pair` 490 against 35. Most of what runs while a program starts and is compiled is never optimised.
//
//     for (const x of xs) f(x);      for (let i = 0, a = xs; i < a.length; i++) { const x = a[i]; f(x); }
//     const [x, y] = pair;           const {0: x, 1: y} = pair;
//
// TypeScript says what is an array. What is not for sure one stays as it is.

import path from 'node:path';
import { SyntaxKind } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';

const TYPED_ARRAY = /^(Big)?(Int|Uint|Float)\d+(Clamped)?Array\b/;

/** Of `xs.entries()`: `xs`; else null. */
function receiverOfEntries({ kind, expression, arguments: args }) {
  const isEntries =
    kind === SyntaxKind.CallExpression &&
    args.length === 0 &&
    expression.kind === SyntaxKind.PropertyAccessExpression &&
    expression.name.text === 'entries';
  return isEntries ? expression.expression : null;
}

/** Is it a pattern without `...rest`? */
function isPlainPattern({ kind, elements }) {
  return kind === SyntaxKind.ArrayBindingPattern && elements.every(({ dotDotDotToken }) => !dotDotDotToken);
}

/** The nodes of a file that are to be rewritten if they are arrays, with what has to be one. */
function candidates(file) {
  const found = [];
  const visit = (node) => {
    if (node.kind === SyntaxKind.ForOfStatement && !node.awaitModifier) {
      const { initializer, expression } = node;
      const entries = receiverOfEntries(expression);
      if (initializer.kind !== SyntaxKind.VariableDeclarationList) return;
      const [{ name }] = initializer.declarations;
      if (entries === null) found.push({ node, array: expression });
      else if (isPlainPattern(name) && name.elements.length === 2) found.push({ node, array: entries });
    }
    if (isPlainPattern(node)) found.push({ node, array: node });
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

/** Writes a file anew, from node to node. */
class Rewriter {
  constructor(file, chosen) {
    this.file = file;
    this.text = file.text;
    this.chosen = chosen;
    this.count = 0;
  }

  /** The text of a node, without what stands before it. */
  write(node) {
    if (this.chosen.has(node)) {
      return node.kind === SyntaxKind.ForOfStatement ? this.loop(node) : this.pattern(node);
    }
    return this.inside(node, node.getStart(this.file));
  }

  /** The text from `start` to the end of a node, its children written anew. */
  inside(node, start) {
    let text = '';
    let at = start;
    node.forEachChild((child) => {
      const from = child.getStart(this.file);
      text += this.text.slice(at, from) + this.write(child);
      at = child.end;
    });
    return text + this.text.slice(at, node.end);
  }

  loop({ initializer, expression, statement }) {
    const [{ name }] = initializer.declarations;
    const keyword = /^\w+/.exec(this.text.slice(initializer.getStart(this.file)))[0];
    const array = receiverOfEntries(expression);
    const number = this.count++;
    const [index, values] = [`index$${number}`, `array$${number}`];
    const item = `${values}[${index}]`;
    const declared =
      array === null
        ? `${keyword} ${this.write(name)} = ${item};`
        : name.elements
            .map((element, i) =>
              element.name ? `${keyword} ${this.write(element)} = ${[index, item][i]};` : '',
            )
            .join(' ');
    const from = this.write(array ?? expression);
    const head = `for (let ${index} = 0, ${values} = ${from}; ${index} < ${values}.length; ${index}++)`;
    return `${head} { ${declared} ${this.write(statement)} }`;
  }

  pattern({ elements }) {
    const fields = elements.map((element, i) => (element.name ? `${i}: ${this.write(element)}` : ''));
    return `{ ${fields.filter((field) => field !== '').join(', ')} }`;
  }
}

/** The texts of the sources in which there is something to rewrite, by their absolute names. Throws where TypeScript cannot run. */
export function rewriteSources(root) {
  const api = new API({ cwd: root });
  try {
    const snapshot = api.updateSnapshot({ openProjects: [path.join(root, 'tsconfig.json')] });
    const [{ program, checker }] = snapshot.getProjects();
    const isArray = (type) =>
      type !== undefined &&
      (checker.isArrayType(type) ||
        checker.isTupleType(type) ||
        TYPED_ARRAY.test(checker.typeToString(type)));
    const texts = new Map();
    for (const name of program.getSourceFileNames()) {
      const absolute = path.normalize(name);
      if (!absolute.startsWith(path.join(root, 'src', path.sep))) continue;
      const file = program.getSourceFile(name);
      const found = candidates(file);
      const types = checker.getTypeAtLocation(found.map(({ array }) => array));
      const chosen = new Set(found.filter((_, i) => isArray(types[i])).map(({ node }) => node));
      if (chosen.size > 0) texts.set(absolute, new Rewriter(file, chosen).inside(file, 0));
    }
    return texts;
  } finally {
    api.close();
  }
}

/** Without TypeScript's program for this machine the tool is the same, and starts a little slower. */
function rewriteOrTell(root) {
  try {
    return rewriteSources(root);
  } catch (error) {
    console.warn(`build: loops over arrays are left as they are: ${error.message}`);
    return new Map();
  }
}

/** The plugin that gives esbuild the sources as they are rewritten. */
export function plainLoops(root) {
  const texts = rewriteOrTell(root);
  return {
    name: 'plain loops',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path: name }) => {
        const contents = texts.get(name);
        return contents === undefined ? undefined : { contents, loader: 'ts' };
      });
    },
  };
}
