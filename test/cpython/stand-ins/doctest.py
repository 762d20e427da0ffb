"""Runs the examples of docstrings: `>>> ` and what they print."""

import sys
import unittest

_FLAGS = ('ELLIPSIS', 'NORMALIZE_WHITESPACE', 'IGNORE_EXCEPTION_DETAIL', 'DONT_ACCEPT_BLANKLINE', 'SKIP')
ELLIPSIS, NORMALIZE_WHITESPACE, IGNORE_EXCEPTION_DETAIL, DONT_ACCEPT_BLANKLINE, SKIP = _FLAGS


class Example:
    def __init__(self, source, want, line):
        self.source, self.want, self.line = source, want, line
        self.options = {flag for flag in _FLAGS if f'+{flag}' in source and 'doctest:' in source}


def parse(text):
    """The examples in a docstring."""
    examples, lines, at = [], text.expandtabs().split('\n'), 0
    while at < len(lines):
        line = lines[at]
        indent = len(line) - len(line.lstrip())
        if not (line.lstrip() + ' ').startswith('>>> '):
            at += 1
            continue
        first, source, want = at, [line[indent + 4:]], []
        at += 1
        while at < len(lines) and (lines[at][indent:] + ' ').startswith('... '):
            source.append(lines[at][indent + 4:])
            at += 1
        while at < len(lines) and lines[at].strip() and not (lines[at].lstrip() + ' ').startswith('>>> '):
            want.append(lines[at][indent:] + '\n')
            at += 1
        if any(part.strip() and not part.strip().startswith('#') for part in source):
            examples.append(Example('\n'.join(source) + '\n', ''.join(want), first))
    return examples


class _Output:
    def __init__(self):
        self.text = ''

    def write(self, text):
        self.text += text
        return len(text)

    def flush(self):
        pass


def _withEllipsis(want, got):
    parts = want.split('...')
    if len(parts) == 1:
        return want == got
    if not got.startswith(parts[0]) or not got.endswith(parts[-1]):
        return False
    at, end = len(parts[0]), len(got) - len(parts[-1])
    for part in parts[1:-1]:
        at = got.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return at <= end


def matches(want, got, options):
    if want == got or (want, got) in (('1\n', 'True\n'), ('0\n', 'False\n')):
        return True
    want = want.replace('<BLANKLINE>\n', '\n')
    if NORMALIZE_WHITESPACE in options:
        want, got = ' '.join(want.split()), ' '.join(got.split())
    return want == got or ELLIPSIS in options and _withEllipsis(want, got)


def _expectedException(want):
    """The summary that a wanted traceback ends with; None where none is wanted."""
    lines = want.splitlines(True)
    if not lines or lines[0].rstrip() not in ('Traceback (most recent call last):', 'Traceback (innermost last):'):
        return None
    rest = lines[1:]
    while rest and not (rest[0][0].isalnum() or rest[0][0] == '_'):
        rest.pop(0)
    return ''.join(rest)


def _summary(error):
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ in ('builtins', '__main__') else f'{kind.__module__}.{kind.__qualname__}'
    text = error.msg if isinstance(error, SyntaxError) and error.args else str(error)
    return f'{name}: {text}\n' if text else f'{name}\n'


def _withoutDetail(summary):
    name = summary.split('\n')[0].partition(':')[0]
    return name.rpartition('.')[2].strip()


class DocTest:
    def __init__(self, name, examples, globs):
        self.name, self.examples, self.globs = name, examples, globs

    def run(self):
        """The first example that goes wrong, as a text; None where all is well."""
        for example in self.examples:
            if SKIP in example.options:
                continue
            problem = self.runExample(example)
            if problem is not None:
                return f'line {example.line}: {example.source.strip()!r}: {problem}'

    def runExample(self, example):
        stdout, sys.stdout = sys.stdout, _Output()
        error = None
        try:
            exec(compile(example.source, f'<doctest {self.name}>', 'single'), self.globs)
        except KeyboardInterrupt:
            raise
        except BaseException as caught:
            error = caught
        finally:
            got, sys.stdout = sys.stdout.text, stdout
            if got and not got.endswith('\n'):
                got += '\n'
        if error is None:
            return None if matches(example.want, got, example.options) else f'expected {example.want!r}, got {got!r}'
        wanted, summary = _expectedException(example.want), _summary(error)
        if wanted is not None:
            if matches(wanted, summary, example.options):
                return None
            if IGNORE_EXCEPTION_DETAIL in example.options and _withoutDetail(wanted) == _withoutDetail(summary):
                return None
        return f'expected {example.want if wanted is None else wanted!r}, got {summary!r}'


class DocTestCase(unittest.TestCase):
    def __init__(self, test):
        super().__init__()
        self._doctest = test

    def id(self):
        return self._doctest.name

    def __str__(self):
        return self._doctest.name

    def shortDescription(self):
        return f'Doctest: {self._doctest.name}'

    def runTest(self):
        globs = dict(self._doctest.globs)
        problem = DocTest(self._doctest.name, self._doctest.examples, globs).run()
        if problem is not None:
            raise self.failureException(problem)


def _find(value, name, module, found, seen):
    if id(value) in seen:
        return
    seen.add(id(value))
    doc = value if isinstance(value, str) else getattr(value, '__doc__', None)
    examples = parse(doc) if isinstance(doc, str) else []
    if examples:
        found.append(DocTest(name, examples, dict(module.__dict__)))
    members = {}
    if value is module or isinstance(value, type):
        members = {key: getattr(item, '__func__', item) for key, item in vars(value).items()}
    for key, item in members.items():
        isRoutine = hasattr(item, '__code__') and getattr(item, '__module__', None) == module.__name__
        isClass = isinstance(item, type) and item.__module__ == module.__name__
        if isRoutine or isClass or isinstance(item, property):
            _find(item, f'{name}.{key}', module, found, seen)
    if value is module:
        for key, item in getattr(module, '__test__', {}).items():
            _find(item, f'{name}.__test__.{key}', module, found, seen)


def DocTestSuite(module=None, globs=None, extraglobs=None, **options):
    module = module or sys.tested_module
    module = sys.modules[module] if isinstance(module, str) else module
    found = []
    _find(module, module.__name__, module, found, set())
    return unittest.TestSuite(DocTestCase(test) for test in sorted(found, key=lambda test: test.name))


def testmod(module, **options):
    suite = DocTestSuite(module)
    result = unittest.TestResult()
    suite.run(result)
    return len(result.failures), result.testsRun
