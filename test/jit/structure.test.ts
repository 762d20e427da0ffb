/** Control flow that has no single loop header is made reducible, and still does the same. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { makeBuiltins } from '../../src/builtins/table.ts';
import {
  Block,
  type Edge,
  type Exit,
  HEADER_SLOTS,
  Node,
  type Region,
  type Variable,
} from '../../src/jit/ir.ts';
import { constant } from '../../src/jit/lift/cursor.ts';
import { firstRecord, lowerUnit } from '../../src/jit/lower/lower-wasm.ts';
import { MEMORY_IMPORT } from '../../src/jit/wasm/import-names.ts';
import { encodeModule } from '../../src/jit/wasm/module.ts';
import { Namespace } from '../../src/objects/modules/namespace.ts';
import { linkCode } from '../../src/runtime/link-code.ts';
import { compileText } from '../compiler/compile-text.ts';

function edge(target: Block, ...args: Node[]): Edge {
  return { target, args, via: null };
}

/** Runs a region over int variables; gives the exit's reason and what was written back. */
function run(region: Region, inputs: readonly bigint[]): { reason: string; outputs: bigint[] } {
  const slotCount = inputs.length;
  const { functions, exits } = lowerUnit({
    fold: null,
    root: region,
    callees: [],
    functions: [],
    residents: [],
    cells: [],
    slotCount,
    frames: 0,
  });
  const memory = new WebAssembly.Memory({ initial: 1 });
  const slots = new BigInt64Array(memory.buffer);
  const record = firstRecord(slotCount);
  slots[0] = 1_000_000n;
  slots[1] = BigInt(record);
  inputs.forEach((value, variable) => {
    slots[HEADER_SLOTS + variable] = value;
  });
  const module = new WebAssembly.Module(encodeModule(functions));
  const { exports } = new WebAssembly.Instance(module, {
    [MEMORY_IMPORT.module]: { [MEMORY_IMPORT.name]: memory },
  });
  (exports[region.name] as () => void)();
  const first = record / 8;
  return {
    reason: exits[Number(slots[first])].exit.reason,
    outputs: [...slots.slice(first + 1, first + 1 + inputs.length)],
  };
}

/**
 * Two blocks that jump to each other and are both entered from outside, `left` inside an outer loop:
 *
 *     start -> (n odd ? left : right);  left: a += n, n -= 1 -> n == 0 ? out : right
 *     right: b += n, n -= 2 -> n <= 0 ? out : (n % 3 == 0 ? right : left)
 */
function twoHeaders(): Region {
  const [start, left, right, leftNext, rightNext, rightMore, out] = Array.from(
    { length: 7 },
    () => new Block(-1),
  );
  const variables = ['n', 'a', 'b'].map((name, index): Variable => {
    return { kind: 'global', index, name, written: true, slot: HEADER_SLOTS + index, cell: null };
  });
  const region: Region = {
    name: 'two_headers',
    code: linkCode(compileText(''), new Namespace(makeBuiltins())),
    isCalled: false,
    function: null,
    variables,
    start,
    guards: [],
    read: new Set(),
    assumptions: [],
    result: null,
  };
  const load = variables.map((variable) => new Node('load', 'int', [], null, null, variable));
  start.body.push(...load);
  const odd = new Node('int.and', 'int', [load[0], constant('int', 1n)]);
  const isOdd = new Node('int.ne', 'bool', [odd, constant('int', 0n)]);
  start.body.push(odd, isOdd);
  start.terminator = {
    kind: 'branch',
    condition: isOdd,
    taken: edge(left, ...load),
    otherwise: edge(right, ...load),
  };

  const parameters = (block: Block): Node[] => {
    block.parameters = [0, 1, 2].map(() => new Node('parameter', 'int', []));
    return block.parameters;
  };
  const emit = (block: Block, node: Node): Node => {
    block.body.push(node);
    return node;
  };
  const [outN, outA, outB] = parameters(out);
  const exit: Exit = {
    kind: 'finished',
    pc: 0,
    reason: 'done',
    cause: 0,
    unpaid: null,
    restarts: false,
    region,
    callers: [],
    writes: [outN, outA, outB].map((content, variable) => ({ variable, content })),
  };
  out.terminator = { kind: 'exit', exit };

  const [leftN, leftA, leftB] = parameters(left);
  const a = emit(left, new Node('int.add', 'int', [leftA, leftN]));
  const leftLess = emit(left, new Node('int.sub', 'int', [leftN, constant('int', 1n)]));
  const leftDone = emit(left, new Node('int.eq', 'bool', [leftLess, constant('int', 0n)]));
  left.terminator = {
    kind: 'branch',
    condition: leftDone,
    taken: edge(out, leftLess, a, leftB),
    otherwise: edge(leftNext),
  };
  leftNext.terminator = { kind: 'jump', edge: edge(right, leftLess, a, leftB) };

  const [rightN, rightA, rightB] = parameters(right);
  const b = emit(right, new Node('int.add', 'int', [rightB, rightN]));
  const rightLess = emit(right, new Node('int.sub', 'int', [rightN, constant('int', 2n)]));
  const rightDone = emit(right, new Node('int.le', 'bool', [rightLess, constant('int', 0n)]));
  right.terminator = {
    kind: 'branch',
    condition: rightDone,
    taken: edge(out, rightLess, rightA, b),
    otherwise: edge(rightNext),
  };
  const third = emit(rightNext, new Node('int.mod', 'int', [rightLess, constant('int', 3n)]));
  const again = emit(rightNext, new Node('int.eq', 'bool', [third, constant('int', 0n)]));
  rightNext.terminator = {
    kind: 'branch',
    condition: again,
    taken: edge(right, rightLess, rightA, b),
    otherwise: edge(rightMore),
  };
  rightMore.terminator = { kind: 'jump', edge: edge(left, rightLess, rightA, b) };
  return region;
}

function expected(n: bigint): bigint[] {
  let [a, b] = [0n, 0n];
  let rest = n;
  let isLeft = n % 2n !== 0n;
  for (;;) {
    if (isLeft) {
      a += rest;
      rest -= 1n;
      if (rest === 0n) return [rest, a, b];
      isLeft = false;
    } else {
      b += rest;
      rest -= 2n;
      if (rest <= 0n) return [rest, a, b];
      isLeft = rest % 3n !== 0n;
    }
  }
}

test('two loops that share their blocks, entered at either', () => {
  for (let n = 1n; n < 200n; n++) {
    const { reason, outputs } = run(twoHeaders(), [n, 0n, 0n]);
    assert.is(reason, 'done');
    assert.equal(outputs, expected(n), `n = ${n}`);
  }
});

test.run();
