/**
 * Moves out of a loop what is the same in every pass: what is computed from values of outside alone.
 *
 *     header(i): ... x = int.mul a, b else exit ...; header(i + 1)
 *
 * becomes
 *
 *     before(i): x = int.mul a, b else exit at the header;  header(i)
 *     header(i): ... header(i + 1)
 *
 * What may leave must be computed in every pass: then the interpreter, from the header on, comes to it as well. What may
 * not leave must not trap, since it may be computed where the program would not come to it. V8 finds what is computed
 * twice, but moves nothing out of WebAssembly's loops (10 million passes of a sum of products that do not change: 20 ms
 * within, 4 outside).
 */

import {
  type Block,
  DIVISIONS,
  type Exit,
  edgesOf,
  type FrameState,
  mapFrame,
  Node,
  OPERATORS,
  type Operator,
  type Region,
  reversePostorder,
} from '../ir.ts';
import { importOf } from '../lower/imports-of.ts';
import { innermostLoop, isHeader, type Loop, makePreheader, naturalLoop, predecessorsOf } from './loops.ts';
import { substitute } from './substitute.ts';

export function hoistInvariants({ start }: Region): void {
  let blocks = reversePostorder(start);
  // Inner loops first: what comes out of them may come out of those around them. Where a region is entered at an inner
  // loop, the natural loop of its header is the whole nest.
  for (const find of [innermostLoop, naturalLoop]) {
    for (const header of blocks.filter(isHeader).reverse()) {
      const loop = find(header, blocks, predecessorsOf(blocks));
      if (loop !== null && hoist(loop)) blocks = reversePostorder(start);
    }
  }
}

/** Says whether there was anything. */
function hoist(loop: Loop): boolean {
  const members = [...loop.members].sort((left, right) => left.id - right.id);
  const inside = new Set(members.flatMap(({ parameters, body }) => [...parameters, ...body]));
  for (const parameter of constantParameters(loop)) inside.delete(parameter);
  const moved = new Set<Node>();
  for (const block of members) {
    for (const node of block.body) {
      if (node.operands.some((operand) => inside.has(operand)) || !isMovable(node, block, loop)) continue;
      moved.add(node);
      inside.delete(node);
    }
  }
  if (moved.size === 0) return false;
  for (const block of members) block.body = block.body.filter((node) => !moved.has(node));
  const { header } = loop;
  const preheader = makePreheader(loop);
  preheader.body = [...moved];
  const before = new Map(header.parameters.map((parameter, i) => [parameter, preheader.parameters[i]]));
  const paused = header.body[0].exit;
  for (const node of moved) {
    node.operands = node.operands.map((operand) => before.get(operand) ?? operand);
    if (node.exit === null || paused === null) continue;
    const { region, reason, cause } = node.exit;
    const kind = region === paused.region ? node.exit.kind : 'check';
    node.exit = { ...atEntry(paused, before), kind, reason, cause };
  }
  keepOutside(moved, members, preheader);
  return true;
}

/** The header's parameters that have the same value in every pass. */
function constantParameters({ header, returning }: Loop): Node[] {
  return header.parameters.filter((parameter, i) => returning.every(({ args }) => args[i] === parameter));
}

/** V8 would compute a value where it is used, back in the loop: it has to be kept from that. */
function keepOutside(moved: ReadonlySet<Node>, members: readonly Block[], preheader: Block): void {
  const kept = new Map<Node, Node>();
  const resolve = (node: Node): Node => {
    if (!moved.has(node) || RENAMING.has(node.operator)) return node;
    let keep = kept.get(node);
    if (keep === undefined) {
      keep = new Node('keep', node.type, [node]);
      keep.interval = node.interval;
      kept.set(node, keep);
    }
    return keep;
  };
  for (const block of members) substitute(block, resolve);
  preheader.body.push(...kept.values());
}

/** These trap as divisions do, or take long, or for ever. */
const HARMFUL: ReadonlySet<Operator> = new Set([
  'int.of_float',
  'int.pow',
  'int.mulmod',
  'int.powmod',
  'int.isqrt',
  'int.gcd',
]);
/** What takes no instruction. */
const RENAMING: ReadonlySet<Operator> = new Set(['word.bits', 'int.bits']);
/** What is not computed from operands. */
const FIXED: ReadonlySet<Operator> = new Set(['load', 'fuel.limit']);

function isMovable(node: Node, block: Block, loop: Loop): boolean {
  const { operator, operands, type, exit } = node;
  // A comparison is best next to its branch.
  if (type === null || type === 'bool' || FIXED.has(operator) || 'effect' in OPERATORS[operator])
    return false;
  const divisor = operands[1]?.literal;
  // What is known of divisors behind a condition may have spared them a check: before the loop only constants are safe.
  if (DIVISIONS.has(operator) && (typeof divisor !== 'bigint' || divisor <= 0n)) return false;
  const imported = importOf(node);
  if (HARMFUL.has(operator) || imported?.isDrawing === true) return false;
  return exit === null ? imported === null : isInEveryPass(block, loop);
}

/** Does control pass the block whenever it gets back to the header? */
function isInEveryPass(block: Block, { header, members, returning }: Loop): boolean {
  if (block === header) return true;
  const around = new Set([header]);
  for (const each of around) {
    for (const edge of edgesOf(each)) {
      if (returning.includes(edge)) return false;
      if (edge.target !== block && members.has(edge.target)) around.add(edge.target);
    }
  }
  return true;
}

/** A header's exit, taken before the loop; `before` says what each of the header's parameters is there. */
function atEntry(exit: Exit, before: ReadonlyMap<Node, Node>): Exit {
  const frame = (state: FrameState): FrameState => mapFrame(state, (node) => before.get(node) ?? node);
  return { ...exit, ...frame(exit), callers: exit.callers.map(frame) };
}
