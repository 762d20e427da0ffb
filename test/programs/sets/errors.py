# The errors of set and frozenset, with their exact texts.
def attempt(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


s = {1, 2}
f = frozenset(s)
attempt(lambda: s.remove(9))
attempt(lambda: s.remove("x"))
attempt(lambda: s.remove((1, 2)))
attempt(lambda: set().pop())
attempt(lambda: s.add([]))
attempt(lambda: s.discard({}))
attempt(lambda: [] in s)
attempt(lambda: s.add())
attempt(lambda: s.add(1, 2))
attempt(lambda: s | [1])
attempt(lambda: s & 5)
attempt(lambda: s - "x")
attempt(lambda: s ^ None)
attempt(lambda: [1] | s)
attempt(lambda: s + s)
attempt(lambda: s < [1])
attempt(lambda: s.union(5))
attempt(lambda: s.update(5))
attempt(lambda: s.issubset(5))
attempt(lambda: s.symmetric_difference())
attempt(lambda: s.symmetric_difference(1, 2))
attempt(lambda: s[0])
attempt(lambda: hash(s))
attempt(lambda: {s})
attempt(lambda: {f: 1}[f])
attempt(lambda: f.add(1))
attempt(lambda: f.x)
attempt(lambda: reversed(s))
attempt(lambda: frozenset(5))
attempt(lambda: frozenset(1, 2))
attempt(lambda: s.clear(1))


def grow():
    for x in s:
        s.add(x + 10)


attempt(grow)


def shrink():
    for x in s:
        s.remove(x)


attempt(shrink)
try:
    {1}.remove(5)
except KeyError as error:
    print(repr(error), error.args)
