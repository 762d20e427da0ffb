/** The standard library: a module is built when it is first imported. `modules.ts` lists those in TypeScript. */

import { builtinFunction } from '../objects/define.ts';
import { PyModule } from '../objects/modules/module.ts';
import { Namespace } from '../objects/modules/namespace.ts';
import { makeStr } from '../objects/text/text.ts';
import { session } from '../runtime/session.ts';
import type { ModuleDefinition } from './module-definition.ts';
import { findModule } from './modules.ts';
import { sysModule } from './sys.ts';

/** The modules that are written in Python, under `py/`. */
export const PYTHON_MODULES: ReadonlySet<string> = new Set(['copyreg', 're', 'types', 'unittest', 'weakref']);

/** Makes a standard module for the running program; null where there is none of that name. */
export function makeStandardModule(name: string): PyModule | null {
  const definition = name === 'sys' ? sysModule : findModule(name);
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
  onDemand,
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
  if (onDemand !== undefined) namespace.bindOnDemand(onDemand.names, onDemand.make);
  if (name === 'sys') session.sys = namespace;
  return new PyModule(namespace);
}
