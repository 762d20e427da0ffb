"""Finds tests in classes, in modules, and by name."""

import sys
from .case import FunctionTestCase, TestCase
from .suite import TestSuite
import _traceback

__unittest = True


def _matches(name, pattern):
    """Whether a pattern of the command line, in which * stands for anything, matches all of `name`."""
    parts = pattern.split('*')
    if len(parts) == 1:
        return name == pattern
    if not name.startswith(parts[0]):
        return False
    at = len(parts[0])
    for part in parts[1:-1]:
        at = name.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return len(name) - at >= len(parts[-1]) and name.endswith(parts[-1])


def _failingTest(name, error, suiteClass):
    """A suite with one test that raises what loading `name` raised."""
    def fail(self):
        raise error
    cls = type('_FailedTest', (TestCase,), {'__module__': 'unittest.loader', name: fail})
    return suiteClass((cls(name),))


class TestLoader:
    testMethodPrefix = 'test'
    suiteClass = TestSuite
    testNamePatterns = None

    @staticmethod
    def sortTestMethodsUsing(first, second):
        return (first > second) - (first < second)

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        """Return a suite of all test cases contained in testCaseClass"""
        if issubclass(testCaseClass, TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        """Return a suite of all test cases contained in the given module"""
        suites = []
        for name in dir(module):
            value = getattr(module, name)
            if isinstance(value, type) and issubclass(value, TestCase) and value not in (TestCase, FunctionTestCase):
                suites.append(self.loadTestsFromTestCase(value))
        tests = self.suiteClass(suites)
        loadTests = getattr(module, 'load_tests', None)
        if loadTests is None:
            return tests
        try:
            return loadTests(self, tests, pattern)
        except Exception as error:
            return self._failed(module.__name__, f'Failed to call load_tests:\n{_traceback.format_exception(error)}', error)

    def loadTestsFromName(self, name, module=None):
        """Return a suite of all test cases given a string specifier: of a module, a class, a method or a function"""
        parts = name.split('.')
        if module is None:
            module, parts = self._importLongest(name, parts)
            if module is None:
                return parts
        parent, value = None, module
        for part in parts:
            parent = value
            try:
                value = getattr(value, part)
            except AttributeError as error:
                return self._failed(part, f'Failed to access attribute:\n{_traceback.format_exception(error)}', error)
        return self._testsOf(value, parent, parts[-1] if parts else name)

    def _importLongest(self, name, parts):
        """The module that the longest part of a dotted name names, and the rest; or None and a failing test."""
        for length in range(len(parts), 0, -1):
            moduleName = '.'.join(parts[:length])
            try:
                __import__(moduleName)
                return sys.modules[moduleName], parts[length:]
            except ImportError as error:
                failed = ImportError(f'Failed to import test module: {moduleName}\n{_traceback.format_exception(error)}')
                shortest = moduleName
        return None, self._failed(shortest, str(failed), failed)

    def _failed(self, name, message, error):
        self.errors.append(message)
        return _failingTest(name, error, self.suiteClass)

    def _testsOf(self, value, parent, name):
        if isinstance(value, type(sys)):
            return self.loadTestsFromModule(value)
        if isinstance(value, type) and issubclass(value, TestCase):
            return self.loadTestsFromTestCase(value)
        if isinstance(parent, type) and issubclass(parent, TestCase) and hasattr(parent, name):
            return self.suiteClass([parent(name)])
        if isinstance(value, TestSuite):
            return value
        if callable(value):
            test = value()
            if isinstance(test, TestSuite):
                return test
            if isinstance(test, TestCase):
                return self.suiteClass([test])
            raise TypeError(f'calling {value} returned {test}, not a test')
        raise TypeError(f"don't know how to make test from: {value}")

    def loadTestsFromNames(self, names, module=None):
        """Return a suite of all test cases found using the given sequence of string specifiers"""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """Return a sorted sequence of method names found within testCaseClass"""
        names = [name for name in dir(testCaseClass) if self._isTest(testCaseClass, name)]
        compare = self.sortTestMethodsUsing
        if compare:
            _sort(names, compare)
        return names

    def _isTest(self, cls, name):
        if not name.startswith(self.testMethodPrefix) or not callable(getattr(cls, name)):
            return False
        full = f'{cls.__module__}.{cls.__qualname__}.{name}'
        patterns = self.testNamePatterns
        return patterns is None or any(_matches(full, pattern) for pattern in patterns)

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        raise NotImplementedError('TestLoader.discover() is not supported')


def _sort(names, compare):
    """Sorts in place by a function that compares two names; insertion, as they come nearly sorted."""
    for i in range(1, len(names)):
        name = names[i]
        while i > 0 and compare(names[i - 1], name) > 0:
            names[i] = names[i - 1]
            i -= 1
        names[i] = name


defaultTestLoader = TestLoader()


def _makeLoader(prefix, sortUsing, suiteClass=TestSuite, testNamePatterns=None):
    loader = TestLoader()
    loader.sortTestMethodsUsing = sortUsing
    loader.testMethodPrefix = prefix
    loader.testNamePatterns = testNamePatterns
    loader.suiteClass = suiteClass
    return loader


def getTestCaseNames(testCaseClass, prefix, sortUsing=TestLoader.sortTestMethodsUsing, testNamePatterns=None):
    return _makeLoader(prefix, sortUsing, testNamePatterns=testNamePatterns).getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix='test', sortUsing=TestLoader.sortTestMethodsUsing, suiteClass=TestSuite):
    return _makeLoader(prefix, sortUsing, suiteClass).loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix='test', sortUsing=TestLoader.sortTestMethodsUsing, suiteClass=TestSuite):
    return _makeLoader(prefix, sortUsing, suiteClass).loadTestsFromModule(module)
