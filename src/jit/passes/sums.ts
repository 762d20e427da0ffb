/**
 * Sums: values that loops carry along and only ever add to (or subtract from). In the graph of definitions they are the
 * strongly connected components of nothing but parameters, additions and subtractions.
 */

import type { Block, Edge, Node } from '../ir.ts';
import { stronglyConnected } from '../lift/loops.ts';

/** An edge into a block, as passes over the graph need it. */
export interface Incoming {
  readonly from: Block;
  readonly edge: Edge;
  /** The condition under which the edge is taken, and its truth then; null: always. */
  readonly condition: Node | null;
  readonly truth: boolean;
}

export interface Sum {
  /** The parameters, additions and subtractions through which it goes. */
  readonly nodes: readonly Node[];
  /** What it starts from. */
  readonly inputs: readonly Node[];
  /** What is added to it; each at most once a pass. */
  readonly terms: readonly { readonly term: Node; readonly isSubtracted: boolean }[];
}

/** All sums of ints. */
export function findSums(blocks: readonly Block[], incoming: ReadonlyMap<Block, readonly Incoming[]>): Sum[] {
  const sources = new Map<Node, readonly Node[]>();
  for (const block of blocks) {
    block.parameters.forEach((parameter, i) => {
      if (parameter.type !== 'int') return;
      sources.set(
        parameter,
        (incoming.get(block) ?? []).map(({ edge }) => edge.args[i]),
      );
    });
    for (const node of block.body) {
      if (node.operator === 'int.add' || node.operator === 'int.sub') sources.set(node, node.operands);
    }
  }
  const nodes = [...sources.keys()];
  const follow = (node: Node): Node[] => (sources.get(node) ?? []).filter((source) => sources.has(source));
  const sums: Sum[] = [];
  for (const component of stronglyConnected(nodes, follow)) {
    const sum = component.length > 1 ? sumOf(component, sources) : null;
    if (sum !== null) sums.push(sum);
  }
  return sums;
}

function sumOf(component: readonly Node[], sources: ReadonlyMap<Node, readonly Node[]>): Sum | null {
  const inside = new Set(component);
  const inputs: Node[] = [];
  const terms: { term: Node; isSubtracted: boolean }[] = [];
  for (const node of component) {
    const outer = (sources.get(node) ?? []).filter((source) => !inside.has(source));
    if (node.operator === 'parameter') {
      inputs.push(...outer);
      continue;
    }
    // One operand is the sum itself, and it is not subtracted from something else.
    const isSubtracted = node.operator === 'int.sub';
    if (outer.length !== 1 || (isSubtracted && inside.has(node.operands[1]))) return null;
    terms.push({ term: outer[0], isSubtracted });
  }
  return inputs.length > 0 && terms.length > 0 ? { nodes: component, inputs, terms } : null;
}
