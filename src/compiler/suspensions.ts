/**
 * Where a function is suspended: `yield`, `yield from`, `await`, and what asynchronous statements wait for. To await is to
 * make the iterator of an awaitable and to walk it as `yield from` does: whoever drives the coroutine gets what it yields.
 */

import type { SourceSpan } from '../bytecode/assemble.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Await, For, With, Yield, YieldFrom } from '../syntax/ast.ts';
import { loadConstant, NONE, operand, scratchFor, viaTemporary } from './operands.ts';
import { Target, type Unit } from './unit.ts';

// ---- yield

function requireFunction(unit: Unit, node: Yield | YieldFrom): void {
  if (!unit.scope.isFunction) throw unit.fail("'yield' outside function", node);
}

export function compileYield(unit: Unit, node: Yield, dst: number): void {
  requireFunction(unit, node);
  const mark = unit.registers.mark();
  emitYield(unit, node, dst, yielded(unit, node, scratchFor(unit, dst)));
  unit.registers.release(mark);
}

/** Yields what is in register `value`; `dst` gets what is sent. */
export function emitYield(unit: Unit, span: SourceSpan, dst: number, value: number): void {
  if (!unit.scope.isCoroutine) {
    unit.emit(span, Op.YIELD, dst, value);
    return;
  }
  const wrapped = unit.registers.allocate();
  unit.emit(span, Op.WRAP_YIELD, wrapped, value);
  unit.emit(span, Op.YIELD, dst, wrapped);
  unit.registers.release(wrapped);
}

function yielded(unit: Unit, node: Yield, scratch: number): number {
  if (node.value !== null) return operand(unit, node.value, scratch);
  const register = scratch >= 0 ? scratch : unit.registers.allocate();
  loadConstant(unit, node, NONE, register);
  return register;
}

export function compileYieldFrom(unit: Unit, node: YieldFrom, dst: number): void {
  requireFunction(unit, node);
  if (unit.scope.isAsyncFunction) throw unit.fail("'yield from' inside async function", node);
  const mark = unit.registers.mark();
  viaTemporary(unit, node, dst, (sent) => {
    const iterator = unit.registers.allocate();
    unit.emit(node, Op.GET_YIELD_FROM_ITER, iterator, operand(unit, node.value, iterator));
    loadConstant(unit, node, NONE, sent);
    unit.emit(node, Op.YIELD_FROM, sent, iterator);
  });
  unit.registers.release(mark);
}

// ---- await

/** What makes the iterator of an awaitable: who waits decides what a mistake says. */
type AwaitOpcode = Op.GET_AWAITABLE | Op.GET_ENTERED | Op.GET_EXITED | Op.GET_ASYNC_NEXT;

/** Awaits what is in register `awaitable`; `dst`, a temporary, gets the result. */
export function emitAwait(
  unit: Unit,
  span: SourceSpan,
  opcode: AwaitOpcode,
  awaitable: number,
  dst: number,
): void {
  const mark = unit.registers.mark();
  const iterator = unit.registers.allocate();
  unit.emit(span, opcode, iterator, awaitable);
  loadConstant(unit, span, NONE, dst);
  unit.emit(span, Op.YIELD_FROM, dst, iterator);
  unit.registers.release(mark);
}

export function compileAwait(unit: Unit, node: Await, dst: number): void {
  const { scope } = unit;
  if (!scope.isFunction) throw unit.fail("'await' outside function", node);
  if (!scope.isAsyncFunction && scope.kind !== 'comprehension') {
    throw unit.fail("'await' outside async function", node);
  }
  const mark = unit.registers.mark();
  viaTemporary(unit, node, dst, (result) => {
    emitAwait(unit, node, Op.GET_AWAITABLE, operand(unit, node.value, result), result);
  });
  unit.registers.release(mark);
}

/** Says that a statement stands where it may not. */
export function requireAsyncFunction(unit: Unit, node: For | With, statement: string): void {
  if (!unit.scope.isAsyncFunction) throw unit.fail(`'${statement}' outside async function`, node);
}

/** The header of an asynchronous loop: awaits the next item and goes to `body`, or goes on here at the end. */
export function emitAsyncHeader(
  unit: Unit,
  span: SourceSpan,
  iterable: SourceSpan,
  iterator: number,
  item: number,
  body: Target,
): void {
  const end = new Target();
  unit.emit(span, Op.LOOP, unit.assembler.loop());
  unit.protect(end, item);
  emitAwait(unit, span, Op.GET_ASYNC_NEXT, iterator, item);
  unit.unprotect();
  unit.emit(span, Op.JUMP, body);
  unit.place(end);
  unit.emit(iterable, Op.END_ASYNC_FOR, item);
}
