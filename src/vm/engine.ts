/** The interpreter as built-ins and modules see it: `runtime/session.ts` declares what they may ask. */

import type { Code } from '../bytecode/code.ts';
import { PyDict, StoreDict } from '../objects/dict.ts';
import type { PyFunction } from '../objects/function.ts';
import type { PyModule } from '../objects/module.ts';
import type { Namespace } from '../objects/namespace.ts';
import { makeStr } from '../objects/text.ts';
import { PyCell, type Value } from '../objects/value.ts';
import { linkCode } from '../runtime/link-code.ts';
import type { Engine } from '../runtime/session.ts';
import type { Interpreter } from './interpreter.ts';

/** Compiles a module's file. Throws the SyntaxError of a faulty one as a Python exception. */
export type ModuleCompiler = (source: Uint8Array, filename: string) => Code;

export class InterpreterEngine implements Engine {
  private readonly interpreter: Interpreter;
  private readonly compile: ModuleCompiler;

  constructor(interpreter: Interpreter, compile: ModuleCompiler) {
    this.interpreter = interpreter;
    this.compile = compile;
  }

  globals(): Namespace {
    return this.interpreter.frame.code.globals;
  }

  locals(): Value {
    const { frame, registers } = this.interpreter;
    const { kind, localNames, freeNames } = frame.code.code;
    // A function's frame may still hold the namespace of the body that had it before.
    if (kind === 'class' || kind === 'module') return frame.namespace ?? new StoreDict(frame.code.globals);
    const locals = new PyDict();
    [...localNames, ...freeNames].forEach((name, i) => {
      const held = registers[frame.base + i];
      const value = held instanceof PyCell ? held.value : held;
      if (value !== undefined) locals.set(makeStr(name), value);
    });
    return locals;
  }

  runClassBody(body: Value, namespace: Value): Value {
    return this.interpreter.runBody(body as PyFunction, namespace);
  }

  runModule(source: Uint8Array, filename: string, module: PyModule): void {
    this.interpreter.runCode(linkCode(this.compile(source, filename), module.namespace), null);
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

  callDepth(): number {
    return this.interpreter.frame.depth;
  }

  sleep(milliseconds: number): void {
    if (this.interpreter.requestPause(milliseconds)) return;
    // Inside a native call there is no pausing: the whole thread waits.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  }
}
