/** The module `__future__`: the features, each with the release that it came in. */

import { PyList } from '../objects/list.ts';
import { structSequenceType, PyStructSequence } from '../objects/struct-sequence.ts';
import { makeStr } from '../objects/text.ts';
import { PyTuple } from '../objects/tuple.ts';
import type { Value } from '../objects/value.ts';
import type { ModuleDefinition } from './module-definition.ts';

/** Feature, minor releases of Python 2 or 3 in which it was optional and mandatory (None: never), compiler flag. */
const FEATURES: readonly (readonly [name: string, optional: string, mandatory: string | null, flag: number])[] = [
  ['nested_scopes', '2.1', '2.2', 0x10],
  ['generators', '2.2', '2.3', 0],
  ['division', '2.2', '3.0', 0x20000],
  ['absolute_import', '2.5', '3.0', 0x40000],
  ['with_statement', '2.5', '2.6', 0x80000],
  ['print_function', '2.6', '3.0', 0x100000],
  ['unicode_literals', '2.6', '3.0', 0x200000],
  ['barry_as_FLUFL', '3.1', '4.0', 0x400000],
  ['generator_stop', '3.5', '3.7', 0x800000],
  ['annotations', '3.7', null, 0x1000000],
];

function release(version: string | null): Value {
  return version === null ? null : new PyTuple([...version.split('.').map(Number), 0, 'final', 0]);
}

function features(): Record<string, Value> {
  const type = structSequenceType('__future__', '_Feature', ['optional', 'mandatory', 'compiler_flag']);
  const made: Record<string, Value> = {
    all_feature_names: PyList.from(FEATURES.map(([name]) => makeStr(name))),
  };
  for (const [name, optional, mandatory, flag] of FEATURES) {
    made[name] = new PyStructSequence(type, [release(optional), release(mandatory), flag]);
  }
  return made;
}

export const futureModule: ModuleDefinition = { name: '__future__', lazy: features };
