/** Attributes of modules and classes that a region knows: constants of it, as long as nobody changes them. */

import { staticMethodType } from '../../objects/classes/method-wrappers.ts';
import { PyFunction, PyMethodWrapper } from '../../objects/functions/function.ts';
import { moduleType, PyModule } from '../../objects/modules/module.ts';
import { PyType, typeType } from '../../objects/type.ts';
import type { Value } from '../../objects/value.ts';
import { builtinWithRecipe } from '../imports.ts';
import type { Content, Node } from '../ir.ts';
import { scalarType } from '../scalars.ts';
import { type Cursor, isNode } from './cursor.ts';
import { TYPES } from './lift-types.ts';
import { constantContent } from './observe.ts';

/** What the attribute is, on which the region relies from then on; null where the interpreter has to look it up. */
export function attributeOf({ surroundings }: Cursor, object: Content, name: string): Content | null {
  if (isNode(object)) return null;
  const { value } = object;
  if (value instanceof PyModule) {
    if (value.type !== moduleType || moduleType.lookup(name) !== undefined) return null;
    const cell = value.namespace.cell(name);
    if (cell.value === undefined) return null;
    surroundings.assume({ cell, value: cell.value, name: `${value.name}.${name}` });
    return constantContent(cell.value);
  }
  const attribute = value instanceof PyType ? classAttribute(value, name) : undefined;
  if (attribute === undefined) return null;
  const known = value as PyType;
  surroundings.assume({ class: known, version: known.version, name: known.name });
  return constantContent(attribute);
}

/** A method of a number's type that the JIT can call; nobody can change these types. */
export function methodOf({ type }: Node, name: string): Content | null {
  const method = type === null ? undefined : TYPES[type].lookup(name);
  return builtinWithRecipe(method) === null ? null : constantContent(method as Value);
}

/** The attribute of a class as it is read on the class itself: where no descriptor makes something else of it. */
function classAttribute(object: PyType, name: string): Value | undefined {
  if (object.type !== typeType || typeType.lookup(name) !== undefined) return undefined;
  const attribute = object.lookup(name);
  if (attribute instanceof PyMethodWrapper && attribute.type === staticMethodType) return attribute.function;
  if (attribute === undefined || attribute instanceof PyFunction || attribute === null) return attribute;
  return scalarType(attribute) === null ? undefined : attribute;
}
