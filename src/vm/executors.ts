/**
 * What each instruction does that neither pushes nor pops a frame and is not among the most frequent: a table of small
 * functions beside the interpreter's switch. V8 compiles each when it is hot, on its own, in a millisecond.
 */

import { Op } from '../bytecode/opcodes.ts';
import { deleteAttribute, getAttribute } from '../objects/attributes.ts';
import type { PyCode } from '../objects/code.ts';
import type { PyDict } from '../objects/dict.ts';
import { exceptionTypes, type PyException } from '../objects/exceptions.ts';
import type { PyFunction } from '../objects/function.ts';
import { PyGenerator } from '../objects/generator.ts';
import type { Instruction } from '../objects/instruction.ts';
import { PyList } from '../objects/list.ts';
import { contains, deleteItem, isSame, iteratorOf, lengthOf, truthOf } from '../objects/protocol.ts';
import { PySet } from '../objects/set.ts';
import { PySlice } from '../objects/slice.ts';
import { PyTuple } from '../objects/tuple.ts';
import { PyCell, type Value } from '../objects/value.ts';
import { importFrom, importName, importStar } from '../runtime/imports.ts';
import {
  and,
  binaryInstruction,
  compareEqual,
  compareGreater,
  compareGreaterEqual,
  compareLess,
  compareLessEqual,
  compareNotEqual,
  floordiv,
  invert,
  lshift,
  mod,
  negative,
  or,
  positive,
  rshift,
  truediv,
  xor,
} from '../runtime/operators.ts';
import { loadSuper } from './attribute-sites.ts';
import type { Frame } from './frame.ts';
import {
  buildFromPairs,
  buildTuple,
  enterContext,
  extendList,
  formatValue,
  joinStrings,
  makeFunction,
  mergeKeywords,
  setFunctionAttribute,
  unpack,
  unpackWithStar,
  updateFromMapping,
} from './instructions.ts';
import { beginIteration, beginRange } from './iteration.ts';
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
import { isMapping, isSequence, matchClass, matchKeys } from './patterns.ts';
import { UNBOUND } from './stack.ts';

/** What the interpreter's own switch has cases for. */
export type SwitchedOpcode =
  | Op.MOVE
  | Op.LOAD_CONST
  | Op.LOAD_GLOBAL
  | Op.STORE_GLOBAL
  | Op.LOAD_CELL
  | Op.ADD
  | Op.SUB
  | Op.MUL
  | Op.ADD_RK
  | Op.SUB_RK
  | Op.MUL_RK
  | Op.JUMP
  | Op.JUMP_IF_TRUE
  | Op.JUMP_IF_FALSE
  | Op.JUMP_IF_NONE
  | Op.JUMP_IF_NOT_NONE
  | Op.JUMP_IF_LT
  | Op.JUMP_IF_LT_RK
  | Op.JUMP_IF_LE
  | Op.JUMP_IF_LE_RK
  | Op.JUMP_IF_GT
  | Op.JUMP_IF_GT_RK
  | Op.JUMP_IF_GE
  | Op.JUMP_IF_GE_RK
  | Op.JUMP_IF_EQ
  | Op.JUMP_IF_EQ_RK
  | Op.JUMP_IF_NE
  | Op.JUMP_IF_NE_RK
  | Op.JUMP_UNLESS_LT
  | Op.JUMP_UNLESS_LT_RK
  | Op.JUMP_UNLESS_LE
  | Op.JUMP_UNLESS_LE_RK
  | Op.JUMP_UNLESS_GT
  | Op.JUMP_UNLESS_GT_RK
  | Op.JUMP_UNLESS_GE
  | Op.JUMP_UNLESS_GE_RK
  | Op.JUMP_UNLESS_EQ
  | Op.JUMP_UNLESS_EQ_RK
  | Op.JUMP_UNLESS_NE
  | Op.JUMP_UNLESS_NE_RK
  | Op.JUMP_UNLESS_MATCH
  | Op.LOOP
  | Op.FOR_ITER
  | Op.FOR_RANGE
  | Op.COMPILED_LOOP
  | Op.LOAD_ATTR
  | Op.STORE_ATTR
  | Op.LOAD_ITEM
  | Op.LOAD_ITEM_RK
  | Op.STORE_ITEM
  | Op.LIST_APPEND
  | Op.CALL
  | Op.CALL_KW
  | Op.CALL_EX
  | Op.LOAD_METHOD
  | Op.CALL_METHOD
  | Op.CALL_METHOD_KW
  | Op.RETURN
  | Op.YIELD
  | Op.YIELD_FROM
  | Op.RAISE
  | Op.RAISE_CURRENT
  | Op.RERAISE
  | Op.ENTER_HANDLER
  | Op.LEAVE_HANDLER
  | Op.THREAD;

/** Executes an instruction in the window `registers[base ..]` of `frame`. */
export type Executor = (instruction: Instruction, registers: Value[], base: number, frame: Frame) => void;

type ExecutorRows = {
  readonly [K in keyof typeof Op as (typeof Op)[K] extends SwitchedOpcode ? never : K]: Executor;
};

const ROWS: ExecutorRows = {
  DELETE_LOCAL: (instruction, registers, base) => {
    if (registers[base + instruction.a] === undefined) throw unboundLocal(instruction.name);
    registers[base + instruction.a] = UNBOUND;
  },
  CHECK_LOCAL: (instruction, registers, base) => {
    if (registers[base + instruction.a] === undefined) throw unboundLocal(instruction.name);
  },
  DELETE_GLOBAL: (instruction, _registers, _base, frame) => {
    if (!frame.code.globals.delete(instruction.cell.name)) throw nameIsNotDefined(instruction.cell.name);
  },
  LOAD_NAME: (instruction, registers, base, frame) => {
    registers[base + instruction.a] = loadName(frame, instruction.name);
  },
  STORE_NAME: (instruction, registers, base, frame) => {
    storeName(frame, instruction.name, registers[base + instruction.b]);
  },
  DELETE_NAME: (instruction, _registers, _base, frame) => {
    deleteName(frame, instruction.name);
  },
  MAKE_CELL: (instruction, registers, base) => {
    registers[base + instruction.a] = new PyCell(registers[base + instruction.a]);
  },
  STORE_CELL: (instruction, registers, base) => {
    (registers[base + instruction.a] as PyCell).value = registers[base + instruction.b];
  },
  DELETE_CELL: (instruction, registers, base, frame) => {
    const cell = registers[base + instruction.a] as PyCell;
    if (cell.value === undefined) throw unboundCell(frame.code.code, instruction.name);
    cell.value = undefined;
  },
  LOAD_CLASS_CELL: (instruction, registers, base, frame) => {
    const cell = registers[base + instruction.b] as PyCell;
    registers[base + instruction.a] = loadClassCell(frame, cell, instruction.name);
  },
  TRUEDIV: (instruction, registers, base) => {
    registers[base + instruction.a] = truediv(
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
  },
  TRUEDIV_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = truediv(
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
  },
  FLOORDIV: (instruction, registers, base) => {
    registers[base + instruction.a] = floordiv(
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
  },
  FLOORDIV_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = floordiv(
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
  },
  MOD: (instruction, registers, base) => {
    registers[base + instruction.a] = mod(
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
  },
  MOD_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = mod(
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
  },
  POW: (instruction, registers, base) => {
    registers[base + instruction.a] = binaryInstruction(
      Op.POW,
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
  },
  POW_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = binaryInstruction(
      Op.POW_RK,
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
  },
  MATMUL: (instruction, registers, base) => {
    registers[base + instruction.a] = binaryInstruction(
      Op.MATMUL,
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
  },
  LSHIFT: (instruction, registers, base) => {
    registers[base + instruction.a] = lshift(
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
  },
  LSHIFT_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = lshift(
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
  },
  RSHIFT: (instruction, registers, base) => {
    registers[base + instruction.a] = rshift(
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
  },
  RSHIFT_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = rshift(
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
  },
  AND: (instruction, registers, base) => {
    registers[base + instruction.a] = and(
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
  },
  AND_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = and(
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
  },
  OR: (instruction, registers, base) => {
    registers[base + instruction.a] = or(
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
  },
  OR_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = or(
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
  },
  XOR: (instruction, registers, base) => {
    registers[base + instruction.a] = xor(
      registers[base + instruction.b],
      registers[base + instruction.c],
      instruction.d,
    );
  },
  XOR_RK: (instruction, registers, base) => {
    registers[base + instruction.a] = xor(
      registers[base + instruction.b],
      instruction.constant,
      instruction.d,
    );
  },
  NEGATIVE: (instruction, registers, base) => {
    registers[base + instruction.a] = negative(registers[base + instruction.b]);
  },
  POSITIVE: (instruction, registers, base) => {
    registers[base + instruction.a] = positive(registers[base + instruction.b]);
  },
  INVERT: (instruction, registers, base) => {
    registers[base + instruction.a] = invert(registers[base + instruction.b]);
  },
  NOT: (instruction, registers, base) => {
    const x = registers[base + instruction.b];
    registers[base + instruction.a] = typeof x === 'boolean' ? !x : !truthOf(x);
  },
  LT: (instruction, registers, base) => {
    registers[base + instruction.a] = compareLess(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
  },
  LE: (instruction, registers, base) => {
    registers[base + instruction.a] = compareLessEqual(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
  },
  GT: (instruction, registers, base) => {
    registers[base + instruction.a] = compareGreater(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
  },
  GE: (instruction, registers, base) => {
    registers[base + instruction.a] = compareGreaterEqual(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
  },
  EQ: (instruction, registers, base) => {
    registers[base + instruction.a] = compareEqual(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
  },
  NE: (instruction, registers, base) => {
    registers[base + instruction.a] = compareNotEqual(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
  },
  IS: (instruction, registers, base) => {
    registers[base + instruction.a] = isSame(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
  },
  IS_NOT: (instruction, registers, base) => {
    registers[base + instruction.a] = !isSame(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
  },
  IN: (instruction, registers, base) => {
    registers[base + instruction.a] = contains(
      registers[base + instruction.c],
      registers[base + instruction.b],
    );
  },
  NOT_IN: (instruction, registers, base) => {
    registers[base + instruction.a] = !contains(
      registers[base + instruction.c],
      registers[base + instruction.b],
    );
  },
  GET_ITER: (instruction, registers, base) => {
    beginIteration(registers, base + instruction.a, registers[base + instruction.b]);
  },
  GET_RANGE: (instruction, registers, base) => {
    beginRange(registers, base + instruction.a, base + instruction.b, instruction.c);
  },
  UNPACK: (instruction, registers, base) => {
    unpack(registers[base + instruction.b], registers, base + instruction.a, instruction.c);
  },
  UNPACK_EX: (instruction, registers, base) => {
    unpackWithStar(
      registers[base + instruction.b],
      registers,
      base + instruction.a,
      instruction.c,
      instruction.d,
    );
  },
  DELETE_ATTR: (instruction, registers, base) => {
    deleteAttribute(registers[base + instruction.a], instruction.name);
  },
  DELETE_ITEM: (instruction, registers, base) => {
    deleteItem(registers[base + instruction.a], registers[base + instruction.b]);
  },
  LOAD_SUPER: (instruction, registers, base) => {
    const cell = registers[base + instruction.c] as PyCell;
    registers[base + instruction.a] = loadSuper(
      registers[base + instruction.b],
      cell,
      registers[base + instruction.d],
    );
  },
  BUILD_LIST: (instruction, registers, base) => {
    const start = base + instruction.b;
    registers[base + instruction.a] = PyList.from(registers.slice(start, start + instruction.c));
  },
  BUILD_TUPLE: (instruction, registers, base) => {
    registers[base + instruction.a] = buildTuple(registers, base + instruction.b, instruction.c);
  },
  BUILD_SET: (instruction, registers, base) => {
    const start = base + instruction.b;
    registers[base + instruction.a] = PySet.from(registers.slice(start, start + instruction.c));
  },
  BUILD_DICT: (instruction, registers, base) => {
    registers[base + instruction.a] = buildFromPairs(registers, base + instruction.b, instruction.c);
  },
  BUILD_SLICE: (instruction, registers, base) => {
    const at = base + instruction.b;
    registers[base + instruction.a] = new PySlice(registers[at], registers[at + 1], registers[at + 2]);
  },
  BUILD_STRING: (instruction, registers, base) => {
    registers[base + instruction.a] = joinStrings(registers, base + instruction.b, instruction.c);
  },
  FORMAT_VALUE: (instruction, registers, base) => {
    const spec = instruction.d < 0 ? undefined : registers[base + instruction.d];
    registers[base + instruction.a] = formatValue(registers[base + instruction.b], instruction.c, spec);
  },
  LIST_EXTEND: (instruction, registers, base) => {
    extendList(registers[base + instruction.a] as PyList, registers[base + instruction.b]);
  },
  LIST_TO_TUPLE: (instruction, registers, base) => {
    registers[base + instruction.a] = new PyTuple((registers[base + instruction.b] as PyList).toArray());
  },
  SET_ADD: (instruction, registers, base) => {
    (registers[base + instruction.a] as PySet).add(registers[base + instruction.b]);
  },
  SET_UPDATE: (instruction, registers, base) => {
    (registers[base + instruction.a] as PySet).update(registers[base + instruction.b]);
  },
  DICT_SET: (instruction, registers, base) => {
    (registers[base + instruction.a] as PyDict).set(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
  },
  DICT_UPDATE: (instruction, registers, base) => {
    updateFromMapping(registers[base + instruction.a] as PyDict, registers[base + instruction.b]);
  },
  DICT_MERGE: (instruction, registers, base) => {
    const dict = registers[base + instruction.a] as PyDict;
    mergeKeywords(dict, registers[base + instruction.b], registers[base + instruction.c]);
  },
  MAKE_FUNCTION: (instruction, registers, base) => {
    registers[base + instruction.a] = makeFunction(instruction.constant as PyCode, registers, base);
  },
  SET_FUNCTION_ATTRIBUTE: (instruction, registers, base) => {
    const target = registers[base + instruction.a] as PyFunction;
    setFunctionAttribute(target, instruction.b, registers[base + instruction.c]);
  },
  LOAD_BUILD_CLASS: (instruction, registers, base, frame) => {
    registers[base + instruction.a] = frame.code.globals.builtin('__build_class__') as Value;
  },
  GET_YIELD_FROM_ITER: (instruction, registers, base) => {
    const source = registers[base + instruction.b];
    registers[base + instruction.a] = source instanceof PyGenerator ? source : iteratorOf(source);
  },
  LOAD_ASSERTION_ERROR: (instruction, registers, base) => {
    registers[base + instruction.a] = exceptionTypes.AssertionError;
  },
  LOAD_EXCEPTION_INFO: (instruction, registers, base) => {
    const at = base + instruction.a;
    const exception = registers[base + instruction.b] as PyException;
    registers[at] = exception.type;
    registers[at + 1] = exception;
    registers[at + 2] = getAttribute(exception, '__traceback__');
  },
  WITH_ENTER: (instruction, registers, base) => {
    enterContext(registers[base + instruction.b], registers, base + instruction.a, base + instruction.c);
  },
  IMPORT_NAME: (instruction, registers, base, frame) => {
    const { name, constant, d: level } = instruction;
    registers[base + instruction.a] = importName(name, constant, level, frame.code.globals);
  },
  IMPORT_FROM: (instruction, registers, base) => {
    registers[base + instruction.a] = importFrom(registers[base + instruction.b], instruction.name);
  },
  IMPORT_STAR: (instruction, registers, base, frame) => {
    importStar(registers[base + instruction.a], (name, value) => storeName(frame, name, value));
  },
  MATCH_SEQUENCE: (instruction, registers, base) => {
    registers[base + instruction.a] = isSequence(registers[base + instruction.b]);
  },
  MATCH_MAPPING: (instruction, registers, base) => {
    registers[base + instruction.a] = isMapping(registers[base + instruction.b]);
  },
  MATCH_KEYS: (instruction, registers, base) => {
    registers[base + instruction.a] = matchKeys(
      registers[base + instruction.b],
      registers[base + instruction.c],
    );
  },
  MATCH_CLASS: (instruction, registers, base) => {
    const { d: places, constant: names } = instruction;
    registers[base + instruction.a] = matchClass(
      registers[base + instruction.b],
      registers[base + instruction.c],
      places,
      names,
    );
  },
  GET_LENGTH: (instruction, registers, base) => {
    registers[base + instruction.a] = lengthOf(registers[base + instruction.b]);
  },
  SETUP_ANNOTATIONS: (_instruction, _registers, _base, frame) => {
    setupAnnotations(frame);
  },
};

/** The executors by opcode; the opcodes of the interpreter's switch have none. */
export const EXECUTORS: readonly Executor[] = executorsByOpcode();

function executorsByOpcode(): Executor[] {
  const table: Executor[] = [];
  for (const [name, executor] of Object.entries(ROWS)) table[Op[name as keyof typeof Op]] = executor;
  return table;
}
