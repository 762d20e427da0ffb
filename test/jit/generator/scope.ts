/** What generated code may use at a place in a program, and how much running it there costs. */

import type { Random } from './random.ts';

/** What a variable holds: `number` is an int, a float or a bool by turns; `optional` is an int or None. */
export type Kind = 'int' | 'float' | 'bool' | 'number' | 'optional';

export interface Variable {
  readonly name: string;
  readonly kind: Kind;
  /** False for what keeps a loop finite. */
  readonly assignable: boolean;
}

export interface Parameter {
  readonly name: string;
  readonly kind: Kind;
  /** The text of its default; null where it has none. */
  readonly preset: string | null;
  /** The only argument that callers may give: how deep a recursion goes. */
  readonly fixed: string | null;
  /** It must be passed by keyword; so must those after it. */
  readonly isKeywordOnly: boolean;
}

/** A function that expressions may call. */
export interface Callable {
  /** What stands before the parenthesis. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly result: Kind;
  /** How many statements a call executes, at most. */
  readonly cost: number;
}

/** A function that returns a tuple of two, which statements may call. */
export interface PairCallable extends Callable {
  readonly second: Kind;
}

const PREFIXES: Readonly<Record<Kind, string>> = {
  int: 'n',
  float: 'f',
  bool: 'b',
  number: 'v',
  optional: 'o',
};

/** The body of a function, or of the module. */
export class Scope {
  readonly random: Random;
  readonly variables: Variable[] = [];
  readonly callables: Callable[];
  readonly pairs: PairCallable[];
  /** What the function returns; null at module level. */
  readonly result: Kind | null;
  /** Whether what may raise is written as it comes, or guarded. */
  readonly isRisky: boolean;
  /** How often the present place is executed in one run of the body. */
  weight = 1;
  loopDepth = 0;
  /** How many statements one run of the body executes, so far, and how many it may. */
  cost = 0;
  readonly limit: number;
  private count = 0;

  constructor(
    random: Random,
    options: {
      readonly callables: readonly Callable[];
      readonly pairs?: readonly PairCallable[];
      readonly result: Kind | null;
      readonly isRisky: boolean;
      readonly limit: number;
    },
  ) {
    this.random = random;
    this.callables = [...options.callables];
    this.pairs = [...(options.pairs ?? [])];
    this.result = options.result;
    this.isRisky = options.isRisky;
    this.limit = options.limit;
  }

  /** Makes up a variable, which expressions do not use before it is introduced. */
  fresh(kind: Kind, assignable = true): Variable {
    return { name: `${PREFIXES[kind]}${this.count++}`, kind, assignable };
  }

  /** From now on expressions use the variable: it has a value. */
  introduce(variable: Variable): void {
    if (!this.variables.includes(variable)) this.variables.push(variable);
  }

  declare(kind: Kind, assignable = true): Variable {
    const variable = this.fresh(kind, assignable);
    this.introduce(variable);
    return variable;
  }

  /** Writes a block that may not be executed: few of the variables introduced there are used behind it. */
  inBlock<T>(write: () => T): T {
    const { length } = this.variables;
    const written = write();
    const introduced = this.variables.splice(length);
    this.variables.push(...introduced.filter(() => this.random.chance(0.04)));
    return written;
  }

  /** A name of no variable that expressions use. */
  hiddenName(prefix: string): string {
    return `${prefix}${this.count++}`;
  }

  /** The variables of these kinds. */
  readable(...kinds: Kind[]): Variable[] {
    return this.variables.filter(({ kind }) => kinds.includes(kind));
  }

  assignable(): Variable[] {
    return this.variables.filter(({ assignable }) => assignable);
  }

  canAfford(cost: number): boolean {
    return this.cost + cost * this.weight <= this.limit;
  }

  spend(cost: number): void {
    this.cost += cost * this.weight;
  }

  /** Writes the element of a generator expression of so many passes; its variable is known in there alone. */
  inExpression<T>(passes: number, write: (variable: string) => T): T {
    const { weight } = this;
    const { length } = this.variables;
    this.spend(passes + 1);
    this.weight *= passes;
    const written = write(this.declare('int', false).name);
    this.variables.length = length;
    this.weight = weight;
    return written;
  }

  /** Writes the body of a loop of so many passes. */
  inLoop<T>(passes: number, write: () => T): T {
    const { weight } = this;
    this.weight *= passes;
    this.loopDepth++;
    const written = this.inBlock(write);
    this.weight = weight;
    this.loopDepth--;
    return written;
  }
}
