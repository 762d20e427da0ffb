/**
 * Expressions: evaluation into a given register.
 *
 * A plain local is an operand as it stands; anything else is evaluated into a temporary. When the destination is a
 * temporary it serves as scratch space for parts of the expression; a local is written only by the last instruction,
 * so that an expression that raises leaves it as it was.
 */

import { Op } from '../bytecode/opcodes.ts';
import type {
  Attribute,
  Expression,
  FormattedValue,
  JoinedStr,
  NamedExpr,
  Slice,
  Subscript,
} from '../syntax/ast.ts';
import { subscriptAnchor } from './anchors.ts';
import { compileCall } from './calls.ts';
import { compileComprehension } from './comprehensions.ts';
import { compileDict, compileSequence } from './displays.ts';
import { constantOf } from './fold.ts';
import { compileLambda } from './functions.ts';
import { loadName, localRegister, storeName } from './names.ts';
import {
  attributeSpan,
  baseFor,
  consecutive,
  loadConstant,
  NONE,
  operand,
  scratchFor,
  viaTemporary,
} from './operands.ts';
import {
  compileBinary,
  compileBoolean,
  compileComparison,
  compileConditional,
  compileUnary,
} from './operators.ts';
import { compileAwait, compileYield, compileYieldFrom } from './suspensions.ts';
import type { Unit } from './unit.ts';

/** Evaluates `node` into the register `dst`. */
export function evaluateInto(unit: Unit, node: Expression, dst: number): void {
  const constant = constantOf(node);
  if (constant !== null) {
    loadConstant(unit, node, constant, dst);
    return;
  }
  switch (node.kind) {
    case 'Name':
      loadName(unit, node, node.id, dst);
      return;
    case 'BinOp':
      compileBinary(unit, node, dst);
      return;
    case 'UnaryOp':
      compileUnary(unit, node, dst);
      return;
    case 'BoolOp':
      compileBoolean(unit, node, dst);
      return;
    case 'IfExp':
      compileConditional(unit, node, dst);
      return;
    case 'Compare':
      compileComparison(unit, node, dst);
      return;
    case 'Call':
      compileCall(unit, node, dst);
      return;
    case 'Attribute':
      compileAttribute(unit, node, dst);
      return;
    case 'Subscript':
      compileSubscript(unit, node, dst);
      return;
    case 'Slice':
      compileSlice(unit, node, dst);
      return;
    case 'List':
    case 'Tuple':
    case 'Set':
      compileSequence(unit, node, node.kind, node.elts, dst);
      return;
    case 'Dict':
      compileDict(unit, node, dst);
      return;
    case 'JoinedStr':
      compileJoined(unit, node, dst);
      return;
    case 'FormattedValue':
      compileFormatted(unit, node, dst);
      return;
    case 'Lambda':
      compileLambda(unit, node, dst);
      return;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      compileComprehension(unit, node, dst);
      return;
    case 'NamedExpr':
      compileNamed(unit, node, dst);
      return;
    case 'Yield':
      compileYield(unit, node, dst);
      return;
    case 'YieldFrom':
      compileYieldFrom(unit, node, dst);
      return;
    case 'Await':
      compileAwait(unit, node, dst);
      return;
    case 'Starred':
      throw unit.fail("can't use starred expression here", node);
    default:
      throw new Error(`no way to compile ${node.kind}`);
  }
}

function compileAttribute(unit: Unit, node: Attribute, dst: number): void {
  const mark = unit.registers.mark();
  const object = operand(unit, node.value, scratchFor(unit, dst));
  const name = unit.name(unit.scope.mangle(node.attr));
  unit.emit(attributeSpan(unit, node, node), Op.LOAD_ATTR, dst, object, name, unit.cache());
  unit.registers.release(mark);
}

function compileSubscript(unit: Unit, node: Subscript, dst: number): void {
  const mark = unit.registers.mark();
  const object = operand(unit, node.value, scratchFor(unit, dst));
  const constant = constantOf(node.slice);
  const anchor = subscriptAnchor(unit.compilation.source, node);
  if (constant !== null) {
    unit.emitAnchored(node, anchor, Op.LOAD_ITEM_RK, dst, object, unit.constant(constant));
  } else {
    const index = operand(unit, node.slice);
    unit.emitAnchored(node, anchor, Op.LOAD_ITEM, dst, object, index);
  }
  unit.registers.release(mark);
}

function compileSlice(unit: Unit, node: Slice, dst: number): void {
  const mark = unit.registers.mark();
  const base = baseFor(unit, dst);
  [node.lower, node.upper, node.step].forEach((bound, index) => {
    const register = index === 0 ? base : unit.registers.allocate();
    if (bound === null) loadConstant(unit, node, NONE, register);
    else unit.into(bound, register);
  });
  unit.emit(node, Op.BUILD_SLICE, dst, base);
  unit.registers.release(mark);
}

// ---- f-strings

function compileJoined(unit: Unit, node: JoinedStr, dst: number): void {
  const { values } = node;
  if (values.length === 0) {
    loadConstant(unit, node, { type: 'str', value: '' }, dst);
    return;
  }
  if (values.length === 1) {
    unit.into(values[0], dst);
    return;
  }
  const mark = unit.registers.mark();
  const base = baseFor(unit, dst);
  consecutive(unit, values, base);
  unit.emit(node, Op.BUILD_STRING, dst, base, values.length);
  unit.registers.release(mark);
}

function compileFormatted(unit: Unit, node: FormattedValue, dst: number): void {
  const mark = unit.registers.mark();
  const value = operand(unit, node.value, scratchFor(unit, dst));
  const spec = node.formatSpec === null ? -1 : operand(unit, node.formatSpec);
  unit.emit(node, Op.FORMAT_VALUE, dst, value, node.conversion, spec);
  unit.registers.release(mark);
}

// ---- assignment expressions

function compileNamed(unit: Unit, node: NamedExpr, dst: number): void {
  const local = localRegister(unit, node.target.id);
  if (local >= 0) {
    unit.into(node.value, local);
    storeName(unit, node.target, node.target.id, local);
    if (dst !== local) unit.emit(node, Op.MOVE, dst, local);
    return;
  }
  const mark = unit.registers.mark();
  viaTemporary(unit, node, dst, (value) => {
    unit.into(node.value, value);
    storeName(unit, node.target, node.target.id, value);
  });
  unit.registers.release(mark);
}
