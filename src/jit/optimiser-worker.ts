/**
 * The optimiser's thread: takes modules of the quick tier, gives back what binaryen makes of them. It is a bundle of its
 * own, `dist/optimiser.mjs`, which finds binaryen where it is installed; it is an optional package.
 */

import { type MessagePort, workerData } from 'node:worker_threads';
import type binaryen from 'binaryen';
import type { Answer, Task } from './optimiser.ts';

type Binaryen = typeof binaryen;

const port = workerData as MessagePort;
let loaded: Promise<Binaryen> | null = null;

async function load(): Promise<Binaryen> {
  const { default: binaryen } = await import('binaryen');
  binaryen.setOptimizeLevel(3);
  binaryen.setShrinkLevel(0);
  binaryen.setFastMath(false);
  // The quick tier has inlined what is small. More would make frames larger than it has reckoned with (`link.ts`).
  binaryen.setAlwaysInlineMaxSize(0);
  binaryen.setFlexibleInlineMaxSize(0);
  binaryen.setOneCallerInlineMaxSize(0);
  return binaryen;
}

function optimise({ id, bytes, entry }: Task, binaryen: Binaryen): Answer {
  const start = performance.now();
  const module = binaryen.readBinary(bytes);
  try {
    const { Multivalue, MutableGlobals, NontrappingFPToInt, SignExt, SIMD128 } = binaryen.Features;
    // What every Node that runs this has.
    module.setFeatures(Multivalue | MutableGlobals | NontrappingFPToInt | SignExt | SIMD128);
    // The quick tier exports all its functions, but one is called.
    for (let i = module.getNumExports() - 1; i >= 0; i--) {
      const { name } = binaryen.getExportInfo(module.getExportByIndex(i));
      if (name !== entry) module.removeExport(name);
    }
    module.optimize();
    if (module.validate() !== 1) return { id, problem: 'its module is not valid' };
    return { id, bytes: new Uint8Array(module.emitBinary()), milliseconds: performance.now() - start };
  } finally {
    module.dispose();
  }
}

async function answer(task: Task): Promise<Answer> {
  try {
    loaded ??= load();
    return optimise(task, await loaded);
  } catch (error) {
    return { id: task.id, problem: error instanceof Error ? error.message : String(error) };
  }
}

port.on('message', async (task: Task) => port.postMessage(await answer(task)));
