/**
 * `str.format`: replacement fields `{name.attribute[key]!conversion:spec}` with nested fields in the spec. A field is
 * read by the rules of CPython's `unicode_format.h`, so that malformed formats raise the same errors.
 */

import { getAttribute } from '../attributes.ts';
import { indexError, keyError, valueError } from '../exceptions/exceptions.ts';
import { formatOf, getItem, reprOf, strOf } from '../protocol.ts';
import type { Keywords, Value } from '../value.ts';
import { escapeNonAscii } from './str-repr.ts';
import { makeStr, type Str, textOf } from './text.ts';

/** What the fields refer to. `args` is null for `format_map`. */
interface Source {
  args: readonly Value[] | null;
  /** Throws KeyError. */
  byName: (name: string) => Value;
  /** The next automatic number; `undefined` before the first field, -1 once fields are numbered by hand. */
  automatic: number | undefined;
}

/** `format.format(*args, **keywords)`. */
export function formatStrMethod(format: Str, args: readonly Value[], keywords: Keywords): Value {
  const byName = (name: string): Value => {
    const value = keywords.get(name);
    if (value === undefined) throw keyError(makeStr(name));
    return value;
  };
  return makeStr(expand(textOf(format), { args, byName, automatic: undefined }, 2));
}

/** `format.format_map(mapping)`. */
export function formatStrMap(format: Str, mapping: Value): Value {
  const byName = (name: string): Value => getItem(mapping, makeStr(name));
  return makeStr(expand(textOf(format), { args: null, byName, automatic: undefined }, 2));
}

interface Field {
  name: string;
  /** Empty if there is none. */
  conversion: string;
  spec: string;
  /** Where the text goes on. */
  end: number;
}

function expand(text: string, source: Source, depth: number): string {
  if (depth === 0) throw valueError('Max string recursion exceeded');
  let result = '';
  for (let position = 0; position < text.length; ) {
    const brace = findBrace(text, position);
    result += text.slice(position, brace);
    if (brace === text.length) break;
    const character = text[brace];
    if (text[brace + 1] === character) {
      result += character;
      position = brace + 2;
    } else if (character === '}') {
      throw valueError("Single '}' encountered in format string");
    } else if (brace + 1 === text.length) {
      throw valueError("Single '{' encountered in format string");
    } else {
      const field = readField(text, brace + 1);
      result += renderField(field, source, depth);
      position = field.end;
    }
  }
  return result;
}

function findBrace(text: string, from: number): number {
  let i = from;
  while (i < text.length && text[i] !== '{' && text[i] !== '}') i++;
  return i;
}

/** Reads a field from behind its `{`. */
function readField(text: string, start: number): Field {
  let i = start;
  for (; i < text.length; i++) {
    const character = text[i];
    if (character === '{') throw valueError("unexpected '{' in field name");
    if (character === '[') {
      while (i + 1 < text.length && text[i + 1] !== ']') i++;
    } else if (character === '}' || character === ':' || character === '!') break;
  }
  if (i >= text.length) throw valueError("expected '}' before end of string");
  const name = text.slice(start, i);
  if (text[i] === '}') return { name, conversion: '', spec: '', end: i + 1 };
  let conversion = '';
  if (text[i] === '!') {
    const codePoint = text.codePointAt(i + 1);
    if (codePoint === undefined) throw valueError('end of string while looking for conversion specifier');
    conversion = String.fromCodePoint(codePoint);
    i += 1 + conversion.length;
    if (text[i] === '}') return { name, conversion, spec: '', end: i + 1 };
    if (i < text.length && text[i] !== ':') throw valueError("expected ':' after conversion specifier");
  }
  const end = endOfSpec(text, i + 1);
  return { name, conversion, spec: text.slice(i + 1, end), end: end + 1 };
}

function endOfSpec(text: string, start: number): number {
  let depth = 1;
  for (let i = start; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i;
  }
  throw valueError("unmatched '{' in format spec");
}

function renderField(field: Field, source: Source, depth: number): string {
  const value = convert(resolveName(field.name, source), field.conversion);
  const spec = field.spec.includes('{') ? expand(field.spec, source, depth - 1) : field.spec;
  return formatOf(value, spec);
}

function convert(value: Value, conversion: string): Value {
  switch (conversion) {
    case '':
      return value;
    case 'r':
      return makeStr(reprOf(value));
    case 's':
      return makeStr(strOf(value));
    case 'a':
      return escapeNonAscii(reprOf(value));
  }
  const codePoint = conversion.codePointAt(0) ?? 0;
  const shown = codePoint > 32 && codePoint < 127 ? conversion : `\\x${codePoint.toString(16)}`;
  throw valueError(`Unknown conversion specifier ${shown}`);
}

function resolveName(name: string, source: Source): Value {
  const first = /^[^.[]*/.exec(name)?.[0] ?? '';
  let value = firstValue(first, source);
  for (let i = first.length; i < name.length; ) {
    const isItem = name[i] === '[';
    const end = isItem ? name.indexOf(']', i) : endOfAttribute(name, i + 1);
    if (end < 0) throw valueError("Missing ']' in format string");
    const key = name.slice(i + 1, end);
    if (key === '') throw valueError('Empty attribute in format string');
    value = isItem ? getItem(value, integerKey(key) ?? makeStr(key)) : getAttribute(value, key);
    i = isItem ? end + 1 : end;
    if (isItem && i < name.length && name[i] !== '.' && name[i] !== '[') {
      throw valueError("Only '.' or '[' may follow ']' in format field specifier");
    }
  }
  return value;
}

function endOfAttribute(name: string, from: number): number {
  const length = name.slice(from).search(/[.[]/);
  return length < 0 ? name.length : from + length;
}

function integerKey(key: string): number | undefined {
  if (!/^\d+$/.test(key)) return undefined;
  const index = Number(key);
  if (!Number.isSafeInteger(index)) throw valueError('Too many decimal digits in format string');
  return index;
}

function firstValue(name: string, source: Source): Value {
  const written = integerKey(name);
  if (name !== '' && written === undefined) return source.byName(name);
  const index = written ?? source.automatic ?? 0;
  if (written === undefined) {
    if (source.automatic === -1) throw switched('manual field specification', 'automatic field numbering');
    source.automatic = index + 1;
  } else {
    if (source.automatic !== undefined && source.automatic >= 0) {
      throw switched('automatic field numbering', 'manual field specification');
    }
    source.automatic = -1;
  }
  if (source.args === null) throw valueError('Format string contains positional fields');
  const value = source.args[index];
  if (value === undefined) {
    throw indexError(`Replacement index ${index} out of range for positional args tuple`);
  }
  return value;
}

function switched(from: string, to: string): Value {
  return valueError(`cannot switch from ${from} to ${to}`);
}
