/** From a unit and what it was lowered to, to the plan for those who run it. */

import type { PyCode } from '../../objects/functions/code.ts';
import { PyFloat, type Value } from '../../objects/value.ts';
import {
  type Exit,
  framesOf,
  type Guard,
  Node,
  nodesOf,
  type Region,
  type Resident,
  regionsOf,
  type Unit,
  type Variable,
  type Write,
} from '../ir.ts';
import {
  type ExitPlan,
  Form,
  type FramePoint,
  factsOf,
  type Input,
  MEMORY_PAGES,
  type Output,
  type Place,
  type UnitPlan,
} from '../plan.ts';
import {
  encodeLowered,
  firstRecord,
  type Lowered,
  type LoweredExit,
  lowerUnit,
  recordedValues,
} from './lower-wasm.ts';

/** Lowers an optimised unit and plans its entry and its exits. */
export function planUnit(unit: Unit): UnitPlan {
  const lowered = lowerUnit(unit);
  const regions = regionsOf(unit);
  const start = firstRecord(unit.slotCount);
  return {
    bytes: encodeLowered(lowered),
    entry: unit.root.name,
    fold: unit.fold,
    assumptions: regions.flatMap(({ assumptions }) => assumptions),
    functions: unit.functions.map(factsOf),
    inputs: neededGuards(unit).map(inputOf),
    cells: unit.cells,
    residents: storedResidents(unit).map((resident) => residentOutput(resident, unit.root.code)),
    imports: lowered.imports,
    exitCount: lowered.exits.length,
    firstRecord: start,
    neededFrames: unit.frames,
    mostFrames: lowered.needsDepth ? framesThatFit(lowered, start) : -1,
    size: regions.flatMap(nodesOf).length,
    exit: (number) => exitPlan(lowered.exits[number]),
  };
}

/** How much of V8's stack, some 900 KB, compiled functions may take. */
const STACK_SIZE = 300_000;
/** What a frame of V8 takes besides the function's values. */
const FRAME_OVERHEAD = 96;
const PAGE_SIZE = 65_536;

function framesThatFit({ functions, exits }: Lowered, start: number): number {
  const locals = Math.max(...functions.map((each) => each.parameters.length + each.locals.length));
  const records = Math.max(...exits.map(({ exit }) => recordLength(exit)));
  const onStack = STACK_SIZE / (FRAME_OVERHEAD + 8 * locals);
  const inMemory = (MEMORY_PAGES * PAGE_SIZE - start) / (8 * records) - 2;
  return Math.floor(Math.min(onStack, inMemory));
}

/** Its number, and the values. */
function recordLength(exit: Exit): number {
  return recordedValues(exit).length + 1;
}

function residentOutput({ variable, type }: Resident, code: PyCode): Output {
  const { slot } = variable;
  return { ...placeOf(variable, code), slot, form: FORMS[type], value: null, source: null };
}

function placeOf({ kind, index, cell }: Variable, code: PyCode): Place {
  return {
    register: cell === null ? index : -1,
    cell,
    globals: kind === 'global' ? code.globals : null,
    isInCell: kind === 'cell' || kind === 'new cell',
    isNewCell: kind === 'new cell',
  };
}

function inputOf({ guard, code }: NeededGuard): Input {
  const { variable, type, interval } = guard;
  // A float of JavaScript: it only has to tell apart what ints of up to 53 bits are, and the sign of larger ones.
  const bounds = { low: Number(interval.low), high: Number(interval.high) };
  const place = { ...placeOf(variable, code), name: variable.name, slot: variable.slot };
  if (typeof type === 'string') {
    const isConstant = interval.low === interval.high;
    const value = isConstant ? intValue(interval.low) : undefined;
    return { ...place, ...bounds, form: isConstant ? Form.Constant : FORMS[type], value };
  }
  const form = type.kind === 'builtin' ? Form.Builtin : type.kind === 'opaque' ? Form.Opaque : Form.Constant;
  return { ...place, ...bounds, form, value: type.value };
}

function exitPlan({ exit, work }: LoweredExit): ExitPlan {
  let slot = 1;
  const frames = framesOf(exit).map(({ region, pc, writes }): FramePoint => {
    const written: Write[] = [];
    const outputs = writes.map((each) => {
      const isRecorded = each.content instanceof Node && each.content.operator !== 'constant';
      const output = outputOf(each, region, written, isRecorded ? slot++ : -1);
      written.push(each);
      return output;
    });
    return { pc, outputs, function: region.function };
  });
  const { kind, pc, reason, cause, region, restarts } = exit;
  const { code } = region;
  return { kind, pc, reason, cause, code, frames, restarts, work, recordLength: recordLength(exit) };
}

function outputOf(
  { variable, content }: Write,
  { variables, code }: Region,
  before: readonly Write[],
  slot: number,
): Output {
  const place = { ...placeOf(variables[variable], code), slot };
  const copy = (from: Variable): Output => ({
    ...place,
    form: Form.Opaque,
    value: null,
    source: placeOf(from, code),
  });
  if (!(content instanceof Node)) {
    if (content.kind === 'opaque') return copy(variables[content.origin]);
    // `undefined` where a register is to say that there is no value.
    return { ...place, form: Form.Constant, value: content.value as Value, source: null };
  }
  if (content.operator === 'load' && content.variable !== null && isOwn(content.variable, variables)) {
    return copy(content.variable);
  }
  if (content.operator === 'constant') {
    return { ...place, form: Form.Constant, value: literalValue(content), source: null };
  }
  // Two variables that hold the same float hold the same object.
  const twin = content.type === 'float' ? before.find((each) => each.content === content) : undefined;
  if (twin !== undefined) return copy(variables[twin.variable]);
  return { ...place, form: FORMS[content.type ?? 'int'], value: null, source: null };
}

/** Does the variable of this frame still hold what it held at entry? */
function isOwn(variable: Variable, variables: readonly Variable[]): boolean {
  return !variable.written && variables.includes(variable);
}

const FORMS = { int: Form.Int, word: Form.Word, float: Form.Float, bool: Form.Bool } as const;

interface NeededGuard {
  readonly guard: Guard;
  readonly code: PyCode;
}

/** The guards that matter: of scalars, those that the unit still loads, relies on or has taken for constants. */
function neededGuards(unit: Unit): NeededGuard[] {
  const needed = new Map<string, NeededGuard>();
  for (const region of regionsOf(unit)) {
    const { guards, read: relied, code } = region;
    // By their slots: a variable that functions share is another object in each of them.
    const used = new Set([...relied].map(({ slot }) => slot));
    for (const { variable } of nodesOf(region)) if (variable !== null) used.add(variable.slot);
    for (const guard of guards) {
      const { variable, type, interval } = guard;
      if (typeof type === 'string' && !used.has(variable.slot) && interval.low !== interval.high) continue;
      const { low, high } = interval;
      // Functions that share a variable have the same guard.
      needed.set(`${variable.slot} ${typeof type} ${low} ${high}`, { guard, code });
    }
  }
  return [...needed.values()];
}

/** The variables in memory that the unit may change. Others need not be there: lifting ends before what reads them, say. */
function storedResidents(unit: Unit): Resident[] {
  const stores = regionsOf(unit)
    .flatMap(nodesOf)
    .filter(({ operator }) => operator === 'cell.store');
  const slots = new Set(stores.map(({ variable }) => variable?.slot));
  return unit.residents.filter(({ variable }) => slots.has(variable.slot));
}

const MAX_SAFE = Number.MAX_SAFE_INTEGER;

function intValue(value: bigint): Value {
  return value >= -MAX_SAFE && value <= MAX_SAFE ? Number(value) : value;
}

function literalValue({ literal, type }: Node): Value {
  if (typeof literal === 'bigint') return intValue(literal);
  return type === 'float' ? new PyFloat(literal as number) : (literal as boolean);
}
