/**
 * Actions that build expressions.
 *
 * A node's span is that of the tokens its rule matched, so brackets around an operand belong to the operation but not
 * to the operand: `(a) + b` starts at the bracket, `a` after it. Where the grammar is flat, the token that each
 * operand starts at follows from the operators' tokens.
 */

import type { ActionContext } from './action-context.ts';
import { type CallArgument, sortArguments } from './actions-arguments.ts';
import type { Comprehension, Constant, DictComp, Expression, ExpressionModule, Slice } from './ast.ts';
import { parseNumber } from './literals.ts';
import { prepend } from './match.ts';
import { isPrefix, OperatorParser, prefixed } from './operators.ts';
import { concatenateStrings, type FormattedString, type ReplacementField } from './strings.ts';
import { nameAt, namedExpression, storeInto } from './targets.ts';
import { LAST_NAME, NUMBER, tokenKind } from './tokens.ts';

/** Stands for the part of a node that only an enclosing rule knows, until that rule fills it in. */
const PENDING = null as unknown as Expression;

/** What stands between brackets: elements, or one element and its `for` clauses. */
interface Elements {
  items: Expression[];
  hasComma: boolean;
  generators: Comprehension[] | null;
}

/** `key: value` in braces, until it is known what the braces hold. */
interface Pair {
  kind: 'Pair';
  key: Expression;
  value: Expression;
  colon: number;
}

/** `**mapping` in braces. */
interface Unpacked {
  kind: 'Unpacked';
  value: Expression;
  start: number;
  end: number;
}

type BraceItem = Expression | Pair | Unpacked;

interface BraceItems {
  items: BraceItem[];
  generators: Comprehension[] | null;
}

/** The format specification of a replacement field. */
interface FieldSpec {
  colon: number;
  parts: (number | ReplacementField)[];
}

const AND = tokenKind('and');
const OPEN_PARENTHESIS = tokenKind('(');
const NONE = tokenKind('None');
const TRUE = tokenKind('True');
const FALSE = tokenKind('False');

/** Actions of the rules from `starExprs` to `atom`. */
export function expressionActions(context: ActionContext) {
  const { kinds, starts, ends } = context;
  const operators = new OperatorParser(context);

  const tuple = (start: number, end: number, elts: Expression[]): Expression => ({
    kind: 'Tuple',
    start: starts[start] as number,
    end: ends[end - 1] as number,
    elts,
    ctx: 'Load',
  });

  /** `first, *rest` with an optional last comma: a tuple unless it is one expression alone. */
  const tupleOrSingle = (
    start: number,
    end: number,
    first: Expression,
    _commas: number[],
    rest: Expression[],
    lastComma: number | null,
  ): Expression =>
    rest.length === 0 && lastComma === null ? first : tuple(start, end, prepend(first, rest));

  const starred = (start: number, end: number, _star: number, value: Expression): Expression => ({
    kind: 'Starred',
    start: starts[start] as number,
    end: ends[end - 1] as number,
    value,
    ctx: 'Load',
  });

  /** One expression after another, with the operator tokens between them. */
  const operation = (
    start: number,
    end: number,
    first: Expression,
    ops: number[],
    rest: Expression[],
  ): Expression => {
    if (ops.length > 0) return operators.parse(start, end, prepend(first, rest), ops);
    if (!isPrefix(kinds[start] as number)) return first;
    let base = start;
    while (isPrefix(kinds[base] as number)) base++;
    return prefixed(context, start, base, ends[end - 1] as number, first);
  };

  const constant = (token: number): Constant => {
    const start = starts[token] as number;
    const end = ends[token] as number;
    const kind = kinds[token];
    if (kind === NUMBER) return parseNumber(context, start, end);
    if (kind === NONE) return { kind: 'Constant', start, end, type: 'none', value: null };
    if (kind === TRUE) return { kind: 'Constant', start, end, type: 'bool', value: true };
    if (kind === FALSE) return { kind: 'Constant', start, end, type: 'bool', value: false };
    return { kind: 'Constant', start, end, type: 'ellipsis', value: null };
  };

  /** What parentheses from token `start` to `end` make of their contents; offsets are given, for f-strings have none. */
  const parenthesised = (
    startOffset: number,
    endOffset: number,
    content: Expression | Elements | null,
  ): Expression => {
    const span = { start: startOffset, end: endOffset };
    if (content === null) return { kind: 'Tuple', start: span.start, end: span.end, elts: [], ctx: 'Load' };
    if ('kind' in content) return content;
    const first = content.items[0] as Expression;
    if (content.generators !== null)
      return comprehension('GeneratorExp', span.start, span.end, first, content.generators);
    if (content.items.length > 1 || content.hasComma)
      return { kind: 'Tuple', start: span.start, end: span.end, elts: content.items, ctx: 'Load' };
    if (first.kind === 'Starred')
      return context.fail('cannot use starred expression here', first.start, first.end);
    return first;
  };

  const comprehension = (
    kind: 'ListComp' | 'SetComp' | 'GeneratorExp',
    start: number,
    end: number,
    elt: Expression,
    generators: Comprehension[],
  ): Expression => {
    if (elt.kind === 'Starred')
      return context.fail('iterable unpacking cannot be used in comprehension', elt.start, elt.end);
    return { kind, start, end, elt, generators };
  };

  const dictComprehension = (
    start: number,
    end: number,
    item: Pair | Unpacked,
    generators: Comprehension[],
  ): DictComp => {
    if (item.kind === 'Unpacked')
      return context.fail('dict unpacking cannot be used in dict comprehension', item.start, item.start + 2);
    return { kind: 'DictComp', start, end, key: item.key, value: item.value, generators };
  };

  const dictDisplay = (start: number, end: number, items: BraceItem[]): Expression => {
    const keys: (Expression | null)[] = [];
    const values: Expression[] = [];
    for (const item of items) {
      if (item.kind !== 'Pair' && item.kind !== 'Unpacked')
        return context.fail("':' expected after dictionary key", item.end - 1, item.end);
      keys.push(item.kind === 'Pair' ? item.key : null);
      values.push(item.value);
    }
    return { kind: 'Dict', start, end, keys, values };
  };

  const setDisplay = (start: number, end: number, items: BraceItem[]): Expression => {
    const elts: Expression[] = [];
    for (const item of items) {
      if (item.kind === 'Pair')
        return context.fail('invalid syntax', starts[item.colon] as number, ends[item.colon] as number);
      if (item.kind === 'Unpacked') return context.fail('invalid syntax', item.start, item.start + 2);
      elts.push(item);
    }
    return { kind: 'Set', start, end, elts };
  };

  return {
    // Made as a dictionary (docs/RATIONALE.md, large tables).
    __proto__: null as never,
    expression: (_start: number, _end: number, body: Expression): ExpressionModule => ({
      kind: 'Expression',
      body,
    }),
    exprs: tupleOrSingle,
    starExprs: tupleOrSingle,
    starNamedExprs: tupleOrSingle,
    targets: (
      start: number,
      end: number,
      first: Expression,
      commas: number[],
      rest: Expression[],
      lastComma: number | null,
    ): Expression => storeInto(context, tupleOrSingle(start, end, first, commas, rest, lastComma)),
    starred,
    starArg: starred,
    starTarget: starred,
    namedExpr: (start: number, end: number, target: Expression, value: Expression | null): Expression =>
      value === null ? target : namedExpression(context, start, end, target, value),
    walrus: (_start: number, _end: number, _operator: number, value: Expression): Expression => value,
    yieldExpr: (
      start: number,
      end: number,
      _yield: number,
      value: Expression | { from: Expression } | null,
    ): Expression => {
      const span = { start: starts[start] as number, end: ends[end - 1] as number };
      if (value !== null && 'from' in value)
        return { kind: 'YieldFrom', start: span.start, end: span.end, value: value.from };
      return { kind: 'Yield', start: span.start, end: span.end, value };
    },
    yieldFrom: (_start: number, _end: number, _from: number, value: Expression): { from: Expression } => ({
      from: value,
    }),

    ternary: (
      start: number,
      end: number,
      body: Expression,
      tail: { test: Expression; orelse: Expression } | null,
    ): Expression =>
      tail === null
        ? body
        : {
            kind: 'IfExp',
            start: starts[start] as number,
            end: ends[end - 1] as number,
            test: tail.test,
            body,
            orelse: tail.orelse,
          },
    ternaryTail: (
      _start: number,
      _end: number,
      _if: number,
      test: Expression,
      _else: number,
      orelse: Expression,
    ) => ({
      test,
      orelse,
    }),

    /** `and` binds tighter than `or`; each makes one node of a whole chain. */
    disjunction: (
      start: number,
      end: number,
      first: Expression,
      ops: number[],
      rest: Expression[],
    ): Expression => {
      if (ops.length === 0) return first;
      const alternatives: Expression[] = [];
      let conjuncts = [first];
      let conjunctionStart = start;
      for (let i = 0; i <= ops.length; i++) {
        const operator = ops[i] ?? end;
        if (i < ops.length && kinds[operator] === AND) {
          conjuncts.push(rest[i] as Expression);
          continue;
        }
        const span = { start: starts[conjunctionStart] as number, end: ends[operator - 1] as number };
        alternatives.push(
          conjuncts.length === 1
            ? (conjuncts[0] as Expression)
            : { kind: 'BoolOp', start: span.start, end: span.end, op: 'And', values: conjuncts },
        );
        conjuncts = [rest[i] as Expression];
        conjunctionStart = operator + 1;
      }
      if (alternatives.length === 1) return alternatives[0] as Expression;
      return {
        kind: 'BoolOp',
        start: starts[start] as number,
        end: ends[end - 1] as number,
        op: 'Or',
        values: alternatives,
      };
    },
    notTest: (
      start: number,
      end: number,
      nots: number[],
      first: Expression,
      ops: number[],
      rest: Expression[],
    ): Expression => {
      let node = operation(start + nots.length, end, first, ops, rest);
      for (let i = nots.length - 1; i >= 0; i--) {
        const token = nots[i] as number;
        node = {
          kind: 'UnaryOp',
          start: starts[token] as number,
          end: ends[end - 1] as number,
          op: 'Not',
          operand: node,
        };
      }
      return node;
    },
    bitOr: operation,
    isOp: (start: number, _end: number, _is: number, _not: number | null): number => start,
    notIn: (start: number, _end: number, _not: number, _in: number): number => start,
    /** Prefixes are applied by the enclosing operation. */
    operand: (
      _start: number,
      end: number,
      _prefixes: number[],
      awaitToken: number | null,
      value: Expression,
    ): Expression =>
      awaitToken === null
        ? value
        : { kind: 'Await', start: starts[awaitToken] as number, end: ends[end - 1] as number, value },

    primary: (start: number, _end: number, atom: Expression, trailers: Expression[]): Expression => {
      let node = atom;
      for (const trailer of trailers) {
        trailer.start = starts[start] as number;
        if (trailer.kind === 'Call') trailer.func = node;
        else if (trailer.kind === 'Attribute' || trailer.kind === 'Subscript') trailer.value = node;
        node = trailer;
      }
      return node;
    },
    attribute: (_start: number, end: number, _dot: number, attr: number): Expression => ({
      kind: 'Attribute',
      start: 0,
      end: ends[end - 1] as number,
      value: PENDING,
      attr: context.nameOf(attr),
      ctx: 'Load',
    }),
    call: (start: number, end: number, _open: number, args: CallArgument[] | null): Expression => {
      const [positional, keywords] = sortArguments(context, start, end, args);
      return {
        kind: 'Call',
        start: 0,
        end: ends[end - 1] as number,
        func: PENDING,
        args: positional,
        keywords,
      };
    },
    subscript: (_start: number, end: number, _open: number, slice: Expression): Expression => ({
      kind: 'Subscript',
      start: 0,
      end: ends[end - 1] as number,
      value: PENDING,
      slice,
      ctx: 'Load',
    }),
    atom: (_start: number, _end: number, atom: Expression | number): Expression => {
      if (typeof atom !== 'number') return atom;
      return (kinds[atom] as number) <= LAST_NAME ? nameAt(context, atom) : constant(atom);
    },

    compFor: (
      _start: number,
      _end: number,
      asyncToken: number | null,
      _for: number,
      target: Expression,
      _in: number,
      iter: Expression,
      ifs: Expression[],
    ): Comprehension => ({ kind: 'comprehension', target, iter, ifs, isAsync: asyncToken !== null }),
    compIf: (_start: number, _end: number, _if: number, test: Expression): Expression => test,

    slices: (
      start: number,
      end: number,
      first: Expression,
      _commas: number[],
      rest: Expression[],
      lastComma: number | null,
    ): Expression =>
      rest.length === 0 && lastComma === null && first.kind !== 'Starred'
        ? first
        : tuple(start, end, prepend(first, rest)),
    sliceFrom: (start: number, _end: number, lower: Expression, tail: Slice | null): Expression => {
      if (tail === null) return lower;
      if (lower.kind === 'NamedExpr' && kinds[start] !== OPEN_PARENTHESIS)
        return context.fail('invalid syntax', tail.start, tail.start + 1);
      tail.start = starts[start] as number;
      tail.lower = lower;
      return tail;
    },
    sliceTail: (
      start: number,
      end: number,
      _colon: number,
      upper: Expression | null,
      step: { value: Expression | null } | null,
    ): Slice => ({
      kind: 'Slice',
      start: starts[start] as number,
      end: ends[end - 1] as number,
      lower: null,
      upper,
      step: step === null ? null : step.value,
    }),
    sliceStep: (_start: number, _end: number, _colon: number, value: Expression | null) => ({ value }),

    paren: (start: number, end: number, _open: number, content: Expression | Elements | null): Expression =>
      parenthesised(starts[start] as number, ends[end - 1] as number, content),
    elements: (
      _start: number,
      _end: number,
      first: Expression,
      tail: Elements | Comprehension[],
    ): Elements =>
      Array.isArray(tail)
        ? { items: [first], hasComma: false, generators: tail }
        : { items: prepend(first, tail.items), hasComma: tail.hasComma, generators: null },
    moreElements: (
      _start: number,
      _end: number,
      _commas: number[],
      items: Expression[],
      lastComma: number | null,
    ): Elements => ({
      items,
      hasComma: lastComma !== null,
      generators: null,
    }),
    listAtom: (startToken: number, endToken: number, _open: number, content: Elements | null): Expression => {
      const start = starts[startToken] as number;
      const end = ends[endToken - 1] as number;
      if (content !== null && content.generators !== null)
        return comprehension('ListComp', start, end, content.items[0] as Expression, content.generators);
      return { kind: 'List', start, end, elts: content === null ? [] : content.items, ctx: 'Load' };
    },
    braces: (startToken: number, endToken: number, _open: number, content: BraceItems | null): Expression => {
      const start = starts[startToken] as number;
      const end = ends[endToken - 1] as number;
      if (content === null) return { kind: 'Dict', start, end, keys: [], values: [] };
      const { items, generators } = content;
      const first = items[0] as BraceItem;
      const isDict = first.kind === 'Pair' || first.kind === 'Unpacked';
      if (generators === null) return isDict ? dictDisplay(start, end, items) : setDisplay(start, end, items);
      return isDict
        ? dictComprehension(start, end, first, generators)
        : comprehension('SetComp', start, end, first, generators);
    },
    braceItems: (
      _start: number,
      _end: number,
      first: BraceItem,
      tail: Comprehension[] | { items: BraceItem[] },
    ): BraceItems =>
      Array.isArray(tail)
        ? { items: [first], generators: tail }
        : { items: prepend(first, tail.items), generators: null },
    moreBrace: (
      _start: number,
      _end: number,
      _commas: number[],
      items: BraceItem[],
      _lastComma: number | null,
    ) => ({ items }),
    dstarItem: (start: number, end: number, _stars: number, value: Expression): Unpacked => ({
      kind: 'Unpacked',
      value,
      start: starts[start] as number,
      end: ends[end - 1] as number,
    }),
    pair: (
      start: number,
      _end: number,
      key: Expression,
      tail: { colon: number; value: Expression } | null,
    ): Expression | Pair => {
      if (tail === null) return key;
      if (key.kind === 'NamedExpr' && kinds[start] !== OPEN_PARENTHESIS)
        return context.fail('invalid syntax', starts[tail.colon] as number, ends[tail.colon] as number);
      return { kind: 'Pair', key, value: tail.value, colon: tail.colon };
    },
    pairValue: (_start: number, _end: number, colon: number, value: Expression) => ({ colon, value }),

    strings: (start: number, end: number, parts: (number | FormattedString)[]): Expression =>
      concatenateStrings(context, start, end, parts),
    fstring: (
      start: number,
      end: number,
      _open: number,
      parts: (number | ReplacementField)[],
    ): FormattedString => ({ span: { start: starts[start] as number, end: ends[end - 1] as number }, parts }),
    field: (
      _start: number,
      end: number,
      open: number,
      content: Expression | Elements,
      debug: number | null,
      conversion: number | null,
      spec: FieldSpec | null,
      _close: number,
    ): ReplacementField => {
      const text = context.source.text;
      const after = conversion ?? (spec === null ? end - 1 : spec.colon);
      const expressionEnd =
        debug === null ? (starts[after] as number) : text.lastIndexOf('=', (ends[debug] as number) - 1);
      return {
        value: parenthesised(starts[open] as number, expressionEnd + 1, content),
        debugText: debug === null ? null : context.tokens.textOf(debug),
        conversion: conversion === null ? null : text.charCodeAt(starts[conversion] as number),
        spec: spec === null ? null : spec.parts,
      };
    },
    fieldSpec: (
      _start: number,
      _end: number,
      colon: number,
      parts: (number | ReplacementField)[],
    ): FieldSpec => ({ colon, parts }),
  };
}
