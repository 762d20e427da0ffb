/**
 * The operations that any value answers, for the types to use among themselves: repr, equality, truth, length,
 * iteration, items. Each goes through the slots of the value's type; fast cases stand first.
 */

import { PyBoxed, typeName, unbox } from './classes/instance.ts';
import { isException, makeException, typeError } from './exceptions/exceptions.ts';
import { type Fold, gathering, isFoldable } from './functions/fold.ts';
import { PyBuiltin } from './functions/function.ts';
import { machine } from './machine.ts';
import { isStr, makeStr, type Str, textOf } from './text/text.ts';
import { NotImplemented, PyType, typeOf } from './type.ts';
import { PyFloat, PyObject, type Value } from './value.ts';

/** `bool(value)`. */
export function truthOf(value: Value): boolean {
  if (value === true) return true;
  if (value === false || value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') return value !== '';
  if (typeof value === 'bigint') return true;
  if (value instanceof PyFloat) return value.value !== 0;
  const slots = value.type.slots;
  if (slots.bool !== null) return slots.bool(value);
  return slots.length === null || slots.length(value) !== 0;
}

/** `a is b`. */
export function isSame(a: Value, b: Value): boolean {
  return a === b;
}

function textFrom(value: Value, method: string): string {
  if (isStr(value)) return textOf(value);
  if (value instanceof PyBoxed && isStr(value.payload)) return textOf(value.payload);
  throw typeError(`${method} returned non-string (type ${typeName(value)})`);
}

/** `repr(value)` as JS text. */
export function reprOf(value: Value): string {
  const slot = typeOf(value).slots.repr;
  return slot === null ? `<${typeName(value)} object>` : textFrom(slot(value), '__repr__');
}

/** `str(value)` as JS text. */
export function strOf(value: Value): string {
  if (typeof value === 'string') return value;
  const slot = typeOf(value).slots.str;
  return slot === null ? reprOf(value) : textFrom(slot(value), '__str__');
}

/** `format(value, spec)` as JS text. */
export function formatOf(value: Value, spec: string): string {
  if (spec === '' && value instanceof PyBoxed && value.type.lookup('__format__') instanceof PyBuiltin) {
    return strOf(value);
  }
  const slot = typeOf(value).slots.format;
  if (slot === null) throw typeError(`unsupported format string passed to ${typeName(value)}.__format__`);
  const text = unbox(slot(value, makeStr(spec)));
  if (!isStr(text)) throw typeError(`__format__ must return a str, not ${typeName(text)}`);
  return textOf(text);
}

/** `hash(value)`: a Python int of 61 bits and sign. Throws TypeError if it is unhashable. */
export function hashOf(value: Value): Value {
  const slot = typeOf(value).slots.hash;
  if (slot === null) throw typeError(`unhashable type: '${typeName(value)}'`);
  return slot(value);
}

export type Comparison = 'equal' | 'notEqual' | 'less' | 'lessEqual' | 'greater' | 'greaterEqual';

/** Each comparison: its sign, and what asks the same of swapped operands. */
export const COMPARISONS: Record<Comparison, { sign: string; reflected: Comparison }> = {
  equal: { sign: '==', reflected: 'equal' },
  notEqual: { sign: '!=', reflected: 'notEqual' },
  less: { sign: '<', reflected: 'greater' },
  lessEqual: { sign: '<=', reflected: 'greaterEqual' },
  greater: { sign: '>', reflected: 'less' },
  greaterEqual: { sign: '>=', reflected: 'lessEqual' },
};

/** `a <op> b`, whatever it answers. Throws TypeError when neither side can order them. */
export function compare(op: Comparison, a: Value, b: Value): Value {
  const { reflected } = COMPARISONS[op];
  const left = typeOf(a);
  const right = typeOf(b);
  const rightSlot = right.slots[reflected];
  const rightFirst = left !== right && rightSlot !== null && right.isSubtypeOf(left);
  if (rightFirst) {
    const answer = rightSlot(b, a);
    if (answer !== NotImplemented) return answer;
  }
  const leftSlot = left.slots[op];
  if (leftSlot !== null) {
    const answer = leftSlot(a, b);
    if (answer !== NotImplemented) return answer;
  }
  return rightFirst ? compareByIdentity(op, a, b) : compareByRight(op, a, b);
}

/** `a <op> b` after the left operand has answered NotImplemented. */
export function compareByRight(op: Comparison, a: Value, b: Value): Value {
  const slot = typeOf(b).slots[COMPARISONS[op].reflected];
  const answer = slot === null ? NotImplemented : slot(b, a);
  return answer === NotImplemented ? compareByIdentity(op, a, b) : answer;
}

function compareByIdentity(op: Comparison, a: Value, b: Value): Value {
  if (op === 'equal') return a === b;
  if (op === 'notEqual') return a !== b;
  throw typeError(
    `'${COMPARISONS[op].sign}' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`,
  );
}

/** `a == b` as a truth value. */
export function equals(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a === b;
  if (typeof a === 'string' && typeof b === 'string') return a === b;
  return truthOf(compare('equal', a, b));
}

/** `a is b or a == b`: what containers ask. */
export function sameOrEqual(a: Value, b: Value): boolean {
  return a === b || equals(a, b);
}

/** `a < b` as a truth value. */
export function lessThan(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  return truthOf(compare('less', a, b));
}

/** `len(value)`. */
export function lengthOf(value: Value): number {
  const slot = typeOf(value).slots.length;
  if (slot === null) throw typeError(`object of type '${typeName(value)}' has no len()`);
  return slot(value);
}

/** `container[key]`. */
export function getItem(container: Value, key: Value): Value {
  const slot = typeOf(container).slots.getItem;
  if (slot !== null) return slot(container, key);
  if (container instanceof PyType) return subscriptType(container, key);
  throw typeError(`'${typeName(container)}' object is not subscriptable`);
}

let subscriptType: (type: PyType, item: Value) => Value;
/** Says what `list[int]` is: no operation of `type`, whose instances are no sequences. */
export function installTypeSubscript(subscript: (type: PyType, item: Value) => Value): void {
  subscriptType = subscript;
}

/** `container[key] = value`. */
export function setItem(container: Value, key: Value, value: Value): void {
  const slot = typeOf(container).slots.setItem;
  if (slot === null) {
    checkSequenceIndex(container, key);
    throw typeError(`'${typeName(container)}' object does not support item assignment`);
  }
  slot(container, key, value);
}

/** `del container[key]`. */
export function deleteItem(container: Value, key: Value): void {
  const slot = typeOf(container).slots.deleteItem;
  if (slot === null) {
    checkSequenceIndex(container, key);
    throw typeError(`'${typeName(container)}' object ${refusal(container, key)} item deletion`);
  }
  slot(container, key);
}

/** A sequence looks at the index before it finds that it cannot be changed. */
function checkSequenceIndex(container: Value, key: Value): void {
  const { getItem, length } = typeOf(container).slots;
  if (getItem === null || length === null || typeOf(key).slots.index === null) return;
  const place = indexOf(key);
  if (typeof place === 'bigint' && BigInt.asIntN(64, place) !== place) {
    throw makeException('IndexError', `cannot fit '${typeName(key)}' into an index-sized integer`);
  }
}

/** CPython words it otherwise where it has tried the sequence protocol. */
function refusal(container: Value, key: Value): string {
  const { isBuiltin, slots } = typeOf(container);
  const isSequence = !isBuiltin || slots.getItem !== null;
  const isIndex = typeOf(key).slots.index !== null;
  return isSequence && isIndex ? "doesn't support" : 'does not support';
}

/** `item in container`. */
export function contains(container: Value, item: Value): boolean {
  const slots = typeOf(container).slots;
  if (slots.contains !== null) return slots.contains(container, item);
  if (typeOf(container).lookup('__contains__') === null) {
    throw typeError(`'${typeName(container)}' object is not a container`);
  }
  const iterator = searchIterator(container);
  for (let element = nextOf(iterator); element !== undefined; element = nextOf(iterator)) {
    if (sameOrEqual(element, item)) return true;
  }
  return false;
}

/** `iter(container)` for `in`, which takes any TypeError for its own. */
function searchIterator(container: Value): Value {
  try {
    return iteratorOf(container);
  } catch (error) {
    if (!isException(error, 'TypeError')) throw error;
    throw typeError(`argument of type '${typeName(container)}' is not iterable`);
  }
}

/** How an iterator is made again where it stands. */
export interface Reduction {
  /** The builtin that makes it; null for its type. */
  readonly maker: 'iter' | 'reversed' | null;
  /** Its arguments; `undefined` where nothing is left to iterate over. */
  readonly args: readonly Value[] | undefined;
  readonly state?: Value;
}

/** Of an iterator that has ended. */
export const EXHAUSTED: Reduction = { maker: 'iter', args: undefined };

/** A built-in iterator: `next` gives `undefined` at the end, and ever after. */
export abstract class PyIterator extends PyObject {
  abstract next(): Value | undefined;

  /** What it is made from, for copies and pickles; null where it cannot be. */
  reduction(): Reduction | null {
    return null;
  }

  /** Goes to the place that `reduction` gave as the state. */
  setState(_state: Value): void {}
}

/** Iteration over anything with `__getitem__` and no `__iter__`. */
class SequenceIterator extends PyIterator {
  type: PyType;
  private readonly sequence: Value;
  private index = 0;

  constructor(type: PyType, sequence: Value) {
    super();
    this.type = type;
    this.sequence = sequence;
  }

  next(): Value | undefined {
    if (this.index < 0) return undefined;
    try {
      return getItem(this.sequence, this.index++);
    } catch (error) {
      if (!isException(error, 'IndexError') && !isException(error, 'StopIteration')) throw error;
      this.index = -1;
      return undefined;
    }
  }

  override reduction(): Reduction {
    return this.index < 0 ? EXHAUSTED : { maker: 'iter', args: [this.sequence], state: this.index };
  }

  override setState(state: Value): void {
    if (this.index >= 0) this.index = Math.max(0, sizeOf(state));
  }
}

let sequenceIteratorType: PyType;
/** Says which type the iterators over old-style sequences have. */
export function installSequenceIteratorType(type: PyType): void {
  sequenceIteratorType = type;
}

/** `iter(value)`. */
export function iteratorOf(value: Value): Value {
  const slots = typeOf(value).slots;
  if (slots.iter === null) {
    if (slots.getItem === null || typeOf(value).lookup('__iter__') === null) {
      throw typeError(`'${typeName(value)}' object is not iterable`);
    }
    return new SequenceIterator(sequenceIteratorType, value);
  }
  const iterator = slots.iter(value);
  // An iterator of a derived class is its own iterator, not the one that it carries.
  if (value instanceof PyBoxed && iterator === value.payload) return value;
  if (!(iterator instanceof PyIterator) && typeOf(iterator).slots.next === null) {
    throw typeError(`iter() returned non-iterator of type '${typeName(iterator)}'`);
  }
  return iterator;
}

/** The next of an iterator; `undefined` when it is exhausted. */
export function nextOf(iterator: Value): Value | undefined {
  if (iterator instanceof PyIterator) return iterator.next();
  const slot = typeOf(iterator).slots.next;
  if (slot === null) throw typeError(`'${typeName(iterator)}' object is not an iterator`);
  return slot(iterator);
}

/** Visits every element; stops when the visitor answers false. */
export function forEach(iterable: Value, visit: (item: Value) => unknown): void {
  const iterator = iteratorOf(iterable);
  for (let item = nextOf(iterator); item !== undefined; item = nextOf(iterator)) {
    if (visit(item) === false) return;
  }
}

/** Has the container none of the iterable's elements? Stops at the first. */
export function isDisjoint(container: { has(item: Value): boolean }, iterable: Value): boolean {
  let disjoint = true;
  forEach(iterable, (item) => {
    disjoint = !container.has(item);
    return disjoint;
  });
  return disjoint;
}

/** What has been accumulated of an iterator's values, and the first one that was not for the fold; `undefined` at the end. */
interface Folded {
  readonly accumulated: Value | undefined;
  readonly next: Value | undefined;
}

/** Folds what it can of an iterator's values: those of a generator expression. The others are left to the caller. */
export function foldOver(fold: Fold, iterator: Value, start: Value | undefined): Folded {
  if (!isFoldable(iterator)) return { accumulated: start, next: nextOf(iterator) };
  const next = machine.foldInto(fold, iterator, start);
  if (next !== undefined) return { accumulated: iterator.registers[iterator.code.foldRegister], next };
  const accumulated = iterator.result;
  iterator.result = null;
  return { accumulated, next };
}

/** The rest of an iterator's elements. */
export function drain(iterator: Value): Value[] {
  const items: Value[] = [];
  let { next } = foldOver(gathering(items), iterator, null);
  for (; next !== undefined; next = nextOf(iterator)) items.push(next);
  return items;
}

/** The elements as a fresh JS array. */
export function toArray(iterable: Value): Value[] {
  return drain(iteratorOf(iterable));
}

const isInt = (value: Value): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint';

/**
 * An int from a value that is one or has `__index__`. Throws TypeError
 * `'float' object cannot be interpreted as an integer` otherwise.
 */
export function indexOf(value: Value): number | bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return Number(value);
  // What is an int is not asked.
  if (value instanceof PyBoxed && isInt(value.payload)) return value.payload;
  const slot = typeOf(value).slots.index;
  if (slot === null) throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
  const index = slot(value);
  const int = unbox(index);
  if (isInt(int)) return int;
  if (typeof int === 'boolean') return Number(int);
  throw typeError(`__index__ returned non-int (type ${typeName(index)})`);
}

/** As `indexOf`, for arguments that are sizes and counts: a double near enough. Throws OverflowError beyond 64 bits. */
export function sizeOf(value: Value): number {
  const index = indexOf(value);
  if (typeof index === 'bigint' && BigInt.asIntN(64, index) !== index) {
    throw makeException('OverflowError', 'Python int too large to convert to C ssize_t');
  }
  return Number(index);
}

/** An argument that C takes as an `int`. */
export function intArgument(value: Value): number {
  const index = indexOf(value);
  if (index > 0x7fffffff || index < -0x80000000) {
    throw makeException('OverflowError', 'Python int too large to convert to C int');
  }
  return Number(index);
}

/** An argument that C takes as an `int` and uses as a truth value. */
export function intFlag(value: Value): boolean {
  return intArgument(value) !== 0;
}

/** The TypeError of `left + right` for a sequence and something else. */
export function cannotConcatenate(left: Value, right: Value): Value {
  const { name } = typeOf(unbox(left));
  return typeError(
    name.startsWith('byte')
      ? `can't concat ${typeName(right)} to ${name}`
      : `can only concatenate ${name} (not "${typeName(right)}") to ${name}`,
  );
}

const beingPrinted = new Set<Value>();

/** The repr of a container: `render` unless this container is being printed already, then `recursive` (`[...]`). */
export function reprContainer(container: Value, recursive: string, render: () => string): Str {
  if (beingPrinted.has(container)) return recursive;
  if (beingPrinted.size > machine.recursionLimit) {
    throw makeException(
      'RecursionError',
      'maximum recursion depth exceeded while getting the repr of an object',
    );
  }
  beingPrinted.add(container);
  try {
    return makeStr(render());
  } finally {
    beingPrinted.delete(container);
  }
}
