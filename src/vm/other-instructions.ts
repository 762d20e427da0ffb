/**
 * The instructions that are rare or take long anyway: the second half of the interpreter's switch. Here none pushes or pops
 * a frame; each answers the PC to go on at.
 */

import { Op } from '../bytecode/opcodes.ts';
import { deleteAttribute, getAttribute } from '../objects/attributes.ts';
import type { PyCode } from '../objects/code.ts';
import type { PyDict } from '../objects/dict.ts';
import { exceptionTypes, type PyException } from '../objects/exceptions.ts';
import type { PyFunction } from '../objects/function.ts';
import { PyGenerator } from '../objects/generator.ts';
import { PyList } from '../objects/list.ts';
import { compare, contains, deleteItem, isSame, iteratorOf, lengthOf, truthOf } from '../objects/protocol.ts';
import { PySet } from '../objects/set.ts';
import { PySlice } from '../objects/slice.ts';
import { PyTuple } from '../objects/tuple.ts';
import { PyCell, PyFloat, type Value } from '../objects/value.ts';
import { importFrom, importName, importStar } from '../runtime/imports.ts';
import { binaryInstruction, invert, negative, positive } from '../runtime/operators.ts';
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
  matchesException,
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

/** What the interpreter's own switch leaves out. */
export type OtherOpcode =
  | Op.DELETE_LOCAL
  | Op.DELETE_GLOBAL
  | Op.LOAD_NAME
  | Op.STORE_NAME
  | Op.DELETE_NAME
  | Op.MAKE_CELL
  | Op.DELETE_CELL
  | Op.LOAD_CLASS_CELL
  | Op.MATMUL
  | Op.POSITIVE
  | Op.INVERT
  | Op.GET_ITER
  | Op.GET_RANGE
  | Op.UNPACK_EX
  | Op.DELETE_ATTR
  | Op.DELETE_ITEM
  | Op.LOAD_SUPER
  | Op.BUILD_SET
  | Op.BUILD_DICT
  | Op.BUILD_SLICE
  | Op.BUILD_STRING
  | Op.FORMAT_VALUE
  | Op.LIST_EXTEND
  | Op.LIST_TO_TUPLE
  | Op.SET_ADD
  | Op.SET_UPDATE
  | Op.DICT_SET
  | Op.DICT_UPDATE
  | Op.DICT_MERGE
  | Op.MAKE_FUNCTION
  | Op.SET_FUNCTION_ATTRIBUTE
  | Op.LOAD_BUILD_CLASS
  | Op.GET_YIELD_FROM_ITER
  | Op.LOAD_ASSERTION_ERROR
  | Op.LOAD_EXCEPTION_INFO
  | Op.WITH_ENTER
  | Op.IMPORT_NAME
  | Op.IMPORT_FROM
  | Op.IMPORT_STAR
  | Op.MATCH_SEQUENCE
  | Op.MATCH_MAPPING
  | Op.MATCH_KEYS
  | Op.MATCH_CLASS
  | Op.GET_LENGTH
  | Op.SETUP_ANNOTATIONS
  | Op.TRUEDIV
  | Op.TRUEDIV_RK
  | Op.FLOORDIV
  | Op.FLOORDIV_RK
  | Op.MOD
  | Op.MOD_RK
  | Op.POW
  | Op.POW_RK
  | Op.LSHIFT
  | Op.LSHIFT_RK
  | Op.RSHIFT
  | Op.RSHIFT_RK
  | Op.AND
  | Op.AND_RK
  | Op.OR
  | Op.OR_RK
  | Op.XOR
  | Op.XOR_RK
  | Op.NEGATIVE
  | Op.NOT
  | Op.LT
  | Op.LE
  | Op.GT
  | Op.GE
  | Op.EQ
  | Op.NE
  | Op.IS
  | Op.IS_NOT
  | Op.IN
  | Op.NOT_IN
  | Op.UNPACK
  | Op.BUILD_TUPLE
  | Op.BUILD_LIST
  | Op.CHECK_LOCAL
  | Op.STORE_CELL
  | Op.JUMP_UNLESS_MATCH;

/** Executes the instruction at `pc` of `frame`, whose window is at `frame.base`. */
export function executeOther(opcode: OtherOpcode, frame: Frame, pc: number, registers: Value[]): number {
  const { code: pycode, base } = frame;
  const code = pycode.instructions;
  const { constants } = pycode;
  switch (opcode) {
    case Op.DELETE_LOCAL: {
      if (registers[base + code[pc + 1]] === undefined) throw unboundLocal(pycode.code.names[code[pc + 2]]);
      registers[base + code[pc + 1]] = UNBOUND;
      return pc + 3;
    }
    case Op.DELETE_GLOBAL: {
      const { name } = pycode.globalCells[code[pc + 1]];
      if (!pycode.globals.delete(name)) throw nameIsNotDefined(name);
      return pc + 2;
    }
    case Op.LOAD_NAME: {
      registers[base + code[pc + 1]] = loadName(frame, pycode.code.names[code[pc + 2]]);
      return pc + 3;
    }
    case Op.STORE_NAME: {
      storeName(frame, pycode.code.names[code[pc + 1]], registers[base + code[pc + 2]]);
      return pc + 3;
    }
    case Op.DELETE_NAME: {
      deleteName(frame, pycode.code.names[code[pc + 1]]);
      return pc + 2;
    }
    case Op.MAKE_CELL: {
      registers[base + code[pc + 1]] = new PyCell(registers[base + code[pc + 1]]);
      return pc + 2;
    }
    case Op.DELETE_CELL: {
      const cell = registers[base + code[pc + 1]] as PyCell;
      if (cell.value === undefined) throw unboundCell(pycode.code, pycode.code.names[code[pc + 2]]);
      cell.value = undefined;
      return pc + 3;
    }
    case Op.LOAD_CLASS_CELL: {
      registers[base + code[pc + 1]] = loadClassCell(
        frame,
        registers[base + code[pc + 2]] as PyCell,
        pycode.code.names[code[pc + 3]],
      );
      return pc + 4;
    }
    case Op.MATMUL:
      registers[base + code[pc + 1]] = binaryInstruction(
        Op.MATMUL,
        registers[base + code[pc + 2]],
        registers[base + code[pc + 3]],
        code[pc + 4],
      );
      return pc + 5;
    case Op.POSITIVE: {
      registers[base + code[pc + 1]] = positive(registers[base + code[pc + 2]]);
      return pc + 3;
    }
    case Op.INVERT: {
      registers[base + code[pc + 1]] = invert(registers[base + code[pc + 2]]);
      return pc + 3;
    }
    case Op.GET_ITER: {
      beginIteration(registers, base + code[pc + 1], registers[base + code[pc + 2]]);
      return pc + 3;
    }
    case Op.GET_RANGE: {
      beginRange(registers, base + code[pc + 1], base + code[pc + 2], code[pc + 3]);
      return pc + 4;
    }
    case Op.UNPACK_EX: {
      unpackWithStar(
        registers[base + code[pc + 2]],
        registers,
        base + code[pc + 1],
        code[pc + 3],
        code[pc + 4],
      );
      return pc + 5;
    }
    case Op.DELETE_ATTR: {
      deleteAttribute(registers[base + code[pc + 1]], pycode.code.names[code[pc + 2]]);
      return pc + 3;
    }
    case Op.DELETE_ITEM: {
      deleteItem(registers[base + code[pc + 1]], registers[base + code[pc + 2]]);
      return pc + 3;
    }
    case Op.LOAD_SUPER: {
      registers[base + code[pc + 1]] = loadSuper(
        registers[base + code[pc + 2]],
        registers[base + code[pc + 3]] as PyCell,
        registers[base + code[pc + 4]],
      );
      return pc + 5;
    }
    case Op.BUILD_SET: {
      const start = base + code[pc + 2];
      registers[base + code[pc + 1]] = PySet.from(registers.slice(start, start + code[pc + 3]));
      return pc + 4;
    }
    case Op.BUILD_DICT: {
      registers[base + code[pc + 1]] = buildFromPairs(registers, base + code[pc + 2], code[pc + 3]);
      return pc + 4;
    }
    case Op.BUILD_SLICE: {
      const start = base + code[pc + 2];
      registers[base + code[pc + 1]] = new PySlice(
        registers[start],
        registers[start + 1],
        registers[start + 2],
      );
      return pc + 3;
    }
    case Op.BUILD_STRING: {
      registers[base + code[pc + 1]] = joinStrings(registers, base + code[pc + 2], code[pc + 3]);
      return pc + 4;
    }
    case Op.FORMAT_VALUE: {
      const spec = code[pc + 4];
      registers[base + code[pc + 1]] = formatValue(
        registers[base + code[pc + 2]],
        code[pc + 3],
        spec < 0 ? undefined : registers[base + spec],
      );
      return pc + 5;
    }
    case Op.LIST_EXTEND: {
      extendList(registers[base + code[pc + 1]] as PyList, registers[base + code[pc + 2]]);
      return pc + 3;
    }
    case Op.LIST_TO_TUPLE: {
      registers[base + code[pc + 1]] = new PyTuple((registers[base + code[pc + 2]] as PyList).toArray());
      return pc + 3;
    }
    case Op.SET_ADD: {
      (registers[base + code[pc + 1]] as PySet).add(registers[base + code[pc + 2]]);
      return pc + 3;
    }
    case Op.SET_UPDATE: {
      (registers[base + code[pc + 1]] as PySet).update(registers[base + code[pc + 2]]);
      return pc + 3;
    }
    case Op.DICT_SET: {
      (registers[base + code[pc + 1]] as PyDict).set(
        registers[base + code[pc + 2]],
        registers[base + code[pc + 3]],
      );
      return pc + 4;
    }
    case Op.DICT_UPDATE: {
      updateFromMapping(registers[base + code[pc + 1]] as PyDict, registers[base + code[pc + 2]]);
      return pc + 3;
    }
    case Op.DICT_MERGE: {
      mergeKeywords(
        registers[base + code[pc + 1]] as PyDict,
        registers[base + code[pc + 2]],
        registers[base + code[pc + 3]],
      );
      return pc + 4;
    }
    case Op.MAKE_FUNCTION: {
      registers[base + code[pc + 1]] = makeFunction(constants[code[pc + 2]] as PyCode, registers, base);
      return pc + 3;
    }
    case Op.SET_FUNCTION_ATTRIBUTE: {
      setFunctionAttribute(
        registers[base + code[pc + 1]] as PyFunction,
        code[pc + 2],
        registers[base + code[pc + 3]],
      );
      return pc + 4;
    }
    case Op.LOAD_BUILD_CLASS: {
      registers[base + code[pc + 1]] = pycode.globals.builtin('__build_class__') as Value;
      return pc + 2;
    }
    case Op.GET_YIELD_FROM_ITER: {
      const source = registers[base + code[pc + 2]];
      registers[base + code[pc + 1]] = source instanceof PyGenerator ? source : iteratorOf(source);
      return pc + 3;
    }
    case Op.LOAD_ASSERTION_ERROR: {
      registers[base + code[pc + 1]] = exceptionTypes.AssertionError;
      return pc + 2;
    }
    case Op.LOAD_EXCEPTION_INFO: {
      const at = base + code[pc + 1];
      const exception = registers[base + code[pc + 2]] as PyException;
      registers[at] = exception.type;
      registers[at + 1] = exception;
      registers[at + 2] = getAttribute(exception, '__traceback__');
      return pc + 3;
    }
    case Op.WITH_ENTER: {
      enterContext(registers[base + code[pc + 2]], registers, base + code[pc + 1], base + code[pc + 3]);
      return pc + 4;
    }
    case Op.IMPORT_NAME: {
      registers[base + code[pc + 1]] = importName(
        pycode.code.names[code[pc + 2]],
        constants[code[pc + 3]],
        code[pc + 4],
        pycode.globals,
      );
      return pc + 5;
    }
    case Op.IMPORT_FROM: {
      registers[base + code[pc + 1]] = importFrom(
        registers[base + code[pc + 2]],
        pycode.code.names[code[pc + 3]],
      );
      return pc + 4;
    }
    case Op.IMPORT_STAR: {
      importStar(registers[base + code[pc + 1]], (name, value) => storeName(frame, name, value));
      return pc + 2;
    }
    case Op.MATCH_SEQUENCE: {
      registers[base + code[pc + 1]] = isSequence(registers[base + code[pc + 2]]);
      return pc + 3;
    }
    case Op.MATCH_MAPPING: {
      registers[base + code[pc + 1]] = isMapping(registers[base + code[pc + 2]]);
      return pc + 3;
    }
    case Op.MATCH_KEYS: {
      registers[base + code[pc + 1]] = matchKeys(
        registers[base + code[pc + 2]],
        registers[base + code[pc + 3]],
      );
      return pc + 4;
    }
    case Op.MATCH_CLASS: {
      registers[base + code[pc + 1]] = matchClass(
        registers[base + code[pc + 2]],
        registers[base + code[pc + 3]],
        code[pc + 4],
        constants[code[pc + 5]],
      );
      return pc + 6;
    }
    case Op.GET_LENGTH: {
      registers[base + code[pc + 1]] = lengthOf(registers[base + code[pc + 2]]);
      return pc + 3;
    }
    case Op.SETUP_ANNOTATIONS: {
      setupAnnotations(frame);
      return pc + 1;
    }
    case Op.TRUEDIV:
    case Op.TRUEDIV_RK: {
      const x = registers[base + code[pc + 2]];
      const y = opcode === Op.TRUEDIV ? registers[base + code[pc + 3]] : constants[code[pc + 3]];
      registers[base + code[pc + 1]] =
        x instanceof PyFloat && y instanceof PyFloat && y.value !== 0
          ? new PyFloat(x.value / y.value)
          : binaryInstruction(opcode, x, y, code[pc + 4]);
      return pc + 5;
    }
    case Op.FLOORDIV:
    case Op.FLOORDIV_RK: {
      const x = registers[base + code[pc + 2]];
      const y = opcode === Op.FLOORDIV ? registers[base + code[pc + 3]] : constants[code[pc + 3]];
      registers[base + code[pc + 1]] =
        typeof x === 'number' && typeof y === 'number' && y > 0 && x >= 0
          ? Math.floor(x / y)
          : binaryInstruction(opcode, x, y, code[pc + 4]);
      return pc + 5;
    }
    case Op.MOD:
    case Op.MOD_RK: {
      const x = registers[base + code[pc + 2]];
      const y = opcode === Op.MOD ? registers[base + code[pc + 3]] : constants[code[pc + 3]];
      registers[base + code[pc + 1]] =
        typeof x === 'number' && typeof y === 'number' && y > 0 && x >= 0
          ? x % y
          : binaryInstruction(opcode, x, y, code[pc + 4]);
      return pc + 5;
    }
    case Op.POW:
    case Op.POW_RK:
      registers[base + code[pc + 1]] = binaryInstruction(
        opcode,
        registers[base + code[pc + 2]],
        opcode === Op.POW ? registers[base + code[pc + 3]] : constants[code[pc + 3]],
        code[pc + 4],
      );
      return pc + 5;
    case Op.LSHIFT:
    case Op.LSHIFT_RK: {
      const x = registers[base + code[pc + 2]];
      const y = opcode === Op.LSHIFT ? registers[base + code[pc + 3]] : constants[code[pc + 3]];
      registers[base + code[pc + 1]] =
        typeof x === 'number' && typeof y === 'number' && (x | 0) === x && y >= 0 && y <= 20
          ? x * (1 << y)
          : binaryInstruction(opcode, x, y, code[pc + 4]);
      return pc + 5;
    }
    case Op.RSHIFT:
    case Op.RSHIFT_RK: {
      const x = registers[base + code[pc + 2]];
      const y = opcode === Op.RSHIFT ? registers[base + code[pc + 3]] : constants[code[pc + 3]];
      registers[base + code[pc + 1]] =
        typeof x === 'number' && typeof y === 'number' && (x | 0) === x && y >= 0 && y <= 31
          ? x >> y
          : binaryInstruction(opcode, x, y, code[pc + 4]);
      return pc + 5;
    }
    case Op.AND:
    case Op.AND_RK: {
      const x = registers[base + code[pc + 2]];
      const y = opcode === Op.AND ? registers[base + code[pc + 3]] : constants[code[pc + 3]];
      registers[base + code[pc + 1]] =
        typeof x === 'number' && typeof y === 'number' && (x | 0) === x && (y | 0) === y
          ? x & y
          : binaryInstruction(opcode, x, y, code[pc + 4]);
      return pc + 5;
    }
    case Op.OR:
    case Op.OR_RK: {
      const x = registers[base + code[pc + 2]];
      const y = opcode === Op.OR ? registers[base + code[pc + 3]] : constants[code[pc + 3]];
      registers[base + code[pc + 1]] =
        typeof x === 'number' && typeof y === 'number' && (x | 0) === x && (y | 0) === y
          ? x | y
          : binaryInstruction(opcode, x, y, code[pc + 4]);
      return pc + 5;
    }
    case Op.XOR:
    case Op.XOR_RK: {
      const x = registers[base + code[pc + 2]];
      const y = opcode === Op.XOR ? registers[base + code[pc + 3]] : constants[code[pc + 3]];
      registers[base + code[pc + 1]] =
        typeof x === 'number' && typeof y === 'number' && (x | 0) === x && (y | 0) === y
          ? x ^ y
          : binaryInstruction(opcode, x, y, code[pc + 4]);
      return pc + 5;
    }
    case Op.NEGATIVE: {
      registers[base + code[pc + 1]] = negative(registers[base + code[pc + 2]]);
      return pc + 3;
    }
    case Op.NOT: {
      const x = registers[base + code[pc + 2]];
      registers[base + code[pc + 1]] = typeof x === 'boolean' ? !x : !truthOf(x);
      return pc + 3;
    }
    case Op.LT: {
      const x = registers[base + code[pc + 2]];
      const y = registers[base + code[pc + 3]];
      registers[base + code[pc + 1]] =
        typeof x === 'number' && typeof y === 'number' ? x < y : compare('less', x, y);
      return pc + 4;
    }
    case Op.LE: {
      const x = registers[base + code[pc + 2]];
      const y = registers[base + code[pc + 3]];
      registers[base + code[pc + 1]] =
        typeof x === 'number' && typeof y === 'number' ? x <= y : compare('lessEqual', x, y);
      return pc + 4;
    }
    case Op.GT: {
      const x = registers[base + code[pc + 2]];
      const y = registers[base + code[pc + 3]];
      registers[base + code[pc + 1]] =
        typeof x === 'number' && typeof y === 'number' ? x > y : compare('greater', x, y);
      return pc + 4;
    }
    case Op.GE: {
      const x = registers[base + code[pc + 2]];
      const y = registers[base + code[pc + 3]];
      registers[base + code[pc + 1]] =
        typeof x === 'number' && typeof y === 'number' ? x >= y : compare('greaterEqual', x, y);
      return pc + 4;
    }
    case Op.EQ: {
      const x = registers[base + code[pc + 2]];
      const y = registers[base + code[pc + 3]];
      registers[base + code[pc + 1]] =
        typeof x === 'number' && typeof y === 'number' ? x === y : compare('equal', x, y);
      return pc + 4;
    }
    case Op.NE: {
      const x = registers[base + code[pc + 2]];
      const y = registers[base + code[pc + 3]];
      registers[base + code[pc + 1]] =
        typeof x === 'number' && typeof y === 'number' ? x !== y : compare('notEqual', x, y);
      return pc + 4;
    }
    case Op.IS: {
      registers[base + code[pc + 1]] = isSame(registers[base + code[pc + 2]], registers[base + code[pc + 3]]);
      return pc + 4;
    }
    case Op.IS_NOT: {
      registers[base + code[pc + 1]] = !isSame(
        registers[base + code[pc + 2]],
        registers[base + code[pc + 3]],
      );
      return pc + 4;
    }
    case Op.IN: {
      registers[base + code[pc + 1]] = contains(
        registers[base + code[pc + 3]],
        registers[base + code[pc + 2]],
      );
      return pc + 4;
    }
    case Op.NOT_IN: {
      registers[base + code[pc + 1]] = !contains(
        registers[base + code[pc + 3]],
        registers[base + code[pc + 2]],
      );
      return pc + 4;
    }
    case Op.UNPACK: {
      unpack(registers[base + code[pc + 2]], registers, base + code[pc + 1], code[pc + 3]);
      return pc + 4;
    }
    case Op.BUILD_TUPLE: {
      registers[base + code[pc + 1]] = buildTuple(registers, base + code[pc + 2], code[pc + 3]);
      return pc + 4;
    }
    case Op.BUILD_LIST: {
      const start = base + code[pc + 2];
      registers[base + code[pc + 1]] = PyList.from(registers.slice(start, start + code[pc + 3]));
      return pc + 4;
    }
    case Op.CHECK_LOCAL: {
      if (registers[base + code[pc + 1]] === undefined) throw unboundLocal(pycode.code.names[code[pc + 2]]);
      return pc + 3;
    }
    case Op.STORE_CELL: {
      (registers[base + code[pc + 1]] as PyCell).value = registers[base + code[pc + 2]];
      return pc + 3;
    }
    case Op.JUMP_UNLESS_MATCH: {
      return matchesException(registers[base + code[pc + 1]], registers[base + code[pc + 2]])
        ? pc + 4
        : code[pc + 3];
    }
    default:
      return unreachable(opcode);
  }
}

function unreachable(opcode: never): never {
  throw new Error(`no such opcode: ${opcode}`);
}
