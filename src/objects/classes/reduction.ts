/**
 * What an object is made from, for copies and pickles: `__reduce_ex__` gives a callable, its arguments and a state. Objects of
 * classes are made by functions of the module `copyreg`, iterators by `iter` and the like from what they have left.
 */

import { findAttribute, getAttribute } from '../attributes.ts';
import { latin1Text, PyByteArray, PyBytes } from '../bytes/bytes.ts';
import { call } from '../calls.ts';
import { PyDict } from '../containers/dict.ts';
import { PyList } from '../containers/list.ts';
import { PyRange } from '../containers/range.ts';
import { PyFrozenSet, PySet } from '../containers/set.ts';
import { PySlice } from '../containers/slice.ts';
import { makeTuple, PyTuple } from '../containers/tuple.ts';
import { typeError, valueError } from '../exceptions/exceptions.ts';
import { PyBuiltin, PyMethod } from '../functions/function.ts';
import { machine } from '../machine.ts';
import { iteratorOf, lengthOf, PyIterator, type Reduction, sizeOf, toArray } from '../protocol.ts';
import { makeStr } from '../text/text.ts';
import { objectType, type PyType, typeOf } from '../type.ts';
import type { Value } from '../value.ts';
import { PyMember } from './descriptors.ts';
import { PyInstance, typeName, unbox } from './instance.ts';
import { dictOf } from './instance-dict.ts';

/** From this protocol on objects are made by `cls.__new__`; before by what `copyreg` does. */
const NEW_OBJECT_PROTOCOL = 2;
/** From this protocol on there are pickled bytes. */
const BYTES_PROTOCOL = 3;

/** `object.__reduce_ex__(protocol)`. */
export function reduceEx(self: Value, protocolValue: Value): Value {
  const protocol = sizeOf(protocolValue);
  const isOverridden = typeOf(self).lookup('__reduce__') !== objectType.lookup('__reduce__');
  return isOverridden ? call(getAttribute(self, '__reduce__')) : reduce(self, protocol);
}

/** `object.__reduce__()`, by the oldest protocol unless another is given. */
export function reduce(self: Value, protocol = 0): Value {
  const known = reduceBuiltIn(self, protocol);
  if (known !== null) return known;
  if (protocol >= NEW_OBJECT_PROTOCOL) return reduceByNew(self);
  return call(fromCopyreg('_reduce_ex'), [self, protocol]);
}

const fromCopyreg = (name: string): Value => getAttribute(machine.importModule('copyreg'), name);

function builtinNamed(name: string): Value {
  const value = machine.builtins().get(name);
  if (value === undefined) throw getAttribute(null, name);
  return value;
}

/** What built-in values are made from; null for those of whom nothing special is known. */
function reduceBuiltIn(self: Value, protocol: number): Value | null {
  const type = typeOf(self);
  const payload = unbox(self);
  if (payload instanceof PySet || payload instanceof PyFrozenSet) {
    return makeTuple([type, makeTuple([PyList.from(toArray(payload))]), stateOf(self)]);
  }
  if (payload instanceof PyByteArray) {
    const { bytes } = payload;
    const args = protocol < BYTES_PROTOCOL ? [latin1Text(bytes), 'latin-1'] : [new PyBytes(bytes.slice())];
    return makeTuple([type, makeTuple(args), stateOf(self)]);
  }
  if (payload instanceof PyRange)
    return makeTuple([type, makeTuple([payload.start, payload.stop, payload.step])]);
  if (payload instanceof PySlice)
    return makeTuple([type, makeTuple([payload.start, payload.stop, payload.step])]);
  if (payload instanceof PyMethod) {
    const name = getAttribute(payload.function, '__name__');
    return makeTuple([builtinNamed('getattr'), makeTuple([payload.self, name])]);
  }
  if (payload instanceof PyBuiltin) return makeStr(payload.name);
  const reduction = payload instanceof PyIterator ? payload.reduction() : null;
  return reduction === null ? null : reductionTuple(reduction, type);
}

function reductionTuple({ maker, args, state }: Reduction, type: PyType): Value {
  const parts = [maker === null ? type : builtinNamed(maker), makeTuple(args ?? [makeTuple([])])];
  return makeTuple(state === undefined ? parts : [...parts, state]);
}

// ---- objects of classes

/** By `copyreg.__newobj__(cls, *args)`. */
function reduceByNew(self: Value): Value {
  const type = typeOf(self);
  const args = newArguments(self);
  const payload = unbox(self);
  const isContainer = payload instanceof PyList || payload instanceof PyDict;
  if (args === null && !isContainer && !isPlain(self))
    throw typeError(`cannot pickle '${typeName(self)}' object`);
  const state = call(getAttribute(self, '__getstate__'));
  const items = payload instanceof PyList ? iteratorOf(self) : null;
  const pairs = payload instanceof PyDict ? iteratorOf(call(getAttribute(self, 'items'))) : null;
  const [maker, makerArguments] = makerOf(type, args);
  return makeTuple([maker, makerArguments, state, items, pairs]);
}

function isPlain(self: Value): boolean {
  return self === null || (self instanceof PyInstance && unbox(self) === self);
}

function makerOf(type: PyType, args: NewArguments | null): [Value, Value] {
  if (args === null || args.keywords === null) {
    return [fromCopyreg('__newobj__'), makeTuple([type, ...(args?.positional ?? [])])];
  }
  return [fromCopyreg('__newobj_ex__'), makeTuple([type, makeTuple(args.positional), args.keywords])];
}

interface NewArguments {
  readonly positional: readonly Value[];
  readonly keywords: Value;
}

/** What `__getnewargs_ex__` or `__getnewargs__` gives for `__new__`; null where there is neither. */
function newArguments(self: Value): NewArguments | null {
  const extended = findAttribute(self, '__getnewargs_ex__');
  if (extended !== undefined) {
    const given = call(extended);
    if (!(given instanceof PyTuple))
      throw typeError(`__getnewargs_ex__ should return a tuple, not '${typeName(given)}'`);
    if (given.items.length !== 2) {
      throw valueError(`__getnewargs_ex__ should return a tuple of length 2, not ${given.items.length}`);
    }
    const [positional, keywords] = given.items;
    if (!(positional instanceof PyTuple)) {
      throw typeError(
        `first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '${typeName(positional)}'`,
      );
    }
    if (!(keywords instanceof PyDict)) {
      throw typeError(
        `second item of the tuple returned by __getnewargs_ex__ must be a dict, not '${typeName(keywords)}'`,
      );
    }
    return { positional: positional.items, keywords: lengthOf(keywords) === 0 ? null : keywords };
  }
  const simple = findAttribute(self, '__getnewargs__');
  if (simple === undefined) return null;
  const positional = call(simple);
  if (!(positional instanceof PyTuple))
    throw typeError(`__getnewargs__ should return a tuple, not '${typeName(positional)}'`);
  return { positional: positional.items, keywords: null };
}

/** `object.__getstate__()`: the attributes; with `__slots__` that are set, those after them. */
export function stateOf(self: Value): Value {
  const dict = dictOf(self) ?? null;
  const attributes = dict === null || lengthOf(dict) === 0 ? null : dict;
  const members = new PyDict();
  for (const [name, member] of typeOf(self).mro.flatMap((base) => [...base.dict])) {
    if (!(member instanceof PyMember) || !(self instanceof PyInstance)) continue;
    const value = self.slots[member.index];
    if (value !== undefined) members.set(makeStr(name), value);
  }
  return members.size === 0 ? attributes : makeTuple([attributes, members]);
}
