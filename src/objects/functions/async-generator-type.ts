/**
 * Asynchronous generators. Their code yields two kinds of things: what `await` passes on from below, as it is, and what
 * `yield` gives, in a wrapper. `asend` and its kin make an iterator for `await` that passes on the former, and ends with
 * the latter as its result.
 */

import { call } from '../calls.ts';
import { classGetItem } from '../classes/generic-alias.ts';
import { defineType, newType, readOnly } from '../define.ts';
import {
  exceptionTypes,
  isException,
  makeException,
  runtimeError,
  typeError,
} from '../exceptions/exceptions.ts';
import { machine } from '../machine.ts';
import { asyncGeneratorType } from '../type.ts';
import { PyObject, type Value } from '../value.ts';
import { awaitIteratorType, thrownBy } from './await-iterator.ts';
import { AwaitIterator, delegateOf, PyAsyncGenerator, ResumableState, type Thrown } from './generator.ts';
import { resumableAccessors, resumableRepr } from './generator-type.ts';
import { resume, throwInto } from './resumption.ts';

Object.defineProperty(PyAsyncGenerator.prototype, 'type', { value: asyncGeneratorType });

const wrappedYieldType = newType('async_generator_wrapped_value');

/** What `yield` of an asynchronous generator gives to whoever resumes it. */
export class WrappedYield extends PyObject {
  type = wrappedYieldType;
  readonly value: Value;

  constructor(value: Value) {
    super();
    this.value = value;
  }
}

type Step = () => Value | undefined;

/** An awaitable of an asynchronous generator. */
abstract class AsyncGeneratorStep extends AwaitIterator {
  readonly generator: PyAsyncGenerator;
  protected state: 'initial' | 'iterating' | 'closed' = 'initial';
  protected abstract readonly reused: string;

  constructor(generator: PyAsyncGenerator) {
    super();
    this.generator = generator;
  }

  close(): void {
    this.state = 'closed';
  }

  protected checkOpen(): void {
    if (this.state === 'closed') throw runtimeError(`cannot reuse already awaited ${this.reused}`);
  }

  /** Takes a step of the generator: passes on what it awaits, and ends with what it yields. */
  protected unwrapped(step: Step): Value | undefined {
    const { generator } = this;
    let value: Value | undefined;
    try {
      value = step();
      if (value === undefined) throw makeException('StopAsyncIteration');
    } catch (error) {
      if (isException(error, 'StopAsyncIteration') || isException(error, 'GeneratorExit')) {
        generator.isClosed = true;
      }
      this.finish();
      throw error;
    }
    if (!(value instanceof WrappedYield)) return value;
    this.finish();
    this.result = value.value;
    return undefined;
  }

  protected finish(): void {
    this.generator.endStep();
    this.state = 'closed';
  }
}

/** `asend(value)` and `__anext__()`. */
export class Send extends AsyncGeneratorStep {
  protected readonly reused = '__anext__()/asend()';
  private readonly value: Value;

  constructor(generator: PyAsyncGenerator, value: Value) {
    super(generator);
    this.value = value;
  }

  send(given: Value): Value | undefined {
    const { generator } = this;
    this.checkOpen();
    let sent = given;
    if (this.state === 'initial') {
      if (generator.driver !== null) {
        throw runtimeError('anext(): asynchronous generator is already running');
      }
      sent ??= this.value;
      this.state = 'iterating';
    }
    generator.driver = this;
    return this.unwrapped(() => resume(generator, sent));
  }

  /** Begins what the machine does itself; answers what to resume with, `undefined` where `send` has something to say. */
  begin(given: Value): Value | undefined {
    const { generator } = this;
    const isFresh = this.state === 'initial';
    if (this.state === 'closed' || (isFresh && generator.driver !== null)) return undefined;
    const sent = isFresh && given === null ? this.value : given;
    const { state } = generator;
    if (state === ResumableState.Running || state === ResumableState.Finished) return undefined;
    if (state === ResumableState.Created && sent !== null) return undefined;
    this.state = 'iterating';
    generator.driver = this;
    return sent;
  }

  throw(thrown: Thrown): Value | undefined {
    this.checkOpen();
    return this.unwrapped(() => throwInto(this.generator, thrown));
  }
}

/** `athrow(...)` and `aclose()`. */
abstract class Interrupt extends AsyncGeneratorStep {
  protected readonly reused = 'aclose()/athrow()';
  protected abstract readonly name: string;

  send(sent: Value): Value | undefined {
    const { generator } = this;
    this.checkOpen();
    if (generator.state === ResumableState.Finished) {
      this.state = 'closed';
      return undefined;
    }
    if (this.state === 'iterating') return this.step(() => resume(generator, sent));
    this.begin(sent);
    return this.step(() => this.interrupt());
  }

  private begin(sent: Value): void {
    const { generator } = this;
    if (generator.driver !== null || generator.isClosed) {
      this.state = 'closed';
      throw generator.driver !== null
        ? runtimeError(`${this.name}(): asynchronous generator is already running`)
        : makeException('StopAsyncIteration');
    }
    if (sent !== null) throw runtimeError("can't send non-None value to a just-started coroutine");
    this.state = 'iterating';
    generator.driver = this;
  }

  throw(thrown: Thrown): Value | undefined {
    this.checkOpen();
    return this.step(() => throwInto(this.generator, thrown));
  }

  /** Raises in the generator what it is interrupted by. */
  protected abstract interrupt(): Value | undefined;
  protected abstract step(step: Step): Value | undefined;
}

class Throw extends Interrupt {
  protected readonly name = 'athrow';
  private readonly args: readonly Value[];

  constructor(generator: PyAsyncGenerator, args: readonly Value[]) {
    super(generator);
    this.args = args;
  }

  protected interrupt(): Value | undefined {
    const { length } = this.args;
    if (length === 0) throw typeError('athrow expected at least 1 argument, got 0');
    if (length > 3) throw typeError(`athrow expected at most 3 arguments, got ${length}`);
    const [type, value, traceback] = this.args;
    return throwInto(this.generator, thrownBy(type, value, traceback), false);
  }

  protected step(step: Step): Value | undefined {
    return this.unwrapped(step);
  }
}

class Close extends Interrupt {
  protected readonly name = 'aclose';

  protected interrupt(): Value | undefined {
    this.generator.isClosed = true;
    return throwInto(this.generator, [exceptionTypes.GeneratorExit], false);
  }

  protected step(step: Step): Value | undefined {
    let value: Value | undefined;
    try {
      value = step();
    } catch (error) {
      this.finish();
      if (isException(error, 'StopAsyncIteration') || isException(error, 'GeneratorExit')) return undefined;
      throw error;
    }
    if (value === undefined) {
      this.finish();
      return undefined;
    }
    if (!(value instanceof WrappedYield)) return value;
    this.finish();
    throw runtimeError('async generator ignored GeneratorExit');
  }
}

Object.defineProperty(Send.prototype, 'type', { value: awaitIteratorType('async_generator_asend') });
Object.defineProperty(Interrupt.prototype, 'type', { value: awaitIteratorType('async_generator_athrow') });

/** The generator, of which the program's hook knows. */
function begun(generator: PyAsyncGenerator): PyAsyncGenerator {
  if (!generator.hasBegun) {
    generator.hasBegun = true;
    const { firstIteration } = machine.coroutineSettings;
    if (firstIteration !== null) call(firstIteration, [generator]);
  }
  return generator;
}

/** `generator.__anext__()`. */
export function nextStep(generator: PyAsyncGenerator): Send {
  return new Send(begun(generator), null);
}

defineType(asyncGeneratorType, () => ({
  isBase: false,
  slots: { repr: resumableRepr('async_generator') },
  methods: () => ({
    '__aiter__(/)': (self: PyAsyncGenerator) => self,
    '__anext__(/)': nextStep,
    'asend(value, /)': (self: PyAsyncGenerator, value: Value) => new Send(begun(self), value),
    'athrow(*args)': (self: PyAsyncGenerator, args: Value[]) => new Throw(begun(self), args),
    'aclose(/)': (self: PyAsyncGenerator) => new Close(begun(self)),
  }),
  classMethods: classGetItem,
  accessors: () => ({
    ...resumableAccessors('ag'),
    ag_running: readOnly((self) => (self as PyAsyncGenerator).driver !== null),
    ag_await: { get: (self) => delegateOf(self as PyAsyncGenerator) },
  }),
}));
