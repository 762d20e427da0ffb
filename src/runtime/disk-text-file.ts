/**
 * Text files on disk: a decoder and an encoder over a `DiskFile`. Decoded text that was not given out yet keeps its line
 * ends as they stand in the file, so that `tell` can count its bytes back; they are translated when it is given out.
 */

import { decode, encode } from '../objects/bytes/codecs.ts';
import { osError, valueError } from '../objects/exceptions/exceptions.ts';
import { makeStr, textOf } from '../objects/text/text.ts';
import type { Value } from '../objects/value.ts';
import { PyBinaryFile } from './binary-file.ts';
import type { DiskFile } from './disk-file.ts';
import { unsupportedOperation } from './file-errors.ts';
import { TextFile } from './text-file.ts';

/** `newline` of `open()`: null translates, '' knows all line ends, else the only one. */
export type Newline = null | '' | '\n' | '\r' | '\r\n';

/** How many bytes at the end of a block are the beginning of a UTF-8 sequence that the next block goes on with. */
function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? back : 0;
  }
  return 0;
}

/** The encodings of which a block may be decoded alone. */
const BY_BLOCK = /^(utf-?8|latin-?1|iso-?8859-1|(us-)?ascii)$/i;
const UTF_8 = /^utf-?8$/i;
const SURROGATE = /[\ud800-\udfff]/;

export class DiskTextFile extends TextFile {
  readonly isReadable: boolean;
  readonly isWritable: boolean;
  readonly isTerminal = false;
  private readonly file: DiskFile;
  private readonly newline: Newline;
  private readonly decodesByBlock: boolean;
  private readonly isUtf8: boolean;
  private pending = '';
  /** Is there a '\r' in `pending`? */
  private hasReturns = false;
  /** Where what was not given out yet begins in `pending`. */
  private at = 0;
  /** The beginning of a character whose other bytes are still to be read. */
  private tail: Uint8Array = new Uint8Array();
  private hasEnded = false;

  constructor(file: DiskFile, name: Value, mode: string, encoding: string, errors: string, newline: Newline) {
    super(name, mode, encoding, errors);
    this.file = file;
    this.newline = newline;
    this.isReadable = mode.includes('r') || mode.includes('+');
    this.isWritable = !mode.includes('r') || mode.includes('+');
    const codec = encoding.replaceAll('_', '-');
    this.decodesByBlock = BY_BLOCK.test(codec);
    this.isUtf8 = UTF_8.test(codec);
  }

  get isSeekable(): boolean {
    return this.file.isSeekable;
  }

  get descriptor(): number {
    return this.file.descriptor;
  }

  protected makeBuffer(): Value {
    return new PyBinaryFile(this.file, this.name, `${this.mode}b`);
  }

  /** Decodes one more block; false at the end of the file. */
  private fill(): boolean {
    if (this.hasEnded) return false;
    const block = this.decodesByBlock ? this.file.peek() : this.file.read(-1);
    if (this.decodesByBlock) this.file.take(block.length);
    let bytes: Uint8Array = this.tail.length === 0 ? block : Buffer.concat([this.tail, block]);
    this.hasEnded = block.length === 0;
    const tail = this.hasEnded || !/^utf/i.test(this.encoding) ? 0 : incompleteTail(bytes);
    this.tail = bytes.slice(bytes.length - tail);
    bytes = bytes.subarray(0, bytes.length - tail);
    this.pending = this.pending.slice(this.at) + textOf(decode(bytes, this.encoding, this.errors));
    this.at = 0;
    this.hasReturns = this.pending.includes('\r');
    return !this.hasEnded || bytes.length > 0;
  }

  private translate(text: string): string {
    return this.newline === null && text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }

  read(count: number): string {
    if (count >= 0) return this.readCharacters(count);
    const parts = [this.pending.slice(this.at)];
    this.at = this.pending.length;
    while (this.fill()) {
      parts.push(this.pending);
      this.at = this.pending.length;
    }
    this.pending = '';
    this.at = 0;
    return this.translate(parts.join(''));
  }

  private readCharacters(count: number): string {
    let text = '';
    for (let taken = 0; taken < count; taken++) {
      const character = this.nextCharacter();
      if (character === '') break;
      text += character;
    }
    return text;
  }

  /** One character, a translated line end being one. */
  private nextCharacter(): string {
    if (this.at >= this.pending.length && !this.fill()) return '';
    const codePoint = this.pending.codePointAt(this.at) ?? 0;
    const character = String.fromCodePoint(codePoint);
    this.at += character.length;
    if (character !== '\r' || this.newline !== null) return character;
    if ((this.at < this.pending.length || this.fill()) && this.pending[this.at] === '\n') this.at++;
    return '\n';
  }

  readLine(limit: number): string {
    let searched = this.at;
    for (;;) {
      const end = this.lineEnd(searched);
      if (end >= 0) return this.giveLine(end, limit);
      const scanned = this.pending.length - this.at;
      if (limit >= 0 && scanned > 2 * limit) return this.giveLine(this.pending.length, limit);
      if (!this.fill()) return this.giveLine(this.pending.length, limit);
      // A '\r' at the end of the block may have a '\n' after it.
      searched = Math.max(this.at, this.at + scanned - 1);
    }
  }

  /** The offset behind the first line end from `from` on, -1 if it is not in `pending` (or not all of it). */
  private lineEnd(from: number): number {
    const { pending, newline } = this;
    if (!this.hasReturns && newline !== '\r' && newline !== '\r\n')
      return pending.indexOf('\n', from) + 1 || -1;
    if (newline === null || newline === '') {
      const feed = pending.indexOf('\n', from);
      const before = feed < 0 ? pending.length : feed;
      const carriage = pending.indexOf('\r', from);
      if (carriage < 0 || carriage > before) return feed + 1 || -1;
      if (carriage + 1 < pending.length) return pending[carriage + 1] === '\n' ? carriage + 2 : carriage + 1;
      return this.hasEnded ? carriage + 1 : -1;
    }
    const place = pending.indexOf(newline, from);
    return place < 0 ? -1 : place + newline.length;
  }

  private giveLine(end: number, limit: number): string {
    const line = this.pending.slice(this.at, end);
    if (limit >= 0 && line.length > limit) return this.readCharacters(limit);
    this.at = end;
    return this.translate(line);
  }

  write(text: string): void {
    if (this.at < this.pending.length || this.tail.length > 0) this.seek(this.tell(), 0);
    const { newline } = this;
    const ends = newline === '\r' || newline === '\r\n' ? text.replaceAll('\n', newline) : text;
    if (this.isUtf8 && !SURROGATE.test(ends)) this.file.writeText(ends);
    else this.file.write(encode(makeStr(ends), this.encoding, this.errors));
  }

  flush(): void {
    this.file.flush();
  }

  close(): void {
    this.isClosed = true;
    this.file.close();
  }

  tell(): number {
    if (!this.isSeekable) throw osError(29, 'Illegal seek');
    const ahead = this.pending.slice(this.at);
    const bytes = ahead === '' ? 0 : encode(makeStr(ahead), this.encoding, this.errors).length;
    return this.file.tell() - this.tail.length - bytes;
  }

  seek(offset: number, whence: number): number {
    if (!this.isSeekable) throw unsupportedOperation('underlying stream is not seekable');
    if (whence !== 0 && whence !== 1 && whence !== 2) {
      throw valueError(`invalid whence (${whence}, should be 0, 1 or 2)`);
    }
    if (whence === 1 && offset !== 0) throw unsupportedOperation("can't do nonzero cur-relative seeks");
    if (whence === 2 && offset !== 0) throw unsupportedOperation("can't do nonzero end-relative seeks");
    if (offset < 0) throw valueError(`negative seek position ${offset}`);
    const position = whence === 0 ? offset : whence === 1 ? this.tell() : this.file.size();
    this.file.seek(position);
    this.pending = '';
    this.at = 0;
    this.tail = new Uint8Array();
    this.hasEnded = false;
    return position;
  }

  truncate(size: number | undefined): number {
    const length = size ?? this.tell();
    this.file.truncate(length);
    return length;
  }
}
