/**
 * What CPython's tokenizer rejects in and after a number.
 *
 * A regular expression has matched the longest right number; this file looks at what it left, in the steps that CPython
 * takes, since its message and column depend on where those stop.
 */

export interface NumberProblem {
  message: string;
  /** The error's place; both are the offset of the last character read, unless it covers a range. */
  start: number;
  end: number;
}

const IDENTIFIER_CHARACTER = /\w/;
const KEYWORD_AFTER_NUMBER = /(?:and|else|for|or|not)(?!\w)|i[fns]/y;
const LEADING_ZERO = /^0(?:_?0)*(?:_?[1-9])(?:_?\d)*$/;
const RADIXES: Record<string, { kind: string; digit: RegExp; base: number }> = {
  x: { kind: 'hexadecimal', digit: /[\da-fA-F]/, base: 16 },
  o: { kind: 'octal', digit: /[0-7]/, base: 8 },
  b: { kind: 'binary', digit: /[01]/, base: 2 },
};

/** Checks the number at [start, end) and what follows it; null if it is right. */
export function checkNumber(text: string, start: number, end: number): NumberProblem | null {
  if (text.charCodeAt(start) === 48 && end - start > 1 && LEADING_ZERO.test(text.slice(start, end)))
    return leadingZero(text, start, end);
  if (end >= text.length || !IDENTIFIER_CHARACTER.test(text[end] as string)) return null;
  const radix = text[start] === '0' ? RADIXES[(text[start + 1] as string).toLowerCase()] : undefined;
  if (radix !== undefined) return checkRadix(text, start, end, radix);
  return checkDecimal(text, start, end);
}

function leadingZero(text: string, start: number, end: number): NumberProblem {
  const after = checkDecimal(text, start, end);
  if (after !== null && text[end] === '_') return after;
  let digit = start;
  while (text[digit] === '0' || text[digit] === '_') digit++;
  const message =
    'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers';
  return { message, start, end: digit };
}

function checkRadix(
  text: string,
  start: number,
  end: number,
  { kind, digit, base }: { kind: string; digit: RegExp; base: number },
): NumberProblem | null {
  let position = end - start > 1 ? end : start + 2;
  const next = text[position] ?? '';
  const isPlain = position > start + 2 && next !== '_';
  if (isPlain)
    return /\d/.test(next) && base < 10 ? badDigit(next, kind, position) : checkEnd(text, position, kind);
  if (next === '_') position++;
  const after = text[position] ?? '';
  if (/\d/.test(after) && !digit.test(after)) return badDigit(after, kind, position);
  return problem(`invalid ${kind} literal`, position - 1);
}

function checkDecimal(text: string, start: number, end: number): NumberProblem | null {
  const next = text[end] as string;
  if (next === '_')
    return problem('invalid decimal literal', /\d/.test(text[end - 1] as string) ? end : end - 1);
  const signed = /^[eE][+-]/.test(text.slice(end, end + 2)) && !/[eEjJ]/.test(text.slice(start, end));
  if (signed) return problem('invalid decimal literal', end + 1);
  return checkEnd(text, end, /[jJ]/.test(text[end - 1] as string) ? 'imaginary' : 'decimal');
}

/** Only a keyword may touch a number. */
function checkEnd(text: string, position: number, kind: string): NumberProblem | null {
  KEYWORD_AFTER_NUMBER.lastIndex = position;
  if (KEYWORD_AFTER_NUMBER.test(text) || !IDENTIFIER_CHARACTER.test(text[position] ?? ' ')) return null;
  return problem(`invalid ${kind} literal`, position - 1);
}

function badDigit(digit: string, kind: string, at: number): NumberProblem {
  return problem(`invalid digit '${digit}' in ${kind} literal`, at);
}

function problem(message: string, at: number): NumberProblem {
  return { message, start: at, end: at };
}
