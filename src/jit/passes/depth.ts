/**
 * How many frames a unit needs. Where no function calls itself, that is known beforehand and asked for at entry: the checks
 * at the calls go. A function that calls itself asks at its own entry, once, for as many as its calls and the functions put
 * into it may need: near the recursion limit it may then leave some frames before it would have to.
 */

import {
  type Block,
  type Exit,
  Node,
  nodesOf,
  type Region,
  regionsOf,
  reversePostorder,
  type Unit,
} from '../ir.ts';

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
  for (const { start } of regions) dropDepthChecks(reversePostorder(start));
  return { ...unit, frames };
}

/** Lets a function that calls itself, and is entered by a call, check at its entry what its calls check. */
export function gatherDepthChecks(region: Region): void {
  const blocks = reversePostorder(region.start);
  const entry = blocks.find(({ pc, body }) => pc < 0 && body[0]?.operator === 'fuel');
  const checks = blocks.flatMap(({ body }) => body.filter(({ operator }) => operator === 'check.depth'));
  const exit = entry?.body[0].exit ?? null;
  if (entry === undefined || exit === null || checks.length === 0) return;
  dropDepthChecks(blocks);
  const deepest = checks.reduce((deepest, check) => (check.frames > deepest.frames ? check : deepest));
  // At the entry nothing is to be restored but what the fuel's exit restores.
  const leaves: Exit = { ...exit, kind: 'check', reason: deepest.exit?.reason ?? '' };
  const check = new Node('check.depth', null, [], leaves);
  check.frames = deepest.frames;
  entry.body.splice(1, 0, check);
}

function dropDepthChecks(blocks: readonly Block[]): void {
  for (const block of blocks) block.body = block.body.filter(({ operator }) => operator !== 'check.depth');
}

function callsOf(region: Region): Region[] {
  return nodesOf(region)
    .map(({ callee }: Node) => callee)
    .filter((callee) => callee !== null);
}
