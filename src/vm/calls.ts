/**
 * Calls of any value: what the interpreter does when the callee is no plain function whose arguments just fit. Each
 * `begin` function answers true when a frame was pushed, false when the result is already in register `destination`
 * (absolute, as `start`, where the arguments lie).
 */

import { Op } from '../bytecode/opcodes.ts';
import { call } from '../objects/calls.ts';
import { PyInstance, typeName, unbox } from '../objects/classes/instance.ts';
import { objectCreate } from '../objects/classes/object-type.ts';
import type { PyDict } from '../objects/containers/dict.ts';
import { PyTuple } from '../objects/containers/tuple.ts';
import { typeError } from '../objects/exceptions/exceptions.ts';
import { PyFunction, PyMethod } from '../objects/functions/function.ts';
import type { Instruction } from '../objects/functions/instruction.ts';
import { listOf } from '../objects/length-hint.ts';
import { isStr } from '../objects/text/text.ts';
import { methodType, PyType, typeOf, typeType } from '../objects/type.ts';
import type { Value } from '../objects/value.ts';
import { NamedArguments } from '../runtime/bind-arguments.ts';
import { type Frame, FrameKind } from './frame.ts';
import { calleeName } from './instructions.ts';
import type { FrameStack } from './stack.ts';

/** A call with keywords or with `*` and `**`: `instruction` is CALL_KW, CALL_METHOD_KW or CALL_EX. */
export function beginOtherCall(stack: FrameStack, { base }: Frame, instruction: Instruction): boolean {
  const { opcode, c: given } = instruction;
  const { registers } = stack;
  const destination = base + instruction.a;
  const at = base + instruction.b;
  if (opcode === Op.CALL_EX) return beginCallEx(stack, at, given !== 0, destination);
  const names = (instruction.constant as PyTuple).items;
  const isMethod = opcode === Op.CALL_METHOD_KW;
  const isBound = isMethod && registers[at + 1] !== undefined;
  const start = !isMethod || isBound ? at + 1 : at + 2;
  const count = isBound ? given + 1 : given;
  const positional = count - names.length;
  const keywords = new NamedArguments(names, registers.slice(start + positional, start + count));
  return beginCall(stack, registers[at], start, positional, keywords, destination);
}

/** The same for arguments in a list and keywords in a dict, in the two registers after the callee's. */
function beginCallEx(stack: FrameStack, at: number, hasKeywords: boolean, destination: number): boolean {
  const { registers } = stack;
  const items = starArguments(registers[at + 1], registers[at]);
  const keywords = hasKeywords ? namedArgumentsIn(registers[at + 2] as PyDict) : null;
  const start = at + 1;
  stack.ensureRegisters(start + items.length);
  for (let i = 0; i < items.length; i++) registers[start + i] = items[i];
  return beginCall(stack, registers[at], start, items.length, keywords, destination);
}

function unboxedName(key: Value): Value {
  const name = unbox(key);
  if (!isStr(name)) throw typeError('keywords must be strings');
  return name;
}

/** The entries of a dict that is made for the call, so that none has been deleted. */
function namedArgumentsIn(dict: PyDict): NamedArguments | null {
  const keys = dict.entries().keys as Value[];
  const values = dict.entries().values as Value[];
  if (keys.length === 0) return null;
  const areStrings = keys.every((key) => typeof key === 'string');
  return new NamedArguments(areStrings ? keys : keys.map(unboxedName), values);
}

/** The positional arguments of `callee(*args)`. */
function starArguments(args: Value, callee: Value): readonly Value[] {
  if (args instanceof PyTuple) return args.items;
  const { slots } = typeOf(args);
  if (slots.iter !== null || slots.getItem !== null) return listOf(args);
  throw typeError(`${calleeName(callee)} argument after * must be an iterable, not ${typeName(args)}`);
}

/**
 * Begins the call of any value with `count` positional arguments from `start` on. True: a frame was pushed. False: the
 * result is already in register `destination`.
 */
export function beginCall(
  stack: FrameStack,
  callee: Value,
  start: number,
  count: number,
  keywords: NamedArguments | null,
  destination: number,
): boolean {
  const { registers } = stack;
  if (callee instanceof PyFunction) {
    if (callee.code.isResumable) {
      stack.ensureRegisters(start + callee.code.registerCount);
      stack.bind(callee, start, count, keywords);
      registers[destination] = stack.makeResumable(callee, start);
      return false;
    }
    stack.pushCall(callee, start, count, keywords, FrameKind.Call, destination);
    return true;
  }
  if (callee instanceof PyMethod && callee.function instanceof PyFunction) {
    // The register before the arguments held the callee, or nothing: self goes there.
    registers[start - 1] = callee.self;
    return beginCall(stack, callee.function, start - 1, count + 1, keywords, destination);
  }
  if (callee instanceof PyType && callee.type === typeType && callee !== typeType) {
    return beginConstruct(stack, callee, start, count, keywords, destination);
  }
  const special = callee instanceof PyInstance ? typeOf(callee).lookup('__call__') : undefined;
  if (special instanceof PyFunction) {
    const method = new PyMethod(methodType, special, callee);
    return beginCall(stack, method, start, count, keywords, destination);
  }
  registers[destination] = call(callee, registers.slice(start, start + count), keywords?.toMap() ?? null);
  return false;
}

const NO_ARGUMENTS: Value[] = [];

/** `type(*args)`: makes the instance; an `__init__` written in Python gets a frame. */
function beginConstruct(
  stack: FrameStack,
  type: PyType,
  start: number,
  count: number,
  keywords: NamedArguments | null,
  destination: number,
): boolean {
  const { registers } = stack;
  const { create } = type.slots;
  if (create === null) throw typeError(`cannot create '${type.shownName}' instances`);
  const isPlain = create === objectCreate && type.initializer() instanceof PyFunction;
  const args = isPlain ? NO_ARGUMENTS : registers.slice(start, start + count);
  const passed = isPlain ? null : (keywords?.toMap() ?? null);
  const instance = create(type, args, passed);
  const made = typeOf(instance);
  const init = made === type || made.isSubtypeOf(type) ? made.initializer() : undefined;
  if (!(init instanceof PyFunction)) {
    if (init !== undefined) made.slots.init?.(instance, args, passed);
    registers[destination] = instance;
    return false;
  }
  registers[start - 1] = instance;
  stack.pushCall(init, start - 1, count + 1, keywords, FrameKind.Init, destination);
  stack.frame.instance = instance;
  return true;
}
