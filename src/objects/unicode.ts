/**
 * Unicode properties of characters as Python's str methods ask for them, read from the tables that JS regular
 * expressions carry. Node's Unicode is younger than CPython 3.11's 14.0: characters assigned since may differ.
 */

/** Python's whitespace: `str.isspace`, `str.split`, `str.strip`. */
export const WHITESPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

const WHITESPACE_CHARACTER = new RegExp(`[${WHITESPACE}]`);
const DECIMAL = /\p{Nd}/u;

export function isWhitespace(character: string): boolean {
  return WHITESPACE_CHARACTER.test(character);
}

/** 0 to 9 for a decimal digit of any script, -1 for other characters. Runs of digits start at a zero. */
export function decimalValue(codePoint: number): number {
  if (codePoint < 0x80) return codePoint >= 48 && codePoint <= 57 ? codePoint - 48 : -1;
  if (!DECIMAL.test(String.fromCodePoint(codePoint))) return -1;
  let start = codePoint;
  while (DECIMAL.test(String.fromCodePoint(start - 1))) start--;
  return (codePoint - start) % 10;
}

const NON_ASCII = /[^\0-\x7f]/u;

/** A numeral as int() and float() read it: decimal digits of any script become ASCII, outer whitespace goes. */
export function toAsciiNumeral(text: string): string {
  const trimmed = text.replace(OUTER_WHITESPACE, '');
  if (!NON_ASCII.test(trimmed)) return trimmed;
  return trimmed.replace(/\p{Nd}/gu, (digit) => String(decimalValue(digit.codePointAt(0) ?? 0)));
}

const OUTER_WHITESPACE = new RegExp(`^[${WHITESPACE}]+|[${WHITESPACE}]+$`, 'g');
