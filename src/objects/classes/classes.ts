/**
 * Making classes: `type(name, bases, namespace)`, C3 linearisation, `__slots__`.
 */

import { bind } from '../attributes.ts';
import { call } from '../calls.ts';
import { type Accessor, PyGetSet } from '../define.ts';
import { PyException, runtimeError, typeError, valueError } from '../exceptions/exceptions.ts';
import { PyFunction, PyMethodWrapper } from '../functions/function.ts';
import { machine } from '../machine.ts';
import { reprOf, toArray } from '../protocol.ts';
import { isStr, makeStr, textOf } from '../text/text.ts';
import { isIdentifier } from '../text/unicode.ts';
import { objectType, PyType, Shape, typeOf, typeType } from '../type.ts';
import { type Keywords, PyCell, type Value } from '../value.ts';
import { resolveSlots } from './class-slots.ts';
import { PyMember } from './descriptors.ts';
import { typeName, unbox } from './instance.ts';
import { dictAccessor, weakAccessor } from './instance-dict.ts';
import { bestBase, carriesPayload, extendLayout, layoutOf, solidBase } from './layout.ts';
import { classMethodType, staticMethodType } from './method-wrappers.ts';

/** The C3 linearisation of a class with these bases (Barrett et al., 1996). Throws TypeError where there is none. */
export function linearize(type: PyType, bases: readonly PyType[]): PyType[] {
  const twice = bases.find((base, i) => bases.indexOf(base) !== i);
  if (twice !== undefined) throw typeError(`duplicate base class ${twice.name}`);
  const incomplete = bases.find((base) => base.mro.length === 0);
  if (incomplete !== undefined) throw typeError(`Cannot extend an incomplete type '${incomplete.name}'`);
  const result = [type];
  let sequences = [...bases.map((base) => [...base.mro]), [...bases]].filter((s) => s.length > 0);
  while (sequences.length > 0) {
    const next = sequences
      .map(([candidate]) => candidate)
      .find((candidate) => !sequences.some((sequence) => sequence.indexOf(candidate) > 0));
    if (next === undefined) {
      const names = [...new Set(sequences.map(([candidate]) => candidate.name))].join(', ');
      throw typeError(`Cannot create a consistent method resolution\norder (MRO) for bases ${names}`);
    }
    result.push(next);
    sequences = sequences.map((s) => (s[0] === next ? s.slice(1) : s)).filter((s) => s.length > 0);
  }
  return result;
}

/** The metaclass of a class: the most derived of those given and of the bases'. */
export function metaclassOf(given: PyType, bases: readonly Value[]): PyType {
  let winner = given;
  for (const base of bases) {
    const candidate = typeOf(base);
    if (winner.isSubtypeOf(candidate)) continue;
    if (!candidate.isSubtypeOf(winner)) {
      throw typeError(
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
      );
    }
    winner = candidate;
  }
  return winner;
}

/** `type.__new__(metaclass, name, bases, namespace, **keywords)`. */
export function createClass(
  metaclass: PyType,
  name: string,
  bases: readonly Value[],
  namespace: ReadonlyMap<string, Value>,
  keywords: Keywords | null,
): PyType {
  const types = checkBases(bases);
  const type = new PyType(metaclass, name, types, new Map(namespace), false);
  type.base = bestBase(types);
  const slots = declareSlots(type, type.base);
  takeSpecialNames(type);
  layOut(type, slots);
  if (!type.dict.has('__doc__')) type.dict.set('__doc__', null);
  type.mro = [];
  type.mro = resolutionOrder(type);
  for (const base of types) base.subclasses.push(type);
  resolveSlots(type);
  for (const [attribute, value] of [...type.dict]) setName(type, attribute, value);
  initSubclass(type, keywords);
  return type;
}

function checkBases(bases: readonly Value[]): PyType[] {
  if (bases.length === 0) return [objectType];
  const types: PyType[] = [];
  for (const base of bases) {
    if (!(base instanceof PyType)) throw typeError('bases must be types');
    if (!base.isBase) throw typeError(`type '${base.name}' is not an acceptable base type`);
    types.push(base);
  }
  return types;
}

/** The MRO of a class: C3's, or what its metaclass's own `mro()` says. */
export function resolutionOrder(type: PyType): PyType[] {
  const custom = type.type === typeType ? undefined : type.type.lookup('mro');
  if (custom === undefined || custom === typeType.lookup('mro')) return linearize(type, type.bases);
  const solid = type.base === null ? type : solidBase(type.base);
  const order = toArray(call(bind(custom, type, type.type))).map((item) => {
    if (!(item instanceof PyType)) throw typeError(`mro() returned a non-class ('${typeName(item)}')`);
    const itsBase = item === type ? solid : solidBase(item);
    if (!solid.isSubtypeOf(itsBase)) {
      throw typeError(`mro() returned base with unsuitable layout ('${item.name}')`);
    }
    return item;
  });
  if (order.length === 0) throw typeError('type MRO must not be empty');
  return order;
}

/** Names in the namespace that say something about the class itself. */
function takeSpecialNames(type: PyType): void {
  const { dict } = type;
  const ownModule = dict.get('__module__');
  const module = ownModule === undefined ? machine.currentModule() : ownModule;
  if (module !== undefined) dict.set('__module__', module);
  if (typeof module === 'string') type.module = module;
  const qualifiedName = unbox(dict.get('__qualname__') ?? type.name);
  if (!isStr(qualifiedName)) {
    throw typeError(`type __qualname__ must be a str, not ${typeName(qualifiedName)}`);
  }
  type.qualifiedName = textOf(qualifiedName);
  dict.delete('__qualname__');
  const create = dict.get('__new__');
  if (create instanceof PyFunction) dict.set('__new__', new PyMethodWrapper(staticMethodType, create));
  for (const implicit of ['__init_subclass__', '__class_getitem__']) {
    const method = dict.get(implicit);
    if (method instanceof PyFunction) dict.set(implicit, new PyMethodWrapper(classMethodType, method));
  }
  const cell = dict.get('__classcell__');
  if (cell !== undefined) {
    if (!(cell instanceof PyCell)) {
      throw typeError(`__classcell__ must be a nonlocal cell, not ${reprOf(typeOf(cell))}`);
    }
    cell.value = type;
    dict.delete('__classcell__');
  }
  if (dict.has('__eq__') && !dict.has('__hash__')) dict.set('__hash__', null);
}

/** What instances are made of: the built-in value they carry, their `__dict__` and their `__slots__`. */
function layOut(type: PyType, slots: DeclaredSlots): void {
  const base = type.base ?? objectType;
  type.payload = base.isBuiltin && carriesPayload(base) ? base : base.payload;
  type.layout = extendLayout(base, slots.names, slots.hasNewDict, slots.hasNewWeak);
  type.hasDict = type.layout.dictOffset !== 0;
  const { fixed } = base.rootShape;
  slots.names.forEach((name, i) => {
    type.dict.set(name, new PyMember(name, type, fixed + i));
  });
  const describe = (name: string, accessor: Accessor) => {
    if (!type.dict.has(name)) type.dict.set(name, new PyGetSet(name, type, accessor));
  };
  if (slots.hasNewDict) describe('__dict__', dictAccessor);
  if (slots.hasNewWeak) describe('__weakref__', weakAccessor);
  type.rootShape = new Shape([], fixed + slots.names.length);
  type.expectedAttributes = Math.max(type.rootShape.fixed, base.expectedAttributes);
}

/** What bars a class from having a `__dict__` or weak references of its own: a base that has them already. */
function mayAdd(base: PyType): { dict: boolean; weak: boolean } {
  const { dictOffset, weakOffset, itemSize } = layoutOf(base);
  return { dict: dictOffset === 0, weak: weakOffset === 0 && itemSize === 0 };
}

interface DeclaredSlots {
  /** Mangled, without `__dict__` and `__weakref__`. */
  readonly names: readonly string[];
  readonly hasNewDict: boolean;
  readonly hasNewWeak: boolean;
}

function declareSlots(type: PyType, base: PyType): DeclaredSlots {
  const may = mayAdd(base);
  const declared = type.dict.get('__slots__');
  if (declared === undefined) {
    return { names: [], hasNewDict: may.dict, hasNewWeak: may.weak };
  }
  const given = isStr(unbox(declared)) ? [declared] : toArray(declared);
  if (given.length > 0 && layoutOf(base).itemSize !== 0) {
    throw typeError(`nonempty __slots__ not supported for subtype of '${base.name}'`);
  }
  const plain = given.map(slotName);
  const isOnce = (name: string, allowed: boolean): boolean => {
    const count = plain.filter((other) => other === name).length;
    if (count > 1 || (count === 1 && !allowed)) throw typeError(SLOT_DISALLOWED[name]);
    return count === 1;
  };
  const hasDictSlot = isOnce('__dict__', may.dict);
  const hasWeakSlot = isOnce('__weakref__', may.weak);
  const own = plain.filter((name) => SLOT_DISALLOWED[name] === undefined);
  const names = own.map((name) => mangle(name, type.name)).sort();
  for (const name of names) checkSlotConflict(type, name);
  const others = type.bases.filter((other) => other !== base).map(layoutOf);
  return {
    names,
    hasNewDict: hasDictSlot || (may.dict && others.some(({ dictOffset }) => dictOffset !== 0)),
    hasNewWeak: hasWeakSlot || (may.weak && others.some(({ weakOffset }) => weakOffset !== 0)),
  };
}

const SLOT_DISALLOWED: Readonly<Record<string, string>> = {
  __dict__: '__dict__ slot disallowed: we already got one',
  __weakref__: '__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0',
};

function slotName(given: Value): string {
  const name = unbox(given);
  if (!isStr(name)) throw typeError(`__slots__ items must be strings, not '${typeName(given)}'`);
  const text = textOf(name);
  if (!isIdentifier(text)) throw typeError('__slots__ must be identifiers');
  return text;
}

/** `__name` in a class body means `_Class__name`. */
function mangle(name: string, className: string): string {
  const prefix = className.replace(/^_+/, '');
  return name.startsWith('__') && !name.endsWith('__') && prefix !== '' ? `_${prefix}${name}` : name;
}

function checkSlotConflict(type: PyType, name: string): void {
  if (!type.dict.has(name) || name === '__qualname__' || name === '__classcell__') return;
  throw valueError(`${reprOf(makeStr(name))} in __slots__ conflicts with class variable`);
}

/** An attribute of a class as seen through the class itself. */
function bindToClass(attribute: Value, type: PyType): Value {
  const get = typeOf(attribute).slots.descriptorGet;
  return get === null ? attribute : get(attribute, undefined, type);
}

function setName(type: PyType, name: string, value: Value): void {
  const method = typeOf(value).lookup('__set_name__');
  if (method === undefined) return;
  try {
    call(method, [value, type, name]);
  } catch (error) {
    if (!(error instanceof PyException)) throw error;
    const what = `'${typeOf(value).name}' instance ${reprOf(name)} in '${type.name}'`;
    const failure = runtimeError(`Error calling __set_name__ on ${what}`);
    failure.cause = error;
    failure.context = error;
    failure.suppressContext = true;
    throw failure;
  }
}

function initSubclass(type: PyType, keywords: Keywords | null): void {
  if (!type.mro.includes(type)) {
    throw typeError('super(type, obj): obj must be an instance or subtype of type');
  }
  for (const base of type.mro.slice(1)) {
    const method = base.dict.get('__init_subclass__');
    if (method === undefined || base === objectType) continue;
    call(bindToClass(method, type), [], keywords);
    return;
  }
  if (keywords !== null && keywords.size > 0) {
    throw typeError(`${type.qualifiedName}.__init_subclass__() takes no keyword arguments`);
  }
}
