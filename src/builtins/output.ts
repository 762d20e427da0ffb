/** `print` and `input`. Both go straight to the host while the standard streams are the original ones. */

import { callMethod, findAttribute } from '../objects/attributes.ts';
import { typeName, unbox } from '../objects/classes/instance.ts';
import { makeException, runtimeError, typeError } from '../objects/exceptions/exceptions.ts';
import { reprOf, strOf, truthOf } from '../objects/protocol.ts';
import { isStr, makeStr, textOf } from '../objects/text/text.ts';
import type { Value } from '../objects/value.ts';
import { session } from '../runtime/session.ts';
import { StandardInput, StandardOutput } from '../runtime/standard-streams.ts';

function separator(value: Value | undefined, name: string, normal: string): string {
  if (value === undefined || value === null) return normal;
  const text = unbox(value);
  if (!isStr(text)) throw typeError(`${name} must be None or a string, not ${typeName(value)}`);
  return textOf(text);
}

/** Writes the values as one text; where one has no text, what stands before it, as CPython does. */
function writeJoined(values: Value[], between: string, end: string, write: (text: string) => void): void {
  let text = '';
  try {
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (i > 0) text += between;
      text += typeof value === 'string' ? value : typeof value === 'number' ? String(value) : strOf(value);
    }
  } catch (error) {
    write(text);
    throw error;
  }
  write(text + end);
}

const writeToHost = (text: string): void => session.host.write(1, text);

export function print(
  values: Value[],
  sep: Value | undefined,
  end: Value | undefined,
  file: Value | undefined,
  flush: Value | undefined,
): Value {
  const between = separator(sep, 'sep', ' ');
  const last = separator(end, 'end', '\n');
  const target = file === undefined || file === null ? session.fromSys('stdout') : file;
  if (target === null) return null;
  if (target === undefined) writeJoined(values, between, last, writeToHost);
  else if (target instanceof StandardOutput)
    writeJoined(values, between, last, (text) => target.toWrite().write(text));
  else printTo(target, values, between, last);
  if (flush !== undefined && truthOf(flush)) {
    if (target === undefined) session.host.flush();
    else callMethod(target, 'flush');
  }
  return null;
}

/** Writes to any object with a `write` method, one value at a time as CPython does. */
function printTo(target: Value, values: Value[], between: string, end: string): void {
  values.forEach((value, i) => {
    if (i > 0) callMethod(target, 'write', makeStr(between));
    callMethod(target, 'write', makeStr(strOf(value)));
  });
  callMethod(target, 'write', makeStr(end));
}

/** `input(prompt)`: a line of standard input without its end. Throws EOFError. */
export function input(prompt: Value | undefined): Value {
  const stdin = session.fromSys('stdin');
  const stdout = session.fromSys('stdout');
  if (stdin === null) throw runtimeError('input(): lost sys.stdin');
  if (stdout === null) throw runtimeError('input(): lost sys.stdout');
  if (prompt !== undefined) print([prompt], undefined, '', undefined, undefined);
  if (stdout !== undefined && findAttribute(stdout, 'flush') !== undefined) callMethod(stdout, 'flush');
  const line = stdin === undefined ? session.host.readLine() : readLineFrom(stdin);
  if (line === '') throw makeException('EOFError', 'EOF when reading a line');
  return makeStr(line.endsWith('\n') ? line.slice(0, -1) : line);
}

function readLineFrom(stdin: Value): string {
  if (stdin instanceof StandardInput) return stdin.toRead().readLine(-1);
  const line = callMethod(stdin, 'readline');
  if (!isStr(line)) throw typeError(`object.readline() returned non-string: ${reprOf(line)}`);
  return textOf(line);
}
