/** The case of ASCII letters: of bytes, and of the texts that have no other letters. */

const SMALL = /[a-z]/;
const LETTER = /[A-Za-z]/;

const isAsciiLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

/** `title()` of bytes and of ASCII text. */
export function asciiTitle(text: string): string {
  let result = '';
  let followsLetter = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isLetter = isAsciiLetter(unit);
    result += isLetter ? String.fromCharCode(followsLetter ? unit | 32 : unit & ~32) : text[i];
    followsLetter = isLetter;
  }
  return result;
}

/** `bytes.istitle()`. */
export function isAsciiTitle(text: string): boolean {
  return LETTER.test(text) && asciiTitle(text) === text;
}

/** Upper case for lower and the other way round. */
export function asciiSwapCase(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) =>
    SMALL.test(letter) ? letter.toUpperCase() : letter.toLowerCase(),
  );
}
