/** Modules: a namespace with a name. `module-type.ts` has what they can do. */

import { newType } from '../define.ts';
import type { PyType } from '../type.ts';
import { PyObject } from '../value.ts';
import type { Namespace } from './namespace.ts';

export const moduleType = newType('module');

export class PyModule extends PyObject {
  type: PyType = moduleType;
  readonly namespace: Namespace;
  /** Made by a call of the type, not imported. */
  isMade = false;
  /** Its code is running for the first time: what is missing may come yet. */
  isInitializing = false;

  constructor(namespace: Namespace) {
    super();
    this.namespace = namespace;
  }

  get name(): string {
    const name = this.namespace.get('__name__');
    return typeof name === 'string' ? name : '?';
  }
}
