/** Built-in functions that walk over an iterable, or make something to walk with. */

import { bindBuiltin, call } from '../objects/calls.ts';
import { typeName } from '../objects/classes/instance.ts';
import { CallableIterator } from '../objects/containers/iterators.ts';
import { listType, PyList } from '../objects/containers/list.ts';
import { itemsOf } from '../objects/containers/sequence.ts';
import { sortValues } from '../objects/containers/sort.ts';
import { makeTuple } from '../objects/containers/tuple.ts';
import { isException, stopIteration, typeError, valueError } from '../objects/exceptions/exceptions.ts';
import { aiter, anext } from '../objects/functions/awaiting.ts';
import type { Fold } from '../objects/functions/fold.ts';
import { type Implementation, type PyBuiltin, PyFunction } from '../objects/functions/function.ts';
import { AwaitIterator, PyGenerator } from '../objects/functions/generator.ts';
import { withRecipe } from '../objects/functions/scalar-recipe.ts';
import { type Int, intAdd } from '../objects/numbers/int.ts';
import { compare, foldOver, iteratorOf, lengthOf, nextOf, truthOf } from '../objects/protocol.ts';
import { isStr } from '../objects/text/text.ts';
import { typeOf } from '../objects/type.ts';
import { type Keywords, PyFloat, type Value } from '../objects/value.ts';
import { BINARY_OPERATORS, binaryOperation } from '../runtime/operators.ts';

/** Types that have a better way than `sum`. */
const JOINED_TYPES = ['bytes', 'bytearray'];

const isInt = (value: Value | undefined): value is Int =>
  typeof value === 'number' || typeof value === 'bigint';

/** Does no Python code have to be asked about it? */
function isNumber(value: Value): boolean {
  return isInt(value) || value instanceof PyFloat || typeof value === 'boolean';
}

const SUM: Fold = {
  name: 'sum',
  step(accumulated, value) {
    if (value instanceof PyFloat) {
      if (accumulated instanceof PyFloat) return new PyFloat(accumulated.value + value.value);
      return typeof accumulated === 'number' ? new PyFloat(accumulated + value.value) : undefined;
    }
    const int = typeof value === 'boolean' ? Number(value) : value;
    if (!isInt(int)) return undefined;
    if (isInt(accumulated)) return intAdd(accumulated, int);
    return typeof int === 'number' && accumulated instanceof PyFloat
      ? new PyFloat(accumulated.value + int)
      : undefined;
  },
};

function sum(iterable: Value, start: Value | undefined): Value {
  if (start !== undefined && isStr(start))
    throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  if (start !== undefined && JOINED_TYPES.includes(typeName(start))) {
    throw typeError(`sum() can't sum ${typeName(start)} [use b''.join(seq) instead]`);
  }
  const iterator = iteratorOf(iterable);
  const { accumulated, next } = foldOver(SUM, iterator, start === undefined ? 0 : start);
  return next === undefined ? (accumulated as Value) : addAll(accumulated as Value, next, iterator);
}

/** Adds up what an iterator gives, of which the first has been taken. */
function addAll(start: Value, first: Value, iterator: Value): Value {
  let total = start;
  // Small ints are added up apart, so that a large total is touched rarely.
  let small = 0;
  for (let item: Value | undefined = first; item !== undefined; item = nextOf(iterator)) {
    const int = typeof item === 'boolean' ? Number(item) : item;
    if (typeof int === 'number' && (typeof total === 'number' || typeof total === 'bigint')) {
      if (Number.isSafeInteger(small + int)) {
        small += int;
        continue;
      }
    }
    if (small !== 0) total = plus(total, small);
    small = 0;
    total = plus(total, item);
  }
  return small === 0 ? total : plus(total, small);
}

const plus = (left: Value, right: Value): Value => binaryOperation(BINARY_OPERATORS.add, left, right);

/** The least or the greatest of one iterable's elements or of several arguments. */
function extreme(
  name: 'min' | 'max',
  args: Value[],
  key: Value | undefined,
  absent: Value | undefined,
): Value {
  if (args.length === 0) throw typeError(`${name} expected at least 1 argument, got 0`);
  if (args.length > 1 && absent !== undefined) {
    throw typeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
  }
  const hasKey = key !== undefined && key !== null;
  // Of several arguments without an iterator, which would take as long as the rest.
  if (args.length > 1 && !hasKey)
    return args.reduce((best, item) => (isBetter(name, item, best) ? item : best));
  const iterator = iteratorOf(args.length > 1 ? makeTuple(args) : args[0]);
  const best = hasKey ? firstExtremeBy(name, iterator, key) : firstExtreme(name, iterator);
  if (best !== undefined) return best;
  if (absent !== undefined) return absent;
  throw valueError(`${name}() arg is an empty sequence`);
}

function isBetter(name: 'min' | 'max', a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return name === 'min' ? a < b : a > b;
  if (a instanceof PyFloat && b instanceof PyFloat)
    return name === 'min' ? a.value < b.value : a.value > b.value;
  return truthOf(compare(name === 'min' ? 'less' : 'greater', a, b));
}

function extremeFold(name: 'min' | 'max'): Fold {
  return {
    name,
    step(best, value) {
      if (best === undefined) return value;
      if (!isNumber(best) || !isNumber(value)) return undefined;
      return isBetter(name, value, best) ? value : best;
    },
  };
}

const EXTREMES = { min: extremeFold('min'), max: extremeFold('max') };

function firstExtreme(name: 'min' | 'max', iterator: Value): Value | undefined {
  const { accumulated, next } = foldOver(EXTREMES[name], iterator, undefined);
  let best = accumulated;
  for (let item = next; item !== undefined; item = nextOf(iterator)) {
    if (best === undefined || isBetter(name, item, best)) best = item;
  }
  return best;
}

function firstExtremeBy(name: 'min' | 'max', iterator: Value, key: Value): Value | undefined {
  let best: Value | undefined;
  let bestKey: Value = null;
  for (let item = nextOf(iterator); item !== undefined; item = nextOf(iterator)) {
    const itemKey = call(key, [item]);
    if (best === undefined || isBetter(name, itemKey, bestKey)) [best, bestKey] = [item, itemKey];
  }
  return best;
}

/** Goes on while the truth of what is yielded is not `wanted`. */
function searchFor(name: 'any' | 'all', wanted: boolean): Fold {
  return {
    name,
    step: (_accumulated, value) =>
      (value === null || isNumber(value)) && truthOf(value) !== wanted ? null : undefined,
  };
}

const ANY = searchFor('any', true);
const ALL = searchFor('all', false);

/** Is there an element whose truth is `wanted`? */
function hasElement(iterable: Value, wanted: boolean): boolean {
  const iterator = iteratorOf(iterable);
  const { next } = foldOver(wanted ? ANY : ALL, iterator, null);
  for (let item = next; item !== undefined; item = nextOf(iterator)) {
    if (truthOf(item) === wanted) return true;
  }
  return false;
}

function iter(object: Value, sentinel: Value | undefined): Value {
  if (sentinel === undefined) return iteratorOf(object);
  if (typeOf(object).slots.call === null) throw typeError('iter(v, w): v must be callable');
  return new CallableIterator(object, sentinel);
}

function next(iterator: Value, absent: Value | undefined): Value {
  const method = typeOf(iterator).lookup('__next__');
  if (method instanceof PyFunction) return nextByMethod(method, iterator, absent);
  const value = nextOf(iterator);
  if (value !== undefined) return value;
  if (absent !== undefined) return absent;
  const hasResult = iterator instanceof PyGenerator || iterator instanceof AwaitIterator;
  throw stopIteration(hasResult ? iterator.result : null);
}

/** A `__next__` written in Python raises its own StopIteration. */
function nextByMethod(method: PyFunction, iterator: Value, absent: Value | undefined): Value {
  try {
    return call(method, [iterator]);
  } catch (error) {
    if (absent === undefined || !isException(error, 'StopIteration')) throw error;
    return absent;
  }
}

/** `sorted(iterable, /, *, key=None, reverse=False)`: the keywords are those of `list.sort`, and so are its errors. */
function sorted(args: Value[], keywords: Keywords): Value {
  if (args.length !== 1) throw typeError(`sorted expected 1 argument, got ${args.length}`);
  const items = itemsOf(args[0]);
  if (keywords.size === 0) {
    sortValues(items, null, false);
    return PyList.from(items);
  }
  const list = PyList.from(items);
  const sort = listType.lookup('sort') as PyBuiltin;
  bindBuiltin(sort, [list], keywords.size === 0 ? null : keywords);
  return list;
}

/** By signature. */
export const iterationFunctions = (): Record<string, Implementation> => ({
  'sum(iterable, /, start=0)': withRecipe('sum', sum),
  'min(*args, key=None, default=None)': withRecipe('min', (args: Value[], key?: Value, absent?: Value) =>
    extreme('min', args, key, absent),
  ),
  'max(*args, key=None, default=None)': withRecipe('max', (args: Value[], key?: Value, absent?: Value) =>
    extreme('max', args, key, absent),
  ),
  'any(iterable, /)': withRecipe('any', (iterable: Value) => hasElement(iterable, true)),
  'all(iterable, /)': withRecipe('all', (iterable: Value) => !hasElement(iterable, false)),
  'sorted(*args, **kwargs)': sorted,
  'len(obj, /)': lengthOf,
  'iter(object, sentinel=None, /)': iter,
  'next(iterator, default=None, /)': withRecipe('next', next),
  'aiter(async_iterable, /)': aiter,
  'anext(aiterator, default=None, /)': anext,
});
