/**
 * The standard modules written in TypeScript, but for `sys`: the only list of them. This file and what it
 * needs of the standard library are a lazy part, loaded when a program first imports a module.
 */

import { abcModule } from './abc.ts';
import { futureModule } from './future.ts';
import { mathModule } from './math.ts';
import type { ModuleDefinition } from './module-definition.ts';
import { randomModule } from './random.ts';
import { regularExpressionModule } from './re/module.ts';
import { timeModule } from './time.ts';
import { tracebackModule } from './traceback.ts';
import { typingModule } from './typing.ts';
import { weakrefModule } from './weakref.ts';

const MODULES: readonly ModuleDefinition[] = [
  abcModule,
  futureModule,
  mathModule,
  randomModule,
  regularExpressionModule,
  timeModule,
  tracebackModule,
  typingModule,
  weakrefModule,
];

/** The definition of a module; `undefined` where there is none of that name. */
export function findModule(name: string): ModuleDefinition | undefined {
  return MODULES.find((module) => module.name === name);
}
