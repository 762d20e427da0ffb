/** Turning an expression that was read as a value into a target of assignment or `del`. */
import type { ActionContext } from './action-context.ts';
import type { Expression } from './ast.ts';

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
