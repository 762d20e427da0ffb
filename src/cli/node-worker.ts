/** A worker under Node. Its messages are fetched from a port, for which no event loop has to turn. */

import type { MessagePort, Worker } from 'node:worker_threads';
import type { HostWorker } from '../runtime/host.ts';

type Threads = Pick<
  typeof import('node:worker_threads'),
  'MessageChannel' | 'Worker' | 'receiveMessageOnPort'
>;

export class NodeWorker implements HostWorker {
  private readonly threads: Threads;
  private readonly worker: Worker;
  private readonly port: MessagePort;

  /**
   * @param threads given by who has loaded it: few runs do
   * @param file finds a `MessagePort` in its `workerData`
   */
  constructor(threads: Threads, file: string) {
    const { port1, port2 } = new threads.MessageChannel();
    this.threads = threads;
    this.port = port1;
    this.worker = new threads.Worker(file, {
      workerData: port2,
      transferList: [port2],
      execArgv: [],
      // Not piped to the process's own streams, which Node would then make.
      stdout: true,
      stderr: true,
    });
    // Without a listener the worker's failure would be the process's.
    this.worker.on('error', () => {});
    this.worker.unref();
    this.port.unref();
  }

  post(message: unknown): void {
    this.port.postMessage(message);
  }

  fetch(): unknown {
    return this.threads.receiveMessageOnPort(this.port)?.message;
  }

  end(): void {
    this.port.close();
    void this.worker.terminate();
  }
}
