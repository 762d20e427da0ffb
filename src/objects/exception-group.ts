/** Exception groups (PEP 654): exceptions raised together, as a tree. `except*` takes them apart with `split`. */

import { call } from './calls.ts';
import type { TypeDefinition } from './define.ts';
import { exceptionTypes, PyException, typeError, valueError } from './exceptions.ts';
import { PyFunction } from './function.ts';
import { typeName } from './instance.ts';
import { PyList } from './list.ts';
import { strOf, truthOf } from './protocol.ts';
import { isStr, makeStr } from './text.ts';
import { makeTuple, PyTuple } from './tuple.ts';
import { isInstance, PyType } from './type.ts';
import type { Keywords, Value } from './value.ts';

const NEW = 'BaseExceptionGroup.__new__()';

function membersOf(group: PyException): readonly Value[] {
  const members = group.detail?.get('exceptions');
  return members instanceof PyTuple ? members.items : [];
}

function itemsOf(sequence: Value): readonly Value[] {
  if (sequence instanceof PyTuple) return sequence.items;
  if (sequence instanceof PyList) return Array.from({ length: sequence.length }, (_, i) => sequence.get(i));
  throw typeError('second argument (exceptions) must be a sequence');
}

function createGroup(type: PyType, args: Value[], keywords: Keywords | null): Value {
  if (keywords !== null && keywords.size > 0) throw typeError(`${type.name}() takes no keyword arguments`);
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
  group.setDetail('exceptions', makeTuple(members));
  return group;
}

type Matches = (error: Value) => boolean;

function matcher(condition: Value): Matches {
  const types = condition instanceof PyTuple ? condition.items : [condition];
  if (types.every((type) => type instanceof PyType && type.isSubtypeOf(exceptionTypes.BaseException))) {
    return (error) => types.some((type) => isInstance(error, type as PyType));
  }
  if (condition instanceof PyFunction) return (error) => truthOf(call(condition, [error]));
  throw typeError('expected a function, exception type or tuple of exception types');
}

/** A group like this one, with its links, of these members; None when there are none. */
function derive(group: PyException, members: Value[]): Value {
  if (members.length === 0) return null;
  const method = group.type.lookup('derive') as Value;
  const derived = call(method, [group, PyList.from(members)]);
  if (!(derived instanceof PyException))
    throw typeError('derive must return an instance of BaseExceptionGroup');
  derived.cause = group.cause;
  derived.context = group.context;
  derived.traceback = group.traceback;
  return derived;
}

/** The parts that match and that do not, each None or an exception with the shape of the tree kept. */
function split(error: PyException, matches: Matches): [Value, Value] {
  if (matches(error)) return [error, null];
  if (!isInstance(error, exceptionTypes.BaseExceptionGroup)) return [null, error];
  const matching: Value[] = [];
  const rest: Value[] = [];
  for (const member of membersOf(error)) {
    const [yes, no] = split(member as PyException, matches);
    if (yes !== null) matching.push(yes);
    if (no !== null) rest.push(no);
  }
  return [derive(error, matching), derive(error, rest)];
}

export const EXCEPTION_GROUP: TypeDefinition = {
  slots: {
    create: createGroup,
    init: (self, args) => {
      (self as PyException).args = args;
    },
    str: (self) => {
      const group = self as PyException;
      const count = membersOf(group).length;
      const noun = count === 1 ? 'sub-exception' : 'sub-exceptions';
      return makeStr(`${strOf(group.detail?.get('message') ?? null)} (${count} ${noun})`);
    },
  },
  methods: () => ({
    'derive(excs, /)': (self: PyException, members: Value) =>
      createGroup(exceptionTypes.BaseExceptionGroup, [self.detail?.get('message') ?? null, members], null),
    'split(condition, /)': (self: PyException, condition: Value) =>
      makeTuple(split(self, matcher(condition))),
    'subgroup(condition, /)': (self: PyException, condition: Value) => split(self, matcher(condition))[0],
  }),
  classMethods: () => ({ '__class_getitem__(item, /)': (cls: Value) => cls }),
  accessors: () => ({
    message: { get: (self) => (self as PyException).detail?.get('message') ?? null },
    exceptions: { get: (self) => (self as PyException).detail?.get('exceptions') ?? null },
  }),
};
