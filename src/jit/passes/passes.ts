/** The passes over the IR, in the order in which they run. */

import { type Region, regionsOf, type Unit } from '../ir.ts';
import { removeDeadCode } from './dead-code.ts';
import { dropUnneededBits } from './demanded-bits.ts';
import { gatherDepthChecks } from './depth.ts';
import { hoistFuel } from './fuel.ts';
import { inlineCalls } from './inline.ts';
import { hoistInvariants } from './invariants.ts';
import { joinBlocks } from './join.ts';
import { removeParameters } from './parameters.ts';
import { analyseRanges } from './ranges.ts';
import { keepResidues } from './residues.ts';
import { selectBranches } from './selects.ts';
import { removeIdleWrites } from './writes.ts';

type Pass = (region: Region) => void;

const PASSES: readonly Pass[] = [
  gatherDepthChecks,
  joinBlocks,
  // Before the range analysis, which draws conclusions from the checks that this one takes away.
  dropUnneededBits,
  // While every block still has a parameter for each variable: what a branch says of it is kept there.
  analyseRanges,
  keepResidues,
  removeParameters,
  selectBranches,
  removeIdleWrites,
  // Now that what no pass changes is passed along no more; before the fuel goes, whose exits it needs.
  hoistInvariants,
  hoistFuel,
  // Again: what a loop only carries along now comes from the block before it.
  removeParameters,
  removeDeadCode,
];

/** The unit, improved. */
export function optimise(unit: Unit): Unit {
  const inlined = inlineCalls(unit);
  for (const region of regionsOf(inlined)) for (const pass of PASSES) pass(region);
  return inlined;
}
