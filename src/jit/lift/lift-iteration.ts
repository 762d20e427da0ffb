/**
 * Iteration: what `for` goes over, in three registers (see `vm/iteration.ts`).
 *
 * A loop over a constant tuple is unrolled: which item is next belongs to what tells versions of a block apart.
 */

import { reversedType } from '../../objects/containers/iterators.ts';
import { rangeType } from '../../objects/containers/range.ts';
import type { PyType } from '../../objects/type.ts';
import { type Content, type Held, Node } from '../ir.ts';
import { isWithin, RANGE_BOUND } from '../passes/intervals.ts';
import { type Cursor, constant, describe, isNode, NONE } from './cursor.ts';
import { toInt } from './lift-operators.ts';
import { itemsOfTuple } from './observe.ts';

/** Longer tuples would take more code than they are worth. */
const MOST_ITEMS = 16;

/** GET_ITER. Says whether the JIT knows what it goes over: a constant tuple. */
export function startTuple(cursor: Cursor, state: number, source: Content): boolean {
  const items = itemsOfTuple(source);
  if (items === null || items.length > MOST_ITEMS) return false;
  cursor.set(state, source);
  cursor.set(state + 1, place(0));
  cursor.set(state + 2, NONE);
  return true;
}

/** The number of the next item: no node, for versions are not told apart by the values of nodes. */
function place(index: number): Held {
  return { kind: 'known', value: index, label: 'int', origin: -1 };
}

/** A loop header: FOR_RANGE or FOR_ITER. */
export function nextItem(cursor: Cursor, item: number, state: number, body: number, next: number): void {
  const items = itemsOfTuple(cursor.get(state));
  const index = cursor.get(state + 1);
  if (items === null || isNode(index) || typeof index.value !== 'number') {
    nextOfRange(cursor, item, state, body, next);
    return;
  }
  cursor.surroundings.noteUnrolled(cursor.pc, items.length);
  if (index.value >= items.length) {
    cursor.jump(next);
    return;
  }
  cursor.set(item, items[index.value]);
  cursor.set(state + 1, place(index.value + 1));
  cursor.jump(body);
}

/** GET_RANGE: the state of a loop over a range is its next value, stop and step. */
export function startRange(cursor: Cursor, state: number, callee: number, count: number): void {
  rangeAt(cursor, callee, count)?.forEach((value, i) => {
    cursor.set(state + i, value);
  });
}

/** GET_REVERSED_RANGE, with steps of 1 or -1: `range(a, b)` from its end on is `range(b - 1, a - 1, -1)`. */
export function startReversedRange(cursor: Cursor, state: number, callee: number, count: number): void {
  if (!isBuiltin(cursor.get(callee), reversedType)) {
    cursor.leave('reversed is not the builtin');
    return;
  }
  const range = rangeAt(cursor, callee + 1, count);
  if (range === null) return;
  const [start, stop, step] = range;
  if (step.literal !== 1n && step.literal !== -1n) {
    cursor.leave('a loop over a reversed range with a step');
    return;
  }
  const before = (value: Node): Node =>
    cursor.emit('int.sub', [value, step], "range's numbers are too large");
  cursor.set(state, before(stop));
  cursor.set(state + 1, before(start));
  cursor.set(state + 2, constant('int', -step.literal));
}

const isBuiltin = (called: Content, type: PyType): boolean =>
  !isNode(called) && called.kind === 'known' && called.value === type;

/** Start, stop and step that the call gives; null where it leaves. */
function rangeAt(cursor: Cursor, callee: number, count: number): [Node, Node, Node] | null {
  if (!isBuiltin(cursor.get(callee), rangeType)) {
    cursor.leave('range is not the builtin');
    return null;
  }
  const given: Node[] = [];
  for (let i = 1; i <= count; i++) {
    const content = cursor.get(callee + i);
    if (!isNode(content) || content.type === 'float') {
      cursor.leave(`range of ${describe(content)}`);
      return null;
    }
    given.push(toInt(cursor, content));
  }
  const [start, stop] = count === 1 ? [constant('int', 0n), given[0]] : given;
  const step = given[2] ?? constant('int', 1n);
  if (count === 3) cursor.emit('check.nonzero', [step], "range's step is 0");
  const bounded = (value: Node): Node =>
    value.interval !== null && isWithin(value.interval, RANGE_BOUND)
      ? value
      : cursor.emit('int.bounded', [value], "range's numbers are too large");
  return [bounded(start), bounded(stop), bounded(step)];
}

function nextOfRange(cursor: Cursor, item: number, state: number, body: number, next: number): void {
  const [value, stop, step] = [0, 1, 2].map((i) => cursor.get(state + i));
  if (!isNode(value) || !isNode(stop) || !isNode(step) || value.type !== 'int') {
    cursor.leave(`a loop over ${describe(value)}`);
    return;
  }
  const condition =
    typeof step.literal === 'bigint'
      ? cursor.emit(step.literal > 0n ? 'int.lt' : 'int.gt', [value, stop])
      : cursor.emit('range.more', [value, stop, step]);
  // The way into the body has a block of its own, with the value as a parameter: there it is known to be below the stop.
  const taken = cursor.fork();
  const current = new Node('parameter', 'int', []);
  taken.block.parameters.push(current);
  taken.set(state, current);
  const following = taken.emit('int.add', [current, step], 'the range leaves 64 bits');
  taken.set(item, current);
  taken.set(state, following);
  taken.jump(body);
  cursor.branchTo(condition, { target: taken.block, args: [value], via: null }, next);
}
