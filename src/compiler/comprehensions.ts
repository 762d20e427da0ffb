/**
 * Comprehensions and generator expressions: code objects of their own, called on the spot with the state of their
 * outermost iteration, which the enclosing code starts (so that its errors are raised there).
 */

import type { SourceSpan } from '../bytecode/assemble.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Comprehended, Comprehension, DictComp } from '../syntax/ast.ts';
import { headerOpcode, ITERATION_REGISTERS, startIteration } from './iteration.ts';
import { localRegister, storeName } from './names.ts';
import { baseFor, loadConstant, NONE, operand, viaTemporary } from './operands.ts';
import { jumpIf } from './operators.ts';
import { emitAsyncHeader, emitAwait, emitYield } from './suspensions.ts';
import { store } from './targets.ts';
import { Target, type Unit } from './unit.ts';

type ComprehensionNode = Comprehended | DictComp;

/** Makes the comprehension's function and calls it. */
export function compileComprehension(unit: Unit, node: ComprehensionNode, dst: number): void {
  const { isCoroutine, isGenerator } = unit.scopeOf(node);
  const isAwaited = isCoroutine && !isGenerator;
  if (isAwaited && !unit.scope.isAsyncFunction && unit.scope.kind !== 'comprehension') {
    throw unit.fail('asynchronous comprehension outside of an asynchronous function', node);
  }
  const mark = unit.registers.mark();
  const base = baseFor(unit, dst);
  unit.emit(node, Op.MAKE_FUNCTION, base, unit.innerCode(node));
  startClause(unit, node, node.generators[0]);
  const count = node.generators[0].isAsync ? 1 : ITERATION_REGISTERS;
  unit.emit(node, Op.CALL, isAwaited ? base : dst, base, count);
  if (isAwaited) {
    viaTemporary(unit, node, dst, (result) => emitAwait(unit, node, Op.GET_AWAITABLE, base, result));
  }
  unit.registers.release(mark);
}

/** Starts the iteration of a clause in fresh temporaries: three, or one if it is asynchronous. */
function startClause(unit: Unit, span: SourceSpan, { iter, isAsync }: Comprehension): number {
  if (!isAsync) return startIteration(unit, span, iter);
  const first = unit.registers.allocate();
  unit.emit(span, Op.GET_ASYNC_ITER, first, operand(unit, iter, first));
  return first;
}

const BUILD = { ListComp: Op.BUILD_LIST, SetComp: Op.BUILD_SET, DictComp: Op.BUILD_DICT };

/** The code of a comprehension's own unit. */
export function compileComprehensionBody(unit: Unit, node: ComprehensionNode): void {
  // The first temporary. Of a generator expression it is the register for folds: nothing else writes to it.
  const result = unit.registers.allocate();
  if (node.kind === 'GeneratorExp') {
    compileGenerator(unit, node, node, 0, result);
    const none = unit.registers.allocate();
    loadConstant(unit, node, NONE, none);
    unit.emit(node, Op.RETURN, none);
    return;
  }
  unit.emit(node, BUILD[node.kind], result, result, 0);
  compileGenerator(unit, node, node, 0, result);
  unit.emit(node, Op.RETURN, result);
}

/** The loop of one `for` clause, with the clauses after it inside; it is reported at `span`. */
function compileGenerator(
  unit: Unit,
  node: ComprehensionNode,
  span: SourceSpan,
  index: number,
  result: number,
): void {
  const mark = unit.registers.mark();
  const clause = node.generators[index];
  const { target, iter, ifs, isAsync } = clause;
  const iteration = index === 0 ? 0 : startClause(unit, span, clause);
  const local = target.kind === 'Name' && !isAsync ? localRegister(unit, target.id) : -1;
  const item = local >= 0 ? local : unit.registers.allocate();
  const body = new Target();
  const header = new Target();
  const before = unit.knowledge();
  unit.emit(span, Op.JUMP, header);
  unit.placeBody(body, before);
  if (target.kind === 'Name') storeName(unit, target, target.id, item);
  else store(unit, target, item);
  let place = span;
  for (const condition of ifs) place = jumpIf(unit, place, condition, header, false);
  if (index + 1 < node.generators.length) compileGenerator(unit, node, place, index + 1, result);
  else compileElement(unit, node, place, result);
  unit.place(header);
  if (isAsync) emitAsyncHeader(unit, span, span, iteration, item, body);
  else unit.emit(span, headerOpcode(iter), item, iteration, body, unit.assembler.loop());
  unit.registers.release(mark);
}

function compileElement(unit: Unit, node: ComprehensionNode, span: SourceSpan, result: number): void {
  const mark = unit.registers.mark();
  if (node.kind === 'DictComp') {
    const key = operand(unit, node.key);
    unit.emit(span, Op.DICT_SET, result, key, operand(unit, node.value));
  } else if (node.kind === 'GeneratorExp') {
    const element = operand(unit, node.elt);
    emitYield(unit, span, result, element);
  } else {
    const element = operand(unit, node.elt);
    unit.emit(span, node.kind === 'ListComp' ? Op.LIST_APPEND : Op.SET_ADD, result, element);
  }
  unit.registers.release(mark);
}
