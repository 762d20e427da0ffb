/** Actions that build statements. A compound statement ends with its last statement, not with the line end after it. */

import type { ActionContext } from './action-context.ts';
import { type CallArgument, sortArguments } from './actions-arguments.ts';
import { noParameters } from './actions-parameters.ts';
import type {
  Alias,
  Arguments,
  ClassDef,
  ExceptHandler,
  Expression,
  For,
  FunctionDef,
  If,
  ImportFrom,
  Keyword,
  Module,
  Statement,
  With,
  WithItem,
} from './ast.ts';
import { prepend } from './match.ts';
import { binaryOperator } from './operators.ts';
import { deleteFrom, describeExpression, storeInto } from './targets.ts';
import { tokenKind } from './tokens.ts';

/** What follows the first expression of an expression statement. */
type AssignTail =
  | { kind: 'assign'; values: Expression[] }
  | { kind: 'augmented'; operator: number; value: Expression }
  | { kind: 'annotated'; annotation: Expression; value: Expression | null };

const ELLIPSIS = tokenKind('...');
const OPEN_PARENTHESIS = tokenKind('(');

export function statementActions(context: ActionContext) {
  const { kinds, starts, ends } = context;

  const simple =
    (kind: 'Pass' | 'Break' | 'Continue') =>
    (start: number, end: number): Statement => ({
      kind,
      start: starts[start] as number,
      end: ends[end - 1] as number,
    });

  const assign = (start: number, end: number, first: Expression, values: Expression[]): Statement => {
    const value = values.pop() as Expression;
    const targets = [first, ...values];
    for (const target of targets) {
      if (target.kind === 'Yield' || target.kind === 'YieldFrom')
        context.fail('assignment to yield expression not possible', target.start, target.end);
      storeInto(context, target);
    }
    return { kind: 'Assign', start: starts[start] as number, end: ends[end - 1] as number, targets, value };
  };

  const augmentedAssign = (
    start: number,
    end: number,
    target: Expression,
    operator: number,
    value: Expression,
  ): Statement => {
    if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript')
      return context.fail(
        `'${describeExpression(target)}' is an illegal expression for augmented assignment`,
        target.start,
        target.end,
      );
    target.ctx = 'Store';
    const op = binaryOperator(context.tokens.textOf(operator).slice(0, -1));
    return {
      kind: 'AugAssign',
      start: starts[start] as number,
      end: ends[end - 1] as number,
      target,
      op,
      value,
    };
  };

  const annotatedAssign = (
    start: number,
    end: number,
    target: Expression,
    annotation: Expression,
    value: Expression | null,
  ): Statement => {
    if (target.kind === 'List' || target.kind === 'Tuple')
      return context.fail(
        `only single target (not ${describeExpression(target)}) can be annotated`,
        target.start,
        target.end,
      );
    if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript')
      return context.fail('illegal target for annotation', target.start, target.end);
    target.ctx = 'Store';
    const isSimple = target.kind === 'Name' && kinds[start] !== OPEN_PARENTHESIS;
    return {
      kind: 'AnnAssign',
      start: starts[start] as number,
      end: ends[end - 1] as number,
      target,
      annotation,
      value,
      simple: isSimple,
    };
  };

  const alias = (start: number, end: number, name: string, asname: number | null): Alias => ({
    kind: 'alias',
    start: starts[start] as number,
    end: ends[end - 1] as number,
    name,
    asname: asname === null ? null : context.nameOf(asname),
  });

  const dottedName = (first: number, rest: number[]): string =>
    [first, ...rest].map((token) => context.nameOf(token)).join('.');

  const names = (_start: number, _end: number, first: number, _commas: number[], rest: number[]): string[] =>
    [first, ...rest].map((token) => context.nameOf(token));

  const handler = (
    start: number,
    end: number,
    spec: ExceptSpec | null,
    body: Statement[],
  ): ExceptHandler => ({
    kind: 'ExceptHandler',
    start: starts[start] as number,
    end: context.endOfBlock(end),
    type: spec === null ? null : spec.type,
    name: spec === null || spec.name === null ? null : context.nameOf(spec.name),
    body,
  });

  const listOf = <T>(_start: number, _end: number, first: T, _commas: number[], rest: T[]): T[] =>
    prepend(first, rest);

  return {
    // Made as a dictionary (docs/RATIONALE.md, large tables).
    __proto__: null as never,
    file: (_start: number, _end: number, body: (Statement | Statement[])[], _endToken: number): Module => ({
      kind: 'Module',
      body: body.flat(),
    }),
    simpleLine: (
      _start: number,
      _end: number,
      first: Statement,
      _semicolons: number[],
      rest: Statement[],
      _last: number | null,
      _newline: number,
    ): Statement[] => prepend(first, rest),
    exprStmt: (start: number, end: number, value: Expression, tail: AssignTail | null): Statement => {
      if (tail === null)
        return { kind: 'Expr', start: starts[start] as number, end: ends[end - 1] as number, value };
      if (tail.kind === 'assign') return assign(start, end, value, tail.values);
      if (tail.kind === 'augmented') return augmentedAssign(start, end, value, tail.operator, tail.value);
      return annotatedAssign(start, end, value, tail.annotation, tail.value);
    },
    assign: (_start: number, _end: number, values: Expression[]): AssignTail => ({ kind: 'assign', values }),
    eqValue: (_start: number, _end: number, _equals: number, value: Expression): Expression => value,
    augAssign: (_start: number, _end: number, operator: number, value: Expression): AssignTail => ({
      kind: 'augmented',
      operator,
      value,
    }),
    annAssign: (
      _start: number,
      _end: number,
      _colon: number,
      annotation: Expression,
      value: Expression | null,
    ): AssignTail => ({
      kind: 'annotated',
      annotation,
      value,
    }),
    returnStmt: (start: number, end: number, _return: number, value: Expression | null): Statement => ({
      kind: 'Return',
      start: starts[start] as number,
      end: ends[end - 1] as number,
      value,
    }),
    raiseStmt: (
      start: number,
      end: number,
      _raise: number,
      what: { exc: Expression; cause: Expression | null } | null,
    ): Statement => ({
      kind: 'Raise',
      start: starts[start] as number,
      end: ends[end - 1] as number,
      exc: what === null ? null : what.exc,
      cause: what === null ? null : what.cause,
    }),
    raiseWhat: (_start: number, _end: number, exc: Expression, cause: Expression | null) => ({ exc, cause }),
    raiseFrom: (_start: number, _end: number, _from: number, cause: Expression): Expression => cause,
    passStmt: simple('Pass'),
    breakStmt: simple('Break'),
    continueStmt: simple('Continue'),
    delStmt: (start: number, end: number, _del: number, targets: Expression[]): Statement => ({
      kind: 'Delete',
      start: starts[start] as number,
      end: ends[end - 1] as number,
      targets: targets.map((target) => deleteFrom(context, target)),
    }),
    delTargets: (
      _start: number,
      _end: number,
      first: Expression,
      _commas: number[],
      rest: Expression[],
      _last: number | null,
    ) => prepend(first, rest),
    assertStmt: (
      start: number,
      end: number,
      _assert: number,
      test: Expression,
      msg: Expression | null,
    ): Statement => ({
      kind: 'Assert',
      start: starts[start] as number,
      end: ends[end - 1] as number,
      test,
      msg,
    }),
    assertMsg: (_start: number, _end: number, _comma: number, msg: Expression): Expression => msg,
    globalStmt: (start: number, end: number, _global: number, list: string[]): Statement => ({
      kind: 'Global',
      start: starts[start] as number,
      end: ends[end - 1] as number,
      names: list,
    }),
    nonlocalStmt: (start: number, end: number, _nonlocal: number, list: string[]): Statement => ({
      kind: 'Nonlocal',
      start: starts[start] as number,
      end: ends[end - 1] as number,
      names: list,
    }),
    names,

    importStmt: (
      start: number,
      end: number,
      _import: number,
      first: Alias,
      _commas: number[],
      rest: Alias[],
    ): Statement => ({
      kind: 'Import',
      start: starts[start] as number,
      end: ends[end - 1] as number,
      names: [first, ...rest],
    }),
    dottedAs: (start: number, end: number, name: string, asname: number | null): Alias =>
      alias(start, end, name, asname),
    asName: (_start: number, _end: number, _as: number, name: number): number => name,
    dotted: (_start: number, _end: number, first: number, _dots: number[], rest: number[]): string =>
      dottedName(first, rest),
    fromStmt: (
      start: number,
      end: number,
      _from: number,
      origin: Pick<ImportFrom, 'module' | 'level'>,
      _import: number,
      imported: Alias[],
    ): Statement => ({
      kind: 'ImportFrom',
      start: starts[start] as number,
      end: ends[end - 1] as number,
      module: origin.module,
      names: imported,
      level: origin.level,
    }),
    absModule: (_start: number, _end: number, module: string) => ({ module, level: 0 }),
    relModule: (_start: number, _end: number, dots: number[], module: string | null) => ({
      module,
      level: dots.reduce((level, token) => level + (kinds[token] === ELLIPSIS ? 3 : 1), 0),
    }),
    fromStar: (start: number, end: number, _star: number): Alias[] => [alias(start, end, '*', null)],
    fromParen: (
      _start: number,
      _end: number,
      _open: number,
      imported: Alias[],
      _comma: number | null,
      _close: number,
    ) => imported,
    fromNames: (_start: number, _end: number, first: Alias, _commas: number[], rest: Alias[]): Alias[] => [
      first,
      ...rest,
    ],
    nameAs: (start: number, end: number, name: number, asname: number | null): Alias =>
      alias(start, end, context.nameOf(name), asname),

    colonBlock: (_start: number, _end: number, _colon: number, body: Statement[]) => body,
    indented: (
      _start: number,
      _end: number,
      _newline: number,
      _indent: number,
      body: (Statement | Statement[])[],
      _dedent: number,
    ) => body.flat(),
    ifStmt: (
      start: number,
      end: number,
      _if: number,
      test: Expression,
      body: Statement[],
      elifs: If[],
      orelse: Statement[] | null,
    ): Statement => {
      const endOffset = context.endOfBlock(end);
      let rest = orelse ?? [];
      for (let i = elifs.length - 1; i >= 0; i--) {
        const elif = elifs[i] as If;
        elif.orelse = rest;
        elif.end = endOffset;
        rest = [elif];
      }
      return { kind: 'If', start: starts[start] as number, end: endOffset, test, body, orelse: rest };
    },
    /** Its `orelse` and end come from the `if` that it belongs to. */
    elifPart: (start: number, _end: number, _elif: number, test: Expression, body: Statement[]): If => ({
      kind: 'If',
      start: starts[start] as number,
      end: 0,
      test,
      body,
      orelse: [],
    }),
    elsePart: (_start: number, _end: number, _else: number, body: Statement[]) => body,
    whileStmt: (
      start: number,
      end: number,
      _while: number,
      test: Expression,
      body: Statement[],
      orelse: Statement[] | null,
    ): Statement => ({
      kind: 'While',
      start: starts[start] as number,
      end: context.endOfBlock(end),
      test,
      body,
      orelse: orelse ?? [],
    }),
    forStmt: (
      start: number,
      end: number,
      _for: number,
      target: Expression,
      _in: number,
      iter: Expression,
      body: Statement[],
      orelse: Statement[] | null,
    ): For => ({
      kind: 'For',
      start: starts[start] as number,
      end: context.endOfBlock(end),
      target,
      iter,
      body,
      orelse: orelse ?? [],
    }),
    asyncStmt: (
      start: number,
      _end: number,
      _async: number,
      statement: FunctionDef | For | With,
    ): Statement => makeAsync(statement, starts[start] as number),
    asyncDef: (start: number, _end: number, _async: number, statement: FunctionDef): Statement =>
      makeAsync(statement, starts[start] as number),
    tryStmt: (start: number, end: number, _try: number, body: Statement[], rest: TryRest): Statement => ({
      kind: rest.isStar ? 'TryStar' : 'Try',
      start: starts[start] as number,
      end: context.endOfBlock(end),
      body,
      handlers: rest.handlers,
      orelse: rest.orelse,
      finalbody: rest.finalbody,
    }),
    tryFinally: (_start: number, _end: number, finalbody: Statement[]): TryRest => ({
      isStar: false,
      handlers: [],
      orelse: [],
      finalbody,
    }),
    tryExcept: (
      start: number,
      _end: number,
      handlers: ExceptHandler[],
      orelse: Statement[] | null,
      finalbody: Statement[] | null,
    ): TryRest => ({
      isStar: kinds[start + 1] === STAR,
      handlers,
      orelse: orelse ?? [],
      finalbody: finalbody ?? [],
    }),
    exceptPart: (start: number, end: number, _except: number, spec: ExceptSpec | null, body: Statement[]) =>
      handler(start, end, spec, body),
    exceptStar: (
      start: number,
      end: number,
      _except: number,
      _star: number,
      spec: ExceptSpec,
      body: Statement[],
    ) => handler(start, end, spec, body),
    exceptSpec: (_start: number, _end: number, type: Expression, name: number | null): ExceptSpec => ({
      type,
      name,
    }),
    finallyPart: (_start: number, _end: number, _finally: number, body: Statement[]) => body,
    withStmt: (start: number, end: number, _with: number, items: WithItem[], body: Statement[]): With => ({
      kind: 'With',
      start: starts[start] as number,
      end: context.endOfBlock(end),
      items,
      body,
    }),
    withParen: (
      _start: number,
      _end: number,
      _open: number,
      items: WithItem[],
      _comma: number | null,
      _close: number,
      _colon: number,
    ) => items,
    withItems: listOf<WithItem>,
    withItem: (
      _start: number,
      _end: number,
      contextExpr: Expression,
      optionalVars: Expression | null,
    ): WithItem => ({
      kind: 'withitem',
      contextExpr,
      optionalVars,
    }),
    asTarget: (_start: number, _end: number, _as: number, target: Expression): Expression =>
      storeInto(context, target),
    decorated: (
      _start: number,
      _end: number,
      decorators: Expression[],
      definition: FunctionDef | ClassDef,
    ) => {
      definition.decoratorList = decorators;
      return definition;
    },
    decorator: (_start: number, _end: number, _at: number, value: Expression, _newline: number): Expression =>
      value,
    classDef: (
      start: number,
      end: number,
      _class: number,
      name: number,
      args: [Expression[], Keyword[]] | null,
      body: Statement[],
    ): ClassDef => ({
      kind: 'ClassDef',
      start: starts[start] as number,
      end: context.endOfBlock(end),
      name: context.nameOf(name),
      nameStart: starts[name] as number,
      bases: args === null ? [] : args[0],
      keywords: args === null ? [] : args[1],
      body,
      decoratorList: [],
    }),
    arguments: (start: number, end: number, _open: number, args: CallArgument[] | null, _close: number) => {
      const bare = args?.find((argument) => argument.kind === 'BareGenerator');
      if (bare?.kind === 'BareGenerator')
        context.fail('invalid syntax', starts[bare.forToken] as number, ends[bare.forToken] as number);
      return sortArguments(context, start, end, args);
    },
    funcDef: (
      start: number,
      end: number,
      _def: number,
      name: number,
      _open: number,
      args: Arguments | null,
      _close: number,
      returns: Expression | null,
      body: Statement[],
    ): FunctionDef => ({
      kind: 'FunctionDef',
      start: starts[start] as number,
      end: context.endOfBlock(end),
      name: context.nameOf(name),
      nameStart: starts[name] as number,
      args: args ?? noParameters(),
      body,
      decoratorList: [],
      returns,
    }),
    returns: (_start: number, _end: number, _arrow: number, value: Expression): Expression => value,
  };
}

const STAR = tokenKind('*');

interface ExceptSpec {
  type: Expression;
  name: number | null;
}

/** What follows the body of a `try`. */
interface TryRest {
  isStar: boolean;
  handlers: ExceptHandler[];
  orelse: Statement[];
  finalbody: Statement[];
}

function makeAsync(statement: FunctionDef | For | With, start: number): Statement {
  statement.start = start;
  if (statement.kind === 'FunctionDef') statement.kind = 'AsyncFunctionDef';
  else if (statement.kind === 'For') statement.kind = 'AsyncFor';
  else if (statement.kind === 'With') statement.kind = 'AsyncWith';
  return statement;
}
