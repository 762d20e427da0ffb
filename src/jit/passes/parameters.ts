/**
 * Removes the parameters of blocks to which every edge passes the same value (or the parameter itself): lifting gives
 * every block a parameter for every variable.
 */

import { type Block, type Edge, edgesOf, type Node, type Region, reversePostorder } from '../ir.ts';
import { resolver, substitute } from './substitute.ts';

export function removeParameters({ start }: Region): void {
  const blocks = reversePostorder(start);
  const incoming = new Map<Block, Edge[]>(blocks.map((block) => [block, []]));
  for (const block of blocks) for (const edge of edgesOf(block)) incoming.get(edge.target)?.push(edge);
  const replaced = new Map<Node, Node>();
  const resolve = resolver(replaced);
  for (let changed = true; changed; ) {
    changed = false;
    for (const block of blocks) {
      const edges = incoming.get(block) ?? [];
      for (let i = block.parameters.length - 1; i >= 0; i--) {
        const parameter = block.parameters[i];
        const value = onlyValue(
          parameter,
          edges.map(({ args }) => resolve(args[i])),
        );
        if (value === null) continue;
        replaced.set(parameter, value);
        block.parameters.splice(i, 1);
        for (const edge of edges) edge.args.splice(i, 1);
        changed = true;
      }
    }
  }
  for (const block of blocks) substitute(block, resolve);
}

/** The one value that a parameter can have, or null. */
function onlyValue(parameter: Node, args: readonly Node[]): Node | null {
  let value: Node | null = null;
  for (const arg of args) {
    if (arg === parameter || (value !== null && isSame(arg, value))) continue;
    if (value !== null) return null;
    value = arg;
  }
  return value;
}

function isSame(left: Node, right: Node): boolean {
  if (left === right) return true;
  const bothConstant = left.operator === 'constant' && right.operator === 'constant';
  return bothConstant && left.type === right.type && Object.is(left.literal, right.literal);
}
