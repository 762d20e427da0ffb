/** The host's WebAssembly. */

import { FUNCTION_IMPORTS, MEMORY_IMPORT } from './wasm/import-names.ts';

/** Whether the host has WebAssembly. */
export function hasWebAssembly(): boolean {
  return typeof WebAssembly === 'object' && typeof WebAssembly.Module === 'function';
}

/** The exports of a module over `memory` that imports `functions`. Throws what WebAssembly throws. */
export function instantiate(
  bytes: Uint8Array<ArrayBuffer>,
  memory: WebAssembly.Memory,
  functions: readonly WebAssembly.ImportValue[],
): WebAssembly.Exports {
  const imports = {
    [MEMORY_IMPORT.module]: { [MEMORY_IMPORT.name]: memory },
    [FUNCTION_IMPORTS]: { ...functions },
  };
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), imports).exports;
}
