/**
 * `except*` (PEP 654). Each clause takes its part out of what was raised, and all clauses run. What no clause took, and
 * what the clauses themselves raised, is gathered in a list, and raised together at the end.
 */

import { Op } from '../bytecode/opcodes.ts';
import type { ExceptHandler, Expression, Try } from '../syntax/ast.ts';
import { storeName, unbind } from './names.ts';
import { operand } from './operands.ts';
import { Target, type Unit } from './unit.ts';

/** The clauses of a `try`, in its handler; `saved` is the exception that was handled outside it. */
export function compileStarClauses(
  unit: Unit,
  node: Try,
  exception: number,
  saved: number,
  end: Target,
): void {
  const mark = unit.registers.mark();
  const rest = unit.registers.allocate();
  const raised = unit.registers.allocate();
  unit.emit(node, Op.MOVE, rest, exception);
  unit.emit(node, Op.BUILD_LIST, raised, raised, 0);
  for (const clause of node.handlers) compileStarClause(unit, clause, rest, raised);
  unit.emit(node, Op.LIST_APPEND, raised, rest);
  unit.emit(node, Op.LOAD_UNHANDLED, exception, exception, raised);
  const goOn = new Target();
  unit.emit(node, Op.JUMP_IF_NOT_NONE, exception, goOn);
  unit.emit(node, Op.LEAVE_HANDLER, saved);
  unit.emit(node, Op.JUMP, end);
  unit.place(goOn);
  unit.registers.release(mark);
}

function compileStarClause(unit: Unit, clause: ExceptHandler, rest: number, raised: number): void {
  const { name } = clause;
  const mark = unit.registers.mark();
  const next = new Target();
  const failed = new Target();
  const match = unit.registers.allocate();
  unit.emit(clause, Op.MATCH_GROUP, match, rest, operand(unit, clause.type as Expression));
  unit.emit(clause, Op.JUMP_IF_NONE, match, next);
  if (name !== null) storeName(unit, clause, name, match);
  unit.registers.release(match);
  unit.blocks.push({ kind: 'star', protections: unit.protectionDepth });
  unit.protect(failed, match);
  unit.statements(clause.body);
  unit.unprotect();
  unit.blocks.pop();
  if (name !== null) unbind(unit, clause, name);
  unit.emit(clause, Op.JUMP, next);
  unit.place(failed);
  unit.registers.allocate();
  if (name !== null) unbind(unit, clause, name);
  unit.emit(clause, Op.LIST_APPEND, raised, match);
  unit.place(next);
  unit.registers.release(mark);
}
