"""Pi by Leibniz' series and the area under a curve: long float loops."""

import time


def leibniz(terms):
    total = 0.0
    sign = 1.0
    for i in range(terms):
        total += sign / (2 * i + 1)
        sign = -sign
    return 4.0 * total


def integrate(steps):
    width = 1.0 / steps
    area = 0.0
    for i in range(steps):
        x = (i + 0.5) * width
        area += 4.0 / (1.0 + x * x)
    return area * width


start = time.perf_counter()
print(leibniz(12_000_000))
print(integrate(12_000_000))
print(time.perf_counter() - start)
