"""One test: a method of a class derived from TestCase, how it is run, and how it may be skipped."""

import sys
from .assertions import Assertions
from .result import TestResult, strclass

__unittest = True


class SkipTest(Exception):
    """Raise this exception in a test to skip it."""


class _ShouldStop(Exception):
    """The test should stop: a subtest failed, and `failfast` is set."""


# ---- skipping

def _identity(item):
    return item


def skip(reason):
    """Unconditionally skip a test."""
    def decorator(item):
        if not isinstance(item, type):
            function = item
            def item(*args, **kwargs):
                raise SkipTest(reason)
            for name in ('__module__', '__name__', '__qualname__', '__doc__'):
                setattr(item, name, getattr(function, name))
            item.__dict__.update(function.__dict__)
            item.__wrapped__ = function
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if isinstance(reason, _FunctionType):
        function, reason = reason, ''
        return decorator(function)
    return decorator


def skipIf(condition, reason):
    """Skip a test if the condition is true."""
    return skip(reason) if condition else _identity


def skipUnless(condition, reason):
    """Skip a test unless the condition is true."""
    return _identity if condition else skip(reason)


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


_FunctionType = type(_identity)


# ---- cleanups and contexts

def _enter(cm, addCleanup):
    cls = type(cm)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol"
                        ) from None
    result = enter(cm)
    addCleanup(leave, cm, None, None, None)
    return result


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Same as addCleanup, except the cleanup items are called even if setUpModule fails."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Same as enterContext, but module-wide."""
    return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    """Execute all module cleanup functions. Normally called for you after tearDownModule."""
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            errors.append(error)
    if errors:
        raise errors[0]


# ---- running

class _Outcome:
    """How one test goes: whether all of its parts have succeeded so far, and who is told of those that do not."""

    def __init__(self, result):
        self.result = result
        self.expecting_failure = False
        self.success = True
        self.expectedFailure = None
        self.result_supports_subtests = hasattr(result, 'addSubTest')

    def part(self, test, isSubTest=False):
        """A context for a part of the test (its set-up, its method, a subtest): keeps what it raises."""
        return _Part(self, test, isSubTest)


class _Part:
    def __init__(self, outcome, test, isSubTest):
        self.outcome = outcome
        self.test = test
        self.isSubTest = isSubTest

    def __enter__(self):
        self.before = self.outcome.success
        self.outcome.success = True

    def __exit__(self, kind, error, traceback):
        outcome, test = self.outcome, self.test
        if kind is not None and issubclass(kind, KeyboardInterrupt):
            return False
        if kind is None:
            if self.isSubTest and outcome.success:
                outcome.result.addSubTest(test.test_case, test, None)
        elif issubclass(kind, SkipTest):
            outcome.success = False
            outcome.result.addSkip(test, str(error))
        elif not issubclass(kind, _ShouldStop):
            self.keep((kind, error, traceback))
        outcome.success = outcome.success and self.before
        return True

    def keep(self, info):
        outcome, test = self.outcome, self.test
        if outcome.expecting_failure:
            outcome.expectedFailure = info
            return
        outcome.success = False
        if self.isSubTest:
            outcome.result.addSubTest(test.test_case, test, info)
        elif issubclass(info[0], test.failureException):
            outcome.result.addFailure(test, info)
        else:
            outcome.result.addError(test, info)


class TestCase(Assertions):
    """A class whose instances are single test cases: each runs the method that it is made with."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16
    _classSetupFailed = False
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = 'No test'
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != 'runTest':
                raise ValueError(f'no such test method in {self.__class__}: {methodName}') from None
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups = []
        self._subtest = None
        self._addDefaultTypeEqualities()

    def setUp(self):
        """Hook method for setting up the test fixture before exercising it."""

    def tearDown(self):
        """Hook method for deconstructing the test fixture after testing it."""

    @classmethod
    def setUpClass(cls):
        """Hook method for setting up class fixture before running tests in the class."""

    @classmethod
    def tearDownClass(cls):
        """Hook method for deconstructing the class fixture after running all tests in the class."""

    # ---- what the test is called

    def id(self):
        return f'{strclass(self.__class__)}.{self._testMethodName}'

    def shortDescription(self):
        """The first line of the test method's docstring; None where it has none."""
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def __str__(self):
        return f'{self._testMethodName} ({strclass(self.__class__)}.{self._testMethodName})'

    def __repr__(self):
        return f'<{strclass(self.__class__)} testMethod={self._testMethodName}>'

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    # ---- cleanups

    def addCleanup(self, function, /, *args, **kwargs):
        """Add a function, with arguments, to be called when the test is completed: last in, first out."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enters a context manager, and leaves it when the test is completed. Gives what it gave."""
        return _enter(cm, self.addCleanup)

    def doCleanups(self):
        """Execute all cleanup functions. Normally called for you after tearDown."""
        outcome = self._outcome or _Outcome(TestResult())
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.part(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Same as addCleanup, except the cleanup items are called even if setUpClass fails."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Same as enterContext, but class-wide."""
        return _enter(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        """Execute all class cleanup functions. Normally called for you after tearDownClass."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    # ---- running

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        method()

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        ownResult = result is None
        if ownResult:
            result = self.defaultTestResult()
            result.startTestRun()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if not self._skipped(method, result):
                self._runMethod(method, result)
            return result
        finally:
            result.stopTest(self)
            if ownResult:
                result.stopTestRun()

    def _skipped(self, method, result):
        for item in (self.__class__, method):
            if getattr(item, '__unittest_skip__', False):
                reason = getattr(self.__class__, '__unittest_skip_why__', '')
                result.addSkip(self, reason or getattr(method, '__unittest_skip_why__', ''))
                return True
        return False

    def _runMethod(self, method, result):
        expecting = (getattr(self, '__unittest_expecting_failure__', False)
                     or getattr(method, '__unittest_expecting_failure__', False))
        outcome = _Outcome(result)
        self._outcome = outcome
        try:
            with outcome.part(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting
                with outcome.part(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.part(self):
                    self._callTearDown()
            self.doCleanups()
            if outcome.success:
                if not expecting:
                    result.addSuccess(self)
                elif outcome.expectedFailure:
                    result.addExpectedFailure(self, outcome.expectedFailure)
                else:
                    result.addUnexpectedSuccess(self)
        finally:
            outcome.expectedFailure = None
            self._outcome = None

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        """Run the test without collecting errors in a TestResult"""
        method = getattr(self, self._testMethodName)
        if getattr(self.__class__, '__unittest_skip__', False) or getattr(method, '__unittest_skip__', False):
            raise SkipTest(getattr(self.__class__, '__unittest_skip_why__', '')
                           or getattr(method, '__unittest_skip_why__', ''))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        """Skip this test."""
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        """A context for a part of a test, which goes on when that part fails; named by a message and parameters."""
        return _SubTestContext(self, msg, params)


class _SubTestContext:
    def __init__(self, case, message, params):
        self.case = case
        outer = case._subtest
        self.outer = outer
        inherited = outer.params if outer else {}
        self.subtest = _SubTest(case, message, {**params, **{key: value for key, value in inherited.items() if key not in params}})
        self.part = None

    def __enter__(self):
        outcome = self.case._outcome
        if outcome is None or not outcome.result_supports_subtests:
            return
        self.case._subtest = self.subtest
        self.part = outcome.part(self.subtest, True)
        self.part.__enter__()

    def __exit__(self, *info):
        if self.part is None:
            return False
        outcome = self.case._outcome
        self.case._subtest = self.outer
        handled = self.part.__exit__(*info)
        if not outcome.success and outcome.result is not None and outcome.result.failfast:
            raise _ShouldStop
        if handled and outcome.expectedFailure:
            raise _ShouldStop
        return handled


_no_message = object()


class _SubTest(TestCase):
    """What a result is told of a subtest."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = _no_message if message is None else message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def _subDescription(self):
        parts = []
        if self._message is not _no_message:
            parts.append(f'[{self._message}]')
        if self.params:
            parts.append('(' + ', '.join(f'{name}={value!r}' for name, value in self.params.items()) + ')')
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return f'{self.test_case.id()} {self._subDescription()}'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f'{self.test_case} {self._subDescription()}'


class FunctionTestCase(TestCase):
    """A test case that wraps a test function."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self):
        return hash((type(self), *self._parts()))

    def _parts(self):
        return self._setUpFunc, self._tearDownFunc, self._testFunc, self._description

    def __str__(self):
        return f'{strclass(self.__class__)} ({self._testFunc.__name__})'

    def __repr__(self):
        return f'<{strclass(self.__class__)} tec={self._testFunc}>'

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split('\n')[0].strip() or None
