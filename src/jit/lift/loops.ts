/**
 * Loops in a control-flow graph, by strongly connected components: a component that is a cycle is a loop, the block
 * through which it is entered its header; without the edges into the header the loops inside it come apart.
 */

export interface GraphBlock {
  readonly index: number;
  readonly start: number;
  /** Does it start with the header instruction of a loop? */
  readonly isHeader: boolean;
  readonly successors: readonly number[];
}

export interface Loop {
  /** The PC of the block through which it is entered. */
  readonly header: number;
  readonly parent: Loop | null;
  /** The PCs of its blocks, inner loops' included. */
  readonly blocks: ReadonlySet<number>;
}

/** All loops, by the PC of their headers. */
export function findLoops(blocks: readonly GraphBlock[]): ReadonlyMap<number, Loop> {
  const loops = new Map<number, Loop>();
  const predecessors: number[][] = blocks.map(() => []);
  for (const { index, successors } of blocks) for (const next of successors) predecessors[next].push(index);

  const visit = (members: readonly number[], parent: Loop | null, cut: number): void => {
    const inside = new Set(members);
    const successors = (index: number): number[] =>
      blocks[index].successors.filter((next) => next !== cut && inside.has(next));
    for (const component of stronglyConnected(members, successors)) {
      if (component.length === 1 && !successors(component[0]).includes(component[0])) continue;
      const own = new Set(component);
      // An exception handler may come back into the middle of a loop: that is no entry that counts.
      const entries = component.filter((index) => predecessors[index].some((previous) => !own.has(previous)));
      const header = entries.find((index) => blocks[index].isHeader) ?? entries[0] ?? component[0];
      const loop: Loop = {
        header: blocks[header].start,
        parent,
        blocks: new Set(component.map((index) => blocks[index].start)),
      };
      loops.set(loop.header, loop);
      visit(component, loop, header);
    }
  };
  visit(
    blocks.map(({ index }) => index),
    null,
    -1,
  );
  return loops;
}

/** The strongly connected components of the graph of `nodes` (Tarjan 1972, without recursion). */
export function stronglyConnected<T>(nodes: readonly T[], successors: (node: T) => readonly T[]): T[][] {
  const components: T[][] = [];
  const order = new Map<T, number>();
  const low = new Map<T, number>();
  const open = new Set<T>();
  const stack: T[] = [];
  for (const root of nodes) {
    if (order.has(root)) continue;
    const path: { node: T; next: number; targets: readonly T[] }[] = [];
    const enter = (node: T): void => {
      low.set(node, order.size);
      order.set(node, order.size);
      stack.push(node);
      open.add(node);
      path.push({ node, next: 0, targets: successors(node) });
    };
    enter(root);
    while (path.length > 0) {
      const top = path[path.length - 1];
      if (top.next < top.targets.length) {
        const target = top.targets[top.next++];
        if (!order.has(target)) enter(target);
        else if (open.has(target))
          low.set(top.node, Math.min(low.get(top.node) ?? 0, order.get(target) ?? 0));
        continue;
      }
      path.pop();
      const reach = low.get(top.node) ?? 0;
      if (path.length > 0) {
        const { node } = path[path.length - 1];
        low.set(node, Math.min(low.get(node) ?? 0, reach));
      }
      if (reach !== order.get(top.node)) continue;
      const component = stack.splice(stack.indexOf(top.node));
      for (const node of component) open.delete(node);
      components.push(component);
    }
  }
  return components;
}
