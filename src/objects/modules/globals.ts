/** A namespace as a dict: `globals()` and `module.__dict__`. */

import { type PyDict, StoreDict } from '../containers/dict.ts';
import { DictNamespace } from './dict-namespace.ts';
import type { Namespace } from './namespace.ts';

const dicts = new WeakMap<Namespace, PyDict>();

/** A live view of the namespace, the same object each time; where its variables lie in a dict, that dict. */
export function globalsDict(namespace: Namespace): PyDict {
  if (namespace instanceof DictNamespace) return namespace.dict;
  let dict = dicts.get(namespace);
  if (dict === undefined) {
    dict = new StoreDict(namespace);
    dicts.set(namespace, dict);
  }
  return dict;
}
