# Making tuples, indexing them, and what they answer.
print((), (1,), (1, 2), 1, (1, "a", (2.5, None)))
print(tuple(), tuple([1, 2]), tuple("ab"), tuple(range(3)), tuple(x for x in (7,)))
t = 1, 2, 3
print(t, t[0], t[-1], t[1:], t[::-1], len(t), bool(()), bool(t))
print(t + (4,), t * 2, 2 * t, t * 0, () * 5)
print(2 in t, 9 in t, t.index(3), t.count(1), (1, 1.0, True).count(1))
print(t.index(2, 1), t.index(3, -1))
a, b, c = t
print(a, b, c)
first, *middle, last = range(5)
print(first, middle, last)
(x, (y, z)), w = (1, (2, 3)), 4
print(x, y, z, w)
a, b = b, a
print(a, b)
print(*t, sep="-")
print((*t, *[4, 5]))
t2 = t
t += (4,)
print(t, t2, t is t2)
print(tuple(t) is t, t[:] is t, t == (1, 2, 3, 4), t == [1, 2, 3, 4])
single = ("only",)
print(single, len(single), ("not a tuple"))
mixed = ([], {})
mixed[0].append(1)
print(mixed)


class Point(tuple):
    @property
    def x(self):
        return self[0]


p = Point((3, 4))
print(p, p.x, p == (3, 4), p + (5,), len(p), hash(p) == hash((3, 4)), isinstance(p, tuple))
print([name for name in dir(tuple) if not name.startswith("_")])
