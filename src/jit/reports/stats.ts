/** What the JIT did, for people (`--jit-stats`) and for programs (`--jit-stats=json`): what the events add up to. */

import { lineAt } from '../../bytecode/code.ts';
import type { Hotness } from '../outlook.ts';
import type { ExitCount, JitEvent, Site, TierName } from './events.ts';
import type { LoopCensus } from './loop-census.ts';

/** One row a loop or a function that became hot. */
export interface RegionStats {
  readonly kind: Site['kind'];
  readonly file: string;
  readonly line: number;
  readonly function: string;
  /** The PC of the loop's header or the function's start, as in the disassembly. */
  readonly pc: number;
  readonly state: 'compiled' | 'declined';
  /** Who made the code that ran last; null when nothing was compiled. */
  readonly tier: TierName | null;
  /** Has an earlier run of the program compiled what ran last? */
  readonly isRecalled: boolean;
  /** Why it was declined, or why compiled code was given back to the interpreter, in plain words; or null. */
  readonly reason: string | null;
  /** How often compiled code was entered there. */
  readonly entries: number;
  /** How often the header of a loop was passed in compiled code that was entered there. */
  readonly iterations: number;
  /** How often the interpreter passed the loop's own header. */
  readonly interpretedIterations: number;
  /**
   * The part of all these passes that ran compiled, from 0 to 1; null where there were none, and of a function, whose calls in
   * the interpreter are not counted.
   */
  readonly compiledShare: number | null;
  /** The size of the modules. */
  readonly bytes: number;
  readonly compileMilliseconds: Readonly<Record<TierName, number>>;
  /** Where and why compiled code was left. */
  readonly exits: readonly ExitCount[];
}

export interface JitStats extends Hotness {
  readonly enabled: boolean;
  /** What the reader has to know besides, e.g. that there is no WebAssembly; or null. */
  readonly note: string | null;
  readonly regions: readonly RegionStats[];
  /** Passes of loop headers in the interpreter, those of loops that never became hot included. */
  readonly interpretedIterations: number;
}

/** The sums over all regions. */
export interface Totals {
  readonly attempted: number;
  readonly compiled: number;
  readonly declined: number;
  readonly entries: number;
  readonly iterations: number;
  readonly interpretedIterations: number;
  readonly compiledShare: number | null;
  readonly exits: number;
  readonly bytes: number;
  readonly compileMilliseconds: Readonly<Record<TierName, number>>;
}

/** What the events of one site have added up to. */
class Row {
  private readonly site: Site;
  private state: RegionStats['state'] = 'declined';
  private tier: TierName | null = null;
  private reason: string | null = null;
  private bytes = 0;
  private isRecalled = false;
  private readonly compileMilliseconds = { quick: 0, optimising: 0 };

  constructor(site: Site) {
    this.site = site;
  }

  note(event: JitEvent): void {
    switch (event.kind) {
      case 'compiled':
      case 'recompiled':
      case 'recalled':
      case 'optimised':
        this.state = 'compiled';
        this.reason = null;
        this.tier = event.tier;
        this.isRecalled = event.kind === 'recalled';
        this.bytes += event.bytes.length;
        this.compileMilliseconds[event.tier] += event.milliseconds;
        break;
      case 'declined':
        this.compileMilliseconds.quick += event.milliseconds;
        // With versions for other types it stays compiled.
        if (this.tier === null) this.reason = `line ${lineAt(event.code.code, event.pc)}: ${event.reason}`;
        break;
      case 'given back':
        if (!event.pays) this.state = 'declined';
        this.reason = event.reason;
        break;
      case 'resumed':
        this.state = 'compiled';
        this.reason = null;
    }
  }

  stats(census: LoopCensus): RegionStats {
    const { kind, code, pc, entries, iterations } = this.site;
    const interpretedIterations = kind === 'loop' ? census.passesOf(code, pc) : 0;
    const { state, tier, isRecalled, reason, bytes, compileMilliseconds } = this;
    return {
      kind,
      file: code.code.source.filename,
      line: lineAt(code.code, pc),
      function: code.code.name,
      pc,
      state,
      tier,
      isRecalled,
      reason,
      entries,
      iterations,
      interpretedIterations,
      compiledShare: kind === 'loop' ? share(iterations, interpretedIterations) : null,
      bytes,
      compileMilliseconds: { ...compileMilliseconds },
      exits: this.site.exits(),
    };
  }
}

/** Adds the events up: a row a site, in the order in which the sites became hot. */
export class StatsRecorder {
  private readonly rows = new Map<Site, Row>();

  note(event: JitEvent): void {
    let row = this.rows.get(event.site);
    if (row === undefined) {
      row = new Row(event.site);
      this.rows.set(event.site, row);
    }
    row.note(event);
  }

  regions(census: LoopCensus): RegionStats[] {
    return [...this.rows.values()].map((row) => row.stats(census));
  }
}

/** The version of the JSON form; it goes up when a field changes its meaning or goes. */
const JSON_VERSION = 2;

function share(compiled: number, interpreted: number): number | null {
  return compiled + interpreted === 0 ? null : compiled / (compiled + interpreted);
}

function exitCount({ exits }: RegionStats): number {
  return exits.reduce((sum, { count }) => sum + count, 0);
}

function totalsOf({ regions, interpretedIterations }: JitStats): Totals {
  const sum = (value: (region: RegionStats) => number): number =>
    regions.reduce((total, region) => total + value(region), 0);
  const compiled = regions.filter(({ state }) => state === 'compiled').length;
  const iterations = sum((region) => region.iterations);
  const inLoops = sum((region) => (region.kind === 'loop' ? region.iterations : 0));
  return {
    attempted: regions.length,
    compiled,
    declined: regions.length - compiled,
    entries: sum(({ entries }) => entries),
    iterations,
    interpretedIterations,
    compiledShare: share(inLoops, interpretedIterations),
    exits: sum(exitCount),
    bytes: sum(({ bytes }) => bytes),
    compileMilliseconds: {
      quick: sum(({ compileMilliseconds }) => compileMilliseconds.quick),
      optimising: sum(({ compileMilliseconds }) => compileMilliseconds.optimising),
    },
  };
}

/** The stats as JSON text, with a newline. */
export function statsToJson(stats: JitStats): string {
  const { enabled, threshold, patience, note, regions } = stats;
  const totals = totalsOf(stats);
  const document = { version: JSON_VERSION, enabled, threshold, patience, note, regions, totals };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const HEADINGS = [
  'line',
  'in',
  'pc',
  'state',
  'tier',
  'entries',
  'iterations',
  'share',
  'exits',
  'bytes',
  'compile ms',
];
/** The columns that hold words, aligned to the left. */
const TEXT_COLUMNS = new Set([1, 3, 4]);
/** Where what belongs to a row is written below it. */
const INDENT = ' '.repeat(7);
const LONGEST_NAME = 20;
/** How many places of exit are told of a region; the others are counted. */
const MOST_EXITS = 8;

function hotnessText({ threshold, patience }: Hotness): string {
  const text = `loops are hot after ${threshold} iterations, functions after as many calls`;
  return patience === 1 ? text : `${text}; ${threshold * patience} where they use more than numbers`;
}

/** The stats as a table for people, with a newline. */
export function renderStats(stats: JitStats): string {
  const { enabled, note, regions } = stats;
  const lines = [enabled ? `JIT: ${hotnessText(stats)}` : 'JIT: off (--jit turns it on)'];
  if (note !== null) lines.push(note);
  if (regions.length > 0) lines.push(...renderTable(stats));
  else if (enabled) lines.push('nothing became hot');
  return `${lines.join('\n')}\n`;
}

function renderTable(stats: JitStats): string[] {
  const totals = totalsOf(stats);
  const rows = new Map(stats.regions.map((region) => [region, cellsOf(region)]));
  const sums = ['total', '', '', `${totals.attempted} attempted`, '', ...figures(totals, totals.exits)];
  const widths = HEADINGS.map((heading, i) =>
    Math.max(
      ...[heading, sums[i], ...[...rows.values()].map((cells) => cells[i])].map(({ length }) => length),
    ),
  );
  const align = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (TEXT_COLUMNS.has(i) ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
      .join('  ')
      .trimEnd();
  const lines = [align(HEADINGS)];
  for (const file of new Set(stats.regions.map((region) => region.file))) {
    lines.push(file);
    for (const [region, cells] of rows) {
      if (region.file === file) lines.push(align(cells), ...remarks(region));
    }
  }
  const { quick, optimising } = totals.compileMilliseconds;
  lines.push(align(sums));
  const recalled = stats.regions.filter(({ isRecalled }) => isRecalled).length;
  const origin = recalled === 0 ? '' : ` (${recalled} recalled: an earlier run has compiled what ran)`;
  lines.push(
    `${totals.attempted} attempted = ${totals.compiled} compiled${origin} + ${totals.declined} declined`,
  );
  lines.push(`compile time: quick tier ${quick.toFixed(2)} ms, optimising tier ${optimising.toFixed(2)} ms`);
  return lines;
}

function cellsOf(region: RegionStats): string[] {
  const { line, function: name, pc, state, tier, isRecalled } = region;
  const shown = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 3)}...` : name;
  const made = isRecalled && state === 'compiled' ? 'recalled' : state;
  return [String(line), shown, String(pc), made, tier ?? '', ...figures(region, exitCount(region))];
}

function figures(
  {
    entries,
    iterations,
    compiledShare,
    bytes,
    compileMilliseconds,
  }: Pick<RegionStats, 'entries' | 'iterations' | 'compiledShare' | 'bytes' | 'compileMilliseconds'>,
  exits: number,
): string[] {
  return [
    String(entries),
    String(iterations),
    compiledShare === null ? '' : percent(compiledShare),
    String(exits),
    String(bytes),
    (compileMilliseconds.quick + compileMilliseconds.optimising).toFixed(2),
  ];
}

/** Rounded down, so that only what is whole is called so. */
function percent(part: number): string {
  return `${(Math.floor(part * 1000) / 10).toFixed(1)}%`;
}

/** What is said below a region's row. */
function remarks({ state, reason, exits }: RegionStats): string[] {
  const lines = [];
  if (reason !== null) lines.push(`${INDENT}${state === 'declined' ? 'declined' : 'given back'}: ${reason}`);
  const counts = new Map<string, number>();
  for (const { line, reason: why, count } of exits) {
    const text = `line ${line}: ${why}`;
    counts.set(text, (counts.get(text) ?? 0) + count);
  }
  const places = [...counts].sort(([, left], [, right]) => right - left);
  for (const [text, count] of places.slice(0, MOST_EXITS)) {
    lines.push(`${INDENT}left ${count === 1 ? 'once' : `${count} times`} at ${text}`);
  }
  if (places.length > MOST_EXITS) lines.push(`${INDENT}and at ${places.length - MOST_EXITS} other places`);
  return lines;
}
