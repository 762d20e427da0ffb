"""Runs tests and shows the outcomes on a stream: a sign or a line a test, then what failed, then the counts."""

import sys
import time
from .case import _SubTest
from .result import TestResult

__unittest = True


class _WritelnDecorator:
    """A stream with a method `writeln`."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ('stream', '__getstate__'):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def writeln(self, text=None):
        if text:
            self.write(text)
        self.write('\n')


class TextTestResult(TestResult):
    """A result that writes each outcome to a stream as it comes."""

    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True

    def getDescription(self, test):
        firstLine = test.shortDescription()
        if self.descriptions and firstLine:
            return f'{test}\n{firstLine}'
        return str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test))
            self.stream.write(' ... ')
            self.stream.flush()
            self._newline = False

    def _show(self, test, status, sign):
        """Writes an outcome: with -v the status at the end of the test's line, else a sign."""
        if self.showAll:
            self._write_status(test, status)
        elif self.dots:
            self.stream.write(sign)
            self.stream.flush()

    def _write_status(self, test, status):
        isSubTest = isinstance(test, _SubTest)
        if isSubTest or self._newline:
            if not self._newline:
                self.stream.writeln()
            if isSubTest:
                self.stream.write('  ')
            self.stream.write(self.getDescription(test))
            self.stream.write(' ... ')
        self.stream.writeln(status)
        self.stream.flush()
        self._newline = True

    def addSubTest(self, test, subtest, err):
        if err is not None:
            if issubclass(err[0], subtest.failureException):
                self._show(subtest, 'FAIL', 'F')
            else:
                self._show(subtest, 'ERROR', 'E')
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._show(test, 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._show(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._show(test, 'FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._show(test, f'skipped {reason!r}', 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._show(test, 'expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._show(test, 'unexpected success', 'u')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f'UNEXPECTED SUCCESS: {self.getDescription(test)}')
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f'{flavour}: {self.getDescription(test)}')
            self.stream.writeln(self.separator2)
            self.stream.writeln(text)
            self.stream.flush()


class TextTestRunner:
    """Runs a test or a suite, and shows how it went on a stream, standard error unless one is given."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
                 resultclass=None, warnings=None, *, tb_locals=False):
        if tb_locals:
            raise NotImplementedError('TextTestRunner(tb_locals=True) is not supported')
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        """Run the given test case or test suite."""
        result = self._makeResult()
        result.failfast = self.failfast
        result.buffer = self.buffer
        start = time.perf_counter()
        result.startTestRun()
        try:
            test(result)
        finally:
            result.stopTestRun()
        seconds = time.perf_counter() - start
        result.printErrors()
        self._printSummary(result, seconds)
        return result

    def _printSummary(self, result, seconds):
        stream = self.stream
        if hasattr(result, 'separator2'):
            stream.writeln(result.separator2)
        run = result.testsRun
        stream.writeln(f'Ran {run} test{"" if run == 1 else "s"} in {seconds:.3f}s')
        stream.writeln()
        counts = [
            ('skipped', len(result.skipped)),
            ('expected failures', len(result.expectedFailures)),
            ('unexpected successes', len(result.unexpectedSuccesses)),
        ]
        if result.wasSuccessful():
            stream.write('OK')
        else:
            stream.write('FAILED')
            counts = [('failures', len(result.failures)), ('errors', len(result.errors))] + counts
        details = ', '.join(f'{name}={count}' for name, count in counts if count)
        stream.write(f' ({details})\n' if details else '\n')
        stream.flush()
