/** Actions that build the arguments of calls and class headers, which the grammar lists in any order. */
import type { ActionContext } from './action-context.ts';
import type { Comprehension, Expression, Keyword } from './ast.ts';
import { nameAt, namedExpression } from './targets.ts';
import { tokenKind } from './tokens.ts';

/** A generator expression without parentheses of its own, as an argument. */
interface BareGenerator {
  kind: 'BareGenerator';
  generator: Expression;
  /** The token of its first `for` or `async`. */
  forToken: number;
}

export type CallArgument = Expression | Keyword | BareGenerator;

/** What follows an argument's first expression: `=value` or `for` clauses. */
type ArgumentTail = { sign: number; value: Expression } | Comprehension[];

const EQUALS = tokenKind('=');
const FOR = tokenKind('for');
const ASYNC = tokenKind('async');

export function argumentActions(context: ActionContext) {
  const { kinds, starts, ends } = context;

  /** The token after `elt`, which begins at or after token `start`: `for` or `async`. */
  const bareForToken = (start: number, elt: Expression): number => {
    let token = start;
    while (kinds[token] !== FOR || (starts[token] as number) < elt.end) token++;
    return kinds[token - 1] === ASYNC ? token - 1 : token;
  };

  const bareGenerator = (
    start: number,
    end: number,
    elt: Expression,
    generators: Comprehension[],
  ): BareGenerator => {
    if (elt.kind === 'Starred')
      context.fail('iterable unpacking cannot be used in comprehension', elt.start, elt.end);
    const forToken = bareForToken(start, elt);
    const span = { start: starts[start] as number, end: ends[end - 1] as number };
    return {
      kind: 'BareGenerator',
      generator: { kind: 'GeneratorExp', start: span.start, end: span.end, elt, generators },
      forToken,
    };
  };

  const keyword = (
    start: number,
    end: number,
    name: Expression,
    tail: { sign: number; value: Expression },
  ): Keyword => {
    const sign = ends[tail.sign] as number;
    if (name.kind === 'Name' && kinds[start + 1] === EQUALS)
      return {
        kind: 'keyword',
        start: starts[start] as number,
        end: ends[end - 1] as number,
        arg: name.id,
        value: tail.value,
      };
    if (name.kind === 'Constant' && (name.type === 'none' || name.type === 'bool'))
      return context.fail(
        `cannot assign to ${context.source.text.slice(name.start, name.end)}`,
        name.start,
        sign,
      );
    return context.fail('expression cannot contain assignment, perhaps you meant "=="?', name.start, sign);
  };

  return {
    // Made as a dictionary (docs/RATIONALE.md, large tables).
    __proto__: null as never,
    argList: (_start: number, _end: number, first: CallArgument, _commas: number[], rest: CallArgument[]) => [
      first,
      ...rest,
    ],
    dstarArg: (start: number, end: number, _stars: number, value: Expression): Keyword => ({
      kind: 'keyword',
      start: starts[start] as number,
      end: ends[end - 1] as number,
      arg: null,
      value,
    }),
    plainArg: (start: number, end: number, value: Expression, tail: ArgumentTail | null): CallArgument => {
      if (tail === null) return value;
      if (Array.isArray(tail)) return bareGenerator(start, end, value, tail);
      return keyword(start, end, value, tail);
    },
    walrusArg: (
      start: number,
      end: number,
      name: number,
      _walrus: number,
      value: Expression,
      generators: Comprehension[] | null,
    ): CallArgument => {
      const target = nameAt(context, name);
      if (generators === null) return namedExpression(context, start, end, target, value);
      const last = bareForToken(start, value);
      return bareGenerator(start, end, namedExpression(context, start, last, target, value), generators);
    },
    argValue: (_start: number, _end: number, sign: number, value: Expression): ArgumentTail => ({
      sign,
      value,
    }),
  };
}

/** Splits the arguments in brackets at tokens [open, end) into positional ones and keywords; throws on a wrong order. */
export function sortArguments(
  context: ActionContext,
  open: number,
  end: number,
  args: CallArgument[] | null,
): [Expression[], Keyword[]] {
  const positional: Expression[] = [];
  const keywords: Keyword[] = [];
  if (args === null) return [positional, keywords];
  const misplaced = findMisplaced(args);
  if (misplaced !== null) failOrder(context, misplaced, end);
  for (const argument of args) {
    if (argument.kind === 'keyword') keywords.push(argument);
    else if (argument.kind === 'BareGenerator')
      positional.push(onlyGenerator(context, open, end, argument.generator));
    else positional.push(argument);
  }
  return [positional, keywords];
}

interface MisplacedArgument {
  argument: Expression | BareGenerator;
  message: string;
}

/** The first argument that stands after one that it must precede. */
export function findMisplaced(args: readonly CallArgument[]): MisplacedArgument | null {
  let afterKeyword: 'keyword argument' | 'keyword argument unpacking' | null = null;
  for (const argument of args) {
    if (argument.kind === 'keyword') {
      if (argument.arg === null) afterKeyword = 'keyword argument unpacking';
      else afterKeyword ??= 'keyword argument';
    } else if (argument.kind !== 'Starred' && afterKeyword !== null)
      return { argument, message: `positional argument follows ${afterKeyword}` };
    else if (afterKeyword === 'keyword argument unpacking')
      return { argument, message: 'iterable argument unpacking follows keyword argument unpacking' };
  }
  return null;
}

/** A generator expression needs no parentheses where it is the only argument; its span takes in the call's. */
function onlyGenerator(context: ActionContext, open: number, end: number, generator: Expression): Expression {
  const { starts, ends } = context;
  if (starts[open + 1] !== generator.start || ends[end - 2] !== generator.end)
    return context.fail('Generator expression must be parenthesized', generator.start, generator.end);
  generator.start = starts[open] as number;
  generator.end = ends[end - 1] as number;
  return generator;
}

function failOrder(context: ActionContext, { argument, message }: MisplacedArgument, end: number): never {
  if (argument.kind === 'Starred') return context.fail(message, argument.start, argument.start + 1);
  return context.failAtToken(message, end - 1);
}
