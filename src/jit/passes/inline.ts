/**
 * Puts the bodies of small functions in the place of their calls; of a function that calls itself, a few times over.
 *
 *     before: check.depth; x = call f(a); after
 *
 * becomes
 *
 *     before: check.depth; jump start of a copy of f (a)
 *     copy:   ... each `return y`: jump after (y); each exit restores the caller's frame as well
 *     after(x)
 */

import {
  addAssumption,
  Block,
  type Edge,
  type Exit,
  type FrameState,
  framesOf,
  isFolded,
  itemsOfCall,
  mapFrame,
  Node,
  nodesOf,
  type Region,
  reversePostorder,
  type Terminator,
  type Unit,
} from '../ir.ts';
import { resolver, substitute } from './substitute.ts';

/** How many nodes a function may have that is put in the place of its calls; a generator expression has but one. */
const LARGEST_CALLEE = 60;
/** How many nodes a region may grow to. */
const LARGEST_REGION = 500;
/**
 * The same of a function that calls itself. (fib(35) with compiling it, and with recalling it; Ackermann's function, with
 * recalling: 120: 106, 69, 134 ms; 200: 97, 59, 117; 250: 100, 61, 113; 400: 108, 68, 122; 600: 121, 67, 106.)
 */
const LARGEST_RECURSION = 200;

/** The unit with calls inlined; functions that nothing calls any more are left out. */
export function inlineCalls(unit: Unit): Unit {
  const done = new Set<Region>();
  const visit = (region: Region): void => {
    if (done.has(region)) return;
    done.add(region);
    for (const { callee } of callsIn(region)) if (callee !== null) visit(callee);
    inlineInto(region);
  };
  visit(unit.root);
  return { ...unit, callees: calledFrom(unit.root) };
}

function calledFrom(root: Region): Region[] {
  const called = new Set<Region>();
  const visit = (region: Region): void => {
    for (const { callee } of callsIn(region)) {
      if (callee === null || called.has(callee)) continue;
      called.add(callee);
      visit(callee);
    }
  };
  visit(root);
  return [...called];
}

function callsIn(region: Region): Node[] {
  return nodesOf(region).filter(({ operator }) => operator === 'call');
}

function sizeOf({ start }: Region): number {
  return reversePostorder(start).reduce((sum, { body }) => sum + body.length + 1, 0);
}

function inlineInto(region: Region): void {
  // A function that calls itself is copied as it was before anything was put into it.
  const isRecursive = callsIn(region).some(({ callee }) => callee === region);
  const original = isRecursive ? copyOf(region) : region;
  const blockOf = new Map<Node, Block>();
  const results = new Map<Node, Node>();
  let size = sizeOf(region);
  const fits = (callee: Region, calleeSize: number): boolean =>
    (calleeSize <= LARGEST_CALLEE || isFolded(callee)) &&
    size + calleeSize <= (callee === region ? LARGEST_RECURSION : LARGEST_REGION) &&
    (callee === region || !calledFrom(callee).includes(callee));
  // Breadth first, so that of a recursion all calls get as many copies.
  for (let calls = noteCalls(reversePostorder(region.start), blockOf); calls.length > 0; ) {
    const made: Node[] = [];
    for (const call of calls) {
      const callee = call.callee as Region;
      const source = callee === region ? original : callee;
      const calleeSize = sizeOf(source);
      if (!fits(callee, calleeSize)) continue;
      size += calleeSize;
      made.push(...inlineCall(call, source, blockOf, results));
      addNeeds(region, source);
    }
    calls = made;
  }
  const resolve = resolver(results);
  if (results.size > 0) for (const block of reversePostorder(region.start)) substitute(block, resolve);
}

/** Gives the calls in some blocks, and notes where they stand. */
function noteCalls(blocks: readonly Block[], blockOf: Map<Node, Block>): Node[] {
  return blocks.flatMap((block) => {
    const calls = block.body.filter(({ operator }) => operator === 'call');
    for (const call of calls) blockOf.set(call, block);
    return calls;
  });
}

/** Puts a copy of `callee` in the place of a call; gives the calls in the copy, and notes what is to stand for the call. */
function inlineCall(call: Node, callee: Region, blockOf: Map<Node, Block>, results: Map<Node, Node>): Node[] {
  const block = blockOf.get(call) as Block;
  const after = new Block(block.pc);
  const at = block.body.indexOf(call);
  after.body = block.body.splice(at).slice(1);
  after.terminator = block.terminator;
  noteCalls([after], blockOf);
  for (const scalar of call.type === null ? takeItems(after, call) : [call]) {
    const result = new Node('parameter', scalar.type, []);
    after.parameters.push(result);
    results.set(scalar, result);
  }
  const copy = new Copy(call).blocks(callee.start, after);
  block.terminator = { kind: 'jump', edge: { target: copy[0], args: call.operands, via: null } };
  return noteCalls(copy, blockOf);
}

/** Takes the items of a call out of the block behind it. */
function takeItems(block: Block, call: Node): Node[] {
  const items = itemsOfCall(block, call);
  block.body = block.body.filter((node) => !items.includes(node));
  return items;
}

/** What the callee relies on, the region now does. */
function addNeeds(region: Region, callee: Region): void {
  for (const variable of callee.read) region.read.add(variable);
  for (const guard of callee.guards) if (!region.guards.includes(guard)) region.guards.push(guard);
  for (const assumption of callee.assumptions) addAssumption(region.assumptions, assumption);
}

/** A copy of a region, as it is. */
function copyOf(region: Region): Region {
  return { ...region, start: new Copy(null).blocks(region.start, null)[0] };
}

/** Copies blocks; as the body of a call, or just so. */
class Copy {
  private readonly call: Node | null;
  private readonly blockOf = new Map<Block, Block>();
  private readonly nodeOf = new Map<Node, Node>();
  private readonly exitOf = new Map<Exit, Exit>();

  constructor(call: Node | null) {
    this.call = call;
  }

  /** The copies of the blocks from `start` on, that of `start` first; with `after`, returns lead there. */
  blocks(start: Block, after: Block | null): Block[] {
    const sources = reversePostorder(start);
    for (const source of sources) {
      const block = new Block(source.pc);
      block.parameters = source.parameters.map((node) => this.node(node));
      this.blockOf.set(source, block);
    }
    for (const source of sources) {
      const block = this.block(source);
      // A function that is entered by a call spends fuel; its copies do not have to.
      const kept = source.body.filter(
        ({ operator }) => this.call === null || operator !== 'fuel' || source.pc >= 0,
      );
      block.body = kept.map((node) => this.node(node));
    }
    for (const source of sources) {
      const block = this.block(source);
      for (const node of block.body) node.operands = node.operands.map((operand) => this.node(operand));
      block.terminator = source.terminator === null ? null : this.terminator(source.terminator, after);
    }
    return sources.map((source) => this.block(source));
  }

  private block(source: Block): Block {
    return this.blockOf.get(source) as Block;
  }

  private node(source: Node): Node {
    if (source.operator === 'constant') return source;
    let node = this.nodeOf.get(source);
    if (node === undefined) {
      const { operator, type, operands, literal, variable } = source;
      node = new Node(operator, type, operands, null, literal, variable);
      node.frames = source.frames === 0 ? 0 : source.frames + (this.call?.frames ?? 0);
      node.number = source.number;
      node.callee = source.callee;
      node.imported = source.imported;
      node.interval = source.interval;
      this.nodeOf.set(source, node);
      // Its exit may name nodes that have not been copied yet.
      if (source.exit !== null) node.exit = this.exit(source.exit);
    }
    return node;
  }

  private exit(source: Exit): Exit {
    let exit = this.exitOf.get(source);
    if (exit === undefined) {
      exit = this.newExit(source);
      this.exitOf.set(source, exit);
    }
    return exit;
  }

  private newExit(source: Exit): Exit {
    const same = (frame: FrameState): FrameState => mapFrame(frame, (node) => node);
    const waiting = this.call?.exit ?? null;
    if (waiting?.restarts === true) {
      // Of a place in another code object: there is nothing to learn for this one.
      const kind = source.kind === 'unforeseen' ? 'check' : source.kind;
      const { reason } = source;
      return { ...waiting, ...same(waiting), callers: waiting.callers.map(same), kind, reason };
    }
    const around = waiting === null ? [] : framesOf(waiting).map(same);
    const callers = [...around, ...source.callers.map((frame) => this.frame(frame))];
    return { ...source, ...this.frame(source), callers };
  }

  private frame(state: FrameState): FrameState {
    return mapFrame(state, (node) => this.node(node));
  }

  private terminator(source: Terminator, after: Block | null): Terminator {
    switch (source.kind) {
      case 'jump':
        return { kind: 'jump', edge: this.edge(source.edge) };
      case 'branch': {
        const [taken, otherwise] = [this.edge(source.taken), this.edge(source.otherwise)];
        return { kind: 'branch', condition: this.node(source.condition), taken, otherwise };
      }
      case 'exit':
        return { kind: 'exit', exit: this.exit(source.exit) };
      case 'switch':
        return { kind: 'switch', edges: source.edges.map((edge) => this.edge(edge)) };
      case 'return': {
        const values = source.values.map((value) => this.node(value));
        if (after === null) return { kind: 'return', values };
        return { kind: 'jump', edge: { target: after, args: values, via: null } };
      }
    }
  }

  private edge({ target, args }: Edge): Edge {
    return { target: this.block(target), args: args.map((arg) => this.node(arg)), via: null };
  }
}
