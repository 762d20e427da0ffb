"""Functions as values: closures, lambdas, defaults and keyword arguments, calls through map and filter."""

import time


def make_counter(step):
    count = 0

    def advance():
        nonlocal count
        count += step
        return count

    return advance


def compose(f, g):
    return lambda x: f(g(x))


def scale(value, *, factor=2, offset=0):
    return value * factor + offset


start = time.perf_counter()
counter = make_counter(3)
for _ in range(4_000_000):
    last = counter()
increment_twice = compose(lambda x: x + 1, lambda x: x + 1)
total = 0
for i in range(2_000_000):
    total += increment_twice(i) + scale(i, offset=1)
evens = sum(map(lambda x: x * 2, filter(lambda x: x % 2 == 0, range(2_000_000))))
print(last, total, evens)
print(time.perf_counter() - start)
