/**
 * The host under Node: synchronous reads and writes on descriptors 0, 1 and 2. `process.stdout` is never touched: it
 * would make a stream (slow to load) whose writes to a pipe are lost when the process exits.
 */

// By name: a default import would make a copy of the whole module at start-up.
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { Host, HostCache, HostFiles, HostWorker, OutputDescriptor, PathKind } from '../runtime/host.ts';
import { NodeWorker } from './node-worker.ts';

/** Output is gathered up to this many UTF-16 units before it goes out in one system call. */
const OUTPUT_LIMIT = 1 << 16;

/** The exit code of a program whose reader has gone away: what a shell reports for SIGPIPE. */
const CLOSED_PIPE = 141;

/** The errors of a write to a pipe or a socket that nobody reads any more; the latter held something unread. */
const READER_IS_GONE: ReadonlySet<string | undefined> = new Set(['EPIPE', 'ECONNRESET']);

function errorCode(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** Waits for a moment, for a descriptor that somebody has made non-blocking. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if (errorCode(error) !== 'EAGAIN') throw error;
      pause();
    }
  }
}

/** Standard input, read block by block and given out by line. */
class InputReader {
  /** Runs what may wait for somebody to type. */
  private readonly waiting: <T>(read: () => T) => T;
  private readonly block = Buffer.allocUnsafe(1 << 16);
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  private pending = '';
  private heldReturn = false;
  private ended = false;

  constructor(waiting: <T>(read: () => T) => T) {
    this.waiting = waiting;
  }

  readLine(): string {
    for (;;) {
      const end = this.pending.indexOf('\n');
      if (end >= 0) return this.take(end + 1);
      if (this.ended) return this.take(this.pending.length);
      this.fill();
    }
  }

  readRest(): string {
    while (!this.ended) this.fill();
    return this.take(this.pending.length);
  }

  /** The rest as it is; what has been read ahead of it is a text already. */
  readBytes(): Uint8Array {
    const parts: Uint8Array[] = [Buffer.from(this.take(this.pending.length))];
    for (let size = this.readBlock(); size > 0; size = this.readBlock())
      parts.push(Buffer.from(this.block.subarray(0, size)));
    this.ended = true;
    return Buffer.concat(parts);
  }

  private take(length: number): string {
    const text = this.pending.slice(0, length);
    this.pending = this.pending.slice(length);
    return text;
  }

  /** Adds one block to `pending`. A '\r' at its end waits for the next block, which may begin with '\n'. */
  private fill(): void {
    const size = this.readBlock();
    this.ended = size === 0;
    const decoded = this.decoder.decode(this.block.subarray(0, size), { stream: !this.ended });
    let text = this.heldReturn ? `\r${decoded}` : decoded;
    this.heldReturn = !this.ended && text.endsWith('\r');
    if (this.heldReturn) text = text.slice(0, -1);
    this.pending += text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }

  private readBlock(): number {
    for (;;) {
      try {
        return this.waiting(() => readSync(0, this.block));
      } catch (error) {
        const code = errorCode(error);
        if (code === 'EOF') return 0;
        if (code !== 'EAGAIN') throw error;
        pause();
      }
    }
  }
}

/** The files of the machine. */
export const nodeFiles: HostFiles = {
  readFile: (path) => readFileSync(path),
  realPath: (path) => realpathSync(path),
  kindOf(path): PathKind | null {
    try {
      const stats = statSync(path);
      if (stats.isFile()) return 'file';
      return stats.isDirectory() ? 'directory' : 'other';
    } catch {
      return null;
    }
  },
  open: (path, flags) => openSync(path, flags),
  read: (descriptor, target, position) => readSync(descriptor, target, 0, target.length, position ?? null),
  write(descriptor, data, position): void {
    let written = 0;
    while (written < data.length) {
      const at = position === undefined ? null : position + written;
      written += writeSync(descriptor, data, written, data.length - written, at);
    }
  },
  close: (descriptor) => closeSync(descriptor),
  size: (descriptor) => fstatSync(descriptor).size,
  truncate: (descriptor, size) => ftruncateSync(descriptor, size),
};

/** Given by bin/tauraro.js: where what the tool keeps is, null for nowhere, and how to write a file there. */
declare const toolCache: { readonly folder: string | null; write(file: string, text: string): void };

/** Given by bin/tauraro.js, as `Host.runOnce`. */
declare const runOnce: Host['runOnce'];

/** Texts in files of a folder. */
class FolderCache implements HostCache {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  private fileOf(name: string): string {
    return `${this.folder}/${name.replace(/[^\w.-]+/g, '_')}`;
  }

  read(name: string): string | null {
    try {
      return readFileSync(this.fileOf(name), 'utf8');
    } catch {
      return null;
    }
  }

  write(name: string, text: string): void {
    toolCache.write(this.fileOf(name), text);
  }
}

/** The process's own streams, files and signals. */
export class NodeHost implements Host {
  readonly files = nodeFiles;
  // The bundle's folder: bin/tauraro.js gives it, as to every CommonJS module.
  readonly resourceFolder = __dirname;
  readonly cache = toolCache.folder === null ? null : new FolderCache(toolCache.folder);
  readonly environment = process.env;
  private output = '';
  private outputByLine: boolean | null = null;
  private inputReader: InputReader | null = null;
  private interrupted: (() => void) | null = null;
  private abandoned = (): void => {};

  write(descriptor: OutputDescriptor, text: string): void {
    if (descriptor === 2) {
      this.flush();
      this.send(2, Buffer.from(text));
      return;
    }
    this.output += text;
    if (this.output.length >= OUTPUT_LIMIT) this.flush();
    else if (text.includes('\n')) {
      this.outputByLine ??= this.isTerminal(1);
      if (this.outputByLine) this.flush();
    }
  }

  writeBytes(descriptor: OutputDescriptor, bytes: Uint8Array): void {
    this.flush();
    this.send(descriptor, bytes);
  }

  flush(): void {
    if (this.output === '') return;
    const bytes = Buffer.from(this.output);
    this.output = '';
    this.send(1, bytes);
  }

  /** A closed standard output ends the program quietly, as SIGPIPE ends others; what standard error does not take is lost. */
  private send(descriptor: OutputDescriptor, bytes: Uint8Array): void {
    try {
      writeAll(descriptor, bytes);
    } catch (error) {
      if (descriptor === 2) return;
      if (!READER_IS_GONE.has(errorCode(error))) throw error;
      this.abandoned();
      process.exit(CLOSED_PIPE);
    }
  }

  isTerminal(descriptor: 0 | OutputDescriptor): boolean {
    try {
      const stats = fstatSync(descriptor);
      if (!stats.isCharacterDevice()) return false;
      if (stats.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev) return false;
    } catch {
      return false;
    }
    // Loaded only where it may well be a terminal: it brings in Node's network stack, 5 ms of CPU time.
    return (require('node:tty') as typeof import('node:tty')).isatty(descriptor);
  }

  readLine(): string {
    return this.input().readLine();
  }

  readRest(): string {
    return this.input().readRest();
  }

  readBytes(): Uint8Array {
    return this.input().readBytes();
  }

  private input(): InputReader {
    this.flush();
    this.inputReader ??= new InputReader((read) => this.waitFor(read));
    return this.inputReader;
  }

  /** Nobody hears a signal meanwhile, so Ctrl-C ends the process, as if nobody listened. */
  private waitFor<T>(read: () => T): T {
    const { interrupted } = this;
    if (interrupted === null) return read();
    process.off('SIGINT', interrupted);
    try {
      return read();
    } finally {
      process.on('SIGINT', interrupted);
    }
  }

  cwd(): string {
    return process.cwd();
  }

  cpuSeconds(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  }

  onInterrupt(listener: () => void): () => void {
    process.on('SIGINT', listener);
    this.interrupted = listener;
    return () => {
      process.off('SIGINT', listener);
      this.interrupted = null;
    };
  }

  onAbandoned(listener: () => void): void {
    this.abandoned = listener;
  }

  runOnce<T>(work: () => T): T {
    return runOnce(work);
  }

  startWorker(script: string): HostWorker {
    const threads = require('node:worker_threads') as typeof import('node:worker_threads');
    return new NodeWorker(threads, `${this.resourceFolder}/${script}`);
  }
}
