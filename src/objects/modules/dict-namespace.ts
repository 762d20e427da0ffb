/**
 * Globals that lie in a dict of the program's own, as `exec(code, {})` wants them. Its cells keep nothing: they read and
 * write the dict, so that either side sees at once what the other does.
 */

import { unbox } from '../classes/instance.ts';
import { PyDict, StoreDict } from '../containers/dict.ts';
import { isStr, makeStr, textOf } from '../text/text.ts';
import type { Value } from '../value.ts';
import { PyModule } from './module.ts';
import { type GlobalCell, Namespace } from './namespace.ts';

class DictCell implements GlobalCell {
  readonly name: string;
  readonly builtin: GlobalCell | null;
  private readonly dict: PyDict;
  private readonly key: Value;

  constructor(name: string, builtin: GlobalCell | null, dict: PyDict) {
    this.name = name;
    this.builtin = builtin;
    this.dict = dict;
    this.key = makeStr(name);
  }

  get value(): Value | undefined {
    return this.dict.get(this.key);
  }

  set value(value: Value | undefined) {
    if (value === undefined) this.dict.delete(this.key);
    else this.dict.set(this.key, value);
  }
}

export class DictNamespace extends Namespace {
  readonly dict: PyDict;
  private readonly dictCells = new Map<string, DictCell>();

  constructor(dict: PyDict, builtins: Namespace) {
    super(builtins);
    this.dict = dict;
  }

  override cell(name: string): GlobalCell {
    let cell = this.dictCells.get(name);
    if (cell === undefined) {
      cell = new DictCell(name, this.builtins?.cell(name) ?? null, this.dict);
      this.dictCells.set(name, cell);
    }
    return cell;
  }

  override get(name: string): Value | undefined {
    return this.dict.get(makeStr(name));
  }

  override bind(cell: GlobalCell, value: Value): void {
    cell.value = value;
  }

  override delete(name: string): boolean {
    return this.dict.delete(makeStr(name));
  }

  override names(): string[] {
    return this.dict
      .entries()
      .keys.filter((key) => key !== undefined && isStr(key))
      .map((key) => textOf(key as string));
  }
}

const namespaces = new WeakMap<PyDict, Namespace>();

/**
 * The namespace whose variables are what `dict` holds; the same one as long as the dict's `__builtins__` stay the same.
 * Where it has none it gets `builtins` under that name.
 */
export function namespaceOf(dict: PyDict, builtins: Namespace): Namespace {
  if (dict instanceof StoreDict && dict.store instanceof Namespace) return dict.store;
  const own = builtinsOf(dict, builtins);
  const known = namespaces.get(dict);
  if (known?.builtins === own) return known;
  const namespace = new DictNamespace(dict, own);
  namespaces.set(dict, namespace);
  return namespace;
}

function builtinsOf(dict: PyDict, builtins: Namespace): Namespace {
  const value = unbox(dict.get('__builtins__') ?? null);
  if (value instanceof PyModule) return value.namespace;
  return value instanceof PyDict ? namespaceOf(value, builtins) : builtins;
}
