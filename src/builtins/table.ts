/** The builtins: the only list of what every Python program can use without importing it. */

import { BUILTIN_TYPES } from '../objects/builtin-types.ts';
import { isInstanceOf, isSubclassOf } from '../objects/classes/class-checks.ts';
import { builtinFunction } from '../objects/define.ts';
import { type ExceptionName, exceptionTypes } from '../objects/exceptions/exceptions.ts';
import type { Implementation } from '../objects/functions/function.ts';
import { LazyNamespace, type Supply } from '../objects/modules/lazy-namespace.ts';
import type { Namespace } from '../objects/modules/namespace.ts';
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
  // Made as a dictionary (docs/RATIONALE.md, large tables).
  __proto__: null as never,
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

const CONSTANTS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['__name__', 'builtins'],
  ['__doc__', null],
  ['None', null],
  ['Ellipsis', Ellipsis],
  ['NotImplemented', NotImplemented],
  ['False', false],
  ['True', true],
  ['__debug__', true],
  ['EnvironmentError', exceptionTypes.OSError],
  ['IOError', exceptionTypes.OSError],
]);

/** Functions that CPython lists last. */
const LAST = ['open', 'quit', 'exit'];
/** As what it lists those that are not in the order of their names. */
const LISTED_AS: ReadonlyMap<string, string> = new Map([
  ['aiter', 'iter '],
  ['anext', 'next '],
]);

class BuiltinSupply implements Supply {
  /** Signatures and implementations by name. */
  private readonly functions = new Map<string, readonly [string, Implementation]>();

  constructor() {
    for (const table of [FUNCTIONS, iterationFunctions()]) {
      for (const signature of Object.keys(table))
        this.functions.set(signature.slice(0, signature.indexOf('(')), [signature, table[signature]]);
    }
  }

  /** In CPython's order: it decides which of two equally near names "Did you mean" suggests. */
  names(): readonly string[] {
    const place = (name: string): string => LISTED_AS.get(name) ?? name;
    const functions = [...this.functions.keys()]
      .filter((name) => !LAST.includes(name))
      .sort((left, right) => (place(left) < place(right) ? -1 : 1));
    const types = BUILTIN_TYPES.map(({ name }) => name);
    const exceptions = Object.keys(exceptionTypes);
    const constants = ['None', 'Ellipsis', 'NotImplemented', 'False', 'True'];
    const aliases = ['EnvironmentError', 'IOError'];
    return [
      '__name__',
      '__doc__',
      ...functions,
      ...constants,
      ...types,
      '__debug__',
      ...exceptions,
      ...aliases,
      ...LAST,
    ];
  }

  make(name: string): Value | undefined {
    const known = this.functions.get(name);
    if (known !== undefined) return builtinFunction(...known);
    if (Object.hasOwn(exceptionTypes, name)) return exceptionTypes[name as ExceptionName];
    const constant = CONSTANTS.get(name);
    return constant === undefined ? BUILTIN_TYPES.find((type) => type.name === name) : constant;
  }
}

/** A fresh namespace of the builtins, for one program, which may change it. */
export function makeBuiltins(): Namespace {
  return new LazyNamespace(new BuiltinSupply());
}
