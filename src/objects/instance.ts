/**
 * Instances of classes written in Python: attributes lie in an array, in the order that the shape says.
 *
 * An instance of a class derived from a built-in type (`class C(dict)`) is a `PyBoxed`: it carries the built-in value as
 * its payload. Slots and methods of built-in types always see the payload: whoever binds or inherits them unboxes.
 */

import { type PyType, type Shape, typeOf } from './type.ts';
import { PyObject, type Value } from './value.ts';

/**
 * Room for at least `count` attributes. Every such array is of V8's kind PACKED_ELEMENTS from the start, whatever will be
 * stored: attribute sites in the interpreter see one kind, not five.
 */
function unsetSlots(count: number): (Value | undefined)[] {
  if (count <= 2) return [undefined, undefined];
  if (count <= 4) return [undefined, undefined, undefined, undefined];
  const slots: (Value | undefined)[] = [undefined, undefined, undefined, undefined, undefined, undefined];
  while (slots.length < count) slots.push(undefined);
  return slots;
}

export class PyInstance extends PyObject {
  type: PyType;
  shape: Shape;
  /** Attribute values; `undefined` where one was deleted or, for `__slots__`, never set. */
  slots: (Value | undefined)[];

  constructor(type: PyType) {
    super();
    this.type = type;
    this.shape = type.rootShape;
    this.slots = unsetSlots(type.expectedAttributes);
  }
}

/** An instance that carries a value of a built-in type. */
export class PyBoxed extends PyInstance {
  readonly payload: Value;

  constructor(type: PyType, payload: Value) {
    super(type);
    this.payload = payload;
  }
}

/** The built-in value inside an instance of a derived class; any other value as it is. */
export function unbox(value: Value): Value {
  return value instanceof PyBoxed ? value.payload : value;
}

/** The instance attribute `name`, `undefined` if there is none. */
export function getOwn(instance: PyInstance, name: string): Value | undefined {
  const index = instance.shape.indexOf(name);
  return index < 0 ? undefined : instance.slots[index];
}

/** Sets the instance attribute `name`, growing the shape if it is new. */
export function setOwn(instance: PyInstance, name: string, value: Value): void {
  const index = instance.shape.indexOf(name);
  if (index >= 0) {
    instance.slots[index] = value;
    return;
  }
  const next = instance.shape.with(name);
  instance.slots[next.names.length - 1] = value;
  instance.shape = next;
  if (next.names.length > instance.type.expectedAttributes && next.names.length <= 16) {
    instance.type.expectedAttributes = next.names.length;
  }
}

/** Deletes the instance attribute `name`; false if there is none. */
export function deleteOwn(instance: PyInstance, name: string): boolean {
  const index = instance.shape.indexOf(name);
  if (index < 0 || instance.slots[index] === undefined) return false;
  let shape = instance.type.rootShape;
  const slots = unsetSlots(instance.shape.names.length);
  let count = 0;
  instance.shape.names.forEach((other, i) => {
    if (i === index) return;
    if (i >= instance.type.rootShape.names.length) shape = shape.with(other);
    slots[count++] = instance.slots[i];
  });
  instance.shape = shape;
  instance.slots = slots;
  return true;
}

/** The names of the instance attributes that are set, in order of their making. */
export function ownNames(instance: PyInstance): string[] {
  return instance.shape.names.filter((_, i) => instance.slots[i] !== undefined);
}

/** `type(value).__name__`, for messages. */
export function typeName(value: Value): string {
  return typeOf(value).name;
}

/** The name of an argument's type in the messages of CPython's Argument Clinic, which call None by its name. */
export function argumentTypeName(value: Value): string {
  return value === null ? 'None' : typeName(value);
}
