/** Dominators (Cooper, Harvey and Kennedy 2001), and what WebAssembly's structured control flow needs to know of blocks. */

import { type Block, edgesOf, successorOf } from '../ir.ts';

export interface Dominance {
  /** The blocks that a block immediately dominates. */
  readonly children: readonly Block[][];
  /** Is it entered by a back-edge? */
  readonly isLoop: readonly boolean[];
  /** Is it entered by several forward edges? */
  readonly isMerge: readonly boolean[];
}

/** Of a reducible graph; `blocks` in reverse postorder and numbered so. Answers by block number. */
export function dominance(blocks: readonly Block[]): Dominance {
  const predecessors: number[][] = blocks.map(() => []);
  for (const block of blocks)
    for (const edge of edgesOf(block)) predecessors[successorOf(edge).id].push(block.id);
  const dominator = new Int32Array(blocks.length).fill(-1);
  dominator[0] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (let id = 1; id < blocks.length; id++) {
      let found = -1;
      for (const previous of predecessors[id]) {
        if (dominator[previous] < 0) continue;
        found = found < 0 ? previous : commonDominator(dominator, found, previous);
      }
      if (dominator[id] === found) continue;
      dominator[id] = found;
      changed = true;
    }
  }
  const children: Block[][] = blocks.map(() => []);
  for (const block of blocks) if (block.id > 0) children[dominator[block.id]].push(block);
  return {
    children,
    isLoop: blocks.map(({ id }) => predecessors[id].some((previous) => previous >= id)),
    isMerge: blocks.map(({ id }) => predecessors[id].filter((previous) => previous < id).length > 1),
  };
}

function commonDominator(dominator: Int32Array, first: number, second: number): number {
  let [left, right] = [first, second];
  while (left !== right) {
    while (left > right) left = dominator[left];
    while (right > left) right = dominator[right];
  }
  return left;
}
