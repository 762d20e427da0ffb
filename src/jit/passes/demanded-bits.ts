/**
 * Demanded bits: how much of each int is ever looked at.
 *
 * `(a * b + c) & mask` needs only the low bits of the sum, and these depend on nothing but the low bits of a, b and c;
 * so neither the product nor the sum has to be exact, and their checks go. A value that an exit writes back, that is
 * compared, divided or made a float has to be exact. A node's own exit counts only once it is known that the node must
 * be exact; so a chain under a mask frees itself of all its checks at once.
 *
 * It has to run before the range analysis: that draws conclusions from checks.
 */

import {
  type Block,
  type Exit,
  edgesOf,
  intervalOf,
  type Node,
  OPERATORS,
  type Operator,
  powerOfTwo,
  type Region,
  reversePostorder,
  valuesAtEnd,
  valuesOf,
} from '../ir.ts';

export function dropUnneededBits({ start }: Region): void {
  const blocks = reversePostorder(start);
  for (const block of blocks) block.body.forEach(dropIdleExit);
  const demand = new Demand(blocks);
  for (const block of blocks) {
    for (const node of block.body) {
      const modular = isDroppable(node) ? MODULAR[node.operator] : undefined;
      if (modular === undefined || demand.of(node) === EXACT) continue;
      node.operator = modular;
      node.exit = null;
    }
  }
}

/** More than all bits: the number itself. */
const EXACT = 65;

/** Operators that exit where their result does not fit, and what they are when only low bits are needed. */
const MODULAR: Partial<Record<Operator, Operator>> = {
  'int.add': 'bits.add',
  'int.sub': 'bits.sub',
  'int.mul': 'bits.mul',
  'int.neg': 'bits.neg',
  'int.shl': 'bits.shl',
  'word.add': 'bits.add',
  'word.sub': 'bits.sub',
  'word.mul': 'bits.mul',
  'word.shl': 'bits.shl',
  'word.of_int': 'word.bits',
  'int.of_word': 'int.bits',
};

/** Of a shift: its count, if that is a constant of 0..63; else -1. */
function countOf({ operands }: Node): number {
  const literal = operands[1]?.literal;
  return typeof literal === 'bigint' && literal >= 0n && literal <= 63n ? Number(literal) : -1;
}

function isDroppable(node: Node): boolean {
  if (node.operator === 'int.shl' || node.operator === 'word.shl') return countOf(node) >= 0;
  return MODULAR[node.operator] !== undefined;
}

/** Takes away exits that a constant operand makes idle. */
function dropIdleExit(node: Node): void {
  const literal = node.operands[1]?.literal;
  if (typeof literal !== 'bigint') return;
  switch (node.operator) {
    case 'int.shr':
    case 'word.shr':
      if (literal >= 0n) node.exit = null;
      break;
    case 'int.mod':
    case 'word.div':
    case 'word.rem':
      if (literal !== 0n) node.exit = null;
  }
}

class Demand {
  private readonly demanded = new Map<Node, number>();
  private readonly sources = new Map<Node, Node[]>();
  private readonly pending: Node[] = [];

  constructor(blocks: readonly Block[]) {
    for (const block of blocks) {
      for (const { target, args } of edgesOf(block)) {
        args.forEach((arg, i) => {
          const known = this.sources.get(target.parameters[i]);
          if (known === undefined) this.sources.set(target.parameters[i], [arg]);
          else known.push(arg);
        });
      }
    }
    for (const block of blocks) this.start(block);
    for (let node = this.pending.pop(); node !== undefined; node = this.pending.pop()) this.pass(node);
  }

  /** How many low bits of a node are needed; EXACT: the number itself. */
  of(node: Node): number {
    return this.demanded.get(node) ?? 0;
  }

  /** What is needed whatever becomes of it. */
  private start(block: Block): void {
    for (const value of valuesAtEnd(block)) this.raise(value, EXACT);
    for (const node of block.body) {
      const raises = node.exit !== null && 'raises' in OPERATORS[node.operator] && !isDroppable(node);
      if (node.type === null || raises) this.raise(node, EXACT);
    }
  }

  private exitNeeds(exit: Exit): void {
    for (const node of valuesOf(exit)) this.raise(node, EXACT);
  }

  private raise(node: Node, bits: number): void {
    if (node.operator === 'constant' || bits <= this.of(node)) return;
    this.demanded.set(node, bits);
    this.pending.push(node);
  }

  /** Passes on to a node's operands what is needed of it. */
  private pass(node: Node): void {
    const bits = this.of(node);
    if (node.exit !== null && (bits === EXACT || !isDroppable(node))) this.exitNeeds(node.exit);
    for (const arg of this.sources.get(node) ?? []) this.raise(arg, bits);
    node.operands.forEach((operand, i) => {
      this.raise(operand, this.operandNeeds(node, i, bits));
    });
  }

  private operandNeeds(node: Node, index: number, bits: number): number {
    const { operator, operands } = node;
    const other = operands[1 - index];
    switch (operator) {
      case 'int.and':
      case 'word.and':
        return Math.min(bits, widthOfMask(other));
      case 'int.or':
      case 'int.xor':
      case 'word.or':
      case 'word.xor':
      case 'int.add':
      case 'int.sub':
      case 'int.mul':
      case 'int.neg':
      case 'word.add':
      case 'word.sub':
      case 'word.mul':
      case 'word.of_int':
      case 'int.of_word':
        return bits;
      case 'word.bits':
      case 'int.bits':
        return Math.min(bits, 64);
      case 'int.shl':
      case 'word.shl':
        return index === 0 && countOf(node) >= 0 ? bits : EXACT;
      case 'int.shr':
      case 'word.shr': {
        const count = index === 0 ? countOf(node) : -1;
        return count >= 0 && bits + count <= 64 ? bits + count : EXACT;
      }
      case 'int.mod':
        return index === 0 && powerOfTwo(operands[1]) >= 0 ? Math.min(bits, powerOfTwo(operands[1])) : EXACT;
      default:
        return EXACT;
    }
  }
}

/** How many bits a node lets through as a mask. EXACT if it may be negative, or be left inexact itself. */
function widthOfMask(node: Node): number {
  const { low, high } = intervalOf(node);
  if ((node.operator !== 'constant' && node.operator !== 'load') || low < 0n) return EXACT;
  return high === 0n ? 0 : high.toString(2).length;
}
