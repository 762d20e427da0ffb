/** CPython 3.11 where the machine has it, in one process for all programs. */

import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import type { Outcome } from './run-program.ts';

const COMMAND = 'python3';
const SCRIPT = 'test/jit/generator/run-programs.py';
const ENVIRONMENT = {
  ...process.env,
  PYTHONHASHSEED: '0',
  PYTHONIOENCODING: 'utf-8',
  PYTHONWARNINGS: 'ignore',
};

export class Python {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly answers: Interface;
  private readonly waiting: ((answer: string) => void)[] = [];

  /** Null where there is no CPython 3.11. */
  static find(): Python | null {
    const { stdout } = spawnSync(COMMAND, ['--version'], { encoding: 'utf8' });
    return stdout?.startsWith('Python 3.11.') ? new Python() : null;
  }

  private constructor() {
    this.process = spawn(COMMAND, ['-B', SCRIPT], { env: ENVIRONMENT });
    this.answers = createInterface(this.process.stdout);
    this.answers.on('line', (line) => this.waiting.shift()?.(line));
    this.process.stderr.on('data', (text) => process.stderr.write(text));
  }

  run(source: string): Promise<Outcome> {
    this.process.stdin.write(`${JSON.stringify(source)}\n`);
    return new Promise((resolve) => {
      this.waiting.push((line) => resolve(JSON.parse(line) as Outcome));
    });
  }

  close(): void {
    this.process.stdin.end();
  }
}
