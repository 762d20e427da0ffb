/**
 * Scopes: one for the module and each function, lambda, class body and comprehension, with its names; and the
 * resolution of every name to the place where its value lives (CPython's `symtable.c`, second pass).
 *
 * A name bound in a function is `local`, or `cell` once an inner function uses it, where it is then `free`. A class
 * body's names are invisible to the functions inside it, except for `__class__`, a cell that the body owns when a
 * method needs it.
 */

import type {
  ClassDef,
  Comprehended,
  DictComp,
  ExpressionModule,
  FunctionDef,
  Lambda,
  Module,
  Span,
} from '../syntax/ast.ts';
import type { Source } from '../syntax/source.ts';
import { syntaxError } from './errors.ts';

export type ScopeKind = 'module' | 'class' | 'function' | 'lambda' | 'comprehension';

/** The nodes that open a scope. */
export type ScopeNode = Module | ExpressionModule | FunctionDef | ClassDef | Lambda | Comprehended | DictComp;

/** What a scope's text does with a name; bits. */
export enum Use {
  Read = 1,
  Bound = 2,
  Parameter = 4,
  Global = 8,
  Nonlocal = 16,
  Annotated = 32,
  /** The variable of a comprehension's `for`. */
  Iteration = 64,
  Imported = 128,
}

/**
 * Where a name lives, seen from a scope: `local` is a register in a function and an entry of the namespace in a class
 * body; `global` was declared so, `implicitGlobal` was not bound anywhere around.
 */
export type Resolution = 'local' | 'cell' | 'free' | 'global' | 'implicitGlobal';

export class Scope {
  readonly children: Scope[] = [];
  /** By name, in the order in which names appear. */
  readonly uses = new Map<string, number>();
  readonly resolutions = new Map<string, Resolution>();
  /** Parameters in the order of their registers. */
  readonly parameters: string[] = [];
  /** How many of them bind by position. */
  positionalCount = 0;
  /** Where `global` and `nonlocal` statements name what. */
  readonly declarations = new Map<string, Span>();
  /** Names that `del` or the end of an `except ... as` may unbind. */
  readonly unbound = new Set<string>();
  /** The names that assignment expressions bind, by the statement or lambda in which they do so. */
  readonly rebound = new Map<object, Set<string>>();
  /** Captured from outside, in the order of their registers. */
  readonly freeNames: string[] = [];
  isGenerator = false;
  /** An `async def`, or a comprehension that awaits. */
  isCoroutine = false;
  /** A class body that owns a `__class__` cell. */
  ownsClassCell = false;
  /** A module or class body with annotated variables. */
  hasAnnotations = false;
  readonly kind: ScopeKind;
  readonly node: ScopeNode;
  readonly name: string;
  readonly parent: Scope | null;
  /** The class whose name mangles private names here. */
  readonly privateClass: string | null;

  constructor(
    kind: ScopeKind,
    node: ScopeNode,
    name: string,
    parent: Scope | null,
    privateClass: string | null,
  ) {
    this.kind = kind;
    this.node = node;
    this.name = name;
    this.parent = parent;
    this.privateClass = privateClass;
    parent?.children.push(this);
  }

  /** Whether names bound here live in registers. */
  get isFunction(): boolean {
    return this.kind === 'function' || this.kind === 'lambda' || this.kind === 'comprehension';
  }

  get isAsyncFunction(): boolean {
    return this.node.kind === 'AsyncFunctionDef';
  }

  use(name: string): number {
    return this.uses.get(name) ?? 0;
  }

  mark(name: string, use: number): void {
    this.uses.set(name, this.use(name) | use);
  }

  /** A name as it is stored: `__x` in class C is `_C__x`. */
  mangle(name: string): string {
    return mangle(this.privateClass, name);
  }

  /** Where `name` (mangled) lives. */
  resolve(name: string): Resolution {
    return this.resolutions.get(name) ?? 'implicitGlobal';
  }
}

/** Private name mangling: https://docs.python.org/3.11/reference/expressions.html#atom-identifiers */
function mangle(privateClass: string | null, name: string): string {
  if (privateClass === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.'))
    return name;
  const className = privateClass.replace(/^_+/, '');
  return className === '' ? name : `_${className}${name}`;
}

/** The scopes of a module, by the node that opens them. */
export type ScopeTable = ReadonlyMap<ScopeNode, Scope>;

/** Resolves all names below `root`. Throws PythonSyntaxError for declarations that contradict each other. */
export function resolveScopes(root: Scope, source: Source): void {
  markGlobals(root, root);
  resolveScope(root, new Set(), source);
}

/** What any scope inside declares global is global at the top, too: it matters where that has a namespace of its own. */
function markGlobals(scope: Scope, root: Scope): void {
  for (const child of scope.children) {
    for (const [name, use] of child.uses) if (use & Use.Global) root.mark(name, Use.Global);
    markGlobals(child, root);
  }
}

/**
 * Resolves a scope and those inside it. `bound` are the names that enclosing functions bind. Returns the names that
 * have to be captured from outside.
 */
function resolveScope(scope: Scope, bound: ReadonlySet<string>, source: Source): Set<string> {
  const free = new Set<string>();
  const innerBound = new Set(bound);
  for (const [name, use] of scope.uses) {
    const resolution = resolveName(scope, name, use, bound, source);
    scope.resolutions.set(name, resolution);
    if (resolution === 'free') free.add(name);
    if (scope.kind === 'class') continue;
    if (resolution === 'global') innerBound.delete(name);
    if (resolution === 'local') innerBound.add(name);
  }
  if (scope.kind === 'class') innerBound.add('__class__');
  for (const child of scope.children) {
    for (const name of resolveScope(child, innerBound, source)) captureFor(scope, name, free);
  }
  scope.freeNames.push(...[...free].sort());
  return free;
}

/** A name that an inner scope captures: this scope owns its cell, or captures it too. */
function captureFor(scope: Scope, name: string, free: Set<string>): void {
  if (
    scope.isFunction &&
    (scope.resolutions.get(name) === 'local' || scope.resolutions.get(name) === 'cell')
  ) {
    scope.resolutions.set(name, 'cell');
  } else if (scope.kind === 'class' && name === '__class__') {
    scope.ownsClassCell = true;
  } else {
    free.add(name);
    if (!scope.resolutions.has(name)) scope.resolutions.set(name, 'free');
  }
}

function resolveName(
  scope: Scope,
  name: string,
  use: number,
  bound: ReadonlySet<string>,
  source: Source,
): Resolution {
  const fail = (message: string) =>
    syntaxError(source, message, scope.declarations.get(name) ?? { start: 0, end: 0 });
  if (use & Use.Global) {
    if (use & Use.Nonlocal) throw fail(`name '${name}' is nonlocal and global`);
    return 'global';
  }
  if (use & Use.Nonlocal) {
    if (scope.kind === 'module') throw fail('nonlocal declaration not allowed at module level');
    if (!bound.has(name)) throw fail(`no binding for nonlocal '${name}' found`);
    return 'free';
  }
  if (use & (Use.Bound | Use.Parameter | Use.Imported))
    return scope.kind === 'module' ? 'implicitGlobal' : 'local';
  return bound.has(name) ? 'free' : 'implicitGlobal';
}
