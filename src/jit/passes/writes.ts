/** Removes from the exits what would put a variable back as it was at entry. */

import { exitsOf, Node, type Region, reversePostorder, type Write } from '../ir.ts';

export function removeIdleWrites({ start }: Region): void {
  for (const block of reversePostorder(start)) {
    for (const exit of exitsOf(block)) exit.writes = exit.writes.filter((write) => !isIdle(write));
  }
}

function isIdle({ variable, content }: Write): boolean {
  return content instanceof Node && content.operator === 'load' && content.variable === variable;
}
