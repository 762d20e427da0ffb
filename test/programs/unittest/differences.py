# Lists, tuples, dicts and texts that differ are shown with the places where they do.
import unittest


class Case(unittest.TestCase):
    def runTest(self):
        pass


case = Case()


def shown(first, second):
    try:
        case.assertEqual(first, second)
    except AssertionError as error:
        print(error)
        print("=" * 40)


shown([1, 2, 3], [1, 2, 4])
shown([1, 2], [1, 2, 3])
shown((1, 2, 3), (1,))
shown([], [None])
shown({"a": 1, "b": 2}, {"b": 2, "a": 3})
shown({1: "x"}, {})
shown("one\ntwo\nthree\n", "one\ntoo\nthree\n")
shown("word", "ward")
shown("a" * 100 + "b", "a" * 100 + "c")
shown("x" * 50 + "middle" + "y" * 50, "x" * 50 + "center" + "y" * 50)
shown("line one\nline two\n", "line one\nline two")
shown("", "something\n")
shown("\tindented\n  text\n", "\tindentet\n  next\n")
shown(list(range(40)), list(range(0, 80, 2)))
case.maxDiff = None
shown([f"element number {i}" for i in range(6)], [f"element number {i}" for i in range(1, 8)])
shown({f"key {i}": i * 1000 for i in range(8)}, {f"key {i}": i * 1001 for i in range(8)})
shown([("tuple", i, {"nested": [i] * 3}) for i in range(4)], [("tuple", i, {"nested": [i] * 4}) for i in range(4)])
shown([{"b": 1, "a": 2, 3: 4}], [{"a": 2, "b": 2, 3: 4}])
shown(["a long text with many words that does not fit into one line of eighty characters at all"], ["short"])
shown([{1, 2, 3}, frozenset(range(30))], [{1, 2, 3}, frozenset(range(31))])
shown(["abc\n" * 30], ["abc\n" * 29 + "abd\n"])
