/** What an f-string's replacement field gives. */

import { formatOf, reprOf, strOf } from '../objects/protocol.ts';
import { makeStr, type Str, textOf } from '../objects/text/text.ts';
import type { Value } from '../objects/value.ts';

/** `repr` with everything beyond ASCII escaped. */
export function asciiOf(value: Value): string {
  return reprOf(value).replace(/[\u0080-\u{10ffff}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
    if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, '0')}`;
    return `\\U${code.toString(16).padStart(8, '0')}`;
  });
}

/** `conversion` is the code of 's', 'r' or 'a', or -1 for none; `spec` is the evaluated format spec. */
export function formatText(value: Value, conversion: number, spec: Value | undefined): Value {
  const text = spec === undefined ? '' : textOf(spec as Str);
  switch (String.fromCharCode(conversion)) {
    case 'r':
      return makeStr(formatOf(makeStr(reprOf(value)), text));
    case 's':
      return makeStr(formatOf(makeStr(strOf(value)), text));
    case 'a':
      return makeStr(formatOf(asciiOf(value), text));
    default:
      return makeStr(formatOf(value, text));
  }
}
