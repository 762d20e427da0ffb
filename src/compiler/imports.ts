/** `import` in all its forms. */

import type { Constant } from '../bytecode/code.ts';
import { Op } from '../bytecode/opcodes.ts';
import type { Import, ImportFrom } from '../syntax/ast.ts';
import { storeName } from './names.ts';
import { NONE } from './operands.ts';
import type { Unit } from './unit.ts';

/** `import a.b` binds `a`; `import a.b as c` binds what `a.b` is. */
export function compileImport(unit: Unit, node: Import): void {
  for (const alias of node.names) {
    const module = unit.registers.allocate();
    unit.emit(node, Op.IMPORT_NAME, module, unit.name(alias.name), unit.constant(NONE), 0);
    const [first, ...rest] = alias.name.split('.');
    if (alias.asname !== null) {
      for (const part of rest) unit.emit(node, Op.IMPORT_FROM, module, module, unit.name(part));
    }
    storeName(unit, node, alias.asname ?? first, module);
    unit.registers.release(module);
  }
}

export function compileImportFrom(unit: Unit, node: ImportFrom): void {
  if (node.module === '__future__' && node.level === 0 && node.start > unit.compilation.futureEnd) {
    throw unit.fail('from __future__ imports must occur at the beginning of the file', node);
  }
  const names: Constant[] = node.names.map(({ name }) => ({ type: 'str', value: name }));
  const module = unit.registers.allocate();
  const fromList = unit.constant({ type: 'tuple', items: names });
  unit.emit(node, Op.IMPORT_NAME, module, unit.name(node.module ?? ''), fromList, node.level);
  for (const { name, asname } of node.names) {
    if (name === '*') {
      unit.emit(node, Op.IMPORT_STAR, module);
    } else {
      const value = unit.registers.allocate();
      unit.emit(node, Op.IMPORT_FROM, value, module, unit.name(name));
      storeName(unit, node, asname ?? name, value);
      unit.registers.release(value);
    }
  }
  unit.registers.release(module);
}
