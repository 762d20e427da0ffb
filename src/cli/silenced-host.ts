/** A host on which a program runs as on another one, but for its standard output, which nobody sees. */

import type { Host, HostFiles, HostWorker, OutputDescriptor } from '../runtime/host.ts';

export class SilencedHost implements Host {
  readonly files: HostFiles;
  readonly resourceFolder: string;
  readonly cache = null;
  readonly environment: Host['environment'];
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
    this.files = host.files;
    this.resourceFolder = host.resourceFolder;
    this.environment = host.environment;
  }

  write(descriptor: OutputDescriptor, text: string): void {
    if (descriptor === 2) this.host.write(2, text);
  }

  writeBytes(descriptor: OutputDescriptor, bytes: Uint8Array): void {
    if (descriptor === 2) this.host.writeBytes(2, bytes);
  }

  flush(): void {}

  isTerminal(descriptor: 0 | OutputDescriptor): boolean {
    return descriptor !== 1 && this.host.isTerminal(descriptor);
  }

  readLine(): string {
    return this.host.readLine();
  }

  readRest(): string {
    return this.host.readRest();
  }

  readBytes(): Uint8Array {
    return this.host.readBytes();
  }

  cwd(): string {
    return this.host.cwd();
  }

  cpuSeconds(): number {
    return this.host.cpuSeconds();
  }

  onInterrupt(listener: () => void): () => void {
    return this.host.onInterrupt(listener);
  }

  onAbandoned(listener: () => void): void {
    this.host.onAbandoned(listener);
  }

  runOnce<T>(work: () => T): T {
    return this.host.runOnce(work);
  }

  startWorker(script: string): HostWorker {
    return this.host.startWorker(script);
  }
}
