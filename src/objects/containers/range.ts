/** Ranges: start, stop, step and the length that follows, ints of any size. `range-type.ts` says what they can do. */

import { newType } from '../define.ts';
import { type Int, intAdd, intMul } from '../numbers/int.ts';
import type { PyType } from '../type.ts';
import { PyObject } from '../value.ts';
import { countSteps } from './slice.ts';

export const rangeType = newType('range');

export class PyRange extends PyObject {
  declare type: PyType;
  readonly start: Int;
  readonly stop: Int;
  /** Never 0. */
  readonly step: Int;
  readonly length: Int;

  constructor(start: Int, stop: Int, step: Int) {
    super();
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = countSteps(start, stop, step);
  }

  /** The element at `i`, which must be at least 0 and less than `length`. */
  get(i: Int): Int {
    return intAdd(this.start, intMul(i, this.step));
  }
}

Object.defineProperty(PyRange.prototype, 'type', { value: rangeType });
