/** Functions written in Python, their code objects and their cells, as Python sees them. */

import { type Code, LOCALS_DICT } from '../bytecode/code.ts';
import { call } from './calls.ts';
import { codeOf, PyCode, PyCodeView } from './code.ts';
import { type Accessor, defineType } from './define.ts';
import { addressOf } from './descriptors.ts';
import { PyDict } from './dict.ts';
import { attributeError, typeError, valueError } from './exceptions.ts';
import { PyFunction, PyMethod } from './function.ts';
import { globalsDict } from './globals.ts';
import { typeName } from './instance.ts';
import { dictAccessor } from './instance-dict.ts';
import { toArray } from './protocol.ts';
import { isStr, makeStr, type Str, textOf } from './text.ts';
import { makeTuple, PyTuple } from './tuple.ts';
import { cellType, codeType, functionType, methodType } from './type.ts';
import { PyCell, type Value } from './value.ts';

Object.defineProperty(PyFunction.prototype, 'type', { value: functionType });
Object.defineProperty(PyCode.prototype, 'type', { value: codeType });
Object.defineProperty(PyCodeView.prototype, 'type', { value: codeType });

const asFunction = (self: Value): PyFunction => self as PyFunction;

function textFor(value: Value, attribute: string): string {
  if (!isStr(value)) throw typeError(`${attribute} must be set to a string object`);
  return textOf(value);
}

function readOnly(name: string): NonNullable<Accessor['set']> {
  return (self) => {
    throw attributeError('readonly attribute', self, name);
  };
}

/** Keyword defaults and annotations become dicts when somebody looks at them. */
function keywordDefaultsOf(self: PyFunction): Value {
  if (self.keywordDefaults === null) return null;
  return PyDict.from([...self.keywordDefaults].map(([name, value]) => [makeStr(name), value] as const));
}

function setKeywordDefaults(self: PyFunction, value: Value): void {
  if (value === null) self.keywordDefaults = null;
  else if (!(value instanceof PyDict)) throw typeError('__kwdefaults__ must be set to a dict object');
  else {
    const defaults = new Map<string, Value>();
    for (const name of toArray(value)) defaults.set(textOf(name as Str), value.get(name) ?? null);
    self.keywordDefaults = defaults;
  }
}

function annotationsOf(self: PyFunction): Value {
  self.annotations ??= new PyDict();
  return self.annotations;
}

defineType(functionType, {
  isBase: false,
  slots: {
    call: (self, args, keywords) => call(self, args, keywords),
    descriptorGet: (self, instance) =>
      instance === undefined ? self : new PyMethod(methodType, self, instance),
    repr: (self) => makeStr(`<function ${asFunction(self).qualifiedName} at ${addressOf(self)}>`),
  },
  accessors: () => ({
    __dict__: dictAccessor,
    __name__: {
      get: (self) => makeStr(asFunction(self).name),
      set: (self, value) => {
        asFunction(self).name = textFor(value, '__name__');
      },
    },
    __qualname__: {
      get: (self) => makeStr(asFunction(self).qualifiedName),
      set: (self, value) => {
        asFunction(self).qualifiedName = textFor(value, '__qualname__');
      },
    },
    __doc__: {
      get: (self) => asFunction(self).documentation,
      set: (self, value) => {
        asFunction(self).documentation = value;
      },
      remove: (self) => {
        asFunction(self).documentation = null;
      },
    },
    __module__: {
      get: (self) => asFunction(self).module,
      set: (self, value) => {
        asFunction(self).module = value;
      },
    },
    __defaults__: {
      get: (self) => {
        const { defaults } = asFunction(self);
        return defaults === null ? null : makeTuple(defaults);
      },
      set: (self, value) => {
        if (value !== null && !(value instanceof PyTuple)) {
          throw typeError('__defaults__ must be set to a tuple object');
        }
        asFunction(self).defaults = value === null || value.items.length === 0 ? null : value.items;
      },
    },
    __kwdefaults__: {
      get: (self) => keywordDefaultsOf(asFunction(self)),
      set: (self, value) => setKeywordDefaults(asFunction(self), value),
    },
    __annotations__: {
      get: (self) => annotationsOf(asFunction(self)),
      set: (self, value) => {
        if (value !== null && !(value instanceof PyDict)) {
          throw typeError('__annotations__ must be set to a dict object');
        }
        asFunction(self).annotations = value;
      },
    },
    __code__: { get: (self) => asFunction(self).code },
    __closure__: {
      get: (self) => {
        const { closure } = asFunction(self);
        return closure === null || closure.length === 0 ? null : makeTuple(closure);
      },
      set: readOnly('__closure__'),
    },
    __globals__: { get: (self) => globalsDict(asFunction(self).globals), set: readOnly('__globals__') },
  }),
});

/** Parameters, and the locals that no inner function captures. */
function variableNames(self: Value): string[] {
  const { parameters, localNames, cellRegisters } = codeOf(self);
  const { positional, keywordOnly, hasVarArgs, hasVarKeywords } = parameters;
  const parameterCount = positional + keywordOnly + Number(hasVarArgs) + Number(hasVarKeywords);
  return localNames.filter(
    (name, register) =>
      (register < parameterCount || !cellRegisters.includes(register)) && name !== LOCALS_DICT,
  );
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

defineType(codeType, {
  isBase: false,
  slots: {
    repr: (self) => {
      const { name, source, firstLine } = codeOf(self);
      const place = `file "${source.filename}", line ${firstLine}`;
      return makeStr(`<code object ${name} at ${addressOf(self)}, ${place}>`);
    },
  },
  accessors: () => ({
    co_name: { get: (self) => makeStr(codeOf(self).name) },
    co_qualname: { get: (self) => makeStr(codeOf(self).qualifiedName) },
    co_filename: { get: (self) => makeStr(codeOf(self).source.filename) },
    co_firstlineno: { get: (self) => codeOf(self).firstLine },
    co_argcount: { get: (self) => codeOf(self).parameters.positional },
    co_posonlyargcount: { get: (self) => codeOf(self).parameters.positionalOnly },
    co_kwonlyargcount: { get: (self) => codeOf(self).parameters.keywordOnly },
    co_nlocals: { get: (self) => variableNames(self).length },
    co_varnames: { get: (self) => names(variableNames(self)) },
    co_freevars: { get: (self) => names(codeOf(self).freeNames) },
    co_cellvars: {
      get: (self) => names(codeOf(self).cellRegisters.map((register) => codeOf(self).localNames[register])),
    },
    co_names: { get: (self) => names(codeOf(self).names) },
    co_flags: { get: codeFlags },
  }),
});

const asCell = (self: Value): PyCell => self as PyCell;

defineType(cellType, {
  isBase: false,
  construct: { signature: 'cell(contents=None, /)', make: (contents) => new PyCell(contents) },
  slots: {
    repr: (self) => {
      const { value } = asCell(self);
      const content = value === undefined ? 'empty' : `${typeName(value)} object at ${addressOf(value)}`;
      return makeStr(`<cell at ${addressOf(self)}: ${content}>`);
    },
  },
  accessors: () => ({
    cell_contents: {
      get: (self) => {
        const { value } = asCell(self);
        if (value === undefined) throw valueError('Cell is empty');
        return value;
      },
      set: (self, value) => {
        asCell(self).value = value;
      },
      remove: (self) => {
        asCell(self).value = undefined;
      },
    },
  }),
});
