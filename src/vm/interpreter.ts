/**
 * The interpreter: one switch over the instructions of `bytecode/opcodes.ts`.
 *
 * Over 800 lines because it is one function: V8 compiles it as one, with its state in machine registers. A case is a
 * fast path plus a call of a named slow one; its V8 bytecode must stay under 40 KB (a test asserts it), since V8 never
 * optimises a function above 61,440 bytes (measured: 52 ns an instruction against 3.3).
 *
 * `run` executes from the current frame until a frame of kind Native returns. It keeps the code, the window's base and
 * the PC in local variables; `frame.pc` is written before anything that leaves them: a call, a pause, an exception.
 */

import { handlerAt } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import { type CompiledLoop, type PyCode, REMOVE } from '../objects/code.ts';
import { PyDict } from '../objects/dict.ts';
import { PyException, runtimeError, typeError } from '../objects/exceptions.ts';
import { PyBuiltin, PyFunction } from '../objects/function.ts';
import { PyGenerator } from '../objects/generator.ts';
import { PyInstance, typeName } from '../objects/instance.ts';
import { PyList } from '../objects/list.ts';
import { installMachine, type Machine } from '../objects/machine.ts';
import { setItem, truthOf } from '../objects/protocol.ts';
import { PyTuple } from '../objects/tuple.ts';
import { typeOf } from '../objects/type.ts';
import type { Keywords, PyCell, Value } from '../objects/value.ts';
import {
  add,
  equal,
  greater,
  greaterEqual,
  less,
  lessEqual,
  mul,
  notEqual,
  sub,
} from '../runtime/operators.ts';
import { loadAttribute, loadMethod, storeAttribute } from './attribute-sites.ts';
import { beginCall, beginOtherCall } from './calls.ts';
import { type Frame, FrameKind, type SuspendedFrame } from './frame.ts';
import { callBuiltinDirectly, loadBuiltin, loadItem, recursionError, takeCells } from './instructions.ts';
import { advance, delegate, delegatedResult, delegateThrow } from './iteration.ts';
import { unboundCell } from './names.ts';
import { executeOther } from './other-instructions.ts';
import { FrameStack, UNBOUND } from './stack.ts';
import type { Tier } from './tier.ts';
import { leavingGenerator, raisedFrom, setContext, toException } from './unwind.ts';

const MAX_SAFE = Number.MAX_SAFE_INTEGER;
/** Back-edges and calls between two looks at the outer world, when no tier counts them. */
const DEFAULT_SLICE = 20_000;
/** Calls and back-edges after which `run` is entered anew; each time costs about a microsecond. */
const REENTER_AFTER = 10_000;
/** How long the interpreter runs before it lets the host's event loop turn, in milliseconds. */
const PAUSE_INTERVAL = 50;

/** What `tick` says. */
enum Tick {
  GoOn,
  /** The instruction has been replaced: fetch it again. */
  Again,
  Pause,
}

export class Interpreter extends FrameStack implements Machine {
  /** Set from outside (a signal): the next pause raises it. */
  pending: PyException | null = null;
  /** Since the last `run` returned: is it paused, to be resumed with `resume`? */
  isPaused = false;
  /** Until when a pause should last, in `performance.now()` milliseconds. */
  private pauseUntil = 0;
  /** The length of the call instruction that paused with its result already stored; 0 after any other pause. */
  private unfinished = 0;

  private nativeDepth = 0;
  private fuel: number;
  private readonly slice: number;
  /** `run` has returned only to be entered again: V8 optimises a function for its next call. */
  private mustReenter = false;
  private untilReentry = REENTER_AFTER;
  private nextPause = 0;
  private readonly tier: Tier | null;

  constructor(root: PyCode, tier: Tier | null) {
    super(root);
    this.tier = tier;
    // Loops are counted by sampling: each spent slice of fuel counts for the loop that it ends in. An odd slice does
    // not keep step with a loop that makes one call each time, and so does not always end in the call.
    this.slice = tier === null ? DEFAULT_SLICE : Math.min(255, tier.threshold >> 5) | 1;
    this.fuel = this.slice;
    installMachine(this);
  }

  // ---- entering from JavaScript

  /** Runs a module's or class body's code in `namespace` (null: in its globals). */
  runCode(code: PyCode, namespace: Value): Value {
    this.pushBody(code, namespace);
    return this.runNative(null) as Value;
  }

  /** Runs the body of a class, a function without parameters, in its namespace. */
  runBody(body: PyFunction, namespace: Value): Value {
    const { code, closure } = body;
    this.pushBody(code, namespace);
    this.frame.function = body;
    if (closure !== null) takeCells(this.registers, this.frame.base + code.localCount, closure);
    return this.runNative(null) as Value;
  }

  /** Starts a program; `isPaused` says whether it has paused instead of ended. */
  start(code: PyCode): void {
    this.pushBody(code, null);
    this.nextPause = performance.now() + PAUSE_INTERVAL;
    this.runNative(null);
  }

  /** Goes on with a paused program. */
  resume(): void {
    this.isPaused = false;
    this.nextPause = performance.now() + PAUSE_INTERVAL;
    const { pending, unfinished } = this;
    this.pending = null;
    this.unfinished = 0;
    this.pauseUntil = 0;
    // An exception is raised at the call that paused, where the handlers around it are.
    if (pending === null) this.frame.pc += unfinished;
    this.runNative(pending);
  }

  callFunction(callee: PyFunction, args: Value[], keywords: Keywords | null): Value {
    const { code } = callee;
    const start = this.stackTop();
    this.ensureRegisters(start + args.length);
    for (let i = 0; i < args.length; i++) this.registers[start + i] = args[i];
    if (code.isGenerator) {
      this.ensureRegisters(start + code.registerCount);
      this.bind(callee, start, args.length, keywords);
      return this.makeGenerator(callee, start);
    }
    this.pushCall(callee, start, args.length, keywords, FrameKind.Native, 0, 0);
    return this.runNative(null) as Value;
  }

  resumeGenerator(generator: PyGenerator, sent: Value): Value | undefined {
    if (generator.state === 'finished') return undefined;
    this.pushGenerator(generator, sent, FrameKind.GeneratorNative);
    return this.runNative(null);
  }

  throwIntoGenerator(generator: PyGenerator, error: Value): Value | undefined {
    if (!(error instanceof PyException)) throw typeError('exceptions must derive from BaseException');
    if (generator.state === 'finished') throw error;
    const { pc, registers } = generator.frame as SuspendedFrame;
    const { instructions } = generator.code;
    if (generator.state !== 'suspended' || instructions[pc] !== Op.YIELD_FROM) {
      return this.raiseInGenerator(generator, error, pc);
    }
    // At `yield from` the sub-iterator gets it; what that raises is raised here.
    let value: Value | undefined;
    generator.state = 'running';
    try {
      value = delegateThrow(registers[instructions[pc + 2]] as Value, error);
    } catch (raised) {
      generator.state = 'suspended';
      return this.raiseInGenerator(generator, toException(raised, this.handled), pc);
    }
    generator.state = 'suspended';
    if (value !== undefined) return value;
    this.pushGenerator(generator, delegatedResult(), FrameKind.GeneratorNative);
    this.frame.pc = pc + 3;
    return this.runNative(null);
  }

  private raiseInGenerator(generator: PyGenerator, error: PyException, pc: number): Value | undefined {
    this.pushGenerator(generator, null, FrameKind.GeneratorNative);
    this.frame.pc = pc;
    setContext(error, this.handled);
    return this.runNative(error);
  }

  currentModule(): Value | undefined {
    return this.frame.code.globals.get('__name__');
  }

  private runNative(thrown: PyException | null): Value | undefined {
    this.nativeDepth++;
    try {
      let result = this.run(thrown);
      while (this.mustReenter) {
        this.mustReenter = false;
        // A new array is in V8's young generation, where storing a new float needs no entry in the remembered set
        // (measured: 10% of programs that compute with floats).
        if (this.nativeDepth === 1) this.registers = this.registers.slice();
        result = this.run(null);
      }
      return result;
    } finally {
      this.nativeDepth--;
    }
  }

  // ---- time

  /** Called when the fuel is spent, at a call (`loop` is -1) or a loop header. */
  private tick(frame: Frame, pc: number, loop: number): Tick {
    this.fuel = this.slice;
    if (loop >= 0 && this.tier !== null && this.countLoop(frame, pc, loop, this.tier)) return Tick.Again;
    if (this.shouldPause(frame, pc)) return Tick.Pause;
    this.untilReentry -= this.slice;
    if (this.untilReentry > 0) return Tick.GoOn;
    this.untilReentry = REENTER_AFTER;
    frame.pc = pc;
    this.mustReenter = true;
    return Tick.Pause;
  }

  private shouldPause(frame: Frame, pc: number): boolean {
    if (this.nativeDepth > 1 || performance.now() < this.nextPause) return false;
    frame.pc = pc;
    this.isPaused = true;
    return true;
  }

  /** Pauses behind the call at `pc`, whose result is there: it asked for it. */
  private pauseAfter(frame: Frame, pc: number, length: number): boolean {
    if (!this.shouldPause(frame, pc)) return false;
    this.unfinished = length;
    return true;
  }

  /**
   * Makes the running call of a built-in pause the program for so many milliseconds, on top of what earlier calls within it
   * asked for. False: it cannot pause here.
   */
  requestPause(milliseconds: number): boolean {
    if (this.nativeDepth > 1) return false;
    this.pauseUntil = Math.max(this.pauseUntil, performance.now()) + milliseconds;
    this.nextPause = 0;
    this.fuel = 0;
    return true;
  }

  /** How much longer the present pause should last, in milliseconds; 0 if it has lasted long enough. */
  pauseRemaining(): number {
    return this.pauseUntil === 0 ? 0 : Math.max(0, this.pauseUntil - performance.now());
  }

  private countLoop(frame: Frame, pc: number, loop: number, tier: Tier): boolean {
    const { code } = frame;
    const counts = code.loopCounts;
    if (counts[loop] < 0) return false;
    counts[loop] += this.slice;
    if (counts[loop] < tier.threshold) return false;
    counts[loop] = -1;
    const compiled = tier.compileLoop(code, pc, this.registers, frame.base);
    if (compiled === null) return false;
    code.compiledLoops.set(pc, compiled);
    code.instructions[pc] = Op.COMPILED_LOOP;
    return true;
  }

  /** Runs the compiled loop at `pc` and answers the PC to go on at. */
  private runCompiled(frame: Frame, pc: number): number {
    const compiled = frame.code.compiledLoops.get(pc) as CompiledLoop;
    const next = compiled.run(this.registers, frame.base);
    if (next >= 0) return next;
    if (next === REMOVE) {
      frame.code.compiledLoops.delete(pc);
      frame.code.instructions[pc] = frame.code.code.instructions[pc];
      return pc;
    }
    return this.stepHeader(frame, pc);
  }

  /** Does what the loop header at `pc` did before a compiled loop was put there. */
  private stepHeader(frame: Frame, pc: number): number {
    const code = frame.code.code.instructions;
    if (code[pc] === Op.LOOP) return pc + 2;
    const { registers } = this;
    const { base } = frame;
    const item = advance(registers, base + code[pc + 2]);
    if (item === undefined) return pc + 5;
    registers[base + code[pc + 1]] = item;
    return code[pc + 3];
  }

  // ---- exceptions

  /** Finds the handler of `exception`, raised at `frame.pc`; throws it where JavaScript called. */
  private unwind(thrown: PyException, isReraised: boolean): void {
    let exception = thrown;
    let keepTraceback = isReraised;
    for (;;) {
      const { frame } = this;
      const { code } = frame.code;
      if (!keepTraceback) {
        exception.traceback = { code, pc: frame.pc, globals: frame.code.globals, next: exception.traceback };
      }
      keepTraceback = false;
      const handler = handlerAt(code, frame.pc);
      if (handler !== null) {
        this.registers[frame.base + handler.register] = exception;
        frame.pc = handler.target;
        return;
      }
      const { kind } = frame;
      if (frame.generator !== null) {
        exception = leavingGenerator(exception);
        this.finish(frame, null);
      } else this.leave(frame);
      if (kind === FrameKind.Native || kind === FrameKind.GeneratorNative) throw exception;
    }
  }

  // ---- the loop

  /** Executes from the current frame, raising `pending` there first if it is given. */
  run(pending: PyException | null): Value | undefined {
    const { registers } = this;
    let thrown = pending;
    let isReraised = false;
    let frame = this.frame;
    let pycode = frame.code;
    let code = pycode.instructions;
    let constants = pycode.constants;
    let base = frame.base;
    let pc = frame.pc;
    for (;;) {
      if (thrown !== null) {
        this.unwind(thrown, isReraised);
        thrown = null;
        isReraised = false;
        frame = this.frame;
        pycode = frame.code;
        code = pycode.instructions;
        constants = pycode.constants;
        base = frame.base;
        pc = frame.pc;
      }
      try {
        // Instructions that change the frame `break` out of the switch, to load its state below.
        for (;;) {
          const opcode: Op = code[pc];
          switch (opcode) {
            case Op.MOVE: {
              registers[base + code[pc + 1]] = registers[base + code[pc + 2]];
              pc += 3;
              continue;
            }
            case Op.LOAD_CONST: {
              registers[base + code[pc + 1]] = constants[code[pc + 2]];
              pc += 3;
              continue;
            }
            case Op.LOAD_GLOBAL: {
              const cell = pycode.globalCells[code[pc + 2]];
              const value = cell.value;
              registers[base + code[pc + 1]] = value !== undefined ? value : loadBuiltin(cell);
              pc += 3;
              continue;
            }
            case Op.STORE_GLOBAL: {
              const cell = pycode.globalCells[code[pc + 1]];
              const value = registers[base + code[pc + 2]];
              if (cell.value !== undefined) cell.value = value;
              else pycode.globals.bind(cell, value);
              pc += 3;
              continue;
            }
            case Op.LOAD_CELL: {
              const { value } = registers[base + code[pc + 2]] as PyCell;
              if (value === undefined) throw unboundCell(pycode.code, pycode.code.names[code[pc + 3]]);
              registers[base + code[pc + 1]] = value;
              pc += 4;
              continue;
            }
            case Op.ADD:
            case Op.ADD_RK: {
              const x = registers[base + code[pc + 2]];
              const y = opcode === Op.ADD ? registers[base + code[pc + 3]] : constants[code[pc + 3]];
              const exact = typeof x === 'number' && typeof y === 'number' ? x + y : Infinity;
              registers[base + code[pc + 1]] =
                exact <= MAX_SAFE && exact >= -MAX_SAFE ? exact : add(x, y, code[pc + 4]);
              pc += 5;
              continue;
            }
            case Op.SUB:
            case Op.SUB_RK: {
              const x = registers[base + code[pc + 2]];
              const y = opcode === Op.SUB ? registers[base + code[pc + 3]] : constants[code[pc + 3]];
              const exact = typeof x === 'number' && typeof y === 'number' ? x - y : Infinity;
              registers[base + code[pc + 1]] =
                exact <= MAX_SAFE && exact >= -MAX_SAFE ? exact : sub(x, y, code[pc + 4]);
              pc += 5;
              continue;
            }
            case Op.MUL:
            case Op.MUL_RK: {
              const x = registers[base + code[pc + 2]];
              const y = opcode === Op.MUL ? registers[base + code[pc + 3]] : constants[code[pc + 3]];
              const exact = typeof x === 'number' && typeof y === 'number' ? x * y : Infinity;
              registers[base + code[pc + 1]] =
                exact <= MAX_SAFE && exact >= -MAX_SAFE ? exact + 0 : mul(x, y, code[pc + 4]);
              pc += 5;
              continue;
            }
            case Op.JUMP_IF_LT:
            case Op.JUMP_IF_LT_RK: {
              const x = registers[base + code[pc + 1]];
              const y = opcode === Op.JUMP_IF_LT ? registers[base + code[pc + 2]] : constants[code[pc + 2]];
              pc = (typeof x === 'number' && typeof y === 'number' ? x < y : less(x, y))
                ? code[pc + 3]
                : pc + 4;
              continue;
            }
            case Op.JUMP_IF_LE:
            case Op.JUMP_IF_LE_RK: {
              const x = registers[base + code[pc + 1]];
              const y = opcode === Op.JUMP_IF_LE ? registers[base + code[pc + 2]] : constants[code[pc + 2]];
              pc = (typeof x === 'number' && typeof y === 'number' ? x <= y : lessEqual(x, y))
                ? code[pc + 3]
                : pc + 4;
              continue;
            }
            case Op.JUMP_IF_GT:
            case Op.JUMP_IF_GT_RK: {
              const x = registers[base + code[pc + 1]];
              const y = opcode === Op.JUMP_IF_GT ? registers[base + code[pc + 2]] : constants[code[pc + 2]];
              pc = (typeof x === 'number' && typeof y === 'number' ? x > y : greater(x, y))
                ? code[pc + 3]
                : pc + 4;
              continue;
            }
            case Op.JUMP_IF_GE:
            case Op.JUMP_IF_GE_RK: {
              const x = registers[base + code[pc + 1]];
              const y = opcode === Op.JUMP_IF_GE ? registers[base + code[pc + 2]] : constants[code[pc + 2]];
              pc = (typeof x === 'number' && typeof y === 'number' ? x >= y : greaterEqual(x, y))
                ? code[pc + 3]
                : pc + 4;
              continue;
            }
            case Op.JUMP_IF_EQ:
            case Op.JUMP_IF_EQ_RK: {
              const x = registers[base + code[pc + 1]];
              const y = opcode === Op.JUMP_IF_EQ ? registers[base + code[pc + 2]] : constants[code[pc + 2]];
              pc = (typeof x === 'number' && typeof y === 'number' ? x === y : equal(x, y))
                ? code[pc + 3]
                : pc + 4;
              continue;
            }
            case Op.JUMP_IF_NE:
            case Op.JUMP_IF_NE_RK: {
              const x = registers[base + code[pc + 1]];
              const y = opcode === Op.JUMP_IF_NE ? registers[base + code[pc + 2]] : constants[code[pc + 2]];
              pc = (typeof x === 'number' && typeof y === 'number' ? x !== y : notEqual(x, y))
                ? code[pc + 3]
                : pc + 4;
              continue;
            }
            case Op.JUMP_UNLESS_LT:
            case Op.JUMP_UNLESS_LT_RK: {
              const x = registers[base + code[pc + 1]];
              const y =
                opcode === Op.JUMP_UNLESS_LT ? registers[base + code[pc + 2]] : constants[code[pc + 2]];
              pc = (typeof x === 'number' && typeof y === 'number' ? x < y : less(x, y))
                ? pc + 4
                : code[pc + 3];
              continue;
            }
            case Op.JUMP_UNLESS_LE:
            case Op.JUMP_UNLESS_LE_RK: {
              const x = registers[base + code[pc + 1]];
              const y =
                opcode === Op.JUMP_UNLESS_LE ? registers[base + code[pc + 2]] : constants[code[pc + 2]];
              pc = (typeof x === 'number' && typeof y === 'number' ? x <= y : lessEqual(x, y))
                ? pc + 4
                : code[pc + 3];
              continue;
            }
            case Op.JUMP_UNLESS_GT:
            case Op.JUMP_UNLESS_GT_RK: {
              const x = registers[base + code[pc + 1]];
              const y =
                opcode === Op.JUMP_UNLESS_GT ? registers[base + code[pc + 2]] : constants[code[pc + 2]];
              pc = (typeof x === 'number' && typeof y === 'number' ? x > y : greater(x, y))
                ? pc + 4
                : code[pc + 3];
              continue;
            }
            case Op.JUMP_UNLESS_GE:
            case Op.JUMP_UNLESS_GE_RK: {
              const x = registers[base + code[pc + 1]];
              const y =
                opcode === Op.JUMP_UNLESS_GE ? registers[base + code[pc + 2]] : constants[code[pc + 2]];
              pc = (typeof x === 'number' && typeof y === 'number' ? x >= y : greaterEqual(x, y))
                ? pc + 4
                : code[pc + 3];
              continue;
            }
            case Op.JUMP_UNLESS_EQ:
            case Op.JUMP_UNLESS_EQ_RK: {
              const x = registers[base + code[pc + 1]];
              const y =
                opcode === Op.JUMP_UNLESS_EQ ? registers[base + code[pc + 2]] : constants[code[pc + 2]];
              pc = (typeof x === 'number' && typeof y === 'number' ? x === y : equal(x, y))
                ? pc + 4
                : code[pc + 3];
              continue;
            }
            case Op.JUMP_UNLESS_NE:
            case Op.JUMP_UNLESS_NE_RK: {
              const x = registers[base + code[pc + 1]];
              const y =
                opcode === Op.JUMP_UNLESS_NE ? registers[base + code[pc + 2]] : constants[code[pc + 2]];
              pc = (typeof x === 'number' && typeof y === 'number' ? x !== y : notEqual(x, y))
                ? pc + 4
                : code[pc + 3];
              continue;
            }
            case Op.JUMP: {
              pc = code[pc + 1];
              continue;
            }
            case Op.JUMP_IF_TRUE: {
              const x = registers[base + code[pc + 1]];
              pc = (typeof x === 'boolean' ? x : truthOf(x)) ? code[pc + 2] : pc + 3;
              continue;
            }
            case Op.JUMP_IF_FALSE: {
              const x = registers[base + code[pc + 1]];
              pc = (typeof x === 'boolean' ? x : truthOf(x)) ? pc + 3 : code[pc + 2];
              continue;
            }
            case Op.JUMP_IF_NONE: {
              pc = registers[base + code[pc + 1]] === null ? code[pc + 2] : pc + 3;
              continue;
            }
            case Op.JUMP_IF_NOT_NONE: {
              pc = registers[base + code[pc + 1]] === null ? pc + 3 : code[pc + 2];
              continue;
            }
            case Op.LOOP: {
              if (--this.fuel <= 0) {
                const answer = this.tick(frame, pc, code[pc + 1]);
                if (answer === Tick.Pause) return undefined;
                if (answer === Tick.Again) continue;
              }
              pc += 2;
              continue;
            }
            case Op.FOR_RANGE: {
              if (--this.fuel <= 0) {
                const answer = this.tick(frame, pc, code[pc + 4]);
                if (answer === Tick.Pause) return undefined;
                if (answer === Tick.Again) continue;
              }
              const at = base + code[pc + 2];
              const current = registers[at];
              const stop = registers[at + 1];
              const step = registers[at + 2];
              if (typeof current === 'number' && typeof stop === 'number' && typeof step === 'number') {
                if (step > 0 ? current < stop : current > stop) {
                  registers[base + code[pc + 1]] = current;
                  registers[at] = current + step;
                  pc = code[pc + 3];
                } else pc += 5;
                continue;
              }
              const item = advance(registers, at);
              if (item === undefined) pc += 5;
              else {
                registers[base + code[pc + 1]] = item;
                pc = code[pc + 3];
              }
              continue;
            }
            case Op.FOR_ITER: {
              if (--this.fuel <= 0) {
                const answer = this.tick(frame, pc, code[pc + 4]);
                if (answer === Tick.Pause) return undefined;
                if (answer === Tick.Again) continue;
              }
              const at = base + code[pc + 2];
              const source = registers[at];
              if (source instanceof PyList) {
                const index = registers[at + 1] as number;
                const element = source.at(index);
                if (element === undefined) pc += 5;
                else {
                  registers[at + 1] = index + 1;
                  registers[base + code[pc + 1]] = element;
                  pc = code[pc + 3];
                }
                continue;
              }
              if (source instanceof PyGenerator && source.state !== 'finished') {
                frame.pc = pc;
                frame.yieldPc = code[pc + 3];
                frame.returnPc = pc + 5;
                const destination = base + code[pc + 1];
                this.pushGenerator(source, null, FrameKind.GeneratorLoop).destination = destination;
                break;
              }
              const item = advance(registers, at);
              if (item === undefined) pc += 5;
              else {
                registers[base + code[pc + 1]] = item;
                pc = code[pc + 3];
              }
              continue;
            }
            case Op.COMPILED_LOOP: {
              const next = this.runCompiled(frame, pc);
              if (next === pc && this.shouldPause(frame, pc)) return undefined;
              pc = next;
              continue;
            }
            case Op.LOAD_ATTR: {
              const object = registers[base + code[pc + 2]];
              const cache = pycode.caches[code[pc + 4]];
              let value: Value | undefined;
              if (
                object instanceof PyInstance &&
                object.shape === cache.shape &&
                object.type.version === cache.version
              ) {
                value = cache.index >= 0 ? object.slots[cache.index] : cache.value;
              }
              registers[base + code[pc + 1]] =
                value !== undefined ? value : loadAttribute(object, pycode.code.names[code[pc + 3]], cache);
              pc += 5;
              continue;
            }
            case Op.STORE_ATTR: {
              const object = registers[base + code[pc + 1]];
              const value = registers[base + code[pc + 3]];
              const cache = pycode.caches[code[pc + 4]];
              if (
                object instanceof PyInstance &&
                object.shape === cache.shape &&
                object.type.version === cache.version
              ) {
                object.slots[cache.index] = value;
                if (cache.next !== null) object.shape = cache.next;
              } else storeAttribute(object, pycode.code.names[code[pc + 2]], value, cache);
              pc += 5;
              continue;
            }
            case Op.LOAD_ITEM:
            case Op.LOAD_ITEM_RK: {
              const object = registers[base + code[pc + 2]];
              const key = opcode === Op.LOAD_ITEM ? registers[base + code[pc + 3]] : constants[code[pc + 3]];
              let item: Value | undefined;
              if (typeof key === 'number') {
                if (object instanceof PyList) item = object.at(key);
                else if (object instanceof PyTuple && key >= 0) item = object.items[key];
              }
              registers[base + code[pc + 1]] = item !== undefined ? item : loadItem(object, key);
              pc += 4;
              continue;
            }
            case Op.STORE_ITEM: {
              const object = registers[base + code[pc + 1]];
              const key = registers[base + code[pc + 2]];
              if (typeof key === 'number' && object instanceof PyList && key >= 0 && key < object.length) {
                object.set(key, registers[base + code[pc + 3]]);
              } else if (object instanceof PyDict) object.set(key, registers[base + code[pc + 3]]);
              else setItem(object, key, registers[base + code[pc + 3]]);
              pc += 4;
              continue;
            }
            case Op.LIST_APPEND: {
              (registers[base + code[pc + 1]] as PyList).push(registers[base + code[pc + 2]]);
              pc += 3;
              continue;
            }
            case Op.CALL_KW:
            case Op.CALL_METHOD_KW:
            case Op.CALL_EX: {
              if (--this.fuel <= 0 && this.tick(frame, pc, -1) === Tick.Pause) return undefined;
              frame.pc = pc;
              if (beginOtherCall(this, opcode, frame, pc)) break;
              const length = opcode === Op.CALL_EX ? 4 : 5;
              if (this.fuel <= 0 && this.pauseAfter(frame, pc, length)) return undefined;
              pc += length;
              continue;
            }
            case Op.LOAD_METHOD: {
              const object = registers[base + code[pc + 2]];
              const cache = pycode.caches[code[pc + 4]];
              const at = base + code[pc + 1];
              if (
                (object instanceof PyInstance
                  ? object.shape === cache.shape
                  : cache.shape === null && typeOf(object) === cache.type) &&
                cache.type !== null &&
                cache.type.version === cache.version &&
                cache.index === -1
              ) {
                registers[at] = cache.value as Value;
                registers[at + 1] = object;
              } else loadMethod(object, pycode.code.names[code[pc + 3]], cache, registers, at);
              pc += 5;
              continue;
            }
            case Op.CALL:
            case Op.CALL_METHOD: {
              if (--this.fuel <= 0 && this.tick(frame, pc, -1) === Tick.Pause) return undefined;
              const at = base + code[pc + 2];
              const callee = registers[at];
              // A plain call has its arguments where a method call has self.
              const isBound = opcode === Op.CALL_METHOD && registers[at + 1] !== undefined;
              const start = opcode === Op.CALL || isBound ? at + 1 : at + 2;
              const count = isBound ? code[pc + 3] + 1 : code[pc + 3];
              if (
                callee instanceof PyFunction &&
                callee.code.simpleArity === count &&
                !callee.code.isGenerator
              ) {
                frame.pc = pc;
                frame.returnPc = pc + 4;
                const next = frame.callee(callee.code);
                if (next.depth > this.recursionLimit) throw recursionError();
                next.kind = FrameKind.Call;
                next.function = callee;
                next.generator = null;
                next.destination = base + code[pc + 1];
                next.base = base = start;
                frame = next;
                this.frame = frame;
                pycode = callee.code;
                code = pycode.instructions;
                constants = pycode.constants;
                pc = 0;
                if (base + pycode.registerCount > registers.length)
                  this.ensureRegisters(base + pycode.registerCount);
                for (let i = count; i < pycode.localCount; i++) registers[base + i] = UNBOUND;
                if (callee.closure !== null) takeCells(registers, base + pycode.localCount, callee.closure);
                continue;
              }
              if (
                callee instanceof PyBuiltin &&
                count >= callee.minimum &&
                count <= callee.maximum &&
                (isBound || callee.owner === null)
              ) {
                registers[base + code[pc + 1]] = callBuiltinDirectly(callee, registers, start, count);
              } else {
                frame.pc = pc;
                if (beginCall(this, callee, start, count, null, base + code[pc + 1], pc + 4)) break;
              }
              if (this.fuel <= 0 && this.pauseAfter(frame, pc, 4)) return undefined;
              pc += 4;
              continue;
            }
            case Op.RETURN: {
              const value = registers[base + code[pc + 1]];
              switch (frame.kind) {
                case FrameKind.Call:
                  registers[frame.destination] = value;
                  this.leave(frame);
                  break;
                case FrameKind.Init:
                  if (value !== null)
                    throw typeError(`__init__() should return None, not '${typeName(value)}'`);
                  registers[frame.destination] = frame.instance;
                  this.leave(frame);
                  break;
                case FrameKind.Native:
                  this.leave(frame);
                  return value;
                case FrameKind.GeneratorLoop:
                  this.finish(frame, value);
                  break;
                case FrameKind.GeneratorNative:
                  this.finish(frame, value);
                  return undefined;
              }
              frame = frame.back as Frame;
              pycode = frame.code;
              code = pycode.instructions;
              constants = pycode.constants;
              base = frame.base;
              pc = frame.returnPc;
              continue;
            }
            case Op.YIELD: {
              const value = registers[base + code[pc + 2]];
              const { kind, destination } = frame;
              frame = this.suspend(frame, pc);
              if (kind === FrameKind.GeneratorNative) return value;
              registers[destination] = value;
              pycode = frame.code;
              code = pycode.instructions;
              constants = pycode.constants;
              base = frame.base;
              pc = frame.yieldPc;
              continue;
            }
            case Op.YIELD_FROM: {
              frame.pc = pc;
              const source = registers[base + code[pc + 2]];
              const value = delegate(source, registers[base + code[pc + 1]]);
              if (value === undefined) {
                registers[base + code[pc + 1]] = delegatedResult();
                pc += 3;
                continue;
              }
              const { kind, destination } = frame;
              frame = this.suspend(frame, pc);
              if (kind === FrameKind.GeneratorNative) return value;
              registers[destination] = value;
              pycode = frame.code;
              code = pycode.instructions;
              constants = pycode.constants;
              base = frame.base;
              pc = frame.yieldPc;
              continue;
            }
            case Op.RAISE: {
              const cause = code[pc + 2];
              thrown = raisedFrom(
                registers[base + code[pc + 1]],
                cause < 0 ? undefined : registers[base + cause],
              );
              setContext(thrown, this.handled);
              break;
            }
            case Op.RAISE_CURRENT: {
              if (this.handled === null) throw runtimeError('No active exception to reraise');
              thrown = this.handled as PyException;
              isReraised = true;
              break;
            }
            case Op.RERAISE: {
              thrown = registers[base + code[pc + 1]] as PyException;
              isReraised = true;
              break;
            }
            case Op.ENTER_HANDLER: {
              registers[base + code[pc + 1]] = this.handled;
              this.handled = registers[base + code[pc + 2]];
              pc += 3;
              continue;
            }
            case Op.LEAVE_HANDLER: {
              this.handled = registers[base + code[pc + 1]];
              pc += 2;
              continue;
            }
            default:
              // What takes long anyway: outside, the function that V8 has to compile as a whole is smaller.
              frame.pc = pc;
              pc = executeOther(opcode, frame, pc, registers);
              continue;
          }
          if (thrown !== null) {
            frame.pc = pc;
            break;
          }
          frame = this.frame;
          pycode = frame.code;
          code = pycode.instructions;
          constants = pycode.constants;
          base = frame.base;
          pc = frame.pc;
        }
      } catch (error) {
        // Frames that built-in code pushed are gone, also when JavaScript's stack ended before they could run.
        this.frame = frame;
        frame.pc = pc;
        thrown = toException(error, this.handled);
      }
    }
  }
}
