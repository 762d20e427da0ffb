/** What the module `sys` lets a program set about its coroutines and asynchronous generators. */

import { typeName } from '../objects/classes/instance.ts';
import { PyStructSequence, structSequenceType } from '../objects/containers/struct-sequence.ts';
import { typeError, valueError } from '../objects/exceptions/exceptions.ts';
import type { Implementation } from '../objects/functions/function.ts';
import { machine } from '../objects/machine.ts';
import { indexOf } from '../objects/protocol.ts';
import { typeOf } from '../objects/type.ts';
import type { Value } from '../objects/value.ts';

let hooksType: ReturnType<typeof structSequenceType> | null = null;

function asyncGeneratorHooks(): Value {
  hooksType ??= structSequenceType('builtins', 'asyncgen_hooks', ['firstiter', 'finalizer']);
  const { firstIteration, finalizer } = machine.coroutineSettings;
  return new PyStructSequence(hooksType, [firstIteration, finalizer]);
}

function checkHook(name: string, hook: Value | undefined): void {
  if (hook === undefined || hook === null || typeOf(hook).slots.call !== null) return;
  throw typeError(`callable ${name} expected, got ${typeName(hook)}`);
}

function setAsyncGeneratorHooks(firstIteration?: Value, finalizer?: Value): Value {
  checkHook('finalizer', finalizer);
  checkHook('firstiter', firstIteration);
  const settings = machine.coroutineSettings;
  if (firstIteration !== undefined) settings.firstIteration = firstIteration;
  if (finalizer !== undefined) settings.finalizer = finalizer;
  return null;
}

function setOriginDepth(depth: Value): Value {
  const count = Number(indexOf(depth));
  if (count < 0) throw valueError('depth must be >= 0');
  machine.coroutineSettings.originDepth = count;
  return null;
}

/** By signature. */
export const coroutineFunctions = (): Record<string, Implementation> => ({
  'get_asyncgen_hooks()': asyncGeneratorHooks,
  'set_asyncgen_hooks(firstiter=None, finalizer=None)': setAsyncGeneratorHooks,
  'get_coroutine_origin_tracking_depth()': () => machine.coroutineSettings.originDepth,
  'set_coroutine_origin_tracking_depth(depth)': setOriginDepth,
});
