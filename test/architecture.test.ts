/** The house rules that a reader relies on and no tool checks: who may import whom, sizes of files, no barrels. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

/** The parts of `src/`, and for each which others it may import; a path allows that file alone. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  syntax: [],
  bytecode: ['syntax/source.ts'],
  compiler: ['syntax', 'bytecode'],
  objects: ['bytecode', 'syntax/source.ts'],
  runtime: ['objects', 'bytecode', 'syntax/source.ts'],
  vm: ['runtime', 'objects', 'bytecode', 'syntax/source.ts'],
  builtins: ['runtime', 'objects'],
  stdlib: ['runtime', 'objects'],
  jit: ['bytecode', 'objects', 'runtime', 'syntax/source.ts'],
  pipeline: ['syntax', 'bytecode', 'compiler', 'objects', 'runtime', 'vm', 'builtins', 'stdlib', 'jit'],
  cli: ['pipeline', 'runtime/host.ts'],
};

/** Parts that may moreover import the types of others. */
const TYPE_LAYERS: Readonly<Record<string, readonly string[]>> = { jit: ['vm'] };

const MAX_LINES = 800;

interface Import {
  /** From `src/`. */
  readonly target: string;
  /** Whether nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

interface SourceFile {
  /** From `src/`. */
  readonly name: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

function importsOf(name: string, text: string): Import[] {
  const statement =
    /^(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm;
  return [...text.matchAll(statement)].map(([, type, names = '', specifier, dynamic]) => {
    const listed = /^\{(.*)\}$/s.exec(names.trim())?.[1].split(',') ?? [];
    const items = listed.map((item) => item.trim()).filter((item) => item !== '');
    return {
      target: path.posix.join(path.posix.dirname(name), specifier ?? dynamic),
      typeOnly: type !== undefined || (items.length > 0 && items.every((item) => item.startsWith('type '))),
    };
  });
}

const sources: SourceFile[] = (readdirSync('src', { recursive: true }) as string[])
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => name.endsWith('.ts') && !name.startsWith('syntax/generated/'))
  .map((name) => {
    const text = readFileSync(path.join('src', name), 'utf8');
    return { name, text, imports: importsOf(name, text) };
  });

function partOf(name: string): string {
  return name.split('/')[0].replace(/\.ts$/, '');
}

function assertNone(problems: readonly string[]): void {
  assert.is(problems.join('\n'), '');
}

test('each part imports only what its layer may', () => {
  const problems: string[] = [];
  for (const { name, imports } of sources) {
    const part = partOf(name);
    if (LAYERS[part] === undefined) problems.push(`src/${name}: no layer is known for ${part}`);
    for (const { target, typeOnly } of imports) {
      const allowed = [part, ...(LAYERS[part] ?? []), ...(typeOnly ? (TYPE_LAYERS[part] ?? []) : [])];
      if (!allowed.includes(partOf(target)) && !allowed.includes(target)) {
        problems.push(`src/${name} may not import ${target}`);
      }
    }
  }
  assertNone(problems);
});

test('imports name files that exist, with their extension', () => {
  const missing = sources.flatMap(({ name, imports }) =>
    imports
      .filter(
        ({ target }) => !target.startsWith('syntax/generated/') && !existsSync(path.join('src', target)),
      )
      .map(({ target }) => `src/${name} imports ${target}, which is not there`),
  );
  assertNone(missing);
});

test('no files import one another in a circle at run time', () => {
  const files = new Map(sources.map((file) => [file.name, file]));
  const done = new Set<string>();
  const problems: string[] = [];
  const visit = (name: string, trail: readonly string[]): void => {
    const start = trail.indexOf(name);
    if (start >= 0) problems.push([...trail.slice(start), name].join(' -> '));
    if (start >= 0 || done.has(name)) return;
    for (const { target, typeOnly } of files.get(name)?.imports ?? [])
      if (!typeOnly) visit(target, [...trail, name]);
    done.add(name);
  };
  for (const { name } of sources) visit(name, []);
  assertNone(problems);
});

test(`files are under ${MAX_LINES} lines, or say why not at the top: "Over ${MAX_LINES} lines because ..."`, () => {
  const tooLong = sources.filter(({ text }) => {
    const lines = text.split('\n');
    const head = lines.slice(0, 30).join('\n');
    return lines.length > MAX_LINES && !head.includes(`Over ${MAX_LINES} lines`);
  });
  assertNone(tooLong.map(({ name, text }) => `src/${name} has ${text.split('\n').length} lines`));
});

test('each file opens with its mental model', () => {
  assertNone(sources.filter(({ text }) => !/^\s*\/[*/]/.test(text)).map(({ name }) => `src/${name}`));
});

test('no barrels', () => {
  const barrels = sources.filter(({ text }) => /^export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s+from\b/m.test(text));
  assertNone(barrels.map(({ name }) => `src/${name} exports what it imports`));
});

test('no file or folder is named for nothing in particular', () => {
  const vague = /(?:^|[/-])(?:utils?|helpers?|misc|common|manager)(?:[/.-]|$)/;
  assertNone(sources.map(({ name }) => name).filter((name) => vague.test(name)));
});

test.run();
