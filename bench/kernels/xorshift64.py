"""A generator of random numbers in 64 bits: ints that are wider than a word between two masks."""

import sys
import time


def kernel(n):
    state = 88172645463325252
    total = 0
    for _ in range(n):
        state ^= (state << 13) & 0xFFFFFFFFFFFFFFFF
        state ^= state >> 7
        state ^= (state << 17) & 0xFFFFFFFFFFFFFFFF
        total += state >> 56
    return total


n = int(sys.argv[1])
start = time.perf_counter()
result = kernel(n)
seconds = time.perf_counter() - start
print(result)
print(seconds)
