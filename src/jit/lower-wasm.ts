/**
 * From IR to a WebAssembly function: control flow becomes blocks and loops along the dominator tree (Ramsey, "Beyond
 * Relooper", 2022), values become locals. A value that is used once, in its own block, and cannot exit, is computed
 * where it is used.
 *
 * The function takes the number of the entry and returns the number of the exit. Variables come and go through memory:
 * the fuel in slot 0, variable v in slot v + 1, eight bytes each.
 */

import { type Dominance, dominance } from './dominators.ts';
import {
  type Block,
  type Edge,
  type Exit,
  edgesOf,
  Node,
  type Region,
  reversePostorder,
  successorOf,
  type Type,
} from './ir.ts';
import { emitCheck, emitValue, readsTwice } from './lower-operators.ts';
import { makeReducible, selectorOf } from './structure.ts';
import { ByteWriter } from './wasm/bytes.ts';
import type { WasmFunction } from './wasm/module.ts';
import { NO_RESULT, ValueType, Wasm } from './wasm/opcodes.ts';

export interface Lowered {
  readonly function: WasmFunction;
  /** By the number that the function returns. */
  readonly exits: readonly Exit[];
}

/** Lowers a region; its graph is made reducible on the way. */
export function lowerRegion(region: Region): Lowered {
  makeReducible(region.start);
  const lowering = new FunctionLowering(region);
  return { function: lowering.lower(), exits: lowering.exits };
}

/** The local that holds the entry's number, and then a dispatcher's target. */
const SELECTOR = 0;

const VALUE_TYPES: Record<Type, ValueType> = {
  int: ValueType.I64,
  float: ValueType.F64,
  bool: ValueType.I32,
};
const LOADS: Record<Type, Wasm> = { int: Wasm.I64Load, float: Wasm.F64Load, bool: Wasm.I32Load };
const STORES: Record<Type, Wasm> = { int: Wasm.I64Store, float: Wasm.F64Store, bool: Wasm.I32Store };
/** Memory operands say their alignment, as a power of two. */
const ALIGNMENTS: Record<Type, number> = { int: 3, float: 3, bool: 2 };
const SLOT_SIZE = 8;

export class FunctionLowering {
  readonly code = new ByteWriter();
  readonly exits: Exit[] = [];
  private readonly region: Region;
  private readonly blocks: Block[];
  private readonly dominance: Dominance;
  private readonly exitNumbers = new Map<Exit, number>();
  private readonly localTypes: ValueType[] = [];
  private readonly locals = new Map<Node, number>();
  /** Nodes to be computed where they are used. */
  private readonly inlined = new Set<Node>();
  /** What `br` can leave to, innermost last; null for an `if`. */
  private readonly labels: (Block | null)[] = [];
  private readonly fuel: number;

  constructor(region: Region) {
    this.region = region;
    this.blocks = reversePostorder(region.start);
    this.dominance = dominance(this.blocks);
    this.fuel = this.newLocal(ValueType.I32);
    this.findInlined();
  }

  lower(): WasmFunction {
    this.address(0);
    this.memory(Wasm.I32Load, 2, 0);
    this.op(Wasm.LocalSet, this.fuel);
    this.tree(this.blocks[0]);
    this.op(Wasm.Unreachable);
    return {
      name: this.region.name,
      parameters: [ValueType.I32],
      results: [ValueType.I32],
      locals: this.localTypes,
      code: this.code.finish(),
    };
  }

  // ---- control flow

  private tree(block: Block): void {
    const isLoop = this.dominance.isLoop[block.id];
    if (isLoop) {
      this.open(Wasm.Loop, block);
    }
    const merges = this.dominance.children[block.id].filter(({ id }) => this.dominance.isMerge[id]);
    // What comes last in reverse postorder stands outermost.
    merges.sort((left, right) => right.id - left.id);
    for (const merge of merges) this.open(Wasm.Block, merge);
    this.body(block);
    for (const merge of merges.reverse()) {
      this.close();
      this.tree(merge);
    }
    if (isLoop) this.close();
  }

  private open(op: Wasm, label: Block | null): void {
    this.op(op);
    this.code.byte(NO_RESULT);
    this.labels.push(label);
  }

  private close(): void {
    this.op(Wasm.End);
    this.labels.pop();
  }

  private body(block: Block): void {
    for (const node of block.body) {
      if (!this.inlined.has(node)) this.statement(node);
    }
    const { terminator } = block;
    switch (terminator?.kind) {
      case 'jump':
        this.follow(block, terminator.edge);
        break;
      case 'branch':
        this.push(terminator.condition);
        this.either(
          () => this.follow(block, terminator.taken),
          () => this.follow(block, terminator.otherwise),
        );
        break;
      case 'switch':
        this.cases(block, terminator.edges, 0);
        break;
      case 'exit':
        this.leave(terminator.exit);
    }
  }

  private either(then: () => void, otherwise: () => void): void {
    this.open(Wasm.If, null);
    then();
    this.op(Wasm.Else);
    otherwise();
    this.close();
  }

  private cases(block: Block, edges: readonly Edge[], first: number): void {
    if (first === edges.length - 1) {
      this.follow(block, edges[first]);
      return;
    }
    this.op(Wasm.LocalGet, SELECTOR);
    this.int32(first);
    this.op(Wasm.I32Eq);
    this.either(
      () => this.follow(block, edges[first]),
      () => this.cases(block, edges, first + 1),
    );
  }

  private follow(block: Block, edge: Edge): void {
    const { parameters } = edge.target;
    const moves = edge.args.map((arg, i) => ({ arg, parameter: parameters[i] }));
    const needed = moves.filter(({ arg, parameter }) => arg !== parameter);
    for (const { arg } of needed) this.push(arg);
    for (const { parameter } of needed.reverse()) this.op(Wasm.LocalSet, this.localOf(parameter));
    if (edge.via !== null) {
      this.int32(selectorOf(edge));
      this.op(Wasm.LocalSet, SELECTOR);
    }
    const target = successorOf(edge);
    if (target.id <= block.id || this.dominance.isMerge[target.id]) {
      this.op(Wasm.Br, this.labels.length - 1 - this.labels.lastIndexOf(target));
    } else {
      this.tree(target);
    }
  }

  /** Writes the variables back and returns the exit's number. */
  leave(exit: Exit): void {
    let number = this.exitNumbers.get(exit);
    if (number === undefined) {
      number = this.exits.push(exit) - 1;
      this.exitNumbers.set(exit, number);
    }
    for (const { variable, content } of exit.writes) {
      if (!(content instanceof Node) || content.operator === 'constant') continue;
      const type = content.type as Type;
      this.address(0);
      this.push(content);
      this.memory(STORES[type], ALIGNMENTS[type], variable + 1);
    }
    this.address(0);
    this.op(Wasm.LocalGet, this.fuel);
    if (exit.unpaid !== null) this.takePasses(exit.unpaid);
    this.memory(Wasm.I32Store, 2, 0);
    this.int32(number);
    this.op(Wasm.Return);
  }

  // ---- values

  /** Emits a node where it stands: into its local, with its check. */
  private statement(node: Node): void {
    if (node.operator === 'fuel') {
      this.spendFuel(node);
      return;
    }
    if (node.operator === 'fuel.spend') {
      this.op(Wasm.LocalGet, this.fuel);
      this.takePasses(node.operands);
      this.op(Wasm.LocalSet, this.fuel);
      return;
    }
    emitCheck(this, node);
    if (node.type === null) return;
    this.compute(node);
    this.op(Wasm.LocalSet, this.localOf(node));
    emitCheck(this, node, true);
  }

  private spendFuel({ exit }: Node): void {
    this.op(Wasm.LocalGet, this.fuel);
    this.int32(1);
    this.op(Wasm.I32Sub);
    this.op(Wasm.LocalTee, this.fuel);
    this.int32(0);
    this.op(Wasm.I32LtS);
    this.leaveIf(exit);
  }

  /** Takes from the fuel on the stack the passes from one value of a counter to another, this one included. */
  private takePasses([from, to, step]: readonly Node[]): void {
    this.push(to);
    this.push(from);
    this.op(Wasm.I64Sub);
    this.push(step);
    this.op(Wasm.I64DivS);
    this.op(Wasm.I32WrapI64);
    this.op(Wasm.I32Sub);
    this.int32(1);
    this.op(Wasm.I32Sub);
  }

  /** Where a counter gets by the fuel that is left, or its stop if that is nearer. */
  private fuelLimit([from, stop, step]: readonly Node[]): void {
    const reach = this.newLocal(ValueType.I64);
    this.push(from);
    this.op(Wasm.LocalGet, this.fuel);
    this.op(Wasm.I64ExtendI32S);
    this.push(step);
    this.op(Wasm.I64Mul);
    this.op(Wasm.I64Add);
    this.op(Wasm.LocalTee, reach);
    this.push(stop);
    this.op(Wasm.LocalGet, reach);
    this.push(stop);
    this.op((step.literal as bigint) > 0n ? Wasm.I64LtS : Wasm.I64GtS);
    this.op(Wasm.Select);
  }

  /** Takes a condition from the stack and leaves if it holds. */
  leaveIf(exit: Exit | null): void {
    if (exit === null) return;
    this.open(Wasm.If, null);
    this.leave(exit);
    this.close();
  }

  private compute(node: Node): void {
    if (node.operator === 'load') {
      const type = node.type as Type;
      this.address(0);
      this.memory(LOADS[type], ALIGNMENTS[type], node.variable + 1);
    } else if (node.operator === 'fuel.limit') {
      this.fuelLimit(node.operands);
    } else {
      emitValue(this, node);
    }
  }

  /** Puts a node's value on the stack. */
  push(node: Node): void {
    if (node.operator === 'constant') this.literal(node);
    else if (this.inlined.has(node)) this.compute(node);
    else this.op(Wasm.LocalGet, this.localOf(node));
  }

  private literal({ type, literal }: Node): void {
    if (type === 'int') this.int64(literal as bigint);
    else if (type === 'bool') this.int32(literal === true ? 1 : 0);
    else this.float64(literal as number);
  }

  localOf(node: Node): number {
    let local = this.locals.get(node);
    if (local === undefined) {
      local = this.newLocal(VALUE_TYPES[node.type as Type]);
      this.locals.set(node, local);
    }
    return local;
  }

  newLocal(type: ValueType): number {
    // Local 0 is the parameter.
    return this.localTypes.push(type);
  }

  op(op: Wasm, operand = -1): void {
    this.code.byte(op);
    if (operand >= 0) this.code.unsigned(operand);
  }

  int32(value: number): void {
    this.op(Wasm.I32Const);
    this.code.signed(value);
  }

  int64(value: bigint): void {
    this.op(Wasm.I64Const);
    this.code.signed64(value);
  }

  float64(value: number): void {
    this.op(Wasm.F64Const);
    this.code.float64(value);
  }

  private address(value: number): void {
    this.int32(value);
  }

  private memory(op: Wasm, alignment: number, slot: number): void {
    this.op(op);
    this.code.unsigned(alignment);
    this.code.unsigned(slot * SLOT_SIZE);
  }

  // ---- what is computed where it is used

  private findInlined(): void {
    const users = new Map<Node, Block | null>();
    const use = (node: Node, block: Block): void => {
      users.set(node, users.has(node) ? null : block);
    };
    for (const block of this.blocks) {
      const { terminator } = block;
      const exits = new Set<Exit>();
      for (const node of block.body) {
        for (const operand of node.operands) {
          use(operand, block);
          if (readsTwice(node)) use(operand, block);
        }
        if (node.exit !== null) exits.add(node.exit);
        // An exit that several checks share is written out for each of them; so are its values.
        for (const { content } of node.exit?.writes ?? []) if (content instanceof Node) use(content, block);
        for (const unpaid of node.exit?.unpaid ?? []) use(unpaid, block);
      }
      if (terminator?.kind === 'branch') use(terminator.condition, block);
      if (terminator?.kind === 'exit') {
        for (const { content } of terminator.exit.writes) if (content instanceof Node) use(content, block);
      }
      for (const { args } of edgesOf(block)) for (const arg of args) use(arg, block);
    }
    for (const block of this.blocks) {
      for (const node of block.body) {
        if (node.exit === null && node.type !== null && users.get(node) === block) this.inlined.add(node);
      }
    }
  }
}
