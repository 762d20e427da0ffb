/**
 * The functions that compiled code calls: the slow halves of operators, and built-in functions with their own code, so
 * that their results are the interpreter's to the last bit.
 */

import type { PyBuiltin } from '../objects/functions/function.ts';
import { isDrawing, type ScalarSignature } from '../objects/functions/scalar-recipe.ts';
import { floatPow, roundToPlaces } from '../objects/numbers/float.ts';
import { intModPow, intNegativePow, intTruediv, normalize } from '../objects/numbers/int.ts';
import { PyFloat, type Value } from '../objects/value.ts';
import {
  type CrossingType,
  type ImportedFunction,
  INT_MAX,
  INT_MIN,
  type Node,
  nodesOf,
  type Operator,
  type Region,
} from './ir.ts';

/** Thrown where a call's result is none that compiled code can have. */
class Unrepresentable extends Error {}

/** An int as compiled code has it. */
function int64Of(value: number | bigint): bigint {
  const int = BigInt(value);
  if (int < INT_MIN || int > INT_MAX) throw new Unrepresentable();
  return int;
}

/** C's remainder, which has the sign of x. */
const REMAINDER: ImportedFunction = {
  name: 'fmod',
  parameters: ['float', 'float'],
  result: 'float',
  isDrawing: false,
  call: (x: number, y: number) => x % y,
};

const RATIO: ImportedFunction = {
  name: 'int/int',
  parameters: ['int', 'int'],
  result: 'float',
  isDrawing: false,
  call: (a: bigint, b: bigint) => intTruediv(normalize(a), normalize(b)),
};

const MODULAR_POWER: ImportedFunction = {
  name: 'pow',
  parameters: ['int', 'int', 'int'],
  result: 'int',
  isDrawing: false,
  call: (base: bigint, exponent: bigint, modulus: bigint) =>
    int64Of(intModPow(normalize(base), normalize(exponent), normalize(modulus))),
};

/** `x ** y` of floats. */
export const FLOAT_POWER: ImportedFunction = {
  name: '**',
  parameters: ['float', 'float'],
  result: 'float',
  inMemory: true,
  isDrawing: false,
  call: (x: number, y: number) => {
    const power = floatPow(x, y);
    if (power === undefined) throw new Unrepresentable();
    return power;
  },
};

/** `a ** b` of ints where b is negative. */
export const NEGATIVE_POWER: ImportedFunction = {
  name: '**',
  parameters: ['float', 'float'],
  result: 'float',
  inMemory: true,
  isDrawing: false,
  call: intNegativePow,
};

/** `round(x, places)`. */
export const ROUND_TO_PLACES: ImportedFunction = {
  name: 'round',
  parameters: ['float', 'int'],
  result: 'float',
  isDrawing: false,
  call: (x: number, places: bigint) => roundToPlaces(x, Number(places)),
};

/** What operators call where they have no fast way. */
const OF_OPERATORS: Partial<Record<Operator, ImportedFunction>> = {
  'float.rem': REMAINDER,
  'float.mod': REMAINDER,
  'float.floordiv': REMAINDER,
  'float.ratio': RATIO,
  'int.powmod': MODULAR_POWER,
};

/** The function that a node calls, perhaps; null for none. */
export function importOf(node: Node): ImportedFunction | null {
  return node.imported ?? OF_OPERATORS[node.operator] ?? null;
}

/** The functions that some regions call. */
export function importsOf(regions: readonly Region[]): ImportedFunction[] {
  const imports = regions.flatMap(nodesOf).map(importOf);
  return [...new Set(imports.filter((imported) => imported !== null))];
}

/** How the values of a type get into a built-in function, and out of it. */
const TO_VALUE: Record<CrossingType, (scalar: never) => Value> = {
  int: (scalar: bigint) => normalize(scalar),
  float: (scalar: number) => new PyFloat(scalar),
  bool: (scalar: number) => scalar !== 0,
};

function scalarOf(value: Value): number | bigint {
  if (value instanceof PyFloat) return value.value;
  if (typeof value === 'boolean') return Number(value);
  return int64Of(value as number | bigint);
}

/** @param isVariadic it takes its arguments as an array */
export function importBuiltin(
  { name, implementation }: PyBuiltin,
  recipe: ScalarSignature,
  parameters: readonly CrossingType[],
  result: CrossingType,
  isVariadic: boolean,
): ImportedFunction {
  const isOnDoubles = [...parameters, result].every((type) => type === 'float');
  const inMemory = isOnDoubles && parameters.length <= 2;
  const { onDoubles } = implementation;
  const [first, second] = parameters.map((type) => TO_VALUE[type]) as ((scalar: number | bigint) => Value)[];
  const call = (() => {
    // Without arrays where they would cost as much as the call.
    if (isVariadic) {
      return (...args: (number | bigint)[]) =>
        scalarOf(implementation(args.map((arg, i) => TO_VALUE[parameters[i]](arg as never))));
    }
    if (parameters.length === 0) return () => scalarOf(implementation());
    if (parameters.length === 1) return (a: number | bigint) => scalarOf(implementation(first(a)));
    return (a: number | bigint, b: number | bigint) => scalarOf(implementation(first(a), second(b)));
  })();
  return { name, parameters, result, inMemory, onDoubles, isDrawing: isDrawing(recipe), call };
}
