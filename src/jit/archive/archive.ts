/**
 * What earlier runs have compiled of a file's code, so that this one need not compile it again.
 *
 * A plan depends on the file's code, on objects that are found again (`anchors.ts`), and on what every entry makes sure of
 * anyway. A plan that relies on more is not kept.
 */

import type { Code } from '../../bytecode/code.ts';
import { bytesOfText } from '../../bytecode/json-values.ts';
import type { CallStack, PyCode } from '../../objects/functions/code.ts';
import type { PyFunction } from '../../objects/functions/function.ts';
import type { PyModule } from '../../objects/modules/module.ts';
import { PyFloat, type Value } from '../../objects/value.ts';
import type { HostCache } from '../../runtime/host.ts';
import { keep, recall } from '../../runtime/kept.ts';
import type { Source } from '../../syntax/source.ts';
import { type CodePlace, encodePlan } from '../compile.ts';
import {
  builtinWithRecipe,
  type ImportedFunction,
  type ImportOrigin,
  importBuiltin,
  OPERATOR_FUNCTIONS,
} from '../imports.ts';
import { type ExitPlan, factsOf, type UnitPlan } from '../plan.ts';
import { type Anchor, FileCodes, findAnchored } from './anchors.ts';

/** A plan as it is kept. What refers to an object in the texts is a `Reference`. */
export interface KeptPlan {
  readonly anchors: readonly Anchor[];
  /** What JSON has of the plan. */
  readonly plan: string;
  readonly exits: readonly string[];
  /** A character a byte. */
  readonly bytes: string;
  readonly functions: readonly number[];
  readonly imports: readonly KeptImport[];
}

/** By the name of what an operator calls, or as what is made of an anchor. */
export type KeptImport =
  | keyof typeof OPERATOR_FUNCTIONS
  | (Omit<ImportOrigin, 'builtin'> & { readonly anchor: number });

/** What stands for an object, or for a value that JSON has not; `undefined` is left out. */
export type Reference =
  | { readonly $: 'anchor'; readonly number: number }
  | { readonly $: 'globals' }
  | { readonly $: 'cell'; readonly name: string }
  | { readonly $: 'attribute'; readonly module: number; readonly name: string }
  /** Of the code of the function that is an anchor; of the place's own where the number is -1. */
  | { readonly $: 'constant'; readonly codeOf: number; readonly index: number }
  | { readonly $: 'float' | 'bigint'; readonly text: string };

const REFERENCE = '"$"';

/** `codeOf`: the number of the function whose code it is; -1 where that is the place's own. */
export type KeptExit = Omit<ExitPlan, 'code'> & { readonly codeOf: number };

/** What the cache has of a file: by the place, in the order in which they were needed. */
type Kept = Readonly<Record<string, readonly KeptPlan[]>>;

/** How many plans are kept of a place, and added by a run. */
const MAX_PLANS = 3;
const MAX_ADDED = 200;

export class Archive {
  private readonly cache: HostCache;
  private readonly codes: FileCodes;
  private readonly source: Source;
  private readonly kept: Kept;
  /** How many of the kept plans of a place have been asked for. */
  private readonly asked = new Map<string, number>();
  private readonly added: { readonly place: CodePlace; readonly plan: UnitPlan }[] = [];

  /** @param file the code of the file as a whole */
  constructor(file: Code, cache: HostCache) {
    this.cache = cache;
    this.source = file.source;
    this.codes = new FileCodes(file);
    this.kept = (recall(cache, 'compiled', this.source) ?? {}) as Kept;
  }

  /** The next plan for a place that may fit; null when there is none. */
  recall(place: CodePlace, stack: CallStack): UnitPlan | null {
    const key = this.keyOf(place);
    const plans = this.kept[key] ?? [];
    for (let i = this.asked.get(key) ?? 0; i < plans.length; i++) {
      this.asked.set(key, i + 1);
      const plan = this.decode(plans[i], place.code, stack);
      if (plan !== null) return plan;
    }
    return null;
  }

  private decode(kept: KeptPlan, root: PyCode, stack: CallStack): UnitPlan | null {
    try {
      return new Decoder(root, this.codes).decode(kept, stack);
    } catch {
      // Not what was written.
      return null;
    }
  }

  private keyOf({ kind, code, pc }: CodePlace): string {
    return `${this.codes.numberOf(code)} ${kind} ${pc}`;
  }

  /** Keeps a plan for later runs. */
  keep(place: CodePlace, plan: UnitPlan): void {
    if (this.added.length < MAX_ADDED) this.added.push({ place, plan });
  }

  /** Writes what has been added. */
  end(): void {
    const plans: Record<string, readonly KeptPlan[]> = { ...this.kept };
    let count = 0;
    for (const { place, plan } of this.added) {
      const kept = encodePlan(plan, place.code, this.codes);
      if (kept === null) continue;
      const key = this.keyOf(place);
      const others = plans[key] ?? [];
      if (others.some((other) => isSame(other, kept))) continue;
      plans[key] = [...others, kept].slice(-MAX_PLANS);
      count++;
    }
    if (count > 0) keep(this.cache, 'compiled', this.source, plans);
  }
}

/** Were they made for the same values and objects, and came to the same? */
function isSame(left: KeptPlan, right: KeptPlan): boolean {
  const isAnchored = left.anchors.every(({ is }, i) => is === right.anchors[i]?.is);
  return isAnchored && left.plan === right.plan && left.bytes === right.bytes;
}

/** Makes a plan of what was kept of it, for the objects of this run. */
class Decoder {
  private readonly root: PyCode;
  private readonly codes: FileCodes;
  private readonly anchored: Value[] = [];

  constructor(root: PyCode, codes: FileCodes) {
    this.root = root;
    this.codes = codes;
  }

  /** Null where an object is missing. */
  decode({ anchors, plan, exits, bytes, functions, imports }: KeptPlan, stack: CallStack): UnitPlan | null {
    for (const anchor of anchors) {
      const value = findAnchored(anchor, this.root, this.codes, stack, this.anchored);
      if (value === undefined) return null;
      this.anchored.push(value);
    }
    return {
      ...(this.parse(plan) as Omit<UnitPlan, 'bytes' | 'functions' | 'imports' | 'exit'>),
      bytes: bytesOfText(bytes),
      functions: functions.map((number) => factsOf(this.anchored[number] as PyFunction)),
      imports: imports.map((kept) => this.importOf(kept)),
      exit: (number) => {
        const { codeOf, ...exit } = this.parse(exits[number]) as KeptExit;
        return { ...exit, code: this.codeOf(codeOf) };
      },
    };
  }

  private codeOf(number: number): PyCode {
    return number < 0 ? this.root : (this.anchored[number] as PyFunction).code;
  }

  private parse(text: string): unknown {
    // Most texts have no references, and JavaScript is called for every value otherwise.
    if (!text.includes(REFERENCE)) return JSON.parse(text);
    return JSON.parse(text, (_, value) => (value?.$ === undefined ? value : this.objectOf(value)));
  }

  private objectOf(reference: Reference): unknown {
    switch (reference.$) {
      case 'anchor':
        return this.anchored[reference.number];
      case 'globals':
        return this.root.globals;
      case 'cell':
        return this.root.globals.cell(reference.name);
      case 'attribute':
        return (this.anchored[reference.module] as PyModule).namespace.cell(reference.name);
      case 'constant':
        return this.codeOf(reference.codeOf).constants[reference.index];
      case 'float':
        return new PyFloat(Number(reference.text));
      case 'bigint':
        return BigInt(reference.text);
    }
  }

  private importOf(kept: KeptImport): ImportedFunction {
    if (typeof kept === 'string') return OPERATOR_FUNCTIONS[kept];
    const builtin = builtinWithRecipe(this.anchored[kept.anchor]);
    // Its description has said that it has a recipe.
    return importBuiltin({ ...kept, builtin: builtin as ImportOrigin['builtin'] });
  }
}
