"""Takeuchi's function: calls with three arguments whose arguments are calls."""

import time


def tak(x, y, z):
    if y >= x:
        return z
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))


start = time.perf_counter()
print(tak(26, 16, 6))
print(time.perf_counter() - start)
