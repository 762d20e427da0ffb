// `npm run bench`: programs under tauraro, tauraro --jit, and those of python3 (CPython), pypy3 and node that the machine
// has. The engines take turns, so that a noisy moment hits all; figures are medians.
//
//   npm run bench -- [--json] [--rounds N] [part of a name ...]
//
// A program prints its results and then, as its last line, the seconds that it took; all engines must print the same
// results. Start-up is the CPU time of a whole process against `node -e 0`.

import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findEngines, folder, launcher, median, runTimed } from './engines.mjs';
import { formatMemory, formatPrograms, formatStartup } from './report.mjs';
import { measureMemory, measureStartup } from './startup.mjs';

function findPrograms(filters) {
  const root = path.join(folder, 'programs');
  const files = fs.readdirSync(root, { recursive: true }).filter((file) => file.endsWith('.py'));
  const names = files.map((file) => file.replace(/\.py$/, '').split(path.sep).join('/')).sort();
  return names.filter((name) => filters.length === 0 || filters.some((filter) => name.includes(filter)));
}

/** Runs a program once; gives its results and the seconds that it says it took, or null where an engine has none. */
function runOnce(engine, name) {
  const file = path.join(folder, 'programs', name + engine.ending);
  if (!fs.existsSync(file)) return null;
  return runTimed([...engine.command, file]);
}

/** The median seconds of each engine that has the program. Throws when they disagree on its results. */
function measureProgram(name, engines, rounds) {
  const times = new Map(engines.map((engine) => [engine.name, []]));
  let expected = null;
  for (let round = 0; round < rounds; round++) {
    for (const engine of engines) {
      const run = runOnce(engine, name);
      if (run === null) continue;
      expected ??= run.results;
      if (run.results !== expected) {
        throw new Error(`${name}: ${engine.name} printed\n${run.results}\nand not\n${expected}`);
      }
      times.get(engine.name).push(run.seconds);
    }
  }
  const measured = [...times].filter(([, values]) => values.length > 0);
  return Object.fromEntries(measured.map(([engine, values]) => [engine, median(values)]));
}

const { values: options, positionals: filters } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '3' } },
});
const rounds = Number(options.rounds);
const engines = findEngines();
const show = (text) => options.json || process.stdout.write(text);
const result = {
  engines: engines.map(({ name, version = process.version }) => ({ name, version })),
  programs: {},
};

show(`${result.engines.map(({ name, version }) => `${name} ${version}`).join(', ')}; ${rounds} rounds\n\n`);
for (const name of findPrograms(filters)) {
  if (process.stderr.isTTY) process.stderr.write(`${name}\r`);
  result.programs[name] = measureProgram(name, engines, rounds);
}
show(formatPrograms(result.programs));
if (filters.length === 0 || filters.includes('startup')) {
  result.startup = measureStartup(engines, folder);
  result.memory = measureMemory(launcher);
  show(formatStartup(result.startup) + formatMemory(result.memory));
}
if (options.json) console.log(JSON.stringify(result, null, 2));
