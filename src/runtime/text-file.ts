/**
 * Text files, as `open()` and `sys` give them (`_io.TextIOWrapper`): what they have in common, whatever they read from
 * or write to. A subclass supplies the text; lines, iteration and the checks are here.
 */

import { typeName, unbox } from '../objects/classes/instance.ts';
import { PyList } from '../objects/containers/list.ts';
import { defineType, newType } from '../objects/define.ts';
import { notImplementedError, typeError, valueError } from '../objects/exceptions/exceptions.ts';
import { forEach, indexOf, reprOf, sizeOf } from '../objects/protocol.ts';
import { strLength } from '../objects/text/str.ts';
import { isStr, makeStr, textOf } from '../objects/text/text.ts';
import type { PyType } from '../objects/type.ts';
import { PyObject, type Value } from '../objects/value.ts';
import { unsupportedOperation } from './file-errors.ts';

export const textFileType = newType('TextIOWrapper', undefined, '_io');

export abstract class TextFile extends PyObject {
  type: PyType = textFileType;
  readonly name: Value;
  readonly mode: string;
  readonly encoding: string;
  readonly errors: string;
  isClosed = false;

  constructor(name: Value, mode: string, encoding: string, errors: string) {
    super();
    this.name = name;
    this.mode = mode;
    this.encoding = encoding;
    this.errors = errors;
  }

  abstract readonly isReadable: boolean;
  abstract readonly isWritable: boolean;
  abstract readonly isSeekable: boolean;
  abstract readonly descriptor: number;
  abstract readonly isTerminal: boolean;
  /** Makes the binary file below. */
  protected abstract makeBuffer(): Value;
  /** Reads up to `count` characters; all when it is negative. */
  abstract read(count: number): string;
  /** The next line, its end included, cut after `limit` characters unless that is negative; '' at the end. */
  abstract readLine(limit: number): string;
  abstract write(text: string): void;
  abstract flush(): void;
  abstract close(): void;
  abstract tell(): number;
  abstract seek(offset: number, whence: number): number;
  abstract truncate(size: number | undefined): number;

  private madeBuffer: Value = null;
  /** The binary file below, the same each time. */
  get buffer(): Value {
    this.madeBuffer ??= this.makeBuffer();
    return this.madeBuffer;
  }

  checkOpen(): this {
    if (this.isClosed) throw valueError('I/O operation on closed file.');
    return this;
  }

  toRead(): this {
    this.checkOpen();
    if (!this.isReadable) throw unsupportedOperation('not readable');
    return this;
  }

  toWrite(): this {
    this.checkOpen();
    if (!this.isWritable) throw unsupportedOperation('not writable');
    return this;
  }
}

/** A size argument: -1 for none. */
export function sizeArgument(size: Value | undefined): number {
  if (size === undefined || size === null) return -1;
  if (typeof size !== 'number' && typeof size !== 'boolean' && typeof size !== 'bigint') {
    throw typeError(`argument should be integer or None, not '${typeName(size)}'`);
  }
  return Number(size);
}

function writeStr(file: TextFile, argument: Value): Value {
  const text = unbox(argument);
  if (!isStr(text)) throw typeError(`write() argument must be str, not ${typeName(argument)}`);
  file.toWrite().write(textOf(text));
  return strLength(text);
}

/** Lines up to a total of `hint` characters; all when it is not positive. */
function readLines(file: TextFile, hint: number): Value {
  const lines: Value[] = [];
  let total = 0;
  file.toRead();
  for (let line = file.readLine(-1); line !== ''; line = file.readLine(-1)) {
    lines.push(makeStr(line));
    total += line.length;
    if (hint > 0 && total >= hint) break;
  }
  return PyList.from(lines);
}

/** Buffering is the host's affair; the encoding stays what it is. */
function reconfigure(
  file: TextFile,
  encoding: Value = null,
  errors: Value = null,
  newline: Value = null,
): Value {
  file.checkOpen();
  const isSame = encoding === null || (isStr(encoding) && textOf(encoding).toLowerCase() === file.encoding);
  if (!isSame || errors !== null || newline !== null) {
    throw notImplementedError('changing the encoding of an open file is not supported');
  }
  return null;
}

const asFile = (self: Value): TextFile => self as TextFile;

defineType(textFileType, () => ({
  slots: {
    repr: (self) => {
      const { name, mode, encoding } = asFile(self);
      return makeStr(`<_io.TextIOWrapper name=${reprOf(name)} mode='${mode}' encoding='${encoding}'>`);
    },
    iter: (self) => asFile(self).checkOpen(),
    next: (self) => {
      const line = asFile(self).toRead().readLine(-1);
      return line === '' ? undefined : makeStr(line);
    },
  },
  methods: () => ({
    'read(size=-1, /)': (self: TextFile, size) => makeStr(self.toRead().read(sizeArgument(size))),
    'readline(size=-1, /)': (self: TextFile, size) =>
      makeStr(self.toRead().readLine(size === undefined ? -1 : Number(indexOf(size)))),
    'readlines(hint=-1, /)': (self: TextFile, hint) => readLines(self, sizeArgument(hint)),
    'write(text, /)': writeStr,
    'writelines(lines, /)': (self: TextFile, lines: Value) => {
      self.checkOpen();
      forEach(lines, (line) => {
        writeStr(self, line);
      });
      return null;
    },
    'flush(/)': (self: TextFile) => {
      self.checkOpen().flush();
      return null;
    },
    'close(/)': (self: TextFile) => {
      self.close();
      return null;
    },
    'tell(/)': (self: TextFile) => self.checkOpen().tell(),
    'seek(cookie, whence=0, /)': (self: TextFile, offset: Value, whence: Value = 0) =>
      self.checkOpen().seek(sizeOf(offset), sizeOf(whence)),
    'truncate(pos=None, /)': (self: TextFile, size: Value = null) => {
      if (!self.checkOpen().isWritable) throw unsupportedOperation('truncate');
      return self.truncate(size === null ? undefined : sizeOf(size));
    },
    'readable(/)': (self: TextFile) => self.checkOpen().isReadable,
    'writable(/)': (self: TextFile) => self.checkOpen().isWritable,
    'seekable(/)': (self: TextFile) => self.checkOpen().isSeekable,
    'isatty(/)': (self: TextFile) => self.checkOpen().isTerminal,
    'fileno(/)': (self: TextFile) => self.checkOpen().descriptor,
    'reconfigure(*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)':
      reconfigure,
    '__enter__(/)': (self: TextFile) => self.checkOpen(),
    '__exit__(*args)': (self: TextFile) => {
      self.close();
      return null;
    },
  }),
  accessors: () => ({
    name: { get: (self) => asFile(self).name },
    mode: { get: (self) => asFile(self).mode },
    encoding: { get: (self) => asFile(self).encoding },
    errors: { get: (self) => asFile(self).errors },
    closed: { get: (self) => asFile(self).isClosed },
    newlines: { get: () => null },
    line_buffering: { get: (self) => asFile(self).isTerminal },
    buffer: { get: (self) => asFile(self).buffer },
  }),
}));
