/**
 * docs/JIT.md: its dumps are what the tool prints, its tables what the code has or what trying shows. After a change that
 * is meant to change them, write them anew with TAURARO_RECORD=1 and read the difference. Times are not compared.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { OPCODES } from '../../src/bytecode/opcodes.ts';
import { main } from '../../src/cli/main.ts';
import { ADVICE } from '../../src/jit/advice.ts';
import { EVENTS } from '../../src/jit/events.ts';
import { OPERATORS } from '../../src/jit/ir.ts';
import { UNKNOWN_WORDS } from '../../src/jit/lift-instruction.ts';
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

/** The listing of the function in the program. */
async function listing(...options: string[]): Promise<string> {
  const { stdout } = await tauraro('disasm', ...options, PROGRAM);
  return `function ${stdout.split(/^function /m)[1]}`;
}

/** A part of a listing, from below a heading to the next empty line, without its indentation. */
async function part(option: string, heading: string): Promise<string> {
  const text = await listing(option);
  const below = text.slice(text.indexOf(heading) + heading.length + 1);
  return below.split('\n\n')[0].replace(/^ {4}/gm, '');
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
  bytecode: async () => fenced(await listing()),
  ir: async () => fenced(await part('--ir', 'typed IR:')),
  wat: async () => fenced(await part('--wat', 'WebAssembly:')),
  log: async () => fenced((await tauraro('run', '--jit-log', PROGRAM)).stderr),
  stats: async () => fenced((await tauraro('run', '--jit', '--jit-stats', PROGRAM)).stderr),
  why: async () => fenced((await tauraro('run', '--jit-why', 'squares.py:5', PROGRAM)).stderr),
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

test('what is generated in the document is what the tool prints', async () => {
  const document = readFileSync(DOCUMENT, 'utf8');
  const texts = new Map<string, string>();
  for (const [, , name, before] of document.matchAll(MARKED)) {
    const text = await GENERATED[name]();
    texts.set(name, comparable(text) === comparable(before) ? before : text);
  }
  assert.equal([...texts.keys()].sort(), Object.keys(GENERATED).sort());
  const current = document.replace(
    MARKED,
    (_, start: string, name: string) => `${start}${texts.get(name)}\n<!-- /generated -->`,
  );
  if (process.env.TAURARO_RECORD) writeFileSync(DOCUMENT, current);
  else assert.fixture(document, current);
});

test.run();
