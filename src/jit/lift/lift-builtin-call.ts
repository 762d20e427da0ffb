/** Calls of built-in functions that say what they are on scalars. */

import { bindBuiltin } from '../../objects/calls.ts';
import type { PyBuiltin } from '../../objects/functions/function.ts';
import { isDrawing, isFoldOperation, type ScalarSignature } from '../../objects/functions/scalar-recipe.ts';
import { type CrossingType, type ImportedFunction, importBuiltin } from '../imports.ts';
import type { Content, Held, Node } from '../ir.ts';
import { type Cursor, describe, isNode } from './cursor.ts';
import { isOperation, liftOperation } from './lift-builtins.ts';
import { toFloat, toInt } from './lift-operators.ts';
import { liftTypeQuestion } from './lift-types.ts';
import { constantContent } from './observe.ts';

/** Lifts the call of a built-in function that has a recipe. */
export function liftBuiltinCall(
  cursor: Cursor,
  destination: number,
  builtin: PyBuiltin,
  args: readonly Content[],
): void {
  const { scalar } = builtin.implementation;
  if (scalar === 'type' || scalar === 'isinstance') {
    liftTypeQuestion(cursor, destination, scalar, args);
    return;
  }
  const unsuitable = args.find((arg): arg is Held => !isNode(arg));
  if (unsuitable !== undefined) {
    const number = args.length === 1 ? numberIn(builtin, unsuitable) : null;
    if (number === null) cursor.leave(`${builtin.name}() of ${describe(unsuitable)}`);
    else cursor.set(destination, number);
    return;
  }
  const nodes = args as readonly Node[];
  if (isOperation(scalar)) liftOperation(cursor, destination, scalar, nodes);
  else if (isFoldOperation(scalar)) cursor.leave(`${scalar}() of a number`);
  else if (scalar !== undefined && isDrawing(scalar) && cursor.isRepeatable)
    cursor.leave(`${builtin.name}() is called by a generator expression`, 'unknown');
  else if (scalar !== undefined) callBuiltin(cursor, destination, builtin, scalar, nodes);
}

/** `float('inf')`: the number that a constant text stands for; null for all else. */
function numberIn(builtin: PyBuiltin, { value }: Held): Node | null {
  const { scalar } = builtin.implementation;
  if (typeof value !== 'string' || (scalar !== 'float' && scalar !== 'int')) return null;
  try {
    const number = constantContent(bindBuiltin(builtin, [value], null));
    return isNode(number) ? number : null;
  } catch {
    // The interpreter raises it again.
    return null;
  }
}

/** A recipe's signature, taken apart. */
interface Signature {
  readonly parameters: readonly CrossingType[];
  readonly required: number;
  readonly isVariadic: boolean;
  readonly result: CrossingType;
}

const TYPES = /float|int|bool/g;

function signatureOf(text: ScalarSignature): Signature {
  const types = text.match(TYPES) as CrossingType[];
  const required = text.replace(/\[.*\]/, '').match(TYPES) as CrossingType[];
  return {
    parameters: types.slice(0, -1),
    required: required.length - 1,
    isVariadic: text.startsWith('*'),
    result: types[types.length - 1],
  };
}

/** The imports made of built-in functions, by the number of arguments. */
const imports = new WeakMap<PyBuiltin, ImportedFunction[]>();

function callBuiltin(
  cursor: Cursor,
  destination: number,
  builtin: PyBuiltin,
  recipe: ScalarSignature,
  args: readonly Node[],
): void {
  const { parameters, required, isVariadic, result } = signatureOf(recipe);
  const types = isVariadic ? args.map(() => parameters[0]) : parameters.slice(0, args.length);
  if (!isVariadic && (args.length < required || args.length > parameters.length)) {
    cursor.leave(`${builtin.name}() with ${args.length} arguments`);
    return;
  }
  const unsuitable = args.find((arg, i) => types[i] === 'int' && arg.type === 'float');
  if (unsuitable !== undefined) {
    cursor.leave(`${builtin.name}() of a float`);
    return;
  }
  const known = imports.get(builtin) ?? [];
  imports.set(builtin, known);
  known[args.length] ??= importBuiltin({ builtin, parameters: types, result, isVariadic });
  const operands = args.map((arg, i) => (types[i] === 'int' ? toInt(cursor, arg) : toFloat(cursor, arg)));
  cursor.set(destination, cursor.callImport(known[args.length], operands));
}
