/** What CPython's tokenizer rejects in and after a number. */

export interface NumberProblem {
  message: string;
  start: number;
  end: number;
}

/** Checks the number at [start, end) and what follows it; null if it is right. */
export function checkNumber(_text: string, _start: number, _end: number): NumberProblem | null {
  return null;
}
