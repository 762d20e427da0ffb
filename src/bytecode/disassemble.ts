/**
 * Code objects made readable: first as data (`disassemble`), then as a listing (`renderDisassembly`), in which every
 * instruction stands under the source line that it comes from and every operand is resolved.
 */

import { type Code, lineAt } from './code.ts';
import { constantText } from './constants.ts';
import { Mode, OPCODES, type OpcodeRow } from './opcodes.ts';

export interface DisassembledInstruction {
  readonly pc: number;
  /** The source line, from 1. */
  readonly line: number;
  /** The label that jumps and handlers know this instruction by, or null. */
  readonly label: string | null;
  readonly opcode: string;
  readonly operands: readonly DisassembledOperand[];
}

export interface DisassembledOperand {
  /** What the operand is: `register`, `constant`, `name`, `global`, `target`, `number`, `loop`, `cache`. */
  readonly kind: OperandKind;
  readonly value: number;
  /** The operand as a reader wants it: a register's name, a constant's repr, a label. */
  readonly text: string;
}

export type OperandKind =
  | 'register'
  | 'constant'
  | 'name'
  | 'global'
  | 'target'
  | 'number'
  | 'loop'
  | 'cache';

export interface DisassembledHandler {
  readonly start: number;
  readonly end: number;
  readonly target: string;
  readonly register: string;
}

/** A code object as data. */
export interface DisassembledCode {
  readonly kind: string;
  readonly name: string;
  readonly qualifiedName: string;
  readonly filename: string;
  readonly firstLine: number;
  readonly isGenerator: boolean;
  readonly isCoroutine: boolean;
  /** The parameters as written in a signature, without defaults. */
  readonly parameters: readonly string[];
  readonly registerCount: number;
  /** Names of the first registers: parameters, other locals, cells captured from outside. */
  readonly locals: readonly string[];
  readonly freeNames: readonly string[];
  readonly constants: readonly string[];
  readonly instructions: readonly DisassembledInstruction[];
  readonly handlers: readonly DisassembledHandler[];
  /** The source lines that the instructions refer to, by number. */
  readonly sourceLines: Readonly<Record<number, string>>;
  /** The code objects among the constants. */
  readonly inner: readonly DisassembledCode[];
}

/** A code object, and those inside it, as plain data. */
export function disassemble(code: Code): DisassembledCode {
  const labels = labelsOf(code);
  const instructions = [...decode(code)].map(({ pc, row }): DisassembledInstruction => {
    const operands = row.operands.map((mode, index) =>
      operandOf(code, mode, code.instructions[pc + 1 + index], labels),
    );
    return { pc, line: lineAt(code, pc), label: labels.get(pc) ?? null, opcode: row.name, operands };
  });
  const lines = new Set(instructions.map(({ line }) => line));
  return {
    kind: code.kind,
    name: code.name,
    qualifiedName: code.qualifiedName,
    filename: code.source.filename,
    firstLine: code.firstLine,
    isGenerator: code.isGenerator,
    isCoroutine: code.isCoroutine,
    parameters: signature(code),
    registerCount: code.registerCount,
    locals: code.localNames,
    freeNames: code.freeNames,
    constants: code.constants.map(constantText),
    instructions,
    handlers: code.handlers.map(({ start, end, target, register }) => ({
      start,
      end,
      target: labels.get(target) ?? String(target),
      register: registerName(code, register),
    })),
    sourceLines: Object.fromEntries([...lines].map((line) => [line, code.source.lineText(line)])),
    inner: code.constants.flatMap((constant) =>
      constant.type === 'code' ? [disassemble(constant.code)] : [],
    ),
  };
}

/** The instructions of a code object, in order. */
export function* decode(code: Code): Generator<{ pc: number; row: OpcodeRow }> {
  for (let pc = 0; pc < code.instructions.length; ) {
    const row = OPCODES[code.instructions[pc]];
    yield { pc, row };
    pc += row.length;
  }
}

/** L1, L2 ... for every PC that is jumped to or handles exceptions, from the top. */
function labelsOf(code: Code): Map<number, string> {
  const targets = new Set<number>(code.handlers.map((handler) => handler.target));
  for (const { pc, row } of decode(code)) {
    const index = row.operands.indexOf(Mode.Target);
    if (index >= 0) targets.add(code.instructions[pc + 1 + index]);
  }
  return new Map([...targets].sort((left, right) => left - right).map((pc, index) => [pc, `L${index + 1}`]));
}

function operandOf(
  code: Code,
  mode: Mode,
  value: number,
  labels: ReadonlyMap<number, string>,
): DisassembledOperand {
  switch (mode) {
    case Mode.Dst:
    case Mode.Reg:
    case Mode.RegDst:
    case Mode.Base:
      return { kind: 'register', value, text: registerName(code, value) };
    case Mode.OptionalReg:
      return { kind: 'register', value, text: value < 0 ? 'none' : registerName(code, value) };
    case Mode.Const:
      return { kind: 'constant', value, text: constantText(code.constants[value]) };
    case Mode.Name:
      return { kind: 'name', value, text: code.names[value] };
    case Mode.Global:
      return { kind: 'global', value, text: code.globalNames[value] };
    case Mode.Target:
      return { kind: 'target', value, text: labels.get(value) ?? String(value) };
    case Mode.Int:
      return { kind: 'number', value, text: String(value) };
    case Mode.InPlace:
      return { kind: 'number', value, text: value === 0 ? '' : 'in place' };
    case Mode.Cache:
      return { kind: 'cache', value, text: '' };
    case Mode.Loop:
      return { kind: 'loop', value, text: `loop ${value}` };
  }
}

function registerName(code: Code, register: number): string {
  const named = [...code.localNames, ...code.freeNames];
  return named[register] ?? `t${register - named.length}`;
}

function signature({ parameters, localNames }: Code): string[] {
  const { positionalOnly, positional, keywordOnly, hasVarArgs, hasVarKeywords } = parameters;
  const result = localNames.slice(0, positional);
  if (positionalOnly > 0) result.splice(positionalOnly, 0, '/');
  const starred = positional + keywordOnly;
  if (hasVarArgs) result.push(`*${localNames[starred]}`);
  else if (keywordOnly > 0) result.push('*');
  result.push(...localNames.slice(positional, starred));
  if (hasVarKeywords) result.push(`**${localNames[starred + (hasVarArgs ? 1 : 0)]}`);
  return result;
}

// ---- the listing

/** How the parts of a listing are dressed, for a terminal with colours. */
export type Style = Readonly<
  Record<'heading' | 'source' | 'opcode' | 'label' | 'constant', (text: string) => string>
>;

const asIs = (text: string): string => text;
const PLAIN: Style = { heading: asIs, source: asIs, opcode: asIs, label: asIs, constant: asIs };

const WIDTH = 100;
const OPCODE_WIDTH = 19;

/**
 * The listing of a code object and those inside it; each line ends in a newline.
 *
 * @param paint colours, or null for a plain text
 * @param remarks lines to stand below the listing of each code object, numbered from the outside in, in order
 */
export function renderDisassembly(
  code: DisassembledCode,
  paint: Style | null = null,
  remarks: (index: number) => string = () => '',
): string {
  return flattened(code)
    .map((each, index) => renderCode(each, paint ?? PLAIN) + remarks(index))
    .join('\n');
}

/** A code object and all inside it, each before its own inner ones. */
function flattened(code: DisassembledCode): DisassembledCode[] {
  return [code, ...code.inner.flatMap(flattened)];
}

function renderCode(code: DisassembledCode, style: Style): string {
  const lines = header(code, style);
  let line = -1;
  for (const instruction of code.instructions) {
    if (instruction.line !== line) {
      line = instruction.line;
      lines.push(sourceLine(code, line, style));
    }
    lines.push(renderInstruction(instruction, style));
  }
  if (code.handlers.length > 0) {
    lines.push('', '  handlers, innermost first:');
    for (const { start, end, target, register } of code.handlers) {
      lines.push(`    ${start}..${end - 1} -> ${style.label(target)}, exception in ${register}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function kindOf({ kind, isGenerator, isCoroutine }: DisassembledCode): string {
  if (isCoroutine) return isGenerator ? 'asynchronous generator' : 'coroutine';
  return isGenerator ? 'generator' : kind;
}

function header(code: DisassembledCode, style: Style): string[] {
  const kind = kindOf(code);
  const hasParameters = code.kind === 'function' || code.kind === 'lambda';
  const name = code.kind === 'module' ? '' : ` ${code.qualifiedName}`;
  const title = `${kind}${name}${hasParameters ? `(${code.parameters.join(', ')})` : ''}`;
  const named = [...code.locals, ...code.freeNames.map((free) => `${free} (captured)`)];
  const temporaries = code.registerCount - named.length;
  if (temporaries > 0) named.push(temporaries === 1 ? 't0' : `t0..t${temporaries - 1}`);
  return [
    `${style.heading(title)}  ${code.filename}:${code.firstLine}`,
    ...wrapped(`  registers (${code.registerCount}): `, named),
    ...wrapped(`  constants (${code.constants.length}): `, code.constants.map(shortened)),
  ];
}

/** A list over as many lines as it takes, or no line when it is empty. */
function wrapped(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const lines = [];
  let line = title;
  items.forEach((item, index) => {
    const text = index < items.length - 1 ? `${item}, ` : item;
    if ((line + text).trimEnd().length > WIDTH && line.trim() !== '') {
      lines.push(line);
      line = ' '.repeat(title.length);
    }
    line += text;
  });
  lines.push(line);
  return lines.map((text) => text.trimEnd());
}

function sourceLine(code: DisassembledCode, line: number, style: Style): string {
  const text = clipped(code.sourceLines[line].trimEnd().replaceAll('\t', '    '), WIDTH - 8);
  return style.source(`${String(line).padStart(5)} | ${text}`.trimEnd());
}

function renderInstruction({ pc, label, opcode, operands }: DisassembledInstruction, style: Style): string {
  const shown = operands.filter(({ text }) => text !== '');
  const place = `${(label === null ? '' : `${label}:`).padStart(10)}`;
  const name = opcode.padEnd(OPCODE_WIDTH);
  const texts = shown.map(({ kind, text }) => {
    if (kind === 'target') return style.label(text);
    return kind === 'constant' ? style.constant(shortened(text)) : text;
  });
  const head = `${style.label(place)} ${String(pc).padStart(5)}  ${style.opcode(name)}`;
  return `${head} ${texts.join(', ')}`.trimEnd();
}

const CONSTANT_WIDTH = 40;

function shortened(text: string): string {
  return clipped(text, CONSTANT_WIDTH);
}

function clipped(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 3)}...`;
}
