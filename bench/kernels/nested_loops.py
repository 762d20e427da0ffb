"""Loops in loops over small ranges."""

import sys
import time


def kernel(n):
    total = 0
    for i in range(n):
        for j in range(i):
            total += (i ^ j) & 7
    return total


n = int(sys.argv[1])
start = time.perf_counter()
result = kernel(n)
seconds = time.perf_counter() - start
print(result)
print(seconds)
