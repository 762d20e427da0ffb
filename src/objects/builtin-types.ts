/**
 * The built-in types: importing this file says how each is defined. The list names those that are builtins.
 */

import './classes/object-type.ts';
import './classes/type-type.ts';
import './none.ts';
import './numbers/int-type.ts';
import './numbers/bool.ts';
import './numbers/float-type.ts';
import './text/str-type.ts';
import './containers/tuple-type.ts';
import './containers/list-type.ts';
import './containers/dict-type.ts';
import './containers/dict-views.ts';
import './containers/set-type.ts';
import './containers/range-type.ts';
import './containers/slice-type.ts';
import './functions/function-type.ts';
import './functions/code-type.ts';
import './functions/cell-type.ts';
import './modules/module-type.ts';
import './functions/generator-type.ts';
import './functions/coroutine-type.ts';
import './functions/async-generator-type.ts';
import './functions/frame-type.ts';
import './exceptions/exception-types.ts';
import { bytearrayDefinition } from './bytes/bytearray-type.ts';
import { bytearrayType, bytesType } from './bytes/bytes.ts';
import { bytesDefinition } from './bytes/bytes-type.ts';
import { memoryviewType } from './bytes/memoryview.ts';
import { memoryviewDefinition } from './bytes/memoryview-type.ts';
import { classMethodType, staticMethodType } from './classes/method-wrappers.ts';
import { propertyType } from './classes/property.ts';
import { superType } from './classes/super.ts';
import { dictType } from './containers/dict.ts';
import { enumerateType, filterType, mapType, reversedType, zipType } from './containers/iterators.ts';
import { listType } from './containers/list.ts';
import { rangeType } from './containers/range.ts';
import { frozenSetType, setType } from './containers/set.ts';
import { sliceType } from './containers/slice.ts';
import { tupleType } from './containers/tuple.ts';
import { defineType } from './define.ts';
import { complexType } from './numbers/complex.ts';
import { boolType, floatType, intType, objectType, type PyType, strType, typeType } from './type.ts';

// Few programs have bytes: their definitions are in a lazy part.
defineType(bytesType, bytesDefinition);
defineType(bytearrayType, bytearrayDefinition);
defineType(memoryviewType, memoryviewDefinition);

/** The types that are builtins by their own name, but for exceptions, in CPython's order. */
export const BUILTIN_TYPES: readonly PyType[] = [
  boolType,
  memoryviewType,
  bytearrayType,
  bytesType,
  classMethodType,
  complexType,
  dictType,
  enumerateType,
  filterType,
  floatType,
  frozenSetType,
  propertyType,
  intType,
  listType,
  mapType,
  objectType,
  rangeType,
  reversedType,
  setType,
  sliceType,
  staticMethodType,
  strType,
  superType,
  tupleType,
  typeType,
  zipType,
];
