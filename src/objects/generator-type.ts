/**
 * Generators: `send`, `throw`, `close` and iteration over a frame that the machine resumes. The machine moves a
 * generator between its states; these methods say what is allowed in each.
 */

import { call } from './calls.ts';
import { defineType } from './define.ts';
import { addressOf } from './descriptors.ts';
import {
  exceptionTypes,
  isException,
  makeException,
  PyException,
  runtimeError,
  typeError,
  valueError,
} from './exceptions.ts';
import { PyFrame } from './frame.ts';
import { PyGenerator } from './generator.ts';
import { typeName } from './instance.ts';
import { machine } from './machine.ts';
import { isStr, makeStr, textOf } from './text.ts';
import { PyTraceback } from './traceback.ts';
import { PyTuple } from './tuple.ts';
import { generatorType, isInstance, PyType } from './type.ts';
import type { Value } from './value.ts';

Object.defineProperty(PyGenerator.prototype, 'type', { value: generatorType });

/** The StopIteration that says that a generator has returned. */
function stopIteration(result: Value): PyException {
  return result === null ? makeException('StopIteration') : makeException('StopIteration', result);
}

/** Resumes with a value; `undefined` once it has returned. */
export function resume(generator: PyGenerator, sent: Value): Value | undefined {
  switch (generator.state) {
    case 'running':
      throw valueError('generator already executing');
    case 'finished':
      generator.result = null;
      return undefined;
    case 'created':
      if (sent !== null) throw typeError("can't send non-None value to a just-started generator");
  }
  return machine.resumeGenerator(generator, sent);
}

function send(generator: PyGenerator, sent: Value): Value {
  const value = resume(generator, sent);
  if (value === undefined) throw stopIteration(generator.result);
  return value;
}

/** Raises `error` where the generator stands; `undefined` when it then returns. */
function raiseInside(generator: PyGenerator, error: PyException): Value | undefined {
  if (generator.state === 'running') throw valueError('generator already executing');
  // Before its first instruction no handler of the generator can be entered.
  if (generator.state === 'created') {
    generator.state = 'finished';
    const frame = new PyFrame(generator.code, generator, null);
    error.traceback = new PyTraceback(frame, 0, error.traceback, generator.code.code.firstLine);
  }
  if (generator.state === 'finished') throw error;
  return machine.throwIntoGenerator(generator, error);
}

/** The exception that `throw(type, value, traceback)` means. */
export function exceptionToThrow(
  type: Value,
  value: Value | undefined,
  traceback: Value | undefined,
): PyException {
  if (traceback !== undefined && traceback !== null && !(traceback instanceof PyTraceback)) {
    throw typeError('throw() third argument must be a traceback object');
  }
  let error: Value;
  if (type instanceof PyType && type.isSubtypeOf(exceptionTypes.BaseException)) {
    if (value === undefined || value === null) error = call(type);
    else if (isInstance(value, type)) error = value;
    else error = call(type, value instanceof PyTuple ? [...value.items] : [value]);
  } else {
    if (type instanceof PyException && value !== undefined && value !== null) {
      throw typeError('instance exception may not have a separate value');
    }
    error = type;
  }
  if (!(error instanceof PyException)) {
    throw typeError(
      `exceptions must be classes or instances deriving from BaseException, not ${typeName(type)}`,
    );
  }
  if (traceback instanceof PyTraceback) error.traceback = traceback;
  return error;
}

/** `generator.close()`. */
export function closeGenerator(generator: PyGenerator): void {
  if (generator.state === 'finished') return;
  try {
    if (raiseInside(generator, makeException('GeneratorExit')) === undefined) return;
  } catch (error) {
    if (isException(error, 'GeneratorExit') || isException(error, 'StopIteration')) return;
    throw error;
  }
  throw runtimeError('generator ignored GeneratorExit');
}

const nameText = (value: Value, name: string): string => {
  if (!isStr(value)) throw typeError(`${name} must be set to a string object`);
  return textOf(value);
};

const asGenerator = (self: Value): PyGenerator => self as PyGenerator;

defineType(generatorType, {
  isBase: false,
  slots: {
    iter: (self) => self,
    next: (self) => resume(asGenerator(self), null),
    repr: (self) => makeStr(`<generator object ${asGenerator(self).qualifiedName} at ${addressOf(self)}>`),
  },
  methods: () => ({
    'send(value, /)': send,
    'throw(type, value=None, traceback=None, /)': (self: PyGenerator, type: Value, value, traceback) => {
      const yielded = raiseInside(self, exceptionToThrow(type, value, traceback));
      if (yielded === undefined) throw stopIteration(self.result);
      return yielded;
    },
    'close(/)': (self: PyGenerator) => {
      closeGenerator(self);
      return null;
    },
  }),
  accessors: () => ({
    __name__: {
      get: (self) => makeStr(asGenerator(self).name),
      set: (self, value) => {
        asGenerator(self).name = nameText(value, '__name__');
      },
    },
    __qualname__: {
      get: (self) => makeStr(asGenerator(self).qualifiedName),
      set: (self, value) => {
        asGenerator(self).qualifiedName = nameText(value, '__qualname__');
      },
    },
    gi_running: { get: (self) => asGenerator(self).state === 'running' },
    gi_suspended: { get: (self) => asGenerator(self).state === 'suspended' },
    gi_frame: {
      get: (self) => {
        const generator = asGenerator(self);
        if (generator.state === 'finished') return null;
        generator.frameObject ??= new PyFrame(generator.code, generator, null);
        return generator.frameObject;
      },
    },
    gi_code: { get: (self) => asGenerator(self).code },
  }),
});
