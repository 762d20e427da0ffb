/** Removes from the exits what would put a variable back as it was at entry. */

import { exitsOf, type FrameState, framesOf, Node, type Region, reversePostorder } from '../ir.ts';

export function removeIdleWrites({ start }: Region): void {
  for (const block of reversePostorder(start)) {
    for (const frame of exitsOf(block).flatMap(framesOf)) removeIdle(frame);
  }
}

function removeIdle(frame: FrameState): void {
  const { variables } = frame.region;
  frame.writes = frame.writes.filter(
    ({ variable, content }) =>
      !(content instanceof Node && content.operator === 'load' && content.variable === variables[variable]),
  );
}
