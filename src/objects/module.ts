/** Modules: a namespace with a name. */

import { defineType, newType } from './define.ts';
import type { Namespace } from './namespace.ts';
import { PyObject, type Value } from './value.ts';

export const moduleType = newType('module');

export class PyModule extends PyObject {
  type = moduleType;
  readonly namespace: Namespace;

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
  const file = module.namespace.get('__file__');
  return typeof file === 'string'
    ? `<module '${module.name}' from '${file}'>`
    : `<module '${module.name}' (built-in)>`;
}
