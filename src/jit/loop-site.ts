/**
 * A hot loop and its compiled versions: what stands at the loop's header in the interpreter's place.
 *
 * A version is compiled for the types that the variables have when the loop becomes hot. Entered later with others, the
 * loop is compiled again for these, a few times. While no version fits, or while compiled code is always left after an
 * iteration or two, the interpreter has the loop back until it is hot again.
 */

import { lineAt } from '../bytecode/code.ts';
import { type CompiledLoop, type PyCode, REFUSED, REMOVE } from '../objects/functions/code.ts';
import type { Value } from '../objects/value.ts';
import { monotonicMilliseconds } from '../runtime/clock.ts';
import { MAX_PASSES, reversePostorder } from './ir.ts';
import { type Declined, liftLoop } from './lift.ts';
import { CompiledRegion, type ExitPoint, type SharedMemory } from './link.ts';
import { lowerRegion } from './lower-wasm.ts';
import { optimise } from './passes/passes.ts';
import type { ExitStats, LoopStats } from './stats.ts';

/** How often a loop is compiled, or found not to compile. */
const MAX_ATTEMPTS = 5;
/** How many times in a row the present types may be refused before the interpreter gets the loop back for a while. */
const MAX_REFUSALS = 100;
/** After how many entries it is asked whether they pay. */
const TRIAL_ENTRIES = 256;
/** Passes of loop headers for each entry below which entering costs more than it saves (an entry costs some 0.15 us). */
const LEAST_PASSES = 3;
/**
 * How much a run may do before it comes back to the interpreter, in nodes of the IR, of which each takes about a
 * nanosecond. V8 starts with its quick compiler, optimises in the background, and cannot change the code of a loop that
 * is running; so the first runs are short, in order to get into the optimised code soon. (20 million iterations of a
 * sum: 80 ms as one run, 15 ms in short ones, 14 ms with V8 told by flags to optimise at once; but its flags are in a
 * module of Node that takes 2 ms to load.) Later ones let the interpreter look around every 20 ms.
 */
const FIRST_RUN = 1_000_000;
const LONGEST_RUN = 20_000_000;

interface Version {
  readonly region: CompiledRegion;
  /** How many passes of loop headers the next run may take, and the most that any may. */
  budget: number;
  readonly largestBudget: number;
}

export class LoopSite implements CompiledLoop {
  readonly stats: LoopStats;
  private readonly code: PyCode;
  private readonly pc: number;
  private readonly memory: () => SharedMemory;
  /** The one that was entered last stands first. */
  private readonly versions: Version[] = [];
  private attempts = 0;
  private refusals = 0;
  private trialEntries = 0;
  private trialPasses = 0;
  /** No types would help. */
  private isHopeless = false;
  /** Entering does not pay at present: REMOVE is due. */
  private isIdle = false;
  /** How many times the loop must become hot again before it is tried again, and how many next time. */
  private rest = 0;
  private nextRest = 1;

  /** @param memory gives the memory of all compiled functions; it may throw where the host has none left */
  constructor(code: PyCode, pc: number, memory: () => SharedMemory) {
    this.code = code;
    this.pc = pc;
    this.memory = memory;
    this.stats = {
      file: code.code.source.filename,
      line: lineAt(code.code, pc),
      function: code.code.name,
      pc,
      state: 'compiled',
      reason: null,
      entries: 0,
      iterations: 0,
      bytes: 0,
      compileMilliseconds: 0,
      exits: () => this.exitStats(),
    };
  }

  /** The loop is hot, or hot again: is there a version for the present types? */
  isReady(registers: readonly Value[], base: number): boolean {
    if (this.rest > 0) this.rest--;
    else if (this.fits(registers, base)) return true;
    if (!this.isHopeless) this.countAgain();
    return false;
  }

  private fits(registers: readonly Value[], base: number): boolean {
    if (this.versions.some(({ region }) => region.load(registers, base))) {
      this.stats.state = 'compiled';
      this.stats.reason = null;
      return true;
    }
    return this.attempts < MAX_ATTEMPTS && this.compile(registers, base);
  }

  /** Makes the interpreter count the loop from 0 again: other types may come. */
  private countAgain(): void {
    this.code.at(this.pc).loop.backEdges = 0;
  }

  /** Compiles the loop for the present types; says whether it could. */
  private compile(registers: readonly Value[], base: number): boolean {
    const start = monotonicMilliseconds();
    this.attempts++;
    const made = this.makeVersion(registers, base);
    this.stats.compileMilliseconds += monotonicMilliseconds() - start;
    if ('reason' in made) {
      if (this.versions.length > 0) return false;
      this.isHopeless = made.isFinal;
      this.stats.state = 'declined';
      this.stats.reason = this.explain(made);
      return false;
    }
    this.stats.state = 'compiled';
    this.stats.reason = null;
    this.stats.bytes += made.region.byteLength;
    this.versions.unshift(made);
    return true;
  }

  private makeVersion(registers: readonly Value[], base: number): Version | Declined {
    const speculate = this.versions.length === 0;
    try {
      const region = liftLoop(this.code, this.pc, registers, base, { speculate });
      if ('reason' in region) return region;
      optimise(region);
      const nodes = reversePostorder(region.start).reduce((sum, { body }) => sum + body.length, 10);
      const compiled = new CompiledRegion(this.code, region, lowerRegion(region), this.memory());
      return {
        region: compiled,
        budget: Math.min(MAX_PASSES, Math.ceil(FIRST_RUN / nodes)),
        largestBudget: Math.min(MAX_PASSES, Math.ceil(LONGEST_RUN / nodes)),
      };
    } catch (error) {
      // The interpreter can go on whatever happened here: a mistake of the JIT, or a host out of memory.
      return { reason: `compilation failed: ${error}`, pc: this.pc, isFinal: true };
    }
  }

  run(registers: Value[], base: number): number {
    if (this.isIdle) {
      this.isIdle = false;
      this.countAgain();
      return REMOVE;
    }
    for (let i = 0; i < this.versions.length; i++) {
      const version = this.versions[i];
      if (!version.region.load(registers, base)) continue;
      if (i > 0) {
        this.versions.splice(i, 1);
        this.versions.unshift(version);
      }
      this.refusals = 0;
      return this.enter(version, registers, base);
    }
    if (this.attempts < MAX_ATTEMPTS && this.compile(registers, base)) return this.run(registers, base);
    if (++this.refusals < MAX_REFUSALS) return REFUSED;
    this.refusals = 0;
    this.stats.reason = this.versions[0].region.mismatch(registers, base);
    this.countAgain();
    return REMOVE;
  }

  private enter(version: Version, registers: Value[], base: number): number {
    const { region, budget } = version;
    const exit = region.run(registers, base, budget);
    this.stats.entries++;
    this.stats.iterations += region.passes;
    if (exit.kind === 'paused') {
      version.budget = Math.min(2 * budget, version.largestBudget);
      return exit.pc;
    }
    this.judge(region.passes, exit);
    // What made the region leave at its own header would do so again.
    return exit.pc === this.pc ? REFUSED : exit.pc;
  }

  /** Gives the loop back for a while when entering it does not pay. */
  private judge(passes: number, { reason, cause }: ExitPoint): void {
    this.trialPasses += passes;
    if (++this.trialEntries < TRIAL_ENTRIES) return;
    const average = this.trialPasses / this.trialEntries;
    this.trialEntries = 0;
    this.trialPasses = 0;
    if (average >= LEAST_PASSES) return;
    this.isIdle = true;
    this.rest = this.nextRest;
    this.nextRest *= 2;
    this.stats.state = 'declined';
    this.stats.reason = `left after ${average.toFixed(1)} iterations on average; ${this.explain({ reason, pc: cause })}`;
  }

  private explain({ reason, pc }: { readonly reason: string; readonly pc: number }): string {
    return `line ${lineAt(this.code.code, pc)}: ${reason}`;
  }

  private exitStats(): ExitStats[] {
    return this.versions
      .flatMap(({ region }) => region.exits)
      .filter(({ count }) => count > 0)
      .sort((left, right) => left.pc - right.pc)
      .map(({ kind, pc, reason, cause, count }) => ({
        kind,
        pc,
        line: lineAt(this.code.code, cause),
        reason,
        count,
      }));
  }
}
