/** The host's WebAssembly: is it there, and its best compiler at once. */

import { MEMORY_IMPORT } from './wasm/module.ts';

/**
 * V8 starts with its quick compiler and cannot change the code of a loop that is running: a long loop would stay slow
 * (measured: 45-60 ms for 20 million iterations against 13.5). With these flags set while the module is made, the
 * optimising compiler compiles it there and then, in under a millisecond. All three are on by default.
 */
const FLAGS = ['liftoff', 'wasm-lazy-compilation', 'wasm-dynamic-tiering'];

/** Whether the host has WebAssembly. */
export function hasWebAssembly(): boolean {
  return typeof WebAssembly === 'object' && typeof WebAssembly.Module === 'function';
}

/** The exports of a module over `memory`. Throws what WebAssembly throws. */
export function instantiate(bytes: Uint8Array<ArrayBuffer>, memory: WebAssembly.Memory): WebAssembly.Exports {
  const imports = { [MEMORY_IMPORT.module]: { [MEMORY_IMPORT.name]: memory } };
  const setFlag = flagSetter();
  for (const flag of FLAGS) setFlag(`--no-${flag}`);
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(bytes), imports).exports;
  } finally {
    for (const flag of FLAGS) setFlag(`--${flag}`);
  }
}

type FlagSetter = (flag: string) => void;

let known: FlagSetter | null = null;

/** Sets a flag of V8, where the host is Node and lets us; else does nothing: then V8 gets faster run by run. */
function flagSetter(): FlagSetter {
  if (known === null) {
    const node = typeof process === 'object' && typeof process.getBuiltinModule === 'function';
    known = node ? process.getBuiltinModule('node:v8').setFlagsFromString : () => {};
  }
  return known;
}
