/**
 * What the objects ask of the interpreter, which stands above them: to run a Python function, and to resume a
 * generator. The VM installs itself here when it starts.
 */

import type { Code } from '../bytecode/code.ts';
import type { PyException } from './exceptions/exceptions.ts';
import type { PyCode } from './functions/code.ts';
import type { Fold } from './functions/fold.ts';
import type { Activation, PyFrame } from './functions/frame.ts';
import type { PyFunction } from './functions/function.ts';
import type { PyGenerator, Resumable } from './functions/generator.ts';
import type { Namespace } from './modules/namespace.ts';
import type { Keywords, PyCell, Value } from './value.ts';

/** What a program may set about its coroutines, in the module sys. */
export interface CoroutineSettings {
  /** Of how many callers a coroutine keeps the places where it was made. */
  originDepth: number;
  /** Called with each asynchronous generator that is iterated for the first time; or None. */
  firstIteration: Value;
  /** Kept, and never called: nobody tells when an object dies. */
  finalizer: Value;
}

export interface Machine {
  readonly coroutineSettings: CoroutineSettings;
  /** Runs `callee` to its end, on the JS stack. */
  callFunction(callee: PyFunction, args: Value[], keywords: Keywords | null): Value;
  /** Resumes what has not finished with a value; `undefined` when it has returned (see `result`). */
  resumeWith(resumable: Resumable, sent: Value): Value | undefined;
  /**
   * Runs a generator that `isFoldable` until it yields a value that is not for the fold, which is given, or to its end:
   * `undefined`, and its result is what has been accumulated.
   */
  foldInto(fold: Fold, generator: PyGenerator, start: Value | undefined): Value | undefined;
  /** Resumes what is suspended at `yield from` or `await` behind it, with the value of that expression. */
  resumeBehindDelegate(resumable: Resumable, value: Value): Value | undefined;
  /** Does something while it counts as running, where it is suspended: with its frame on the stack. */
  whileRunning<T>(resumable: Resumable, action: () => T): T;
  /** Resumes it by raising `error` where it stands. */
  raiseInside(resumable: Resumable, error: PyException): Value | undefined;
  /** Where a frame stands that has not ended. */
  activationOf(frame: PyFrame): Activation;
  /** The frame that called it, or resumed it; null at the bottom, and while it is suspended. */
  callerOf(frame: PyFrame): PyFrame | null;
  /** What `super()` without arguments goes by, in the running code. */
  superContext(): SuperContext;
  /** The code linked to other globals. */
  linkCode(code: Code, globals: Namespace): PyCode;
  /** The builtins of the program. */
  builtins(): Namespace;
  /** Imports the module of that name. */
  importModule(name: string): Value;
  /** A module that has been imported. */
  importedModule(name: string): Value | undefined;
  /** How deep calls may nest, and what goes down trees of objects as calls do. */
  readonly recursionLimit: number;
  /** The values of all variables of the running functions and of their modules. */
  variables(): Iterable<Value>;
  /** `__name__` of the globals of the running code: the module of a class that it makes. */
  currentModule(): Value | undefined;
}

/** Of the code that calls `super()`. */
export interface SuperContext {
  readonly positionalCount: number;
  /** Its first argument; `undefined` if it has been deleted. */
  readonly self: Value | undefined;
  /** The cell of `__class__`, which code has that stands in a class and mentions it or `super`. */
  readonly classCell: PyCell | undefined;
}

/** The interpreter; set before any Python code runs. */
export let machine: Machine;

export function installMachine(installed: Machine): void {
  machine = installed;
}
