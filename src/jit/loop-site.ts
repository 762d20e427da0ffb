/**
 * A hot loop or function and its compiled versions: what stands at the loop's header, or the function's entry, in the
 * interpreter's place.
 *
 * A version is compiled for the types that the variables have when the place becomes hot. Entered later with others, it
 * is compiled again for these, a few times. While no version fits, or while compiled code is always left after a pass or
 * two, the interpreter has the place back until it is hot again.
 */

import { lineAt } from '../bytecode/code.ts';
import { type CallStack, type CompiledCode, Outcome, type PyCode } from '../objects/functions/code.ts';
import type { Heat } from '../objects/functions/instruction.ts';
import { monotonicMilliseconds } from '../runtime/clock.ts';
import type { Archive } from './archive/archive.ts';
import { type CodePlace, type Compiled, createVerifier } from './compile.ts';
import type { Unit } from './ir.ts';
import type { Declined } from './lift/lift.ts';
import type { LiftOptions } from './lift/unit.ts';
import { CompiledUnit, type ExitPoint, type SharedMemory } from './link.ts';
import type { Answer, Optimiser } from './optimiser.ts';
import { MAX_PASSES, type UnitPlan } from './plan.ts';
import type { ExitCount, JitEvent, Listener, Site, TypesSeen } from './reports/events.ts';
import type { Verifier } from './reports/verify.ts';
import { typesSeen } from './scalars.ts';

/** How often a place is compiled, or found not to compile. */
const MAX_ATTEMPTS = 5;
/** How many times in a row the present types may be refused before the interpreter gets the place back for a while. */
const MAX_REFUSALS = 100;
/**
 * Whether entering pays is an account in instructions of the interpreter, of some 7 ns each. An entry with its exit costs as
 * many as this, and some for each value that goes in or comes out. (A loop of ten variables that leaves for `str`: 500 ns,
 * where the interpreter does 25 of its passes.) It saves some for each pass of a loop's header and each call of a function
 * that calls itself; or one for each node of the IR that has certainly run, where these are more.
 */
const ENTRY_COST = 8;
const VALUE_COST = 3.5;
const PASS_GAIN = 4;
/**
 * What may be lost before the interpreter gets the place back, 35 us; and how much of what was gained before counts. (A
 * recursion that became hot when it was deep returns through hundreds of interpreted frames, each of which may enter for
 * nothing. Ackermann's function was so given back again and again: 1.0 instead of 0.13 s.)
 */
const MOST_LOSS = 5_000;
const MOST_CREDIT = 10_000;
/**
 * How much a run may do before it comes back to the interpreter, in nodes of the IR, of which each takes about a
 * nanosecond. V8 starts with its quick compiler, optimises in the background, and cannot change the code of a loop that
 * is running; so the first runs are short, in order to get into the optimised code soon. (20 million iterations of a
 * sum: 80 ms as one run, 15 ms in short ones, 14 ms with V8 told by flags to optimise at once; but its flags are in a
 * module of Node that takes 2 ms to load. With twelve short runs before they get longer, 2 to 4 ms less of some 50 than
 * where each is twice as long as the last.) Later ones let the interpreter look around every 20 ms.
 */
const FIRST_RUN = 1_000_000;
const SHORT_RUNS = 12;
const LONGEST_RUN = 20_000_000;
/** Once in so many entries of runs with fewer passes it is asked whether the optimiser has answered: it costs more than an entry. */
const ENTRIES_PER_POLL = 256;
const SHORT_RUN = 1000;

/** How often a place is left for something that was not foreseen until a new version foresees it. */
const LESSON = 20;

/** Where compiled code stands: a loop's header, or a function's entry. */
export interface Place extends CodePlace {
  readonly heat: Heat;
}

/** `compileUnit` for what is known of the program. */
export type Compile = (
  place: CodePlace,
  stack: CallStack,
  options: Omit<LiftOptions, 'showsLocals'>,
) => Compiled | Declined;

interface Version {
  readonly unit: CompiledUnit;
  verifier: Verifier | null;
  /** How many runs of the first size are still to come. */
  shortRuns: number;
  /** How many passes of loop headers the next run may take; the first one, and the most that any may. */
  budget: number;
  readonly firstBudget: number;
  readonly largestBudget: number;
  /** How many passes all runs took. */
  passes: number;
  /** What the optimiser has to do with it. */
  optimisation: 'not asked for' | 'awaited' | 'done';
}

/** A new version, and what it was lowered from; null where an earlier run has done that. */
interface Made {
  readonly version: Version;
  readonly ir: Unit | null;
}

export class LoopSite implements CompiledCode, Site {
  readonly kind: 'loop' | 'function';
  readonly code: PyCode;
  readonly pc: number;
  entries = 0;
  iterations = 0;
  private readonly heat: Heat;
  private readonly compileUnit: Compile;
  private readonly memory: () => SharedMemory;
  private readonly archive: Archive | null;
  private readonly listener: Listener | null;
  private readonly optimiser: Optimiser | null;
  private readonly isVerified: boolean;
  /** The one that was entered last stands first. */
  private readonly versions: Version[] = [];
  private attempts = 0;
  private refusals = 0;
  /** What entering has gained so far; the entries and passes that it was gained by. */
  private credit = 0;
  private trialEntries = 0;
  private trialPasses = 0;
  private readonly lessons = new Map<PyCode, Set<number>>();
  /** There is something new in them: a version that foresees it is due. */
  private hasLearned = false;
  /** The listener knows that it is hot. */
  private isKnown = false;
  /** No types would help. */
  private isHopeless = false;
  /** Entering does not pay at present: REMOVE is due. */
  private isIdle = false;
  /** How many times the place must become hot again before it is tried again, and how many next time. */
  private rest = 0;
  private nextRest = 1;

  /**
   * @param memory gives the memory of all compiled functions; it may throw where the host has none left
   * @param archive has what earlier runs have compiled, and takes what this one does; null: it is not asked
   * @param listener is told what happens here
   * @param optimiser takes what stays hot; null: it stays as it is
   * @param isVerified whether each run is compared with what the interpreter does
   */
  constructor(
    { code, kind, pc, heat }: Place,
    compileUnit: Compile,
    memory: () => SharedMemory,
    archive: Archive | null,
    listener: Listener | null,
    optimiser: Optimiser | null,
    isVerified: boolean,
  ) {
    this.code = code;
    this.kind = kind;
    this.pc = pc;
    this.heat = heat;
    this.compileUnit = compileUnit;
    this.memory = memory;
    this.archive = archive;
    this.listener = listener;
    this.optimiser = optimiser;
    this.isVerified = isVerified;
  }

  /** The place is hot, or hot again: is there a version for the present types? */
  isReady(stack: CallStack): boolean {
    if (!this.isKnown && this.listener !== null) this.tellHot(stack, this.listener);
    if (this.rest > 0) this.rest--;
    else if (this.fits(stack)) return true;
    if (!this.isHopeless) this.countAgain();
    return false;
  }

  private tellHot({ registers, frame }: CallStack, listener: Listener): void {
    this.isKnown = true;
    listener({ kind: 'hot', ...this.place(), types: typesSeen(this.code, registers, frame.base) });
  }

  private fits(stack: CallStack): boolean {
    if (this.versions.some(({ unit }) => unit.load(stack)) || this.rebind(stack)) {
      this.listener?.({ kind: 'resumed', ...this.place() });
      return true;
    }
    return this.attempts < MAX_ATTEMPTS && this.compile(stack);
  }

  /** Makes the interpreter count from 0 again: other types may come. */
  private countAgain(): void {
    this.heat.backEdges = 0;
  }

  /** The place of what is told of the whole loop or function. */
  private place(): { site: Site; code: PyCode; pc: number } {
    return { site: this, code: this.code, pc: this.pc };
  }

  /** Compiles for the present types; says whether it could. */
  private compile(stack: CallStack): boolean {
    const { registers, frame } = stack;
    const start = monotonicMilliseconds();
    const isFirst = this.versions.length === 0;
    this.attempts++;
    const made = this.recallVersion(stack) ?? this.makeVersion(stack);
    const milliseconds = monotonicMilliseconds() - start;
    const isMade = 'version' in made;
    this.hasLearned = false;
    if (isMade) this.versions.unshift(made.version);
    else if (isFirst) this.isHopeless = made.isFinal;
    this.listener?.(
      this.compilationEvent(made, isFirst, milliseconds, typesSeen(this.code, registers, frame.base)),
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
    const { bytes } = version.unit.plan;
    if (ir === null) return { kind: 'recalled', ...this.place(), tier: 'quick', bytes, milliseconds, types };
    return {
      kind: isFirst ? 'compiled' : 'recompiled',
      ...this.place(),
      tier: 'quick',
      unit: ir,
      bytes,
      milliseconds,
      types,
    };
  }

  /** A version that an earlier run has compiled, if there is one for the present types. */
  private recallVersion(stack: CallStack): Made | null {
    try {
      const plan = this.archive?.recall(this, stack) ?? null;
      if (plan === null) return null;
      const version = this.versionOf(plan);
      return version.unit.load(stack) ? { version, ir: null } : null;
    } catch {
      // Then it is compiled.
      return null;
    }
  }

  private makeVersion(stack: CallStack): Made | Declined {
    try {
      const compiled = this.compileUnit(this, stack, {
        speculate: this.versions.length === 0 || this.hasLearned,
        lessons: this.lessons,
      });
      if ('reason' in compiled) return compiled;
      const { plan, unit } = compiled;
      this.archive?.keep(this, plan);
      return { version: this.versionOf(plan), ir: unit };
    } catch (error) {
      // The interpreter can go on whatever happened here: a mistake of the JIT, or a host out of memory.
      return { reason: `compilation failed: ${error}`, pc: this.pc, isFinal: true };
    }
  }

  private versionOf(plan: UnitPlan): Version {
    const size = plan.size + 10;
    const firstBudget = Math.min(MAX_PASSES, Math.ceil(FIRST_RUN / size));
    return {
      unit: new CompiledUnit(plan, this.memory()),
      verifier: this.isVerified ? createVerifier(plan) : null,
      shortRuns: SHORT_RUNS,
      budget: firstBudget,
      firstBudget,
      largestBudget: Math.min(MAX_PASSES, Math.ceil(LONGEST_RUN / size)),
      passes: 0,
      optimisation: 'not asked for',
    };
  }

  run(stack: CallStack): Outcome {
    if (this.isIdle) {
      this.isIdle = false;
      this.countAgain();
      return Outcome.Removed;
    }
    if (this.hasLearned && this.attempts < MAX_ATTEMPTS) this.compile(stack);
    for (let i = 0; i < this.versions.length; i++) {
      const version = this.versions[i];
      if (!version.unit.load(stack)) continue;
      if (i > 0) {
        this.versions.splice(i, 1);
        this.versions.unshift(version);
      }
      this.refusals = 0;
      return this.enter(version, stack);
    }
    if (this.rebind(stack)) return this.run(stack);
    if (this.attempts < MAX_ATTEMPTS && this.compile(stack)) return this.run(stack);
    if (++this.refusals < MAX_REFUSALS) return Outcome.Refused;
    this.refusals = 0;
    const reason = this.versions[0].unit.mismatch(stack);
    this.listener?.({ kind: 'given back', ...this.place(), reason, pays: true });
    this.countAgain();
    return Outcome.Removed;
  }

  /** Makes a version fit that was compiled for other functions of the same code. */
  private rebind(stack: CallStack): boolean {
    const rebound = this.versions.find(({ unit }) => unit.rebind(stack) && unit.load(stack));
    if (rebound?.verifier) rebound.verifier = createVerifier(rebound.unit.plan);
    return rebound !== undefined;
  }

  private enter(version: Version, stack: CallStack): Outcome {
    const { unit, budget } = version;
    const { frame } = stack;
    if (this.entries++ === 0) this.listener?.({ kind: 'entered', ...this.place() });
    const verification = version.verifier?.begin(stack, this.code);
    const exit = unit.run(stack, budget);
    verification?.compare(unit.passes);
    this.iterations += unit.passes;
    if (exit.kind === 'paused' && --version.shortRuns < 0)
      version.budget = Math.min(2 * budget, version.largestBudget);
    if (this.optimiser !== null) this.pursueOptimisation(version, exit, this.optimiser);
    if (exit.kind === 'paused') return Outcome.Paused;
    if (exit.count === 1 && this.listener !== null) this.tellExit(exit, stack, this.listener);
    if (exit.kind === 'unforeseen' && exit.count === LESSON) this.learn(exit);
    this.judge(unit, exit);
    // What made the region leave where it begins would do so again.
    return exit.pc === this.pc && stack.frame === frame ? Outcome.Refused : Outcome.Left;
  }

  private learn({ code, cause }: ExitPoint): void {
    const known = this.lessons.get(code) ?? new Set();
    this.lessons.set(code, known);
    this.hasLearned ||= !known.has(cause);
    known.add(cause);
  }

  /** After a run: gives what has stayed hot to the optimiser, and looks for its answer. */
  private pursueOptimisation(version: Version, { kind }: ExitPoint, optimiser: Optimiser): void {
    const { unit } = version;
    if (version.optimisation === 'not asked for') {
      version.passes += unit.passes;
      if (version.passes < optimiser.threshold) return;
      version.optimisation = 'awaited';
      optimiser.submit(unit.plan.bytes, unit.plan.entry, (answer) => this.takeOptimised(version, answer));
    } else if (version.optimisation === 'awaited') {
      const isLong = kind === 'paused' || unit.passes >= SHORT_RUN;
      if (isLong || this.entries % ENTRIES_PER_POLL === 0) optimiser.poll();
    }
  }

  private takeOptimised(version: Version, answer: Answer): void {
    const start = monotonicMilliseconds();
    version.optimisation = 'done';
    try {
      if ('problem' in answer) throw new Error(answer.problem);
      const { bytes } = answer;
      version.unit.replace(bytes);
      // V8 starts with its quick compiler again.
      version.budget = version.firstBudget;
      version.shortRuns = SHORT_RUNS;
      const milliseconds = answer.milliseconds + monotonicMilliseconds() - start;
      this.listener?.({ kind: 'optimised', ...this.place(), tier: 'optimising', bytes, milliseconds });
    } catch (error) {
      const reason = (error as Error).message;
      this.listener?.({ kind: 'unoptimised', ...this.place(), reason });
    }
  }

  private tellExit(
    { kind: exit, pc: resumes, cause: pc, code, reason }: ExitPoint,
    { registers, frame }: CallStack,
    listener: Listener,
  ): void {
    const types = typesSeen(code, registers, frame.base);
    listener({ kind: 'exit', ...this.place(), code, pc, exit, resumes, reason, types });
  }

  /** Gives the place back for a while when entering it does not pay. */
  private judge({ passes, plan: { inputs } }: CompiledUnit, exit: ExitPoint): void {
    const { reason, cause, code, work, recordLength } = exit;
    this.trialEntries++;
    this.trialPasses += passes;
    const cost = ENTRY_COST + VALUE_COST * (inputs.length + recordLength);
    const gain = Math.max(PASS_GAIN * passes, work) - cost;
    this.credit = Math.min(this.credit + gain, MOST_CREDIT);
    if (this.credit > -MOST_LOSS) return;
    const average = this.trialPasses / this.trialEntries;
    this.credit = 0;
    this.trialEntries = 0;
    this.trialPasses = 0;
    this.isIdle = true;
    this.rest = this.nextRest;
    this.nextRest *= 2;
    const where = `line ${lineAt(code.code, cause)}: ${reason}`;
    this.listener?.({
      kind: 'given back',
      ...this.place(),
      reason: `left after ${average.toFixed(1)} iterations on average; ${where}`,
      pays: false,
    });
  }

  exits(): readonly ExitCount[] {
    return this.versions
      .flatMap(({ unit }) => unit.takenExits())
      .sort((left, right) => left.pc - right.pc)
      .map(({ kind, pc, reason, cause, code, count }) => ({
        kind,
        pc,
        line: lineAt(code.code, cause),
        reason,
        count,
      }));
  }
}
