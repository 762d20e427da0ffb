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
  edgesOf,
  type Interval,
  MAX_PASSES,
  type Node,
  OPERATORS,
  type Operator,
  type Region,
  reversePostorder,
} from '../ir.ts';
import { EXACT_FLOAT, intersect, isEqual, isWithin, join, RANGE_BOUND, resultOf } from './intervals.ts';
import { findSums, type Incoming, type Sum } from './sums.ts';

export function analyseRanges({ start }: Region): void {
  const blocks = reversePostorder(start);
  const analysis = new Analysis(blocks);
  analysis.solve();
  for (const block of blocks) {
    for (const parameter of block.parameters) analysis.record(parameter);
    for (const node of block.body) {
      analysis.record(node);
      analysis.strengthen(node);
    }
    block.body = block.body.filter(
      (node) => node.operator !== 'check.nonzero' || !excludesZero(analysis.of(node.operands[0])),
    );
  }
}

/** Where a bound that keeps moving is moved to. */
const LANDMARKS = [0n, 2n ** 31n - 1n, 2n ** 32n - 1n, 2n ** 53n, 2n ** 63n - 1n];

/** What a true comparison says of a when b is in an interval, and its opposite. */
const COMPARISONS: Partial<
  Record<Operator, { below: (b: Interval) => Interval; negated: Operator; swapped: Operator }>
> = {
  'int.lt': { below: (b) => ({ low: ANY_INT.low, high: b.high - 1n }), negated: 'int.ge', swapped: 'int.gt' },
  'int.le': { below: (b) => ({ low: ANY_INT.low, high: b.high }), negated: 'int.gt', swapped: 'int.ge' },
  'int.gt': { below: (b) => ({ low: b.low + 1n, high: ANY_INT.high }), negated: 'int.le', swapped: 'int.lt' },
  'int.ge': { below: (b) => ({ low: b.low, high: ANY_INT.high }), negated: 'int.lt', swapped: 'int.le' },
  'int.eq': { below: (b) => b, negated: 'int.ne', swapped: 'int.eq' },
  'int.ne': { below: () => ANY_INT, negated: 'int.eq', swapped: 'int.ne' },
};

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
    return this.intervals.get(node) ?? node.interval ?? ANY_INT;
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
    if (!isWithin({ low, high }, ANY_INT)) return;
    for (const node of nodes) {
      this.intervals.set(node, intersect(this.of(node), { low, high }) ?? { low, high });
      node.exit = null;
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
      if (parameter.type !== 'int') return;
      const before = this.intervals.get(parameter);
      let now = this.joined(edges, i);
      if (before !== undefined) now = join(before, now);
      if (before !== undefined && isEqual(before, now)) return;
      if (widen && isLoop && before !== undefined) now = widened(before, now);
      this.intervals.set(parameter, now);
      changed = true;
    });
    return this.evaluate(block) || changed;
  }

  private narrow(block: Block): void {
    const edges = this.takenEdges(block);
    block.parameters.forEach((parameter, i) => {
      if (parameter.type !== 'int' || edges.length === 0) return;
      const now = intersect(this.of(parameter), this.joined(edges, i));
      if (now !== null) this.intervals.set(parameter, now);
    });
    this.evaluate(block);
  }

  /** Works the nodes of a block out; says whether anything has changed. */
  private evaluate(block: Block): boolean {
    let changed = false;
    for (const node of block.body) {
      if (node.type !== 'int' || node.operator === 'load' || 'effect' in OPERATORS[node.operator]) continue;
      const before = this.intervals.get(node);
      let now = intersect(this.exact(node), ANY_INT) ?? ANY_INT;
      if (before !== undefined && this.bounded.has(node)) now = intersect(before, now) ?? before;
      if (before !== undefined && isEqual(before, now)) continue;
      this.intervals.set(node, now);
      changed = true;
    }
    return changed;
  }

  /** The bounds of a node's result, as if ints had no bounds. */
  private exact(node: Node): Interval {
    const { operands } = node;
    return resultOf(
      node.operator,
      this.of(operands[0]),
      operands.length > 1 ? this.of(operands[1]) : ANY_INT,
    );
  }

  private takenEdges(block: Block): Incoming[] {
    return (this.incoming.get(block) ?? []).filter(
      (incoming) => this.reached.has(incoming.from) && this.isPossible(incoming),
    );
  }

  private isPossible({ condition, truth }: Incoming): boolean {
    if (condition === null) return true;
    return condition.operands.every(
      (operand) => operand.type !== 'int' || this.refined(operand, condition, truth) !== null,
    );
  }

  /** The join of what the edges pass for a parameter. */
  private joined(edges: readonly Incoming[], index: number): Interval {
    let result: Interval | null = null;
    for (const { edge, condition, truth } of edges) {
      const arg = edge.args[index];
      const interval =
        condition === null ? this.of(arg) : (this.refined(arg, condition, truth) ?? this.of(arg));
      result = result === null ? interval : join(result, interval);
    }
    return result ?? ANY_INT;
  }

  /** What is known of `node` where `condition` has come out as `truth`; null: it cannot. */
  private refined(node: Node, condition: Node, truth: boolean): Interval | null {
    const known = this.of(node);
    const operator = this.comparison(condition);
    const row = COMPARISONS[operator];
    if (row === undefined) return known;
    const holds = truth ? operator : row.negated;
    const [a, b] = condition.operands;
    let result: Interval | null = known;
    if (node === a) result = intersect(known, COMPARISONS[holds]?.below(this.of(b)) ?? ANY_INT);
    if (node === b && result !== null) {
      const swapped = COMPARISONS[holds]?.swapped ?? holds;
      result = intersect(result, COMPARISONS[swapped]?.below(this.of(a)) ?? ANY_INT);
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
    if (node.type === 'int') node.interval = this.of(node);
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
        if (isWithin(this.exact(node), ANY_INT)) node.exit = null;
        break;
      case 'int.shl':
        if (isWithin(b, { low: 0n, high: 63n }) && isWithin(this.exact(node), ANY_INT)) node.exit = null;
        break;
      case 'int.shr':
        if (b.low >= 0n) node.exit = null;
        break;
      case 'int.floordiv':
        if (excludesZero(b) && (a.low > ANY_INT.low || b.high < -1n || b.low > -1n)) node.exit = null;
        if (a.low >= 0n && b.low > 0n) node.operator = isShort(a) && isShort(b) ? 'int.div32' : 'int.div';
        break;
      case 'int.mod':
        if (excludesZero(b)) node.exit = null;
        if (a.low >= 0n && b.low > 0n) node.operator = isShort(a) && isShort(b) ? 'int.rem32' : 'int.rem';
        break;
      case 'int.bounded':
        if (isWithin(a, RANGE_BOUND)) node.exit = null;
        break;
      case 'float.exactly':
        if (isWithin(a, EXACT_FLOAT)) node.exit = null;
        break;
      case 'range.more':
        node.operator = this.comparison(node);
        if (node.operator !== 'range.more') node.operands.length = 2;
    }
  }
}

/** Can it be an unsigned int of 32 bits? */
function isShort({ low, high }: Interval): boolean {
  return low >= 0n && high < 2n ** 32n;
}

function excludesZero({ low, high }: Interval): boolean {
  return low > 0n || high < 0n;
}

/** `now`, with the bounds that moved since `before` moved on to the next landmark. */
function widened(before: Interval, now: Interval): Interval {
  const magnitude = (value: bigint): bigint =>
    LANDMARKS.find((landmark) => landmark >= value) ?? ANY_INT.high;
  return {
    low: now.low < before.low ? (now.low >= 0n ? 0n : -magnitude(-now.low - 1n) - 1n) : now.low,
    high: now.high > before.high ? (now.high < 0n ? -1n : magnitude(now.high)) : now.high,
  };
}
