/** `sys.displayhook`: what becomes of the value of an interactive statement. */

import { callMethod } from '../objects/attributes.ts';
import { call } from '../objects/calls.ts';
import { runtimeError } from '../objects/exceptions/exceptions.ts';
import { reprOf } from '../objects/protocol.ts';
import { makeStr } from '../objects/text/text.ts';
import type { Value } from '../objects/value.ts';
import { session } from './session.ts';

/** Shows a value through `sys.displayhook` as it is now. */
export function display(value: Value): void {
  const hook = session.fromSys('displayhook');
  if (hook === undefined) displayhook(value);
  else call(hook, [value]);
}

/** `sys.displayhook` itself: prints the `repr` of anything but None, and keeps the value as `_`. */
export function displayhook(value: Value): Value {
  if (value === null) return null;
  session.builtins.set('_', null);
  const target = session.fromSys('stdout');
  if (target === null) throw runtimeError('lost sys.stdout');
  const text = `${reprOf(value)}\n`;
  if (target === undefined) session.host.write(1, text);
  else callMethod(target, 'write', makeStr(text));
  session.builtins.set('_', value);
  return null;
}
