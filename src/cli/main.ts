/**
 * The tool: a command line in, an exit code out. What is needed by few command lines (commander, chalk) is loaded by
 * those alone, so that a plain `tauraro run script.py` starts fast.
 */

import type { Host } from '../runtime/host.ts';
import { disasm } from './disasm.ts';
import { UnusableFile, unusable } from './files.ts';
import { NodeHost } from './node-host.ts';
import { type CommandSyntax, type Invocation, parseQuickly } from './options.ts';
import { run } from './run.ts';

/** The exit code where a file cannot be read or written, as CPython's for a script. */
const UNUSABLE = 2;
/** The exit code of an error in Tauraro itself (`EX_SOFTWARE` of sysexits.h). */
const INTERNAL_ERROR = 70;

type Implementation = (invocation: Invocation, host: Host) => number | Promise<number>;

const IMPLEMENTATIONS: Readonly<Record<CommandSyntax['name'], Implementation>> = { run, disasm };

/**
 * Runs a command line (without Node's own two arguments) and gives the exit code: at once where nothing has to wait.
 * All output has been handed to the host's system by then. Never throws.
 */
export function main(argv: readonly string[], host: Host = new NodeHost()): number | Promise<number> {
  try {
    const invocation = parseQuickly(argv);
    const result = invocation === null ? runThroughCommander(argv, host) : execute(invocation, host);
    if (typeof result !== 'number') {
      return result.catch((error: unknown) => report(error, host)).then((code) => finish(code, host));
    }
    return finish(result, host);
  } catch (error) {
    return finish(report(error, host), host);
  }
}

async function runThroughCommander(argv: readonly string[], host: Host): Promise<number> {
  const { parseCommandLine } = await import('./command-line.ts');
  const parsed = await parseCommandLine(argv, host);
  return typeof parsed === 'number' ? parsed : execute(parsed, host);
}

function execute(invocation: Invocation, host: Host): number | Promise<number> {
  return IMPLEMENTATIONS[invocation.command.name](invocation, host);
}

function finish(exitCode: number, host: Host): number {
  try {
    host.flush();
    return exitCode;
  } catch (error) {
    return report(unusable('<stdout>', error, 'write'), host);
  }
}

/** Says in one line what went wrong; gives the exit code. */
function report(error: unknown, host: Host): number {
  if (error instanceof UnusableFile) {
    host.write(2, `tauraro: ${error.message}\n`);
    return UNUSABLE;
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const advice = 'please report it with the program that caused it (TAURARO_DEBUG=1 shows where)';
  host.write(2, `tauraro: internal error: ${message.replaceAll('\n', ' ')}; ${advice}\n`);
  if (host.environment.TAURARO_DEBUG !== undefined && error instanceof Error) {
    host.write(2, `${error.stack}\n`);
  }
  return INTERNAL_ERROR;
}
