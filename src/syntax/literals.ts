/** Number literals to values. */
import type { ActionContext } from './action-context.ts';
import type { Constant } from './ast.ts';

/** CPython's `sys.int_info.default_max_str_digits`. */
const MAX_DIGITS = 4300;

/** The constant written at offsets [start, end), which the tokenizer has checked. */
export function parseNumber(context: ActionContext, start: number, end: number): Constant {
  const text = context.source.text.slice(start, end);
  const digits = text.includes('_') ? text.replaceAll('_', '') : text;
  const last = digits.charCodeAt(digits.length - 1) | 32;
  const hasRadix =
    digits.length > 1 && digits.charCodeAt(0) === 48 && digits.charCodeAt(1) > 57 && /^0[xob]/i.test(digits);
  if (!hasRadix && last === 106)
    return { kind: 'Constant', start, end, type: 'complex', value: Number(digits.slice(0, -1)) };
  if (!hasRadix && /[.eE]/.test(digits))
    return { kind: 'Constant', start, end, type: 'float', value: Number(digits) };
  if (!hasRadix && digits.length > MAX_DIGITS)
    context.fail(
      `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion: value has ${digits.length} digits; ` +
        'use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals ' +
        'to avoid decimal conversion limits.',
      start,
      end,
    );
  const value = Number(digits);
  return {
    kind: 'Constant',
    start,
    end,
    type: 'int',
    value: Number.isSafeInteger(value) ? value : BigInt(digits),
  };
}
