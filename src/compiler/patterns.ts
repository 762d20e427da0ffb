/**
 * `match`: PEP 634, with CPython's order of events. What a pattern captures waits in temporaries until the whole
 * pattern has matched; only then are names bound, and then the guard is evaluated.
 */

import type { SourceSpan } from '../bytecode/assemble.ts';
import { Op } from '../bytecode/opcodes.ts';
import type {
  Match,
  MatchAs,
  MatchClass,
  MatchMapping,
  MatchOr,
  MatchSequence,
  MatchValue,
  Pattern,
} from '../syntax/ast.ts';
import { constantOf } from './fold.ts';
import { storeName } from './names.ts';
import { loadConstant, operand, scalarConstant } from './operands.ts';
import { jumpIf } from './operators.ts';
import { Target, type Unit } from './unit.ts';
import { unparse } from './unparse.ts';

/** One `case`: where to go when it does not match, and where its captures wait. */
interface Context {
  readonly fail: Target;
  readonly captures: ReadonlyMap<string, number>;
  /** The names captured so far: a name may be captured only once. */
  readonly captured: Set<string>;
  /** The pattern visited last, where CPython reports what is wrong with names. */
  readonly place: { span: SourceSpan };
  /** Whether a pattern that always matches is in order here. */
  readonly allowIrrefutable: boolean;
}

export function compileMatch(unit: Unit, node: Match): void {
  const mark = unit.registers.mark();
  const subject = unit.temporary(node.subject);
  const end = new Target();
  node.cases.forEach(({ pattern, guard, body }, index) => {
    const caseMark = unit.registers.mark();
    const captures = new Map<string, number>();
    for (const name of capturedNames(pattern)) {
      if (!captures.has(name)) captures.set(name, unit.registers.allocate());
    }
    const fail = new Target();
    const allowIrrefutable = guard !== null || index === node.cases.length - 1;
    const context = {
      fail,
      captures,
      captured: new Set<string>(),
      allowIrrefutable,
      place: { span: pattern },
    };
    compilePattern(unit, pattern, subject, context);
    for (const [name, register] of captures) storeName(unit, pattern, name, register);
    if (guard !== null) jumpIf(unit, context.place.span, guard, fail, false);
    unit.registers.release(caseMark);
    unit.statements(body);
    unit.emit(node, Op.JUMP, end);
    unit.place(fail);
  });
  unit.place(end);
  unit.registers.release(mark);
}

/** The names that a pattern captures, in the order in which it does so. */
function capturedNames(node: Pattern): string[] {
  switch (node.kind) {
    case 'MatchValue':
    case 'MatchSingleton':
      return [];
    case 'MatchStar':
      return node.name === null ? [] : [node.name];
    case 'MatchAs':
      return [
        ...(node.pattern === null ? [] : capturedNames(node.pattern)),
        ...(node.name === null ? [] : [node.name]),
      ];
    case 'MatchClass':
      return [...node.patterns, ...node.kwdPatterns].flatMap(capturedNames);
    case 'MatchMapping':
      return [...node.patterns.flatMap(capturedNames), ...(node.rest === null ? [] : [node.rest])];
    case 'MatchOr':
    case 'MatchSequence':
      return node.patterns.flatMap(capturedNames);
  }
}

/** Goes on when the value in `subject` matches, else jumps to `context.fail`. */
function compilePattern(unit: Unit, node: Pattern, subject: number, context: Context): void {
  const mark = unit.registers.mark();
  context.place.span = node;
  switch (node.kind) {
    case 'MatchValue':
      compileValue(unit, node, subject, context);
      break;
    case 'MatchSingleton':
      compileSingleton(unit, node, node.value, subject, context);
      break;
    case 'MatchSequence':
      compileSequencePattern(unit, node, subject, context);
      break;
    case 'MatchMapping':
      compileMapping(unit, node, subject, context);
      break;
    case 'MatchClass':
      compileClassPattern(unit, node, subject, context);
      break;
    case 'MatchStar':
      if (node.name !== null) capture(unit, node, node.name, subject, context);
      break;
    case 'MatchAs':
      compileAs(unit, node, subject, context);
      break;
    case 'MatchOr':
      compileOr(unit, node, subject, context);
      break;
  }
  unit.registers.release(mark);
}

/** Inside another pattern one that always matches is in order. */
function compileSubpattern(unit: Unit, node: Pattern, subject: number, context: Context): void {
  compilePattern(unit, node, subject, { ...context, allowIrrefutable: true });
}

function isWildcard(node: Pattern): boolean {
  return node.kind === 'MatchAs' && node.name === null && node.pattern === null;
}

function capture(unit: Unit, span: SourceSpan, name: string, value: number, context: Context): void {
  if (name === '__debug__') throw unit.fail('cannot assign to __debug__', span);
  if (context.captured.has(name))
    throw unit.fail(`multiple assignments to name '${name}' in pattern`, context.place.span);
  context.captured.add(name);
  unit.emit(span, Op.MOVE, context.captures.get(name) as number, value);
}

// ---- values, captures, alternatives

function compileValue(unit: Unit, node: MatchValue, subject: number, { fail }: Context): void {
  if (node.value.kind === 'JoinedStr') {
    throw unit.fail('patterns may only match literals and attribute lookups', node);
  }
  const constant = scalarConstant(unit, node.value);
  if (constant >= 0) unit.emit(node, Op.JUMP_UNLESS_EQ_RK, subject, constant, fail);
  else unit.emit(node, Op.JUMP_UNLESS_EQ, subject, operand(unit, node.value), fail);
}

function compileSingleton(
  unit: Unit,
  span: SourceSpan,
  value: boolean | null,
  subject: number,
  { fail }: Context,
): void {
  if (value === null) {
    unit.emit(span, Op.JUMP_IF_NOT_NONE, subject, fail);
    return;
  }
  const singleton = unit.registers.allocate();
  loadConstant(unit, span, { type: 'bool', value }, singleton);
  unit.emit(span, Op.IS, singleton, subject, singleton);
  unit.emit(span, Op.JUMP_IF_FALSE, singleton, fail);
}

function compileAs(unit: Unit, node: MatchAs, subject: number, context: Context): void {
  if (node.pattern !== null) {
    compilePattern(unit, node.pattern, subject, context);
  } else if (!context.allowIrrefutable) {
    const what = node.name === null ? 'wildcard' : `name capture '${node.name}'`;
    throw unit.fail(`${what} makes remaining patterns unreachable`, node);
  }
  if (node.name !== null) capture(unit, node, node.name, subject, context);
}

function compileOr(unit: Unit, node: MatchOr, subject: number, context: Context): void {
  const matched = new Target();
  let names: Set<string> | null = null;
  node.patterns.forEach((alternative, index) => {
    const isLast = index === node.patterns.length - 1;
    const next = isLast ? context.fail : new Target();
    const captured = new Set<string>();
    const allowIrrefutable = isLast && context.allowIrrefutable;
    compilePattern(unit, alternative, subject, { ...context, fail: next, captured, allowIrrefutable });
    if (names === null) names = captured;
    else if (!sameNames(names, captured))
      throw unit.fail('alternative patterns bind different names', context.place.span);
    if (isLast) return;
    unit.emit(node, Op.JUMP, matched);
    unit.place(next);
  });
  unit.place(matched);
  for (const name of names ?? []) {
    if (context.captured.has(name))
      throw unit.fail(`multiple assignments to name '${name}' in pattern`, context.place.span);
    context.captured.add(name);
  }
}

function sameNames(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((name) => right.has(name));
}

// ---- sequences

function compileSequencePattern(unit: Unit, node: MatchSequence, subject: number, context: Context): void {
  const { patterns } = node;
  const size = patterns.length;
  const star = patterns.findIndex((pattern) => pattern.kind === 'MatchStar');
  if (patterns.slice(star + 1).some((pattern) => star >= 0 && pattern.kind === 'MatchStar')) {
    throw unit.fail('multiple starred names in sequence pattern', node);
  }
  const test = unit.registers.allocate();
  unit.emit(node, Op.MATCH_SEQUENCE, test, subject);
  unit.emit(node, Op.JUMP_IF_FALSE, test, context.fail);
  if (star < 0 || size > 1) requireLength(unit, node, subject, star < 0 ? size : size - 1, star < 0, context);
  if (patterns.every((pattern) => isWildcard(pattern) || isNamelessStar(pattern))) return;
  if (star >= 0 && isNamelessStar(patterns[star])) matchItems(unit, node, subject, star, context);
  else unpackItems(unit, node, subject, star, context);
}

function isNamelessStar(node: Pattern): boolean {
  return node.kind === 'MatchStar' && node.name === null;
}

/** Fails unless the subject has exactly, or at least, `length` items. */
function requireLength(
  unit: Unit,
  span: SourceSpan,
  subject: number,
  length: number,
  exactly: boolean,
  { fail }: Context,
): void {
  const mark = unit.registers.mark();
  const actual = unit.registers.allocate();
  unit.emit(span, Op.GET_LENGTH, actual, subject);
  const expected = unit.constant({ type: 'int', value: length });
  unit.emit(span, exactly ? Op.JUMP_UNLESS_EQ_RK : Op.JUMP_UNLESS_GE_RK, actual, expected, fail);
  unit.registers.release(mark);
}

/** With `*_` among the patterns only the items that are looked at are fetched, by index. */
function matchItems(unit: Unit, node: MatchSequence, subject: number, star: number, context: Context): void {
  const { patterns } = node;
  patterns.forEach((pattern, index) => {
    if (index === star || isWildcard(pattern)) return;
    const mark = unit.registers.mark();
    const item = unit.registers.allocate();
    if (index < star) {
      unit.emit(
        context.place.span,
        Op.LOAD_ITEM_RK,
        item,
        subject,
        unit.constant({ type: 'int', value: index }),
      );
    } else {
      unit.emit(context.place.span, Op.GET_LENGTH, item, subject);
      const fromEnd = unit.constant({ type: 'int', value: patterns.length - index });
      unit.emit(context.place.span, Op.SUB_RK, item, item, fromEnd, 0);
      unit.emit(context.place.span, Op.LOAD_ITEM, item, subject, item);
    }
    compileSubpattern(unit, pattern, item, context);
    unit.registers.release(mark);
  });
}

function unpackItems(unit: Unit, node: MatchSequence, subject: number, star: number, context: Context): void {
  const { patterns } = node;
  const base = unit.registers.allocate(patterns.length);
  if (star < 0) unit.emit(node, Op.UNPACK, base, subject, patterns.length);
  else unit.emit(node, Op.UNPACK_EX, base, subject, star, patterns.length - star - 1);
  patterns.forEach((pattern, index) => {
    compileSubpattern(unit, pattern, base + index, context);
  });
}

// ---- mappings

function compileMapping(unit: Unit, node: MatchMapping, subject: number, context: Context): void {
  const size = node.keys.length;
  checkKeys(unit, node);
  const test = unit.registers.allocate();
  unit.emit(node, Op.MATCH_MAPPING, test, subject);
  unit.emit(node, Op.JUMP_IF_FALSE, test, context.fail);
  if (size === 0 && node.rest === null) return;
  if (size > 0) requireLength(unit, node, subject, size, false, context);
  const keys = unit.registers.allocate();
  const base = unit.registers.mark();
  for (const key of node.keys) unit.temporary(key);
  unit.emit(node, Op.BUILD_TUPLE, keys, base, size);
  unit.registers.release(base);
  const values = unit.registers.allocate();
  unit.emit(node, Op.MATCH_KEYS, values, subject, keys);
  unit.emit(node, Op.JUMP_IF_NONE, values, context.fail);
  matchUnpacked(unit, node, values, node.patterns, context);
  if (node.rest !== null) captureRest(unit, node, node.rest, subject, keys, context);
}

function checkKeys(unit: Unit, node: MatchMapping): void {
  const seen = new Set<string>();
  for (const key of node.keys) {
    const constant = constantOf(key);
    if (constant === null) {
      if (key.kind === 'Attribute' || key.kind === 'BinOp' || key.kind === 'UnaryOp') continue;
      throw unit.fail('mapping pattern keys may only match literals and attribute lookups', node);
    }
    const identity = keyIdentity(constant);
    if (seen.has(identity)) {
      throw unit.fail(`mapping pattern checks duplicate key (${unparse(key)})`, node);
    }
    seen.add(identity);
  }
}

/** The same text for constants that are equal as keys. */
function keyIdentity(constant: NonNullable<ReturnType<typeof constantOf>>): string {
  switch (constant.type) {
    case 'int':
    case 'float':
    case 'bool':
      return `number ${Number(constant.value)}`;
    case 'complex':
      // Of complex numbers only the imaginary ones are constants.
      return constant.value === 0 ? 'number 0' : `complex ${constant.value}`;
    case 'str':
    case 'bytes':
      return `${constant.type} ${constant.value}`;
    default:
      return constant.type;
  }
}

/** Unpacks a tuple and matches its items. */
function matchUnpacked(
  unit: Unit,
  span: SourceSpan,
  values: number,
  patterns: readonly Pattern[],
  context: Context,
): void {
  if (patterns.length === 0) return;
  const mark = unit.registers.mark();
  const base = unit.registers.allocate(patterns.length);
  unit.emit(span, Op.UNPACK, base, values, patterns.length);
  patterns.forEach((pattern, index) => {
    compileSubpattern(unit, pattern, base + index, context);
  });
  unit.registers.release(mark);
}

/** `**rest`: a dict of the subject's items but for those of the keys. */
function captureRest(
  unit: Unit,
  node: MatchMapping,
  name: string,
  subject: number,
  keys: number,
  context: Context,
): void {
  const rest = unit.registers.allocate();
  unit.emit(context.place.span, Op.BUILD_DICT, rest, rest, 0);
  unit.emit(context.place.span, Op.DICT_UPDATE, rest, subject);
  const base = unit.registers.allocate(node.keys.length);
  unit.emit(context.place.span, Op.UNPACK, base, keys, node.keys.length);
  node.keys.forEach((_, index) => {
    unit.emit(context.place.span, Op.DELETE_ITEM, rest, base + index);
  });
  capture(unit, context.place.span, name, rest, context);
}

// ---- classes

function compileClassPattern(unit: Unit, node: MatchClass, subject: number, context: Context): void {
  node.kwdAttrs.forEach((name, index) => {
    if (node.kwdAttrs.indexOf(name) < index) {
      throw unit.fail(`attribute name repeated in class pattern: ${name}`, node.kwdPatterns[index]);
    }
  });
  const type = operand(unit, node.cls);
  const values = unit.registers.allocate();
  const names = unit.constant({
    type: 'tuple',
    items: node.kwdAttrs.map((name) => ({ type: 'str', value: name })),
  });
  unit.emit(node, Op.MATCH_CLASS, values, subject, type, node.patterns.length, names);
  unit.emit(node, Op.JUMP_IF_NONE, values, context.fail);
  matchUnpacked(unit, node, values, [...node.patterns, ...node.kwdPatterns], context);
}
