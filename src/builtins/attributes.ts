/** Built-ins that look at attributes and types: `getattr`, `dir`, `vars`, `isinstance`, `callable` and their kin. */

import {
  attributeName,
  bind,
  callMethod,
  deleteAttribute,
  findAttribute,
  getAttribute,
  setAttribute,
} from '../objects/attributes.ts';
import { call } from '../objects/calls.ts';
import { PyDict } from '../objects/containers/dict.ts';
import { PyList } from '../objects/containers/list.ts';
import { typeError } from '../objects/exceptions/exceptions.ts';
import { PyBuiltin, PyFunction, PyMethod } from '../objects/functions/function.ts';
import { globalsDict } from '../objects/modules/globals.ts';
import { lessThan, toArray } from '../objects/protocol.ts';
import { typeOf } from '../objects/type.ts';
import type { Value } from '../objects/value.ts';
import { session } from '../runtime/session.ts';

export function getattr(object: Value, name: Value, missing: Value | undefined): Value {
  const attribute = attributeName(name);
  if (missing === undefined) return getAttribute(object, attribute);
  const found = findAttribute(object, attribute);
  return found === undefined ? missing : found;
}

export function hasattr(object: Value, name: Value): Value {
  return findAttribute(object, attributeName(name)) !== undefined;
}

export function setattr(object: Value, name: Value, value: Value): Value {
  setAttribute(object, attributeName(name), value);
  return null;
}

export function delattr(object: Value, name: Value): Value {
  deleteAttribute(object, attributeName(name));
  return null;
}

export function callable(value: Value): Value {
  return (
    value instanceof PyFunction ||
    value instanceof PyBuiltin ||
    value instanceof PyMethod ||
    typeOf(value).slots.call !== null
  );
}

function sorted(names: Value[]): Value {
  return PyList.from(names.sort((a, b) => (lessThan(a, b) ? -1 : lessThan(b, a) ? 1 : 0)));
}

/** The names in `locals()`, which may be any mapping that `eval` was given. */
function variableNames(locals: Value): Value[] {
  return toArray(locals instanceof PyDict ? locals : callMethod(locals, 'keys'));
}

/** `dir(object)`; without an object, the names of the running code's variables. */
export function dir(object: Value | undefined): Value {
  if (object === undefined) return sorted(variableNames(session.engine.locals()));
  const type = typeOf(object);
  const own = type.lookup('__dir__');
  if (own === undefined) throw typeError('object does not provide __dir__');
  return sorted(toArray(call(bind(own, object, type))));
}

export function vars(object: Value | undefined): Value {
  if (object === undefined) return session.engine.locals();
  const dict = findAttribute(object, '__dict__');
  if (dict === undefined) throw typeError('vars() argument must have __dict__ attribute');
  return dict;
}

export function globals(): Value {
  return globalsDict(session.engine.globals());
}

export function locals(): Value {
  return session.engine.locals();
}
