/** `__build_class__`: a class statement from its bases to the finished class. */

import { findAttribute } from '../attributes.ts';
import { call } from '../calls.ts';
import { PyDict } from '../containers/dict.ts';
import { PyTuple } from '../containers/tuple.ts';
import { runtimeError, typeError } from '../exceptions/exceptions.ts';
import { reprOf, setItem } from '../protocol.ts';
import { PyType, typeOf, typeType } from '../type.ts';
import { type Keywords, PyCell, type Value } from '../value.ts';
import { metaclassOf } from './classes.ts';
import { typeName } from './instance.ts';

/** `__build_class__(body, name, *bases, metaclass=None, **keywords)`; `runBody` executes the class body in a namespace. */
export function buildClass(
  runBody: (namespace: Value) => Value,
  name: Value,
  bases: Value[],
  keywords: Keywords,
): Value {
  const resolved = resolveBases(bases);
  const metaclassGiven = keywords.get('metaclass');
  const ofFirst = resolved.length > 0 ? typeOf(resolved[0]) : typeType;
  const given = metaclassGiven === undefined ? ofFirst : metaclassGiven;
  const rest: Keywords = new Map(keywords);
  rest.delete('metaclass');
  const metaclass = given instanceof PyType ? metaclassOf(given, resolved) : given;
  const passed = rest.size > 0 ? rest : null;
  const tuple = new PyTuple(resolved);
  const namespace = prepareNamespace(metaclass, name, tuple, passed);
  const isReplaced = resolved.length !== bases.length || resolved.some((base, i) => base !== bases[i]);
  const cell = runBody(namespace);
  if (isReplaced) setItem(namespace, '__orig_bases__', new PyTuple(bases));
  const result = call(metaclass, [name, tuple, namespace], passed);
  if (cell instanceof PyCell && result instanceof PyType) checkClassCell(cell, name, result);
  return result;
}

/** Replaces bases that are no types by what their `__mro_entries__` gives (PEP 560). */
export function resolveBases(bases: Value[]): Value[] {
  return bases.flatMap((base) => {
    const entries = base instanceof PyType ? undefined : findAttribute(base, '__mro_entries__');
    if (entries === undefined) return [base];
    const replacement = call(entries, [new PyTuple(bases)]);
    if (!(replacement instanceof PyTuple)) throw typeError('__mro_entries__ must return a tuple');
    return [...replacement.items];
  });
}

/** What the metaclass's `__prepare__` gives for the body to run in. */
export function prepareNamespace(
  metaclass: Value,
  name: Value,
  bases: Value,
  keywords: Keywords | null,
): Value {
  const prepare = findAttribute(metaclass, '__prepare__');
  if (prepare === undefined) return new PyDict();
  const namespace = call(prepare, [name, bases], keywords);
  if (typeOf(namespace).slots.getItem === null) {
    const what = metaclass instanceof PyType ? metaclass.name : '<metaclass>';
    throw typeError(`${what}.__prepare__() must return a mapping, not ${typeName(namespace)}`);
  }
  return namespace;
}

/** Methods that use `__class__` or `super()` must see the class that the metaclass has made. */
function checkClassCell(cell: PyCell, name: Value, made: PyType): void {
  if (cell.value === made) return;
  if (cell.value !== undefined) {
    throw typeError(`__class__ set to ${reprOf(cell.value)} defining ${reprOf(name)} as ${reprOf(made)}`);
  }
  throw runtimeError(
    `__class__ not set defining ${reprOf(name)} as ${reprOf(made)}. Was __classcell__ propagated to type.__new__?`,
  );
}
