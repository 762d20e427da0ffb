/** Functions written in Python, as Python sees them. */

import { call } from '../calls.ts';
import { addressOf } from '../classes/descriptors.ts';
import { typeName, unbox } from '../classes/instance.ts';
import { dictAccessor } from '../classes/instance-dict.ts';
import { PyDict } from '../containers/dict.ts';
import { makeTuple, PyTuple } from '../containers/tuple.ts';
import { defineType, readOnly } from '../define.ts';
import { typeError, valueError } from '../exceptions/exceptions.ts';
import { machine } from '../machine.ts';
import { namespaceOf } from '../modules/dict-namespace.ts';
import { globalsDict } from '../modules/globals.ts';
import type { Namespace } from '../modules/namespace.ts';
import { isStr, makeStr, textOf } from '../text/text.ts';
import { functionType, methodType } from '../type.ts';
import { PyCell, type Value } from '../value.ts';
import { PyCode, PyCodeView } from './code.ts';
import { PyFunction, PyMethod } from './function.ts';

Object.defineProperty(PyFunction.prototype, 'type', { value: functionType });

const asFunction = (self: Value): PyFunction => self as PyFunction;

function textFor(value: Value, attribute: string): string {
  const text = unbox(value);
  if (!isStr(text)) throw typeError(`${attribute} must be set to a string object`);
  return textOf(text);
}

/** The code objects that functions show, where they run them linked to other globals. */
const shownCodes = new WeakMap<PyCode, Value>();

/** The code linked to those globals. */
function linkTo(code: Value, globals: Namespace): PyCode {
  if (code instanceof PyCode && code.globals === globals) return code;
  const linked = machine.linkCode((code as PyCode | PyCodeView).code, globals);
  shownCodes.set(linked, code);
  return linked;
}

const isCode = (value: Value): boolean => value instanceof PyCode || value instanceof PyCodeView;

function setCode(self: PyFunction, value: Value): void {
  if (!isCode(value)) throw typeError('__code__ must be set to a code object');
  const free = (value as PyCode | PyCodeView).code.freeNames.length;
  const cells = self.closure?.length ?? 0;
  if (free !== cells) {
    throw valueError(`${self.name}() requires a code object with ${cells} free vars, not ${free}`);
  }
  self.code = linkTo(value, self.globals);
}

/** The tuples that functions show of their defaults. */
const shownDefaults = new WeakMap<readonly Value[], PyTuple>();

function defaultsOf({ defaults }: PyFunction): Value {
  if (defaults === null) return null;
  let tuple = shownDefaults.get(defaults);
  if (tuple === undefined) {
    tuple = makeTuple(defaults);
    shownDefaults.set(defaults, tuple);
  }
  return tuple;
}

function setDefaults(self: PyFunction, value: Value): void {
  const tuple = unbox(value);
  if (tuple !== null && !(tuple instanceof PyTuple)) {
    throw typeError('__defaults__ must be set to a tuple object');
  }
  self.defaults = tuple === null ? null : tuple.items;
}

function dictFor(value: Value, attribute: string): PyDict | null {
  const dict = unbox(value);
  if (dict === null || dict instanceof PyDict) return dict;
  throw typeError(`${attribute} must be set to a dict object`);
}

/** The cells of `function(closure=...)`. */
function cellsFor(code: PyCode, closure: Value): readonly PyCell[] | null {
  const { freeNames, name } = code.code;
  if (closure === null && freeNames.length > 0) throw typeError('arg 5 (closure) must be tuple');
  if (closure !== null && !(closure instanceof PyTuple))
    throw typeError('arg 5 (closure) must be None or tuple');
  const cells = closure === null ? [] : closure.items;
  if (cells.length !== freeNames.length) {
    throw valueError(`${name} requires closure of length ${freeNames.length}, not ${cells.length}`);
  }
  const stranger = cells.find((cell) => !(cell instanceof PyCell));
  if (stranger !== undefined) throw typeError(`arg 5 (closure) expected cell, found ${typeName(stranger)}`);
  return closure === null ? null : (cells as readonly PyCell[]);
}

/** `function(code, globals, name=None, argdefs=None, closure=None)`. */
function makeFunction(
  code: Value,
  globals: Value,
  name: Value = null,
  defaults: Value = null,
  closure: Value = null,
): Value {
  if (!isCode(code)) throw typeError(`function() argument 'code' must be code, not ${typeName(code)}`);
  const dict = unbox(globals);
  if (!(dict instanceof PyDict)) {
    throw typeError(`function() argument 'globals' must be dict, not ${typeName(globals)}`);
  }
  if (name !== null && !isStr(unbox(name))) throw typeError('arg 3 (name) must be None or string');
  if (defaults !== null && !(defaults instanceof PyTuple)) {
    throw typeError('arg 4 (defaults) must be None or tuple');
  }
  const linked = linkTo(code, namespaceOf(dict, machine.builtins()));
  const made = new PyFunction(linked, linked.globals, cellsFor(linked, closure));
  if (name !== null) made.name = textFor(name, '__name__');
  if (defaults !== null) made.defaults = defaults.items;
  return made;
}

defineType(functionType, () => ({
  isBase: false,
  construct: {
    signature: 'function(code, globals, name=None, argdefs=None, closure=None)',
    make: makeFunction,
  },
  slots: {
    call: (self, args, keywords) => call(self, args, keywords),
    descriptorGet: (self, instance) =>
      instance === undefined ? self : new PyMethod(methodType, self, instance),
    repr: (self) => makeStr(`<function ${asFunction(self).qualifiedName} at ${addressOf(self)}>`),
  },
  accessors: () => ({
    __dict__: { ...dictAccessor, remove: () => refuse('cannot delete __dict__') },
    __name__: {
      get: (self) => makeStr(asFunction(self).name),
      set: (self, value) => {
        asFunction(self).name = textFor(value, '__name__');
      },
      remove: () => refuse('__name__ must be set to a string object'),
    },
    __qualname__: {
      get: (self) => makeStr(asFunction(self).qualifiedName),
      set: (self, value) => {
        asFunction(self).qualifiedName = textFor(value, '__qualname__');
      },
      remove: () => refuse('__qualname__ must be set to a string object'),
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
      remove: (self) => {
        asFunction(self).module = null;
      },
    },
    __defaults__: {
      get: (self) => defaultsOf(asFunction(self)),
      set: (self, value) => setDefaults(asFunction(self), value),
      remove: (self) => setDefaults(asFunction(self), null),
    },
    __kwdefaults__: {
      get: (self) => asFunction(self).keywordDefaults,
      set: (self, value) => {
        asFunction(self).keywordDefaults = dictFor(value, '__kwdefaults__');
      },
      remove: (self) => {
        asFunction(self).keywordDefaults = null;
      },
    },
    __annotations__: {
      get: (self) => {
        asFunction(self).annotations ??= new PyDict();
        return asFunction(self).annotations;
      },
      set: (self, value) => {
        dictFor(value, '__annotations__');
        asFunction(self).annotations = value;
      },
      remove: (self) => {
        asFunction(self).annotations = null;
      },
    },
    __code__: {
      get: (self) => shownCodes.get(asFunction(self).code) ?? asFunction(self).code,
      set: (self, value) => setCode(asFunction(self), value),
      remove: () => refuse('__code__ must be set to a code object'),
    },
    __closure__: readOnly((self) => {
      const { closure } = asFunction(self);
      return closure === null ? null : makeTuple(closure);
    }),
    __globals__: readOnly((self) => globalsDict(asFunction(self).globals)),
    __builtins__: readOnly((self) => {
      const { builtins } = asFunction(self).globals;
      return builtins === null ? null : globalsDict(builtins);
    }),
  }),
}));

function refuse(message: string): never {
  throw typeError(message);
}
