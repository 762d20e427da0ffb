/**
 * The two ways between slots and special methods, as one table of kinds: a built-in type's slot seen as a method
 * (`list.__len__`), and a method written in Python (`def __len__`) used as a slot.
 */

import { call } from '../calls.ts';
import { isException, makeException, PyException, typeError } from '../exceptions/exceptions.ts';
import { type Implementation, PyBuiltin, PyFunction } from '../functions/function.ts';
import { machine } from '../machine.ts';
import { hashInt } from '../numbers/number-hash.ts';
import { cannotConcatenate, indexOf, truthOf } from '../protocol.ts';
import { IN_PLACE, type SlotName, SPECIAL_METHODS } from '../slots.ts';
import { isStr } from '../text/text.ts';
import {
  boolType,
  isInstance,
  methodDescriptorType,
  NotImplemented,
  type PyType,
  strType,
  typeOf,
  wrapperDescriptorType,
} from '../type.ts';
import type { Keywords, Value } from '../value.ts';
import { argumentTypeName, typeName, unbox } from './instance.ts';

// A slot's exact function type depends on its name; the table relates the kinds, the casts stay in this file.
type AnySlot = (...args: never[]) => unknown;
/** Calls the method of that name as found on the type of its first argument. */
type CallMethod = (self: Value, ...args: Value[]) => Value;

interface Kind {
  /** Parameters of the method, without self. */
  readonly parameters: string;
  toMethod(slot: AnySlot, type: PyType): Implementation;
  toSlot(method: CallMethod, name: string): AnySlot;
}

/** The bound call of special method `name`: a plain function gets self first, anything else is bound by its `__get__`. */
function callSpecial(name: string): CallMethod {
  return (self, ...args) => {
    const type = typeOf(self);
    const method = type.lookup(name);
    if (method === undefined) throw typeError(`'${type.name}' object has no ${name}`);
    if (method instanceof PyFunction) return machine.callFunction(method, [self, ...args], null);
    const get = typeOf(method).slots.descriptorGet;
    return call(get === null ? method : get(method, self, type), args);
  };
}

const asAny = (slot: AnySlot) => slot as unknown as Implementation;

const PLAIN: Kind = {
  parameters: '/',
  toMethod: asAny,
  toSlot: (method) => method,
};
const BINARY: Kind = { parameters: 'value, /', toMethod: asAny, toSlot: (method) => method };
const TERNARY: Kind = { parameters: 'value, mod=None, /', toMethod: asAny, toSlot: (method) => method };
const ITEM: Kind = { parameters: 'key, /', toMethod: asAny, toSlot: (method) => method };
const VOID_ITEM: Kind = {
  parameters: 'key, /',
  toMethod: (slot) => (self: Value, key: Value) => {
    asAny(slot)(self, key);
    return null;
  },
  toSlot: (method) => method,
};
const STORE_ITEM: Kind = {
  parameters: 'key, value, /',
  toMethod: (slot) => (self: Value, key: Value, value: Value) => {
    asAny(slot)(self, key, value);
    return null;
  },
  toSlot: (method) => method,
};
const STRING: (name: string) => Kind = (name) => ({
  parameters: '/',
  toMethod: asAny,
  toSlot: (method) => (self: Value) => {
    const text = method(self);
    if (!isStr(unbox(text))) {
      throw typeError(`${name} returned non-string (type ${typeName(text)})`);
    }
    return text;
  },
});

const KINDS: { readonly [K in SlotName]?: Kind } = {
  repr: STRING('__repr__'),
  str: STRING('__str__'),
  format: {
    parameters: 'format_spec, /',
    toMethod: (slot) => (self: Value, spec: Value) => {
      if (!isInstance(spec, strType)) {
        throw typeError(`__format__() argument must be str, not ${argumentTypeName(spec)}`);
      }
      return asAny(slot)(self, unbox(spec));
    },
    toSlot: (method) => method,
  },
  pow: TERNARY,
  rpow: TERNARY,
  hash: {
    parameters: '/',
    toMethod: asAny,
    toSlot: (method) => (self: Value) => {
      const hash = unbox(method(self));
      if (typeof hash === 'boolean') return Number(hash);
      if (typeof hash !== 'number' && typeof hash !== 'bigint') {
        throw typeError('__hash__ method should return an integer');
      }
      if (typeof hash === 'bigint' && BigInt.asIntN(64, hash) !== hash) return hashInt(hash);
      return hash === -1 ? -2 : hash;
    },
  },
  bool: {
    parameters: '/',
    toMethod: asAny,
    toSlot: (method) => (self: Value) => {
      const answer = method(self);
      if (typeof answer !== 'boolean') {
        throw typeError(`__bool__ should return ${boolType.name}, returned ${typeName(answer)}`);
      }
      return answer;
    },
  },
  length: {
    parameters: '/',
    toMethod: asAny,
    toSlot: (method) => (self: Value) => {
      const answer = method(self);
      const length = typeof answer === 'boolean' ? Number(answer) : answer;
      if (typeof length === 'bigint' && length < 0)
        throw makeException('ValueError', '__len__() should return >= 0');
      if (typeof length === 'bigint') {
        throw makeException('OverflowError', "cannot fit 'int' into an index-sized integer");
      }
      if (typeof length !== 'number') {
        throw typeError(`'${typeName(answer)}' object cannot be interpreted as an integer`);
      }
      if (length < 0) throw makeException('ValueError', '__len__() should return >= 0');
      return length;
    },
  },
  next: {
    parameters: '/',
    toMethod: (slot) => (self: Value) => {
      const value = asAny(slot)(self) as Value | undefined;
      if (value === undefined) throw makeException('StopIteration');
      return value;
    },
    toSlot: (method) => (self: Value) => nextByMethod(method, self),
  },
  contains: {
    parameters: 'key, /',
    toMethod: asAny,
    toSlot: (method) => (self: Value, item: Value) => truthOf(method(self, item)),
  },
  getItem: ITEM,
  setItem: STORE_ITEM,
  deleteItem: VOID_ITEM,
  call: {
    parameters: '/, *args, **kwargs',
    toMethod: (slot) => (self: Value, args: Value[], keywords: Keywords) =>
      asAny(slot)(self, args, keywords.size > 0 ? keywords : null),
    toSlot: () => (self: Value, args: Value[], keywords: Keywords | null) =>
      callBound(self, '__call__', args, keywords),
  },
  create: {
    parameters: '/, *args, **kwargs',
    toMethod: asAny,
    toSlot: () => (type: PyType, args: Value[], keywords: Keywords | null) => {
      const method = type.lookup('__new__') as Value;
      const get = typeOf(method).slots.descriptorGet;
      return call(get === null ? method : get(method, undefined, type), [type, ...args], keywords);
    },
  },
  init: {
    parameters: '/, *args, **kwargs',
    toMethod: (slot) => (self: Value, args: Value[], keywords: Keywords) => {
      asAny(slot)(self, args, keywords.size > 0 ? keywords : null);
      return null;
    },
    toSlot: () => (self: Value, args: Value[], keywords: Keywords | null) => {
      const result = callBound(self, '__init__', args, keywords);
      if (result !== null) throw typeError(`__init__() should return None, not '${typeName(result)}'`);
    },
  },
  getAttribute: { ...BINARY, parameters: 'name, /' },
  getMissing: { ...BINARY, parameters: 'name, /' },
  setAttribute: { ...STORE_ITEM, parameters: 'name, value, /' },
  deleteAttribute: { ...VOID_ITEM, parameters: 'name, /' },
  descriptorGet: {
    parameters: 'instance, owner=None, /',
    toMethod:
      (slot) =>
      (self: Value, instance: Value, owner: Value = null) => {
        if (instance === null && owner === null) throw typeError('__get__(None, None) is invalid');
        return asAny(slot)(self, instance === null ? undefined : instance, owner ?? typeOf(instance));
      },
    toSlot: (method) => (self: Value, instance: Value | undefined, owner: PyType) =>
      method(self, instance === undefined ? null : instance, owner),
  },
  descriptorSet: { ...STORE_ITEM, parameters: 'instance, value, /' },
  descriptorDelete: { ...VOID_ITEM, parameters: 'instance, /' },
};

/** A comparison whose method cannot even be got does not know the other operand. */
const COMPARISON: Kind = {
  parameters: 'value, /',
  toMethod: asAny,
  toSlot: (method, name) => (self: Value, other: Value) => {
    const type = typeOf(self);
    const found = type.lookup(name);
    const get =
      found instanceof PyFunction || found instanceof PyBuiltin || found === undefined
        ? null
        : typeOf(found).slots.descriptorGet;
    if (get === null) return method(self, other);
    let bound: Value;
    try {
      bound = get(found as Value, self, type);
    } catch (error) {
      if (!(error instanceof PyException)) throw error;
      return NotImplemented;
    }
    return call(bound, [other]);
  },
};

const COMPARISON_SLOTS: ReadonlySet<SlotName> = new Set<SlotName>([
  'equal',
  'notEqual',
  'less',
  'lessEqual',
  'greater',
  'greaterEqual',
]);

const UNARY_SLOTS: ReadonlySet<SlotName> = new Set<SlotName>([
  'iter',
  'reversed',
  'negative',
  'positive',
  'absolute',
  'invert',
  'int',
  'float',
  'index',
]);

/** Sequences raise where the operator asks the right operand: it finds out by itself what they cannot do. */
const CONCATENATION: Kind = {
  ...BINARY,
  toMethod: (slot) => (self: Value, other: Value) => {
    const result = asAny(slot)(self, other);
    if (result === NotImplemented) throw cannotConcatenate(self, other);
    return result;
  },
};
const REPETITION: Kind = {
  ...BINARY,
  toMethod: (slot) => (self: Value, times: Value) => {
    indexOf(times);
    return asAny(slot)(self, times);
  },
};
const SEQUENCE_KINDS: { readonly [K in SlotName]?: Kind } = {
  add: CONCATENATION,
  mul: REPETITION,
  rmul: REPETITION,
  imul: REPETITION,
};

function kindOf(slot: SlotName): Kind {
  if (COMPARISON_SLOTS.has(slot)) return COMPARISON;
  return KINDS[slot] ?? (UNARY_SLOTS.has(slot) ? PLAIN : BINARY);
}

/** Special methods that CPython defines as any other method. */
const PLAIN_METHODS = new Set(['__format__', '__reversed__']);
const PLAIN_METHODS_OF = new Set([
  'list.__getitem__',
  'dict.__getitem__',
  'dict.__contains__',
  'set.__contains__',
  'frozenset.__contains__',
]);

function isPlainMethod(type: PyType, name: string): boolean {
  return PLAIN_METHODS.has(name) || PLAIN_METHODS_OF.has(`${type.name}.${name}`);
}

/** An operation in place answers the instance of a derived class, not the value that it carries. */
function answeringSelf(operation: Implementation): Implementation {
  return (self: Value, other: Value) => {
    const payload = unbox(self);
    const result = operation(payload, other);
    return result === payload ? self : result;
  };
}

/** The method that a built-in type's slot answers, as `list.__len__`. */
export function methodWrapper(type: PyType, slot: SlotName): Value {
  const name = SPECIAL_METHODS[slot];
  const kind = (type.slots.length === null ? undefined : SEQUENCE_KINDS[slot]) ?? kindOf(slot);
  const operation = kind.toMethod(type.slots[slot] as unknown as AnySlot, type);
  const implementation = IN_PLACE.has(slot) ? answeringSelf(operation) : operation;
  const method = new PyBuiltin(
    isPlainMethod(type, name) ? methodDescriptorType : wrapperDescriptorType,
    `${name}(${kind.parameters})`,
    implementation,
    type,
  );
  method.keepsInstance =
    slot === 'descriptorGet' ||
    slot === 'getAttribute' ||
    IN_PLACE.has(slot) ||
    (name === '__getitem__' && type.name === 'dict');
  return method;
}

/** The slot that calls the special method of that slot, as the type of the object at hand has it. */
export function slotFromMethod(slot: SlotName): unknown {
  const name = SPECIAL_METHODS[slot];
  return kindOf(slot).toSlot(callSpecial(name), name);
}

function callBound(self: Value, name: string, args: Value[], keywords: Keywords | null): Value {
  const type = typeOf(self);
  const method = type.lookup(name);
  if (method === undefined) throw typeError(`'${type.name}' object is not callable`);
  if (method instanceof PyFunction) return machine.callFunction(method, [self, ...args], keywords);
  const get = typeOf(method).slots.descriptorGet;
  return call(get === null ? method : get(method, self, type), args, keywords);
}

function nextByMethod(method: CallMethod, self: Value): Value | undefined {
  try {
    return method(self);
  } catch (error) {
    if (isException(error, 'StopIteration')) return undefined;
    throw error;
  }
}
