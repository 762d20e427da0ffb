/** The type of modules, `types.ModuleType`. */

import { getAttribute, storeError } from '../attributes.ts';
import { call } from '../calls.ts';
import { typeName, unbox } from '../classes/instance.ts';
import { dictOf } from '../classes/instance-dict.ts';
import { PyDict } from '../containers/dict.ts';
import { PyList } from '../containers/list.ts';
import { defineType, readOnly } from '../define.ts';
import { typeError } from '../exceptions/exceptions.ts';
import { machine } from '../machine.ts';
import { reprOf, toArray } from '../protocol.ts';
import { isStr, makeStr } from '../text/text.ts';
import type { PyType } from '../type.ts';
import type { Value } from '../value.ts';
import { moduleType, PyModule } from './module.ts';
import { Namespace } from './namespace.ts';

const asModule = (self: Value): PyModule => self as PyModule;

function createModule(type: PyType): Value {
  const module = new PyModule(new Namespace(machine.builtins()));
  module.type = type;
  module.isMade = true;
  return module;
}

/** `ModuleType(name, doc=None)`. */
function initialize(self: PyModule, name: Value, documentation: Value = null): Value {
  if (!isStr(unbox(name))) throw typeError(`module() argument 'name' must be str, not ${typeName(name)}`);
  const { namespace } = self;
  namespace.set('__name__', name);
  namespace.set('__doc__', documentation);
  for (const unknown of ['__package__', '__loader__', '__spec__']) namespace.set(unknown, null);
  return null;
}

function moduleRepr(self: Value): Value {
  const { namespace, isMade } = asModule(self);
  const given = namespace.get('__name__');
  const name = given === undefined ? "'?'" : reprOf(given);
  const file = namespace.get('__file__');
  if (file !== undefined) return makeStr(`<module ${name} from ${reprOf(file)}>`);
  if (namespace.get('__path__') !== undefined) return makeStr(`<module ${name} (namespace)>`);
  return makeStr(isMade ? `<module ${name}>` : `<module ${name} (built-in)>`);
}

moduleType.hasDict = true;

defineType(moduleType, () => ({
  finish: (slots) => {
    slots.create = createModule;
  },
  construct: {
    signature: 'module(name, doc=None)',
    allocate: () => createModule(moduleType),
    init: initialize,
  },
  slots: { repr: moduleRepr },
  methods: () => ({
    '__dir__(/)': (self: PyModule) => {
      const dict = unbox(getAttribute(self, '__dict__'));
      if (!(dict instanceof PyDict)) throw typeError(`${self.name}.__dict__ is not a dictionary`);
      const own = dict.get('__dir__');
      return own === undefined ? PyList.from(toArray(dict)) : call(own);
    },
  }),
  accessors: () => ({
    __dict__: readOnly((self) => dictOf(self) ?? null),
    __annotations__: {
      get: (self) => {
        const { namespace } = asModule(self);
        let annotations = namespace.get('__annotations__');
        if (annotations === undefined) {
          annotations = new PyDict();
          namespace.set('__annotations__', annotations);
        }
        return annotations;
      },
      set: (self, value) => asModule(self).namespace.set('__annotations__', value),
      remove: (self) => {
        if (!asModule(self).namespace.delete('__annotations__')) throw storeError('__annotations__');
      },
    },
  }),
}));
