/**
 * What answers the operations of a class written in Python: a special method of its own or of a base, or the slot of a
 * built-in base. Kept in step when special methods are set and deleted.
 */

import { installTypeChanged } from '../attributes.ts';
import { strOf } from '../protocol.ts';
import { IN_PLACE, SLOT_NAMES, SLOT_OF_METHOD, type SlotName, SPECIAL_METHODS } from '../slots.ts';
import { makeStr } from '../text/text.ts';
import { objectType, type PyType, typeOf, typeType } from '../type.ts';
import type { Keywords, Value } from '../value.ts';
import { unbox } from './instance.ts';
import { slotFromMethod } from './slot-methods.ts';

/** Fills all slots of a class. */
export function resolveSlots(type: PyType): void {
  for (const slot of SLOT_NAMES) resolveSlot(type, slot);
}

/** Special methods that say with None that the class has no such operation; elsewhere, None is called, and fails. */
const REFUSABLE: ReadonlySet<SlotName> = new Set<SlotName>(['hash', 'iter', 'reversed', 'contains']);

/** Finds what answers an operation of a class: the first of its MRO that says something about it. */
function resolveSlot(type: PyType, slot: SlotName): void {
  const slots = type.slots as unknown as Record<SlotName, unknown>;
  const name = SPECIAL_METHODS[slot];
  for (const base of type.mro) {
    if (base === objectType) break;
    const method = base.dict.get(name);
    if (method === undefined) continue;
    if (base.isBuiltin) slots[slot] = inheritBuiltin(type, slot, base);
    else slots[slot] = method === null && REFUSABLE.has(slot) ? null : slotFromMethod(slot);
    return;
  }
  slots[slot] = type.mro.includes(typeType) ? typeType.slots[slot] : objectType.slots[slot];
}

/** What comes with self is no operand of the same kind: a key, an element, an owner. It stays as it is. */
const TAKES_ANYTHING: ReadonlySet<SlotName> = new Set<SlotName>([
  'getItem',
  'setItem',
  'deleteItem',
  'contains',
  'descriptorSet',
  'descriptorDelete',
]);

/** These ask for the instance itself where its type matters, not for its value. */
const UNBOXES_ITSELF: ReadonlySet<SlotName> = new Set<SlotName>([
  'create',
  'getAttribute',
  'getMissing',
  'setAttribute',
  'deleteAttribute',
  'descriptorGet',
]);

/** A built-in base's slot, for instances that carry its value as a payload. */
function inheritBuiltin(type: PyType, slot: SlotName, base: PyType): unknown {
  const inherited = base.slots[slot] as unknown as ((...args: unknown[]) => unknown) | null;
  if (inherited === null || type.payload === null || UNBOXES_ITSELF.has(slot)) return inherited;
  if (slot === 'getItem' && base.name === 'dict') return inherited;
  // It shows the name of the class.
  if ((slot === 'repr' || slot === 'str') && base.name === 'bytearray') return inherited;
  if (slot === 'format') {
    // Without a specification, it is what `str` gives, which the class may define.
    return (self: Value, spec: Value) => (spec === '' ? makeStr(strOf(self)) : inherited(unbox(self), spec));
  }
  if (slot === 'init') {
    // Keywords that the built-in constructor does not know may be for the class's own `__new__`.
    return (self: Value, args: Value[], keywords: Keywords | null) => {
      const isForNew = !base.initTakesKeywords && typeOf(self).lookup('__new__') !== base.lookup('__new__');
      return inherited(unbox(self), args, isForNew ? null : keywords);
    };
  }
  if (TAKES_ANYTHING.has(slot)) {
    return (self: Value, other: Value, third: Value) => inherited(unbox(self), other, third);
  }
  return (self: Value, other: Value, third: Value) => {
    const payload = unbox(self);
    const result = inherited(payload, unbox(other), third);
    return result === payload && IN_PLACE.has(slot) ? self : result;
  };
}

installTypeChanged((type, name) => {
  const slot = SLOT_OF_METHOD.get(name);
  if (slot !== undefined) updateSlot(type, slot);
});

function updateSlot(type: PyType, slot: SlotName): void {
  resolveSlot(type, slot);
  for (const subclass of type.subclasses) updateSlot(subclass, slot);
}
