/**
 * Constant folding, as CPython's `ast_opt.c` does it and only where the result is certain to be exact: arithmetic that
 * would raise, that is large or whose last bit depends on a library (`**` of floats) is left to run time.
 */

import type { Constant } from '../bytecode/code.ts';
import type {
  BinaryOperator,
  BinOp,
  Constant as ConstantNode,
  Expression,
  TupleDisplay,
  UnaryOp,
} from '../syntax/ast.ts';

/** CPython's limits: bits of an int, characters of a str, items of a tuple. */
const MAX_BITS = 128;
const MAX_TEXT = 4096;
const MAX_ITEMS = 256;

/** Results by node, since a deep expression is asked for at every level. */
const known = new WeakMap<Expression, Constant | false>();

/** The constant that an expression always is, or null. */
export function constantOf(node: Expression): Constant | null {
  switch (node.kind) {
    case 'Constant':
      return literal(node);
    case 'Name':
      return node.id === '__debug__' ? { type: 'bool', value: true } : null;
    case 'BinOp':
      // From the innermost of a long chain outwards, so that none of them has to go deep.
      for (const link of unknownChain(node)) remember(link);
      return remember(node);
    case 'UnaryOp':
    case 'Tuple':
      return remember(node);
    default:
      return null;
  }
}

type Foldable = BinOp | UnaryOp | TupleDisplay;

function remember(node: Foldable): Constant | null {
  let result = known.get(node);
  if (result === undefined) {
    result = compute(node) ?? false;
    known.set(node, result);
  }
  return result === false ? null : result;
}

/** The left operands of a chain of operators that nobody has asked for yet, innermost first. */
function unknownChain(node: BinOp): BinOp[] {
  const chain: BinOp[] = [];
  for (let left = node.left; left.kind === 'BinOp' && !known.has(left); left = left.left) chain.push(left);
  return chain.reverse();
}

/** Whether a condition always holds (true), never holds (false), or depends (null). */
export function truthOf(node: Expression): boolean | null {
  const constant = constantOf(node);
  return constant === null ? null : truth(constant);
}

/** The tuple of the constants that all `nodes` are, or null. */
export function tupleOf(nodes: readonly Expression[]): Constant | null {
  const items = constantsOf(nodes);
  return items === null ? null : { type: 'tuple', items };
}

/** What `in` and `for` need of a display that nobody else sees: a constant tuple for a list, a frozenset for a set. */
export function displayOf(node: Expression, allowSet: boolean): Constant | null {
  if (node.kind === 'List') return tupleOf(node.elts);
  if (node.kind !== 'Set' || !allowSet) return null;
  const items = constantsOf(node.elts);
  return items === null ? null : { type: 'frozenset', items };
}

function constantsOf(nodes: readonly Expression[]): Constant[] | null {
  const items: Constant[] = [];
  for (const node of nodes) {
    const constant = constantOf(node);
    if (constant === null) return null;
    items.push(constant);
  }
  return items;
}

function literal(node: ConstantNode): Constant {
  switch (node.type) {
    case 'none':
    case 'ellipsis':
      return { type: node.type };
    default:
      return { type: node.type, value: node.value } as Constant;
  }
}

function compute(node: Foldable): Constant | null {
  if (node.kind === 'Tuple') return node.ctx === 'Load' ? tupleOf(node.elts) : null;
  return node.kind === 'UnaryOp' ? foldUnary(node) : foldBinary(node);
}

function truth(constant: Constant): boolean {
  switch (constant.type) {
    case 'none':
      return false;
    case 'ellipsis':
    case 'code':
      return true;
    case 'tuple':
    case 'frozenset':
      return constant.items.length > 0;
    case 'str':
    case 'bytes':
      return constant.value.length > 0;
    default:
      return constant.value !== 0 && constant.value !== false;
  }
}

// ---- operators

function foldUnary({ op, operand }: UnaryOp): Constant | null {
  const constant = constantOf(operand);
  if (constant === null) return null;
  if (op === 'Not') return { type: 'bool', value: !truth(constant) };
  const integer = integerOf(constant);
  if (integer !== null) {
    if (op === 'Invert') return int(~integer);
    return int(op === 'USub' ? -integer : integer);
  }
  if (constant.type !== 'float' || op === 'Invert') return null;
  return { type: 'float', value: op === 'USub' ? -constant.value : constant.value };
}

function foldBinary({ left: leftNode, op, right: rightNode }: BinOp): Constant | null {
  const left = constantOf(leftNode);
  const right = left === null ? null : constantOf(rightNode);
  if (left === null || right === null) return null;
  const a = integerOf(left);
  const b = integerOf(right);
  if (left.type === 'bool' && right.type === 'bool' && op.startsWith('Bit')) return null;
  if (a !== null && b !== null) return op === 'Div' ? divide(a, b) : integerArithmetic(op, a, b);
  if (op === 'Mult' && b !== null && isSequence(left)) return repeat(left, b);
  if (op === 'Mult' && a !== null && isSequence(right)) return repeat(right, a);
  if (op === 'Add') {
    if (left.type === 'str' && right.type === 'str') return concatenate(left.value, right.value);
    if (left.type === 'tuple' && right.type === 'tuple') return tuple([...left.items, ...right.items]);
  }
  return floatArithmetic(op, left, right);
}

/** The value of an int or bool. */
function integerOf(constant: Constant): bigint | null {
  if (constant.type === 'bool') return constant.value ? 1n : 0n;
  return constant.type === 'int' ? BigInt(constant.value) : null;
}

function int(value: bigint): Constant {
  const number = Number(value);
  return { type: 'int', value: Number.isSafeInteger(number) ? number : value };
}

/** Two surrogates that stand alone must not become one character. */
function concatenate(left: string, right: string): Constant | null {
  const merges = /[\ud800-\udbff]$/.test(left) && /^[\udc00-\udfff]/.test(right);
  return merges || left.length + right.length > MAX_TEXT ? null : { type: 'str', value: left + right };
}

function tuple(items: readonly Constant[]): Constant | null {
  return items.length > MAX_ITEMS ? null : { type: 'tuple', items };
}

function bits(value: bigint): number {
  return (value < 0n ? -value : value).toString(2).length;
}

function integerArithmetic(op: BinaryOperator, a: bigint, b: bigint): Constant | null {
  switch (op) {
    case 'Add':
      return int(a + b);
    case 'Sub':
      return int(a - b);
    case 'Mult':
      return bits(a) + bits(b) > MAX_BITS ? null : int(a * b);
    case 'FloorDiv':
      return b === 0n ? null : int((a - floorRemainder(a, b)) / b);
    case 'Mod':
      return b === 0n ? null : int(floorRemainder(a, b));
    case 'Pow':
      return b < 0n || b > MAX_BITS || bits(a) * Number(b) > MAX_BITS ? null : int(a ** b);
    case 'LShift':
      return b < 0n || b > MAX_BITS || bits(a) + Number(b) > MAX_BITS ? null : int(a << b);
    case 'RShift':
      return b < 0n ? null : int(a >> b);
    case 'BitAnd':
      return int(a & b);
    case 'BitOr':
      return int(a | b);
    case 'BitXor':
      return int(a ^ b);
    default:
      return null;
  }
}

/** The remainder with the sign of the divisor, as Python defines `%`. */
function floorRemainder(a: bigint, b: bigint): bigint {
  const remainder = a % b;
  return remainder !== 0n && remainder < 0n !== b < 0n ? remainder + b : remainder;
}

/** True division, when both ints are exact as doubles: then the quotient is rounded once. */
function divide(a: bigint, b: bigint): Constant | null {
  const dividend = Number(a);
  const divisor = Number(b);
  const exact = Number.isSafeInteger(dividend) && Number.isSafeInteger(divisor) && divisor !== 0;
  return exact ? { type: 'float', value: dividend / divisor } : null;
}

function floatArithmetic(op: BinaryOperator, left: Constant, right: Constant): Constant | null {
  const a = floatOf(left);
  const b = floatOf(right);
  if (a === null || b === null) return null;
  switch (op) {
    case 'Add':
      return { type: 'float', value: a + b };
    case 'Sub':
      return { type: 'float', value: a - b };
    case 'Mult':
      return { type: 'float', value: a * b };
    case 'Div':
      return b === 0 ? null : { type: 'float', value: a / b };
    default:
      return null;
  }
}

/** A float, or an int or bool that a float holds exactly. */
function floatOf(constant: Constant): number | null {
  if (constant.type === 'float') return constant.value;
  const integer = integerOf(constant);
  return integer !== null && Number.isSafeInteger(Number(integer)) ? Number(integer) : null;
}

type SequenceConstant = Constant & { type: 'str' | 'tuple' };

function isSequence(constant: Constant): constant is SequenceConstant {
  return constant.type === 'str' || constant.type === 'tuple';
}

function repeat(constant: SequenceConstant, times: bigint): Constant | null {
  const count = times < 0n ? 0 : Number(times);
  if (constant.type === 'str') {
    if (concatenate(constant.value, constant.value) === null) return null;
    return constant.value.length * count > MAX_TEXT
      ? null
      : { type: 'str', value: constant.value.repeat(count) };
  }
  if (constant.items.length * count > MAX_ITEMS) return null;
  return { type: 'tuple', items: Array.from({ length: count }, () => constant.items).flat() };
}
