/**
 * What a module of the standard library gives: a table from which the import system builds the module when it is asked
 * for. Nothing in it may be computed at load time that costs more than a literal; what does goes into `lazy`.
 */

import type { Implementation } from '../objects/functions/function.ts';
import type { PyType } from '../objects/type.ts';
import type { Value } from '../objects/value.ts';

export interface ModuleDefinition {
  name: string;
  documentation?: string;
  /** By signature, as in `'gcd(*integers)'`; see `function.ts`. */
  functions?: () => Record<string, Implementation>;
  /** Other names of functions. */
  aliases?: Readonly<Record<string, string>>;
  constants?: Record<string, Value>;
  types?: Record<string, PyType>;
  /** Attributes made when the module is first imported. */
  lazy?: () => Record<string, Value>;
  /** Attributes made when one of them is first read. */
  onDemand?: { readonly names: readonly string[]; readonly make: () => Record<string, Value> };
}
