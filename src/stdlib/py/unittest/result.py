"""What a run of tests has brought so far. A test tells its result what became of it."""

import sys
import _traceback

# Marks the entries of tracebacks that belong to unittest itself; see TestResult.
__unittest = True


def strclass(cls):
    return f'{cls.__module__}.{cls.__qualname__}'


def failfast(method):
    """Makes a method of a result stop the run when `failfast` is set."""
    def stopping(self, *args, **kwargs):
        if self.failfast:
            self.stop()
        return method(self, *args, **kwargs)
    return stopping


class CapturedOutput:
    """A text stream that remembers what is written to it."""

    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def flush(self):
        pass

    def getvalue(self):
        return ''.join(self.parts)


class TestResult:
    """Counts and keeps outcomes, as pairs of a test and a text. Deriving classes show them as they come."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._captured = None
        self._mirrorOutput = False

    def printErrors(self):
        """Called by TestRunner after test run"""

    def startTest(self, test):
        """Called when the given test is about to be run"""
        self.testsRun += 1
        self._mirrorOutput = False
        self._startCapture()

    def stopTest(self, test):
        """Called when the given test has been run"""
        self._stopCapture()
        self._mirrorOutput = False

    def startTestRun(self):
        """Called once before any tests are executed."""

    def stopTestRun(self):
        """Called once after all tests are executed."""

    @failfast
    def addError(self, test, err):
        """Called when an error has occurred. 'err' is a tuple of values as returned by sys.exc_info()."""
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        """Called when a failure has occurred. 'err' is a tuple of values as returned by sys.exc_info()."""
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        """Called at the end of a subtest. 'err' is None if the subtest ended successfully."""
        if err is None:
            return
        if self.failfast:
            self.stop()
        kept = self.failures if issubclass(err[0], test.failureException) else self.errors
        kept.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        """Called when a test has completed successfully"""

    def addSkip(self, test, reason):
        """Called when a test is skipped."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """Called when an expected failure/error occurred."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        """Called when a test was expected to fail, but succeed."""
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        """Tells whether or not this result was a success."""
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        """Indicates that the tests should be aborted."""
        self.shouldStop = True

    # ---- captured output

    def _startCapture(self):
        if not self.buffer:
            return
        self._captured = sys.stdout, sys.stderr, CapturedOutput(), CapturedOutput()
        sys.stdout, sys.stderr = self._captured[2:]

    _setupStdout = _startCapture

    def _stopCapture(self):
        if self._captured is None:
            return
        stdout, stderr, output, error = self._captured
        self._captured = None
        sys.stdout, sys.stderr = stdout, stderr
        if self._mirrorOutput:
            for stream, title, text in ((stdout, 'Stdout', output.getvalue()), (stderr, 'Stderr', error.getvalue())):
                if text:
                    stream.write(f'\n{title}:\n{text}' + ('' if text.endswith('\n') else '\n'))

    _restoreStdout = _stopCapture

    # ---- the text of an exception

    def _exc_info_to_string(self, err, test):
        """The exception's report, without the entries that are unittest's own."""
        error = err[1]
        self._trimTracebacks(error, test, [])
        text = _traceback.format_exception(error)
        if self._captured is not None:
            for title, stream in (('Stdout', self._captured[2]), ('Stderr', self._captured[3])):
                captured = stream.getvalue()
                if captured:
                    text += f'\n{title}:\n{captured}' + ('' if captured.endswith('\n') else '\n')
        return text

    def _trimTracebacks(self, error, test, seen):
        if error is None or any(error is other for other in seen):
            return
        seen.append(error)
        _traceback.trim(error, '__unittest', type(error) is test.failureException)
        self._trimTracebacks(error.__cause__, test, seen)
        self._trimTracebacks(error.__context__, test, seen)

    def __repr__(self):
        return (f'<{strclass(self.__class__)} run={self.testsRun} errors={len(self.errors)} '
                f'failures={len(self.failures)}>')
