/** Cells: the variables that functions share, as `__closure__` shows them. */

import { addressOf } from '../classes/descriptors.ts';
import { typeName } from '../classes/instance.ts';
import { defineType } from '../define.ts';
import { typeError, valueError } from '../exceptions/exceptions.ts';
import { type Comparison, compare } from '../protocol.ts';
import { makeStr } from '../text/text.ts';
import { cellType, NotImplemented } from '../type.ts';
import { PyCell, type Value } from '../value.ts';

const asCell = (self: Value): PyCell => self as PyCell;

/** Cells compare as their contents; an empty one is less than any other. */
function comparison(op: Comparison): (self: Value, other: Value) => Value {
  return (self, other) => {
    if (!(other instanceof PyCell)) return NotImplemented;
    const [a, b] = [asCell(self).value, other.value];
    if (a !== undefined && b !== undefined) return compare(op, a, b);
    return compare(op, Number(a !== undefined), Number(b !== undefined));
  };
}

function makeCell(contents: Value[]): Value {
  if (contents.length > 1) throw typeError(`cell expected at most 1 argument, got ${contents.length}`);
  return new PyCell(contents[0]);
}

defineType(cellType, () => ({
  isBase: false,
  construct: { signature: 'cell(*contents)', make: makeCell },
  attributes: { __hash__: null },
  slots: {
    equal: comparison('equal'),
    notEqual: comparison('notEqual'),
    less: comparison('less'),
    lessEqual: comparison('lessEqual'),
    greater: comparison('greater'),
    greaterEqual: comparison('greaterEqual'),
    repr: (self) => {
      const { value } = asCell(self);
      const content = value === undefined ? 'empty' : `${typeName(value)} object at ${addressOf(value)}`;
      return makeStr(`<cell at ${addressOf(self)}: ${content}>`);
    },
  },
  accessors: () => ({
    cell_contents: {
      get: (self) => {
        const { value } = asCell(self);
        if (value === undefined) throw valueError('Cell is empty');
        return value;
      },
      set: (self, value) => {
        asCell(self).value = value;
      },
      remove: (self) => {
        asCell(self).value = undefined;
      },
    },
  }),
}));
