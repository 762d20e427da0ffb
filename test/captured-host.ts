/** A host whose standard streams are strings, for programs that run inside a test's own process. */

import { resolve } from 'node:path';
import * as threads from 'node:worker_threads';
import { nodeFiles } from '../src/cli/node-host.ts';
import { NodeWorker } from '../src/cli/node-worker.ts';
import type { Host, HostCache, HostWorker, OutputDescriptor } from '../src/runtime/host.ts';

/** A program that prints without end is stopped here, in UTF-16 units. */
const OUTPUT_LIMIT = 1 << 26;

/** Resolved before a program's working folder is entered. */
const RESOURCES = resolve('dist');

/** What runs in this process keep for later ones. */
export class MemoryCache implements HostCache {
  private readonly texts = new Map<string, string>();

  read(name: string): string | null {
    return this.texts.get(name) ?? null;
  }

  write(name: string, text: string): void {
    this.texts.set(name, text);
  }
}

export class CapturedHost implements Host {
  readonly files = nodeFiles;
  readonly resourceFolder = RESOURCES;
  readonly cache: HostCache | null;
  readonly environment = {};
  stdout = '';
  stderr = '';
  private input: string;

  constructor(input: string, cache: HostCache | null = null) {
    this.input = input;
    this.cache = cache;
  }

  write(descriptor: OutputDescriptor, text: string): void {
    if (descriptor === 1) this.stdout += text;
    else this.stderr += text;
    if (this.stdout.length + this.stderr.length > OUTPUT_LIMIT) throw new Error('too much output');
  }

  writeBytes(descriptor: OutputDescriptor, bytes: Uint8Array): void {
    this.write(descriptor, new TextDecoder().decode(bytes));
  }

  flush(): void {}

  isTerminal(): boolean {
    return false;
  }

  readLine(): string {
    const end = this.input.indexOf('\n') + 1;
    return this.take(end === 0 ? this.input.length : end);
  }

  readRest(): string {
    return this.take(this.input.length);
  }

  readBytes(): Uint8Array {
    return new TextEncoder().encode(this.readRest());
  }

  private take(length: number): string {
    const text = this.input.slice(0, length);
    this.input = this.input.slice(length);
    return text;
  }

  cwd(): string {
    return process.cwd();
  }

  cpuSeconds(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  }

  onAbandoned(): void {}

  onInterrupt(): () => void {
    return () => {};
  }

  runOnce<T>(work: () => T): T {
    return work();
  }

  startWorker(script: string): HostWorker {
    return new NodeWorker(threads, `${this.resourceFolder}/${script}`);
  }
}
