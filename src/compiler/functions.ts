/** Functions, lambdas and classes: making them where they are defined, and the code of their bodies. */

import type { SourceSpan } from '../bytecode/assemble.ts';
import { FunctionAttribute, Op } from '../bytecode/opcodes.ts';
import type {
  Argument,
  Arguments,
  ClassDef,
  Expression,
  FunctionDef,
  Lambda,
  Statement,
} from '../syntax/ast.ts';
import { checkKeywords, emitCall } from './calls.ts';
import { compileSequence } from './displays.ts';
import { constantOf, tupleOf } from './fold.ts';
import { loadName, localRegister, storeName } from './names.ts';
import { loadConstant, NONE, viaTemporary } from './operands.ts';
import type { Unit } from './unit.ts';
import { unparse } from './unparse.ts';

// ---- definitions

export function compileFunctionDef(unit: Unit, node: FunctionDef): void {
  checkParameters(unit, node, node.args);
  const mark = unit.registers.mark();
  if (node.decoratorList.length === 0) {
    const local = localRegister(unit, node.name);
    const dst = local >= 0 ? local : unit.registers.allocate();
    makeFunction(unit, node, dst);
    storeName(unit, node, node.name, dst);
  } else {
    const first = evaluateDecorators(unit, node.decoratorList);
    makeFunction(unit, node, unit.registers.allocate());
    applyDecorators(unit, node.decoratorList, first);
    storeName(unit, node, node.name, first);
  }
  unit.registers.release(mark);
}

export function compileLambda(unit: Unit, node: Lambda, dst: number): void {
  checkParameters(unit, node, node.args);
  const mark = unit.registers.mark();
  makeFunction(unit, node, dst);
  unit.registers.release(mark);
}

function checkParameters(unit: Unit, span: SourceSpan, args: Arguments): void {
  const starred = [args.vararg, args.kwarg].filter((argument) => argument !== null);
  for (const argument of [...args.posonlyargs, ...args.args, ...args.kwonlyargs, ...starred]) {
    if (argument.arg === '__debug__') throw unit.fail('cannot assign to __debug__', span);
  }
}

/** Evaluates decorators into fresh temporaries; what they decorate follows as the argument of the last. */
function evaluateDecorators(unit: Unit, decorators: readonly Expression[]): number {
  const first = unit.registers.mark();
  for (const decorator of decorators) unit.temporary(decorator);
  return first;
}

function applyDecorators(unit: Unit, decorators: readonly Expression[], first: number): void {
  for (let i = decorators.length - 1; i >= 0; i--) unit.emit(decorators[i], Op.CALL, first + i, first + i, 1);
}

// ---- making functions

function makeFunction(unit: Unit, node: FunctionDef | Lambda, dst: number): void {
  const code = unit.innerCode(node);
  const { args } = node;
  const annotated = node.kind === 'Lambda' ? [] : annotations(unit, node);
  const hasKeywordDefaults = args.kwDefaults.some((value) => value !== null);
  if (args.defaults.length === 0 && !hasKeywordDefaults && annotated.length === 0) {
    unit.emit(node, Op.MAKE_FUNCTION, dst, code);
    return;
  }
  viaTemporary(unit, node, dst, (target) => {
    unit.emit(node, Op.MAKE_FUNCTION, target, code);
    if (args.defaults.length > 0) {
      setAttribute(unit, node, target, FunctionAttribute.Defaults, (register) => {
        const constants = tupleOf(args.defaults);
        if (constants !== null) loadConstant(unit, node, constants, register);
        else compileSequence(unit, node, 'Tuple', args.defaults, register);
      });
    }
    if (hasKeywordDefaults) {
      const entries = args.kwonlyargs.flatMap(({ arg }, index): Entry[] => {
        const value = args.kwDefaults[index];
        return value === null
          ? []
          : [{ name: unit.scope.mangle(arg), load: (register) => unit.into(value, register) }];
      });
      setAttribute(unit, node, target, FunctionAttribute.KeywordDefaults, (register) =>
        buildDict(unit, node, entries, register),
      );
    }
    if (annotated.length > 0) {
      setAttribute(unit, node, target, FunctionAttribute.Annotations, (register) =>
        buildDict(unit, node, annotated, register),
      );
    }
  });
}

function setAttribute(
  unit: Unit,
  span: SourceSpan,
  target: number,
  attribute: FunctionAttribute,
  load: (register: number) => void,
): void {
  const mark = unit.registers.mark();
  const register = unit.registers.allocate();
  load(register);
  unit.emit(span, Op.SET_FUNCTION_ATTRIBUTE, target, attribute, register);
  unit.registers.release(mark);
}

/** A name, and the way to load its value into the topmost temporary. */
interface Entry {
  readonly name: string;
  load(register: number): void;
}

/** `dst`, the topmost temporary, becomes a dict of names. */
function buildDict(unit: Unit, span: SourceSpan, entries: readonly Entry[], dst: number): void {
  const mark = unit.registers.mark();
  entries.forEach(({ name, load }, index) => {
    const key = index === 0 ? dst : unit.registers.allocate();
    loadConstant(unit, span, { type: 'str', value: name }, key);
    load(unit.registers.allocate());
  });
  unit.emit(span, Op.BUILD_DICT, dst, dst, entries.length);
  unit.registers.release(mark);
}

/** The annotations of a function, in CPython's order of evaluation. */
function annotations(unit: Unit, { args, returns }: FunctionDef): Entry[] {
  const entries: Entry[] = [];
  const add = ({ arg, annotation }: Argument): void => {
    if (annotation !== null) {
      entries.push({
        name: unit.scope.mangle(arg),
        load: (register) => loadAnnotation(unit, annotation, register),
      });
    }
  };
  args.args.forEach(add);
  args.posonlyargs.forEach(add);
  if (args.vararg !== null) add(args.vararg);
  args.kwonlyargs.forEach(add);
  if (args.kwarg !== null) add(args.kwarg);
  if (returns !== null) {
    entries.push({ name: 'return', load: (register) => loadAnnotation(unit, returns, register) });
  }
  return entries;
}

/** The value of an annotation; its text under `from __future__ import annotations`. */
export function loadAnnotation(unit: Unit, node: Expression, dst: number): void {
  if (unit.compilation.deferAnnotations) {
    loadConstant(unit, node, { type: 'str', value: unparse(node) }, dst);
  } else if (node.kind === 'Starred') {
    const mark = unit.registers.mark();
    unit.into(node.value, dst);
    unit.emit(node, Op.UNPACK, dst, dst, 1);
    unit.registers.release(mark);
  } else {
    unit.into(node, dst);
  }
}

// ---- classes

export function compileClassDef(unit: Unit, node: ClassDef): void {
  checkKeywords(unit, node, node.keywords);
  const mark = unit.registers.mark();
  const first = evaluateDecorators(unit, node.decoratorList);
  const base = unit.registers.allocate();
  unit.emit(node, Op.LOAD_BUILD_CLASS, base);
  unit.emit(node, Op.MAKE_FUNCTION, unit.registers.allocate(), unit.innerCode(node));
  loadConstant(unit, node, { type: 'str', value: node.name }, unit.registers.allocate());
  emitCall(unit, node, base, base, 2, node.bases, node.keywords);
  applyDecorators(unit, node.decoratorList, first);
  storeName(unit, node, node.name, first);
  unit.registers.release(mark);
}

// ---- bodies

/** The documentation string of a body, or null. */
export function documentationOf(body: readonly Statement[]): string | null {
  const [first] = body;
  if (first?.kind !== 'Expr') return null;
  const constant = first.value.kind === 'Constant' ? constantOf(first.value) : null;
  return constant?.type === 'str' ? constant.value : null;
}

/** Turns the locals that inner functions capture into cells; to be emitted first. */
export function emitCells(unit: Unit, span: SourceSpan): void {
  for (const register of cellRegisters(unit)) unit.emit(span, Op.MAKE_CELL, register);
}

export function cellRegisters(unit: Unit): number[] {
  const { localNames } = unit.registers;
  const isCell = (name: string) => unit.scope.kind === 'class' || unit.scope.resolve(name) === 'cell';
  return localNames.flatMap((name, register) => (isCell(name) ? [register] : []));
}

export function compileFunctionBody(unit: Unit, node: FunctionDef): void {
  unit.statements(documentationOf(node.body) === null ? node.body : node.body.slice(1));
  returnNone(unit, node.body[node.body.length - 1]);
}

export function compileLambdaBody(unit: Unit, node: Lambda): void {
  unit.rebound = unit.scope.rebound.get(node) ?? null;
  const value = unit.temporary(node.body);
  unit.emit(node.body, Op.RETURN, value);
}

export function returnNone(unit: Unit, span: SourceSpan): void {
  const register = unit.registers.allocate();
  loadConstant(unit, span, NONE, register);
  unit.emit(span, Op.RETURN, register);
}

/** A class body runs in a namespace that becomes the class's; it returns its `__class__` cell, or None. */
export function compileClassBody(unit: Unit, node: ClassDef): void {
  const start = { start: node.start, end: node.start };
  const value = unit.registers.allocate();
  loadName(unit, start, '__name__', value);
  storeName(unit, start, '__module__', value);
  loadConstant(unit, start, { type: 'str', value: unit.qualifiedName }, value);
  storeName(unit, start, '__qualname__', value);
  if (unit.scope.hasAnnotations) unit.emit(start, Op.SETUP_ANNOTATIONS);
  const documentation = documentationOf(node.body);
  if (documentation !== null) {
    loadConstant(unit, node.body[0], { type: 'str', value: documentation }, value);
    storeName(unit, node.body[0], '__doc__', value);
  }
  unit.registers.release(value);
  unit.statements(documentation === null ? node.body : node.body.slice(1));
  if (unit.scope.ownsClassCell) {
    const cell = unit.cellOf('__class__');
    unit.emit(start, Op.STORE_NAME, unit.name('__classcell__'), cell);
    unit.emit(start, Op.RETURN, cell);
  } else {
    returnNone(unit, start);
  }
}
