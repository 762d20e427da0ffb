/**
 * `npm run test:jit -- --seed S --count N`: generated programs from seed S on, on all cores. A process that hangs or
 * crashes is told with the seed that it was at.
 */

import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { checkSeed, type Verdict } from './check-seeds.ts';
import { generateProgram } from './program.ts';
import { Python } from './python.ts';
import { render } from './tree.ts';

/** How many seeds a process does before another takes its place: V8 gives the memories of old modules back late. */
const SEEDS_PER_PROCESS = 1000;
const TIME_LIMIT_MS = 300_000;

interface Batch {
  readonly seed: number;
  readonly count: number;
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1000' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    show: { type: 'boolean', default: false },
    'no-python': { type: 'boolean', default: false },
  },
});

if (process.send !== undefined) process.on('message', (batch: Batch) => void work(batch));
else if (values.show) process.stdout.write(render(generateProgram(Number(values.seed))));
else await compareAll(Number(values.seed), Number(values.count), Number(values.jobs));

/** In a process of its own: the seeds of a batch. */
async function work({ seed, count }: Batch): Promise<void> {
  const python = values['no-python'] ? null : Python.find();
  for (let i = 0; i < count; i++) {
    const verdict = await checkSeed(seed + i, python, true);
    await new Promise((sent) => process.send?.(verdict, sent));
  }
  python?.close();
  process.disconnect();
}

async function compareAll(first: number, count: number, jobs: number): Promise<void> {
  const verdicts: Verdict[] = [];
  const problems: string[] = [];
  let next = first;
  const nextBatch = (): Batch | null => {
    const seed = next;
    next += SEEDS_PER_PROCESS;
    return seed < first + count ? { seed, count: Math.min(SEEDS_PER_PROCESS, first + count - seed) } : null;
  };
  const worker = async (): Promise<void> => {
    for (let batch = nextBatch(); batch !== null; batch = nextBatch()) {
      await runBatch(batch, (verdict) => {
        verdicts.push(verdict);
        if (verdict.problem === null) return;
        problems.push(verdict.problem);
        console.log(`${'='.repeat(100)}\n${verdict.problem}`);
      });
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  summarise(verdicts);
  process.exitCode = problems.length > 0 || verdicts.length < count ? 1 : 0;
}

function runBatch({ seed, count }: Batch, report: (verdict: Verdict) => void): Promise<void> {
  return new Promise((resolve) => {
    let done = 0;
    let child: ChildProcess;
    let timer: NodeJS.Timeout;
    const start = (): void => {
      child = fork(process.argv[1], process.argv.slice(2));
      child.send({ seed: seed + done, count: count - done } satisfies Batch);
      watch();
      child.on('message', (verdict: Verdict) => {
        done++;
        watch();
        report(verdict);
      });
      child.on('exit', (code, signal) => {
        clearTimeout(timer);
        if (done >= count) return resolve();
        const problem = `seed ${seed + done}: the process ended with ${signal ?? code}`;
        report({ seed: seed + done, problem, compiled: 0, entries: 0, declined: [] });
        if (++done >= count) resolve();
        else start();
      });
    };
    const watch = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGKILL'), TIME_LIMIT_MS);
    };
    start();
  });
}

function summarise(verdicts: readonly Verdict[]): void {
  const sum = (value: (verdict: Verdict) => number): number =>
    verdicts.reduce((total, verdict) => total + value(verdict), 0);
  const reasons = new Map<string, number>();
  for (const reason of verdicts.flatMap(({ declined }) => declined)) {
    const text = reason.replace(/^.*?line \d+: /, '');
    reasons.set(text, (reasons.get(text) ?? 0) + 1);
  }
  console.log(
    `${verdicts.length} programs: ${sum(({ problem }) => (problem === null ? 0 : 1))} differ; ` +
      `${sum(({ compiled }) => compiled)} loops and functions compiled, entered ${sum(({ entries }) => entries)} times, ` +
      `${sum(({ declined }) => declined.length)} declined`,
  );
  for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 12))
    console.log(`${count} x ${reason}`);
}
