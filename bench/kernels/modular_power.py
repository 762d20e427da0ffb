"""Powers by squaring, modulo a prime."""

import sys
import time


def power(base, exponent, modulus):
    result = 1
    while exponent > 0:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


def kernel(n):
    total = 0
    for i in range(n):
        total += power(i, 999999, 1000003)
    return total


n = int(sys.argv[1])
start = time.perf_counter()
result = kernel(n)
seconds = time.perf_counter() - start
print(result)
print(seconds)
