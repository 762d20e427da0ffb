/** Operands: the registers in which instructions find the values of expressions, and spans that several files need. */

import type { SourceSpan } from '../bytecode/assemble.ts';
import type { Constant } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Attribute, Expression } from '../syntax/ast.ts';
import { constantOf } from './fold.ts';
import { checkBound, isStable, localRegister } from './names.ts';
import type { Unit } from './unit.ts';

export const NONE: Constant = { type: 'none' };

/**
 * The register that holds the value of `node`: a local's own, else `scratch`, else a fresh temporary.
 *
 * @param scratch a temporary whose content nobody needs, or -1
 */
export function operand(unit: Unit, node: Expression, scratch = -1): number {
  if (node.kind === 'Name' && constantOf(node) === null && isStable(unit, node.id)) {
    const local = localRegister(unit, node.id);
    if (local >= 0) {
      checkBound(unit, node, node.id, local);
      return local;
    }
  }
  const dst = scratch >= 0 ? scratch : unit.registers.allocate();
  unit.into(node, dst);
  return dst;
}

/** The destination as scratch space: only a temporary may hold parts of a result. */
export function scratchFor(unit: Unit, dst: number): number {
  return unit.registers.isTemporary(dst) ? dst : -1;
}

/** The first of consecutive temporaries: the destination itself if it is the topmost, else a fresh one. */
export function baseFor(unit: Unit, dst: number): number {
  return unit.registers.isTop(dst) ? dst : unit.registers.allocate();
}

/** Evaluates into consecutive temporaries, of which `base` is allocated already. */
export function consecutive(unit: Unit, nodes: readonly Expression[], base: number): void {
  nodes.forEach((node, index) => {
    if (index === 0) unit.into(node, base);
    else unit.temporary(node);
  });
}

/** Runs `emit` with a temporary, and moves it to `dst` at the end; with `dst` itself where that is a temporary. */
export function viaTemporary(
  unit: Unit,
  span: SourceSpan,
  dst: number,
  emit: (temporary: number) => void,
): void {
  if (unit.registers.isTemporary(dst)) {
    emit(dst);
    return;
  }
  const temporary = unit.registers.allocate();
  emit(temporary);
  unit.emit(span, Op.MOVE, dst, temporary);
}

export function loadConstant(unit: Unit, span: SourceSpan, constant: Constant, dst: number): void {
  unit.emit(span, Op.LOAD_CONST, dst, unit.constant(constant));
}

/** The pool's index of what may be the constant operand of an operator, or -1. */
export function scalarConstant(unit: Unit, node: Expression): number {
  const constant = constantOf(node);
  if (constant === null) return -1;
  const { type } = constant;
  return type === 'int' || type === 'float' || type === 'str' || type === 'bool'
    ? unit.constant(constant)
    : -1;
}

/**
 * What an attribute's instruction stands for: when the expression spans lines, only the attribute's name (and what
 * follows it up to `end`), so that a traceback shows its line.
 */
export function attributeSpan(unit: Unit, attribute: Attribute, whole: SourceSpan): SourceSpan {
  const { source } = unit.compilation;
  if (source.lineAt(whole.start) === source.lineAt(attribute.end)) return whole;
  return { start: attribute.end - attribute.attr.length, end: whole.end };
}
