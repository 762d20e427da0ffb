/** None, NotImplemented and Ellipsis: values of which there is one each. */

import { defineType } from './define.ts';
import { Ellipsis, NotImplemented, noneType } from './type.ts';

defineType(noneType, {
  isBase: false,
  slots: {
    repr: () => 'None',
    bool: () => false,
    hash: () => 0xfca86420,
  },
  construct: { signature: 'NoneType()', make: () => null },
});

defineType(NotImplemented.type, {
  isBase: false,
  slots: { repr: () => 'NotImplemented' },
  construct: { signature: 'NotImplementedType()', make: () => NotImplemented },
  methods: () => ({ '__reduce__()': () => 'NotImplemented' }),
});

defineType(Ellipsis.type, {
  isBase: false,
  slots: { repr: () => 'Ellipsis' },
  construct: { signature: 'ellipsis()', make: () => Ellipsis },
  methods: () => ({ '__reduce__()': () => 'Ellipsis' }),
});
