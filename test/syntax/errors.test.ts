/**
 * Mistakes are reported as CPython reports them: type, message, both ends of the place, and the lines shown.
 *
 * `errors/*.json` holds what CPython 3.11 says of the sources in `errors/*.txt` (`record.py`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { formatSyntaxError, PythonSyntaxError } from '../../src/syntax/errors.ts';
import { loadOhmEngine } from '../../src/syntax/ohm-engine.ts';
import { type ParseOptions, parseModule } from '../../src/syntax/parse.ts';
import { Source } from '../../src/syntax/source.ts';

const FOLDER = 'test/syntax/errors';

function syntaxErrorOf(text: string, options: ParseOptions = {}): PythonSyntaxError | null {
  try {
    parseModule(new Source('example.py', text), options);
    return null;
  } catch (error) {
    if (error instanceof PythonSyntaxError) return error;
    throw error;
  }
}

function describe(error: PythonSyntaxError | null): object | null {
  if (error === null) return null;
  const { type, message, line, column, endLine, endColumn } = error;
  return { type, message, line, column, endLine, endColumn, shown: formatSyntaxError(error) };
}

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))) {
  const sources = readFileSync(`${FOLDER}/${file}`, 'utf8').split('----\n');
  const expected = JSON.parse(readFileSync(`${FOLDER}/${file.replace(/txt$/, 'json')}`, 'utf8'));
  sources.forEach((source, i) => {
    test(`${file}: ${source.trimEnd()}`, () => {
      assert.equal(describe(syntaxErrorOf(source)), expected[i]);
    });
  });
}

test("Ohm's matcher finds the same mistake", async () => {
  const engine = await loadOhmEngine();
  for (const source of ['x = f(a b)\n', 'if x\n  y\n', 'a = 1\nf() = 2\n', 'def f(a=1, b): pass\n'])
    assert.equal(describe(syntaxErrorOf(source, { engine })), describe(syntaxErrorOf(source)));
});

test('a null byte is reported where it is', () => {
  const error = syntaxErrorOf('x = 1\ny = "\0"\n');
  assert.is(
    error && formatSyntaxError(error),
    `  File "example.py", line 2
    y = "
SyntaxError: source code cannot contain null bytes
`,
  );
});

const TOO_DEEP: [string, string][] = [
  ['brackets', `${'('.repeat(201)}${')'.repeat(201)}\n`],
  ['lambdas', `${'lambda: '.repeat(5000)}0\n`],
  ['conditional expressions', `x = ${'a if b else '.repeat(20_000)}c\n`],
  ['calls in brackets', `${'f('.repeat(100_000)}\n`],
  ['blocks', Array.from({ length: 150 }, (_, i) => `${' '.repeat(i)}if x:\n`).join('')],
];
for (const [what, source] of TOO_DEEP)
  test(`${what} nested too deeply are an error, not a crash`, () => {
    const error = syntaxErrorOf(source);
    assert.match(error?.message ?? '', /^too many nested parentheses$|nested too deeply|too many levels/);
  });

test('what is long but not deep parses', () => {
  for (const source of [
    `x = ${'-'.repeat(50_000)}1\n`,
    `x = ${'not '.repeat(50_000)}1\n`,
    `x = 1${' + 1'.repeat(50_000)}\n`,
    `x = a${'.b()'.repeat(50_000)}\n`,
    `if a: pass\n${'elif b: pass\n'.repeat(20_000)}`,
    `x = '${'y'.repeat(3_000_000)}'\n`,
    `x = '''${"y'\\\\\n".repeat(500_000)}'''\n`,
    `x = [${'1,\n'.repeat(200_000)}]\n`,
  ])
    assert.is(syntaxErrorOf(source), null, source.slice(0, 20));
});

test.run();
