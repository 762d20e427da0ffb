/** String literals to values: prefixes, escapes, and the joining of adjacent literals. */

import type { ActionContext } from './action-context.ts';
import type { Constant, Expression, JoinedStr, Span } from './ast.ts';
import { characterNamed } from './character-names.ts';
import { FSTRING_MIDDLE, FSTRING_RAW_MIDDLE } from './tokens.ts';

/** An f-string: tokens of literal text, and replacement fields. */
export interface FormattedString {
  span: Span;
  parts: (number | ReplacementField)[];
}

export interface ReplacementField {
  value: Expression;
  /** The field's own text, where `=` asks for it. */
  debugText: string | null;
  conversion: number | null;
  spec: (number | ReplacementField)[] | null;
}

const SIMPLE_ESCAPES: Record<string, string> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\n': '',
};
const ESCAPE = /\\(?:([0-7]{1,3})|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|N\{([^}]+)\}|([\s\S]))/g;
/** The last octal escape that stands for a byte. */
const MAX_BYTE_ESCAPE = 0o377;
const REPR = 'r'.charCodeAt(0);

/** The node of the adjacent literals in tokens [start, end). All nodes of an f-string have the span of the whole. */
export function concatenateStrings(
  context: ActionContext,
  start: number,
  end: number,
  parts: (number | FormattedString)[],
): Expression {
  const span = { start: context.starts[start] as number, end: context.ends[end - 1] as number };
  const isBytes = parts.map(
    (part) => typeof part === 'number' && /^[rR]?[bB]/.test(context.tokens.textOf(part).slice(0, 2)),
  );
  if (isBytes.includes(true)) {
    if (isBytes.includes(false)) failAfter(context, 'cannot mix bytes and nonbytes literals', start);
    return bytesConstant(context, span, parts as number[]);
  }
  const unicodePrefix = context.source.text[span.start] === 'u';
  if (parts.every((part) => typeof part === 'number')) {
    const value = (parts as number[]).map((token) => decodeString(context, token)).join('');
    return { kind: 'Constant', start: span.start, end: span.end, type: 'str', value, unicodePrefix };
  }
  const joiner = new StringJoiner(context, span, unicodePrefix);
  for (const part of parts) {
    if (typeof part === 'number') joiner.addText(decodeString(context, part));
    else joiner.addParts(part.parts, part.span);
  }
  return joiner.finish(span);
}

/** Collects the values of a JoinedStr: runs of text become one constant. */
class StringJoiner {
  private readonly context: ActionContext;
  private readonly span: Span;
  private readonly unicodePrefix: boolean;
  private readonly values: Expression[] = [];
  private text = '';

  /** Fields get the span of all the adjacent literals, which is `span`. */
  constructor(context: ActionContext, span: Span, unicodePrefix: boolean) {
    this.context = context;
    this.span = span;
    this.unicodePrefix = unicodePrefix;
  }

  addText(text: string): void {
    this.text += text;
  }

  /** Adds parts of the f-string that fills `literal`; what is in their format specifications gets that span. */
  addParts(parts: (number | ReplacementField)[], literal: Span): void {
    for (const part of parts) {
      if (typeof part === 'number') this.text += decodeString(this.context, part);
      else this.addField(part, literal);
    }
  }

  finish(span: Span): JoinedStr {
    this.flush(span);
    return { kind: 'JoinedStr', start: span.start, end: span.end, values: this.values };
  }

  private addField(field: ReplacementField, literal: Span): void {
    if (field.debugText !== null) this.text += normaliseLineEnds(field.debugText);
    this.flush(this.span);
    this.values.push({
      kind: 'FormattedValue',
      start: this.span.start,
      end: this.span.end,
      value: field.value,
      conversion: field.conversion ?? (field.debugText !== null && field.spec === null ? REPR : -1),
      formatSpec: field.spec === null ? null : this.formatSpec(field.spec, literal),
    });
  }

  private formatSpec(parts: (number | ReplacementField)[], literal: Span): JoinedStr {
    const joiner = new StringJoiner(this.context, this.span, this.unicodePrefix);
    joiner.addParts(parts, literal);
    return joiner.finish(literal);
  }

  private flush(span: Span): void {
    const { text, unicodePrefix } = this;
    if (text !== '')
      this.values.push({
        kind: 'Constant',
        start: span.start,
        end: span.end,
        type: 'str',
        value: text,
        unicodePrefix,
      });
    this.text = '';
  }
}

/** The text that token `index` stands for: a string literal, or literal text of an f-string. */
function decodeString(context: ActionContext, index: number): string {
  const kind = context.kinds[index];
  const text = normaliseLineEnds(context.tokens.textOf(index));
  if (kind === FSTRING_RAW_MIDDLE) return text;
  if (kind === FSTRING_MIDDLE) {
    // A backslash that escapes nothing before a field.
    if (/(?<!\\)(?:\\\\)*\\$/.test(text)) context.warnAtToken("invalid escape sequence '\\{'", index);
    return decodeEscapes(context, text, index);
  }
  const [isRaw, content] = splitLiteral(text);
  return isRaw ? content : decodeEscapes(context, content, index);
}

/** Whether a literal is raw, and what stands between its quotes. */
function splitLiteral(text: string): [boolean, string] {
  let quote = 0;
  while (text[quote] !== "'" && text[quote] !== '"') quote++;
  const isRaw = quote > 0 && /r/i.test(text.slice(0, quote));
  const isTriple = text.length - quote >= 6 && text.startsWith((text[quote] as string).repeat(3), quote);
  const width = isTriple ? 3 : 1;
  return [isRaw, text.slice(quote + width, text.length - width)];
}

function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decodeEscapes(context: ActionContext, text: string, token: number): string {
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPE, (all, octal, hex, short, long, name, other, offset: number) => {
    if (octal !== undefined) {
      if (Number.parseInt(octal, 8) > MAX_BYTE_ESCAPE)
        context.warnAtToken(`invalid octal escape sequence '${all}'`, token);
      return String.fromCharCode(Number.parseInt(octal, 8));
    }
    const code = hex ?? short ?? long;
    if (code !== undefined) {
      const point = Number.parseInt(code, 16);
      if (point > 0x10ffff) failEscape(context, text, token, offset, offset + 9, 'illegal Unicode character');
      return String.fromCodePoint(point);
    }
    if (name !== undefined) {
      const point = characterNamed(name);
      if (point !== null) return String.fromCodePoint(point);
      failEscape(context, text, token, offset, offset + all.length - 1, 'unknown Unicode character name');
    }
    const simple = SIMPLE_ESCAPES[other as string];
    if (simple !== undefined) return simple;
    if ('xuUN'.includes(other)) failTruncated(context, text, token, offset, other);
    context.warnAtToken(`invalid escape sequence '${all}'`, token);
    return all;
  });
}

const ESCAPE_SHAPES: Record<string, [number, string]> = {
  x: [2, 'truncated \\xXX escape'],
  u: [4, 'truncated \\uXXXX escape'],
  U: [8, 'truncated \\UXXXXXXXX escape'],
};

function failTruncated(
  context: ActionContext,
  text: string,
  token: number,
  offset: number,
  letter: string,
): never {
  const shape = ESCAPE_SHAPES[letter];
  if (shape === undefined) return failName(context, text, token, offset);
  const [width, reason] = shape;
  const digits = /^[\da-fA-F]*/.exec(text.slice(offset + 2, offset + 2 + width))?.[0].length ?? 0;
  return failEscape(context, text, token, offset, offset + 1 + digits, reason);
}

/** A name of a character that is not well-formed. */
function failName(context: ActionContext, text: string, token: number, offset: number): never {
  const isOpen = text.startsWith('{', offset + 2);
  const isEmpty = text.startsWith('}', offset + 3);
  const end = isOpen && !isEmpty ? text.length - 1 : offset + (isOpen ? 2 : 1);
  return failEscape(context, text, token, offset, end, 'malformed \\N character escape');
}

/** Characters `from` to `to` of `text` are no escape. */
function failEscape(
  context: ActionContext,
  text: string,
  token: number,
  from: number,
  to: number,
  reason: string,
): never {
  const start = decoderLength(text.slice(0, from));
  const range = `${start}-${start + to - from}`;
  return failAfter(
    context,
    `(unicode error) 'unicodeescape' codec can't decode bytes in position ${range}: ${reason}`,
    token,
  );
}

/** The length of `text` as CPython's decoder sees it: other characters than ASCII have become `\UXXXXXXXX`. */
function decoderLength(text: string): number {
  let length = 0;
  for (const character of text) length += (character.codePointAt(0) as number) < 128 ? 1 : 10;
  return length;
}

/** CPython decodes adjacent literals when it has read the token after them, and reports errors there. */
function failAfter(context: ActionContext, message: string, token: number): never {
  return context.failAtToken(message, context.tokens.afterStrings(token));
}

function bytesConstant(context: ActionContext, span: Span, tokens: number[]): Constant {
  const bytes: number[] = [];
  for (const token of tokens) {
    const [isRaw, content] = splitLiteral(normaliseLineEnds(context.tokens.textOf(token)));
    if (/[^\0-\x7f]/.test(content))
      context.failAtToken('bytes can only contain ASCII literal characters', token);
    const text = isRaw ? content : decodeByteEscapes(context, content, token);
    for (let i = 0; i < text.length; i++) bytes.push(text.charCodeAt(i));
  }
  return { kind: 'Constant', start: span.start, end: span.end, type: 'bytes', value: Uint8Array.from(bytes) };
}

function decodeByteEscapes(context: ActionContext, text: string, token: number): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:([0-7]{1,3})|x([\da-fA-F]{2})|([\s\S]))/g,
    (all, octal, hex, other, offset: number) => {
      if (octal !== undefined) {
        if (Number.parseInt(octal, 8) > MAX_BYTE_ESCAPE)
          context.warnAtToken(`invalid octal escape sequence '${all}'`, token);
        return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      }
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      if (other === 'x') failAfter(context, `(value error) invalid \\x escape at position ${offset}`, token);
      const simple = SIMPLE_ESCAPES[other as string];
      if (simple === undefined) context.warnAtToken(`invalid escape sequence '${all}'`, token);
      return simple ?? all;
    },
  );
}
