/** Binary files (`_io.BufferedReader` and its kin): `open(name, 'rb')` and `sys.stdout.buffer`. */

import { bytesOf, PyByteArray, PyBytes } from '../objects/bytes/bytes.ts';
import { typeName } from '../objects/classes/instance.ts';
import { PyList } from '../objects/containers/list.ts';
import { defineType, newType } from '../objects/define.ts';
import { osError, typeError, valueError } from '../objects/exceptions/exceptions.ts';
import { forEach, reprOf, sizeOf } from '../objects/protocol.ts';
import { makeStr } from '../objects/text/text.ts';
import type { PyType } from '../objects/type.ts';
import { PyObject, type Value } from '../objects/value.ts';
import type { DiskFile } from './disk-file.ts';
import { unsupportedOperation } from './file-errors.ts';
import { sizeArgument } from './text-file.ts';

/** What binary files read from and write to: a file on disk or a standard stream. */
export type ByteChannel = Pick<
  DiskFile,
  'peek' | 'take' | 'read' | 'write' | 'flush' | 'close' | 'tell' | 'seek' | 'size' | 'truncate'
> & {
  readonly descriptor: number;
  readonly isSeekable: boolean;
};

const baseType = newType('_BufferedIOBase', undefined, '_io');
const readerType = newType('BufferedReader', baseType, '_io');
const writerType = newType('BufferedWriter', baseType, '_io');
const randomType = newType('BufferedRandom', baseType, '_io');

function typeOfMode(mode: string): PyType {
  if (mode.includes('+')) return randomType;
  return mode.includes('r') ? readerType : writerType;
}

export class PyBinaryFile extends PyObject {
  type: PyType;
  readonly channel: ByteChannel;
  readonly name: Value;
  readonly mode: string;
  isClosed = false;

  constructor(channel: ByteChannel, name: Value, mode: string) {
    super();
    this.type = typeOfMode(mode);
    this.channel = channel;
    this.name = name;
    this.mode = mode;
  }

  checkOpen(message = 'I/O operation on closed file.'): this {
    if (this.isClosed) throw valueError(message);
    return this;
  }

  toRead(operation = 'read'): ByteChannel {
    if (this.type === writerType) throw unsupportedOperation(operation);
    return this.checkOpen(`${operation} of closed file`).channel;
  }

  toWrite(): ByteChannel {
    if (this.type === readerType) throw unsupportedOperation('write');
    return this.checkOpen('write to closed file').channel;
  }

  /** A line with its end, cut after `limit` bytes unless that is negative; empty at the end. */
  readLine(limit: number): Uint8Array {
    const channel = this.toRead('readline');
    const parts: Uint8Array[] = [];
    let missing = limit < 0 ? Number.POSITIVE_INFINITY : limit;
    while (missing > 0) {
      const available = channel.peek();
      if (available.length === 0) break;
      const end = available.indexOf(10) + 1;
      const part = available.subarray(0, Math.min(missing, end > 0 ? end : available.length));
      parts.push(part);
      channel.take(part.length);
      missing -= part.length;
      if (end > 0) break;
    }
    return parts.length === 1 ? parts[0].slice() : Buffer.concat(parts);
  }
}

const asFile = (self: Value): PyBinaryFile => self as PyBinaryFile;

function write(file: PyBinaryFile, data: Value): Value {
  const channel = file.toWrite();
  const bytes = bytesOf(data);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeName(data)}'`);
  channel.write(bytes.slice());
  return bytes.length;
}

function readLines(file: PyBinaryFile, hint: number): Value {
  const lines: Value[] = [];
  let total = 0;
  for (let line = file.readLine(-1); line.length > 0; line = file.readLine(-1)) {
    lines.push(new PyBytes(line));
    total += line.length;
    if (hint > 0 && total >= hint) break;
  }
  return PyList.from(lines);
}

function readInto(file: PyBinaryFile, target: Value): Value {
  if (!(target instanceof PyByteArray)) {
    throw typeError(`readinto() argument must be read-write bytes-like object, not ${typeName(target)}`);
  }
  const bytes = file.toRead().read(target.bytes.length);
  target.bytes.set(bytes);
  return bytes.length;
}

function seek(file: PyBinaryFile, offset: number, whence: number): Value {
  const { channel } = file.checkOpen();
  if (!channel.isSeekable) throw unsupportedOperation('underlying stream is not seekable');
  const start = whence === 0 ? 0 : whence === 1 ? channel.tell() : channel.size();
  if (whence < 0 || whence > 2) throw valueError(`whence value ${whence} unsupported`);
  const position = start + offset;
  if (position < 0) throw osError(22, 'Invalid argument');
  channel.seek(position);
  return position;
}

defineType(baseType, () => ({
  slots: {
    repr: (self) => makeStr(`<_io.${typeName(self)} name=${reprOf(asFile(self).name)}>`),
    iter: (self) => asFile(self).checkOpen(),
    next: (self) => {
      const line = asFile(self).readLine(-1);
      return line.length === 0 ? undefined : new PyBytes(line);
    },
  },
  methods: () => ({
    'read(size=-1, /)': (self: PyBinaryFile, size) => new PyBytes(self.toRead().read(sizeArgument(size))),
    'read1(size=-1, /)': (self: PyBinaryFile, size) => {
      const channel = self.toRead();
      const available = channel.peek().length;
      const count = sizeArgument(size);
      return new PyBytes(channel.read(count < 0 ? available : Math.min(count, available)));
    },
    'readline(size=-1, /)': (self: PyBinaryFile, size) => new PyBytes(self.readLine(sizeArgument(size))),
    'readlines(hint=-1, /)': (self: PyBinaryFile, hint) => readLines(self, sizeArgument(hint)),
    'readinto(buffer, /)': readInto,
    'write(buffer, /)': write,
    'writelines(lines, /)': (self: PyBinaryFile, lines: Value) => {
      forEach(lines, (line) => {
        write(self, line);
      });
      return null;
    },
    'flush(/)': (self: PyBinaryFile) => {
      self.checkOpen('flush of closed file').channel.flush();
      return null;
    },
    'close(/)': (self: PyBinaryFile) => {
      self.isClosed = true;
      self.channel.close();
      return null;
    },
    'tell(/)': (self: PyBinaryFile) => self.checkOpen('I/O operation on closed file').channel.tell(),
    'seek(offset, whence=0, /)': (self: PyBinaryFile, offset: Value, whence: Value = 0) =>
      seek(self, sizeOf(offset), sizeOf(whence)),
    'truncate(pos=None, /)': (self: PyBinaryFile, size: Value = null) => {
      const channel = self.toWrite();
      const length = size === null ? channel.tell() : sizeOf(size);
      channel.truncate(length);
      return length;
    },
    'readable(/)': (self: PyBinaryFile) => self.checkOpen().type !== writerType,
    'writable(/)': (self: PyBinaryFile) => self.checkOpen().type !== readerType,
    'seekable(/)': (self: PyBinaryFile) => self.checkOpen().channel.isSeekable,
    'isatty(/)': () => false,
    'fileno(/)': (self: PyBinaryFile) => self.checkOpen().channel.descriptor,
    '__enter__(/)': (self: PyBinaryFile) => self.checkOpen(),
    '__exit__(*args)': (self: PyBinaryFile) => {
      self.isClosed = true;
      self.channel.close();
      return null;
    },
  }),
  accessors: () => ({
    name: { get: (self) => asFile(self).name },
    mode: { get: (self) => asFile(self).mode },
    closed: { get: (self) => asFile(self).isClosed },
  }),
}));
defineType(readerType, () => ({}));
defineType(writerType, () => ({}));
defineType(randomType, () => ({}));
