/** `breakpoint()` and what it calls unless the program says otherwise: the function that PYTHONBREAKPOINT names. */

import { findAttribute } from '../objects/attributes.ts';
import { call } from '../objects/calls.ts';
import { isException, notImplementedError } from '../objects/exceptions/exceptions.ts';
import type { Keywords, Value } from '../objects/value.ts';
import { importModule } from './imports.ts';
import { session } from './session.ts';

const DEBUGGER = 'pdb.set_trace';

/** `breakpoint(*args, **kws)`: calls `sys.breakpointhook`. */
export function breakpoint(args: Value[], keywords: Keywords): Value {
  const hook = session.fromSys('breakpointhook');
  return hook === undefined ? breakpointHook(args, keywords) : call(hook, args, keywords);
}

/** `sys.breakpointhook(*args, **kws)`. */
export function breakpointHook(args: Value[], keywords: Keywords): Value {
  const wanted = session.host.environment.PYTHONBREAKPOINT || DEBUGGER;
  return wanted === '0' ? null : call(functionNamed(wanted), args, keywords);
}

function functionNamed(path: string): Value {
  const dot = path.lastIndexOf('.');
  const found = memberOf(dot < 0 ? 'builtins' : path.slice(0, dot), path.slice(dot + 1));
  if (found !== undefined) return found;
  throw notImplementedError(`breakpoint() needs ${path}, which is not there`);
}

function memberOf(module: string, name: string): Value | undefined {
  try {
    return findAttribute(importModule(module), name);
  } catch (error) {
    if (isException(error, 'ImportError')) return undefined;
    throw error;
  }
}
