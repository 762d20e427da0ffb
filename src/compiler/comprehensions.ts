/**
 * Comprehensions and generator expressions: code objects of their own, called on the spot with the state of their
 * outermost iteration, which the enclosing code starts (so that its errors are raised there).
 */

import type { SourceSpan } from '../bytecode/assemble.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Comprehended, DictComp } from '../syntax/ast.ts';
import { unsupported } from './errors.ts';
import { headerOpcode, ITERATION_REGISTERS, startIteration } from './iteration.ts';
import { localRegister, storeName } from './names.ts';
import { baseFor, loadConstant, NONE, operand } from './operands.ts';
import { jumpIf } from './operators.ts';
import { store } from './targets.ts';
import { Target, type Unit } from './unit.ts';

type ComprehensionNode = Comprehended | DictComp;

/** Makes the comprehension's function and calls it. */
export function compileComprehension(unit: Unit, node: ComprehensionNode, dst: number): void {
  const mark = unit.registers.mark();
  if (node.generators.some((generator) => generator.isAsync)) {
    throw unsupported(unit.compilation.source, 'an asynchronous comprehension', node);
  }
  const base = baseFor(unit, dst);
  unit.emit(node, Op.MAKE_FUNCTION, base, unit.innerCode(node));
  startIteration(unit, node, node.generators[0].iter);
  unit.emit(node, Op.CALL, dst, base, ITERATION_REGISTERS);
  unit.registers.release(mark);
}

const BUILD = { ListComp: Op.BUILD_LIST, SetComp: Op.BUILD_SET, DictComp: Op.BUILD_DICT };

/** The code of a comprehension's own unit. */
export function compileComprehensionBody(unit: Unit, node: ComprehensionNode): void {
  const result = unit.registers.allocate();
  if (node.kind === 'GeneratorExp') {
    compileGenerator(unit, node, node, 0, -1);
    loadConstant(unit, node, NONE, result);
  } else {
    unit.emit(node, BUILD[node.kind], result, result, 0);
    compileGenerator(unit, node, node, 0, result);
  }
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
  const { target, iter, ifs } = node.generators[index];
  const iteration = index === 0 ? 0 : startIteration(unit, span, iter);
  const local = target.kind === 'Name' ? localRegister(unit, target.id) : -1;
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
  unit.emit(span, headerOpcode(iter), item, iteration, body, unit.assembler.loop());
  unit.registers.release(mark);
}

function compileElement(unit: Unit, node: ComprehensionNode, span: SourceSpan, result: number): void {
  const mark = unit.registers.mark();
  if (node.kind === 'DictComp') {
    const key = operand(unit, node.key);
    unit.emit(span, Op.DICT_SET, result, key, operand(unit, node.value));
  } else if (node.kind === 'GeneratorExp') {
    const element = operand(unit, node.elt);
    unit.emit(span, Op.YIELD, unit.registers.allocate(), element);
  } else {
    const element = operand(unit, node.elt);
    unit.emit(span, node.kind === 'ListComp' ? Op.LIST_APPEND : Op.SET_ADD, result, element);
  }
  unit.registers.release(mark);
}
