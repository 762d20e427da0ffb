/**
 * A code object: what the compiler makes of a module, function, class body, lambda or comprehension. Pure data, without
 * a single runtime value, so that it can be printed, compared and stored; the VM links it into a `PyCode` to run it.
 *
 * A frame's registers, in order: parameters (positional, keyword-only, *args, **kwargs), other locals, cells captured
 * from outside (`freeNames`), temporaries. A local that an inner function captures holds a cell in its own register,
 * made by MAKE_CELL at the start.
 */

import type { Source } from '../syntax/source.ts';

/** A constant of the pool, tagged by its Python type. */
export type Constant =
  | { readonly type: 'none' | 'ellipsis' }
  | { readonly type: 'bool'; readonly value: boolean }
  /** A number when safe (|x| <= 2^53-1), else a bigint. */
  | { readonly type: 'int'; readonly value: number | bigint }
  | { readonly type: 'float'; readonly value: number }
  /** The imaginary part. */
  | { readonly type: 'complex'; readonly value: number }
  | { readonly type: 'str'; readonly value: string }
  | { readonly type: 'bytes'; readonly value: Uint8Array }
  | { readonly type: 'tuple' | 'frozenset'; readonly items: readonly Constant[] }
  | { readonly type: 'code'; readonly code: Code };

/** While an instruction with `start <= pc < end` raises: the exception goes to `register`, control to `target`. */
export interface Handler {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  readonly register: number;
}

/** The name of the local of a function in which `locals()` keeps its dict, where the function mentions it. */
export const LOCALS_DICT = '.locals';

/** Locals that hold no variable of the program: the dict, and the second and third register of a comprehension's iteration. */
const HIDDEN: ReadonlySet<string> = new Set([LOCALS_DICT, '.1', '.2']);

/** Whether a local is a variable that `locals()` and `co_varnames` name. */
export const isVariable = (name: string): boolean => !HIDDEN.has(name);

/** How arguments bind. The counts exclude `*args` and `**kwargs`. */
export interface Parameters {
  /** How many of `positional` are positional-only. */
  readonly positionalOnly: number;
  readonly positional: number;
  readonly keywordOnly: number;
  readonly hasVarArgs: boolean;
  readonly hasVarKeywords: boolean;
}

export type CodeKind = 'module' | 'function' | 'lambda' | 'class' | 'comprehension';

export interface Code {
  readonly kind: CodeKind;
  /** As CPython's co_name: `<module>`, `<lambda>`, `<listcomp>`, or the name. */
  readonly name: string;
  readonly qualifiedName: string;
  readonly source: Source;
  /** The line, from 1, on which the definition starts. */
  readonly firstLine: number;
  readonly documentation: string | null;
  readonly parameters: Parameters;
  /** Its calls make a generator; with `isCoroutine`, an asynchronous generator. */
  readonly isGenerator: boolean;
  readonly isCoroutine: boolean;
  /** Its module says `from __future__ import annotations`. */
  readonly deferAnnotations: boolean;
  /** A generator that may be awaited: `types.coroutine` made it. */
  readonly isIterableCoroutine?: boolean;
  /** The names of registers 0 .. n-1: parameters, then other locals, captured ones included. */
  readonly localNames: readonly string[];
  /** Captured from outside; their cells stand in the registers right after the locals. */
  readonly freeNames: readonly string[];
  /** Beside `freeNames`: the register of the enclosing code object that holds the cell when the function is made. */
  readonly freeSources: readonly number[];
  /** Which locals (by register) are cells because an inner function captures them. */
  readonly cellRegisters: readonly number[];
  readonly registerCount: number;
  readonly constants: readonly Constant[];
  /** Names of attributes, imports, and variables in messages. */
  readonly names: readonly string[];
  /** Names of the globals that this code reads or writes. */
  readonly globalNames: readonly string[];
  readonly instructions: Int32Array;
  /** Triples (pc, start, end), by rising pc: what part of the source an instruction stands for, as offsets. */
  readonly positions: Int32Array;
  /** Triples (pc, start, end) for binary operators and subscripts: what a traceback marks with `^` inside the span. */
  readonly anchors: Int32Array;
  /** Innermost first. */
  readonly handlers: readonly Handler[];
}

/** Of a generator expression: the register of what a fold accumulates, its first temporary; -1 of other code. */
export function foldRegisterOf({ kind, isGenerator, isCoroutine, localNames, freeNames }: Code): number {
  const isFoldable = kind === 'comprehension' && isGenerator && !isCoroutine;
  return isFoldable ? localNames.length + freeNames.length : -1;
}

/** The row of a table of triples that holds for `pc`, or -1; rows are sorted by pc and hold until the next. */
function rowAt(table: Int32Array, pc: number): number {
  let low = 0;
  let high = table.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (table[middle * 3] <= pc) low = middle;
    else high = middle - 1;
  }
  return table.length > 0 && table[low * 3] <= pc ? low * 3 : -1;
}

/** The source span of the instruction at `pc`; of the whole first line for -1, where a generator has not begun yet. */
export function spanAt(code: Code, pc: number): { start: number; end: number } {
  if (pc < 0) return firstLineSpan(code);
  const row = rowAt(code.positions, pc);
  return row < 0 ? { start: 0, end: 0 } : { start: code.positions[row + 1], end: code.positions[row + 2] };
}

function firstLineSpan({ source, firstLine }: Code): { start: number; end: number } {
  const start = source.lineStart(firstLine);
  const text = source.lineText(firstLine);
  return { start: start + text.length - text.trimStart().length, end: start + text.length };
}

/** The anchor inside that span, for the instructions that have one. */
export function anchorAt(code: Code, pc: number): { start: number; end: number } | null {
  const row = rowAt(code.anchors, pc);
  if (row < 0 || code.anchors[row] !== pc) return null;
  return { start: code.anchors[row + 1], end: code.anchors[row + 2] };
}

/** The source line, from 1, of the instruction at `pc`. */
export function lineAt(code: Code, pc: number): number {
  return code.source.lineAt(spanAt(code, pc).start);
}

/** The innermost handler that covers `pc`. */
export function handlerAt(code: Code, pc: number): Handler | null {
  for (const handler of code.handlers) {
    if (handler.start <= pc && pc < handler.end) return handler;
  }
  return null;
}

/** The code objects in the order in which `renderDisassembly` lists them. */
export function codesIn(code: Code): Code[] {
  return [
    code,
    ...code.constants.flatMap((constant) => (constant.type === 'code' ? codesIn(constant.code) : [])),
  ];
}
