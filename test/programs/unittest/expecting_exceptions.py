# assertRaises and assertRaisesRegex, as contexts and as calls.
import unittest


class Case(unittest.TestCase):
    def runTest(self):
        pass


case = Case()
with case.assertRaises(ValueError) as caught:
    int("x")
print(repr(caught.exception), caught.exception.__traceback__)
case.assertRaises(ZeroDivisionError, lambda a, b: a / b, 1, b=0)
case.assertRaises((KeyError, IndexError), [].pop)
with case.assertRaisesRegex(ValueError, r"invalid literal .*'\w'"):
    int("x")
case.assertRaisesRegex(ValueError, "base 10", int, "x")


def failing(action):
    try:
        action()
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


def nothing():
    pass


def in_context(**options):
    with case.assertRaises(ValueError, **options):
        nothing()


def with_pattern(pattern):
    with case.assertRaisesRegex(ValueError, pattern):
        raise ValueError("the message")


def other():
    with case.assertRaises(ValueError):
        raise KeyError("another")


failing(lambda: case.assertRaises(ValueError, nothing))
failing(lambda: case.assertRaises((ValueError, KeyError), nothing))
failing(in_context)
failing(lambda: in_context(msg="to be expected"))
failing(lambda: in_context(mistake=1))
failing(lambda: with_pattern("the mess"))
failing(lambda: with_pattern("^mess"))
failing(other)
failing(lambda: case.assertRaises(3))
failing(lambda: case.assertRaises(int, nothing))
failing(lambda: case.assertWarns(ValueError))
