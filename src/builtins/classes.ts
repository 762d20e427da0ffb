/** `__build_class__`, which runs a class statement. */

import { buildClass } from '../objects/classes/class-body.ts';
import { typeError } from '../objects/exceptions/exceptions.ts';
import { PyFunction } from '../objects/functions/function.ts';
import { isStr } from '../objects/text/text.ts';
import type { Keywords, Value } from '../objects/value.ts';
import { session } from '../runtime/session.ts';

/** `__build_class__(body, name, *bases, metaclass=type, **keywords)`. */
export function buildClassBuiltin(args: Value[], keywords: Keywords): Value {
  if (args.length < 2) throw typeError('__build_class__: not enough arguments');
  const [body, name, ...bases] = args;
  if (!(body instanceof PyFunction)) throw typeError('__build_class__: func must be a function');
  if (!isStr(name)) throw typeError('__build_class__: name is not a string');
  return buildClass((namespace) => session.engine.runClassBody(body, namespace), name, bases, keywords);
}
