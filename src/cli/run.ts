/** `tauraro run`: runs a program; its exit code is the program's. */

import { dirname, isAbsolute, resolve } from 'node:path';
import { type JitOptions, type Program, runSource } from '../pipeline.ts';
import type { Host } from '../runtime/host.ts';
import type { Invocation, Script } from './options.ts';
import { readProgram } from './script.ts';

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

function jitOptions(values: ReadonlyMap<string, string>): JitOptions | null {
  const stats = values.get('jit-stats');
  const threshold = values.get('jit-threshold');
  if (!values.has('jit') && stats === undefined) return null;
  return {
    enabled: values.has('jit'),
    threshold: threshold === undefined ? DEFAULT_JIT_THRESHOLD : Number(threshold),
    stats: stats === undefined ? null : stats === 'json' ? 'json' : 'text',
  };
}

/** Throws `UnreadableScript` when there is no program to run. */
export function run(invocation: Invocation, host: Host): number | Promise<number> {
  const { script, rest, values } = invocation;
  const options = {
    argv: [programName(script), ...rest],
    scriptFolder: 'code' in script || script.path === '-' ? '' : dirname(resolve(host.cwd(), script.path)),
    jit: jitOptions(values),
  };
  return runSource(programFile(readProgram(script, host), script, host), options, host);
}
