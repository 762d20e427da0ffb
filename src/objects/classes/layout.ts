/**
 * How CPython lays instances out in memory. Here they are laid out otherwise, but classes may derive from several bases,
 * and `__class__` and `__bases__` may be assigned, only where CPython's layouts agree; and `__basicsize__` tells them.
 */

import { typeError } from '../exceptions/exceptions.ts';
import { type Layout, objectType, type PyType, typeType } from '../type.ts';

const POINTER = 8;
/** What a dict that CPython manages beside the instance, not in it, adds to the offset that `__dictoffset__` tells. */
const MANAGED_DICT = 3 * POINTER;

/** Basic size, item size, dict offset, weak reference offset, by the names of built-in types; others have their base's. */
const BUILTIN_LAYOUTS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  object: [16, 0, 0, 0],
  type: [904, 40, 264, 368],
  int: [24, 4, 0, 0],
  bool: [32, 4, 0, 0],
  float: [24, 0, 0, 0],
  complex: [32, 0, 0, 0],
  str: [80, 0, 0, 0],
  bytes: [33, 1, 0, 0],
  bytearray: [56, 0, 0, 0],
  memoryview: [144, 8, 0, 136],
  tuple: [24, 8, 0, 0],
  list: [40, 0, 0, 0],
  dict: [48, 0, 0, 0],
  set: [200, 0, 0, 192],
  frozenset: [200, 0, 0, 192],
  range: [48, 0, 0, 0],
  slice: [40, 0, 0, 0],
  enumerate: [56, 0, 0, 0],
  zip: [48, 0, 0, 0],
  map: [32, 0, 0, 0],
  filter: [32, 0, 0, 0],
  reversed: [32, 0, 0, 0],
  super: [40, 0, 0, 0],
  property: [64, 0, 0, 0],
  classmethod: [32, 0, 24, 0],
  staticmethod: [32, 0, 24, 0],
  module: [56, 0, 16, 40],
  BaseException: [72, 0, 16, 0],
  BaseExceptionGroup: [88, 0, 16, 0],
  ExceptionGroup: [96, 0, 16, 88],
  SystemExit: [80, 0, 16, 0],
  AttributeError: [88, 0, 16, 0],
  ImportError: [96, 0, 16, 0],
  NameError: [80, 0, 16, 0],
  OSError: [112, 0, 16, 0],
  StopIteration: [80, 0, 16, 0],
  SyntaxError: [136, 0, 16, 0],
  UnicodeDecodeError: [112, 0, 16, 0],
  UnicodeEncodeError: [112, 0, 16, 0],
  UnicodeTranslateError: [112, 0, 16, 0],
  function: [136, 0, 88, 96],
  method: [48, 0, 0, 32],
  builtin_function_or_method: [56, 0, 0, 40],
  method_descriptor: [56, 0, 0, 0],
  wrapper_descriptor: [56, 0, 0, 0],
  'method-wrapper': [32, 0, 0, 0],
  classmethod_descriptor: [56, 0, 0, 0],
  getset_descriptor: [48, 0, 0, 0],
  member_descriptor: [48, 0, 0, 0],
  code: [184, 2, 0, 144],
  cell: [24, 0, 0, 0],
  generator: [152, 8, 0, 24],
  coroutine: [152, 8, 0, 24],
  async_generator: [152, 8, 0, 24],
  frame: [120, 8, 0, 0],
  traceback: [40, 0, 0, 0],
  mappingproxy: [24, 0, 0, 0],
  GenericAlias: [64, 0, 0, 40],
  UnionType: [32, 0, 0, 0],
  SimpleNamespace: [24, 0, 16, 0],
  ReferenceType: [64, 0, 0, 0],
  NoneType: [16, 0, 0, 0],
  NotImplementedType: [16, 0, 0, 0],
  ellipsis: [16, 0, 0, 0],
};

/** Built-in types that CPython's garbage collector does not track: their instances refer to nothing. */
const UNTRACKED = new Set([
  'object',
  'int',
  'bool',
  'float',
  'complex',
  'str',
  'bytes',
  'bytearray',
  'range',
]);

export function layoutOf(type: PyType): Layout {
  type.layout ??= builtinLayout(type);
  return type.layout;
}

function builtinLayout(type: PyType): Layout {
  const base = type.base === null ? null : layoutOf(type.base);
  const row = BUILTIN_LAYOUTS[type.name];
  if (row === undefined && base !== null) {
    // A type of unknown layout that carries values of its own: nothing else has its layout.
    const isOwn = type.base === objectType;
    return isOwn
      ? { ...base, basicSize: base.basicSize + POINTER, slotNames: [] }
      : { ...base, slotNames: [] };
  }
  const [basicSize, itemSize, dictOffset, weakOffset] = row ?? [16, 0, 0, 0];
  return { basicSize, itemSize, dictOffset, weakOffset, slotNames: [] };
}

/** The layout of a class with these slots beside `__dict__` and `__weakref__`. */
export function extendLayout(
  base: PyType,
  slotNames: readonly string[],
  hasNewDict: boolean,
  hasNewWeak: boolean,
): Layout {
  const { basicSize, itemSize, dictOffset, weakOffset } = layoutOf(base);
  const isVariable = itemSize !== 0;
  const afterDict = basicSize + (hasNewDict && isVariable ? POINTER : 0);
  const size = afterDict + POINTER * (slotNames.length + Number(hasNewWeak));
  const newDict = isVariable ? -POINTER : -size - MANAGED_DICT;
  return {
    basicSize: size,
    itemSize,
    dictOffset: hasNewDict ? newDict : dictOffset < -POINTER ? -size - MANAGED_DICT : dictOffset,
    weakOffset: hasNewWeak ? afterDict : weakOffset,
    slotNames: [...slotNames].sort(),
  };
}

/** Does a type lay its instances out otherwise than its base, apart from a `__dict__` and weak references at the end? */
function extendsLayout(type: PyType, base: PyType): boolean {
  const own = layoutOf(type);
  const inherited = layoutOf(base);
  let size = own.basicSize;
  if (own.itemSize > 0 || inherited.itemSize > 0) {
    return size !== inherited.basicSize || own.itemSize !== inherited.itemSize;
  }
  const isNewAtEnd = (offset: number, before: number) =>
    !type.isBuiltin && offset > 0 && before === 0 && offset + POINTER === size;
  if (isNewAtEnd(own.weakOffset, inherited.weakOffset)) size -= POINTER;
  if (isNewAtEnd(own.dictOffset, inherited.dictOffset)) size -= POINTER;
  return size !== inherited.basicSize;
}

/** The type in the line of bases that last changed the layout. */
export function solidBase(type: PyType): PyType {
  const { base } = type;
  if (base === null) return type;
  return extendsLayout(type, base) ? type : solidBase(base);
}

/** Which of the bases a class extends the layout of. Throws TypeError if they do not agree. */
export function bestBase(bases: readonly PyType[]): PyType {
  let best = bases[0];
  let winner = solidBase(best);
  for (const base of bases.slice(1)) {
    const candidate = solidBase(base);
    if (winner.isSubtypeOf(candidate)) continue;
    if (!candidate.isSubtypeOf(winner)) throw typeError('multiple bases have instance lay-out conflict');
    winner = candidate;
    best = base;
  }
  return best;
}

function isTracked(type: PyType): boolean {
  return !type.isBuiltin || !UNTRACKED.has(type.name);
}

/** Are instances laid out just as those of the type's base? */
function isLaidOutAsBase(type: PyType): boolean {
  const { base } = type;
  if (base === null) return false;
  const own = layoutOf(type);
  const inherited = layoutOf(base);
  return (
    own.basicSize === inherited.basicSize &&
    own.itemSize === inherited.itemSize &&
    own.dictOffset === inherited.dictOffset &&
    own.weakOffset === inherited.weakOffset &&
    isTracked(type) === isTracked(base)
  );
}

/** Do two types with the same base add the same to it? */
function addTheSame(a: PyType, b: PyType): boolean {
  const [one, other] = [layoutOf(a), layoutOf(b)];
  let size = a.base === null ? 0 : layoutOf(a.base).basicSize;
  if (one.dictOffset === size && other.dictOffset === size) size += POINTER;
  if (one.weakOffset === size && other.weakOffset === size) size += POINTER;
  if (one.slotNames.length > 0 && other.slotNames.length > 0) {
    if (one.slotNames.join() !== other.slotNames.join()) return false;
    size += POINTER * one.slotNames.length;
  }
  const isManagedAlike = one.dictOffset < 0 === other.dictOffset < 0;
  return isManagedAlike && size === one.basicSize && size === other.basicSize;
}

/** Throws TypeError unless an instance of `from` may become one of `to`; `attribute` is what is assigned to. */
export function checkAssignable(from: PyType, to: PyType, attribute: '__class__' | '__bases__'): void {
  if (isTracked(from) !== isTracked(to)) {
    throw typeError(`${attribute} assignment: '${to.name}' deallocator differs from '${from.name}'`);
  }
  let [one, other] = [to, from];
  while (isLaidOutAsBase(one)) one = one.base as PyType;
  while (isLaidOutAsBase(other)) other = other.base as PyType;
  if (one !== other && (one.base !== other.base || !addTheSame(one, other))) {
    throw typeError(`${attribute} assignment: '${to.name}' object layout differs from '${from.name}'`);
  }
}

/** Do instances of a built-in type carry a value, and are not made of attributes alone? */
export function carriesPayload(type: PyType): boolean {
  return type !== objectType && !type.isSubtypeOf(typeType) && !type.hasDict;
}
