/**
 * `for`, `while`, and the ways out of blocks.
 *
 * A loop's header stands below its body, so that an iteration costs one jump: the loop is entered by a jump to the
 * header, which jumps up to the body or goes on to the `else` clause.
 */

import type { SourceSpan } from '../bytecode/assemble.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { For, SimpleStatement, Statement, While } from '../syntax/ast.ts';
import { unwindTo } from './exceptions.ts';
import { truthOf } from './fold.ts';
import { headerOpcode, startIteration } from './iteration.ts';
import { localRegister, storeName } from './names.ts';
import { operand } from './operands.ts';
import { jumpIf } from './operators.ts';
import { emitAsyncHeader, requireAsyncFunction } from './suspensions.ts';
import { store } from './targets.ts';
import { type Block, Target, type Unit } from './unit.ts';

export function compileFor(unit: Unit, node: For): void {
  const mark = unit.registers.mark();
  const iteration = startIteration(unit, node, node.iter);
  const { target } = node;
  const local = target.kind === 'Name' ? localRegister(unit, target.id) : -1;
  const item = local >= 0 ? local : unit.registers.allocate();
  const bindItem = () => {
    if (target.kind === 'Name') storeName(unit, target, target.id, item);
    else store(unit, target, item);
  };
  compileLoop(unit, node, node.body, bindItem, (body) => {
    unit.emit(node, headerOpcode(node.iter), item, iteration, body, unit.assembler.loop());
  });
  unit.registers.release(mark);
}

export function compileAsyncFor(unit: Unit, node: For): void {
  requireAsyncFunction(unit, node, 'async for');
  const mark = unit.registers.mark();
  const iterator = unit.registers.allocate();
  unit.emit(node, Op.GET_ASYNC_ITER, iterator, operand(unit, node.iter, iterator));
  const item = unit.registers.allocate();
  compileLoop(
    unit,
    node,
    node.body,
    () => store(unit, node.target, item),
    (body) => emitAsyncHeader(unit, node, node.iter, iterator, item, body),
  );
  unit.registers.release(mark);
}

export function compileWhile(unit: Unit, node: While): void {
  if (truthOf(node.test) === false) {
    unit.unreachably(() =>
      compileLoop(
        unit,
        node,
        node.body,
        () => {},
        () => {},
      ),
    );
    unit.statements(node.orelse);
    return;
  }
  compileLoop(
    unit,
    node,
    node.body,
    () => {},
    (body) => {
      unit.emit(node.test, Op.LOOP, unit.assembler.loop());
      jumpIf(unit, node, node.test, body, true);
    },
  );
}

/**
 * @param bindItem emits what binds the loop's variable, at the start of the body
 * @param header emits the loop's header: a jump to the given body, else going on
 */
function compileLoop(
  unit: Unit,
  node: For | While,
  body: readonly Statement[],
  bindItem: () => void,
  header: (body: Target) => void,
): void {
  const bodyTarget = new Target();
  const continueTarget = new Target();
  const breakTarget = new Target();
  const before = unit.knowledge();
  unit.emit(node, Op.JUMP, continueTarget);
  unit.placeBody(bodyTarget, before);
  unit.blocks.push({ kind: 'loop', breakTarget, continueTarget, protections: unit.protectionDepth });
  bindItem();
  unit.statements(body);
  unit.blocks.pop();
  unit.place(continueTarget);
  header(bodyTarget);
  unit.statements(node.orelse);
  unit.place(breakTarget);
}

/** The target of a `break` or `continue` that stands right in a loop, so that nothing has to be undone, or null. */
export function directTarget(unit: Unit, body: readonly Statement[]): Target | null {
  const block: Block | undefined = unit.blocks[unit.blocks.length - 1];
  if (body.length !== 1 || block?.kind !== 'loop') return null;
  if (body[0].kind === 'Break') return block.breakTarget;
  return body[0].kind === 'Continue' ? block.continueTarget : null;
}

export function compileBreak(unit: Unit, node: SimpleStatement): void {
  leaveLoop(unit, node, "'break' outside loop", (loop) => loop.breakTarget);
}

export function compileContinue(unit: Unit, node: SimpleStatement): void {
  leaveLoop(unit, node, "'continue' not properly in loop", (loop) => loop.continueTarget);
}

function leaveLoop(
  unit: Unit,
  span: SimpleStatement,
  outside: string,
  targetOf: (loop: Block & { kind: 'loop' }) => Target,
): void {
  const index = unit.blocks.findLastIndex((block) => block.kind === 'loop');
  const loop = unit.blocks[index];
  unwindTo(unit, span, index + 1);
  if (loop?.kind !== 'loop') throw unit.fail(outside, span);
  unit.emit(span as SourceSpan, Op.JUMP, targetOf(loop));
}
