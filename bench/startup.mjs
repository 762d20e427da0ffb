// What a start costs: CPU time (user and system) of whole processes, and the peak memory of hello world.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ForgetfulCache, median } from './engines.mjs';

const ROUNDS = 15;

/** How many lines the parsed program has. */
const PARSED_LINES = 1000;
const FIRST_RUN = `tauraro ${PARSED_LINES} lines, first run`;

/** CPU milliseconds of a process, by bash's `time`: Node does not tell them of its children. */
export function cpuOnce(command, environment = process.env) {
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null 2>/dev/null';
  // With certificates of its own to read, Node costs several times what it does, and all else looks cheap beside it.
  const env = { ...environment, NODE_EXTRA_CA_CERTS: undefined };
  const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', ...command], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${command.join(' ')} failed`);
  const [user, system] = stderr.trim().split(' ').map(Number);
  return (user + system) * 1000;
}

/** A program of `PARSED_LINES` dense lines that does next to nothing: the benchmarks' own functions and classes. */
function parsedProgram(folder) {
  const lines = fs
    .readdirSync(path.join(folder, 'programs'), { recursive: true })
    .filter((file) => file.endsWith('.py'))
    .sort()
    .flatMap((file) => {
      const text = fs.readFileSync(path.join(folder, 'programs', file), 'utf8');
      return [
        'if False:',
        ...text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => `    ${line}`),
      ];
    });
  const program = [];
  while (program.length < PARSED_LINES) program.push(...lines);
  const whole = program.slice(0, PARSED_LINES);
  // The cut may have left a block without its body.
  while (/:\s*$|^\s*["'@]|[([{,]\s*$/.test(whole.at(-1))) whole.pop();
  return `${whole.join('\n')}\n`;
}

/**
 * Median CPU milliseconds: `node -e 0`, hello world under each engine, and a program that does little but be compiled; of
 * the latter also each time the first run, since Tauraro keeps what came of that.
 */
export function measureStartup(engines, folder) {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'tauraro-bench-'));
  const hello = path.join(temporary, 'hello.py');
  const parsed = path.join(temporary, 'parsed.py');
  fs.writeFileSync(hello, 'print("hello, world")\n');
  fs.writeFileSync(parsed, parsedProgram(folder));
  const cache = new ForgetfulCache(path.join(temporary, 'cache'));
  const commands = new Map([['node -e 0', [process.execPath, '-e', '0']]]);
  for (const { name, command, ending } of engines) {
    if (ending !== '.py') continue;
    commands.set(`${name} hello world`, [...command, hello]);
    commands.set(`${name} ${PARSED_LINES} lines`, [...command, parsed]);
    if (name === 'tauraro') commands.set(FIRST_RUN, [...command, parsed]);
  }
  const times = new Map([...commands.keys()].map((name) => [name, []]));
  // The first round fills caches and is not counted.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, command] of commands) {
      cache.forget();
      const milliseconds = cpuOnce(command, name === FIRST_RUN ? cache.env : process.env);
      if (round > 0) times.get(name).push(milliseconds);
    }
  }
  fs.rmSync(temporary, { recursive: true });
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)]));
}

/** Peak resident memory in MB of Node alone and of hello world. */
export function measureMemory(launcher) {
  const hook = "process.on('exit', () => require('fs').writeSync(2, String(process.resourceUsage().maxRSS)))";
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'tauraro-bench-'));
  const preload = path.join(temporary, 'memory.cjs');
  fs.writeFileSync(preload, hook);
  const peak = (args) => {
    const { stderr } = spawnSync(process.execPath, ['--require', preload, ...args], { encoding: 'utf8' });
    return Number(stderr) / 1024;
  };
  const hello = [launcher, 'run', '-c', 'print("hello, world")'];
  peak(hello);
  const result = { 'node -e 0': peak(['-e', '0']), 'tauraro hello world': peak(hello) };
  fs.rmSync(temporary, { recursive: true });
  return result;
}
