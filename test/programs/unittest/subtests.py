# Subtests go on after a failure; each that fails is told with its message and parameters.
import unittest
from _shown import run


class SubTests(unittest.TestCase):
    def test_numbers(self):
        for i in range(4):
            with self.subTest("even", i=i):
                self.assertEqual(i % 2, 0)

    def test_nested(self):
        with self.subTest(outer=1):
            with self.subTest(inner="two"):
                self.fail("inside")
            with self.subTest("only a message"):
                raise KeyError("k")
        self.fail("after all")

    def test_nothing_said(self):
        with self.subTest():
            self.assertTrue([])

    def test_skip_in_subtest(self):
        for i in range(3):
            with self.subTest(i=i):
                if i == 1:
                    self.skipTest("one")

    @unittest.expectedFailure
    def test_expected(self):
        with self.subTest(i=1):
            self.fail()
        print("not reached")


result = run(SubTests, verbosity=2)
print(len(result.failures), len(result.errors), len(result.skipped))
run(SubTests, failfast=True)
