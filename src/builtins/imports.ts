/** `__import__`. */

import { typeError, valueError } from '../objects/exceptions/exceptions.ts';
import { sizeOf } from '../objects/protocol.ts';
import { isStr, textOf } from '../objects/text/text.ts';
import type { Value } from '../objects/value.ts';
import { importName } from '../runtime/imports.ts';
import { session } from '../runtime/session.ts';

/** A relative name is relative to the running code, whatever `globals` says. */
export function importBuiltin(
  name: Value,
  _globals: Value | undefined,
  _locals: Value | undefined,
  fromList: Value = null,
  level: Value = 0,
): Value {
  if (!isStr(name)) throw typeError('module name must be a string');
  const depth = sizeOf(level);
  if (depth < 0) throw valueError('level must be >= 0');
  return importName(textOf(name), fromList, depth, session.engine.globals());
}
