/** The builtins: the only list of what every Python program can use without importing it. */

import { BUILTIN_TYPES } from '../objects/builtin-types.ts';
import { isInstanceOf, isSubclassOf } from '../objects/classes/class-checks.ts';
import { builtinFunction } from '../objects/define.ts';
import { exceptionTypes } from '../objects/exceptions/exceptions.ts';
import type { Implementation } from '../objects/functions/function.ts';
import { Namespace } from '../objects/modules/namespace.ts';
import { Ellipsis, NotImplemented } from '../objects/type.ts';
import type { Value } from '../objects/value.ts';
import { breakpoint } from '../runtime/breakpoint.ts';
import { exit } from '../runtime/exit.ts';
import { callable, delattr, dir, getattr, globals, hasattr, locals, setattr, vars } from './attributes.ts';
import { buildClassBuiltin } from './classes.ts';
import { compile, evaluate, exec } from './dynamic-code.ts';
import { open } from './files.ts';
import { importBuiltin } from './imports.ts';
import { iterationFunctions } from './iteration.ts';
import {
  abs,
  ascii,
  bin,
  chr,
  divmod,
  format,
  hash,
  hex,
  id,
  oct,
  ord,
  pow,
  repr,
  round,
} from './numbers.ts';
import { input, print } from './output.ts';

/** By signature. */
const FUNCTIONS: Readonly<Record<string, Implementation>> = {
  'abs(x, /)': abs,
  'ascii(obj, /)': ascii,
  'bin(number, /)': bin,
  'breakpoint(*args, **kws)': breakpoint,
  'callable(obj, /)': callable,
  'chr(i, /)': chr,
  'compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)':
    compile,
  'delattr(obj, name, /)': delattr,
  'dir(object=None, /)': dir,
  'divmod(x, y, /)': divmod,
  'eval(source, globals=None, locals=None, /)': evaluate,
  'exec(source, globals=None, locals=None, /, *, closure=None)': exec,
  'exit(code=None)': exit,
  "format(value, format_spec='', /)": format,
  'getattr(object, name, default=None, /)': getattr,
  'globals()': globals,
  'hasattr(obj, name, /)': hasattr,
  'hash(obj, /)': hash,
  'hex(number, /)': hex,
  'id(obj, /)': id,
  "input(prompt='', /)": input,
  'isinstance(obj, class_or_tuple, /)': isInstanceOf,
  'issubclass(cls, class_or_tuple, /)': isSubclassOf,
  'locals()': locals,
  'oct(number, /)': oct,
  "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)":
    open,
  'ord(c, /)': ord,
  'pow(base, exp, mod=None)': pow,
  "print(*args, sep=' ', end='\\n', file=None, flush=False)": print,
  'quit(code=None)': exit,
  'repr(obj, /)': repr,
  'round(number, ndigits=None)': round,
  'setattr(obj, name, value, /)': setattr,
  'vars(object=None, /)': vars,
  '__build_class__(*args, **kwargs)': buildClassBuiltin,
  '__import__(name, globals=None, locals=None, fromlist=(), level=0)': importBuiltin,
};

const CONSTANTS: Readonly<Record<string, Value>> = {
  None: null,
  Ellipsis,
  NotImplemented,
  False: false,
  True: true,
  EnvironmentError: exceptionTypes.OSError,
  IOError: exceptionTypes.OSError,
  __debug__: true,
};

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);

/** A fresh namespace of the builtins, for one program, which may change it. */
export function makeBuiltins(): Namespace {
  const namespace = new Namespace(null);
  namespace.set('__name__', 'builtins');
  namespace.set('__doc__', null);
  // By name within each kind, as in CPython: it decides which of two equally near names "Did you mean" suggests.
  const functions = [FUNCTIONS, iterationFunctions()]
    .flatMap((table) => Object.entries(table))
    .map(([signature, code]) => builtinFunction(signature, code));
  for (const builtin of functions.sort(byName)) namespace.set(builtin.name, builtin);
  for (const [name, value] of Object.entries(CONSTANTS)) namespace.set(name, value);
  for (const type of [...BUILTIN_TYPES].sort(byName)) namespace.set(type.name, type);
  return namespace;
}
