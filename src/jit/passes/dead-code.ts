/**
 * Removes nodes that nothing uses. A node that can exit stays if its exit may be an exception (a division by zero); an
 * unused sum that would overflow has no effect that the program could see.
 */

import {
  edgesOf,
  type Node,
  OPERATORS,
  type Region,
  reversePostorder,
  valuesAtEnd,
  valuesOf,
} from '../ir.ts';

export function removeDeadCode({ start }: Region): void {
  const blocks = reversePostorder(start);
  const used = new Set<Node>();
  const argumentsOf = new Map<Node, Node[]>();
  for (const block of blocks) {
    for (const value of valuesAtEnd(block)) used.add(value);
    for (const node of block.body) if (isNeeded(node)) used.add(node);
    for (const { target, args } of edgesOf(block)) {
      args.forEach((arg, i) => {
        const parameter = target.parameters[i];
        const known = argumentsOf.get(parameter);
        if (known === undefined) argumentsOf.set(parameter, [arg]);
        else known.push(arg);
      });
    }
  }
  for (const node of used) {
    for (const operand of node.operands) used.add(operand);
    for (const arg of argumentsOf.get(node) ?? []) used.add(arg);
    if (node.exit !== null) for (const value of valuesOf(node.exit)) used.add(value);
  }
  // Those of the function stay, for its callers.
  for (const parameter of start.parameters) used.add(parameter);
  for (const block of blocks) {
    block.body = block.body.filter((node) => used.has(node));
    for (const edge of edgesOf(block)) {
      edge.args = edge.args.filter((_, i) => used.has(edge.target.parameters[i]));
    }
  }
  for (const block of blocks) block.parameters = block.parameters.filter((node) => used.has(node));
}

function isNeeded(node: Node): boolean {
  return node.type === null || (node.exit !== null && 'raises' in OPERATORS[node.operator]);
}
