/**
 * What exceptions can do, beginning with BaseException. `exceptions.ts` has the hierarchy; here are the types that do
 * something of their own. Fields that only some exceptions have lie in `PyException.detail`, and follow from `args`
 * where nobody set them: so an exception raised from JavaScript and one made by Python code are alike.
 */

import { type Accessor, defineType, type TypeDefinition } from './define.ts';
import { EXCEPTION_GROUP } from './exception-group.ts';
import { type ExceptionName, exceptionTypes, OS_ERROR_TYPES, PyException, typeError } from './exceptions.ts';
import { typeName } from './instance.ts';
import { PyList } from './list.ts';
import { dictOf } from './object-type.ts';
import { getItem, reprOf, strOf, toArray } from './protocol.ts';
import { isStr, makeStr, type Str, textOf } from './text.ts';
import { PyTraceback, tracebackOf } from './traceback.ts';
import { makeTuple, PyTuple } from './tuple.ts';
import type { PyType } from './type.ts';
import type { Keywords, Value } from './value.ts';

const asException = (self: Value): PyException => self as PyException;

// ---- BaseException

function createException(type: PyType, args: Value[]): PyException {
  return new PyException(type, args);
}

/** `BaseException.__init__`. */
function initException(self: Value, args: Value[], keywords: Keywords | null): void {
  if (keywords !== null && keywords.size > 0)
    throw typeError(`${typeName(self)}() takes no keyword arguments`);
  asException(self).args = args;
}

function argumentsText({ args }: PyException): string {
  return args.length === 1 ? strOf(args[0]) : args.length === 0 ? '' : reprOf(makeTuple(args));
}

function checkLink(value: Value, name: string): PyException | null {
  if (value === null || value instanceof PyException) return value;
  throw typeError(`exception ${name} must be None or derive from BaseException`);
}

function setTraceback(error: PyException, value: Value): void {
  if (value !== null && !(value instanceof PyTraceback))
    throw typeError('__traceback__ must be a traceback or None');
  error.traceback = value === null ? null : value.entry;
}

/** `error.add_note(note)` (PEP 678). */
function addNote(error: PyException, note: Value): Value {
  if (!isStr(note)) throw typeError(`note must be a str, not '${typeName(note)}'`);
  const attributes = dictOf(error);
  const notes = attributes?.get('__notes__');
  if (notes === undefined) attributes?.set('__notes__', PyList.from([note]));
  else if (notes instanceof PyList) notes.push(note);
  else throw typeError('Cannot add note: __notes__ is not a list');
  return null;
}

defineType(exceptionTypes.BaseException, {
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
  }),
  accessors: () => ({
    args: {
      get: (self) => makeTuple(asException(self).args),
      set: (self, value) => {
        asException(self).args = toArray(value);
      },
    },
    __cause__: {
      get: (self) => asException(self).cause,
      set: (self, value) => {
        asException(self).cause = checkLink(value, 'cause');
        asException(self).suppressContext = true;
      },
    },
    __context__: {
      get: (self) => asException(self).context,
      set: (self, value) => {
        asException(self).context = checkLink(value, 'context');
      },
    },
    __suppress_context__: {
      get: (self) => asException(self).suppressContext,
      set: (self, value) => {
        if (typeof value !== 'boolean') throw typeError('attribute value type must be bool');
        asException(self).suppressContext = value;
      },
    },
    __traceback__: {
      get: (self) => tracebackOf(asException(self).traceback),
      set: (self, value) => setTraceback(asException(self), value),
    },
  }),
  documentation: 'Common base class for all exceptions',
});

// ---- fields

/** A field that `detail` holds; `missing` gives it while it is not set. */
function field(name: string, missing: (error: PyException) => Value = () => null): Accessor {
  return {
    get: (self) => {
      const value = asException(self).detail?.get(name);
      return value === undefined ? missing(asException(self)) : value;
    },
    set: (self, value) => asException(self).setDetail(name, value),
  };
}

function fields(...names: string[]): Record<string, Accessor> {
  return Object.fromEntries(names.map((name) => [name, field(name)]));
}

const detailOf = (error: PyException, name: string): Value => error.detail?.get(name) ?? null;

/** An `__init__` that takes some fields as keywords. */
function initWithKeywords(type: ExceptionName, names: readonly string[]) {
  return (self: Value, args: Value[], keywords: Keywords | null): void => {
    const error = asException(self);
    error.args = args;
    for (const [name, value] of keywords ?? []) {
      if (!names.includes(name)) throw typeError(`'${name}' is an invalid keyword argument for ${type}()`);
      error.setDetail(name, value);
    }
  };
}

function withKeywords(type: ExceptionName, ...names: string[]): TypeDefinition {
  return { slots: { init: initWithKeywords(type, names) }, accessors: () => fields(...names) };
}

// ---- OSError

/**
 * Takes `OSError(errno, strerror, filename, winerror, filename2)` apart. `args` keeps the first two, as in CPython.
 */
function parseOsError(error: PyException, args: readonly Value[]): void {
  error.args = args;
  if (args.length < 2 || args.length > 5) return;
  const [errno, message, filename, , otherFilename] = args;
  error.setDetail('errno', errno);
  error.setDetail('strerror', message);
  if (filename === undefined || filename === null) return;
  error.args = args.slice(0, 2);
  if (error.type === exceptionTypes.BlockingIOError && typeof filename === 'number') {
    error.setDetail('characters_written', filename);
    return;
  }
  error.setDetail('filename', filename);
  if (otherFilename !== undefined) error.setDetail('filename2', otherFilename);
}

/** A class with an `__init__` of its own parses its arguments there, when that calls this one's. */
function parsesInInit(type: PyType): boolean {
  return type.slots.init !== initOsError && type.slots.create === createOsError;
}

function createOsError(type: PyType, args: Value[], keywords: Keywords | null): Value {
  if (parsesInInit(type)) return new PyException(type, []);
  if (keywords !== null && keywords.size > 0) throw typeError(`${type.name}() takes no keyword arguments`);
  const [errno] = args;
  let exact = type;
  if (type === exceptionTypes.OSError && typeof errno === 'number' && args.length > 1) {
    exact = exceptionTypes[OS_ERROR_TYPES[errno] ?? 'OSError'];
  }
  const error = new PyException(exact, args);
  parseOsError(error, args);
  return error;
}

function initOsError(self: Value, args: Value[], keywords: Keywords | null): void {
  if (!parsesInInit(asException(self).type)) return;
  if (keywords !== null && keywords.size > 0)
    throw typeError(`${typeName(self)}() takes no keyword arguments`);
  parseOsError(asException(self), args);
}

function osErrorText(error: PyException): string {
  const errno = detailOf(error, 'errno');
  const message = detailOf(error, 'strerror');
  const filename = detailOf(error, 'filename');
  const otherFilename = detailOf(error, 'filename2');
  if (errno === null && message === null) return argumentsText(error);
  const text = `[Errno ${strOf(errno)}] ${strOf(message)}`;
  if (filename === null) return text;
  return otherFilename === null
    ? `${text}: ${reprOf(filename)}`
    : `${text}: ${reprOf(filename)} -> ${reprOf(otherFilename)}`;
}

// ---- SyntaxError

const SYNTAX_ERROR_PLACE = ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset'];

function initSyntaxError(self: Value, args: Value[], keywords: Keywords | null): void {
  initException(self, args, keywords);
  const error = asException(self);
  if (args.length > 0) error.setDetail('msg', args[0]);
  if (args.length !== 2) return;
  const place = toArray(args[1]);
  if (place.length < 4) throw typeError(`function takes at least 4 arguments (${place.length} given)`);
  if (place.length > 6) throw typeError(`function takes at most 6 arguments (${place.length} given)`);
  for (const [i, value] of place.entries()) error.setDetail(SYNTAX_ERROR_PLACE[i], value);
}

function syntaxErrorText(error: PyException): string {
  const message = strOf(detailOf(error, 'msg'));
  const filename = detailOf(error, 'filename');
  const line = detailOf(error, 'lineno');
  const base = isStr(filename) ? textOf(filename).slice(textOf(filename).lastIndexOf('/') + 1) : null;
  const place = [base, typeof line === 'number' ? `line ${line}` : null].filter((part) => part !== null);
  return place.length === 0 ? message : `${message} (${place.join(', ')})`;
}

// ---- UnicodeError

type FieldKind = 'str' | 'int' | 'bytes';

function checkField(value: Value, kind: FieldKind, place: number): void {
  const actual = typeName(value);
  if (kind === 'bytes' && actual === 'str') throw typeError("a bytes-like object is required, not 'str'");
  if (kind === 'int' && actual !== kind)
    throw typeError(`'${actual}' object cannot be interpreted as an integer`);
  if (kind === 'str' && actual !== kind) throw typeError(`argument ${place} must be str, not ${actual}`);
}

const byteText = (byte: Value): string => `byte 0x${Number(byte).toString(16).padStart(2, '0')}`;

function characterText(character: Value): string {
  const codePoint = textOf(character as Str).codePointAt(0) ?? 0;
  const [prefix, digits] = codePoint <= 0xff ? ['x', 2] : codePoint <= 0xffff ? ['u', 4] : ['U', 8];
  return `character '\\${prefix}${codePoint.toString(16).padStart(Number(digits), '0')}'`;
}

/** An error of a codec: its fields, in the order of its arguments, and how its text shows one unit or several. */
function unicodeError(
  verb: string,
  kinds: Readonly<Record<string, FieldKind>>,
  one: (unit: Value) => string,
  several: string,
): TypeDefinition {
  const names = Object.keys(kinds);
  const accessors = Object.fromEntries(
    names.map((name, i) => [name, field(name, (error) => error.args[i] ?? null)]),
  );
  const text = (self: Value): Value => {
    if (asException(self).args.length < names.length) return '';
    const object = accessors.object.get(self);
    const [start, end] = [Number(accessors.start.get(self)), Number(accessors.end.get(self))];
    const what =
      end === start + 1
        ? `${one(getItem(object, start))} in position ${start}`
        : `${several} in position ${start}-${end - 1}`;
    const codec = 'encoding' in accessors ? `'${strOf(accessors.encoding.get(self))}' codec can't` : "can't";
    return makeStr(`${codec} ${verb} ${what}: ${strOf(accessors.reason.get(self))}`);
  };
  const init = (self: Value, args: Value[], keywords: Keywords | null): void => {
    initException(self, args, keywords);
    if (args.length !== names.length) {
      throw typeError(`function takes exactly ${names.length} arguments (${args.length} given)`);
    }
    for (const [i, name] of names.entries()) checkField(args[i], kinds[name], i + 1);
  };
  return { slots: { init, str: text }, accessors: () => accessors };
}

// ---- the table

const argumentAsValue = (error: PyException): Value => (error.args.length > 0 ? error.args[0] : null);
const exitCode = (error: PyException): Value =>
  error.args.length > 1 ? makeTuple(error.args) : argumentAsValue(error);

/** What a type adds to its base; types without a row add nothing. */
const DEFINITIONS: { readonly [K in ExceptionName]?: TypeDefinition } = {
  BaseExceptionGroup: EXCEPTION_GROUP,
  SystemExit: {
    slots: {
      init: (self, args, keywords) => {
        initException(self, args, keywords);
        asException(self).setDetail('code', exitCode(asException(self)));
      },
    },
    accessors: () => fields('code'),
  },
  StopIteration: { accessors: () => ({ value: field('value', argumentAsValue) }) },
  ImportError: {
    slots: { init: initWithKeywords('ImportError', ['name', 'path']) },
    accessors: () => ({
      ...fields('name', 'path'),
      msg: field('msg', ({ args }) => (args.length === 1 ? args[0] : null)),
    }),
  },
  NameError: withKeywords('NameError', 'name'),
  AttributeError: withKeywords('AttributeError', 'name', 'obj'),
  KeyError: {
    slots: {
      str: (self) => {
        const error = asException(self);
        return makeStr(error.args.length === 1 ? reprOf(error.args[0]) : argumentsText(error));
      },
    },
  },
  OSError: {
    slots: {
      create: createOsError,
      init: initOsError,
      str: (self) => makeStr(osErrorText(asException(self))),
    },
    accessors: () => fields('errno', 'strerror', 'filename', 'filename2'),
  },
  BlockingIOError: { accessors: () => fields('characters_written') },
  SyntaxError: {
    slots: { init: initSyntaxError, str: (self) => makeStr(syntaxErrorText(asException(self))) },
    accessors: () => fields('msg', ...SYNTAX_ERROR_PLACE, 'print_file_and_line'),
  },
  UnicodeDecodeError: unicodeError(
    'decode',
    { encoding: 'str', object: 'bytes', start: 'int', end: 'int', reason: 'str' },
    byteText,
    'bytes',
  ),
  UnicodeEncodeError: unicodeError(
    'encode',
    { encoding: 'str', object: 'str', start: 'int', end: 'int', reason: 'str' },
    characterText,
    'characters',
  ),
  UnicodeTranslateError: unicodeError(
    'translate',
    { object: 'str', start: 'int', end: 'int', reason: 'str' },
    characterText,
    'characters',
  ),
};

for (const name of Object.keys(exceptionTypes) as ExceptionName[]) {
  if (name !== 'BaseException') defineType(exceptionTypes[name], DEFINITIONS[name] ?? {});
}

/** Where a SyntaxError is, as CPython numbers it: lines and columns from 1. */
export interface SyntaxErrorPlace {
  readonly filename: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * A SyntaxError (or IndentationError, TabError) to be thrown into the program that imports or compiles the faulty text.
 *
 * @param text the faulty line as the exception shows it, null if it does not
 */
export function syntaxError(
  type: 'SyntaxError' | 'IndentationError' | 'TabError',
  message: string,
  place: SyntaxErrorPlace,
  text: string | null,
): PyException {
  const { filename, line, column, endLine, endColumn } = place;
  const shown = text === null ? null : makeStr(text);
  const details = new PyTuple([makeStr(filename), line, column, shown, endLine, endColumn]);
  const error = new PyException(exceptionTypes[type], []);
  initSyntaxError(error, [message, details], null);
  return error;
}
