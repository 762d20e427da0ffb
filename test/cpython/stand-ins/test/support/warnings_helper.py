"""Warnings in tests."""

import contextlib
import sys
import unittest
import warnings


class WarningsRecorder:
    """The warnings that came; attributes are those of the last."""

    def __init__(self, caught):
        self._caught = caught
        self._seen = 0

    def __getattr__(self, name):
        if len(self._caught) > self._seen:
            return getattr(self._caught[-1], name)
        if name in ('message', 'category', 'filename', 'lineno', 'file', 'line'):
            return None
        raise AttributeError(f'{self!r} has no attribute {name!r}')

    @property
    def warnings(self):
        return self._caught[self._seen:]

    def reset(self):
        self._seen = len(self._caught)


@contextlib.contextmanager
def check_warnings(*filters, quiet=None):
    """Expects the warnings given as (text, category), unless quiet."""
    import re
    if quiet is None:
        quiet = not filters
    filters = filters or (('', Warning),)
    for module in list(sys.modules.values()):
        if getattr(module, '__warningregistry__', None):
            module.__warningregistry__ = {}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        yield WarningsRecorder(caught)
    rest = list(caught)
    for text, category in filters:
        matching = [w for w in rest if issubclass(w.category, category) and re.match(text, str(w.message), re.I)]
        if not matching and not quiet:
            raise AssertionError(f'filter ({text!r}, {category.__name__}) did not catch any warning')
        rest = [w for w in rest if not any(w is other for other in matching)]
    if rest:
        raise AssertionError(f'unhandled warning {rest[0].message!r}')


@contextlib.contextmanager
def check_no_warnings(testcase, message='', category=Warning, force_gc=False):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        yield
    testcase.assertEqual([w for w in caught if issubclass(w.category, category)], [])


@contextlib.contextmanager
def check_no_resource_warning(testcase):
    with check_no_warnings(testcase, category=ResourceWarning):
        yield


def check_syntax_warning(testcase, statement, errtext='', *, lineno=1, offset=None):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always', SyntaxWarning)
        compile(statement, '<testcase>', 'exec')
    testcase.assertEqual(len(caught), 1, caught)
    warning, = caught
    testcase.assertTrue(issubclass(warning.category, SyntaxWarning), warning.category)
    if errtext:
        testcase.assertRegex(str(warning.message), errtext)
    testcase.assertEqual(warning.lineno, lineno)


def ignore_warnings(*, category):
    def decorator(test):
        def wrapper(self, *args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter('ignore', category=category)
                return test(self, *args, **kwargs)
        return wrapper
    return decorator


def save_restore_warnings_filters():
    return warnings.catch_warnings()
