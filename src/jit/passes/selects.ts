/**
 * Computes both sides of a short branch and selects: a branch that the processor cannot foretell costs as much as some 15
 * additions.
 *
 *     branch c, then(), else()      then: x = ...; jump join(x)      else: y = ...; jump join(y)
 *
 * becomes
 *
 *     x = ...; y = ...; z = select(x, y, c); jump join(z)
 *
 * What may leave 64 bits exits only where its side would have been taken.
 */

import {
  type Block,
  CONDITIONAL_FORMS,
  DIVISIONS,
  type Edge,
  Node,
  type Operator,
  powerOfTwo,
  type Region,
  reversePostorder,
} from '../ir.ts';
import type { Type } from '../scalars.ts';
import { entriesOf, joinBlocks } from './join.ts';

/** How much both sides may compute, and how many values may be selected: more would cost as much as the branch. */
const MOST_NODES = 4;
const MOST_SELECTS = 2;

export function selectBranches(region: Region): void {
  const blocks = reversePostorder(region.start);
  const entries = entriesOf(blocks);
  // From the last one, so that a branch inside a side is gone when the side is looked at.
  const converted = blocks.reverse().filter((block) => convert(block, entries));
  if (converted.length > 0) joinBlocks(region);
}

type Selectable = Exclude<Type, 'float'>;

/** A way from a branch to where both ways meet: what it computes, and what it passes on. */
interface Side {
  readonly body: readonly Node[];
  readonly edge: Edge;
}

/** Replaces the branch at the end of a block, if its sides are short. */
function convert(block: Block, entries: Int32Array): boolean {
  const { terminator } = block;
  if (terminator?.kind !== 'branch') return false;
  const { condition } = terminator;
  const met = meeting(sidesOf(terminator.taken, entries), sidesOf(terminator.otherwise, entries));
  if (met === null) return false;
  const [taken, otherwise] = met;
  const { target } = taken.edge;
  const selected = target.parameters.filter((_, i) => taken.edge.args[i] !== otherwise.edge.args[i]);
  if (taken.body.length + otherwise.body.length > MOST_NODES || selected.length > MOST_SELECTS) return false;
  if (selected.some(({ type }) => type === 'float')) return false;
  block.body.push(...restrict(taken, condition, true), ...restrict(otherwise, condition, false));
  const args = taken.edge.args.map((arg, i) => {
    const other = otherwise.edge.args[i];
    if (arg === other) return arg;
    const { type, interval } = target.parameters[i];
    const select = new Node(`${type as Selectable}.select`, type, [arg, other, condition]);
    select.interval = interval;
    block.body.push(select);
    return select;
  });
  block.terminator = { kind: 'jump', edge: { target, args, via: null } };
  entries[target.id]--;
  return true;
}

/** From an edge: what it leads to at once, and what lies behind a block that only it leads to. */
function sidesOf(edge: Edge, entries: Int32Array): readonly Side[] {
  const { body, parameters, terminator } = edge.target;
  const direct = { body: [], edge };
  const isSide = entries[edge.target.id] === 1 && parameters.length === 0 && body.every(isHarmless);
  return isSide && terminator?.kind === 'jump' ? [{ body, edge: terminator.edge }, direct] : [direct];
}

function meeting(taken: readonly Side[], otherwise: readonly Side[]): readonly [Side, Side] | null {
  for (const left of taken) {
    for (const right of otherwise) if (left.edge.target === right.edge.target) return [left, right];
  }
  return null;
}

/** What costs next to nothing and cannot go wrong, but for leaving. */
const HARMLESS: ReadonlySet<Operator> = new Set([
  'int.add',
  'int.sub',
  'int.mul',
  'int.and',
  'int.or',
  'int.xor',
  'int.of_bool',
  'int.bits',
  'int.lt',
  'int.le',
  'int.gt',
  'int.ge',
  'int.eq',
  'int.ne',
  'int.select',
  'word.and',
  'word.or',
  'word.xor',
  'word.bits',
  'word.lt',
  'word.le',
  'word.gt',
  'word.ge',
  'word.eq',
  'word.ne',
  'word.select',
  'bits.add',
  'bits.sub',
  'bits.mul',
  'bits.neg',
  'bits.shl',
  'bool.and',
  'bool.or',
  'bool.xor',
  'bool.not',
  'bool.select',
]);

function isHarmless({ operator, operands, exit }: Node): boolean {
  if (exit !== null) return operator in CONDITIONAL_FORMS;
  // By a power of two they are a shift or a mask.
  return HARMLESS.has(operator) || (DIVISIONS.has(operator) && powerOfTwo(operands[1]) >= 0);
}

/** Lets what a side computes exit only where that side is taken. */
function restrict({ body }: Side, condition: Node, isTaken: boolean): readonly Node[] {
  const checked = body.filter(({ exit }) => exit !== null);
  if (checked.length === 0) return body;
  const isOnSide = isTaken ? condition : new Node('bool.not', 'bool', [condition]);
  for (const node of checked) {
    node.operator = CONDITIONAL_FORMS[node.operator] as Operator;
    node.operands.push(isOnSide);
  }
  return isTaken ? body : [isOnSide, ...body];
}
