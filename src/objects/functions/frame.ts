/**
 * Frames as Python sees them (`sys._getframe()`, `traceback.tb_frame`, `generator.gi_frame`). The machine's own frames
 * are windows on its stack, and used again and again: a `PyFrame` is made for one when somebody may look at it, asks the
 * machine while it runs, and keeps a copy of its variables when it ends.
 */

import { type Code, isVariable, LOCALS_DICT } from '../../bytecode/code.ts';
import type { PyDict } from '../containers/dict.ts';
import { makeStr } from '../text/text.ts';
import type { PyType } from '../type.ts';
import { PyCell, PyObject, type Value } from '../value.ts';
import type { PyCode } from './code.ts';
import type { Resumable } from './generator.ts';

/** Where a frame stands, and its variables: a window of registers. */
export interface Activation {
  readonly registers: (Value | undefined)[];
  readonly base: number;
  /** -1 before its first instruction. */
  readonly pc: number;
}

export class PyFrame extends PyObject {
  declare type: PyType;
  readonly code: PyCode;
  /** The generator or coroutine whose frame it is: it may be suspended. */
  readonly generator: Resumable | null;
  /** Of a class body: where its names live. */
  readonly namespace: Value;
  /** What it was when it ended; null until then. */
  ended: Activation | null = null;
  /** Its caller, once it has ended. */
  back: PyFrame | null = null;
  /** `f_locals` of a function, the same dict each time. */
  locals: PyDict | null = null;
  /** `f_trace`: kept, and never called. */
  trace: Value = null;

  constructor(code: PyCode, generator: Resumable | null, namespace: Value) {
    super();
    this.code = code;
    this.generator = generator;
    this.namespace = namespace;
  }
}

/**
 * The variables of a function as a dict: the one that its window keeps for `locals()`, if it does, else `other`, filled
 * anew.
 */
export function localsIn(
  { localNames, freeNames }: Code,
  registers: (Value | undefined)[],
  base: number,
  other: PyDict,
): PyDict {
  const place = localNames.indexOf(LOCALS_DICT);
  if (place >= 0) registers[base + place] ??= other;
  const locals = place >= 0 ? (registers[base + place] as PyDict) : other;
  [...localNames, ...freeNames].forEach((name, i) => {
    if (!isVariable(name)) return;
    const held = registers[base + i];
    const value = held instanceof PyCell ? held.value : held;
    if (value === undefined) locals.delete(makeStr(name));
    else locals.set(makeStr(name), value);
  });
  return locals;
}
