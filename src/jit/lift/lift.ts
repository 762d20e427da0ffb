/**
 * From bytecode to IR: a loop nest around a hot loop, or a whole function, for the types that its variables have now.
 *
 * Lifting explores the bytecode from where the region begins. A block is made for each stretch of bytecode and each
 * combination of types with which control comes there ("basic block versioning", Chevalier-Boisvert and Feeley 2015);
 * so types are always known, and where they change the loop is split. An instruction that the JIT does not know ends
 * its block with an exit. A loop that can never get round without such an exit is not entered at all, and blocks from
 * which nothing useful can be reached become exits.
 */

import { OPCODES, type Op } from '../../bytecode/opcodes.ts';
import type { PyCode } from '../../objects/functions/code.ts';
import type { FoldName } from '../../objects/functions/fold.ts';
import type { PyFunction } from '../../objects/functions/function.ts';
import type { Value } from '../../objects/value.ts';
import {
  ANY_WORD,
  addAssumption,
  alternativesOf,
  Block,
  type Content,
  type Edge,
  type Exit,
  edgesOf,
  type Held,
  isFolded,
  isTuple,
  Node,
  oneOf,
  type Region,
  type Resident,
  type Result,
  scalarsOf,
  tupleOf,
  type Write,
} from '../ir.ts';
import type { Assumption, ExitKind } from '../plan.ts';
import type { Type } from '../scalars.ts';
import { type BytecodeBlock, type ControlFlow, contains } from './control-flow.ts';
import { Cursor, constant, isNode, NONE, type Surroundings } from './cursor.ts';
import { liftInstruction } from './lift-instruction.ts';
import { type Loop, stronglyConnected } from './loops.ts';
import { itemsOfTuple } from './observe.ts';
import type { Scope } from './scope.ts';

/** Why a loop or a function is not compiled. */
export interface Declined {
  readonly reason: string;
  /** The instruction that is to blame. */
  readonly pc: number;
  /** Would it be the same with other types? */
  readonly isFinal: boolean;
}

/** Where earlier versions have left often for something that they had not foreseen: PCs by code object. */
export type Lessons = ReadonlyMap<PyCode, ReadonlySet<number>>;

/** A call of a Python function that compiled code makes. */
export interface CompiledCall {
  readonly region: Region;
  readonly result: Result;
  /** Is it still being lifted, since it calls itself? */
  readonly isOpen: boolean;
}

/** A generator expression, what folds it, the state of its outermost iteration, and what the cells hold that it captures. */
export interface Folding {
  readonly code: PyCode;
  readonly fold: FoldName;
  readonly iteration: readonly Content[];
  readonly captured: readonly Content[];
}

/** Finds what a region calls; see `unit.ts`. */
export interface Callees {
  /**
   * The compiled form of a function for arguments of these kinds, one for each parameter, or why there is none.
   */
  find(callee: PyFunction, args: readonly Content[]): CompiledCall | string;
  /** The same of a generator expression that is folded. */
  findFold(folding: Folding): CompiledCall | string;
  /** As `Surroundings.noteCrowd`. */
  noteCrowd(): void;
}

/** What is to be lifted. */
export interface Task {
  /** The region, still empty. */
  readonly region: LiftedRegion;
  readonly scope: Scope;
  readonly flow: ControlFlow;
  /** Where it begins. */
  readonly pc: number;
  /** The loop that has become hot; null for a function. */
  readonly loop: Loop | null;
  /** The variables that live in memory, by number. */
  readonly residents: ReadonlyMap<number, Resident>;
  /** What the variables hold there; undefined for what nobody reads, and for what lives in memory. */
  readonly contents: (Content | undefined)[];
  readonly callees: Callees;
  /** Does it spend fuel at its start, because it may be called from itself? */
  readonly isRecursive: boolean;
  readonly lessons: Lessons;
  /** What takes the values that it yields. */
  readonly fold: FoldName | null;
  /** How many things a function may give one of. */
  readonly mostAlternatives: number;
}

/** A region while it is being made. */
export interface LiftedRegion extends Region {
  result: Result | null;
}

/** How many versions of one stretch of bytecode there may be. */
const MAX_VERSIONS = 6;
/** How many blocks a region may have. */
const MAX_BLOCKS = 600;

/** Fills a region; answers why it cannot. */
export function liftRegion(task: Task): Declined | null {
  // Loops that cannot get round are closed, and the rest is explored again: at most once for each level of the nest.
  const closed = new Map<number, Declined>();
  for (;;) {
    const exploration = new Exploration(task, closed);
    const declined = exploration.run();
    if (declined !== null) return declined;
    if (task.loop !== null && turnIntoWords(task, exploration.turnedIntoWords())) continue;
    const stuck = exploration.stuckLoops();
    const own = task.loop === null ? undefined : stuck.get(task.pc);
    if (own !== undefined) return own;
    if (stuck.size === 0) return exploration.finish();
    for (const [header, because] of stuck) closed.set(header, because);
  }
}

/** Takes variables for words from the entry on, as far as they are ints that are not negative. Were there any? */
function turnIntoWords({ region, contents }: Task, turned: ReadonlySet<number>): boolean {
  let isChanged = false;
  for (const number of turned) {
    const variable = region.variables[number];
    const index = region.guards.findIndex((guard) => guard.variable === variable);
    const guard = region.guards[index];
    if (guard?.type !== 'int' || !guard.isNatural) continue;
    region.guards[index] = { ...guard, type: 'word', interval: ANY_WORD, hope: null };
    contents[number] = new Node('load', 'word', [], null, null, variable);
    isChanged = true;
  }
  return isChanged;
}

/** A stretch of bytecode for certain contents of the variables. */
interface Version {
  readonly block: Block;
  readonly bytecode: BytecodeBlock;
  /** What the variables hold at its start. */
  readonly contents: readonly (Content | undefined)[];
  readonly bound: readonly number[];
}

/** A `return` to compiled code, and how to leave there instead if that is not what callers get. */
interface Return {
  readonly block: Block;
  /** How much of the block comes before the exit. */
  readonly length: number;
  readonly result: Result;
  readonly values: readonly Node[];
  readonly exit: Exit;
}

class Exploration implements Surroundings {
  readonly code: PyCode;
  readonly region: LiftedRegion;
  private readonly task: Task;
  private readonly flow: ControlFlow;
  private readonly scope: Scope;
  /** Headers of loops that are not entered, and why. */
  private readonly closed: ReadonlyMap<number, Declined>;
  private readonly versions = new Map<string, Version>();
  private readonly versionCounts = new Map<number, number>();
  /** How often loops are unrolled, by header. */
  private readonly unrolled = new Map<number, number>();
  private readonly waiting: Version[] = [];
  private readonly knownValues = new Map<Value | undefined, number>();
  private readonly start: Block;
  private readonly versionOf = new Map<Block, Version>();
  private readonly returns: Return[] = [];

  constructor(task: Task, closed: ReadonlyMap<number, Declined>) {
    this.task = task;
    this.region = task.region;
    this.code = task.region.code;
    this.start = task.region.start;
    this.flow = task.flow;
    this.scope = task.scope;
    this.closed = closed;
  }

  registerVariable(register: number): number {
    return this.scope.registerVariables[register];
  }

  globalVariable(index: number): number {
    return this.scope.globalVariables[index];
  }

  cellVariable(register: number): number {
    return this.scope.cellVariables[register];
  }

  isWritten(variable: number): boolean {
    return this.scope.variables[variable].written;
  }

  noteRead(variable: number): void {
    if (variable >= 0) this.region.read.add(this.scope.variables[variable]);
  }

  residentOf(variable: number): Resident | null {
    return this.task.residents.get(variable) ?? null;
  }

  get fold(): FoldName | null {
    return this.task.fold;
  }

  get isRepeated(): boolean {
    return isFolded(this.region);
  }

  isForeseen(pc: number): boolean {
    return this.task.lessons.get(this.code)?.has(pc) === true;
  }

  startsBlock(pc: number): boolean {
    return this.flow.blockAt.has(pc);
  }

  nameOf(variable: number): string {
    return this.scope.variables[variable].name;
  }

  isOfOuterScope(variable: number): boolean {
    const { kind, index } = this.scope.variables[variable];
    return kind === 'global' || kind === 'cell' || (kind === 'new cell' && index >= this.code.localCount);
  }

  findCallee(callee: PyFunction, args: readonly Content[]): CompiledCall | string {
    return this.task.callees.find(callee, args);
  }

  findFold(folding: Folding): CompiledCall | string {
    return this.task.callees.findFold(folding);
  }

  noteUnrolled(pc: number, times: number): void {
    this.unrolled.set(pc, Math.max(times, this.unrolled.get(pc) ?? 0));
  }

  noteCrowd(): void {
    this.task.callees.noteCrowd();
  }

  /** Explores from where the region begins. */
  run(): Declined | null {
    const { variables } = this.scope;
    const { start } = this;
    const { pc, contents, isRecursive } = this.task;
    const entry = new Block(-1);
    start.body = [];
    contents.forEach((content, variable) => {
      if (content !== undefined) place(variables[variable].written ? entry : start, content);
    });
    const cursor = new Cursor(this, pc, contents, [], entry);
    if (isRecursive) entry.body.push(new Node('fuel', null, [], cursor.exit('the fuel is spent', 'paused')));
    cursor.jump(pc);
    start.terminator = { kind: 'jump', edge: edge(entry) };
    for (let version = this.waiting.pop(); version !== undefined; version = this.waiting.pop()) {
      if (this.versions.size > MAX_BLOCKS) return { reason: 'the code is too large', pc, isFinal: true };
      this.lift(version);
    }
    return null;
  }

  /** Does anything read the variable from `pc` on? Variables of outer scopes may be read from anywhere. */
  private isLive(variable: number, pc: number): boolean {
    const { kind, index } = this.scope.variables[variable];
    return kind !== 'register' || contains(this.flow.liveBefore(pc), index);
  }

  edgeTo(pc: number, cursor: Cursor): Edge {
    const closed = this.closed.get(pc);
    if (closed !== undefined) return this.exitEdge(pc, cursor, closed);
    if (!this.scope.blocks.has(pc)) return this.exitEdge(pc, cursor, null);
    const bytecode = this.flow.blockAt.get(pc) as BytecodeBlock;
    const contents = cursor.contents.map((content, variable) => {
      if (content === undefined || !this.scope.variables[variable].written) return content;
      if (!this.isLive(variable, pc)) return undefined;
      return isNode(content) ? new Node('parameter', content.type, []) : content;
    });
    const key = this.keyOf(pc, contents, cursor.bound);
    let version = this.versions.get(key);
    if (version === undefined) {
      const count = (this.versionCounts.get(pc) ?? 0) + 1;
      if (count > this.mostVersions(pc))
        return this.exitEdge(pc, cursor, { reason: 'the types change too often', pc, isFinal: false });
      this.versionCounts.set(pc, count);
      version = { block: new Block(pc), bytecode, contents, bound: cursor.bound };
      this.addParameters(version);
      this.versions.set(key, version);
      this.versionOf.set(version.block, version);
      this.waiting.push(version);
    }
    return { target: version.block, args: this.parametersOf(version, cursor.contents), via: null };
  }

  private mostVersions(pc: number): number {
    let most = MAX_VERSIONS;
    for (const [header, times] of this.unrolled) {
      if (this.flow.loops.get(header)?.blocks.has(pc) === true) most *= times + 1;
    }
    return most;
  }

  private addParameters(version: Version): void {
    version.block.parameters = this.parametersOf(version, version.contents);
  }

  /** Of some contents: the nodes of those variables that the version takes as parameters, in order. */
  private parametersOf(version: Version, contents: readonly (Content | undefined)[]): Node[] {
    const nodes: Node[] = [];
    version.contents.forEach((content, variable) => {
      if (content === undefined || !isNode(content) || !this.scope.variables[variable].written) return;
      nodes.push(contents[variable] as Node);
    });
    return nodes;
  }

  private keyOf(pc: number, contents: readonly (Content | undefined)[], bound: readonly number[]): string {
    const types = contents.map((content, variable) => {
      if (content === undefined || !this.scope.variables[variable].written) return '';
      return isNode(content) ? content.type : this.heldKey(content);
    });
    return `${pc}:${types.join()}:${bound.join()}`;
  }

  private heldKey({ kind, value, origin }: Held): string {
    if (kind !== 'known' && kind !== 'builtin') return `${kind} ${origin}`;
    return `${kind} ${numberOf(this.knownValues, value)}`;
  }

  /** An edge out of the region: because of something, or because the loops have ended. */
  private exitEdge(pc: number, cursor: Cursor, because: Declined | null): Edge {
    const block = new Block(pc);
    const writes = this.writes(pc, cursor.contents, cursor.bound);
    block.terminator = { kind: 'exit', exit: this.exitAt(pc, because, writes) };
    return edge(block);
  }

  assume(assumption: Assumption): void {
    addAssumption(this.region.assumptions, assumption);
  }

  private exitAt(pc: number, because: Declined | null, writes: Write[]): Exit {
    const { region } = this;
    const kind: ExitKind = because === null ? 'finished' : because.isFinal ? 'unknown' : 'check';
    const reason = because?.reason ?? 'the loops have ended';
    const cause = because?.pc ?? pc;
    return { region, kind, pc, reason, cause, writes, callers: [], unpaid: null, restarts: false };
  }

  writesAt(pc: number, cursor: Cursor): Write[] {
    return this.writes(pc, cursor.contents, cursor.bound);
  }

  writesDuringCall(pc: number, window: number, cursor: Cursor): Write[] {
    const { variables } = this.scope;
    // The call's own registers are of no more use.
    return this.writes(pc, cursor.contents, cursor.bound).filter(
      ({ variable }) => variables[variable].kind !== 'register' || variables[variable].index < window,
    );
  }

  private writes(pc: number, contents: readonly (Content | undefined)[], bound: readonly number[]): Write[] {
    const writes: Write[] = [];
    if (this.isRepeated) return writes;
    const add = (variable: number): void => {
      const content = contents[variable];
      if (content === undefined || !this.isLive(variable, pc)) return;
      const { written, kind } = this.scope.variables[variable];
      if (!written && !this.isNewFrame(variable)) return;
      const untouched =
        kind !== 'new cell' &&
        !isNode(content) &&
        (content.kind === 'unbound' || content.kind === 'builtin' || content.origin === variable);
      if (!untouched) writes.push({ variable, content });
    };
    // New globals first, in the order in which they are bound.
    bound.forEach(add);
    contents.forEach((_, variable) => {
      if (!bound.includes(variable)) add(variable);
    });
    return writes;
  }

  /** Is it a register of a frame that is there only once the region has been left? */
  private isNewFrame(variable: number): boolean {
    return this.region.isCalled && this.scope.variables[variable].kind === 'register';
  }

  returnAt(cursor: Cursor, content: Content): void {
    if (!this.region.isCalled) {
      cursor.leave('the function returns', 'finished');
      return;
    }
    const { length } = cursor.block.body;
    const items = scalarsIn(content);
    if (items !== null) this.giveBack(cursor, tupleOf(items), items, length);
    else if (isNode(content)) this.giveBack(cursor, content.type as Type, [content], length);
    else if (content === NONE) this.giveBack(cursor, 'none', [], length);
    else cursor.leave(`the function returns ${content.label}`);
  }

  returnTuple(cursor: Cursor, items: readonly Node[], length: number): void {
    if (!this.region.isCalled) cursor.leave('the function returns', 'finished');
    else this.giveBack(cursor, tupleOf(items), items, length);
  }

  private giveBack(cursor: Cursor, result: Result, values: readonly Node[], length: number): void {
    const exit = cursor.exit(`the function returns ${result === 'none' ? 'None' : result}`);
    this.returns.push({ block: cursor.block, length, result, values, exit });
    // Until it is settled what the function gives.
    cursor.block.terminator = { kind: 'return', values: [] };
  }

  private lift(version: Version): void {
    const { block, bytecode, contents, bound } = version;
    const cursor = new Cursor(this, bytecode.start, contents, bound, block);
    if (this.flow.loops.has(bytecode.start)) {
      const node = new Node('fuel', null, [], cursor.exit('the fuel is spent', 'paused'));
      block.body.push(node);
    }
    this.liftFrom(cursor, bytecode.start, bytecode.end);
  }

  private liftFrom(cursor: Cursor, start: number, end: number): void {
    const { instructions } = this.code.code;
    let pc = start;
    while (pc < end) {
      cursor.advance(pc);
      liftInstruction(cursor);
      pc += OPCODES[instructions[pc] as Op].length;
      for (const branch of cursor.branches) {
        if (branch.block.terminator === null) this.liftFrom(branch, pc, end);
      }
      if (cursor.block.terminator !== null) return;
    }
    cursor.jump(pc);
  }

  // ---- after the exploration

  /** The variables that are words somewhere at the header of the hot loop. */
  turnedIntoWords(): Set<number> {
    const found = new Set<number>();
    for (const { bytecode, contents } of this.versions.values()) {
      if (bytecode.start !== this.task.pc) continue;
      contents.forEach((content, variable) => {
        if (content !== undefined && isNode(content) && content.type === 'word') found.add(variable);
      });
    }
    return found;
  }

  /**
   * The loops that were reached but have no way round inside themselves, by header, and the instruction that is in the
   * way. Only the innermost: what is wrong with them may be all that is wrong with the loops around them.
   */
  stuckLoops(): Map<number, Declined> {
    const blocks = reachable(this.start);
    const reached = new Set<Loop>();
    for (const block of this.versionOf.keys()) {
      const loop = this.flow.loops.get(block.pc);
      if (loop !== undefined) reached.add(loop);
    }
    const stuck = new Map<number, Declined>();
    const excused = new Set<Loop | null>();
    for (const loop of [...reached].sort((left, right) => left.blocks.size - right.blocks.size)) {
      if (excused.has(loop)) {
        excused.add(loop.parent);
        continue;
      }
      const members = blocks.filter((block) => loop.blocks.has(block.pc));
      if (this.unrolled.has(loop.header) || this.turns(loop, members)) continue;
      const because = obstacle(members) ?? {
        reason: 'it does not get round',
        pc: loop.header,
        isFinal: false,
      };
      stuck.set(loop.header, because);
      excused.add(loop.parent);
    }
    return stuck;
  }

  /** Is there a way through some of a loop's blocks from its header back to it? */
  private turns(loop: Loop, members: readonly Block[]): boolean {
    const inside = new Set(members);
    const successors = (block: Block): Block[] => successorsOf(block).filter((next) => inside.has(next));
    return cycles(members, successors).some((cycle) =>
      cycle.some((block) => block.pc === loop.header && this.versionOf.has(block)),
    );
  }

  /** After the last exploration: answers why the region is of no use. */
  finish(): Declined | null {
    const { region } = this;
    if (region.isCalled) {
      const declined = this.settleResult();
      if (declined !== null) return declined;
    }
    this.cutDeadEnds();
    return null;
  }

  /** Chooses what the function gives; where it returns something else, it is left. */
  private settleResult(): Declined | null {
    const { region, returns } = this;
    const reached = new Set(reachable(this.start));
    const possible = returns.filter(({ block }) => reached.has(block));
    if (possible.length === 0) {
      return obstacle([...reached]) ?? { reason: 'it does not return', pc: 0, isFinal: false };
    }
    const alternatives = chooseAlternatives(region.result, possible).slice(0, this.task.mostAlternatives);
    region.result = oneOf(alternatives);
    for (const { block, length, result, values, exit } of returns) {
      if (alternatives.includes(result)) {
        block.terminator = { kind: 'return', values: scalarsFor(result, values, alternatives) };
      } else {
        block.body.length = length;
        block.terminator = { kind: 'exit', exit };
      }
    }
    return null;
  }

  /** Turns blocks from which neither a loop nor a return is reached into exits. */
  private cutDeadEnds(): void {
    const blocks = reachable(this.start);
    const predecessors = new Map<Block, Block[]>(blocks.map((block) => [block, []]));
    for (const block of blocks) for (const next of successorsOf(block)) predecessors.get(next)?.push(block);
    const useful = new Set<Block>(cycles(blocks, successorsOf).flat());
    if (this.task.loop === null) for (const block of blocks) if (isEnd(block)) useful.add(block);
    for (const block of useful) for (const previous of predecessors.get(block) ?? []) useful.add(previous);
    for (const block of blocks) {
      const version = this.versionOf.get(block);
      if (version === undefined || useful.has(block)) continue;
      const writes = this.writes(block.pc, version.contents, version.bound);
      const exit = this.exitAt(block.pc, obstacle(reachable(block)), writes);
      block.body = [];
      block.terminator = { kind: 'exit', exit };
    }
  }
}

/**
 * What a function is to give of what it may return, beside what it has been found to give before: a tuple, or some scalars and
 * None.
 */
function chooseAlternatives(known: Result | null, possible: readonly Return[]): Result[] {
  // A constant is most often the answer to an odd question: `return -1`.
  const isComputed = ({ values }: Return): boolean => values.some(({ operator }) => operator !== 'constant');
  const first = known ?? (possible.find(isComputed) ?? possible[0]).result;
  if (isTuple(first)) return [first];
  const alternatives = new Set([...alternativesOf(first), ...possible.map(({ result }) => result)]);
  return [...alternatives].filter((result) => !isTuple(result));
}

/** The scalars by which a function says which of the alternatives it gives, and gives it. */
function scalarsFor(result: Result, values: readonly Node[], alternatives: readonly Result[]): Node[] {
  const tags = alternatives.slice(1).map((_, i) => constant('bool', result === alternatives[i]));
  return [...tags, ...alternatives.flatMap((each) => (each === result ? values : scalarsOf(each).map(zero)))];
}

function zero(type: Type): Node {
  if (type === 'bool') return constant(type, false);
  return constant(type, type === 'float' ? 0 : 0n);
}

/** Of a tuple of scalars that is a constant: these; null for all else. */
function scalarsIn(content: Content): readonly Node[] | null {
  const items = itemsOfTuple(content);
  return items?.every(isNode) === true ? items : null;
}

/** The number of a key: that of the first is 0. */
export function numberOf<K>(numbers: Map<K, number>, key: K): number {
  let number = numbers.get(key);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(key, number);
  }
  return number;
}

/** Does the function return here? */
function isEnd({ terminator }: Block): boolean {
  return (
    terminator?.kind === 'return' || (terminator?.kind === 'exit' && terminator.exit.kind === 'finished')
  );
}

function successorsOf(block: Block): Block[] {
  return edgesOf(block).map(({ target }) => target);
}

function reachable(start: Block): Block[] {
  const blocks = new Set([start]);
  for (const block of blocks) for (const next of successorsOf(block)) blocks.add(next);
  return [...blocks];
}

/** The strongly connected components that are cycles. */
function cycles(blocks: readonly Block[], successors: (block: Block) => readonly Block[]): Block[][] {
  return stronglyConnected(blocks, successors).filter(
    (component) => component.length > 1 || successors(component[0]).includes(component[0]),
  );
}

/** The first exit from some blocks, or from those right after them, at an instruction for the interpreter. */
function obstacle(blocks: readonly Block[]): Declined | null {
  let first: Declined | null = null;
  for (const { terminator } of new Set([...blocks, ...blocks.flatMap(successorsOf)])) {
    if (terminator?.kind !== 'exit' || terminator.exit.kind === 'finished') continue;
    const { reason, cause, kind } = terminator.exit;
    if (first === null || cause < first.pc) first = { reason, pc: cause, isFinal: kind === 'unknown' };
  }
  return first;
}

/** Puts a load where it is executed once. */
function place(block: Block, content: Content): void {
  if (isNode(content) && content.operator === 'load') block.body.push(content);
}

function edge(target: Block): Edge {
  return { target, args: [], via: null };
}
