# Fixtures and cleanups run around each test, each class and each module; what fails in them is told.
import sys
import unittest
from _shown import run


def setUpModule():
    print("setUpModule")
    unittest.addModuleCleanup(print, "module cleanup")


def tearDownModule():
    print("tearDownModule")


class Ordered(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("setUpClass")
        cls.addClassCleanup(print, "class cleanup")

    @classmethod
    def tearDownClass(cls):
        print("tearDownClass")

    def setUp(self):
        print("setUp", self.id())
        self.addCleanup(print, "cleanup", "first")
        self.addCleanup(print, "cleanup", "second", end="!\n")

    def tearDown(self):
        print("tearDown")

    def test_one(self):
        print("one")

    def test_two(self):
        self.fail("two")


class Context:
    def __enter__(self):
        print("enter")
        return "entered"

    def __exit__(self, *info):
        print("exit", info)


class Contexts(unittest.TestCase):
    def test_context(self):
        print(self.enterContext(Context()))

    def test_no_context(self):
        with self.assertRaisesRegex(TypeError, "^'builtins.int' object does not support the context"):
            self.enterContext(3)


class BrokenSetUp(unittest.TestCase):
    def setUp(self):
        self.addCleanup(print, "cleaned up all the same")
        raise ValueError("broken")

    def tearDown(self):
        print("never")

    def test_it(self):
        print("never")


class BrokenTearDown(unittest.TestCase):
    def tearDown(self):
        raise ValueError("broken")

    def test_passes(self):
        pass


class BrokenClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise ValueError("no class")

    def test_it(self):
        print("never")


class SkippedClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise unittest.SkipTest("no need")

    def test_it(self):
        print("never")


@unittest.skip("the whole class")
class Decorated(unittest.TestCase):
    def test_it(self):
        print("never")


run(Ordered, Contexts, BrokenSetUp, BrokenTearDown, BrokenClass, SkippedClass, Decorated, verbosity=2)
