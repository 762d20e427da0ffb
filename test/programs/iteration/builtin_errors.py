# The errors of the built-ins that iterate.
def attempt(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


attempt(lambda: sum(5))
attempt(lambda: sum(["a"]))
attempt(lambda: sum(["a"], ""))
attempt(lambda: sum([[1]]))
attempt(lambda: min([]))
attempt(lambda: max(()))
attempt(lambda: min())
attempt(lambda: min(5))
attempt(lambda: max(1, "a"))
attempt(lambda: min([1, None]))
attempt(lambda: min(1, 2, default=3))
attempt(lambda: max([1], key=5))
attempt(lambda: any(5))
attempt(lambda: all())
attempt(lambda: len(5))
attempt(lambda: len())
attempt(lambda: len(x for x in ()))
attempt(lambda: iter(5))
attempt(lambda: iter(5, 6))
attempt(lambda: next(5))
attempt(lambda: next([]))
attempt(lambda: sorted(5))
attempt(lambda: sorted([1, "a"]))
attempt(lambda: sorted([1], 2))
attempt(lambda: sorted([3, 4], key=len))
attempt(lambda: zip(5))
attempt(lambda: list(zip([1], [1, 2], strict=True)))
attempt(lambda: list(zip([1, 2], [1], strict=True)))
attempt(lambda: list(zip([1], [1], [], strict=True)))
attempt(lambda: list(zip([1], [1], [1, 2], strict=True)))
attempt(lambda: map(len))
attempt(lambda: list(map(len, [5])))
attempt(lambda: list(map(5, [1])))
attempt(lambda: filter(None))
attempt(lambda: reversed())
attempt(lambda: zip([1], 5))
attempt(lambda: enumerate([], "x"))
attempt(lambda: enumerate(5))
attempt(lambda: reversed(5))
attempt(lambda: reversed({1}))
attempt(lambda: reversed(x for x in ()))
attempt(lambda: [*5])
attempt(lambda: {**[1]})


class BadIter:
    def __iter__(self):
        return 5


class BadLen:
    def __len__(self):
        return -1


class NoIter:
    __iter__ = None


attempt(lambda: list(BadIter()))
attempt(lambda: len(BadLen()))
attempt(lambda: list(NoIter()))
attempt(lambda: 5 in NoIter())
attempt(lambda: 5 in 5)
