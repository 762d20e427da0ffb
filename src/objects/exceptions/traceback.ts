/** Tracebacks: a chain of the places that an exception passed through, outermost first. */

import { lineAt } from '../../bytecode/code.ts';
import type { PyFrame } from '../functions/frame.ts';
import type { PyType } from '../type.ts';
import { PyObject } from '../value.ts';

export class PyTraceback extends PyObject {
  declare type: PyType;
  readonly frame: PyFrame;
  readonly pc: number;
  /** Where it is not that of `pc`: of a traceback that the program made itself. */
  readonly ownLine: number | null;
  next: PyTraceback | null;

  constructor(frame: PyFrame, pc: number, next: PyTraceback | null, ownLine: number | null) {
    super();
    this.frame = frame;
    this.pc = pc;
    this.next = next;
    this.ownLine = ownLine;
  }

  get line(): number {
    return this.ownLine ?? lineAt(this.frame.code.code, this.pc);
  }
}
