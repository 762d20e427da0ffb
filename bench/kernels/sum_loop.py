"""The sum of a range: nothing but a loop."""

import sys
import time


def kernel(n):
    total = 0
    for i in range(n):
        total += i
    return total


n = int(sys.argv[1])
start = time.perf_counter()
result = kernel(n)
seconds = time.perf_counter() - start
print(result)
print(seconds)
