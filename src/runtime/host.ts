/**
 * The world around the interpreter: standard streams, files, signals. The interpreter reaches the outside only through
 * a `Host`, so that the same program runs under Node (`src/cli/node-host.ts`) and, captured, in tests.
 */

/** Standard output or standard error. */
export type OutputDescriptor = 1 | 2;

/** What stands at a path. */
export type PathKind = 'file' | 'directory' | 'other';

/** The host's files, as Node's `fs` has them: every method throws an `Error` with `code` ('ENOENT') and `errno`. */
export interface HostFiles {
  readFile(path: string): Uint8Array;
  /** The absolute path without links. */
  realPath(path: string): string;
  /** What stands at `path`, links followed; null when there is nothing. Never throws. */
  kindOf(path: string): PathKind | null;
  /** Opens with `fs.openSync`'s flags ('r', 'w', 'a', 'wx', 'r+' ...). */
  open(path: string, flags: string): number;
  /** Fills `target` from the file's position, or from `position` where one is given; 0 at the end of the file. */
  read(descriptor: number, target: Uint8Array, position?: number): number;
  /** Writes all of `data` at the file's position, or at `position` where one is given. */
  write(descriptor: number, data: Uint8Array, position?: number): void;
  close(descriptor: number): void;
  /** The file's length in bytes. */
  size(descriptor: number): number;
  truncate(descriptor: number, size: number): void;
}

/** A thread that runs a script of the tool's own. It never wakes the program, which fetches what comes back. */
export interface HostWorker {
  /** Sends what can be cloned. */
  post(message: unknown): void;
  /** The oldest message that has come back and was not fetched yet; undefined: there is none. Never waits. */
  fetch(): unknown;
  /** Ends it, whatever it is doing. */
  end(): void;
}

/**
 * Texts that are kept from one run of the tool to the next, by name. All of them may be gone at any time; nothing throws,
 * and what cannot be written is not.
 */
export interface HostCache {
  read(name: string): string | null;
  write(name: string, text: string): void;
}

export interface Host {
  /**
   * Writes text, encoded as UTF-8. Standard output is buffered (by line on a terminal) until `flush`; standard error
   * goes out at once, behind what standard output still held.
   */
  write(descriptor: OutputDescriptor, text: string): void;
  /** Writes bytes, in order with the text of `write`. */
  writeBytes(descriptor: OutputDescriptor, bytes: Uint8Array): void;
  flush(): void;
  isTerminal(descriptor: 0 | OutputDescriptor): boolean;
  /** The next line of standard input with its '\n' ('\r\n' and '\r' are read as '\n'); '' at the end. Flushes output. */
  readLine(): string;
  /** The rest of standard input, newlines as in `readLine`. */
  readRest(): string;
  /** The rest of standard input as it is. */
  readBytes(): Uint8Array;
  readonly files: HostFiles;
  /** The folder of what is read when a program asks for it: standard modules in Python (`py`), the names of characters. */
  readonly resourceFolder: string;
  /** Null: nothing is kept. */
  readonly cache: HostCache | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  /** The processor time that the process has used so far. */
  cpuSeconds(): number;
  /** Calls `listener` at each Ctrl-C, which then no longer ends the process, until the returned function is called. */
  onInterrupt(listener: () => void): () => void;
  /** Calls `listener` before the host ends the process by itself: when nobody reads standard output any more. */
  onAbandoned(listener: () => void): void;
  /**
   * Gives what `work` gives: work of the tool that takes some milliseconds, most of them in code that has not run before. The
   * first time costs some itself.
   */
  runOnce<T>(work: () => T): T;
  /** Starts a script of `resourceFolder`; the worker does not keep the process from ending. Throws where it cannot. */
  startWorker(script: string): HostWorker;
}
