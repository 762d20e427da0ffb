/**
 * What the objects ask of the interpreter, which stands above them: to run a Python function, and to resume a
 * generator. The VM installs itself here when it starts.
 */

import type { Activation, PyFrame } from './frame.ts';
import type { PyFunction } from './function.ts';
import type { PyGenerator } from './generator.ts';
import type { Keywords, Value } from './value.ts';

export interface Machine {
  /** Runs `callee` to its end, on the JS stack. */
  callFunction(callee: PyFunction, args: Value[], keywords: Keywords | null): Value;
  /** Resumes a suspended generator with a value; `undefined` when it has returned (see `generator.result`). */
  resumeGenerator(generator: PyGenerator, sent: Value): Value | undefined;
  /** Resumes it by raising `error` where it stands. */
  throwIntoGenerator(generator: PyGenerator, error: Value): Value | undefined;
  /** Where a frame stands that has not ended. */
  activationOf(frame: PyFrame): Activation;
  /** The frame that called it, or resumed it; null at the bottom, and while it is suspended. */
  callerOf(frame: PyFrame): PyFrame | null;
  /** `__name__` of the globals of the running code: the module of a class that it makes. */
  currentModule(): Value | undefined;
}

/** The interpreter; set before any Python code runs. */
export let machine: Machine;

export function installMachine(installed: Machine): void {
  machine = installed;
}
