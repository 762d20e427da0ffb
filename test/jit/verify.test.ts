/** `--jit-verify`: silent where compiled code is right, and tells of a module that computes something else. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { main } from '../../src/cli/main.ts';
import { CapturedHost } from '../captured-host.ts';

const LOOP = `
total = 0
for i in range(100):
    total = total ^ i
print(total)
`;
const CALLS = `
def mix(a, b):
    return a ^ b

def outer():
    count = 0
    def step(n):
        nonlocal count
        count = mix(count, n)
        return count
    for i in range(100):
        x = step(i)
    return x, count

print(outer(), outer())
`;

async function verify(source: string): Promise<CapturedHost & { exitCode: number }> {
  const host = new CapturedHost('');
  const exitCode = await main(['run', '--jit-verify', '--jit-threshold', '7', '-c', source], host);
  return Object.assign(host, { exitCode });
}

const XOR = 0x85;
const OR = 0x84;

/** The module with another instruction for each exclusive or. The same byte may be part of a number. */
function wrongBytes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const wrong = bytes.slice();
  for (let i = 0; i < wrong.length; i++) {
    if (wrong[i] !== XOR) continue;
    wrong[i] = OR;
    if (!WebAssembly.validate(wrong)) wrong[i] = XOR;
  }
  return wrong;
}

/** Runs `action` while all modules are wrong. */
async function withWrongModules<T>(action: () => Promise<T>): Promise<T> {
  const { Module } = WebAssembly;
  class WrongModule extends Module {
    constructor(bytes: BufferSource) {
      super(wrongBytes(new Uint8Array(bytes as ArrayBuffer)));
    }
  }
  WebAssembly.Module = WrongModule;
  try {
    return await action();
  } finally {
    WebAssembly.Module = Module;
  }
}

test('what is right goes on as if nothing had been compared', async () => {
  for (const [source, stdout] of [
    [LOOP, '0\n'],
    [CALLS, '(0, 0) (0, 0)\n'],
  ]) {
    const outcome = await verify(source);
    assert.is(outcome.stderr, '');
    assert.is(outcome.stdout, stdout);
    assert.is(outcome.exitCode, 0);
  }
});

test('what is wrong ends the program, with the place and the values', async () => {
  const { stdout, stderr, exitCode } = await withWrongModules(() => verify(LOOP));
  assert.is(stdout, '');
  assert.match(
    stderr,
    /internal error: VerificationError: compiled code left at <string>:\d in <module>, pc \d+ with total .*127 instead of 0/,
  );
  assert.is(exitCode, 70);
});

test('what is wrong in a function that is called is found too', async () => {
  const { stderr, exitCode } = await withWrongModules(() => verify(CALLS));
  assert.match(stderr, /internal error: VerificationError: compiled code left at/);
  assert.is(exitCode, 70);
});

test.run();
