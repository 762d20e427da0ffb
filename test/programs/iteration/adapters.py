# enumerate, zip, map, filter and reversed: lazy, with types of their own.
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(enumerate([], 3)))
print(list(zip("abc", [1, 2])), list(zip()), list(zip("ab")), list(zip("ab", "cd", "ef")), dict(zip("ab", range(2))))
print(list(zip("ab", [1, 2], strict=True)), [*zip(*[(1, "x"), (2, "y")])])
print(list(map(str, [1, 2])), list(map(lambda a, b: a * b, [1, 2, 3], [10, 20])), list(map(max, [1, 5], [4, 2])))
print(list(filter(None, [0, 1, "", "a", [], None])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(str.isdigit, "a1b2")))
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(3))))
for kind in (enumerate([]), zip(), map(str, []), filter(None, []), reversed(""), reversed([]), reversed(())):
    print(type(kind).__name__, iter(kind) is kind, next(kind, "empty"))
log = []


def note(x):
    log.append(x)
    return x * 2


lazy = map(note, [1, 2, 3])
print(log, next(lazy), log, list(lazy), log)
numbers = iter(range(6))
print(list(zip(numbers, numbers)), list(numbers))
a, b = iter([1, 2, 3]), iter([1])
print(list(zip(a, b)), list(a))
e = enumerate("xyz")
print(next(e), list(e), list(e))
print(list(map(None, [])), sum(map(int, "123")), max(map(len, ["a", "bbb"])), "".join(reversed("olleh")))
print([f"{i}{c}" for i, c in enumerate("ab", 10**20)], list(map(int, ["1", "10"])), list(map(bool, [0, 1])))


class Sequence:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return "xyz"[i]


class Custom:
    def __reversed__(self):
        return iter("custom")


print(list(reversed(Sequence())), "".join(reversed(Custom())), list(reversed({"a": 1, "b": 2})))
pairs = list(zip(range(3), map(chr, range(97, 100)), reversed("xyz")))
print(pairs)
squares = filter(lambda p: p[1] % 2, enumerate(map(lambda x: x * x, range(6))))
print(list(squares))
r = reversed([1, 2, 3])
print(r.__length_hint__(), next(r), r.__length_hint__())
