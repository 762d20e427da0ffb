/** The standard library: the only list of its modules. A module is built when it is first imported. */

import { builtinFunction } from '../objects/define.ts';
import { PyModule } from '../objects/module.ts';
import { Namespace } from '../objects/namespace.ts';
import { makeStr } from '../objects/text.ts';
import { session } from '../runtime/session.ts';
import { abcModule } from './abc.ts';
import { futureModule } from './future.ts';
import { mathModule } from './math.ts';
import type { ModuleDefinition } from './module-definition.ts';
import { randomModule } from './random.ts';
import { regularExpressionModule } from './re/module.ts';
import { sysModule } from './sys.ts';
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
  sysModule,
  timeModule,
  tracebackModule,
  typingModule,
  weakrefModule,
];

/** The modules that are written in Python, under `py/`. */
export const PYTHON_MODULES: ReadonlySet<string> = new Set(['copyreg', 're', 'types', 'unittest', 'weakref']);

/** Makes a standard module for the running program; null where there is none of that name. */
export function makeStandardModule(name: string): PyModule | null {
  const definition = MODULES.find((module) => module.name === name);
  return definition === undefined ? null : buildModule(definition);
}

function buildModule({
  name,
  documentation,
  functions,
  aliases,
  constants,
  types,
  lazy,
}: ModuleDefinition): PyModule {
  const namespace = new Namespace(session.builtins);
  namespace.set('__name__', name);
  namespace.set('__doc__', documentation === undefined ? null : makeStr(documentation));
  namespace.set('__package__', '');
  namespace.set('__loader__', null);
  namespace.set('__spec__', null);
  for (const [signature, implementation] of Object.entries(functions?.() ?? {})) {
    const builtin = builtinFunction(signature, implementation);
    builtin.module = name;
    namespace.set(builtin.name, builtin);
  }
  for (const [alias, original] of Object.entries(aliases ?? {})) {
    namespace.set(alias, namespace.get(original) ?? null);
  }
  for (const group of [constants ?? {}, types ?? {}, lazy?.() ?? {}]) {
    for (const [attribute, value] of Object.entries(group)) namespace.set(attribute, value);
  }
  if (name === 'sys') session.sys = namespace;
  return new PyModule(namespace);
}
