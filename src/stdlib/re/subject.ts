/**
 * A text to be searched: str or bytes, for JavaScript a string in UTF-16 (bytes as Latin-1). Python counts code points, so
 * places are converted where a str has characters above U+FFFF.
 */

import { bytesOf, latin1Bytes, latin1Text, PyBytes } from '../../objects/bytes/bytes.ts';
import { typeName } from '../../objects/classes/instance.ts';
import { typeError } from '../../objects/exceptions/exceptions.ts';
import { asStr } from '../../objects/text/str.ts';
import { makeStr, textOf } from '../../objects/text/text.ts';
import { type Value, WideString } from '../../objects/value.ts';

export class Subject {
  /** The value that was given. */
  readonly value: Value;
  readonly text: string;
  readonly isBytes: boolean;
  /** How many characters it has. */
  readonly length: number;
  /** For each code point its place in UTF-16, and the other way; null where both are the same. */
  private readonly units: Uint32Array | null;
  private readonly points: Uint32Array | null;

  /** Throws TypeError for what is no text. */
  constructor(value: Value) {
    const str = asStr(value);
    const bytes = str === undefined ? bytesOf(value) : undefined;
    if (str === undefined && bytes === undefined) {
      throw typeError(`expected string or bytes-like object, got '${typeName(value)}'`);
    }
    this.value = value;
    this.isBytes = bytes !== undefined;
    this.text = bytes === undefined ? textOf(str ?? '') : latin1Text(bytes);
    if (str instanceof WideString) {
      const { units, points } = placesOf(this.text);
      this.units = units;
      this.points = points;
      this.length = units.length - 1;
    } else {
      this.units = this.points = null;
      this.length = this.text.length;
    }
  }

  /** The place in UTF-16 of the code point with that index. */
  unitAt(index: number): number {
    return this.units === null ? index : this.units[index];
  }

  /** The index of the code point at a place in UTF-16. */
  indexAt(unit: number): number {
    return this.points === null ? unit : this.points[unit];
  }

  /** Is the place in UTF-16 in the middle of a character? */
  isInsidePair(unit: number): boolean {
    return this.units !== null && this.units[this.indexAt(unit)] !== unit;
  }

  /** The part between two places in UTF-16. */
  slice(start: number, end: number): Value {
    return this.made(this.text.slice(start, end));
  }

  /** A value of the same kind. */
  made(text: string): Value {
    return this.isBytes ? new PyBytes(latin1Bytes(text)) : makeStr(text);
  }
}

function placesOf(text: string): { units: Uint32Array; points: Uint32Array } {
  const units: number[] = [];
  const points = new Uint32Array(text.length + 1);
  for (let unit = 0; unit < text.length; unit++) {
    const start = unit;
    points[unit] = units.length;
    if ((text.codePointAt(unit) ?? 0) > 0xffff) points[++unit] = units.length;
    units.push(start);
  }
  points[text.length] = units.length;
  units.push(text.length);
  return { units: Uint32Array.from(units), points };
}
