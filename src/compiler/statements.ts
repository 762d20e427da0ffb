/** Statements: one function a kind here or in the file of its subject. */

import { Op } from '../bytecode/opcodes.ts';
import type { AnnAssign, ExpressionStatement, If, IfExp, Return, Statement } from '../syntax/ast.ts';
import { compileAssert, compileRaise, compileTry, compileWith, unwindTo } from './exceptions.ts';
import { constantOf, truthOf } from './fold.ts';
import { compileClassDef, compileFunctionDef, loadAnnotation } from './functions.ts';
import { compileImport, compileImportFrom } from './imports.ts';
import {
  compileAsyncFor,
  compileBreak,
  compileContinue,
  compileFor,
  compileWhile,
  directTarget,
} from './loops.ts';
import { loadName } from './names.ts';
import { loadConstant, NONE, operand } from './operands.ts';
import { jumpIf } from './operators.ts';
import { compileMatch } from './patterns.ts';
import { elifOf } from './symbols.ts';
import { compileAssign, compileAugmented, deleteTarget } from './targets.ts';
import { Target, type Unit } from './unit.ts';

export function compileStatement(unit: Unit, node: Statement): void {
  switch (node.kind) {
    case 'Expr':
      compileExpressionStatement(unit, node);
      return;
    case 'Assign':
      compileAssign(unit, node);
      return;
    case 'AugAssign':
      compileAugmented(unit, node);
      return;
    case 'AnnAssign':
      compileAnnotated(unit, node);
      return;
    case 'If':
      compileIf(unit, node);
      return;
    case 'For':
      compileFor(unit, node);
      return;
    case 'AsyncFor':
      compileAsyncFor(unit, node);
      return;
    case 'While':
      compileWhile(unit, node);
      return;
    case 'Break':
      compileBreak(unit, node);
      return;
    case 'Continue':
      compileContinue(unit, node);
      return;
    case 'Return':
      compileReturn(unit, node);
      return;
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      compileFunctionDef(unit, node);
      return;
    case 'ClassDef':
      compileClassDef(unit, node);
      return;
    case 'Try':
    case 'TryStar':
      compileTry(unit, node);
      return;
    case 'With':
    case 'AsyncWith':
      compileWith(unit, node);
      return;
    case 'Raise':
      compileRaise(unit, node);
      return;
    case 'Assert':
      compileAssert(unit, node);
      return;
    case 'Delete':
      for (const target of node.targets) deleteTarget(unit, target);
      return;
    case 'Import':
      compileImport(unit, node);
      return;
    case 'ImportFrom':
      compileImportFrom(unit, node);
      return;
    case 'Match':
      compileMatch(unit, node);
      return;
    case 'Global':
    case 'Nonlocal':
    case 'Pass':
      return;
  }
}

/** Evaluates for the effects only: a constant has none, unless it is displayed. */
function compileExpressionStatement(unit: Unit, { value }: ExpressionStatement): void {
  const isDisplayed = unit.compilation.interactive && unit.scope.kind === 'module';
  if (value.kind === 'Constant' && !isDisplayed) return;
  const mark = unit.registers.mark();
  const register = operand(unit, value);
  if (isDisplayed) unit.emit(value, Op.DISPLAY, register);
  unit.registers.release(mark);
}

/** `if` with its chain of `elif`s, which may be long: a loop, not a recursion. */
function compileIf(unit: Unit, node: If): void {
  const end = new Target();
  let rest: readonly Statement[] = [node];
  for (let branch = elifOf(rest); branch !== null; branch = elifOf(rest)) {
    unit.rebound = unit.scope.rebound.get(branch) ?? null;
    compileBranch(unit, branch, end);
    rest = branch.orelse;
    if (truthOf(branch.test) === true) {
      unit.unreachably(() => unit.statements(branch.orelse));
      rest = [];
    }
  }
  unit.statements(rest);
  unit.place(end);
}

/** A condition with its body, after which control goes to `end`; when it does not hold, control goes on here. */
function compileBranch(unit: Unit, node: If, end: Target): void {
  const direct = truthOf(node.test) === null ? directTarget(unit, node.body) : null;
  if (direct !== null) {
    jumpIf(unit, node, node.test, direct, true);
  } else if (truthOf(node.test) === false) {
    unit.unreachably(() => unit.statements(node.body));
  } else if (truthOf(node.test) === true) {
    unit.statements(node.body);
  } else {
    const otherwise = new Target();
    jumpIf(unit, node, node.test, otherwise, false);
    unit.statements(node.body);
    if (node.orelse.length > 0) unit.emit(node, Op.JUMP, end);
    unit.place(otherwise);
  }
}

function compileReturn(unit: Unit, node: Return): void {
  if (unit.scope.kind === 'module' || unit.scope.kind === 'class') {
    throw unit.fail("'return' outside function", node);
  }
  const { isGenerator, isCoroutine } = unit.scope;
  if (isGenerator && isCoroutine && node.value !== null) {
    throw unit.fail("'return' with value in async generator", node);
  }
  // What runs on the way out may rebind a local: its value is taken before.
  const isLast = unit.blocks.every((block) => block.kind === 'loop');
  if (isLast && node.value?.kind === 'IfExp') {
    returnEither(unit, node, node.value);
    return;
  }
  const mark = unit.registers.mark();
  const value = node.value !== null && isLast ? operand(unit, node.value) : unit.registers.allocate();
  if (node.value === null) loadConstant(unit, node, NONE, value);
  else if (!isLast) unit.into(node.value, value);
  unwindTo(unit, node.value?.kind === 'Constant' ? node.value : node, 0);
  unit.emit(node, Op.RETURN, value);
  unit.registers.release(mark);
}

/** `return a if test else b`: compiled code sees better what each gives than what one register holds. */
function returnEither(unit: Unit, node: Return, { test, body, orelse, ...span }: IfExp): void {
  const otherwise = new Target();
  jumpIf(unit, span, test, otherwise, false);
  compileReturn(unit, { ...node, value: body });
  unit.place(otherwise);
  compileReturn(unit, { ...node, value: orelse });
}

/** `target: annotation = value`. Annotations are evaluated in modules and classes only. */
function compileAnnotated(unit: Unit, node: AnnAssign): void {
  const { target, annotation, value, simple } = node;
  const mark = unit.registers.mark();
  if (value !== null) {
    compileAssign(unit, { kind: 'Assign', targets: [target], value, start: node.start, end: node.end });
  } else if (target.kind === 'Attribute') {
    operand(unit, target.value);
  } else if (target.kind === 'Subscript') {
    operand(unit, target.value);
    if (constantOf(target.slice) === null) operand(unit, target.slice);
  }
  unit.registers.release(mark);
  if (unit.scope.isFunction) return;
  if (simple && target.kind === 'Name') {
    const type = unit.registers.allocate();
    loadAnnotation(unit, annotation, type);
    const table = unit.registers.allocate();
    loadName(unit, node, '__annotations__', table);
    const name = unit.registers.allocate();
    loadConstant(unit, node, { type: 'str', value: unit.scope.mangle(target.id) }, name);
    unit.emit(node, Op.STORE_ITEM, table, name, type);
  } else if (!unit.compilation.deferAnnotations) {
    operand(unit, annotation);
  }
  unit.registers.release(mark);
}
