/**
 * Weak references: they hold their object by a JS `WeakRef`. JavaScript takes an object away some time after the program
 * has let go of it, between two turns of the event loop, and not at once.
 */

import { newType } from '../define.ts';
import { typeOf } from '../type.ts';
import { PyObject, type Value } from '../value.ts';
import { layoutOf } from './layout.ts';

export const weakReferenceType = newType('ReferenceType', undefined, 'weakref');

weakReferenceType.prefix = 'weakref.';

export class PyWeakReference extends PyObject {
  type = weakReferenceType;
  private readonly target: WeakRef<PyObject>;
  /** Never called: nobody hears in time that an object is gone. */
  readonly callback: Value;
  /** The hash of the object, once somebody has asked for it. */
  hash: Value | undefined = undefined;
  /** The proxy, or the instance of a derived class, that carries this reference; null if there is none. */
  instance: Value = null;

  constructor(target: PyObject, callback: Value) {
    super();
    this.target = new WeakRef(target);
    this.callback = callback;
  }

  /** The object; `undefined` once it is gone. */
  get object(): PyObject | undefined {
    return this.target.deref();
  }
}

const references = new WeakMap<PyObject, WeakRef<PyWeakReference>[]>();

/** Has the type room for weak references to its instances? */
export function canBeReferenced(value: Value): value is PyObject {
  return value instanceof PyObject && layoutOf(typeOf(value)).weakOffset !== 0;
}

/** The weak references to an object: those that serve all who ask, then the others, the newest first. */
export function weakReferencesTo(object: Value): PyWeakReference[] {
  if (!(object instanceof PyObject)) return [];
  return (references.get(object) ?? []).flatMap((reference) => reference.deref() ?? []);
}

/** Puts a reference into the list of its object. */
export function register(reference: PyWeakReference, object: PyObject, place: number): void {
  const known = references.get(object) ?? [];
  known.splice(place, 0, new WeakRef(reference));
  references.set(object, known);
}
