/** The slow halves of instructions that build, unpack and call. */

import { FunctionAttribute } from '../bytecode/opcodes.ts';
import { findAttribute } from '../objects/attributes.ts';
import { typeName, unbox } from '../objects/classes/instance.ts';
import { areDistinctNames, PyDict } from '../objects/containers/dict.ts';
import { forEachEntry } from '../objects/containers/dict-type.ts';
import { PyList } from '../objects/containers/list.ts';
import { PyTuple } from '../objects/containers/tuple.ts';
import {
  exceptionTypes,
  isException,
  makeException,
  typeError,
  valueError,
} from '../objects/exceptions/exceptions.ts';
import type { PyCode } from '../objects/functions/code.ts';
import { type PyBuiltin, PyFunction } from '../objects/functions/function.ts';
import { PyCoroutine, PyGenerator } from '../objects/functions/generator.ts';
import { listOf } from '../objects/length-hint.ts';
import type { GlobalCell } from '../objects/modules/namespace.ts';
import { floatRepr } from '../objects/numbers/float-text.ts';
import { iteratorOf, nextOf, strOf, toArray } from '../objects/protocol.ts';
import { formatFloat, formatInt, formatStr } from '../objects/text/format-spec.ts';
import { isStr, makeStr, type Str, textOf } from '../objects/text/text.ts';
import { isInstance, PyType, typeOf } from '../objects/type.ts';
import { type PyCell, PyFloat, type Value } from '../objects/value.ts';
import { formatText } from '../runtime/format-value.ts';
import { loadSpecialMethod } from './attribute-sites.ts';
import { nameIsNotDefined } from './names.ts';

/** Calls a built-in whose arity allows `count` arguments, which lie in `registers` from `start` on. */
export function callBuiltinDirectly(
  { implementation }: PyBuiltin,
  registers: Value[],
  start: number,
  count: number,
): Value {
  switch (count) {
    case 0:
      return implementation();
    case 1:
      return implementation(registers[start]);
    case 2:
      return implementation(registers[start], registers[start + 1]);
    case 3:
      return implementation(registers[start], registers[start + 1], registers[start + 2]);
    default:
      return implementation(...registers.slice(start, start + count));
  }
}

/** `registers[target ..] = source`, of exactly `count` items. */
export function unpack(source: Value, registers: Value[], target: number, count: number): void {
  if (source instanceof PyTuple || source instanceof PyList) {
    const { length } = source instanceof PyTuple ? source.items : source;
    if (length !== count) throw length > count ? tooManyValues(count) : tooFewValues(count, length, '');
    for (let i = 0; i < count; i++) {
      registers[target + i] = source instanceof PyTuple ? source.items[i] : source.get(i);
    }
    return;
  }
  const iterator = iteratorToUnpack(source);
  const items: Value[] = [];
  for (let item = nextOf(iterator); item !== undefined; item = nextOf(iterator)) {
    if (items.length === count) throw tooManyValues(count);
    items.push(item);
  }
  if (items.length < count) throw tooFewValues(count, items.length, '');
  for (let i = 0; i < count; i++) registers[target + i] = items[i];
}

/** `a, *b, c = source`: `before` items, a list, `after` items. */
export function unpackWithStar(
  source: Value,
  registers: Value[],
  target: number,
  before: number,
  after: number,
): void {
  iteratorToUnpack(source);
  const items = toArray(source);
  const least = before + after;
  if (items.length < least) throw tooFewValues(least, items.length, 'at least ');
  for (let i = 0; i < before; i++) registers[target + i] = items[i];
  registers[target + before] = PyList.from(items.slice(before, items.length - after));
  for (let i = 0; i < after; i++) registers[target + before + 1 + i] = items[items.length - after + i];
}

function iteratorToUnpack(source: Value): Value {
  const { slots } = typeOf(source);
  if (slots.iter === null && slots.getItem === null) {
    throw typeError(`cannot unpack non-iterable ${typeName(source)} object`);
  }
  return iteratorOf(source);
}

const tooManyValues = (count: number): Value => valueError(`too many values to unpack (expected ${count})`);
const tooFewValues = (count: number, got: number, least: string): Value =>
  valueError(`not enough values to unpack (expected ${least}${count}, got ${got})`);

/** A dict of `count` pairs that lie in `registers` from `start` on. */
export function buildFromPairs(registers: Value[], start: number, count: number): PyDict {
  const names = everySecond(registers, start, count);
  if (areDistinctNames(names)) return PyDict.ofNames(names, everySecond(registers, start + 1, count));
  const dict = new PyDict();
  for (let i = start; i < start + 2 * count; i += 2) dict.set(registers[i], registers[i + 1]);
  return dict;
}

/** Small arrays as literals: V8 gives them the room they need, where a `push` makes room for 17. */
function everySecond(registers: Value[], start: number, count: number): Value[] {
  switch (count) {
    case 1:
      return [registers[start]];
    case 2:
      return [registers[start], registers[start + 2]];
    case 3:
      return [registers[start], registers[start + 2], registers[start + 4]];
    case 4:
      return [registers[start], registers[start + 2], registers[start + 4], registers[start + 6]];
    default: {
      const values: Value[] = [];
      for (let i = 0; i < count; i++) values.push(registers[start + 2 * i]);
      return values;
    }
  }
}

/** The str of `count` strs that lie in `registers` from `start` on. */
export function joinStrings(registers: Value[], start: number, count: number): Value {
  let text = '';
  let isWide = false;
  for (let i = start; i < start + count; i++) {
    const part = registers[i];
    if (typeof part === 'string') text += part;
    else {
      isWide = true;
      text += textOf(part as Str);
    }
  }
  return isWide ? makeStr(text) : text;
}

/** An f-string's replacement field; `conversion` is 's', 'r', 'a' as a code, or -1. */
export function formatValue(value: Value, conversion: number, spec: Value | undefined): Value {
  if (conversion === -1) {
    if (spec === undefined) {
      if (typeof value === 'string') return value;
      if (typeof value === 'number') return String(value);
      if (value instanceof PyFloat) return floatRepr(value.value);
    } else if (typeof value === 'string') return formatStr(value, spec);
    else if (typeof value === 'number') return formatInt(value, spec, value);
    else if (value instanceof PyFloat) return formatFloat(value.value, spec, value);
  }
  return formatText(value, conversion, spec);
}

/** How a call's messages name its callee. */
export function calleeName(callee: Value): string {
  const name = findAttribute(callee, '__qualname__');
  if (!isStr(name)) return strOf(callee);
  const module = findAttribute(callee, '__module__');
  const prefix = isStr(module) && textOf(module) !== 'builtins' ? `${textOf(module)}.` : '';
  return `${prefix}${textOf(name)}()`;
}

/** `**mapping` in a call: into `dict`; a key twice is an error that names the callee. */
export function mergeKeywords(dict: PyDict, mapping: Value, callee: Value): void {
  const message = () => `${calleeName(callee)} argument after ** must be a mapping, not ${typeName(mapping)}`;
  forEachEntryOr(message, mapping, (key, value) => {
    if (dict.has(key)) {
      throw typeError(`${calleeName(callee)} got multiple values for keyword argument '${strOf(key)}'`);
    }
    dict.set(key, value);
  });
}

/** Visits the entries of a mapping; for what is none, a TypeError with that message. */
function forEachEntryOr(
  message: () => string,
  mapping: Value,
  visit: (key: Value, value: Value) => void,
): void {
  try {
    forEachEntry(mapping, visit);
  } catch (error) {
    throw isException(error, 'AttributeError') ? typeError(message()) : error;
  }
}

/**
 * Fills arrays that are to be of V8's kind PACKED_ELEMENTS whatever will be stored: what reads tuples, the interpreter's loop,
 * sees one kind. (Written as `null` it would make arrays that V8 copies at the first store.)
 */
const nothing: Value = null;

/** A tuple of `count` values that lie in `registers` from `start` on. */
export function buildTuple(registers: Value[], start: number, count: number): PyTuple {
  switch (count) {
    case 1:
      return new PyTuple([registers[start]]);
    case 2: {
      const items: Value[] = [nothing, nothing];
      items[0] = registers[start];
      items[1] = registers[start + 1];
      return new PyTuple(items);
    }
    case 3: {
      const items: Value[] = [nothing, nothing, nothing];
      items[0] = registers[start];
      items[1] = registers[start + 1];
      items[2] = registers[start + 2];
      return new PyTuple(items);
    }
    default:
      return new PyTuple(registers.slice(start, start + count));
  }
}

/** `[*iterable]` and the positional arguments of `f(*iterable)`. */
export function extendList(list: PyList, iterable: Value): void {
  const { slots } = typeOf(iterable);
  if (slots.iter === null && slots.getItem === null) {
    throw typeError(`Value after * must be an iterable, not ${typeName(iterable)}`);
  }
  list.append(listOf(iterable));
}

/** `{**mapping}`. */
export function updateFromMapping(dict: PyDict, mapping: Value): void {
  const message = () => `'${typeName(mapping)}' object is not a mapping`;
  forEachEntryOr(message, mapping, (key, value) => dict.set(key, value));
}

/** Puts a function's captured cells into its window. */
export function takeCells(registers: Value[], at: number, closure: readonly PyCell[]): void {
  for (let i = 0; i < closure.length; i++) registers[at + i] = closure[i];
}

/** The function of a nested code object, with the cells of the frame at `base` that it captures. */
export function makeFunction(code: PyCode, registers: Value[], base: number): PyFunction {
  const { freeSources } = code.code;
  const closure =
    freeSources.length === 0 ? null : freeSources.map((source) => registers[base + source] as PyCell);
  return new PyFunction(code, code.globals, closure);
}

export function setFunctionAttribute(target: PyFunction, attribute: FunctionAttribute, value: Value): void {
  switch (attribute) {
    case FunctionAttribute.Defaults:
      target.defaults = (value as PyTuple).items;
      break;
    case FunctionAttribute.KeywordDefaults:
      target.keywordDefaults = value as PyDict;
      break;
    case FunctionAttribute.Annotations:
      target.annotations = value;
  }
}

const isExceptionType = (type: Value): type is PyType =>
  type instanceof PyType && type.isSubtypeOf(exceptionTypes.BaseException);

/** Does `except types` catch the exception? */
export function matchesException(exception: Value, types: Value): boolean {
  const tuple = unbox(types);
  const all = tuple instanceof PyTuple ? tuple.items : [types];
  if (!all.every(isExceptionType)) {
    throw typeError('catching classes that do not inherit from BaseException is not allowed');
  }
  return all.some((type) => isInstance(exception, type));
}

/** A protocol of context managers. */
interface ContextProtocol {
  readonly name: string;
  readonly enter: string;
  readonly exit: string;
}

export const SYNCHRONOUS: ContextProtocol = { name: 'context', enter: '__enter__', exit: '__exit__' };
export const ASYNCHRONOUS: ContextProtocol = {
  name: 'asynchronous context',
  enter: '__aenter__',
  exit: '__aexit__',
};

/** The start of a `with`: what leaves the context to `registers[exit ..]`, what enters it to `registers[enter ..]`. */
export function enterContext(
  manager: Value,
  registers: Value[],
  exit: number,
  enter: number,
  protocol: ContextProtocol,
): void {
  const message = `'${typeName(manager)}' object does not support the ${protocol.name} manager protocol`;
  if (!loadSpecialMethod(manager, protocol.enter, registers, enter)) throw typeError(message);
  if (!loadSpecialMethod(manager, protocol.exit, registers, exit)) {
    throw typeError(`${message} (missed ${protocol.exit} method)`);
  }
}

/** The iterator of `yield from source`. */
export function iteratorToDelegateTo(source: Value, { code }: PyCode): Value {
  if (source instanceof PyGenerator) return source;
  if (!(source instanceof PyCoroutine)) return iteratorOf(source);
  if (code.isCoroutine || code.isIterableCoroutine === true) return source;
  throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
}

/** The value of an unbound global: its builtin. */
export function loadBuiltin(cell: GlobalCell): Value {
  const value = cell.builtin?.value;
  if (value === undefined) throw nameIsNotDefined(cell.name);
  return value;
}

export function recursionError(): Value {
  return makeException('RecursionError', 'maximum recursion depth exceeded');
}
