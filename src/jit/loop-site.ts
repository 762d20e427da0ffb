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
import type { ExitCount, JitEvent, Listener, Site, TypesSeen } from './events.ts';
import { MAX_PASSES, type Region, reversePostorder } from './ir.ts';
import { type Declined, liftLoop } from './lift.ts';
import { CompiledRegion, type ExitPoint, type SharedMemory } from './link.ts';
import { lowerRegion } from './lower-wasm.ts';
import { typesSeen } from './observe.ts';
import { optimise } from './passes/passes.ts';

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

/** A version that has just been compiled, and what it was lowered from. */
interface Made {
  readonly version: Version;
  readonly ir: Region;
}

export class LoopSite implements CompiledLoop, Site {
  readonly kind = 'loop';
  readonly code: PyCode;
  readonly pc: number;
  entries = 0;
  iterations = 0;
  private readonly memory: () => SharedMemory;
  private readonly listener: Listener | null;
  /** The one that was entered last stands first. */
  private readonly versions: Version[] = [];
  private attempts = 0;
  private refusals = 0;
  private trialEntries = 0;
  private trialPasses = 0;
  /** The listener knows that it is hot. */
  private isKnown = false;
  /** No types would help. */
  private isHopeless = false;
  /** Entering does not pay at present: REMOVE is due. */
  private isIdle = false;
  /** How many times the loop must become hot again before it is tried again, and how many next time. */
  private rest = 0;
  private nextRest = 1;

  /**
   * @param memory gives the memory of all compiled functions; it may throw where the host has none left
   * @param listener is told what happens here
   */
  constructor(code: PyCode, pc: number, memory: () => SharedMemory, listener: Listener | null) {
    this.code = code;
    this.pc = pc;
    this.memory = memory;
    this.listener = listener;
  }

  /** The loop is hot, or hot again: is there a version for the present types? */
  isReady(registers: readonly Value[], base: number): boolean {
    if (!this.isKnown && this.listener !== null) this.tellHot(registers, base, this.listener);
    if (this.rest > 0) this.rest--;
    else if (this.fits(registers, base)) return true;
    if (!this.isHopeless) this.countAgain();
    return false;
  }

  private tellHot(registers: readonly Value[], base: number, listener: Listener): void {
    this.isKnown = true;
    listener({ kind: 'hot', ...this.place(), types: typesSeen(this.code, registers, base) });
  }

  private fits(registers: readonly Value[], base: number): boolean {
    if (this.versions.some(({ region }) => region.load(registers, base))) {
      this.listener?.({ kind: 'resumed', ...this.place() });
      return true;
    }
    return this.attempts < MAX_ATTEMPTS && this.compile(registers, base);
  }

  /** Makes the interpreter count the loop from 0 again: other types may come. */
  private countAgain(): void {
    this.code.at(this.pc).loop.backEdges = 0;
  }

  /** The place of what is told of the whole loop. */
  private place(): { site: Site; code: PyCode; pc: number } {
    return { site: this, code: this.code, pc: this.pc };
  }

  /** Compiles the loop for the present types; says whether it could. */
  private compile(registers: readonly Value[], base: number): boolean {
    const start = monotonicMilliseconds();
    const isFirst = this.versions.length === 0;
    this.attempts++;
    const made = this.makeVersion(registers, base);
    const milliseconds = monotonicMilliseconds() - start;
    const isMade = 'version' in made;
    if (isMade) this.versions.unshift(made.version);
    else if (isFirst) this.isHopeless = made.isFinal;
    this.listener?.(
      this.compilationEvent(made, isFirst, milliseconds, typesSeen(this.code, registers, base)),
    );
    if (this.attempts === MAX_ATTEMPTS) {
      const reason = `it has been tried with ${MAX_ATTEMPTS} combinations of types`;
      this.listener?.({ kind: 'blacklisted', ...this.place(), reason });
    }
    return isMade;
  }

  private compilationEvent(
    made: Made | Declined,
    isFirst: boolean,
    milliseconds: number,
    types: TypesSeen,
  ): JitEvent {
    if (!('version' in made)) return { kind: 'declined', ...this.place(), ...made, milliseconds, types };
    const { version, ir } = made;
    return {
      kind: isFirst ? 'compiled' : 'recompiled',
      ...this.place(),
      tier: 'quick',
      region: ir,
      bytes: version.region.bytes,
      milliseconds,
      types,
    };
  }

  private makeVersion(registers: readonly Value[], base: number): Made | Declined {
    const speculate = this.versions.length === 0;
    try {
      const ir = liftLoop(this.code, this.pc, registers, base, { speculate });
      if ('reason' in ir) return ir;
      optimise(ir);
      const nodes = reversePostorder(ir.start).reduce((sum, { body }) => sum + body.length, 10);
      const region = new CompiledRegion(this.code, ir, lowerRegion(ir), this.memory());
      const version = {
        region,
        budget: Math.min(MAX_PASSES, Math.ceil(FIRST_RUN / nodes)),
        largestBudget: Math.min(MAX_PASSES, Math.ceil(LONGEST_RUN / nodes)),
      };
      return { version, ir };
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
    const reason = this.versions[0].region.mismatch(registers, base);
    this.listener?.({ kind: 'given back', ...this.place(), reason, pays: true });
    this.countAgain();
    return REMOVE;
  }

  private enter(version: Version, registers: Value[], base: number): number {
    const { region, budget } = version;
    if (this.entries++ === 0) this.listener?.({ kind: 'entered', ...this.place() });
    const exit = region.run(registers, base, budget);
    this.iterations += region.passes;
    if (exit.kind === 'paused') {
      version.budget = Math.min(2 * budget, version.largestBudget);
      return exit.pc;
    }
    if (exit.count === 1 && this.listener !== null) this.tellExit(exit, registers, base, this.listener);
    this.judge(region.passes, exit);
    // What made the region leave at its own header would do so again.
    return exit.pc === this.pc ? REFUSED : exit.pc;
  }

  private tellExit(
    { kind: exit, pc: resumes, cause: pc, reason }: ExitPoint,
    registers: readonly Value[],
    base: number,
    listener: Listener,
  ): void {
    const types = typesSeen(this.code, registers, base);
    listener({ kind: 'exit', ...this.place(), pc, exit, resumes, reason, types });
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
    const where = `line ${lineAt(this.code.code, cause)}: ${reason}`;
    this.listener?.({
      kind: 'given back',
      ...this.place(),
      reason: `left after ${average.toFixed(1)} iterations on average; ${where}`,
      pays: false,
    });
  }

  exits(): readonly ExitCount[] {
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
