/**
 * The JIT as the interpreter sees it: a tier that takes hot loops. Read this file first; the stages are
 *
 *     bytecode -> liftLoop -> IR -> optimise (passes/) -> lowerRegion -> WebAssembly -> CompiledRegion (link.ts)
 */

import type { CompiledLoop, PyCode } from '../objects/functions/code.ts';
import type { Value } from '../objects/value.ts';
import type { Tier } from '../vm/tier.ts';
import { hasWebAssembly } from './engine.ts';
import { SharedMemory } from './link.ts';
import { LoopSite } from './loop-site.ts';
import { type JitStats, type LoopStats, renderStats, statsToJson } from './stats.ts';

export interface JitOptions {
  /** False: nothing is compiled, and the stats say so. */
  readonly enabled: boolean;
  /** How many back-edges make a loop hot. */
  readonly threshold: number;
}

export interface Jit extends Tier {
  readonly stats: JitStats;
  /** The stats as text that ends in a newline. */
  report(format: 'text' | 'json'): string;
}

/** A JIT for one run of a program. */
export function createJit(options: JitOptions): Jit {
  return new WebAssemblyJit(options);
}

/** A threshold that asks the interpreter to look for hot loops as rarely as it can. */
const NEVER = 2 ** 30;

class WebAssemblyJit implements Jit {
  readonly threshold: number;
  readonly stats: JitStats;
  private readonly loops: LoopStats[] = [];
  private readonly sites = new WeakMap<PyCode, Map<number, LoopSite>>();
  private shared: SharedMemory | null = null;

  constructor({ enabled, threshold }: JitOptions) {
    const available = hasWebAssembly();
    this.threshold = enabled && available ? threshold : NEVER;
    const note = available ? null : 'This host has no WebAssembly: the program ran interpreted.';
    this.stats = { enabled, threshold, note, loops: this.loops };
  }

  private memory(): SharedMemory {
    this.shared ??= new SharedMemory();
    return this.shared;
  }

  report(format: 'text' | 'json'): string {
    return format === 'json' ? statsToJson(this.stats) : renderStats(this.stats);
  }

  compileLoop(code: PyCode, pc: number, registers: Value[], base: number): CompiledLoop | null {
    if (this.threshold === NEVER) return null;
    let site = this.sites.get(code)?.get(pc);
    if (site === undefined) {
      site = new LoopSite(code, pc, () => this.memory());
      const sites = this.sites.get(code) ?? new Map<number, LoopSite>();
      this.sites.set(code, sites.set(pc, site));
      this.loops.push(site.stats);
    }
    return site.isReady(registers, base) ? site : null;
  }
}
