/** What the JIT did, for people (`--jit-stats`) and for programs (`--jit-stats=json`). */

import type { ExitKind } from './ir.ts';

/** One row a loop that became hot. */
export interface LoopStats {
  readonly file: string;
  readonly line: number;
  readonly function: string;
  /** The PC of the loop's header, as in the disassembly. */
  readonly pc: number;
  state: 'compiled' | 'declined';
  /** Why it was declined, or why a compiled loop was given back to the interpreter, in plain words; or null. */
  reason: string | null;
  /** How often compiled code was entered there. */
  entries: number;
  /** How often the header of a loop was passed in compiled code. */
  iterations: number;
  /** The size of the modules. */
  bytes: number;
  compileMilliseconds: number;
  /** Where and why compiled code was left. */
  exits(): readonly ExitStats[];
}

export interface ExitStats {
  readonly kind: ExitKind;
  /** Where the interpreter went on. */
  readonly pc: number;
  /** The line of the instruction that is the reason. */
  readonly line: number;
  readonly reason: string;
  readonly count: number;
}

export interface JitStats {
  readonly enabled: boolean;
  readonly threshold: number;
  /** What the reader has to know besides, e.g. that there is no WebAssembly; or null. */
  readonly note: string | null;
  readonly loops: readonly LoopStats[];
}

/** The version of the JSON form; it goes up when a field changes its meaning or goes. */
const JSON_VERSION = 1;

interface Totals {
  readonly attempted: number;
  readonly compiled: number;
  readonly declined: number;
  readonly entries: number;
  readonly iterations: number;
  readonly exits: number;
  readonly bytes: number;
  readonly compileMilliseconds: number;
}

function exitCount(loop: LoopStats): number {
  return loop.exits().reduce((sum, { count }) => sum + count, 0);
}

function totalsOf(loops: readonly LoopStats[]): Totals {
  const sum = (value: (loop: LoopStats) => number): number =>
    loops.reduce((total, loop) => total + value(loop), 0);
  const compiled = loops.filter(({ state }) => state === 'compiled').length;
  return {
    attempted: loops.length,
    compiled,
    declined: loops.length - compiled,
    entries: sum(({ entries }) => entries),
    iterations: sum(({ iterations }) => iterations),
    exits: sum(exitCount),
    bytes: sum(({ bytes }) => bytes),
    compileMilliseconds: sum(({ compileMilliseconds }) => compileMilliseconds),
  };
}

/** The stats as JSON text, with a newline. */
export function statsToJson({ enabled, threshold, note, loops }: JitStats): string {
  const document = {
    version: JSON_VERSION,
    enabled,
    threshold,
    note,
    loops: loops.map((loop) => ({ ...loop, exits: loop.exits() })),
    totals: totalsOf(loops),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const HEADINGS = ['loop', 'function', 'pc', 'state', 'entries', 'iterations', 'exits', 'bytes', 'compile ms'];
/** The columns that hold words, aligned to the left. */
const TEXT_COLUMNS = new Set([0, 1, 3]);

/** The stats as a table for people, with a newline. */
export function renderStats({ enabled, threshold, note, loops }: JitStats): string {
  const lines = [
    enabled ? `JIT: loops are hot after ${threshold} iterations` : 'JIT: off (--jit turns it on)',
  ];
  if (note !== null) lines.push(note);
  if (loops.length > 0) lines.push(...renderTable(loops));
  else if (enabled) lines.push('no loop became hot');
  return `${lines.join('\n')}\n`;
}

function renderTable(loops: readonly LoopStats[]): string[] {
  const rows = loops.map((loop) => [
    `${loop.file}:${loop.line}`,
    loop.function,
    String(loop.pc),
    loop.state,
    String(loop.entries),
    String(loop.iterations),
    String(exitCount(loop)),
    String(loop.bytes),
    loop.compileMilliseconds.toFixed(2),
  ]);
  const totals = totalsOf(loops);
  const sums = [
    'total',
    '',
    '',
    `${totals.attempted} attempted`,
    String(totals.entries),
    String(totals.iterations),
    String(totals.exits),
    String(totals.bytes),
    totals.compileMilliseconds.toFixed(2),
  ];
  const widths = HEADINGS.map((heading, i) =>
    Math.max(...[heading, sums[i], ...rows.map((row) => row[i])].map(({ length }) => length)),
  );
  const align = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (TEXT_COLUMNS.has(i) ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
      .join('  ')
      .trimEnd();
  const lines = [align(HEADINGS)];
  loops.forEach((loop, i) => {
    lines.push(align(rows[i]));
    if (loop.reason !== null)
      lines.push(`  ${loop.state === 'declined' ? 'declined' : 'given back'}: ${loop.reason}`);
  });
  lines.push(align(sums));
  lines.push(`${totals.attempted} attempted = ${totals.compiled} compiled + ${totals.declined} declined`);
  return lines;
}
