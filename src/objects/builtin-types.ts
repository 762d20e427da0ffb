/**
 * The built-in types: importing this file defines them all, `object` and `type` first, since a type takes over the
 * slots of its base when it is defined. The list names those that are builtins.
 */

import './object-type.ts';
import './type-type.ts';
import './none.ts';
import './int-type.ts';
import './bool.ts';
import './float-type.ts';
import './str-type.ts';
import './tuple-type.ts';
import './list-type.ts';
import './dict-type.ts';
import './dict-views.ts';
import './set-type.ts';
import './range-type.ts';
import './slice-type.ts';
import './bytes-type.ts';
import './bytearray-type.ts';
import './memoryview-type.ts';
import './function-type.ts';
import './code-type.ts';
import './cell-type.ts';
import './module-type.ts';
import './generator-type.ts';
import './coroutine-type.ts';
import './async-generator-type.ts';
import './frame-type.ts';
import './exception-types.ts';
import { bytearrayType, bytesType } from './bytes.ts';
import { complexType } from './complex.ts';
import { dictType } from './dict.ts';
import { exceptionTypes } from './exceptions.ts';
import { enumerateType, filterType, mapType, reversedType, zipType } from './iterators.ts';
import { listType } from './list.ts';
import { memoryviewType } from './memoryview.ts';
import { classMethodType, staticMethodType } from './method-wrappers.ts';
import { propertyType } from './property.ts';
import { rangeType } from './range.ts';
import { frozenSetType, setType } from './set.ts';
import { sliceType } from './slice.ts';
import { superType } from './super.ts';
import { tupleType } from './tuple.ts';
import { boolType, floatType, intType, objectType, type PyType, strType, typeType } from './type.ts';

/** The types that are builtins by their own name. */
export const BUILTIN_TYPES: readonly PyType[] = [
  objectType,
  typeType,
  intType,
  boolType,
  floatType,
  complexType,
  strType,
  bytesType,
  bytearrayType,
  memoryviewType,
  tupleType,
  listType,
  dictType,
  setType,
  frozenSetType,
  rangeType,
  sliceType,
  enumerateType,
  zipType,
  mapType,
  filterType,
  reversedType,
  superType,
  propertyType,
  classMethodType,
  staticMethodType,
  ...Object.values(exceptionTypes),
];
