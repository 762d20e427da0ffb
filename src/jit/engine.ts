/** The host's WebAssembly. */

import { MEMORY_IMPORT } from './wasm/module.ts';

/** Whether the host has WebAssembly. */
export function hasWebAssembly(): boolean {
  return typeof WebAssembly === 'object' && typeof WebAssembly.Module === 'function';
}

/** The exports of a module over `memory`. Throws what WebAssembly throws. */
export function instantiate(bytes: Uint8Array<ArrayBuffer>, memory: WebAssembly.Memory): WebAssembly.Exports {
  const imports = { [MEMORY_IMPORT.module]: { [MEMORY_IMPORT.name]: memory } };
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), imports).exports;
}
