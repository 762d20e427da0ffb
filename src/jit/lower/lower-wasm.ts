/**
 * From IR to a WebAssembly function: control flow becomes blocks and loops along the dominator tree (Ramsey, "Beyond
 * Relooper", 2022), values become locals. A value that is used once, in its own block, and cannot exit, is computed
 * where it is used.
 *
 * Variables come through memory, each in its slot of eight bytes. A region that is left appends a record to those at
 * `TOP`: the exit's number, then the values that its frames need. A function that compiled code calls takes its arguments,
 * the fuel if it spends any, and how many frames may still be pushed, where functions call themselves. It gives its result
 * and the fuel that is left, or says that it has been left: then its caller is left as well, with a record of its own.
 * An imported function that has raised says so at `RAISED`.
 */

import type { ImportedFunction } from '../imports.ts';
import {
  type Block,
  type Edge,
  type Exit,
  edgesOf,
  HEADER_SLOTS,
  isIntegral,
  itemsOfCall,
  type Node,
  nodesOf,
  type Operator,
  type Region,
  type Result,
  reversePostorder,
  scalarsOf,
  successorOf,
  type Unit,
  type Variable,
  valuesAtEnd,
  valuesOf,
} from '../ir.ts';
import type { Type } from '../scalars.ts';
import { ByteWriter } from '../wasm/bytes.ts';
import { encodeModule, type WasmFunction, type WasmImport } from '../wasm/module.ts';
import { NO_RESULT, ValueType, VECTOR, VECTOR_PREFIX, Wasm } from '../wasm/opcodes.ts';
import { type Dominance, dominance } from './dominators.ts';
import { importOf, importsOf } from './imports-of.ts';
import { emitCheck, emitValue, readsTwice } from './lower-operators.ts';
import { makeReducible, selectorOf } from './structure.ts';

export interface Lowered {
  /** The root first. */
  readonly functions: readonly WasmFunction[];
  /** What the module has to import, in this order, before its own functions. */
  readonly imports: readonly ImportedFunction[];
  /** By the number in the exit records. */
  readonly exits: readonly LoweredExit[];
  /** Does it have to be told how many frames may be pushed? */
  readonly needsDepth: boolean;
}

export interface LoweredExit {
  readonly exit: Exit;
  /** How many nodes of the unit's root have certainly run when it is left here: those on the way through the dominators. */
  readonly work: number;
}

/** Lowers a unit; its graphs are made reducible on the way. */
export function lowerUnit({ root, callees }: Unit): Lowered {
  const regions = [root, ...callees];
  for (const { start } of regions) makeReducible(start);
  const module = new ModuleLowering(regions);
  const { imports, exits, needsDepth } = module;
  const functions = regions.map((region) => new FunctionLowering(module, region).lower());
  return { functions, imports, exits, needsDepth };
}

/** The bytes of a module with a lowered unit. */
export function encodeLowered({ functions, imports }: Lowered): Uint8Array<ArrayBuffer> {
  return encodeModule(functions, imports.map(wasmImport));
}

function wasmImport({ name, parameters, result, inMemory }: ImportedFunction): WasmImport {
  if (inMemory) return { name, parameters: [], results: [] };
  return { name, parameters: parameters.map((type) => VALUE_TYPES[type]), results: [VALUE_TYPES[result]] };
}

/** What the functions of a module share. */
class ModuleLowering {
  readonly exits: LoweredExit[] = [];
  readonly needsDepth: boolean;
  readonly imports: readonly ImportedFunction[];
  private readonly exitNumbers = new Map<Exit, number>();
  private readonly regions: readonly Region[];
  /** The regions that spend fuel, or call one that does. */
  private readonly spending = new Set<Region>();

  constructor(regions: readonly Region[]) {
    this.regions = regions;
    this.imports = importsOf(regions);
    const nodes = new Map(regions.map((region) => [region, nodesOf(region)]));
    const some = (region: Region, test: (node: Node) => boolean): boolean =>
      nodes.get(region)?.some(test) === true;
    this.needsDepth = regions.some((region) => some(region, ({ operator }) => operator === 'check.depth'));
    for (let changed = true; changed; ) {
      const before = this.spending.size;
      for (const region of regions) {
        if (some(region, (node) => node.operator.startsWith('fuel') || this.spends(node.callee)))
          this.spending.add(region);
      }
      changed = this.spending.size > before;
    }
  }

  spends(region: Region | null): boolean {
    return region !== null && this.spending.has(region);
  }

  functionIndex(region: Region): number {
    return this.imports.length + this.regions.indexOf(region);
  }

  importIndex(imported: ImportedFunction | null): number {
    return imported === null ? -1 : this.imports.indexOf(imported);
  }

  exitNumber(exit: Exit, work: number): number {
    let number = this.exitNumbers.get(exit);
    if (number === undefined) {
      number = this.exits.push({ exit, work }) - 1;
      this.exitNumbers.set(exit, number);
    }
    return number;
  }
}

const VALUE_TYPES: Record<Type, ValueType> = {
  int: ValueType.I64,
  word: ValueType.I64,
  float: ValueType.F64,
  bool: ValueType.I32,
};
const LOADS: Record<Type, Wasm> = {
  int: Wasm.I64Load,
  word: Wasm.I64Load,
  float: Wasm.F64Load,
  bool: Wasm.I32Load,
};
const STORES: Record<Type, Wasm> = {
  int: Wasm.I64Store,
  word: Wasm.I64Store,
  float: Wasm.F64Store,
  bool: Wasm.I32Store,
};
/** Memory operands say their alignment, as a power of two. */
const ALIGNMENTS: Record<Type, number> = { int: 3, word: 3, float: 3, bool: 2 };
const SLOT_SIZE = 8;
/** Where the fuel is, how many frames may be pushed, and where the next exit record goes, in bytes. */
const FUEL = 0;
const DEPTH = 4;
const TOP = 8;
/** Where the imported functions say that they have raised. */
const RAISED = 12;
/** Through where a value goes that is to be computed at once: V8 moves no load from memory. */
const KEPT = 16;
/** Where imported functions find their arguments and leave their results, if not on the stack. */
const ARGUMENTS = 24;
/** What a function answers behind its result, where that is not the fuel: this is never as low. */
const RETURNED = 0;
const LEFT = -(2 ** 31);

/** The address of the first exit record of a unit with so many slots. */
export function firstRecord(slotCount: number): number {
  return (HEADER_SLOTS + slotCount) * SLOT_SIZE;
}

/** What has its value where it stands, and no exit. */
const FIXED: ReadonlySet<Operator> = new Set(['cell.load', 'item', 'keep', 'lanes.sum']);

export class FunctionLowering {
  readonly code = new ByteWriter();
  private readonly module: ModuleLowering;
  private readonly region: Region;
  private readonly blocks: Block[];
  private readonly dominance: Dominance;
  private readonly parameterTypes: ValueType[];
  private readonly localTypes: ValueType[] = [];
  private readonly locals = new Map<Node, number>();
  /** The locals of each type that hold nothing any more, and those that the present block and what it dominates have taken. */
  private readonly freeLocals = new Map<ValueType, number[]>();
  private takenLocals: number[] = [];
  /** A value is needed only in what its block dominates, unless a dispatcher stands between: may its local serve again? */
  private readonly hasScopes: boolean;
  /** Nodes to be computed where they are used. */
  private readonly inlined = new Set<Node>();
  /** What `br` can leave to, innermost last; null for an `if`. */
  private readonly labels: (Block | null)[] = [];
  /** The locals that hold the fuel, how many frames may be pushed, and a dispatcher's target; -1 if there is none. */
  private readonly fuel: number;
  private readonly depth: number;
  private selector = -1;
  /** The locals for the address of an exit's record, and for whether a called function has been left. */
  private record = -1;
  private status = -1;
  /** How many nodes run before the present one whichever way leads to it. */
  private work = 0;

  constructor(module: ModuleLowering, region: Region) {
    this.module = module;
    this.region = region;
    this.blocks = reversePostorder(region.start);
    this.dominance = dominance(this.blocks);
    this.hasScopes = this.blocks.every(({ terminator }) => terminator?.kind !== 'switch');
    const { parameters } = region.start;
    this.parameterTypes = parameters.map(({ type }) => VALUE_TYPES[type as Type]);
    parameters.forEach((parameter, i) => {
      this.locals.set(parameter, i);
    });
    const isCalled = region.result !== null;
    const newCounter = (): number =>
      isCalled ? this.parameterTypes.push(ValueType.I32) - 1 : this.newLastingLocal(ValueType.I32);
    this.fuel = module.spends(region) ? newCounter() : -1;
    this.depth = module.needsDepth ? newCounter() : -1;
    this.findInlined();
  }

  lower(): WasmFunction {
    const { name, result } = this.region;
    if (result === null) this.loadFuel();
    if (result === null && this.depth >= 0) {
      this.address(0);
      this.memory(Wasm.I32Load, 2, DEPTH);
      this.op(Wasm.LocalSet, this.depth);
    }
    this.tree(this.blocks[0]);
    this.op(Wasm.Unreachable);
    return {
      name,
      parameters: this.parameterTypes,
      results: result === null ? [] : [...resultTypes(result), ValueType.I32],
      locals: this.localTypes,
      code: this.code.finish(),
    };
  }

  // ---- control flow

  private tree(block: Block): void {
    const { work, takenLocals } = this;
    this.takenLocals = [];
    const isLoop = this.dominance.isLoop[block.id];
    if (isLoop) {
      this.open(Wasm.Loop, block);
    }
    const merges = this.dominance.children[block.id].filter(({ id }) => this.dominance.isMerge[id]);
    // What comes last in reverse postorder stands outermost.
    merges.sort((left, right) => right.id - left.id);
    for (const merge of merges) {
      this.open(Wasm.Block, merge);
      // They get their values before the block is begun.
      for (const parameter of merge.parameters) this.localOf(parameter);
    }
    this.body(block);
    for (const merge of merges.reverse()) {
      this.close();
      this.tree(merge);
    }
    if (isLoop) this.close();
    if (this.hasScopes) this.freeTakenLocals();
    this.takenLocals = takenLocals;
    this.work = work;
  }

  private freeTakenLocals(): void {
    for (const local of this.takenLocals) {
      const type = this.localTypes[local - this.parameterTypes.length];
      const free = this.freeLocals.get(type);
      if (free === undefined) this.freeLocals.set(type, [local]);
      else free.push(local);
    }
  }

  open(op: Wasm, label: Block | null): void {
    this.op(op);
    this.code.byte(NO_RESULT);
    this.labels.push(label);
  }

  close(): void {
    this.op(Wasm.End);
    this.labels.pop();
  }

  private body(block: Block): void {
    for (const node of block.body) {
      if (!this.inlined.has(node)) this.statement(node, block);
      this.work++;
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
        break;
      case 'return':
        this.giveBack(terminator.values);
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
    this.op(Wasm.LocalGet, this.selectorLocal());
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
      this.op(Wasm.LocalSet, this.selectorLocal());
    }
    const target = successorOf(edge);
    if (target.id <= block.id || this.dominance.isMerge[target.id]) {
      this.op(Wasm.Br, this.labels.length - 1 - this.labels.lastIndexOf(target));
    } else {
      this.tree(target);
    }
  }

  private selectorLocal(): number {
    if (this.selector < 0) this.selector = this.newLastingLocal(ValueType.I32);
    return this.selector;
  }

  /** Appends the exit's record and returns. */
  leave(exit: Exit): void {
    if (this.record < 0) this.record = this.newLastingLocal(ValueType.I32);
    const { record } = this;
    this.address(0);
    this.memory(Wasm.I32Load, 2, TOP);
    this.op(Wasm.LocalTee, record);
    this.int32(this.module.exitNumber(exit, this.region.result === null ? this.work : 0));
    this.memory(Wasm.I32Store, 2, 0);
    const values = recordedValues(exit);
    values.forEach((value, i) => {
      const type = value.type as Type;
      this.op(Wasm.LocalGet, record);
      this.push(value);
      this.memory(STORES[type], ALIGNMENTS[type], (i + 1) * SLOT_SIZE);
    });
    this.address(0);
    this.op(Wasm.LocalGet, record);
    this.int32((values.length + 1) * SLOT_SIZE);
    this.op(Wasm.I32Add);
    this.memory(Wasm.I32Store, 2, TOP);
    this.storeFuel(exit.unpaid);
    const { result } = this.region;
    if (result !== null) {
      for (const type of scalarsOf(result)) this.zero(type);
      this.int32(LEFT);
    }
    this.op(Wasm.Return);
  }

  private zero(type: Type): void {
    if (isIntegral(type)) this.int64(0n);
    else if (type === 'float') this.float64(0);
    else this.int32(0);
  }

  /** Returns to compiled code. */
  private giveBack(values: readonly Node[]): void {
    for (const value of values) this.push(value);
    if (this.fuel < 0) this.int32(RETURNED);
    else this.op(Wasm.LocalGet, this.fuel);
    this.op(Wasm.Return);
  }

  private storeCell({ operands: [value], variable }: Node): void {
    const type = value.type as Type;
    this.address(0);
    this.push(value);
    this.memory(STORES[type], ALIGNMENTS[type], (variable as Variable).slot * SLOT_SIZE);
  }

  private call(node: Node, block: Block): void {
    const callee = node.callee as Region;
    const spends = this.module.spends(callee);
    for (const operand of node.operands) this.push(operand);
    if (spends) this.op(Wasm.LocalGet, this.fuel);
    if (this.module.needsDepth) {
      this.op(Wasm.LocalGet, this.depth);
      this.int32(node.frames);
      this.op(Wasm.I32Sub);
    }
    this.op(Wasm.Call, this.module.functionIndex(callee));
    const status = spends ? this.fuel : this.statusLocal();
    this.op(Wasm.LocalSet, status);
    if (node.type !== null) this.op(Wasm.LocalSet, this.localOf(node));
    else this.takeItems(itemsOfCall(block, node), callee.result as Result);
    this.op(Wasm.LocalGet, status);
    this.int32(LEFT);
    this.op(Wasm.I32Eq);
    this.open(Wasm.If, null);
    if (spends) this.loadFuel();
    this.leave(node.exit as Exit);
    this.close();
  }

  /** Takes what a call gives from the stack: several scalars, of which these are used, or nothing. */
  private takeItems(items: readonly Node[], result: Result): void {
    for (let number = scalarsOf(result).length - 1; number >= 0; number--) {
      const item = items.find((each) => each.number === number);
      if (item === undefined) this.op(Wasm.Drop);
      else this.op(Wasm.LocalSet, this.localOf(item));
    }
  }

  private statusLocal(): number {
    if (this.status < 0) this.status = this.newLastingLocal(ValueType.I32);
    return this.status;
  }

  private loadFuel(): void {
    if (this.fuel < 0) return;
    this.address(0);
    this.memory(Wasm.I32Load, 2, FUEL);
    this.op(Wasm.LocalSet, this.fuel);
  }

  private storeFuel(unpaid: readonly Node[] | null): void {
    if (this.fuel < 0) return;
    this.address(0);
    this.op(Wasm.LocalGet, this.fuel);
    if (unpaid !== null) this.takePasses(unpaid);
    this.memory(Wasm.I32Store, 2, FUEL);
  }

  // ---- values

  /** Emits a node where it stands: into its local, with its check. */
  private statement(node: Node, block: Block): void {
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
    if (node.operator === 'call') {
      this.call(node, block);
      return;
    }
    if (node.operator === 'item') return;
    if (node.operator === 'cell.store') {
      this.storeCell(node);
      return;
    }
    if (node.operator === 'check.depth') {
      this.op(Wasm.LocalGet, this.depth);
      this.int32(node.frames);
      this.op(Wasm.I32LtS);
      this.leaveIf(node.exit);
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
    if (node.operator === 'load' || node.operator === 'cell.load') {
      const type = node.type as Type;
      this.address(0);
      const { slot } = node.variable as Variable;
      this.memory(LOADS[type], ALIGNMENTS[type], slot * SLOT_SIZE);
    } else if (node.operator === 'fuel.limit') {
      this.fuelLimit(node.operands);
    } else if (node.operator === 'keep') {
      this.keep(node);
    } else {
      emitValue(this, node);
    }
  }

  private keep({ operands: [value] }: Node): void {
    const type = value.type as Type;
    this.address(0);
    this.push(value);
    this.memory(STORES[type], ALIGNMENTS[type], KEPT);
    this.address(0);
    this.memory(LOADS[type], ALIGNMENTS[type], KEPT);
  }

  /** Is a node computed where it is used? */
  isInlined(node: Node): boolean {
    return this.inlined.has(node);
  }

  /** Puts a node's value on the stack. */
  push(node: Node): void {
    if (node.operator === 'constant') this.literal(node);
    else if (this.inlined.has(node)) this.compute(node);
    else this.op(Wasm.LocalGet, this.localOf(node));
  }

  private literal({ type, literal }: Node): void {
    if (isIntegral(type)) this.int64(BigInt.asIntN(64, literal as bigint));
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

  /** A local for a value of the present block. */
  newLocal(type: ValueType): number {
    const local = this.freeLocals.get(type)?.pop() ?? this.newLastingLocal(type);
    this.takenLocals.push(local);
    return local;
  }

  private newLastingLocal(type: ValueType): number {
    return this.parameterTypes.length + this.localTypes.push(type) - 1;
  }

  op(op: Wasm, operand = -1): void {
    if (op >= VECTOR) {
      this.code.byte(VECTOR_PREFIX);
      this.code.unsigned(op - VECTOR);
    } else this.code.byte(op);
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

  /** Calls what a node calls with its operands. */
  callWithOperands(node: Node): void {
    const isInMemory = importOf(node)?.inMemory === true;
    node.operands.forEach((operand, i) => {
      if (isInMemory) this.address(0);
      this.push(operand);
      if (isInMemory) this.memory(Wasm.F64Store, ALIGNMENTS.float, ARGUMENTS + i * SLOT_SIZE);
    });
    this.callImport(node);
    if (!isInMemory) return;
    this.address(0);
    this.memory(Wasm.F64Load, ALIGNMENTS.float, ARGUMENTS);
  }

  /** Calls what a node calls; its arguments are on the stack. */
  callImport(node: Node): void {
    this.op(Wasm.Call, this.module.importIndex(importOf(node)));
  }

  /** Puts on the stack whether an imported function has raised. */
  pushRaised(): void {
    this.address(0);
    this.op(Wasm.I32Load);
    this.code.unsigned(ALIGNMENTS.bool);
    this.code.unsigned(RAISED);
  }

  private address(value: number): void {
    this.int32(value);
  }

  private memory(op: Wasm, alignment: number, offset: number): void {
    this.op(op);
    this.code.unsigned(alignment);
    this.code.unsigned(offset);
  }

  // ---- what is computed where it is used

  private findInlined(): void {
    const users = new Map<Node, Block | null>();
    const use = (node: Node, block: Block): void => {
      users.set(node, users.has(node) ? null : block);
    };
    for (const block of this.blocks) {
      for (const node of block.body) {
        for (const operand of node.operands) {
          use(operand, block);
          if (readsTwice(node)) use(operand, block);
        }
        // An exit that several checks share is written out for each of them; so are its values.
        if (node.exit !== null) for (const value of valuesOf(node.exit)) use(value, block);
      }
      for (const value of valuesAtEnd(block)) use(value, block);
      for (const { args } of edgesOf(block)) for (const arg of args) use(arg, block);
    }
    for (const block of this.blocks) {
      for (const node of block.body) {
        const { operator, exit, type } = node;
        const isFixed = exit !== null || type === null || FIXED.has(operator);
        if (!isFixed && users.get(node) === block) this.inlined.add(node);
      }
    }
  }
}

function resultTypes(result: Result): ValueType[] {
  return scalarsOf(result).map((type) => VALUE_TYPES[type]);
}

/** The values that an exit's record holds, in order: of all writes but those of constants. */
export function recordedValues(exit: Exit): Node[] {
  return valuesOf({ ...exit, unpaid: null }).filter(({ operator }) => operator !== 'constant');
}
