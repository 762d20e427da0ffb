/**
 * Products of which only a remainder is wanted, and which may leave 64 bits:
 *
 *     p = int.mul a, b else exit;  s = int.add p, c else exit;  r = int.mod s, m
 *
 * becomes
 *
 *     q = int.mulmod a, b, m;  s = int.add q, c;  r = int.mod s, m
 *
 * since numbers of the same residue have sums of the same residue. What leaves now does so where the product is computed, so
 * nothing may have happened between. It runs after the range analysis, which finds most products to fit.
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
      const found = productUnder(remainder);
      if (found === null) continue;
      users ??= usersOf(blocks);
      if (isAlone(found, users) && isQuiet(block, found)) replace(block, found);
    }
  }
}

/** A remainder, and the product that it is of; with a sum between, or none. */
interface Found {
  readonly remainder: Node;
  readonly sum: Node | null;
  readonly product: Node;
}

function productUnder(remainder: Node): Found | null {
  if (remainder.operator !== 'int.mod' && remainder.operator !== 'int.rem') return null;
  const [dividend, modulus] = remainder.operands;
  if (powerOfTwo(modulus) >= 0) return null;
  if (isUncertain(dividend)) return { remainder, sum: null, product: dividend };
  if (dividend.operator !== 'int.add' && dividend.operator !== 'int.sub') return null;
  const [left, right] = dividend.operands;
  const product = [left, right].find(isUncertain);
  return product === undefined || left === right ? null : { remainder, sum: dividend, product };
}

/** Is it a product that may leave 64 bits? */
function isUncertain({ operator, exit }: Node): boolean {
  return operator === 'int.mul' && exit !== null;
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

/** Does nothing else look at the product and the sum? */
function isAlone({ remainder, sum, product }: Found, users: Users): boolean {
  const isOnlyUser = (user: Node, value: Node): boolean =>
    [...(users.get(value) ?? [])].every((each) => each === user);
  if (sum === null) return isOnlyUser(remainder, product);
  return isOnlyUser(sum, product) && isOnlyUser(remainder, sum);
}

/** Does nothing happen between the product and the remainder? Both have to stand in the block. */
function isQuiet({ body }: Block, { remainder, product }: Found): boolean {
  const from = body.indexOf(product);
  if (from < 0) return false;
  return body
    .slice(from, body.indexOf(remainder))
    .every(({ operator }) => !('effect' in OPERATORS[operator]));
}

function replace(block: Block, { remainder, sum, product }: Found): void {
  const modulus = remainder.operands[1];
  const exit = product.exit as Exit;
  const operands = [...product.operands, modulus];
  if (sum === null) {
    remainder.operator = 'int.mulmod';
    remainder.operands = operands;
    remainder.exit = exit;
    block.body = block.body.filter((node) => node !== product);
    return;
  }
  const residue = new Node('int.mulmod', 'int', operands, exit);
  residue.interval = resultOf('int.mod', ANY_INT, intervalOf(modulus));
  sum.operands = sum.operands.map((operand) => (operand === product ? residue : operand));
  const [left, right] = sum.operands.map(intervalOf);
  const exact = resultOf(sum.operator, left, right);
  const fits = exact !== null && isWithin(exact, ANY_INT);
  sum.interval = fits ? exact : ANY_INT;
  sum.exit = fits ? null : exit;
  remainder.operator = 'int.mod';
  remainder.exit = null;
  block.body = block.body
    .filter((node) => node !== product)
    .flatMap((node) => (node === sum ? [residue, node] : [node]));
}
