/** Code objects as JSON and back, so that what was compiled once need not be compiled again. */

import type { Source } from '../syntax/source.ts';
import type { Code, Constant } from './code.ts';
import { bytesOfText, isJsonNumber, numberText, textOfBytes } from './json-values.ts';

/** The arrays of ints of a code object. */
type Table = 'instructions' | 'positions' | 'anchors';

export interface JsonCode
  extends Omit<Code, 'source' | 'constants' | Table>,
    Record<Table, readonly number[]> {
  readonly constants: readonly JsonConstant[];
}

/** Numbers that JSON has not stand as texts; bytes as a string, a character a byte. */
export type JsonConstant =
  | { readonly type: 'none' | 'ellipsis' }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'int' | 'float' | 'complex'; readonly value: number | string }
  | { readonly type: 'str'; readonly value: string }
  | { readonly type: 'bytes'; readonly value: string }
  | { readonly type: 'tuple' | 'frozenset'; readonly items: readonly JsonConstant[] }
  | { readonly type: 'code'; readonly code: JsonCode };

/** All of a code object but its source. */
export function codeToJson({ source, ...code }: Code): JsonCode {
  const { constants, instructions, positions, anchors } = code;
  return {
    ...code,
    constants: constants.map(constantToJson),
    instructions: [...instructions],
    positions: [...positions],
    anchors: [...anchors],
  };
}

/** The code object that was compiled from that source. */
export function codeFromJson(json: JsonCode, source: Source): Code {
  const { constants, instructions, positions, anchors } = json;
  return {
    ...json,
    source,
    constants: constants.map((constant) => constantFromJson(constant, source)),
    instructions: new Int32Array(instructions),
    positions: new Int32Array(positions),
    anchors: new Int32Array(anchors),
  };
}

function constantToJson(constant: Constant): JsonConstant {
  switch (constant.type) {
    case 'int':
    case 'float':
    case 'complex':
      return { type: constant.type, value: numberToJson(constant.value) };
    case 'bytes':
      return { type: 'bytes', value: textOfBytes(constant.value) };
    case 'tuple':
    case 'frozenset':
      return { type: constant.type, items: constant.items.map(constantToJson) };
    case 'code':
      return { type: 'code', code: codeToJson(constant.code) };
    default:
      return constant;
  }
}

function constantFromJson(constant: JsonConstant, source: Source): Constant {
  switch (constant.type) {
    case 'int': {
      const { value } = constant;
      return { type: 'int', value: typeof value === 'string' ? BigInt(value) : value };
    }
    case 'float':
    case 'complex':
      return { type: constant.type, value: Number(constant.value) };
    case 'bytes':
      return { type: 'bytes', value: bytesOfText(constant.value) };
    case 'tuple':
    case 'frozenset':
      return { type: constant.type, items: constant.items.map((item) => constantFromJson(item, source)) };
    case 'code':
      return { type: 'code', code: codeFromJson(constant.code, source) };
    default:
      return constant;
  }
}

function numberToJson(value: number | bigint): number | string {
  if (typeof value === 'bigint') return String(value);
  return isJsonNumber(value) ? value : numberText(value);
}
