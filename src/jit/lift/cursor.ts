/**
 * The point of lifting: a place in the bytecode, what every variable holds there, and the block under construction.
 * The meaning of instructions (`lift-instruction.ts`) is written in terms of it.
 */

import { OPCODES, Op } from '../../bytecode/opcodes.ts';
import type { PyCode } from '../../objects/functions/code.ts';
import type { FoldName } from '../../objects/functions/fold.ts';
import type { PyFunction } from '../../objects/functions/function.ts';
import type { ImportedFunction } from '../imports.ts';
import {
  Block,
  type Content,
  type Edge,
  type Exit,
  type Held,
  isOneScalar,
  Node,
  OPERATORS,
  type Operator,
  type Region,
  type Resident,
  scalarsOf,
  type Write,
} from '../ir.ts';
import type { Assumption, ExitKind } from '../plan.ts';
import type { Type } from '../scalars.ts';
import type { CompiledCall, Folding } from './lift.ts';

/** Where the cursor asks about what lies around it. */
export interface Surroundings {
  readonly region: Region;
  /** What takes the values that the code yields. */
  readonly fold: FoldName | null;
  /** Is what the region does done anew where it is left? Then it must not change anything. */
  readonly isRepeated: boolean;
  /** The variable of a register or a global; -1 if the region does not know it. */
  registerVariable(register: number): number;
  isWritten(variable: number): boolean;
  /** The region relies on what the variable holds. */
  noteRead(variable: number): void;
  /** The variable, if it lives in memory while the region runs. */
  residentOf(variable: number): Resident | null;
  /** Does a basic block of the bytecode start at `pc`? */
  startsBlock(pc: number): boolean;
  nameOf(variable: number): string;
  isOfOuterScope(variable: number): boolean;
  globalVariable(index: number): number;
  /** The variable that the cell in a register holds. */
  cellVariable(register: number): number;
  /** Has an earlier version left often at `pc` for something that it had not foreseen? */
  isForeseen(pc: number): boolean;
  /** The edge to the bytecode at `pc`, with the cursor's contents: to a block for these, or out of the region. */
  edgeTo(pc: number, cursor: Cursor): Edge;
  /** Makes the region rely on something that does not change while it runs. */
  assume(assumption: Assumption): void;
  /** What has to be written back when the region is left at `pc` with the cursor's contents. */
  writesAt(pc: number, cursor: Cursor): Write[];
  /** The same where the frame waits for the call at `pc`, which has the registers from `window` on to itself. */
  writesDuringCall(pc: number, window: number, cursor: Cursor): Write[];
  /** The compiled form of a Python function for these arguments, one a parameter; or why there is none. */
  findCallee(callee: PyFunction, args: readonly Content[]): CompiledCall | string;
  /** The same of a generator expression that is folded (see `Callees`). */
  findFold(folding: Folding): CompiledCall | string;
  /** There are more combinations of what called functions give than the region can hold apart. */
  noteCrowd(): void;
  /** The loop with its header at `pc` is unrolled so many times: there are as many versions more of its blocks. */
  noteUnrolled(pc: number, times: number): void;
  /** Ends the cursor's block: the code object returns. */
  returnAt(cursor: Cursor, content: Content): void;
  /**
   * The same with a tuple of these items, which the present instruction would make; where it cannot, it leaves before what the
   * block has from `length` on.
   */
  returnTuple(cursor: Cursor, items: readonly Node[], length: number): void;
}

/** A stretch of bytecode that makes a generator expression and folds it: where the region is left in it, it begins anew. */
export interface Tentative {
  /** Where it begins, and what has to be written back there. */
  readonly pc: number;
  readonly writes: readonly Write[];
  readonly code: PyCode;
  /** The calls that make the generator and fold it. */
  readonly making: number;
  readonly folding: number;
  /** The state of its outermost iteration, once the first has been lifted. */
  iteration: readonly Content[];
}

/** How often the way through a block of the bytecode may be split. */
const MAX_SPLITS = 4;

export class Cursor {
  readonly surroundings: Surroundings;
  /** The instruction being lifted. */
  pc: number;
  /** By variable. `undefined` where what it holds will not be read. */
  readonly contents: (Content | undefined)[];
  /** The globals that got their first value in the region, in order. */
  readonly bound: number[];
  readonly block: Block;
  /** The items of a tuple that the next instruction takes apart: the only ones that there are. */
  unpacked: readonly Node[] | null = null;
  tentative: Tentative | null = null;
  /** What the present instruction has been split into: cursors to go on with instead of this one. */
  readonly branches: Cursor[] = [];
  private splits = 0;
  private readonly exits = new Map<string, Exit>();
  private writes: readonly Write[] | null = null;

  constructor(
    surroundings: Surroundings,
    pc: number,
    contents: readonly (Content | undefined)[],
    bound: readonly number[],
    block: Block,
  ) {
    this.surroundings = surroundings;
    this.pc = pc;
    this.contents = contents.slice();
    this.bound = bound.slice();
    this.block = block;
  }

  /** Goes on to the instruction at `pc`: from now on exits resume there. */
  advance(pc: number): void {
    this.pc = pc;
    this.exits.clear();
    this.writes = null;
    if (this.tentative !== null && pc > this.tentative.folding) this.tentative = null;
  }

  /** May what is done here be done again? Then it must not change anything but the cursor's variables. */
  get isRepeatable(): boolean {
    return this.tentative !== null || this.surroundings.isRepeated;
  }

  get(register: number): Content {
    return this.contentOf(this.surroundings.registerVariable(register)) ?? UNKNOWN;
  }

  /** What a variable holds, on which the region relies from then on. */
  contentOf(variable: number): Content | undefined {
    this.surroundings.noteRead(variable);
    return this.contents[variable];
  }

  set(register: number, content: Content): void {
    this.contents[this.surroundings.registerVariable(register)] = content;
  }

  /** Appends a node; with a reason, it leaves for the interpreter when it cannot answer. */
  emit(operator: Operator, operands: Node[], reason: string | null = null): Node {
    const node = new Node(
      operator,
      OPERATORS[operator].type,
      operands,
      reason === null ? null : this.exit(reason),
    );
    this.block.body.push(node);
    return node;
  }

  /** What a variable that lives in memory holds now. */
  loadResident({ variable, type }: Resident): Node {
    const node = new Node('cell.load', type, [], null, null, variable);
    this.block.body.push(node);
    return node;
  }

  storeResident({ variable }: Resident, value: Node): void {
    this.block.body.push(new Node('cell.store', null, [value], null, null, variable));
  }

  /** Appends a call of an imported function; it leaves where that raises. */
  callImport(imported: ImportedFunction, operands: Node[]): Node {
    const node = this.emit(`${imported.result}.call`, operands, `${imported.name} raises`);
    node.imported = imported;
    return node;
  }

  /** An exit before the present instruction. */
  exit(reason: string, kind: ExitKind = 'check'): Exit {
    let exit = this.exits.get(reason);
    if (exit === undefined) {
      this.writes ??= this.tentative?.writes ?? this.surroundings.writesAt(this.pc, this);
      exit = this.exitWith(reason, kind, this.writes);
      this.exits.set(reason, exit);
    }
    return exit;
  }

  private exitWith(reason: string, kind: ExitKind, given: readonly Write[]): Exit {
    const { pc: cause, tentative } = this;
    const { region } = this.surroundings;
    const { pc, writes } = tentative ?? { pc: cause, writes: given };
    const restarts = tentative !== null;
    return { region, kind, pc, reason, cause, writes: writes.slice(), callers: [], unpaid: null, restarts };
  }

  /** Is a tuple of so many items, which the present instruction makes, taken apart by the next one, and of no more use? */
  isTakenApartAtOnce(destination: number, count: number): boolean {
    const { code, constants } = this.surroundings.region.code;
    const { instructions, localNames, freeNames } = code;
    const next = this.followed();
    if (instructions[next + 2] !== destination || destination < localNames.length + freeNames.length)
      return false;
    if (instructions[next] === Op.UNPACK) return instructions[next + 3] === count;
    if (instructions[next] !== Op.LOAD_ITEM_RK) return false;
    const index = constants[instructions[next + 3]];
    return typeof index === 'number' && index >= -count && index < count;
  }

  /** Where `R[window](...)` is called into its own register or another, behind `pc` in the same block of the bytecode; else -1. */
  nextCall(pc: number, window: number): number {
    const { instructions } = this.surroundings.region.code.code;
    for (let at = pc; ; ) {
      at += OPCODES[instructions[at] as Op].length;
      if (at >= instructions.length || this.surroundings.startsBlock(at)) return -1;
      if (instructions[at] === Op.CALL && instructions[at + 2] === window) return at;
    }
  }

  /** Is what the present instruction makes returned by the next one? */
  isReturnedAtOnce(destination: number): boolean {
    const { instructions } = this.surroundings.region.code.code;
    const next = this.followed();
    return instructions[next] === Op.RETURN && instructions[next + 1] === destination;
  }

  /** Is what the present instruction makes searched, or passed in a call, by the next one, and of no more use? */
  isAskedAtOnce(destination: number): boolean {
    const { instructions } = this.surroundings.region.code.code;
    const next = this.followed();
    const op: Op = instructions[next];
    const [second, third] = [instructions[next + 2], instructions[next + 3]];
    if (op === Op.IN || op === Op.NOT_IN) return third === destination;
    return op === Op.CALL && destination > second && destination <= second + third;
  }

  /** The next instruction, if nothing comes between; else -1. */
  private followed(): number {
    const { instructions } = this.surroundings.region.code.code;
    const next = this.pc + OPCODES[instructions[this.pc] as Op].length;
    return this.surroundings.startsBlock(next) ? -1 : next;
  }

  /** Appends the call of a compiled function, which has the registers from `window` on to itself; gives its scalars. */
  call({ region, result }: CompiledCall, args: Node[], window: number): readonly Node[] {
    const depth = new Node('check.depth', null, [], this.exit('too many functions call each other'));
    depth.frames = 1;
    const writes = this.surroundings.writesDuringCall(this.pc, window, this);
    const exit = this.exitWith('a called function was left', 'call', writes);
    const node = new Node('call', isOneScalar(result) ? result : null, args, exit);
    node.callee = region;
    node.frames = 1;
    this.block.body.push(depth, node);
    if (isOneScalar(result)) return [node];
    const items = scalarsOf(result).map((type, number) => {
      const item = new Node('item', type, [node]);
      item.number = number;
      return item;
    });
    this.block.body.push(...items);
    return items;
  }

  /** Ends the block: the interpreter has to do the present instruction. */
  leave(reason: string, kind: ExitKind = 'check'): void {
    this.block.terminator = { kind: 'exit', exit: this.exit(reason, kind) };
  }

  /** A cursor like this one, at the start of a new block. */
  fork(): Cursor {
    const fork = new Cursor(this.surroundings, this.pc, this.contents, this.bound, new Block(this.block.pc));
    fork.tentative = this.tentative;
    return fork;
  }

  /** May it be split so often? */
  canSplit(times: number): boolean {
    return this.splits + times <= MAX_SPLITS;
  }

  /** Ends the block: the present instruction and all that follows is done apart for a true condition and a false one. */
  split(condition: Node, whenTrue: (cursor: Cursor) => void, whenFalse: (cursor: Cursor) => void): void {
    if (!this.canSplit(1)) {
      this.leave('the types change too often');
      return;
    }
    const [taken, otherwise] = [whenTrue, whenFalse].map((lift) => {
      const branch = this.fork();
      branch.splits = this.splits + 1;
      lift(branch);
      this.branches.push(...(branch.branches.length > 0 ? branch.branches : [branch]));
      return { target: branch.block, args: [], via: null };
    });
    this.block.terminator = { kind: 'branch', condition, taken, otherwise };
  }

  jump(pc: number): void {
    this.block.terminator = { kind: 'jump', edge: this.surroundings.edgeTo(pc, this) };
  }

  /** Ends the block: on to `taken` if the condition is true, else to `otherwise`. */
  branch(condition: Node, taken: number, otherwise: number): void {
    if (condition.operator === 'constant') {
      this.jump(condition.literal === true ? taken : otherwise);
      return;
    }
    this.branchTo(condition, this.surroundings.edgeTo(taken, this), otherwise);
  }

  /** As `branch`, with the edge to `taken` given. */
  branchTo(condition: Node, taken: Edge, otherwise: number): void {
    const edge = this.surroundings.edgeTo(otherwise, this);
    this.block.terminator = { kind: 'branch', condition, taken, otherwise: edge };
  }
}

/** What a register holds that nothing should read. */
const UNKNOWN: Held = { kind: 'opaque', value: undefined, label: 'unknown', origin: -1 };

export const NONE: Held = { kind: 'none', value: null, label: 'None', origin: -1 };
/** What LOAD_METHOD puts beside a function that is not bound to an object. */
export const NO_SELF: Held = { kind: 'known', value: undefined, label: 'no self', origin: -1 };
export const UNBOUND: Held = { kind: 'unbound', value: undefined, label: 'unbound', origin: -1 };

export function constant(type: Type, literal: bigint | number | boolean): Node {
  const node = new Node('constant', type, [], null, literal);
  if (typeof literal === 'bigint') node.interval = { low: literal, high: literal };
  return node;
}

export function isNode(content: Content): content is Node {
  return content instanceof Node;
}

/** That a value is of no use to the JIT, for a message: whose it is and what. */
export function unsuitable({ surroundings }: Cursor, content: Content): string {
  const name = !isNode(content) && content.origin >= 0 ? surroundings.nameOf(content.origin) : 'a value';
  const what = describe(content);
  return `${name} is ${what.includes(' ') ? what : `of type ${what}`}`;
}

/** What a variable holds, for a message. */
export function describe(content: Content): string {
  if (!isNode(content)) return content.label;
  return content.type === 'word' ? 'int' : (content.type ?? 'nothing');
}
