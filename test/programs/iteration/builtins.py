# sum, min, max, any, all, len, sorted, iter and next.
print(sum([]), sum([1, 2, 3]), sum([1, 2], 10), sum([1, 2], start=5), sum([0.1] * 10), sum([1, 0.5, True]))
print(sum([[1], [2]], []), sum([(1,), (2,)], ()), sum(x * x for x in range(10)), sum([2**53, 1, 2**70]))
print(min(3, 1, 2), max(3, 1, 2), min([5, 2]), max("hello"), min({"b": 1, "a": 2}), max([1], [0, 9]))
print(min([], default="none"), max((), default=0), min("bb", "a", key=len), max([-3, 2], key=abs))
print(max([(1, "a"), (1, "b")], key=lambda p: p[0]), min([(1, "a"), (1, "b")], key=lambda p: p[0]))
print(min(2, 2.0), max(2.0, 2), min(1.5, -0.5), max("a", "B", key=str.lower), min([3], key=None))
print(any([]), all([]), any([0, "", 3]), all([1, "a", []]), any(x > 3 for x in range(5)), all(x < 9 for x in (1, 2)))
print(len([1, 2]), len("abc"), len({1: 2}), len(range(7)), len(()))


class Sized:
    def __len__(self):
        return 12


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Old:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * i


print(len(Sized()), bool(Sized()), list(Countdown(3)), sum(Countdown(4)), max(Old()), list(Old()), 4 in Old(), 5 in Old())
it = iter([1, 2])
print(next(it), next(it), next(it, "end"), next(it, None))
try:
    next(it)
except StopIteration as stop:
    print("stopped", stop.args)
print(list(iter([3, 1, 2].pop, 1)), iter(it) is it)
reads = iter("ab\ncd")
print("".join(iter(lambda: next(reads), "\n")), list(reads))
a, *b = Countdown(4)
print(a, b, *Countdown(2), [*Old()][-1], sorted(Countdown(3)), tuple(Old()), set(Countdown(2)))
x, y = Countdown(2)
print(x, y, dict(zip("ab", Countdown(2))), "-".join(map(str, Old())))
