/** Generators: a suspended frame that the VM resumes. While suspended it keeps its registers in an array of its own. */

import type { PyCode } from './code.ts';
import type { PyFrame } from './frame.ts';
import type { PyType } from './type.ts';
import { PyObject, type Value } from './value.ts';

export type GeneratorState = 'created' | 'suspended' | 'running' | 'finished';

export class PyGenerator extends PyObject {
  declare type: PyType;
  name: string;
  qualifiedName: string;
  readonly code: PyCode;
  /** The VM's frame; opaque here. */
  readonly frame: object;
  state: GeneratorState = 'created';
  /** Its frame as Python sees it, once somebody has looked. */
  frameObject: PyFrame | null = null;
  /** What it returned, once finished. */
  result: Value = null;

  constructor(code: PyCode, name: string, qualifiedName: string, frame: object) {
    super();
    this.code = code;
    this.name = name;
    this.qualifiedName = qualifiedName;
    this.frame = frame;
  }
}
