/** Calls: what the JIT does with a callee that it knows. */

import { PyTuple } from '../../objects/containers/tuple.ts';
import type { PyCode } from '../../objects/functions/code.ts';
import { PyBuiltin, PyFunction } from '../../objects/functions/function.ts';
import { PyType } from '../../objects/type.ts';
import { PyFloat, type Value } from '../../objects/value.ts';
import { builtinWithRecipe } from '../imports.ts';
import {
  alternativesOf,
  type Content,
  changesVariables,
  isTuple,
  type Node,
  type Result,
  scalarsOf,
} from '../ir.ts';
import { type Cursor, describe, isNode, NONE, unsuitable } from './cursor.ts';
import type { CompiledCall } from './lift.ts';
import { liftBuiltinCall } from './lift-builtin-call.ts';
import { constantContent } from './observe.ts';

/** A call, but for its callee and its arguments, of which the last are passed by keywords. */
export interface Call {
  /** The register for the result. */
  readonly destination: number;
  /** The first of the registers that are of no use but to the call. */
  readonly window: number;
  readonly keywords: readonly string[];
}

/** The keywords of a call, from its constant. */
export function keywordNames(names: Value): readonly string[] {
  // A name beyond the Basic Multilingual Plane is none that a parameter is found by here.
  return names instanceof PyTuple ? names.items.map((name) => (typeof name === 'string' ? name : '')) : [];
}

/** Lifts `R[destination] = callee(*args)`; leaves where the JIT does not know the callee. */
export function liftCall(cursor: Cursor, call: Call, callee: Content, args: readonly Content[]): void {
  const value = isNode(callee) || callee.kind !== 'known' ? null : callee.value;
  const builtin = value === null ? null : builtinWithRecipe(value);
  if (value instanceof PyFunction) callFunction(cursor, call, value, args);
  else if (builtin !== null) callBuiltin(cursor, call, builtin, args);
  else cursor.leave(`a call of ${describe(callee)}`, 'unknown');
}

function callBuiltin(cursor: Cursor, call: Call, builtin: PyBuiltin, given: readonly Content[]): void {
  const args = inOrder(builtin, given, call.keywords);
  const by = call.keywords.length === 0 ? '' : `, of which ${call.keywords.join(', ')} by keyword`;
  if (args === null) cursor.leave(`${builtin.name}() with ${given.length} arguments${by}`, 'unknown');
  else liftBuiltinCall(cursor, call.destination, builtin, args);
}

/** The arguments in the order of the parameters; null where the JIT cannot bind them so, or Python either. */
function inOrder(
  builtin: PyBuiltin,
  given: readonly Content[],
  keywords: readonly string[],
): readonly Content[] | null {
  const { positional, positionalOnly, keywordOnly, hasVarArgs } = builtin.signature;
  const self = builtin.owner === null ? 0 : 1;
  const byPosition = given.length - keywords.length;
  if (byPosition > positional.length + self && !hasVarArgs) return null;
  if (keywords.length === 0) return given;
  const names = [...positional, ...keywordOnly];
  const ordered: (Content | undefined)[] = given.slice(0, byPosition);
  for (const [i, keyword] of keywords.entries()) {
    const parameter = names.indexOf(keyword);
    if (parameter < positionalOnly || parameter + self < byPosition) return null;
    ordered[parameter + self] = given[byPosition + i];
  }
  const filled = Array.from(ordered, (arg, i) => arg ?? defaultOf(builtin, names[i - self]));
  return filled.includes(null) ? null : (filled as Content[]);
}

/** The default of a parameter that stands as a number in the text of the signature; else null. */
function defaultOf({ text }: PyBuiltin, name: string): Content | null {
  const literal = new RegExp(`\\b${name}=(-?[\\d.]+(?:e-?\\d+)?)[,)]`).exec(text)?.[1];
  if (literal === undefined) return null;
  const number = Number(literal);
  return constantContent(/[.e]/.test(literal) ? new PyFloat(number) : number);
}

function callFunction(cursor: Cursor, call: Call, callee: PyFunction, given: readonly Content[]): void {
  const args = bind(callee, given, call.keywords);
  if (typeof args === 'string') {
    cursor.leave(args, 'unknown');
    return;
  }
  const strange = args.find((arg) => !isPassable(arg));
  if (strange !== undefined) {
    cursor.leave(`${callee.name} gets an argument that is no number: ${unsuitable(cursor, strange)}`);
    return;
  }
  const found = cursor.surroundings.findCallee(callee, args);
  const nodes = args.filter(isNode);
  if (typeof found !== 'string' && cursor.isRepeatable && !found.isOpen && changesVariables(found.region)) {
    cursor.leave(`${callee.name}, which changes variables, is called by a generator expression`, 'unknown');
    return;
  }
  if (typeof found === 'string') cursor.leave(found, 'unknown');
  else if (isTuple(found.result)) callForTuple(cursor, call, callee, found, nodes);
  else callForOne(cursor, call, found, nodes);
}

/** The JIT has no tuples: what is called is to give one that is taken apart or passed on. */
function callForTuple(
  cursor: Cursor,
  { destination, window }: Call,
  callee: PyFunction,
  found: CompiledCall,
  args: Node[],
): void {
  const { surroundings, block } = cursor;
  const { length } = block.body;
  if (surroundings.region.function !== null && cursor.isReturnedAtOnce(destination))
    surroundings.returnTuple(cursor, cursor.call(found, args, window), length);
  else if (cursor.isTakenApartAtOnce(destination, scalarsOf(found.result).length))
    cursor.unpacked = cursor.call(found, args, window);
  else cursor.leave(`${callee.name} returns a tuple that is not taken apart at once`, 'unknown');
}

/** Calls what gives one scalar or None, or one of several things. */
export function callForOne(
  cursor: Cursor,
  { destination, window }: Call,
  found: CompiledCall,
  args: Node[],
): void {
  const alternatives = alternativesOf(found.result);
  const tagCount = alternatives.length - 1;
  if (cursor.canSplit(tagCount)) {
    const scalars = cursor.call(found, args, window);
    assign(cursor, destination, alternatives, scalars.slice(0, tagCount), scalars.slice(tagCount));
  } else {
    cursor.surroundings.noteCrowd();
    cursor.leave('the types change too often');
  }
}

/** May a compiled function be given it? It is compiled for the very function, class or text that it gets. */
function isPassable(content: Content): boolean {
  if (isNode(content) || content === NONE) return true;
  const { kind, value } = content;
  const isConstant = value instanceof PyFunction || value instanceof PyBuiltin || value instanceof PyType;
  return kind === 'known' && (isConstant || typeof value === 'string');
}

/** Puts what a call gives into a register, for each alternative apart; `tags` say which it is. */
function assign(
  cursor: Cursor,
  register: number,
  [first, ...others]: readonly Result[],
  [tag, ...tags]: readonly Node[],
  values: readonly Node[],
): void {
  const content = first === 'none' ? NONE : values[0];
  const rest = values.slice(scalarsOf(first).length);
  if (others.length === 0) cursor.set(register, content);
  else
    cursor.split(
      tag,
      (branch) => branch.set(register, content),
      (branch) => assign(branch, register, others, tags, rest),
    );
}

/** What each parameter gets; or why the interpreter has to bind the arguments. */
function bind(
  { code, name, defaults, keywordDefaults }: PyFunction,
  given: readonly Content[],
  keywords: readonly string[],
): Content[] | string {
  const { parameters, localNames } = code.code;
  const { positional, positionalOnly } = parameters;
  if (code.isResumable) return `${name} is a generator or a coroutine`;
  if (hasStars(code)) return `${name} takes any number of arguments`;
  const byPosition = given.length - keywords.length;
  if (byPosition > positional) return `${name} gets too many arguments`;
  const bound: (Content | undefined)[] = given.slice(0, byPosition);
  for (const [i, keyword] of keywords.entries()) {
    const parameter = localNames.indexOf(keyword);
    if (parameter < positionalOnly || parameter >= code.parameterCount || bound[parameter] !== undefined)
      return `${name} does not take the argument ${keyword}`;
    bound[parameter] = given[byPosition + i];
  }
  const firstDefault = positional - (defaults?.length ?? 0);
  for (let i = 0; i < code.parameterCount; i++) {
    if (bound[i] !== undefined) continue;
    const value = i < positional ? defaults?.[i - firstDefault] : keywordDefaults?.get(localNames[i]);
    if (value === undefined) return `${name} is called without its argument ${localNames[i]}`;
    bound[i] = constantContent(value);
  }
  return bound as Content[];
}

function hasStars({ code: { parameters } }: PyCode): boolean {
  return parameters.hasVarArgs || parameters.hasVarKeywords;
}
