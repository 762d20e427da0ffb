/**
 * WebAssembly modules as text, read from their bytes: what `wasm/module.ts` and the lowering emit, no more. Instructions
 * are folded as far as their order allows: an operand that is computed before something else happens stands on a line
 * of its own, before it.
 */

import { ValueType, VECTOR, VECTOR_PREFIX, Wasm } from './opcodes.ts';

/** The text of a module; it ends in a newline. Throws where it meets what the JIT does not emit. */
export function printModule(bytes: Uint8Array): string {
  return new ModulePrinter(bytes).print();
}

interface Signature {
  readonly parameters: readonly string[];
  readonly results: readonly string[];
}

interface NamedFunction {
  readonly name: string;
  readonly signature: Signature;
}

const VALUE_TYPES: Readonly<Record<number, string>> = {
  [ValueType.I32]: 'i32',
  [ValueType.I64]: 'i64',
  [ValueType.F64]: 'f64',
  [ValueType.V128]: 'v128',
};

const HEADER_SIZE = 8;

class Reader {
  at: number;
  private readonly view: DataView;

  constructor(bytes: Uint8Array, start: number) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = start;
  }

  byte(): number {
    return this.view.getUint8(this.at++);
  }

  unsigned(): number {
    return Number(this.leb(false));
  }

  signed(): bigint {
    return this.leb(true);
  }

  /** A number of any length in LEB128. */
  private leb(isSigned: boolean): bigint {
    let value = 0n;
    let shift = 0n;
    for (;;) {
      const byte = this.byte();
      value |= BigInt(byte & 0x7f) << shift;
      shift += 7n;
      if ((byte & 0x80) === 0) return isSigned && (byte & 0x40) !== 0 ? value - (1n << shift) : value;
    }
  }

  float64(): number {
    this.at += 8;
    return this.view.getFloat64(this.at - 8, true);
  }

  int64(): bigint {
    this.at += 8;
    return this.view.getBigInt64(this.at - 8, true);
  }

  /** The code of an instruction. */
  opcode(): Wasm {
    const byte = this.byte();
    return byte === VECTOR_PREFIX ? VECTOR | this.unsigned() : byte;
  }

  name(): string {
    const length = this.unsigned();
    this.at += length;
    return new TextDecoder().decode(
      new Uint8Array(this.view.buffer, this.view.byteOffset + this.at - length, length),
    );
  }

  vector<T>(read: () => T): T[] {
    return Array.from({ length: this.unsigned() }, read);
  }
}

/** The numbers of a module's sections. */
enum Section {
  Custom = 0,
  Type = 1,
  Import = 2,
  Function = 3,
  Export = 7,
  Code = 10,
}

/** The subsection of the custom section `name` that names functions. */
const FUNCTION_NAMES = 1;

enum External {
  Function = 0,
  Memory = 2,
}

class ModulePrinter {
  private readonly bytes: Uint8Array;
  private readonly lines: string[] = [];
  private types: Signature[] = [];
  /** Imported functions, then the module's own. */
  private readonly functions: NamedFunction[] = [];
  private importCount = 0;
  /** By the function's number. */
  private readonly names = new Map<number, string>();
  private readonly exports = new Map<number, string>();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  print(): string {
    // Names come last in the module but are wanted from the start.
    this.sections((section, reader) => {
      if (section === Section.Custom) this.readNames(reader);
    });
    this.sections((section, reader) => this.section(section, reader));
    return `(module\n${this.lines.join('\n')}\n)\n`;
  }

  private sections(visit: (section: Section, reader: Reader) => void): void {
    const reader = new Reader(this.bytes, HEADER_SIZE);
    while (reader.at < this.bytes.length) {
      const section: Section = reader.byte();
      const end = reader.unsigned() + reader.at;
      visit(section, new Reader(this.bytes, reader.at));
      reader.at = end;
    }
  }

  private readNames(reader: Reader): void {
    if (reader.name() !== 'name' || reader.byte() !== FUNCTION_NAMES) return;
    reader.unsigned();
    reader.vector(() => this.names.set(reader.unsigned(), reader.name()));
  }

  private section(section: Section, reader: Reader): void {
    const valueType = (): string => VALUE_TYPES[reader.byte()];
    switch (section) {
      case Section.Custom:
        break;
      case Section.Type:
        this.types = reader.vector(() => {
          reader.byte();
          return { parameters: reader.vector(valueType), results: reader.vector(valueType) };
        });
        break;
      case Section.Import:
        reader.vector(() => this.import(reader));
        this.importCount = this.functions.length;
        break;
      case Section.Function:
        reader.vector(() => this.declare(reader.unsigned()));
        break;
      case Section.Export:
        reader.vector(() => {
          const name = reader.name();
          if (reader.byte() !== External.Function) throw new Error(`${name} is exported but no function`);
          this.exports.set(reader.unsigned(), name);
        });
        break;
      case Section.Code:
        reader.vector(() => this.body(reader));
        break;
      default:
        throw new Error(`a module of the JIT has no section ${section}`);
    }
  }

  private declare(type: number): NamedFunction {
    const number = this.functions.length;
    const declared = { name: this.names.get(number) ?? String(number), signature: this.types[type] };
    this.functions.push(declared);
    return declared;
  }

  private import(reader: Reader): void {
    const from = `  (import ${JSON.stringify(reader.name())} ${JSON.stringify(reader.name())}`;
    const kind: External = reader.byte();
    if (kind === External.Function) {
      const { name, signature } = this.declare(reader.unsigned());
      this.lines.push(`${from} (func $${name}${signatureText(signature)}))`);
    } else if (kind === External.Memory) {
      const hasMaximum = reader.byte() !== 0;
      const limits = [reader.unsigned(), ...(hasMaximum ? [reader.unsigned()] : [])];
      this.lines.push(`${from} (memory ${limits.join(' ')}))`);
    } else throw new Error(`an import of kind ${kind}`);
  }

  private body(reader: Reader): void {
    const { lines } = this;
    const end = reader.unsigned() + reader.at;
    const number = this.importCount++;
    const { name, signature } = this.functions[number];
    const exported = this.exports.get(number);
    const shown = exported === undefined ? '' : ` (export ${JSON.stringify(exported)})`;
    lines.push(`  (func $${name}${shown}${signatureText(signature)}`);
    const locals = reader.vector(() => {
      const count = reader.unsigned();
      return Array(count).fill(VALUE_TYPES[reader.byte()]);
    });
    if (locals.length > 0) lines.push(`    (local ${locals.flat().join(' ')})`);
    lines.push(...new BodyPrinter(reader, this.functions, signature.results.length).print(end));
    lines[lines.length - 1] += ')';
  }
}

function signatureText({ parameters, results }: Signature): string {
  const part = (word: string, types: readonly string[]): string =>
    types.length === 0 ? '' : ` (${word} ${types.join(' ')})`;
  return part('param', parameters) + part('result', results);
}

/** An instruction with its operands. */
interface Tree {
  readonly head: string;
  readonly operands: readonly Tree[];
}

/** A block, loop or `if` that is open. */
interface Frame {
  readonly label: string;
  readonly results: number;
  /** How many operands lay on the stack when it was opened. */
  readonly height: number;
}

interface Arity {
  readonly inputs: number;
  readonly outputs: number;
}

const WIDTH = 100;

class BodyPrinter {
  private readonly reader: Reader;
  private readonly functions: readonly NamedFunction[];
  /** How many values the function returns. */
  private readonly results: number;
  private readonly lines: string[] = [];
  /** What is on the operand stack: null where it has been printed already. */
  private readonly stack: (Tree | null)[] = [];
  /** Innermost last. */
  private readonly frames: Frame[] = [];
  private labelCount = 0;

  constructor(reader: Reader, functions: readonly NamedFunction[], results: number) {
    this.reader = reader;
    this.functions = functions;
    this.results = results;
  }

  /** The lines of the instructions up to `end`. */
  print(end: number): string[] {
    const { reader } = this;
    // The last byte is the function's own `end`.
    while (reader.at < end - 1) this.instruction(reader.opcode());
    reader.at++;
    this.flush();
    return this.lines;
  }

  private instruction(op: Wasm): void {
    switch (op) {
      case Wasm.Block:
      case Wasm.Loop:
      case Wasm.If:
        this.open(op);
        break;
      case Wasm.Else:
      case Wasm.End:
        this.close(op);
        break;
      default: {
        const name = instructionName(op);
        if (name === 'call') this.call();
        else {
          const { inputs, outputs } = this.arity(op, name);
          this.add([name, ...this.immediates(op, name)].join(' '), inputs, outputs);
        }
      }
    }
  }

  private call(): void {
    const { name, signature } = this.functions[this.reader.unsigned()];
    this.add(`call $${name}`, signature.parameters.length, signature.results.length);
  }

  private open(op: Wasm): void {
    const type = VALUE_TYPES[this.reader.byte()];
    const name = instructionName(op);
    const label = `$${name}${this.labelCount++}`;
    this.flush();
    if (op === Wasm.If) this.stack.pop();
    this.line(`${name} ${label}${type === undefined ? '' : ` (result ${type})`}`);
    this.frames.push({ label, results: type === undefined ? 0 : 1, height: this.stack.length });
  }

  private close(op: Wasm): void {
    this.flush();
    const frame = this.frames.pop();
    if (frame === undefined) throw new Error('an end without a beginning');
    this.stack.length = frame.height;
    this.line(op === Wasm.End ? 'end' : 'else');
    if (op === Wasm.Else) this.frames.push(frame);
    else for (let i = 0; i < frame.results; i++) this.stack.push(null);
  }

  /** Adds an instruction: to the stack if it has a result, else as a line. */
  private add(head: string, inputs: number, outputs: number): void {
    const first = Math.max(0, this.stack.length - inputs);
    const operands = this.stack.slice(first).filter((operand) => operand !== null);
    const isWhole = operands.length === inputs;
    // What remains below was computed before; so were the operands, if some of them have been printed.
    if (!isWhole) this.flush();
    this.stack.length = first;
    const tree = { head, operands: isWhole ? operands : [] };
    if (isWhole && outputs === 1) {
      this.stack.push(tree);
      return;
    }
    this.flush();
    this.lines.push(...treeLines(tree, this.indent()));
    for (let i = 0; i < outputs; i++) this.stack.push(null);
  }

  /** Prints what waits on the stack. */
  private flush(): void {
    this.stack.forEach((tree, i) => {
      if (tree !== null) this.lines.push(...treeLines(tree, this.indent()));
      this.stack[i] = null;
    });
  }

  private line(text: string): void {
    this.lines.push(this.indent() + text);
  }

  private indent(): string {
    return '  '.repeat(2 + this.frames.length);
  }

  private immediates(op: Wasm, name: string): string[] {
    const { reader } = this;
    switch (op) {
      case Wasm.Br:
      case Wasm.BrIf:
        return [this.label(reader.unsigned())];
      case Wasm.BrTable:
        return [...reader.vector(() => reader.unsigned()), reader.unsigned()].map((depth) =>
          this.label(depth),
        );
      case Wasm.LocalGet:
      case Wasm.LocalSet:
      case Wasm.LocalTee:
        return [String(reader.unsigned())];
      case Wasm.I32Const:
      case Wasm.I64Const:
        return [String(reader.signed())];
      case Wasm.F64Const:
        return [floatText(reader.float64())];
      case Wasm.V128Const:
        return ['i64x2', String(reader.int64()), String(reader.int64())];
      case Wasm.I64x2ExtractLane:
        return [String(reader.byte())];
    }
    if (!isMemoryAccess(name)) return [];
    // The alignment is always the natural one.
    reader.unsigned();
    const offset = reader.unsigned();
    return offset === 0 ? [] : [`offset=${offset}`];
  }

  private label(depth: number): string {
    const frame = this.frames[this.frames.length - 1 - depth];
    if (frame === undefined) throw new Error(`no block ${depth} levels out`);
    return frame.label;
  }

  private arity(op: Wasm, name: string): Arity {
    if (op === Wasm.Return) return { inputs: this.results, outputs: 0 };
    const known = ARITIES[op];
    if (known !== undefined) return known;
    if (name.includes('.load')) return { inputs: 1, outputs: 1 };
    if (name.includes('.store')) return { inputs: 2, outputs: 0 };
    return { inputs: UNARY.test(name) ? 1 : 2, outputs: 1 };
  }
}

const PUSHES: Arity = { inputs: 0, outputs: 1 };
const TAKES: Arity = { inputs: 1, outputs: 0 };
const REPLACES: Arity = { inputs: 1, outputs: 1 };

const ARITIES: Partial<Record<Wasm, Arity>> = {
  [Wasm.Unreachable]: { inputs: 0, outputs: 0 },
  [Wasm.Br]: { inputs: 0, outputs: 0 },
  [Wasm.BrIf]: TAKES,
  [Wasm.BrTable]: TAKES,
  [Wasm.Drop]: TAKES,
  [Wasm.LocalGet]: PUSHES,
  [Wasm.LocalSet]: TAKES,
  [Wasm.LocalTee]: REPLACES,
  [Wasm.I32Const]: PUSHES,
  [Wasm.I64Const]: PUSHES,
  [Wasm.F64Const]: PUSHES,
  [Wasm.V128Const]: PUSHES,
  [Wasm.Select]: { inputs: 3, outputs: 1 },
  [Wasm.V128Bitselect]: { inputs: 3, outputs: 1 },
};

/** The numeric instructions of one operand; all others have two. */
const UNARY =
  /\.(eqz|clz|ctz|popcnt|abs|neg|not|splat|extract_lane|ceil|floor|trunc|nearest|sqrt|(wrap|extend|convert|trunc|trunc_sat|reinterpret|demote|promote)_?\w*|extend\d+_s)$/;

function isMemoryAccess(name: string): boolean {
  return /\.(load|store)/.test(name);
}

/** The name in text of an instruction: from `I64LtS`, `i64.lt_s`. */
export function instructionName(op: Wasm): string {
  const key = Wasm[op];
  if (key === undefined) throw new Error(`the JIT does not emit instruction 0x${Number(op).toString(16)}`);
  const snake = key.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();
  return snake.replace(/^(i32|i64|f64|i64x2|v128|local|global|memory)_/, '$1.');
}

function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (Math.abs(value) === Number.POSITIVE_INFINITY) return value > 0 ? 'inf' : '-inf';
  return Object.is(value, -0) ? '-0' : String(value);
}

/** A folded instruction: on one line where there is room, else each operand on its own. */
function treeLines(tree: Tree, indent: string): string[] {
  const line = indent + treeText(tree);
  if (line.length <= WIDTH || tree.operands.length === 0) return [line];
  const operands = tree.operands.flatMap((operand) => treeLines(operand, `${indent}  `));
  operands[operands.length - 1] += ')';
  return [`${indent}(${tree.head}`, ...operands];
}

function treeText({ head, operands }: Tree): string {
  return `(${[head, ...operands.map(treeText)].join(' ')})`;
}
