/** Constants as Python would write them. */

import type { Constant } from './code.ts';

/** The `repr` of a constant; a code object is shown by its name. */
export function constantText(constant: Constant): string {
  switch (constant.type) {
    case 'none':
      return 'None';
    case 'ellipsis':
      return 'Ellipsis';
    case 'bool':
      return constant.value ? 'True' : 'False';
    case 'int':
      return String(constant.value);
    case 'float':
      return floatText(constant.value);
    case 'complex':
      return `${floatText(constant.value).replace(/\.0$/, '')}j`;
    case 'str':
      return quoted(constant.value, escapeCharacter);
    case 'bytes':
      return `b${quoted(String.fromCharCode(...constant.value), escapeByte)}`;
    case 'tuple':
      return `(${constant.items.map(constantText).join(', ')}${constant.items.length === 1 ? ',' : ''})`;
    case 'frozenset':
      return `frozenset({${constant.items.map(constantText).join(', ')}})`;
    case 'code':
      return `<code ${constant.code.qualifiedName}>`;
  }
}

/** The shortest digits that give the same double, in Python's notation. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  if (Object.is(value, -0)) return '-0.0';
  const magnitude = Math.abs(value);
  if (value !== 0 && (magnitude < 1e-4 || magnitude >= 1e16)) {
    const [digits, exponent] = value.toExponential().split('e');
    return `${digits}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
  }
  const text = String(value);
  return text.includes('.') ? text : `${text}.0`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function quoted(text: string, escaped: (character: string) => string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let result = '';
  for (const character of text) {
    if (character === quote) result += `\\${character}`;
    else result += ESCAPES[character] ?? escaped(character);
  }
  return quote + result + quote;
}

function escapeByte(character: string): string {
  const byte = character.charCodeAt(0);
  return byte < 0x20 || byte >= 0x7f ? `\\x${hexadecimal(byte, 2)}` : character;
}

/** Escapes what is not printable: control and format characters, separators but the space, lone surrogates. */
function escapeCharacter(character: string): string {
  if (character === ' ' || !/[\p{C}\p{Z}]/u.test(character)) return character;
  const point = character.codePointAt(0) as number;
  if (point <= 0xff) return `\\x${hexadecimal(point, 2)}`;
  return point <= 0xffff ? `\\u${hexadecimal(point, 4)}` : `\\U${hexadecimal(point, 8)}`;
}

function hexadecimal(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
