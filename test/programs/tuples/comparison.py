# Tuples are ordered by their first difference.
print((1, 2) < (1, 3), (1,) < (1, 0), () < (1,), (2,) > (1, 99), (1, 2) <= (1, 2), (3,) >= (3, 0))
print((1, 2) == (1, 2), (1, 2) == (1.0, 2.0), (1, 2) != (2, 1), (1,) == [1], () == ())
print(("a", 1) < ("b", 0), ("a", "b") < ("a", "c"), ("", 5) < ("a",))
print(max((1, 5), (2, 0)), min([(3, "c"), (1, "a"), (1, "b")]))
people = [("Eve", 30), ("Adam", 25), ("Eve", 21), ("Bob", 25)]
print(sorted(people))
print(sorted(people, key=lambda p: (p[1], p[0])))
print(sorted(people, key=lambda p: (-p[1], p[0]), reverse=True))
print((1, [2, 3]) == (1, [2, 3]), (1, (2, (3,))) < (1, (2, (4,))))
version = (3, 11, 4)
print(version >= (3, 11), version < (3, 12), version[:2] == (3, 11))
t = (1,)
print(t == t, t is t, t < t)
nan = float("nan")
print((nan,) == (nan,), (nan,) < (nan,), (nan,) == (float("nan"),))
a = ([],)
a[0].append(a)
print(a)
try:
    (1, None) < (1, 2)
except TypeError as error:
    print(error)
print((None, 1) == (None, 1), (None,) != (0,))
