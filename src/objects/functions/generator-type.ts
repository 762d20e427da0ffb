/** Generators as Python sees them: iteration, `send`, `throw` and `close`. */

import { addressOf } from '../classes/descriptors.ts';
import { type Accessor, defineType, readOnly } from '../define.ts';
import { stopIteration, typeError } from '../exceptions/exceptions.ts';
import { isStr, makeStr, textOf } from '../text/text.ts';
import { generatorType } from '../type.ts';
import type { Value } from '../value.ts';
import { thrownBy } from './await-iterator.ts';
import type { Implementation } from './function.ts';
import { delegateOf, PyGenerator, type Resumable, ResumableState } from './generator.ts';
import { close, frameOf, resume, send, throwInto } from './resumption.ts';

Object.defineProperty(PyGenerator.prototype, 'type', { value: generatorType });

const asResumable = (self: Value): Resumable => self as Resumable;

const notText = (name: string): Value => typeError(`${name} must be set to a string object`);

const nameText = (value: Value, name: string): string => {
  if (!isStr(value)) throw notText(name);
  return textOf(value);
};

/** `<generator object name at 0x...>`; `noun` is the type's name. */
export const resumableRepr =
  (noun: string) =>
  (self: Value): Value =>
    makeStr(`<${noun} object ${asResumable(self).qualifiedName} at ${addressOf(self)}>`);

/** `throw` without what says that it has returned. */
function throwAndYield(self: Resumable, type: Value, value?: Value, traceback?: Value): Value {
  const yielded = throwInto(self, thrownBy(type, value, traceback));
  if (yielded === undefined) throw stopIteration(self.result);
  return yielded;
}

/** The methods that generators and coroutines share. */
export const resumableMethods = (): Record<string, Implementation> => ({
  'send(value, /)': send,
  'throw(type, value=None, traceback=None, /)': throwAndYield,
  'close(/)': (self: Resumable) => {
    close(self);
    return null;
  },
});

/** The attributes that all have; `prefix` is `gi`, `cr` or `ag`. */
export const resumableAccessors = (prefix: string): Record<string, Accessor> => ({
  __name__: {
    get: (self) => makeStr(asResumable(self).name),
    set: (self, value) => {
      asResumable(self).name = nameText(value, '__name__');
    },
    remove: () => {
      throw notText('__name__');
    },
  },
  __qualname__: {
    get: (self) => makeStr(asResumable(self).qualifiedName),
    set: (self, value) => {
      asResumable(self).qualifiedName = nameText(value, '__qualname__');
    },
    remove: () => {
      throw notText('__qualname__');
    },
  },
  [`${prefix}_code`]: readOnly((self) => asResumable(self).code),
  [`${prefix}_frame`]: {
    get: (self) => (asResumable(self).state === ResumableState.Finished ? null : frameOf(asResumable(self))),
  },
});

/** Those that say where it is. */
export const stateAccessors = (prefix: string): Record<string, Accessor> => ({
  [`${prefix}_running`]: { get: (self) => asResumable(self).state === ResumableState.Running },
  [`${prefix}_suspended`]: { get: (self) => asResumable(self).state === ResumableState.Suspended },
});

defineType(generatorType, () => ({
  isBase: false,
  slots: {
    iter: (self) => self,
    next: (self) => resume(asResumable(self), null),
    repr: resumableRepr('generator'),
  },
  methods: () => ({
    // The slot's own wrapper would lose what was returned.
    '__next__(/)': (self: Resumable) => send(self, null),
    ...resumableMethods(),
  }),
  accessors: () => ({
    ...resumableAccessors('gi'),
    ...stateAccessors('gi'),
    gi_yieldfrom: { get: (self) => delegateOf(asResumable(self)) },
  }),
}));
