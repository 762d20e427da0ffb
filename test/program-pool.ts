/** Runs command lines of the bundle on a few processes that stay alive. */

import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';

/** A command line to run. */
export interface Job {
  /** The command line without Node's own two arguments. */
  readonly argv: readonly string[];
  /** The working folder, from the project's root. */
  readonly folder: string;
  /** What standard input holds. */
  readonly input: string;
  /** How often it is run, each time with what earlier runs have kept; the last outcome counts. */
  readonly runs: number;
}

export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `program-worker.ts`, bundled beside what this file is bundled into. */
const WORKER = path.join(path.dirname(process.argv[1]), 'program-worker.mjs');

/** A program that runs for longer has hung, or might as well have. */
const TIME_LIMIT_MS = 120_000;

interface Queued {
  readonly job: Job;
  readonly settle: (outcome: Outcome) => void;
}

export class ProgramPool {
  private readonly queue: Queued[] = [];
  private readonly workers = new Set<ChildProcess>();
  private readonly idle: ChildProcess[] = [];
  private closed = false;

  /** Queues a command line; gives what it printed and its exit code. A hung or crashed one has the exit code -1. */
  run(argv: readonly string[], folder = '.', input = '', runs = 1): Promise<Outcome> {
    return new Promise((settle) => {
      this.queue.push({ job: { argv, folder, input, runs }, settle });
      this.dispatch();
    });
  }

  /** Lets the processes end once the queue is empty. */
  close(): void {
    this.closed = true;
    if (this.queue.length === 0) for (const worker of this.idle) worker.disconnect();
  }

  private dispatch(): void {
    if (this.queue.length === 0) return;
    let worker = this.idle.pop();
    if (worker === undefined && this.workers.size < availableParallelism()) {
      worker = fork(WORKER, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      this.workers.add(worker);
    }
    const queued = worker === undefined ? undefined : this.queue.shift();
    if (worker !== undefined && queued !== undefined) this.start(worker, queued);
  }

  private start(worker: ChildProcess, { job, settle }: Queued): void {
    const fail = (why: string) => {
      this.workers.delete(worker);
      worker.removeAllListeners();
      worker.kill('SIGKILL');
      finish({ exitCode: -1, stdout: '', stderr: why });
    };
    const timer = setTimeout(() => fail(`no end after ${TIME_LIMIT_MS / 1000} s`), TIME_LIMIT_MS);
    const finish = (outcome: Outcome) => {
      clearTimeout(timer);
      settle(outcome);
      this.dispatch();
    };
    worker.once('exit', (code, signal) => fail(`the process ended with ${signal ?? code}`));
    worker.once('message', (outcome: Outcome) => {
      worker.removeAllListeners();
      if (this.closed && this.queue.length === 0) worker.disconnect();
      else this.idle.push(worker);
      finish(outcome);
    });
    worker.send(job);
  }
}
