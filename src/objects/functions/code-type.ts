/**
 * Code objects as Python sees them: the fields that tell of the source are CPython's; places in the code (`co_lines`,
 * `co_positions`) are those of Tauraro's own bytecode.
 */

import { type Code, isVariable, lineAt, spanAt } from '../../bytecode/code.ts';
import { Mode, OPCODES, Op } from '../../bytecode/opcodes.ts';
import { Source } from '../../syntax/source.ts';
import { addressOf } from '../classes/descriptors.ts';
import { typeName, unbox } from '../classes/instance.ts';
import { PyList } from '../containers/list.ts';
import { makeTuple } from '../containers/tuple.ts';
import { defineType, readOnly } from '../define.ts';
import { notImplementedError, typeError } from '../exceptions/exceptions.ts';
import { foldText } from '../hashing.ts';
import { machine } from '../machine.ts';
import { equals, iteratorOf } from '../protocol.ts';
import { isStr, makeStr, textOf } from '../text/text.ts';
import { codeType, NotImplemented, typeOf } from '../type.ts';
import type { Value } from '../value.ts';
import { codeOf, PyCode, PyCodeView } from './code.ts';

Object.defineProperty(PyCode.prototype, 'type', { value: codeType });
Object.defineProperty(PyCodeView.prototype, 'type', { value: codeType });

/** Parameters, and the locals that no inner function captures. */
function variableNames(self: Value): string[] {
  const { parameters, localNames, cellRegisters } = codeOf(self);
  const { positional, keywordOnly, hasVarArgs, hasVarKeywords } = parameters;
  const parameterCount = positional + keywordOnly + Number(hasVarArgs) + Number(hasVarKeywords);
  return localNames.filter(
    (name, register) => (register < parameterCount || !cellRegisters.includes(register)) && isVariable(name),
  );
}

/** The locals that inner functions capture: parameters in their order, then the others by name. */
function cellNames({ parameters, localNames, cellRegisters }: Code): string[] {
  const { positional, keywordOnly, hasVarArgs, hasVarKeywords } = parameters;
  const parameterCount = positional + keywordOnly + Number(hasVarArgs) + Number(hasVarKeywords);
  const registers = [...cellRegisters].sort((a, b) => a - b);
  const nameOf = (register: number): string => localNames[register];
  return [
    ...registers.filter((register) => register < parameterCount).map(nameOf),
    ...registers
      .filter((register) => register >= parameterCount)
      .map(nameOf)
      .sort(),
  ];
}

const names = (list: readonly string[]): Value => makeTuple(list.map((name) => makeStr(name)));

/** Bits of `co_flags` (CPython's `code.h`). */
const CO_OPTIMIZED = 1;
const CO_NEWLOCALS = 2;
const CO_VARARGS = 4;
const CO_VARKEYWORDS = 8;
const CO_NESTED = 16;
const CO_GENERATOR = 32;
const CO_COROUTINE = 128;
const CO_ITERABLE_COROUTINE = 256;
const CO_ASYNC_GENERATOR = 512;

function codeFlags(self: Value): number {
  const { kind, parameters, freeNames, qualifiedName } = codeOf(self);
  const isFunction = kind !== 'module' && kind !== 'class';
  return (
    (isFunction ? CO_OPTIMIZED | CO_NEWLOCALS : 0) |
    (parameters.hasVarArgs ? CO_VARARGS : 0) |
    (parameters.hasVarKeywords ? CO_VARKEYWORDS : 0) |
    (freeNames.length > 0 || qualifiedName.includes('<locals>') ? CO_NESTED : 0) |
    resumableFlags(codeOf(self))
  );
}

function resumableFlags({ isGenerator, isCoroutine, isIterableCoroutine }: Code): number {
  if (isCoroutine) return isGenerator ? CO_ASYNC_GENERATOR : CO_COROUTINE;
  return (isGenerator ? CO_GENERATOR : 0) | (isIterableCoroutine === true ? CO_ITERABLE_COROUTINE : 0);
}

/** Instructions whose names say what is unbound, or belong to a cell: they are no names of CPython's code. */
const NAMES_LOCALS: ReadonlySet<Op> = new Set([
  Op.CHECK_LOCAL,
  Op.DELETE_LOCAL,
  Op.LOAD_CELL,
  Op.DELETE_CELL,
  Op.LOAD_CLASS_CELL,
]);

/** Visits the instructions that the compiler has made. */
function eachInstruction(code: Code, visit: (opcode: Op, pc: number) => void): void {
  const { instructions } = code;
  for (let pc = 0; pc < instructions.length; pc += OPCODES[instructions[pc]].length)
    visit(instructions[pc], pc);
}

/** The names of globals, attributes and imports, in the order in which the code mentions them. */
function namesUsed(code: Code): string[] {
  const used = new Set<string>();
  eachInstruction(code, (opcode, pc) => {
    if (NAMES_LOCALS.has(opcode)) return;
    OPCODES[opcode].operands.forEach((mode, i) => {
      const operand = code.instructions[pc + 1 + i];
      if (mode === Mode.Name) used.add(code.names[operand]);
      else if (mode === Mode.Global) used.add(code.globalNames[operand]);
    });
  });
  return [...used];
}

/** The docstring, or None in its place, and the other constants. */
function constantsOf(self: Value): Value {
  const code = codeOf(self);
  const { constants } = self instanceof PyCode ? self : machine.linkCode(code, machine.builtins());
  const isFunction = code.kind === 'function' || code.kind === 'lambda';
  const first = code.documentation === null ? null : makeStr(code.documentation);
  return makeTuple(isFunction ? [first, ...constants.filter((constant) => constant !== first)] : constants);
}

function sameArray(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Are they the same in all but the file? */
function sameCode(self: Value, other: Value): boolean {
  const [a, b] = [codeOf(self), codeOf(other)];
  return (
    a.name === b.name &&
    a.firstLine === b.firstLine &&
    JSON.stringify(a.parameters) === JSON.stringify(b.parameters) &&
    sameArray(a.instructions, b.instructions) &&
    sameArray(a.names, b.names) &&
    sameArray(a.localNames, b.localNames) &&
    sameArray(a.freeNames, b.freeNames) &&
    sameArray(a.globalNames, b.globalNames) &&
    equals(constantsOf(self), constantsOf(other))
  );
}

/** How Python numbers the place `pc` in `co_lines`, `tb_lasti` and `f_lasti`: two bytes a unit of code, as in CPython. */
export const byteOffset = (pc: number): number => 2 * pc;

/** The other way round. */
export const placeOfByte = (offset: number): number => offset / 2;

/** Rows of `co_lines()`: where instructions of a line begin and end. */
function linesOf(code: Code): Value {
  const rows: [number, number, number][] = [];
  eachInstruction(code, (opcode, pc) => {
    const line = lineAt(code, pc);
    const end = byteOffset(pc + OPCODES[opcode].length);
    const last = rows[rows.length - 1];
    if (last !== undefined && last[2] === line) last[1] = end;
    else rows.push([byteOffset(pc), end, line]);
  });
  return iteratorOf(PyList.from(rows.map((row) => makeTuple(row))));
}

/** Rows of `co_positions()`: first and last line, first and last column (in UTF-8) of each unit of code. */
function positionsOf(code: Code): Value {
  const rows: Value[] = [];
  const { source } = code;
  const column = (offset: number): number => {
    const line = source.lineText(source.lineAt(offset));
    return Buffer.byteLength([...line].slice(0, source.columnAt(offset)).join(''));
  };
  eachInstruction(code, (opcode, pc) => {
    const { start, end } = spanAt(code, pc);
    const row = makeTuple([source.lineAt(start), source.lineAt(end), column(start), column(end)]);
    for (let i = 0; i < OPCODES[opcode].length; i++) rows.push(row);
  });
  return iteratorOf(PyList.from(rows));
}

/** What `replace` can change, and how. */
const REPLACEABLE: Readonly<Record<string, (code: Code, text: string) => Code>> = {
  co_name: (code, name) => ({ ...code, name }),
  co_qualname: (code, qualifiedName) => ({ ...code, qualifiedName }),
  co_filename: (code, filename) => ({ ...code, source: new Source(filename, code.source.text) }),
};

const FIELDS: Readonly<Record<string, (self: Value) => Value>> = {
  co_argcount: (self) => codeOf(self).parameters.positional,
  co_posonlyargcount: (self) => codeOf(self).parameters.positionalOnly,
  co_kwonlyargcount: (self) => codeOf(self).parameters.keywordOnly,
  co_nlocals: (self) => variableNames(self).length,
  co_stacksize: (self) => codeOf(self).registerCount - codeOf(self).localNames.length,
  co_flags: codeFlags,
  co_firstlineno: (self) => codeOf(self).firstLine,
  co_consts: constantsOf,
  co_names: (self) => names(namesUsed(codeOf(self))),
  co_varnames: (self) => names(variableNames(self)),
  co_freevars: (self) => names(codeOf(self).freeNames),
  co_cellvars: (self) => names(cellNames(codeOf(self))),
  co_filename: (self) => makeStr(codeOf(self).source.filename),
  co_name: (self) => makeStr(codeOf(self).name),
  co_qualname: (self) => makeStr(codeOf(self).qualifiedName),
};

/** `code.replace(...)`. What the compiler has decided stays as it is. */
function replace(self: Value, ...values: (Value | undefined)[]): Value {
  let code = codeOf(self);
  Object.entries(FIELDS).forEach(([field, get], i) => {
    const value = unbox(values[i] ?? null);
    if (values[i] === undefined || equals(value, get(self))) return;
    if (field === 'co_flags' && value === Number(get(self)) + CO_ITERABLE_COROUTINE) {
      code = { ...code, isIterableCoroutine: true };
      return;
    }
    const change = REPLACEABLE[field];
    if (change === undefined) throw notImplementedError(`code.replace() of ${field} is not supported`);
    if (!isStr(value)) throw typeError(`replace() argument '${field}' must be str, not ${typeName(value)}`);
    code = change(code, textOf(value));
  });
  if (code === codeOf(self)) return self;
  return self instanceof PyCode ? new PyCode(code, self.globals, self.constants) : new PyCodeView(code);
}

defineType(codeType, () => ({
  isBase: false,
  slots: {
    equal: (self, other) =>
      codeType === typeOf(other) ? self === other || sameCode(self, other) : NotImplemented,
    hash: (self) =>
      foldText(`${codeOf(self).name} ${codeOf(self).firstLine} ${codeOf(self).instructions.length}`),
    repr: (self) => {
      const { name, source, firstLine } = codeOf(self);
      const place = `file "${source.filename}", line ${firstLine}`;
      return makeStr(`<code object ${name} at ${addressOf(self)}, ${place}>`);
    },
  },
  methods: () => ({
    'co_lines(/)': (self) => linesOf(codeOf(self)),
    'co_positions(/)': (self) => positionsOf(codeOf(self)),
    [`replace(*, ${Object.keys(FIELDS).join('=None, ')}=None)`]: replace,
  }),
  accessors: () => Object.fromEntries(Object.entries(FIELDS).map(([name, get]) => [name, readOnly(get)])),
}));
