/**
 * A source file's bytes to text: byte order mark and encoding declaration (PEP 263).
 *
 * CPython reports what goes wrong here without a place in the file, except for UTF-8 that is declared and broken.
 */
import { type ErrorPlace, PythonSyntaxError, placeOf } from './errors.ts';
import { Source } from './source.ts';

const DECLARATION = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const BLANK_OR_COMMENT = /^[ \t\f]*(?:#|$)/;

/** The text of `bytes`, without a byte order mark. Throws `PythonSyntaxError`, which names `filename`. */
export function decodeSource(bytes: Uint8Array, filename: string): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = hasMark ? bytes.subarray(3) : bytes;
  const declared = declaredEncoding(content);
  const encoding = declared === null ? 'utf-8' : normalise(declared);
  if (hasMark && encoding !== 'utf-8') return fail(filename, `encoding problem: ${encoding} with BOM`);
  if (encoding === 'utf-8') return decodeUtf8(content, filename, declared !== null);
  if (encoding === 'iso-8859-1') return decodeBytes(content);
  if (encoding === 'ascii' || encoding === 'us-ascii')
    return isAscii(content) ? decodeBytes(content) : fail(filename, `encoding problem: ${declared}`);
  if (encoding === 'cp1252' || encoding === 'windows-1252')
    return decodeWindows1252(content, filename, encoding);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return fail(filename, `encoding problem: ${declared}`);
  }
}

/** What the first line declares, or the second if the first holds no code. */
function declaredEncoding(content: Uint8Array): string | null {
  const [first = '', second = ''] = decodeBytes(content.subarray(0, 1024)).split(/\r\n?|\n/, 2);
  const line = BLANK_OR_COMMENT.test(first) && !DECLARATION.test(first) ? second : first;
  return DECLARATION.exec(line)?.[1] ?? null;
}

/** CPython's names for the two encodings that it reads itself; others in lower case. */
function normalise(name: string): string {
  const lower = name.toLowerCase().replaceAll('_', '-');
  if (/^utf-?8(-|$)/.test(lower)) return 'utf-8';
  if (/^(latin-?1|iso-?8859-1|iso-latin-1)(-|$)/.test(lower)) return 'iso-8859-1';
  return lower;
}

/** One character a byte: ISO 8859-1. */
function decodeBytes(bytes: Uint8Array): string {
  const CHUNK = 8192;
  let text = '';
  for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return text;
}

/** Windows-1252 from 0x80 to 0x9f; a space where it has no character. Node 20's own decoder takes it for ISO 8859-1. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function decodeWindows1252(content: Uint8Array, filename: string, encoding: string): string {
  return decodeBytes(content).replace(/[\x80-\x9f]/g, (character) => {
    const decoded = WINDOWS_1252[character.charCodeAt(0) - 0x80] as string;
    return decoded === ' ' ? fail(filename, `encoding problem: ${encoding}`) : decoded;
  });
}

/** Most programs are ASCII, which needs no decoder: to make one costs as much as to parse a page. */
function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i] >= 0x80) return false;
  return true;
}

function decodeUtf8(content: Uint8Array, filename: string, isDeclared: boolean): string {
  if (isAscii(content)) return decodeBytes(content);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return failUtf8(content, filename, isDeclared);
  }
}

function failUtf8(content: Uint8Array, filename: string, isDeclared: boolean): never {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
  const at = firstBadCharacter(lenient, content);
  const offset = new TextEncoder().encode(lenient.slice(0, at)).length;
  const byte = (content[offset] as number).toString(16).padStart(2, '0');
  const source = new Source(filename, lenient);
  if (!isDeclared)
    return fail(
      filename,
      `Non-UTF-8 code starting with '\\x${byte}' in file ${filename} on line ${source.lineAt(at)}, ` +
        'but no encoding declared; see https://peps.python.org/pep-0263/ for details',
    );
  throw new PythonSyntaxError(
    `(unicode error) 'utf-8' codec can't decode byte 0x${byte} in position ${offset}: invalid start byte`,
    placeOf(source, at, at),
  );
}

/** The first replacement character that the bytes themselves do not hold. */
function firstBadCharacter(lenient: string, content: Uint8Array): number {
  const encoder = new TextEncoder();
  for (let at = lenient.indexOf('\ufffd'); ; at = lenient.indexOf('\ufffd', at + 1)) {
    const offset = encoder.encode(lenient.slice(0, at)).length;
    if (content[offset] !== 0xef || content[offset + 1] !== 0xbf || content[offset + 2] !== 0xbd) return at;
  }
}

function fail(filename: string, message: string): never {
  const nowhere: ErrorPlace = { filename, line: 0, column: 0, endLine: 0, endColumn: 0, text: '' };
  throw new PythonSyntaxError(message, nowhere);
}
