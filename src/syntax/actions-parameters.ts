/** Actions that build the parameters of functions and lambdas, which the grammar lists in any order. */

import type { ActionContext } from './action-context.ts';
import type { Argument, Arguments, Expression } from './ast.ts';
import { prepend } from './match.ts';
import { tokenKind } from './tokens.ts';

const CLOSE = tokenKind(')');
const COLON = tokenKind(':');

/** One item of a parameter list. A bare `*` has no argument, nor has `/`. */
interface Parameter {
  kind: 'plain' | '*' | '**' | '/';
  argument: Argument | null;
  defaultValue: Expression | null;
  start: number;
  end: number;
}

export function parameterActions(context: ActionContext) {
  const { kinds, starts, ends } = context;

  const parameter = (
    kind: Parameter['kind'],
    start: number,
    end: number,
    argument: Argument | null,
    defaultValue: Expression | null,
  ): Parameter => ({
    kind,
    argument,
    defaultValue,
    start: starts[start] as number,
    end: ends[end - 1] as number,
  });

  const argument = (name: number, annotation: Expression | null): Argument => ({
    kind: 'arg',
    start: starts[name] as number,
    end: annotation === null ? (ends[name] as number) : annotation.end,
    arg: context.nameOf(name),
    annotation,
  });

  /** A list that does not reach its end is of no interest: what stands there is the mistake. */
  const list = (
    _start: number,
    end: number,
    first: Parameter,
    _commas: number[],
    rest: Parameter[],
    _last: number | null,
  ): Arguments => {
    const isLambda = kinds[end] === COLON;
    return isLambda || kinds[end] === CLOSE
      ? sortParameters(context, prepend(first, rest), isLambda ? end : null)
      : noParameters();
  };

  /** An argument whose annotation may be in brackets, which its span takes in: it ends where the rule does. */
  const annotated = (name: number, annotation: Annotation | null): Argument => {
    const node = argument(name, annotation === null ? null : annotation.value);
    if (annotation !== null) node.end = annotation.end;
    return node;
  };

  const annotation = (_start: number, end: number, _colon: number, value: Expression): Annotation => ({
    value,
    end: ends[end - 1] as number,
  });

  return {
    // Made as a dictionary (docs/RATIONALE.md, large tables).
    __proto__: null as never,
    paramList: list,
    lamParamList: list,
    plainParam: (
      start: number,
      end: number,
      name: number,
      note: Annotation | null,
      value: Expression | null,
    ) => parameter('plain', start, end, annotated(name, note), value),
    starParam: (start: number, end: number, _star: number, name: Argument | null) =>
      parameter('*', start, end, name, null),
    nameAnnot: (_start: number, _end: number, name: number, note: Annotation | null) => annotated(name, note),
    starAnnot: annotation,
    annotation,
    dstarParam: (start: number, end: number, _stars: number, name: number, note: Annotation | null) =>
      parameter('**', start, end, annotated(name, note), null),
    slashParam: (start: number, end: number, _slash: number) => parameter('/', start, end, null, null),
    default: (_start: number, _end: number, _equals: number, value: Expression): Expression => value,
    lamPlain: (start: number, end: number, name: number, value: Expression | null) =>
      parameter('plain', start, end, argument(name, null), value),
    lamStar: (start: number, end: number, _star: number, name: number | null) =>
      parameter('*', start, end, name === null ? null : argument(name, null), null),
    lamDstar: (start: number, end: number, _stars: number, name: number) =>
      parameter('**', start, end, argument(name, null), null),
    lambda: (
      start: number,
      end: number,
      _lambda: number,
      args: Arguments | null,
      _colon: number,
      body: Expression,
    ): Expression => ({
      kind: 'Lambda',
      start: starts[start] as number,
      end: ends[end - 1] as number,
      args: args ?? noParameters(),
      body,
    }),
  };
}

interface Annotation {
  value: Expression;
  end: number;
}

export function noParameters(): Arguments {
  return {
    kind: 'arguments',
    posonlyargs: [],
    args: [],
    vararg: null,
    kwonlyargs: [],
    kwDefaults: [],
    kwarg: null,
    defaults: [],
  };
}

/** Puts parameters in their groups; throws where their order is not Python's. `colon` is the token after a lambda's. */
function sortParameters(context: ActionContext, parameters: Parameter[], colon: number | null): Arguments {
  const sorted = noParameters();
  let sawStar = false;
  parameters.forEach((parameter, index) => {
    const { kind, argument, defaultValue, start, end } = parameter;
    if (sorted.kwarg !== null) {
      const width = kind === '**' ? 2 : 1;
      const last = kind === 'plain' && argument !== null ? argument.end : start + width;
      context.fail('arguments cannot follow var-keyword argument', start, last);
    }
    if (kind === '/') {
      if (sorted.posonlyargs.length > 0) context.fail('/ may appear only once', start, end);
      if (sawStar) context.fail('/ must be ahead of *', start, end);
      if (index === 0) context.fail('at least one argument must precede /', start, end);
      sorted.posonlyargs = sorted.args;
      sorted.args = [];
    } else if (kind === '*') {
      if (sawStar) context.fail('* argument may appear only once', start, start + 1);
      const next = parameters[index + 1];
      if (argument === null && (next === undefined || next.kind === '**')) {
        const at = colon === null ? start : (context.starts[colon] as number);
        context.fail('named arguments must follow bare *', at, at + 1);
      }
      sawStar = true;
      sorted.vararg = argument;
    } else if (kind === '**') sorted.kwarg = argument;
    else if (argument !== null && sawStar) {
      sorted.kwonlyargs.push(argument);
      sorted.kwDefaults.push(defaultValue);
    } else if (argument !== null) {
      sorted.args.push(argument);
      if (defaultValue !== null) sorted.defaults.push(defaultValue);
      else if (sorted.defaults.length > 0)
        context.fail('non-default argument follows default argument', argument.start, argument.end);
    }
  });
  return sorted;
}
