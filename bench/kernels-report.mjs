// The figures of the kernels as text. A ratio says how many times as fast --jit is as the other: more is better.

import { geometricMean } from './engines.mjs';

const OTHERS = ['python', 'tauraro', 'pypy', 'node', 'c'];

/** What is to be reached: a figure of the result, null where the machine cannot give it, and the least that will do. */
const TARGETS = [
  ['sum_loop against CPython', ({ kernels }) => ratio(kernels.sum_loop, 'python'), 60],
  ['sum_loop against the interpreter', ({ kernels }) => ratio(kernels.sum_loop, 'tauraro'), 30],
  ['fib against CPython', ({ kernels }) => ratio(kernels.fib, 'python'), 15],
  ['fib against CPython, with inlined recursion', ({ kernels }) => ratio(kernels.fib, 'python'), 25],
  ['first_million against CPython', ({ kernels }) => ratio(kernels.first_million, 'python'), 15],
  ['run of over a second to its compile time, least', leastRunToCompilation, 20],
  ['scalar kernels against CPython, mean', (result) => mean(result, 'scalar', 'python'), 30],
  ['scalar kernels against PyPy, mean', (result) => mean(result, 'scalar', 'pypy'), 1],
  ['scalar kernels against PyPy, least', (result) => least(result, 'scalar', 'pypy'), 0.7],
  ['scalar kernels against JavaScript, mean', (result) => mean(result, 'scalar', 'node'), 1],
  ['64-bit words against CPython, least', (result) => least(result, 'words', 'python'), 30],
  ['programs that gain nothing, mean', (result) => gain(result, geometricMean), 0.95],
  ['programs that gain nothing, least', (result) => gain(result, (ratios) => Math.min(...ratios)), 0.95],
];

/** How many times as fast --jit is; null where the engine has not run it. */
function ratio(kernel, engine) {
  const { [engine]: other, jit } = kernel?.seconds ?? {};
  return other === undefined ? null : other / jit;
}

function ratios({ kernels }, group, engine) {
  return Object.values(kernels)
    .filter((kernel) => kernel.group === group)
    .map((kernel) => ratio(kernel, engine))
    .filter((value) => value !== null);
}

function mean(result, group, engine) {
  const values = ratios(result, group, engine);
  return values.length === 0 ? null : geometricMean(values);
}

function least(result, group, engine) {
  const values = ratios(result, group, engine);
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

/** Seconds of --jit, and how many times as fast it is as each of the others. */
export function formatKernels(kernels) {
  const entries = Object.values(kernels);
  const shown = OTHERS.filter((engine) => entries.some(({ seconds }) => seconds[engine] !== undefined));
  let text = row('kernel', ['python s', 'jit s', ...shown.map((engine) => `to ${engine}`)]);
  for (const [name, kernel] of Object.entries(kernels)) {
    const { python, jit } = kernel.seconds;
    const cells = shown.map((engine) => times(ratio(kernel, engine)));
    text += row(name, [python?.toFixed(3) ?? '', jit.toFixed(4), ...cells]);
  }
  for (const group of new Set(entries.map((kernel) => kernel.group))) {
    if (group === 'single') continue;
    text += row(`${group}: mean`, [
      '',
      '',
      ...shown.map((engine) => times(mean({ kernels }, group, engine))),
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
  const rows = TARGETS.flatMap(([name, figure, target]) => {
    const value = figure(result);
    if (value === null) return [];
    const cells = [times(value), `${target}x`, value >= target ? 'met' : 'not met'];
    return `${name.padEnd(50)}${cells.map((cell) => cell.padStart(10)).join('')}\n`;
  });
  const heading = `${'target'.padEnd(50)}${['measured', 'at least', ''].map((cell) => cell.padStart(10)).join('')}`;
  return `${heading.trimEnd()}\n${rows.join('')}`;
}
