"""Ints and floats, quotients and remainders of both signs."""

import sys
import time


def kernel(n):
    total = 0
    level = 0.0
    for i in range(n):
        a = i % 1000 - 500
        b = a // 7
        total += a * b - (i & 15) + a % 13
        level = level * 0.5 + (a - b) / 3
    return total + int(level)


n = int(sys.argv[1])
start = time.perf_counter()
result = kernel(n)
seconds = time.perf_counter() - start
print(result)
print(seconds)
