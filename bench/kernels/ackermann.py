"""Ackermann's function: deep recursion."""

import sys
import time


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def kernel(n):
    total = 0
    for _ in range(n):
        total += ackermann(2, 300)
    return total


n = int(sys.argv[1])
start = time.perf_counter()
result = kernel(n)
seconds = time.perf_counter() - start
print(result)
print(seconds)
