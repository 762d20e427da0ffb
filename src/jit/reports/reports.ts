/**
 * What the JIT tells of itself, all of it on request: the log, the stats, the story of a line, the comparison with the
 * interpreter. A run that asks for none of it does not load it.
 */

import type { PyCode } from '../../objects/functions/code.ts';
import type { Instruction } from '../../objects/functions/instruction.ts';
import { hasWebAssembly } from '../engine.ts';
import type { JitOptions } from '../jit-options.ts';
import type { UnitPlan } from '../plan.ts';
import type { Listener } from './events.ts';
import { type InspectionOptions, Inspector } from './inspect.ts';
import { EventLog } from './log.ts';
import { LoopCensus } from './loop-census.ts';
import { HistoryRecorder } from './site-history.ts';
import { renderStats, StatsRecorder, statsToJson } from './stats.ts';
import { Verifier } from './verify.ts';
import { explain } from './why.ts';

/** Keeps what a JIT compiles that is made with it. */
export function makeInspector(options: InspectionOptions): Inspector {
  return new Inspector(options);
}

/** Compares the runs of a unit with the interpreter's. */
export function makeVerifier(plan: UnitPlan): Verifier {
  return new Verifier(plan);
}

/** What the options ask for. */
export function makeReports(options: JitOptions): Reports {
  return new Reports(options);
}

class Reports {
  private readonly options: JitOptions;
  private readonly listeners: { note: Listener }[] = [];
  private readonly recorder = new StatsRecorder();
  private readonly historian = new HistoryRecorder();
  private readonly census = new LoopCensus();

  constructor(options: JitOptions) {
    const { stats, log, why, inspector } = options;
    this.options = options;
    if (why !== undefined) this.listeners.push(this.historian);
    if (stats !== undefined) this.listeners.push(this.recorder);
    if (inspector !== undefined) this.listeners.push(inspector);
    if (log !== undefined) this.listeners.push(new EventLog(log));
  }

  readonly note: Listener = (event) => {
    for (const listener of this.listeners) listener.note(event);
  };

  /** The interpreter is at the header of a loop for the first time. */
  meetLoop(code: PyCode, header: Instruction): void {
    this.census.meet(code, header);
  }

  /** All that is to be told when the program has ended: '' or lines. `shortcoming`: of the optimiser, in plain words. */
  text(program: PyCode | null, shortcoming: string | null): string {
    return this.statsText(shortcoming) + this.whyText(program);
  }

  private whyText(program: PyCode | null): string {
    const { census, historian, options } = this;
    const { enabled, threshold, patience, why } = options;
    if (why === undefined) return '';
    const histories = [...historian.histories.values()];
    return explain(why, { enabled, threshold, patience, census, histories, program });
  }

  private statsText(shortcoming: string | null): string {
    const { recorder, census } = this;
    const { enabled, threshold, patience, stats: form } = this.options;
    if (form === undefined) return '';
    const stats = {
      enabled,
      threshold,
      patience,
      note: hasWebAssembly() ? shortcoming : 'This host has no WebAssembly: the program ran interpreted.',
      regions: recorder.regions(census),
      interpretedIterations: census.passes(),
    };
    return form === 'json' ? statsToJson(stats) : renderStats(stats);
  }
}

export type { Reports };
