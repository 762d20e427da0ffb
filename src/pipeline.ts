/**
 * From a Python source text to its result, the stages in order:
 *
 *     bytes -> decodeSource -> text -> parseModule -> AST -> compileModule -> Code -> linkCode -> PyCode -> Interpreter
 *
 * Read this file first. Everything a program can reach beyond the language comes in through the `Session` made here.
 */

import { makeBuiltins } from './builtins/table.ts';
import { type Code, codesIn } from './bytecode/code.ts';
import { codeFromJson, codeToJson, type JsonCode } from './bytecode/code-json.ts';
import { disassemble, renderDisassembly } from './bytecode/disassemble.ts';
import { compileExpression, compileModule } from './compiler/compile.ts';
import { makeJit } from './jit/deferred-jit.ts';
import { createInspector, createJit, type Jit } from './jit/jit.ts';
import type { JitOptions } from './jit/jit-options.ts';
import type { InspectionOptions, Inspector } from './jit/reports/inspect.ts';
import { isException, makeException, PyException } from './objects/exceptions/exceptions.ts';
import { syntaxError } from './objects/exceptions/syntax-error.ts';
import { PyModule } from './objects/modules/module.ts';
import { Namespace } from './objects/modules/namespace.ts';
import { flushFiles } from './runtime/disk-file.ts';
import type { Host, HostCache } from './runtime/host.ts';
import { nameModule } from './runtime/imports.ts';
import { keep, recall } from './runtime/kept.ts';
import { linkCode } from './runtime/link-code.ts';
import { type CompileMode, installSession, Session } from './runtime/session.ts';
import { warnAbout } from './runtime/warnings.ts';
import { makeStandardModule, PYTHON_MODULES } from './stdlib/index.ts';
import { installCharacterNames } from './syntax/character-names.ts';
import { decodeSource } from './syntax/decode.ts';
import { formatSyntaxError, PythonSyntaxError, placeOf } from './syntax/errors.ts';
import { parseExpression, parseInteractive, parseModule } from './syntax/parse.ts';
import { Source } from './syntax/source.ts';
import { InterpreterEngine } from './vm/engine.ts';
import { Interpreter } from './vm/interpreter.ts';
import { formatException } from './vm/traceback.ts';
import { exitCodeOf, FAILURE } from './vm/uncaught.ts';
import { toException } from './vm/unwind.ts';

/** A program's text and the name that tracebacks give it. */
export interface Program {
  readonly source: string | Uint8Array;
  readonly filename: string;
}

export interface RunOptions {
  /** `sys.argv`. */
  readonly argv: readonly string[];
  /** `sys.path[0]`, where the user's own modules are: '' is the working folder. */
  readonly scriptFolder: string;
  readonly jit: JitOptions | null;
}

/** Colours for the parts of a disassembly. */
export type Paint = Readonly<
  Record<'heading' | 'source' | 'opcode' | 'label' | 'constant', (text: string) => string>
>;

export interface DisassemblyFormat {
  readonly json: boolean;
  readonly paint: Paint | null;
}

/** Compiling a text of so many UTF-16 units, some 300 lines, takes long enough for `Host.runOnce`. */
const LONG_TEXT = 12_000;

/**
 * Compiles a program, unless an earlier run has and the cache still has what came of it. Throws `PythonSyntaxError`.
 *
 * @param cache null: it is compiled in any case
 */
function compileSource({ source, filename }: Program, host: Host, cache: HostCache | null): Code {
  const text = typeof source === 'string' ? source : decodeSource(source, filename);
  const named = new Source(filename, text);
  const compile = (): Code => compileModule(parseModule(named), named);
  const compileOnce = (): Code => (text.length < LONG_TEXT ? compile() : host.runOnce(compile));
  // What is no file seldom comes again.
  if (cache === null || filename.startsWith('<')) return compileOnce();
  const kept = recall(cache, 'code', named);
  if (kept !== null) return codeFromJson(kept as JsonCode, named);
  const json = codeToJson(compileOnce());
  keep(cache, 'code', named, json);
  // So the first run is like all others, down to what V8's code cache has of it.
  return codeFromJson(json, named);
}

/** Runs a program and gives its exit code: at once, unless it had to wait for the event loop. */
export function runSource(program: Program, options: RunOptions, host: Host): number | Promise<number> {
  const code = compileOrReport(program, host, host.cache);
  if (code === null) return FAILURE;
  const { jit } = options;
  if (jit === null) return execute(code, options, host, null);
  const tier = makeJit(jit, host);
  const report = (exitCode: number): number => {
    const text = tier.end();
    if (text !== '') host.write(2, text);
    return exitCode;
  };
  const ended = execute(code, options, host, tier);
  return typeof ended === 'number' ? report(ended) : ended.then(report);
}

function compileOrReport(program: Program, host: Host, cache: HostCache | null = null): Code | null {
  installCharacterNames(() =>
    decodeSource(host.files.readFile(`${host.resourceFolder}/unicode-names.txt`), ''),
  );
  try {
    return compileSource(program, host, cache);
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    host.write(2, formatSyntaxError(error, typeof program.source !== 'string'));
    return null;
  }
}

function execute(code: Code, options: RunOptions, host: Host, jit: Jit | null): number | Promise<number> {
  host.onAbandoned(flushFiles);
  const builtins = makeBuiltins();
  const main = new PyModule(new Namespace(builtins));
  const pycode = linkCode(code, main.namespace);
  const interpreter = new Interpreter(pycode, jit);
  const session = new Session({
    host,
    engine: new InterpreterEngine(interpreter, {
      module: (source, filename) => {
        const imported = compileImported(source, filename, host);
        jit?.meetFile(imported);
        return imported;
      },
      text: compileText,
    }),
    builtins,
    standardModule: makeStandardModule,
    pythonModules: PYTHON_MODULES,
    argv: options.argv,
    scriptFolder: options.scriptFolder,
  });
  session.modules.set('__main__', main);
  installSession(session);
  jit?.meetFile(code);
  jit?.begin(pycode);
  const { filename } = code.source;
  nameModule(main.namespace, '__main__', filename.startsWith('<') ? null : filename, null);
  const ended = finish(host, interpreter, () => interpreter.start(pycode));
  const end = (exitCode: number): number => endWith(exitCode, host);
  return typeof ended === 'number' ? end(ended) : ended.then(end);
}

/** CPython's exit code where standard output does not take what is still to be written. */
const UNWRITTEN = 120;

/** What the program printed, and wrote to files that it left open, is written; of what cannot be, standard error tells. */
function endWith(exitCode: number, host: Host): number {
  tellOfFailure('a file that was left open', flushFiles, host);
  const stdout = "<_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>";
  return tellOfFailure(stdout, () => host.flush(), host) ? UNWRITTEN : exitCode;
}

/** As CPython tells of errors that nobody can handle any more. Was there one? */
function tellOfFailure(place: string, write: () => void, host: Host): boolean {
  try {
    write();
    return false;
  } catch (error) {
    host.write(2, `Exception ignored in: ${place}\n${formatException(toException(error, null))}`);
    return true;
  }
}

/** Runs `step`, and the rest of the program if it pauses; gives the exit code. */
function finish(host: Host, interpreter: Interpreter, step: () => void): number | Promise<number> {
  try {
    step();
  } catch (error) {
    if (!(error instanceof PyException)) throw error;
    return exitCodeOf(error);
  }
  return interpreter.isPaused ? continuePaused(host, interpreter) : 0;
}

/** Lets the event loop turn while the program pauses: only so can a signal arrive. */
async function continuePaused(host: Host, interpreter: Interpreter): Promise<number> {
  let wake = (): void => {};
  const stopListening = host.onInterrupt(() => {
    interpreter.pending = makeException('KeyboardInterrupt');
    wake();
  });
  try {
    while (interpreter.isPaused) {
      // A timer may come early: it counts from the time at which the event loop last looked at the clock.
      do {
        const remaining = interpreter.pauseRemaining();
        await new Promise<void>((resolve) => {
          const timer = remaining > 0 ? setTimeout(resolve, Math.ceil(remaining)) : undefined;
          if (timer === undefined) setImmediate(resolve);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      } while (interpreter.pending === null && interpreter.pauseRemaining() > 0);
      interpreter.resume();
    }
    return 0;
  } catch (error) {
    if (!(error instanceof PyException)) throw error;
    return exitCodeOf(error);
  } finally {
    stopListening();
  }
}

/** Compiles a file that the running program imports. */
function compileImported(source: Uint8Array, filename: string, host: Host): Code {
  return raising(
    () => compileSource({ source, filename }, host, host.cache),
    (error) => `${error.text}\n`,
  );
}

/** Compiles a text for `compile`, `exec` and `eval`. */
function compileText(
  source: string | Uint8Array,
  filename: string,
  mode: CompileMode,
  deferAnnotations: boolean,
): Code {
  let named = new Source(filename, '', false);
  const options = { namespace: true, interactive: mode === 'single', deferAnnotations };
  const parsed = raising(
    () => {
      named = new Source(
        filename,
        typeof source === 'string' ? source : decodeSource(source, filename),
        false,
      );
      const tree = parseText(named, mode);
      issueWarnings(named);
      return tree;
    },
    ({ text, line }) => ((mode === 'exec' || line < named.lineCount) && line > 0 ? `${text}\n` : text),
  );
  // CPython's compiler no longer has the text: it looks for a file of that name.
  return raising(
    () =>
      parsed.kind === 'Expression'
        ? compileExpression(parsed, named, deferAnnotations)
        : compileModule(parsed, named, options),
    () => null,
  );
}

/** A syntax error becomes the Python exception of the program that gave the text; `lineOf` is its `text`. */
function parseText(source: Source, mode: CompileMode) {
  if (mode === 'eval') return parseExpression(source);
  return mode === 'single' ? parseInteractive(source) : parseModule(source);
}

/** Where a filter makes errors of warnings, they are errors in the text. */
function issueWarnings(source: Source): void {
  for (const { category, message, start, end } of source.warnings) {
    try {
      warnAbout(category, message, source.filename, source.lineAt(start));
    } catch (error) {
      if (!isException(error, category)) throw error;
      throw new PythonSyntaxError(message, placeOf(source, start, end));
    }
  }
}

function raising<T>(compile: () => T, lineOf: (error: PythonSyntaxError) => string | null): T {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    throw syntaxError(error.type, error.message, error, lineOf(error));
  }
}

/** Writes the bytecode of a program, or its syntax error, and gives the exit code. */
export function disassembleSource(program: Program, format: DisassemblyFormat, host: Host): number {
  const code = compileOrReport(program, host);
  if (code === null) return FAILURE;
  const listing = disassemble(code);
  host.write(
    1,
    format.json ? `${JSON.stringify(listing, null, 2)}\n` : renderDisassembly(listing, format.paint),
  );
  return 0;
}

/**
 * Runs a program under the JIT and then writes its bytecode with what became of its hot loops and functions; gives the
 * program's exit code.
 *
 * @param stage the host that the program runs on
 */
export function inspectSource(
  program: Program,
  options: RunOptions & { readonly jit: JitOptions; readonly inspection: InspectionOptions },
  format: DisassemblyFormat,
  host: Host,
  stage: Host,
): number | Promise<number> {
  const code = compileOrReport(program, host);
  if (code === null) return FAILURE;
  const inspector = createInspector(options.inspection);
  const show = (exitCode: number): number => {
    host.write(1, format.json ? inspectionData(code, inspector) : inspectionText(code, inspector, format));
    return exitCode;
  };
  const ended = execute(code, options, stage, createJit({ ...options.jit, inspector }, host));
  return typeof ended === 'number' ? show(ended) : ended.then(show);
}

function inspectionData(code: Code, { regions }: Inspector): string {
  const document = { ...disassemble(code), regions: regions.map(({ code: _, ...region }) => region) };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The program's listings with its regions below them; then those of other files, which it has imported. */
function inspectionText(code: Code, inspector: Inspector, { paint }: DisassemblyFormat): string {
  const own = codesIn(code);
  const foreign = new Set(inspector.regions.map((region) => region.code));
  for (const each of own) foreign.delete(each);
  const parts = [renderDisassembly(disassemble(code), paint, (index) => inspector.describe(own[index]))];
  for (const each of foreign)
    parts.push(`${each.name}  ${each.source.filename}\n${inspector.describe(each)}`);
  if (inspector.regions.length === 0) parts.push('nothing became hot (--jit-threshold says when that is)\n');
  return parts.join('\n');
}
