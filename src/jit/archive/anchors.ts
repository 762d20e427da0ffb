/**
 * Objects that compiled code relies on, such that a later run can find its own: where a function, a
 * module or a built-in is found when the code is entered, and what there is to be said of it. The object that is found
 * there later stands for the first one if the same can be said of it.
 */

import { type Code, codesIn } from '../../bytecode/code.ts';
import { numberText } from '../../bytecode/json-values.ts';
import type { CallStack, PyCode } from '../../objects/functions/code.ts';
import { PyBuiltin, PyFunction } from '../../objects/functions/function.ts';
import { PyModule } from '../../objects/modules/module.ts';
import { PyType } from '../../objects/type.ts';
import { type PyCell, PyFloat, type Value } from '../../objects/value.ts';

/** Where an object is found. `module`: the number of the anchor that is the module. */
export type Whereabouts =
  | { readonly from: 'register'; readonly register: number; readonly isInCell: boolean }
  | { readonly from: 'global' | 'builtin'; readonly name: string }
  | { readonly from: 'attribute'; readonly module: number; readonly name: string };

export interface Anchor {
  readonly at: Whereabouts;
  readonly is: string;
}

/** The code objects of a file, which are the same in each run, by their numbers. */
export class FileCodes {
  private readonly numbers: ReadonlyMap<Code, number>;

  /** @param file the code of the file as a whole */
  constructor(file: Code) {
    this.numbers = new Map(codesIn(file).map((code, number) => [code, number]));
  }

  /** Undefined for code that is not of the file. */
  numberOf({ code }: PyCode): number | undefined {
    return this.numbers.get(code);
  }
}

/**
 * All that compiled code may rely on of an object besides its identity; null where that is more than can be said. Of
 * functions those of the module that `root` is of can be described, if they have nothing of their own but defaults.
 */
export function describe(value: Value | undefined, root: PyCode, codes: FileCodes): string | null {
  if (value instanceof PyFunction) return describeFunction(value, root, codes);
  if (value instanceof PyModule) return `module ${value.name}`;
  if (value instanceof PyType) return value.isBuiltin ? `type ${value.name}` : null;
  if (value instanceof PyBuiltin) {
    const { name, module, owner, implementation } = value;
    return owner === null ? `builtin ${module}.${name} ${implementation.scalar}` : null;
  }
  return describeScalar(value);
}

function describeFunction(
  { code, globals, closure, defaults, keywordDefaults }: PyFunction,
  root: PyCode,
  codes: FileCodes,
): string | null {
  const number = codes.numberOf(code);
  if (number === undefined || closure !== null || globals !== root.globals) return null;
  const { localNames } = code.code;
  const values = [...(defaults ?? []), ...localNames.map((name) => keywordDefaults?.get(name))];
  const described = values.map((value) => (value === undefined ? 'nothing' : describeScalar(value)));
  return described.includes(null) ? null : `function ${number} ${described.join()}`;
}

function describeScalar(value: Value | undefined): string | null {
  if (value === null) return 'None';
  if (value instanceof PyFloat) return `float ${numberText(value.value)}`;
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
    ? `${value}`
    : null;
}

/** The object that stands for an anchor in the running frame; undefined where there is none that could. */
export function findAnchored(
  { at, is }: Anchor,
  root: PyCode,
  codes: FileCodes,
  stack: CallStack,
  before: readonly Value[],
): Value | undefined {
  const value = valueAt(at, root, stack, before);
  return value !== undefined && describe(value, root, codes) === is ? value : undefined;
}

function valueAt(
  at: Whereabouts,
  { globals }: PyCode,
  { registers, frame }: CallStack,
  before: readonly Value[],
): Value | undefined {
  switch (at.from) {
    case 'register': {
      const value = registers[frame.base + at.register];
      return at.isInCell ? (value as PyCell | undefined)?.value : value;
    }
    case 'global':
      return globals.get(at.name);
    case 'builtin':
      return globals.builtin(at.name);
    case 'attribute':
      return (before[at.module] as PyModule).namespace.get(at.name);
  }
}
