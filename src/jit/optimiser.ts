/**
 * The optimising tier, seen from the program's thread: modules that stay hot go to a worker, which binaryen optimises them
 * in (`optimiser-worker.ts`); what comes back is fetched between runs of compiled code. The worker is started for the first
 * such module. Whatever goes wrong there, the quick tier's module stays.
 */

import type { HostWorker } from '../runtime/host.ts';

/** A module for the worker; `entry` is the one export that is called. */
export interface Task {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly entry: string;
}

export type Answer =
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer>; readonly milliseconds: number }
  | { readonly id: number; readonly problem: string };

export class Optimiser {
  /** How many passes of loop headers make a module worth its work. */
  readonly threshold: number;
  private readonly startWorker: () => HostWorker;
  private worker: HostWorker | null = null;
  private lastId = 0;
  /** Who waits for an answer, by the task's number. */
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private firstProblem: string | null = null;

  /** @param startWorker may throw */
  constructor(threshold: number, startWorker: () => HostWorker) {
    this.threshold = threshold;
    this.startWorker = startWorker;
  }

  /** Asks for an optimised form of a module; `take` gets the answer in a later `poll`, or at once if there can be none. */
  submit(bytes: Uint8Array, entry: string, take: (answer: Answer) => void): void {
    const task: Task = { id: ++this.lastId, bytes, entry };
    this.waiting.set(task.id, take);
    try {
      this.worker ??= this.startWorker();
      this.worker.post(task);
    } catch (error) {
      this.deliver({ id: task.id, problem: `no worker: ${error}` });
    }
  }

  /** Hands on the answers that have come. */
  poll(): void {
    for (;;) {
      const answer = this.worker?.fetch() as Answer | undefined;
      if (answer === undefined) return;
      this.deliver(answer);
    }
  }

  private deliver(answer: Answer): void {
    if ('problem' in answer) this.firstProblem ??= answer.problem;
    this.waiting.get(answer.id)?.(answer);
    this.waiting.delete(answer.id);
  }

  /** Ends the worker, whatever it is doing. */
  end(): void {
    this.worker?.end();
    this.worker = null;
  }

  /** What it was asked for and has not done, in a sentence; null: nothing. */
  shortcoming(): string | null {
    if (this.firstProblem !== null) return `The optimising tier failed: ${this.firstProblem}`;
    const { size } = this.waiting;
    return size === 0
      ? null
      : `The program ended before the optimiser was done with ${size} of ${this.lastId} modules.`;
  }
}
