/** All empty lists of the matcher are one list, which nobody may change: frozen, it makes whoever tries it fail. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { PythonSyntaxError } from '../../src/syntax/errors.ts';
import { NO_MATCHES } from '../../src/syntax/match.ts';
import { compileText } from './compile-text.ts';

const FOLDERS = ['test/syntax/constructs', 'test/programs', 'examples'];

Object.freeze(NO_MATCHES);

for (const folder of FOLDERS) {
  test(`neither parsing nor compiling what is in ${folder} changes it`, () => {
    const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
      name.endsWith('.py'),
    );
    assert.ok(names.length > 0);
    for (const name of names) {
      try {
        compileText(readFileSync(path.join(folder, name), 'utf8'), name);
      } catch (error) {
        assert.instance(error, PythonSyntaxError, `${name}: ${error}`);
      }
    }
  });
}

test.run();
