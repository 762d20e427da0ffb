/**
 * `tauraro disasm`: shows the bytecode of a program, with colour on a terminal. With `--ir` and `--wat` it runs the
 * program first, for the types that its variables have: without its output, but with its errors.
 */

import { type DisassemblyFormat, disassembleSource, inspectSource } from '../pipeline.ts';
import type { Host } from '../runtime/host.ts';
import { hasColor, loadPaint } from './color.ts';
import { readNamedProgram, readProgram, scriptOptions } from './files.ts';
import type { Invocation } from './options.ts';
import { hotness } from './run.ts';
import { SilencedHost } from './silenced-host.ts';

/** The exit code of a command line that makes no sense. */
const USAGE = 2;

/** Throws `UnusableFile` when there is no program to show. */
export function disasm(invocation: Invocation, host: Host): number | Promise<number> {
  const { script, rest, values } = invocation;
  const json = values.has('json');
  const inspection = { ir: values.has('ir'), wat: values.has('wat') };
  if (!inspection.ir && !inspection.wat) {
    if (rest.length > 0) {
      host.write(2, 'tauraro: too many arguments: only with --ir or --wat is the program run\n');
      return USAGE;
    }
    const program = readProgram(script, host);
    return withPaint(json, host, (format) => disassembleSource(program, format, host));
  }
  const program = readNamedProgram(script, host);
  const jit = { enabled: true, ...hotness(values) };
  const options = { ...scriptOptions(script, rest, host), jit, inspection };
  const stage = new SilencedHost(host);
  return withPaint(json, host, (format) => inspectSource(program, options, format, host, stage));
}

function withPaint(
  json: boolean,
  host: Host,
  show: (format: DisassemblyFormat) => number | Promise<number>,
): number | Promise<number> {
  if (json || !hasColor(host, 1)) return show({ json, paint: null });
  return loadPaint().then((paint) => show({ json, paint }));
}
