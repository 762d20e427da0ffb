/** What lists and tuples have in common, over their elements as arrays. */

import { typeName } from '../classes/instance.ts';
import { overflowError, typeError } from '../exceptions/exceptions.ts';
import { listOf } from '../length-hint.ts';
import { type Comparison, compare, indexOf, reprOf, sameOrEqual } from '../protocol.ts';
import { typeOf } from '../type.ts';
import type { Value } from '../value.ts';
import { PyList } from './list.ts';
import { PyTuple } from './tuple.ts';

/** `list(iterable)` as a fresh JS array. */
export function itemsOf(iterable: Value): Value[] {
  if (iterable instanceof PyList) return iterable.toArray();
  if (iterable instanceof PyTuple) return iterable.items.slice();
  return listOf(iterable);
}

/** `left <op> right` by the first elements that differ. Not for equality. */
export function orderItems(op: Comparison, left: readonly Value[], right: readonly Value[]): Value {
  const common = Math.min(left.length, right.length);
  for (let i = 0; i < common; i++) {
    if (!sameOrEqual(left[i], right[i])) return compare(op, left[i], right[i]);
  }
  return compare(op, left.length, right.length);
}

/** The reprs of the elements, with commas between. */
export function joinReprs(items: readonly Value[]): string {
  let text = '';
  for (let i = 0; i < items.length; i++) text += i === 0 ? reprOf(items[i]) : `, ${reprOf(items[i])}`;
  return text;
}

/** The optional bounds of `index(value, start, stop)`: never negative. */
export function searchBound(value: Value | undefined, length: number, absent: number): number {
  if (value === undefined) return absent;
  if (typeof value !== 'number' && typeof value !== 'bigint' && typeOf(value).slots.index === null) {
    throw typeError('slice indices must be integers or have an __index__ method');
  }
  const index = Number(indexOf(value));
  return index < 0 ? Math.max(index + length, 0) : index;
}

/** How often to repeat a sequence; `undefined` for a value that is no int. */
export function repeatCount(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  if (typeOf(value).slots.index === null) return undefined;
  const count = indexOf(value);
  // Up to 64 bits it is a count, only one that no memory holds.
  if (typeof count === 'bigint' && BigInt.asIntN(64, count) !== count) {
    throw overflowError(`cannot fit '${typeName(value)}' into an index-sized integer`);
  }
  return Number(count);
}

/** For `sequence.append(...)` and the like that want an iterable: its elements, or TypeError with that text. */
export function iterableOr(message: string, value: Value): Value[] {
  const { iter, getItem } = typeOf(value).slots;
  if (iter === null && getItem === null) throw typeError(message);
  return itemsOf(value);
}
