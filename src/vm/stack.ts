/**
 * The stack: registers of all frames, frames as windows on it, and how calls and generators push and pop them. The
 * interpreter is built on it.
 */

import { lineAt } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import { makeTuple } from '../objects/containers/tuple.ts';
import type { PyException } from '../objects/exceptions/exceptions.ts';
import type { PyCode } from '../objects/functions/code.ts';
import { type Activation, PyFrame } from '../objects/functions/frame.ts';
import type { PyFunction } from '../objects/functions/function.ts';
import {
  PyAsyncGenerator,
  PyCoroutine,
  PyGenerator,
  Resumable,
  ResumableState,
} from '../objects/functions/generator.ts';
import { alreadyExecuting } from '../objects/functions/resumption.ts';
import type { CoroutineSettings } from '../objects/machine.ts';
import type { Namespace } from '../objects/modules/namespace.ts';
import { makeStr } from '../objects/text/text.ts';
import { PyCell, type Value } from '../objects/value.ts';
import { bindArguments, type NamedArguments } from '../runtime/bind-arguments.ts';
import { Frame, FrameKind } from './frame.ts';
import { recursionError, takeCells } from './instructions.ts';

/** An unbound variable, in a register. */
export const UNBOUND = undefined as unknown as Value;
/** Those of a finished generator. */
const NO_REGISTERS: (Value | undefined)[] = [];
/** Registers that are there from the start; few, because the array is copied often. */
const INITIAL_REGISTERS = 1 << 8;

export class FrameStack {
  recursionLimit = 1000;
  readonly coroutineSettings: CoroutineSettings = { originDepth: 0, firstIteration: null, finalizer: null };
  /** The exception being handled: what a bare `raise` raises, and the context of new ones. */
  handled: Value = null;
  /** Replaced only while no `run` but the outermost is active, when it looks up from its work. */
  registers: Value[] = [];
  frame: Frame;
  /** An exception to be raised in the current frame, and whether it keeps its traceback as it is. */
  thrown: PyException | null = null;
  isReraised = false;
  /** What the frame of kind Native that has just ended returned, or what its generator yielded. */
  returned: Value | undefined = undefined;

  constructor(root: PyCode) {
    this.frame = new Frame(null, root);
    // V8 stores any values without a check for gaps in an array that has been filled with them one by one.
    while (this.registers.length < INITIAL_REGISTERS) this.registers.push(UNBOUND);
    // Assigned once more, since V8 takes a field for a constant until then, and throws away what it compiled with that.
    this.registers = this.registers.slice();
  }

  stackTop(): number {
    return this.frame.base + this.frame.code.registerCount;
  }

  ensureRegisters(count: number): void {
    while (this.registers.length < count + 64) this.registers.push(UNBOUND);
  }

  enter(code: PyCode, base: number, kind: FrameKind): Frame {
    const frame = this.frame.callee(code);
    if (frame.depth > this.recursionLimit) throw recursionError();
    frame.kind = kind;
    frame.base = base;
    frame.instruction = code.entry;
    this.ensureRegisters(base + code.registerCount);
    this.frame = frame;
    return frame;
  }

  leave(frame: Frame): Frame {
    const back = frame.back as Frame;
    this.frame = back;
    return back;
  }

  /** How many frames may be pushed before the recursion limit. */
  get framesLeft(): number {
    return this.recursionLimit - this.frame.depth;
  }

  /** Makes the running frame stand at `pc`. */
  standAt(pc: number): void {
    this.frame.instruction = this.frame.code.at(pc);
  }

  /** Pushes a frame of `callee`, called by the instruction at which the running frame stands; its locals are unbound. */
  pushCallee(callee: PyFunction): void {
    const { base, instruction, code: caller } = this.frame;
    const { code, closure } = callee;
    // Behind the callee's register are those of the arguments, where the window begins; of a method, behind self's.
    const op: Op = caller.code.instructions[instruction.pc];
    const isMethod = op === Op.CALL_METHOD || op === Op.CALL_METHOD_KW;
    const frame = this.enter(code, base + instruction.b + (isMethod ? 2 : 1), FrameKind.Call);
    frame.function = callee;
    frame.generator = null;
    frame.destination = base + instruction.a;
    for (let i = 0; i < code.localCount; i++) this.registers[frame.base + i] = UNBOUND;
    if (closure !== null) takeCells(this.registers, frame.base + code.localCount, closure);
  }

  pushBody(code: PyCode, namespace: Value): void {
    const base = this.stackTop();
    const frame = this.enter(code, base, FrameKind.Native);
    frame.function = null;
    frame.generator = null;
    frame.namespace = namespace;
    for (let i = 0; i < code.registerCount; i++) this.registers[base + i] = UNBOUND;
  }

  /** Pushes a frame for `callee`, whose `count` positional arguments lie at `start`, where its window begins. */
  pushCall(
    callee: PyFunction,
    start: number,
    count: number,
    keywords: NamedArguments | null,
    kind: FrameKind,
    destination: number,
  ): void {
    const { code } = callee;
    const frame = this.enter(code, start, kind);
    frame.function = callee;
    frame.generator = null;
    frame.destination = destination;
    try {
      this.bind(callee, start, count, keywords);
    } catch (error) {
      this.leave(frame);
      throw error;
    }
  }

  /** Puts the arguments where the parameters are, clears the other locals, and takes the captured cells. */
  bind(callee: PyFunction, start: number, count: number, keywords: NamedArguments | null): void {
    const { registers } = this;
    const { simpleArity, localCount } = callee.code;
    let bound = count;
    if (keywords !== null || simpleArity !== count) {
      const { defaults } = callee;
      const absent = simpleArity - count;
      if (keywords === null && defaults !== null && absent > 0 && absent <= defaults.length) {
        for (let i = 0; i < absent; i++)
          registers[start + count + i] = defaults[defaults.length - absent + i];
        bound = simpleArity;
      } else {
        bindArguments(callee, registers, start, count, keywords);
        bound = callee.code.parameterCount;
      }
    }
    for (let i = bound; i < localCount; i++) registers[start + i] = UNBOUND;
    const { closure } = callee;
    if (closure !== null) {
      for (let i = 0; i < closure.length; i++) registers[start + localCount + i] = closure[i];
    }
  }

  /** The values of all variables of the running functions and of their modules. */
  *variables(): Generator<Value> {
    const modules = new Set<Namespace>();
    for (let frame: Frame | null = this.frame; frame !== null; frame = frame.back) {
      const { globals, code } = frame.code;
      const count = code.localNames.length + code.freeNames.length;
      for (const held of this.registers.slice(frame.base, frame.base + count)) {
        const value = held instanceof PyCell ? held.value : held;
        if (value !== undefined) yield value;
      }
      modules.add(globals);
    }
    for (const globals of modules) for (const name of globals.names()) yield globals.get(name) ?? null;
  }

  /** The generator or coroutine that a call makes whose arguments lie in the window from `start` on. */
  makeResumable(callee: PyFunction, start: number): Resumable {
    const { code } = callee;
    const registers = this.registers.slice(start, start + code.registerCount);
    const { isGenerator, isCoroutine } = code.code;
    if (!isCoroutine) return new PyGenerator(callee, registers);
    if (isGenerator) return new PyAsyncGenerator(callee, registers);
    const coroutine = new PyCoroutine(callee, registers);
    const { originDepth } = this.coroutineSettings;
    if (originDepth > 0) coroutine.origin = this.placesOfCallers(originDepth);
    return coroutine;
  }

  /** File name, line and function of the running frame and of those that called it. */
  private placesOfCallers(count: number): Value {
    const places: Value[] = [];
    for (let frame: Frame | null = this.frame; frame?.back && places.length < count; frame = frame.back) {
      const { code } = frame.code;
      const line = lineAt(code, frame.instruction.pc);
      places.push(makeTuple([makeStr(code.source.filename), line, makeStr(code.name)]));
    }
    return makeTuple(places);
  }

  /**
   * Pushes the frame of a suspended generator, ready to go on with `sent`. Of a chain that waits at `yield from` or `await`,
   * it pushes all: only the innermost goes on, so the others leave their registers where they are until they do.
   */
  pushGenerator(generator: Resumable, sent: Value, kind: FrameKind, destination: number): Frame {
    let innermost = generator;
    let frame = this.pushFrameOf(generator, kind, destination);
    for (let inner = this.chained(generator); inner !== null; inner = this.chained(inner)) {
      innermost.state = ResumableState.Running;
      frame.isAway = true;
      innermost = inner;
      frame = this.pushFrameOf(inner, FrameKind.GeneratorDelegate, frame.base + frame.instruction.a);
    }
    this.bringRegisters(frame);
    if (innermost.state === ResumableState.Suspended) {
      const { instruction } = frame;
      this.registers[frame.base + instruction.a] = sent;
      if (instruction.opcode === Op.YIELD) frame.instruction = instruction.next;
    }
    innermost.state = ResumableState.Running;
    return frame;
  }

  /** Pushes the frame of a suspended generator alone, where it stands. */
  pushSuspended(generator: Resumable): Frame {
    const frame = this.pushFrameOf(generator, FrameKind.GeneratorNative, 0);
    this.bringRegisters(frame);
    generator.state = ResumableState.Running;
    return frame;
  }

  /** What it waits for and can be pushed with it. */
  private chained({ state, instruction, registers }: Resumable): Resumable | null {
    if (state !== ResumableState.Suspended || instruction.opcode !== Op.YIELD_FROM) return null;
    const inner = registers[instruction.b];
    const isReady = inner instanceof Resumable && inner.state === ResumableState.Suspended;
    // Too deep a chain is an error where it waits.
    return isReady && this.frame.depth < this.recursionLimit ? inner : null;
  }

  private pushFrameOf(generator: Resumable, kind: FrameKind, destination: number): Frame {
    if (generator.state === ResumableState.Running) throw alreadyExecuting(generator);
    const base = this.stackTop();
    const frame = this.frame.resumption(generator);
    if (frame.depth > this.recursionLimit) throw recursionError();
    this.ensureRegisters(base + generator.code.registerCount);
    this.frame = frame;
    frame.kind = kind;
    frame.base = base;
    frame.isAway = false;
    frame.destination = destination;
    frame.handledOutside = this.handled;
    frame.handledInside = generator.handled;
    if (generator.handled !== null) this.handled = generator.handled;
    frame.instruction = generator.instruction;
    return frame;
  }

  private bringRegisters(frame: Frame): void {
    const { registers } = this;
    const { base } = frame;
    const saved = (frame.generator as Resumable).registers;
    for (let i = 0; i < saved.length; i++) registers[base + i] = saved[i] as Value;
    frame.isAway = false;
  }

  /** Takes a generator's frame off the stack: suspended where it stands, or finished. Answers the frame below. */
  suspend(frame: Frame): Frame {
    const generator = frame.generator as Resumable;
    if (!frame.isAway) {
      const saved = generator.registers;
      const { registers } = this;
      const { base } = frame;
      for (let i = 0; i < saved.length; i++) saved[i] = registers[base + i];
    }
    generator.instruction = frame.instruction;
    generator.handled = frame.handledInside;
    this.handled = frame.handledOutside;
    generator.state = ResumableState.Suspended;
    return this.leave(frame);
  }

  finish(frame: Frame, result: Value): Frame {
    const generator = frame.generator as Resumable;
    // Its frame has no caller any more.
    if (generator.frameObject !== null) this.end(frame, generator.frameObject, null);
    generator.state = ResumableState.Finished;
    generator.result = result;
    generator.registers = NO_REGISTERS;
    this.handled = frame.handledOutside;
    if (generator instanceof PyAsyncGenerator) {
      generator.isClosed = true;
      generator.endStep();
    }
    const back = this.leave(frame);
    if (back.generator !== null && back.isAway) this.bringRegisters(back);
    return back;
  }

  // ---- frames as Python sees them

  /** What Python sees of a frame on the stack, made when first asked for. */
  watch(frame: Frame): PyFrame {
    const { code, generator } = frame;
    if (generator !== null) {
      generator.frameObject ??= new PyFrame(code, generator, null);
      return generator.frameObject;
    }
    if (frame.kind === FrameKind.Watched) return frame.object as PyFrame;
    const { kind } = code.code;
    // A function's frame may still hold the namespace of the body that had it before.
    const hasNamespace = kind === 'class' || kind === 'module';
    frame.object = new PyFrame(code, null, hasNamespace ? frame.namespace : null);
    frame.watchedKind = frame.kind;
    frame.kind = FrameKind.Watched;
    return frame.object;
  }

  /** A watched frame ends: gives it back the kind that it had. */
  unwatch(frame: Frame): FrameKind {
    this.end(frame, frame.object as PyFrame, this.callerAt(frame));
    frame.object = null;
    frame.kind = frame.watchedKind;
    return frame.kind;
  }

  private end(frame: Frame, object: PyFrame, caller: PyFrame | null): void {
    const { base, code, instruction } = frame;
    const count = code.localCount + code.code.freeNames.length;
    object.ended = { registers: this.registers.slice(base, base + count), base: 0, pc: instruction.pc };
    object.back = caller;
  }

  private callerAt({ back }: Frame): PyFrame | null {
    return back === null || back.back === null ? null : this.watch(back);
  }

  /** The frame on the stack that Python sees as `object`. */
  private frameOf(object: PyFrame): Frame | null {
    for (let frame: Frame | null = this.frame; frame !== null; frame = frame.back) {
      const isOurs =
        object.generator === null
          ? frame.kind === FrameKind.Watched && frame.object === object
          : frame.generator === object.generator;
      if (isOurs) return frame;
    }
    return null;
  }

  activationOf(object: PyFrame): Activation {
    const frame = this.frameOf(object);
    const { registers } = this;
    if (frame !== null) {
      const { base, isAway } = frame;
      const { pc } = frame.instruction;
      return frame.generator !== null && isAway
        ? { registers: frame.generator.registers, base: 0, pc }
        : { registers, base, pc };
    }
    const { generator } = object;
    if (generator === null || generator.state === ResumableState.Finished)
      return { registers: [], base: 0, pc: -1 };
    const pc = generator.state === ResumableState.Created ? -1 : generator.instruction.pc;
    return { registers: generator.registers, base: 0, pc };
  }

  callerOf(object: PyFrame): PyFrame | null {
    const frame = this.frameOf(object);
    return frame === null ? null : this.callerAt(frame);
  }

  /** The frame `depth` calls below the running one; null where there is none. */
  frameBelow(depth: number): PyFrame | null {
    let frame: Frame | null = this.frame;
    for (let i = 0; i < depth && frame !== null; i++) frame = frame.back;
    return frame === null || frame.back === null ? null : this.watch(frame);
  }
}
