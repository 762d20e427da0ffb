"""Where no thread can be started: tests that need one are skipped."""

import contextlib
import unittest

can_start_thread = False


def requires_working_threading(*, module=False):
    if module:
        raise unittest.SkipTest('no threads')
    return unittest.skip('no threads')


def reap_threads(function):
    return function


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    raise unittest.SkipTest('no threads')
    yield
