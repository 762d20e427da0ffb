/**
 * What exceptions can do, beginning with BaseException. `exceptions.ts` has the hierarchy; here are the types that do
 * something of their own, but for the larger ones, which have files beside this.
 */

import { findAttribute, setAttribute } from '../attributes.ts';
import { typeName } from '../classes/instance.ts';
import { dictAccessor, dictOf } from '../classes/instance-dict.ts';
import { PyDict } from '../containers/dict.ts';
import { PyList } from '../containers/list.ts';
import { makeTuple } from '../containers/tuple.ts';
import { type Accessor, defineType, type TypeDefinition } from '../define.ts';
import { forEach, getItem, reprOf, toArray } from '../protocol.ts';
import { isStr, makeStr, type Str, textOf } from '../text/text.ts';
import type { PyType } from '../type.ts';
import type { Keywords, Value } from '../value.ts';
import { argumentsText, asException, field, fields, initException } from './exception-fields.ts';
import { exceptionGroupDefinition } from './exception-group.ts';
import { type ExceptionName, exceptionTypes, PyException, typeError } from './exceptions.ts';
import { argumentsOfOsError, osErrorDefinition } from './os-error.ts';
import { syntaxErrorDefinition } from './syntax-error.ts';
import { PyTraceback } from './traceback.ts';
import { unicodeDecodeError, unicodeEncodeError, unicodeTranslateError } from './unicode-error.ts';

// ---- BaseException

function createException(type: PyType, args: Value[]): PyException {
  return new PyException(type, args);
}

function checkLink(value: Value, name: string): PyException | null {
  if (value === null || value instanceof PyException) return value;
  throw typeError(`exception ${name} must be None or derive from BaseException`);
}

function setTraceback(error: PyException, value: Value): void {
  if (value !== null && !(value instanceof PyTraceback))
    throw typeError('__traceback__ must be a traceback or None');
  error.traceback = value;
}

/** `error.add_note(note)` (PEP 678). */
function addNote(error: PyException, note: Value): Value {
  if (!isStr(note)) throw typeError(`note must be a str, not '${typeName(note)}'`);
  const notes = findAttribute(error, '__notes__');
  if (notes === undefined) setAttribute(error, '__notes__', PyList.from([note]));
  else if (notes instanceof PyList) notes.push(note);
  else throw typeError('Cannot add note: __notes__ is not a list');
  return null;
}

/** A copy of the attributes, with the fields that are set and that copies and pickles keep as attributes. */
function stateOf(error: PyException, ...names: string[]): PyDict {
  const state = new PyDict();
  const attributes = dictOf(error);
  if (attributes !== undefined) forEach(attributes, (name) => state.set(name, getItem(attributes, name)));
  for (const name of names) {
    const value = error.detail?.get(name);
    if (value !== undefined && value !== null) state.set(name, value);
  }
  return state;
}

/** `error.__reduce__()`: class, arguments, and state if there is any. */
function reduce(error: PyException, args: readonly Value[], state: PyDict): Value {
  const parts = [error.type, makeTuple(args)];
  return makeTuple(state.size === 0 ? parts : [...parts, state]);
}

function setState(error: PyException, state: Value): Value {
  if (state === null) return null;
  if (!(state instanceof PyDict)) throw typeError('state is not a dictionary');
  forEach(state, (name) => setAttribute(error, textOf(name as Str), getItem(state, name)));
  return null;
}

/** An attribute that every exception has. */
function permanent(name: string, accessor: Accessor): Record<string, Accessor> {
  const remove = () => {
    throw typeError(`${name} may not be deleted`);
  };
  return { [name]: { remove, ...accessor } };
}

const baseAccessors = (): Record<string, Accessor> => ({
  __dict__: dictAccessor,
  ...permanent('args', {
    get: (self) => makeTuple(asException(self).args),
    set: (self, value) => {
      asException(self).args = toArray(value);
    },
  }),
  ...permanent('__cause__', {
    get: (self) => asException(self).cause,
    set: (self, value) => {
      asException(self).cause = checkLink(value, 'cause');
      asException(self).suppressContext = true;
    },
  }),
  ...permanent('__context__', {
    get: (self) => asException(self).context,
    set: (self, value) => {
      asException(self).context = checkLink(value, 'context');
    },
  }),
  ...permanent('__suppress_context__', {
    get: (self) => asException(self).suppressContext,
    set: (self, value) => {
      if (typeof value !== 'boolean') throw typeError('attribute value type must be bool');
      asException(self).suppressContext = value;
    },
    remove: () => {
      throw typeError("can't delete numeric/char attribute");
    },
  }),
  ...permanent('__traceback__', {
    get: (self) => asException(self).traceback,
    set: (self, value) => setTraceback(asException(self), value),
  }),
});

defineType(exceptionTypes.BaseException, () => ({
  slots: {
    create: createException,
    init: initException,
    str: (self) => makeStr(argumentsText(asException(self))),
    repr: (self) => {
      const { args } = asException(self);
      const shown = args.length === 1 ? `(${reprOf(args[0])})` : reprOf(makeTuple(args));
      return makeStr(`${typeName(self)}${shown}`);
    },
  },
  methods: () => ({
    'with_traceback(tb, /)': (self: PyException, traceback: Value) => {
      setTraceback(self, traceback);
      return self;
    },
    'add_note(note, /)': addNote,
    '__reduce__(/)': (self: PyException) => reduce(self, self.args, stateOf(self)),
    '__setstate__(state, /)': setState,
  }),
  accessors: baseAccessors,
  documentation: 'Common base class for all exceptions',
}));

// ---- the table

/** An `__init__` that takes some fields as keywords. */
function initWithKeywords(type: ExceptionName, names: readonly string[]) {
  return (self: Value, args: Value[], keywords: Keywords | null): void => {
    const error = asException(self);
    error.args = args;
    for (const name of names) error.detail?.delete(name);
    for (const [name, value] of keywords ?? []) {
      if (!names.includes(name)) throw typeError(`'${name}' is an invalid keyword argument for ${type}()`);
      error.setDetail(name, value);
    }
  };
}

function withKeywords(type: ExceptionName, ...names: string[]): TypeDefinition {
  return { slots: { init: initWithKeywords(type, names) }, accessors: () => fields(...names) };
}

const importErrorDefinition = (): TypeDefinition => ({
  slots: {
    init: (self, args, keywords) => {
      initWithKeywords('ImportError', ['name', 'path'])(self, args, keywords);
      asException(self).detail?.delete('msg');
      if (args.length === 1) asException(self).setDetail('msg', args[0]);
    },
    str: (self) => {
      const error = asException(self);
      const message = error.detail?.get('msg') ?? null;
      return isStr(message) ? message : makeStr(argumentsText(error));
    },
  },
  methods: () => ({
    '__reduce__(/)': (self: PyException) => reduce(self, self.args, stateOf(self, 'name', 'path')),
  }),
  accessors: () => ({
    ...fields('name', 'path'),
    msg: field('msg', ({ args }) => (args.length === 1 ? args[0] : null)),
  }),
});

const argumentAsValue = (error: PyException): Value => (error.args.length > 0 ? error.args[0] : null);
const exitCode = (error: PyException): Value =>
  error.args.length > 1 ? makeTuple(error.args) : argumentAsValue(error);

/** An exception that keeps what it was made with in a field, whatever `args` become. */
function carrying(name: string, initial: (error: PyException) => Value): TypeDefinition {
  return {
    slots: {
      init: (self, args, keywords) => {
        initException(self, args, keywords);
        asException(self).setDetail(name, initial(asException(self)));
      },
    },
    accessors: () => ({ [name]: { ...field(name, initial), remove: removeField(name) } }),
  };
}

const removeField = (name: string) => (self: Value) => asException(self).setDetail(name, null);

const nothing = (): TypeDefinition => ({});

/** What a type adds to its base; types without a row add nothing. */
const DEFINITIONS: { readonly [K in ExceptionName]?: () => TypeDefinition } = {
  BaseExceptionGroup: exceptionGroupDefinition,
  SystemExit: () => carrying('code', exitCode),
  StopIteration: () => carrying('value', argumentAsValue),
  ImportError: importErrorDefinition,
  NameError: () => withKeywords('NameError', 'name'),
  AttributeError: () => withKeywords('AttributeError', 'name', 'obj'),
  KeyError: () => ({
    slots: {
      str: (self) => {
        const error = asException(self);
        return makeStr(error.args.length === 1 ? reprOf(error.args[0]) : argumentsText(error));
      },
    },
  }),
  OSError: () => ({
    ...osErrorDefinition(),
    methods: () => ({
      '__reduce__(/)': (self: PyException) => reduce(self, argumentsOfOsError(self), stateOf(self)),
    }),
  }),
  SyntaxError: syntaxErrorDefinition,
  UnicodeDecodeError: unicodeDecodeError,
  UnicodeEncodeError: unicodeEncodeError,
  UnicodeTranslateError: unicodeTranslateError,
};

for (const name of Object.keys(exceptionTypes) as ExceptionName[]) {
  if (name !== 'BaseException') defineType(exceptionTypes[name], DEFINITIONS[name] ?? nothing);
}
