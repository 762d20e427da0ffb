/**
 * Range analysis: which ints can lie where, and so which checks cannot fail.
 *
 * Abstract interpretation over intervals, forwards, to a fixed point, with widening to a few round numbers at loops and
 * one narrowing sweep (Cousot and Cousot 1977). A branch on a comparison tells the parameters of the blocks behind it.
 * In the end operators whose checks are idle lose their exits, and divisions become cheaper ones.
 */

import {
  ANY_INT,
  type Block,
  boundsOf,
  edgesOf,
  type Guard,
  type Interval,
  intervalOf,
  isIntegral,
  type Node,
  OPERATORS,
  type Operator,
  type Region,
  reversePostorder,
} from '../ir.ts';
import { MAX_PASSES } from '../plan.ts';
import { type Type, WORD_MAX } from '../scalars.ts';
import { EXACT_FLOAT, intersect, isEqual, isWithin, join, RANGE_BOUND, resultOf } from './intervals.ts';
import { findSums, type Incoming, type Sum } from './sums.ts';

export function analyseRanges(region: Region): void {
  const blocks = reversePostorder(region.start);
  const analysis = solve(region, blocks);
  for (const block of blocks) {
    for (const parameter of block.parameters) analysis.record(parameter);
    for (const node of block.body) {
      analysis.record(node);
      analysis.strengthen(node);
    }
    block.body = block.body.filter((node) => !analysis.isIdle(node));
  }
}

/**
 * Bounds that the entries' hopes may be exceeded by in one run: what only counts in small steps is not likely ever to
 * be entered with more than was hoped for.
 */
const SMALL_AFTER_RUN: Interval = { low: -(2n ** 31n + 2n ** 26n), high: 2n ** 31n + 2n ** 26n };

/** The ranges, with those hopes of the guards that the loops do not disappoint. */
function solve({ guards, start }: Region, blocks: readonly Block[]): Analysis {
  const entry = edgesOf(start)[0]?.target;
  const hopes = entry === undefined ? [] : hopesOf(guards, entry);
  for (const { load, guard } of hopes) load.interval = guard.hope;
  for (;;) {
    const analysis = new Analysis(blocks);
    analysis.solve();
    const disappointed = hopes.filter(({ carried }) => !isWithin(analysis.of(carried), SMALL_AFTER_RUN));
    if (disappointed.length === 0) {
      for (const { load, guard } of hopes) guard.interval = load.interval ?? guard.interval;
      return analysis;
    }
    for (const { load, guard } of disappointed) {
      load.interval = guard.interval;
      hopes.splice(
        hopes.findIndex((hope) => hope.load === load),
        1,
      );
    }
  }
}

interface Hope {
  readonly guard: Guard;
  readonly load: Node;
  /** The header's parameter that the load is passed for. */
  readonly carried: Node;
}

function hopesOf(guards: readonly Guard[], { body, terminator }: Block): Hope[] {
  if (terminator?.kind !== 'jump') return [];
  const { target, args } = terminator.edge;
  return guards.flatMap((guard) => {
    const load = body.find(({ operator, variable }) => operator === 'load' && variable === guard.variable);
    if (load === undefined || guard.hope === null || !args.includes(load)) return [];
    return [{ guard, load, carried: target.parameters[args.indexOf(load)] }];
  });
}

/** Where a bound that keeps moving is moved to. */
const LANDMARKS = [0n, 2n ** 31n - 1n, 2n ** 32n - 1n, 2n ** 53n, 2n ** 63n - 1n, WORD_MAX];

type Suffix = 'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'ne';

/** What a true comparison makes of what is known of a, when b is in an interval; its opposite; and its mirror image. */
const COMPARISONS: Record<
  Suffix,
  { narrow: (a: Interval, b: Interval) => Interval | null; negated: Suffix; swapped: Suffix }
> = {
  lt: { narrow: (a, b) => atMost(a, b.high - 1n), negated: 'ge', swapped: 'gt' },
  le: { narrow: (a, b) => atMost(a, b.high), negated: 'gt', swapped: 'ge' },
  gt: { narrow: (a, b) => atLeast(a, b.low + 1n), negated: 'le', swapped: 'lt' },
  ge: { narrow: (a, b) => atLeast(a, b.low), negated: 'lt', swapped: 'le' },
  eq: { narrow: intersect, negated: 'ne', swapped: 'eq' },
  ne: { narrow: without, negated: 'eq', swapped: 'ne' },
};

function atMost(a: Interval, high: bigint): Interval | null {
  return intersect(a, { low: a.low, high });
}

function atLeast(a: Interval, low: bigint): Interval | null {
  return intersect(a, { low, high: a.high });
}

/** All of a but b, if b is one number at an end of a. */
function without(a: Interval, b: Interval): Interval | null {
  if (b.low !== b.high) return a;
  if (a.low === b.low) return atLeast(a, a.low + 1n);
  return a.high === b.low ? atMost(a, a.high - 1n) : a;
}

/** Which comparison of ints or of words an operator is. */
const SUFFIXES: Partial<Record<Operator, Suffix>> = Object.fromEntries(
  (Object.keys(COMPARISONS) as Suffix[]).flatMap((suffix) => [
    [`int.${suffix}`, suffix],
    [`word.${suffix}`, suffix],
  ]),
);

/** As many passes as there may be, and some. */
const PASSES = BigInt(2 * MAX_PASSES);

class Analysis {
  private readonly blocks: readonly Block[];
  private readonly incoming = new Map<Block, Incoming[]>();
  private readonly intervals = new Map<Node, Interval>();
  private readonly reached = new Set<Block>();
  /** The additions whose results are known from how often they happen. */
  private readonly bounded = new Set<Node>();

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
    for (const block of blocks) this.incoming.set(block, []);
    for (const from of blocks) {
      const { terminator } = from;
      edgesOf(from).forEach((edge, i) => {
        const condition = terminator?.kind === 'branch' ? terminator.condition : null;
        this.incoming.get(edge.target)?.push({ from, edge, condition, truth: i === 0 });
      });
    }
  }

  of(node: Node): Interval {
    return this.intervals.get(node) ?? intervalOf(node);
  }

  solve(): void {
    this.reached.add(this.blocks[0]);
    for (let sweep = 0, changed = true; changed; sweep++) {
      changed = false;
      for (const block of this.blocks) if (this.visit(block, sweep >= 2)) changed = true;
    }
    for (const block of this.blocks) this.narrow(block);
    for (const sum of findSums(this.blocks, this.incoming)) this.boundSum(sum);
    for (const block of this.blocks) this.narrow(block);
  }

  /** A sum grows at each pass by no more than its terms, and there are only so many passes in one run. */
  private boundSum({ nodes, inputs, terms }: Sum): void {
    const within = inputs.map((input) => this.of(input)).reduce(join);
    let { low, high } = within;
    for (const { term, isSubtracted } of terms) {
      const { low: least, high: most } = this.of(term);
      const [down, up] = isSubtracted ? [-most, -least] : [least, most];
      if (down < 0n) low += down * PASSES;
      if (up > 0n) high += up * PASSES;
    }
    if (!isWithin({ low, high }, boundsOf(nodes[0].type))) return;
    for (const node of nodes) {
      this.intervals.set(node, intersect(this.of(node), { low, high }) ?? { low, high });
      this.bounded.add(node);
    }
  }

  /** Takes a block's incoming edges in; says whether anything is known better or worse than before. */
  private visit(block: Block, widen: boolean): boolean {
    const edges = this.takenEdges(block);
    if (edges.length === 0 && block !== this.blocks[0]) return false;
    let changed = !this.reached.has(block);
    this.reached.add(block);
    const isLoop = edges.some(({ from }) => from.id >= block.id);
    block.parameters.forEach((parameter, i) => {
      if (!isIntegral(parameter.type)) return;
      const before = this.intervals.get(parameter);
      let now = this.joined(edges, i, parameter.type);
      if (before !== undefined) now = join(before, now);
      if (before !== undefined && isEqual(before, now)) return;
      if (widen && isLoop && before !== undefined) now = widened(before, now, parameter.type);
      this.intervals.set(parameter, now);
      changed = true;
    });
    return this.evaluate(block) || changed;
  }

  private narrow(block: Block): void {
    const edges = this.takenEdges(block);
    block.parameters.forEach((parameter, i) => {
      if (!isIntegral(parameter.type) || edges.length === 0) return;
      const now = intersect(this.of(parameter), this.joined(edges, i, parameter.type));
      if (now !== null) this.intervals.set(parameter, now);
    });
    this.evaluate(block);
  }

  /** Works the nodes of a block out; says whether anything has changed. */
  private evaluate(block: Block): boolean {
    let changed = false;
    for (const node of block.body) {
      if (!isIntegral(node.type) || node.operator === 'load' || 'effect' in OPERATORS[node.operator])
        continue;
      const before = this.intervals.get(node);
      const bounds = boundsOf(node.type);
      let now = intersect(this.exact(node) ?? bounds, withinCheck(node)) ?? bounds;
      if (before !== undefined && this.bounded.has(node)) now = intersect(before, now) ?? before;
      if (before !== undefined && isEqual(before, now)) continue;
      this.intervals.set(node, now);
      changed = true;
    }
    return changed;
  }

  /** The bounds of a node's result, as if ints had no bounds; null: nothing is known of it. */
  private exact(node: Node): Interval | null {
    const { operands } = node;
    const a = this.of(operands[0]);
    const b = operands.length > 1 ? this.of(operands[1]) : ANY_INT;
    return resultOf(node.operator, a, b);
  }

  private cannotOverflow(node: Node): boolean {
    if (this.bounded.has(node)) return true;
    const result = this.exact(node);
    return result !== null && isWithin(result, boundsOf(node.type));
  }

  private takenEdges(block: Block): Incoming[] {
    return (this.incoming.get(block) ?? []).filter(
      (incoming) => this.reached.has(incoming.from) && this.isPossible(incoming),
    );
  }

  private isPossible({ condition, truth }: Incoming): boolean {
    if (condition === null) return true;
    return condition.operands.every(
      (operand) => !isIntegral(operand.type) || this.refined(operand, condition, truth) !== null,
    );
  }

  /** The join of what the edges pass for a parameter. */
  private joined(edges: readonly Incoming[], index: number, type: Type): Interval {
    let result: Interval | null = null;
    for (const { edge, condition, truth } of edges) {
      const arg = edge.args[index];
      const interval =
        condition === null ? this.of(arg) : (this.refined(arg, condition, truth) ?? this.of(arg));
      result = result === null ? interval : join(result, interval);
    }
    return result ?? boundsOf(type);
  }

  /** What is known of `node` where `condition` has come out as `truth`; null: it cannot. */
  private refined(node: Node, condition: Node, truth: boolean): Interval | null {
    const known = this.of(node);
    const comparison = SUFFIXES[this.comparison(condition)];
    if (comparison === undefined) return known;
    const holds = COMPARISONS[truth ? comparison : COMPARISONS[comparison].negated];
    const [a, b] = condition.operands;
    let result: Interval | null = known;
    if (node === a) result = holds.narrow(known, this.of(b));
    if (node === b && result !== null) {
      result = COMPARISONS[holds.swapped].narrow(result, this.of(a));
    }
    if (isSquareOf(a, node) && result !== null) {
      const square = holds.narrow(this.of(a), this.of(b));
      result = square === null ? null : intersect(result, rootsOf(square));
    }
    return result;
  }

  private comparison({ operator, operands }: Node): Operator {
    if (operator !== 'range.more') return operator;
    const step = this.of(operands[2]);
    if (step.low > 0n) return 'int.lt';
    return step.high < 0n ? 'int.gt' : operator;
  }

  /** Keeps what is known on the node itself, for the lowering. */
  record(node: Node): void {
    if (isIntegral(node.type)) node.interval = this.of(node);
  }

  /** Is it a check that cannot fail? */
  isIdle({ operator, operands }: Node): boolean {
    if (operator === 'check.nonzero') return excludesZero(this.of(operands[0]));
    return operator === 'check.apart' && isWithin(this.of(operands[0]), EXACT_FLOAT);
  }

  /** Makes a node as cheap as what is known of its operands allows. */
  strengthen(node: Node): void {
    const a = node.operands.length > 0 ? this.of(node.operands[0]) : ANY_INT;
    const b = node.operands.length > 1 ? this.of(node.operands[1]) : ANY_INT;
    switch (node.operator) {
      case 'int.add':
      case 'int.sub':
      case 'int.mul':
      case 'int.neg':
      case 'word.add':
      case 'word.sub':
      case 'word.mul':
        if (this.cannotOverflow(node)) node.exit = null;
        break;
      case 'int.shl':
      case 'word.shl':
        if (isWithin(b, { low: 0n, high: 63n }) && this.cannotOverflow(node)) node.exit = null;
        break;
      case 'int.shr':
      case 'word.shr':
        if (b.low >= 0n) node.exit = null;
        break;
      case 'word.of_int':
        if (a.low >= 0n) node.exit = null;
        break;
      case 'int.of_word':
        if (a.high <= ANY_INT.high) node.exit = null;
        break;
      case 'word.div':
      case 'word.rem':
        if (b.low > 0n) node.exit = null;
        break;
      case 'int.floordiv':
        if (excludesZero(b) && (a.low > ANY_INT.low || b.high < -1n || b.low > -1n)) node.exit = null;
        if (a.low >= 0n && b.low >= 0n) node.operator = isShort(a) && isShort(b) ? 'int.div32' : 'int.div';
        break;
      case 'int.mod':
        if (excludesZero(b)) node.exit = null;
        if (a.low >= 0n && b.low >= 0n) node.operator = isShort(a) && isShort(b) ? 'int.rem32' : 'int.rem';
        break;
      case 'int.bounded':
        if (isWithin(a, RANGE_BOUND)) node.exit = null;
        break;
      case 'float.ratio':
        if (excludesZero(b)) node.exit = null;
        break;
      case 'int.abs':
        if (a.low > ANY_INT.low) node.exit = null;
        break;
      case 'int.isqrt':
        if (a.low >= 0n) node.exit = null;
        break;
      case 'range.more':
        node.operator = this.comparison(node);
        if (node.operator !== 'range.more') node.operands.length = 2;
    }
  }
}

function isSquareOf({ operator, operands }: Node, node: Node): boolean {
  return operator === 'int.mul' && operands[0] === node && operands[1] === node;
}

/** Bounds of what has such a square: `while d * d <= n` keeps d small. */
function rootsOf({ high }: Interval): Interval {
  // Not less than the root, however it was rounded. Where no number has such a square, nothing ever comes.
  const root = BigInt(Math.ceil(Math.sqrt(Math.max(0, Number(high))))) + 1n;
  return { low: -root, high: root };
}

/** The bounds of what a node can be behind its check: of products with a constant, the largest multiple that fits. */
function withinCheck({ operator, operands, type }: Node): Interval {
  const bounds = boundsOf(type);
  if (operator !== 'int.mul' && operator !== 'word.mul') return bounds;
  const factor = operands.find(({ literal }) => typeof literal === 'bigint' && literal > 0n);
  if (factor === undefined) return bounds;
  const rest = bounds.high % (factor.literal as bigint);
  return { low: bounds.low, high: bounds.high - rest };
}

/** Can it be an unsigned int of 32 bits? */
function isShort({ low, high }: Interval): boolean {
  return low >= 0n && high < 2n ** 32n;
}

function excludesZero({ low, high }: Interval): boolean {
  return low > 0n || high < 0n;
}

/** `now`, with the bounds that moved since `before` moved on to the next landmark. */
function widened(before: Interval, now: Interval, type: Type): Interval {
  const magnitude = (value: bigint): bigint =>
    LANDMARKS.find((landmark) => landmark >= value) ?? boundsOf(type).high;
  return {
    low: now.low < before.low ? (now.low >= 0n ? 0n : -magnitude(-now.low - 1n) - 1n) : now.low,
    high: now.high > before.high ? (now.high < 0n ? -1n : magnitude(now.high)) : now.high,
  };
}
