/**
 * The state of one running program that built-ins and modules share: its host, its modules, its standard streams; and
 * what they may ask of the engine that runs it. One program runs at a time; the pipeline installs its session.
 */

import { PyDict } from '../objects/containers/dict.ts';
import { PyList } from '../objects/containers/list.ts';
import { type PyException, runtimeError } from '../objects/exceptions/exceptions.ts';
import type { PyModule } from '../objects/modules/module.ts';
import type { Namespace } from '../objects/modules/namespace.ts';
import { makeStr } from '../objects/text/text.ts';
import type { PyCell, Value } from '../objects/value.ts';
import type { Host } from './host.ts';

/** What a text is compiled as: statements, one expression whose value is the result, or one interactive statement. */
export type CompileMode = 'exec' | 'eval' | 'single';

/** The interpreter and the compiler, as the code they run may use them. */
export interface Engine {
  /** `globals()` of the running code. */
  globals(): Namespace;
  /** `locals()` of the running code: a dict. */
  locals(): Value;
  /** Runs the body of a class, a function that `class` made, in `namespace`; what it returns (its `__class__` cell). */
  runClassBody(body: Value, namespace: Value): Value;
  /**
   * Compiles a text for `execute`. Throws the SyntaxError, as a Python exception, of a faulty one.
   *
   * @param deferAnnotations as `from __future__ import annotations` in the text would
   */
  compile(source: string | Uint8Array, filename: string, mode: CompileMode, deferAnnotations: boolean): Value;
  /** Whether the module of the running code says `from __future__ import annotations`. */
  defersAnnotations(): boolean;
  /**
   * Runs a code object with `globals`; gives what it returns.
   *
   * @param locals a mapping, where the names of a module's code are looked up first and bound
   * @param closure a cell for each of the code's free names
   */
  execute(code: Value, globals: Namespace, locals: Value, closure: readonly PyCell[]): Value;
  /** Compiles and runs a module's file. Throws the SyntaxError, as a Python exception, of a faulty one. */
  runModule(source: Uint8Array, filename: string, module: PyModule): void;
  /** What standard error gets when nobody catches this exception. */
  formatException(exception: PyException): string;
  /** `sys.__excepthook__`: writes the traceback of an exception to standard error. */
  excepthook(type: Value, exception: Value, traceback: Value): Value;
  /** The exception being handled, None if there is none: `sys.exc_info()`. */
  handledException(): Value;
  recursionLimit: number;
  /** The frame `depth` calls below the running one; null where there is none. */
  frame(depth: number): Value;
  /** How many Python calls are active. */
  callDepth(): number;
  /** Lets the program go on only `milliseconds` later. It may return at once and pause at the next instruction. */
  sleep(milliseconds: number): void;
}

export interface SessionOptions {
  readonly host: Host;
  readonly engine: Engine;
  /** The builtins, as `builtins/table.ts` makes them. */
  readonly builtins: Namespace;
  /** Makes a module of the standard library; null where there is none of that name. See `stdlib/index.ts`. */
  readonly standardModule: (name: string) => PyModule | null;
  /** The modules of the standard library that are Python sources in the host's folder of resources. */
  readonly pythonModules: ReadonlySet<string>;
  /** `sys.argv`. */
  readonly argv: readonly string[];
  /** `sys.path[0]`: '' for the working folder whatever it is, else the script's folder, absolute. */
  readonly scriptFolder: string;
}

export class Session {
  readonly host: Host;
  readonly engine: Engine;
  readonly builtins: Namespace;
  readonly standardModule: (name: string) => PyModule | null;
  readonly pythonModules: ReadonlySet<string>;
  readonly argv: PyList;
  readonly path: PyList;
  /** `sys.modules`. */
  readonly modules = new PyDict();
  /** The namespace of `sys`, once it is imported: a program may replace what is in it. */
  sys: Namespace | null = null;

  constructor(options: SessionOptions) {
    this.host = options.host;
    this.engine = options.engine;
    this.builtins = options.builtins;
    this.standardModule = options.standardModule;
    this.pythonModules = options.pythonModules;
    this.argv = PyList.from(options.argv.map(makeStr));
    this.path = PyList.from([makeStr(options.scriptFolder)]);
  }

  /** What `sys.<name>` is now; `undefined` while nobody has imported sys, when it is what it was at the start. */
  fromSys(name: string): Value | undefined {
    if (this.sys === null) return undefined;
    const value = this.sys.get(name);
    if (value === undefined) throw runtimeError(`lost sys.${name}`);
    return value;
  }
}

/** The session of the running program. */
export let session: Session;

export function installSession(started: Session): void {
  session = started;
}
