/**
 * Making classes: `type(name, bases, namespace)`, C3 linearisation, and the slots that follow from special methods.
 */

import { installTypeChanged } from './attributes.ts';
import { call } from './calls.ts';
import { classMethodType, PyMember, PyMethodWrapper, PyProperty, staticMethodType } from './descriptors.ts';
import { PyDict } from './dict.ts';
import { keyError, PyException, runtimeError, typeError, valueError } from './exceptions.ts';
import { PyFunction } from './function.ts';
import { unbox } from './instance.ts';
import { machine } from './machine.ts';
import { getItem, reprOf, setItem, toArray } from './protocol.ts';
import { slotFromMethod } from './slot-methods.ts';
import { SLOT_NAMES, SLOT_OF_METHOD, type SlotName, SPECIAL_METHODS } from './slots.ts';
import { isStr, textOf } from './text.ts';
import { PyTuple } from './tuple.ts';
import { objectType, PyType, Shape, typeOf, typeType } from './type.ts';
import { type Keywords, PyCell, type Value } from './value.ts';

/** The C3 linearisation of a class with these bases (Barrett et al., 1996). Throws TypeError where there is none. */
export function linearize(type: PyType, bases: readonly PyType[]): PyType[] {
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
  type.mro = linearize(type, types);
  takeSpecialNames(type);
  layOut(type);
  for (const base of types) base.subclasses.push(type);
  for (const slot of SLOT_NAMES) resolveSlot(type, slot);
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
    if (types.includes(base)) throw typeError(`duplicate base class ${base.name}`);
    types.push(base);
  }
  return types;
}

/** Names in the namespace that say something about the class itself. */
function takeSpecialNames(type: PyType): void {
  const { dict } = type;
  const qualifiedName = dict.get('__qualname__');
  if (qualifiedName !== undefined) {
    if (!isStr(qualifiedName))
      throw typeError(`type __qualname__ must be a str, not ${typeOf(qualifiedName).name}`);
    type.qualifiedName = textOf(qualifiedName);
    dict.delete('__qualname__');
  }
  const module = dict.get('__module__') ?? machine.currentModule();
  if (typeof module === 'string') {
    type.module = module;
    dict.set('__module__', module);
  }
  const cell = dict.get('__classcell__');
  if (cell instanceof PyCell) {
    cell.value = type;
    dict.delete('__classcell__');
  }
  if (!dict.has('__doc__')) dict.set('__doc__', null);
  for (const implicit of ['__init_subclass__', '__class_getitem__']) {
    const method = dict.get(implicit);
    if (method instanceof PyFunction) dict.set(implicit, new PyMethodWrapper(classMethodType, method));
  }
  const create = dict.get('__new__');
  if (create instanceof PyFunction) dict.set('__new__', new PyMethodWrapper(staticMethodType, create));
  if (dict.has('__eq__') && !dict.has('__hash__')) dict.set('__hash__', null);
}

/** What instances are made of: the built-in value they carry, their `__dict__` and their `__slots__`. */
function layOut(type: PyType): void {
  for (const base of type.bases) {
    const payload = base.isBuiltin && carriesPayload(base) ? base : base.payload;
    if (payload === null) continue;
    if (type.payload !== null && !type.payload.isSubtypeOf(payload) && !payload.isSubtypeOf(type.payload)) {
      throw typeError('multiple bases have instance lay-out conflict');
    }
    if (type.payload === null || payload.isSubtypeOf(type.payload)) type.payload = payload;
  }
  const names = slotNames(type);
  const inherited = type.bases.flatMap((base) => base.rootShape.names);
  type.hasDict = names === null || names.includes('__dict__') || type.bases.some((base) => base.hasDict);
  const own = (names ?? []).filter((name) => name !== '__dict__' && name !== '__weakref__');
  for (const name of own) {
    const mangled =
      name.startsWith('__') && !name.endsWith('__') ? `_${type.name.replace(/^_+/, '')}${name}` : name;
    if (type.dict.has(mangled)) throw valueError(`'${name}' in __slots__ conflicts with class variable`);
    type.dict.set(mangled, new PyMember(mangled, type));
    inherited.push(mangled);
  }
  type.rootShape = new Shape([...new Set(inherited)]);
  type.expectedAttributes = Math.max(
    type.rootShape.names.length,
    ...type.bases.map((b) => b.expectedAttributes),
  );
}

/** Built-in types whose instances are not made of attributes alone. */
function carriesPayload(type: PyType): boolean {
  return type !== objectType && type !== typeType && !type.hasDict;
}

function slotNames(type: PyType): string[] | null {
  const declared = type.dict.get('__slots__');
  if (declared === undefined) return null;
  const names = isStr(declared) ? [declared] : toArray(declared);
  return names.map((name) => {
    if (!isStr(name)) throw typeError(`__slots__ items must be strings, not '${typeOf(name).name}'`);
    return textOf(name);
  });
}

/** Finds what answers an operation of a class: the first of its MRO that says something about it. */
function resolveSlot(type: PyType, slot: SlotName): void {
  const slots = type.slots as unknown as Record<SlotName, unknown>;
  const name = SPECIAL_METHODS[slot];
  for (const base of type.mro) {
    if (base === objectType) break;
    const method = base.dict.get(name);
    if (method === undefined) continue;
    if (base.isBuiltin) slots[slot] = inheritBuiltin(type, slot, base);
    else slots[slot] = method === null ? null : slotFromMethod(slot);
    return;
  }
  slots[slot] = type.mro.includes(typeType) ? typeType.slots[slot] : objectType.slots[slot];
}

/** These answer their self. */
const IN_PLACE: ReadonlySet<string> = new Set(
  SLOT_NAMES.filter((slot) => /^i(?!nit|nt|ndex|nvert|ter)/.test(slot)),
);

/** A built-in base's slot, for instances that carry its value as a payload. */
function inheritBuiltin(type: PyType, slot: SlotName, base: PyType): unknown {
  const inherited = base.slots[slot] as unknown as ((...args: unknown[]) => unknown) | null;
  if (inherited === null || type.payload === null || slot === 'create') return inherited;
  if (slot === 'getItem' && base.name === 'dict') return dictGetItem;
  if (slot === 'init') {
    return (self: Value, args: Value[], keywords: Keywords | null) => inherited(unbox(self), args, keywords);
  }
  return (self: Value, other: Value, third: Value) => {
    const payload = unbox(self);
    const result = inherited(payload, slot === 'setItem' ? other : unbox(other), third);
    return result === payload && IN_PLACE.has(slot) ? self : result;
  };
}

/** `dict.__getitem__` of a derived class, which may define `__missing__`. */
function dictGetItem(self: Value, key: Value): Value {
  const payload = unbox(self) as Value & { get(key: Value): Value | undefined };
  const value = payload.get(key);
  if (value !== undefined) return value;
  const missing = typeOf(self).lookup('__missing__');
  if (missing === undefined) throw keyError(key);
  return call(missing, [self, key]);
}

/** An attribute of a class as seen through the class itself. */
function bindToClass(attribute: Value, type: PyType): Value {
  const get = typeOf(attribute).slots.descriptorGet;
  return get === null ? attribute : get(attribute, undefined, type);
}

function setName(type: PyType, name: string, value: Value): void {
  if (value instanceof PyProperty) value.name = name;
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
  for (const base of type.mro.slice(1)) {
    const method = base.dict.get('__init_subclass__');
    if (method === undefined || base === objectType) continue;
    call(bindToClass(method, type), [], keywords);
    return;
  }
  if (keywords !== null && keywords.size > 0) {
    throw typeError(`${type.name}.__init_subclass__() takes no keyword arguments`);
  }
}

installTypeChanged((type, name) => {
  const slot = SLOT_OF_METHOD.get(name);
  if (slot !== undefined) updateSlot(type, slot);
});

function updateSlot(type: PyType, slot: SlotName): void {
  resolveSlot(type, slot);
  for (const subclass of type.subclasses) updateSlot(subclass, slot);
}

/** `__build_class__(body, name, *bases, metaclass=None, **keywords)`; `runBody` executes the class body in a namespace. */
export function buildClass(
  runBody: (namespace: Value) => Value,
  name: Value,
  bases: Value[],
  keywords: Keywords,
): Value {
  const resolved = resolveBases(bases);
  const given = keywords.get('metaclass') ?? (resolved.length > 0 ? typeOf(resolved[0]) : typeType);
  const rest: Keywords = new Map(keywords);
  rest.delete('metaclass');
  const metaclass = given instanceof PyType ? metaclassOf(given, resolved) : given;
  const passed = rest.size > 0 ? rest : null;
  const prepare = metaclass instanceof PyType ? metaclass.lookup('__prepare__') : undefined;
  const namespace =
    prepare === undefined
      ? new PyDict()
      : call(bindToClass(prepare, metaclass as PyType), [name, new PyTuple(resolved)], passed);
  if (resolved.length !== bases.length || resolved.some((base, i) => base !== bases[i])) {
    setItem(namespace, '__orig_bases__', new PyTuple(bases));
  }
  const cell = runBody(namespace);
  const result = call(metaclass, [name, new PyTuple(resolved), namespace], passed);
  if (cell instanceof PyCell && result instanceof PyType && cell.value === undefined) {
    throw typeError(
      `__class__ not set defining ${reprOf(name)} as ${reprOf(result)}. Was __classcell__ propagated to type.__new__?`,
    );
  }
  return result;
}

/** Replaces bases that are no types by what their `__mro_entries__` gives (PEP 560). */
function resolveBases(bases: Value[]): Value[] {
  return bases.flatMap((base) => {
    if (base instanceof PyType) return [base];
    const entries = typeOf(base).lookup('__mro_entries__');
    return entries === undefined ? [base] : toArray(call(entries, [base, new PyTuple(bases)]));
  });
}

/** A class namespace, any mapping with str keys, as a Map. */
export function namespaceEntries(namespace: Value): Map<string, Value> {
  const entries = new Map<string, Value>();
  for (const key of toArray(namespace)) {
    if (!isStr(key)) throw typeError('namespace keys must be str');
    entries.set(textOf(key), getItem(namespace, key));
  }
  return entries;
}
