/** A growing array of bytes with WebAssembly's number encodings (LEB128, little-endian floats, length-prefixed names). */

const eightBytes = new DataView(new ArrayBuffer(8));

export class ByteWriter {
  private bytes = new Uint8Array(256);
  length = 0;

  byte(value: number): void {
    if (this.length === this.bytes.length) this.grow(1);
    this.bytes[this.length++] = value;
  }

  /** Unsigned LEB128. */
  unsigned(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** Signed LEB128 of a 32-bit number. */
  signed(value: number): void {
    let rest = value;
    while (rest < -64 || rest > 63) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>= 7;
    }
    this.byte(rest & 0x7f);
  }

  /** Signed LEB128 of a 64-bit number. */
  signed64(value: bigint): void {
    let rest = value;
    while (rest < -64n || rest > 63n) {
      this.byte(Number(rest & 0x7fn) | 0x80);
      rest >>= 7n;
    }
    this.byte(Number(rest & 0x7fn));
  }

  float64(value: number): void {
    eightBytes.setFloat64(0, value, true);
    for (let i = 0; i < 8; i++) this.byte(eightBytes.getUint8(i));
  }

  /** 64 bits of an int, little-endian. */
  int64(value: bigint): void {
    eightBytes.setBigInt64(0, value, true);
    for (let i = 0; i < 8; i++) this.byte(eightBytes.getUint8(i));
  }

  /** A name: its UTF-8 bytes after their count. */
  name(text: string): void {
    this.vector(utf8Of(text));
  }

  /** Bytes after their count. */
  vector(content: Uint8Array): void {
    this.unsigned(content.length);
    this.append(content);
  }

  append(content: Uint8Array): void {
    if (this.length + content.length > this.bytes.length) this.grow(content.length);
    this.bytes.set(content, this.length);
    this.length += content.length;
  }

  /** What has been written; shares the writer's memory. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }

  private grow(more: number): void {
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes);
    this.bytes = grown;
  }
}

/** Most names are ASCII, which needs no encoder: to make one takes half a millisecond. */
function utf8Of(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) return new TextEncoder().encode(text);
    bytes[i] = unit;
  }
  return bytes;
}
