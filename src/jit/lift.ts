/**
 * From bytecode to IR: the loop nest around a hot loop, for the types that its variables have now.
 *
 * Lifting explores the bytecode from the hot loop's header. A block is made for each stretch of bytecode and each
 * combination of types with which control comes there ("basic block versioning", Chevalier-Boisvert and Feeley 2015);
 * so types are always known, and where they change the loop is split. An instruction that the JIT does not know ends
 * its block with an exit. A loop of the nest that can never get round without such an exit is not entered at all, and
 * blocks from which no loop can be reached become exits.
 */

import { OPCODES, type Op } from '../bytecode/opcodes.ts';
import type { PyCode } from '../objects/functions/code.ts';
import type { Value } from '../objects/value.ts';
import { type BytecodeBlock, type ControlFlow, contains, controlFlowOf } from './control-flow.ts';
import { Cursor, constant, isNode, type Surroundings } from './cursor.ts';
import {
  ANY_INT,
  type Assumption,
  Block,
  type Content,
  type Edge,
  type Entry,
  type Exit,
  edgesOf,
  type Guard,
  type Held,
  type Interval,
  Node,
  type Region,
  type Write,
} from './ir.ts';
import { liftInstruction } from './lift-instruction.ts';
import { type Loop, stronglyConnected } from './loops.ts';
import { heldIn, heldInGlobal, scalarType } from './observe.ts';
import { isWithin, RANGE_BOUND } from './passes/intervals.ts';
import { type Scope, scopeOf } from './scope.ts';

/** Why a loop is not compiled. */
export interface Declined {
  readonly reason: string;
  /** The instruction that is to blame. */
  readonly pc: number;
  /** Would it be the same with other types? */
  readonly isFinal: boolean;
}

export interface LiftOptions {
  /** Guess that what is small or constant at this entry always will be. */
  readonly speculate: boolean;
}

/** How many versions of one stretch of bytecode there may be. */
const MAX_VERSIONS = 6;
/** How many blocks a region may have. */
const MAX_BLOCKS = 600;

/** Lifts the loop nest around the loop whose header is at `pc`, for the values in the frame's window at `base`. */
export function liftLoop(
  code: PyCode,
  pc: number,
  registers: readonly Value[],
  base: number,
  options: LiftOptions,
): Region | Declined {
  const flow = controlFlowOf(code.code);
  const loop = flow.loops.get(pc);
  if (loop === undefined) return { reason: 'the loop has several entries', pc, isFinal: true };
  const scope = scopeOf(code, flow, loop);
  const observed = observe(code, scope, registers, base, options);
  // Loops that cannot get round are closed, and the rest is explored again: at most once for each level of the nest.
  const closed = new Map<number, Declined>();
  for (;;) {
    const exploration = new Exploration(code, flow, scope, observed, closed);
    const result = exploration.run(pc);
    if ('reason' in result) return result;
    const stuck = exploration.stuckLoops();
    const own = stuck.get(pc);
    if (own !== undefined) return own;
    if (stuck.size === 0) {
      exploration.cutDeadEnds();
      return result;
    }
    for (const [header, because] of stuck) closed.set(header, because);
  }
}

/** What a variable holds at the entry, and what its guard is. */
interface Observed {
  readonly content: Content;
  readonly guard: Guard;
}

const SMALL: Interval = { low: -(2n ** 31n), high: 2n ** 31n - 1n };
const NOT_NEGATIVE: Interval = { low: 0n, high: ANY_INT.high };
/** What sums start from: from there they need a while to leave 64 bits. */
const MODERATE: Interval = { low: -(2n ** 62n), high: 2n ** 62n };

function observe(
  code: PyCode,
  scope: Scope,
  registers: readonly Value[],
  base: number,
  { speculate }: LiftOptions,
): Observed[] {
  return scope.variables.map((variable, number) => {
    const value =
      variable.kind === 'register'
        ? registers[base + variable.index]
        : code.globalCells[variable.index].value;
    const type = scalarType(value);
    if (type === null) {
      const held =
        variable.kind === 'register'
          ? heldIn(value, number)
          : heldInGlobal(code.globalCells[variable.index], number);
      return { content: held, guard: { variable: number, type: held, interval: ANY_INT } };
    }
    let content: Node = new Node('load', type, [], null, null, number);
    let interval = ANY_INT;
    if (type === 'int') {
      const int = BigInt(value as number | bigint);
      interval = boundsOf(scope, number, int, speculate);
      content.interval = interval;
      if (interval.low === interval.high) content = constant('int', int);
    }
    return { content, guard: { variable: number, type, interval } };
  });
}

/** What the entry makes sure of for an int that is `value` now. */
function boundsOf(scope: Scope, variable: number, value: bigint, speculate: boolean): Interval {
  const within = (bounds: Interval): boolean => isWithin({ low: value, high: value }, bounds);
  const role = scope.rangeRoles.get(variable);
  if (role === 'step' && within(RANGE_BOUND) && value !== 0n) {
    if (speculate) return { low: value, high: value };
    return value > 0n ? { low: 1n, high: RANGE_BOUND.high } : { low: RANGE_BOUND.low, high: -1n };
  }
  const isState = role !== undefined && role !== 'item';
  const bound = isState && within(RANGE_BOUND) ? RANGE_BOUND : within(MODERATE) ? MODERATE : ANY_INT;
  if (!speculate) return bound;
  // What counts stays small; what is summed up does not, but most often it stays above 0.
  const isCounter = role !== undefined || !scope.variables[variable].written;
  const small = isCounter && within(SMALL) ? SMALL : bound;
  return within(NOT_NEGATIVE) ? { low: 0n, high: small.high } : small;
}

/** A stretch of bytecode for certain contents of the variables. */
interface Version {
  readonly block: Block;
  readonly bytecode: BytecodeBlock;
  /** What the variables hold at its start. */
  readonly contents: readonly (Content | undefined)[];
  readonly bound: readonly number[];
}

class Exploration implements Surroundings {
  readonly code: PyCode;
  private readonly flow: ControlFlow;
  private readonly scope: Scope;
  private readonly observed: readonly Observed[];
  /** Headers of loops that are not entered, and why. */
  private readonly closed: ReadonlyMap<number, Declined>;
  private readonly versions = new Map<string, Version>();
  private readonly versionCounts = new Map<number, number>();
  private readonly waiting: Version[] = [];
  private readonly knownValues = new Map<Value | undefined, number>();
  private readonly start = new Block(-1);
  private readonly assumptions: Assumption[] = [];
  private readonly versionOf = new Map<Block, Version>();

  constructor(
    code: PyCode,
    flow: ControlFlow,
    scope: Scope,
    observed: readonly Observed[],
    closed: ReadonlyMap<number, Declined>,
  ) {
    this.code = code;
    this.flow = flow;
    this.scope = scope;
    this.observed = observed;
    this.closed = closed;
  }

  registerVariable(register: number): number {
    return this.scope.registerVariables[register];
  }

  globalVariable(index: number): number {
    return this.scope.globalVariables[index];
  }

  isWritten(variable: number): boolean {
    return this.scope.variables[variable].written;
  }

  nameOf(variable: number): string {
    return this.scope.variables[variable].name;
  }

  /** Explores from the header at `pc`. */
  run(pc: number): Region | Declined {
    const { variables } = this.scope;
    const { start } = this;
    const entry = new Block(-1);
    const contents = variables.map(({ written }, variable) => {
      const { content } = this.observed[variable];
      if (!written) place(start, content);
      else if (!this.isLive(variable, pc)) return undefined;
      else place(entry, content);
      return content;
    });
    const cursor = new Cursor(this, pc, contents, [], entry);
    cursor.jump(pc);
    start.terminator = { kind: 'switch', edges: [edge(entry)] };
    for (let version = this.waiting.pop(); version !== undefined; version = this.waiting.pop()) {
      if (this.versions.size > MAX_BLOCKS) return { reason: 'the loops are too large', pc, isFinal: true };
      this.lift(version);
    }
    const guards = this.observed
      .map(({ guard }) => guard)
      .filter(({ variable }) => contents[variable] !== undefined);
    const entries: Entry[] = [{ pc, block: entry, guards }];
    return { name: functionName(this.code, pc), variables, start, entries, assumptions: this.assumptions };
  }

  /** Does anything read the variable from `pc` on? Globals may be read from anywhere. */
  private isLive(variable: number, pc: number): boolean {
    const { kind, index } = this.scope.variables[variable];
    return kind === 'global' || contains(this.flow.liveBefore(pc), index);
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
      if (count > MAX_VERSIONS)
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
    let number = this.knownValues.get(value);
    if (number === undefined) {
      number = this.knownValues.size;
      this.knownValues.set(value, number);
    }
    return `${kind} ${number}`;
  }

  /** An edge out of the region: because of something, or because the loops have ended. */
  private exitEdge(pc: number, cursor: Cursor, because: Declined | null): Edge {
    const block = new Block(pc);
    const writes = this.writes(pc, cursor.contents, cursor.bound);
    block.terminator = { kind: 'exit', exit: exitAt(pc, because, writes) };
    return edge(block);
  }

  assume(assumption: Assumption): void {
    if (!this.assumptions.some(({ cell }) => cell === assumption.cell)) this.assumptions.push(assumption);
  }

  writesAt(pc: number, cursor: Cursor): Write[] {
    return this.writes(pc, cursor.contents, cursor.bound);
  }

  private writes(pc: number, contents: readonly (Content | undefined)[], bound: readonly number[]): Write[] {
    const writes: Write[] = [];
    const add = (variable: number): void => {
      const content = contents[variable];
      if (content === undefined || !this.scope.variables[variable].written) return;
      if (!this.isLive(variable, pc)) return;
      const untouched =
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

  private lift(version: Version): void {
    const { block, bytecode, contents, bound } = version;
    const { instructions } = this.code.code;
    const cursor = new Cursor(this, bytecode.start, contents, bound, block);
    if (this.flow.loops.has(bytecode.start)) {
      const node = new Node('fuel', null, [], cursor.exit('the fuel is spent', 'paused'));
      block.body.push(node);
    }
    let pc = bytecode.start;
    while (pc < bytecode.end) {
      cursor.advance(pc);
      liftInstruction(cursor);
      if (block.terminator !== null) return;
      pc += OPCODES[instructions[pc] as Op].length;
    }
    cursor.jump(pc);
  }

  // ---- after the exploration

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
      if (this.turns(loop, members)) continue;
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

  /** Turns blocks from which no loop is reached into exits. */
  cutDeadEnds(): void {
    const blocks = reachable(this.start);
    const predecessors = new Map<Block, Block[]>(blocks.map((block) => [block, []]));
    for (const block of blocks) for (const next of successorsOf(block)) predecessors.get(next)?.push(block);
    const useful = new Set<Block>(cycles(blocks, successorsOf).flat());
    for (const block of useful) for (const previous of predecessors.get(block) ?? []) useful.add(previous);
    for (const block of blocks) {
      const version = this.versionOf.get(block);
      if (version === undefined || useful.has(block)) continue;
      const writes = this.writes(block.pc, version.contents, version.bound);
      const exit = exitAt(block.pc, obstacle(reachable(block)), writes);
      block.body = [];
      block.terminator = { kind: 'exit', exit };
    }
  }
}

function exitAt(pc: number, because: Declined | null, writes: Write[]): Exit {
  if (because === null)
    return { kind: 'finished', pc, reason: 'the loops have ended', cause: pc, writes, unpaid: null };
  const { reason, isFinal } = because;
  return { kind: isFinal ? 'unknown' : 'check', pc, reason, cause: because.pc, writes, unpaid: null };
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

/** The name of the compiled function, as profiles show it. */
function functionName(code: PyCode, pc: number): string {
  return `jit_${code.code.name.replace(/[<>]/g, '')}_pc${pc}`;
}
