// `npm run bench:kernels`: scalar kernels, timed inside the programs around the kernel, with becoming hot and being
// compiled; their twins in JavaScript and C; how much of the time compilation is; what --jit costs programs that gain
// nothing by it. The engines take turns, round by round; figures are medians. A program that --jit has run before finds
// what that run compiled: so there are two engines for it, `jit`, and `first`, which knows no program.
//
//   npm run bench:kernels -- [--json] [--quick] [--tiers] [--rounds N] [part of a name ...]
//
// --tiers: what the optimising tier brings, in runs of some seconds: in shorter ones it has no time to.
//
// A kernel's program takes its size as an argument and prints its result and, as its last line, its seconds; all engines
// must print the same result. A full size is enlarged until CPython takes 3 s or more; --quick divides it by about ten.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ForgetfulCache, findEngines, folder, launcher, median, runTimed } from './engines.mjs';
import {
  formatCompileTimes,
  formatKernels,
  formatTargets,
  formatTiers,
  formatWithoutGain,
} from './kernels-report.mjs';
import { cpuOnce } from './startup.mjs';

/**
 * `group`: `scalar` kernels are those of the geometric means, `words` those of 64-bit arithmetic under masks. `slow`: the
 * interpreter takes far longer than CPython and is left out. `larger`: the size that takes that many times as long. `most`: the
 * largest for which JavaScript's numbers are exact.
 */
const KERNELS = [
  { name: 'sum_loop', group: 'single', size: 60_000_000, quick: 6_000_000, most: 134_000_000 },
  { name: 'first_million', group: 'single', size: 1_000_000, quick: 1_000_000, isFixed: true },
  {
    name: 'fib',
    group: 'scalar',
    size: 35,
    quick: 30,
    larger: (size, factor) => size + Math.log(factor) / Math.log(1.618),
  },
  {
    name: 'mandelbrot',
    group: 'scalar',
    size: 720,
    quick: 200,
    larger: (size, factor) => size * Math.sqrt(factor),
  },
  { name: 'collatz', group: 'scalar', size: 250_000, quick: 30_000 },
  { name: 'gcd', group: 'scalar', size: 5_000_000, quick: 400_000 },
  { name: 'primes', group: 'scalar', size: 900_000, quick: 200_000 },
  { name: 'xorshift32', group: 'scalar', size: 8_500_000, quick: 700_000 },
  { name: 'integrate', group: 'scalar', size: 32_000_000, quick: 2_200_000 },
  {
    name: 'nested_loops',
    group: 'scalar',
    size: 9400,
    quick: 2500,
    larger: (size, factor) => size * Math.sqrt(factor),
  },
  { name: 'ackermann', group: 'scalar', size: 95, quick: 7 },
  { name: 'float_loop', group: 'scalar', size: 23_000_000, quick: 2_300_000 },
  { name: 'arithmetic_mix', group: 'scalar', size: 13_500_000, quick: 1_200_000 },
  { name: 'modular_power', group: 'scalar', size: 1_000_000, quick: 100_000 },
  { name: 'xorshift64', group: 'words', size: 8_000_000, quick: 800_000, slow: true },
  { name: 'lcg64', group: 'words', size: 16_000_000, quick: 1_300_000, slow: true },
  { name: 'fnv1a', group: 'words', size: 20_000_000, quick: 2_000_000, slow: true },
];

/** Programs of bench/ that the JIT does nothing, or next to nothing, for: whole processes with and without --jit. */
const WITHOUT_GAIN = [
  '../examples/word_count.py',
  '../examples/bank.py',
  '../examples/calculator.py',
  '../examples/json_parser.py',
  'programs/objects/linked.py',
  'programs/objects/shapes.py',
  'programs/objects/trees.py',
  'programs/dicts/graph.py',
  'programs/strings/tokenizer.py',
  'programs/lists/heap.py',
];

const { values: options, positionals: filters } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    tiers: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
  },
});
const rounds = Number(options.rounds);
const kernelFolder = path.join(folder, 'kernels');
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'tauraro-kernels-'));
process.on('exit', () => fs.rmSync(temporary, { recursive: true, force: true }));
const show = (text) => options.json || process.stdout.write(text);

/** Nothing of programs is left in it before each run. */
const firstCache = new ForgetfulCache(path.join(temporary, 'cache'));

/** --jit on programs that it has never seen. */
function firstEngine(engines) {
  const { command, ending } = engines.find(({ name }) => name === 'jit');
  return { name: 'first', command, ending, env: firstCache.env, prepare: () => firstCache.forget() };
}

/** The machine's C compiler as an engine: it runs what it has made of the kernel's C file. */
function findCompiler() {
  const { status, stdout } = spawnSync('gcc', ['-dumpfullversion'], { encoding: 'utf8' });
  return status === 0 ? [{ name: 'c', ending: '.c', version: stdout.trim() }] : [];
}

/** The command that runs the kernel; null where the engine has none. */
function commandFor(engine, kernel, size) {
  const file = path.join(kernelFolder, kernel.name + engine.ending);
  if (!fs.existsSync(file) || (engine.name === 'tauraro' && kernel.slow)) return null;
  if (engine.name !== 'c') return [...engine.command, file, String(size)];
  const program = path.join(temporary, kernel.name);
  if (!fs.existsSync(program)) {
    // A sum of products is not to become one rounded operation, as it never is in Python.
    const { status } = spawnSync('gcc', ['-O2', '-ffp-contract=off', '-o', program, file, '-lm'], {
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`gcc failed for ${file}`);
  }
  return [program, String(size)];
}

/** The seconds of each engine, by round. Throws when they disagree on the result. */
function measureKernel(kernel, engines) {
  const times = {};
  let expected = null;
  // A first run, for the engines that remember it; the second makes V8's code caches anew.
  for (const name of ['jit', 'first', 'jit', 'first']) {
    const engine = engines.find((each) => each.name === name);
    runTimed(commandFor(engine, kernel, kernel.quick), engine.env);
  }
  for (let round = 0; round < rounds; round++) {
    for (const engine of engines) {
      const command = commandFor(engine, kernel, options.quick ? kernel.quick : kernel.size);
      if (command === null) continue;
      engine.prepare?.();
      const { seconds, results } = runTimed(command, engine.env);
      expected ??= results;
      if (results !== expected)
        throw new Error(`${kernel.name}: ${engine.name} printed ${results} and not ${expected}`);
      times[engine.name] ??= [];
      times[engine.name].push(seconds);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

/** A size for which the kernel takes about as many seconds as it is to, after it took `measured`. */
function sizeFor(kernel, measured, seconds) {
  const larger = kernel.larger ?? ((size, factor) => size * factor);
  return Math.ceil(larger(options.quick ? kernel.quick : kernel.size, Math.max(1, seconds / measured)));
}

/** What CPython is to take when the size is fitted: on a shared machine it may take half as long a minute later, and is to take 3 s. */
const FITTED_SECONDS = 5.5;

/** The kernel, of a size for which this machine's CPython takes 3 s or more. */
function fitted(kernel, engines) {
  const python = engines.find(({ name }) => name === 'python');
  if (python === undefined || options.quick || kernel.isFixed) return kernel;
  const { seconds } = runTimed(commandFor(python, kernel, kernel.size), python.env);
  return { ...kernel, size: Math.min(sizeFor(kernel, seconds, FITTED_SECONDS), kernel.most ?? Infinity) };
}

/** How much of a program's first run, of over a second, is compilation: the stats of one run of such a size. */
function measureCompileTime(kernel, seconds) {
  if (kernel.isFixed) return null;
  const size = sizeFor(kernel, seconds, 1.2);
  const compilation = compileTimeAt(kernel, size);
  // What was measured had more than the kernel in it: becoming hot, say.
  return compilation.seconds >= 1
    ? compilation
    : compileTimeAt(kernel, sizeFor({ ...kernel, size, quick: size }, compilation.seconds, 1.2));
}

function compileTimeAt(kernel, size) {
  const file = path.join(kernelFolder, `${kernel.name}.py`);
  const args = [launcher, 'run', '--jit', '--jit-stats=json', file, String(size)];
  firstCache.forget();
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: firstCache.env });
  const { compileMilliseconds } = JSON.parse(stderr.slice(stderr.indexOf('{\n  "version"'))).totals;
  const milliseconds = Object.values(compileMilliseconds).reduce((sum, each) => sum + each, 0);
  const total = Number(stdout.trimEnd().split('\n').pop()) * 1000;
  return { milliseconds, seconds: total / 1000, share: milliseconds / total };
}

/** The seconds of a long run under each tier. Throws when they disagree on the result. */
function measureTiers(kernel, seconds) {
  if (kernel.isFixed) return null;
  const program = [path.join(kernelFolder, `${kernel.name}.py`), String(sizeFor(kernel, seconds, 4))];
  const times = { quick: [], optimising: [] };
  let expected = null;
  for (let round = 0; round < rounds; round++) {
    for (const tier of Object.keys(times)) {
      const run = runTimed([process.execPath, launcher, 'run', '--jit', '--jit-tier', tier, ...program]);
      expected ??= run.results;
      if (run.results !== expected)
        throw new Error(`${kernel.name}: the ${tier} tier printed ${run.results} and not ${expected}`);
      times[tier].push(run.seconds);
    }
  }
  return { quick: median(times.quick), optimising: median(times.optimising) };
}

/** CPU milliseconds of whole processes, without --jit and with it. */
function measureWithoutGain() {
  const hello = path.join(temporary, 'hello.py');
  fs.writeFileSync(hello, 'print("hello, world")\n');
  const result = {};
  for (const file of [hello, ...WITHOUT_GAIN.map((name) => path.join(folder, name))]) {
    const times = { plain: [], jit: [] };
    const isShort = !file.includes(`${path.sep}programs${path.sep}`);
    // The first round fills caches and is not counted.
    for (let round = 0; round <= rounds * (isShort ? 7 : 1); round++) {
      const plain = cpuOnce([process.execPath, launcher, 'run', file]);
      const jit = cpuOnce([process.execPath, launcher, 'run', '--jit', file]);
      if (round === 0) continue;
      times.plain.push(plain);
      times.jit.push(jit);
    }
    const name = path.basename(file, '.py');
    result[name] = { plain: median(times.plain), jit: median(times.jit) };
    result[name].ratio = median(times.plain.map((plain, i) => plain / times.jit[i]));
  }
  return result;
}

const found = findEngines();
const engines = [...found, firstEngine(found), ...findCompiler()];
const isChosen = (name) => filters.length === 0 || filters.some((filter) => name.includes(filter));
const result = {
  engines: engines.map(({ name, version = process.version }) => ({ name, version })),
  kernels: {},
};
show(`${result.engines.map(({ name, version }) => `${name} ${version}`).join(', ')}; ${rounds} rounds\n\n`);
for (const each of KERNELS.filter(({ name }) => isChosen(name))) {
  if (process.stderr.isTTY) process.stderr.write(`${each.name}\r`);
  const kernel = fitted(each, engines);
  const seconds = measureKernel(kernel, engines);
  result.kernels[kernel.name] = {
    group: kernel.group,
    seconds,
    compilation: measureCompileTime(kernel, seconds.jit),
    tiers: options.tiers ? measureTiers(kernel, seconds.jit) : null,
  };
}
show(formatKernels(result.kernels) + formatCompileTimes(result.kernels));
if (options.tiers) show(formatTiers(result.kernels));
if (isChosen('without_gain')) {
  result.withoutGain = measureWithoutGain();
  show(formatWithoutGain(result.withoutGain));
}
show(formatTargets(result));
if (options.json) console.log(JSON.stringify(result, null, 2));
