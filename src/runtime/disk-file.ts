/**
 * The bytes of an open file: reads by block, gathers what is written, and keeps the position itself, so that reading
 * and writing may mix. Text and binary files stand on top of it.
 */

import { toOsError } from './file-errors.ts';
import type { HostFiles } from './host.ts';

const BLOCK_SIZE = 1 << 16;

/** Files with bytes not yet written. They are written at the latest when another file is opened or the program ends. */
const unwritten = new Set<DiskFile>();

/** Writes what any file still holds: CPython does it when the last reference to a file goes. Throws the first OSError, at the end. */
export function flushFiles(): void {
  const errors: unknown[] = [];
  for (const file of unwritten) {
    try {
      file.flush();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}

export class DiskFile {
  private readonly files: HostFiles;
  readonly descriptor: number;
  /** False for pipes and devices: their position cannot be chosen. */
  readonly isSeekable: boolean;
  private readonly appends: boolean;
  /** Where the next read or write takes place. */
  private position = 0;
  private block: Uint8Array = new Uint8Array();
  /** The part of `block` that was given out. */
  private used = 0;
  /** What was written: bytes, and after them text that is encoded all at once. */
  private chunks: Uint8Array[] = [];
  private chunkBytes = 0;
  private text = '';
  isClosed = false;

  constructor(files: HostFiles, descriptor: number, isSeekable: boolean, appends: boolean) {
    this.files = files;
    this.descriptor = descriptor;
    this.isSeekable = isSeekable;
    this.appends = appends;
    if (appends && isSeekable) this.position = files.size(descriptor);
  }

  private attempt<T>(operation: () => T): T {
    try {
      return operation();
    } catch (error) {
      throw toOsError(error);
    }
  }

  /** The bytes read ahead, after one more read if there are none; empty at the end of the file. */
  peek(): Uint8Array {
    if (this.used < this.block.length) return this.block.subarray(this.used);
    this.flush();
    const target = new Uint8Array(BLOCK_SIZE);
    const at = this.isSeekable ? this.position : undefined;
    const count = this.attempt(() => this.files.read(this.descriptor, target, at));
    this.position += count;
    this.block = target.subarray(0, count);
    this.used = 0;
    return this.block;
  }

  /** Marks `count` bytes of what `peek` gave as read. */
  take(count: number): void {
    this.used += count;
  }

  /** Reads up to `count` bytes, all if it is negative. */
  read(count: number): Uint8Array {
    const parts: Uint8Array[] = [];
    let missing = count < 0 ? Number.POSITIVE_INFINITY : count;
    while (missing > 0) {
      const available = this.peek();
      if (available.length === 0) break;
      const part = available.subarray(0, Math.min(missing, available.length));
      parts.push(part);
      this.take(part.length);
      missing -= part.length;
    }
    return parts.length === 1 ? parts[0].slice() : Buffer.concat(parts);
  }

  write(bytes: Uint8Array): void {
    if (this.block.length > 0) this.seek(this.tell());
    this.encodeText();
    this.addChunk(bytes);
    if (this.chunkBytes >= BLOCK_SIZE) this.flush();
    else unwritten.add(this);
  }

  /** Writes text without lone surrogates as UTF-8. */
  writeText(text: string): void {
    if (this.block.length > 0) this.seek(this.tell());
    this.text += text;
    if (this.text.length >= BLOCK_SIZE) this.flush();
    else unwritten.add(this);
  }

  private addChunk(bytes: Uint8Array): void {
    this.chunks.push(bytes);
    this.chunkBytes += bytes.length;
  }

  private encodeText(): void {
    if (this.text === '') return;
    this.addChunk(Buffer.from(this.text));
    this.text = '';
  }

  flush(): void {
    unwritten.delete(this);
    this.encodeText();
    if (this.chunkBytes === 0) return;
    const bytes = Buffer.concat(this.chunks);
    this.chunks = [];
    this.chunkBytes = 0;
    const at = this.isSeekable && !this.appends ? this.position : undefined;
    this.attempt(() => this.files.write(this.descriptor, bytes, at));
    this.position = this.appends && this.isSeekable ? this.size() : this.position + bytes.length;
  }

  tell(): number {
    this.encodeText();
    return this.position - (this.block.length - this.used) + this.chunkBytes;
  }

  seek(position: number): void {
    this.flush();
    this.block = new Uint8Array();
    this.used = 0;
    this.position = position;
  }

  size(): number {
    this.flush();
    return this.attempt(() => this.files.size(this.descriptor));
  }

  truncate(size: number): void {
    this.flush();
    this.attempt(() => this.files.truncate(this.descriptor, size));
  }

  close(): void {
    if (this.isClosed) return;
    this.flush();
    this.isClosed = true;
    this.attempt(() => this.files.close(this.descriptor));
  }
}
