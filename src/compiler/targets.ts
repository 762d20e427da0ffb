/** What can be assigned to or deleted: names, attributes, items, and the tuples and lists that unpack into them. */

import type { SourceSpan } from '../bytecode/assemble.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Assign, Attribute, AugAssign, Expression, Subscript } from '../syntax/ast.ts';
import { subscriptAnchor } from './anchors.ts';
import { constantOf } from './fold.ts';
import { checkBound, deleteName, isStable, loadName, localRegister, storeName } from './names.ts';
import { attributeSpan, operand } from './operands.ts';
import { compileEither, emitInPlace } from './operators.ts';
import type { Unit } from './unit.ts';

// ---- assignment

export function compileAssign(unit: Unit, node: Assign): void {
  const mark = unit.registers.mark();
  const [first] = node.targets;
  if (node.targets.length > 1 || !assignWithoutTuple(unit, first, node.value)) {
    const value = node.targets.length === 1 ? valueFor(unit, first, node.value) : operand(unit, node.value);
    for (const target of node.targets) store(unit, target, value);
  }
  unit.registers.release(mark);
}

/** Evaluates `value` where `target` wants it: into the local itself, else wherever it is. */
function valueFor(unit: Unit, target: Expression, value: Expression): number {
  const local = target.kind === 'Name' ? localRegister(unit, target.id) : -1;
  if (local < 0) return operand(unit, value);
  unit.into(value, local);
  return local;
}

/** `a, b = b, a`, and `a, b = (b, a) if a > b else (a, b)`; false where the tuple is needed. */
function assignWithoutTuple(unit: Unit, target: Expression, value: Expression): boolean {
  if (!isRow(target)) return false;
  const targets = target.elts;
  if (isRowFor(targets, value)) {
    assignPairwise(unit, targets, value.elts);
    return true;
  }
  if (value.kind !== 'IfExp' || !isRowFor(targets, value.body) || !isRowFor(targets, value.orelse))
    return false;
  compileEither(unit, value, (branch) => assignWithoutTuple(unit, target, branch));
  return true;
}

type Row = Extract<Expression, { kind: 'Tuple' | 'List' }>;

const isRow = (node: Expression): node is Row => node.kind === 'Tuple' || node.kind === 'List';

/** Has it a value for each target? */
function isRowFor(targets: readonly Expression[], value: Expression): value is Row {
  if (!isRow(value) || targets.length !== value.elts.length || targets.length === 0) return false;
  return ![...targets, ...value.elts].some(({ kind }) => kind === 'Starred');
}

/** Without a tuple between. Values stay in the locals where they are, unless an earlier target is such a local. */
function assignPairwise(unit: Unit, targets: readonly Expression[], elements: readonly Expression[]): void {
  const mark = unit.registers.mark();
  const bound = new Set(boundNames(unit, targets));
  const last = isLoneLocal(unit, targets) ? targets.length - 1 : -1;
  const values = elements.map((element, index) => {
    if (constantOf(element) !== null) return -1;
    if (index === last) return valueFor(unit, targets[last], element);
    const isOverwritten = element.kind === 'Name' && bound.has(unit.scope.mangle(element.id));
    return isOverwritten ? unit.temporary(element) : operand(unit, element);
  });
  targets.forEach((element, index) => {
    const register = values[index] < 0 ? valueFor(unit, element, elements[index]) : values[index];
    store(unit, element, register);
  });
  unit.registers.release(mark);
}

/** All names that `targets` bind, mangled. */
function boundNames(unit: Unit, targets: readonly Expression[]): string[] {
  return targets.flatMap((target) => {
    if (target.kind === 'Name') return [unit.scope.mangle(target.id)];
    if (target.kind === 'Tuple' || target.kind === 'List') return boundNames(unit, target.elts);
    return target.kind === 'Starred' ? boundNames(unit, [target.value]) : [];
  });
}

/** Whether the last of `targets` may be written before the others: all are locals, and it is among them once. */
function isLoneLocal(unit: Unit, targets: readonly Expression[]): boolean {
  const locals = targets.map((target) => (target.kind === 'Name' ? localRegister(unit, target.id) : -1));
  return !locals.includes(-1) && new Set(locals).size === locals.length;
}

/** Assigns what `register` holds to a target. */
export function store(unit: Unit, target: Expression, register: number): void {
  const mark = unit.registers.mark();
  switch (target.kind) {
    case 'Name':
      storeName(unit, target, target.id, register);
      break;
    case 'Attribute':
      storeAttribute(unit, target, operand(unit, target.value), register);
      break;
    case 'Subscript': {
      const object = operand(unit, target.value);
      storeItem(unit, target, object, operand(unit, target.slice), register);
      break;
    }
    case 'Tuple':
    case 'List':
      unpack(unit, target, target.elts, register);
      break;
    case 'Starred':
      throw unit.fail('starred assignment target must be in a list or tuple', target);
    default:
      throw new Error(`no way to assign to ${target.kind}`);
  }
  unit.registers.release(mark);
}

function storeAttribute(unit: Unit, target: Attribute, object: number, value: number): void {
  if (target.attr === '__debug__') throw unit.fail('cannot assign to __debug__', target);
  const name = unit.name(unit.scope.mangle(target.attr));
  unit.emit(attributeSpan(unit, target, target), Op.STORE_ATTR, object, name, value, unit.cache());
}

function storeItem(unit: Unit, target: Subscript, object: number, index: number, value: number): void {
  unit.emitAnchored(
    target,
    subscriptAnchor(unit.compilation.source, target),
    Op.STORE_ITEM,
    object,
    index,
    value,
  );
}

/** How many targets may stand before a starred one. */
const MOST_BEFORE_STAR = 255;

function unpack(unit: Unit, span: SourceSpan, targets: readonly Expression[], register: number): void {
  const star = targets.findIndex((target) => target.kind === 'Starred');
  const base = unit.registers.allocate(targets.length);
  if (star < 0) {
    unit.emit(span, Op.UNPACK, base, register, targets.length);
  } else {
    if (targets.slice(star + 1).some((target) => target.kind === 'Starred')) {
      throw unit.fail('multiple starred expressions in assignment', span);
    }
    if (star > MOST_BEFORE_STAR) throw unit.fail('too many expressions in star-unpacking assignment', span);
    unit.emit(span, Op.UNPACK_EX, base, register, star, targets.length - star - 1);
  }
  targets.forEach((target, index) => {
    store(unit, target.kind === 'Starred' ? target.value : target, base + index);
  });
}

// ---- augmented assignment

export function compileAugmented(unit: Unit, node: AugAssign): void {
  const mark = unit.registers.mark();
  const { target } = node;
  if (target.kind === 'Name') augmentName(unit, node, target.id);
  else if (target.kind === 'Attribute') augmentAttribute(unit, node, target);
  else augmentItem(unit, node, target);
  unit.registers.release(mark);
}

function augmentName(unit: Unit, node: AugAssign, name: string): void {
  const local = localRegister(unit, name);
  if (local >= 0 && isStable(unit, name)) {
    checkBound(unit, node.target, name, local);
    emitInPlace(unit, node, node.op, local, local, node.value);
    return;
  }
  const value = unit.registers.allocate();
  loadName(unit, node.target, name, value);
  emitInPlace(unit, node, node.op, value, value, node.value);
  storeName(unit, node.target, name, value);
}

function augmentAttribute(unit: Unit, node: AugAssign, target: Attribute): void {
  const object = operand(unit, target.value);
  const value = unit.registers.allocate();
  const name = unit.name(unit.scope.mangle(target.attr));
  unit.emit(attributeSpan(unit, target, target), Op.LOAD_ATTR, value, object, name, unit.cache());
  emitInPlace(unit, node, node.op, value, value, node.value);
  storeAttribute(unit, target, object, value);
}

function augmentItem(unit: Unit, node: AugAssign, target: Subscript): void {
  const object = operand(unit, target.value);
  const index = operand(unit, target.slice);
  const value = unit.registers.allocate();
  unit.emitAnchored(
    target,
    subscriptAnchor(unit.compilation.source, target),
    Op.LOAD_ITEM,
    value,
    object,
    index,
  );
  emitInPlace(unit, node, node.op, value, value, node.value);
  storeItem(unit, target, object, index, value);
}

// ---- deletion

export function deleteTarget(unit: Unit, target: Expression): void {
  const mark = unit.registers.mark();
  switch (target.kind) {
    case 'Name':
      deleteName(unit, target, target.id);
      break;
    case 'Attribute': {
      const object = operand(unit, target.value);
      unit.emit(
        attributeSpan(unit, target, target),
        Op.DELETE_ATTR,
        object,
        unit.name(unit.scope.mangle(target.attr)),
      );
      break;
    }
    case 'Subscript': {
      const object = operand(unit, target.value);
      const index = operand(unit, target.slice);
      unit.emitAnchored(
        target,
        subscriptAnchor(unit.compilation.source, target),
        Op.DELETE_ITEM,
        object,
        index,
      );
      break;
    }
    case 'Tuple':
    case 'List':
      for (const element of target.elts) deleteTarget(unit, element);
      break;
    default:
      throw new Error(`no way to delete ${target.kind}`);
  }
  unit.registers.release(mark);
}
