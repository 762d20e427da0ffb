# sorted and list.sort: order, keys, reverse.
print(sorted([3, 1, 2]), sorted("hello"), sorted((2.5, 1, -3.0, True)), sorted({3, 1}), sorted({"b": 1, "a": 2}))
print(sorted([3, 1, 2], reverse=True), sorted([]), sorted([1]), sorted(range(5, 0, -1)))
words = ["banana", "Apple", "cherry", "apple", "Banana"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=lambda w: w[-1]))
print(sorted(words, key=str.lower, reverse=True), sorted(words, key=len, reverse=True))
numbers = [5, -2, 9, 0, -7]
print(numbers.sort(), numbers)
numbers.sort(key=abs)
print(numbers)
numbers.sort(key=abs, reverse=True)
print(numbers)
numbers.sort(reverse=False, key=None)
print(numbers)
print(sorted([2**70, 1, -(2**70), 2**53, 2**53 + 1, 0.5]))
print(sorted([0.1, float("inf"), -float("inf"), 1e-300, -1.5, 0.0, -0.0]))
print(sorted([[2, 1], [1, 9], [1], []]), sorted([(1, "b"), (1, "a"), (0, "z")]))
print(sorted(["é", "z", "a", "Z", "ß", "\U0001f600", "\uffff"]))
print(sorted([True, False, 1, 0]), sorted([None], key=lambda x: 0), sorted("b a c".split()))
data = [{"n": "x", "v": 2}, {"n": "y", "v": 1}]
print(sorted(data, key=lambda d: d["v"]), max(data, key=lambda d: d["v"])["n"])
print(sorted([3, 1, 2], key=lambda x: -x), sorted("bca", key="cab".index), sorted(["10", "9", "1"], key=int))


class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


versions = [Version(v) for v in "1.10 1.9 2.0 1.9.1 0.1".split()]
print(sorted(versions), sorted(versions, reverse=True), min(versions), max(versions, key=lambda v: v.parts))
a = [3, 2, 1]
b = sorted(a)
print(a, b, a is b)
