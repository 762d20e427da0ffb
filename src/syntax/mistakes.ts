/**
 * Actions of `grammar/mistakes.ohm`: each looks at what a `mistaken` rule matched, and throws the error that CPython
 * reports for it, or returns undefined where it is no mistake after all.
 */
import type { ActionContext } from './action-context.ts';
import { createActions } from './actions.ts';
import { type CallArgument, findMisplaced } from './actions-arguments.ts';
import type { Comprehension, Expression, Pattern, Statement } from './ast.ts';
import { withColumns } from './errors.ts';
import type { ActionTable } from './match.ts';
import { describeExpression, findInvalidTarget, nameAt, namedExpression } from './targets.ts';
import { NEWLINE, type TokenText, tokenKind } from './tokens.ts';

const OPENING = new Set([tokenKind('('), tokenKind('['), tokenKind('{'), tokenKind('FSTRING_OPEN')]);
const CLOSING = new Set([tokenKind(')'), tokenKind(']'), tokenKind('}'), tokenKind('FSTRING_CLOSE')]);
const STAR = tokenKind('*');
const ASYNC = tokenKind('async');

/** Statements whose colon CPython demands whatever stands in its place. */
const COLON_DEMANDED = new Set((['def', 'else', 'try', 'finally'] as TokenText[]).map(tokenKind));

/** What Python 2 wrote as statements. */
const LEGACY_STATEMENTS = new Set(['print', 'exec']);

type Failed = undefined;

/** `lastToken` tells the furthest token that CPython would have read by now. */
export function createMistakeActions(context: ActionContext, lastToken: () => number): ActionTable {
  const { kinds, starts, ends } = context;

  const failBetween = (message: string, first: number, last: number): never =>
    context.fail(message, starts[first] as number, ends[last] as number);

  const failAt = (message: string, token: number): never => {
    throw context.errorAtToken(message, token);
  };

  const failAtLast = (message: string): never => {
    throw context.errorAtToken(message, lastToken());
  };

  const failTarget = (target: Expression, what: 'assign to' | 'delete', isForTarget: boolean): Failed => {
    const invalid = findInvalidTarget(target, what === 'delete', isForTarget);
    if (invalid !== null)
      context.fail(`cannot ${what} ${describeExpression(invalid)}`, invalid.start, invalid.end);
  };

  const failNoBlock = (keyword: number): never => {
    const message = `expected an indented block after ${describeHeader(context, keyword)} on line ${context.source.lineAt(starts[keyword] as number)}`;
    throw context.errorAtToken(message, lastToken(), 'IndentationError');
  };

  /** Brackets open after token `last`, counted from the start of its logical line. */
  const isInBrackets = (last: number): boolean => {
    let depth = 0;
    for (let token = last; token >= 0 && !context.tokens.isLayout(token); token--) {
      if (CLOSING.has(kinds[token] as number)) depth--;
      else if (OPENING.has(kinds[token] as number)) depth++;
      if (depth > 0) return true;
    }
    return false;
  };

  const isLegacy = (node: Expression): boolean => node.kind === 'Name' && LEGACY_STATEMENTS.has(node.id);

  const value = <T>(_start: number, _end: number, node: T): T => node;

  return {
    ...createActions(context),

    // Statements
    matchColon: () => failAtLast("expected ':'"),
    matchBlock: (start: number) => failNoBlock(start),
    annotated: (start: number, end: number, target: Expression): Statement =>
      placeholder(context, start, end, target),
    assigned: (start: number, end: number, _targets: unknown[], node: Expression): Statement =>
      placeholder(context, start, end, node),
    assignLeft: (_start: number, _end: number, target: Expression) => target,
    augmented: (start: number, end: number, target: Expression): Statement =>
      placeholder(context, start, end, target),
    oneTarget: (_start: number, _end: number, node: Expression): Expression | Failed =>
      node.kind === 'Name' || node.kind === 'Attribute' || node.kind === 'Subscript' ? node : undefined,
    onlyValue: (start: number, end: number, node: Expression): Statement =>
      placeholder(context, start, end, node),
    exprStmt: value,
    targets: (
      _start: number,
      _end: number,
      first: Expression,
      _commas: number[],
      rest: Expression[],
      _last: number | null,
    ): Expression | Failed =>
      [first, ...rest].every((node) => findInvalidTarget(node, false, false) === null) ? first : undefined,
    annotatedList: (_start: number, _end: number, target: Expression): Failed =>
      context.fail(
        `only single target (not ${describeExpression(target)}) can be annotated`,
        target.start,
        target.end,
      ),
    listTarget: (_start: number, _end: number, node: Expression): Expression | Failed =>
      node.kind === 'List' || node.kind === 'Tuple' ? node : undefined,
    annotatedTuple: (_start: number, _end: number, first: Expression): Failed =>
      context.fail('only single target (not tuple) can be annotated', first.start, first.end),
    annotatedOther: (_start: number, _end: number, target: Expression): Failed =>
      context.fail('illegal target for annotation', target.start, target.end),
    assignedInvalid: (_start: number, _end: number, _left: Expression[], target: Expression): Failed =>
      failTarget(target, 'assign to', false),
    assignedYield: (_start: number, _end: number, _left: Expression[], node: Expression): Failed =>
      context.fail('assignment to yield expression not possible', node.start, node.end),
    augmentedInvalid: (_start: number, _end: number, target: Expression): Failed =>
      context.fail(
        `'${describeExpression(target)}' is an illegal expression for augmented assignment`,
        target.start,
        target.end,
      ),
    mistakenFrom: () => failAtLast('trailing comma not allowed without surrounding parentheses'),
    mistakenDel: (_start: number, _end: number, _del: number, target: Expression): Failed =>
      failTarget(target, 'delete', false),

    // Compound statements
    missingColon: (start: number): Failed => {
      const header = headerKeyword(context, start);
      if (COLON_DEMANDED.has(kinds[header] as number)) return failAt("expected ':'", start);
      if (kinds[start] === NEWLINE) return failAtLast("expected ':'");
    },
    missingBlock: (start: number) => failNoBlock(headerKeyword(context, start)),
    mistakenDef: (_start: number, end: number) => failAt("expected '('", end),
    mistakenWithout: () => failAtLast("expected ':'"),
    forHead: (start: number) => start,
    compHead: (start: number) => start,
    mistakenFor: (_start: number, _end: number, _for: number, target: Expression): Failed =>
      failTarget(target, 'assign to', true),
    tryAlone: () => failAtLast("expected 'except' or 'finally' block"),
    tryMixed: (start: number) => start,
    exceptThenStar: (_start: number, _end: number, _handlers: unknown[], except: number, star: number) =>
      failBetween("cannot have both 'except' and 'except*' on the same 'try'", except, star),
    starThenExcept: (_start: number, _end: number, _handlers: unknown[], except: number) =>
      failBetween("cannot have both 'except' and 'except*' on the same 'try'", except, except),
    exceptTuple: (_start: number, _end: number, _except: number, _star: number | null, first: Expression) =>
      failFrom(context, first.start, lastToken(), 'multiple exception types must be parenthesized'),
    exceptNothing: () => failAtLast('expected one or more exception types'),
    mistakenWith: (
      _start: number,
      _end: number,
      _item: Expression,
      _as: number,
      target: Expression,
    ): Failed => failTarget(target, 'assign to', false),

    // Parameters
    emptyDefault: (_start: number, _end: number, _name: number, _annotation: unknown, equals: number) =>
      failBetween('expected default value expression', equals, equals),
    starDefault: (
      _start: number,
      _end: number,
      _star: number,
      _name: number,
      _annotation: unknown,
      equals: number,
    ) => failBetween('var-positional argument cannot have default value', equals, equals),
    dstarDefault: (
      _start: number,
      _end: number,
      _stars: number,
      _name: number,
      _annotation: unknown,
      equals: number,
    ) => failBetween('var-keyword argument cannot have default value', equals, equals),
    bracketed: (start: number, end: number) => {
      const isLambda = kinds[headerKeyword(context, start)] !== tokenKind('def');
      const what = isLambda ? 'Lambda expression parameters' : 'Function parameters';
      return failBetween(`${what} cannot be parenthesized`, start, end - 1);
    },
    slashStar: (_start: number, _end: number, _slash: number, star: number) =>
      failBetween('expected comma between / and *', star, star),

    mistakenSlash: (start: number) => failBetween('at least one argument must precede /', start, start),

    // Patterns
    mistakenClass: (
      _start: number,
      _end: number,
      _class: Expression,
      _open: number,
      _before: unknown[],
      _keyword: unknown,
      _commas: number[],
      _keywords: unknown[],
      _comma: number,
      first: Pattern,
      _moreCommas: number[],
      more: Pattern[],
    ) => context.fail('positional patterns follow keyword patterns', first.start, (more.at(-1) ?? first).end),
    patBefore: (start: number) => start,
    patKeyStart: (start: number) => start,
    mistakenAs: (_start: number, _end: number, _as: number, target: Expression) =>
      context.fail('invalid pattern target', target.start, target.end),

    // Expressions
    missingComma: (start: number, end: number, left: Expression, right: Expression): Failed => {
      if (!isLegacy(left) && !startsSoftKeyword(context.tokens.textOf(start)) && isInBrackets(end - 1))
        context.fail('invalid syntax. Perhaps you forgot a comma?', left.start, right.end);
    },
    mistakenField: (start: number) => failBetween('cannot use double starred expression here', start, start),
    nameString: (start: number) => start,
    missingElse: (_start: number, _end: number, body: Expression, _if: number, test: Expression) =>
      context.fail("expected 'else' after 'if' expression", body.start, test.end),
    mistakenLegacy: (_start: number, _end: number, name: number, argument: Expression): Failed => {
      const id = context.nameOf(name);
      if (LEGACY_STATEMENTS.has(id))
        context.fail(
          `Missing parentheses in call to '${id}'. Did you mean ${id}(...)?`,
          starts[name] as number,
          argument.end,
        );
    },
    namedExpr: value,
    assignment: (start: number, end: number, name: number, _walrus: number, node: Expression) =>
      namedExpression(context, start, end, nameAt(context, name), node),
    notAssignment: value,
    walrusTarget: (_start: number, _end: number, target: Expression) =>
      context.fail(
        `cannot use assignment expressions with ${describeExpression(target)}`,
        target.start,
        target.end,
      ),
    equalsAfterName: (start: number, _end: number, _name: number, _equals: number, right: Expression) =>
      context.fail(
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        starts[start] as number,
        right.end,
      ),
    noTarget: (_start: number, _end: number, node: Expression): Expression | Failed => {
      const isConstant = node.kind === 'Constant' && (node.type === 'none' || node.type === 'bool');
      const isDisplay = node.kind === 'List' || node.kind === 'Tuple' || node.kind === 'GeneratorExp';
      return isConstant || isDisplay ? node : undefined;
    },
    equalsAfterExpr: (_start: number, _end: number, left: Expression): Failed => {
      context.fail(
        `cannot assign to ${describeExpression(left)} here. Maybe you meant '==' instead of '='?`,
        left.start,
        left.end,
      );
    },
    mistakenCompFor: (
      _start: number,
      _end: number,
      _async: number | null,
      _for: number,
      target: Expression,
    ): Failed => failTarget(target, 'assign to', true),
    starAfterDouble: (
      _start: number,
      _end: number,
      first: CallArgument,
      _commas: number[],
      rest: CallArgument[],
      _comma: number,
      star: number,
    ): Failed => {
      if ([first, ...rest].some((argument) => argument.kind === 'keyword' && argument.arg === null))
        failBetween('iterable argument unpacking follows keyword argument unpacking', star, star);
    },
    wrongOrder: (
      _start: number,
      _end: number,
      first: CallArgument,
      _commas: number[],
      rest: CallArgument[],
    ): Failed => {
      const misplaced = findMisplaced([first, ...rest]);
      if (misplaced !== null && misplaced.argument.kind !== 'Starred') failAtLast(misplaced.message);
    },
    constEquals: (start: number, end: number) =>
      failBetween(`cannot assign to ${context.tokens.textOf(start)}`, start, end - 1),
    exprEquals: (_start: number, _end: number, value: Expression, equals: number) =>
      context.fail(
        'expression cannot contain assignment, perhaps you meant "=="?',
        value.start,
        ends[equals] as number,
      ),
    nameEquals: (start: number) => start,
    equalsComp: (start: number, _end: number, _name: number, equals: number) =>
      failBetween("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", start, equals),
    mistakenStarred: (_start: number, _end: number, _open: number, stars: number) =>
      failBetween('cannot use double starred expression here', stars, stars),
    forgottenBrackets: (
      _start: number,
      _end: number,
      _open: number,
      first: Expression,
      _comma: number,
      rest: Expression,
      _generators: Comprehension[],
    ) => context.fail('did you forget parentheses around the comprehension target?', first.start, rest.end),
    forgottenComma: (_start: number, _end: number, _open: number, first: Expression, comma: number) =>
      context.fail(
        'did you forget parentheses around the comprehension target?',
        first.start,
        ends[comma] as number,
      ),
    lastPair: (start: number) => start,
    goodPair: (start: number) => start,
    keyAndValue: (start: number) => start,
    laterPair: (start: number) => start,
    otherPair: (start: number) => start,
    onlyKey: (_start: number, _end: number, key: Expression) => {
      const error = context.errorBetween("':' expected after dictionary key", key.end - 1, key.end);
      throw withColumns(error, error.column, 0);
    },
    badPair: (start: number) => start,
    starredValue: (start: number) =>
      failFrom(
        context,
        starts[start] as number,
        lastToken(),
        'cannot use a starred expression in a dictionary value',
      ),
    missingValue: (start: number) =>
      failBetween("expression expected after dictionary key and ':'", start - 1, start - 1),
  };
}

/** A statement that stands for what was matched; the tree of a text with mistakes is never used. */
function placeholder(context: ActionContext, start: number, end: number, value: Expression): Statement {
  return {
    kind: 'Expr',
    start: context.starts[start] as number,
    end: context.ends[end - 1] as number,
    value,
  };
}

/** CPython compares a name with the soft keywords only as far as the name goes: `c` counts as `case`. */
function startsSoftKeyword(name: string): boolean {
  return 'match'.startsWith(name) || 'case'.startsWith(name) || name === '_';
}

/** Fails from offset `start` to the last token read; CPython's end is a column less there than elsewhere. */
function failFrom(context: ActionContext, start: number, last: number, message: string): never {
  const error = context.errorBetween(message, start, context.ends[last] as number);
  throw withColumns(error, error.column, error.endColumn - 1);
}

/** The token that opens the compound statement whose header holds `token`. */
function headerKeyword(context: ActionContext, token: number): number {
  let first = token;
  while (first > 0 && !context.tokens.isLayout(first - 1)) first--;
  return context.kinds[first] === ASYNC ? first + 1 : first;
}

function describeHeader(context: ActionContext, keyword: number): string {
  const word = context.tokens.textOf(keyword);
  if (word === 'def') return 'function definition';
  if (word === 'class') return 'class definition';
  return `'${word}${word === 'except' && context.kinds[keyword + 1] === STAR ? '*' : ''}' statement`;
}
