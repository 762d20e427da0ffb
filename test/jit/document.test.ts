/**
 * docs/JIT.md: its dumps are what the tool prints, its tables what the code has or what trying shows. After a change that
 * is meant to change them, write them anew with TAURARO_RECORD=1 and read the difference. Times are not compared.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { OPCODES } from '../../src/bytecode/opcodes.ts';
import { main } from '../../src/cli/main.ts';
import { OPERATORS } from '../../src/jit/ir.ts';
import { UNKNOWN_WORDS } from '../../src/jit/lift/lift-instruction.ts';
import { ADVICE } from '../../src/jit/reports/advice.ts';
import { EVENTS } from '../../src/jit/reports/events.ts';
import { CapturedHost } from '../captured-host.ts';
import { runUnderJit } from './hot-loops.ts';

const DOCUMENT = 'docs/JIT.md';
const PROGRAM = 'docs/squares.py';

async function tauraro(...args: string[]): Promise<CapturedHost> {
  const host = new CapturedHost('');
  await main(args, host);
  const shortened = (text: string): string => text.replaceAll(`${process.cwd()}/docs/`, '');
  return Object.assign(host, { stdout: shortened(host.stdout), stderr: shortened(host.stderr) });
}

function fenced(text: string, language = ''): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headings), `|${'---|'.repeat(headings.length)}`, ...rows.map(line)].join('\n');
}

const code = (text: string): string => `\`${text}\``;

/** What is shown of the program's function after a run: bytecode, IR and WebAssembly. */
const inspected = once(async () => {
  const { stdout } = await tauraro('disasm', '--ir', '--wat', PROGRAM);
  const [listing, types, ir, wat] = `function ${stdout.split(/^function /m)[1]}`.split('\n\n');
  assert.match(types, 'compiled when these were the types');
  const body = (text: string): string => text.slice(text.indexOf('\n') + 1).replace(/^ {4}/gm, '');
  return { listing, ir: body(ir), wat: body(wat) };
});

/** What is told of a run on standard error: the log, the stats and the line's story. */
const told = once(async () => {
  const flags = ['--jit-log', '--jit-stats', '--jit-why', 'squares.py:5'];
  const [log, stats, why] = (await tauraro('run', ...flags, PROGRAM)).stderr.split(/^(?=JIT)/m);
  return { log, stats, why };
});

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** An expression of `a` and `b`, and what these are. */
interface Trial {
  readonly expression: string;
  readonly a: string;
  readonly b: string;
}

const TRIAL_LINES = 7;

/** Tries whether loops around some expressions compile: all in one program. */
async function compiling(trials: readonly Trial[]): Promise<Set<Trial>> {
  const parts = trials.map(
    ({ expression, a, b }) => `def f(a, b):
    for i in range(200):
        c = ${expression}
try:
    f(${a}, ${b})
except Exception:
    raise SystemExit(${JSON.stringify(`cannot do ${expression} of ${a} and ${b}`)})
`,
  );
  assert.ok(parts.every((text) => text.split('\n').length === TRIAL_LINES + 1));
  const { report, stderr } = await runUnderJit(`import math\n${parts.join('')}`, { threshold: 50 });
  assert.is(stderr, '');
  const compiled = report.loops.filter(({ state }) => state === 'compiled');
  return new Set(compiled.map(({ line }) => trials[Math.floor((line - 2) / TRIAL_LINES)]));
}

const mark = (holds: boolean): string => (holds ? '✓' : '–');

const OPERANDS: readonly (readonly [types: string, a: string, b: string])[] = [
  ['int, int', '7', '2'],
  ['float, float', '7.5', '2.5'],
  ['int, float', '7', '2.5'],
  ['bool, bool', 'True', 'True'],
];
const BINARY = ['+', '-', '*', '/', '//', '%', '**', '<<', '>>', '&', '|', '^', '<', '<=', '==', '!=', 'is'];
const UNARY = ['-', '+', '~', 'not '];

/** On operands for which Python itself has no such operator there is nothing to say. */
function isPython(sign: string, operands: string): boolean {
  return !operands.includes('.') || !['<<', '>>', '&', '|', '^', '~'].includes(sign);
}

async function operatorTable(): Promise<string> {
  const rows: { readonly heading: string; readonly cells: readonly (Trial | null)[] }[] = [];
  const row = (sign: string, expression: string, isUnary: boolean): void => {
    const cells = OPERANDS.map(([, a, b]) => {
      const isMixed = a.includes('.') !== b.includes('.');
      return isPython(sign, `${a}${b}`) && !(isUnary && isMixed) ? { expression, a, b } : null;
    });
    rows.push({ heading: code(expression), cells });
  };
  for (const sign of BINARY) row(sign, `a ${sign} b`, false);
  for (const sign of UNARY) row(sign, `${sign}a`, true);
  const compiled = await compiling(rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null)));
  return table(
    ['', ...OPERANDS.map(([types]) => types)],
    rows.map(({ heading, cells }) => [
      heading,
      ...cells.map((cell) => (cell === null ? '' : mark(compiled.has(cell)))),
    ]),
  );
}

/** Prints the builtins and functions of math that give a number for one number or two, each with arguments. */
const FUNCTIONS = `
import math
import builtins
for module in builtins, math:
    for name in sorted(dir(module)):
        if name[0] == '_' or name in ('breakpoint', 'exit', 'input', 'open', 'print', 'quit', 'id'):
            continue
        for args in '(a)', '(a, b)':
            for a, b in (7, 2), (0.5, 2.5), (2.5, 2.5):
                try:
                    result = eval('getattr(module, name)' + args)
                except Exception:
                    continue
                if type(result) in (int, float, bool):
                    print(module.__name__, name, args.replace(' ', ''), a, b)
`;

async function functionTable(): Promise<string> {
  const host = new CapturedHost('');
  await main(['run', '-c', FUNCTIONS], host);
  const lines = host.stdout.trimEnd().split('\n');
  const trials = lines.map((line) => {
    const [module, name, args, a, b] = line.split(' ');
    return { expression: `${module === 'math' ? 'math.' : ''}${name}${args}`, a, b };
  });
  const compiled = await compiling(trials);
  const list = (isFloat: boolean, holds: boolean): string => {
    const ofType = trials.filter(({ a }) => a.includes('.') === isFloat);
    const good = new Set(ofType.filter((trial) => compiled.has(trial)).map(({ expression }) => expression));
    const all = [...new Set(ofType.map(({ expression }) => expression))];
    const listed = all.filter((expression) => good.has(expression) === holds);
    return listed.map((expression) => code(expression.replace(',', ', '))).join(', ') || 'none';
  };
  return table(
    ['', 'compiled', 'left to the interpreter'],
    [
      ['ints', list(false, true), list(false, false)],
      ['floats', list(true, true), list(true, false)],
    ],
  );
}

function unknownTable(): string {
  const opcodes = new Map<string, string[]>();
  for (const [op, words] of Object.entries(UNKNOWN_WORDS)) {
    opcodes.set(words, [...(opcodes.get(words) ?? []), code(OPCODES[Number(op)].name)]);
  }
  return table(
    ['reason', 'instructions'],
    [...opcodes].map(([words, names]) => [words, names.join(', ')]),
  );
}

const GENERATED: Readonly<Record<string, () => Promise<string> | string>> = {
  source: () => fenced(readFileSync(PROGRAM, 'utf8'), 'python'),
  bytecode: async () => fenced((await inspected()).listing),
  ir: async () => fenced((await inspected()).ir),
  wat: async () => fenced((await inspected()).wat),
  log: async () => fenced((await told()).log),
  stats: async () => fenced((await told()).stats),
  why: async () => fenced((await told()).why),
  events: () =>
    table(
      ['event', ''],
      Object.entries(EVENTS).map(([kind, { meaning }]) => [kind, meaning]),
    ),
  operators: operatorTable,
  functions: functionTable,
  unknown: unknownTable,
  advice: () =>
    table(
      ['against', 'this helps'],
      ADVICE.map(({ about, advice }) => [about, advice]),
    ),
  'ir-operators': () =>
    table(
      ['operator', 'gives', 'meaning'],
      Object.entries(OPERATORS).map(([name, { type, meaning }]) => [code(name), type ?? '', meaning]),
    ),
};

/** A text without what differs from run to run: times, and the spaces that their lengths move. */
function comparable(text: string): string {
  return text
    .replace(/\d+\.\d+(?= *ms)/g, 'T')
    .replace(/(\d+) +\d+\.\d\d$/gm, '$1 T')
    .replace(/ +/g, ' ');
}

const MARKED = /(<!-- generated: ([\w-]+) -->\n)([\s\S]*?)(\n?<!-- \/generated -->)/g;

for (const [name, generate] of Object.entries(GENERATED)) {
  test(`generated: ${name}`, async () => {
    const document = readFileSync(DOCUMENT, 'utf8');
    const found = [...document.matchAll(MARKED)].find((match) => match[2] === name);
    assert.ok(found, `${DOCUMENT} has a place for it`);
    const [, , , before] = found;
    const text = await generate();
    if (comparable(text) === comparable(before)) return;
    if (!process.env.TAURARO_RECORD) assert.fixture(before, text);
    const record = (whole: string, start: string, each: string): string =>
      each === name ? `${start}${text}\n<!-- /generated -->` : whole;
    writeFileSync(DOCUMENT, document.replace(MARKED, record));
  });
}

test('all that is marked as generated is', () => {
  const names = [...readFileSync(DOCUMENT, 'utf8').matchAll(MARKED)].map((match) => match[2]);
  assert.equal(names.sort(), Object.keys(GENERATED).sort());
});

test.run();
