/**
 * Operators by precedence. The grammar gives one flat list of operands and operator tokens; this makes the tree.
 *
 * The token at which an operand starts follows from the operator before it, brackets included.
 */
import type { ActionContext } from './action-context.ts';
import type { BinaryOperator, ComparisonOperator, Expression, UnaryOperator } from './ast.ts';
import { type TokenText, tokenKind } from './tokens.ts';

const POWER = tokenKind('**');
const MINUS = tokenKind('-');
const PLUS = tokenKind('+');
const INVERT = tokenKind('~');
const NOT = tokenKind('not');
const IS = tokenKind('is');

const COMPARISON_PRECEDENCE = 1;
const BINARY: [BinaryOperator, TokenText, number][] = [
  ['BitOr', '|', 2],
  ['BitXor', '^', 3],
  ['BitAnd', '&', 4],
  ['LShift', '<<', 5],
  ['RShift', '>>', 5],
  ['Add', '+', 6],
  ['Sub', '-', 6],
  ['Mult', '*', 7],
  ['Div', '/', 7],
  ['FloorDiv', '//', 7],
  ['Mod', '%', 7],
  ['MatMult', '@', 7],
  ['Pow', '**', 8],
];
const COMPARISONS: [ComparisonOperator, TokenText][] = [
  ['Eq', '=='],
  ['NotEq', '!='],
  ['Lt', '<'],
  ['LtE', '<='],
  ['Gt', '>'],
  ['GtE', '>='],
  ['Is', 'is'],
  ['In', 'in'],
  ['NotIn', 'not'],
];
const PRECEDENCE = new Uint8Array(128);
const BINARY_NAME: BinaryOperator[] = [];
const COMPARISON_NAME: ComparisonOperator[] = [];
for (const [name, text, precedence] of BINARY) {
  PRECEDENCE[tokenKind(text)] = precedence;
  BINARY_NAME[tokenKind(text)] = name;
}
for (const [name, text] of COMPARISONS) {
  PRECEDENCE[tokenKind(text)] = COMPARISON_PRECEDENCE;
  COMPARISON_NAME[tokenKind(text)] = name;
}

/** The binary operator written `text`. */
export function binaryOperator(text: string): BinaryOperator {
  return BINARY_NAME[tokenKind(text as TokenText)] as BinaryOperator;
}

/** Whether a token is an operator before its operand. */
export function isPrefix(kind: number): boolean {
  return kind === MINUS || kind === PLUS || kind === INVERT;
}

/** Resolves flat lists of operators by precedence. */
export class OperatorParser {
  private readonly context: ActionContext;
  private operands: Expression[] = [];
  private operators: number[] = [];
  /** The operand being read; the operator after it has the same index. */
  private current = 0;
  private startToken = 0;
  private endToken = 0;

  constructor(context: ActionContext) {
    this.context = context;
  }

  /** The tree of `operands` with the operator tokens between them, which fill tokens [start, end). */
  parse(start: number, end: number, operands: Expression[], operators: number[]): Expression {
    this.startToken = start;
    this.endToken = end;
    this.operands = operands;
    this.operators = operators;
    this.current = 0;
    return this.parseBinary(COMPARISON_PRECEDENCE);
  }

  private parseBinary(minimum: number): Expression {
    const { context, operators } = this;
    const start = context.starts[this.firstToken(this.current)] as number;
    let left = this.parseUnary();
    while (this.current < operators.length) {
      const operator = operators[this.current] as number;
      const kind = context.kinds[operator] as number;
      const precedence = PRECEDENCE[kind] as number;
      if (precedence < minimum) break;
      if (precedence === COMPARISON_PRECEDENCE) {
        left = this.parseComparison(left, start);
        continue;
      }
      this.current++;
      const right = this.parseBinary(precedence + 1);
      const opStart = context.starts[operator] as number;
      const op = BINARY_NAME[kind] as BinaryOperator;
      left = { kind: 'BinOp', start, end: this.endOffset(), left, op, right, opStart };
    }
    return left;
  }

  private parseComparison(left: Expression, start: number): Expression {
    const ops: ComparisonOperator[] = [];
    const comparators: Expression[] = [];
    while (this.current < this.operators.length) {
      const operator = this.operators[this.current] as number;
      const kind = this.context.kinds[operator] as number;
      if (PRECEDENCE[kind] !== COMPARISON_PRECEDENCE) break;
      const isNot = kind === IS && this.context.kinds[operator + 1] === NOT;
      ops.push(isNot ? 'IsNot' : (COMPARISON_NAME[kind] as ComparisonOperator));
      this.current++;
      comparators.push(this.parseBinary(COMPARISON_PRECEDENCE + 1));
    }
    return { kind: 'Compare', start, end: this.endOffset(), left, ops, comparators };
  }

  /** An operand with its prefixes; `**` binds tighter than a prefix on its left and takes one on its right. */
  private parseUnary(): Expression {
    const { context } = this;
    const first = this.firstToken(this.current);
    let base = first;
    while (isPrefix(context.kinds[base] as number)) base++;
    let node = this.operands[this.current] as Expression;
    const operator = this.operators[this.current];
    if (operator !== undefined && context.kinds[operator] === POWER) {
      this.current++;
      const right = this.parseUnary();
      const start = context.starts[base] as number;
      const opStart = context.starts[operator] as number;
      node = { kind: 'BinOp', start, end: this.endOffset(), left: node, op: 'Pow', right, opStart };
    }
    return base === first ? node : prefixed(context, first, base, this.endOffset(), node);
  }

  private firstToken(operand: number): number {
    if (operand === 0) return this.startToken;
    const operator = this.operators[operand - 1] as number;
    const kind = this.context.kinds[operator];
    const hasTwoTokens = kind === NOT || (kind === IS && this.context.kinds[operator + 1] === NOT);
    return hasTwoTokens ? operator + 2 : operator + 1;
  }

  private endOffset(): number {
    const next = this.operators[this.current] ?? this.endToken;
    return this.context.ends[next - 1] as number;
  }
}

/** Applies the prefix operators at tokens [first, base) to `operand`, which ends at offset `end`. */
export function prefixed(
  context: ActionContext,
  first: number,
  base: number,
  end: number,
  operand: Expression,
): Expression {
  let node = operand;
  for (let token = base - 1; token >= first; token--) {
    const kind = context.kinds[token];
    const op: UnaryOperator = kind === MINUS ? 'USub' : kind === PLUS ? 'UAdd' : 'Invert';
    node = { kind: 'UnaryOp', start: context.starts[token] as number, end, op, operand: node };
  }
  return node;
}
