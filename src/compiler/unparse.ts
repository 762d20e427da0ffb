/**
 * Expressions back to text, as CPython's `ast_unparse.c` writes them: what `from __future__ import annotations` stores.
 */

import { constantText } from '../bytecode/constants.ts';
import type {
  Arguments,
  BinaryOperator,
  Call,
  ComparisonOperator,
  Comprehension,
  Constant,
  Dict,
  Expression,
  JoinedStr,
  UnaryOperator,
} from '../syntax/ast.ts';
import { constantOf } from './fold.ts';

/** How tightly an expression binds; a looser one inside a tighter place takes parentheses. */
enum Level {
  Tuple,
  Test,
  Or,
  And,
  Not,
  Compare,
  BitOr,
  BitXor,
  BitAnd,
  Shift,
  Arithmetic,
  Term,
  Factor,
  Power,
  Await,
  Atom,
}

const BINARY: Record<BinaryOperator, readonly [string, Level]> = {
  Add: ['+', Level.Arithmetic],
  Sub: ['-', Level.Arithmetic],
  Mult: ['*', Level.Term],
  MatMult: ['@', Level.Term],
  Div: ['/', Level.Term],
  Mod: ['%', Level.Term],
  FloorDiv: ['//', Level.Term],
  Pow: ['**', Level.Power],
  LShift: ['<<', Level.Shift],
  RShift: ['>>', Level.Shift],
  BitOr: ['|', Level.BitOr],
  BitXor: ['^', Level.BitXor],
  BitAnd: ['&', Level.BitAnd],
};

const UNARY: Record<UnaryOperator, readonly [string, Level]> = {
  Invert: ['~', Level.Factor],
  Not: ['not ', Level.Not],
  UAdd: ['+', Level.Factor],
  USub: ['-', Level.Factor],
};

const COMPARISON: Record<ComparisonOperator, string> = {
  Eq: '==',
  NotEq: '!=',
  Lt: '<',
  LtE: '<=',
  Gt: '>',
  GtE: '>=',
  Is: 'is',
  IsNot: 'is not',
  In: 'in',
  NotIn: 'not in',
};

/** The text of an expression; a tuple on its own is in parentheses. */
export function unparse(node: Expression): string {
  return write(node, Level.Test);
}

function write(node: Expression, level: Level): string {
  const within = (own: Level, text: string): string => (level > own ? `(${text})` : text);
  switch (node.kind) {
    case 'Name':
      return node.id;
    case 'Constant':
      return writeConstant(node);
    case 'Attribute': {
      const isInt = node.value.kind === 'Constant' && node.value.type === 'int';
      return `${write(node.value, Level.Atom)}${isInt ? ' ' : ''}.${node.attr}`;
    }
    case 'Subscript':
      return `${write(node.value, Level.Atom)}[${write(node.slice, Level.Tuple)}]`;
    case 'Slice': {
      const [lower, upper, step] = [node.lower, node.upper, node.step].map((bound) =>
        bound === null ? '' : write(bound, Level.Test),
      );
      return `${lower}:${upper}${node.step === null ? '' : `:${step}`}`;
    }
    case 'Call':
      return writeCall(node);
    case 'BinOp': {
      const [sign, own] = BINARY[node.op];
      const right = node.op === 'Pow' ? 0 : 1;
      return within(own, `${write(node.left, own + 1 - right)} ${sign} ${write(node.right, own + right)}`);
    }
    case 'UnaryOp': {
      const [sign, own] = UNARY[node.op];
      return within(own, sign + write(node.operand, own));
    }
    case 'BoolOp': {
      const own = node.op === 'And' ? Level.And : Level.Or;
      return within(
        own,
        node.values.map((value) => write(value, own + 1)).join(node.op === 'And' ? ' and ' : ' or '),
      );
    }
    case 'Compare': {
      const rest = node.ops.map(
        (op, i) => ` ${COMPARISON[op]} ${write(node.comparators[i], Level.Compare + 1)}`,
      );
      return within(Level.Compare, write(node.left, Level.Compare + 1) + rest.join(''));
    }
    case 'IfExp': {
      const [body, test] = [write(node.body, Level.Test + 1), write(node.test, Level.Test + 1)];
      return within(Level.Test, `${body} if ${test} else ${write(node.orelse, Level.Test)}`);
    }
    case 'Lambda':
      return within(Level.Test, `lambda${writeParameters(node.args)}: ${write(node.body, Level.Test)}`);
    case 'NamedExpr':
      return within(Level.Tuple, `${write(node.target, Level.Atom)} := ${write(node.value, Level.Atom)}`);
    case 'List':
      return `[${writeAll(node.elts)}]`;
    case 'Set':
      return `{${writeAll(node.elts)}}`;
    case 'Tuple':
      if (node.elts.length === 0) return '()';
      return within(Level.Tuple, writeAll(node.elts) + (node.elts.length === 1 ? ',' : ''));
    case 'Dict':
      return writeDict(node);
    case 'ListComp':
      return `[${write(node.elt, Level.Test)}${writeGenerators(node.generators)}]`;
    case 'SetComp':
      return `{${write(node.elt, Level.Test)}${writeGenerators(node.generators)}}`;
    case 'GeneratorExp':
      return `(${write(node.elt, Level.Test)}${writeGenerators(node.generators)})`;
    case 'DictComp': {
      const pair = `${write(node.key, Level.Test)}: ${write(node.value, Level.Test)}`;
      return `{${pair}${writeGenerators(node.generators)}}`;
    }
    case 'Starred':
      return `*${write(node.value, Level.BitOr)}`;
    case 'JoinedStr':
    case 'FormattedValue':
      return writeFormatString(node);
    case 'Yield':
      return node.value === null ? '(yield)' : `(yield ${write(node.value, Level.Test)})`;
    case 'YieldFrom':
      return `(yield from ${write(node.value, Level.Test)})`;
    case 'Await':
      return within(Level.Await, `await ${write(node.value, Level.Atom)}`);
  }
}

function writeAll(nodes: readonly Expression[]): string {
  return nodes.map((node) => write(node, Level.Test)).join(', ');
}

function writeConstant(node: Constant): string {
  if (node.type === 'ellipsis') return '...';
  const constant = constantOf(node);
  const text = constant === null ? '' : constantText(constant);
  if (node.type === 'str' && node.unicodePrefix) return `u${text}`;
  // A literal of infinity has no name: CPython writes one that is as large.
  return node.type === 'float' || node.type === 'complex' ? text.replace('inf', '1e309') : text;
}

function writeCall({ func, args, keywords }: Call): string {
  const callee = write(func, Level.Atom);
  if (args.length === 1 && keywords.length === 0 && args[0].kind === 'GeneratorExp') {
    return callee + write(args[0], Level.Atom);
  }
  const named = keywords.map(
    ({ arg, value }) => `${arg === null ? '**' : `${arg}=`}${write(value, Level.Test)}`,
  );
  return `${callee}(${[...args.map((argument) => write(argument, Level.Test)), ...named].join(', ')})`;
}

function writeDict({ keys, values }: Dict): string {
  const items = values.map((value, index) => {
    const key = keys[index];
    return key === null
      ? `**${write(value, Level.BitOr)}`
      : `${write(key, Level.Test)}: ${write(value, Level.Test)}`;
  });
  return `{${items.join(', ')}}`;
}

function writeGenerators(generators: readonly Comprehension[]): string {
  const clauses = generators.map(({ target, iter, ifs, isAsync }) => {
    const conditions = ifs.map((condition) => ` if ${write(condition, Level.Test + 1)}`).join('');
    const head = `${isAsync ? ' async' : ''} for ${write(target, Level.Tuple)}`;
    return `${head} in ${write(iter, Level.Test + 1)}${conditions}`;
  });
  return clauses.join('');
}

function writeParameters(args: Arguments): string {
  const positional = [...args.posonlyargs, ...args.args];
  const withoutDefault = positional.length - args.defaults.length;
  const withDefault = (name: string, value: Expression | null | undefined): string =>
    value ? `${name}=${write(value, Level.Test)}` : name;
  const parts = positional.map(({ arg }, index) => withDefault(arg, args.defaults[index - withoutDefault]));
  if (args.posonlyargs.length > 0) parts.splice(args.posonlyargs.length, 0, '/');
  if (args.vararg !== null) parts.push(`*${args.vararg.arg}`);
  else if (args.kwonlyargs.length > 0) parts.push('*');
  args.kwonlyargs.forEach(({ arg }, index) => {
    parts.push(withDefault(arg, args.kwDefaults[index]));
  });
  if (args.kwarg !== null) parts.push(`**${args.kwarg.arg}`);
  // CPython sets `lambda` apart only from a positional parameter.
  return `${positional.length > 0 ? ' ' : ''}${parts.join(', ')}`;
}

// ---- f-strings

function writeFormatString(node: JoinedStr | (Expression & { kind: 'FormattedValue' })): string {
  return `f${constantText({ type: 'str', value: formatStringBody(node) })}`;
}

/** What stands between the quotes of an f-string, before escapes. */
function formatStringBody(node: Expression): string {
  if (node.kind === 'JoinedStr') return node.values.map(formatStringBody).join('');
  if (node.kind === 'Constant') {
    return node.type === 'str' ? node.value.replaceAll('{', '{{').replaceAll('}', '}}') : '';
  }
  if (node.kind !== 'FormattedValue') return '';
  const value = write(node.value, Level.Test + 1);
  const conversion = node.conversion < 0 ? '' : `!${String.fromCharCode(node.conversion)}`;
  const spec = node.formatSpec === null ? '' : `:${formatStringBody(node.formatSpec)}`;
  return `{${value.startsWith('{') ? ' ' : ''}${value}${conversion}${spec}}`;
}
