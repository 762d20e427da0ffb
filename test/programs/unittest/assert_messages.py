# What each assert method says when it fails.
import unittest


class Case(unittest.TestCase):
    def runTest(self):
        pass


case = Case()
case.maxDiff = None


def shown(method, *args, **options):
    try:
        print(method, "passes:", getattr(case, method)(*args, **options))
    except AssertionError as error:
        print(f"{method}: {error}")
    except Exception as error:
        print(f"{method} raises {type(error).__name__}: {error}")


shown("assertEqual", 1, 2)
shown("assertEqual", 1, 2, "with a message")
shown("assertEqual", 1, True)
shown("assertNotEqual", 1, 1)
shown("assertTrue", 0)
shown("assertFalse", [1])
shown("assertIs", [], [])
shown("assertIsNot", None, None)
shown("assertIsNone", 0)
shown("assertIsNotNone", None)
shown("assertIn", 3, [1, 2])
shown("assertNotIn", "a", "abc")
shown("assertIsInstance", 3, str)
shown("assertIsInstance", 3, (str, bytes))
shown("assertNotIsInstance", 3, int)
shown("assertLess", 2, 1)
shown("assertLessEqual", 2, 1)
shown("assertGreater", 1, 2)
shown("assertGreaterEqual", 1, 2)
shown("assertAlmostEqual", 1.0, 1.1)
shown("assertAlmostEqual", 1.0, 1.04, places=1)
shown("assertAlmostEqual", 1.0, 1.04, delta=0.01)
shown("assertAlmostEqual", 1.0, 1.04, delta=0.01, places=3)
shown("assertNotAlmostEqual", 1.0, 1.0)
shown("assertNotAlmostEqual", 1.0, 1.04, delta=0.1)
shown("assertRegex", "abc", "x+")
shown("assertNotRegex", "abxxc", "x+")
shown("assertCountEqual", [1, 2, 2], [2, 1, 1])
shown("assertCountEqual", [[1], [2]], [[2], [1]])
shown("assertCountEqual", [[1], [1]], [[1], {}])
shown("assertSetEqual", {1, 2}, {2, 3})
shown("assertEqual", frozenset([1]), frozenset())
shown("assertSetEqual", 1, {1})
shown("assertSequenceEqual", (1, 2), [1, 2])
shown("assertSequenceEqual", (1, 2), [1, 3])
shown("assertSequenceEqual", 3, [1, 3])
shown("assertListEqual", (1,), [1])
shown("assertDictEqual", {}, [])
shown("fail", "on purpose")
shown("fail")

print("-- without the standard message")
case.longMessage = False
shown("assertEqual", 1, 2, "only this")
shown("assertEqual", 1, 2)
