// The figures of the kernels as text. A ratio says how many times as fast --jit is as the other: more is better.

import { geometricMean } from './engines.mjs';

const OTHERS = ['python', 'tauraro', 'pypy', 'node', 'c'];
/** --jit in later runs of a program, and in its first. */
const RUNS = ['jit', 'first'];

/** What is to be reached: a figure of the result, null where the machine cannot give it, and the least that will do. */
const TARGETS = [
  ['sum_loop against CPython', ({ kernels }, run) => ratio(kernels.sum_loop, 'python', run), 60],
  ['sum_loop against the interpreter', ({ kernels }, run) => ratio(kernels.sum_loop, 'tauraro', run), 30],
  ['fib against CPython', ({ kernels }, run) => ratio(kernels.fib, 'python', run), 15],
  [
    'fib against CPython, with inlined recursion',
    ({ kernels }, run) => ratio(kernels.fib, 'python', run),
    25,
  ],
  ['first_million against CPython', ({ kernels }, run) => ratio(kernels.first_million, 'python', run), 15],
  ['scalar kernels against CPython, mean', (result, run) => mean(result, 'scalar', 'python', run), 30],
  ['scalar kernels against PyPy, mean', (result, run) => mean(result, 'scalar', 'pypy', run), 1],
  ['scalar kernels against PyPy, least', (result, run) => least(result, 'scalar', 'pypy', run), 0.7],
  ['scalar kernels against JavaScript, mean', (result, run) => mean(result, 'scalar', 'node', run), 1],
  ['64-bit words against CPython, least', (result, run) => least(result, 'words', 'python', run), 30],
];
/** Those for which a program's first run makes no difference, or is the one that counts. */
const OTHER_TARGETS = [
  ['first run of over a second to its compile time, least', leastRunToCompilation, 20],
  ['programs that gain nothing, mean', (result) => gain(result, geometricMean), 0.95],
  ['programs that gain nothing, least', (result) => gain(result, (ratios) => Math.min(...ratios)), 0.95],
];

/** How many times as fast --jit is; null where the engine has not run it. */
function ratio(kernel, engine, run) {
  const { [engine]: other, [run]: seconds } = kernel?.seconds ?? {};
  return other === undefined ? null : other / seconds;
}

function ratios({ kernels }, group, engine, run) {
  return Object.values(kernels)
    .filter((kernel) => kernel.group === group)
    .map((kernel) => ratio(kernel, engine, run))
    .filter((value) => value !== null);
}

function mean(result, group, engine, run) {
  const values = ratios(result, group, engine, run);
  return values.length === 0 ? null : geometricMean(values);
}

function least(result, group, engine, run) {
  const values = ratios(result, group, engine, run);
  return values.length === 0 ? null : Math.min(...values);
}

function leastRunToCompilation({ kernels }) {
  const shares = Object.values(kernels).flatMap(({ compilation }) => compilation?.share ?? []);
  return shares.length === 0 ? null : 1 / Math.max(...shares);
}

function gain({ withoutGain }, summarise) {
  return withoutGain === undefined
    ? null
    : summarise(Object.values(withoutGain).map(({ ratio: each }) => each));
}

function row(name, cells) {
  return `${name.padEnd(22)}${cells.map((cell) => cell.padStart(12)).join('')}\n`;
}

function times(value) {
  return value === null ? '' : `${value.toFixed(2)}x`;
}

/** Seconds of --jit, and how many times as fast it is as each of the others: in later runs of a program, and in its first. */
export function formatKernels(kernels) {
  return RUNS.map((run) => formatRuns(kernels, run)).join('');
}

function formatRuns(kernels, run) {
  const entries = Object.values(kernels);
  const shown = OTHERS.filter((engine) => entries.some(({ seconds }) => seconds[engine] !== undefined));
  const title = run === 'jit' ? 'kernel, later runs' : 'kernel, first run';
  let text = row(title, ['python s', 'jit s', ...shown.map((engine) => `to ${engine}`)]);
  for (const [name, kernel] of Object.entries(kernels)) {
    const { python, [run]: seconds } = kernel.seconds;
    const cells = shown.map((engine) => times(ratio(kernel, engine, run)));
    text += row(name, [python?.toFixed(3) ?? '', seconds.toFixed(4), ...cells]);
  }
  for (const group of new Set(entries.map((kernel) => kernel.group))) {
    if (group === 'single') continue;
    text += row(`${group}: mean`, [
      '',
      '',
      ...shown.map((engine) => times(mean({ kernels }, group, engine, run))),
    ]);
  }
  return `${text}\n`;
}

export function formatCompileTimes(kernels) {
  const rows = Object.entries(kernels).flatMap(([name, { compilation }]) =>
    compilation === null
      ? []
      : row(name, [
          compilation.seconds.toFixed(2),
          compilation.milliseconds.toFixed(2),
          `${(compilation.share * 100).toFixed(2)}%`,
        ]),
  );
  return `${row('kernel', ['run s', 'compile ms', 'share'])}${rows.join('')}\n`;
}

/** Seconds of long runs under each tier: a ratio over 1 is what the optimising one brings. */
export function formatTiers(kernels) {
  const measured = Object.entries(kernels).filter(([, { tiers }]) => tiers !== null);
  const ratios = measured.map(([, { tiers }]) => tiers.quick / tiers.optimising);
  const rows = measured.map(([name, { tiers }], i) =>
    row(name, [tiers.quick.toFixed(2), tiers.optimising.toFixed(2), times(ratios[i])]),
  );
  const total = ratios.length === 0 ? '' : row('mean', ['', '', times(geometricMean(ratios))]);
  return `${row('kernel, seconds', ['quick', 'optimising', 'ratio'])}${rows.join('')}${total}\n`;
}

/** Whole processes without --jit and with it: a ratio under 1 is what the flag costs. */
export function formatWithoutGain(programs) {
  const rows = Object.entries(programs).map(([name, { plain, jit, ratio: each }]) =>
    row(name, [plain.toFixed(0), jit.toFixed(0), times(each)]),
  );
  return `${row('process, CPU ms', ['no flag', '--jit', 'ratio'])}${rows.join('')}\n`;
}

export function formatTargets(result) {
  const line = (name, cells) =>
    `${`${name.padEnd(55)}${cells.map((cell) => cell.padStart(10)).join('')}`.trimEnd()}\n`;
  const rows = [
    ...TARGETS.map(([name, figure, target]) => [name, RUNS.map((run) => figure(result, run)), target]),
    ...OTHER_TARGETS.map(([name, figure, target]) => [name, [figure(result)], target]),
  ].flatMap(([name, values, target]) => {
    if (values[0] === null) return [];
    const shown = values.map((value) => `${times(value)} ${value >= target ? 'met' : '   '}`);
    return line(name, [`${target}x`, ...shown.map((cell) => cell.padStart(14))]);
  });
  const heading = line('target', [
    'at least',
    ...['later runs', 'first run'].map((cell) => cell.padStart(14)),
  ]);
  return `${heading}${rows.join('')}`;
}
