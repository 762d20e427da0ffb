/**
 * The first pass over the syntax tree: opens the scopes and records what each does with which name (CPython's
 * `symtable.c`, first pass), in CPython's order of visiting, since that order decides what an error says.
 */

import type {
  AnnAssign,
  Argument,
  Arguments,
  BinOp,
  ClassDef,
  Comprehended,
  DictComp,
  ExceptHandler,
  Expression,
  ExpressionModule,
  FunctionDef,
  Global,
  If,
  ImportFrom,
  Lambda,
  MatchCase,
  Module,
  NamedExpr,
  Nonlocal,
  Pattern,
  Span,
  Statement,
  Yield,
  YieldFrom,
} from '../syntax/ast.ts';
import type { Source } from '../syntax/source.ts';
import { syntaxError } from './errors.ts';
import { resolveScopes, Scope, type ScopeKind, type ScopeNode, type ScopeTable, Use } from './scopes.ts';

const COMPREHENSIONS = {
  ListComp: { name: '<listcomp>', text: 'list comprehension' },
  SetComp: { name: '<setcomp>', text: 'set comprehension' },
  DictComp: { name: '<dictcomp>', text: 'dict comprehension' },
  GeneratorExp: { name: '<genexpr>', text: 'generator expression' },
};

/** The parameters of a comprehension's code: the registers of its outermost iteration. */
const ITERATION_PARAMETERS: readonly string[] = ['.0', '.1', '.2'];
const ASYNC_ITERATION_PARAMETERS: readonly string[] = ['.0'];

/**
 * The scopes of a module, with all names resolved.
 *
 * @param deferAnnotations whether `from __future__ import annotations` holds: annotations are not evaluated then
 */
export function buildScopes(
  module: Module | ExpressionModule,
  source: Source,
  deferAnnotations: boolean,
): ScopeTable {
  const collector = new Collector(module, source, deferAnnotations);
  resolveScopes(collector.root, source);
  return collector.scopes;
}

class Collector {
  readonly scopes = new Map<ScopeNode, Scope>();
  readonly root: Scope;
  private readonly source: Source;
  private readonly deferAnnotations: boolean;
  private scope: Scope;
  /** What assignment expressions in the present scope are recorded by. */
  private holder: object;
  /** Greater than 0 inside the iterable of a comprehension. */
  private iterableDepth = 0;
  /** Set inside an annotation that is kept as text. */
  private inAnnotation = false;

  constructor(module: Module | ExpressionModule, source: Source, deferAnnotations: boolean) {
    this.source = source;
    this.deferAnnotations = deferAnnotations;
    this.root = new Scope('module', module, '<module>', null, null);
    this.scopes.set(module, this.root);
    this.scope = this.root;
    this.holder = module;
    if (module.kind === 'Module') this.statements(module.body);
    else this.expression(module.body);
  }

  // ---- names

  private fail(message: string, span: Span): never {
    throw syntaxError(this.source, message, span);
  }

  private mark(name: string, use: number): void {
    this.scope.mark(this.scope.mangle(name), use);
  }

  private bind(name: string): void {
    this.mark(name, Use.Bound);
  }

  private enter(
    kind: ScopeKind,
    node: ScopeNode,
    name: string,
    privateClass: string | null,
    inside: () => void,
  ): void {
    const { scope, holder, iterableDepth, inAnnotation } = this;
    this.scope = new Scope(kind, node, name, scope, privateClass);
    this.scopes.set(node, this.scope);
    this.holder = node;
    this.inAnnotation = false;
    inside();
    Object.assign(this, { scope, holder, iterableDepth, inAnnotation });
  }

  // ---- statements

  private statements(body: readonly Statement[]): void {
    for (const statement of body) {
      const { holder } = this;
      this.holder = statement;
      this.statement(statement);
      this.holder = holder;
    }
  }

  private statement(node: Statement): void {
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.functionDef(node);
        return;
      case 'ClassDef':
        this.classDef(node);
        return;
      case 'Return':
        this.optional(node.value);
        return;
      case 'Delete':
        for (const target of node.targets) this.expression(target);
        return;
      case 'Assign':
        this.expression(node.value);
        for (const target of node.targets) this.expression(target);
        return;
      case 'AugAssign':
        if (node.target.kind === 'Name') this.bind(node.target.id);
        else this.expression(node.target);
        this.expression(node.value);
        return;
      case 'AnnAssign':
        this.annotatedTarget(node);
        this.annotation(node.annotation);
        this.optional(node.value);
        return;
      case 'For':
      case 'AsyncFor':
        this.expression(node.target);
        this.expression(node.iter);
        this.statements(node.body);
        this.statements(node.orelse);
        return;
      case 'If':
        this.conditional(node);
        return;
      case 'While':
        this.expression(node.test);
        this.statements(node.body);
        this.statements(node.orelse);
        return;
      case 'With':
      case 'AsyncWith':
        for (const item of node.items) {
          this.expression(item.contextExpr);
          this.optional(item.optionalVars);
        }
        this.statements(node.body);
        return;
      case 'Match':
        this.expression(node.subject);
        node.cases.forEach(this.matchCase, this);
        return;
      case 'Raise':
        this.optional(node.exc);
        this.optional(node.cause);
        return;
      case 'Try':
      case 'TryStar':
        this.statements(node.body);
        this.statements(node.orelse);
        node.handlers.forEach(this.exceptHandler, this);
        this.statements(node.finalbody);
        return;
      case 'Assert':
        this.expression(node.test);
        this.optional(node.msg);
        return;
      case 'Import':
        for (const { name, asname } of node.names) this.mark(asname ?? name.split('.', 1)[0], Use.Imported);
        return;
      case 'ImportFrom':
        this.importFrom(node);
        return;
      case 'Global':
        this.declare(node, Use.Global, 'global');
        return;
      case 'Nonlocal':
        this.declare(node, Use.Nonlocal, 'nonlocal');
        return;
      case 'Expr':
        this.expression(node.value);
        return;
    }
  }

  /** `if` with its chain of `elif`s, which may be long: a loop, not a recursion. */
  private conditional(node: If): void {
    let rest: readonly Statement[] = [node];
    for (let branch = elifOf(rest); branch !== null; branch = elifOf(rest)) {
      this.holder = branch;
      this.expression(branch.test);
      this.statements(branch.body);
      rest = branch.orelse;
    }
    this.statements(rest);
  }

  private functionDef(node: FunctionDef): void {
    this.bind(node.name);
    this.defaults(node.args);
    this.parameterAnnotations(node.args);
    if (node.returns !== null) this.annotation(node.returns);
    for (const decorator of node.decoratorList) this.expression(decorator);
    this.enter('function', node, node.name, this.scope.privateClass, () => {
      this.scope.isCoroutine = node.kind === 'AsyncFunctionDef';
      this.parameters(node.args);
      this.statements(node.body);
    });
  }

  private classDef(node: ClassDef): void {
    this.bind(node.name);
    for (const base of node.bases) this.expression(base);
    for (const keyword of node.keywords) this.expression(keyword.value);
    for (const decorator of node.decoratorList) this.expression(decorator);
    this.enter('class', node, node.name, node.name, () => this.statements(node.body));
  }

  private annotatedTarget(node: AnnAssign): void {
    const { target, simple, value } = node;
    this.scope.hasAnnotations = true;
    if (target.kind !== 'Name') {
      this.expression(target);
      return;
    }
    const use = this.scope.use(this.scope.mangle(target.id));
    if (use & (Use.Global | Use.Nonlocal) && this.scope.kind !== 'module' && simple) {
      const word = use & Use.Global ? 'global' : 'nonlocal';
      this.fail(`annotated name '${target.id}' can't be ${word}`, node);
    }
    if (simple) this.mark(target.id, Use.Annotated | Use.Bound);
    else if (value !== null) this.bind(target.id);
  }

  private importFrom({ names }: ImportFrom): void {
    for (const alias of names) {
      if (alias.name !== '*') this.mark(alias.asname ?? alias.name, Use.Imported);
      else if (this.scope.kind !== 'module') this.fail('import * only allowed at module level', alias);
    }
  }

  private declare(node: Global | Nonlocal, use: Use, word: string): void {
    for (const plain of node.names) {
      const name = this.scope.mangle(plain);
      const before = this.scope.use(name);
      if (before & Use.Parameter) this.fail(`name '${plain}' is parameter and ${word}`, node);
      if (before & Use.Read) this.fail(`name '${plain}' is used prior to ${word} declaration`, node);
      if (before & Use.Annotated) this.fail(`annotated name '${plain}' can't be ${word}`, node);
      if (before & Use.Bound) this.fail(`name '${plain}' is assigned to before ${word} declaration`, node);
      this.scope.mark(name, use);
      if (!this.scope.declarations.has(name)) this.scope.declarations.set(name, node);
    }
  }

  private exceptHandler(node: ExceptHandler): void {
    this.optional(node.type);
    if (node.name !== null) {
      this.bind(node.name);
      this.scope.unbound.add(this.scope.mangle(node.name));
    }
    this.statements(node.body);
  }

  // ---- patterns

  private matchCase({ pattern, guard, body }: MatchCase): void {
    this.pattern(pattern);
    this.optional(guard);
    this.statements(body);
  }

  private pattern(node: Pattern): void {
    switch (node.kind) {
      case 'MatchValue':
        this.expression(node.value);
        return;
      case 'MatchSingleton':
        return;
      case 'MatchStar':
        if (node.name !== null) this.bind(node.name);
        return;
      case 'MatchAs':
        if (node.pattern !== null) this.pattern(node.pattern);
        if (node.name !== null) this.bind(node.name);
        return;
      case 'MatchMapping':
        node.keys.forEach(this.expression, this);
        node.patterns.forEach(this.pattern, this);
        if (node.rest !== null) this.bind(node.rest);
        return;
      case 'MatchClass':
        this.expression(node.cls);
        node.patterns.forEach(this.pattern, this);
        node.kwdPatterns.forEach(this.pattern, this);
        return;
      default:
        node.patterns.forEach(this.pattern, this);
        return;
    }
  }

  // ---- parameters

  private defaults(args: Arguments): void {
    args.defaults.forEach(this.expression, this);
    args.kwDefaults.forEach(this.optional, this);
  }

  private parameterAnnotations(args: Arguments): void {
    for (const argument of allArguments(args)) {
      if (argument.annotation !== null) this.annotation(argument.annotation);
    }
  }

  private parameters(args: Arguments): void {
    this.scope.positionalCount = args.posonlyargs.length + args.args.length;
    for (const argument of allArguments(args)) {
      const name = this.scope.mangle(argument.arg);
      if (this.scope.use(name) & Use.Parameter) {
        this.fail(`duplicate argument '${argument.arg}' in function definition`, argument);
      }
      this.scope.mark(name, Use.Parameter | Use.Bound);
      this.scope.parameters.push(name);
    }
  }

  // ---- expressions

  private optional(node: Expression | null): void {
    if (node !== null) this.expression(node);
  }

  /** An annotation that is kept as text is looked through for what it may not hold, and uses no name. */
  private annotation(node: Expression): void {
    if (!this.deferAnnotations) {
      this.expression(node);
      return;
    }
    const { scope } = this;
    this.scope = new Scope('function', this.root.node, '_annotation', null, scope.privateClass);
    this.inAnnotation = true;
    this.expression(node);
    this.inAnnotation = false;
    this.scope = scope;
  }

  private expression(node: Expression): void {
    switch (node.kind) {
      case 'Name':
        this.nameUse(node.id, node.ctx);
        return;
      case 'NamedExpr':
        this.namedExpression(node);
        return;
      case 'BinOp':
        this.binary(node);
        return;
      case 'Lambda':
        this.lambda(node);
        return;
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        this.comprehension(node);
        return;
      case 'Yield':
      case 'YieldFrom':
        this.yields(node);
        return;
      case 'Await':
        if (this.inAnnotation) this.fail("'await expression' can not be used within an annotation", node);
        this.expression(node.value);
        this.scope.isCoroutine = true;
        return;
      default:
        for (const child of childExpressions(node)) this.expression(child);
    }
  }

  /** A chain like `a + b + c + ...` nests to the left, as deep as it is long: a loop, not a recursion. */
  private binary(node: BinOp): void {
    const rights: Expression[] = [];
    let leftmost: Expression = node;
    for (; leftmost.kind === 'BinOp'; leftmost = leftmost.left) rights.push(leftmost.right);
    this.expression(leftmost);
    for (const right of rights.reverse()) this.expression(right);
  }

  private nameUse(name: string, context: 'Load' | 'Store' | 'Del'): void {
    if (context === 'Load') {
      this.mark(name, Use.Read);
      if (name === 'super' && this.scope.isFunction) this.scope.mark('__class__', Use.Read);
    } else {
      this.bind(name);
      if (context === 'Del') this.scope.unbound.add(this.scope.mangle(name));
    }
  }

  private lambda(node: Lambda): void {
    this.defaults(node.args);
    this.enter('lambda', node, '<lambda>', this.scope.privateClass, () => {
      this.parameters(node.args);
      this.expression(node.body);
    });
  }

  private yields(node: Yield | YieldFrom): void {
    if (this.inAnnotation) this.fail("'yield expression' can not be used within an annotation", node);
    this.optional(node.value);
    if (this.scope.kind === 'comprehension') {
      const { text } = COMPREHENSIONS[(this.scope.node as Comprehended | DictComp).kind];
      this.fail(`'yield' inside ${text}`, node);
    }
    this.scope.isGenerator = true;
  }

  private comprehension(node: Comprehended | DictComp): void {
    const [outermost, ...inner] = node.generators;
    this.iterable(outermost.iter);
    let awaits = false;
    this.enter('comprehension', node, COMPREHENSIONS[node.kind].name, this.scope.privateClass, () => {
      this.scope.isGenerator = node.kind === 'GeneratorExp';
      this.scope.isCoroutine = node.generators.some(({ isAsync }) => isAsync);
      const parameters = outermost.isAsync ? ASYNC_ITERATION_PARAMETERS : ITERATION_PARAMETERS;
      this.scope.positionalCount = parameters.length;
      for (const name of parameters) {
        this.scope.mark(name, Use.Parameter);
        this.scope.parameters.push(name);
      }
      this.iterationTarget(outermost.target);
      outermost.ifs.forEach(this.expression, this);
      for (const { target, iter, ifs } of inner) {
        this.iterationTarget(target);
        this.iterable(iter);
        ifs.forEach(this.expression, this);
      }
      if (node.kind === 'DictComp') {
        this.expression(node.key);
        this.expression(node.value);
      } else {
        this.expression(node.elt);
      }
      awaits = this.scope.isCoroutine && !this.scope.isGenerator;
    });
    // Whoever is around awaits what it makes.
    if (awaits) this.scope.isCoroutine = true;
  }

  private iterable(node: Expression): void {
    this.iterableDepth++;
    this.expression(node);
    this.iterableDepth--;
  }

  private iterationTarget(target: Expression): void {
    if (target.kind === 'Name') {
      const name = this.scope.mangle(target.id);
      if (this.scope.use(name) & (Use.Global | Use.Nonlocal)) {
        const message = `comprehension inner loop cannot rebind assignment expression target '${target.id}'`;
        this.fail(message, target);
      }
      this.scope.mark(name, Use.Bound | Use.Iteration);
    } else if (target.kind === 'Tuple' || target.kind === 'List') {
      for (const element of target.elts) this.iterationTarget(element);
    } else if (target.kind === 'Starred') {
      this.iterationTarget(target.value);
    } else {
      this.expression(target);
    }
  }

  /** PEP 572: inside comprehensions the target belongs to the function (or module) around them. */
  private namedExpression(node: NamedExpr): void {
    if (this.inAnnotation) this.fail("'named expression' can not be used within an annotation", node);
    if (this.iterableDepth > 0) {
      this.fail('assignment expression cannot be used in a comprehension iterable expression', node);
    }
    this.recordRebinding(node.target.id);
    if (this.scope.kind === 'comprehension') this.bindAround(node);
    else this.bind(node.target.id);
    this.expression(node.value);
  }

  private recordRebinding(name: string): void {
    const names = this.scope.rebound.get(this.holder) ?? new Set();
    this.scope.rebound.set(this.holder, names.add(this.scope.mangle(name)));
  }

  private bindAround(node: NamedExpr): void {
    const name = this.scope.mangle(node.target.id);
    let around = this.scope;
    while (around.kind === 'comprehension') {
      if (around.use(name) & Use.Iteration) {
        const message = `assignment expression cannot rebind comprehension iteration variable '${node.target.id}'`;
        this.fail(message, node.target);
      }
      around = around.parent as Scope;
    }
    if (around.kind === 'class') {
      const message = 'assignment expression within a comprehension cannot be used in a class body';
      this.fail(message, node.target);
    }
    const isGlobal = around.kind === 'module' || (around.use(name) & Use.Global) !== 0;
    this.scope.mark(name, isGlobal ? Use.Global : Use.Nonlocal);
    around.mark(name, around.kind === 'module' ? Use.Global : Use.Bound);
    this.scope.declarations.set(name, node.target);
  }
}

/** The `elif` that an `else` clause consists of, or null. */
export function elifOf(body: readonly Statement[]): If | null {
  return body.length === 1 && body[0].kind === 'If' ? body[0] : null;
}

/** All parameters in the order of their registers. */
export function allArguments(args: Arguments): Argument[] {
  const starred = [args.vararg, args.kwarg].filter((argument) => argument !== null);
  return [...args.posonlyargs, ...args.args, ...args.kwonlyargs, ...starred];
}

/** The expressions directly inside one that neither binds names nor opens a scope. */
function childExpressions(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'BoolOp':
    case 'JoinedStr':
      return node.values;
    case 'UnaryOp':
      return [node.operand];
    case 'IfExp':
      return [node.test, node.body, node.orelse];
    case 'Dict':
      return [...node.keys.filter((key) => key !== null), ...node.values];
    case 'Set':
    case 'List':
    case 'Tuple':
      return node.elts;
    case 'Compare':
      return [node.left, ...node.comparators];
    case 'Call':
      return [node.func, ...node.args, ...node.keywords.map((keyword) => keyword.value)];
    case 'FormattedValue':
      return node.formatSpec === null ? [node.value] : [node.value, node.formatSpec];
    case 'Attribute':
    case 'Starred':
      return [node.value];
    case 'Subscript':
      return [node.value, node.slice];
    case 'Slice':
      return [node.lower, node.upper, node.step].filter((bound) => bound !== null);
    default:
      return [];
  }
}
