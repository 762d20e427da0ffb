/**
 * Products of which only a remainder is wanted, and which may leave 64 bits:
 *
 *     p = int.mul a, b else exit;  s = int.add p, c else exit;  r = int.mod s, m
 *
 * becomes
 *
 *     q = int.mulmod a, b, m;  s = int.add q, c;  r = int.mod s, m
 *
 * since numbers of the same residue have sums of the same residue; of several products and sums likewise. What leaves now does
 * so where the first product is computed, so nothing may have happened between. It runs after the range analysis, which finds
 * most products to fit.
 */

import {
  ANY_INT,
  type Block,
  type Exit,
  edgesOf,
  intervalOf,
  Node,
  OPERATORS,
  powerOfTwo,
  type Region,
  reversePostorder,
  valuesAtEnd,
  valuesOf,
} from '../ir.ts';
import { isWithin, resultOf } from './intervals.ts';

export function keepResidues({ start }: Region): void {
  const blocks = reversePostorder(start);
  let users: Users | null = null;
  for (const block of blocks) {
    for (const remainder of block.body) {
      const found = termsUnder(remainder, block);
      if (found === null) continue;
      users ??= usersOf(blocks);
      if (isAlone(found, users) && isQuiet(found)) replace(block, found);
    }
  }
}

/** A remainder, and what it is of. */
interface Found {
  readonly remainder: Node;
  /** Products, and sums of them and of others. */
  readonly terms: ReadonlySet<Node>;
  /** The block from the first product on, up to the remainder. */
  readonly stretch: readonly Node[];
}

function termsUnder(remainder: Node, { body }: Block): Found | null {
  if (remainder.operator !== 'int.mod' && remainder.operator !== 'int.rem') return null;
  const [dividend, modulus] = remainder.operands;
  if (powerOfTwo(modulus) >= 0) return null;
  const terms = new Set<Node>();
  if (!collect(dividend, terms) || terms.has(modulus)) return null;
  const places = [...terms].map((node) => body.indexOf(node));
  if (places.includes(-1)) return null;
  return { remainder, terms, stretch: body.slice(Math.min(...places), body.indexOf(remainder)) };
}

/** Finds the products that may leave 64 bits, and their sums; is it one of them? */
function collect(node: Node, terms: Set<Node>, seen = new Set<Node>()): boolean {
  if (seen.has(node)) return terms.has(node);
  seen.add(node);
  const isSum = node.operator === 'int.add' || node.operator === 'int.sub';
  const isTerm = isSum
    ? node.operands.filter((operand) => collect(operand, terms, seen)).length > 0
    : node.operator === 'int.mul' && node.exit !== null;
  if (isTerm) terms.add(node);
  return isTerm;
}

/** The nodes and blocks that look at a node, also where they leave. */
type Users = ReadonlyMap<Node, ReadonlySet<Node | Block>>;

function usersOf(blocks: readonly Block[]): Users {
  const users = new Map<Node, Set<Node | Block>>();
  const note = (values: readonly Node[], user: Node | Block): void => {
    for (const value of values) {
      const known = users.get(value);
      if (known === undefined) users.set(value, new Set([user]));
      else known.add(user);
    }
  };
  for (const block of blocks) {
    for (const node of block.body)
      note([...node.operands, ...(node.exit === null ? [] : valuesOf(node.exit))], node);
    note(valuesAtEnd(block), block);
    for (const { args } of edgesOf(block)) note(args, block);
  }
  return users;
}

/** Does nothing else look at the terms, but for what leaves between them, and can leave before? */
function isAlone({ remainder, terms, stretch }: Found, users: Users): boolean {
  const between = new Set<Node | Block>(stretch);
  const isOurs = (user: Node | Block, term: Node): boolean =>
    user instanceof Node &&
    (user === remainder || terms.has(user) || (between.has(user) && !user.operands.includes(term)));
  return [...terms].every((term) => [...(users.get(term) ?? [])].every((user) => isOurs(user, term)));
}

/** Does nothing happen between the first product and the remainder? */
function isQuiet({ stretch }: Found): boolean {
  return stretch.every(({ operator }) => !('effect' in OPERATORS[operator]));
}

function replace(block: Block, { remainder, terms, stretch }: Found): void {
  const [dividend, modulus] = remainder.operands;
  const exit = stretch[0].exit as Exit;
  const residues = new Map<Node, Node>();
  for (const node of stretch) {
    if (node.exit !== null) {
      const { kind, reason, cause } = node.exit;
      node.exit = { ...exit, kind, reason, cause };
    }
    if (!terms.has(node)) continue;
    node.operands = node.operands.map((operand) => residues.get(operand) ?? operand);
    if (node.operator === 'int.mul') residues.set(node, residueOf(node, modulus));
    else settleSum(node, exit);
  }
  const residue = residues.get(dividend);
  remainder.operator = residue === undefined ? 'int.mod' : 'int.mulmod';
  remainder.operands = residue?.operands ?? [dividend, modulus];
  remainder.exit = residue?.exit ?? null;
  block.body = block.body.flatMap((node) =>
    node === dividend && residue !== undefined ? [] : (residues.get(node) ?? node),
  );
}

function residueOf({ operands, exit }: Node, modulus: Node): Node {
  const residue = new Node('int.mulmod', 'int', [...operands, modulus], exit);
  residue.interval = resultOf('int.mod', ANY_INT, intervalOf(modulus));
  return residue;
}

/** Of residues, which may be negative where products are not, another sum fits into 64 bits for certain. */
function settleSum(sum: Node, exit: Exit): void {
  const [left, right] = sum.operands.map(intervalOf);
  const exact = resultOf(sum.operator, left, right);
  const fits = exact !== null && isWithin(exact, ANY_INT);
  sum.interval = fits ? exact : ANY_INT;
  sum.exit = fits ? null : (sum.exit ?? exit);
}
