/** `compile`, `exec` and `eval`: code made of text while the program runs. */

import { findAttribute } from '../objects/attributes.ts';
import { bytesOf } from '../objects/bytes/bytes.ts';
import { call } from '../objects/calls.ts';
import { typeName, unbox } from '../objects/classes/instance.ts';
import { PyDict } from '../objects/containers/dict.ts';
import { PyTuple } from '../objects/containers/tuple.ts';
import {
  exceptionTypes,
  notImplementedError,
  typeError,
  valueError,
} from '../objects/exceptions/exceptions.ts';
import { codeOf } from '../objects/functions/code.ts';
import { namespaceOf } from '../objects/modules/dict-namespace.ts';
import { globalsDict } from '../objects/modules/globals.ts';
import type { Namespace } from '../objects/modules/namespace.ts';
import { indexOf } from '../objects/protocol.ts';
import { isStr, textOf } from '../objects/text/text.ts';
import { codeType, typeOf } from '../objects/type.ts';
import { PyCell, type Value } from '../objects/value.ts';
import { pathOf } from '../runtime/open-file.ts';
import { type CompileMode, session } from '../runtime/session.ts';

const MODES: readonly string[] = ['exec', 'eval', 'single'];

/** `ast.PyCF_ONLY_AST`. */
const ONLY_AST = 0x400;
/** `ast.PyCF_TYPE_COMMENTS` and `codeop`'s PyCF_ALLOW_INCOMPLETE_INPUT. */
const UNSUPPORTED_FLAGS = ONLY_AST | 0x1000 | 0x4000;
/** `__future__.annotations.compiler_flag`. */
const FUTURE_ANNOTATIONS = 0x1000000;
/** The flags of the other features, which every 3.11 program has, and PyCF_DONT_IMPLY_DEDENT. */
const WITHOUT_EFFECT = 0x200 | 0x10 | 0x20000 | 0x40000 | 0x80000 | 0x100000 | 0x200000 | 0x400000 | 0x800000;

export function compile(
  source: Value,
  filename: Value,
  mode: Value,
  flags: Value | undefined,
  dontInherit: Value | undefined,
  optimize: Value | undefined,
): Value {
  const name = pathOf(filename);
  const features = Number(indexOf(flags ?? 0));
  if (features & ~(UNSUPPORTED_FLAGS | FUTURE_ANNOTATIONS | WITHOUT_EFFECT))
    throw valueError('compile(): unrecognised flags');
  const level = optimize === undefined ? -1 : indexOf(optimize);
  if (level < -1 || level > 2) throw valueError('compile(): invalid optimize value');
  const kind = unbox(mode);
  if (!isStr(kind)) throw typeError(`compile() argument 'mode' must be str, not ${typeName(mode)}`);
  if (!MODES.includes(textOf(kind))) throw valueError("compile() mode must be 'exec', 'eval' or 'single'");
  if (features & UNSUPPORTED_FLAGS) throw notImplementedError('compile() makes no syntax trees');
  const text = sourceOf(source, 'compile() arg 1 must be a string, bytes or AST object');
  const inherits = dontInherit === undefined || indexOf(dontInherit) === 0;
  const deferred = (features & FUTURE_ANNOTATIONS) !== 0 || (inherits && session.engine.defersAnnotations());
  return session.engine.compile(text, name, textOf(kind) as CompileMode, deferred);
}

/** The text, or the bytes of one. Throws TypeError with `complaint` for anything else. */
function sourceOf(source: Value, complaint: string): string | Uint8Array {
  const plain = unbox(source);
  const text = isStr(plain) ? textOf(plain) : bytesOf(plain);
  if (text === undefined) throw typeError(complaint);
  const hasNull = typeof text === 'string' ? text.includes('\0') : text.includes(0);
  if (hasNull) throw call(exceptionTypes.SyntaxError, ['source code string cannot contain null bytes']);
  return text;
}

export function exec(
  source: Value,
  globals: Value | undefined,
  locals: Value | undefined,
  closure: Value | undefined,
): Value {
  const scope = execScope(globals ?? null, locals ?? null);
  const code = isCode(source) ? source : compiled('exec', source);
  session.engine.execute(code, scope.globals, scope.locals, cellsFor(code, source, closure ?? null));
  return null;
}

export function evaluate(source: Value, globals: Value | undefined, locals: Value | undefined): Value {
  const scope = evalScope(globals ?? null, locals ?? null);
  const code = isCode(source) ? source : compiled('eval', source);
  if (codeOf(code).freeNames.length > 0) {
    throw typeError('code object passed to eval() may not contain free variables');
  }
  return session.engine.execute(code, scope.globals, scope.locals, []);
}

interface DynamicScope {
  readonly globals: Namespace;
  readonly locals: Value;
}

const isCode = (source: Value): boolean => typeOf(source) === codeType;

function compiled(mode: 'exec' | 'eval', source: Value): Value {
  const text = sourceOf(source, `${mode}() arg 1 must be a string, bytes or code object`);
  const trimmed = mode === 'eval' && typeof text === 'string' ? text.replace(/^[ \t]+/, '') : text;
  return session.engine.compile(trimmed, '<string>', mode, session.engine.defersAnnotations());
}

function execScope(globals: Value, locals: Value): DynamicScope {
  const dict = unbox(globals);
  if (dict !== null && !(dict instanceof PyDict))
    throw typeError(`exec() globals must be a dict, not ${typeName(globals)}`);
  if (locals !== null && !isMapping(locals))
    throw typeError(`locals must be a mapping or None, not ${typeName(locals)}`);
  return scopeOf(dict, locals ?? globals);
}

function evalScope(globals: Value, locals: Value): DynamicScope {
  const dict = unbox(globals);
  if (locals !== null && !isMapping(locals)) throw typeError('locals must be a mapping');
  if (dict !== null && !(dict instanceof PyDict)) {
    throw typeError(
      isMapping(globals)
        ? 'globals must be a real dict; try eval(expr, {}, mapping)'
        : 'globals must be a dict',
    );
  }
  return scopeOf(dict, locals ?? globals);
}

function scopeOf(globals: PyDict | null, locals: Value): DynamicScope {
  const { engine, builtins } = session;
  if (globals === null) return { globals: engine.globals(), locals: locals ?? engine.locals() };
  if (!globals.has('__builtins__')) globals.set('__builtins__', globalsDict(builtins));
  return { globals: namespaceOf(globals, builtins), locals };
}

const isMapping = (value: Value): boolean => findAttribute(value, '__getitem__') !== undefined;

function cellsFor(code: Value, source: Value, closure: Value): readonly PyCell[] {
  if (!isCode(source)) {
    if (closure !== null) throw typeError('closure can only be used when source is a code object');
    return [];
  }
  const count = codeOf(code).freeNames.length;
  if (count === 0) {
    if (closure !== null) throw typeError('cannot use a closure with this code object');
    return [];
  }
  const cells = closure instanceof PyTuple ? closure.items : [];
  if (cells.length !== count || !cells.every((cell) => cell instanceof PyCell))
    throw typeError(`code object requires a closure of exactly length ${count}`);
  return cells as PyCell[];
}
