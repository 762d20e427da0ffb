/**
 * Takes the fuel out of innermost loops that count: instead of spending one unit a pass, such a loop gets a limit that
 * it reaches before the fuel is spent, and pays when it is left.
 *
 *     header(i): fuel;  if i < n: body, header(i + 1)  else: after
 *
 * becomes
 *
 *     before(i): limit = fuel.limit i, n, 1;  header(i)
 *     header(i): if i < limit: body, header(i + 1)  else: check
 *     check:     fuel.spend i as it was before, i, 1;  if i < n: pause  else: after
 */

import {
  ANY_INT,
  Block,
  type Edge,
  edgesOf,
  Node,
  type Operator,
  type Region,
  reversePostorder,
  type Terminator,
} from '../ir.ts';
import { constant } from '../lift/cursor.ts';
import { MAX_PASSES } from '../plan.ts';
import { isWithin } from './intervals.ts';
import { sumInLanes } from './lanes.ts';
import { edge, innermostLoop, isHeader, type Loop, makePreheader, predecessorsOf } from './loops.ts';

export function hoistFuel({ start }: Region): void {
  let blocks = reversePostorder(start);
  for (const header of blocks.filter(isHeader)) {
    const loop = countingLoop(header, blocks);
    const counter = loop === null ? null : findCounter(loop);
    if (loop === null || counter === null) continue;
    rewrite(loop, counter);
    blocks = reversePostorder(start);
  }
}

type Branch = Extract<Terminator, { kind: 'branch' }>;

interface CountingLoop extends Loop {
  readonly branch: Branch;
}

/** The innermost loop around `header` if it makes no calls and its header decides whether it goes on; else null. */
function countingLoop(header: Block, blocks: readonly Block[]): CountingLoop | null {
  const loop = innermostLoop(header, blocks, predecessorsOf(blocks));
  const { terminator } = header;
  if (loop === null || terminator?.kind !== 'branch') return null;
  const { members } = loop;
  // A called function may spend fuel of its own.
  if ([...members].some(({ body }) => body.some(({ operator }) => operator === 'call'))) return null;
  const isDecided = members.has(terminator.taken.target) && !members.has(terminator.otherwise.target);
  return isDecided ? { ...loop, branch: terminator } : null;
}

/** What a loop counts by: it goes on while `value` is on this side of `stop`, and each pass adds `step`. */
interface Counter {
  readonly value: Node;
  readonly stop: Node;
  readonly step: bigint;
  /** `int.lt` or `int.gt`. */
  readonly comparison: Operator;
  /** Added to the stop: 1 or -1 where the loop's comparison admits the stop itself. */
  readonly beyond: bigint;
}

const COMPARISONS: Partial<Record<Operator, { readonly comparison: Operator; readonly beyond: bigint }>> = {
  'int.lt': { comparison: 'int.lt', beyond: 0n },
  'int.le': { comparison: 'int.lt', beyond: 1n },
  'int.gt': { comparison: 'int.gt', beyond: 0n },
  'int.ge': { comparison: 'int.gt', beyond: -1n },
};

function findCounter({ header, branch, members, returning }: CountingLoop): Counter | null {
  const { operator, operands } = branch.condition;
  const row = COMPARISONS[operator];
  if (row === undefined || returning.length === 0) return null;
  const [value, stop] = operands;
  const index = header.parameters.indexOf(value);
  if (index < 0 || !isInvariant(stop, header, members, returning)) return null;
  const steps = new Set(returning.map(({ args }) => stepFrom(value, args[index])));
  const [step] = steps;
  if (steps.size !== 1 || step === null) return null;
  if (step === 0n || step > 0n !== (row.comparison === 'int.lt')) return null;
  // Neither the farthest limit nor the stop's neighbour may leave 64 bits.
  const reach = step * BigInt(2 * MAX_PASSES);
  const { low, high } = value.interval ?? ANY_INT;
  const { low: stopLow, high: stopHigh } = stop.interval ?? ANY_INT;
  if (!isWithin({ low: low + (reach < 0n ? reach : 0n), high: high + (reach > 0n ? reach : 0n) }, ANY_INT))
    return null;
  if (!isWithin({ low: stopLow + row.beyond, high: stopHigh + row.beyond }, ANY_INT)) return null;
  return { value, stop, step, ...row };
}

function isInvariant(
  node: Node,
  header: Block,
  members: ReadonlySet<Block>,
  returning: readonly Edge[],
): boolean {
  const index = header.parameters.indexOf(node);
  if (index >= 0) return returning.every(({ args }) => args[index] === node);
  return ![...members].some(({ parameters, body }) => parameters.includes(node) || body.includes(node));
}

/** By how much `next` is more than `value`; null if that is not a constant. */
function stepFrom(value: Node, next: Node): bigint | null {
  const [a, b] = next.operands;
  if (next.exit !== null || a !== value || typeof b?.literal !== 'bigint') return null;
  if (next.operator === 'int.add') return b.literal;
  return next.operator === 'int.sub' ? -b.literal : null;
}

function rewrite(loop: CountingLoop, counter: Counter): void {
  const { header, branch, members } = loop;
  const { value, stop, comparison, beyond } = counter;
  const step = constant('int', counter.step);
  const before = makePreheader(loop);
  const first = before.parameters[header.parameters.indexOf(value)];
  const stopIndex = header.parameters.indexOf(stop);
  const stopBefore = stopIndex < 0 ? stop : before.parameters[stopIndex];
  const end = beyond === 0n ? stopBefore : emit(before, 'int.add', [stopBefore, constant('int', beyond)]);
  const limit = emit(before, 'fuel.limit', [first, end, step]);

  const pause = new Block(header.pc);
  const paused = header.body[0].exit;
  if (paused !== null) pause.terminator = { kind: 'exit', exit: paused };
  header.body.shift();

  const unpaid = [first, value, step];
  for (const member of members) {
    for (const { exit } of member.body) if (exit !== null) exit.unpaid = unpaid;
    if (member === header) continue;
    for (const leaving of edgesOf(member)) {
      if (!members.has(leaving.target)) payOn(leaving, unpaid);
    }
  }
  const check = new Block(header.pc);
  check.body.push(new Node('fuel.spend', null, unpaid));
  const more = emit(check, branch.condition.operator, [value, stop]);
  check.terminator = { kind: 'branch', condition: more, taken: edge(pause), otherwise: branch.otherwise };
  const condition = emit(header, comparison, [value, limit]);
  header.terminator = { kind: 'branch', condition, taken: branch.taken, otherwise: edge(check) };
  sumInLanes({ ...loop, counter: value, step: counter.step, before, limit, stop: end });
}

/** Puts a block that pays into an edge. */
function payOn(leaving: Edge, unpaid: Node[]): void {
  const block = new Block(leaving.target.pc);
  block.body.push(new Node('fuel.spend', null, unpaid));
  block.terminator = { kind: 'jump', edge: edge(leaving.target, leaving.args) };
  leaving.target = block;
  leaving.args = [];
}

function emit(block: Block, operator: Operator, operands: Node[]): Node {
  const node = new Node(
    operator,
    operator === 'int.add' || operator === 'fuel.limit' ? 'int' : 'bool',
    operands,
  );
  block.body.push(node);
  return node;
}
