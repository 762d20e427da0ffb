/**
 * A process that runs command lines of the bundle one after another, each in a freshly evaluated bundle and with
 * captured streams: starting a process for each would take most of the suite's time.
 */

import { createRequire } from 'node:module';
import path from 'node:path';
import type { main } from '../src/cli/main.ts';
import { CapturedHost, MemoryCache } from './captured-host.ts';
import type { Job, Outcome } from './program-pool.ts';

const root = process.cwd();
const launcher = createRequire(import.meta.url)(path.join(root, 'bin/tauraro.js')) as {
  load(): { exports: { main: typeof main }; keepCompiled(): void };
};

async function runJob({ argv, folder, input, runs }: Job): Promise<Outcome> {
  process.chdir(path.resolve(root, folder));
  const cache = new MemoryCache();
  for (let run = 1; ; run++) {
    const host = new CapturedHost(input, cache);
    const bundle = launcher.load();
    const exitCode = await bundle.exports.main(argv, host);
    bundle.keepCompiled();
    if (run === runs) return { exitCode, stdout: host.stdout, stderr: host.stderr };
  }
}

process.on('message', (job: Job) => {
  runJob(job).then(
    (outcome) => process.send?.(outcome),
    (error: unknown) => process.send?.({ exitCode: -1, stdout: '', stderr: String(error) }),
  );
});
