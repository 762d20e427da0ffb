/** OSError: made of a number it becomes the subclass for that, and takes its arguments apart. */

import type { Accessor, TypeDefinition } from '../define.ts';
import { indexOf, reprOf, strOf } from '../protocol.ts';
import { makeStr } from '../text/text.ts';
import type { PyType } from '../type.ts';
import { type Keywords, PyFloat, type Value } from '../value.ts';
import { argumentsText, asException, detailOf, field, fields, refuseKeywords } from './exception-fields.ts';
import { exceptionTypes, makeException, OS_ERROR_TYPES, PyException, typeError } from './exceptions.ts';

const isNumber = (value: Value): boolean =>
  typeof value === 'number' ||
  typeof value === 'bigint' ||
  typeof value === 'boolean' ||
  value instanceof PyFloat;

/** Takes `OSError(errno, strerror, filename, winerror, filename2)` apart; `args` keeps the first two of many. */
function parseArguments(error: PyException, args: readonly Value[]): void {
  error.args = args;
  if (args.length < 2 || args.length > 5) return;
  const [errno, message, filename, , otherFilename] = args;
  error.setDetail('errno', errno);
  error.setDetail('strerror', message);
  if (filename === undefined || filename === null) return;
  if (error.type === exceptionTypes.BlockingIOError && isNumber(filename)) {
    error.setDetail('characters_written', indexOf(filename));
    return;
  }
  error.args = args.slice(0, 2);
  error.setDetail('filename', filename);
  if (otherFilename !== undefined && otherFilename !== null) error.setDetail('filename2', otherFilename);
}

/** A class with an `__init__` of its own parses its arguments there, when that calls this one's. */
function parsesInInit(type: PyType): boolean {
  return type.slots.init !== init && type.slots.create === create;
}

function create(type: PyType, args: Value[], keywords: Keywords | null): Value {
  if (parsesInInit(type)) return new PyException(type, []);
  if (keywords !== null && keywords.size > 0) throw typeError(`${type.name}() takes no keyword arguments`);
  const [errno] = args;
  let exact = type;
  if (type === exceptionTypes.OSError && typeof errno === 'number' && args.length > 1 && args.length <= 5) {
    exact = exceptionTypes[OS_ERROR_TYPES[errno] ?? 'OSError'];
  }
  const error = new PyException(exact, args);
  parseArguments(error, args);
  return error;
}

function init(self: Value, args: Value[], keywords: Keywords | null): void {
  if (!parsesInInit(asException(self).type)) return;
  refuseKeywords(self, keywords);
  parseArguments(asException(self), args);
}

function text(error: PyException): string {
  const { detail } = error;
  const filename = detail?.get('filename');
  const otherFilename = detail?.get('filename2');
  const isKnown = detail?.has('errno') && detail.has('strerror');
  if (filename === undefined && !isKnown) return argumentsText(error);
  const known = `[Errno ${strOf(detailOf(error, 'errno'))}] ${strOf(detailOf(error, 'strerror'))}`;
  if (filename === undefined) return known;
  return otherFilename === undefined
    ? `${known}: ${reprOf(filename)}`
    : `${known}: ${reprOf(filename)} -> ${reprOf(otherFilename)}`;
}

/** How many characters a non-blocking write has written: an attribute that is there once it is set. */
const charactersWritten = (): Accessor => {
  const { get, set } = field('characters_written');
  const name = 'characters_written';
  const check = (self: Value): void => {
    if (!asException(self).detail?.has(name)) throw makeException('AttributeError', name);
  };
  return {
    get: (self) => {
      check(self);
      return get(self);
    },
    set: (self, value) => set?.(self, indexOf(value)),
    remove: (self) => {
      check(self);
      asException(self).detail?.delete(name);
    },
  };
};

/** The arguments that make an equal error: those of `args`, and the file names that it has lost. */
export function argumentsOfOsError(error: PyException): readonly Value[] {
  const { args, detail } = error;
  const filename = detail?.get('filename');
  if (args.length !== 2 || filename === undefined) return args;
  const otherFilename = detail?.get('filename2');
  return otherFilename === undefined ? [...args, filename] : [...args, filename, null, otherFilename];
}

export const osErrorDefinition = (): TypeDefinition => ({
  slots: { create, init, str: (self) => makeStr(text(asException(self))) },
  accessors: () => ({
    ...fields('errno', 'strerror', 'filename', 'filename2'),
    characters_written: charactersWritten(),
  }),
});
