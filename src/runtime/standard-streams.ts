/** `sys.stdin`, `sys.stdout` and `sys.stderr`: text files whose other side is the host. */

import type { Value } from '../objects/value.ts';
import { type ByteChannel, PyBinaryFile } from './binary-file.ts';
import { unsupportedOperation } from './file-errors.ts';
import type { Host, OutputDescriptor } from './host.ts';
import { TextFile } from './text-file.ts';

/** What standard streams cannot do. */
abstract class StandardStream extends TextFile {
  readonly isSeekable = false;
  protected readonly host: Host;

  constructor(host: Host, name: string, mode: string, errors: string) {
    super(name, mode, 'utf-8', errors);
    this.host = host;
  }

  flush(): void {
    this.host.flush();
  }

  close(): void {
    this.isClosed = true;
  }

  tell(): number {
    throw unsupportedOperation('underlying stream is not seekable');
  }

  seek(): number {
    throw unsupportedOperation('underlying stream is not seekable');
  }

  truncate(): number {
    throw unsupportedOperation('underlying stream is not seekable');
  }
}

export class StandardOutput extends StandardStream {
  readonly isReadable = false;
  readonly isWritable = true;
  readonly descriptor: OutputDescriptor;

  constructor(host: Host, descriptor: OutputDescriptor) {
    const [name, errors] = descriptor === 1 ? ['<stdout>', 'strict'] : ['<stderr>', 'backslashreplace'];
    super(host, name, 'w', errors);
    this.descriptor = descriptor;
  }

  get isTerminal(): boolean {
    return this.host.isTerminal(this.descriptor);
  }

  protected makeBuffer(): Value {
    const { host, descriptor } = this;
    const channel = refuseAll(host, descriptor, { write: (bytes) => host.writeBytes(descriptor, bytes) });
    return new PyBinaryFile(channel, this.name, 'wb');
  }

  write(text: string): void {
    this.host.write(this.descriptor, text);
  }

  read(): string {
    throw unsupportedOperation('not readable');
  }

  readLine(): string {
    throw unsupportedOperation('not readable');
  }
}

export class StandardInput extends StandardStream {
  readonly isReadable = true;
  readonly isWritable = false;
  readonly descriptor = 0;
  /** Of a line that was read in part, the rest. */
  private rest = '';

  constructor(host: Host) {
    super(host, '<stdin>', 'r', 'strict');
  }

  get isTerminal(): boolean {
    return this.host.isTerminal(0);
  }

  protected makeBuffer(): Value {
    const read = (): Uint8Array => Buffer.from(this.read(-1));
    let block: Uint8Array | null = null;
    let used = 0;
    const peek = (): Uint8Array => {
      block ??= read();
      return block.subarray(used);
    };
    const take = (count: number): void => {
      used += count;
    };
    const channel = refuseAll(this.host, 0, {
      peek,
      take,
      read: (count) => {
        const available = peek();
        const bytes = available.slice(0, count < 0 ? available.length : count);
        take(bytes.length);
        return bytes;
      },
    });
    return new PyBinaryFile(channel, this.name, 'rb');
  }

  /** The next line, for `input()` as well. */
  readLine(limit: number): string {
    const line = this.rest === '' ? this.host.readLine() : this.rest;
    this.rest = '';
    if (limit < 0 || line.length <= limit) return line;
    this.rest = line.slice(limit);
    return line.slice(0, limit);
  }

  read(count: number): string {
    if (count < 0) {
      const text = this.rest + this.host.readRest();
      this.rest = '';
      return text;
    }
    let text = '';
    while (text.length < count) {
      const part = this.readLine(count - text.length);
      if (part === '') break;
      text += part;
    }
    return text;
  }

  write(): void {
    throw unsupportedOperation('not writable');
  }
}

/** A channel that can do what `able` can, and refuses the rest. */
function refuseAll(host: Host, descriptor: number, able: Partial<ByteChannel>): ByteChannel {
  const refuse = (): never => {
    throw unsupportedOperation('underlying stream is not seekable');
  };
  return {
    descriptor,
    isSeekable: false,
    peek: refuse,
    take: refuse,
    read: refuse,
    write: refuse,
    flush: () => host.flush(),
    close: () => host.flush(),
    tell: refuse,
    seek: refuse,
    size: refuse,
    truncate: refuse,
    ...able,
  };
}
