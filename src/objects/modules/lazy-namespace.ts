/** A namespace whose variables are made when somebody first asks for them: of the builtins, a program uses few. */

import type { Value } from '../value.ts';
import { type GlobalCell, Namespace } from './namespace.ts';

/** What makes the variables. */
export interface Supply {
  /** All of them, in the order in which they count as bound. */
  names(): readonly string[];
  /** `undefined` if there is none of that name. */
  make(name: string): Value | undefined;
}

export class LazyNamespace extends Namespace {
  /** Null once everything is made. */
  private supply: Supply | null;

  constructor(supply: Supply) {
    super(null);
    this.supply = supply;
  }

  protected override makeCell(name: string): GlobalCell {
    const cell = super.makeCell(name);
    const value = this.supply?.make(name);
    if (value !== undefined) this.bind(cell, value);
    return cell;
  }

  override get(name: string): Value | undefined {
    return this.cell(name).value;
  }

  override delete(name: string): boolean {
    this.makeAll();
    return super.delete(name);
  }

  override names(): string[] {
    this.makeAll();
    return super.names();
  }

  private makeAll(): void {
    if (this.supply === null) return;
    const names = this.supply.names();
    for (const name of names) this.cell(name);
    this.supply = null;
    this.listFirst(names);
  }
}
