/** The module `__future__`: the features, each with the releases from which on it was optional and mandatory. */

import { PyList } from '../objects/containers/list.ts';
import { PyStructSequence, structSequenceType } from '../objects/containers/struct-sequence.ts';
import { PyTuple } from '../objects/containers/tuple.ts';
import { reprOf } from '../objects/protocol.ts';
import { makeStr } from '../objects/text/text.ts';
import type { Value } from '../objects/value.ts';
import type { ModuleDefinition } from './module-definition.ts';

type Release = readonly [major: number, minor: number, level: string, serial: number];

/** Name, optional release, mandatory release (null: never), compiler flag; from CPython's `__future__.py`. */
const FEATURES: readonly (readonly [string, Release, Release | null, number])[] = [
  ['nested_scopes', [2, 1, 'beta', 1], [2, 2, 'alpha', 0], 0x10],
  ['generators', [2, 2, 'alpha', 1], [2, 3, 'final', 0], 0],
  ['division', [2, 2, 'alpha', 2], [3, 0, 'alpha', 0], 0x20000],
  ['absolute_import', [2, 5, 'alpha', 1], [3, 0, 'alpha', 0], 0x40000],
  ['with_statement', [2, 5, 'alpha', 1], [2, 6, 'alpha', 0], 0x80000],
  ['print_function', [2, 6, 'alpha', 2], [3, 0, 'alpha', 0], 0x100000],
  ['unicode_literals', [2, 6, 'alpha', 2], [3, 0, 'alpha', 0], 0x200000],
  ['barry_as_FLUFL', [3, 1, 'alpha', 2], [4, 0, 'alpha', 0], 0x400000],
  ['generator_stop', [3, 5, 'beta', 1], [3, 7, 'alpha', 0], 0x800000],
  ['annotations', [3, 7, 'beta', 1], null, 0x1000000],
];

function releaseTuple(release: Release | null): Value {
  if (release === null) return null;
  const [major, minor, level, serial] = release;
  return new PyTuple([major, minor, 0, level, serial]);
}

function features(): Record<string, Value> {
  const type = structSequenceType('__future__', '_Feature', ['optional', 'mandatory', 'compiler_flag'], [], {
    slots: { repr: (self) => makeStr(`_Feature${reprOf(new PyTuple((self as PyTuple).items))}`) },
  });
  const made: Record<string, Value> = {
    all_feature_names: PyList.from(FEATURES.map(([name]) => makeStr(name))),
  };
  for (const [name, optional, mandatory, flag] of FEATURES) {
    made[name] = new PyStructSequence(type, [releaseTuple(optional), releaseTuple(mandatory), flag]);
  }
  return made;
}

export const futureModule: ModuleDefinition = { name: '__future__', lazy: features };
