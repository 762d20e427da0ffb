/** Links a code object to the globals it runs with: constants become values, nested code objects are linked too. */

import type { Code, Constant } from '../bytecode/code.ts';
import { PyBytes } from '../objects/bytes/bytes.ts';
import { PyFrozenSet } from '../objects/containers/set.ts';
import { PyTuple } from '../objects/containers/tuple.ts';
import { PyCode } from '../objects/functions/code.ts';
import type { Namespace } from '../objects/modules/namespace.ts';
import { PyComplex } from '../objects/numbers/complex.ts';
import { makeStr } from '../objects/text/text.ts';
import { Ellipsis } from '../objects/type.ts';
import { PyFloat, type Value } from '../objects/value.ts';

export function linkCode(code: Code, globals: Namespace): PyCode {
  const constants = code.constants.map((constant) => constantValue(constant, globals));
  return new PyCode(code, globals, constants);
}

function constantValue(constant: Constant, globals: Namespace): Value {
  switch (constant.type) {
    case 'none':
      return null;
    case 'ellipsis':
      return Ellipsis;
    case 'bool':
    case 'int':
      return constant.value;
    case 'float':
      return new PyFloat(constant.value);
    case 'complex':
      return new PyComplex(0, constant.value);
    case 'str':
      return makeStr(constant.value);
    case 'bytes':
      return new PyBytes(constant.value);
    case 'tuple':
      return new PyTuple(constant.items.map((item) => constantValue(item, globals)));
    case 'frozenset':
      return PyFrozenSet.fromConstants(constant.items.map((item) => constantValue(item, globals)));
    case 'code':
      return linkCode(constant.code, globals);
  }
}
