/**
 * Makes a unit: the region that the interpreter is to enter, and the functions that it calls, each lifted for the kinds of
 * its arguments.
 *
 * What a function gives is known only once it has been lifted; one that calls itself is lifted with what the last round
 * found. A first round ends the paths behind such calls; rounds go on until nothing new is found.
 */

import { OPCODES, Op } from '../../bytecode/opcodes.ts';
import { type CallStack, isExpression, type PyCode } from '../../objects/functions/code.ts';
import type { FoldName } from '../../objects/functions/fold.ts';
import { PyFunction } from '../../objects/functions/function.ts';
import type { PyCell, Value } from '../../objects/value.ts';
import {
  alternativesOf,
  Block,
  boundsOf,
  type Content,
  changesVariables,
  type Exit,
  HEADER_SLOTS,
  isFolded,
  Node,
  nodesOf,
  type Region,
  type Resident,
  type Result,
  regionsOf,
  type Unit,
  type Variable,
} from '../ir.ts';
import { settleDepth } from '../passes/depth.ts';
import { scalarType } from '../scalars.ts';
import { type ControlFlow, contains, controlFlowOf, controlFlowWithLocals } from './control-flow.ts';
import { constant, isNode, NONE, UNBOUND } from './cursor.ts';
import {
  type Callees,
  type CompiledCall,
  type Declined,
  type Folding,
  type Lessons,
  type LiftedRegion,
  liftRegion,
  numberOf,
  type Task,
} from './lift.ts';
import { isParameter } from './lift-fold.ts';
import type { Loop } from './loops.ts';
import { observe, valueIn } from './observe.ts';
import { type Beginning, type Scope, type Slots, scopeOfCode, scopeOfLoop } from './scope.ts';

export interface LiftOptions {
  /** Guess that what is small or constant at this entry always will be. */
  readonly speculate: boolean;
  readonly lessons: Lessons;
  /** Something may look at the locals of any frame. */
  readonly showsLocals: boolean;
}

/** Lifts the loop nest around the loop whose header is at `pc`, for the values in the running frame. */
export function liftLoop(code: PyCode, pc: number, stack: CallStack, options: LiftOptions): Unit | Declined {
  const loop = controlFlowOf(code.code).loops.get(pc);
  if (loop === undefined) return { reason: 'the loop has several entries', pc, isFinal: true };
  return buildUnit({ code, pc, loop, ...stateOf(stack), ...options });
}

/** Lifts a function that is about to begin, for the arguments in the running frame. */
export function liftFunction(code: PyCode, stack: CallStack, options: LiftOptions): Unit | Declined {
  const { instructions } = code.code;
  const isShort = controlFlowOf(code.code).loops.size === 0 && instructions.length < LEAST_LENGTH;
  if (isShort && !hasCalls(instructions)) return TOO_SHORT;
  const unit = buildUnit({ code, pc: 0, loop: null, ...stateOf(stack), ...options });
  return 'reason' in unit || isWorthEntering(unit) ? unit : TOO_SHORT;
}

/** Entering compiled code costs as much as some 20 instructions: a function without a loop has to do more than that. */
const TOO_SHORT: Declined = {
  reason: 'it is too short to gain by itself; loops that call it take it in',
  pc: 0,
  isFinal: true,
};
/** In Int32 units of bytecode, and in nodes of the IR. */
const LEAST_LENGTH = 90;
const LEAST_NODES = 20;

function hasCalls(instructions: Int32Array): boolean {
  for (let pc = 0; pc < instructions.length; pc += OPCODES[instructions[pc]].length) {
    const op: Op = instructions[pc];
    if (op === Op.CALL || op === Op.CALL_KW || op === Op.CALL_METHOD || op === Op.CALL_METHOD_KW) return true;
  }
  return false;
}

function isWorthEntering(unit: Unit): boolean {
  const nodes = regionsOf(unit).flatMap(nodesOf);
  return nodes.length >= LEAST_NODES || nodes.some(({ operator }) => operator === 'fuel');
}

/** What the running frame holds, and what takes the values that it yields. */
interface State {
  readonly registers: readonly Value[];
  readonly base: number;
  readonly fold: FoldName | null;
}

function stateOf({ registers, frame: { base, folding } }: CallStack): State {
  return { registers, base, fold: folding };
}

interface Entry extends LiftOptions, State {
  readonly code: PyCode;
  readonly pc: number;
  readonly loop: Loop | null;
}

/** How many functions a unit may hold. */
const MAX_CALLEES = 16;
/** How often a unit is lifted until what its functions give is known. */
const MAX_ROUNDS = 6;

/** How many things a function may give one of. */
const MAX_ALTERNATIVES = 3;

function buildUnit(entry: Entry): Unit | Declined {
  const builder = new UnitBuilder(entry, MAX_ALTERNATIVES);
  const built = builder.build();
  const isTooMuch = builder.isCrowded || ('reason' in built && builder.hasAlternatives());
  return isTooMuch ? new UnitBuilder(entry, 1).build() : built;
}

/** A function, for certain kinds of arguments. */
interface Callee {
  readonly region: LiftedRegion;
  /** Is it being lifted? */
  isOpen: boolean;
  declined: string | null;
}

/** What compiled code calls: a function, or a generator expression that is folded. */
interface Called {
  /** What tells it apart, for these arguments. */
  readonly key: string;
  /** For messages. */
  readonly name: string;
  readonly code: PyCode;
  readonly beginning: Beginning;
  readonly fold: FoldName | null;
  /** One for each parameter; and what the cells hold that it captures. */
  readonly args: readonly Content[];
  readonly captured: readonly Content[];
}

/** Is it passed by the call? Else what is called is compiled for it: of expressions for constants. */
function isPassed(node: Node, fold: FoldName | null): boolean {
  return fold === null || isParameter(node);
}

class UnitBuilder {
  isCrowded = false;
  private readonly entry: Entry;
  private readonly mostAlternatives: number;
  /** What earlier rounds have found out. */
  private readonly results = new Map<string, Result>();
  private readonly recursive = new Set<string>();
  /** Functions and expressions that share a changing variable of an outer scope with others, which is no scalar; and its name. */
  private readonly sharing = new Map<PyFunction | PyCode, string>();
  /** The cells of those that are. */
  private readonly shared = new Set<object>();

  constructor(entry: Entry, mostAlternatives: number) {
    this.entry = entry;
    this.mostAlternatives = mostAlternatives;
  }

  build(): Unit | Declined {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const known = this.knowledge();
      const attempt = new Round(
        this.entry,
        this.mostAlternatives,
        this.results,
        this.recursive,
        this.sharing,
        this.shared,
      );
      const result = attempt.lift();
      this.isCrowded ||= attempt.isCrowded;
      // What a function gives that always leaves before it returns is never found out.
      if (!attempt.isUnfinished || this.knowledge() === known) return result;
    }
    return { reason: 'what its functions return does not settle', pc: this.entry.pc, isFinal: false };
  }

  /** Does any function give one of several things? */
  hasAlternatives(): boolean {
    return [...this.results.values()].some((result) => alternativesOf(result).length > 1);
  }

  private knowledge(): string {
    return `${[...this.results].join(' ')}, ${this.recursive.size} ${this.sharing.size} ${this.shared.size}`;
  }
}

class Round implements Slots, Callees {
  /** Did it learn what it would have needed from the start? */
  isUnfinished = false;
  isCrowded = false;
  private readonly entry: Entry;
  private readonly mostAlternatives: number;
  private readonly results: Map<string, Result>;
  private readonly recursive: Set<string>;
  private readonly sharing: Map<PyFunction | PyCode, string>;
  private readonly shared: Set<object>;
  private readonly residents = new Map<number, Resident>();
  private readonly callees = new Map<string, Callee>();
  private readonly functionNumbers = new Map<PyFunction, number>();
  private readonly expressionNumbers = new Map<PyCode, number>();
  /** Those of what called functions are given that is no scalar. */
  private readonly valueNumbers = new Map<Value | undefined, number>();
  private readonly cellSlots = new Map<object, number>();
  private readonly cellOfSlot = new Map<number, object>();
  private slotCount = 0;

  constructor(
    entry: Entry,
    mostAlternatives: number,
    results: Map<string, Result>,
    recursive: Set<string>,
    sharing: Map<PyFunction | PyCode, string>,
    shared: Set<object>,
  ) {
    this.entry = entry;
    this.mostAlternatives = mostAlternatives;
    this.results = results;
    this.recursive = recursive;
    this.sharing = sharing;
    this.shared = shared;
  }

  lift(): Unit | Declined {
    const root = this.liftRoot();
    if ('reason' in root) return root;
    const callees = [...this.callees.values()]
      .filter(({ declined }) => declined === null)
      .map(({ region }) => region);
    this.findSharing([root, ...callees]);
    const changing = changingCall([root, ...callees]);
    if (changing !== undefined) {
      const reason = `${changing.callee?.code.code.name} changes variables, for a generator expression`;
      return { reason, pc: this.entry.pc, isFinal: true };
    }
    const functions = [...this.functionNumbers.keys()];
    const residents = [...this.residents.values()];
    const cells = this.cellsOf(root, callees);
    return settleDepth({
      fold: this.entry.fold,
      root,
      callees,
      functions,
      residents,
      cells,
      slotCount: this.slotCount,
      frames: 0,
    });
  }

  ofRegister(): number {
    return HEADER_SLOTS + this.slotCount++;
  }

  ofCell(cell: object): number {
    let slot = this.cellSlots.get(cell);
    if (slot === undefined) {
      slot = this.ofRegister();
      this.cellSlots.set(cell, slot);
      this.cellOfSlot.set(slot, cell);
    }
    return slot;
  }

  cellIn(register: number): object {
    const { registers, base } = this.entry;
    return registers[base + register] as PyCell;
  }

  /** Where called functions have cells as well, the root's may be among them: they have to stay the same. */
  private cellsOf(root: Region, callees: readonly Region[]): Unit['cells'] {
    const isCell = ({ kind }: Variable): boolean => kind === 'cell';
    if (!callees.some(({ variables }) => variables.some(isCell))) return [];
    return root.variables.filter(isCell).map(({ index }) => {
      return { register: index, cell: this.cellIn(index) as PyCell };
    });
  }

  private flowOf({ code }: PyCode): ControlFlow {
    return this.entry.showsLocals ? controlFlowWithLocals(code) : controlFlowOf(code);
  }

  private liftRoot(): LiftedRegion | Declined {
    const { code, pc, loop, registers, base, fold, speculate, lessons } = this.entry;
    const flow = this.flowOf(code);
    const scope =
      loop === null ? scopeOfCode(code, flow, 'function', this) : scopeOfLoop(code, flow, loop, this);
    if (scope === null) return { reason: 'the function is too long', pc, isFinal: true };
    const region = newRegion(code, `pc${pc}`, loop === null ? 'function' : 'loop', scope, []);
    const live = flow.liveBefore(pc);
    const residents = this.residentsOf(region, registers, base);
    const contents = scope.variables.map((variable, number): Content | undefined => {
      const { kind, index, written } = variable;
      if (residents.has(number) || kind === 'new cell') return undefined;
      if (kind === 'register' && written && !contains(live, index)) return undefined;
      if (kind === 'register' && loop === null && index >= code.parameterCount) return UNBOUND;
      const { content, guard } = observe(scope, number, registers, base, speculate);
      region.guards.push(guard);
      return content;
    });
    const task: Task = {
      region,
      scope,
      flow,
      pc,
      loop,
      residents,
      contents,
      callees: this,
      isRecursive: false,
      lessons,
      fold,
      mostAlternatives: this.mostAlternatives,
    };
    return liftRegion(task) ?? region;
  }

  find(callee: PyFunction, args: readonly Content[]): CompiledCall | string {
    const { code, name } = callee;
    const key = `${numberOf(this.functionNumbers, callee)}:${this.kindsOf(args, null)}`;
    return this.findCalled({ key, name, code, beginning: callee, fold: null, args, captured: [] });
  }

  findFold({ code, fold, iteration, captured }: Folding): CompiledCall | string {
    const kinds = this.kindsOf([...iteration, ...captured], fold);
    const key = `${fold} ${numberOf(this.expressionNumbers, code)}:${kinds}`;
    const name = 'a generator expression';
    return this.findCalled({ key, name, code, beginning: 'fold', fold, args: iteration, captured });
  }

  private findCalled(called: Called): CompiledCall | string {
    const { key, name, code, beginning } = called;
    const shared = this.sharing.get(beginning instanceof PyFunction ? beginning : code);
    if (shared !== undefined) return `${name} shares the variable ${shared}, which changes`;
    let found = this.callees.get(key);
    if (found === undefined) {
      if (this.callees.size >= MAX_CALLEES) return 'too many functions are called';
      const lifted = this.liftCallee(called);
      if (typeof lifted === 'string') return lifted;
      found = lifted;
    }
    if (found.declined !== null) return found.declined;
    const { region, isOpen } = found;
    if (isOpen && !this.recursive.has(key)) {
      this.recursive.add(key);
      this.isUnfinished = true;
    }
    if (region.result !== null) return { region, result: region.result, isOpen };
    this.isUnfinished = true;
    return `what ${name} returns is not known yet`;
  }

  noteCrowd(): void {
    this.isCrowded = true;
  }

  private kindsOf(args: readonly Content[], fold: FoldName | null): string {
    const kindOf = (arg: Content): string => {
      if (!isNode(arg)) return `${arg.kind} ${numberOf(this.valueNumbers, arg.value)}`;
      return isPassed(arg, fold)
        ? `${arg.type}`
        : `${arg.type} ${Object.is(arg.literal, -0) ? '-0' : arg.literal}`;
    };
    return args.map(kindOf).join();
  }

  private liftCallee(called: Called): Callee | string {
    const { key, name, code, beginning, fold, args, captured } = called;
    const flow = this.flowOf(code);
    const scope = scopeOfCode(code, flow, beginning, this);
    if (scope === null) return `${name} is too long`;
    const parameterFor = (arg: Content): Content =>
      isNode(arg) && isPassed(arg, fold) ? new Node('parameter', arg.type, []) : arg;
    const given = args.map(parameterFor);
    const inCells = captured.map(parameterFor);
    const parameters = [...given, ...inCells].filter(isParameter);
    const region = newRegion(code, `call${this.callees.size}`, beginning, scope, parameters);
    region.result = this.results.get(key) ?? null;
    const before = region.result;
    const found: Callee = { region, isOpen: true, declined: null };
    this.callees.set(key, found);
    const residents = this.residentsOf(region, [], 0);
    const contents = scope.variables.map(({ kind, index }, number): Content | undefined => {
      if (residents.has(number)) return undefined;
      if (kind === 'new cell') return inCells[index - code.localCount];
      if (kind !== 'register') {
        const { content, guard } = observe(scope, number, [], 0, this.entry.speculate);
        region.guards.push(guard);
        return content;
      }
      if (index < given.length) return given[index];
      if (fold !== null && index === code.foldRegister) return startOf(fold);
      return index < code.localCount ? UNBOUND : undefined;
    });
    const isRecursive = this.recursive.has(key);
    const declined = liftRegion({
      region,
      scope,
      flow,
      pc: 0,
      loop: null,
      residents,
      contents,
      callees: this,
      isRecursive,
      lessons: this.entry.lessons,
      fold,
      mostAlternatives: this.mostAlternatives,
    });
    found.isOpen = false;
    if (declined !== null) found.declined = `${name} cannot be compiled: ${declined.reason}`;
    else if (region.result !== null && region.result !== before) {
      this.results.set(key, region.result);
      // It may have called itself for what it was thought to give.
      if (before !== null) this.isUnfinished = true;
    }
    return found;
  }

  /** The variables of a region that live in memory, by number; their guards. */
  private residentsOf(
    region: LiftedRegion,
    registers: readonly Value[],
    base: number,
  ): ReadonlyMap<number, Resident> {
    const found = new Map<number, Resident>();
    region.variables.forEach((variable, number) => {
      const { kind, slot } = variable;
      const cell = this.cellOfSlot.get(slot);
      if (kind === 'register' || cell === undefined || !this.shared.has(cell)) return;
      const type = scalarType(valueIn(variable, registers, base));
      if (type === null) return;
      const resident = this.residents.get(slot) ?? { variable, type };
      this.residents.set(slot, resident);
      found.set(number, resident);
      region.guards.push({ variable, type, interval: boundsOf(type), hope: null, isNatural: false });
    });
    return found;
  }

  /**
   * A region reads the variables of outer scopes from memory, as they were at entry. One that is changed has to live in
   * memory wherever a called function has it too.
   */
  private findSharing(regions: readonly LiftedRegion[]): void {
    const variables = regions.flatMap((region) =>
      region.variables
        .filter(({ kind, slot }) => (kind === 'global' || kind === 'cell') && !this.residents.has(slot))
        .map((variable) => ({ variable, region })),
    );
    const changed = new Set(
      variables.filter(({ variable }) => variable.written).map(({ variable }) => variable.slot),
    );
    const { registers, base } = this.entry;
    for (const { variable, region } of variables) {
      if (!region.isCalled || !changed.has(variable.slot)) continue;
      this.isUnfinished = true;
      const isScalar = scalarType(valueIn(variable, registers, base)) !== null;
      if (isScalar) this.shared.add(this.cellOfSlot.get(variable.slot) as object);
      else this.sharing.set(region.function ?? region.code, variable.name);
    }
  }
}

/** What a fold starts from. */
function startOf(fold: FoldName): Content {
  if (fold === 'sum') return constant('int', 0n);
  return fold === 'any' || fold === 'all' ? NONE : UNBOUND;
}

function newRegion(
  code: PyCode,
  place: string,
  beginning: Beginning,
  { variables }: Scope,
  parameters: Node[],
): LiftedRegion {
  const start = new Block(-1);
  start.parameters = parameters;
  // As profiles show it.
  const name = `jit_${code.code.name.replace(/[<>]/g, '')}_${place}`;
  return {
    name,
    code,
    isCalled: beginning !== 'loop' && beginning !== 'function',
    function: typeof beginning === 'string' ? null : beginning,
    variables,
    start,
    guards: [],
    read: new Set(),
    assumptions: [],
    result: null,
  };
}

/** A call, in what is done anew where it is left, of what must not be called twice. */
function changingCall(regions: readonly Region[]): Node | undefined {
  if (!regions.some(({ code }) => code.constants.some(isExpression))) return undefined;
  return regions
    .flatMap(nodesOf)
    .find(
      ({ callee, exit }) =>
        callee !== null && exit !== null && isRepeatedAt(exit) && changesVariables(callee),
    );
}

/** Is the instruction one of a generator expression, or of what makes one and folds it? */
function isRepeatedAt({ region, restarts }: Exit): boolean {
  return restarts || isFolded(region);
}
