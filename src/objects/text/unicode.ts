/**
 * Unicode properties of characters as Python's str methods ask for them, read from the tables that JS regular
 * expressions carry; only what those lack stands here. Node's Unicode is younger than CPython 3.11's 14.0: characters
 * assigned since may differ. Characters and texts are JS strings in UTF-16.
 */

import { asciiSwapCase, asciiTitle } from './ascii.ts';

/** Python's whitespace, as the inside of a character class. */
export const WHITESPACE =
  '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

/** What ends a line for `str.splitlines`, as the inside of a character class. */
export const LINE_ENDS = '\\n\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029';

const OUTER_WHITESPACE = new RegExp(`^[${WHITESPACE}]+|[${WHITESPACE}]+$`, 'g');
const NON_ASCII = /[^\0-\x7f]/u;

/** Digits that are no decimal digits: superscripts, circled digits and the like (Numeric_Type=Digit). */
const OTHER_DIGITS =
  '\\xb2\\xb3\\xb9\\u{1369}-\\u{1371}\\u{19da}\\u{2070}\\u{2074}-\\u{2079}\\u{2080}-\\u{2089}\\u{2460}-\\u{2468}' +
  '\\u{2474}-\\u{247c}\\u{2488}-\\u{2490}\\u{24ea}\\u{24f5}-\\u{24fd}\\u{24ff}\\u{2776}-\\u{277e}\\u{2780}-\\u{2788}' +
  '\\u{278a}-\\u{2792}\\u{10a40}-\\u{10a43}\\u{10e60}-\\u{10e68}\\u{11052}-\\u{1105a}\\u{1f100}-\\u{1f10a}';

/** Letters that are numbers: Chinese numerals (Unihan's numeric values). */
const NUMERIC_LETTERS =
  '㐅㒃㠪㭍一七万三九二五亖亿什仟仨伍佰億兆兩八六十千-卅卌叁-叄四壱壹幺廾廿弌-弎弐拾捌柒漆玖百肆萬貮貳贰阡陆陌陸零' +
  '\\u{f96b}\\u{f973}\\u{f978}\\u{f9b2}\\u{f9d1}\\u{f9d3}\\u{f9fd}\\u{20001}\\u{20064}\\u{200e2}\\u{20121}\\u{2092a}' +
  '\\u{20983}\\u{2098c}\\u{2099c}\\u{20aea}\\u{20afd}\\u{20b19}\\u{22390}\\u{22998}\\u{23b1b}\\u{2626d}\\u{2f890}';

/** What a whole, non-empty text must consist of for `str.isalpha()` and so on. Made when first asked for. */
const WHOLE_TEXT_PATTERNS = {
  alpha: '\\p{L}',
  decimal: '\\p{Nd}',
  digit: `\\p{Nd}${OTHER_DIGITS}`,
  numeric: `\\p{N}${NUMERIC_LETTERS}`,
  alnum: `\\p{L}\\p{N}`,
  space: WHITESPACE,
};

export type CharacterClass = keyof typeof WHOLE_TEXT_PATTERNS;

const wholeText = new Map<CharacterClass, RegExp>();

/** The bits of `asciiClass` that each class has. */
const CLASS_BITS: Readonly<Record<CharacterClass, number>> = {
  alpha: 1,
  decimal: 2,
  digit: 2,
  numeric: 2,
  alnum: 3,
  space: 4,
};

function asciiClass(code: number): number {
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return 1;
  if (code >= 48 && code <= 57) return 2;
  return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31) ? 4 : 0;
}

/** Is the text not empty and all of that class? */
export function consistsOf(text: string, name: CharacterClass): boolean {
  const bits = CLASS_BITS[name];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 128) return matchesClass(text, name);
    if ((asciiClass(code) & bits) === 0) return false;
  }
  return text !== '';
}

function matchesClass(text: string, name: CharacterClass): boolean {
  let pattern = wholeText.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`^[${WHOLE_TEXT_PATTERNS[name]}]+$`, 'u');
    wholeText.set(name, pattern);
  }
  return pattern.test(text);
}

// Patterns of Unicode properties stand inside functions: to make one takes 0.1 to 0.3 ms, which only the programs that
// need it should pay.
const hasDecimal = (text: string): boolean => /\p{Nd}/u.test(text);
const hasLowercase = (text: string): boolean => /\p{Lowercase}/u.test(text);
const hasUppercase = (text: string): boolean => /\p{Uppercase}/u.test(text);
const hasTitlecase = (text: string): boolean => /\p{Lt}/u.test(text);
const hasCased = (text: string): boolean => /[\p{Lowercase}\p{Uppercase}\p{Lt}]/u.test(text);

export const isLower = (text: string): boolean =>
  NON_ASCII.test(text) ? isLowerUnicode(text) : text !== text.toUpperCase() && text === text.toLowerCase();
export const isUpper = (text: string): boolean =>
  NON_ASCII.test(text) ? isUpperUnicode(text) : text !== text.toLowerCase() && text === text.toUpperCase();

const isLowerUnicode = (text: string): boolean =>
  hasLowercase(text) && !hasUppercase(text) && !hasTitlecase(text);
const isUpperUnicode = (text: string): boolean =>
  hasUppercase(text) && !hasLowercase(text) && !hasTitlecase(text);
export const isIdentifier = (text: string): boolean => /^[\p{XID_Start}_][\p{XID_Continue}]*$/u.test(text);
export const isPrintable = (text: string): boolean => !/(?! )[\p{C}\p{Z}]/u.test(text);

/** East_Asian_Width W or F, to which CPython counts unassigned characters; but not the letters of flags. */
const WIDE_CHARACTERS =
  '(?![\\u{1f1e6}-\\u{1f1ff}])[\\p{Cn}\\p{Emoji_Presentation}\\u1100-\\u115f\\u2329\\u232a\\u2e80-\\u303e\\u3041-\\u3247' +
  '\\u3250-\\u4dbf\\u4e00-\\ua4c6\\ua960-\\ua97c\\uac00-\\ud7a3\\uf900-\\ufad9\\ufe10-\\ufe19\\ufe30-\\ufe6b\\uff01-\\uff60' +
  '\\uffe0-\\uffe6\\u{16fe0}-\\u{1b2fb}\\u{1f200}-\\u{1f265}\\u{20000}-\\u{3134a}]';

let wide: RegExp | null = null;

/** Does a terminal show the character on two columns (`unicodedata.east_asian_width`)? */
export function isWide(character: string): boolean {
  wide ??= new RegExp(WIDE_CHARACTERS, 'u');
  return wide.test(character);
}

/** Has every run of cased characters one capital, in front? */
export function isTitle(text: string): boolean {
  let followsCased = false;
  let hasCased = false;
  for (const character of text) {
    const isCapital = hasUppercase(character) || hasTitlecase(character);
    if (isCapital && followsCased) return false;
    const isSmall = !isCapital && hasLowercase(character);
    if (isSmall && !followsCased) return false;
    followsCased = isCapital || isSmall;
    hasCased ||= followsCased;
  }
  return hasCased;
}

/** 0 to 9 for a decimal digit of any script, -1 for other characters. Runs of digits start at a zero. */
export function decimalValue(codePoint: number): number {
  if (codePoint < 0x80) return codePoint >= 48 && codePoint <= 57 ? codePoint - 48 : -1;
  if (!hasDecimal(String.fromCodePoint(codePoint))) return -1;
  let start = codePoint;
  while (hasDecimal(String.fromCodePoint(start - 1))) start--;
  return (codePoint - start) % 10;
}

/** A numeral as int() and float() read it: decimal digits of any script become ASCII, outer whitespace goes. */
export function toAsciiNumeral(text: string): string {
  const trimmed = text.replace(OUTER_WHITESPACE, '');
  if (!NON_ASCII.test(trimmed)) return trimmed;
  return trimmed.replace(/\p{Nd}/gu, (digit) => String(decimalValue(digit.codePointAt(0) ?? 0)));
}

/** Titlecase forms that do not follow from the capitals: digraphs with three forms, Greek with iota below, and ŉ. */
const TITLE_FORMS: Readonly<Record<string, string>> = {
  ...{ Ǆ: 'ǅ', ǅ: 'ǅ', ǆ: 'ǅ', Ǉ: 'ǈ', ǈ: 'ǈ', ǉ: 'ǈ', Ǌ: 'ǋ', ǋ: 'ǋ', ǌ: 'ǋ', Ǳ: 'ǲ', ǲ: 'ǲ', ǳ: 'ǲ' },
  ...{
    ᾲ: 'Ὰͅ',
    ᾴ: 'Άͅ',
    ᾷ: 'Α\u0342\u0345',
    ῂ: 'Ὴͅ',
    ῄ: 'Ήͅ',
    ῇ: 'Η\u0342\u0345',
    ῲ: 'Ὼͅ',
    ῴ: 'Ώͅ',
    ῷ: 'Ω\u0342\u0345',
    ŉ: 'ʼN',
  },
};

const GEORGIAN = /[\u10d0-\u10ff]/;

/** The titlecase form of one character. */
export function titleCharacter(character: string): string {
  const form = TITLE_FORMS[character];
  if (form !== undefined) return form;
  // Georgian has capitals but does not use them for titles.
  if (GEORGIAN.test(character) || hasTitlecase(character)) return character;
  const upper = character.toUpperCase();
  const [first, ...rest] = upper;
  if (rest.length === 0) return upper;
  // A ligature's capital form is several letters, of which the first stays; iota subscripts make one letter again.
  const composed = iotaTitle(character);
  return composed ?? first + rest.join('').toLowerCase();
}

/** Greek letters with iota subscript: the titlecase letter keeps the iota, the capital form writes it out. */
function iotaTitle(character: string): string | undefined {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint >= 0x1f80 && codePoint <= 0x1faf) return String.fromCharCode(codePoint | 8);
  if (codePoint === 0x1fb3 || codePoint === 0x1fc3 || codePoint === 0x1ff3) {
    return String.fromCharCode(codePoint + 9);
  }
  return undefined;
}

/** The small form of each character where it stands: a capital sigma at a word's end becomes the final one. */
export function lowerCharacters(text: string): string[] {
  const characters = [...text];
  const lower = [...text.toLowerCase()];
  return lower.length === characters.length ? lower : characters.map((character) => character.toLowerCase());
}

/** `str.title()`. */
export function titleText(text: string): string {
  if (!NON_ASCII.test(text)) return asciiTitle(text);
  const lower = lowerCharacters(text);
  let result = '';
  let followsCased = false;
  let i = 0;
  for (const character of text) {
    result += followsCased ? lower[i] : titleCharacter(character);
    followsCased = hasCased(character);
    i++;
  }
  return result;
}

/** `str.capitalize()`. */
export function capitalizeText(text: string): string {
  if (!NON_ASCII.test(text)) return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
  const [first] = text;
  return first === undefined ? '' : titleCharacter(first) + lowerCharacters(text).slice(1).join('');
}

/** `str.swapcase()`. */
export function swapCaseText(text: string): string {
  if (!NON_ASCII.test(text)) return asciiSwapCase(text);
  const lower = lowerCharacters(text);
  const swapped = Array.from(text, (character, i) => {
    if (isUpper(character)) return lower[i];
    return isLower(character) ? character.toUpperCase() : character;
  });
  return swapped.join('');
}

/** `str.casefold()`: full case folding, one character at a time. */
export function foldText(text: string): string {
  if (!NON_ASCII.test(text)) return text.toLowerCase();
  let result = '';
  for (const character of text) result += foldCharacter(character);
  return result;
}

const CHEROKEE_SMALL = /[\uab70-\uabbf\u13f8-\u13fd]/;
const CHEROKEE = /[\u13a0-\u13f5]/;

function foldCharacter(character: string): string {
  // Cherokee folds to its capitals, which came first.
  if (CHEROKEE.test(character)) return character;
  if (CHEROKEE_SMALL.test(character)) return character.toUpperCase();
  if (character === 'İ') return 'i̇';
  if (character === 'ẞ') return 'ss';
  if (character === 'ı') return character;
  const folded = character.toUpperCase().toLowerCase();
  return folded.replaceAll('ς', 'σ');
}
