/**
 * The interpreter: one switch over the instructions of `bytecode/opcodes.ts`, in their threaded form
 * (`objects/instruction.ts`). Cases are here for what is most frequent or changes the frame; all else is in `EXECUTORS`.
 *
 * Over 800 lines because `run` is one function: V8 compiles it as one, with its state in machine registers. A case is a fast path plus a call of a
 * named slow one; its V8 bytecode must stay under 40 KB (a test asserts it), since V8 never optimises a function above
 * 61,440 bytes (measured: 52 ns an instruction against 3.3), and the smaller it is the sooner it is optimised.
 *
 * `run` executes from the current frame until a frame of kind Native returns. It keeps the window's base and the
 * instruction in local variables; `frame.instruction` is written before anything that leaves them: a call, a pause, an
 * exception.
 */

import { handlerAt } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import { type CompiledLoop, type PyCode, REMOVE } from '../objects/code.ts';
import { PyDict } from '../objects/dict.ts';
import { PyException, runtimeError, typeError } from '../objects/exceptions.ts';
import { PyBuiltin, PyFunction } from '../objects/function.ts';
import { PyGenerator } from '../objects/generator.ts';
import { PyInstance, typeName } from '../objects/instance.ts';
import type { Instruction } from '../objects/instruction.ts';
import { PyList } from '../objects/list.ts';
import { installMachine, type Machine } from '../objects/machine.ts';
import { setItem, truthOf } from '../objects/protocol.ts';
import { PyTuple } from '../objects/tuple.ts';
import { typeOf } from '../objects/type.ts';
import { type Keywords, type PyCell, PyFloat, type Value } from '../objects/value.ts';
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
import { EXECUTORS } from './executors.ts';
import { type Frame, FrameKind, type SuspendedFrame } from './frame.ts';
import {
  callBuiltinDirectly,
  loadBuiltin,
  loadItem,
  matchesException,
  recursionError,
  takeCells,
} from './instructions.ts';
import { advance, delegate, delegatedResult, delegateThrow } from './iteration.ts';
import { unboundCell } from './names.ts';
import { FrameStack, UNBOUND } from './stack.ts';
import type { Tier } from './tier.ts';
import { leavingGenerator, raisedFrom, setContext, toException } from './unwind.ts';

const MAX_SAFE = Number.MAX_SAFE_INTEGER;
/** Back-edges of a loop, or calls, between two looks at the outer world. */
const SLICE = 1000;
/** Calls and back-edges after which `run` is entered anew; each time costs about a microsecond. */
const REENTER_AFTER = 10_000;
/** How long the interpreter runs before it lets the host's event loop turn, in milliseconds. */
const PAUSE_INTERVAL = 50;

/** What a look at the outer world says. */
enum Look {
  GoOn,
  /** The instruction has been replaced: execute it anew. */
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
  /** It is paused at a call whose result is there already. */
  private isCallDone = false;

  private nativeDepth = 0;
  /** How many calls are left until the interpreter looks around. */
  private fuel = SLICE;
  /** `run` has returned only to be entered again: V8 optimises a function for its next call. */
  private mustReenter = false;
  private untilReentry = REENTER_AFTER;
  private nextPause = 0;
  private readonly tier: Tier | null;

  constructor(root: PyCode, tier: Tier | null) {
    super(root);
    this.tier = tier;
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
    const { pending, frame } = this;
    this.pending = null;
    this.pauseUntil = 0;
    // An exception is raised at the call that paused, where the handlers around it are.
    if (pending === null && this.isCallDone) frame.instruction = frame.instruction.next;
    this.isCallDone = false;
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
    this.pushCall(callee, start, args.length, keywords, FrameKind.Native, 0);
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
    const { instruction, registers } = generator.frame as SuspendedFrame;
    if (generator.state !== 'suspended' || instruction.opcode !== Op.YIELD_FROM) {
      return this.raiseInGenerator(generator, error, instruction);
    }
    // At `yield from` the sub-iterator gets it; what that raises is raised here.
    let value: Value | undefined;
    generator.state = 'running';
    try {
      value = delegateThrow(registers[instruction.b] as Value, error);
    } catch (raised) {
      generator.state = 'suspended';
      return this.raiseInGenerator(generator, toException(raised, this.handled), instruction);
    }
    generator.state = 'suspended';
    if (value !== undefined) return value;
    this.pushGenerator(generator, delegatedResult(), FrameKind.GeneratorNative);
    this.frame.instruction = instruction.next;
    return this.runNative(null);
  }

  private raiseInGenerator(
    generator: PyGenerator,
    error: PyException,
    instruction: Instruction,
  ): Value | undefined {
    this.pushGenerator(generator, null, FrameKind.GeneratorNative);
    this.frame.instruction = instruction;
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

  /** The fuel of the loop at `header` is spent. */
  private lookInLoop(frame: Frame, header: Instruction): Look {
    const { loop } = header;
    const { tier } = this;
    const done = loop.granted;
    loop.granted = SLICE;
    if (tier !== null && loop.backEdges >= 0) {
      loop.backEdges += done;
      if (loop.backEdges >= tier.threshold) {
        if (this.compileLoop(frame, header, tier)) return Look.Again;
      } else loop.granted = Math.min(SLICE, tier.threshold - loop.backEdges);
    }
    header.fuel = loop.granted;
    return this.look(frame, header, done);
  }

  /** The fuel of calls is spent. */
  private lookAtCall(frame: Frame, instruction: Instruction): Look {
    this.fuel = SLICE;
    return this.look(frame, instruction, SLICE);
  }

  private look(frame: Frame, instruction: Instruction, done: number): Look {
    if (this.shouldPause(frame, instruction)) return Look.Pause;
    this.untilReentry -= done;
    if (this.untilReentry > 0) return Look.GoOn;
    this.untilReentry = REENTER_AFTER;
    frame.instruction = instruction;
    this.mustReenter = true;
    return Look.Pause;
  }

  private shouldPause(frame: Frame, instruction: Instruction): boolean {
    if (this.nativeDepth > 1 || performance.now() < this.nextPause) return false;
    frame.instruction = instruction;
    this.isPaused = true;
    return true;
  }

  /** Pauses behind a call, whose result is there: it asked for it. */
  private pauseAfter(frame: Frame, call: Instruction): boolean {
    this.isCallDone = this.shouldPause(frame, call);
    return this.isCallDone;
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

  private compileLoop({ code, base }: Frame, header: Instruction, tier: Tier): boolean {
    const { loop } = header;
    loop.backEdges = -1;
    loop.compiled = tier.compileLoop(code, header.pc, this.registers, base);
    if (loop.compiled === null) return false;
    header.opcode = Op.COMPILED_LOOP;
    return true;
  }

  /** Runs the compiled loop at `header` and answers the instruction to go on at. */
  private runCompiled({ code, base }: Frame, header: Instruction): Instruction {
    const next = (header.loop.compiled as CompiledLoop).run(this.registers, base);
    if (next >= 0) return code.at(next);
    const covered: Op = code.code.instructions[header.pc];
    if (next === REMOVE) {
      header.loop.compiled = null;
      header.loop.granted = 0;
      header.fuel = 0;
      header.opcode = covered;
      return header;
    }
    if (covered === Op.LOOP) return header.next;
    const item = advance(this.registers, base + header.b);
    if (item === undefined) return header.next;
    this.registers[base + header.a] = item;
    return header.target;
  }

  // ---- exceptions

  /** Finds the handler of `exception`, raised in the current frame; throws it where JavaScript called. */
  private unwind(thrown: PyException, isReraised: boolean): void {
    let exception = thrown;
    let keepTraceback = isReraised;
    for (;;) {
      const { frame } = this;
      const { code, globals } = frame.code;
      const { pc } = frame.instruction;
      if (!keepTraceback) exception.traceback = { code, pc, globals, next: exception.traceback };
      keepTraceback = false;
      const handler = handlerAt(code, pc);
      if (handler !== null) {
        this.registers[frame.base + handler.register] = exception;
        frame.instruction = frame.code.at(handler.target);
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
    let base = frame.base;
    let instruction = frame.instruction;
    for (;;) {
      if (thrown !== null) {
        this.unwind(thrown, isReraised);
        thrown = null;
        isReraised = false;
        frame = this.frame;
        base = frame.base;
        instruction = frame.instruction;
      }
      try {
        // Instructions that change the frame `break` out of the switch, to load its state below.
        for (;;) {
          const { opcode } = instruction;
          switch (opcode) {
            case Op.MOVE: {
              registers[base + instruction.a] = registers[base + instruction.b];
              instruction = instruction.next;
              continue;
            }
            case Op.LOAD_CONST: {
              registers[base + instruction.a] = instruction.constant;
              instruction = instruction.next;
              continue;
            }
            case Op.LOAD_GLOBAL: {
              const { cell } = instruction;
              const { value } = cell;
              registers[base + instruction.a] = value !== undefined ? value : loadBuiltin(cell);
              instruction = instruction.next;
              continue;
            }
            case Op.STORE_GLOBAL: {
              const { cell } = instruction;
              const value = registers[base + instruction.b];
              if (cell.value !== undefined) cell.value = value;
              else frame.code.globals.bind(cell, value);
              instruction = instruction.next;
              continue;
            }
            case Op.LOAD_CELL: {
              const { value } = registers[base + instruction.b] as PyCell;
              if (value === undefined) throw unboundCell(frame.code.code, instruction.name);
              registers[base + instruction.a] = value;
              instruction = instruction.next;
              continue;
            }
            case Op.ADD:
            case Op.ADD_RK: {
              const x = registers[base + instruction.b];
              const y = opcode === Op.ADD ? registers[base + instruction.c] : instruction.constant;
              if (typeof x === 'number' && typeof y === 'number') {
                const sum = x + y;
                if (sum <= MAX_SAFE && sum >= -MAX_SAFE) {
                  registers[base + instruction.a] = sum;
                  instruction = instruction.next;
                  continue;
                }
              } else if (x instanceof PyFloat && y instanceof PyFloat) {
                registers[base + instruction.a] = new PyFloat(x.value + y.value);
                instruction = instruction.next;
                continue;
              }
              registers[base + instruction.a] = add(x, y, instruction.d);
              instruction = instruction.next;
              continue;
            }
            case Op.SUB:
            case Op.SUB_RK: {
              const x = registers[base + instruction.b];
              const y = opcode === Op.SUB ? registers[base + instruction.c] : instruction.constant;
              if (typeof x === 'number' && typeof y === 'number') {
                const difference = x - y;
                if (difference <= MAX_SAFE && difference >= -MAX_SAFE) {
                  registers[base + instruction.a] = difference;
                  instruction = instruction.next;
                  continue;
                }
              } else if (x instanceof PyFloat && y instanceof PyFloat) {
                registers[base + instruction.a] = new PyFloat(x.value - y.value);
                instruction = instruction.next;
                continue;
              }
              registers[base + instruction.a] = sub(x, y, instruction.d);
              instruction = instruction.next;
              continue;
            }
            case Op.MUL:
            case Op.MUL_RK: {
              const x = registers[base + instruction.b];
              const y = opcode === Op.MUL ? registers[base + instruction.c] : instruction.constant;
              if (typeof x === 'number' && typeof y === 'number') {
                const product = x * y;
                if (product <= MAX_SAFE && product >= -MAX_SAFE) {
                  registers[base + instruction.a] = product + 0;
                  instruction = instruction.next;
                  continue;
                }
              } else if (x instanceof PyFloat && y instanceof PyFloat) {
                registers[base + instruction.a] = new PyFloat(x.value * y.value);
                instruction = instruction.next;
                continue;
              }
              registers[base + instruction.a] = mul(x, y, instruction.d);
              instruction = instruction.next;
              continue;
            }
            case Op.JUMP_IF_LT:
            case Op.JUMP_UNLESS_LT: {
              const x = registers[base + instruction.a];
              const y = registers[base + instruction.b];
              const holds = typeof x === 'number' && typeof y === 'number' ? x < y : less(x, y);
              instruction = holds ? instruction.target : instruction.next;
              continue;
            }
            case Op.JUMP_IF_LT_RK:
            case Op.JUMP_UNLESS_LT_RK: {
              const x = registers[base + instruction.a];
              const y = instruction.constant;
              const holds = typeof x === 'number' && typeof y === 'number' ? x < y : less(x, y);
              instruction = holds ? instruction.target : instruction.next;
              continue;
            }
            case Op.JUMP_IF_LE:
            case Op.JUMP_UNLESS_LE: {
              const x = registers[base + instruction.a];
              const y = registers[base + instruction.b];
              const holds = typeof x === 'number' && typeof y === 'number' ? x <= y : lessEqual(x, y);
              instruction = holds ? instruction.target : instruction.next;
              continue;
            }
            case Op.JUMP_IF_LE_RK:
            case Op.JUMP_UNLESS_LE_RK: {
              const x = registers[base + instruction.a];
              const y = instruction.constant;
              const holds = typeof x === 'number' && typeof y === 'number' ? x <= y : lessEqual(x, y);
              instruction = holds ? instruction.target : instruction.next;
              continue;
            }
            case Op.JUMP_IF_GT:
            case Op.JUMP_UNLESS_GT: {
              const x = registers[base + instruction.a];
              const y = registers[base + instruction.b];
              const holds = typeof x === 'number' && typeof y === 'number' ? x > y : greater(x, y);
              instruction = holds ? instruction.target : instruction.next;
              continue;
            }
            case Op.JUMP_IF_GT_RK:
            case Op.JUMP_UNLESS_GT_RK: {
              const x = registers[base + instruction.a];
              const y = instruction.constant;
              const holds = typeof x === 'number' && typeof y === 'number' ? x > y : greater(x, y);
              instruction = holds ? instruction.target : instruction.next;
              continue;
            }
            case Op.JUMP_IF_GE:
            case Op.JUMP_UNLESS_GE: {
              const x = registers[base + instruction.a];
              const y = registers[base + instruction.b];
              const holds = typeof x === 'number' && typeof y === 'number' ? x >= y : greaterEqual(x, y);
              instruction = holds ? instruction.target : instruction.next;
              continue;
            }
            case Op.JUMP_IF_GE_RK:
            case Op.JUMP_UNLESS_GE_RK: {
              const x = registers[base + instruction.a];
              const y = instruction.constant;
              const holds = typeof x === 'number' && typeof y === 'number' ? x >= y : greaterEqual(x, y);
              instruction = holds ? instruction.target : instruction.next;
              continue;
            }
            case Op.JUMP_IF_EQ:
            case Op.JUMP_UNLESS_EQ: {
              const x = registers[base + instruction.a];
              const y = registers[base + instruction.b];
              const holds = typeof x === 'number' && typeof y === 'number' ? x === y : equal(x, y);
              instruction = holds ? instruction.target : instruction.next;
              continue;
            }
            case Op.JUMP_IF_EQ_RK:
            case Op.JUMP_UNLESS_EQ_RK: {
              const x = registers[base + instruction.a];
              const y = instruction.constant;
              const holds = typeof x === 'number' && typeof y === 'number' ? x === y : equal(x, y);
              instruction = holds ? instruction.target : instruction.next;
              continue;
            }
            case Op.JUMP_IF_NE:
            case Op.JUMP_UNLESS_NE: {
              const x = registers[base + instruction.a];
              const y = registers[base + instruction.b];
              const holds = typeof x === 'number' && typeof y === 'number' ? x !== y : notEqual(x, y);
              instruction = holds ? instruction.target : instruction.next;
              continue;
            }
            case Op.JUMP_IF_NE_RK:
            case Op.JUMP_UNLESS_NE_RK: {
              const x = registers[base + instruction.a];
              const y = instruction.constant;
              const holds = typeof x === 'number' && typeof y === 'number' ? x !== y : notEqual(x, y);
              instruction = holds ? instruction.target : instruction.next;
              continue;
            }
            case Op.JUMP: {
              instruction = instruction.target;
              continue;
            }
            case Op.JUMP_IF_TRUE:
            case Op.JUMP_IF_FALSE: {
              const x = registers[base + instruction.a];
              instruction = (typeof x === 'boolean' ? x : truthOf(x)) ? instruction.target : instruction.next;
              continue;
            }
            case Op.JUMP_IF_NONE:
            case Op.JUMP_IF_NOT_NONE: {
              instruction = registers[base + instruction.a] === null ? instruction.target : instruction.next;
              continue;
            }
            case Op.JUMP_UNLESS_MATCH: {
              const isMatch = matchesException(
                registers[base + instruction.a],
                registers[base + instruction.b],
              );
              instruction = isMatch ? instruction.target : instruction.next;
              continue;
            }
            case Op.LOOP: {
              if (--instruction.fuel < 0) {
                const look = this.lookInLoop(frame, instruction);
                if (look === Look.Pause) return undefined;
                if (look === Look.Again) continue;
              }
              instruction = instruction.next;
              continue;
            }
            case Op.FOR_RANGE: {
              if (--instruction.fuel < 0) {
                const look = this.lookInLoop(frame, instruction);
                if (look === Look.Pause) return undefined;
                if (look === Look.Again) continue;
              }
              const at = base + instruction.b;
              const current = registers[at];
              const stop = registers[at + 1];
              const step = registers[at + 2];
              if (typeof current === 'number' && typeof stop === 'number' && typeof step === 'number') {
                if (step > 0 ? current < stop : current > stop) {
                  registers[base + instruction.a] = current;
                  registers[at] = current + step;
                  instruction = instruction.target;
                } else instruction = instruction.next;
                continue;
              }
              const item = advance(registers, at);
              if (item === undefined) instruction = instruction.next;
              else {
                registers[base + instruction.a] = item;
                instruction = instruction.target;
              }
              continue;
            }
            case Op.FOR_ITER: {
              if (--instruction.fuel < 0) {
                const look = this.lookInLoop(frame, instruction);
                if (look === Look.Pause) return undefined;
                if (look === Look.Again) continue;
              }
              const at = base + instruction.b;
              const source = registers[at];
              if (source instanceof PyList) {
                const index = registers[at + 1] as number;
                const element = source.at(index);
                if (element === undefined) instruction = instruction.next;
                else {
                  registers[at + 1] = index + 1;
                  registers[base + instruction.a] = element;
                  instruction = instruction.target;
                }
                continue;
              }
              if (source instanceof PyGenerator && source.state !== 'finished') {
                frame.instruction = instruction;
                const destination = base + instruction.a;
                this.pushGenerator(source, null, FrameKind.GeneratorLoop).destination = destination;
                break;
              }
              const item = advance(registers, at);
              if (item === undefined) instruction = instruction.next;
              else {
                registers[base + instruction.a] = item;
                instruction = instruction.target;
              }
              continue;
            }
            case Op.COMPILED_LOOP: {
              const header = instruction;
              instruction = this.runCompiled(frame, header);
              if (instruction === header && this.shouldPause(frame, header)) return undefined;
              continue;
            }
            case Op.LOAD_ATTR: {
              const object = registers[base + instruction.b];
              const { cache } = instruction;
              let value: Value | undefined;
              if (
                object instanceof PyInstance &&
                object.shape === cache.shape &&
                object.type.version === cache.version
              ) {
                value = cache.index >= 0 ? object.slots[cache.index] : cache.value;
              }
              registers[base + instruction.a] =
                value !== undefined ? value : loadAttribute(object, instruction.name, cache);
              instruction = instruction.next;
              continue;
            }
            case Op.STORE_ATTR: {
              const object = registers[base + instruction.a];
              const value = registers[base + instruction.c];
              const { cache } = instruction;
              if (
                object instanceof PyInstance &&
                object.shape === cache.shape &&
                object.type.version === cache.version
              ) {
                object.slots[cache.index] = value;
                if (cache.next !== null) object.shape = cache.next;
              } else storeAttribute(object, instruction.name, value, cache);
              instruction = instruction.next;
              continue;
            }
            case Op.LOAD_ITEM:
            case Op.LOAD_ITEM_RK: {
              const object = registers[base + instruction.b];
              const key = opcode === Op.LOAD_ITEM ? registers[base + instruction.c] : instruction.constant;
              let item: Value | undefined;
              if (typeof key === 'number') {
                if (object instanceof PyList) item = object.at(key);
                else if (object instanceof PyTuple && key >= 0) item = object.items[key];
              }
              registers[base + instruction.a] = item !== undefined ? item : loadItem(object, key);
              instruction = instruction.next;
              continue;
            }
            case Op.STORE_ITEM: {
              const object = registers[base + instruction.a];
              const key = registers[base + instruction.b];
              if (typeof key === 'number' && object instanceof PyList && key >= 0 && key < object.length) {
                object.set(key, registers[base + instruction.c]);
              } else if (object instanceof PyDict) object.set(key, registers[base + instruction.c]);
              else setItem(object, key, registers[base + instruction.c]);
              instruction = instruction.next;
              continue;
            }
            case Op.LIST_APPEND: {
              (registers[base + instruction.a] as PyList).push(registers[base + instruction.b]);
              instruction = instruction.next;
              continue;
            }
            case Op.LOAD_METHOD: {
              const object = registers[base + instruction.b];
              const { cache } = instruction;
              const at = base + instruction.a;
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
              } else loadMethod(object, instruction.name, cache, registers, at);
              instruction = instruction.next;
              continue;
            }
            case Op.CALL:
            case Op.CALL_METHOD: {
              if (--this.fuel <= 0 && this.lookAtCall(frame, instruction) === Look.Pause) return undefined;
              const at = base + instruction.b;
              const callee = registers[at];
              // A plain call has its arguments where a method call has self.
              const isBound = opcode === Op.CALL_METHOD && registers[at + 1] !== undefined;
              const start = opcode === Op.CALL || isBound ? at + 1 : at + 2;
              const count = isBound ? instruction.c + 1 : instruction.c;
              if (callee instanceof PyFunction && callee.code.directArity === count) {
                const { code } = callee;
                const next = frame.callee(code);
                if (next.depth > this.recursionLimit) throw recursionError();
                next.kind = FrameKind.Call;
                next.function = callee;
                next.generator = null;
                next.destination = base + instruction.a;
                next.base = base = start;
                frame.instruction = instruction;
                frame = next;
                this.frame = frame;
                instruction = code.entry;
                if (base + code.registerCount > registers.length)
                  this.ensureRegisters(base + code.registerCount);
                for (let i = count; i < code.localCount; i++) registers[base + i] = UNBOUND;
                if (callee.closure !== null) takeCells(registers, base + code.localCount, callee.closure);
                continue;
              }
              if (
                callee instanceof PyBuiltin &&
                count >= callee.minimum &&
                count <= callee.maximum &&
                (isBound || callee.owner === null)
              ) {
                registers[base + instruction.a] = callBuiltinDirectly(callee, registers, start, count);
              } else {
                frame.instruction = instruction;
                if (beginCall(this, callee, start, count, null, base + instruction.a)) break;
              }
              if (this.fuel <= 0 && this.pauseAfter(frame, instruction)) return undefined;
              instruction = instruction.next;
              continue;
            }
            case Op.CALL_KW:
            case Op.CALL_METHOD_KW:
            case Op.CALL_EX: {
              if (--this.fuel <= 0 && this.lookAtCall(frame, instruction) === Look.Pause) return undefined;
              frame.instruction = instruction;
              if (beginOtherCall(this, frame, instruction)) break;
              if (this.fuel <= 0 && this.pauseAfter(frame, instruction)) return undefined;
              instruction = instruction.next;
              continue;
            }
            case Op.RETURN: {
              const value = registers[base + instruction.a];
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
              base = frame.base;
              instruction = frame.instruction.next;
              continue;
            }
            case Op.YIELD: {
              const value = registers[base + instruction.b];
              const { kind, destination } = frame;
              frame = this.suspend(frame, instruction);
              if (kind === FrameKind.GeneratorNative) return value;
              registers[destination] = value;
              base = frame.base;
              instruction = frame.instruction.target;
              continue;
            }
            case Op.YIELD_FROM: {
              frame.instruction = instruction;
              const source = registers[base + instruction.b];
              const value = delegate(source, registers[base + instruction.a]);
              if (value === undefined) {
                registers[base + instruction.a] = delegatedResult();
                instruction = instruction.next;
                continue;
              }
              const { kind, destination } = frame;
              frame = this.suspend(frame, instruction);
              if (kind === FrameKind.GeneratorNative) return value;
              registers[destination] = value;
              base = frame.base;
              instruction = frame.instruction.target;
              continue;
            }
            case Op.RAISE: {
              thrown = raisedFrom(
                registers[base + instruction.a],
                instruction.b < 0 ? undefined : registers[base + instruction.b],
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
              thrown = registers[base + instruction.a] as PyException;
              isReraised = true;
              break;
            }
            case Op.ENTER_HANDLER: {
              registers[base + instruction.a] = this.handled;
              this.handled = registers[base + instruction.b];
              instruction = instruction.next;
              continue;
            }
            case Op.LEAVE_HANDLER: {
              this.handled = registers[base + instruction.a];
              instruction = instruction.next;
              continue;
            }
            case Op.THREAD: {
              instruction = frame.code.at(0);
              continue;
            }
            default:
              frame.instruction = instruction;
              EXECUTORS[opcode](instruction, registers, base, frame);
              instruction = instruction.next;
              continue;
          }
          if (thrown !== null) {
            frame.instruction = instruction;
            break;
          }
          frame = this.frame;
          base = frame.base;
          instruction = frame.instruction;
        }
      } catch (error) {
        // Frames that built-in code pushed are gone, also when JavaScript's stack ended before they could run.
        this.frame = frame;
        frame.instruction = instruction;
        thrown = toException(error, this.handled);
      }
    }
  }
}
