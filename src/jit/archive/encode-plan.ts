/** From a plan to what can be kept of it for later runs: the way back is in `archive.ts`. */

import { isJsonNumber, numberText, textOfBytes } from '../../bytecode/json-values.ts';
import type { PyCode } from '../../objects/functions/code.ts';
import { PyFunction } from '../../objects/functions/function.ts';
import { PyModule } from '../../objects/modules/module.ts';
import { GlobalCell, Namespace } from '../../objects/modules/namespace.ts';
import { PyFloat, type Value } from '../../objects/value.ts';
import { builtinWithRecipe, type ImportedFunction, OPERATOR_FUNCTIONS } from '../imports.ts';
import { type Assumption, type ExitPlan, Form, type Input, isUnchanged, type UnitPlan } from '../plan.ts';
import { type Anchor, describe, type FileCodes, type Whereabouts } from './anchors.ts';
import type { KeptExit, KeptImport, KeptPlan, Reference } from './archive.ts';

/** Thrown where a plan relies on something that cannot be found again. */
class Unkeepable extends Error {}

/** The plan of a place in `root`; null where it relies on something that cannot be found again. */
export function keptPlanOf(plan: UnitPlan, root: PyCode, codes: FileCodes): KeptPlan | null {
  try {
    return new Encoder(root, codes).encode(plan);
  } catch (error) {
    if (error instanceof Unkeepable) return null;
    throw error;
  }
}

class Encoder {
  private readonly root: PyCode;
  private readonly fileCodes: FileCodes;
  private readonly anchors: Anchor[] = [];
  private readonly numbers = new Map<unknown, number>();

  constructor(root: PyCode, codes: FileCodes) {
    this.root = root;
    this.fileCodes = codes;
  }

  encode({ bytes, functions, imports, exit, ...rest }: UnitPlan): KeptPlan {
    // What is said of them now has to be what the plan was made for.
    if (!functions.every(isUnchanged)) throw new Unkeepable();
    for (const input of rest.inputs) this.anchorInput(input);
    for (const assumption of rest.assumptions) this.anchorAssumption(assumption);
    return {
      plan: this.stringify(rest),
      exits: Array.from({ length: rest.exitCount }, (_, number) =>
        this.stringify(this.keptExitOf(exit(number))),
      ),
      bytes: textOfBytes(bytes),
      functions: functions.map((facts) => this.anchorOf(facts.function)),
      imports: imports.map((imported) => this.keptImportOf(imported)),
      anchors: this.anchors,
    };
  }

  private anchorInput({ form, value, cell, register, isInCell }: Input): void {
    if ((form !== Form.Constant && form !== Form.Builtin) || !isObject(value)) return;
    if (cell === null) this.anchor(value, { from: 'register', register, isInCell });
    else if (cell instanceof GlobalCell && this.root.globals.cell(cell.name) === cell)
      this.anchor(value, { from: form === Form.Builtin ? 'builtin' : 'global', name: cell.name });
    else throw new Unkeepable();
  }

  /** What an attribute of a module is. */
  private anchorAssumption(assumption: Assumption): void {
    if (!('cell' in assumption)) throw new Unkeepable();
    const { cell, value } = assumption;
    const { $, ...at } = this.attribute(cell);
    this.anchor(value, { from: $, ...at });
  }

  private attribute(cell: GlobalCell): Extract<Reference, { $: 'attribute' }> {
    for (const [value, module] of this.numbers) {
      if (value instanceof PyModule && value.namespace.cell(cell.name) === cell)
        return { $: 'attribute', module, name: cell.name };
    }
    throw new Unkeepable();
  }

  private anchor(value: Value, at: Whereabouts): void {
    const is = describe(value, this.root, this.fileCodes);
    if (is === null) throw new Unkeepable();
    const number = this.anchors.push({ at, is }) - 1;
    for (const each of [value, builtinWithRecipe(value)]) {
      if (isObject(each) && !this.numbers.has(each)) this.numbers.set(each, number);
    }
  }

  private anchorOf(object: unknown): number {
    const number = this.numbers.get(object);
    if (number === undefined) throw new Unkeepable();
    return number;
  }

  private keptExitOf({ code, ...exit }: ExitPlan): KeptExit {
    const found = this.codes().find(([known]) => known === code);
    if (found === undefined) throw new Unkeepable();
    return { ...exit, codeOf: found[1] };
  }

  /** The code that can be referred to, with the numbers of the functions. */
  private codes(): [PyCode, number][] {
    const called = [...this.numbers].flatMap(([object, number]): [PyCode, number][] =>
      object instanceof PyFunction ? [[object.code, number]] : [],
    );
    return [[this.root, -1], ...called];
  }

  private keptImportOf(imported: ImportedFunction): KeptImport {
    for (const [name, known] of Object.entries(OPERATOR_FUNCTIONS)) {
      if (known === imported) return name as keyof typeof OPERATOR_FUNCTIONS;
    }
    if (imported.origin === undefined) throw new Unkeepable();
    const { builtin, ...rest } = imported.origin;
    return { ...rest, anchor: this.anchorOf(builtin) };
  }

  private stringify(value: unknown): string {
    return JSON.stringify(value, (_, each: unknown) => (isPlain(each) ? each : this.referenceTo(each)));
  }

  private referenceTo(value: unknown): Reference {
    const number = this.numbers.get(value);
    if (number !== undefined) return { $: 'anchor', number };
    if (typeof value === 'bigint') return { $: 'bigint', text: String(value) };
    if (value instanceof PyFloat) return { $: 'float', text: numberText(value.value) };
    if (value instanceof Namespace && value === this.root.globals) return { $: 'globals' };
    if (value instanceof GlobalCell) {
      return value === this.root.globals.cell(value.name)
        ? { $: 'cell', name: value.name }
        : this.attribute(value);
    }
    for (const [{ constants }, codeOf] of this.codes()) {
      const index = constants.indexOf(value as Value);
      if (index >= 0) return { $: 'constant', codeOf, index };
    }
    throw new Unkeepable();
  }
}

/** Is it something with an identity? */
function isObject(value: unknown): value is Value & object {
  return typeof value === 'object' && value !== null;
}

/** Does JSON have it, its parts aside, or leave it out? */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return isJsonNumber(value);
  if (!isObject(value)) return typeof value !== 'bigint';
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
