/** A module's namespace as a dict: `globals()` and `module.__dict__`. */

import { type PyDict, StoreDict } from './dict.ts';
import type { Namespace } from './namespace.ts';

const dicts = new WeakMap<Namespace, PyDict>();

/** A live view of the namespace, the same object each time. */
export function globalsDict(namespace: Namespace): PyDict {
  let dict = dicts.get(namespace);
  if (dict === undefined) {
    dict = new StoreDict(namespace);
    dicts.set(namespace, dict);
  }
  return dict;
}
