/**
 * The registers of one code object: locals (parameters first), then the cells captured from outside, then temporaries,
 * which are used as a strict stack: what was allocated last is released first.
 */

export class Registers {
  readonly localNames: readonly string[];
  private readonly byName = new Map<string, number>();
  private readonly firstTemporary: number;
  private top: number;
  private highest: number;

  constructor(localNames: readonly string[], freeNames: readonly string[]) {
    this.localNames = localNames;
    for (const name of localNames) this.byName.set(name, this.byName.size);
    freeNames.forEach((name, index) => {
      this.byName.set(name, localNames.length + index);
    });
    this.firstTemporary = this.top = this.highest = localNames.length + freeNames.length;
  }

  /** How many registers the code needs. */
  get count(): number {
    return this.highest;
  }

  /** The register that holds a local's value, or the cell of a captured or free variable. */
  of(name: string): number {
    const register = this.byName.get(name);
    if (register === undefined) throw new Error(`no register for ${name}`);
    return register;
  }

  isTemporary(register: number): boolean {
    return register >= this.firstTemporary;
  }

  /** Whether `register` is the temporary allocated last, above which everything is free. */
  isTop(register: number): boolean {
    return register === this.top - 1 && this.isTemporary(register);
  }

  /** The first of `count` fresh consecutive temporaries. */
  allocate(count = 1): number {
    const first = this.top;
    this.top += count;
    if (this.top > this.highest) this.highest = this.top;
    return first;
  }

  /** The height of the stack of temporaries, to go back to with `release`. */
  mark(): number {
    return this.top;
  }

  release(mark: number): void {
    this.top = mark;
  }
}
