/**
 * Attribute access: the lookup order of the language (data descriptors of the type, the instance's own attributes, the
 * rest of the type), for instances, types and modules.
 *
 * `find*` functions give `undefined` where there is no attribute; the others raise AttributeError.
 */

import { call, selfFor } from './calls.ts';
import { deleteOwn, getOwn, PyInstance, setOwn, typeName, unbox } from './classes/instance.ts';
import { PyDict } from './containers/dict.ts';
import { attributeError, isException, makeException, typeError } from './exceptions/exceptions.ts';
import { PyBuiltin, PyFunction, PyMethod, PyMethodWrapper } from './functions/function.ts';
import { PyModule } from './modules/module.ts';
import { isStr, makeStr, textOf } from './text/text.ts';
import {
  builtinFunctionType,
  methodType,
  methodWrapperType,
  PyType,
  typeOf,
  wrapperDescriptorType,
} from './type.ts';
import type { Value } from './value.ts';

/** The JS text of an attribute's name. Throws TypeError for what is no str. */
export function attributeName(name: Value): string {
  const text = unbox(name);
  if (!isStr(text)) throw typeError(`attribute name must be string, not '${typeName(name)}'`);
  return textOf(text);
}

/** Is it a descriptor that goes before the instance's own attributes? */
export function isDataDescriptor(attribute: Value): boolean {
  const slots = typeOf(attribute).slots;
  return slots.descriptorSet !== null || slots.descriptorDelete !== null;
}

/** The attribute of a type as seen through `object`: functions become methods, descriptors answer. */
export function bind(attribute: Value, object: Value, type: PyType): Value {
  if (attribute instanceof PyFunction) return new PyMethod(methodType, attribute, object);
  if (attribute instanceof PyBuiltin) {
    if (attribute.owner === null) return attribute;
    const boundType = attribute.type === wrapperDescriptorType ? methodWrapperType : builtinFunctionType;
    return new PyMethod(boundType, attribute, selfFor(attribute, object));
  }
  const get = typeOf(attribute).slots.descriptorGet;
  return get === null ? attribute : get(attribute, object, type);
}

/** The attribute in the object's own storage. */
export function findOwn(object: Value, name: string): Value | undefined {
  if (object instanceof PyInstance) return getOwn(object, name);
  if (object instanceof PyModule) return object.namespace.get(name);
  if (object instanceof PyFunction || object instanceof PyMethodWrapper) {
    return object.attributes === null ? undefined : dictIn(object).get(makeStr(name));
  }
  if (object instanceof PyType) return object.dict.get(name);
  return undefined;
}

/** The dict of the attributes of a function, or of what wraps one. */
export function dictIn(object: PyFunction | PyMethodWrapper): PyDict {
  object.attributes ??= new PyDict();
  return unbox(object.attributes) as PyDict;
}

/** `object.__getattribute__(name)` of plain objects. */
export function findGeneric(object: Value, name: string): Value | undefined {
  const type = typeOf(object);
  const attribute = type.lookup(name);
  if (attribute !== undefined && isDataDescriptor(attribute)) {
    const get = typeOf(attribute).slots.descriptorGet;
    if (get !== null) return get(attribute, object, type);
  }
  const own = findOwn(object, name);
  if (own !== undefined) return own;
  if (attribute !== undefined) return bind(attribute, object, type);
  if (object instanceof PyModule) {
    const fallback = object.namespace.get('__getattr__');
    if (fallback !== undefined) return call(fallback, [name]);
  }
  return undefined;
}

/** `type.__getattribute__(name)`: a type looks in its own MRO before its metaclass's plain attributes. */
export function findInType(type: PyType, name: string): Value | undefined {
  const metaclass = type.type;
  const meta = metaclass.lookup(name);
  if (meta !== undefined && isDataDescriptor(meta)) {
    const get = typeOf(meta).slots.descriptorGet;
    if (get !== null) return get(meta, type, metaclass);
  }
  const attribute = type.lookup(name);
  if (attribute !== undefined) {
    if (attribute instanceof PyFunction) return attribute;
    const get = typeOf(attribute).slots.descriptorGet;
    return get === null ? attribute : get(attribute, undefined, type);
  }
  return meta === undefined ? undefined : bind(meta, type, metaclass);
}

/** The AttributeError that a lookup found no such attribute. */
export function noAttribute(object: Value, name: string): Value {
  return attributeError(absence(object, name), object, name);
}

function absence(object: Value, name: string): string {
  if (object instanceof PyType) return `type object '${object.name}' has no attribute '${name}'`;
  if (!(object instanceof PyModule)) return `'${typeName(object)}' object has no attribute '${name}'`;
  if (!isStr(object.namespace.get('__name__'))) return `module has no attribute '${name}'`;
  return object.isInitializing
    ? `partially initialized module '${object.name}' has no attribute '${name}' (most likely due to a circular import)`
    : `module '${object.name}' has no attribute '${name}'`;
}

/** The attribute, or `undefined` where access raises AttributeError. */
export function findAttribute(object: Value, name: string): Value | undefined {
  const slots = typeOf(object).slots;
  if (slots.getAttribute !== null || slots.getMissing !== null) {
    try {
      return getAttribute(object, name);
    } catch (error) {
      if (isException(error, 'AttributeError')) return undefined;
      throw error;
    }
  }
  try {
    return object instanceof PyType ? findInType(object, name) : findGeneric(object, name);
  } catch (error) {
    if (isException(error, 'AttributeError')) return undefined;
    throw error;
  }
}

/** `object.name`. An AttributeError on the way, even one that Python code raises, learns of object and name. */
export function getAttribute(object: Value, name: string): Value {
  const slots = typeOf(object).slots;
  try {
    if (slots.getMissing !== null) return getWithFallback(object, name);
    if (slots.getAttribute !== null) return slots.getAttribute(object, name);
    return getGeneric(object, name);
  } catch (error) {
    if (isException(error, 'AttributeError') && !error.detail?.has('name') && !error.detail?.has('obj')) {
      error.setDetail('name', makeStr(name));
      error.setDetail('obj', object);
    }
    throw error;
  }
}

/** `object.__getattribute__(object, name)`: without `__getattr__` and overriding. */
export function getGeneric(object: Value, name: string): Value {
  const value = object instanceof PyType ? findInType(object, name) : findGeneric(object, name);
  if (value === undefined) throw noAttribute(object, name);
  return value;
}

function getWithFallback(object: Value, name: string): Value {
  const type = typeOf(object);
  const { getAttribute: own, getMissing } = type.slots;
  // Looked up before: `__getattribute__` may change the class.
  const fallback = type.isBuiltin ? undefined : type.lookup('__getattr__');
  try {
    return own === null ? getGeneric(object, name) : own(object, name);
  } catch (error) {
    if (getMissing === null || !isException(error, 'AttributeError')) throw error;
    return fallback instanceof PyFunction ? call(fallback, [object, name]) : getMissing(object, name);
  }
}

/** The AttributeError of an attribute that cannot be set or deleted: it does not tell of object and name. */
export function storeError(message: string): Value {
  return makeException('AttributeError', message);
}

/** `object.name = value`. */
export function setAttribute(object: Value, name: string, value: Value): void {
  const slot = typeOf(object).slots.setAttribute;
  if (slot === null) setGeneric(object, name, value);
  else slot(object, name, value);
}

/** `object.__setattr__(object, name, value)` of plain objects and types. */
export function setGeneric(object: Value, name: string, value: Value): void {
  const type = typeOf(object);
  const attribute = type.lookup(name);
  if (attribute !== undefined) {
    const { descriptorSet: set, descriptorDelete: remove } = typeOf(attribute).slots;
    if (set !== null) {
      set(attribute, object, value);
      return;
    }
    if (remove !== null) throw storeError('__set__');
  }
  if (object instanceof PyType) setTypeAttribute(object, name, value);
  else if (!storeOwn(object, name, value)) {
    const problem = `'${type.name}' object attribute '${name}' is read-only`;
    throw storeError(attribute === undefined ? absence(object, name) : problem);
  }
}

function storeOwn(object: Value, name: string, value: Value): boolean {
  if (object instanceof PyInstance && object.type.hasDict) setOwn(object, name, value);
  else if (object instanceof PyModule) object.namespace.set(name, value);
  else if (object instanceof PyFunction || object instanceof PyMethodWrapper) {
    dictIn(object).set(makeStr(name), value);
  } else return false;
  return true;
}

let typeChanged: (type: PyType, name: string) => void = () => {};
/** Says what keeps a type's slots in step with its special methods. */
export function installTypeChanged(listener: (type: PyType, name: string) => void): void {
  typeChanged = listener;
}

function setTypeAttribute(type: PyType, name: string, value: Value): void {
  checkMutable(type, name);
  type.dict.set(name, value);
  type.changed();
  typeChanged(type, name);
}

function checkMutable(type: PyType, name: string): void {
  if (type.isBuiltin) {
    throw typeError(`cannot set '${name}' attribute of immutable type '${type.name}'`);
  }
}

/** `del object.name`. */
export function deleteAttribute(object: Value, name: string): void {
  const slot = typeOf(object).slots.deleteAttribute;
  if (slot === null) deleteGeneric(object, name);
  else slot(object, name);
}

/** `object.__delattr__(object, name)` of plain objects and types. */
export function deleteGeneric(object: Value, name: string): void {
  const attribute = typeOf(object).lookup(name);
  if (attribute !== undefined) {
    const { descriptorSet: set, descriptorDelete: remove } = typeOf(attribute).slots;
    if (remove !== null) {
      remove(attribute, object);
      return;
    }
    if (set !== null) throw storeError('__delete__');
  }
  if (object instanceof PyType) {
    checkMutable(object, name);
    if (!object.dict.delete(name)) throw storeError(absence(object, name));
    object.changed();
    typeChanged(object, name);
  } else if (!removeOwn(object, name)) {
    const isReadOnly = attribute !== undefined && !typeOf(object).hasDict;
    const problem = `'${typeName(object)}' object ${isReadOnly ? 'attribute' : 'has no attribute'} '${name}'`;
    throw storeError(isReadOnly ? `${problem} is read-only` : problem);
  }
}

function removeOwn(object: Value, name: string): boolean {
  if (object instanceof PyInstance) return deleteOwn(object, name);
  if (object instanceof PyModule) return object.namespace.delete(name);
  if (!(object instanceof PyFunction || object instanceof PyMethodWrapper)) return false;
  return object.attributes !== null && dictIn(object).delete(makeStr(name));
}

/** Calls method `name` of `object`. */
export function callMethod(object: Value, name: string, ...args: Value[]): Value {
  return call(getAttribute(object, name), args);
}
