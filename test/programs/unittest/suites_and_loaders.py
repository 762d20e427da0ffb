# Suites and loaders by hand.
import unittest
from _shown import Masked


class First(unittest.TestCase):
    def test_b(self):
        pass

    def test_a(self):
        pass

    def check_c(self):
        pass

    test_value = 3


class Second(unittest.TestCase):
    def runTest(self):
        pass


loader = unittest.TestLoader()
print(loader.getTestCaseNames(First))
suite = loader.loadTestsFromTestCase(First)
print(suite)
print(suite.countTestCases(), [str(test) for test in suite], [test.id() for test in suite])
print(loader.loadTestsFromTestCase(Second))
loader.testMethodPrefix = "check"
print(loader.getTestCaseNames(First))

suite = unittest.TestSuite()
suite.addTest(First("test_b"))
suite.addTests([Second(), unittest.FunctionTestCase(lambda: None, description="a function")])
print(suite.countTestCases(), First("test_a") == First("test_a"), First("test_a") == First("test_b"))
result = unittest.TestResult()
suite.run(result)
print(result, result.testsRun, suite.countTestCases())

for wrong in (lambda: First("missing"), lambda: suite.addTest(3), lambda: suite.addTest(First), lambda: suite.addTests("ab")):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

print(Second(), First("test_a").shortDescription(), unittest.FunctionTestCase(print))


class Loud(unittest.TestCase):
    def test_prints(self):
        print("captured")
        self.fail()


unittest.TextTestRunner(stream=Masked(), buffer=True).run(Loud("test_prints"))
try:
    Loud("test_prints").debug()
except AssertionError as error:
    print("debug lets it through:", repr(error))
