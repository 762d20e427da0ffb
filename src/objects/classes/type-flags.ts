/** `type.__flags__`: the bits of CPython's `tp_flags` that say something here. */

import { truthOf } from '../protocol.ts';
import { objectType, type PyType, typeType } from '../type.ts';
import { layoutOf } from './layout.ts';

const MANAGED_DICT = 1 << 4;
const IMMUTABLE = 1 << 8;
const HEAP = 1 << 9;
const BASE = 1 << 10;
const READY = 1 << 12;
const HAVE_VERSION_TAG = 1 << 18;
const IS_ABSTRACT = 1 << 20;

/** The bits that a type hands down to all that derive from it. */
const FAMILIES: Readonly<Record<string, number>> = {
  int: 1 << 24,
  list: 1 << 25,
  tuple: 1 << 26,
  bytes: 1 << 27,
  str: 1 << 28,
  dict: 1 << 29,
  BaseException: 1 << 30,
};
const TYPE_FAMILY = 2 ** 31;

export function typeFlags(type: PyType): number {
  let flags = READY | HAVE_VERSION_TAG;
  flags |= type.isBuiltin ? IMMUTABLE : HEAP;
  if (type.isBase) flags |= BASE;
  if (layoutOf(type).dictOffset < 0) flags |= MANAGED_DICT;
  const abstract = type === typeType ? undefined : type.dict.get('__abstractmethods__');
  if (truthOf(abstract ?? null)) flags |= IS_ABSTRACT;
  for (const base of type.mro) if (base.isBuiltin && base !== objectType) flags |= FAMILIES[base.name] ?? 0;
  return flags + (type.isSubtypeOf(typeType) ? TYPE_FAMILY : 0);
}
