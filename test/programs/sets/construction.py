# Ways to make a set; sets of small ints print in CPython's order.
print(set(), {1}, {3, 1, 2}, set([3, 1, 2, 3, 1]), set(range(10)))
print({10, 5, 20, 15}, set([10, 5, 20, 15]), {x * x for x in range(10)})
print(set("hello") == {"h", "e", "l", "o"}, len(set("mississippi")), sorted(set("hello")))
print({*range(3), *[2, 3, 4]}, {1, 1.0, True}, {0, False, 0.0})
print(frozenset(), frozenset([2, 1]), frozenset(range(5)))
print({1.5, 2.5, 0.5}, {-1, -2, -3}, {100, 200, 300, 400, 500, 600})
print({2**61, 2**62, 2**70}, {10**20, 5})
print({(1, 2), (0, 1), (5, 5)}, {(x, y) for x in range(3) for y in range(2)})
print({frozenset({1, 2}), frozenset()}, len({None, True, "a", (1,), 2.5}))
print({i * 37 % 101 for i in range(60)})
print(set(i * i for i in range(30)))
print(type({}).__name__, type({1}).__name__, type({*()}).__name__)
a = {1, 2, 3}
b = set(a)
b.add(4)
print(a, b, a == b, a is not b, len(a), bool(set()), bool(a))
fs = frozenset([1, 2])
print(frozenset(fs) is fs, hash(fs) == hash(frozenset([2, 1])), {fs: "key"}[frozenset({1, 2})])
print(hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset([1.5, (2, 3)])))
for bad in (5, [[]], [{}], [{1}]):
    try:
        set(bad)
    except TypeError as error:
        print(error)
try:
    {[1]}
except TypeError as error:
    print(error)
try:
    set(1, 2)
except TypeError as error:
    print(error)
