/** What an instruction's executor is. */

import type { Instruction } from '../objects/functions/instruction.ts';
import type { Value } from '../objects/value.ts';
import type { Frame } from './frame.ts';
import type { Schedule } from './schedule.ts';

/**
 * Executes an instruction in the window `registers[base ..]` of `frame`, the current one. Answers the instruction to go on
 * at, in the frame that is current then. Null: an exception is to be raised (`machine.thrown`), or else `run` must return
 * `machine.returned`: its frame of kind Native has ended, or the program pauses.
 */
export type Executor = (
  instruction: Instruction,
  registers: Value[],
  base: number,
  frame: Frame,
  machine: Schedule,
) => Instruction | null;
