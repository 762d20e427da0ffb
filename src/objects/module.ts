/** Modules: a namespace with a name. */

import { defineType, newType } from './define.ts';
import type { Namespace } from './namespace.ts';
import { PyObject, type Value } from './value.ts';

export const moduleType = newType('module');

export class PyModule extends PyObject {
  type = moduleType;
  readonly namespace: Namespace;
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

defineType(moduleType, {
  isBase: false,
  slots: {
    repr: (self) => moduleRepr(self as PyModule),
  },
});

function moduleRepr(module: PyModule): Value {
  const { namespace } = module;
  const file = namespace.get('__file__');
  if (typeof file === 'string') return `<module '${module.name}' from '${file}'>`;
  return namespace.get('__path__') === undefined
    ? `<module '${module.name}' (built-in)>`
    : `<module '${module.name}' (namespace)>`;
}
