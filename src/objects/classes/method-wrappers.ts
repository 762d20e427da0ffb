/** `classmethod` and `staticmethod`. */

import { dictIn, findAttribute } from '../attributes.ts';
import { call } from '../calls.ts';
import { defineType, newType, readOnly } from '../define.ts';
import { runtimeError } from '../exceptions/exceptions.ts';
import { PyFunction, PyMethod, PyMethodWrapper } from '../functions/function.ts';
import { reprOf } from '../protocol.ts';
import { makeStr } from '../text/text.ts';
import { builtinFunctionType, methodType, typeOf } from '../type.ts';
import type { Value } from '../value.ts';
import { unbox } from './instance.ts';
import { dictAccessor } from './instance-dict.ts';
import { isAbstract } from './property.ts';

export const classMethodType = newType('classmethod');
export const staticMethodType = newType('staticmethod');

const asWrapper = (self: Value): PyMethodWrapper => unbox(self) as PyMethodWrapper;

/** What is inside. Throws RuntimeError where `__init__` has not run. */
function calleeOf(self: Value): Value {
  const { function: callee, type } = asWrapper(self);
  if (callee === undefined) throw runtimeError(`uninitialized ${type.name} object`);
  return callee;
}

/** A wrapper shows the names and the docstring of its function as its own. */
const COPIED = ['__module__', '__name__', '__qualname__', '__doc__', '__annotations__'];

function initialize(self: PyMethodWrapper, callee: Value): Value {
  self.function = callee;
  for (const name of COPIED) {
    const value = findAttribute(callee, name);
    if (value !== undefined) dictIn(self).set(name, value);
  }
  return null;
}

const accessors = () => ({
  __dict__: dictAccessor,
  __func__: readOnly((self: Value) => asWrapper(self).function ?? null),
  __wrapped__: readOnly((self: Value) => asWrapper(self).function ?? null),
  __isabstractmethod__: { get: (self: Value) => isAbstract(asWrapper(self).function ?? null) },
});

defineType(classMethodType, () => ({
  construct: {
    signature: 'classmethod(function, /)',
    allocate: () => new PyMethodWrapper(classMethodType, undefined),
    init: initialize,
  },
  slots: {
    descriptorGet: (self, _instance, owner) => {
      const callee = calleeOf(self);
      const type = typeOf(callee);
      const get = type === builtinFunctionType ? null : type.slots.descriptorGet;
      if (callee instanceof PyFunction || get === null) return new PyMethod(methodType, callee, owner);
      return get(callee, owner, owner);
    },
    repr: (self) => makeStr(`<classmethod(${reprOf(calleeOf(self))})>`),
  },
  accessors,
}));

defineType(staticMethodType, () => ({
  construct: {
    signature: 'staticmethod(function, /)',
    allocate: () => new PyMethodWrapper(staticMethodType, undefined),
    init: initialize,
  },
  slots: {
    descriptorGet: calleeOf,
    call: (self, args, keywords) => call(calleeOf(self), args, keywords),
    repr: (self) => makeStr(`<staticmethod(${reprOf(calleeOf(self))})>`),
  },
  accessors,
}));
