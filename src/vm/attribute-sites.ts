/**
 * Attribute access at one place in the code, with its inline cache: the slow half of LOAD_ATTR, STORE_ATTR and
 * LOAD_METHOD, which fills the cache for the fast half in the interpreter.
 *
 * A cache holds while the shape is the same (so the type is too) and the type has not changed since. What it said before of
 * other shapes, the slow half still knows.
 */

import { bind, findOwn, getAttribute, setAttribute } from '../objects/attributes.ts';
import { call, selfFor } from '../objects/calls.ts';
import { PyMember } from '../objects/classes/descriptors.ts';
import { PyBoxed, PyInstance, setOwn } from '../objects/classes/instance.ts';
import { PyProperty } from '../objects/classes/property.ts';
import { findInSuper, makeSuper, PySuper, superType } from '../objects/classes/super.ts';
import { runtimeError } from '../objects/exceptions/exceptions.ts';
import { PyBuiltin, PyFunction } from '../objects/functions/function.ts';
import { AttributeCache } from '../objects/functions/instruction.ts';
import { PyModule } from '../objects/modules/module.ts';
import { PyType, type Shape, typeOf } from '../objects/type.ts';
import type { PyCell, Value } from '../objects/value.ts';

const hasPlainAccess = (type: PyType): boolean =>
  type.slots.getAttribute === null && type.slots.getMissing === null;

/** How many shapes a site knows, besides the last. */
const OLDER_SHAPES = 3;
/** In place of an index: the attribute is a property. */
const PROPERTY = -2;

/** What the site has seen earlier of instances like this one. */
function knownOf(cache: AttributeCache, { shape, type }: PyInstance): AttributeCache | null {
  for (let entry = cache.older; entry !== null; entry = entry.older) {
    if (entry.shape === shape && entry.version === type.version) return entry;
  }
  return null;
}

/** The function that `object.name` is to call with the object, where the site knows that it is a property. */
export function knownGetter(object: Value, cache: AttributeCache): PyFunction | null {
  if (cache.older === null || !(object instanceof PyInstance)) return null;
  const known = knownOf(cache, object);
  if (known === null || known.index !== PROPERTY) return null;
  const { getter } = known.value as PyProperty;
  return getter instanceof PyFunction && getter.code.directArity === 1 ? getter : null;
}

/** `object.name`. */
export function loadAttribute(object: Value, name: string, cache: AttributeCache): Value {
  if (object instanceof PyInstance) {
    const { type, shape } = object;
    const known = knownOf(cache, object);
    if (known !== null && known.index !== PROPERTY) {
      const value = known.index >= 0 ? object.slots[known.index] : known.value;
      if (value !== undefined) return value;
    }
    if (hasPlainAccess(type)) {
      const attribute = type.lookup(name);
      if (attribute instanceof PyProperty && known === null) {
        setCache(addOlder(cache, shape), object, PROPERTY, attribute);
      }
      const index = placeOf(object, name, attribute);
      if (index >= 0 && object.slots[index] !== undefined) {
        fill(cache, object, index, undefined);
        return object.slots[index] as Value;
      }
      if (index < 0 && attribute !== undefined && isConstant(attribute) && !shape.isDetached) {
        fill(cache, object, -1, attribute);
        return attribute;
      }
    }
  } else if (object instanceof PyModule && hasPlainAccess(object.type)) {
    const value = moduleVariable(object, name, cache);
    if (value !== undefined) return value;
  }
  return getAttribute(object, name);
}

/** Where among the instance's slots the attribute lies, of which the type says `attribute`; -1: not there. */
function placeOf(object: PyInstance, name: string, attribute: Value | undefined): number {
  if (attribute === undefined || !overridesOwn(attribute)) return object.shape.indexOf(name);
  return attribute instanceof PyMember && object.type.isSubtypeOf(attribute.owner) ? attribute.index : -1;
}

/** The variable of a module; `undefined` if it is unbound. */
function moduleVariable({ namespace }: PyModule, name: string, cache: AttributeCache): Value | undefined {
  if (cache.namespace !== namespace || cache.cell === null) {
    cache.namespace = namespace;
    cache.cell = namespace.cell(name);
  }
  return cache.cell.value;
}

function overridesOwn(attribute: Value): boolean {
  const { descriptorSet, descriptorDelete } = typeOf(attribute).slots;
  return descriptorSet !== null || descriptorDelete !== null;
}

/** A class attribute that access through an instance gives as it is. */
function isConstant(attribute: Value): boolean {
  return (
    !(attribute instanceof PyFunction) &&
    !(attribute instanceof PyBuiltin) &&
    typeOf(attribute).slots.descriptorGet === null &&
    !overridesOwn(attribute)
  );
}

function fill(cache: AttributeCache, object: PyInstance, index: number, value: Value | undefined): void {
  keepOlder(cache, object.shape);
  setCache(cache, object, index, value);
}

/** Keeps what the cache says of a shape, when it is about to say something of another. */
function keepOlder(cache: AttributeCache, shape: Shape): void {
  if (cache.shape === null || cache.shape === shape) return;
  const older = addOlder(cache, cache.shape);
  older.shape = cache.shape;
  older.type = cache.type;
  older.version = cache.version;
  older.index = cache.index;
  older.value = cache.value;
  older.next = cache.next;
}

/** What is to say of a shape what the cache does not: what has said it so far, or a new one. */
function addOlder(cache: AttributeCache, shape: Shape): AttributeCache {
  let count = 0;
  let last = cache;
  while (last.older !== null) {
    last = last.older;
    if (last.shape === shape) return last;
    count++;
  }
  if (count === OLDER_SHAPES) return last;
  last.older = new AttributeCache();
  return last.older;
}

function setCache(cache: AttributeCache, object: PyInstance, index: number, value: Value | undefined): void {
  cache.shape = object.shape;
  cache.type = object.type;
  cache.version = object.type.version;
  cache.index = index;
  cache.value = value;
  cache.next = null;
}

/** `object.name = value`. */
export function storeAttribute(object: Value, name: string, value: Value, cache: AttributeCache): void {
  if (!(object instanceof PyInstance) || object.type.slots.setAttribute !== null) {
    setAttribute(object, name, value);
    return;
  }
  const { type, shape } = object;
  const known = knownOf(cache, object);
  if (known !== null) {
    object.slots[known.index] = value;
    if (known.next !== null) object.shape = known.next;
    return;
  }
  const attribute = type.lookup(name);
  const index = placeOf(object, name, attribute);
  const isPlain = type.hasDict && !shape.isDetached && (attribute === undefined || !overridesOwn(attribute));
  if (index < 0 && !isPlain) {
    setAttribute(object, name, value);
    return;
  }
  if (index >= 0) {
    fill(cache, object, index, undefined);
    object.slots[index] = value;
    return;
  }
  setOwn(object, name, value);
  keepOlder(cache, shape);
  cache.shape = shape;
  cache.type = type;
  cache.version = type.version;
  cache.index = object.shape.indexOf(name);
  cache.value = undefined;
  cache.next = object.shape;
}

/**
 * `object.name`, about to be called: a function and its self to `registers[at]` and `[at + 1]`, so that no bound method
 * is made; anything else to `[at]`, with `[at + 1]` unbound.
 */
export function loadMethod(
  object: Value,
  name: string,
  cache: AttributeCache,
  registers: (Value | undefined)[],
  at: number,
): void {
  const type = typeOf(object);
  if (cache.shape === null && cache.type === type && cache.version === type.version) {
    registers[at] = cache.value;
    registers[at + 1] = object;
    return;
  }
  if (object instanceof PyModule) {
    registers[at] = loadAttribute(object, name, cache);
    registers[at + 1] = undefined;
    return;
  }
  if (object instanceof PySuper) {
    if (loadFromSuper(object, name, registers, at)) return;
  } else if (object instanceof PyInstance && loadKnownMethod(object, cache, registers, at)) return;
  else if (hasPlainAccess(type) && !(object instanceof PyType) && findOwn(object, name) === undefined) {
    const attribute = type.lookup(name);
    const isDetached = object instanceof PyInstance && object.shape.isDetached;
    if (attribute instanceof PyFunction) {
      if (object instanceof PyInstance && !isDetached) fill(cache, object, -1, attribute);
      registers[at] = attribute;
      registers[at + 1] = object;
      return;
    }
    if (attribute instanceof PyBuiltin && attribute.owner !== null) {
      if (!(object instanceof PyInstance)) cacheBuiltin(cache, type, attribute);
      else if (!(object instanceof PyBoxed) && !isDetached) fill(cache, object, -1, attribute);
      registers[at] = attribute;
      registers[at + 1] = selfFor(attribute, object);
      return;
    }
  }
  // The cache is for methods alone: what else it held would get a self.
  registers[at] = getAttribute(object, name);
  registers[at + 1] = undefined;
}

function loadKnownMethod(
  object: PyInstance,
  cache: AttributeCache,
  registers: (Value | undefined)[],
  at: number,
): boolean {
  const known = knownOf(cache, object);
  if (known === null) return false;
  registers[at] = known.value;
  registers[at + 1] = object;
  return true;
}

function cacheBuiltin(cache: AttributeCache, type: PyType, method: PyBuiltin): void {
  cache.shape = null;
  cache.type = type;
  cache.version = type.version;
  cache.index = -1;
  cache.value = method;
}

function loadFromSuper(view: PySuper, name: string, registers: (Value | undefined)[], at: number): boolean {
  const attribute = view.self === view.owner ? undefined : findInSuper(view, name);
  if (attribute instanceof PyFunction) {
    registers[at] = attribute;
    registers[at + 1] = view.self;
    return true;
  }
  return false;
}

/** As `loadMethod`, for a special method, which is looked up on the type alone. False if there is none. */
export function loadSpecialMethod(
  object: Value,
  name: string,
  registers: (Value | undefined)[],
  at: number,
): boolean {
  const type = typeOf(object);
  const attribute = type.lookup(name);
  if (attribute === undefined) return false;
  if (attribute instanceof PyFunction) {
    registers[at] = attribute;
    registers[at + 1] = object;
  } else {
    registers[at] = bind(attribute, object, type);
    registers[at + 1] = undefined;
  }
  return true;
}

/** `super()` without arguments, in a method whose class is in `cell`. */
export function loadSuper(callee: Value, cell: PyCell, self: Value): Value {
  if (callee !== superType) return call(callee);
  if (cell.value === undefined) throw runtimeError('super(): empty __class__ cell');
  return makeSuper(cell.value, self);
}
