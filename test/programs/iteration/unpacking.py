# Unpacking takes any iterable.
a, b = "xy"
c, d = {1: "p", 2: "q"}
e, f = {5}, [6]
(g, h), [i, *j] = zip("ab", [1, 2])
print(a, b, c, d, e, f, g, h, i, j)
*start, end = range(4)
first, *middle, last = "hello"
only, *nothing = [1]
print(start, end, first, middle, last, only, nothing)
for x, (y, *z) in [(1, (2, 3, 4)), (5, "ab")]:
    print(x, y, z)
for i, (k, v) in enumerate({"a": 1, "b": 2}.items()):
    print(i, k, v)
print([*range(2), *"ab", *{7}, *{8: 9}], (*[1], 2), {*[1, 1], 2}, {**{"a": 1}, **{"a": 2}})


def f(*args, **kwargs):
    return args, kwargs


print(f(*[1, 2], 3, *"x", k=1, **{"m": 2}), f(*(), **{}), f(*map(str, range(2))))
x = y = [1]
x[0], (p, q) = 5, (6, 7)
print(x, y, p, q)
n, n = 1, 2
m = [0, 0]
i = 0
i, m[i] = 1, "set"
print(n, m)


def attempt(action):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(type(error).__name__ + ":", error)


def too_many():
    a, b = [1, 2, 3]


def too_few():
    a, b, c = "ab"


def star_too_few():
    a, *b, c = [1]


def not_iterable():
    a, b = 5


def none():
    a, b = None


def generator():
    a, b = (x for x in range(9))


for action in (too_many, too_few, star_too_few, not_iterable, none, generator):
    attempt(action)
[a, [b, c]] = [1, (2, 3)]
print(a, b, c)
a, b, *_ = iter(range(100))
print(a, b, len(_))
