/** `tauraro disasm`: shows the bytecode of a program, with colour on a terminal. */

import { disassembleSource } from '../pipeline.ts';
import type { Host } from '../runtime/host.ts';
import { hasColor, loadPaint } from './color.ts';
import { readProgram } from './files.ts';
import type { Invocation } from './options.ts';

/** Throws `UnusableFile` when there is no program to show. */
export function disasm(invocation: Invocation, host: Host): number | Promise<number> {
  const program = readProgram(invocation.script, host);
  const json = invocation.values.has('json');
  if (json || !hasColor(host, 1)) return disassembleSource(program, { json, paint: null }, host);
  return loadPaint().then((paint) => disassembleSource(program, { json, paint }, host));
}
