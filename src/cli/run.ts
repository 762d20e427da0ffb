/** `tauraro run`: runs a program; its exit code is the program's. */

import { dirname, isAbsolute, resolve } from 'node:path';
import { type Program, type RunOptions, runSource } from '../pipeline.ts';
import type { Host } from '../runtime/host.ts';
import { openForWriting, readProgram } from './files.ts';
import type { Invocation, Script } from './options.ts';

const DEFAULT_JIT_THRESHOLD = 10_000;

/** `sys.argv[0]`, as CPython sets it. */
function programName(script: Script): string {
  return 'code' in script ? '-c' : script.path;
}

/** The name of the program in tracebacks and `__file__`: absolute but not simplified, as CPython has it. */
function programFile(program: Program, script: Script, host: Host): Program {
  if ('code' in script || script.path === '-' || isAbsolute(script.path)) return program;
  return { ...program, filename: `${host.cwd()}/${script.path}` };
}

/** Throws `UnusableFile` when the log's file cannot be written. */
function jitOptions(values: ReadonlyMap<string, string>, host: Host): RunOptions['jit'] {
  const stats = values.get('jit-stats');
  const threshold = values.get('jit-threshold');
  const log = values.get('jit-log');
  const enabled = values.has('jit') || log !== undefined;
  if (!enabled && stats === undefined) return null;
  return {
    enabled,
    threshold: threshold === undefined ? DEFAULT_JIT_THRESHOLD : Number(threshold),
    stats: stats === undefined ? undefined : stats === 'json' ? 'json' : 'text',
    log: log === undefined ? undefined : logWriter(log, host),
  };
}

/** Writes lines to a file, or to standard error where it has no name. */
function logWriter(file: string, host: Host): (line: string) => void {
  if (file === '') return (line) => host.write(2, line);
  const descriptor = openForWriting(file, host);
  const encoder = new TextEncoder();
  return (line) => host.files.write(descriptor, encoder.encode(line));
}

/** Throws `UnusableFile` when there is no program to run. */
export function run(invocation: Invocation, host: Host): number | Promise<number> {
  const { script, rest, values } = invocation;
  const options = {
    argv: [programName(script), ...rest],
    scriptFolder: 'code' in script || script.path === '-' ? '' : dirname(resolve(host.cwd(), script.path)),
    jit: jitOptions(values, host),
  };
  return runSource(programFile(readProgram(script, host), script, host), options, host);
}
