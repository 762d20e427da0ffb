/**
 * `try`, `with`, `raise`, and leaving them early.
 *
 * Handlers cost nothing until something raises. A handler's code begins by making the exception the one being handled
 * (ENTER_HANDLER), and every way out of it restores the one before. A `finally` body is compiled once for each way out.
 */

import type { SourceSpan } from '../bytecode/assemble.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Assert, ExceptHandler, Raise, Span, Try, With } from '../syntax/ast.ts';
import { compileStarClauses } from './except-star.ts';
import { storeName, unbind } from './names.ts';
import { loadConstant, NONE, operand } from './operands.ts';
import { jumpIf } from './operators.ts';
import { emitAwait, requireAsyncFunction } from './suspensions.ts';
import { store } from './targets.ts';
import { type Block, Target, type Unit } from './unit.ts';

// ---- raise, assert

export function compileRaise(unit: Unit, node: Raise): void {
  const mark = unit.registers.mark();
  if (node.exc === null) {
    unit.emit(node, Op.RAISE_CURRENT);
  } else {
    const exception = operand(unit, node.exc);
    unit.emit(node, Op.RAISE, exception, node.cause === null ? -1 : operand(unit, node.cause));
  }
  unit.registers.release(mark);
}

export function compileAssert(unit: Unit, node: Assert): void {
  const mark = unit.registers.mark();
  const holds = new Target();
  const place = jumpIf(unit, node, node.test, holds, true);
  const error = unit.registers.allocate();
  unit.emit(place, Op.LOAD_ASSERTION_ERROR, error);
  if (node.msg !== null) {
    unit.temporary(node.msg);
    unit.emit(place, Op.CALL, error, error, 1);
  }
  unit.emit(place, Op.RAISE, error, -1);
  unit.place(holds);
  unit.registers.release(mark);
}

// ---- try

export function compileTry(unit: Unit, node: Try): void {
  if (node.finalbody.length > 0) compileFinally(unit, node);
  else compileHandlers(unit, node);
}

function compileFinally(unit: Unit, node: Try): void {
  const handler = new Target();
  const end = new Target();
  unit.blocks.push({ kind: 'finally', body: node.finalbody, protections: unit.protectionDepth });
  unit.protect(handler, unit.registers.mark());
  if (node.handlers.length > 0) compileHandlers(unit, node);
  else unit.statements(node.body);
  unit.unprotect();
  unit.blocks.pop();
  unit.statements(node.finalbody);
  unit.emit(node, Op.JUMP, end);
  const last = node.finalbody[node.finalbody.length - 1];
  handle(unit, node, last, handler, (_, saved) => {
    unit.blocks.push({
      kind: 'handling',
      saved,
      name: null,
      span: node,
      protections: unit.protectionDepth - 1,
    });
    unit.statements(node.finalbody);
    unit.blocks.pop();
  });
  unit.place(end);
}

/**
 * The code of a handler. `body` runs with the exception being handled; when it goes on to its end, that exception is
 * raised again (the frame then stands at `last`; null: where it was raised), as is any exception of the body's own, after leaving the handler.
 */
function handle(
  unit: Unit,
  span: SourceSpan,
  last: SourceSpan | null,
  handler: Target,
  body: (exception: number, saved: number) => void,
): void {
  const mark = unit.registers.mark();
  const cleanup = new Target();
  unit.place(handler);
  const exception = unit.registers.allocate();
  const saved = unit.registers.allocate();
  unit.emit(span, Op.ENTER_HANDLER, saved, exception);
  unit.protect(cleanup, unit.registers.mark());
  body(exception, saved);
  unit.unprotect();
  unit.emit(last ?? span, Op.LEAVE_HANDLER, saved);
  unit.emit(last ?? span, Op.RERAISE, exception, last === null ? 1 : 0);
  unit.place(cleanup);
  const raised = unit.registers.allocate();
  unit.emit(span, Op.LEAVE_HANDLER, saved);
  unit.emit(span, Op.RERAISE, raised, 1);
  unit.registers.release(mark);
}

function compileHandlers(unit: Unit, node: Try): void {
  const handler = new Target();
  const end = new Target();
  unit.protect(handler, unit.registers.mark());
  unit.statements(node.body);
  unit.unprotect();
  unit.statements(node.orelse);
  unit.emit(node, Op.JUMP, end);
  const last = node.handlers[node.handlers.length - 1];
  handle(unit, node, last, handler, (exception, saved) => {
    if (node.kind === 'TryStar') compileStarClauses(unit, node, exception, saved, end);
    else compileClauses(unit, node, exception, saved, end);
  });
  unit.place(end);
}

function compileClauses(unit: Unit, node: Try, exception: number, saved: number, end: Target): void {
  node.handlers.forEach((clause, index) => {
    if (clause.type === null && index < node.handlers.length - 1) {
      throw unit.fail("default 'except:' must be last", clause);
    }
    compileClause(unit, clause, exception, saved, end);
  });
}

function compileClause(
  unit: Unit,
  clause: ExceptHandler,
  exception: number,
  saved: number,
  end: Target,
): void {
  const next = new Target();
  if (clause.type !== null) {
    const mark = unit.registers.mark();
    unit.emit(clause, Op.JUMP_UNLESS_MATCH, exception, operand(unit, clause.type), next);
    unit.registers.release(mark);
  }
  if (clause.name !== null) storeName(unit, clause, clause.name, exception);
  const { name } = clause;
  unit.blocks.push({ kind: 'handling', saved, name, span: clause, protections: unit.protectionDepth - 1 });
  if (name === null) {
    unit.statements(clause.body);
    leaveHandler(unit, clause, saved, name);
    unit.emit(clause, Op.JUMP, end);
  } else {
    const failed = new Target();
    unit.protect(failed, unit.registers.mark());
    unit.statements(clause.body);
    unit.unprotect();
    leaveHandler(unit, clause, saved, name);
    unit.emit(clause, Op.JUMP, end);
    unit.place(failed);
    const mark = unit.registers.mark();
    const raised = unit.registers.allocate();
    unbind(unit, clause, name);
    unit.emit(clause, Op.RERAISE, raised, 1);
    unit.registers.release(mark);
  }
  unit.blocks.pop();
  unit.place(next);
}

/** Goes back to the exception handled before; the name of this one is unbound. */
function leaveHandler(unit: Unit, span: SourceSpan, saved: number, name: string | null): void {
  unit.emit(span, Op.LEAVE_HANDLER, saved);
  if (name !== null) unbind(unit, span, name);
}

// ---- with

export function compileWith(unit: Unit, node: With): void {
  if (node.kind === 'AsyncWith') requireAsyncFunction(unit, node, 'async with');
  compileItem(unit, node, 0);
}

/** The context manager `index` of a `with` statement, with those after it and the body inside. */
function compileItem(unit: Unit, node: With, index: number): void {
  const mark = unit.registers.mark();
  const { contextExpr, optionalVars } = node.items[index];
  const exit = unit.registers.allocate();
  const manager = operand(unit, contextExpr, exit);
  unit.registers.allocate();
  const entered = unit.registers.allocate(2);
  const isAsync = node.kind === 'AsyncWith';
  unit.emit(node, isAsync ? Op.ASYNC_WITH_ENTER : Op.WITH_ENTER, exit, manager, entered);
  unit.emit(node, Op.CALL_METHOD, entered, entered, 0);
  if (isAsync) emitAwait(unit, node, Op.GET_ENTERED, entered, entered);
  const handler = new Target();
  const end = new Target();
  unit.blocks.push({ kind: 'with', exit, statement: node, protections: unit.protectionDepth });
  unit.protect(handler, entered);
  if (optionalVars !== null) store(unit, optionalVars, entered);
  unit.registers.release(entered);
  if (index + 1 < node.items.length) compileItem(unit, node, index + 1);
  else unit.statements(node.body);
  unit.unprotect();
  unit.blocks.pop();
  callExit(unit, node, exit, exit);
  unit.emit(node, Op.JUMP, end);
  handleInWith(unit, node, exit, handler, end);
  unit.place(end);
  unit.registers.release(mark);
}

/** Calls `__exit__(None, None, None)`; `base` and the register after it hold the method, or are free to. */
function callExit(unit: Unit, statement: With, exit: number, base: number): void {
  const mark = unit.registers.mark();
  if (base !== exit) copyPair(unit, statement, exit, base);
  for (let i = 0; i < 3; i++) loadConstant(unit, statement, NONE, unit.registers.allocate());
  emitExit(unit, statement, base);
  unit.registers.release(mark);
}

/** Calls the method in `base` with the arguments behind it, and awaits it; `base` gets the result. */
function emitExit(unit: Unit, statement: With, base: number): void {
  unit.emit(statement, Op.CALL_METHOD, base, base, 3);
  if (statement.kind === 'AsyncWith') emitAwait(unit, statement, Op.GET_EXITED, base, base);
}

function copyPair(unit: Unit, span: SourceSpan, from: number, to: number): void {
  unit.emit(span, Op.MOVE, to, from);
  unit.emit(span, Op.MOVE, to + 1, from + 1);
}

function handleInWith(unit: Unit, span: With, exit: number, handler: Target, end: Target): void {
  handle(unit, span, null, handler, (exception, saved) => {
    const mark = unit.registers.mark();
    const base = unit.registers.allocate(2);
    copyPair(unit, span, exit, base);
    unit.emit(span, Op.LOAD_EXCEPTION_INFO, unit.registers.allocate(3), exception);
    emitExit(unit, span, base);
    const goOn = new Target();
    unit.emit(span, Op.JUMP_IF_FALSE, base, goOn);
    unit.emit(span, Op.LEAVE_HANDLER, saved);
    unit.emit(span, Op.JUMP, end);
    unit.place(goOn);
    unit.registers.release(mark);
  });
}

// ---- ways out

const NO_WAY_OUT = "'break', 'continue' and 'return' cannot appear in an except* block";

/** Undoes the blocks from the innermost to the one at `depth`, as the `return`, `break` or `continue` at `span` must. */
export function unwindTo(unit: Unit, span: Span, depth: number): void {
  for (let index = unit.blocks.length - 1; index >= depth; index--) {
    const block = unit.blocks[index];
    if (block.kind === 'star') throw unit.fail(NO_WAY_OUT, span);
    if (block.kind !== 'loop') unit.outside(index, () => leaveBlock(unit, block));
  }
}

function leaveBlock(unit: Unit, block: Exclude<Block, { kind: 'loop' | 'star' }>): void {
  const mark = unit.registers.mark();
  if (block.kind === 'finally') unit.statements(block.body);
  else if (block.kind === 'handling') leaveHandler(unit, block.span, block.saved, block.name);
  else callExit(unit, block.statement, block.exit, unit.registers.allocate(2));
  unit.registers.release(mark);
}
