/**
 * Frames: activations of code objects. All registers lie on one stack; a frame is a window on it, from `base` on.
 * Frames themselves are reused: each keeps the one that calls from it will use (`callee`), so a call allocates nothing.
 */

import type { PyCode } from '../objects/functions/code.ts';
import type { Fold, FoldName } from '../objects/functions/fold.ts';
import type { PyFrame } from '../objects/functions/frame.ts';
import type { PyFunction } from '../objects/functions/function.ts';
import type { Resumable } from '../objects/functions/generator.ts';
import type { Instruction } from '../objects/functions/instruction.ts';
import type { Value } from '../objects/value.ts';

/** Who gets what a frame returns. */
export enum FrameKind {
  /** The calling frame's register. */
  Call,
  /** Nobody: `__init__` was called, the register gets the new instance. */
  Init,
  /** JavaScript: `run` returns it. */
  Native,
  /** A generator resumed by a `for`: what it yields goes to the register; when it returns, the loop ends. */
  GeneratorLoop,
  /** A generator resumed by JavaScript: `run` returns what it yields, `undefined` when it has returned. */
  GeneratorNative,
  /** The same, and `fold` is asked first whether it takes what is yielded. */
  GeneratorFold,
  /** One resumed by `yield from` or `await`: what it yields is yielded on; what it returns goes to the register. */
  GeneratorDelegate,
  /** An asynchronous generator resumed by `await` of a step: what it awaits is yielded on; what it yields goes to the register. */
  AsyncGeneratorStep,
  /** The special method of an operator's left operand: NotImplemented means that the right one is asked. */
  Operator,
  /** Who `watchedKind` says; Python has seen the frame, which must be told when it ends. */
  Watched,
}

/** Does JavaScript wait for it? */
export function isCalledByNative(kind: FrameKind): boolean {
  return kind === FrameKind.Native || kind === FrameKind.GeneratorNative || kind === FrameKind.GeneratorFold;
}

export class Frame {
  kind: FrameKind = FrameKind.Native;
  code: PyCode;
  /** The function called; null for module and class bodies. */
  function: PyFunction | null = null;
  base = 0;
  /** Where it stands. While the frame is not the running one: its call, or the `for` that resumed a generator. */
  instruction: Instruction;
  /** What has raised the exception that a handler of this frame got last. */
  raising: Instruction;
  /** The caller's register (absolute) for the result. */
  destination = 0;
  /** What `Init` gives as the result. */
  instance: Value = null;
  generator: Resumable | null = null;
  /** Of the kind `GeneratorFold`. */
  fold: Fold | null = null;
  /** Of a generator that waits for another: its registers are still where they were while it was suspended. */
  isAway = false;
  /** The exceptions being handled outside a generator, and by itself. */
  handledOutside: Value = null;
  handledInside: Value = null;
  /** The namespace of a class body or of `exec` with locals. */
  namespace: Value = null;
  /** Of a watched frame: its kind, and what Python sees of it. */
  watchedKind: FrameKind = FrameKind.Native;
  object: PyFrame | null = null;
  readonly back: Frame | null;
  /** How many frames are below. */
  readonly depth: number;
  private next: Frame | null = null;

  constructor(back: Frame | null, code: PyCode) {
    this.back = back;
    this.depth = back === null ? 0 : back.depth + 1;
    this.code = code;
    this.instruction = code.entry;
    this.raising = code.entry;
  }

  /** What takes the values that it yields, if that is a fold. */
  get folding(): FoldName | null {
    return this.kind === FrameKind.GeneratorFold && this.fold !== null ? this.fold.name : null;
  }

  /** The frame for a call from this one. */
  callee(code: PyCode): Frame {
    if (this.next === null) this.next = new Frame(this, code);
    else this.next.code = code;
    return this.next;
  }

  /** The frame for a generator resumed from this one: mostly that of the last time, which knows what it runs. */
  resumption(generator: Resumable): Frame {
    const { code } = generator;
    const { next } = this;
    if (next !== null && next.generator === generator && next.code === code) return next;
    const frame = this.callee(code);
    frame.function = generator.function;
    frame.generator = generator;
    return frame;
  }
}
