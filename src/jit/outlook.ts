/**
 * Whether a loop or a function is likely to gain by being compiled, as far as its instructions tell: whether they
 * compute with numbers. What looks so is offered to the tier early, all else late; compiled code leaves where it meets
 * objects, and to load the JIT only to hear that costs some milliseconds.
 */

import { Effect, Mode, OPCODES, Op } from '../bytecode/opcodes.ts';
import { reversedType } from '../objects/containers/iterators.ts';
import { rangeType } from '../objects/containers/range.ts';
import { isExpression, type PyCode } from '../objects/functions/code.ts';
import type { FoldName } from '../objects/functions/fold.ts';
import { PyBuiltin, PyFunction } from '../objects/functions/function.ts';
import { PyModule } from '../objects/modules/module.ts';
import { boolType, floatType, intType } from '../objects/type.ts';
import { PyFloat, type Value } from '../objects/value.ts';

/** When a place is hot. */
export interface Hotness {
  /** How many back-edges make a loop hot that computes with numbers, and how many calls such a function. */
  readonly threshold: number;
  /** How many times as many it takes elsewhere. */
  readonly patience: number;
}

/** How many back-edges make the loop hot that has its header at `pc`; `folding` takes what it yields. */
export function loopThreshold(
  { threshold, patience }: Hotness,
  code: PyCode,
  pc: number,
  folding: FoldName | null,
): number {
  const isNumeric = (): boolean =>
    isNumericLoop(code, pc) && (code.foldRegister < 0 || foldsNumbers(folding));
  return patience === 1 || isNumeric() ? threshold : threshold * patience;
}

function foldsNumbers(folding: FoldName | null): boolean {
  return folding !== null && folding !== 'items';
}

/** How many calls make the function hot. */
export function functionThreshold({ threshold, patience }: Hotness, code: PyCode): number {
  return patience === 1 || isNumericFunction(code) ? threshold : threshold * patience;
}

/** Does the loop with its header at `pc` compute with numbers? */
function isNumericLoop(code: PyCode, pc: number): boolean {
  // What it goes over, its GET_ITER says, which stands before it.
  if (code.code.instructions[pc] === Op.FOR_ITER) return false;
  const { start, end } = extentOfLoop(code.code.instructions, pc);
  return isNumeric(code, start, end);
}

/** Does the function compute with numbers, and do enough to be worth entering by itself: go round, or call? */
function isNumericFunction(code: PyCode): boolean {
  const { instructions } = code.code;
  const isBusy = pcsOf(instructions, 0, instructions.length).some(
    (pc) => CALLS.has(instructions[pc]) || (OPCODES[instructions[pc]].effects & Effect.LoopHeader) !== 0,
  );
  return isBusy && isNumeric(code, 0, instructions.length);
}

const CALLS: ReadonlySet<Op> = new Set([Op.CALL, Op.CALL_KW, Op.CALL_METHOD, Op.CALL_METHOD_KW]);

function pcsOf(instructions: Int32Array, start: number, end: number): number[] {
  const pcs: number[] = [];
  for (let pc = start; pc < end; pc += OPCODES[instructions[pc]].length) pcs.push(pc);
  return pcs;
}

/** A loop's body stands above its header; the first jump back from there, a condition's perhaps, leads to its start. */
function extentOfLoop(instructions: Int32Array, header: number): { start: number; end: number } {
  for (const pc of pcsOf(instructions, header, instructions.length)) {
    const { operands, length } = OPCODES[instructions[pc]];
    const operand = operands.indexOf(Mode.Target) + 1;
    const target = operand === 0 ? pc : instructions[pc + operand];
    if (target < header) return { start: target, end: pc + length };
  }
  return { start: header, end: instructions.length };
}

function usesObjects(code: PyCode): boolean {
  const { instructions } = code.code;
  const pcs = pcsOf(instructions, 0, instructions.length);
  return pcs.some((pc, i) => isObjectWork(code, pc, pcs[i - 1], pcs[i + 1]));
}

/** @param before, after the instructions around it */
function isObjectWork(code: PyCode, pc: number, before = -1, after = -1): boolean {
  const { instructions } = code.code;
  const op: Op = instructions[pc];
  switch (op) {
    case Op.YIELD:
      // Of a generator expression: who takes its values decides.
      return code.foldRegister < 0;
    case Op.MAKE_FUNCTION:
      return !isExpression(code.constants[instructions[pc + 2]]);
    case Op.BUILD_TUPLE:
      // Returned at once, as several numbers.
      return !(instructions[after] === Op.RETURN && instructions[after + 1] === instructions[pc + 1]);
    case Op.LOAD_ITEM_RK:
      // Of what a call gives.
      return !(CALLS.has(instructions[before]) && instructions[before + 1] === instructions[pc + 2]);
    case Op.GET_ITER:
      // Over a constant.
      return !(instructions[before] === Op.LOAD_CONST && instructions[before + 1] === instructions[pc + 2]);
    case Op.IN:
    case Op.NOT_IN:
      // Among constants.
      return !(instructions[before] === Op.LOAD_CONST && instructions[before + 1] === instructions[pc + 3]);
    default:
      return (OPCODES[op].effects & Effect.Objects) !== 0;
  }
}

function isNumeric(code: PyCode, start: number, end: number): boolean {
  const { instructions } = code.code;
  return pcsOf(instructions, start, end).every((pc, i, pcs) => {
    const instruction = code.at(pc);
    switch (instructions[pc]) {
      case Op.LOAD_GLOBAL:
        return isOfNumbers(instruction.cell.value ?? instruction.cell.builtin?.value);
      case Op.LOAD_ATTR:
      case Op.LOAD_METHOD:
        // Of modules alone; what has never been executed does not count.
        return instruction.cache.namespace !== null || instruction.cache.type === null;
      default:
        return !isObjectWork(code, pc, pcs[i - 1], pcs[i + 1]);
    }
  });
}

const NUMERIC_TYPES: ReadonlySet<Value> = new Set([boolType, floatType, intType, rangeType, reversedType]);

/** Is a global variable's value a number, or what numbers are given to? */
function isOfNumbers(value: Value | undefined): boolean {
  if (value instanceof PyBuiltin) return value.implementation.scalar !== undefined;
  if (value instanceof PyFunction) return !usesObjects(value.code);
  if (typeof value !== 'object') return typeof value !== 'string';
  const isKnown = value === null || value instanceof PyFloat || value instanceof PyModule;
  return isKnown || NUMERIC_TYPES.has(value);
}
