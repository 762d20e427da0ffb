/**
 * The JIT as the interpreter sees it: a tier that takes hot loops and functions. Read this file first; the stages are
 *
 *     bytecode -> lift/ -> IR -> optimise (passes/) -> planUnit (lower/) -> UnitPlan -> CompiledUnit (link.ts)
 */

import type { Code } from '../bytecode/code.ts';
import type { CallStack, CompiledCode, PyCode } from '../objects/functions/code.ts';
import type { FoldName } from '../objects/functions/fold.ts';
import type { Heat, Instruction } from '../objects/functions/instruction.ts';
import type { Host, HostCache } from '../runtime/host.ts';
import type { Source } from '../syntax/source.ts';
import type { Tier } from '../vm/tier.ts';
import { Archive } from './archive/archive.ts';
import { type Compiled, compileUnit, createReports, createInspector as inspectorFor } from './compile.ts';
import { hasWebAssembly } from './engine.ts';
import { namesFrameReader } from './frame-readers.ts';
import { isArchivable, isSilent, type JitOptions } from './jit-options.ts';
import type { Declined } from './lift/lift.ts';
import { SharedMemory } from './link.ts';
import { type Compile, LoopSite, type Place } from './loop-site.ts';
import { Optimiser } from './optimiser.ts';
import { functionThreshold, loopThreshold } from './outlook.ts';
import type { InspectionOptions, Inspector } from './reports/inspect.ts';
import type { Reports } from './reports/reports.ts';

export interface Jit extends Tier {
  /** The program is about to start. */
  begin(program: PyCode): void;
  /** The code of a file, as a whole, may soon run: the program's, and those of the modules that it imports. */
  meetFile(code: Code): void;
  /** The program has ended: nothing goes on in the background. Gives all that is to be told: '' or lines with their newlines. */
  end(): string;
}

/** What the JIT needs of a host. */
export type JitHost = Pick<Host, 'startWorker' | 'cache' | 'runOnce'>;

/** A JIT for one run of a program on a host. */
export function createJit(options: JitOptions, host: JitHost): Jit {
  return new WebAssemblyJit(options, host);
}

/** Keeps what a JIT compiles that is made with it. */
export function createInspector(options: InspectionOptions): Inspector {
  return inspectorFor(options);
}

/** A threshold that asks the interpreter to look for hot loops as rarely as it can. */
const NEVER = 2 ** 30;

/** How many units a run compiles before `Host.runOnce` is used: in most there are no more, for which it would not pay. */
const FEW_UNITS = 3;

class WebAssemblyJit implements Jit {
  readonly threshold: number;
  readonly patience: number;
  private readonly isVerified: boolean;
  private readonly reports: Reports | null;
  private readonly optimiser: Optimiser | null = null;
  private program: PyCode | null = null;
  private readonly sites = new WeakMap<Heat, LoopSite>();
  private shared: SharedMemory | null = null;
  private readonly cache: HostCache | null;
  private readonly files = new Map<Source, Code>();
  private readonly archives = new Map<Source, Archive>();
  private readonly compileUnit: Compile;
  /** A file that has been met may look at the locals of any frame. */
  private showsLocals = false;

  constructor(options: JitOptions, host: JitHost) {
    const { enabled, threshold, patience, optimiseAfter, verify } = options;
    this.threshold = enabled && hasWebAssembly() ? threshold : NEVER;
    this.patience = patience;
    this.isVerified = verify === true;
    this.cache = isArchivable(options) ? host.cache : null;
    this.reports = isSilent(options) ? null : createReports(options);
    let units = 0;
    this.compileUnit = (place, stack, how) => {
      const { showsLocals } = this;
      const work = (): Compiled | Declined => compileUnit(place, stack, { ...how, showsLocals });
      return ++units > FEW_UNITS ? host.runOnce(work) : work();
    };
    if (optimiseAfter !== undefined) {
      this.optimiser = new Optimiser(optimiseAfter, () => host.startWorker('optimiser.mjs'));
    }
  }

  private memory(): SharedMemory {
    this.shared ??= new SharedMemory();
    return this.shared;
  }

  begin(program: PyCode): void {
    this.program = program;
  }

  meetFile(code: Code): void {
    this.files.set(code.source, code);
    this.showsLocals ||= namesFrameReader(code);
  }

  end(): string {
    this.optimiser?.end();
    for (const archive of this.archives.values()) archive.end();
    return this.reports?.text(this.program, this.optimiser?.shortcoming() ?? null) ?? '';
  }

  loopThreshold(code: PyCode, pc: number, folding: FoldName | null): number {
    return loopThreshold(this, code, pc, folding);
  }

  functionThreshold(code: PyCode): number {
    return functionThreshold(this, code);
  }

  meetLoop(code: PyCode, header: Instruction): void {
    this.reports?.meetLoop(code, header);
  }

  compileLoop(code: PyCode, pc: number, heat: Heat, stack: CallStack): CompiledCode | null {
    return this.compile({ code, kind: 'loop', pc, heat }, stack);
  }

  compileFunction(code: PyCode, heat: Heat, stack: CallStack): CompiledCode | null {
    return this.compile({ code, kind: 'function', pc: 0, heat }, stack);
  }

  /**
   * What is kept of a file's code; null where it is not to be asked, and of code that is in no file. What was compiled while
   * nothing could look at locals does not do where something can.
   */
  private archiveOf(source: Source): Archive | null {
    const { files, archives, cache } = this;
    const code = files.get(source);
    if (code === undefined || cache === null || this.showsLocals) return null;
    let archive = archives.get(source);
    if (archive === undefined) {
      archive = new Archive(code, cache);
      archives.set(source, archive);
    }
    return archive;
  }

  private siteAt(place: Place): LoopSite {
    const { compileUnit, reports, optimiser, isVerified } = this;
    const archive = this.archiveOf(place.code.code.source);
    const memory = (): SharedMemory => this.memory();
    return new LoopSite(place, compileUnit, memory, archive, reports?.note ?? null, optimiser, isVerified);
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
