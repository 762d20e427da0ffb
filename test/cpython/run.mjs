// `npm run test:cpython [-- test_int test_float ...]`: runs CPython 3.11's own tests of the language under Tauraro.
//
// The tests and the library modules that they import are those of the machine's python3; nothing of them is copied.
// Before them on sys.path come the stand-ins of this folder, for what CPython has in C. python3 runs the same tests
// first (its outcomes are kept in .build/): those that it runs and does not skip are the tests that count.
//
// Options: --verbose names each test that did not pass and why; --time-limit SECONDS; --match TEXT runs modules as
// always, but shows only tests whose name has the text; --jit: with all compiled that has gone round once.

import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { MODULES } from './modules.mjs';

const folder = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(folder, '../..');
const starter = path.join(folder, 'run_tests.py');
const MARK = '@@tauraro-test';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: { type: 'boolean', short: 'v', default: false },
    'time-limit': { type: 'string', default: '300' },
    match: { type: 'string', default: '' },
    jit: { type: 'boolean', default: false },
  },
});
const timeLimit = Number(options['time-limit']) * 1000;

/** Where python3 keeps its library, and its version. */
function findPython() {
  const program = 'import os, sys; print(os.path.dirname(os.__file__)); print(sys.version.split()[0])';
  const { status, stdout } = spawnSync('python3', ['-c', program], { encoding: 'utf8' });
  const [library, version] = (stdout ?? '').trim().split('\n');
  if (status !== 0 || !version.startsWith('3.11.'))
    throw new Error('test:cpython needs a python3 that is 3.11');
  if (!fs.existsSync(path.join(library, 'test'))) throw new Error(`${library} has no folder test`);
  return { library, version };
}

/** Runs a program in a folder of its own, and gives the lines that it marked and the last of what else it wrote. */
function run(command, args) {
  const cwd = fs.mkdtempSync(path.join(root, '.build/cpython-'));
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, timeLimit);
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr = (stderr + chunk).slice(-10_000);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      fs.rmSync(cwd, { recursive: true, force: true });
      resolve({ events: parseEvents(stdout), stderr, code, timedOut });
    });
  });
}

/** A test may print without a newline: what counts starts at the mark. */
function parseEvents(stdout) {
  return stdout.split('\n').flatMap((line) => {
    const at = line.indexOf(MARK);
    return at < 0 ? [] : [line.slice(at + MARK.length + 1).split('\t')];
  });
}

/** Every test of a module and what became of it: a map from its name to `{ outcome, reason }`. */
function outcomesOf({ events, stderr, timedOut, code }) {
  const outcomes = new Map();
  let running = null;
  const fixtures = [];
  let problem = null;
  let hasEnded = false;
  for (const [event, name, reason = ''] of events) {
    if (event === 'found') outcomes.set(name, { outcome: 'not run', reason: '' });
    else if (event === 'start') running = name;
    else if (event === 'fixture' || event === 'fixture-skipped') fixtures.push({ event, name, reason });
    else if (event === 'import-failed') problem = { outcome: 'error', reason: name };
    else if (event === 'module-skipped') problem = { outcome: 'skipped', reason: name };
    else if (event === 'end') hasEnded = true;
    else {
      outcomes.set(name, { outcome: event, reason });
      running = null;
    }
  }
  if (problem === null && !hasEnded) {
    const last = stderr.trim().split('\n').at(-1);
    problem = { outcome: 'error', reason: timedOut ? 'time limit' : `ended with ${code}: ${last}` };
    if (running !== null) outcomes.set(running, problem);
  }
  for (const { event, name, reason } of fixtures) {
    const owner = /\((.*)\)/.exec(name)?.[1] ?? '';
    for (const [test, result] of outcomes) {
      if (result.outcome !== 'not run' || !test.startsWith(owner)) continue;
      outcomes.set(test, {
        outcome: event === 'fixture' ? 'error' : 'skipped',
        reason: `${name}: ${reason}`,
      });
    }
  }
  return { outcomes, problem };
}

/** What python3 makes of the tests of a module; kept, as it is the same each time. */
async function expectedOutcomes(name, version) {
  const file = path.join(root, `.build/cpython/${version}-${name}.json`);
  const stale = fs.statSync(starter).mtimeMs;
  if ((fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > stale) {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  }
  const { outcomes } = outcomesOf(await run('python3', [starter, MARK, `test.${name}`]));
  const expected = Object.fromEntries([...outcomes].map(([test, { outcome }]) => [test, outcome]));
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(expected));
  return expected;
}

/** Compares with python3: a test counts when it passes there. */
async function testModule(name, { library, version }) {
  const expected = await expectedOutcomes(name, version);
  const started = process.hrtime.bigint();
  const folders = [path.join(folder, 'stand-ins'), library];
  const flags = options.jit ? ['--jit', '--jit-threshold', '1'] : [];
  const program = ['run', ...flags, starter, MARK, `test.${name}`, ...folders];
  const { outcomes, problem } = outcomesOf(
    await run(process.execPath, [path.join(root, 'bin/tauraro.js'), ...program]),
  );
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const row = {
    name,
    total: 0,
    passed: 0,
    failed: 0,
    errors: 0,
    other: 0,
    skipped: 0,
    seconds,
    problem,
    misses: [],
  };
  for (const [test, wanted] of Object.entries(expected)) {
    if (wanted !== 'ok') {
      row.skipped++;
      continue;
    }
    row.total++;
    const { outcome, reason } = outcomes.get(test) ?? { outcome: 'not run', reason: '' };
    if (outcome === 'ok') row.passed++;
    else if (outcome === 'failed') row.failed++;
    else if (outcome === 'error') row.errors++;
    else row.other++;
    if (outcome !== 'ok') row.misses.push(`${outcome} ${test.replace(`test.${name}.`, '')}: ${reason}`);
  }
  return row;
}

const COLUMNS = ['total', 'passed', 'failed', 'errors', 'other', 'skipped'];

function formatRow(name, counts) {
  const share = counts.total === 0 ? '' : `${Math.floor((100 * counts.passed) / counts.total)}%`;
  const cells = COLUMNS.map((column) => String(counts[column]).padStart(8)).join('');
  return `${name.padEnd(26)}${cells}${share.padStart(6)}${`${counts.seconds.toFixed(1)} s`.padStart(9)}`;
}

const python = findPython();
fs.mkdirSync(path.join(root, '.build'), { recursive: true });
const names = positionals.length > 0 ? positionals : MODULES;
const rows = [];
console.log(`${'module'.padEnd(26)}${COLUMNS.map((column) => column.padStart(8)).join('')}`);
const waiting = [...names];
const work = async () => {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const row = await testModule(name, python);
    rows.push(row);
    console.log(formatRow(name, row) + (row.problem === null ? '' : `  ${row.problem.reason}`));
    if (!options.verbose) continue;
    for (const miss of row.misses) if (miss.includes(options.match)) console.log(`    ${miss}`);
  }
};
await Promise.all([work(), work()]);
const sum = Object.fromEntries(
  [...COLUMNS, 'seconds'].map((column) => [column, rows.reduce((total, row) => total + row[column], 0)]),
);
console.log(formatRow(`${rows.length} modules`, sum));
