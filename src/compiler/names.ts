/**
 * Loading, storing and deleting variables, wherever the scope says that they live. Names are given as written; private
 * ones are mangled here.
 */

import type { SourceSpan } from '../bytecode/assemble.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Unit } from './unit.ts';

/** Where code reaches a variable. */
type Access = 'register' | 'cell' | 'global' | 'namespace';

export function accessTo(unit: Unit, name: string): Access {
  const { scope } = unit;
  const resolution = scope.resolve(name);
  if (resolution === 'global') return 'global';
  if (resolution === 'free' || resolution === 'cell') return 'cell';
  const namespace = scope.kind === 'class' || (scope.kind === 'module' && unit.compilation.namespace);
  if (namespace) return 'namespace';
  return resolution === 'local' ? 'register' : 'global';
}

/** The register of a plain local, or -1 for any other variable. */
export function localRegister(unit: Unit, written: string): number {
  const name = unit.scope.mangle(written);
  return accessTo(unit, name) === 'register' ? unit.registers.of(name) : -1;
}

/** Makes sure that a plain local is bound; raises UnboundLocalError at run time where it is not. */
export function checkBound(unit: Unit, span: SourceSpan, written: string, register: number): void {
  if (unit.isBound(register)) return;
  const name = unit.scope.mangle(written);
  unit.emit(span, Op.CHECK_LOCAL, register, unit.name(name));
  unit.markBound(name, register);
}

/** Whether a plain local may be an operand as it stands, because nothing in this statement binds it anew. */
export function isStable(unit: Unit, written: string): boolean {
  return unit.rebound === null || !unit.rebound.has(unit.scope.mangle(written));
}

export function loadName(unit: Unit, span: SourceSpan, written: string, dst: number): void {
  const name = unit.scope.mangle(written);
  switch (accessTo(unit, name)) {
    case 'register': {
      const register = unit.registers.of(name);
      checkBound(unit, span, written, register);
      if (register !== dst) unit.emit(span, Op.MOVE, dst, register);
      return;
    }
    case 'cell': {
      const op = unit.scope.kind === 'class' ? Op.LOAD_CLASS_CELL : Op.LOAD_CELL;
      unit.emit(span, op, dst, unit.registers.of(name), unit.name(name));
      return;
    }
    case 'global':
      unit.emit(span, Op.LOAD_GLOBAL, dst, unit.assembler.global(name));
      return;
    case 'namespace':
      unit.emit(span, Op.LOAD_NAME, dst, unit.name(name));
      return;
  }
}

/** Binds a name to what `register` holds. */
export function storeName(unit: Unit, span: SourceSpan, written: string, register: number): void {
  if (written === '__debug__') throw unit.fail('cannot assign to __debug__', span);
  const name = unit.scope.mangle(written);
  switch (accessTo(unit, name)) {
    case 'register': {
      const local = unit.registers.of(name);
      if (local !== register) unit.emit(span, Op.MOVE, local, register);
      unit.markBound(name, local);
      return;
    }
    case 'cell':
      unit.emit(span, Op.STORE_CELL, unit.registers.of(name), register);
      return;
    case 'global':
      unit.emit(span, Op.STORE_GLOBAL, unit.assembler.global(name), register);
      return;
    case 'namespace':
      unit.emit(span, Op.STORE_NAME, unit.name(name), register);
      return;
  }
}

export function deleteName(unit: Unit, span: SourceSpan, written: string): void {
  if (written === '__debug__') throw unit.fail('cannot delete __debug__', span);
  const name = unit.scope.mangle(written);
  switch (accessTo(unit, name)) {
    case 'register':
      unit.emit(span, Op.DELETE_LOCAL, unit.registers.of(name), unit.name(name));
      return;
    case 'cell':
      unit.emit(span, Op.DELETE_CELL, unit.registers.of(name), unit.name(name));
      return;
    case 'global':
      unit.emit(span, Op.DELETE_GLOBAL, unit.assembler.global(name));
      return;
    case 'namespace':
      unit.emit(span, Op.DELETE_NAME, unit.name(name));
      return;
  }
}

/** `name = None; del name`: the first so that the second cannot fail. */
export function unbind(unit: Unit, span: SourceSpan, name: string): void {
  const mark = unit.registers.mark();
  const none = unit.registers.allocate();
  unit.emit(span, Op.LOAD_CONST, none, unit.constant({ type: 'none' }));
  storeName(unit, span, name, none);
  deleteName(unit, span, name);
  unit.registers.release(mark);
}
