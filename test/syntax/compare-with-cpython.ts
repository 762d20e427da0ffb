/**
 * `npm run test:corpus`: every file of CPython's own library must parse to the tree that `ast.dump` prints, positions
 * included. Needs a python3 of version 3.11; takes about a minute.
 *
 * Exits with 1 if a file differs that is not in `KNOWN`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installCharacterNames } from '../../src/syntax/character-names.ts';
import { decodeSource } from '../../src/syntax/decode.ts';
import { dump } from '../../src/syntax/dump.ts';
import { PythonSyntaxError } from '../../src/syntax/errors.ts';
import { parseModule } from '../../src/syntax/parse.ts';
import { Source } from '../../src/syntax/source.ts';

installCharacterNames(() => readFileSync('src/syntax/unicode-names.txt', 'utf8'));

/** Why a file may differ; the keys are ends of paths. */
const KNOWN: Record<string, string> = {
  'test_capi/test_unicode.py': 'two escapes that make a surrogate pair',
  'test/test_codeccallbacks.py': 'two escapes that make a surrogate pair',
  'test/test_codecs.py': 'two escapes that make a surrogate pair',
  'test_json/test_scanstring.py': 'two escapes that make a surrogate pair',
  'test_sqlite3/test_userfunctions.py': 'two escapes that make a surrogate pair',
  'test/test_unicode.py': 'two escapes that make a surrogate pair',
  'test/test_stringprep.py': 'a character that became printable after Unicode 14',
};

/** Writes the dump of each file that CPython accepts, and prints which file it is. */
const DUMP_LIBRARY = `
import ast, pathlib, sys, sysconfig, warnings
warnings.simplefilter('ignore')
assert sys.version_info[:2] == (3, 11), 'the reference is Python 3.11'
library = pathlib.Path(sysconfig.get_path('stdlib'))
count = 0
for path in sorted(library.rglob('*.py')):
    if 'site-packages' in path.parts:
        continue
    try:
        tree = ast.parse(path.read_bytes(), str(path))
    except (SyntaxError, ValueError):
        continue
    text = f'{path}\\n{ast.dump(tree, include_attributes=True)}'
    (pathlib.Path(sys.argv[1]) / f'{count}.ast').write_text(text, encoding='utf-8', errors='surrogatepass')
    count += 1
`;

/** What is wrong with the tree of the file that `dumpFile` tells of; null if nothing is. */
function compare(dumpFile: string): { file: string; problem: string | null } {
  const [file, expected] = splitOnce(readFileSync(dumpFile, 'utf8'));
  try {
    const source = new Source(file, decodeSource(readFileSync(file), file));
    const actual = dump(parseModule(source), { positionsIn: source });
    return { file, problem: actual === expected ? null : firstDifference(actual, expected) };
  } catch (error) {
    if (error instanceof PythonSyntaxError) return { file, problem: `line ${error.line}: ${error.message}` };
    throw error;
  }
}

function splitOnce(text: string): [string, string] {
  const end = text.indexOf('\n');
  return [text.slice(0, end), text.slice(end + 1)];
}

function firstDifference(actual: string, expected: string): string {
  let at = 0;
  while (actual[at] === expected[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 80), at + 60);
  return `\n  here    ${around(actual)}\n  CPython ${around(expected)}`;
}

const folder = mkdtempSync(path.join(tmpdir(), 'tauraro-corpus-'));
try {
  const { status } = spawnSync('python3', ['-c', DUMP_LIBRARY, folder], { stdio: 'inherit' });
  if (status !== 0) throw new Error('python3 failed');
  const results = readdirSync(folder).map((name) => compare(path.join(folder, name)));
  const known = ({ file, problem }: { file: string; problem: string | null }): boolean =>
    Object.keys(KNOWN).some((end) => file.endsWith(end)) || /\\N\{\.\.\.\} escapes/.test(problem ?? '');
  const different = results.filter(({ problem }) => problem !== null);
  const unexpected = different.filter((result) => !known(result));
  for (const { file, problem } of unexpected) console.log(`${file}: ${problem}`);
  console.log(
    `${results.length} files: ${results.length - different.length} equal, ` +
      `${different.length - unexpected.length} with known differences, ${unexpected.length} different`,
  );
  process.exitCode = unexpected.length === 0 && results.length > 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
