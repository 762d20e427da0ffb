/**
 * Makes the control-flow graph fit for WebAssembly, which has no goto: every loop gets a single header.
 *
 * A loop that is entered at several blocks (say, because a variable's type alternates) gets a dispatcher in front. The
 * edges from outside and the back-edges to one chosen header go through it and name their target in a selector. Loops
 * inside keep their own headers, so that they run without detours.
 */

import { Block, type Edge, edgesOf, reversePostorder, successorOf } from '../ir.ts';
import { stronglyConnected } from '../lift/loops.ts';

/** Inserts dispatchers until the graph from `start` is reducible. */
export function makeReducible(start: Block): void {
  const split = (members: readonly Block[]): void => {
    const inside = new Set(members);
    const successors = (block: Block): Block[] =>
      edgesOf(block)
        .map(successorOf)
        .filter((next) => inside.has(next));
    for (const component of stronglyConnected(members, successors)) {
      if (component.length === 1 && !successors(component[0]).includes(component[0])) continue;
      const header = singleHeader(component, start);
      split(component.filter((block) => block !== header));
    }
  };
  split(reversePostorder(start));
}

/** The header of a loop, a new dispatcher if the loop is entered at several blocks. */
function singleHeader(component: readonly Block[], start: Block): Block {
  const inside = new Set(component);
  const entering = new Map<Block, Edge[]>();
  const staying: Edge[] = [];
  for (const block of reversePostorder(start)) {
    for (const edge of edgesOf(block)) {
      const next = successorOf(edge);
      if (!inside.has(next)) continue;
      if (inside.has(block)) staying.push(edge);
      else entering.set(next, [...(entering.get(next) ?? []), edge]);
    }
  }
  const entries = [...entering.keys()];
  if (entries.length === 1) return entries[0];
  // The header of an outer loop stands below those of its inner loops.
  const chosen = entries.reduce((left, right) => (right.pc > left.pc ? right : left));
  const dispatcher = new Block(-1);
  dispatcher.terminator = {
    kind: 'switch',
    edges: entries.map((target) => ({ target, args: [], via: null })),
  };
  for (const edges of entering.values()) for (const edge of edges) edge.via = dispatcher;
  for (const edge of staying) if (successorOf(edge) === chosen) edge.via = dispatcher;
  return dispatcher;
}

/** The place of an edge's target among those of its dispatcher. */
export function selectorOf({ target, via }: Edge): number {
  return via?.terminator?.kind === 'switch'
    ? via.terminator.edges.findIndex((edge) => edge.target === target)
    : 0;
}
