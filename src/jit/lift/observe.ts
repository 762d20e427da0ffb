/** What the values that a region finds at its entry are to it. */

import { reversedType } from '../../objects/containers/iterators.ts';
import { rangeType } from '../../objects/containers/range.ts';
import { PyTuple } from '../../objects/containers/tuple.ts';
import { PyFunction } from '../../objects/functions/function.ts';
import { PyModule } from '../../objects/modules/module.ts';
import type { GlobalCell } from '../../objects/modules/namespace.ts';
import { PyType } from '../../objects/type.ts';
import type { PyCell, PyFloat, Value } from '../../objects/value.ts';
import { builtinWithRecipe } from '../imports.ts';
import {
  ANY_INT,
  ANY_WORD,
  type Content,
  type Guard,
  type Held,
  type Interval,
  isIntegral,
  Node,
  type Variable,
} from '../ir.ts';
import { intersect, isEqual, isWithin, RANGE_BOUND } from '../passes/intervals.ts';
import { INT_MAX, labelOf, scalarType, WORD_MAX } from '../scalars.ts';
import { constant, isNode, NONE, UNBOUND } from './cursor.ts';
import type { Scope } from './scope.ts';

/** What a variable holds at the entry, and what its guard is. */
export interface Observed {
  readonly content: Content;
  readonly guard: Guard;
}

/** What a variable of a scope is now. With `speculate`, a guess that what is small or constant always will be. */
export function observe(
  scope: Scope,
  number: number,
  registers: readonly Value[],
  base: number,
  speculate: boolean,
): Observed {
  const variable = scope.variables[number];
  const value = valueIn(variable, registers, base);
  const type = scalarType(value);
  if (type === null) {
    const held = speculate && isSetting(variable, value) ? known(value) : heldBy(variable, number, value);
    const guard = { variable, type: held, interval: ANY_INT, hope: null, isNatural: false };
    return { content: held, guard };
  }
  let content: Node = new Node('load', type, [], null, null, variable);
  let interval = ANY_INT;
  let hope: Interval | null = null;
  if (isIntegral(type)) {
    const int = BigInt(value as number | bigint);
    interval = type === 'int' ? guardOf(scope, number, int, speculate) : ANY_WORD;
    if (speculate && isLikelyConstant(variable, int)) interval = { low: int, high: int };
    if (type === 'int' && speculate) hope = hopeFor(interval, int);
    content.interval = interval;
    if (interval.low === interval.high) content = constant(type, int);
  }
  const isNatural = isIntegral(type) && (value as number | bigint) >= 0;
  return { content, guard: { variable, type, interval, hope, isNatural } };
}

function heldBy({ kind, cell }: Variable, number: number, value: Value | undefined): Held {
  return kind === 'global' ? heldInGlobal(cell as GlobalCell, number) : heldIn(value, number);
}

/** A text that the region only reads: what it is compared with tells the way, as in `mode == 'fast'`. */
function isSetting({ written }: Variable, value: Value | undefined): value is string {
  return typeof value === 'string' && !written;
}

/** The value of a variable of the frame whose window begins at `base`. */
export function valueIn(
  { kind, index, cell }: Variable,
  registers: readonly Value[],
  base: number,
): Value | undefined {
  if (kind === 'register') return registers[base + index];
  // Before the function has made it there is no cell.
  return (cell ?? (registers[base + index] as PyCell | undefined))?.value;
}

const SMALL: Interval = { low: -(2n ** 31n), high: 2n ** 31n - 1n };
const NOT_NEGATIVE: Interval = { low: 0n, high: ANY_INT.high };
/** What sums start from: from there they need a while to leave 64 bits. */
const MODERATE: Interval = { low: -(2n ** 62n), high: 2n ** 62n };

/** What the entry makes sure of for an int that is `value` now. */
function guardOf(scope: Scope, variable: number, value: bigint, speculate: boolean): Interval {
  const within = (bounds: Interval): boolean => isWithin({ low: value, high: value }, bounds);
  const role = scope.rangeRoles.get(variable);
  if (role === 'step' && within(RANGE_BOUND) && value !== 0n) {
    if (speculate) return { low: value, high: value };
    return value > 0n ? { low: 1n, high: RANGE_BOUND.high } : { low: RANGE_BOUND.low, high: -1n };
  }
  const isState = role !== undefined && role !== 'item';
  const bound = isState && within(RANGE_BOUND) ? RANGE_BOUND : within(MODERATE) ? MODERATE : ANY_INT;
  if (!speculate) return bound;
  // What counts stays small; what is summed up does not, but most often it stays above 0.
  const isCounter = role !== undefined || !scope.variables[variable].written;
  const small = isCounter && within(SMALL) ? SMALL : bound;
  return within(NOT_NEGATIVE) ? { low: 0n, high: small.high } : small;
}

/** Bounds of 32 bits for a small int, if those that its entry makes sure of are wider. */
function hopeFor(interval: Interval, value: bigint): Interval | null {
  const hope = intersect(interval, SMALL);
  if (hope === null || isEqual(hope, interval)) return null;
  return isWithin({ low: value, high: value }, hope) ? hope : null;
}

/** Is it never written, and of an outer scope or, by its looks, a mask or a modulus? */
function isLikelyConstant({ written, kind }: Variable, value: bigint): boolean {
  if (written) return false;
  return kind !== 'register' || value > INT_MAX || (value >= 0xffffn && (value & (value + 1n)) === 0n);
}

/** What `for` counts over. */
const COUNTING: ReadonlySet<PyType> = new Set([rangeType, reversedType]);

/** Does the JIT look into it, so that a region is compiled for this very value? */
function isKnown(value: Value): boolean {
  // Of ints, only the modulus of words: it does not fit into one itself.
  if (value === WORD_MAX + 1n) return true;
  if (value instanceof PyType)
    return COUNTING.has(value) || !value.isBuiltin || builtinWithRecipe(value) !== null;
  return value instanceof PyFunction || value instanceof PyModule || builtinWithRecipe(value) !== null;
}

/** What a variable holds that is no scalar. */
export function heldIn(value: Value | undefined, variable: number): Held {
  if (value === undefined) return UNBOUND;
  if (value === null) return NONE;
  if (isKnown(value)) return known(value);
  return { kind: 'opaque', value: undefined, label: labelOf(value), origin: variable };
}

function known(value: Value): Held {
  const label = value instanceof PyFunction ? `the function ${value.name}` : labelOf(value);
  return { kind: 'known', value, label, origin: -1 };
}

/** What a global holds that is no scalar: while it is unbound, the builtin of its name. */
export function heldInGlobal({ value, builtin, name }: GlobalCell, variable: number): Held {
  if (value !== undefined) return heldIn(value, variable);
  const fallback = builtin?.value;
  if (fallback === undefined) return UNBOUND;
  return { kind: 'builtin', value: fallback, label: `the builtin ${name}`, origin: -1 };
}

/** What the items of a known tuple are; null for all else. */
export function itemsOfTuple(content: Content): Content[] | null {
  if (isNode(content) || !(content.value instanceof PyTuple)) return null;
  return content.value.items.map(constantContent);
}

/** What a value is that does not change. */
export function constantContent(value: Value): Content {
  switch (scalarType(value)) {
    case 'int':
      return constant('int', BigInt(value as number | bigint));
    case 'word':
      return constant('word', value as bigint);
    case 'float':
      return constant('float', (value as PyFloat).value);
    case 'bool':
      return constant('bool', value as boolean);
    default:
      return value === null ? NONE : known(value);
  }
}
