"""Fibonacci numbers by recursion: nothing but calls."""

import sys
import time


def kernel(n):
    if n < 2:
        return n
    return kernel(n - 1) + kernel(n - 2)


n = int(sys.argv[1])
start = time.perf_counter()
result = kernel(n)
seconds = time.perf_counter() - start
print(result)
print(seconds)
