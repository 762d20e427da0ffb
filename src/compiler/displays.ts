/** List, tuple, set and dict displays, and the argument lists that are built like them. */

import type { SourceSpan } from '../bytecode/assemble.ts';
import type { Constant } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Dict, Expression } from '../syntax/ast.ts';
import { tupleOf } from './fold.ts';
import { baseFor, consecutive, loadConstant, operand, viaTemporary } from './operands.ts';
import type { Unit } from './unit.ts';

/** More elements than this are added one by one, lest a table of data takes thousands of registers. */
const MAX_CONSECUTIVE = 30;

type SequenceKind = 'List' | 'Tuple' | 'Set';
const BUILD = { List: Op.BUILD_LIST, Tuple: Op.BUILD_TUPLE, Set: Op.BUILD_SET };

/** Builds a list, tuple or set of `elements`, some of which may be starred. */
export function compileSequence(
  unit: Unit,
  span: SourceSpan,
  kind: SequenceKind,
  elements: readonly Expression[],
  dst: number,
): void {
  const mark = unit.registers.mark();
  const constants = kind !== 'Tuple' && elements.length >= 3 ? constantItems(kind, elements) : null;
  if (constants !== null) {
    viaTemporary(unit, span, dst, (collection) => {
      unit.emit(span, BUILD[kind], collection, collection, 0);
      const items = unit.registers.allocate();
      loadConstant(unit, span, constants, items);
      unit.emit(span, kind === 'Set' ? Op.SET_UPDATE : Op.LIST_EXTEND, collection, items);
    });
  } else if (elements.length > MAX_CONSECUTIVE || elements.some((element) => element.kind === 'Starred')) {
    viaTemporary(unit, span, dst, (collection) => addEach(unit, span, kind, elements, collection));
  } else {
    const base = baseFor(unit, dst);
    consecutive(unit, elements, base);
    unit.emit(span, BUILD[kind], dst, base, elements.length);
  }
  unit.registers.release(mark);
}

/** The items of a display of constants; of a set as a frozenset, because the order of the set follows from it. */
function constantItems(kind: SequenceKind, elements: readonly Expression[]): Constant | null {
  const tuple = tupleOf(elements);
  return tuple?.type === 'tuple' && kind === 'Set' ? { type: 'frozenset', items: tuple.items } : tuple;
}

/** Builds up a collection in a temporary, element by element. */
function addEach(
  unit: Unit,
  span: SourceSpan,
  kind: SequenceKind,
  elements: readonly Expression[],
  dst: number,
): void {
  const collection = baseFor(unit, dst);
  const isSet = kind === 'Set';
  const stars = elements.findIndex((element) => element.kind === 'Starred');
  const together = elements.length > MAX_CONSECUTIVE ? 0 : stars;
  buildFirst(unit, span, isSet ? Op.BUILD_SET : Op.BUILD_LIST, elements.slice(0, together), collection);
  for (const element of elements.slice(together)) {
    const mark = unit.registers.mark();
    if (element.kind === 'Starred') {
      const items = operand(unit, element.value);
      unit.emit(span, isSet ? Op.SET_UPDATE : Op.LIST_EXTEND, collection, items);
    } else {
      const item = operand(unit, element);
      unit.emit(span, isSet ? Op.SET_ADD : Op.LIST_APPEND, collection, item);
    }
    unit.registers.release(mark);
  }
  if (kind === 'Tuple') unit.emit(span, Op.LIST_TO_TUPLE, dst, collection);
  else if (collection !== dst) unit.emit(span, Op.MOVE, dst, collection);
}

function buildFirst(
  unit: Unit,
  span: SourceSpan,
  op: Op,
  elements: readonly Expression[],
  dst: number,
): void {
  const mark = unit.registers.mark();
  consecutive(unit, elements, dst);
  unit.emit(span, op, dst, dst, elements.length);
  unit.registers.release(mark);
}

/** Builds a dict; `{**mapping}` updates it on the way. */
export function compileDict(unit: Unit, node: Dict, dst: number): void {
  const mark = unit.registers.mark();
  const stars = node.keys.indexOf(null);
  const pairs = stars < 0 ? node.keys.length : stars;
  if (stars < 0 && pairs * 2 <= MAX_CONSECUTIVE) {
    buildPairs(unit, node, pairs, baseFor(unit, dst), dst);
  } else {
    viaTemporary(unit, node, dst, (result) =>
      addPairs(unit, node, pairs * 2 <= MAX_CONSECUTIVE ? pairs : 0, result),
    );
  }
  unit.registers.release(mark);
}

function buildPairs(unit: Unit, node: Dict, count: number, base: number, dst: number): void {
  const pairs = node.keys.slice(0, count).flatMap((key, index) => [key as Expression, node.values[index]]);
  consecutive(unit, pairs, base);
  unit.emit(node, Op.BUILD_DICT, dst, base, count);
}

function addPairs(unit: Unit, node: Dict, together: number, dst: number): void {
  const dict = baseFor(unit, dst);
  const mark = unit.registers.mark();
  buildPairs(unit, node, together, dict, dict);
  unit.registers.release(mark);
  node.values.slice(together).forEach((value, index) => {
    const key = node.keys[together + index];
    if (key === null) {
      unit.emit(node, Op.DICT_UPDATE, dict, operand(unit, value));
    } else {
      const keyRegister = operand(unit, key);
      unit.emit(node, Op.DICT_SET, dict, keyRegister, operand(unit, value));
    }
    unit.registers.release(mark);
  });
  if (dict !== dst) unit.emit(node, Op.MOVE, dst, dict);
}
