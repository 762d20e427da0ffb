/**
 * Lets a loop that counts and only adds up do most of its passes in lanes (`jit/lanes.ts`), eight at a time, before it
 * begins:
 *
 *     before(i, total): limit = ...;  header(i, total)
 *     header(i, total): if i < limit: header(i + 1, total + (i ^ j))  else: ...
 *
 * becomes
 *
 *     before(i, total): limit = ...;  if i + 8 < limit: lanes()  else: header(i, total)
 *     lanes():          end = lanes.end i, limit;  sum = lanes.sum total, i, end, j of (counter ^ j);  header(end, sum)
 *     header(i, total): as before
 *
 * The loop itself does what is left, at least its last pass: what that leaves in other variables is right as well. Sums of
 * ints that do not leave 64 bits, which the range analysis has shown, are the same in any order; those of floats are not.
 */

import { Block, intervalOf, Node, OPERATORS, type Operator, powerOfTwo } from '../ir.ts';
import { type LaneOperator, type LaneTerm, PASSES_AT_A_TIME, partsOf } from '../lanes.ts';
import { constant } from '../lift/cursor.ts';
import { edge, type Loop } from './loops.ts';

/** How much a term may compute: one has four copies in the code. */
const MOST_OPERATIONS = 8;
/** How many nodes are looked at for a term. A node that is used twice is looked at twice, so there may be no end of them. */
const MOST_NODES = 64;

/** A loop that goes on until its counter reaches a limit. */
export interface CountedLoop extends Loop {
  /** A parameter of the header. */
  readonly counter: Node;
  readonly step: bigint;
  /** The block before the loop, with a parameter for each of the header's. */
  readonly before: Block;
  /** Computed in `before`: where the counter stops at the latest; the stop that the program has. */
  readonly limit: Node;
  readonly stop: Node;
}

/** Puts a block before a loop that does most of its passes in lanes, if all that it does is to count and add up. */
export function sumInLanes(loop: CountedLoop): void {
  const { header, members, returning, before } = loop;
  const { terminator } = before;
  const [latch] = [...members].filter((block) => block !== header);
  if (terminator?.kind !== 'jump' || members.size !== 2 || returning.length !== 1) return;
  // It is left by its header alone.
  if (latch.terminator?.kind !== 'jump' || latch.parameters.length > 0 || isShort(loop)) return;
  if (![header, latch].every(({ body }) => body.every(isPure))) return;
  const sums = findSums(loop, latch);
  if (sums === null) return;
  const lanes = blockInLanes(loop, sums);
  before.terminator = {
    kind: 'branch',
    condition: isWorthIt(loop),
    taken: edge(lanes),
    otherwise: terminator.edge,
  };
}

/** What the counter is before the loop. */
function firstOf({ header, counter, before }: CountedLoop): Node {
  return before.parameters[header.parameters.indexOf(counter)];
}

/** The block that does whole groups of passes, at least one, and jumps to the loop. */
function blockInLanes(loop: CountedLoop, sums: readonly Sum[]): Block {
  const { header, counter, step, before, limit } = loop;
  const block = new Block(header.pc);
  const stepNode = constant('int', step);
  const first = firstOf(loop);
  const end = new Node('lanes.end', 'int', [first, limit, stepNode]);
  end.interval = counter.interval;
  block.body.push(end);
  const args = [...before.parameters];
  args[header.parameters.indexOf(counter)] = end;
  for (const { parameter, term, operands } of sums) {
    const index = header.parameters.indexOf(parameter);
    const sum = new Node('lanes.sum', 'int', [before.parameters[index], first, end, stepNode, ...operands]);
    sum.term = term;
    sum.interval = parameter.interval;
    block.body.push(sum);
    args[index] = sum;
  }
  block.terminator = { kind: 'jump', edge: edge(header, args) };
  return block;
}

/** Are there passes enough? The sum fits, since there is room for all the passes that an entry may take. */
function isWorthIt(loop: CountedLoop): Node {
  const { step, before, limit } = loop;
  const ahead = new Node('int.add', 'int', [firstOf(loop), constant('int', BigInt(PASSES_AT_A_TIME) * step)]);
  const more = new Node(step > 0n ? 'int.lt' : 'int.gt', 'bool', [ahead, limit]);
  before.body.push(ahead, more);
  return more;
}

/** Is it certain that there are too few passes? */
function isShort({ counter, stop, step }: CountedLoop): boolean {
  const [from, to] = step > 0n ? [counter, stop] : [stop, counter];
  const size = step > 0n ? step : -step;
  return intervalOf(to).high - intervalOf(from).low <= BigInt(PASSES_AT_A_TIME) * size;
}

/** May it be left out? */
function isPure({ operator, type, exit, imported }: Node): boolean {
  return type !== null && exit === null && imported === null && !('effect' in OPERATORS[operator]);
}

interface Sum {
  readonly parameter: Node;
  readonly term: LaneTerm;
  /** The values of outside the loop that the term has. */
  readonly operands: readonly Node[];
}

/** All sums of a loop; null if there are none, or if something else depends on more than the present pass. */
function findSums(loop: CountedLoop, latch: Block): Sum[] | null {
  const { header, counter, returning } = loop;
  const [{ args }] = returning;
  const sums: Sum[] = [];
  const others = new Set<Node>();
  const inside = new Set([...header.parameters, ...header.body, ...latch.body]);
  header.parameters.forEach((parameter, i) => {
    if (parameter === counter || args[i] === parameter) return;
    const terms = new Terms(loop, inside);
    const term = parameter.type === 'int' ? terms.addedTo(parameter, args[i]) : null;
    if (term === null || term === NOTHING || sizeOf(term) > MOST_OPERATIONS) others.add(parameter);
    else sums.push({ parameter, term, operands: terms.operands });
  });
  const isRight = header.parameters.every(
    (parameter, i) => !others.has(parameter) || !reaches(args[i], others),
  );
  return sums.length > 0 && isRight ? sums : null;
}

/** Is a value worked out from one of these? */
function reaches(value: Node, sought: ReadonlySet<Node>): boolean {
  const seen = new Set([value]);
  for (const node of seen) for (const operand of node.operands) seen.add(operand);
  return [...seen].some((node) => sought.has(node));
}

function sizeOf(term: LaneTerm): number {
  const own = term.kind === 'counter' || term.kind === 'operand' ? 0 : 1;
  return partsOf(term).reduce((size, part) => size + sizeOf(part), own);
}

/** Those that lanes have as they are: of ints as 64 bits, of bools as masks. */
const DIRECT: Partial<Record<Operator, LaneOperator>> = {
  'int.abs': 'abs',
  'int.add': 'add',
  'int.sub': 'sub',
  'int.neg': 'neg',
  'int.and': 'and',
  'int.or': 'or',
  'int.xor': 'xor',
  'int.select': 'select',
  'int.lt': 'lt',
  'int.le': 'le',
  'int.gt': 'gt',
  'int.ge': 'ge',
  'int.eq': 'eq',
  'int.ne': 'ne',
  // A mask is -1 or 0.
  'int.of_bool': 'neg',
  'word.and': 'and',
  'word.or': 'or',
  'word.xor': 'xor',
  'word.select': 'select',
  'word.eq': 'eq',
  'word.ne': 'ne',
  'bits.add': 'add',
  'bits.sub': 'sub',
  'bits.neg': 'neg',
  'bool.and': 'and',
  'bool.or': 'or',
  'bool.xor': 'xor',
  'bool.not': 'not',
  'bool.select': 'select',
};

/** What nothing is added by. */
const NOTHING: LaneTerm = { kind: 'operand', number: -1 };

function operation(operator: LaneOperator, ...operands: readonly LaneTerm[]): LaneTerm {
  return { kind: 'operation', operator, operands };
}

/** Makes terms of what a loop computes from its counter and from values of outside. */
class Terms {
  readonly operands: Node[] = [];
  private readonly loop: CountedLoop;
  private readonly inside: ReadonlySet<Node>;
  private nodes = 0;

  /** @param inside what the loop computes anew in each pass */
  constructor(loop: CountedLoop, inside: ReadonlySet<Node>) {
    this.loop = loop;
    this.inside = inside;
  }

  /** What a pass adds to `sum` to get to `value`; null if it is no sum that lanes can have. */
  addedTo(sum: Node, value: Node): LaneTerm | null {
    if (value === sum) return NOTHING;
    if (++this.nodes > MOST_NODES) return null;
    const [a, b, condition] = value.operands;
    switch (value.operator) {
      case 'int.add':
      case 'bits.add':
        return this.more('add', sum, a, b) ?? this.more('add', sum, b, a);
      case 'int.sub':
      case 'bits.sub':
        return this.more('sub', sum, a, b);
      case 'int.select':
        return this.either(this.addedTo(sum, a), this.addedTo(sum, b), condition);
      default:
        return null;
    }
  }

  private more(operator: 'add' | 'sub', sum: Node, from: Node, by: Node): LaneTerm | null {
    const before = this.addedTo(sum, from);
    const term = before === null ? null : this.termOf(by);
    if (before === null || term === null) return null;
    if (before !== NOTHING) return operation(operator, before, term);
    return operator === 'add' ? term : operation('neg', term);
  }

  private either(then: LaneTerm | null, otherwise: LaneTerm | null, condition: Node): LaneTerm | null {
    const mask = then === null || otherwise === null ? null : this.termOf(condition);
    if (then === null || otherwise === null || mask === null) return null;
    if (otherwise === NOTHING) return then === NOTHING ? NOTHING : operation('and', mask, then);
    return then === NOTHING
      ? operation('and', operation('not', mask), otherwise)
      : operation('select', then, otherwise, mask);
  }

  private termOf(node: Node): LaneTerm | null {
    if (++this.nodes > MOST_NODES) return null;
    const { counter } = this.loop;
    if (node === counter) return { kind: 'counter' };
    const outside = this.fromOutside(node);
    if (outside !== null) return this.operand(outside);
    const [a, b] = node.operands;
    const operator = DIRECT[node.operator];
    if (operator !== undefined) {
      const operands = node.operands.map((operand) => this.termOf(operand));
      return operands.every((term) => term !== null) ? operation(operator, ...operands) : null;
    }
    switch (node.operator) {
      case 'int.bits':
      case 'word.bits':
        return this.termOf(a);
      case 'int.mul':
      case 'bits.mul':
        return this.product(a, b) ?? this.product(b, a);
      case 'int.shl':
      case 'bits.shl':
        return this.shifted('left', a, b.literal);
      case 'int.shr':
      case 'word.shr':
        return this.shifted('right', a, b.literal);
      case 'int.floordiv':
      case 'int.div':
      case 'int.div32':
      case 'word.div':
        return powerOfTwo(b) < 0 ? null : this.shifted('right', a, BigInt(powerOfTwo(b)));
      case 'int.mod':
      case 'int.rem':
      case 'int.rem32':
      case 'word.rem':
        return powerOfTwo(b) < 0 ? null : this.masked(a, (b.literal as bigint) - 1n);
      default:
        return null;
    }
  }

  /** The node that has a value before the loop; null where it has another one in each pass. */
  private fromOutside(node: Node): Node | null {
    if (!this.inside.has(node)) return node;
    const { header, before, returning } = this.loop;
    const index = header.parameters.indexOf(node);
    return index >= 0 && returning[0].args[index] === node ? before.parameters[index] : null;
  }

  private operand(node: Node): LaneTerm | null {
    const number = this.numberOf(node);
    return number === null ? null : { kind: 'operand', number };
  }

  private numberOf(node: Node): number | null {
    if (node.type !== 'int' && node.type !== 'word') return null;
    const { operator, literal } = node;
    const known = this.operands.findIndex(
      (other) => other === node || (operator === 'constant' && other.literal === literal),
    );
    return known >= 0 ? known : this.operands.push(node) - 1;
  }

  /** A product of the counter, or with a power of two: others take longer in lanes than by themselves. */
  private product(a: Node, b: Node): LaneTerm | null {
    const factor = this.fromOutside(b);
    if (a !== this.loop.counter || factor === null)
      return powerOfTwo(b) < 0 ? null : this.shifted('left', a, BigInt(powerOfTwo(b)));
    const number = this.numberOf(factor);
    return number === null ? null : { kind: 'product', number };
  }

  private shifted(direction: 'left' | 'right', a: Node, count: Node['literal']): LaneTerm | null {
    if (typeof count !== 'bigint' || count < 0n || count > 63n) return null;
    const term = this.termOf(a);
    const right = intervalOf(a).low >= 0n ? 'shr_u' : 'shr_s';
    const shift = direction === 'left' ? 'shl' : right;
    return term === null ? null : { kind: 'shift', shift, term, count: Number(count) };
  }

  private masked(a: Node, mask: bigint): LaneTerm | null {
    const term = this.termOf(a);
    const bits = this.operand(constant('int', mask));
    return term === null || bits === null ? null : operation('and', term, bits);
  }
}
