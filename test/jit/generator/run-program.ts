/** Runs a program inside this process, interpreted or with its hot loops compiled. */

import { runSource } from '../../../src/pipeline.ts';
import type { HostCache } from '../../../src/runtime/host.ts';
import { CapturedHost } from '../../captured-host.ts';

/** What can be seen of a run. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** What the JIT says of one loop or function. */
export interface CompiledPart {
  readonly state: string;
  readonly reason: string | null;
  readonly entries: number;
}

export interface JitOutcome extends Outcome {
  readonly parts: readonly CompiledPart[];
  /** What the compiler could not cope with, for a reason of its own: the interpreter went on. */
  readonly mistakes: readonly string[];
}

const MISTAKE = 'compilation failed';
const FILENAME = 'program.py';
/** A program that runs for longer gets Ctrl-C. */
const TIME_LIMIT_MS = 60_000;

/** Interrupts a program that has run for too long when it next lets the event loop turn. */
class ImpatientHost extends CapturedHost {
  override onInterrupt(interrupt: () => void = () => {}): () => void {
    const timer = setTimeout(interrupt, TIME_LIMIT_MS);
    return () => clearTimeout(timer);
  }
}

/**
 * @param jit null for interpreted
 * @param cache has what earlier runs have compiled, and takes what this one does
 */
export async function runProgram(
  source: string,
  jit: { readonly threshold: number; readonly verify: boolean } | null,
  cache: HostCache | null = null,
): Promise<JitOutcome> {
  const host = new ImpatientHost('', cache);
  const mistakes: string[] = [];
  const log = (line: string): void => {
    if (line.includes(MISTAKE)) mistakes.push(line);
  };
  const options = jit === null ? null : { enabled: true, patience: 1, ...jit, stats: 'json' as const, log };
  let exitCode = 70;
  try {
    exitCode = await runSource(
      { source, filename: FILENAME },
      { argv: [FILENAME], scriptFolder: '', jit: options },
      host,
    );
  } catch (error) {
    host.stderr += `internal error: ${error instanceof Error ? error.stack : error}\n{\n  "version"`;
  }
  const { stdout, stderr } = host;
  // The stats stand behind all that the program wrote.
  const end = jit === null ? -1 : stderr.lastIndexOf('{\n  "version"');
  if (end < 0 || exitCode === 70) return { stdout, stderr, exitCode, parts: [], mistakes };
  const { regions } = JSON.parse(stderr.slice(end)) as { regions: CompiledPart[] };
  return { stdout, stderr: stderr.slice(0, end), exitCode, parts: regions, mistakes };
}
