/** Turning an expression that was read as a value into a target of assignment or `del`. */
import type { ActionContext } from './action-context.ts';
import type { Expression, Name, NamedExpr } from './ast.ts';

/** Marks `node` as assigned to; throws where it cannot be, as CPython does. */
export function storeInto(context: ActionContext, node: Expression): Expression {
  switch (node.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      node.ctx = 'Store';
      return node;
    case 'Starred':
      node.ctx = 'Store';
      storeInto(context, node.value);
      return node;
    case 'List':
    case 'Tuple':
      node.ctx = 'Store';
      for (const element of node.elts) storeInto(context, element);
      return node;
    default:
      return context.fail(`cannot assign to ${describeExpression(node)}`, node.start, node.end);
  }
}

/** The name at token `token`, as a value. */
export function nameAt(context: ActionContext, token: number): Name {
  return {
    kind: 'Name',
    start: context.starts[token] as number,
    end: context.ends[token] as number,
    id: context.nameOf(token),
    ctx: 'Load',
  };
}

/** The node of `target := value` in tokens [start, end). */
export function namedExpression(
  context: ActionContext,
  start: number,
  end: number,
  target: Expression,
  value: Expression,
): NamedExpr {
  if (target.kind !== 'Name')
    return context.fail(
      `cannot use assignment expressions with ${describeExpression(target)}`,
      target.start,
      target.end,
    );
  target.ctx = 'Store';
  return {
    kind: 'NamedExpr',
    start: context.starts[start] as number,
    end: context.ends[end - 1] as number,
    target,
    value,
  };
}

/** Marks `node` as deleted; throws where it cannot be. */
export function deleteFrom(context: ActionContext, node: Expression): Expression {
  switch (node.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      node.ctx = 'Del';
      return node;
    case 'List':
    case 'Tuple':
      node.ctx = 'Del';
      for (const element of node.elts) deleteFrom(context, element);
      return node;
    default:
      return context.fail(`cannot delete ${describeExpression(node)}`, node.start, node.end);
  }
}

/**
 * The part of `node` that cannot be assigned to, or deleted; null if there is none. With `isForTarget`, `node` may be
 * the `target in iterable` that a broken `for` header reads as a comparison.
 */
export function findInvalidTarget(
  node: Expression,
  isDelete: boolean,
  isForTarget: boolean,
): Expression | null {
  switch (node.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return null;
    case 'List':
    case 'Tuple':
      for (const element of node.elts) {
        const invalid = findInvalidTarget(element, isDelete, isForTarget);
        if (invalid !== null) return invalid;
      }
      return null;
    case 'Starred':
      return isDelete ? node : findInvalidTarget(node.value, isDelete, isForTarget);
    case 'Compare':
      if (!isForTarget) return node;
      return node.ops[0] === 'In' ? findInvalidTarget(node.left, isDelete, isForTarget) : null;
    default:
      return node;
  }
}

const DESCRIPTIONS: Record<Exclude<Expression['kind'], 'Constant' | 'Slice'>, string> = {
  Attribute: 'attribute',
  Subscript: 'subscript',
  Starred: 'starred',
  Name: 'name',
  List: 'list',
  Tuple: 'tuple',
  Lambda: 'lambda',
  Call: 'function call',
  BoolOp: 'expression',
  BinOp: 'expression',
  UnaryOp: 'expression',
  GeneratorExp: 'generator expression',
  Yield: 'yield expression',
  YieldFrom: 'yield expression',
  Await: 'await expression',
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  Dict: 'dict literal',
  Set: 'set display',
  JoinedStr: 'f-string expression',
  FormattedValue: 'f-string expression',
  Compare: 'comparison',
  IfExp: 'conditional expression',
  NamedExpr: 'named expression',
};

/** What CPython's messages call an expression. */
export function describeExpression(node: Expression): string {
  if (node.kind === 'Slice') return 'slice';
  if (node.kind !== 'Constant') return DESCRIPTIONS[node.kind];
  switch (node.type) {
    case 'none':
      return 'None';
    case 'bool':
      return node.value ? 'True' : 'False';
    case 'ellipsis':
      return 'ellipsis';
    default:
      return 'literal';
  }
}
