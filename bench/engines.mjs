// What runs the benchmarks: the engines that the machine has, one run of a program, and means of its figures.

import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const folder = path.dirname(fileURLToPath(import.meta.url));
export const launcher = path.join(folder, '../bin/tauraro.js');

/** What runs a Python program, or its twin of another language beside it: name, command, the programs' ending. */
export function findEngines() {
  const engines = [
    { name: 'tauraro', command: [process.execPath, launcher, 'run'], ending: '.py' },
    { name: 'jit', command: [process.execPath, launcher, 'run', '--jit'], ending: '.py' },
    { name: 'node', command: [process.execPath], ending: '.js' },
  ];
  for (const [name, command] of [
    ['python', 'python3'],
    ['pypy', 'pypy3'],
  ]) {
    // The interpreter itself: a shim of a version manager before it would count as start-up.
    const { status, stdout } = spawnSync(command, [
      '-c',
      'import sys; print(sys.executable, sys.version.split()[0])',
    ]);
    if (status !== 0) continue;
    const [executable, version] = stdout.toString().trim().split(' ');
    engines.push({ name, command: [executable], ending: '.py', version });
  }
  return engines;
}

/** A cache of Tauraro's own in a folder, from which `forget` takes all that is kept of programs. */
export class ForgetfulCache {
  constructor(cacheFolder) {
    this.env = { ...process.env, TAURARO_CACHE: '', XDG_CACHE_HOME: cacheFolder };
    this.folder = path.join(cacheFolder, 'tauraro');
  }

  forget() {
    if (!fs.existsSync(this.folder)) return;
    for (const name of fs.readdirSync(this.folder)) {
      if (/^(code|compiled)-/.test(name)) fs.rmSync(path.join(this.folder, name));
    }
  }
}

/** Runs a program that prints its results and, as its last line, the seconds that it took. */
export function runTimed([command, ...args], env = process.env) {
  const lines = execFileSync(command, args, { encoding: 'utf8', env }).trimEnd().split('\n');
  return { seconds: Number(lines.pop()), results: lines.join('\n') };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function geometricMean(values) {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
