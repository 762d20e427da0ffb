/** What the JIT knows of bytecode: its loops and which registers are live. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Code, LOCALS_DICT } from '../../src/bytecode/code.ts';
import { OPCODES, Op } from '../../src/bytecode/opcodes.ts';
import { contains, controlFlowOf, controlFlowWithLocals } from '../../src/jit/lift/control-flow.ts';
import { codeNamed, compileText } from '../compiler/compile-text.ts';

function functionOf(body: string): Code {
  return codeNamed(compileText(`def f(n, m):\n${body.replace(/^/gm, '    ')}\n`), 'f');
}

function pcsOf({ instructions }: Code, op: Op): number[] {
  const pcs: number[] = [];
  for (let pc = 0; pc < instructions.length; pc += OPCODES[instructions[pc]].length) {
    if (instructions[pc] === op) pcs.push(pc);
  }
  return pcs;
}

/** The names of the locals that are live before `pc`. */
function liveLocals(code: Code, pc: number, showsLocals = false): string[] {
  const live = (showsLocals ? controlFlowWithLocals(code) : controlFlowOf(code)).liveBefore(pc);
  return code.localNames.filter((_, register) => contains(live, register));
}

test('loops nest', () => {
  const code = functionOf(`for i in range(n):
    for j in range(m):
        n += 1
    while n > 5:
        n -= 2
for k in range(n):
    pass`);
  const { loops } = controlFlowOf(code);
  const [inner, outer, last] = pcsOf(code, Op.FOR_RANGE);
  const [middle] = pcsOf(code, Op.LOOP);
  assert.equal(
    [...loops.keys()].sort((a, b) => a - b),
    [inner, middle, outer, last],
  );
  const parentOf = (pc: number): number | undefined => loops.get(pc)?.parent?.header;
  assert.equal(
    [parentOf(inner), parentOf(middle), parentOf(outer), parentOf(last)],
    [outer, outer, undefined, undefined],
  );
});

test("a loop's header is where it is entered, not where a handler comes back to it", () => {
  const code = functionOf(`while n:
    try:
        n = m // n
    except ZeroDivisionError:
        m = 1
    m += 1`);
  assert.equal([...controlFlowOf(code).loops.keys()], pcsOf(code, Op.LOOP));
});

test('what is written before it is read is not live', () => {
  const code = functionOf(`total = 0
for i in range(n):
    square = i * i
    total += square
return total`);
  const [header] = pcsOf(code, Op.FOR_RANGE);
  assert.equal(liveLocals(code, header), ['total']);
});

test('what is read after the loop is live in it', () => {
  const code = functionOf('for i in range(n):\n    last = i\nreturn i, last, m');
  const [header] = pcsOf(code, Op.FOR_RANGE);
  assert.equal(liveLocals(code, header), ['m', 'i', 'last']);
});

test('what an exception handler reads is live in what it protects', () => {
  const code = functionOf(`seen = 0
try:
    for i in range(n):
        seen = i
        m //= i
        seen = 0
except ZeroDivisionError:
    return seen`);
  const [division] = pcsOf(code, Op.FLOORDIV);
  assert.ok(liveLocals(code, division).includes('seen'));
});

test('every local is live where something may look at the frame', () => {
  const code = functionOf('for i in range(n):\n    square = i * i\nreturn locals()');
  const [header] = pcsOf(code, Op.FOR_RANGE);
  assert.equal(liveLocals(code, header, true), ['n', 'm', 'i', 'square', LOCALS_DICT]);
  assert.not(liveLocals(code, header).includes('square'));
});

test.run();
