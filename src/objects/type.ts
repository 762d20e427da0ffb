/**
 * Types: a name, bases in C3 order, a namespace, and slots that answer the operations of the language.
 *
 * The types of the values that are JS primitives stand here bare, because `typeOf` needs them; `int.ts`, `str.ts` and so
 * on define what they can do. A type's `version` changes with every change of its namespace or a base's: caches keep it.
 */

import type { PyBuiltin } from './functions/function.ts';
import { Slots } from './slots.ts';
import { PyCell, PyFloat, PyObject, PySingleton, type Value, WideString } from './value.ts';

/**
 * Where the attributes of instances lie: names to indices of `PyInstance.slots`. Shared; adding a name is a transition.
 * Before them lie the values of `__slots__`, whose descriptors know their places.
 */
export class Shape {
  readonly names: readonly string[];
  /** How many values of `__slots__` lie before the first attribute. */
  readonly fixed: number;
  /** The attributes lie in a dict that Python code gave the instance, in the first place after the fixed ones. */
  readonly isDetached: boolean;
  /** Null where there are no names: most built-in types never have an instance with attributes. */
  private readonly indices: Map<string, number> | null;
  private transitions: Map<string, Shape> | null = null;
  private detachedShape: Shape | null = null;

  constructor(names: readonly string[], fixed = 0, isDetached = false) {
    this.names = names;
    this.fixed = fixed;
    this.isDetached = isDetached;
    this.indices = names.length === 0 ? null : new Map(names.map((name, i) => [name, fixed + i]));
  }

  /** Of a root shape: the shape of instances of the same type whose attributes lie in a dict. */
  get detached(): Shape {
    this.detachedShape ??= new Shape([], this.fixed, true);
    return this.detachedShape;
  }

  /** The index of `name` in the slots, or -1. */
  indexOf(name: string): number {
    const index = this.indices === null ? undefined : this.indices.get(name);
    return index === undefined ? -1 : index;
  }

  /** The shape with `name` added at the end. */
  with(name: string): Shape {
    this.transitions ??= new Map();
    let next = this.transitions.get(name);
    if (next === undefined) {
      next = new Shape([...this.names, name], this.fixed);
      this.transitions.set(name, next);
    }
    return next;
  }
}

const NO_NAMES: readonly string[] = [];

/** What `__basicsize__` and its kin tell; offsets are 0 where instances have no such thing. */
export interface Layout {
  readonly basicSize: number;
  readonly itemSize: number;
  readonly dictOffset: number;
  readonly weakOffset: number;
  /** The names in `__slots__`, mangled and sorted. */
  readonly slotNames: readonly string[];
}

/** The slots of a built-in type that is not defined. Stays empty. */
const NO_SLOTS = new Slots();

export class PyType extends PyObject {
  /** The metaclass. */
  type: PyType;
  name: string;
  qualifiedName: string;
  module: string;
  /** What stands before the name in messages: the module, of types that CPython has in C modules. */
  prefix = '';
  bases: readonly PyType[];
  /** `__base__`: the one of the bases whose layout instances extend; null for `object`. */
  base: PyType | null;
  /** This type, then its bases in C3 order. */
  mro: readonly PyType[];
  /** How CPython would lay its instances out; null until someone asks, for built-in types. */
  layout: Layout | null = null;
  /**
   * Shared with the base by the built-in types that add nothing to it. A built-in type gets them when first asked for:
   * until then the prototype answers.
   */
  declare slots: Slots;
  /** Built in: its namespace never changes. */
  readonly isBuiltin: boolean;
  /** Bumped with every change that attribute lookup on instances can see. */
  version = 0;
  readonly subclasses: PyType[] = [];
  /** The built-in type whose value an instance carries (`class C(int)`), null for plain instances. */
  payload: PyType | null = null;
  /** Do instances have a `__dict__`? False for built-in values and for classes all of whose bases have `__slots__`. */
  hasDict = false;
  /** The shape of an instance without attributes. A shape belongs to one type, so a shape check is a type check. */
  rootShape: Shape = new Shape(NO_NAMES);
  /** Does `__init__` of a built-in type take keyword arguments? */
  initTakesKeywords = true;
  /** Makes the values of a built-in type from the arguments of a call: what a call of exactly this type may go straight to. */
  maker: PyBuiltin | null = null;
  private cachedInitializer: Value | undefined = undefined;
  private initializerVersion = -1;
  private isOrdinary = false;
  private ordinaryVersion = -1;
  /** How many attributes instances have had so far: the room a new one gets. */
  expectedAttributes = 0;
  /** Of a built-in type: what gives it its slots and all that its definition says. */
  private define: (() => void) | null = null;
  private mayBeBase = true;
  private matchedAs: 'sequence' | 'mapping' | null = null;
  private namespace: Map<string, Value> | null;
  private fill: (() => Map<string, Value>) | null = null;
  /** What `lookup` has found; null before the first. */
  private found: Map<string, Value | undefined> | null = null;

  constructor(
    metaclass: PyType | null,
    name: string,
    bases: readonly PyType[],
    namespace: Map<string, Value> | null,
    isBuiltin: boolean,
  ) {
    super();
    // `type` is its own metaclass: it cannot be passed before it exists.
    this.type = metaclass ?? this;
    this.name = name;
    this.qualifiedName = name;
    this.module = 'builtins';
    this.bases = bases;
    this.base = bases.length > 0 ? bases[0] : null;
    // `concat` makes an array of just this length.
    const own: PyType[] = [this];
    this.mro = bases.length > 0 ? own.concat(bases[0].mro) : own;
    this.namespace = namespace;
    this.isBuiltin = isBuiltin;
    if (!isBuiltin) this.slots = new Slots();
  }

  /** The name in messages. */
  get shownName(): string {
    return this.prefix + this.name;
  }

  /** Says how a built-in type is defined, which happens when somebody first asks for what the definition says. */
  defineWith(define: () => void): void {
    this.define = define;
  }

  /** Sees to it that the type is defined. */
  complete(): void {
    const { define } = this;
    this.define = null;
    define?.();
  }

  /** May a class derive from it? */
  get isBase(): boolean {
    this.complete();
    return this.mayBeBase;
  }

  set isBase(isBase: boolean) {
    this.mayBeBase = isBase;
  }

  /** As what its instances are matched by patterns; null: as what those of its bases are. */
  get collection(): 'sequence' | 'mapping' | null {
    this.complete();
    return this.matchedAs;
  }

  set collection(collection: 'sequence' | 'mapping' | null) {
    this.matchedAs = collection;
  }

  /** The type's own attributes. A built-in type's are made when first asked for. */
  get dict(): Map<string, Value> {
    if (this.namespace === null) {
      this.complete();
      this.namespace = this.fill === null ? new Map() : this.fill();
    }
    return this.namespace;
  }

  /** Says how the namespace of a built-in type is made. */
  fillWith(fill: () => Map<string, Value>): void {
    this.fill = fill;
    this.namespace = null;
  }

  /** The attribute as the MRO has it, without binding; `undefined` when there is none. */
  lookup(name: string): Value | undefined {
    this.found ??= new Map();
    const known = this.found.get(name);
    if (known !== undefined || this.found.has(name)) return known;
    let value: Value | undefined;
    for (const type of this.mro) {
      value = type.dict.get(name);
      if (value !== undefined) break;
    }
    this.found.set(name, value);
    return value;
  }

  /** `lookup('__init__')`, kept for the next instance. */
  initializer(): Value | undefined {
    if (this.initializerVersion !== this.version) {
      this.cachedInitializer = this.lookup('__init__');
      this.initializerVersion = this.version;
    }
    return this.cachedInitializer;
  }

  /** Whether `object.__class__` answers for its objects; kept, since every `isinstance` that fails asks. */
  hasOrdinaryClass(): boolean {
    if (this.ordinaryVersion !== this.version) {
      const { getAttribute, getMissing } = this.slots;
      this.isOrdinary =
        getAttribute === null &&
        getMissing === null &&
        this.lookup('__class__') === objectType.lookup('__class__');
      this.ordinaryVersion = this.version;
    }
    return this.isOrdinary;
  }

  /** To be called after any change of the namespace, the bases or the MRO. */
  changed(): void {
    this.version++;
    this.found?.clear();
    for (const subclass of this.subclasses) subclass.changed();
  }

  isSubtypeOf(other: PyType): boolean {
    if (this === other) return true;
    const { mro } = this;
    for (let i = 0; i < mro.length; i++) if (mro[i] === other) return true;
    // While the MRO is being made there are only the bases.
    return mro.length === 0 && this.base !== null && this.base.isSubtypeOf(other);
  }
}

// A property of its own from then on: what has slots looks alike, and reading them asks no accessor.
Object.defineProperty(PyType.prototype, 'slots', {
  get(this: PyType): Slots {
    this.complete();
    return Object.hasOwn(this, 'slots') ? this.slots : NO_SLOTS;
  },
  set(this: PyType, value: Slots) {
    Object.defineProperty(this, 'slots', { value, writable: true, enumerable: true, configurable: true });
  },
});

export const objectType = new PyType(null, 'object', [], null, true);
// At once: V8 gives objects room for the properties that the first few have.
objectType.slots = new Slots();
export const typeType = new PyType(null, 'type', [objectType], null, true);
objectType.type = typeType;

const builtin = (name: string, base = objectType): PyType => new PyType(typeType, name, [base], null, true);

export const noneType = builtin('NoneType');
export const intType = builtin('int');
export const boolType = builtin('bool', intType);
export const floatType = builtin('float');
export const strType = builtin('str');
export const cellType = builtin('cell');
export const functionType = builtin('function');
export const methodType = builtin('method');
export const builtinFunctionType = builtin('builtin_function_or_method');
export const methodDescriptorType = builtin('method_descriptor');
export const wrapperDescriptorType = builtin('wrapper_descriptor');
export const methodWrapperType = builtin('method-wrapper');
export const classMethodDescriptorType = builtin('classmethod_descriptor');
export const getSetDescriptorType = builtin('getset_descriptor');
export const generatorType = builtin('generator');
export const coroutineType = builtin('coroutine');
export const asyncGeneratorType = builtin('async_generator');
export const codeType = builtin('code');

/** What a slot answers that does not know the other operand. */
export const NotImplemented = new PySingleton(builtin('NotImplementedType'), 'NotImplemented');
export const Ellipsis = new PySingleton(builtin('ellipsis'), 'Ellipsis');

// The types of these classes never differ between instances, so they stand on the prototype, not in every float.
Object.defineProperty(PyCell.prototype, 'type', { value: cellType });
Object.defineProperty(PyFloat.prototype, 'type', { value: floatType });
Object.defineProperty(WideString.prototype, 'type', { value: strType });

/** `type(value)`. No `switch`: V8 calls for the string that `typeof` gives, and compares that, unless each test has its own. */
export function typeOf(value: Value): PyType {
  if (typeof value === 'object') return value === null ? noneType : value.type;
  if (typeof value === 'number' || typeof value === 'bigint') return intType;
  return typeof value === 'string' ? strType : boolType;
}

/** `isinstance(value, type)` by the MRO alone. */
export function isInstance(value: Value, type: PyType): boolean {
  return typeOf(value).isSubtypeOf(type);
}
