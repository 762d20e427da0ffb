/**
 * A compiled unit as those see it who run it: the module, and between which variables of the interpreter and which slots
 * of memory its values go, at the entry and at each exit. Nothing of the IR is left in it.
 */

import type { PyCode } from '../objects/functions/code.ts';
import type { FoldName } from '../objects/functions/fold.ts';
import type { PyFunction } from '../objects/functions/function.ts';
import type { GlobalCell, Namespace } from '../objects/modules/namespace.ts';
import type { PyType } from '../objects/type.ts';
import type { PyCell, Value } from '../objects/value.ts';
import type { ImportedFunction } from './imports.ts';

/** What a variable must hold at entry, or how it is written back. */
export enum Form {
  Int,
  Word,
  Float,
  Bool,
  /** This very value. */
  Constant,
  /** At entry: a global that is unbound while its builtin is this value. */
  Builtin,
  /** At entry: anything but a scalar. At exit: what another variable holds. */
  Opaque,
}

/** Where a variable lives: a register of the frame, the cell that a register holds, or a cell. */
export interface Place {
  /** -1: none. */
  readonly register: number;
  readonly cell: GlobalCell | PyCell | null;
  /** Of a global: where it is bound when it gets its first value. */
  readonly globals: Namespace | null;
  readonly isInCell: boolean;
  /** That cell is to be made. */
  readonly isNewCell: boolean;
}

/** What a variable holds. */
export function read(place: Place, registers: readonly Value[], base: number): Value | undefined {
  const { register, cell, isInCell } = place;
  if (cell !== null) return cell.value;
  const value = registers[base + register];
  return isInCell ? (value as PyCell | undefined)?.value : value;
}

export interface Input extends Place {
  /** The variable's. */
  readonly name: string;
  readonly slot: number;
  readonly form: Form;
  readonly value: Value | undefined;
  readonly low: number;
  readonly high: number;
}

export interface Output extends Place {
  readonly form: Form;
  readonly value: Value;
  /** Where the value stands in the exit's record, in slots. */
  readonly slot: number;
  /** Where the value is already: a variable that is not written, or one that has just been. */
  readonly source: Place | null;
}

/** A frame that an exit restores. */
export interface FramePoint {
  readonly pc: number;
  readonly outputs: readonly Output[];
  /** Whose frame it is; null for the one that was there at entry. */
  readonly function: PyFunction | null;
}

/** Why a region is left. */
export type ExitKind =
  /** The fuel is spent; the region goes on when it is entered again. */
  | 'paused'
  /** The program has left the loops, or the function returns. */
  | 'finished'
  /** The interpreter has to do an instruction: a check has failed, or its operands' types are not the JIT's. */
  | 'check'
  /** The same, and where it happens often a new version can foresee it. */
  | 'unforeseen'
  /** The interpreter has to do an instruction: the JIT does not know it, whatever the types. */
  | 'unknown'
  /** A function that is called here has been left: this frame waits for it. */
  | 'call';

/** A way out of a compiled function. */
export interface ExitPlan {
  readonly kind: ExitKind;
  readonly pc: number;
  readonly reason: string;
  /** The PC of the instruction that is the reason, and its code object. */
  readonly cause: number;
  readonly code: PyCode;
  /** Outermost first. */
  readonly frames: readonly FramePoint[];
  /** The frames of inner records are not to be restored: what they did is done anew. */
  readonly restarts: boolean;
  /** How many nodes of the IR have certainly run before it, of the function or loop that was entered, each counted once. */
  readonly work: number;
  /** The size of its record, in slots. */
  readonly recordLength: number;
}

/** What a call of a function depends on besides its identity. */
export interface FunctionFacts {
  readonly function: PyFunction;
  readonly code: PyCode;
  readonly defaults: PyFunction['defaults'];
  readonly keywordDefaults: readonly (Value | undefined)[];
}

export function factsOf(called: PyFunction): FunctionFacts {
  const { code, defaults } = called;
  return { function: called, code, defaults, keywordDefaults: keywordDefaultsOf(called) };
}

/** The defaults of the parameters that only keywords name: these lie in a dict, which may change. */
export function keywordDefaultsOf({ code, keywordDefaults }: PyFunction): (Value | undefined)[] {
  const { localNames, parameters } = code.code;
  const { positional, keywordOnly } = parameters;
  return localNames.slice(positional, positional + keywordOnly).map((name) => keywordDefaults?.get(name));
}

/** Would a call of the function do what it did when the facts were taken? */
export function isUnchanged({ function: callee, code, defaults, keywordDefaults }: FunctionFacts): boolean {
  if (callee.code !== code || callee.defaults !== defaults) return false;
  if (keywordDefaults.length === 0) return true;
  return keywordDefaultsOf(callee).every((value, i) => value === keywordDefaults[i]);
}

/**
 * What must be so whenever the region is entered, outside its own variables: that a cell holds a value, or that a class is
 * as it was (its version goes up with every change).
 */
export type Assumption = { readonly name: string } & (
  | { readonly cell: GlobalCell; readonly value: Value }
  | { readonly class: PyType; readonly version: number }
);

/** A cell that the frame must have in a register. */
export interface HeldCell {
  readonly register: number;
  readonly cell: PyCell;
}

export interface UnitPlan {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The name of the function that is called. */
  readonly entry: string;
  /** What has to take the values that the frame yields. */
  readonly fold: FoldName | null;
  readonly assumptions: readonly Assumption[];
  /** All Python functions that it calls. */
  readonly functions: readonly FunctionFacts[];
  readonly inputs: readonly Input[];
  readonly cells: readonly HeldCell[];
  /** The variables that live in memory and may change there. */
  readonly residents: readonly Output[];
  /** What the module imports, in this order. */
  readonly imports: readonly ImportedFunction[];
  readonly exitCount: number;
  /** Where the first exit record goes, in bytes. */
  readonly firstRecord: number;
  /** How many frames must be left; and how many it may be told that are, -1 if it does not ask. */
  readonly neededFrames: number;
  readonly mostFrames: number;
  /** How much it computes, in nodes of the IR. */
  readonly size: number;
  /** The way out of that number in the exit records: made when it is asked for, since few ever are. */
  exit(number: number): ExitPlan;
}

/**
 * The most passes of loop headers that a run may be granted. So no instruction of a region happens more often in one
 * run, which bounds what can be summed up.
 */
export const MAX_PASSES = 2 ** 21;

/** How much memory there is for exit records, in pages of WebAssembly's; at most as deep as it allows do functions call themselves. */
export const MEMORY_PAGES = 16;
