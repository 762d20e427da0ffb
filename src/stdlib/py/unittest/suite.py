"""Groups of tests, run one after the other, with the fixtures of their classes and modules around them."""

import sys
from .case import SkipTest, TestCase, doModuleCleanups
from .result import strclass

__unittest = True


class BaseTestSuite:
    """A composite test: a sequence of tests and suites, without the fixtures of classes and modules."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f'<{strclass(self.__class__)} tests={list(self)}>'

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        cases = self._removed_tests
        for test in self:
            if test is not None:
                cases += test.countTestCases()
        return cases

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        return result

    def _removeTestAtIndex(self, index):
        """Lets go of a test that has run, and of all that it holds."""
        test = self._tests[index]
        if hasattr(test, 'countTestCases'):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        """Run the tests without collecting errors in a TestResult"""
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """A suite that sets up a class or module before its first test, and tears it down after its last."""

    def run(self, result, debug=False):
        isOutermost = not result._testRunEntered
        result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if _isCase(test):
                self._tearDownPreviousClass(test, result)
                self._handleModuleFixture(test, result)
                self._handleClassSetUp(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, '_classSetupFailed', False) or result._moduleSetUpFailed:
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        if isOutermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    # ---- classes

    def _handleClassSetUp(self, test, result):
        currentClass = test.__class__
        if currentClass is result._previousTestClass or result._moduleSetUpFailed:
            return
        if getattr(currentClass, '__unittest_skip__', False):
            return
        currentClass._classSetupFailed = False
        setUpClass = getattr(currentClass, 'setUpClass', None)
        if setUpClass is None:
            return
        name = strclass(currentClass)
        failed = not self._runFixture(result, 'setUpClass', name, setUpClass)
        currentClass._classSetupFailed = failed
        if failed:
            self._runClassCleanups(currentClass, 'setUpClass', result)

    def _tearDownPreviousClass(self, test, result):
        previousClass = result._previousTestClass
        if previousClass is None or (test is not None and test.__class__ is previousClass):
            return
        if getattr(previousClass, '_classSetupFailed', False) or result._moduleSetUpFailed:
            return
        if getattr(previousClass, '__unittest_skip__', False):
            return
        tearDownClass = getattr(previousClass, 'tearDownClass', None)
        if tearDownClass is not None:
            self._runFixture(result, 'tearDownClass', strclass(previousClass), tearDownClass)
        self._runClassCleanups(previousClass, 'tearDownClass', result)

    def _runClassCleanups(self, cls, fixture, result):
        doClassCleanups = getattr(cls, 'doClassCleanups', None)
        if doClassCleanups is None:
            return
        doClassCleanups()
        for info in cls.tearDown_exceptions:
            self._addFixtureError(result, fixture, strclass(cls), info)

    # ---- modules

    def _handleModuleFixture(self, test, result):
        currentModule = test.__class__.__module__
        if currentModule == self._previousModule(result):
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        setUpModule = getattr(sys.modules.get(currentModule), 'setUpModule', None)
        if setUpModule is None:
            return
        if not self._runFixture(result, 'setUpModule', currentModule, setUpModule):
            result._moduleSetUpFailed = True
            self._runModuleCleanups(result, 'setUpModule', currentModule)

    def _handleModuleTearDown(self, result):
        previousModule = self._previousModule(result)
        if previousModule is None or result._moduleSetUpFailed or previousModule not in sys.modules:
            return
        tearDownModule = getattr(sys.modules[previousModule], 'tearDownModule', None)
        if tearDownModule is not None:
            self._runFixture(result, 'tearDownModule', previousModule, tearDownModule)
        self._runModuleCleanups(result, 'tearDownModule', previousModule)

    def _runModuleCleanups(self, result, fixture, name):
        try:
            doModuleCleanups()
        except Exception:
            self._addFixtureError(result, fixture, name, sys.exc_info())

    @staticmethod
    def _previousModule(result):
        previousClass = result._previousTestClass
        return None if previousClass is None else previousClass.__module__

    # ---- fixtures

    def _runFixture(self, result, fixture, name, function):
        """Runs a fixture, and says whether it succeeded; its exception goes to the result."""
        if isinstance(result, _DebugResult):
            function()
            return True
        result._startCapture()
        try:
            function()
            return True
        except Exception:
            self._addFixtureError(result, fixture, name, sys.exc_info())
            return False
        finally:
            result._stopCapture()

    def _addFixtureError(self, result, fixture, name, info):
        if isinstance(result, _DebugResult):
            raise info[1]
        holder = _ErrorHolder(f'{fixture} ({name})')
        if isinstance(info[1], SkipTest):
            result.addSkip(holder, str(info[1]))
        else:
            result.addError(holder, info)


def _isCase(test):
    try:
        iter(test)
    except TypeError:
        return True
    return False


class _ErrorHolder:
    """Stands for a test where a fixture failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f'<ErrorHolder description={self.description!r}>'

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


class _DebugResult:
    """The result of a run that lets exceptions through."""

    _previousTestClass = None
    _moduleSetUpFailed = False
    _testRunEntered = False
    shouldStop = False
