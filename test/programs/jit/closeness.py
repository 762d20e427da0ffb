# math.isclose with its tolerances, by keyword and out of order, in hot loops.

import math


def root(n):
    x = n
    steps = 0
    while not math.isclose(x * x, n, rel_tol=1e-12):
        x = (x + n / x) / 2
        steps += 1
    return x, steps


def run(count):
    a = b = c = d = e = 0
    for i in range(1, count):
        x = i / 3
        a += math.isclose(x, x + 0.01, rel_tol=1e-3)
        b += math.isclose(x, x + 1e-7, abs_tol=1e-6) + math.isclose(a=x, b=i)
        c += math.isclose(x, i, rel_tol=0.5, abs_tol=2)
        d += math.isclose(b=x, a=i, abs_tol=i % 7 - 0.0)
    return a, b, c, d


def wrong(count):
    for i in range(count):
        try:
            math.isclose(i, i, rel_tol=100.5 - i)
        except ValueError as error:
            return i, error


def extra(count):
    for i in range(count):
        try:
            if i > 500:
                math.isclose(i, i, 0.1)
        except TypeError as error:
            return i, error


print(root(2.0), sum(root(float(i))[1] for i in range(1, 2000)), run(12000), wrong(1000), extra(1000))
