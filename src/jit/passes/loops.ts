/**
 * Loops of the IR: a header, and blocks from which control gets back to it without passing it. Nothing but the header leads
 * into them. Every loop of the program has fuel as the first node of its header.
 */

import { Block, type Edge, edgesOf, Node } from '../ir.ts';

export interface Loop {
  readonly header: Block;
  readonly members: ReadonlySet<Block>;
  /** The edges to the header from outside, and those from inside. */
  readonly entering: readonly Edge[];
  readonly returning: readonly Edge[];
}

export function isHeader(block: Block): boolean {
  return block.body.length > 0 && block.body[0].operator === 'fuel';
}

export type Predecessors = ReadonlyMap<Block, readonly Block[]>;

export function predecessorsOf(blocks: readonly Block[]): Predecessors {
  const predecessors = new Map<Block, Block[]>(blocks.map((block) => [block, []]));
  for (const block of blocks) for (const { target } of edgesOf(block)) predecessors.get(target)?.push(block);
  return predecessors;
}

/**
 * The natural loop of `header`, with the loops in it; null if there is none, or if it is also entered elsewhere. `blocks`
 * in reverse postorder.
 */
export function naturalLoop(
  header: Block,
  blocks: readonly Block[],
  predecessors: Predecessors,
): Loop | null {
  const before = predecessors.get(header) ?? [];
  const members = new Set([header, ...before.filter(({ id }) => id >= header.id)]);
  if (members.size === 1 && !before.includes(header)) return null;
  for (const block of members) {
    if (block !== header) for (const previous of predecessors.get(block) ?? []) members.add(previous);
  }
  // Whoever gets in elsewhere comes from the start.
  return members.has(blocks[0]) ? null : loopOf(header, members, blocks);
}

/** The loop around `header` by ways that pass no other header; null if there is none, or if it is also entered elsewhere. */
export function innermostLoop(
  header: Block,
  blocks: readonly Block[],
  predecessors: Predecessors,
): Loop | null {
  const ahead = new Set([header]);
  for (const block of ahead) {
    for (const { target } of edgesOf(block)) if (!isHeader(target)) ahead.add(target);
  }
  const members = new Set([header]);
  for (const block of members) {
    for (const previous of predecessors.get(block) ?? []) if (ahead.has(previous)) members.add(previous);
  }
  for (const block of members) {
    if (block !== header && !predecessors.get(block)?.every((previous) => members.has(previous))) return null;
  }
  return loopOf(header, members, blocks);
}

function loopOf(header: Block, members: ReadonlySet<Block>, blocks: readonly Block[]): Loop | null {
  const toHeader = (from: readonly Block[]): Edge[] =>
    from.flatMap(edgesOf).filter(({ target }) => target === header);
  const returning = toHeader([...members]);
  // A loop that was unrolled has kept its header and the fuel.
  if (returning.length === 0) return null;
  return { header, members, entering: toHeader(blocks.filter((block) => !members.has(block))), returning };
}

/** An edge to a block, through no dispatcher. */
export function edge(target: Block, args: readonly Node[] = []): Edge {
  return { target, args: [...args], via: null };
}

/**
 * A block before a loop, with a parameter for each of the header's, to which it jumps; the edges from outside lead to it.
 */
export function makePreheader({ header, entering }: Loop): Block {
  const preheader = new Block(header.pc);
  preheader.parameters = header.parameters.map(({ type, interval }) => {
    const parameter = new Node('parameter', type, []);
    parameter.interval = interval;
    return parameter;
  });
  preheader.terminator = { kind: 'jump', edge: edge(header, preheader.parameters) };
  for (const entry of entering) entry.target = preheader;
  return preheader;
}
