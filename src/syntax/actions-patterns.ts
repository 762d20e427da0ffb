/** Actions that build `match` statements and their patterns. */
import type { ActionContext } from './action-context.ts';
import type {
  Constant,
  Expression,
  MatchCase,
  MatchClass,
  MatchMapping,
  MatchStar,
  MatchValue,
  Pattern,
  Statement,
} from './ast.ts';
import { parseNumber } from './literals.ts';
import { tokenKind } from './tokens.ts';

const NONE = tokenKind('None');
const TRUE = tokenKind('True');
const MINUS = tokenKind('-');

/** Sub-patterns between brackets, and whether there is a comma after or between them. */
interface PatternItems {
  patterns: Pattern[];
  hasComma: boolean;
}

/** `key: pattern`, or `**rest` without a key. */
type PatternEntry =
  | { kind: 'pair'; firstToken: number; key: Expression; pattern: Pattern }
  | { kind: 'rest'; firstToken: number; name: string };

/** A pattern given to a class pattern; with a name if it is for an attribute. */
interface PatternArgument {
  name: string | null;
  pattern: Pattern;
}

export function patternActions(context: ActionContext) {
  const { kinds, starts, ends } = context;

  const number = (token: number): Constant =>
    parseNumber(context, starts[token] as number, ends[token] as number);

  const capture = (name: string): string | null => (name === '_' ? null : name);

  const sequence = (start: number, end: number, patterns: Pattern[]): Pattern => ({
    kind: 'MatchSequence',
    start: starts[start] as number,
    end: ends[end - 1] as number,
    patterns,
  });

  /** Pattern lists whose brackets, or their lack, decide what they are. */
  const items = (
    _start: number,
    _end: number,
    first: Pattern,
    _commas: number[],
    rest: Pattern[],
    lastComma: number | null,
  ): PatternItems => ({ patterns: [first, ...rest], hasComma: rest.length > 0 || lastComma !== null });

  const complexNumber = (start: number, end: number, real: Expression, imaginary: Imaginary): Expression => {
    if (real.kind === 'Constant' || real.kind === 'UnaryOp') {
      const literal = real.kind === 'Constant' ? real : real.operand;
      if (literal.kind === 'Constant' && literal.type === 'complex')
        context.fail('real number required in complex literal', real.start, real.end);
    }
    if (imaginary.value.type !== 'complex')
      context.fail(
        'imaginary number required in complex literal',
        imaginary.value.start,
        imaginary.value.end,
      );
    return {
      kind: 'BinOp',
      start: starts[start] as number,
      end: ends[end - 1] as number,
      left: real,
      op: imaginary.isNegative ? 'Sub' : 'Add',
      right: imaginary.value,
      opStart: imaginary.opStart,
    };
  };

  return {
    // Made as a dictionary (docs/RATIONALE.md, large tables).
    __proto__: null as never,
    matchStmt: (
      start: number,
      end: number,
      _match: number,
      subject: Expression,
      _colon: number,
      _newline: number,
      _indent: number,
      cases: MatchCase[],
      _dedent: number,
    ): Statement => ({
      kind: 'Match',
      start: starts[start] as number,
      end: context.endOfBlock(end),
      subject,
      cases,
    }),
    caseBlock: (
      _start: number,
      _end: number,
      _case: number,
      pattern: Pattern,
      guard: Expression | null,
      body: Statement[],
    ): MatchCase => ({ kind: 'match_case', pattern, guard, body }),
    guard: (_start: number, _end: number, _if: number, test: Expression): Expression => test,
    casePattern: (
      start: number,
      end: number,
      first: Pattern,
      commas: number[],
      rest: Pattern[],
      lastComma: number | null,
    ): Pattern => {
      const { patterns, hasComma } = items(start, end, first, commas, rest, lastComma);
      if (hasComma) return sequence(start, end, patterns);
      return first.kind === 'MatchStar' ? sequence(start, end, patterns) : first;
    },
    patStar: (start: number, end: number, _star: number, name: number): MatchStar => ({
      kind: 'MatchStar',
      start: starts[start] as number,
      end: ends[end - 1] as number,
      name: capture(context.nameOf(name)),
    }),
    asPattern: (start: number, end: number, pattern: Pattern, name: number | null): Pattern => {
      if (name === null) return pattern;
      const id = context.nameOf(name);
      if (id === '_')
        return context.fail("cannot use '_' as a target", starts[name] as number, ends[name] as number);
      return {
        kind: 'MatchAs',
        start: starts[start] as number,
        end: ends[end - 1] as number,
        pattern,
        name: id,
      };
    },
    patAs: (_start: number, _end: number, _as: number, name: number): number => name,
    orPattern: (start: number, end: number, first: Pattern, _bars: number[], rest: Pattern[]): Pattern =>
      rest.length === 0
        ? first
        : {
            kind: 'MatchOr',
            start: starts[start] as number,
            end: ends[end - 1] as number,
            patterns: [first, ...rest],
          },
    patNumber: (
      start: number,
      end: number,
      minus: number | null,
      token: number,
      imaginary: Imaginary | null,
    ): MatchValue => {
      let value: Expression = number(token);
      if (minus !== null)
        value = {
          kind: 'UnaryOp',
          start: starts[start] as number,
          end: ends[token] as number,
          op: 'USub',
          operand: value,
        };
      if (imaginary !== null) value = complexNumber(start, end, value, imaginary);
      return { kind: 'MatchValue', start: starts[start] as number, end: ends[end - 1] as number, value };
    },
    patImag: (start: number, _end: number, _sign: number, token: number): Imaginary => ({
      isNegative: kinds[start] === MINUS,
      opStart: starts[start] as number,
      value: number(token),
    }),
    patString: (start: number, end: number, value: Expression): MatchValue => ({
      kind: 'MatchValue',
      start: starts[start] as number,
      end: ends[end - 1] as number,
      value,
    }),
    patConst: (start: number, end: number, token: number): Pattern => ({
      kind: 'MatchSingleton',
      start: starts[start] as number,
      end: ends[end - 1] as number,
      value: kinds[token] === NONE ? null : kinds[token] === TRUE,
    }),
    patList: (
      start: number,
      end: number,
      _open: number,
      content: PatternItems | null,
      _close: number,
    ): Pattern => sequence(start, end, content === null ? [] : content.patterns),
    patGroup: (
      start: number,
      end: number,
      _open: number,
      content: PatternItems | null,
      _close: number,
    ): Pattern => {
      if (content === null) return sequence(start, end, []);
      const first = content.patterns[0] as Pattern;
      if (content.hasComma) return sequence(start, end, content.patterns);
      if (first.kind === 'MatchStar')
        return context.fail('invalid syntax', ends[end - 1] as number, (ends[end - 1] as number) + 1);
      return first;
    },
    patItems: items,
    patMap: (
      start: number,
      end: number,
      _open: number,
      entries: PatternEntry[] | null,
      _close: number,
    ): MatchMapping => {
      const mapping: MatchMapping = {
        kind: 'MatchMapping',
        start: starts[start] as number,
        end: ends[end - 1] as number,
        keys: [],
        patterns: [],
        rest: null,
      };
      for (const entry of entries ?? []) {
        if (mapping.rest !== null)
          context.fail(
            'invalid syntax',
            starts[entry.firstToken] as number,
            ends[entry.firstToken] as number,
          );
        if (entry.kind === 'rest') mapping.rest = entry.name;
        else {
          mapping.keys.push(entry.key);
          mapping.patterns.push(entry.pattern);
        }
      }
      return mapping;
    },
    patPairs: (
      _start: number,
      _end: number,
      first: PatternEntry,
      _commas: number[],
      rest: PatternEntry[],
      _last: number | null,
    ) => [first, ...rest],
    patRest: (start: number, _end: number, _stars: number, name: number): PatternEntry => {
      const id = context.nameOf(name);
      if (id === '_') context.fail('invalid syntax', starts[name] as number, ends[name] as number);
      return { kind: 'rest', firstToken: start, name: id };
    },
    patPair: (start: number, _end: number, key: Pattern, colon: number, pattern: Pattern): PatternEntry => ({
      kind: 'pair',
      firstToken: start,
      key: mappingKey(context, key, colon),
      pattern,
    }),
    patName: (start: number, end: number, path: Expression, args: PatternArgument[] | null): Pattern => {
      if (args !== null)
        return classPattern(
          context,
          { start: starts[start] as number, end: ends[end - 1] as number },
          path,
          args,
        );
      if (path.kind !== 'Name')
        return {
          kind: 'MatchValue',
          start: starts[start] as number,
          end: ends[end - 1] as number,
          value: path,
        };
      return {
        kind: 'MatchAs',
        start: starts[start] as number,
        end: ends[end - 1] as number,
        pattern: null,
        name: capture(path.id),
      };
    },
    patAttr: (start: number, _end: number, first: number, _dots: number[], rest: number[]): Expression => {
      let node: Expression = {
        kind: 'Name',
        start: starts[first] as number,
        end: ends[first] as number,
        id: context.nameOf(first),
        ctx: 'Load',
      };
      for (const token of rest)
        node = {
          kind: 'Attribute',
          start: starts[start] as number,
          end: ends[token] as number,
          value: node,
          attr: context.nameOf(token),
          ctx: 'Load',
        };
      return node;
    },
    patCall: (_start: number, _end: number, _open: number, args: PatternArgument[] | null, _close: number) =>
      args ?? [],
    patArgs: (
      _start: number,
      _end: number,
      first: PatternArgument | Pattern,
      _commas: number[],
      rest: (PatternArgument | Pattern)[],
      _last: number | null,
    ) =>
      [first, ...rest].map((argument) => ('kind' in argument ? { name: null, pattern: argument } : argument)),
    patKeyword: (
      _start: number,
      _end: number,
      name: number,
      _equals: number,
      pattern: Pattern,
    ): PatternArgument => ({
      name: context.nameOf(name),
      pattern,
    }),
  };
}

/** The imaginary part of a complex literal, with its sign. */
interface Imaginary {
  isNegative: boolean;
  opStart: number;
  value: Constant;
}

/** A mapping pattern's key: a literal or a dotted name. */
function mappingKey(context: ActionContext, key: Pattern, colon: number): Expression {
  const { start, end } = key;
  if (key.kind === 'MatchValue') return key.value;
  if (key.kind !== 'MatchSingleton')
    return context.fail('invalid syntax', context.starts[colon] as number, context.ends[colon] as number);
  if (key.value === null) return { kind: 'Constant', start, end, type: 'none', value: null };
  return { kind: 'Constant', start, end, type: 'bool', value: key.value };
}

function classPattern(
  context: ActionContext,
  span: { start: number; end: number },
  cls: Expression,
  args: PatternArgument[],
): MatchClass {
  const node: MatchClass = {
    kind: 'MatchClass',
    start: span.start,
    end: span.end,
    cls,
    patterns: [],
    kwdAttrs: [],
    kwdPatterns: [],
  };
  for (const { name, pattern } of args) {
    if (name !== null) {
      node.kwdAttrs.push(name);
      node.kwdPatterns.push(pattern);
    } else if (node.kwdAttrs.length > 0)
      context.fail('positional patterns follow keyword patterns', pattern.start, pattern.end);
    else node.patterns.push(pattern);
  }
  return node;
}
