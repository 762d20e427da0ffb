/**
 * Iteration state: three registers for each `for`. A range is its next value, stop and step, all numbers; a list, tuple
 * or str is itself, the next index and None; anything else is an iterator.
 */

import { call } from '../objects/calls.ts';
import { reversedRange, reversedType } from '../objects/containers/iterators.ts';
import { PyList } from '../objects/containers/list.ts';
import { PyRange, rangeType } from '../objects/containers/range.ts';
import { PyTuple } from '../objects/containers/tuple.ts';
import { PyGenerator } from '../objects/functions/generator.ts';
import { iteratorOf, nextOf, PyIterator } from '../objects/protocol.ts';
import type { Value } from '../objects/value.ts';

const isSafeRange = (start: unknown, stop: unknown, step: unknown): boolean =>
  typeof start === 'number' &&
  typeof stop === 'number' &&
  typeof step === 'number' &&
  // The next value may go one step past the stop.
  Math.abs(stop) + Math.abs(step) <= Number.MAX_SAFE_INTEGER;

/** Makes `registers[at .. at+2]` the iteration over `source`. */
export function beginIteration(registers: Value[], at: number, source: Value): void {
  if (source instanceof PyList || source instanceof PyTuple || typeof source === 'string') {
    registers[at] = source;
    registers[at + 1] = 0;
    registers[at + 2] = null;
  } else if (source instanceof PyRange && isSafeRange(source.start, source.stop, source.step)) {
    registers[at] = source.start;
    registers[at + 1] = source.stop;
    registers[at + 2] = source.step;
  } else registers[at] = source instanceof PyGenerator ? source : iteratorOf(source);
}

/** Makes it count, if it can: in numbers. */
function count(registers: Value[], at: number, start: Value, stop: Value, step: Value): boolean {
  if (step === 0 || !isSafeRange(start, stop, step)) return false;
  registers[at] = start;
  registers[at + 1] = stop;
  registers[at + 2] = step;
  return true;
}

/** The same for a call written `range(...)`: callee and `given` arguments lie in `registers` from `callee` on. */
export function beginRange(registers: Value[], at: number, callee: number, given: number): void {
  if (registers[callee] === rangeType) {
    const first = registers[callee + 1];
    const start = given === 1 ? 0 : first;
    const stop = given === 1 ? first : registers[callee + 2];
    if (count(registers, at, start, stop, given === 3 ? registers[callee + 3] : 1)) return;
  }
  beginIteration(registers, at, callAt(registers, callee, given));
}

/** The same for a call written `reversed(range(...))`: `reversed` lies before the other callee. */
export function beginReversedRange(registers: Value[], at: number, callee: number, given: number): void {
  const reversed = registers[callee];
  const range = callAt(registers, callee + 1, given);
  if (reversed !== reversedType || !(range instanceof PyRange)) {
    beginIteration(registers, at, call(reversed, [range]));
    return;
  }
  const { start, stop, step } = range;
  if (typeof start === 'number' && typeof stop === 'number' && (step === 1 || step === -1)) {
    // As compiled code does it, also where there is nothing to count.
    if (count(registers, at, stop - step, start - step, -step)) return;
  }
  beginIteration(registers, at, reversedRange(range));
}

const callAt = (registers: Value[], callee: number, given: number): Value =>
  call(registers[callee], registers.slice(callee + 1, callee + 1 + given));

/** The next element of the iteration at `registers[at ..]`; `undefined` when it is exhausted. */
export function advance(registers: Value[], at: number): Value | undefined {
  const source = registers[at];
  if (source instanceof PyIterator) return source.next();
  if (source instanceof PyTuple) {
    const index = registers[at + 1] as number;
    if (index >= source.items.length) return undefined;
    registers[at + 1] = index + 1;
    return source.items[index];
  }
  if (source instanceof PyList) {
    const index = registers[at + 1] as number;
    if (index >= source.length) return undefined;
    registers[at + 1] = index + 1;
    return source.get(index);
  }
  if (typeof source === 'string') {
    const index = registers[at + 1] as number;
    if (index >= source.length) return undefined;
    registers[at + 1] = index + 1;
    return source[index];
  }
  if (typeof source === 'number') {
    const stop = registers[at + 1] as number;
    const step = registers[at + 2] as number;
    if (step > 0 ? source >= stop : source <= stop) return undefined;
    registers[at] = source + step;
    return source;
  }
  return nextOf(source);
}
