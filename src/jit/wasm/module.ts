/**
 * Encodes a WebAssembly module (specification, chapter "Binary Format"): functions over one imported memory, all
 * exported by name, with a name section so that they can be recognised in a profile. The functions that it imports come
 * first in the numbering.
 */

import { ByteWriter } from './bytes.ts';
import { FUNCTION_IMPORTS, MEMORY_IMPORT } from './import-names.ts';
import type { ValueType } from './opcodes.ts';

export interface WasmFunction {
  readonly name: string;
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
  /** The types of the locals after the parameters. */
  readonly locals: readonly ValueType[];
  /** The instructions, without the final `end`. */
  readonly code: Uint8Array;
}

/** A function that a module calls and does not have. */
export interface WasmImport {
  readonly name: string;
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
}

const FUNCTION_TYPE = 0x60;
const MEMORY_KIND = 0x02;
const FUNCTION_KIND = 0x00;
const END = 0x0b;

enum Section {
  Custom = 0,
  Type = 1,
  Import = 2,
  Function = 3,
  Export = 7,
  Code = 10,
}

/** The bytes of a module with these functions. */
export function encodeModule(
  functions: readonly WasmFunction[],
  imports: readonly WasmImport[] = [],
): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  for (const byte of [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]) out.byte(byte);
  const types = new FunctionTypes();
  const importTypes = imports.map((imported) => types.numberOf(imported));
  const functionTypes = functions.map((wasmFunction) => types.numberOf(wasmFunction));
  section(out, Section.Type, (body) => types.encode(body));
  section(out, Section.Import, (body) => {
    body.unsigned(imports.length + 1);
    importTypes.forEach((type, index) => {
      body.name(FUNCTION_IMPORTS);
      body.name(String(index));
      body.byte(FUNCTION_KIND);
      body.unsigned(type);
    });
    body.name(MEMORY_IMPORT.module);
    body.name(MEMORY_IMPORT.name);
    body.byte(MEMORY_KIND);
    // No maximum, at least one page.
    body.byte(0x00);
    body.unsigned(1);
  });
  section(out, Section.Function, (body) => {
    body.unsigned(functions.length);
    for (const type of functionTypes) body.unsigned(type);
  });
  section(out, Section.Export, (body) => {
    body.unsigned(functions.length);
    functions.forEach(({ name }, index) => {
      body.name(name);
      body.byte(FUNCTION_KIND);
      body.unsigned(imports.length + index);
    });
  });
  section(out, Section.Code, (body) => {
    body.unsigned(functions.length);
    for (const wasmFunction of functions) body.vector(encodeCode(wasmFunction));
  });
  section(out, Section.Custom, (body) => {
    body.name('name');
    section(body, FUNCTION_NAMES, (names) => {
      const all = [...imports, ...functions];
      names.unsigned(all.length);
      all.forEach(({ name }, index) => {
        names.unsigned(index);
        names.name(name);
      });
    });
  });
  return out.finish();
}

/** The types of a module's functions, each once. */
class FunctionTypes {
  private readonly numbers = new Map<string, number>();
  private readonly rows: Pick<WasmFunction, 'parameters' | 'results'>[] = [];

  numberOf(row: Pick<WasmFunction, 'parameters' | 'results'>): number {
    const key = `${row.parameters} ${row.results}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.rows.push(row) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }

  encode(body: ByteWriter): void {
    body.unsigned(this.rows.length);
    for (const { parameters, results } of this.rows) {
      body.byte(FUNCTION_TYPE);
      body.vector(Uint8Array.from(parameters));
      body.vector(Uint8Array.from(results));
    }
  }
}

/** The subsection of the name section that names functions. */
const FUNCTION_NAMES = 1;

function section(out: ByteWriter, id: number, fill: (body: ByteWriter) => void): void {
  const body = new ByteWriter();
  fill(body);
  out.byte(id);
  out.vector(body.finish());
}

function encodeCode({ locals, code }: WasmFunction): Uint8Array {
  const body = new ByteWriter();
  const runs: { type: ValueType; count: number }[] = [];
  for (const type of locals) {
    const last = runs[runs.length - 1];
    if (last?.type === type) last.count++;
    else runs.push({ type, count: 1 });
  }
  body.unsigned(runs.length);
  for (const { type, count } of runs) {
    body.unsigned(count);
    body.byte(type);
  }
  body.append(code);
  body.byte(END);
  return body.finish();
}
