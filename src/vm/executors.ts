/**
 * What each instruction does, whatever its operands: a table of small functions. The interpreter's switch has fast paths for
 * what is most frequent, and comes here for all else. V8 compiles each function when it is hot, on its own, in a millisecond.
 */

import { OPCODES, Op } from '../bytecode/opcodes.ts';
import { deleteAttribute, getAttribute } from '../objects/attributes.ts';
import { typeName } from '../objects/classes/instance.ts';
import { PyDict } from '../objects/containers/dict.ts';
import { PyList } from '../objects/containers/list.ts';
import { PySet } from '../objects/containers/set.ts';
import { PySlice } from '../objects/containers/slice.ts';
import { PyTuple } from '../objects/containers/tuple.ts';
import {
  exceptionTypes,
  isException,
  keyError,
  makeException,
  nameError,
  type PyException,
  runtimeError,
  typeError,
} from '../objects/exceptions/exceptions.ts';
import { Send, WrappedYield } from '../objects/functions/async-generator-type.ts';
import { asyncIteratorOf, awaitedBy, awaitedFrom, awaitedNext } from '../objects/functions/awaiting.ts';
import type { PyCode } from '../objects/functions/code.ts';
import type { PyFunction } from '../objects/functions/function.ts';
import {
  type PyAsyncGenerator,
  PyGenerator,
  Resumable,
  ResumableState,
} from '../objects/functions/generator.ts';
import type { Instruction } from '../objects/functions/instruction.ts';
import { returnedValue, sendTo } from '../objects/functions/resumption.ts';
import { deleteItem, getItem, lengthOf, PyIterator, setItem } from '../objects/protocol.ts';
import { PyCell, type Value } from '../objects/value.ts';
import { display } from '../runtime/display.ts';
import { importFrom, importName, importStar } from '../runtime/imports.ts';
import { knownGetter, loadAttribute, loadMethod, loadSuper, storeAttribute } from './attribute-sites.ts';
import {
  callBuiltin,
  callBuiltinMethod,
  callGetter,
  callMethodPlainly,
  callOtherwise,
  callPlainly,
} from './call-executors.ts';
import { matchGroup, mergeUnhandled } from './except-star.ts';
import type { Executor } from './executor.ts';
import { type Frame, FrameKind, isCalledByNative } from './frame.ts';
import {
  ASYNCHRONOUS,
  buildFromPairs,
  buildTuple,
  enterContext,
  extendList,
  formatValue,
  iteratorToDelegateTo,
  joinStrings,
  loadBuiltin,
  makeFunction,
  matchesException,
  mergeKeywords,
  SYNCHRONOUS,
  setFunctionAttribute,
  unpack,
  unpackWithStar,
  updateFromMapping,
} from './instructions.ts';
import { beginIteration, beginRange, beginReversedRange } from './iteration.ts';
import {
  deleteName,
  loadClassCell,
  loadName,
  nameIsNotDefined,
  setupAnnotations,
  storeName,
  unboundCell,
  unboundLocal,
} from './names.ts';
import { finishOperator, OPERATOR_EXECUTORS } from './operator-executors.ts';
import { isMapping, isSequence, matchClass, matchKeys } from './patterns.ts';
import { type Schedule, stepLoop } from './schedule.ts';
import { UNBOUND } from './stack.ts';
import { raisedFrom, setContext, toException } from './unwind.ts';

/** A step of `for` over anything: the instruction is specialised for what it goes over. */
function iterate(
  instruction: Instruction,
  registers: Value[],
  base: number,
  frame: Frame,
  machine: Schedule,
): Instruction | null {
  if (instruction.fuel <= 0) return machine.lookInLoop(frame, instruction);
  const source = registers[base + instruction.b];
  instruction.opcode = iterationOf(source);
  if (source instanceof PyGenerator && source.state !== ResumableState.Finished) {
    return machine.pushGenerator(source, null, FrameKind.GeneratorLoop, base + instruction.a).instruction;
  }
  return stepLoop(registers, base, instruction);
}

/** A step of `for` over a built-in iterator, as long as it is one. */
function iterateIterator(
  instruction: Instruction,
  registers: Value[],
  base: number,
  frame: Frame,
  machine: Schedule,
): Instruction | null {
  if (--instruction.fuel <= 0) return machine.lookInLoop(frame, instruction);
  const source = registers[base + instruction.b];
  if (!(source instanceof PyIterator)) return iterate(instruction, registers, base, frame, machine);
  const element = source.next();
  if (element === undefined) return instruction.next;
  registers[base + instruction.a] = element;
  return instruction.target;
}

function iterationOf(source: Value): Op {
  if (typeof source === 'string') return Op.FOR_STRING;
  if (source instanceof PyTuple) return Op.FOR_TUPLE;
  if (source instanceof PyGenerator) return Op.FOR_GENERATOR;
  return source instanceof PyIterator ? Op.FOR_ITERATOR : Op.FOR_ITER;
}

/** `object[key]`. A dict's KeyError is raised without throwing in JavaScript, which takes three times as long. */
function loadItem(
  instruction: Instruction,
  registers: Value[],
  base: number,
  machine: Schedule,
  key: Value,
): Instruction | null {
  const object = registers[base + instruction.b];
  if (!(object instanceof PyDict)) {
    registers[base + instruction.a] = getItem(object, key);
    return instruction.next;
  }
  const value = object.get(key);
  if (value === undefined) {
    const error = keyError(key);
    setContext(error, machine.handled);
    machine.thrown = error;
    return null;
  }
  registers[base + instruction.a] = value;
  return instruction.next;
}

/** Suspends the current generator: the loop that resumed it, or JavaScript, gets the value. */
function yieldValue(registers: Value[], frame: Frame, machine: Schedule, value: Value): Instruction | null {
  let yielding = frame;
  while (yielding.kind === FrameKind.GeneratorDelegate || yielding.kind === FrameKind.AsyncGeneratorStep) {
    if (value instanceof WrappedYield && yielding.kind === FrameKind.AsyncGeneratorStep) {
      (yielding.generator as PyAsyncGenerator).endStep();
      registers[yielding.destination] = value.value;
      return machine.suspend(yielding).instruction.next;
    }
    yielding = machine.suspend(yielding);
  }
  const { kind, destination } = yielding;
  const caller = machine.suspend(yielding);
  if (isCalledByNative(kind)) {
    machine.returned = value;
    return null;
  }
  registers[destination] = value;
  return caller.instruction.target;
}

type SuperinstructionName =
  | 'CONST_ADD'
  | 'CONST_SUB'
  | 'CONST_MUL'
  | 'MUL_ADD'
  | 'MUL_SUB'
  | 'MUL_SUB_FROM'
  | 'LOAD_ATTR_TWICE'
  | 'LOAD_ITEM_TWICE';

const ROWS: {
  readonly [K in
    | Exclude<keyof typeof Op, SuperinstructionName | keyof typeof OPERATOR_EXECUTORS>
    | '__proto__']: Executor;
} = {
  // Made as a dictionary (docs/RATIONALE.md, large tables).
  __proto__: null as never,
  MOVE: (instruction, registers, base) => {
    registers[base + instruction.a] = registers[base + instruction.b];
    return instruction.next;
  },
  LOAD_CONST: (instruction, registers, base) => {
    registers[base + instruction.a] = instruction.constant;
    return instruction.next;
  },
  LOAD_GLOBAL: (instruction, registers, base) => {
    const { cell } = instruction;
    registers[base + instruction.a] = cell.value !== undefined ? cell.value : loadBuiltin(cell);
    return instruction.next;
  },
  STORE_GLOBAL: (instruction, registers, base, frame) => {
    frame.code.globals.bind(instruction.cell, registers[base + instruction.b]);
    return instruction.next;
  },
  LOAD_CELL: (instruction, registers, base, frame) => {
    const { value } = registers[base + instruction.b] as PyCell;
    if (value === undefined) throw unboundCell(frame.code.code, instruction.name);
    registers[base + instruction.a] = value;
    return instruction.next;
  },
  JUMP: (instruction) => instruction.target,
  JUMP_UNLESS_MATCH: (instruction, registers, base) =>
    matchesException(registers[base + instruction.a], registers[base + instruction.b])
      ? instruction.target
      : instruction.next,
  MATCH_GROUP: (instruction, registers, base, frame, machine) => {
    const at = base + instruction.b;
    const [match, rest] = matchGroup(registers[at], registers[base + instruction.c]);
    registers[base + instruction.a] = match;
    registers[at] = rest;
    if (match !== null) {
      frame.handledInside = match;
      machine.handled = match;
    }
    return instruction.next;
  },
  LOAD_UNHANDLED: (instruction, registers, base) => {
    const unhandled = registers[base + instruction.c] as PyList;
    registers[base + instruction.a] = mergeUnhandled(
      registers[base + instruction.b] as PyException,
      unhandled.toArray(),
    );
    return instruction.next;
  },
  LOOP: (instruction, _registers, _base, frame, machine) =>
    instruction.fuel <= 0 ? machine.lookInLoop(frame, instruction) : instruction.next,
  FOR_RANGE: (instruction, registers, base, frame, machine) =>
    instruction.fuel <= 0 ? machine.lookInLoop(frame, instruction) : stepLoop(registers, base, instruction),
  FOR_ITER: iterate,
  FOR_TUPLE: iterate,
  FOR_STRING: iterate,
  FOR_ITERATOR: iterateIterator,
  FOR_GENERATOR: iterate,
  COMPILED_LOOP: (instruction, _registers, _base, frame, machine) => machine.runCompiled(frame, instruction),
  LOAD_ATTR: (instruction, registers, base, _frame, machine) => {
    const object = registers[base + instruction.b];
    const getter = knownGetter(object, instruction.cache);
    if (getter !== null) return callGetter(machine, getter, object, base + instruction.a);
    registers[base + instruction.a] = loadAttribute(object, instruction.name, instruction.cache);
    return instruction.next;
  },
  STORE_ATTR: (instruction, registers, base) => {
    const value = registers[base + instruction.c];
    storeAttribute(registers[base + instruction.a], instruction.name, value, instruction.cache);
    return instruction.next;
  },
  LOAD_ITEM: (instruction, registers, base, _frame, machine) =>
    loadItem(instruction, registers, base, machine, registers[base + instruction.c]),
  LOAD_ITEM_RK: (instruction, registers, base, _frame, machine) =>
    loadItem(instruction, registers, base, machine, instruction.constant),
  STORE_ITEM: (instruction, registers, base) => {
    const object = registers[base + instruction.a];
    const key = registers[base + instruction.b];
    if (object instanceof PyDict) object.set(key, registers[base + instruction.c]);
    else setItem(object, key, registers[base + instruction.c]);
    return instruction.next;
  },
  LIST_APPEND: (instruction, registers, base) => {
    (registers[base + instruction.a] as PyList).push(registers[base + instruction.b]);
    return instruction.next;
  },
  LOAD_METHOD: (instruction, registers, base) => {
    const object = registers[base + instruction.b];
    loadMethod(object, instruction.name, instruction.cache, registers, base + instruction.a);
    return instruction.next;
  },
  CALL: callPlainly,
  CALL_BUILTIN: callBuiltin,
  CALL_METHOD: callMethodPlainly,
  CALL_BUILTIN_METHOD: callBuiltinMethod,
  CALL_KW: callOtherwise,
  CALL_METHOD_KW: callOtherwise,
  CALL_EX: callOtherwise,
  RETURN: (instruction, registers, base, frame, machine) => {
    const value = registers[base + instruction.a];
    const kind = frame.kind === FrameKind.Watched ? machine.unwatch(frame) : frame.kind;
    switch (kind) {
      case FrameKind.Call:
        registers[frame.destination] = value;
        return machine.leave(frame).instruction.next;
      case FrameKind.Init:
        if (value !== null) {
          // Where the class was called.
          machine.leave(frame);
          const error = typeError(`__init__() should return None, not '${typeName(value)}'`);
          machine.thrown = toException(error, machine.handled);
          return null;
        }
        registers[frame.destination] = frame.instance;
        return machine.leave(frame).instruction.next;
      case FrameKind.Native:
        machine.leave(frame);
        machine.returned = value;
        return null;
      case FrameKind.GeneratorLoop:
        return machine.finish(frame, value).instruction.next;
      case FrameKind.GeneratorNative:
        machine.finish(frame, value);
        machine.returned = undefined;
        return null;
      case FrameKind.GeneratorFold:
        machine.finish(frame, registers[base + frame.code.foldRegister]);
        machine.returned = undefined;
        return null;
      case FrameKind.GeneratorDelegate: {
        // The window of the one that waited is only then all there.
        const caller = machine.finish(frame, value);
        registers[frame.destination] = value;
        return caller.instruction.next;
      }
      case FrameKind.AsyncGeneratorStep:
        machine.finish(frame, value);
        machine.thrown = makeException('StopAsyncIteration');
        setContext(machine.thrown, machine.handled);
        return null;
      case FrameKind.Operator:
        try {
          return finishOperator(registers, machine.leave(frame), value);
        } catch (error) {
          // Raised in the frame below, which is the current one now.
          machine.thrown = toException(error, machine.handled);
          return null;
        }
      case FrameKind.Watched:
        throw new Error('a frame is watched twice');
    }
  },
  YIELD: (instruction, registers, base, frame, machine) => {
    const value = registers[base + instruction.b];
    if (frame.kind === FrameKind.GeneratorFold) {
      const at = base + instruction.a;
      const accumulated = frame.fold?.step(registers[at], value);
      if (accumulated !== undefined) {
        registers[at] = accumulated;
        return instruction.next;
      }
    }
    return yieldValue(registers, frame, machine, value);
  },
  YIELD_FROM: (instruction, registers, base, frame, machine) => {
    const source = registers[base + instruction.b];
    const sent = registers[base + instruction.a];
    if (source instanceof Resumable && source.state !== ResumableState.Finished) {
      const destination = base + instruction.a;
      return machine.pushGenerator(source, sent, FrameKind.GeneratorDelegate, destination).instruction;
    }
    const first = source instanceof Send ? source.begin(sent) : undefined;
    if (first !== undefined) {
      const { generator } = source as Send;
      const destination = base + instruction.a;
      try {
        return machine.pushGenerator(generator, first, FrameKind.AsyncGeneratorStep, destination).instruction;
      } catch (error) {
        generator.endStep();
        throw error;
      }
    }
    const value = sendTo(source, sent);
    if (value !== undefined) return yieldValue(registers, frame, machine, value);
    registers[base + instruction.a] = returnedValue();
    return instruction.next;
  },
  RAISE: (instruction, registers, base, _frame, machine) => {
    const cause = instruction.b < 0 ? undefined : registers[base + instruction.b];
    machine.thrown = raisedFrom(registers[base + instruction.a], cause);
    setContext(machine.thrown, machine.handled);
    return null;
  },
  RAISE_CURRENT: (_instruction, _registers, _base, _frame, machine) => {
    if (machine.handled === null) throw runtimeError('No active exception to reraise');
    machine.thrown = machine.handled as PyException;
    machine.isReraised = true;
    return null;
  },
  RERAISE: (instruction, registers, base, _frame, machine) => {
    machine.thrown = registers[base + instruction.a] as PyException;
    machine.isReraised = true;
    return null;
  },
  ENTER_HANDLER: (instruction, registers, base, frame, machine) => {
    const exception = registers[base + instruction.b];
    registers[base + instruction.a] = frame.generator === null ? machine.handled : frame.handledInside;
    frame.handledInside = exception;
    machine.handled = exception;
    return instruction.next;
  },
  LEAVE_HANDLER: (instruction, registers, base, frame, machine) => {
    const saved = registers[base + instruction.a];
    frame.handledInside = saved;
    // A generator goes on handling what whoever resumed it is handling.
    machine.handled = saved === null && frame.generator !== null ? frame.handledOutside : saved;
    return instruction.next;
  },
  THREAD: (_instruction, _registers, _base, frame, machine) => machine.thread(frame.code),
  COUNT_CALLS: (instruction, _registers, _base, frame, machine) =>
    --instruction.fuel > 0 ? instruction.next : machine.compileFunction(frame, instruction),
  COMPILED_FUNCTION: (instruction, _registers, _base, frame, machine) =>
    machine.runCompiled(frame, instruction),
  DELETE_LOCAL: (instruction, registers, base) => {
    if (registers[base + instruction.a] === undefined) throw unboundLocal(instruction.name);
    registers[base + instruction.a] = UNBOUND;
    return instruction.next;
  },
  CHECK_LOCAL: (instruction, registers, base) => {
    if (registers[base + instruction.a] === undefined) throw unboundLocal(instruction.name);
    return instruction.next;
  },
  DELETE_GLOBAL: (instruction, _registers, _base, frame) => {
    if (!frame.code.globals.delete(instruction.cell.name)) throw nameIsNotDefined(instruction.cell.name);
    return instruction.next;
  },
  LOAD_NAME: (instruction, registers, base, frame) => {
    registers[base + instruction.a] = loadName(frame, instruction.name);
    return instruction.next;
  },
  STORE_NAME: (instruction, registers, base, frame) => {
    storeName(frame, instruction.name, registers[base + instruction.b]);
    return instruction.next;
  },
  DELETE_NAME: (instruction, _registers, _base, frame) => {
    deleteName(frame, instruction.name);
    return instruction.next;
  },
  MAKE_CELL: (instruction, registers, base) => {
    registers[base + instruction.a] = new PyCell(registers[base + instruction.a]);
    return instruction.next;
  },
  STORE_CELL: (instruction, registers, base) => {
    (registers[base + instruction.a] as PyCell).value = registers[base + instruction.b];
    return instruction.next;
  },
  DELETE_CELL: (instruction, registers, base, frame) => {
    const cell = registers[base + instruction.a] as PyCell;
    if (cell.value === undefined) throw unboundCell(frame.code.code, instruction.name);
    cell.value = undefined;
    return instruction.next;
  },
  LOAD_CLASS_CELL: (instruction, registers, base, frame) => {
    const cell = registers[base + instruction.b] as PyCell;
    registers[base + instruction.a] = loadClassCell(frame, cell, instruction.name);
    return instruction.next;
  },
  GET_ITER: (instruction, registers, base) => {
    beginIteration(registers, base + instruction.a, registers[base + instruction.b]);
    return instruction.next;
  },
  GET_RANGE: (instruction, registers, base) => {
    beginRange(registers, base + instruction.a, base + instruction.b, instruction.c);
    return instruction.next;
  },
  GET_REVERSED_RANGE: (instruction, registers, base) => {
    beginReversedRange(registers, base + instruction.a, base + instruction.b, instruction.c);
    return instruction.next;
  },
  UNPACK: (instruction, registers, base) => {
    unpack(registers[base + instruction.b], registers, base + instruction.a, instruction.c);
    return instruction.next;
  },
  UNPACK_EX: (instruction, registers, base) => {
    unpackWithStar(
      registers[base + instruction.b],
      registers,
      base + instruction.a,
      instruction.c,
      instruction.d,
    );
    return instruction.next;
  },
  DELETE_ATTR: (instruction, registers, base) => {
    deleteAttribute(registers[base + instruction.a], instruction.name);
    return instruction.next;
  },
  DELETE_ITEM: (instruction, registers, base) => {
    deleteItem(registers[base + instruction.a], registers[base + instruction.b]);
    return instruction.next;
  },
  LOAD_SUPER: (instruction, registers, base) => {
    const cell = registers[base + instruction.c] as PyCell;
    registers[base + instruction.a] = loadSuper(
      registers[base + instruction.b],
      cell,
      registers[base + instruction.d],
    );
    return instruction.next;
  },
  BUILD_LIST: (instruction, registers, base) => {
    const start = base + instruction.b;
    registers[base + instruction.a] = PyList.from(registers.slice(start, start + instruction.c));
    return instruction.next;
  },
  BUILD_TUPLE: (instruction, registers, base) => {
    registers[base + instruction.a] = buildTuple(registers, base + instruction.b, instruction.c);
    return instruction.next;
  },
  BUILD_SET: (instruction, registers, base) => {
    const start = base + instruction.b;
    registers[base + instruction.a] = PySet.from(registers.slice(start, start + instruction.c));
    return instruction.next;
  },
  BUILD_DICT: (instruction, registers, base) => {
    registers[base + instruction.a] = buildFromPairs(registers, base + instruction.b, instruction.c);
    return instruction.next;
  },
  BUILD_SLICE: (instruction, registers, base) => {
    const at = base + instruction.b;
    registers[base + instruction.a] = new PySlice(registers[at], registers[at + 1], registers[at + 2]);
    return instruction.next;
  },
  BUILD_STRING: (instruction, registers, base) => {
    registers[base + instruction.a] = joinStrings(registers, base + instruction.b, instruction.c);
    return instruction.next;
  },
  FORMAT_VALUE: (instruction, registers, base) => {
    const spec = instruction.d < 0 ? undefined : registers[base + instruction.d];
    registers[base + instruction.a] = formatValue(registers[base + instruction.b], instruction.c, spec);
    return instruction.next;
  },
  LIST_EXTEND: (instruction, registers, base) => {
    extendList(registers[base + instruction.a] as PyList, registers[base + instruction.b]);
    return instruction.next;
  },
  LIST_TO_TUPLE: (instruction, registers, base) => {
    registers[base + instruction.a] = new PyTuple((registers[base + instruction.b] as PyList).toArray());
    return instruction.next;
  },
  SET_ADD: (instruction, registers, base) => {
    (registers[base + instruction.a] as PySet).add(registers[base + instruction.b]);
    return instruction.next;
  },
  SET_UPDATE: (instruction, registers, base) => {
    (registers[base + instruction.a] as PySet).update(registers[base + instruction.b]);
    return instruction.next;
  },
  DICT_SET: (instruction, registers, base) => {
    (registers[base + instruction.a] as PyDict).set(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
    return instruction.next;
  },
  DICT_UPDATE: (instruction, registers, base) => {
    updateFromMapping(registers[base + instruction.a] as PyDict, registers[base + instruction.b]);
    return instruction.next;
  },
  DICT_MERGE: (instruction, registers, base) => {
    const dict = registers[base + instruction.a] as PyDict;
    const mapping = registers[base + instruction.b];
    if (dict.size === 0 && mapping instanceof PyDict) registers[base + instruction.a] = mapping.copy();
    else mergeKeywords(dict, mapping, registers[base + instruction.c]);
    return instruction.next;
  },
  MAKE_FUNCTION: (instruction, registers, base) => {
    registers[base + instruction.a] = makeFunction(instruction.constant as PyCode, registers, base);
    return instruction.next;
  },
  SET_FUNCTION_ATTRIBUTE: (instruction, registers, base) => {
    const target = registers[base + instruction.a] as PyFunction;
    setFunctionAttribute(target, instruction.b, registers[base + instruction.c]);
    return instruction.next;
  },
  LOAD_BUILD_CLASS: (instruction, registers, base, frame) => {
    const build = frame.code.globals.builtin('__build_class__');
    if (build === undefined) throw nameError('NameError', '__build_class__ not found', '__build_class__');
    registers[base + instruction.a] = build;
    return instruction.next;
  },
  WRAP_YIELD: (instruction, registers, base) => {
    registers[base + instruction.a] = new WrappedYield(registers[base + instruction.b]);
    return instruction.next;
  },
  GET_AWAITABLE: (instruction, registers, base) => {
    registers[base + instruction.a] = awaitedBy(registers[base + instruction.b]);
    return instruction.next;
  },
  GET_ENTERED: (instruction, registers, base) => {
    registers[base + instruction.a] = awaitedFrom('__aenter__', registers[base + instruction.b]);
    return instruction.next;
  },
  GET_EXITED: (instruction, registers, base) => {
    registers[base + instruction.a] = awaitedFrom('__aexit__', registers[base + instruction.b]);
    return instruction.next;
  },
  GET_ASYNC_ITER: (instruction, registers, base) => {
    registers[base + instruction.a] = asyncIteratorOf(registers[base + instruction.b]);
    return instruction.next;
  },
  GET_ASYNC_NEXT: (instruction, registers, base) => {
    registers[base + instruction.a] = awaitedNext(registers[base + instruction.b]);
    return instruction.next;
  },
  END_ASYNC_FOR: (instruction, registers, base, _frame, machine) => {
    const exception = registers[base + instruction.a] as PyException;
    if (isException(exception, 'StopAsyncIteration')) return instruction.next;
    machine.thrown = exception;
    machine.isReraised = true;
    return null;
  },
  GET_YIELD_FROM_ITER: (instruction, registers, base, frame) => {
    const source = registers[base + instruction.b];
    registers[base + instruction.a] = iteratorToDelegateTo(source, frame.code);
    return instruction.next;
  },
  LOAD_ASSERTION_ERROR: (instruction, registers, base) => {
    registers[base + instruction.a] = exceptionTypes.AssertionError;
    return instruction.next;
  },
  LOAD_EXCEPTION_INFO: (instruction, registers, base) => {
    const at = base + instruction.a;
    const exception = registers[base + instruction.b] as PyException;
    registers[at] = exception.type;
    registers[at + 1] = exception;
    registers[at + 2] = getAttribute(exception, '__traceback__');
    return instruction.next;
  },
  WITH_ENTER: (instruction, registers, base) => {
    enterContext(
      registers[base + instruction.b],
      registers,
      base + instruction.a,
      base + instruction.c,
      SYNCHRONOUS,
    );
    return instruction.next;
  },
  ASYNC_WITH_ENTER: (instruction, registers, base) => {
    enterContext(
      registers[base + instruction.b],
      registers,
      base + instruction.a,
      base + instruction.c,
      ASYNCHRONOUS,
    );
    return instruction.next;
  },
  IMPORT_NAME: (instruction, registers, base, frame) => {
    const { name, constant, d: level } = instruction;
    registers[base + instruction.a] = importName(name, constant, level, frame.code.globals);
    return instruction.next;
  },
  IMPORT_FROM: (instruction, registers, base) => {
    registers[base + instruction.a] = importFrom(registers[base + instruction.b], instruction.name);
    return instruction.next;
  },
  IMPORT_STAR: (instruction, registers, base, frame) => {
    importStar(registers[base + instruction.a], (name, value) => storeName(frame, name, value));
    return instruction.next;
  },
  MATCH_SEQUENCE: (instruction, registers, base) => {
    registers[base + instruction.a] = isSequence(registers[base + instruction.b]);
    return instruction.next;
  },
  MATCH_MAPPING: (instruction, registers, base) => {
    registers[base + instruction.a] = isMapping(registers[base + instruction.b]);
    return instruction.next;
  },
  MATCH_KEYS: (instruction, registers, base) => {
    registers[base + instruction.a] = matchKeys(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
    return instruction.next;
  },
  MATCH_CLASS: (instruction, registers, base) => {
    const { d: places, constant: names } = instruction;
    registers[base + instruction.a] = matchClass(
      registers[base + instruction.b],
      registers[base + instruction.c],
      places,
      names,
    );
    return instruction.next;
  },
  GET_LENGTH: (instruction, registers, base) => {
    registers[base + instruction.a] = lengthOf(registers[base + instruction.b]);
    return instruction.next;
  },
  SETUP_ANNOTATIONS: (instruction, _registers, _base, frame) => {
    setupAnnotations(frame);
    return instruction.next;
  },
  DISPLAY: (instruction, registers, base) => {
    display(registers[base + instruction.a]);
    return instruction.next;
  },
};

/** The executor of a superinstruction does its first half; the second follows as an instruction of its own. */
const FIRST_HALVES: { readonly [K in SuperinstructionName]: Executor } = {
  CONST_ADD: ROWS.LOAD_CONST,
  CONST_SUB: ROWS.LOAD_CONST,
  CONST_MUL: ROWS.LOAD_CONST,
  MUL_ADD: OPERATOR_EXECUTORS.MUL,
  MUL_SUB: OPERATOR_EXECUTORS.MUL,
  MUL_SUB_FROM: OPERATOR_EXECUTORS.MUL,
  LOAD_ATTR_TWICE: ROWS.LOAD_ATTR,
  LOAD_ITEM_TWICE: ROWS.LOAD_ITEM,
};

/** The executors by opcode. Three tables: one that held them all would be slow to make, and start-up would pay. */
export const EXECUTORS: readonly Executor[] = OPCODES.map(
  ({ name }) =>
    ROWS[name as keyof typeof ROWS] ??
    OPERATOR_EXECUTORS[name as keyof typeof OPERATOR_EXECUTORS] ??
    FIRST_HALVES[name as SuperinstructionName],
);
