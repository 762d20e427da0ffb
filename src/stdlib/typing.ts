/**
 * The module `typing`, as far as annotations need it: names that can be subscripted and united, type variables, and
 * functions that give their argument back. Nothing is checked, as in CPython.
 */

import { call } from '../objects/calls.ts';
import { isInstanceOf } from '../objects/classes/class-checks.ts';
import { createClass } from '../objects/classes/classes.ts';
import { PyUnion, typeText } from '../objects/classes/generic-alias.ts';
import { typeName } from '../objects/classes/instance.ts';
import { classMethodType } from '../objects/classes/method-wrappers.ts';
import { dictType } from '../objects/containers/dict.ts';
import { listType, PyList } from '../objects/containers/list.ts';
import { frozenSetType, setType } from '../objects/containers/set.ts';
import { equalTuples, PyTuple, tupleType } from '../objects/containers/tuple.ts';
import { builtinFunction, defineType, newType } from '../objects/define.ts';
import { typeError } from '../objects/exceptions/exceptions.ts';
import { PyMethodWrapper } from '../objects/functions/function.ts';
import { foldHashOf } from '../objects/hashing.ts';
import { equals, reprOf, strOf } from '../objects/protocol.ts';
import { isStr, makeStr, textOf } from '../objects/text/text.ts';
import { NotImplemented, noneType, PyType, strType, typeType } from '../objects/type.ts';
import { PyObject, type Value } from '../objects/value.ts';
import type { ModuleDefinition } from './module-definition.ts';

const formType = newType('_SpecialForm', undefined, 'typing');
const typeVarType = newType('TypeVar', undefined, 'typing');
const forwardRefType = newType('ForwardRef', undefined, 'typing');

/** `List`, `Optional` ... and, with arguments, `List[int]`. */
class PyForm extends PyObject {
  type = formType;
  readonly name: string;
  /** The class that it stands for, or with arguments the form that it was made of. */
  readonly origin: Value;
  readonly args: PyTuple | null;

  constructor(name: string, origin: Value, args: PyTuple | null) {
    super();
    this.name = name;
    this.origin = origin;
    this.args = args;
  }
}

/** `TypeVar('T')`, or a forward reference `'A'`. */
class PyNamed extends PyObject {
  type: PyType;
  readonly name: string;

  constructor(type: PyType, name: string) {
    super();
    this.type = type;
    this.name = name;
  }
}

/** An argument of a form: None is its type, a text a forward reference. */
function argument(value: Value): Value {
  if (value === null) return noneType;
  return isStr(value) ? new PyNamed(forwardRefType, textOf(value)) : value;
}

function membersOf(type: Value): readonly Value[] {
  if (type instanceof PyUnion) return type.members;
  return type instanceof PyForm && type.name === 'Union' && type.args !== null
    ? type.args.items
    : [argument(type)];
}

/** `Union[...]`: flat, without duplicates. */
function unite(types: readonly Value[]): Value {
  const members: Value[] = [];
  for (const type of types.flatMap(membersOf)) {
    if (!members.some((known) => equals(known, type))) members.push(type);
  }
  return members.length === 1 ? members[0] : new PyForm('Union', null, new PyTuple(members));
}

function subscript(self: Value, item: Value): Value {
  const { name, origin, args } = self as PyForm;
  if (args !== null) throw typeError(`${reprOf(self)} is not a generic class`);
  const items = item instanceof PyTuple ? item.items : [item];
  if (name === 'Union') return unite(items);
  if (name === 'Optional') return unite([item, null]);
  return new PyForm(name, origin ?? self, new PyTuple(name === 'Literal' ? items : items.map(argument)));
}

function argumentText(value: Value): string {
  if (value instanceof PyList) return `[${value.toArray().map(argumentText).join(', ')}]`;
  return typeText(value);
}

function formText({ name, args }: PyForm): string {
  const own = name.includes('.') ? name : `typing.${name}`;
  if (args === null) return own;
  if (name === 'Union' && args.items.length === 2 && args.items.includes(noneType)) {
    return `typing.Optional[${argumentText(args.items.find((item) => item !== noneType) ?? null)}]`;
  }
  const items = name === 'Literal' ? args.items.map(reprOf) : args.items.map(argumentText);
  return `${own}[${items.join(', ')}]`;
}

function checkInstance(self: PyForm, object: Value): Value {
  const { name, origin, args } = self;
  if (name === 'Union' && args !== null) return args.items.some((item) => isInstanceOf(object, item));
  if (args !== null) throw typeError('Subscripted generics cannot be used with class and instance checks');
  if (!(origin instanceof PyType)) throw typeError(`${formText(self)} cannot be used with isinstance()`);
  return isInstanceOf(object, origin);
}

defineType(formType, () => ({
  isBase: false,
  slots: {
    repr: (self) => makeStr(formText(self as PyForm)),
    getItem: subscript,
    or: (self, other) => unite([self, other]),
    ror: (self, other) => unite([other, self]),
    equal: (self, other) => {
      if (!(other instanceof PyForm)) return NotImplemented;
      const [a, b] = [self as PyForm, other];
      if (a.name !== b.name || a.args === null || b.args === null) return a === b;
      return equalTuples(a.args, b.args);
    },
    hash: (self) => {
      const { name, args } = self as PyForm;
      return args === null ? foldHashOf(name) : foldHashOf(args) ^ foldHashOf(name);
    },
    call: (self, args, keywords) => {
      const { name, origin } = self as PyForm;
      if (!(origin instanceof PyType)) throw typeError(`Cannot instantiate ${formText(self as PyForm)}`);
      if (!origin.isBuiltin) return call(origin, args, keywords);
      throw typeError(`Type ${name} cannot be instantiated; use ${origin.name}() instead`);
    },
  },
  methods: () => ({
    '__instancecheck__(instance, /)': checkInstance,
    '__mro_entries__(bases, /)': (self: PyForm) => new PyTuple(self.origin === null ? [] : [self.origin]),
  }),
  accessors: () => ({
    __origin__: { get: (self) => (self as PyForm).origin },
    __args__: { get: (self) => (self as PyForm).args ?? new PyTuple([]) },
    __name__: { get: (self) => makeStr((self as PyForm).name) },
  }),
}));

const uniteSlots = {
  or: (self: Value, other: Value) => unite([self, other]),
  ror: (self: Value, other: Value) => unite([other, self]),
};

defineType(typeVarType, () => ({
  isBase: false,
  construct: {
    signature: 'TypeVar(name, /, *constraints, bound=None, covariant=False, contravariant=False)',
    make: (name: Value) => {
      if (!isStr(name)) throw typeError(`TypeVar() argument 'name' must be str, not ${typeName(name)}`);
      return new PyNamed(typeVarType, textOf(name));
    },
  },
  slots: { ...uniteSlots, repr: (self) => makeStr(`~${(self as PyNamed).name}`) },
  accessors: () => ({ __name__: { get: (self) => makeStr((self as PyNamed).name) } }),
}));

defineType(forwardRefType, () => ({
  isBase: false,
  slots: {
    ...uniteSlots,
    repr: (self) => makeStr(`ForwardRef(${reprOf(makeStr((self as PyNamed).name))})`),
    equal: (self, other) =>
      other instanceof PyNamed && other.type === forwardRefType
        ? (self as PyNamed).name === other.name
        : NotImplemented,
    hash: (self) => foldHashOf((self as PyNamed).name),
  },
}));

/** Forms, and the classes behind those that stand for one. */
const FORMS: Readonly<Record<string, PyType | null>> = {
  Any: null,
  NoReturn: null,
  Never: null,
  Self: null,
  LiteralString: null,
  Union: null,
  Optional: null,
  Literal: null,
  ClassVar: null,
  Final: null,
  Annotated: null,
  Callable: null,
  TypeGuard: null,
  Iterable: null,
  Iterator: null,
  Generator: null,
  Sequence: null,
  MutableSequence: null,
  Mapping: null,
  MutableMapping: null,
  Collection: null,
  Container: null,
  Hashable: null,
  Sized: null,
  Reversible: null,
  Awaitable: null,
  Coroutine: null,
  List: listType,
  Dict: dictType,
  Set: setType,
  FrozenSet: frozenSetType,
  Tuple: tupleType,
  Type: typeType,
};

/** `class A(Generic[T])` makes `A[int]` possible; as a base, that stands for A. */
function genericClass(name: string, bases: Value[]): PyType {
  const subscriptClass = builtinFunction('__class_getitem__(cls, item, /)', (cls: PyType, item: Value) => {
    const items = item instanceof PyTuple ? item.items : [item];
    return new PyForm(`${cls.module}.${cls.qualifiedName}`, cls, new PyTuple(items.map(argument)));
  });
  const namespace = new Map<string, Value>([
    ['__module__', 'typing'],
    ['__slots__', new PyTuple([])],
    ['__class_getitem__', new PyMethodWrapper(classMethodType, subscriptClass)],
  ]);
  return createClass(typeType, name, bases, namespace, null);
}

function attributes(): Record<string, Value> {
  const made: Record<string, Value> = {};
  for (const [name, origin] of Object.entries(FORMS)) made[name] = new PyForm(name, origin, null);
  made.Generic = genericClass('Generic', []);
  made.Protocol = genericClass('Protocol', [made.Generic]);
  made.AnyStr = new PyNamed(typeVarType, 'AnyStr');
  made.Text = strType;
  return made;
}

const same = (value: Value): Value => value;

export const typingModule: ModuleDefinition = {
  name: 'typing',
  functions: () => ({
    'cast(typ, val)': (_type: Value, value: Value) => value,
    'final(f)': same,
    'overload(func)': same,
    'no_type_check(arg)': same,
    'runtime_checkable(cls)': same,
    'NewType(name, tp)': (name: Value) => builtinFunction(`${strOf(name)}(value, /)`, same),
  }),
  constants: { TYPE_CHECKING: false },
  // What dataclasses know `ClassVar[int]` by.
  types: { TypeVar: typeVarType, ForwardRef: forwardRefType, _GenericAlias: formType },
  lazy: attributes,
};
