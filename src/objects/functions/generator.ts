/**
 * Generators, coroutines and asynchronous generators: functions that are suspended and resumed. While one is suspended it
 * keeps its registers in an array of its own; what may be done to it in which state is in `resumption.ts`. And the built-in
 * iterators that are driven in the same way.
 */

import { Op } from '../../bytecode/opcodes.ts';
import type { PyType } from '../type.ts';
import { PyObject, type Value } from '../value.ts';
import type { PyCode } from './code.ts';
import type { PyFrame } from './frame.ts';
import type { PyFunction } from './function.ts';
import type { Instruction } from './instruction.ts';

export enum ResumableState {
  Created,
  Suspended,
  Running,
  Finished,
}

/** What a call of a function with `yield` or `async` makes. */
export abstract class Resumable extends PyObject {
  declare type: PyType;
  /** What messages call it. */
  abstract readonly kind: string;
  name: string;
  qualifiedName: string;
  readonly code: PyCode;
  readonly function: PyFunction;
  /** Its window while it is suspended. */
  registers: (Value | undefined)[];
  /** Where it is suspended; the code's entry before it starts. */
  instruction: Instruction;
  /** The exception that it is handling where it is suspended. */
  handled: Value = null;
  state = ResumableState.Created;
  /** Its frame as Python sees it, once somebody has looked. */
  frameObject: PyFrame | null = null;
  /** What it returned, once finished. */
  result: Value = null;

  constructor(callee: PyFunction, registers: (Value | undefined)[]) {
    super();
    const { code } = callee;
    this.name = callee.name;
    this.qualifiedName = callee.qualifiedName;
    this.code = code;
    this.function = callee;
    this.registers = registers;
    this.instruction = code.entry;
  }
}

export class PyGenerator extends Resumable {
  declare readonly kind: string;
}

export class PyCoroutine extends Resumable {
  declare readonly kind: string;
  /** Where it was made: a tuple of file names, lines and names of functions; None unless the program asked for that. */
  origin: Value = null;
}

export class PyAsyncGenerator extends Resumable {
  declare readonly kind: string;
  /** Which of its awaitables is on its way: more than `state`, which says `suspended` while it awaits. */
  driver: AwaitIterator | null = null;
  /** Has the hook for first iterations been called? */
  hasBegun = false;
  /** `aclose()` has begun, or it has ended. */
  isClosed = false;

  /** The awaitable on its way has got what it was to get. */
  endStep(): void {
    this.driver?.close();
    this.driver = null;
  }
}

// They stand on the prototypes, not in every instance.
Object.defineProperty(PyGenerator.prototype, 'kind', { value: 'generator' });
Object.defineProperty(PyCoroutine.prototype, 'kind', { value: 'coroutine' });
Object.defineProperty(PyAsyncGenerator.prototype, 'kind', { value: 'async generator' });

/** The iterator that it waits for at `yield from` or `await`, while it is suspended there; else null. */
export function delegateOf({ state, instruction, registers }: Resumable): Value {
  if (state !== ResumableState.Suspended || instruction.opcode !== Op.YIELD_FROM) return null;
  return registers[instruction.b] ?? null;
}

/** The arguments of `throw(type, value, traceback)`, as they were given. */
export type Thrown = readonly [type: Value, value?: Value, traceback?: Value];

/**
 * An iterator that a built-in awaitable gives to `await`: what `__await__` of a coroutine, `asend()` of an asynchronous
 * generator and `anext(iterator, default)` make.
 */
export abstract class AwaitIterator extends PyObject {
  declare type: PyType;
  /** What `await` gives, once it has ended. */
  result: Value = null;
  /** The next that it yields; `undefined` at the end. */
  abstract send(value: Value): Value | undefined;
  /** The same after an exception inside. */
  abstract throw(thrown: Thrown): Value | undefined;
  abstract close(): void;
}
