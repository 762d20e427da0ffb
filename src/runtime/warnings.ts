/** Warnings go through the module `warnings`, where the program has it: without it nobody could ask for them or turn them off. */

import { getAttribute } from '../objects/attributes.ts';
import { call } from '../objects/calls.ts';
import { type ExceptionName, exceptionTypes } from '../objects/exceptions/exceptions.ts';
import { makeStr } from '../objects/text/text.ts';
import { session } from './session.ts';

/** Warns about a line of a file. Throws the warning itself where a filter makes errors of its kind. */
export function warnAbout(category: ExceptionName, message: string, filename: string, line: number): void {
  const module = session.modules.get('warnings');
  if (module === undefined || module === null) return;
  call(getAttribute(module, 'warn_explicit'), [
    makeStr(message),
    exceptionTypes[category],
    makeStr(filename),
    line,
  ]);
}
