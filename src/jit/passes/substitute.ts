/** Puts other nodes in the place of nodes. */

import { type Block, edgesOf, exitsOf, framesOf, Node } from '../ir.ts';

/** What stands for a node in the end, where each of `replaced` gives way to another, which may give way itself. */
export function resolver(replaced: ReadonlyMap<Node, Node>): (node: Node) => Node {
  return (node) => {
    let found = node;
    for (let next = replaced.get(found); next !== undefined; next = replaced.get(found)) found = next;
    return found;
  };
}

/** Replaces all that a block uses by what `resolve` gives for it: operands, conditions, arguments, what exits write. */
export function substitute(block: Block, resolve: (node: Node) => Node): void {
  const { terminator } = block;
  for (const node of block.body) node.operands = node.operands.map(resolve);
  for (const exit of exitsOf(block)) {
    for (const write of framesOf(exit).flatMap(({ writes }) => writes)) {
      if (write.content instanceof Node) write.content = resolve(write.content);
    }
    exit.unpaid = exit.unpaid?.map(resolve) ?? null;
  }
  if (terminator?.kind === 'branch') terminator.condition = resolve(terminator.condition);
  if (terminator?.kind === 'return') terminator.values = terminator.values.map(resolve);
  for (const edge of edgesOf(block)) edge.args = edge.args.map(resolve);
}
