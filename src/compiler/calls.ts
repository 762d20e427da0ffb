/**
 * Calls. The callee and its arguments are consecutive temporaries at the very top of the stack of temporaries, since
 * the frame of the callee begins right above it.
 */

import type { SourceSpan } from '../bytecode/assemble.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Attribute, Call, Expression, Keyword } from '../syntax/ast.ts';
import { compileSequence } from './displays.ts';
import { accessTo, loadName } from './names.ts';
import { attributeSpan, baseFor, loadConstant, operand } from './operands.ts';
import type { Unit } from './unit.ts';

export function compileCall(unit: Unit, node: Call, dst: number): void {
  const mark = unit.registers.mark();
  checkKeywords(unit, node, node.keywords);
  if (isOwnSuper(unit, node)) {
    compileSuper(unit, node, dst);
  } else if (node.func.kind === 'Attribute' && !needsUnpacking(node.args, node.keywords)) {
    compileMethodCall(unit, node, node.func, dst);
  } else {
    const base = baseFor(unit, dst);
    unit.into(node.func, base);
    emitCall(unit, node, dst, base, 0, node.args, node.keywords);
  }
  unit.registers.release(mark);
}

export function checkKeywords(unit: Unit, span: SourceSpan, keywords: readonly Keyword[]): void {
  const seen = new Set<string>();
  for (const keyword of keywords) {
    if (keyword.arg === null) continue;
    if (keyword.arg === '__debug__') throw unit.fail('cannot assign to __debug__', span);
    if (seen.has(keyword.arg)) throw unit.fail(`keyword argument repeated: ${keyword.arg}`, keyword);
    seen.add(keyword.arg);
  }
}

function needsUnpacking(args: readonly Expression[], keywords: readonly Keyword[]): boolean {
  return (
    args.some((argument) => argument.kind === 'Starred') || keywords.some((keyword) => keyword.arg === null)
  );
}

/**
 * Calls what stands in `base`, the topmost temporary but for `leading` arguments that follow it.
 */
export function emitCall(
  unit: Unit,
  span: SourceSpan,
  dst: number,
  base: number,
  leading: number,
  args: readonly Expression[],
  keywords: readonly Keyword[],
): void {
  if (needsUnpacking(args, keywords)) {
    emitUnpackingCall(unit, span, dst, base, leading, args, keywords);
    return;
  }
  for (const argument of args) unit.temporary(argument);
  const count = leading + args.length + keywords.length;
  if (keywords.length === 0) {
    unit.emit(span, Op.CALL, dst, base, count);
  } else {
    unit.emit(span, Op.CALL_KW, dst, base, count, keywordArguments(unit, keywords));
  }
}

/** Evaluates `name=value` arguments into fresh temporaries; returns the constant with their names. */
function keywordArguments(unit: Unit, keywords: readonly Keyword[]): number {
  for (const keyword of keywords) unit.temporary(keyword.value);
  const items = keywords.map((keyword) => ({
    type: 'str' as const,
    value: unit.scope.mangle(keyword.arg as string),
  }));
  return unit.constant({ type: 'tuple', items });
}

function emitUnpackingCall(
  unit: Unit,
  span: SourceSpan,
  dst: number,
  base: number,
  leading: number,
  args: readonly Expression[],
  keywords: readonly Keyword[],
): void {
  const list = leading > 0 ? base + 1 : unit.registers.allocate();
  const [first] = args;
  if (leading > 0) {
    unit.emit(span, Op.BUILD_LIST, list, list, leading);
    unit.registers.release(list + 1);
    for (const argument of args) addArgument(unit, span, list, argument);
  } else if (args.length === 1 && first.kind === 'Starred') {
    unit.into(first.value, list);
  } else {
    compileSequence(
      unit,
      span,
      args.some((argument) => argument.kind === 'Starred') ? 'List' : 'Tuple',
      args,
      list,
    );
  }
  if (keywords.length > 0) mergeKeywords(unit, span, base, keywords);
  unit.emit(span, Op.CALL_EX, dst, base, keywords.length > 0 ? 1 : 0);
}

function addArgument(unit: Unit, span: SourceSpan, list: number, argument: Expression): void {
  const mark = unit.registers.mark();
  if (argument.kind === 'Starred') unit.emit(span, Op.LIST_EXTEND, list, operand(unit, argument.value));
  else unit.emit(span, Op.LIST_APPEND, list, operand(unit, argument));
  unit.registers.release(mark);
}

/** Builds the dict of keyword arguments in a fresh temporary, run by run of named ones and mapping by mapping. */
function mergeKeywords(unit: Unit, span: SourceSpan, callee: number, keywords: readonly Keyword[]): void {
  const dict = unit.registers.allocate();
  const firstMapping = keywords.findIndex((keyword) => keyword.arg === null);
  const named = firstMapping < 0 ? keywords.length : firstMapping;
  buildNamed(unit, span, keywords.slice(0, named), dict);
  for (let i = named; i < keywords.length; ) {
    const mark = unit.registers.mark();
    const part = unit.registers.allocate();
    let next = i + 1;
    if (keywords[i].arg === null) {
      unit.into(keywords[i].value, part);
    } else {
      while (next < keywords.length && keywords[next].arg !== null) next++;
      buildNamed(unit, span, keywords.slice(i, next), part);
    }
    unit.emit(span, Op.DICT_MERGE, dict, part, callee);
    unit.registers.release(mark);
    i = next;
  }
}

/** `dst`, the topmost temporary, becomes the dict of `name=value` arguments. */
function buildNamed(unit: Unit, span: SourceSpan, keywords: readonly Keyword[], dst: number): void {
  const mark = unit.registers.mark();
  keywords.forEach((keyword, index) => {
    const key = index === 0 ? dst : unit.registers.allocate();
    loadConstant(unit, span, { type: 'str', value: unit.scope.mangle(keyword.arg as string) }, key);
    unit.temporary(keyword.value);
  });
  unit.emit(span, Op.BUILD_DICT, dst, dst, keywords.length);
  unit.registers.release(mark);
}

function compileMethodCall(unit: Unit, node: Call, method: Attribute, dst: number): void {
  const base = baseFor(unit, dst);
  const object = operand(unit, method.value, base);
  unit.registers.allocate();
  const name = unit.name(unit.scope.mangle(method.attr));
  unit.emit(attributeSpan(unit, method, method), Op.LOAD_METHOD, base, object, name, unit.cache());
  for (const argument of node.args) unit.temporary(argument);
  const count = node.args.length + node.keywords.length;
  const span = attributeSpan(unit, method, node);
  if (node.keywords.length === 0) {
    unit.emit(span, Op.CALL_METHOD, dst, base, count);
  } else {
    unit.emit(span, Op.CALL_METHOD_KW, dst, base, count, keywordArguments(unit, node.keywords));
  }
}

// ---- super()

/**
 * `super()` in a function whose first parameter is there, and which sees the `__class__` cell of a class around it. Where
 * `del` may have taken the parameter away, `super` itself says so.
 */
function isOwnSuper(unit: Unit, { func, args, keywords }: Call): boolean {
  if (func.kind !== 'Name' || func.id !== 'super' || args.length > 0 || keywords.length > 0) return false;
  if (unit.scope.positionalCount === 0 || unit.scope.resolve('__class__') !== 'free') return false;
  const [first] = unit.scope.parameters;
  return accessTo(unit, first) !== 'register' || unit.isBound(unit.registers.of(first));
}

function compileSuper(unit: Unit, node: Call, dst: number): void {
  const callee = unit.registers.allocate();
  unit.into(node.func, callee);
  const self = unit.registers.allocate();
  loadName(unit, node, unit.scope.parameters[0], self);
  unit.emit(node, Op.LOAD_SUPER, dst, callee, unit.registers.of('__class__'), self);
}
