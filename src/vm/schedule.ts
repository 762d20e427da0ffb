/**
 * When the interpreter looks up from its work: to let the host's event loop turn, to pause the program, to offer a hot loop
 * to the tier above. Calls count down `fuel`, each loop header its own, so that a loop is known to be hot exactly when it is.
 */

import { Op } from '../bytecode/opcodes.ts';
import type { PyException } from '../objects/exceptions/exceptions.ts';
import { type CompiledCode, Outcome, type PyCode, type Replay } from '../objects/functions/code.ts';
import { countingInstruction, type Instruction } from '../objects/functions/instruction.ts';
import { monotonicMilliseconds } from '../runtime/clock.ts';
import type { Frame } from './frame.ts';
import { advance } from './iteration.ts';
import { FrameStack } from './stack.ts';
import type { Tier } from './tier.ts';

/** Back-edges of a loop, or calls, between two looks. */
const SLICE = 250;
/** Calls and back-edges after which the array of registers is renewed; each time costs about a microsecond. */
const RENEW_AFTER = 10_000;
/** How long the interpreter runs before it lets the host's event loop turn, in milliseconds. */
const PAUSE_INTERVAL = 50;

export abstract class Schedule extends FrameStack {
  /** Set from outside (a signal): the next pause raises it. */
  pending: PyException | null = null;
  /** Since the last `run` returned: is it paused, to be resumed? */
  isPaused = false;
  /** How many calls are left until the next look. */
  fuel = SLICE;
  /** How many runs of the interpreter are on the JS stack: only the outermost can pause. */
  protected nativeDepth = 0;
  /** Has `run` returned only to be called again? V8 has then a chance to put better code in its place. */
  protected isInterrupted = false;
  /** It is paused at a call whose result is there already. */
  private isCallDone = false;
  /** Until when a pause should last, by `monotonicMilliseconds`. */
  private pauseUntil = 0;
  private nextPause = 0;
  private untilRenewal = RENEW_AFTER;
  private readonly tier: Tier | null;

  constructor(root: PyCode, tier: Tier | null) {
    super(root);
    this.tier = tier;
  }

  /** To be called before the program starts or goes on. */
  protected startClock(): void {
    this.nextPause = monotonicMilliseconds() + PAUSE_INTERVAL;
    this.isPaused = false;
    this.pauseUntil = 0;
  }

  /** After a pause: steps over the call that asked for it; answers what has come in from outside meanwhile. */
  protected endPause(): PyException | null {
    const { pending, frame } = this;
    this.pending = null;
    // An exception is raised at the call that paused, where the handlers around it are.
    if (pending === null && this.isCallDone) frame.instruction = frame.instruction.next;
    this.isCallDone = false;
    return pending;
  }

  /** The fuel of the loop at `header` is spent: answers the instruction to go on at, null to leave `run`. */
  lookInLoop(frame: Frame, header: Instruction): Instruction | null {
    const { heat } = header;
    const { tier } = this;
    const done = heat.granted;
    if (tier !== null && heat.passes + done === 0) tier.meetLoop(frame.code, header);
    heat.passes += done;
    heat.granted = SLICE;
    if (tier !== null && heat.backEdges >= 0) {
      heat.backEdges += done;
      const missing = this.backEdgesMissing(frame, header, tier);
      if (missing > 0) heat.granted = Math.min(SLICE, missing);
      else if (this.compileLoop(frame, header, tier)) return header;
    }
    // The header is executed anew.
    header.fuel = heat.granted + 1;
    return this.look(frame, header, done);
  }

  /** How many back-edges the loop still has to do until it is hot. */
  private backEdgesMissing({ code, folding }: Frame, { heat, pc }: Instruction, tier: Tier): number {
    if (heat.backEdges < tier.threshold) return tier.threshold - heat.backEdges;
    if (heat.threshold === 0) heat.threshold = tier.loopThreshold(code, pc, folding);
    return heat.threshold - heat.backEdges;
  }

  /** The fuel of calls is spent: answers null, to leave `run`. */
  lookAtCall(frame: Frame, instruction: Instruction): null {
    this.fuel = SLICE;
    return this.look(frame, instruction, SLICE);
  }

  private look(frame: Frame, instruction: Instruction, done: number): null {
    if (this.shouldPause(frame, instruction)) return null;
    this.untilRenewal -= done;
    if (this.untilRenewal <= 0 && this.nativeDepth === 1) this.renewRegisters();
    this.isInterrupted = true;
    return null;
  }

  /**
   * A new array is in V8's young generation, where storing a new float needs no entry in the remembered set (measured: 10%
   * of programs that compute with floats).
   */
  private renewRegisters(): void {
    this.untilRenewal = RENEW_AFTER;
    this.registers = this.registers.slice();
  }

  private shouldPause(frame: Frame, instruction: Instruction): boolean {
    if (this.nativeDepth > 1 || monotonicMilliseconds() < this.nextPause) return false;
    frame.instruction = instruction;
    this.isPaused = true;
    return true;
  }

  /** Behind a call of a built-in, whose result is there: pauses if it asked for it. */
  pausesAfter(frame: Frame, call: Instruction): boolean {
    if (this.fuel > 0) return false;
    this.isCallDone = this.shouldPause(frame, call);
    return this.isCallDone;
  }

  /**
   * Makes the running call of a built-in pause the program for so many milliseconds, on top of what earlier calls within it
   * asked for. False: it cannot pause here.
   */
  requestPause(milliseconds: number): boolean {
    if (this.nativeDepth > 1) return false;
    this.pauseUntil = Math.max(this.pauseUntil, monotonicMilliseconds()) + milliseconds;
    this.nextPause = 0;
    this.fuel = 0;
    return true;
  }

  /** How much longer the present pause should last, in milliseconds; 0 if it has lasted long enough. */
  pauseRemaining(): number {
    return this.pauseUntil === 0 ? 0 : Math.max(0, this.pauseUntil - monotonicMilliseconds());
  }

  private compileLoop({ code }: Frame, header: Instruction, tier: Tier): boolean {
    const { heat } = header;
    heat.backEdges = -1;
    header.fuel = heat.granted;
    heat.compiled = tier.compileLoop(code, header.pc, heat, this);
    if (heat.compiled === null) return false;
    header.opcode = Op.COMPILED_LOOP;
    return true;
  }

  /** Makes the instructions of a code object that runs for the first time; gives the one to begin with. */
  thread(code: PyCode): Instruction {
    const first = code.at(0);
    const { kind } = code.code;
    if (this.tier !== null && !code.isResumable && (kind === 'function' || kind === 'lambda')) {
      code.entry = countingInstruction(code, this.tier.threshold);
    }
    return first;
  }

  /** A function has become hot, about to begin; gives the instruction to begin with. */
  compileFunction({ code }: Frame, entry: Instruction): Instruction {
    const { heat } = entry;
    if (heat.threshold === 0 && this.waits(code, entry)) return entry.next;
    heat.backEdges = -1;
    heat.compiled = this.tier?.compileFunction(code, heat, this) ?? null;
    if (heat.compiled === null) return this.leaveFunction(code, entry);
    entry.opcode = Op.COMPILED_FUNCTION;
    return entry;
  }

  /** A function has been called often enough for most: does it take more calls to be hot? */
  private waits(code: PyCode, entry: Instruction): boolean {
    const tier = this.tier as Tier;
    entry.heat.threshold = tier.functionThreshold(code);
    entry.fuel = entry.heat.threshold - tier.threshold;
    return entry.fuel > 0;
  }

  /** Leaves a function to the interpreter: until it is hot again, or for good. */
  private leaveFunction(code: PyCode, entry: Instruction): Instruction {
    entry.opcode = Op.COUNT_CALLS;
    entry.fuel = entry.heat.threshold;
    if (entry.heat.backEdges < 0) code.entry = entry.next;
    return entry.next;
  }

  abstract replay(): Replay;

  /** Runs what is compiled at a loop's header or a function's entry; gives the instruction to go on at, null to pause. */
  runCompiled(frame: Frame, instruction: Instruction): Instruction | null {
    frame.instruction = instruction;
    const outcome = (instruction.heat.compiled as CompiledCode).run(this);
    switch (outcome) {
      case Outcome.Left:
        return this.frame.instruction;
      case Outcome.Paused:
        return this.shouldPause(this.frame, this.frame.instruction) ? null : this.frame.instruction;
      case Outcome.Removed:
        instruction.heat.compiled = null;
        if (instruction.opcode === Op.COMPILED_FUNCTION) return this.leaveFunction(frame.code, instruction);
        return this.removeLoop(frame.code, instruction);
      case Outcome.Refused: {
        if (instruction.opcode === Op.COMPILED_FUNCTION) return instruction.next;
        // What stood there is done once.
        instruction.heat.passes++;
        const isLoop = frame.code.code.instructions[instruction.pc] === Op.LOOP;
        return isLoop ? instruction.next : stepLoop(this.registers, frame.base, instruction);
      }
    }
  }

  private removeLoop(code: PyCode, header: Instruction): Instruction {
    header.heat.granted = 0;
    header.fuel = 0;
    header.opcode = code.code.instructions[header.pc];
    return header;
  }
}

/** A step of the `for` at `header`; answers the instruction to go on at. */
export function stepLoop(registers: FrameStack['registers'], base: number, header: Instruction): Instruction {
  const item = advance(registers, base + header.b);
  if (item === undefined) return header.next;
  registers[base + header.a] = item;
  return header.target;
}
