/**
 * A plan whose functions and cells can be exchanged. A function that is made anew in each call of another, or passed to one, is
 * another object each time, with cells of its own; its code is the same, and so is what it was compiled to.
 */

import type { CallStack } from '../objects/functions/code.ts';
import { PyFunction } from '../objects/functions/function.ts';
import { PyCell, type Value } from '../objects/value.ts';
import {
  type ExitPlan,
  Form,
  type FunctionFacts,
  type Input,
  isUnchanged,
  read,
  type UnitPlan,
} from './plan.ts';

type Replaceable = PyFunction | PyCell;

function isReplaceable(value: unknown): value is Replaceable {
  return value instanceof PyFunction || value instanceof PyCell;
}

/** A place in the plan that names a function or a cell: `original` is what it was made for. */
interface Reference {
  readonly holder: Record<string, unknown>;
  readonly key: string;
  readonly original: Replaceable;
}

export class Rebinding {
  readonly plan: UnitPlan;
  private readonly original: UnitPlan;
  private readonly facts: ReadonlyMap<PyFunction, FunctionFacts>;
  private readonly references: Reference[] = [];
  /** What stands for what the plan was made for: one thing for each, and not one for two. */
  private replacements = new Map<Replaceable, Replaceable>();

  constructor(original: UnitPlan) {
    const { functions, inputs, cells, residents, exit } = original;
    this.original = original;
    this.facts = new Map(functions.map((facts) => [facts.function, facts]));
    this.plan = {
      ...original,
      functions: functions.map((facts) => this.own(facts, ['function'])),
      inputs: inputs.map((input) => this.own(input, ['cell', 'value'])),
      cells: cells.map((held) => this.own(held, ['cell'])),
      residents: residents.map((resident) => this.own(resident, ['cell', 'value'])),
      exit: (number) => this.ownExit(exit(number)),
    };
  }

  private ownExit(exit: ExitPlan): ExitPlan {
    const frames = exit.frames.map((frame) => {
      const outputs = frame.outputs.map((output) => {
        const source = output.source === null ? null : this.own(output.source, ['cell']);
        return this.own({ ...output, source }, ['cell', 'value']);
      });
      return this.own({ ...frame, outputs }, ['function']);
    });
    return { ...exit, frames };
  }

  /** A copy whose functions and cells are exchanged with all others. */
  private own<T extends object>(part: T, keys: readonly (keyof T & string)[]): T {
    const holder = { ...part };
    for (const key of keys) {
      const original = part[key];
      if (!isReplaceable(original)) continue;
      const reference = { holder: holder as Record<string, unknown>, key, original };
      this.references.push(reference);
      this.replace(reference);
    }
    return holder;
  }

  private replace({ holder, key, original }: Reference): void {
    holder[key] = this.replacements.get(original) ?? original;
  }

  /** Takes what the running frame has in the place of the functions that the plan was made for; false if that is something else. */
  rebind(stack: CallStack): boolean {
    const before = this.replacements;
    this.replacements = new Map();
    if (!this.find(stack)) {
      this.replacements = before;
      return false;
    }
    for (const reference of this.references) this.replace(reference);
    return true;
  }

  private find({ registers, frame: { base } }: CallStack): boolean {
    const { cells, inputs } = this.original;
    if (!cells.every(({ register, cell }) => this.take(cell, registers[base + register]))) return false;
    return inputs.every(
      (input) => !isFunction(input) || this.takeFunction(input.value, this.read(input, registers, base)),
    );
  }

  /** What a variable holds, which may lie in a cell of a function that has been taken. */
  private read(input: Input, registers: readonly Value[], base: number): Value | undefined {
    const { cell } = input;
    if (!(cell instanceof PyCell)) return read(input, registers, base);
    return ((this.replacements.get(cell) ?? cell) as PyCell).value;
  }

  private take(original: Replaceable, present: Value | undefined): boolean {
    if (!isReplaceable(present)) return false;
    const known = this.replacements.get(original);
    if (known !== undefined) return known === present;
    for (const other of this.replacements.values()) if (other === present) return false;
    this.replacements.set(original, present);
    return true;
  }

  private takeFunction(original: PyFunction, present: Value | undefined): boolean {
    if (!(present instanceof PyFunction) || !this.take(original, present)) return false;
    const facts = this.facts.get(original);
    // What is not called is compared at most.
    if (facts !== undefined && !isUnchanged({ ...facts, function: present })) return false;
    const { closure } = present;
    if (original.closure === null || closure === null) return original.closure === closure;
    return original.closure.every((cell, i) => this.take(cell, closure[i]));
  }
}

function isFunction(input: Input): input is Input & { value: PyFunction } {
  return input.form === Form.Constant && input.value instanceof PyFunction;
}
