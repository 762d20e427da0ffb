"""Runs one test module of CPython's and reports each test on a line of its own, for run.mjs.

    run_tests.py <mark> <test module> [<folder of sys.path> ...]

A line is the mark, then an event and its details, separated by tabs: `start id`, `ok id`, `failed id reason` ...
Without folders, sys.path stays what it is: so CPython itself runs the same tests.
"""

import sys
import unittest

if len(sys.argv) > 3:
    # Tauraro's own modules come before those of the same name in CPython's library.
    import __future__, abc, random, re, time, types, typing, weakref
    sys.path[:] = sys.argv[3:]
    import missing
    sys.tested_module = sys.argv[2]


class Report(unittest.TestResult):
    """Tells what becomes of each test; of a test with several failures, the first."""

    def __init__(self, mark, stream):
        super().__init__()
        self.mark = mark
        self.stream = stream
        self.outcome = None

    def tell(self, *fields):
        self.stream.write('\t'.join((self.mark, *(field.replace('\n', ' ').replace('\t', ' ') for field in fields))) + '\n')
        self.stream.flush()

    def startTest(self, test):
        self.testsRun += 1
        self.outcome = None
        self.tell('start', test.id())

    def stopTest(self, test):
        event, reason = self.outcome or ('ok', '')
        self.tell(event, test.id(), reason)

    def note(self, event, reason):
        if self.outcome is None or self.outcome[0] == 'skipped':
            self.outcome = event, reason

    def addSuccess(self, test):
        pass

    def addFailure(self, test, err):
        self.note('failed', reason(err))

    def addError(self, test, err):
        if self.isFixture(test):
            self.tell('fixture', test.id(), reason(err))
        else:
            self.note('error', reason(err))

    def addSubTest(self, test, subtest, err):
        if err is not None:
            name = subtest.id().removeprefix(test.id()).strip()
            self.note('failed' if issubclass(err[0], test.failureException) else 'error', f'{name} {reason(err)}')

    def addSkip(self, test, why):
        if self.isFixture(test):
            self.tell('fixture-skipped', test.id(), why)
        else:
            self.note('skipped', why)

    def addExpectedFailure(self, test, err):
        pass

    def addUnexpectedSuccess(self, test):
        self.note('failed', 'unexpected success')

    @staticmethod
    def isFixture(test):
        return not hasattr(test, '_testMethodName') and type(test).__name__ == '_ErrorHolder'


def reason(info):
    kind, error, traceback = info
    try:
        text = str(error)
    except Exception:
        text = '<no text>'
    lines = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        if 'unittest' not in code.co_filename:
            lines.append(f'{code.co_filename.rpartition("/")[2]}:{traceback.tb_lineno}')
        traceback = traceback.tb_next
    return f'{" > ".join(lines[:1] + lines[1:][-2:])}: {kind.__name__}: {text[:300]}'


def idsOf(suite):
    for test in suite:
        if hasattr(test, 'countTestCases') and hasattr(test, '__iter__'):
            yield from idsOf(test)
        else:
            yield test.id()


def main(mark, name):
    report = Report(mark, sys.__stdout__)
    try:
        __import__(name)
        suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules[name])
    except unittest.SkipTest as error:
        report.tell('module-skipped', str(error))
        return
    except BaseException:
        report.tell('import-failed', reason(sys.exc_info()))
        return
    for identity in idsOf(suite):
        report.tell('found', identity)
    suite.run(report)
    report.tell('end')


main(*sys.argv[1:3])
