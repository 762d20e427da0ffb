/** Colour on terminals. Chalk is loaded only where there may be something to colour. */

import type { ChalkInstance } from 'chalk';
import type { Paint } from '../pipeline.ts';
import type { Host, OutputDescriptor } from '../runtime/host.ts';

/** `import()` as bin/tauraro.js hands it in: code that comes from V8's code cache has none of its own. */
declare function importModule(name: 'chalk'): Promise<typeof import('chalk')>;

/** Whether what goes to `descriptor` may have colour: terminals do, unless the environment says otherwise. */
export function hasColor(host: Host, descriptor: OutputDescriptor): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = host.environment;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return TERM !== 'dumb' && host.isTerminal(descriptor);
}

/** Chalk with the sixteen colours that every terminal has, or with none. */
export async function loadChalk(colored: boolean): Promise<ChalkInstance> {
  const { Chalk } = await importModule('chalk');
  return new Chalk({ level: colored ? 1 : 0 });
}

/** The colours of a disassembly, by role. */
export async function loadPaint(): Promise<Paint> {
  const chalk = await loadChalk(true);
  return {
    heading: chalk.bold,
    source: chalk.dim,
    opcode: chalk.cyan,
    label: chalk.yellow,
    constant: chalk.green,
  };
}
