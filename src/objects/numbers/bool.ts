/** The type bool: int with its own repr, and `&`, `|`, `^` that stay bool among bools. */

import { defineType } from '../define.ts';
import { withRecipe } from '../functions/scalar-recipe.ts';
import { truthOf } from '../protocol.ts';
import type { Binary } from '../slots.ts';
import { boolType, NotImplemented } from '../type.ts';
import type { Value } from '../value.ts';
import { intAnd, intOr, intXor } from './int.ts';
import { asInt } from './int-type.ts';

function logical(
  onBools: (a: boolean, b: boolean) => boolean,
  onInts: (a: number, b: number | bigint) => Value,
): Binary {
  return (self, other) => {
    if (typeof other === 'boolean') return onBools(self as boolean, other);
    const b = asInt(other);
    return b === undefined ? NotImplemented : onInts(Number(self), b);
  };
}

const and = logical((a, b) => a && b, intAnd);
const or = logical((a, b) => a || b, intOr);
const xor = logical((a, b) => a !== b, intXor);

defineType(boolType, () => ({
  isBase: false,
  slots: {
    repr: (self) => (self === true ? 'True' : 'False'),
    and,
    or,
    xor,
    rand: and,
    ror: or,
    rxor: xor,
  },
  construct: {
    signature: 'bool(x=False, /)',
    make: withRecipe('bool', (value: Value | undefined) => value !== undefined && truthOf(value)),
  },
}));
