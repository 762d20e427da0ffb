/**
 * The global variables of a module: one cell a name, so that code reads and writes a global without looking it up.
 *
 * A cell that code refers to exists before its variable does; only bound cells are listed, in order of binding. A cell
 * knows the builtin of its name, which answers while it is unbound.
 */

import type { Value } from '../value.ts';

export class GlobalCell {
  readonly name: string;
  /** `undefined` while unbound. */
  value: Value | undefined = undefined;
  /** The cell of the builtin of that name; null in the builtins themselves. */
  readonly builtin: GlobalCell | null;

  constructor(name: string, builtin: GlobalCell | null) {
    this.name = name;
    this.builtin = builtin;
  }

  // V8 compiles the interpreter's loop for what the field has held so far: both kinds of values from the start.
  static {
    new GlobalCell('', null).value = 0;
  }
}

export class Namespace {
  private readonly cells = new Map<string, GlobalCell>();
  private readonly bound = new Map<string, GlobalCell>();
  /** The builtins' namespace; null in that itself. */
  readonly builtins: Namespace | null;

  constructor(builtins: Namespace | null) {
    this.builtins = builtins;
  }

  /** The cell of `name`, made if there is none. */
  cell(name: string): GlobalCell {
    let cell = this.cells.get(name);
    if (cell === undefined) {
      cell = this.makeCell(name);
      this.cells.set(name, cell);
    }
    return cell;
  }

  protected makeCell(name: string): GlobalCell {
    return new GlobalCell(name, this.builtins === null ? null : this.builtins.cell(name));
  }

  get(name: string): Value | undefined {
    return this.cells.get(name)?.value;
  }

  /** The builtin of that name, whatever the globals say; `undefined` if there is none. */
  builtin(name: string): Value | undefined {
    return (this.builtins ?? this).get(name);
  }

  set(name: string, value: Value): void {
    this.bind(this.cell(name), value);
  }

  /** Gives an unbound cell its first value: lists it. */
  bind(cell: GlobalCell, value: Value): void {
    if (cell.value === undefined) this.bound.set(cell.name, cell);
    cell.value = value;
  }

  /** Binds names to values that are made, all at once, when one of them is first read. */
  bindOnDemand(names: readonly string[], make: () => Record<string, Value>): void {
    const pending = new Set(names.map((name) => this.cell(name)));
    const settle = (cell: GlobalCell, value: Value): void => {
      pending.delete(cell);
      Object.defineProperty(cell, 'value', { value, writable: true, enumerable: true });
    };
    for (const cell of pending) {
      this.bound.set(cell.name, cell);
      Object.defineProperty(cell, 'value', {
        configurable: true,
        enumerable: true,
        get: () => {
          const values = make();
          for (const each of pending) settle(each, values[each.name]);
          return cell.value;
        },
        set: (value: Value) => settle(cell, value),
      });
    }
  }

  /** False if it was not bound. */
  delete(name: string): boolean {
    const cell = this.bound.get(name);
    if (cell === undefined) return false;
    cell.value = undefined;
    this.bound.delete(name);
    return true;
  }

  /** The names that are bound, in order of binding. */
  names(): string[] {
    return [...this.bound.keys()];
  }

  /** Lists those of these names that are bound before all others. */
  protected listFirst(names: readonly string[]): void {
    const cells = [...this.bound];
    this.bound.clear();
    for (const name of names) {
      const cell = this.cells.get(name);
      if (cell?.value !== undefined) this.bound.set(name, cell);
    }
    for (const [name, cell] of cells) this.bound.set(name, cell);
  }
}
