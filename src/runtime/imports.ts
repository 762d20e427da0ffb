/**
 * The import system. A module comes from `sys.modules`, from the standard library, or from a file in one of the folders
 * of `sys.path` (of a package: of its `__path__`): `name/__init__.py`, `name.py`, or a folder alone, a namespace package.
 *
 * The built-in modules of CPython go before the user's files, all others after, as there.
 */

import { findAttribute } from '../objects/attributes.ts';
import { typeName } from '../objects/classes/instance.ts';
import { PyDict } from '../objects/containers/dict.ts';
import { PyList } from '../objects/containers/list.ts';
import {
  attributeError,
  importError,
  isException,
  makeException,
  type PyException,
  typeError,
  valueError,
} from '../objects/exceptions/exceptions.ts';
import { globalsDict } from '../objects/modules/globals.ts';
import { PyModule } from '../objects/modules/module.ts';
import { Namespace } from '../objects/modules/namespace.ts';
import { toArray } from '../objects/protocol.ts';
import { isStr, makeStr, textOf } from '../objects/text/text.ts';
import type { Value } from '../objects/value.ts';
import { toOsError } from './file-errors.ts';
import { session } from './session.ts';

/** The modules that files of the same name cannot hide. */
const BUILT_IN_MODULES = new Set(['sys', 'builtins', 'time', '_io', 'itertools', 'gc', 'errno', 'atexit']);

/** Sets the attributes that every module has, and the main program's own; `packageName` is null for that. In CPython's order. */
export function nameModule(
  namespace: Namespace,
  name: string,
  file: string | null,
  packageName: string | null,
): void {
  namespace.set('__name__', makeStr(name));
  namespace.set('__doc__', null);
  namespace.set('__package__', packageName === null ? null : makeStr(packageName));
  namespace.set('__loader__', null);
  namespace.set('__spec__', null);
  if (name !== '__main__') {
    if (file !== null) namespace.set('__file__', makeStr(file));
    namespace.set('__builtins__', builtinsModule());
    return;
  }
  namespace.set('__annotations__', new PyDict());
  namespace.set('__builtins__', builtinsModule());
  if (file === null) return;
  namespace.set('__file__', makeStr(file));
  namespace.set('__cached__', null);
}

/** A module ready to run its code. */
function newModule(name: string, file: string | null, packageName: string): PyModule {
  const namespace = new Namespace(session.builtins);
  nameModule(namespace, name, file, packageName);
  return new PyModule(namespace);
}

function builtinsModule(): Value {
  const known = session.modules.get('builtins');
  if (known !== undefined) return known;
  const module = new PyModule(session.builtins);
  session.modules.set('builtins', module);
  return module;
}

function modules(): PyDict {
  const current = session.fromSys('modules');
  return current instanceof PyDict ? current : session.modules;
}

// ---- finding and loading

/** A folder and a name in it. */
function inFolder(folder: string, name: string): string {
  return folder === '' ? name : folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

function foldersOf(path: Value | undefined): string[] {
  if (path === undefined || path === null) return [];
  return toArray(path).flatMap((folder) => (isStr(folder) ? [textOf(folder)] : []));
}

/** Makes and runs the module of that name out of a file below `folders`; null where there is none. */
function loadFromFolders(fullName: string, folders: readonly string[]): Value | null {
  const { files } = session.host;
  const tail = fullName.slice(fullName.lastIndexOf('.') + 1);
  const namespaceFolders: Value[] = [];
  for (const folder of folders) {
    const base = inFolder(folder, tail);
    const kind = files.kindOf(base);
    const initFile = `${base}/__init__.py`;
    if (kind === 'directory' && files.kindOf(initFile) === 'file') {
      return loadFile(fullName, initFile, fullName, makeStr(base));
    }
    if (files.kindOf(`${base}.py`) === 'file') {
      return loadFile(
        fullName,
        `${base}.py`,
        fullName.slice(0, Math.max(0, fullName.lastIndexOf('.'))),
        null,
      );
    }
    if (kind === 'directory') namespaceFolders.push(makeStr(base));
  }
  if (namespaceFolders.length === 0) return null;
  const module = newModule(fullName, null, fullName);
  module.namespace.set('__file__', null);
  module.namespace.set('__path__', PyList.from(namespaceFolders));
  modules().set(fullName, module);
  return module;
}

function loadFile(fullName: string, file: string, packageName: string, path: Value): Value {
  const module = newModule(fullName, file, packageName);
  if (path !== null) module.namespace.set('__path__', PyList.from([path]));
  const table = modules();
  table.set(fullName, module);
  module.isInitializing = true;
  try {
    session.engine.runModule(readSource(file), file, module);
  } catch (error) {
    table.delete(fullName);
    throw error;
  } finally {
    module.isInitializing = false;
  }
  // A module may put something else in its place.
  return table.get(fullName) ?? module;
}

function readSource(file: string): Uint8Array {
  try {
    return session.host.files.readFile(file);
  } catch (error) {
    throw toOsError(error, makeStr(file));
  }
}

function loadStandard(name: string): Value | null {
  const module = name === 'builtins' ? builtinsModule() : session.standardModule(name);
  if (module !== null) {
    modules().set(name, module);
    return module;
  }
  return session.pythonModules.has(name)
    ? loadFromFolders(name, [`${session.host.resourceFolder}/py`])
    : null;
}

function loadTopLevel(name: string): Value | null {
  const builtIn = BUILT_IN_MODULES.has(name) ? loadStandard(name) : null;
  if (builtIn !== null) return builtIn;
  return loadFromFolders(name, foldersOf(session.fromSys('path') ?? session.path)) ?? loadStandard(name);
}

function noModule(name: string, why = ''): PyException {
  return importError('ModuleNotFoundError', `No module named '${name}'${why}`, makeStr(name));
}

/** The module of that absolute name, its packages first. Throws ModuleNotFoundError and what the modules throw. */
export function importModule(name: string): Value {
  const loaded = modules().get(makeStr(name));
  if (loaded === null) {
    throw importError('ModuleNotFoundError', `import of ${name} halted; None in sys.modules`, makeStr(name));
  }
  if (loaded !== undefined) return loaded;
  const dot = name.lastIndexOf('.');
  if (dot < 0) {
    const module = loadTopLevel(name);
    if (module === null) throw noModule(name);
    return module;
  }
  const parentName = name.slice(0, dot);
  const parent = importModule(parentName);
  // Importing the parent may have imported this one.
  const already = modules().get(makeStr(name));
  if (already !== undefined && already !== null) return already;
  const path = findAttribute(parent, '__path__');
  if (path === undefined) throw noModule(name, `; '${parentName}' is not a package`);
  const module = loadFromFolders(name, foldersOf(path));
  if (module === null) throw noModule(name);
  if (parent instanceof PyModule) parent.namespace.set(name.slice(dot + 1), module);
  return module;
}

// ---- the statements

/** The absolute name of a relative import from the module with these globals. */
function absoluteName(name: string, level: number, globals: Namespace): string {
  const declared = globals.get('__package__');
  let base: string;
  if (isStr(declared)) base = textOf(declared);
  else {
    const own = globals.get('__name__');
    base = isStr(own) ? textOf(own) : '';
    if (globals.get('__path__') === undefined) base = base.slice(0, Math.max(0, base.lastIndexOf('.')));
  }
  if (base === '') {
    throw importError('ImportError', 'attempted relative import with no known parent package', null);
  }
  const parts = base.split('.');
  if (level > parts.length) {
    throw importError('ImportError', 'attempted relative import beyond top-level package', null);
  }
  const kept = parts.slice(0, parts.length - level + 1).join('.');
  return name === '' ? kept : `${kept}.${name}`;
}

/**
 * `__import__(name, fromlist=..., level=...)`: the module itself where `fromList` names something, else the top-level
 * package. `level` counts the leading dots of a relative import.
 */
export function importName(name: string, fromList: Value, level: number, globals: Namespace): Value {
  if (level === 0 && name === '') throw valueError('Empty module name');
  const fullName = level === 0 ? name : absoluteName(name, level, globals);
  const module = importModule(fullName);
  const wanted = fromList === null ? [] : toArray(fromList);
  if (wanted.length > 0) {
    importSubmodules(module, fullName, wanted);
    return module;
  }
  if (level > 0) return module;
  const dot = name.indexOf('.');
  return dot < 0 ? module : importModule(name.slice(0, dot));
}

/** `from package import a, b`: those that are no attributes may be submodules. */
function importSubmodules(module: Value, fullName: string, wanted: readonly Value[]): void {
  if (findAttribute(module, '__path__') === undefined) return;
  for (const item of wanted) {
    if (!isStr(item)) throw typeError(`Item in \`\`from list'' must be str, not ${typeName(item)}`);
    const name = textOf(item);
    if (name === '*') {
      const all = findAttribute(module, '__all__');
      if (all !== undefined) importSubmodules(module, fullName, toArray(all));
    } else if (findAttribute(module, name) === undefined) importIfThere(`${fullName}.${name}`);
  }
}

function importIfThere(name: string): void {
  try {
    importModule(name);
  } catch (error) {
    if (isException(error, 'ModuleNotFoundError') && error.detail?.get('name') === name) return;
    throw error;
  }
}

/** `from module import name`. */
export function importFrom(module: Value, name: string): Value {
  const value = findAttribute(module, name);
  if (value !== undefined) return value;
  const ownName = findAttribute(module, '__name__');
  const moduleName = isStr(ownName) ? textOf(ownName) : '<unknown module name>';
  const submodule = modules().get(makeStr(`${moduleName}.${name}`));
  if (submodule !== undefined) return submodule;
  const file = findAttribute(module, '__file__');
  const path = isStr(file) ? file : null;
  const place = path === null ? 'unknown location' : textOf(path);
  const isPartial = module instanceof PyModule && module.isInitializing;
  const message = isPartial
    ? `cannot import name '${name}' from partially initialized module '${moduleName}' (most likely due to a circular import) (${place})`
    : `cannot import name '${name}' from '${moduleName}' (${place})`;
  throw importError('ImportError', message, makeStr(moduleName), path);
}

/** `from module import *`: hands every public name to `bind`. */
export function importStar(module: Value, bind: (name: string, value: Value) => void): void {
  const declared = findAttribute(module, '__all__');
  for (const name of declared === undefined ? publicNames(module) : toArray(declared)) {
    if (!isStr(name)) {
      const owner = module instanceof PyModule ? module.name : typeName(module);
      throw typeError(`Item in ${owner}.__all__ must be str, not ${typeName(name)}`);
    }
    const text = textOf(name);
    const value = findAttribute(module, text);
    if (value === undefined) {
      const owner = module instanceof PyModule ? `module '${module.name}'` : `'${typeName(module)}' object`;
      throw attributeError(`${owner} has no attribute '${text}'`, module, text);
    }
    bind(text, value);
  }
}

function publicNames(module: Value): Value[] {
  const dict = module instanceof PyModule ? globalsDict(module.namespace) : findAttribute(module, '__dict__');
  if (dict === undefined) {
    throw makeException('ImportError', 'from-import-* object has no __dict__ and no __all__');
  }
  return toArray(dict).filter((name) => !isStr(name) || !textOf(name).startsWith('_'));
}
