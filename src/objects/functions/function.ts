/**
 * Functions: written in Python (`PyFunction`), built in (`PyBuiltin`), and either of them bound to a self (`PyMethod`).
 *
 * A built-in function is a JS function whose parameters are those of its signature, a text in Python's own notation:
 * `'sorted(iterable, /, *, key=None, reverse=False)'`. Absent optional arguments arrive as `undefined`, `*args` as an
 * array, `**kwargs` as a Map. The signature says how arguments bind and what the errors are; it is parsed when needed.
 * Brackets, `'find(sub[, start[, end]])'`, are of the functions whose C code parses a tuple: they take no keywords, and
 * count their arguments with a sentence of their own.
 */

import type { PyDict } from '../containers/dict.ts';
import type { Namespace } from '../modules/namespace.ts';
import { type PyType, wrapperDescriptorType } from '../type.ts';
import { type PyCell, PyObject, type Value } from '../value.ts';
import type { PyCode } from './code.ts';
import type { ScalarRecipe } from './scalar-recipe.ts';

export class PyFunction extends PyObject {
  declare type: PyType;
  /** Changes only by assignment to `__code__`. */
  code: PyCode;
  readonly globals: Namespace;
  /** The cells of the code's free names; null if it has none. */
  readonly closure: readonly PyCell[] | null;
  /** Defaults of the last positional parameters. */
  defaults: readonly Value[] | null = null;
  keywordDefaults: PyDict | null = null;
  name: string;
  qualifiedName: string;
  documentation: Value;
  annotations: Value = null;
  /** `__module__`. */
  module: Value;
  /** `__dict__`; null until someone asks for it or sets an attribute. */
  attributes: Value = null;

  constructor(code: PyCode, globals: Namespace, closure: readonly PyCell[] | null) {
    super();
    this.code = code;
    this.globals = globals;
    this.closure = closure;
    this.name = code.code.name;
    this.qualifiedName = code.code.qualifiedName;
    this.documentation = code.code.documentation;
    this.module = globals.get('__name__') ?? null;
  }
}

export interface Implementation {
  // biome-ignore lint/suspicious/noExplicitAny: each built-in has the parameters its signature says.
  (...args: any[]): Value;
  /** What it is to a compiler of scalar code, if that may know it. */
  scalar?: ScalarRecipe;
  /** The function on doubles without their boxes. Where its result is not finite, the function itself has to be asked. */
  onDoubles?: (...doubles: number[]) => number;
}

/** How the C function in CPython takes its arguments: what the sentences of its errors depend on. */
export type Convention = 'none' | 'one' | 'positional' | 'parsed' | 'keywords';

/** How a signature binds. */
export interface Signature {
  readonly convention: Convention;
  readonly positional: readonly string[];
  readonly positionalOnly: number;
  readonly required: number;
  readonly hasVarArgs: boolean;
  readonly keywordOnly: readonly string[];
  readonly hasVarKeywords: boolean;
}

export class PyBuiltin extends PyObject {
  type: PyType;
  readonly name: string;
  readonly text: string;
  readonly implementation: Implementation;
  /** The type that it is a method of (its first parameter is self), null for functions. */
  readonly owner: PyType | null;
  /**
   * A call with this many positional arguments (self included) may go straight to `implementation`. An empty range
   * until the signature is parsed, and for good where arguments need packing.
   */
  minimum = 1;
  maximum = 0;
  /** `__module__`, of functions. */
  module = 'builtins';
  /** `__self__` of what belongs to a type but binds nothing, as `int.__new__`. */
  holder: PyType | null = null;
  /** The implementation wants self as it is, not the value that an instance of a derived class carries. */
  keepsInstance = false;
  private parsed: Signature | null = null;

  /** Is it a special method that CPython makes of a slot? */
  get isSlotMethod(): boolean {
    return this.type === wrapperDescriptorType && this.name.startsWith('__');
  }

  constructor(type: PyType, text: string, implementation: Implementation, owner: PyType | null) {
    super();
    this.type = type;
    this.text = text;
    this.name = text.slice(0, text.indexOf('('));
    this.implementation = implementation;
    this.owner = owner;
  }

  get signature(): Signature {
    if (this.parsed === null) {
      const signature = parseSignature(this.text);
      const self = this.owner === null ? 0 : 1;
      this.parsed = signature;
      if (!signature.hasVarArgs && !signature.hasVarKeywords) {
        this.minimum = signature.required + self;
        this.maximum = signature.positional.length + self;
      }
    }
    return this.parsed;
  }
}

/** Reads a signature text. Default values are documentation and are skipped. */
export function parseSignature(text: string): Signature {
  const positional: string[] = [];
  const keywordOnly: string[] = [];
  let positionalOnly = 0;
  let required = 0;
  let hasVarArgs = false;
  let hasVarKeywords = false;
  let afterStar = false;
  const body = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
  const isParsed = body.includes('[');
  const mandatory = isParsed ? body.slice(0, body.indexOf('[')) : body;
  for (const part of body.replace(/[[\]]/g, '').match(/(?:'[^']*'|"[^"]*"|\([^)]*\)|[^,])+/g) ?? []) {
    const [name] = part.trim().split('=');
    if (name === '/') positionalOnly = positional.length;
    else if (name === '*') afterStar = true;
    else if (name.startsWith('**')) hasVarKeywords = true;
    else if (name.startsWith('*')) hasVarArgs = afterStar = true;
    else if (afterStar) keywordOnly.push(name);
    else {
      positional.push(name);
      if (!part.includes('=') && mandatory.includes(name)) required = positional.length;
    }
  }
  if (isParsed) positionalOnly = positional.length;
  const takesKeywords = positionalOnly < positional.length || keywordOnly.length > 0 || hasVarKeywords;
  const convention = takesKeywords
    ? 'keywords'
    : isParsed
      ? 'parsed'
      : conventionOf(positional.length, required);
  return { convention, positional, positionalOnly, required, hasVarArgs, keywordOnly, hasVarKeywords };
}

function conventionOf(most: number, required: number): Convention {
  if (most === 0) return 'none';
  return most === 1 && required === 1 ? 'one' : 'positional';
}

/** A function with its self. */
export class PyMethod extends PyObject {
  type: PyType;
  readonly function: Value;
  readonly self: Value;

  constructor(type: PyType, callee: Value, self: Value) {
    super();
    this.type = type;
    this.function = callee;
    this.self = self;
  }
}

/** `classmethod(f)` or `staticmethod(f)`. */
export class PyMethodWrapper extends PyObject {
  type: PyType;
  /** `undefined` until `__init__` has run. */
  function: Value | undefined;
  /** `__dict__`; null until someone asks for it or sets an attribute. */
  attributes: Value = null;

  constructor(type: PyType, callee: Value | undefined) {
    super();
    this.type = type;
    this.function = callee;
  }
}
