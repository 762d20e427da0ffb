"""A linear congruential generator: products of 128 bits of which the lower half stays."""

import sys
import time


def kernel(n):
    state = 42
    total = 0
    for _ in range(n):
        state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        total += state >> 56
    return total


n = int(sys.argv[1])
start = time.perf_counter()
result = kernel(n)
seconds = time.perf_counter() - start
print(result)
print(seconds)
