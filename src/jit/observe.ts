/** What the values that a region finds at its entry are to it. */

import { rangeType } from '../objects/containers/range.ts';
import type { PyCode } from '../objects/functions/code.ts';
import { PyModule } from '../objects/modules/module.ts';
import type { GlobalCell } from '../objects/modules/namespace.ts';
import { typeOf } from '../objects/type.ts';
import { PyFloat, type Value } from '../objects/value.ts';
import { constant, NONE, UNBOUND } from './cursor.ts';
import type { TypesSeen } from './events.ts';
import { type Content, type Held, INT_MAX, INT_MIN, type Type } from './ir.ts';

/** The scalar type of a value; null if it has none, or is an int beyond 64 bits. */
export function scalarType(value: Value | undefined): Type | null {
  switch (typeof value) {
    case 'number':
      return 'int';
    case 'bigint':
      return value >= INT_MIN && value <= INT_MAX ? 'int' : null;
    case 'boolean':
      return 'bool';
    default:
      return value instanceof PyFloat ? 'float' : null;
  }
}

/** Does the JIT look into it, so that a region is compiled for this very value? */
function isKnown(value: Value): boolean {
  return value === rangeType || value instanceof PyModule;
}

/** What a variable holds that is no scalar. */
export function heldIn(value: Value | undefined, variable: number): Held {
  if (value === undefined) return UNBOUND;
  if (value === null) return NONE;
  if (isKnown(value)) return known(value);
  return { kind: 'opaque', value: undefined, label: labelOf(value), origin: variable };
}

function known(value: Value): Held {
  return { kind: 'known', value, label: typeOf(value).name, origin: -1 };
}

/** What a global holds that is no scalar: while it is unbound, the builtin of its name. */
export function heldInGlobal({ value, builtin, name }: GlobalCell, variable: number): Held {
  if (value !== undefined) return heldIn(value, variable);
  const fallback = builtin?.value;
  if (fallback === undefined) return UNBOUND;
  return { kind: 'builtin', value: fallback, label: `the builtin ${name}`, origin: -1 };
}

/** What a value is that does not change. */
export function constantContent(value: Value): Content {
  switch (scalarType(value)) {
    case 'int':
      return constant('int', BigInt(value as number | bigint));
    case 'float':
      return constant('float', (value as PyFloat).value);
    case 'bool':
      return constant('bool', value as boolean);
    default:
      return value === null ? NONE : known(value);
  }
}

/** The types of what a code object's variables hold in the frame whose window is at `base`. */
export function typesSeen(
  { code, globalCells }: PyCode,
  registers: readonly Value[],
  base: number,
): TypesSeen {
  const types = new Map<string, string>();
  const note = (name: string, value: Value | undefined): void => {
    if (value !== undefined) types.set(name, labelOf(value));
  };
  for (const { name, value } of globalCells) note(name, value);
  for (const [register, name] of code.localNames.entries()) note(name, registers[base + register]);
  return types;
}

function labelOf(value: Value): string {
  return typeof value === 'bigint' && scalarType(value) === null
    ? 'an int beyond 64 bits'
    : typeOf(value).name;
}
