/**
 * How many frames a unit needs. Where no function calls itself, that is known beforehand and asked for at entry: the checks
 * at the calls go.
 */

import { type Node, nodesOf, type Region, regionsOf, reversePostorder, type Unit } from '../ir.ts';

/** The unit, with the frames that it needs. */
export function settleDepth(unit: Unit): Unit {
  const regions = regionsOf(unit);
  const calls = new Map(regions.map((region) => [region, callsOf(region)]));
  const depths = new Map<Region, number>();
  const open = new Set<Region>();
  /** The most frames that lie on each other while `region` runs, without its own; Infinity where it calls itself. */
  const depthOf = (region: Region): number => {
    if (open.has(region)) return Number.POSITIVE_INFINITY;
    const known = depths.get(region);
    if (known !== undefined) return known;
    open.add(region);
    const deepest = (calls.get(region) ?? []).map((callee) => depthOf(callee) + 1);
    open.delete(region);
    const depth = Math.max(0, ...deepest);
    depths.set(region, depth);
    return depth;
  };
  const frames = depthOf(unit.root);
  if (!Number.isFinite(frames)) return unit;
  for (const { start } of regions) {
    for (const block of reversePostorder(start)) {
      block.body = block.body.filter(({ operator }) => operator !== 'check.depth');
    }
  }
  return { ...unit, frames };
}

function callsOf(region: Region): Region[] {
  return nodesOf(region)
    .map(({ callee }: Node) => callee)
    .filter((callee) => callee !== null);
}
