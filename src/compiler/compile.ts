/**
 * The compiler's entry: syntax tree to code objects. Names are resolved first, for the whole module; then each scope
 * becomes one code object, inner ones on the way where their functions are made.
 */

import type { Code, CodeKind, Parameters } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { ExpressionModule, Module } from '../syntax/ast.ts';
import { PythonSyntaxError, placeOf } from '../syntax/errors.ts';
import type { Source } from '../syntax/source.ts';
import { compileComprehensionBody } from './comprehensions.ts';
import { evaluateInto } from './expressions.ts';
import {
  cellRegisters,
  compileClassBody,
  compileFunctionBody,
  compileLambdaBody,
  documentationOf,
  emitCells,
  returnNone,
} from './functions.ts';
import { futureOf } from './future.ts';
import { storeName } from './names.ts';
import { loadConstant } from './operands.ts';
import type { Scope } from './scopes.ts';
import { compileStatement } from './statements.ts';
import { buildScopes } from './symbols.ts';
import { type Compilation, Unit } from './unit.ts';

export interface CompileOptions {
  /** The module's own names are looked up in a namespace (as `exec` needs it), not as globals. Default: false. */
  readonly namespace?: boolean;
  /** Statements that are expressions display their value, as at an interactive prompt. Default: false. */
  readonly interactive?: boolean;
  /** Annotations are kept as text although the module does not say so. Default: false. */
  readonly deferAnnotations?: boolean;
}

/**
 * The code of a module.
 *
 * @throws PythonSyntaxError for what CPython's compiler rejects, and for what Tauraro does not support
 */
export function compileModule(module: Module, source: Source, options: CompileOptions = {}): Code {
  const { deferAnnotations, futureEnd } = futureOf(module, source);
  return guarded(source, () =>
    compileRoot(module, {
      source,
      namespace: options.namespace ?? false,
      interactive: options.interactive ?? false,
      deferAnnotations: deferAnnotations || (options.deferAnnotations ?? false),
      futureEnd,
    }),
  );
}

/**
 * The code that returns the value of an expression, its names looked up in a namespace (as `eval` needs it).
 *
 * @throws PythonSyntaxError as `compileModule` does
 */
export function compileExpression(
  expression: ExpressionModule,
  source: Source,
  deferAnnotations = false,
): Code {
  const options = { source, namespace: true, interactive: false, deferAnnotations, futureEnd: -1 };
  return guarded(source, () => compileRoot(expression, options));
}

/** Nesting too deep for the stack of this very process is an error of the program, as in CPython. */
function guarded(source: Source, compile: () => Code): Code {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new PythonSyntaxError('maximum recursion depth exceeded during compilation', placeOf(source, 0, 0));
  }
}

type Shared = Pick<Compilation, 'source' | 'namespace' | 'interactive' | 'deferAnnotations' | 'futureEnd'>;

function compileRoot(module: Module | ExpressionModule, shared: Shared): Code {
  const scopes = buildScopes(module, shared.source, shared.deferAnnotations);
  const compilation: Compilation = {
    ...shared,
    scopes,
    expressionInto: evaluateInto,
    statement: compileStatement,
    code: (scope, parent) => compileScope(compilation, scope, parent),
  };
  return compileScope(compilation, scopes.get(module) as Scope, null);
}

function compileScope(compilation: Compilation, scope: Scope, parent: Unit | null): Code {
  const unit = new Unit(compilation, scope, parent);
  emitCells(unit, scope.kind === 'module' ? { start: 0, end: 0 } : headSpan(scope));
  compileBody(unit);
  return {
    kind: scope.kind as CodeKind,
    name: scope.name,
    qualifiedName: unit.qualifiedName,
    source: compilation.source,
    firstLine: firstLine(compilation.source, scope),
    documentation: documentation(scope),
    parameters: parametersOf(scope),
    isGenerator: scope.isGenerator,
    isCoroutine: scope.isCoroutine,
    deferAnnotations: compilation.deferAnnotations,
    localNames: unit.registers.localNames,
    freeNames: scope.freeNames,
    freeSources: scope.freeNames.map((name) => (parent as Unit).cellOf(name)),
    cellRegisters: cellRegisters(unit),
    registerCount: unit.registers.count,
    ...unit.assembler.finish(),
  };
}

function compileBody(unit: Unit): void {
  const { node } = unit.scope;
  switch (node.kind) {
    case 'Module':
      compileModuleBody(unit, node);
      return;
    case 'Expression':
      unit.emit(node.body, Op.RETURN, unit.temporary(node.body));
      return;
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      compileFunctionBody(unit, node);
      return;
    case 'ClassDef':
      compileClassBody(unit, node);
      return;
    case 'Lambda':
      compileLambdaBody(unit, node);
      return;
    default:
      compileComprehensionBody(unit, node);
      return;
  }
}

function compileModuleBody(unit: Unit, { body }: Module): void {
  const [first] = body;
  const start = { start: 0, end: 0 };
  if (unit.scope.hasAnnotations) unit.emit(start, Op.SETUP_ANNOTATIONS);
  const text = unit.compilation.interactive ? null : documentationOf(body);
  if (text !== null) {
    const register = unit.registers.allocate();
    loadConstant(unit, first, { type: 'str', value: text }, register);
    storeName(unit, first, '__doc__', register);
    unit.registers.release(register);
  }
  unit.statements(text === null ? body : body.slice(1));
  returnNone(unit, body[body.length - 1] ?? start);
}

// ---- what a code object says of itself

function headSpan(scope: Scope): { start: number; end: number } {
  const { start } = scope.node as { start: number };
  return { start, end: start };
}

/** A definition starts at its first decorator. */
function firstLine(source: Source, { node }: Scope): number {
  if (node.kind === 'Module' || node.kind === 'Expression') return 1;
  const decorators = 'decoratorList' in node ? node.decoratorList : [];
  return source.lineAt(decorators.length > 0 ? decorators[0].start : node.start);
}

function documentation({ node }: Scope): string | null {
  return 'body' in node && Array.isArray(node.body) ? documentationOf(node.body) : null;
}

function parametersOf(scope: Scope): Parameters {
  const args = 'args' in scope.node ? scope.node.args : null;
  return {
    positionalOnly: args?.posonlyargs.length ?? 0,
    positional: scope.positionalCount,
    keywordOnly: args?.kwonlyargs.length ?? 0,
    hasVarArgs: args !== null && args.vararg !== null,
    hasVarKeywords: args !== null && args.kwarg !== null,
  };
}
