/**
 * The interpreter: a loop over threaded code (`objects/functions/instruction.ts`). Its switch has a fast path for what is most
 * frequent; an instruction that does not fit its fast path, and every other one, goes to `EXECUTORS`.
 *
 * So `run` is small, and V8 optimises it soon. (Over 800 lines because it is one function all the same.) It calls nothing
 * but what is in that table, which V8 cannot inline: what is new in a slow path costs a recompilation of that path alone, not
 * of the loop that everything depends on (tens of milliseconds in which an instruction takes 130 ns instead of 10). So also
 * built-in functions and iterators are called from there: V8 would inline the one that a program has called so far.
 *
 * `run` executes from the current frame until a frame of kind Native returns. It keeps the window's base and the
 * instruction in local variables; `frame.instruction` is written before anything that leaves them.
 */

import { type Code, handlerAt } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import { PyInstance } from '../objects/classes/instance.ts';
import { PyList } from '../objects/containers/list.ts';
import { PyTuple } from '../objects/containers/tuple.ts';
import type { PyException } from '../objects/exceptions/exceptions.ts';
import { PyTraceback } from '../objects/exceptions/traceback.ts';
import type { PyCode, Replay } from '../objects/functions/code.ts';
import type { Fold } from '../objects/functions/fold.ts';
import { PyFunction } from '../objects/functions/function.ts';
import { PyGenerator, type Resumable, ResumableState } from '../objects/functions/generator.ts';
import { installMachine, type Machine, type SuperContext } from '../objects/machine.ts';
import type { Namespace } from '../objects/modules/namespace.ts';
import { type Keywords, type PyCell, PyFloat, type Value } from '../objects/value.ts';
import { NamedArguments } from '../runtime/bind-arguments.ts';
import { importModule } from '../runtime/imports.ts';
import { linkCode } from '../runtime/link-code.ts';
import { session } from '../runtime/session.ts';
import { EXECUTORS } from './executors.ts';
import { type Frame, FrameKind, isCalledByNative } from './frame.ts';
import { recursionError, takeCells } from './instructions.ts';
import { StackReplay } from './replay.ts';
import { Schedule } from './schedule.ts';
import { UNBOUND } from './stack.ts';
import type { Tier } from './tier.ts';
import { leavingGenerator, setContext, toException } from './unwind.ts';

const MAX_SAFE = Number.MAX_SAFE_INTEGER;

export class Interpreter extends Schedule implements Machine {
  constructor(root: PyCode, tier: Tier | null) {
    super(root, tier);
    installMachine(this);
  }

  replay(): Replay {
    return new StackReplay(this);
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
    this.startClock();
    this.runNative(null);
  }

  /** Goes on with a paused program. */
  resume(): void {
    this.startClock();
    this.runNative(this.endPause());
  }

  callFunction(callee: PyFunction, args: Value[], keywords: Keywords | null): Value {
    const { code } = callee;
    const start = this.stackTop();
    this.ensureRegisters(start + args.length);
    for (let i = 0; i < args.length; i++) this.registers[start + i] = args[i];
    if (code.isResumable) {
      this.ensureRegisters(start + code.registerCount);
      this.bind(callee, start, args.length, NamedArguments.fromMap(keywords));
      return this.makeResumable(callee, start);
    }
    this.pushCall(callee, start, args.length, NamedArguments.fromMap(keywords), FrameKind.Native, 0);
    return this.runNative(null) as Value;
  }

  resumeWith(resumable: Resumable, sent: Value): Value | undefined {
    this.pushGenerator(resumable, sent, FrameKind.GeneratorNative, 0);
    return this.runNative(null);
  }

  foldInto(fold: Fold, generator: PyGenerator, start: Value | undefined): Value | undefined {
    generator.registers[generator.code.foldRegister] = start;
    this.pushGenerator(generator, null, FrameKind.GeneratorFold, 0).fold = fold;
    return this.runNative(null);
  }

  resumeBehindDelegate(resumable: Resumable, value: Value): Value | undefined {
    const frame = this.pushSuspended(resumable);
    this.registers[frame.base + frame.instruction.a] = value;
    frame.instruction = frame.instruction.next;
    return this.runNative(null);
  }

  whileRunning<T>(resumable: Resumable, action: () => T): T {
    const frame = this.pushSuspended(resumable);
    // What it handles concerns nobody else.
    this.handled = frame.handledOutside;
    try {
      return action();
    } finally {
      this.suspend(frame);
    }
  }

  raiseInside(resumable: Resumable, error: PyException): Value | undefined {
    const frame = this.pushSuspended(resumable);
    setContext(error, frame.handledInside);
    return this.runNative(error);
  }

  superContext(): SuperContext {
    const { frame, registers } = this;
    const { parameters, freeNames, localNames, cellRegisters } = frame.code.code;
    const first = registers[frame.base];
    const free = freeNames.indexOf('__class__');
    return {
      positionalCount: parameters.positional,
      self: cellRegisters.includes(0) ? (first as PyCell).value : first,
      classCell: free < 0 ? undefined : (registers[frame.base + localNames.length + free] as PyCell),
    };
  }

  linkCode(code: Code, globals: Namespace): PyCode {
    return linkCode(code, globals);
  }

  builtins(): Namespace {
    return session.builtins;
  }

  importModule(name: string): Value {
    return importModule(name);
  }

  importedModule(name: string): Value | undefined {
    return session.modules.get(name);
  }

  currentModule(): Value | undefined {
    return this.frame.code.globals.get('__name__');
  }

  private runNative(thrown: PyException | null): Value | undefined {
    this.nativeDepth++;
    try {
      if (thrown !== null) this.unwind(thrown, false);
      for (;;) {
        const result = this.run();
        if (!this.isInterrupted) return result;
        this.isInterrupted = false;
      }
    } finally {
      this.nativeDepth--;
    }
  }

  // ---- exceptions

  /** Finds the handler of `exception`, raised in the current frame; throws it where JavaScript called. */
  private unwind(thrown: PyException, isReraised: boolean): void {
    let exception = thrown;
    let keepTraceback = isReraised;
    for (;;) {
      const { frame } = this;
      const { instruction } = frame;
      const { pc } = instruction;
      const isAgain = instruction.opcode === Op.RERAISE && instruction.b !== 0;
      const origin = isAgain ? frame.raising : instruction;
      if (!keepTraceback) {
        exception.traceback = new PyTraceback(this.watch(frame), pc, exception.traceback, null);
      }
      keepTraceback = false;
      const handler = handlerAt(frame.code.code, pc);
      if (handler !== null) {
        this.registers[frame.base + handler.register] = exception;
        frame.raising = origin;
        frame.instruction = frame.code.at(handler.target);
        return;
      }
      frame.instruction = origin;
      const kind = frame.kind === FrameKind.Watched ? this.unwatch(frame) : frame.kind;
      if (frame.generator !== null) {
        exception = leavingGenerator(exception, frame.generator);
        this.finish(frame, null);
      } else this.leave(frame);
      if (isCalledByNative(kind)) throw exception;
    }
  }

  // ---- the loop

  /**
   * Executes from the current frame. Gives what the frame of kind Native returned, or its generator yielded; `undefined` when
   * it has paused or is to be called again.
   */
  private run(): Value | undefined {
    // Two loops that never turn: the deeper a loop, the longer V8 waits until it compiles the function anew to replace it
    // while it runs. That is not needed: it is called again a thousand times a second or more.
    for (;;) {
      const { registers } = this;
      for (;;) {
        let { frame } = this;
        let { base, instruction } = frame;
        for (;;) {
          try {
            switch (instruction.opcode) {
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
                let { value } = cell;
                if (value === undefined) {
                  const { builtin } = cell;
                  if (builtin === null) break;
                  value = builtin.value;
                  if (value === undefined) break;
                }
                registers[base + instruction.a] = value;
                instruction = instruction.next;
                continue;
              }
              case Op.STORE_GLOBAL: {
                const { cell } = instruction;
                if (cell.value === undefined) break;
                cell.value = registers[base + instruction.b];
                instruction = instruction.next;
                continue;
              }
              case Op.LOAD_CELL: {
                const { value } = registers[base + instruction.b] as PyCell;
                if (value === undefined) break;
                registers[base + instruction.a] = value;
                instruction = instruction.next;
                continue;
              }
              case Op.ADD: {
                const x = registers[base + instruction.b];
                const y = registers[base + instruction.c];
                if (typeof x === 'number' && typeof y === 'number') {
                  const sum = x + y;
                  if (sum > MAX_SAFE || sum < -MAX_SAFE) break;
                  registers[base + instruction.a] = sum;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  registers[base + instruction.a] = new PyFloat(x.value + y.value);
                } else break;
                instruction = instruction.next;
                continue;
              }
              case Op.ADD_RK: {
                const x = registers[base + instruction.b];
                const y = instruction.constant;
                if (typeof x === 'number' && typeof y === 'number') {
                  const sum = x + y;
                  if (sum > MAX_SAFE || sum < -MAX_SAFE) break;
                  registers[base + instruction.a] = sum;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  registers[base + instruction.a] = new PyFloat(x.value + y.value);
                } else break;
                instruction = instruction.next;
                continue;
              }
              case Op.SUB: {
                const x = registers[base + instruction.b];
                const y = registers[base + instruction.c];
                if (typeof x === 'number' && typeof y === 'number') {
                  const difference = x - y;
                  if (difference > MAX_SAFE || difference < -MAX_SAFE) break;
                  registers[base + instruction.a] = difference;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  registers[base + instruction.a] = new PyFloat(x.value - y.value);
                } else break;
                instruction = instruction.next;
                continue;
              }
              case Op.SUB_RK: {
                const x = registers[base + instruction.b];
                const y = instruction.constant;
                if (typeof x === 'number' && typeof y === 'number') {
                  const difference = x - y;
                  if (difference > MAX_SAFE || difference < -MAX_SAFE) break;
                  registers[base + instruction.a] = difference;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  registers[base + instruction.a] = new PyFloat(x.value - y.value);
                } else break;
                instruction = instruction.next;
                continue;
              }
              case Op.MUL: {
                const x = registers[base + instruction.b];
                const y = registers[base + instruction.c];
                if (typeof x === 'number' && typeof y === 'number') {
                  const product = x * y;
                  if (product > MAX_SAFE || product < -MAX_SAFE) break;
                  registers[base + instruction.a] = product + 0;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  registers[base + instruction.a] = new PyFloat(x.value * y.value);
                } else break;
                instruction = instruction.next;
                continue;
              }
              case Op.MUL_RK: {
                const x = registers[base + instruction.b];
                const y = instruction.constant;
                if (typeof x === 'number' && typeof y === 'number') {
                  const product = x * y;
                  if (product > MAX_SAFE || product < -MAX_SAFE) break;
                  registers[base + instruction.a] = product + 0;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  registers[base + instruction.a] = new PyFloat(x.value * y.value);
                } else break;
                instruction = instruction.next;
                continue;
              }
              case Op.TRUEDIV: {
                const x = registers[base + instruction.b];
                const y = registers[base + instruction.c];
                const dividend = x instanceof PyFloat ? x.value : x;
                const divisor = y instanceof PyFloat ? y.value : y;
                if (typeof dividend !== 'number' || typeof divisor !== 'number' || divisor === 0) break;
                registers[base + instruction.a] = new PyFloat(dividend / divisor);
                instruction = instruction.next;
                continue;
              }
              // Of ints that are not negative, the quotient rounds down exactly, and so does all that follows from it; `%` on
              // doubles takes V8 2.6 times as long.
              case Op.FLOORDIV: {
                const x = registers[base + instruction.b];
                const y = registers[base + instruction.c];
                if (typeof x !== 'number' || typeof y !== 'number' || x < 0 || y <= 0) break;
                registers[base + instruction.a] = Math.floor(x / y);
                instruction = instruction.next;
                continue;
              }
              case Op.MOD: {
                const x = registers[base + instruction.b];
                const y = registers[base + instruction.c];
                if (typeof x !== 'number' || typeof y !== 'number' || x < 0 || y <= 0) break;
                registers[base + instruction.a] = x - Math.floor(x / y) * y;
                instruction = instruction.next;
                continue;
              }
              case Op.TRUEDIV_RK: {
                const x = registers[base + instruction.b];
                const y = instruction.constant;
                const dividend = x instanceof PyFloat ? x.value : x;
                const divisor = y instanceof PyFloat ? y.value : y;
                if (typeof dividend !== 'number' || typeof divisor !== 'number' || divisor === 0) break;
                registers[base + instruction.a] = new PyFloat(dividend / divisor);
                instruction = instruction.next;
                continue;
              }
              case Op.FLOORDIV_RK: {
                const x = registers[base + instruction.b];
                const y = instruction.constant;
                if (typeof x !== 'number' || typeof y !== 'number' || x < 0 || y <= 0) break;
                registers[base + instruction.a] = Math.floor(x / y);
                instruction = instruction.next;
                continue;
              }
              case Op.MOD_RK: {
                const x = registers[base + instruction.b];
                const y = instruction.constant;
                if (typeof x !== 'number' || typeof y !== 'number' || x < 0 || y <= 0) break;
                registers[base + instruction.a] = x - Math.floor(x / y) * y;
                instruction = instruction.next;
                continue;
              }
              case Op.CONST_ADD: {
                const x = instruction.constant;
                const second = instruction.next;
                const y = registers[base + second.c];
                if (typeof x === 'number' && typeof y === 'number') {
                  const sum = x + y;
                  if (sum > MAX_SAFE || sum < -MAX_SAFE) break;
                  registers[base + second.a] = sum;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  registers[base + second.a] = new PyFloat(x.value + y.value);
                } else break;
                instruction = second.next;
                continue;
              }
              case Op.CONST_SUB: {
                const x = instruction.constant;
                const second = instruction.next;
                const y = registers[base + second.c];
                if (typeof x === 'number' && typeof y === 'number') {
                  const difference = x - y;
                  if (difference > MAX_SAFE || difference < -MAX_SAFE) break;
                  registers[base + second.a] = difference;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  registers[base + second.a] = new PyFloat(x.value - y.value);
                } else break;
                instruction = second.next;
                continue;
              }
              case Op.CONST_MUL: {
                const x = instruction.constant;
                const second = instruction.next;
                const y = registers[base + second.c];
                if (typeof x === 'number' && typeof y === 'number') {
                  const product = x * y;
                  if (product > MAX_SAFE || product < -MAX_SAFE) break;
                  registers[base + second.a] = product + 0;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  registers[base + second.a] = new PyFloat(x.value * y.value);
                } else break;
                instruction = second.next;
                continue;
              }
              case Op.MUL_ADD: {
                const x = registers[base + instruction.b];
                const y = registers[base + instruction.c];
                const z = registers[base + instruction.e];
                const second = instruction.next;
                if (x instanceof PyFloat && y instanceof PyFloat && z instanceof PyFloat) {
                  registers[base + second.a] = new PyFloat(x.value * y.value + z.value);
                } else if (typeof x === 'number' && typeof y === 'number' && typeof z === 'number') {
                  const product = x * y;
                  const result = product + z;
                  if (product > MAX_SAFE || product < -MAX_SAFE || result > MAX_SAFE || result < -MAX_SAFE)
                    break;
                  registers[base + second.a] = result + 0;
                } else break;
                instruction = second.next;
                continue;
              }
              case Op.MUL_SUB: {
                const x = registers[base + instruction.b];
                const y = registers[base + instruction.c];
                const z = registers[base + instruction.e];
                const second = instruction.next;
                if (x instanceof PyFloat && y instanceof PyFloat && z instanceof PyFloat) {
                  registers[base + second.a] = new PyFloat(x.value * y.value - z.value);
                } else if (typeof x === 'number' && typeof y === 'number' && typeof z === 'number') {
                  const product = x * y;
                  const result = product - z;
                  if (product > MAX_SAFE || product < -MAX_SAFE || result > MAX_SAFE || result < -MAX_SAFE)
                    break;
                  registers[base + second.a] = result + 0;
                } else break;
                instruction = second.next;
                continue;
              }
              case Op.MUL_SUB_FROM: {
                const x = registers[base + instruction.b];
                const y = registers[base + instruction.c];
                const z = registers[base + instruction.e];
                const second = instruction.next;
                if (x instanceof PyFloat && y instanceof PyFloat && z instanceof PyFloat) {
                  registers[base + second.a] = new PyFloat(z.value - x.value * y.value);
                } else if (typeof x === 'number' && typeof y === 'number' && typeof z === 'number') {
                  const product = x * y;
                  const result = z - product;
                  if (product > MAX_SAFE || product < -MAX_SAFE || result > MAX_SAFE || result < -MAX_SAFE)
                    break;
                  registers[base + second.a] = result + 0;
                } else break;
                instruction = second.next;
                continue;
              }
              case Op.JUMP_IF_LT:
              case Op.JUMP_UNLESS_LT: {
                const x = registers[base + instruction.a];
                const y = registers[base + instruction.b];
                if (typeof x === 'number' && typeof y === 'number') {
                  instruction = x < y ? instruction.target : instruction.next;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  instruction = x.value < y.value ? instruction.target : instruction.next;
                } else break;
                continue;
              }
              case Op.JUMP_IF_LT_RK:
              case Op.JUMP_UNLESS_LT_RK: {
                const x = registers[base + instruction.a];
                const y = instruction.constant;
                if (typeof x === 'number' && typeof y === 'number') {
                  instruction = x < y ? instruction.target : instruction.next;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  instruction = x.value < y.value ? instruction.target : instruction.next;
                } else break;
                continue;
              }
              case Op.JUMP_IF_LE:
              case Op.JUMP_UNLESS_LE: {
                const x = registers[base + instruction.a];
                const y = registers[base + instruction.b];
                if (typeof x === 'number' && typeof y === 'number') {
                  instruction = x <= y ? instruction.target : instruction.next;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  instruction = x.value <= y.value ? instruction.target : instruction.next;
                } else break;
                continue;
              }
              case Op.JUMP_IF_LE_RK:
              case Op.JUMP_UNLESS_LE_RK: {
                const x = registers[base + instruction.a];
                const y = instruction.constant;
                if (typeof x === 'number' && typeof y === 'number') {
                  instruction = x <= y ? instruction.target : instruction.next;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  instruction = x.value <= y.value ? instruction.target : instruction.next;
                } else break;
                continue;
              }
              case Op.JUMP_IF_GT:
              case Op.JUMP_UNLESS_GT: {
                const x = registers[base + instruction.a];
                const y = registers[base + instruction.b];
                if (typeof x === 'number' && typeof y === 'number') {
                  instruction = x > y ? instruction.target : instruction.next;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  instruction = x.value > y.value ? instruction.target : instruction.next;
                } else break;
                continue;
              }
              case Op.JUMP_IF_GT_RK:
              case Op.JUMP_UNLESS_GT_RK: {
                const x = registers[base + instruction.a];
                const y = instruction.constant;
                if (typeof x === 'number' && typeof y === 'number') {
                  instruction = x > y ? instruction.target : instruction.next;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  instruction = x.value > y.value ? instruction.target : instruction.next;
                } else break;
                continue;
              }
              case Op.JUMP_IF_GE:
              case Op.JUMP_UNLESS_GE: {
                const x = registers[base + instruction.a];
                const y = registers[base + instruction.b];
                if (typeof x === 'number' && typeof y === 'number') {
                  instruction = x >= y ? instruction.target : instruction.next;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  instruction = x.value >= y.value ? instruction.target : instruction.next;
                } else break;
                continue;
              }
              case Op.JUMP_IF_GE_RK:
              case Op.JUMP_UNLESS_GE_RK: {
                const x = registers[base + instruction.a];
                const y = instruction.constant;
                if (typeof x === 'number' && typeof y === 'number') {
                  instruction = x >= y ? instruction.target : instruction.next;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  instruction = x.value >= y.value ? instruction.target : instruction.next;
                } else break;
                continue;
              }
              case Op.JUMP_IF_EQ:
              case Op.JUMP_UNLESS_EQ: {
                const x = registers[base + instruction.a];
                const y = registers[base + instruction.b];
                if (typeof x === 'number' && typeof y === 'number') {
                  instruction = x === y ? instruction.target : instruction.next;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  instruction = x.value === y.value ? instruction.target : instruction.next;
                } else if (typeof x === 'string' && typeof y === 'string') {
                  instruction = x === y ? instruction.target : instruction.next;
                } else break;
                continue;
              }
              case Op.JUMP_IF_EQ_RK:
              case Op.JUMP_UNLESS_EQ_RK: {
                const x = registers[base + instruction.a];
                const y = instruction.constant;
                if (typeof x === 'number' && typeof y === 'number') {
                  instruction = x === y ? instruction.target : instruction.next;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  instruction = x.value === y.value ? instruction.target : instruction.next;
                } else if (typeof x === 'string' && typeof y === 'string') {
                  instruction = x === y ? instruction.target : instruction.next;
                } else break;
                continue;
              }
              case Op.JUMP_IF_NE:
              case Op.JUMP_UNLESS_NE: {
                const x = registers[base + instruction.a];
                const y = registers[base + instruction.b];
                if (typeof x === 'number' && typeof y === 'number') {
                  instruction = x !== y ? instruction.target : instruction.next;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  instruction = x.value !== y.value ? instruction.target : instruction.next;
                } else if (typeof x === 'string' && typeof y === 'string') {
                  instruction = x !== y ? instruction.target : instruction.next;
                } else break;
                continue;
              }
              case Op.JUMP_IF_NE_RK:
              case Op.JUMP_UNLESS_NE_RK: {
                const x = registers[base + instruction.a];
                const y = instruction.constant;
                if (typeof x === 'number' && typeof y === 'number') {
                  instruction = x !== y ? instruction.target : instruction.next;
                } else if (x instanceof PyFloat && y instanceof PyFloat) {
                  instruction = x.value !== y.value ? instruction.target : instruction.next;
                } else if (typeof x === 'string' && typeof y === 'string') {
                  instruction = x !== y ? instruction.target : instruction.next;
                } else break;
                continue;
              }
              case Op.JUMP: {
                instruction = instruction.target;
                continue;
              }
              case Op.JUMP_IF_TRUE:
              case Op.JUMP_IF_FALSE: {
                const x = registers[base + instruction.a];
                if (x === true) instruction = instruction.target;
                else if (x === false || x === null) instruction = instruction.next;
                else if (typeof x === 'number') instruction = x !== 0 ? instruction.target : instruction.next;
                else if (typeof x === 'string')
                  instruction = x !== '' ? instruction.target : instruction.next;
                else break;
                continue;
              }
              case Op.JUMP_IF_NONE:
              case Op.JUMP_IF_NOT_NONE: {
                instruction =
                  registers[base + instruction.a] === null ? instruction.target : instruction.next;
                continue;
              }
              case Op.LOOP: {
                if (--instruction.fuel <= 0) break;
                instruction = instruction.next;
                continue;
              }
              case Op.FOR_RANGE: {
                if (--instruction.fuel <= 0) break;
                const at = base + instruction.b;
                const current = registers[at];
                const stop = registers[at + 1];
                const step = registers[at + 2];
                if (typeof current !== 'number' || typeof stop !== 'number' || typeof step !== 'number')
                  break;
                if (step > 0 ? current < stop : current > stop) {
                  registers[base + instruction.a] = current;
                  registers[at] = current + step;
                  instruction = instruction.target;
                } else instruction = instruction.next;
                continue;
              }
              case Op.FOR_ITER: {
                if (--instruction.fuel <= 0) break;
                const at = base + instruction.b;
                const source = registers[at];
                if (!(source instanceof PyList)) break;
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
              case Op.FOR_TUPLE: {
                if (--instruction.fuel <= 0) break;
                const at = base + instruction.b;
                const source = registers[at];
                if (!(source instanceof PyTuple)) break;
                const index = registers[at + 1] as number;
                const element = source.items[index];
                if (element === undefined) instruction = instruction.next;
                else {
                  registers[at + 1] = index + 1;
                  registers[base + instruction.a] = element;
                  instruction = instruction.target;
                }
                continue;
              }
              case Op.FOR_STRING: {
                if (--instruction.fuel <= 0) break;
                const at = base + instruction.b;
                const source = registers[at];
                if (typeof source !== 'string') break;
                const index = registers[at + 1] as number;
                if (index >= source.length) instruction = instruction.next;
                else {
                  registers[at + 1] = index + 1;
                  registers[base + instruction.a] = source[index];
                  instruction = instruction.target;
                }
                continue;
              }
              case Op.FOR_GENERATOR: {
                if (--instruction.fuel <= 0) break;
                const source = registers[base + instruction.b];
                if (!(source instanceof PyGenerator) || source.state !== ResumableState.Suspended) break;
                const resumption = source.instruction;
                if (resumption.opcode !== Op.YIELD || source.handled !== null) break;
                const next = frame.resumption(source);
                if (next.depth > this.recursionLimit) throw recursionError();
                next.kind = FrameKind.GeneratorLoop;
                next.isAway = false;
                next.destination = base + instruction.a;
                next.handledOutside = this.handled;
                next.handledInside = null;
                next.base = base += frame.code.registerCount;
                frame.instruction = instruction;
                frame = next;
                this.frame = frame;
                source.state = ResumableState.Running;
                const { registers: saved } = source;
                if (base + saved.length > registers.length) this.ensureRegisters(base + saved.length);
                for (let i = 0; i < saved.length; i++) registers[base + i] = saved[i] as Value;
                registers[base + resumption.a] = null;
                instruction = resumption.next;
                continue;
              }
              case Op.YIELD: {
                const { kind, generator } = frame;
                if (generator === null) break;
                if (kind !== FrameKind.GeneratorLoop && kind !== FrameKind.GeneratorNative) break;
                const value = registers[base + instruction.b];
                const { registers: saved } = generator;
                for (let i = 0; i < saved.length; i++) saved[i] = registers[base + i];
                generator.instruction = instruction;
                generator.handled = frame.handledInside;
                generator.state = ResumableState.Suspended;
                this.handled = frame.handledOutside;
                const { destination } = frame;
                frame = frame.back as Frame;
                this.frame = frame;
                if (kind === FrameKind.GeneratorNative) return value;
                registers[destination] = value;
                base = frame.base;
                instruction = frame.instruction.target;
                continue;
              }
              case Op.LOAD_ATTR_TWICE: {
                const object = registers[base + instruction.b];
                const { cache } = instruction;
                if (
                  !(object instanceof PyInstance) ||
                  object.shape !== cache.shape ||
                  object.type.version !== cache.version
                ) {
                  break;
                }
                const value = cache.index >= 0 ? object.slots[cache.index] : cache.value;
                if (value === undefined) break;
                registers[base + instruction.a] = value;
                instruction = instruction.next;
                const other = registers[base + instruction.b];
                const otherCache = instruction.cache;
                if (
                  !(other instanceof PyInstance) ||
                  other.shape !== otherCache.shape ||
                  other.type.version !== otherCache.version
                ) {
                  continue;
                }
                const otherValue = otherCache.index >= 0 ? other.slots[otherCache.index] : otherCache.value;
                if (otherValue === undefined) continue;
                registers[base + instruction.a] = otherValue;
                instruction = instruction.next;
                continue;
              }
              case Op.LOAD_ATTR: {
                const object = registers[base + instruction.b];
                const { cache } = instruction;
                if (
                  !(object instanceof PyInstance) ||
                  object.shape !== cache.shape ||
                  object.type.version !== cache.version
                ) {
                  break;
                }
                const value = cache.index >= 0 ? object.slots[cache.index] : cache.value;
                if (value === undefined) break;
                registers[base + instruction.a] = value;
                instruction = instruction.next;
                continue;
              }
              case Op.STORE_ATTR: {
                const object = registers[base + instruction.a];
                const { cache } = instruction;
                if (
                  !(object instanceof PyInstance) ||
                  object.shape !== cache.shape ||
                  object.type.version !== cache.version
                ) {
                  break;
                }
                object.slots[cache.index] = registers[base + instruction.c];
                if (cache.next !== null) object.shape = cache.next;
                instruction = instruction.next;
                continue;
              }
              case Op.LOAD_ITEM: {
                const object = registers[base + instruction.b];
                const key = registers[base + instruction.c];
                if (typeof key !== 'number') break;
                let item: Value | undefined;
                if (object instanceof PyList) item = object.at(key);
                else if (key >= 0) {
                  if (object instanceof PyTuple) item = object.items[key];
                  else if (typeof object === 'string') item = object[key];
                }
                if (item === undefined) break;
                registers[base + instruction.a] = item;
                instruction = instruction.next;
                continue;
              }
              case Op.LOAD_ITEM_RK: {
                const object = registers[base + instruction.b];
                const key = instruction.constant;
                if (typeof key !== 'number') break;
                let item: Value | undefined;
                if (object instanceof PyList) item = object.at(key);
                else if (key >= 0) {
                  if (object instanceof PyTuple) item = object.items[key];
                  else if (typeof object === 'string') item = object[key];
                }
                if (item === undefined) break;
                registers[base + instruction.a] = item;
                instruction = instruction.next;
                continue;
              }
              case Op.LOAD_ITEM_TWICE: {
                const object = registers[base + instruction.b];
                const key = registers[base + instruction.c];
                if (typeof key !== 'number' || !(object instanceof PyList)) break;
                const second = instruction.next;
                const inner = object.at(key);
                const innerKey = registers[base + second.c];
                if (typeof innerKey !== 'number' || !(inner instanceof PyList)) break;
                const item = inner.at(innerKey);
                if (item === undefined) break;
                registers[base + second.a] = item;
                instruction = second.next;
                continue;
              }
              case Op.STORE_ITEM: {
                const object = registers[base + instruction.a];
                const key = registers[base + instruction.b];
                if (typeof key !== 'number' || !(object instanceof PyList) || key < 0 || key >= object.length)
                  break;
                object.set(key, registers[base + instruction.c]);
                instruction = instruction.next;
                continue;
              }
              case Op.UNPACK: {
                const source = registers[base + instruction.b];
                if (!(source instanceof PyTuple) || source.items.length !== instruction.c) break;
                const at = base + instruction.a;
                for (let i = 0; i < source.items.length; i++) registers[at + i] = source.items[i];
                instruction = instruction.next;
                continue;
              }
              case Op.LOAD_METHOD: {
                const object = registers[base + instruction.b];
                const { cache } = instruction;
                if (
                  !(object instanceof PyInstance) ||
                  object.shape !== cache.shape ||
                  object.type.version !== cache.version ||
                  cache.index !== -1
                ) {
                  break;
                }
                const at = base + instruction.a;
                registers[at] = cache.value as Value;
                registers[at + 1] = object;
                instruction = instruction.next;
                continue;
              }
              case Op.CALL:
              case Op.CALL_METHOD: {
                if (--this.fuel <= 0) break;
                const at = base + instruction.b;
                const callee = registers[at];
                // A plain call has its arguments where a method call has self.
                const isMethod = instruction.opcode === Op.CALL_METHOD;
                const isBound = isMethod && registers[at + 1] !== undefined;
                const start = isMethod && !isBound ? at + 2 : at + 1;
                const count = isBound ? instruction.c + 1 : instruction.c;
                if (!(callee instanceof PyFunction) || callee.code.directArity !== count) break;
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
              case Op.RETURN: {
                if (frame.kind !== FrameKind.Call) break;
                registers[frame.destination] = registers[base + instruction.a];
                frame = frame.back as Frame;
                this.frame = frame;
                base = frame.base;
                instruction = frame.instruction.next;
                continue;
              }
            }
            frame.instruction = instruction;
            const next = EXECUTORS[instruction.opcode](instruction, registers, base, frame, this);
            frame = this.frame;
            if (next !== null) {
              base = frame.base;
              instruction = next;
              continue;
            }
            if (this.thrown === null) return this.returned;
          } catch (error) {
            // Frames that built-in code pushed are gone, also when JavaScript's stack ended before they could run.
            this.frame = frame;
            frame.instruction = instruction;
            this.thrown = toException(error, this.handled);
          }
          this.raise();
          frame = this.frame;
          base = frame.base;
          instruction = frame.instruction;
        }
      }
    }
  }

  /** Raises `thrown` in the current frame. */
  private raise(): void {
    const { thrown, isReraised } = this;
    this.thrown = null;
    this.isReraised = false;
    this.unwind(thrown as PyException, isReraised);
  }
}
