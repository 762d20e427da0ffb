"""Imports in tests."""

import contextlib
import sys
import unittest


def import_module(name, deprecated=False, *, required_on=()):
    try:
        __import__(name)
    except ImportError as error:
        raise unittest.SkipTest(str(error)) from None
    return sys.modules[name]


def import_fresh_module(name, fresh=(), blocked=(), deprecated=False):
    saved = {}
    for other in (name, *fresh, *blocked):
        if other in sys.modules:
            saved[other] = sys.modules.pop(other)
    for other in blocked:
        sys.modules[other] = None
    try:
        __import__(name)
        return sys.modules[name]
    except ImportError:
        return None
    finally:
        for other in (name, *fresh, *blocked):
            sys.modules.pop(other, None)
        sys.modules.update(saved)


def unload(name):
    sys.modules.pop(name, None)


def forget(name):
    unload(name)


@contextlib.contextmanager
def CleanImport(*names):
    saved = {name: sys.modules.pop(name) for name in names if name in sys.modules}
    yield
    sys.modules.update(saved)


@contextlib.contextmanager
def DirsOnSysPath(*paths):
    before = list(sys.path)
    sys.path.extend(paths)
    try:
        yield
    finally:
        sys.path[:] = before
