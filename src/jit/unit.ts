/**
 * Makes a unit: the region that the interpreter is to enter, and the functions that it calls, each lifted for the kinds of
 * its arguments.
 *
 * What a function gives is known only once it has been lifted; one that calls itself is lifted with what the last round
 * found. A first round ends the paths behind such calls; rounds go on until nothing new is found.
 */

import type { PyCode } from '../objects/functions/code.ts';
import type { PyFunction } from '../objects/functions/function.ts';
import type { Value } from '../objects/value.ts';
import { contains, controlFlowOf } from './control-flow.ts';
import { isNode, NONE, UNBOUND } from './cursor.ts';
import { Block, type Content, HEADER_SLOTS, Node, type Result, type Unit } from './ir.ts';
import {
  type Callees,
  type CompiledCall,
  type Declined,
  type LiftedRegion,
  liftRegion,
  type Task,
} from './lift.ts';
import type { Loop } from './loops.ts';
import { observe } from './observe.ts';
import { settleDepth } from './passes/depth.ts';
import { type Scope, type Slots, scopeOfFunction, scopeOfLoop } from './scope.ts';

export interface LiftOptions {
  /** Guess that what is small or constant at this entry always will be. */
  readonly speculate: boolean;
}

/** Lifts the loop nest around the loop whose header is at `pc`, for the values in the frame's window at `base`. */
export function liftLoop(
  code: PyCode,
  pc: number,
  registers: readonly Value[],
  base: number,
  options: LiftOptions,
): Unit | Declined {
  const loop = controlFlowOf(code.code).loops.get(pc);
  if (loop === undefined) return { reason: 'the loop has several entries', pc, isFinal: true };
  return new UnitBuilder({ code, pc, loop, registers, base, ...options }).build();
}

/** Lifts a function that is about to begin, for the arguments in the frame's window at `base`. */
export function liftFunction(
  code: PyCode,
  registers: readonly Value[],
  base: number,
  options: LiftOptions,
): Unit | Declined {
  return new UnitBuilder({ code, pc: 0, loop: null, registers, base, ...options }).build();
}

interface Entry extends LiftOptions {
  readonly code: PyCode;
  readonly pc: number;
  readonly loop: Loop | null;
  readonly registers: readonly Value[];
  readonly base: number;
}

/** How many functions a unit may hold. */
const MAX_CALLEES = 16;
/** How often a unit is lifted until what its functions give is known. */
const MAX_ROUNDS = 6;

/** A function, for certain kinds of arguments. */
interface Callee {
  readonly region: LiftedRegion;
  /** Is it being lifted? */
  isOpen: boolean;
  declined: string | null;
}

class UnitBuilder {
  private readonly entry: Entry;
  /** What earlier rounds have found out. */
  private readonly results = new Map<string, Result>();
  private readonly recursive = new Set<string>();
  /** Functions that share a changing variable of an outer scope with others, and its name. */
  private readonly sharing = new Map<PyFunction, string>();

  constructor(entry: Entry) {
    this.entry = entry;
  }

  build(): Unit | Declined {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const known = this.knowledge();
      const attempt = new Round(this.entry, this.results, this.recursive, this.sharing);
      const result = attempt.lift();
      // What a function gives that always leaves before it returns is never found out.
      if (!attempt.isUnfinished || this.knowledge() === known) return result;
    }
    return { reason: 'what its functions return does not settle', pc: this.entry.pc, isFinal: false };
  }

  private knowledge(): string {
    return `${[...this.results].join(' ')}, ${this.recursive.size} ${this.sharing.size}`;
  }
}

class Round implements Slots, Callees {
  /** Did it learn what it would have needed from the start? */
  isUnfinished = false;
  private readonly entry: Entry;
  private readonly results: Map<string, Result>;
  private readonly recursive: Set<string>;
  private readonly sharing: Map<PyFunction, string>;
  private readonly callees = new Map<string, Callee>();
  private readonly functionNumbers = new Map<PyFunction, number>();
  private readonly cellSlots = new Map<object, number>();
  private slotCount = 0;

  constructor(
    entry: Entry,
    results: Map<string, Result>,
    recursive: Set<string>,
    sharing: Map<PyFunction, string>,
  ) {
    this.entry = entry;
    this.results = results;
    this.recursive = recursive;
    this.sharing = sharing;
  }

  lift(): Unit | Declined {
    const root = this.liftRoot();
    if ('reason' in root) return root;
    const callees = [...this.callees.values()]
      .filter(({ declined }) => declined === null)
      .map(({ region }) => region);
    this.findSharing([root, ...callees]);
    const functions = [...this.functionNumbers.keys()];
    return settleDepth({ root, callees, functions, slotCount: this.slotCount, frames: 0 });
  }

  ofRegister(): number {
    return HEADER_SLOTS + this.slotCount++;
  }

  ofCell(cell: object): number {
    let slot = this.cellSlots.get(cell);
    if (slot === undefined) {
      slot = this.ofRegister();
      this.cellSlots.set(cell, slot);
    }
    return slot;
  }

  private liftRoot(): LiftedRegion | Declined {
    const { code, pc, loop, registers, base, speculate } = this.entry;
    const flow = controlFlowOf(code.code);
    const scope =
      loop === null ? scopeOfFunction(code, flow, null, this) : scopeOfLoop(code, flow, loop, this);
    if (scope === null) return { reason: 'the function is too long', pc, isFinal: true };
    if (loop === null && code.code.cellRegisters.length > 0)
      return { reason: 'its variables are shared with functions inside it', pc, isFinal: true };
    const region = newRegion(code, `pc${pc}`, null, scope, []);
    const live = flow.liveBefore(pc);
    const contents = scope.variables.map((variable, number): Content | undefined => {
      const { kind, index, written } = variable;
      if (kind === 'register' && written && !contains(live, index)) return undefined;
      if (kind === 'register' && loop === null && index >= code.parameterCount) return UNBOUND;
      const { content, guard } = observe(scope, number, registers, base, speculate);
      region.guards.push(guard);
      return content;
    });
    const task: Task = { region, scope, flow, pc, loop, contents, callees: this, isRecursive: false };
    return liftRegion(task) ?? region;
  }

  find(callee: PyFunction, args: readonly Content[]): CompiledCall | string {
    const shared = this.sharing.get(callee);
    if (shared !== undefined) return `${callee.name} shares the variable ${shared}, which changes`;
    const key = this.keyOf(callee, args);
    let found = this.callees.get(key);
    if (found === undefined) {
      if (this.callees.size >= MAX_CALLEES) return 'too many functions are called';
      const lifted = this.liftCallee(key, callee, args);
      if (typeof lifted === 'string') return lifted;
      found = lifted;
    }
    if (found.declined !== null) return found.declined;
    const { region, isOpen } = found;
    if (isOpen && !this.recursive.has(key)) {
      this.recursive.add(key);
      this.isUnfinished = true;
    }
    if (region.result !== null) return { region, result: region.result };
    this.isUnfinished = true;
    return `what ${callee.name} returns is not known yet`;
  }

  private keyOf(callee: PyFunction, args: readonly Content[]): string {
    let number = this.functionNumbers.get(callee);
    if (number === undefined) {
      number = this.functionNumbers.size;
      this.functionNumbers.set(callee, number);
    }
    return `${number}:${args.map((arg) => (isNode(arg) ? arg.type : 'none')).join()}`;
  }

  private liftCallee(key: string, callee: PyFunction, args: readonly Content[]): Callee | string {
    const { code } = callee;
    const flow = controlFlowOf(code.code);
    const scope = scopeOfFunction(code, flow, callee, this);
    if (scope === null) return `${callee.name} is too long`;
    const parameters = args.map((arg) => (isNode(arg) ? new Node('parameter', arg.type, []) : null));
    const region = newRegion(
      code,
      `call${this.callees.size}`,
      callee,
      scope,
      parameters.filter((parameter) => parameter !== null),
    );
    region.result = this.results.get(key) ?? null;
    const before = region.result;
    const found: Callee = { region, isOpen: true, declined: null };
    this.callees.set(key, found);
    const contents = scope.variables.map(({ kind, index }, number): Content | undefined => {
      if (kind !== 'register') {
        const { content, guard } = observe(scope, number, [], 0, false);
        region.guards.push(guard);
        return content;
      }
      if (index < args.length) return parameters[index] ?? NONE;
      return index < code.localCount ? UNBOUND : undefined;
    });
    const isRecursive = this.recursive.has(key);
    const declined = liftRegion({
      region,
      scope,
      flow,
      pc: 0,
      loop: null,
      contents,
      callees: this,
      isRecursive,
    });
    found.isOpen = false;
    if (declined !== null) found.declined = `${callee.name} cannot be compiled: ${declined.reason}`;
    else if (region.result !== null && region.result !== before) this.results.set(key, region.result);
    return found;
  }

  /** A called function reads what it needs of outer scopes from memory, as it was at entry: nobody may change that. */
  private findSharing(regions: readonly LiftedRegion[]): void {
    const changed = new Map<number, LiftedRegion>();
    for (const region of regions) {
      for (const { kind, slot, written } of region.variables) {
        if (kind !== 'register' && written) changed.set(slot, region);
      }
    }
    for (const region of regions) {
      if (region.function === null) continue;
      for (const { kind, slot, name } of region.variables) {
        if (kind === 'register' || !changed.has(slot) || this.sharing.has(region.function)) continue;
        this.sharing.set(region.function, name);
        this.isUnfinished = true;
      }
    }
  }
}

function newRegion(
  code: PyCode,
  place: string,
  callee: PyFunction | null,
  { variables }: Scope,
  parameters: Node[],
): LiftedRegion {
  const start = new Block(-1);
  start.parameters = parameters;
  // As profiles show it.
  const name = `jit_${code.code.name.replace(/[<>]/g, '')}_${place}`;
  return { name, code, function: callee, variables, start, guards: [], assumptions: [], result: null };
}
