/**
 * Tracebacks as Python sees them (`error.__traceback__`): a chain of entries, outermost first, each with a frame that
 * knows the code and the line. They are views of the `TracebackEntry` chain that the VM makes while it unwinds.
 */

import { type Code, lineAt } from '../bytecode/code.ts';
import type { PyCode } from './code.ts';
import { defineType, newType } from './define.ts';
import { addressOf } from './descriptors.ts';
import type { TracebackEntry } from './exceptions.ts';
import { globalsDict } from './globals.ts';
import { makeStr } from './text.ts';
import { codeType } from './type.ts';
import { PyObject, type Value } from './value.ts';

export const tracebackType = newType('traceback');
export const frameType = newType('frame');

export class PyTraceback extends PyObject {
  type = tracebackType;
  readonly entry: TracebackEntry;

  constructor(entry: TracebackEntry) {
    super();
    this.entry = entry;
  }
}

/** A frame that an exception passed through. */
class PyFrame extends PyObject {
  type = frameType;
  readonly entry: TracebackEntry;

  constructor(entry: TracebackEntry) {
    super();
    this.entry = entry;
  }
}

/** A code object that is looked at and cannot be run: of a traceback's frame. */
export class PyCodeView extends PyObject {
  type = codeType;
  readonly code: Code;

  constructor(code: Code) {
    super();
    this.code = code;
  }
}

/** The code behind a value of type `code`. */
export function codeOf(value: Value): Code {
  return (value as PyCode | PyCodeView).code;
}

const tracebacks = new WeakMap<TracebackEntry, PyTraceback>();

/** The traceback object of an entry, the same each time. */
export function tracebackOf(entry: TracebackEntry | null): Value {
  if (entry === null) return null;
  let traceback = tracebacks.get(entry);
  if (traceback === undefined) {
    traceback = new PyTraceback(entry);
    tracebacks.set(entry, traceback);
  }
  return traceback;
}

const entryOf = (self: Value): TracebackEntry => (self as PyTraceback | PyFrame).entry;

defineType(tracebackType, {
  isBase: false,
  slots: {
    repr: (self) => `<traceback object at ${addressOf(self)}>`,
  },
  accessors: () => ({
    tb_lineno: { get: (self) => lineAt(entryOf(self).code, entryOf(self).pc) },
    tb_lasti: { get: (self) => entryOf(self).pc },
    tb_next: { get: (self) => tracebackOf(entryOf(self).next) },
    tb_frame: { get: (self) => new PyFrame(entryOf(self)) },
  }),
});

defineType(frameType, {
  isBase: false,
  slots: {
    repr: (self) => {
      const { code, pc } = entryOf(self);
      const place = `file '${code.source.filename}', line ${lineAt(code, pc)}, code ${code.name}`;
      return makeStr(`<frame at ${addressOf(self)}, ${place}>`);
    },
  },
  accessors: () => ({
    f_code: { get: (self) => new PyCodeView(entryOf(self).code) },
    f_lineno: { get: (self) => lineAt(entryOf(self).code, entryOf(self).pc) },
    f_lasti: { get: (self) => entryOf(self).pc },
    f_globals: { get: (self) => globalsDict(entryOf(self).globals) },
  }),
});
