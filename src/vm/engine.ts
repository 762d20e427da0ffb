/** The interpreter as built-ins and modules see it: `runtime/session.ts` declares what they may ask. */

import type { Code } from '../bytecode/code.ts';
import { PyDict } from '../objects/containers/dict.ts';
import type { PyException } from '../objects/exceptions/exceptions.ts';
import { codeOf, type PyCode, PyCodeView } from '../objects/functions/code.ts';
import { localsIn } from '../objects/functions/frame.ts';
import { PyFunction } from '../objects/functions/function.ts';
import { globalsDict } from '../objects/modules/globals.ts';
import type { PyModule } from '../objects/modules/module.ts';
import type { Namespace } from '../objects/modules/namespace.ts';
import type { PyCell, Value } from '../objects/value.ts';
import { linkCode } from '../runtime/link-code.ts';
import type { CompileMode, Engine } from '../runtime/session.ts';
import type { Interpreter } from './interpreter.ts';
import { formatException } from './traceback.ts';
import { defaultHook } from './uncaught.ts';

/** What the pipeline compiles with. */
export interface Compilers {
  /** Compiles a module's file. Throws the SyntaxError of a faulty one as a Python exception, as the other does. */
  module(source: Uint8Array, filename: string): Code;
  /** Compiles what a program gives to `compile`, `exec` or `eval`. */
  text(source: string | Uint8Array, filename: string, mode: CompileMode, deferAnnotations: boolean): Code;
}

export class InterpreterEngine implements Engine {
  private readonly interpreter: Interpreter;
  private readonly compilers: Compilers;
  /** Code that `execute` has run, as it was linked last: a program may run the same many times. */
  private readonly linked = new WeakMap<Code, PyCode>();

  constructor(interpreter: Interpreter, compilers: Compilers) {
    this.interpreter = interpreter;
    this.compilers = compilers;
  }

  globals(): Namespace {
    return this.interpreter.frame.code.globals;
  }

  locals(): Value {
    const { frame, registers } = this.interpreter;
    const { kind } = frame.code.code;
    // A function's frame may still hold the namespace of the body that had it before.
    if (kind === 'class' || kind === 'module') return frame.namespace ?? globalsDict(frame.code.globals);
    return localsIn(frame.code.code, registers, frame.base, new PyDict());
  }

  defersAnnotations(): boolean {
    return this.interpreter.frame.code.code.deferAnnotations;
  }

  compile(...args: Parameters<Compilers['text']>): Value {
    return new PyCodeView(this.compilers.text(...args));
  }

  execute(codeObject: Value, globals: Namespace, locals: Value, closure: readonly PyCell[]): Value {
    const code = codeOf(codeObject);
    const linked = this.link(code, globals);
    if (code.kind === 'module') return this.interpreter.runCode(linked, locals);
    const made = new PyFunction(linked, globals, closure);
    return code.kind === 'class'
      ? this.interpreter.runBody(made, locals)
      : this.interpreter.callFunction(made, [], null);
  }

  private link(code: Code, globals: Namespace): PyCode {
    let linked = this.linked.get(code);
    if (linked?.globals !== globals) {
      linked = linkCode(code, globals);
      this.linked.set(code, linked);
    }
    return linked;
  }

  runClassBody(body: Value, namespace: Value): Value {
    return this.interpreter.runBody(body as PyFunction, namespace);
  }

  runModule(source: Uint8Array, filename: string, module: PyModule): void {
    this.interpreter.runCode(linkCode(this.compilers.module(source, filename), module.namespace), null);
  }

  formatException(exception: PyException): string {
    return formatException(exception);
  }

  excepthook(type: Value, exception: Value, traceback: Value): Value {
    return defaultHook(type, exception, traceback);
  }

  handledException(): Value {
    return this.interpreter.handled;
  }

  get recursionLimit(): number {
    return this.interpreter.recursionLimit;
  }

  set recursionLimit(limit: number) {
    this.interpreter.recursionLimit = limit;
  }

  frame(depth: number): Value {
    return this.interpreter.frameBelow(depth);
  }

  callDepth(): number {
    return this.interpreter.frame.depth;
  }

  sleep(milliseconds: number): void {
    if (this.interpreter.requestPause(milliseconds)) return;
    // Inside a native call there is no pausing: the whole thread waits.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  }
}
