/** `tauraro run`: runs a program; its exit code is the program's. */

import { type RunOptions, runSource } from '../pipeline.ts';
import type { Host } from '../runtime/host.ts';
import { openForWriting, readNamedProgram, scriptOptions, unusable } from './files.ts';
import { DEFAULT_HOTNESS, type Invocation, type Script } from './options.ts';

/** Some tenths of a second, as long as binaryen takes to load. */
const DEFAULT_OPTIMISING_THRESHOLD = 100_000_000;

/** When a place is hot, as the command line has it: a number that is given holds everywhere. */
export function hotness(values: ReadonlyMap<string, string>): typeof DEFAULT_HOTNESS {
  const threshold = values.get('jit-threshold');
  return threshold === undefined ? DEFAULT_HOTNESS : { threshold: Number(threshold), patience: 1 };
}

/** How many compiled iterations are worth optimising in the background, as the command line has it; undefined: none. */
function optimiseAfter(values: ReadonlyMap<string, string>): number | undefined {
  const tier = values.get('jit-tier');
  const threshold = values.get('jit-opt-threshold');
  if (tier === 'quick' || (tier === undefined && threshold === undefined)) return undefined;
  const count = threshold === undefined ? DEFAULT_OPTIMISING_THRESHOLD : Number(threshold);
  return count === 0 ? undefined : count;
}

/** Throws `UnusableFile` when the log's file cannot be written. */
function jitOptions({ values, script }: Invocation, host: Host): RunOptions['jit'] {
  const stats = values.get('jit-stats');
  const log = values.get('jit-log');
  const why = values.get('jit-why');
  const verify = values.has('jit-verify');
  const enabled = [...values.keys()].some((name) => name.startsWith('jit') && name !== 'jit-stats');
  if (!enabled && stats === undefined) return null;
  return {
    enabled,
    ...hotness(values),
    optimiseAfter: optimiseAfter(values),
    stats: stats === undefined ? undefined : stats === 'json' ? 'json' : 'text',
    log: log === undefined ? undefined : logWriter(log, script, host),
    why,
    verify,
  };
}

/** Writes lines to a file, or to standard error where it has no name. */
function logWriter(file: string, script: Script, host: Host): (line: string) => void {
  if (file === '') return (line) => host.write(2, line);
  const descriptor = openForWriting(file, script, host);
  const encoder = new TextEncoder();
  let isUsable = true;
  return (line) => {
    if (!isUsable) return;
    try {
      host.files.write(descriptor, encoder.encode(line));
    } catch (error) {
      // The program goes on without.
      isUsable = false;
      host.write(2, `tauraro: ${unusable(file, error, 'write').message}\n`);
    }
  };
}

/** Throws `UnusableFile` when there is no program to run. */
export function run(invocation: Invocation, host: Host): number | Promise<number> {
  const { script, rest } = invocation;
  const program = readNamedProgram(script, host);
  const options = { ...scriptOptions(script, rest, host), jit: jitOptions(invocation, host) };
  return runSource(program, options, host);
}
