/**
 * Instances of classes written in Python: attributes lie in an array, in the order that the shape says.
 *
 * An instance of a class derived from a built-in type (`class C(dict)`) is a `PyBoxed`: it carries the built-in value as
 * its payload. Slots and methods of built-in types always see the payload: whoever binds or inherits them unboxes.
 */

import { makeStr } from '../text/text.ts';
import { type PyType, type Shape, typeOf } from '../type.ts';
import { PyObject, type Value } from '../value.ts';

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

/** The dict in which the attributes of a detached instance lie. */
interface AttributeDict {
  get(key: Value): Value | undefined;
  set(key: Value, value: Value): void;
  delete(key: Value): boolean;
}

/** The dict that Python code gave the instance in place of its own; `undefined` if it has its own. */
export function detachedDict({ shape, slots }: PyInstance): Value | undefined {
  return shape.isDetached ? slots[shape.fixed] : undefined;
}

const attributesIn = (dict: Value | undefined): AttributeDict =>
  unbox(dict as Value) as unknown as AttributeDict;

/** Puts the attributes of an instance into a dict (`object.__dict__ = dict`): from now on they lie there. */
export function detach(instance: PyInstance, dict: Value): void {
  const shape = instance.type.rootShape.detached;
  const slots = unsetSlots(shape.fixed + 1);
  for (let i = 0; i < shape.fixed; i++) slots[i] = instance.slots[i];
  slots[shape.fixed] = dict;
  instance.shape = shape;
  instance.slots = slots;
}

/** The instance attribute `name`, `undefined` if there is none. */
export function getOwn(instance: PyInstance, name: string): Value | undefined {
  const { shape, slots } = instance;
  if (shape.isDetached) return attributesIn(slots[shape.fixed]).get(makeStr(name));
  const index = shape.indexOf(name);
  return index < 0 ? undefined : slots[index];
}

/** Sets the instance attribute `name`, growing the shape if it is new. */
export function setOwn(instance: PyInstance, name: string, value: Value): void {
  const { shape, slots, type } = instance;
  if (shape.isDetached) {
    attributesIn(slots[shape.fixed]).set(makeStr(name), value);
    return;
  }
  const index = shape.indexOf(name);
  if (index >= 0) {
    slots[index] = value;
    return;
  }
  const next = shape.with(name);
  const count = next.fixed + next.names.length;
  slots[count - 1] = value;
  instance.shape = next;
  if (count > type.expectedAttributes && count <= 16) type.expectedAttributes = count;
}

/** Deletes the instance attribute `name`; false if there is none. */
export function deleteOwn(instance: PyInstance, name: string): boolean {
  const { shape, slots } = instance;
  if (shape.isDetached) return attributesIn(slots[shape.fixed]).delete(makeStr(name));
  const index = shape.indexOf(name);
  if (index < 0 || slots[index] === undefined) return false;
  let rest = instance.type.rootShape;
  const kept = unsetSlots(shape.fixed + shape.names.length);
  let count = shape.fixed;
  for (let i = 0; i < count; i++) kept[i] = slots[i];
  shape.names.forEach((other, i) => {
    if (shape.fixed + i === index) return;
    rest = rest.with(other);
    kept[count++] = slots[shape.fixed + i];
  });
  instance.shape = rest;
  instance.slots = kept;
  return true;
}

/** The names of the instance attributes, in order of their making; none of a detached instance. */
export function ownNames({ shape, slots }: PyInstance): string[] {
  return shape.names.filter((_, i) => slots[shape.fixed + i] !== undefined);
}

/** `type(value).__name__`, for messages. */
export function typeName(value: Value): string {
  return typeOf(value).shownName;
}

/** The name of an argument's type in the messages of CPython's Argument Clinic, which call None by its name. */
export function argumentTypeName(value: Value): string {
  return value === null ? 'None' : typeName(value);
}
