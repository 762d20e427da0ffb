/**
 * What a Python value is in JavaScript.
 *
 * | Python | here |
 * |---|---|
 * | None, bool | `null`, a JS boolean; `undefined` means unbound and is never a Python value |
 * | int | a number when |x| <= 2^53-1, else a bigint; never -0, never a fraction |
 * | str | a JS string when no code point is above U+FFFF, else a `WideString` |
 * | all else | a `PyObject` with its type |
 *
 * Test `typeof v === 'number'` first, then `instanceof` for the expected class, then go through the type's slots.
 */

import type { PyType } from './type.ts';

export type Value = null | boolean | number | bigint | string | PyObject;

/** The base of all values that are JS objects. */
export abstract class PyObject {
  /** What `type(self)` gives. Changes only by assignment to `__class__`. */
  abstract type: PyType;
}

/** A value of which only the identity counts: NotImplemented, Ellipsis. */
export class PySingleton extends PyObject {
  type: PyType;
  readonly name: string;

  constructor(type: PyType, name: string) {
    super();
    this.type = type;
    this.name = name;
  }
}

/**
 * A float. It is a `PyObject` by its prototype, not by `extends`: V8 inlines a constructor that calls no other wherever
 * floats are made (measured: 71 against 53 ns for a loop of three operations).
 */
export class PyFloat {
  declare type: PyType;
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

Object.setPrototypeOf(PyFloat.prototype, PyObject.prototype);

/** A str with code points above U+FFFF: index and length count code points. */
export class WideString extends PyObject {
  declare type: PyType;
  /** The UTF-16 text: what is written, hashed and compared for equality. */
  readonly text: string;
  readonly codePoints: Uint32Array;

  constructor(text: string, codePoints: Uint32Array) {
    super();
    this.text = text;
    this.codePoints = codePoints;
  }
}

/** A variable shared between a function and the functions inside it; `undefined` while unbound. */
export class PyCell extends PyObject {
  declare type: PyType;
  value: Value | undefined;

  constructor(value: Value | undefined) {
    super();
    this.value = value;
  }

  // As in `GlobalCell`.
  static {
    new PyCell(undefined).value = 0;
  }
}

/** Keyword arguments of a native call. */
export type Keywords = Map<string, Value>;
