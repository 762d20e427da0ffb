/**
 * Threaded code: the instructions of a code object as objects that point to each other, which is what the interpreter
 * runs. An operand is a field, a jump's target the instruction itself; constants, global cells and inline caches are at
 * hand. (An operand read from an object is one load; from the Int32Array it was five machine instructions. Measured:
 * integer arithmetic 8.0 against 5.4 ns an instruction.)
 *
 * Made from the bytecode when the code object first runs.
 */

import { Effect, Mode, OPCODES, Op } from '../../bytecode/opcodes.ts';
import type { GlobalCell, Namespace } from '../modules/namespace.ts';
import type { PyType, Shape } from '../type.ts';
import type { Value } from '../value.ts';
import type { CompiledCode, PyCode } from './code.ts';

/** What an attribute site saw last, or an operator's; it holds while shape (of an operator: type) and version are the same. */
export class AttributeCache {
  shape: Shape | null = null;
  type: PyType | null = null;
  version = -1;
  /**
   * The index in the instance's slots; -1: `value` is the answer (a method, a class attribute); of an older one, -2: it is a
   * property.
   */
  index = -1;
  value: Value | undefined = undefined;
  /** For stores that add an attribute: the shape after. */
  next: Shape | null = null;
  /** The same about another shape, which the site saw before. */
  older: AttributeCache | null = null;
  /** Of a module's attribute: the module's namespace, and the variable's cell in it. */
  namespace: Namespace | null = null;
  cell: GlobalCell | null = null;
}

/** What is known of how hot a loop is, or a function: then its calls are what is counted. */
export class Heat {
  /** How many back-edges have been counted so far; -1 when they are no longer counted. */
  backEdges = 0;
  /** How many the interpreter may do until it counts them. */
  granted = 0;
  /** How many it had done when it last counted. */
  passes = 0;
  /** What runs in its place, while the opcode is COMPILED_LOOP or COMPILED_FUNCTION. */
  compiled: CompiledCode | null = null;
  /** How many back-edges, or calls, make it hot; 0 as long as that has not been asked. */
  threshold = 0;
}

/** One instruction. Only the fields that its opcode's operands have a mode for mean anything. */
export class Instruction {
  /** Changes where a compiled loop is put over a loop's header, and back; and where a superinstruction begins. */
  opcode: Op;
  /** Its offset in `Code.instructions`. */
  readonly pc: number;
  // The operands by place, whatever their mode.
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  /** Of a superinstruction that begins with MUL: the register that the second instruction reads besides the product. */
  e: number;
  readonly constant: Value;
  readonly name: string;
  readonly cell: GlobalCell;
  /** An operator has one once it has met an instance. */
  cache: AttributeCache;
  /** Of a loop header: how many back-edges are left until the interpreter looks around; of COUNT_CALLS: how many calls. */
  fuel = 0;
  readonly heat: Heat;
  /** The instruction after this; itself at the end of the code. Of a conditional jump: where it goes on if the condition fails. */
  next: Instruction = this;
  /** Where it jumps to; of a conditional jump, where it goes on if the condition holds. */
  target: Instruction = this;

  constructor(code: PyCode, pc: number, opcode: Op) {
    const { instructions, names } = code.code;
    const layout = layoutOf(opcode);
    const { length } = layout;
    this.opcode = opcode;
    this.pc = pc;
    this.a = length > 1 ? instructions[pc + 1] : 0;
    this.b = length > 2 ? instructions[pc + 2] : 0;
    this.c = length > 3 ? instructions[pc + 3] : 0;
    this.d = length > 4 ? instructions[pc + 4] : 0;
    this.e = length > 5 ? instructions[pc + 5] : 0;
    this.constant = layout.constant > 0 ? code.constants[instructions[pc + layout.constant]] : null;
    this.name = layout.name > 0 ? names[instructions[pc + layout.name]] : '';
    this.cell = (layout.cell > 0 ? code.globalCells[instructions[pc + layout.cell]] : null) as GlobalCell;
    this.cache = (layout.hasCache ? new AttributeCache() : null) as AttributeCache;
    this.heat = (layout.hasLoop ? new Heat() : null) as Heat;
  }
}

/** How often the interpreter has passed the loop header so far; without the pass that is going on, if one is. */
export function interpretedPasses({ heat, fuel }: Instruction): number {
  return heat.passes + heat.granted - fuel;
}

/** Where the operands of an opcode stand behind it, by mode; 0: it has none of that mode. */
interface Layout {
  readonly length: number;
  readonly constant: number;
  readonly name: number;
  readonly cell: number;
  readonly target: number;
  readonly hasCache: boolean;
  readonly hasLoop: boolean;
  readonly isNegated: boolean;
}

const layouts: Layout[] = [];

function layoutOf(opcode: Op): Layout {
  const { operands, effects, length } = OPCODES[opcode];
  layouts[opcode] ??= {
    length,
    constant: operands.indexOf(Mode.Const) + 1,
    name: operands.indexOf(Mode.Name) + 1,
    cell: operands.indexOf(Mode.Global) + 1,
    target: operands.indexOf(Mode.Target) + 1,
    hasCache: operands.includes(Mode.Cache),
    hasLoop: operands.includes(Mode.Loop),
    isNegated: (effects & Effect.Unless) !== 0,
  };
  return layouts[opcode];
}

/** The instruction that a code object begins with before it has any: it makes them. */
export function threadingInstruction(code: PyCode): Instruction {
  return new Instruction(code, 0, Op.THREAD);
}

/** An instruction for a function to be entered by: it counts `calls`, then the function is hot. */
export function countingInstruction(code: PyCode, calls: number): Instruction {
  const instruction = new Instruction(code, 0, Op.COUNT_CALLS);
  instruction.next = code.at(0);
  instruction.fuel = calls;
  return instruction;
}

/** Makes the instructions of a code object, by PC. */
export function threadCode(code: PyCode): readonly Instruction[] {
  const { instructions } = code.code;
  const threaded: Instruction[] = new Array(instructions.length);
  for (let pc = 0; pc < instructions.length; pc += layoutOf(instructions[pc]).length) {
    threaded[pc] = new Instruction(code, pc, instructions[pc]);
  }
  for (let pc = 0; pc < instructions.length; ) {
    const instruction = threaded[pc];
    const layout = layoutOf(instruction.opcode);
    const next = threaded[pc + layout.length] ?? instruction;
    const target = layout.target === 0 ? instruction : threaded[instructions[pc + layout.target]];
    instruction.next = layout.isNegated ? target : next;
    instruction.target = layout.isNegated ? next : target;
    pc += layout.length;
  }
  const firstTemporary = code.code.localNames.length + code.code.freeNames.length;
  for (let pc = 0; pc < instructions.length; pc += layoutOf(instructions[pc]).length) {
    combine(threaded[pc], firstTemporary);
  }
  return threaded;
}

const AFTER_CONST: Partial<Record<Op, Op>> = {
  [Op.ADD]: Op.CONST_ADD,
  [Op.SUB]: Op.CONST_SUB,
  [Op.MUL]: Op.CONST_MUL,
};

/**
 * Makes a superinstruction of this and the next one, where there is one for the two. Both stay as they are but for the
 * opcode of the first: what the superinstruction cannot do at once is done by executing its first and then its second half.
 * What it skips is a temporary that nothing else reads, since the compiler uses temporaries as a stack: test/compiler/verify.ts
 * holds that of every program here.
 */
function combine(first: Instruction, firstTemporary: number): void {
  const second = first.next;
  const isTemporary = first.a >= firstTemporary;
  switch (first.opcode) {
    case Op.LOAD_CONST:
      if (isTemporary && second.b === first.a && second.c !== first.a) {
        first.opcode = AFTER_CONST[second.opcode] ?? first.opcode;
      }
      break;
    case Op.MUL:
      if (!isTemporary || (second.opcode !== Op.ADD && second.opcode !== Op.SUB)) break;
      if (second.b === first.a && second.c !== first.a) {
        first.e = second.c;
        first.opcode = second.opcode === Op.ADD ? Op.MUL_ADD : Op.MUL_SUB;
      } else if (second.c === first.a && second.b !== first.a) {
        first.e = second.b;
        first.opcode = second.opcode === Op.ADD ? Op.MUL_ADD : Op.MUL_SUB_FROM;
      }
      break;
    case Op.LOAD_ITEM:
      // Where the item goes elsewhere, `a[i][j] += 1` still needs `a[i]`.
      if (
        second.opcode === Op.LOAD_ITEM &&
        second.b === first.a &&
        second.c !== first.a &&
        second.a === first.a
      )
        first.opcode = Op.LOAD_ITEM_TWICE;
      break;
    case Op.LOAD_ATTR:
      if (second.opcode === Op.LOAD_ATTR) first.opcode = Op.LOAD_ATTR_TWICE;
  }
}
