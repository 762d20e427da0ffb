/**
 * Encodes a WebAssembly module (specification, chapter "Binary Format"): functions over one imported memory, all
 * exported by name, with a name section so that they can be recognised in a profile.
 */

import { ByteWriter } from './bytes.ts';
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

/** Where the imported memory is found. */
export const MEMORY_IMPORT = { module: 'tauraro', name: 'memory' };

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
export function encodeModule(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  for (const byte of [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]) out.byte(byte);
  section(out, Section.Type, (body) => {
    body.unsigned(functions.length);
    for (const { parameters, results } of functions) {
      body.byte(FUNCTION_TYPE);
      body.vector(Uint8Array.from(parameters));
      body.vector(Uint8Array.from(results));
    }
  });
  section(out, Section.Import, (body) => {
    body.unsigned(1);
    body.name(MEMORY_IMPORT.module);
    body.name(MEMORY_IMPORT.name);
    body.byte(MEMORY_KIND);
    // No maximum, at least one page.
    body.byte(0x00);
    body.unsigned(1);
  });
  section(out, Section.Function, (body) => {
    body.unsigned(functions.length);
    for (let i = 0; i < functions.length; i++) body.unsigned(i);
  });
  section(out, Section.Export, (body) => {
    body.unsigned(functions.length);
    functions.forEach(({ name }, index) => {
      body.name(name);
      body.byte(FUNCTION_KIND);
      body.unsigned(index);
    });
  });
  section(out, Section.Code, (body) => {
    body.unsigned(functions.length);
    for (const wasmFunction of functions) body.vector(encodeCode(wasmFunction));
  });
  section(out, Section.Custom, (body) => {
    body.name('name');
    section(body, FUNCTION_NAMES, (names) => {
      names.unsigned(functions.length);
      functions.forEach(({ name }, index) => {
        names.unsigned(index);
        names.name(name);
      });
    });
  });
  return out.finish();
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
