"""Records what CPython 3.11 says of the files below this folder; the tests compare without it.

    python3 test/syntax/record.py

`constructs/NAME.py` -> `constructs/NAME.ast`: one line a statement, `ast.dump` with positions.
`errors/NAME.txt` (sources, separated by lines of four dashes) -> `errors/NAME.json`: for each source its syntax error
and the lines that CPython prints for it, or null where it parses.
"""
import ast
import contextlib
import io
import json
import pathlib
import sys
import warnings

assert sys.version_info[:2] == (3, 11), 'the reference is Python 3.11'
warnings.simplefilter('ignore')
folder = pathlib.Path(__file__).parent


def describe(source):
    try:
        ast.parse(source, 'example.py')
    except SyntaxError as error:
        shown = io.StringIO()
        with contextlib.redirect_stderr(shown):
            sys.__excepthook__(type(error), error.with_traceback(None), None)
        return {
            'type': type(error).__name__,
            'message': error.msg,
            'line': error.lineno,
            'column': error.offset,
            'endLine': error.end_lineno,
            'endColumn': error.end_offset,
            'shown': shown.getvalue(),
        }
    return None


for path in sorted((folder / 'constructs').glob('*.py')):
    tree = ast.parse(path.read_bytes(), path.name)
    lines = [ast.dump(statement, include_attributes=True) + '\n' for statement in tree.body]
    path.with_suffix('.ast').write_text(''.join(lines), encoding='utf-8', errors='surrogatepass')

for path in sorted((folder / 'errors').glob('*.txt')):
    sources = path.read_text(encoding='utf-8').split('----\n')
    expected = [describe(source) for source in sources]
    path.with_suffix('.json').write_text(json.dumps(expected, indent=1, ensure_ascii=False) + '\n', encoding='utf-8')
