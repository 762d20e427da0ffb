/**
 * A unit is one code object while it is being compiled: its scope, its registers, its instructions, and what is known
 * at the point of emission. The files of the compiler are functions over a unit; expressions, statements and inner
 * code objects are reached through it, since they contain each other.
 *
 * What is known: which locals are certainly bound (so that they need no check), or that the point cannot be reached,
 * when nothing is emitted. Labels carry that knowledge along the jumps.
 */

import { Assembler, Label, type SourceSpan } from '../bytecode/assemble.ts';
import { type Code, type Constant, LOCALS_DICT } from '../bytecode/code.ts';
import { Effect, OPCODES, type Op } from '../bytecode/opcodes.ts';
import type { Expression, Span, Statement, With } from '../syntax/ast.ts';
import type { PythonSyntaxError } from '../syntax/errors.ts';
import type { Source } from '../syntax/source.ts';
import { syntaxError } from './errors.ts';
import { Registers } from './registers.ts';
import type { Scope, ScopeNode, ScopeTable } from './scopes.ts';

/** The locals that are certainly bound, a bit a register; null where control never comes. */
type Knowledge = bigint | null;

/** A label with what is known where control jumps to it. */
export class Target extends Label {
  known: Knowledge = null;
}

/** Instructions under a handler, from the last opening on. */
export interface Protection {
  start: Label;
  /** How many instructions that may raise there were at the start. */
  raising: number;
  readonly target: Target;
  readonly register: number;
  /** What is known at the handler, wherever the exception came from. */
  readonly known: Knowledge;
}

/** What `break`, `continue` and `return` have to undo on their way out, innermost last. */
export type Block = { readonly protections: number } & (
  | { readonly kind: 'loop'; readonly breakTarget: Target; readonly continueTarget: Target }
  | { readonly kind: 'finally'; readonly body: readonly Statement[] }
  /** The body of an `except*` clause, which has no other way out than its end. */
  | { readonly kind: 'star' }
  | { readonly kind: 'with'; readonly exit: number; readonly statement: With }
  /** An exception is being handled; `name` is what `as` bound it to. */
  | { readonly kind: 'handling'; readonly saved: number; readonly name: string | null; readonly span: Span }
);

/** What all units of a compilation share. */
export interface Compilation {
  readonly source: Source;
  readonly scopes: ScopeTable;
  /** Whether the module's own names are looked up in a namespace, as in `exec` and `eval`. */
  readonly namespace: boolean;
  /** Whether the module's statements that are expressions display their value. */
  readonly interactive: boolean;
  readonly deferAnnotations: boolean;
  /** The offset of the last `from __future__` import that stands where it may, or -1. */
  readonly futureEnd: number;
  /** Evaluates an expression into a register. */
  expressionInto(unit: Unit, node: Expression, dst: number): void;
  statement(unit: Unit, node: Statement): void;
  /** The code object of a scope inside `parent`'s. */
  code(scope: Scope, parent: Unit): Code;
}

export class Unit {
  readonly compilation: Compilation;
  readonly scope: Scope;
  readonly parent: Unit | null;
  readonly qualifiedName: string;
  readonly assembler = new Assembler();
  readonly registers: Registers;
  readonly blocks: Block[] = [];
  /** Names that assignment expressions of the present statement bind: as operands they must be copied first. */
  rebound: ReadonlySet<string> | null = null;
  private readonly protections: Protection[] = [];
  private known: Knowledge = 0n;
  /** How many instructions so far may raise: a stretch without any needs no handler. */
  private raising = 0;

  constructor(compilation: Compilation, scope: Scope, parent: Unit | null) {
    this.compilation = compilation;
    this.scope = scope;
    this.parent = parent;
    this.qualifiedName = qualifiedName(scope, parent);
    this.registers = new Registers(localNames(scope), scope.freeNames);
    scope.parameters.forEach((name, register) => {
      if (scope.resolve(name) === 'local') this.markBound(name, register);
    });
  }

  // ---- instructions

  get reachable(): boolean {
    return this.known !== null;
  }

  /** Appends an instruction that stands for `span`; nothing when control cannot come here. */
  emit(span: SourceSpan, op: Op, ...operands: (number | Target)[]): void {
    if (this.known === null) return;
    for (const operand of operands) {
      if (typeof operand !== 'number') operand.known = meet(operand.known, this.known);
    }
    this.assembler.emit(span, op, operands);
    const { effects } = OPCODES[op];
    if (effects & (Effect.Raises | Effect.Calls)) this.raising++;
    if (effects & Effect.Leaves) this.known = null;
  }

  /** As `emit`; a traceback marks `anchor` inside the span. */
  emitAnchored(span: SourceSpan, anchor: SourceSpan, op: Op, ...operands: number[]): void {
    if (this.known === null) return;
    this.assembler.anchor(anchor);
    this.emit(span, op, ...operands);
  }

  /** Puts a label here that earlier instructions jump to. */
  place(label: Target): void {
    this.assembler.place(label);
    this.known = meet(this.known, label.known);
  }

  /** Puts the label of a loop's body here, knowing what was known before the loop. */
  placeBody(label: Target, known: Knowledge): void {
    this.assembler.place(label);
    this.known = known;
  }

  /** What is known here. */
  knowledge(): Knowledge {
    return this.known;
  }

  /** Compiles what never runs, for the errors that it may hold. */
  unreachably(compile: () => void): void {
    const { known } = this;
    this.known = null;
    compile();
    this.known = known;
  }

  constant(constant: Constant): number {
    return this.assembler.constant(constant);
  }

  name(name: string): number {
    return this.assembler.name(name);
  }

  cache(): number {
    return this.assembler.cache();
  }

  fail(message: string, span: Span): PythonSyntaxError {
    return syntaxError(this.compilation.source, message, span);
  }

  // ---- locals

  isBound(register: number): boolean {
    return this.known === null || ((this.known >> BigInt(register)) & 1n) === 1n;
  }

  /** From here on the local is known to be bound, unless something in the function may unbind it. */
  markBound(name: string, register: number): void {
    if (this.known !== null && !this.scope.unbound.has(name)) this.known |= 1n << BigInt(register);
  }

  // ---- what contains each other

  /** Evaluates into `dst`, which is written by the very last instruction when it is a local. */
  into(node: Expression, dst: number): void {
    this.compilation.expressionInto(this, node, dst);
  }

  /** Evaluates into a fresh temporary. */
  temporary(node: Expression): number {
    const register = this.registers.allocate();
    this.into(node, register);
    return register;
  }

  statements(body: readonly Statement[]): void {
    for (const statement of body) {
      const { rebound } = this;
      this.rebound = this.scope.rebound.get(statement) ?? null;
      this.compilation.statement(this, statement);
      this.rebound = rebound;
    }
  }

  scopeOf(node: ScopeNode): Scope {
    return this.compilation.scopes.get(node) as Scope;
  }

  /** The constant that holds the code object of an inner scope. */
  innerCode(node: ScopeNode): number {
    return this.constant({ type: 'code', code: this.compilation.code(this.scopeOf(node), this) });
  }

  /** The register of the cell that inner functions capture by `name`. */
  cellOf(name: string): number {
    // A class body's own `__class__` may stand beside one of a class around it, which the body sees itself.
    return this.scope.ownsClassCell && name === '__class__' ? 0 : this.registers.of(name);
  }

  // ---- handlers

  /** How many handlers cover this point. */
  get protectionDepth(): number {
    return this.protections.length;
  }

  /** From here on exceptions go to `target`, with the exception in `register`. */
  protect(target: Target, register: number): void {
    this.protections.push({ start: this.here(), raising: this.raising, target, register, known: this.known });
  }

  /** Ends what the last `protect` began. */
  unprotect(): void {
    const protection = this.protections.pop();
    if (protection !== undefined) this.close(protection, this.protections.length);
  }

  /** Emits what is to run outside of all handlers and blocks from `block` (by index) inwards, as on a way out. */
  outside(block: number, emit: () => void): void {
    const depth = this.blocks[block].protections;
    const blocks = this.blocks.splice(block);
    const protections = this.protections.splice(depth);
    protections.forEach((protection, index) => {
      this.close(protection, depth + index);
    });
    emit();
    for (const protection of protections) {
      protection.start = this.here();
      protection.raising = this.raising;
    }
    this.protections.push(...protections);
    this.blocks.push(...blocks);
  }

  private close(protection: Protection, depth: number): void {
    const end = this.here();
    if (this.raising === protection.raising) return;
    const { start, target, register, known } = protection;
    this.assembler.protect(start, end, target, register, depth);
    target.known = meet(target.known, known);
  }

  private here(): Label {
    const label = new Label();
    this.assembler.place(label);
    return label;
  }
}

/** What is known where two ways meet. */
function meet(left: Knowledge, right: Knowledge): Knowledge {
  if (left === null) return right;
  return right === null ? left : left & right;
}

/** Builtins that look at the local variables of the code that calls them. */
const LOOK_AT_LOCALS = ['locals', 'vars', 'dir', 'eval', 'exec'];

function localNames(scope: Scope): string[] {
  if (scope.kind === 'class') return scope.ownsClassCell ? ['__class__'] : [];
  if (!scope.isFunction) return [];
  const names = [...scope.parameters];
  for (const [name, resolution] of scope.resolutions) {
    if ((resolution === 'local' || resolution === 'cell') && !scope.parameters.includes(name))
      names.push(name);
  }
  if (LOOK_AT_LOCALS.some((name) => scope.uses.has(name))) names.push(LOCALS_DICT);
  return names;
}

/** https://docs.python.org/3.11/glossary.html#term-qualified-name */
function qualifiedName(scope: Scope, parent: Unit | null): string {
  if (parent === null || parent.scope.kind === 'module') return scope.name;
  if (scope.kind === 'function' || scope.kind === 'class') {
    if (parent.scope.resolve(parent.scope.mangle(scope.name)) === 'global') return scope.name;
  }
  const isFunction = parent.scope.kind === 'function' || parent.scope.kind === 'lambda';
  return `${parent.qualifiedName}.${isFunction ? '<locals>.' : ''}${scope.name}`;
}
