/** Variables that are looked up by name (class bodies, `exec`), and the errors of variables that are unbound. */

import type { Code } from '../bytecode/code.ts';
import { PyDict } from '../objects/containers/dict.ts';
import { isException, nameError } from '../objects/exceptions/exceptions.ts';
import { deleteItem, getItem, setItem } from '../objects/protocol.ts';
import type { PyCell, Value } from '../objects/value.ts';
import type { Frame } from './frame.ts';

/** NameError of a global. */
export function nameIsNotDefined(name: string): Value {
  return nameError('NameError', `name '${name}' is not defined`, name);
}

/** UnboundLocalError of a local. */
export function unboundLocal(name: string): Value {
  return nameError(
    'UnboundLocalError',
    `cannot access local variable '${name}' where it is not associated with a value`,
    name,
  );
}

/** What reading an unbound cell raises: of a local variable, or of one of an enclosing function. */
export function unboundCell(code: Code, name: string): Value {
  if (!code.freeNames.includes(name)) return unboundLocal(name);
  return nameError(
    'NameError',
    `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
    name,
  );
}

function findInNamespace(namespace: Value, name: string): Value | undefined {
  if (namespace instanceof PyDict) return namespace.get(name);
  try {
    return getItem(namespace, name);
  } catch (error) {
    if (isException(error, 'KeyError')) return undefined;
    throw error;
  }
}

/** A variable of a class body: in its namespace, else global, else builtin. */
export function loadName(frame: Frame, name: string): Value {
  const local = frame.namespace === null ? undefined : findInNamespace(frame.namespace, name);
  if (local !== undefined) return local;
  const cell = frame.code.globals.cell(name);
  const value = cell.value !== undefined ? cell.value : cell.builtin?.value;
  if (value === undefined) throw nameIsNotDefined(name);
  return value;
}

export function storeName(frame: Frame, name: string, value: Value): void {
  if (frame.namespace === null) frame.code.globals.set(name, value);
  else if (frame.namespace instanceof PyDict) frame.namespace.set(name, value);
  else setItem(frame.namespace, name, value);
}

export function deleteName(frame: Frame, name: string): void {
  if (frame.namespace === null) {
    if (!frame.code.globals.delete(name)) throw nameIsNotDefined(name);
    return;
  }
  try {
    deleteItem(frame.namespace, name);
  } catch (error) {
    if (isException(error, 'KeyError')) throw nameIsNotDefined(name);
    throw error;
  }
}

/** A free variable read in a class body, whose own namespace goes first. */
export function loadClassCell(frame: Frame, cell: PyCell, name: string): Value {
  const local = frame.namespace === null ? undefined : findInNamespace(frame.namespace, name);
  const value = local !== undefined ? local : cell.value;
  if (value === undefined) throw unboundCell(frame.code.code, name);
  return value;
}

/** Makes the `__annotations__` of a module or class body. */
export function setupAnnotations(frame: Frame): void {
  if (frame.namespace === null) {
    const { globals } = frame.code;
    if (globals.get('__annotations__') === undefined) globals.set('__annotations__', new PyDict());
  } else if (findInNamespace(frame.namespace, '__annotations__') === undefined) {
    storeName(frame, '__annotations__', new PyDict());
  }
}
