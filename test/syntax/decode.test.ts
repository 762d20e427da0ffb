/** Bytes to text: byte order marks, declared encodings, and what CPython says of those that do not fit. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { decodeSource } from '../../src/syntax/decode.ts';
import { formatSyntaxError, PythonSyntaxError } from '../../src/syntax/errors.ts';

function decode(text: string): string {
  return decodeSource(Buffer.from(text, 'latin1'), 'x.py');
}

function errorOf(text: string): string {
  try {
    return decode(text);
  } catch (error) {
    if (error instanceof PythonSyntaxError) return formatSyntaxError(error);
    throw error;
  }
}

test('UTF-8 is the default, and a byte order mark is dropped', () => {
  assert.is(decode('x = "\xc3\xa9"'), 'x = "é"');
  assert.is(decode('\xef\xbb\xbfx = 1'), 'x = 1');
});

test('the first or second line may declare an encoding', () => {
  assert.is(decode('# coding: latin-1\n"\xe9"'), '# coding: latin-1\n"é"');
  assert.is(decode('#!/bin/sh\n# -*- coding: iso-8859-15 -*-\n"\xa4"').slice(-3), '"€"');
  assert.is(decode('\n# vim: fileencoding=cp1252\n"\x80"').slice(-3), '"€"');
  assert.is(decode('# coding=UTF_8\n"\xc3\xa9"').slice(-3), '"é"');
});

test('a line of code ends the search', () => {
  assert.match(errorOf('x = 1\n# coding: latin-1\n"\xe9"'), "Non-UTF-8 code starting with '\\xe9'");
});

test('bytes that are not UTF-8 are reported with their line', () => {
  assert.is(
    errorOf('x = 1\ny = "\xff"\n'),
    "SyntaxError: Non-UTF-8 code starting with '\\xff' in file x.py on line 2, but no encoding declared; " +
      'see https://peps.python.org/pep-0263/ for details\n',
  );
});

test('an encoding that is unknown or does not fit is reported', () => {
  assert.is(errorOf('# coding: xyz\n'), 'SyntaxError: encoding problem: xyz\n');
  assert.is(errorOf('# coding: ascii\n"\xe9"'), 'SyntaxError: encoding problem: ascii\n');
  assert.is(
    errorOf('\xef\xbb\xbf# coding: latin-1\n'),
    'SyntaxError: encoding problem: iso-8859-1 with BOM\n',
  );
});

test.run();
