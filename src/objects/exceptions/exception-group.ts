/**
 * Exception groups (PEP 654): exceptions raised together, as a tree. `except*` takes them apart with `split`: each part
 * keeps the shape of the tree, and of each group in it the message, the notes, the traceback and what it came from.
 */

import { callMethod, findAttribute } from '../attributes.ts';
import { call } from '../calls.ts';
import { classGetItem } from '../classes/generic-alias.ts';
import { setOwn, typeName } from '../classes/instance.ts';
import { dictType } from '../containers/dict.ts';
import { PyList } from '../containers/list.ts';
import { makeTuple, PyTuple } from '../containers/tuple.ts';
import { readOnly, type TypeDefinition } from '../define.ts';
import { PyFunction } from '../functions/function.ts';
import { machine } from '../machine.ts';
import { strOf, toArray, truthOf } from '../protocol.ts';
import { isStr, makeStr } from '../text/text.ts';
import { isInstance, PyType, typeOf } from '../type.ts';
import type { Keywords, Value } from '../value.ts';
import { exceptionTypes, makeException, PyException, typeError, valueError } from './exceptions.ts';

const NEW = 'BaseExceptionGroup.__new__()';

/** The exceptions right inside a group. */
export function membersOf(group: PyException): readonly Value[] {
  const members = group.detail?.get('exceptions');
  return members instanceof PyTuple ? members.items : [];
}

const isGroup = (value: Value): value is PyException => isInstance(value, exceptionTypes.BaseExceptionGroup);

function itemsOf(sequence: Value): readonly Value[] {
  if (typeOf(sequence).slots.getItem === null || isInstance(sequence, dictType))
    throw typeError('second argument (exceptions) must be a sequence');
  return toArray(sequence);
}

function createGroup(type: PyType, args: Value[]): Value {
  if (args.length !== 2) throw typeError(`${NEW} takes exactly 2 arguments (${args.length} given)`);
  const [message, sequence] = args;
  if (!isStr(message)) throw typeError(`${NEW} argument 1 must be str, not ${typeName(message)}`);
  const members = itemsOf(sequence);
  if (members.length === 0) throw valueError('second argument (exceptions) must be a non-empty sequence');
  members.forEach((member, i) => {
    if (!(member instanceof PyException)) {
      throw valueError(`Item ${i} of second argument (exceptions) is not an exception`);
    }
  });
  const { Exception, ExceptionGroup, BaseExceptionGroup } = exceptionTypes;
  const ordinary = members.every((member) => isInstance(member, Exception));
  if (!ordinary && type.isSubtypeOf(Exception)) {
    throw typeError(
      type === ExceptionGroup
        ? 'Cannot nest BaseExceptions in an ExceptionGroup'
        : `Cannot nest BaseExceptions in '${type.name}'`,
    );
  }
  const group = new PyException(type === BaseExceptionGroup && ordinary ? ExceptionGroup : type, args);
  group.setDetail('message', message);
  group.setDetail('exceptions', sequence instanceof PyTuple ? sequence : makeTuple(members));
  return group;
}

function initGroup(self: Value, args: Value[], keywords: Keywords | null): void {
  if (keywords !== null && keywords.size > 0)
    throw typeError(`${typeName(self)}() takes no keyword arguments`);
  (self as PyException).args = args;
}

type Matches = (error: Value) => boolean;

function matcher(condition: Value): Matches {
  if (condition instanceof PyFunction) return (error) => truthOf(call(condition, [error]));
  const types = condition instanceof PyTuple ? condition.items : [condition];
  if (types.every((type) => type instanceof PyType && type.isSubtypeOf(exceptionTypes.BaseException))) {
    return (error) => types.some((type) => isInstance(error, type as PyType));
  }
  throw typeError('expected a function, exception type or tuple of exception types');
}

/** A group like this one, with its links and notes, of these members; None when there are none. */
function derive(group: PyException, members: Value[]): Value {
  if (members.length === 0) return null;
  const derived = callMethod(group, 'derive', PyList.from(members));
  if (!isGroup(derived)) throw typeError('derive must return an instance of BaseExceptionGroup');
  derived.cause = group.cause;
  derived.context = group.context;
  derived.suppressContext = true;
  derived.traceback = group.traceback;
  const notes = findAttribute(group, '__notes__');
  if (notes !== undefined && isNotes(notes)) setOwn(derived, '__notes__', PyList.from(toArray(notes)));
  return derived;
}

const isNotes = (value: Value): boolean =>
  value instanceof PyList || value instanceof PyTuple || isStr(value);

function checkDepth(depth: number): void {
  if (depth > machine.recursionLimit)
    throw makeException('RecursionError', 'maximum recursion depth exceeded');
}

/** The parts that match and that do not, each None or an exception with the shape of the tree kept. */
function split(error: Value, matches: Matches, depth = 0): [Value, Value] {
  checkDepth(depth);
  if (matches(error)) return [error, null];
  if (!isGroup(error)) return [null, error];
  const matching: Value[] = [];
  const rest: Value[] = [];
  for (const member of membersOf(error)) {
    const [yes, no] = split(member, matches, depth + 1);
    if (yes !== null) matching.push(yes);
    if (no !== null) rest.push(no);
  }
  return [derive(error, matching), derive(error, rest)];
}

/** The part that matches, or None. */
function subgroup(error: Value, matches: Matches, depth = 0): Value {
  checkDepth(depth);
  if (matches(error)) return error;
  if (!isGroup(error)) return null;
  const matching = membersOf(error).map((member) => subgroup(member, matches, depth + 1));
  return derive(
    error,
    matching.filter((member) => member !== null),
  );
}

/** The part of a group that has these leaves of its tree; None for none. */
export function partWithLeaves(group: PyException, leaves: readonly Value[]): Value {
  const wanted = new Set(leaves);
  return subgroup(group, (error) => wanted.has(error));
}

/** `group.split(types)` as `except*` calls it: a class may have its own. */
export function splitByTypes(group: PyException, types: Value): [Value, Value] {
  const parts = callMethod(group, 'split', types);
  const owner = typeName(group);
  if (!(parts instanceof PyTuple))
    throw typeError(`${owner}.split must return a tuple, not ${typeName(parts)}`);
  const { items } = parts;
  if (items.length < 2)
    throw typeError(`${owner}.split must return a 2-tuple, got tuple of size ${items.length}`);
  return [items[0], items[1]];
}

const detailOf = (name: string) => readOnly((self: Value) => (self as PyException).detail?.get(name) ?? null);

export const exceptionGroupDefinition = (): TypeDefinition => ({
  slots: {
    create: createGroup,
    init: initGroup,
    str: (self) => {
      const group = self as PyException;
      const count = membersOf(group).length;
      const noun = count === 1 ? 'sub-exception' : 'sub-exceptions';
      return makeStr(`${strOf(group.detail?.get('message') ?? null)} (${count} ${noun})`);
    },
  },
  methods: () => ({
    'derive(excs, /)': (self: PyException, members: Value) =>
      call(exceptionTypes.BaseExceptionGroup, [self.detail?.get('message') ?? null, members]),
    'split(condition, /)': (self: PyException, condition: Value) =>
      makeTuple(split(self, matcher(condition))),
    'subgroup(condition, /)': (self: PyException, condition: Value) => subgroup(self, matcher(condition)),
  }),
  classMethods: classGetItem,
  accessors: () => ({ message: detailOf('message'), exceptions: detailOf('exceptions') }),
});
