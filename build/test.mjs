// `npm test`: builds the tool and the tests, then runs type checker, linter and all tests. With arguments, runs only
// the test files whose path holds one of them; where there is none, the programs under test whose path does.

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { build, common } from './build.mjs';

const root = common.absWorkingDir;
/** A folder of this run, so that several may go on at once. */
const outputFolder = path.join(root, `.build/test-${process.pid}`);

/** Bundles the TypeScript files of test/ that are run: tests, and what runs in a process of its own. */
async function bundleTests(entryPoints) {
  await esbuild.build({
    ...common,
    entryPoints,
    outdir: outputFolder,
    outbase: path.join(root, 'test'),
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    splitting: true,
  });
}

function findTestFiles() {
  const files = fs.readdirSync(path.join(root, 'test'), { recursive: true });
  return files.filter((file) => file.endsWith('.test.ts')).sort();
}

/** Runs a command; gives all that it printed, and its exit code. */
function run(command, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const add = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.on('close', (code) => resolve({ output, code: code ?? 1 }));
  });
}

/** A tool that checks the sources counts as one test. */
function checkJob(name, ...args) {
  return async () => {
    const { output, code } = await run('npm', ['run', '--silent', name, ...args]);
    return { name, output, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  };
}

/** A file of tests, counted by uvu's closing lines. A file that fails without saying so counts as one failure. */
function testJob(file, env) {
  return async () => {
    const bundle = path.join(outputFolder, file.replace(/\.ts$/, '.mjs'));
    const { output, code } = await run(process.execPath, ['--enable-source-maps', bundle], env);
    const count = (label) => Number(new RegExp(`^  ${label}: +(\\d+)$`, 'm').exec(output)?.[1] ?? 0);
    const [total, passed, skipped] = ['Total', 'Passed', 'Skipped'].map(count);
    const failed = total - passed;
    const silent = failed === 0 && (code !== 0 || total + skipped === 0);
    return { name: `test/${file}`, output, passed, failed: silent ? 1 : failed, skipped };
  };
}

function report({ name, output, passed, failed, skipped }, seconds) {
  const counts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`];
  console.log(
    `${failed ? 'FAIL' : 'ok  '} ${name}: ${counts.filter(Boolean).join(', ')} (${seconds.toFixed(1)} s)`,
  );
  if (failed) console.log(output);
}

/** Runs jobs, `width` at a time, and reports each as it ends. */
async function runJobs(jobs, width, totals) {
  const waiting = [...jobs];
  const work = async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const start = performance.now();
      const result = await job();
      report(result, (performance.now() - start) / 1000);
      for (const key of Object.keys(totals)) totals[key] += result[key];
    }
  };
  await Promise.all(Array.from({ length: width }, work));
}

const filters = process.argv.slice(2);
await build();
const files = findTestFiles();
await bundleTests([...files, 'program-worker.ts'].map((file) => path.join('test', file)));

process.on('exit', () => fs.rmSync(outputFolder, { recursive: true, force: true }));
const totals = { passed: 0, failed: 0, skipped: 0 };
const matching = files.filter((file) => filters.some((word) => file.includes(word)));
if (filters.length === 0) {
  const checks = [checkJob('typecheck'), checkJob('lint')];
  // What fills all cores by itself, or measures time, runs alone.
  const alone = ['programs.test.ts', 'examples.test.ts', 'process.test.ts', 'package.test.ts'];
  await runJobs(
    [...checks, ...files.filter((file) => !alone.includes(file)).map((file) => testJob(file))],
    2,
    totals,
  );
  await runJobs(
    files.filter((file) => alone.includes(file)).map((file) => testJob(file)),
    1,
    totals,
  );
} else if (matching.length > 0) {
  await runJobs(
    matching.map((file) => testJob(file)),
    1,
    totals,
  );
} else {
  const environment = { ...process.env, TAURARO_TEST_PROGRAMS: filters[0] };
  await runJobs([testJob('programs.test.ts', environment)], 1, totals);
}
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
