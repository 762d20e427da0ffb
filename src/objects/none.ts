/** None, NotImplemented and Ellipsis: values of which there is one each. */

import { defineType } from './define.ts';
import { typeError } from './exceptions/exceptions.ts';
import { Ellipsis, NotImplemented, noneType, type PyType } from './type.ts';
import type { Keywords, Value } from './value.ts';

/** `type(None)()`: the one value there is. */
const only =
  (value: Value) =>
  ({ name }: PyType, args: Value[], keywords: Keywords | null): Value => {
    if (args.length > 0 || (keywords !== null && keywords.size > 0))
      throw typeError(`${name === 'ellipsis' ? 'EllipsisType' : name} takes no arguments`);
    return value;
  };

defineType(noneType, () => ({
  isBase: false,
  slots: {
    repr: () => 'None',
    bool: () => false,
    hash: () => 0xfca86420,
    create: only(null),
  },
  hiddenSlots: ['hash'],
}));

defineType(NotImplemented.type, () => ({
  isBase: false,
  slots: { repr: () => 'NotImplemented', bool: () => true, create: only(NotImplemented) },
  methods: () => ({ '__reduce__()': () => 'NotImplemented' }),
}));

defineType(Ellipsis.type, () => ({
  isBase: false,
  slots: { repr: () => 'Ellipsis', create: only(Ellipsis) },
  methods: () => ({ '__reduce__()': () => 'Ellipsis' }),
}));
