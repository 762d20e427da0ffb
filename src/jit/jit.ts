/**
 * The JIT as the interpreter sees it: a tier that takes hot loops and functions. Read this file first; the stages are
 *
 *     bytecode -> unit.ts, lift.ts -> IR -> optimise (passes/) -> lowerUnit -> WebAssembly -> CompiledUnit (link.ts)
 */

import type { CallStack, CompiledCode, PyCode } from '../objects/functions/code.ts';
import type { Heat, Instruction } from '../objects/functions/instruction.ts';
import type { Host } from '../runtime/host.ts';
import type { Tier } from '../vm/tier.ts';
import { hasWebAssembly } from './engine.ts';
import type { Listener } from './events.ts';
import { type InspectionOptions, Inspector } from './inspect.ts';
import { SharedMemory } from './link.ts';
import { EventLog } from './log.ts';
import { LoopCensus } from './loop-census.ts';
import { LoopSite, type Place } from './loop-site.ts';
import { Optimiser } from './optimiser.ts';
import { functionThreshold, type Hotness, loopThreshold } from './outlook.ts';
import { HistoryRecorder } from './site-history.ts';
import { type JitStats, renderStats, StatsRecorder, statsToJson } from './stats.ts';
import { explain } from './why.ts';

export interface JitOptions extends Hotness {
  /** False: nothing is compiled, and the stats say so. */
  readonly enabled: boolean;
  /**
   * How many passes of loop headers in compiled code are worth the optimiser's work in the background; absent: it is not used.
   */
  readonly optimiseAfter?: number | undefined;
  /** How to report what was done when the program has ended. */
  readonly stats?: 'text' | 'json' | undefined;
  /** Takes a line for each event, as it happens. */
  readonly log?: ((line: string) => void) | undefined;
  /** The line to be explained when the program has ended, as `file:line`. */
  readonly why?: string | undefined;
  /** Is told of all that happens besides. */
  readonly inspector?: Inspector | undefined;
  /** Is every run of compiled code done again by the interpreter? The first difference is thrown. */
  readonly verify?: boolean | undefined;
}

export interface Jit extends Tier {
  /** The program is about to start. */
  begin(program: PyCode): void;
  /** The program has ended: nothing goes on in the background. Gives all that is to be told: '' or lines with their newlines. */
  end(): string;
}

/** A JIT for one run of a program on a host. */
export function createJit(options: JitOptions, host: Pick<Host, 'startWorker'>): Jit {
  return new WebAssemblyJit(options, host);
}

/** Keeps what a JIT compiles that is made with it. */
export function createInspector(options: InspectionOptions): Inspector {
  return new Inspector(options);
}

/** A threshold that asks the interpreter to look for hot loops as rarely as it can. */
const NEVER = 2 ** 30;

class WebAssemblyJit implements Jit {
  readonly threshold: number;
  readonly patience: number;
  private readonly options: JitOptions;
  private readonly listener: Listener | null;
  private readonly recorder: StatsRecorder | null = null;
  private readonly historian: HistoryRecorder | null = null;
  private readonly census: LoopCensus | null = null;
  private readonly optimiser: Optimiser | null = null;
  private program: PyCode | null = null;
  private readonly sites = new WeakMap<Heat, LoopSite>();
  private shared: SharedMemory | null = null;

  constructor(options: JitOptions, host: Pick<Host, 'startWorker'>) {
    const { enabled, threshold, patience, optimiseAfter, stats, log, why, inspector } = options;
    this.options = options;
    this.threshold = enabled && hasWebAssembly() ? threshold : NEVER;
    this.patience = patience;
    if (optimiseAfter !== undefined) {
      this.optimiser = new Optimiser(optimiseAfter, () => host.startWorker('optimiser.mjs'));
    }
    const listeners: { note: Listener }[] = [];
    if (stats !== undefined || why !== undefined) this.census = new LoopCensus();
    if (why !== undefined) {
      this.historian = new HistoryRecorder();
      listeners.push(this.historian);
    }
    if (stats !== undefined) {
      this.recorder = new StatsRecorder();
      listeners.push(this.recorder);
    }
    if (inspector !== undefined) listeners.push(inspector);
    if (log !== undefined) listeners.push(new EventLog(log));
    const tellAll: Listener = (event) => {
      for (const each of listeners) each.note(event);
    };
    this.listener = listeners.length === 0 ? null : tellAll;
  }

  private memory(): SharedMemory {
    this.shared ??= new SharedMemory();
    return this.shared;
  }

  begin(program: PyCode): void {
    this.program = program;
  }

  end(): string {
    this.optimiser?.end();
    return this.reportStats() + this.reportWhy();
  }

  private reportWhy(): string {
    const { census, program, historian, options } = this;
    if (historian === null || census === null || options.why === undefined) return '';
    const { enabled, threshold, patience } = options;
    const histories = [...historian.histories.values()];
    return explain(options.why, { enabled, threshold, patience, census, histories, program });
  }

  private reportStats(): string {
    const { recorder, census } = this;
    if (recorder === null || census === null) return '';
    const { enabled, threshold, patience } = this.options;
    const stats: JitStats = {
      enabled,
      threshold,
      patience,
      note: hasWebAssembly()
        ? (this.optimiser?.shortcoming() ?? null)
        : 'This host has no WebAssembly: the program ran interpreted.',
      regions: recorder.regions(census),
      interpretedIterations: census.passes(),
    };
    return this.options.stats === 'json' ? statsToJson(stats) : renderStats(stats);
  }

  loopThreshold(code: PyCode, pc: number): number {
    return loopThreshold(this, code, pc);
  }

  functionThreshold(code: PyCode): number {
    return functionThreshold(this, code);
  }

  meetLoop(code: PyCode, header: Instruction): void {
    this.census?.meet(code, header);
  }

  compileLoop(code: PyCode, pc: number, heat: Heat, stack: CallStack): CompiledCode | null {
    return this.compile({ code, kind: 'loop', pc, heat }, stack);
  }

  compileFunction(code: PyCode, heat: Heat, stack: CallStack): CompiledCode | null {
    return this.compile({ code, kind: 'function', pc: 0, heat }, stack);
  }

  private siteAt(place: Place): LoopSite {
    const { listener, optimiser, options } = this;
    return new LoopSite(place, () => this.memory(), listener, optimiser, options.verify === true);
  }

  private compile(place: Place, stack: CallStack): CompiledCode | null {
    if (this.threshold === NEVER) return null;
    const { heat } = place;
    let site = this.sites.get(heat);
    if (site === undefined) {
      site = this.siteAt(place);
      this.sites.set(heat, site);
    }
    return site.isReady(stack) ? site : null;
  }
}
