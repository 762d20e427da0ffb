/**
 * The JIT's intermediate representation: a control-flow graph in static single assignment form. A node is a scalar value
 * (int of 64 bits, word, float, bool) or a check; blocks take parameters instead of phi nodes, edges pass the arguments.
 *
 * A block is a stretch of bytecode *for certain types of the variables*: bytecode that is reached with an int and with
 * a float in the same variable has two blocks. So no node ever has two types, and a loop whose variable turns from int
 * to float runs on from one copy into the other.
 *
 * A `word` is an int of 0 to 2**64 - 1. Python's ints have no such type: an int becomes a word where it is masked so that
 * its highest bit may be set, and is from then on compared and divided as a number without sign.
 *
 * What cannot go on leaves by an exit, which says at which PC the interpreter resumes and which variables have to be
 * written back. An instruction of the bytecode either happens whole or not at all: its checks stand before anything
 * that it changes, and their exits resume at that very instruction.
 */

import type { PyCode } from '../objects/functions/code.ts';
import type { FoldName } from '../objects/functions/fold.ts';
import type { PyFunction } from '../objects/functions/function.ts';
import type { GlobalCell } from '../objects/modules/namespace.ts';
import type { PyCell, Value } from '../objects/value.ts';
import type { ImportedFunction } from './imports.ts';
import type { LaneTerm } from './lanes.ts';
import type { Assumption, ExitKind, HeldCell } from './plan.ts';
import { INT_MAX, INT_MIN, type Type, WORD_MAX } from './scalars.ts';

/**
 * A row an operator: its result (`null` for a mere check), whether its exit may mean an exception, whether it depends on
 * its place among others with an effect, its meaning.
 */
export const OPERATORS = {
  constant: { type: null, meaning: 'a literal; typed by it' },
  parameter: { type: null, meaning: 'what the edges into the block pass' },
  load: { type: null, meaning: 'a variable as it was at entry' },

  'int.add': { type: 'int', meaning: 'a + b; exits where that leaves 64 bits' },
  'int.sub': { type: 'int', meaning: 'a - b; likewise' },
  'int.mul': { type: 'int', meaning: 'a * b; likewise' },
  'int.add_if': { type: 'int', meaning: 'a + b; exits where that leaves 64 bits and c is true' },
  'int.sub_if': { type: 'int', meaning: 'a - b; likewise' },
  'int.mul_if': { type: 'int', meaning: 'a * b; likewise' },
  'int.neg': { type: 'int', meaning: '-a; exits where that leaves 64 bits' },
  'int.shl': { type: 'int', raises: true, meaning: 'a << b; likewise, and where b is not in 0..63' },
  'int.shr': { type: 'int', raises: true, meaning: 'a >> b; exits where b is negative' },
  'int.and': { type: 'int', meaning: 'a & b' },
  'int.or': { type: 'int', meaning: 'a | b' },
  'int.xor': { type: 'int', meaning: 'a ^ b' },
  'int.floordiv': { type: 'int', raises: true, meaning: 'a // b; exits where b is 0, and at -2**63 // -1' },
  'int.mod': { type: 'int', raises: true, meaning: 'a % b; exits where b is 0' },
  'int.div': {
    type: 'int',
    raises: true,
    meaning: 'a // b where a >= 0 and b >= 0 are known; exits where b is 0',
  },
  'int.rem': { type: 'int', raises: true, meaning: 'a % b, likewise' },
  'int.div32': { type: 'int', raises: true, meaning: 'a // b, both known to be less than 2**32 besides' },
  'int.rem32': { type: 'int', raises: true, meaning: 'a % b, likewise' },
  'int.pow': { type: 'int', raises: true, meaning: 'a ** b; exits where b < 0 or that may leave 64 bits' },
  'int.mulmod': {
    type: 'int',
    raises: true,
    meaning: 'a * b % c, however large the product; exits where c is 0',
  },
  'int.powmod': { type: 'int', raises: true, meaning: 'pow(a, b, c); exits where that raises' },
  'int.abs': { type: 'int', meaning: 'abs(a); exits at -2**63' },
  'int.min': { type: 'int', meaning: 'the lesser of a and b' },
  'int.max': { type: 'int', meaning: 'the greater of a and b' },
  'int.gcd': { type: 'int', meaning: 'math.gcd(a, b); exits where one is -2**63' },
  'int.isqrt': { type: 'int', raises: true, meaning: 'math.isqrt(a); exits where a < 0' },
  'int.bit_length': { type: 'int', meaning: 'how many bits |a| has, of an int or a word' },
  'int.bit_count': { type: 'int', meaning: 'how many of them are 1' },
  'int.select': { type: 'int', meaning: 'a if c, else b' },
  'int.lt': { type: 'bool', meaning: 'a < b' },
  'int.le': { type: 'bool', meaning: 'a <= b' },
  'int.gt': { type: 'bool', meaning: 'a > b' },
  'int.ge': { type: 'bool', meaning: 'a >= b' },
  'int.eq': { type: 'bool', meaning: 'a == b' },
  'int.ne': { type: 'bool', meaning: 'a != b' },
  'int.of_bool': { type: 'int', meaning: '0 or 1' },
  'int.of_float': {
    type: 'int',
    raises: true,
    meaning: 'a without its fraction; exits where it is no number or may have more than 64 bits',
  },
  'int.bounded': { type: 'int', meaning: 'a; exits unless |a| <= 2**52' },

  'word.add': { type: 'word', meaning: 'a + b; exits where that is no word' },
  'word.sub': { type: 'word', meaning: 'a - b; likewise' },
  'word.mul': { type: 'word', meaning: 'a * b; likewise' },
  'word.shl': { type: 'word', raises: true, meaning: 'a << b; likewise, and where b is not in 0..63' },
  'word.shr': { type: 'word', raises: true, meaning: 'a >> b; exits where b is negative' },
  'word.and': { type: 'word', meaning: 'a & b' },
  'word.or': { type: 'word', meaning: 'a | b' },
  'word.xor': { type: 'word', meaning: 'a ^ b' },
  'word.div': { type: 'word', raises: true, meaning: 'a // b; exits where b is 0' },
  'word.rem': { type: 'word', raises: true, meaning: 'a % b; exits where b is 0' },
  'word.select': { type: 'word', meaning: 'a if c, else b' },
  'word.lt': { type: 'bool', meaning: 'a < b' },
  'word.le': { type: 'bool', meaning: 'a <= b' },
  'word.gt': { type: 'bool', meaning: 'a > b' },
  'word.ge': { type: 'bool', meaning: 'a >= b' },
  'word.eq': { type: 'bool', meaning: 'a == b' },
  'word.ne': { type: 'bool', meaning: 'a != b' },
  'word.of_int': { type: 'word', meaning: 'the same number; exits where it is negative' },
  'word.bits': { type: 'word', meaning: 'the 64 bits of an int: itself modulo 2**64' },
  'int.of_word': { type: 'int', meaning: 'the same number; exits unless it is less than 2**63' },
  'int.bits': { type: 'int', meaning: 'the int that has the 64 bits of a word' },

  'bits.add': {
    type: null,
    meaning: 'a + b modulo 2**64, of which only low bits are looked at; typed by the node',
  },
  'bits.sub': { type: null, meaning: 'a - b, likewise' },
  'bits.mul': { type: null, meaning: 'a * b, likewise' },
  'bits.neg': { type: null, meaning: '-a, likewise' },
  'bits.shl': { type: null, meaning: 'a << b where b is in 0..63, likewise' },

  'float.add': { type: 'float', meaning: 'a + b' },
  'float.sub': { type: 'float', meaning: 'a - b' },
  'float.mul': { type: 'float', meaning: 'a * b' },
  'float.div': { type: 'float', raises: true, meaning: 'a / b; exits where b is 0' },
  'float.neg': { type: 'float', meaning: '-a' },
  'float.lt': { type: 'bool', meaning: 'a < b' },
  'float.le': { type: 'bool', meaning: 'a <= b' },
  'float.gt': { type: 'bool', meaning: 'a > b' },
  'float.ge': { type: 'bool', meaning: 'a >= b' },
  'float.eq': { type: 'bool', meaning: 'a == b' },
  'float.ne': { type: 'bool', meaning: 'a != b' },
  'float.of_int': { type: 'float', meaning: 'the nearest float' },
  'float.of_word': { type: 'float', meaning: 'the nearest float' },
  'float.ratio': { type: 'float', raises: true, meaning: 'a / b of ints, rounded once; exits where b is 0' },
  'float.rem': {
    type: 'float',
    raises: true,
    meaning: 'math.fmod(a, b); exits where b is 0 or a is infinite',
  },
  'float.mod': { type: 'float', raises: true, meaning: 'a % b; exits where b is 0' },
  'float.floordiv': { type: 'float', raises: true, meaning: 'a // b; likewise' },
  'float.abs': { type: 'float', meaning: 'abs(a)' },
  'float.copysign': { type: 'float', meaning: 'a with the sign of b; exits where b is no number' },
  'float.sqrt': { type: 'float', raises: true, meaning: 'the square root; exits where a < 0' },
  'float.floor': { type: 'float', meaning: 'the nearest whole number below' },
  'float.ceil': { type: 'float', meaning: 'the nearest whole number above' },
  'float.nearest': { type: 'float', meaning: 'the nearest whole number, ties to even' },
  'float.select': { type: 'float', meaning: 'a if c, else b' },

  'bool.and': { type: 'bool', meaning: 'a & b' },
  'bool.or': { type: 'bool', meaning: 'a | b' },
  'bool.xor': { type: 'bool', meaning: 'a ^ b' },
  'bool.not': { type: 'bool', meaning: 'not a' },
  'bool.select': { type: 'bool', meaning: 'a if c, else b' },

  'float.call': { type: 'float', raises: true, meaning: 'what the callee answers; exits where it raises' },
  'int.call': { type: 'int', raises: true, meaning: 'likewise' },
  'bool.call': { type: 'bool', raises: true, meaning: 'likewise' },

  'range.more': { type: 'bool', meaning: 'has a range with next value a, stop b and step c another value?' },
  keep: { type: null, meaning: 'a, computed here and not where it is used; typed by the node' },
  'cell.load': { type: null, effect: true, meaning: 'a variable that called functions share, as it is now' },
  'cell.store': { type: null, effect: true, meaning: 'changes such a variable' },
  call: {
    type: null,
    raises: true,
    effect: true,
    meaning: 'a call of a compiled function; typed by its scalar; exits where the function does',
  },
  item: { type: null, meaning: 'one of the scalars of a call that gives several; typed by the node' },
  'check.depth': { type: null, meaning: 'exits where fewer frames than so many may still be pushed' },
  'check.nonzero': { type: null, meaning: 'exits where a is 0' },
  'check.finite': { type: null, meaning: 'exits where a is infinite or no number' },
  'check.apart': { type: null, meaning: 'exits where the int a is inexact as a float and rounds to b' },
  fuel: { type: null, meaning: 'one pass of a loop header; exits when all that were granted are spent' },
  'fuel.limit': {
    type: 'int',
    meaning: 'b, or where a gets by steps of c before the fuel is spent, if that is nearer',
  },
  'lanes.end': {
    type: 'int',
    meaning:
      'from a in steps of c, as far before b as whole groups of eight passes go; there is one at least',
  },
  'lanes.sum': {
    type: 'int',
    meaning: 'a and what a loop adds to it while its counter goes from b to c in steps of d, in lanes',
  },
  'fuel.spend': { type: null, meaning: 'as many passes as there are from a to b in steps of c, b included' },
} as const satisfies Record<
  string,
  { type: Type | null; raises?: boolean; effect?: boolean; meaning: string }
>;

export type Operator = keyof typeof OPERATORS;

/** Those that divide: WebAssembly traps at 0. */
export const DIVISIONS: ReadonlySet<Operator> = new Set([
  'int.floordiv',
  'int.mod',
  'int.div',
  'int.rem',
  'int.div32',
  'int.rem32',
  'word.div',
  'word.rem',
]);

/** Of operators that exit: those that do so only where a third operand is true. */
export const CONDITIONAL_FORMS: Partial<Record<Operator, Operator>> = {
  'int.add': 'int.add_if',
  'int.sub': 'int.sub_if',
  'int.mul': 'int.mul_if',
};

/** What is known of an int or a word: `low <= value <= high`. */
export interface Interval {
  readonly low: bigint;
  readonly high: bigint;
}

export class Node {
  operator: Operator;
  readonly type: Type | null;
  operands: Node[];
  /** Of a constant: a bigint (of ints and words), number or boolean by its type. */
  readonly literal: bigint | number | boolean | null;
  /** Of a load, and of what reads and writes shared variables: which variable. */
  readonly variable: Variable | null;
  /** Where the node leaves when it cannot answer; null when it always can. */
  exit: Exit | null;
  /** Of a call: what is called. */
  callee: Region | null = null;
  /** Of `call` and `check.depth`: how many frames. */
  frames = 0;
  /** Of a sum in lanes: what a pass adds. Its operands are those after the fourth. */
  term: LaneTerm | null = null;
  /** Of an item: which of the call's scalars it is. */
  number = 0;
  /** Of a call of what is imported. */
  imported: ImportedFunction | null = null;
  /** What is known of an int or a word; filled by the range analysis. Of a load: what its entry has made sure of. */
  interval: Interval | null = null;

  constructor(
    operator: Operator,
    type: Type | null,
    operands: Node[],
    exit: Exit | null = null,
    literal: bigint | number | boolean | null = null,
    variable: Variable | null = null,
  ) {
    this.operator = operator;
    this.type = type;
    this.operands = operands;
    this.exit = exit;
    this.literal = literal;
    this.variable = variable;
  }
}

/**
 * What a variable holds that is no scalar. `none`; `unbound`; `known`: this very value, whatever it is; `builtin`: a
 * global that is unbound, while the builtin of its name is this value; `opaque`: what the variable `origin` held at
 * entry, of which nothing is known but the type's name, for the messages.
 */
export interface Held {
  readonly kind: 'none' | 'unbound' | 'known' | 'builtin' | 'opaque';
  readonly value: Value | undefined;
  /** What it is, for messages. */
  readonly label: string;
  /** Of what is opaque: the variable that held it at entry; else -1. */
  readonly origin: number;
}

/** What a variable holds at a point. */
export type Content = Node | Held;

/**
 * A register, a global, or what a cell holds that the region reads or writes: one that is there when it is entered, or a new
 * one, which is made only where the region is left.
 */
export interface Variable {
  readonly kind: 'register' | 'global' | 'cell' | 'new cell';
  /** The register's or global's number in the code object; of a cell, the number of the register that holds it. */
  readonly index: number;
  readonly name: string;
  /** Written somewhere in the region: an invariant is loaded once, at the function's start. */
  readonly written: boolean;
  /** Where it comes through memory, in slots; -1 if it does not. */
  readonly slot: number;
  /** Of a global, and of a cell that is the same whenever the region is entered: what holds the value. */
  readonly cell: GlobalCell | PyCell | null;
}

/** A variable to be written back. */
export interface Write {
  readonly variable: number;
  content: Content;
}

/** How a frame of the interpreter is to look: where it stands, and the variables that have to be written back. */
export interface FrameState {
  /** Whose frame it is. */
  readonly region: Region;
  /** Where the interpreter goes on; of a frame that waits, its call. */
  readonly pc: number;
  writes: Write[];
}

export interface Exit extends FrameState {
  readonly kind: ExitKind;
  /** In plain words. */
  readonly reason: string;
  /** The instruction that is the reason; it may come after `pc`, when what leads to it is not worth compiling. */
  readonly cause: number;
  /** Of code that was inlined: the frames that wait for it, outermost first. */
  readonly callers: readonly FrameState[];
  /** The passes that have not been taken off the fuel yet, as the operands of a `fuel.spend`; null for none. */
  unpaid: readonly Node[] | null;
  /** What has been done from `pc` on is done anew: of the frames above there is nothing to restore. */
  readonly restarts: boolean;
}

/** The frames that an exit restores, outermost first. */
export function framesOf(exit: Exit): readonly FrameState[] {
  return [...exit.callers, exit];
}

/** A copy of a frame's state, with other nodes in the place of its own. */
export function mapFrame({ region, pc, writes }: FrameState, resolve: (node: Node) => Node): FrameState {
  const mapped = writes.map(({ variable, content }) => ({
    variable,
    content: content instanceof Node ? resolve(content) : content,
  }));
  return { region, pc, writes: mapped };
}

/** The values that the end of a block looks at, besides what its edges pass. */
export function valuesAtEnd({ terminator }: Block): readonly Node[] {
  switch (terminator?.kind) {
    case 'branch':
      return [terminator.condition];
    case 'exit':
      return valuesOf(terminator.exit);
    case 'return':
      return terminator.values;
    default:
      return [];
  }
}

/** The nodes whose values an exit needs, as often as it needs them. */
export function valuesOf(exit: Exit): Node[] {
  const values: Node[] = [];
  for (const { writes } of framesOf(exit)) {
    for (const { content } of writes) if (content instanceof Node) values.push(content);
  }
  return exit.unpaid === null ? values : [...values, ...exit.unpaid];
}

export interface Edge {
  target: Block;
  args: Node[];
  /** The dispatcher through which the edge goes, once loops with several entries have been made reducible. */
  via: Block | null;
}

export type Terminator =
  | { readonly kind: 'jump'; readonly edge: Edge }
  | { readonly kind: 'branch'; condition: Node; readonly taken: Edge; readonly otherwise: Edge }
  | { readonly kind: 'exit'; readonly exit: Exit }
  /** Of a function that compiled code calls: the scalars that it gives. */
  | { readonly kind: 'return'; values: Node[] }
  /** Goes to the target that the selector names. */
  | { readonly kind: 'switch'; readonly edges: Edge[] };

export class Block {
  id = -1;
  /** Where in the bytecode it starts; -1 for the function's start and for dispatchers. */
  readonly pc: number;
  /** Where in the bytecode the blocks start that have been joined to it, in order. */
  readonly joinedPcs: number[] = [];
  parameters: Node[] = [];
  body: Node[] = [];
  terminator: Terminator | null = null;
  /** The last walk over blocks that came by: compiling takes dozens, and a set for each would take longer than it. */
  walk = 0;

  constructor(pc: number) {
    this.pc = pc;
  }
}

/** What a variable must hold for an entry to be taken. */
export interface Guard {
  readonly variable: Variable;
  readonly type: Type | Held;
  /** For ints and words: the bounds that the region relies on. */
  interval: Interval;
  /** Narrower bounds, in which the value lies now: to be relied on if the loops keep to them. */
  readonly hope: Interval | null;
  /** Is it an int now that is not negative? */
  readonly isNatural: boolean;
}

/** Adds an assumption unless it is there. */
export function addAssumption(assumptions: Assumption[], added: Assumption): void {
  const subject = subjectOf(added);
  if (!assumptions.some((known) => subjectOf(known) === subject)) assumptions.push(added);
}

function subjectOf(assumption: Assumption): object {
  return 'cell' in assumption ? assumption.cell : assumption.class;
}

/**
 * What a function gives: a scalar, None, a tuple of scalars, as `(int, float)`, or one of several scalars and None, as
 * `int | none`.
 */
export type Result = Type | 'none' | `(${string})` | `${string} | ${string}`;

/** A tuple of scalars, as a function gives it. */
export function tupleOf(items: readonly Node[]): Result {
  return `(${items.map(({ type }) => type).join(', ')})`;
}

export function isTuple(result: Result): boolean {
  return result.startsWith('(');
}

/** What a function gives one of, as it says by bools that come first: is it the first, is it the second ...? */
export function alternativesOf(result: Result): Result[] {
  return result.split(' | ') as Result[];
}

export function oneOf(alternatives: readonly Result[]): Result {
  return alternatives.join(' | ') as Result;
}

/** The scalars that a function gives. */
export function scalarsOf(result: Result): Type[] {
  if (result === 'none') return [];
  if (isTuple(result)) return result.slice(1, -1).split(', ') as Type[];
  const alternatives = alternativesOf(result);
  if (alternatives.length === 1) return [result as Type];
  return [...alternatives.slice(1).map((): Type => 'bool'), ...alternatives.flatMap(scalarsOf)];
}

/** Does it give one scalar and no more? */
export function isOneScalar(result: Result): result is Type {
  return !isTuple(result) && scalarsOf(result).length === 1;
}

/** What is compiled to one function of WebAssembly: a loop nest, or a Python function. */
export interface Region {
  readonly name: string;
  readonly code: PyCode;
  /** Does compiled code call it? Else the interpreter enters it. */
  readonly isCalled: boolean;
  /** Of what is called: the Python function; null for a generator expression, whose callers restart. */
  readonly function: PyFunction | null;
  readonly variables: readonly Variable[];
  /** Where it begins. Its parameters are those of the function; what else the region needs it loads from memory. */
  readonly start: Block;
  readonly assumptions: Assumption[];
  /** What the variables in memory must hold. */
  readonly guards: Guard[];
  /** The variables whose types its instructions rely on, though nothing may be left that loads them. */
  readonly read: Set<Variable>;
  /** What it gives to those who call it; null for what only the interpreter enters. */
  readonly result: Result | null;
}

/** Is it a generator expression that compiled code folds? Where it is left, its caller begins anew. */
export function isFolded(region: Region): boolean {
  return region.isCalled && region.function === null;
}

export interface Resident {
  readonly variable: Variable;
  readonly type: Type;
}

/** What is compiled into one module: the region that the interpreter enters, and the functions that it calls. */
export interface Unit {
  /** What has to take the values that the entered frame yields; null where nothing does. */
  readonly fold: FoldName | null;
  readonly root: Region;
  readonly callees: readonly Region[];
  /** All Python functions that it calls, those that were inlined included. */
  readonly functions: readonly PyFunction[];
  /** The variables that live in memory while it runs, since several regions share them and one changes them. */
  readonly residents: readonly Resident[];
  /** The cells that the root's frame must have in its registers, for those that called functions have as well. */
  readonly cells: readonly HeldCell[];
  /** How many slots of memory its variables take. */
  readonly slotCount: number;
  /** How many frames it needs to be able to push; where functions call themselves, checks ask for more. */
  readonly frames: number;
}

/**
 * The slots of memory that are not variables': fuel and depth in the first, the end of the exit records in the second, what is
 * kept from V8's scheduler for a moment in the third, the arguments of imported functions in two more.
 */
export const HEADER_SLOTS = 5;

export const ANY_INT: Interval = { low: INT_MIN, high: INT_MAX };
export const ANY_WORD: Interval = { low: 0n, high: WORD_MAX };

/** Is it a number that has no fraction, held in 64 bits? */
export function isIntegral(type: Type | null): type is 'int' | 'word' {
  return type === 'int' || type === 'word';
}

/** All that a number of a type can be. */
export function boundsOf(type: Type | null): Interval {
  return type === 'word' ? ANY_WORD : ANY_INT;
}

/** What is known of a node that is an int or a word. */
export function intervalOf({ interval, type }: Node): Interval {
  return interval ?? boundsOf(type);
}

/** k where the node is the constant 2**k, else -1. */
export function powerOfTwo({ literal }: Node): number {
  if (typeof literal !== 'bigint' || literal <= 0n || (literal & (literal - 1n)) !== 0n) return -1;
  return literal.toString(2).length - 1;
}

/** The edges out of a block. */
export function edgesOf(block: Block): readonly Edge[] {
  const { terminator } = block;
  switch (terminator?.kind) {
    case 'jump':
      return [terminator.edge];
    case 'branch':
      return [terminator.taken, terminator.otherwise];
    case 'switch':
      return terminator.edges;
    default:
      return [];
  }
}

/** The items of a call that gives several scalars, as far as they are used: they stand in its block. */
export function itemsOfCall({ body }: Block, call: Node): Node[] {
  return body.filter(({ operator, operands }) => operator === 'item' && operands[0] === call);
}

/** Where an edge leads first. */
export function successorOf(edge: Edge): Block {
  return edge.via ?? edge.target;
}

let walks = 0;

/** The blocks that can be reached from `start`, in reverse postorder, numbered in that order. */
export function reversePostorder(start: Block): Block[] {
  const walk = ++walks;
  start.walk = walk;
  const postorder: Block[] = [];
  const path: { block: Block; edges: readonly Edge[]; next: number }[] = [
    { block: start, edges: edgesOf(start), next: 0 },
  ];
  while (path.length > 0) {
    const top = path[path.length - 1];
    if (top.next === top.edges.length) {
      postorder.push(top.block);
      path.pop();
      continue;
    }
    // From the last edge on, so that what comes first stands first.
    const block = successorOf(top.edges[top.edges.length - 1 - top.next++]);
    if (block.walk === walk) continue;
    block.walk = walk;
    path.push({ block, edges: edgesOf(block), next: 0 });
  }
  postorder.reverse();
  postorder.forEach((block, id) => {
    block.id = id;
  });
  return postorder;
}

/** The regions of a unit, the root first. */
export function regionsOf({ root, callees }: Pick<Unit, 'root' | 'callees'>): readonly Region[] {
  return [root, ...callees];
}

/** All nodes of a region, block by block. */
export function nodesOf({ start }: Region): Node[] {
  return reversePostorder(start).flatMap(({ body }) => body);
}

/** Does it change variables of outer scopes, or draw, or call what does? */
export function changesVariables(region: Region, seen: Set<Region> = new Set()): boolean {
  if (seen.has(region)) return false;
  seen.add(region);
  return (
    region.variables.some(({ kind, written }) => written && (kind === 'global' || kind === 'cell')) ||
    nodesOf(region).some(
      ({ callee, imported }) =>
        imported?.isDrawing === true || (callee !== null && changesVariables(callee, seen)),
    )
  );
}

/** All exits of a block: of its nodes, then its own. */
export function exitsOf(block: Block): Exit[] {
  const exits = new Set<Exit>();
  for (const node of block.body) if (node.exit !== null) exits.add(node.exit);
  if (block.terminator?.kind === 'exit') exits.add(block.terminator.exit);
  return [...exits];
}
