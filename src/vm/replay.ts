/**
 * Doing again, interpreted, what compiled code has done: frames and registers can be put back as they were, and
 * instructions executed one by one, without fast paths, superinstructions and compiled code. `--jit-verify` needs it.
 */

import { Op } from '../bytecode/opcodes.ts';
import { PyException } from '../objects/exceptions/exceptions.ts';
import type { Replay, StackImage, StackPlace } from '../objects/functions/code.ts';
import type { Value } from '../objects/value.ts';
import { EXECUTORS } from './executors.ts';
import type { Frame } from './frame.ts';
import type { Schedule } from './schedule.ts';

/** Frames from one on up to the running one, with all their fields, and their registers. */
class Image implements StackImage {
  readonly places: readonly StackPlace[];
  private readonly registers: readonly Value[];
  /** The first of them. */
  private readonly start: number;
  private readonly frames: readonly { readonly frame: Frame; readonly fields: Partial<Frame> }[];

  constructor(registers: readonly Value[], outermost: Frame, running: Frame) {
    this.start = outermost.base;
    this.registers = registers.slice(this.start, running.base + running.code.registerCount);
    const frames: { readonly frame: Frame; readonly fields: Partial<Frame> }[] = [];
    for (let frame: Frame | null = running; frame !== null; frame = frame === outermost ? null : frame.back) {
      frames.unshift({ frame, fields: { ...frame } });
    }
    this.frames = frames;
    this.places = frames.map(({ frame }) => placeOf(frame));
  }

  register(index: number): Value | undefined {
    return this.registers[index - this.start];
  }

  restore(machine: Schedule): void {
    for (const { frame, fields } of this.frames) Object.assign(frame, fields);
    machine.frame = this.frames[this.frames.length - 1].frame;
    // The array itself stays: whoever runs compiled code holds it.
    for (let i = 0; i < this.registers.length; i++) machine.registers[this.start + i] = this.registers[i];
  }
}

function placeOf({ code, base, instruction: { pc } }: Frame): StackPlace {
  return { code, base, pc };
}

export class StackReplay implements Replay {
  private readonly machine: Schedule;
  private readonly outermost: Frame;

  /** Of what the running frame does from now on. */
  constructor(machine: Schedule) {
    this.machine = machine;
    this.outermost = machine.frame;
  }

  image(): StackImage {
    const { machine, outermost } = this;
    return new Image(machine.registers, outermost, machine.frame);
  }

  restore(image: StackImage): void {
    (image as Image).restore(this.machine);
  }

  isAt(places: readonly StackPlace[]): boolean {
    let frame: Frame | null = this.machine.frame;
    for (let i = places.length - 1; i >= 0; i--) {
      if (frame === null || frame.code !== places[i].code || frame.instruction.pc !== places[i].pc)
        return false;
      if (i === 0) return frame === this.outermost;
      frame = frame.back;
    }
    return false;
  }

  place(): StackPlace {
    return placeOf(this.machine.frame);
  }

  step(): string | null {
    const { machine } = this;
    const { frame } = machine;
    if (frame.instruction.opcode === Op.THREAD) machine.thread(frame.code);
    const instruction = frame.code.at(frame.instruction.pc);
    frame.instruction = instruction;
    // What stands in the bytecode: the instruction itself may have been specialised or covered.
    const executor = EXECUTORS[frame.code.code.instructions[instruction.pc]];
    const { fuel } = instruction;
    const { fuel: fuelOfCalls } = machine;
    // Enough that it looks at nothing but the instruction.
    instruction.fuel = 2;
    machine.fuel = 2;
    try {
      const next = executor(instruction, machine.registers, frame.base, frame, machine);
      if (next === null) return 'leaves the frame';
      machine.frame.instruction = next;
      return null;
    } catch (error) {
      if (error instanceof PyException) return `raises ${error.type.name}`;
      throw error;
    } finally {
      instruction.fuel = fuel;
      machine.fuel = fuelOfCalls;
    }
  }
}
