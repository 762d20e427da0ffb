/** `__dict__` of instances, functions and modules: a live view of their attributes, or the dict in which they lie. */

import { dictIn, storeError } from '../attributes.ts';
import { type AttributeStore, PyDict, StoreDict } from '../containers/dict.ts';
import { proxyOf } from '../containers/dict-views.ts';
import type { Accessor } from '../define.ts';
import { attributeError, typeError } from '../exceptions/exceptions.ts';
import { PyFunction, PyMethodWrapper } from '../functions/function.ts';
import { globalsDict } from '../modules/globals.ts';
import { PyModule } from '../modules/module.ts';
import { PyType, typeOf } from '../type.ts';
import type { Value } from '../value.ts';
import { deleteOwn, detach, detachedDict, getOwn, ownNames, PyInstance, setOwn, unbox } from './instance.ts';
import { weakReferencesTo } from './weak-references.ts';

const dictViews = new WeakMap<object, StoreDict>();

/** A live view of the attributes of an instance, the same object each time. */
function viewOf(object: PyInstance): StoreDict {
  let view = dictViews.get(object);
  if (view === undefined) {
    const store: AttributeStore = {
      get: (name) => getOwn(object, name),
      set: (name, value) => setOwn(object, name, value),
      delete: (name) => deleteOwn(object, name),
      names: () => ownNames(object),
      detach: (dict) => detach(object, dict),
    };
    view = new StoreDict(store);
    dictViews.set(object, view);
  }
  return view;
}

/** `object.__dict__`, the same object each time; `undefined` where there is none. */
export function dictOf(object: Value): Value | undefined {
  if (object instanceof PyModule) return globalsDict(object.namespace);
  if (object instanceof PyFunction || object instanceof PyMethodWrapper) {
    dictIn(object);
    return object.attributes;
  }
  if (!(object instanceof PyInstance) || !object.type.hasDict) return undefined;
  return detachedDict(object) ?? viewOf(object);
}

/** `object.__dict__ = value`: from now on the attributes lie in that dict. */
function setDict(object: Value, value: Value): void {
  if (dictOf(object) === undefined) throw noDict(object);
  if (!(unbox(value) instanceof PyDict)) {
    throw typeError(`__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`);
  }
  if (object instanceof PyFunction || object instanceof PyMethodWrapper) object.attributes = value;
  else if (!(object instanceof PyInstance)) throw storeError('readonly attribute');
  else if (value !== dictOf(object)) {
    // Whoever has the old dict keeps it, with what was in it.
    dictViews.get(object)?.separate();
    dictViews.delete(object);
    detach(object, value);
  }
}

const noDict = (object: Value): Value =>
  attributeError(`'${typeOf(object).name}' object has no attribute '__dict__'`, object, '__dict__');

/** A class's own attributes, to be read only. */
export function classDict(type: PyType): Value {
  return proxyOf({
    get: (name) => type.dict.get(name),
    set: () => {},
    delete: () => false,
    names: () => [...type.dict.keys()],
  });
}

/** The attribute `__dict__` of a type whose instances have one. */
export const dictAccessor: Accessor = {
  get: (self) => {
    // A metaclass may derive from another class too.
    if (self instanceof PyType) return classDict(self);
    const dict = dictOf(self);
    if (dict === undefined) throw noDict(self);
    return dict;
  },
  set: setDict,
  remove: (self) => {
    if (!(self instanceof PyInstance) || !self.type.hasDict) throw typeError('cannot delete __dict__');
    setDict(self, new PyDict());
  },
};

/** The attribute `__weakref__`: the first of the weak references to the object. */
export const weakAccessor: Accessor = { get: (self) => weakReferencesTo(self)[0] ?? null };
