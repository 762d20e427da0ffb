/**
 * The functions that compiled code calls: the slow halves of operators, and built-in functions with their own code, so
 * that their results are the interpreter's to the last bit.
 */

import { PyBuiltin } from '../objects/functions/function.ts';
import { isDrawing, type ScalarRecipe } from '../objects/functions/scalar-recipe.ts';
import { floatPow, roundToPlaces } from '../objects/numbers/float.ts';
import {
  intMod,
  intModPow,
  intNegativePow,
  intRound,
  intTruediv,
  normalize,
} from '../objects/numbers/int.ts';
import { PyType } from '../objects/type.ts';
import { PyFloat, type Value } from '../objects/value.ts';
import { INT_MAX, INT_MIN, type Type } from './scalars.ts';

/** What passes between compiled code and JavaScript. */
export type CrossingType = Exclude<Type, 'word'>;

/** A function of JavaScript that compiled code calls, with scalars: ints as bigints, bools as 0 and 1. */
export interface ImportedFunction {
  readonly name: string;
  readonly parameters: readonly CrossingType[];
  readonly result: CrossingType;
  /** Must it be called just as often as the program has it? */
  readonly isDrawing: boolean;
  /**
   * Its arguments, doubles, and its result are passed in memory: a number that WebAssembly passes to JS is boxed, which takes
   * twice as long as the rest of the call.
   */
  readonly inMemory?: boolean;
  /** Answers what `call` does where that is finite, sooner. */
  readonly onDoubles?: ((...doubles: number[]) => number) | undefined;
  /** May throw: then the interpreter has to do the instruction. */
  readonly call: (...args: never[]) => number | bigint;
  /** Of a built-in function. */
  readonly origin?: ImportOrigin;
}

/** What a built-in function is imported as. */
export interface ImportOrigin {
  readonly builtin: PyBuiltin;
  readonly parameters: readonly CrossingType[];
  readonly result: CrossingType;
  /** It takes its arguments as an array. */
  readonly isVariadic: boolean;
}

/** The built-in function, or the constructor of a type, that says what it is to a compiler; null for all else. */
export function builtinWithRecipe(value: Value | undefined): PyBuiltin | null {
  const callee = value instanceof PyType ? value.maker : value;
  return callee instanceof PyBuiltin && callee.implementation.scalar !== undefined ? callee : null;
}

/** Thrown where a call's result is none that compiled code can have. */
class Unrepresentable extends Error {}

/** An int as compiled code has it. */
function int64Of(value: number | bigint): bigint {
  const int = BigInt(value);
  if (int < INT_MIN || int > INT_MAX) throw new Unrepresentable();
  return int;
}

/** What operators and `round` call. */
export const OPERATOR_FUNCTIONS = {
  /** C's remainder, which has the sign of x. */
  remainder: {
    name: 'fmod',
    parameters: ['float', 'float'],
    result: 'float',
    isDrawing: false,
    call: (x: number, y: number) => x % y,
  },
  ratio: {
    name: 'int/int',
    parameters: ['int', 'int'],
    result: 'float',
    isDrawing: false,
    call: (a: bigint, b: bigint) => intTruediv(normalize(a), normalize(b)),
  },
  modularProduct: {
    name: '%',
    parameters: ['int', 'int', 'int'],
    result: 'int',
    isDrawing: false,
    call: (a: bigint, b: bigint, modulus: bigint) => BigInt(intMod(a * b, modulus)),
  },
  modularPower: {
    name: 'pow',
    parameters: ['int', 'int', 'int'],
    result: 'int',
    isDrawing: false,
    call: (base: bigint, exponent: bigint, modulus: bigint) =>
      int64Of(intModPow(normalize(base), normalize(exponent), normalize(modulus))),
  },
  /** `x ** y` of floats. */
  floatPower: {
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
  },
  /** `a ** b` of ints where b is negative. */
  negativePower: {
    name: '**',
    parameters: ['float', 'float'],
    result: 'float',
    inMemory: true,
    isDrawing: false,
    call: intNegativePow,
  },
  roundInt: {
    name: 'round',
    parameters: ['int', 'int'],
    result: 'int',
    isDrawing: false,
    call: (a: bigint, places: bigint) => int64Of(intRound(normalize(a), normalize(places))),
  },
  /** `round(x, places)` of a float. */
  roundToPlaces: {
    name: 'round',
    parameters: ['float', 'int'],
    result: 'float',
    isDrawing: false,
    call: (x: number, places: bigint) => roundToPlaces(x, Number(places)),
  },
} as const satisfies Record<string, ImportedFunction>;

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

/** A built-in function that has a recipe, for arguments of these types. */
export function importBuiltin(origin: ImportOrigin): ImportedFunction {
  const { builtin, parameters, result, isVariadic } = origin;
  const { name, implementation } = builtin;
  const isOnDoubles = [...parameters, result].every((type) => type === 'float');
  const inMemory = isOnDoubles && parameters.length <= 2;
  const { onDoubles } = implementation;
  const [first, second] = parameters.map((type) => TO_VALUE[type]) as ((scalar: number | bigint) => Value)[];
  const call = (() => {
    const valuesOf = (args: readonly (number | bigint)[]): Value[] =>
      args.map((arg, i) => TO_VALUE[parameters[i]](arg as never));
    if (isVariadic) return (...args: (number | bigint)[]) => scalarOf(implementation(valuesOf(args)));
    // Without arrays where they would cost as much as the call.
    if (parameters.length === 0) return () => scalarOf(implementation());
    if (parameters.length === 1) return (a: number | bigint) => scalarOf(implementation(first(a)));
    if (parameters.length === 2)
      return (a: number | bigint, b: number | bigint) => scalarOf(implementation(first(a), second(b)));
    return (...args: (number | bigint)[]) => scalarOf(implementation(...valuesOf(args)));
  })();
  return {
    name,
    parameters,
    result,
    inMemory,
    onDoubles,
    isDrawing: isDrawing(implementation.scalar as ScalarRecipe),
    call,
    origin,
  };
}
