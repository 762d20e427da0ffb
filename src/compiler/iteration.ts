/**
 * The start of an iteration: three registers that hold its state. A loop over a call of the plain name `range`, or
 * `reversed` of one, is prepared for counting; whether these are the builtins, the VM sees when it gets there.
 */

import type { SourceSpan } from '../bytecode/assemble.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Call, Expression } from '../syntax/ast.ts';
import { displayOf } from './fold.ts';
import { loadConstant, operand } from './operands.ts';
import type { Unit } from './unit.ts';

/** How many registers hold the state of an iteration. */
export const ITERATION_REGISTERS = 3;

function isRangeCall(node: Expression): node is Call {
  if (node.kind !== 'Call' || node.func.kind !== 'Name' || node.func.id !== 'range') return false;
  const { args, keywords } = node;
  const plain = keywords.length === 0 && !args.some((argument) => argument.kind === 'Starred');
  return plain && args.length >= 1 && args.length <= 3;
}

/** `reversed(range(...))`. */
function isReversedRange(node: Expression): node is Call & { readonly args: readonly [Call] } {
  if (node.kind !== 'Call' || node.func.kind !== 'Name' || node.func.id !== 'reversed') return false;
  const { args, keywords } = node;
  return args.length === 1 && keywords.length === 0 && isRangeCall(args[0]);
}

/** The opcode of the header of a loop over `node`. */
export function headerOpcode(node: Expression): Op {
  return isRangeCall(node) || isReversedRange(node) ? Op.FOR_RANGE : Op.FOR_ITER;
}

/** Evaluates an iterable and starts its iteration in three fresh temporaries; returns the first. */
export function startIteration(unit: Unit, span: SourceSpan, node: Expression): number {
  const base = unit.registers.allocate();
  if (isReversedRange(node)) {
    const [range] = node.args;
    unit.into(node.func, base);
    for (const each of [range.func, ...range.args]) unit.temporary(each);
    unit.emit(range, Op.GET_REVERSED_RANGE, base, base, range.args.length);
  } else if (isRangeCall(node)) {
    unit.into(node.func, base);
    for (const argument of node.args) unit.temporary(argument);
    unit.emit(node, Op.GET_RANGE, base, base, node.args.length);
  } else {
    const constant = displayOf(node, false);
    if (constant !== null) loadConstant(unit, node, constant, base);
    unit.emit(span, Op.GET_ITER, base, constant === null ? operand(unit, node, base) : base);
  }
  unit.registers.release(base);
  return unit.registers.allocate(ITERATION_REGISTERS);
}
